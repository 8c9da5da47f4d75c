"""The inference of the transform: what it must find where the truth is known."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.model.signature import bundled_signature
from scoring.studies.populations import FOLDER, LUNG, SARCOMAS, lung, sarcomas
from scoring.studies.transform import log1p_misfit
from scoring.studies.transform_search import (
    NAMED,
    Search,
    half_log_vif,
    leave_one_out,
    misfit,
    published,
    search,
)
from scoring.studies.transform_simulation import draw_cohort, log_standard_errors

TERMS = published()
POPULATIONS = lung(TERMS.names), sarcomas(TERMS.names)
A, B, E = (TERMS.choice(NAMED[name]) for name in "ABE")


@pytest.fixture(scope="module")
def found() -> Search:
    return search(POPULATIONS, len(TERMS.names))


def test_ln_of_all_is_singular_and_so_is_every_choice_with_the_ratio_and_both_axes_logged(
    found: Search,
) -> None:
    for population in POPULATIONS:
        half = half_log_vif(population.correlation, np.array([0, A, B, E]))
        assert np.isnan(half[0]).all()
        assert np.isfinite(half[1:]).all()
    logged = TERMS.choice(("Elongation", "MajorAxisLength", "MinorAxisLength"))
    assert len(found.choices) == 2**14 - 2**11
    assert (found.choices & logged).all()


def test_variance_inflation_is_that_of_a_regression_of_each_term_on_the_others() -> None:
    x = np.log(sarcomas(TERMS.names).features)
    for i in (0, 8, 13):
        kept = TERMS.choice(NAMED["A"])
        terms = np.where([kept >> k & 1 for k in range(14)], np.exp(x), x)
        rest = np.column_stack([np.ones(len(x)), np.delete(terms, i, axis=1)])
        y = terms[:, i] - terms[:, i].mean()
        left = y - rest @ np.linalg.lstsq(rest, y, rcond=None)[0]
        vif = (y @ y) / (left @ left)
        half = half_log_vif(POPULATIONS[1].correlation, np.array([A]))
        assert half[0, i] == pytest.approx(0.5 * np.log(vif), rel=1e-4)


@given(st.integers(0, 2**14 - 1), st.floats(-3, 3), st.integers(0, 2**32 - 1))
def test_standard_errors_that_follow_a_choice_fit_it_whatever_their_factor(
    choice: int, factor: float, seed: int
) -> None:
    half = half_log_vif(POPULATIONS[0].correlation, np.array([choice]))
    if np.isnan(half).any():
        return
    assert misfit(half + factor, half)[0, 0] == pytest.approx(0, abs=1e-6)
    noise = np.random.default_rng(seed).normal(0, 0.3, (1, 14))
    assert misfit(half + noise, half)[0, 0] == pytest.approx(noise.std(), abs=1e-6)


@pytest.mark.parametrize("truth", [A, B, E, 2**14 - 1])
def test_the_search_recovers_a_choice_from_its_own_standard_errors(
    found: Search, truth: int
) -> None:
    noise = np.random.default_rng(truth).normal(0, 0.01, 14)
    for name in found.half:
        log_se = found.half[name][found.row(truth)] + noise
        assert found.choices[found.misfits(log_se[None])[name].argmin()] == truth


def test_a_fitted_cohort_like_the_lung_tumours_tells_its_transform(found: Search) -> None:
    rng = np.random.default_rng(3)
    signature = bundled_signature()
    best = []
    for by_patient, sd in ((False, 0.0), (True, 8.0)):
        for _ in range(4):
            cohort = draw_cohort(POPULATIONS[0], A, TERMS, signature, rng, by_patient)
            log_se = log_standard_errors(cohort, sd)
            if log_se is not None:
                best.append(found.choices[found.misfits(log_se[None])["sum"].argmin()])
    assert len(best) >= 6
    assert np.mean(np.array(best) == A) > 0.7


def test_standard_errors_without_patients_are_those_of_logistic_regression() -> None:
    import statsmodels.api as sm

    rng = np.random.default_rng(5)
    cohort = draw_cohort(POPULATIONS[0], A, TERMS, bundled_signature(), rng, False)
    fit = sm.GLM(cohort.outcome, cohort.design, family=sm.families.Binomial()).fit(tol=1e-12)
    own = log_standard_errors(cohort, 0.0)
    assert own == pytest.approx(np.log(fit.bse[1:15]), abs=1e-4)


def test_published_standard_errors_fit_a_far_better_than_e_or_nothing_logged(found: Search) -> None:
    sums = {k: m[:, 0] for k, m in found.misfits(TERMS.log_se[None]).items()}
    assert found.choices[sums["sum"].argmin()] == A
    assert sums["lung"][found.row(A)] == pytest.approx(0.131, abs=0.001)
    assert sums["sarcomas"][found.row(A)] == pytest.approx(0.285, abs=0.001)
    for other in (E, 2**14 - 1):
        assert sums["lung"][found.row(other)] > 3 * sums["lung"][found.row(A)]
    assert log1p_misfit(POPULATIONS[1], TERMS) > 0.7


def test_left_out_errors_are_predicted_better_than_by_e(found: Search) -> None:
    chosen = leave_one_out(found, TERMS.log_se, ("lung",))["lung"]
    assert chosen < 0.5 * leave_one_out(found, TERMS.log_se, ("lung",), E)["lung"]


def test_committed_study_has_the_figures_of_this_code(found: Search) -> None:
    study = json.loads((FOLDER / "transform_study.json").read_text(encoding="utf-8"))
    sums = found.misfits(TERMS.log_se[None])["sum"][:, 0]
    assert study["usable"] == len(found.choices)
    assert study["best"][0]["choice"] == A
    for x in study["named"].values():
        assert x["misfit"]["sum"] == pytest.approx(sums[found.row(x["choice"])], abs=1e-4)
    assert study["permutations"]["all moved"]["as_good"] == 0


def test_tables_are_the_delivered_ones(shared: Path) -> None:
    for name in (LUNG, SARCOMAS):
        assert (FOLDER / name).read_bytes() == (shared / "reference" / name).read_bytes()


def test_intervals_are_those_of_the_paper(shared: Path) -> None:
    text = next((shared / "paper").glob("*.txt")).read_text(encoding="utf-8")
    table = text[text.index("First-order entropy\t") :].replace("−", "-").splitlines()[:14]
    widths = []
    for line in table:
        low, high = map(float, re.findall(r"-?[\d.]+", line.split("(")[1]))
        widths.append(high - low)
    assert np.exp(TERMS.log_se) * 3.92 == pytest.approx(widths)


def test_sarcomas_elongation_is_the_ratio_of_its_axes() -> None:
    rows = list(csv.DictReader((FOLDER / SARCOMAS).read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 51
    for row in rows:
        ratio = float(row["original_shape_MinorAxisLength"]) / float(
            row["original_shape_MajorAxisLength"]
        )
        assert float(row["original_shape_Elongation"]) == pytest.approx(ratio, rel=1e-8)
