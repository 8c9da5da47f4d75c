"""The models of a cohort are those that R's packages fit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from scoring.cohort.statistics import elastic_net, icc, reliability
from scoring.cohort.statistics.elastic_net import Measure
from scoring.cohort.statistics.mixed_model import fit_marginal_model
from scoring.results import Location
from scoring.studies.simulated_cohort import simulate
from tests.helpers.made.cohort_models import (
    COLUMNS,
    design,
    fit,
    repeated_outcome,
    repeated_table,
)
from tests.helpers.others.rscript import run_r

# ---------------------------------------------------------------- mixed model


@pytest.mark.parametrize(("patients", "seed"), [(85, 4), (150, 3)])
def test_mixed_model_equals_glmer(patients: int, seed: int, tmp_path: Path) -> None:
    cohort = simulate(patients, seed=seed, patient_sd=1.5)
    model = fit(cohort)
    rows = pd.DataFrame(design(cohort), columns=COLUMNS)[[c.name for c in model.coefficients]]
    rows.insert(0, "patient", cohort.lesions["patient"])
    rows.insert(0, "y", cohort.lesions["lesion_outcome"])
    r = run_r("glmer.R", tmp_path, "lme4", rows=rows).set_index("name")
    ours = [model.intercept, *model.coefficients]
    theirs = r.loc[["(Intercept)", *(c.name for c in model.coefficients)]]
    difference = np.abs(np.array([c.value for c in ours]) - theirs["value"])
    clear = theirs["value"].abs() > theirs["error"]
    relative = (difference / theirs["value"].abs())[clear].max()
    in_errors = (difference / theirs["error"]).max()
    errors = [(c.interval.high - c.value) / 1.959964 for c in ours if c.interval]
    worst_error = np.abs(np.array(errors) / theirs["error"] - 1).max()
    variance = model.patient_sd**2 / r.loc["variance", "value"] - 1
    print(
        f"{patients} patients, glmer: coefficients {relative:.1e} relative, "
        f"{in_errors:.1e} standard errors; standard errors "
        f"{worst_error:.1e}, variance {variance:.1e} (relative)"
    )
    assert relative < 1e-3
    assert in_errors < 2e-3
    assert worst_error < 2e-3
    assert abs(variance) < 2e-3
    assert model.log_likelihood == pytest.approx(r.loc["log_likelihood", "value"], abs=1e-4)


def test_marginal_model_equals_glm_with_clustered_errors(tmp_path: Path) -> None:
    cohort = simulate(seed=1)
    names, x = COLUMNS[:4], design(cohort)[:, :4]
    y, patients = repeated_outcome(cohort), cohort.lesions["patient"].to_numpy()
    intercept, coefficients = fit_marginal_model(x, names, y, patients)
    rows = pd.DataFrame(x, columns=names)
    rows.insert(0, "patient", patients)
    rows.insert(0, "y", y)
    r = run_r("sandwich.R", tmp_path, rows=rows)
    found = (intercept, *coefficients)
    assert [c.value for c in found] == pytest.approx(r["value"].to_numpy(), rel=1e-6)
    errors = [(c.interval.high - c.value) / 1.959964 for c in found if c.interval]
    assert errors == pytest.approx(r["error"].to_numpy(), rel=1e-5)


# ---------------------------------------------------------------- elastic net


@pytest.fixture(scope="module")
def wide() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """As cohort 1, 40 features and four locations, 4 folds."""
    cohort = simulate(seed=5, further_features=26)
    names = tuple(c for c in cohort.lesions if c.startswith("original_"))
    dummies = [cohort.lesions["location"] == x.value for x in Location]
    x = np.column_stack([design(cohort, names)[:, :-2], *dummies]).astype(float)
    folds = np.random.default_rng(0).integers(0, 4, len(x))
    return x, repeated_outcome(cohort).astype(float), folds


def test_elastic_net_equals_glmnet(
    wide: tuple[np.ndarray, np.ndarray, np.ndarray], tmp_path: Path
) -> None:
    x, y, folds = wide
    alphas = (0.1, 0.5, 1.0)
    found = {(a, m): elastic_net.cross_validate(x, y, a, folds, m) for a in alphas for m in Measure}
    paths = {a: found[a, Measure.CLASS].path for a in alphas}
    lambdas = [pd.DataFrame({"alpha": a, "lambda": p.lambdas}) for a, p in paths.items()]
    rows = pd.DataFrame(x, columns=[f"x{i}" for i in range(x.shape[1])])
    r = run_r(
        "glmnet.R",
        tmp_path,
        "glmnet",
        rows=rows.assign(y=y, fold=folds + 1),
        lambdas=pd.concat(lambdas),
    )
    for a, path in paths.items():
        theirs = r[r["alpha"] == a]
        assert theirs["first"].iloc[0] == pytest.approx(path.lambdas[0], rel=1e-9)
        coefficients = theirs[["(Intercept)", *rows.columns]].to_numpy()
        ours = np.column_stack([path.intercepts, path.coefficients])
        worst = np.abs(ours - coefficients).max()
        print(
            f"alpha {a}: {len(path.lambdas)} lambdas, coefficients differ by {worst:.1e} "
            f"(largest {np.abs(coefficients).max():.2f})"
        )
        assert worst < 1e-3
        for m in Measure:
            cv = found[a, m]
            assert cv.error == pytest.approx(theirs[f"{m.value}_error"].to_numpy(), abs=2e-4)
            assert cv.standard_error == pytest.approx(theirs[f"{m.value}_se"].to_numpy(), abs=2e-4)
            assert path.lambdas[cv.best] == pytest.approx(theirs[f"{m.value}_min"].iloc[0])
            assert path.lambdas[cv.one_se] == pytest.approx(theirs[f"{m.value}_1se"].iloc[0])


# ---------------------------------------------------------------- repeatability


def test_icc_equals_r(tmp_path: Path) -> None:
    table = repeated_table(shift=0.4, noise=0.3)
    ours = icc.repeatability({"a": table}, ["f0", "f1", "f2"])
    r = run_r("icc.R", tmp_path, repeated=table)
    for form in ("agreement", "consistency"):
        values = np.array([getattr(o, form) for o in ours])
        difference = np.abs(values - r[form]).max()
        print(f"ICC {form}: differ by {difference:.1e}")
        assert difference < 1e-8


def test_reliability_equals_r(tmp_path: Path) -> None:
    rng = np.random.default_rng(8)
    table = (rng.uniform(0.1, 0.9, 24)[:, None] + 0.08 * rng.normal(size=(24, 3))).clip(0, 1)
    table[:, 1] += 0.03
    rows = pd.DataFrame(
        [(i, j, table[i, j]) for i in range(24) for j in range(3)],
        columns=["lesion", "repetition", "score"],
    )
    r = run_r("reliability.R", tmp_path, repeated=rows).set_index("name")
    ours = {
        "agreement": reliability.icc_agreement(table),
        "consistency": reliability.icc_consistency(table),
        "coefficient": reliability.repeatability_coefficient(table),
        "bias": reliability.bland_altman(table, ("0", "1", "2"))[0].bias,
        "over patients": reliability.over_patients(
            reliability.agreement_of, table, np.arange(24) // 3, reliability.CORRELATION
        ),
    }
    for name, estimate in ours.items():
        theirs = r.loc[name]
        for part in ("value", "low", "high"):
            difference = abs(getattr(estimate, part) - theirs[part])
            print(f"reliability, {name} {part}: differ by {difference:.1e}")
            assert difference < 1e-8
    kappa = reliability.fleiss_kappa(table > 0.29, np.arange(24))
    assert kappa.value == pytest.approx(r.loc["kappa", "value"], abs=1e-10)
    assert kappa.low < kappa.value < kappa.high
