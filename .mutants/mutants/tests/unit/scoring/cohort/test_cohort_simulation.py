"""Simulated cohorts are what they say: sizes, moments, repeatability, and the AUC they promise."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score

from scoring.cohort.data.tables import make_cohort
from scoring.errors import CohortError
from scoring.model.signature import bundled_signature
from scoring.studies.simulated_cohort import (
    OutcomeModel,
    Simulation,
    expected_auc,
    further_feature_names,
    patient_sd_for_auc,
    read_summary,
    simulate,
)

FEATURES = list(bundled_signature().features)


@pytest.fixture(scope="module")
def large() -> Simulation:
    return simulate(6000, seed=1, patient_sd=4)


def test_size_is_cohort_1_and_the_seed_decides() -> None:
    first, second, other = simulate(seed=1), simulate(seed=1), simulate(seed=2)
    assert len(first.patients) == 85
    assert len(first.lesions) == 236
    assert first.lesions.groupby("patient").size().between(1, 17).all()
    pd.testing.assert_frame_equal(first.lesions, second.lesions)
    pd.testing.assert_frame_equal(first.patients, second.patients)
    assert not first.lesions.equals(other.lesions)


def test_tables_pass_the_checks() -> None:
    cohort = simulate(seed=3, further_features=5, likeness=0.5)
    assert len(make_cohort(cohort.lesions, cohort.patients).patients) == 85


def test_moments_are_the_summary(large: Simulation) -> None:
    summary = read_summary()
    logs = np.log(large.lesions[FEATURES])
    for name in FEATURES:
        assert logs[name].mean() == pytest.approx(
            summary["features"][name]["log_mean"], abs=0.05 * logs[name].std()
        )
        assert logs[name].std() == pytest.approx(summary["features"][name]["log_sd"], rel=0.05)
    target = pd.DataFrame(summary["correlation_of_logs"]).loc[FEATURES, FEATURES]
    assert np.abs(logs.corr() - target).to_numpy().max() < 0.05
    shares = large.lesions["location"].value_counts(normalize=True)
    assert shares["node"] == pytest.approx(86 / 236, abs=0.02)


@pytest.mark.parametrize("outcome", list(OutcomeModel))
def test_the_promised_auc_is_that_of_the_outcomes(outcome: OutcomeModel) -> None:
    cohort = simulate(6000, seed=5, outcome=outcome, patient_sd=4)
    found = roc_auc_score(cohort.patients["outcome"], cohort.patient_score)
    assert found == pytest.approx(cohort.patient_auc, abs=0.02)
    if outcome is OutcomeModel.NOISE:
        assert cohort.patient_auc == pytest.approx(0.5)
    else:
        assert cohort.patient_auc > 0.65
    lesions = cohort.lesions.merge(cohort.patients[["patient", "outcome"]], on="patient")
    found = roc_auc_score(lesions["outcome"], lesions["radiomics_score"])
    assert found == pytest.approx(cohort.lesion_auc, abs=0.02)


def test_patient_sd_for_an_auc() -> None:
    sd = patient_sd_for_auc(0.70)
    assert simulate(4000, seed=9, patient_sd=sd).patient_auc == pytest.approx(0.70, abs=0.02)
    with pytest.raises(CohortError, match=r"no patient sd gives an AUC of 0\.99"):
        patient_sd_for_auc(0.99)


def test_expected_auc_by_hand() -> None:
    assert expected_auc(np.array([0.1, 0.9]), np.array([0.0, 1.0])) == 1
    assert expected_auc(np.array([0.5, 0.5]), np.array([0.2, 0.8])) == 0.5
    # Pairs (positive, negative): (2, 1), with 0.7 * 0.6, right; (1, 2), with 0.4 * 0.3, wrong; each
    # against itself a tie.
    right, wrong, ties = 0.7 * 0.6, 0.4 * 0.3, 0.7 * 0.3 + 0.4 * 0.6
    total = right + wrong + ties
    auc = expected_auc(np.array([0.0, 1.0]), np.array([0.4, 0.7]))
    assert auc == pytest.approx((right + ties / 2) / total)


def test_likeness_is_the_correlation_within_patients() -> None:
    cohort = simulate(2000, 4000, seed=2, likeness=0.6, further_features=1)
    several = cohort.lesions[cohort.lesions.duplicated("patient", keep=False)]
    pairs = several.groupby("patient").head(2)
    for name in (FEATURES[0], cohort.lesions.columns[len(FEATURES) + 3]):
        logs = np.log(pairs[name].to_numpy()).reshape(-1, 2)
        assert np.corrcoef(logs.T)[0, 1] == pytest.approx(0.6, abs=0.08)


def test_impossible_sizes_are_refused() -> None:
    with pytest.raises(CohortError, match="10 lesions of 20 patients: expected 1 to 17 for each"):
        simulate(20, 10, seed=1)
    with pytest.raises(CohortError, match="likeness 2"):
        simulate(seed=1, likeness=2)
    with pytest.raises(CohortError, match="further features, 900 were asked for"):
        further_feature_names(900, bundled_signature())
