"""The validation's statistics against R: pROC, glm with its profile intervals, and survival."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from scoring.cohort.data.scores import score_cohort
from scoring.cohort.data.tables import make_cohort
from scoring.cohort.paper.published import COLUMNS
from scoring.cohort.statistics.association import ModelComparison
from scoring.cohort.statistics.calibration_of_risk import Calibration, HosmerLemeshow
from scoring.cohort.statistics.discrimination import Comparison, Discrimination
from scoring.cohort.statistics.estimates import Estimate
from scoring.cohort.statistics.logistic import LogisticFit
from scoring.cohort.statistics.operating_point import OperatingPoint, Proportion
from scoring.cohort.statistics.risk import RiskPerformance, SmoothCalibration
from scoring.cohort.statistics.survival import Concordance, CoxModel, KaplanMeier, Survival
from scoring.cohort.validate.sites import AUC
from scoring.cohort.validate.validate import ScoreValidation, Validation, validate
from scoring.model.reference import bundled_reference
from scoring.model.signature import bundled_signature
from scoring.studies.simulated_cohort import simulate
from tests.helpers.others.rscript import run_r

# Relative to the value (absolute below 1). Both sides compute the same formulas; they differ by
# where iterations stop. R's profile is a spline through 10 or so points, ours is followed exactly.
TOLERANCE = {"glm": 5e-4, "default": 1e-6}
SCORES = {"radiomics": "radiomics_score", "radiomics-clinical": "radiomics_clinical_score"}

Numbers = dict[str, dict[str, float]]


def _of(estimate: Estimate, p: float | None = None) -> dict[str, float]:
    return dataclasses.asdict(estimate) | ({} if p is None else {"p": p})


def ours(found: Validation) -> Numbers:
    """Return our numbers under the names that ``validation.R`` gives them."""
    numbers: Numbers = {}
    for score in found.scores:
        name = "lesions" if score.level == "lesion" else SCORES.get(score.name)
        if name is None:
            continue
        assert isinstance(score.discrimination, Discrimination)
        if name == "lesions":
            assert score.as_independent is not None
            naive = score.as_independent.discrimination
            assert isinstance(naive, Discrimination)
            numbers["auc lesions"] = _of(naive.auc, naive.p)
            numbers |= _clustered(score)
            continue
        numbers[f"auc {name}"] = _of(score.discrimination.auc, score.discrimination.p)
        c = score.calibration
        assert isinstance(c, Calibration)
        assert isinstance(c.intercept, Estimate)
        assert isinstance(c.slope, Estimate)
        assert isinstance(c.hosmer_lemeshow, HosmerLemeshow)
        numbers[f"intercept {name}"], numbers[f"slope {name}"] = _of(c.intercept), _of(c.slope)
        numbers[f"hosmer-lemeshow {name}"] = {
            "value": c.hosmer_lemeshow.chi_square,
            "p": c.hosmer_lemeshow.p,
        }
        assert isinstance(score.operating_point, OperatingPoint)
        assert isinstance(score.operating_point.sensitivity, Proportion)
        numbers[f"sensitivity {name}"] = _of(score.operating_point.sensitivity.share)
        numbers |= _risk(score, name)
    paired = found.comparisons["radiomics-clinical vs radiomics"]
    assert isinstance(paired, Comparison)
    numbers["delong paired"] = _of(paired.difference, paired.p)
    assert isinstance(found.models, ModelComparison)
    for name, fit in found.models.models.items():
        assert isinstance(fit, LogisticFit)
        numbers[f"aic {name}"] = {"value": fit.aic}
        for k in fit.coefficients:
            numbers[f"glm {name} {k.name}"] = _of(k.beta, k.p)
    return numbers | _survival(found.survival)


def _risk(score: ScoreValidation, name: str) -> Numbers:
    risk = score.risk
    assert isinstance(risk, RiskPerformance)
    smooth = risk.smooth
    assert isinstance(smooth, SmoothCalibration)
    benefit = next(n for n in risk.net_benefit if n.threshold == 0.4)
    return {
        f"ici {name}": {"value": smooth.ici, "low": smooth.e50, "high": smooth.e90},
        f"smooth {name}": {
            "value": smooth.observed[-1], "low": smooth.low[-1], "high": smooth.high[-1],
        },
        f"brier {name}": _of(risk.brier),
        f"scaled-brier {name}": {"value": risk.scaled_brier},
        f"net-benefit {name}": _of(benefit.score),
    }  # fmt: skip


def _clustered(score: ScoreValidation) -> Numbers:
    assert isinstance(score.discrimination, Discrimination)
    assert isinstance(score.calibration, Calibration)
    assert isinstance(score.operating_point, OperatingPoint)
    assert isinstance(score.calibration.intercept, Estimate)
    assert isinstance(score.calibration.slope, Estimate)
    numbers = {
        "clustered auc": _of(score.discrimination.auc, score.discrimination.p),
        "clustered intercept": _of(score.calibration.intercept),
        "clustered slope": _of(score.calibration.slope),
    }
    for column in COLUMNS:
        value = getattr(score.operating_point, column)
        assert isinstance(value, Proportion | Estimate)
        numbers[f"clustered {column}"] = _of(
            value.share if isinstance(value, Proportion) else value
        )
    return numbers


def _survival(found: object) -> Numbers:
    assert isinstance(found, Survival)
    numbers: Numbers = {}
    models = {n: found.univariate[n] for n in SCORES.values()}
    for name, model in {**models, "multivariate": found.multivariate}.items():
        assert isinstance(model, CoxModel)
        numbers[f"cox log likelihood {name}"] = {"value": model.log_likelihood}
        for h in model.hazard_ratios:
            numbers[f"hazard ratio {name} {h.variable}"] = _of(h.hazard_ratio, h.p)
            numbers[f"schoenfeld {name} {h.variable}"] = {
                "value": h.proportional_p,
                "p": h.schoenfeld_p,
            }
    for name in SCORES.values():
        c, k = found.c_index[name], found.kaplan_meier[name]
        assert isinstance(c, Concordance)
        assert isinstance(k, KaplanMeier)
        numbers[f"c-index {name}"] = _of(c.c_index)
        numbers[f"log-rank {name}"] = {"value": k.chi_square, "p": k.p}
        for group in (k.high, k.low):
            assert isinstance(group.at_horizon, Estimate)
            numbers[f"survival {name} {group.group}"] = _of(group.at_horizon)
            if group.median is not None:
                numbers[f"median {name} {group.group}"] = {"value": group.median}
    return numbers


def largest_differences(numbers: Numbers, r: pd.DataFrame) -> dict[str, float]:
    """Return for each number the largest difference over value, limits and P."""
    found = {}
    for name, parts in numbers.items():
        row = r.loc[name]
        found[name] = max(
            abs(value - float(row[part])) / max(1.0, abs(float(row[part])))
            for part, value in parts.items()
        )
    return found


@pytest.mark.parametrize(("patients", "lesions", "seed"), [(85, 236, 1), (600, 1700, 2)])
def test_a_validation_is_r_s(patients: int, lesions: int, seed: int, tmp_path: Path) -> None:
    simulated = simulate(patients, lesions, seed=seed, patient_sd=8)
    # Ties in time and score, as real tables have them.
    simulated.patients["time"] = simulated.patients["time"].round(1)
    cohort = make_cohort(simulated.lesions, simulated.patients)
    found = validate(cohort)
    scored = score_cohort(cohort, bundled_signature(), bundled_reference())
    r = run_r(
        "validation.R",
        tmp_path,
        "pROC",
        "survival",
        patients=scored.patients,
        lesions=scored.lesions,
    ).set_index("name")
    numbers = ours(found)
    assert set(numbers) <= set(r.index)
    assert len(numbers) >= 45
    differences = largest_differences(numbers, r)
    for name, difference in differences.items():
        allowed = TOLERANCE.get(name.split()[0], TOLERANCE["default"])
        assert difference < allowed, (name, numbers[name], r.loc[name].to_dict())
    kinds: dict[str, float] = {}
    for name, difference in differences.items():
        kind = " ".join(w for w in name.split() if w not in (*SCORES.values(), "high", "low"))
        kinds[kind] = max(kinds.get(kind, 0), difference)
    print(f"\n{patients} patients, {lesions} lesions: {len(numbers)} statistics")
    for kind, difference in kinds.items():
        print(f"  {kind:45s} {difference:.1e}")


def test_sites_are_pooled_as_by_the_formulas_in_r(tmp_path: Path) -> None:
    simulated = simulate(400, seed=9, patient_sd=3)
    patients = simulated.patients.assign(site=np.arange(400) % 5)
    found = validate(make_cohort(simulated.lesions, patients)).sites
    of_score = [s for s in found.held_out if s.score == "radiomics, patients"]
    aucs = [s.discrimination for s in of_score]
    assert all(isinstance(d, Discrimination) for d in aucs)
    table = pd.DataFrame(
        {
            "auc": [d.auc.value for d in aucs if isinstance(d, Discrimination)],
            "se": [d.standard_error for d in aucs if isinstance(d, Discrimination)],
        }
    )
    r = run_r("sites.R", tmp_path, sites=table).set_index("name")
    pooled = next(p for p in found.pooled if p.figure == AUC and p.score == "radiomics, patients")
    assert isinstance(pooled.further_site, Estimate)
    numbers = {
        "pooled": _of(pooled.value, pooled.p),
        "further": _of(pooled.further_site),
        "q": {"value": pooled.q},
        "i2": {"value": pooled.i_squared},
    }
    assert max(largest_differences(numbers, r).values()) < TOLERANCE["default"]
    assert pooled.i_squared > 0.1  # or the between-site variance would not be tested


def test_the_comparison_notices_a_wrong_number(tmp_path: Path) -> None:
    r = pd.DataFrame({"value": [0.7], "low": [0.6], "high": [0.8], "p": [0.01]}, index=["auc x"])
    right = {"auc x": {"value": 0.7, "low": 0.6, "high": 0.8, "p": 0.01}}
    assert largest_differences(right, r)["auc x"] == 0
    assert largest_differences({"auc x": right["auc x"] | {"low": 0.61}}, r)["auc x"] > 0.009
