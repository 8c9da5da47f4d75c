from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special
from sklearn.metrics import roc_auc_score
from statsmodels.api import GLM, families

from scoring.cohort.statistics.association import compare_models, odds_ratio
from scoring.cohort.statistics.calibration_of_risk import (
    bins,
    calibrate_risk,
    hosmer_lemeshow,
    logit_of,
)
from scoring.cohort.statistics.cluster_bootstrap import of_score
from scoring.cohort.statistics.clustered import share_estimate
from scoring.cohort.statistics.discrimination import compare, discriminate, roc_points
from scoring.cohort.statistics.estimates import (
    Estimate,
    Unavailable,
    attempt,
    half_up,
    number_text,
    p_text,
    plain,
)
from scoring.cohort.statistics.logistic import few_events, fit_logistic, separated
from scoring.cohort.statistics.operating_point import (
    Counts,
    Proportion,
    at_cutoff,
    choose_cutoff,
    count,
    likelihood_ratio,
    operating_point,
)
from scoring.cohort.statistics.survival import (
    concordance,
    cox,
    curve,
    kaplan_meier,
    proportional_hazards,
)
from scoring.errors import CohortError
from scoring.studies.simulated_cohort import simulate

SCORES = st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=6, max_size=40).filter(
    lambda xs: 2 <= sum(b for _, b in xs) <= len(xs) - 2
)


@given(SCORES)
@settings(max_examples=60)
def test_auc_is_sklearn_s_ties_included_and_turns_with_the_score(
    subjects: list[tuple[int, bool]],
) -> None:
    score = np.array([s for s, _ in subjects], dtype=float)
    outcome = np.array([int(b) for _, b in subjects])
    if isinstance(attempt(discriminate, score, outcome), Unavailable):
        assert roc_auc_score(outcome, score) in (0, 0.5, 1)
        return
    found = discriminate(score, outcome)
    assert found.auc.value == pytest.approx(roc_auc_score(outcome, score))
    assert discriminate(-score, outcome).auc.value == pytest.approx(1 - found.auc.value)
    assert 0 <= found.auc.low <= found.auc.value <= found.auc.high <= 1
    assert discriminate(np.exp(score), outcome).auc == found.auc
    assert roc_points(score, outcome)[0] == (0, 0)
    assert roc_points(score, outcome)[-1] == (1, 1)


def test_the_interval_covers_the_auc_as_often_as_it_says() -> None:
    rng = np.random.default_rng(5)
    true = float(special.ndtr(1 / np.sqrt(2)))
    covered = []
    for _ in range(400):
        outcome = np.repeat([0, 1], 60)
        found = discriminate(rng.normal(size=120) + outcome, outcome)
        covered.append(found.auc.low <= true <= found.auc.high)
    assert 0.91 < np.mean(covered) < 0.98


def lesions_of(
    patients: int, seed: int, repeats: bool = False
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return score, outcome and owner of lesions that are alike, or the same, within a patient."""
    rng = np.random.default_rng(seed)
    owner = np.repeat(np.arange(patients), 5 if repeats else rng.integers(1, 7, patients))
    outcome = rng.integers(0, 2, patients)[owner]
    own = 0 if repeats else rng.normal(size=len(owner))
    score = 0.7 * rng.normal(size=patients)[owner] + own + 0.6 * outcome
    return special.expit(score), outcome, owner


def test_lesions_that_repeat_their_patient_tell_no_more_than_the_patient() -> None:
    score, outcome, owner = lesions_of(40, 1, repeats=True)
    found, once = discriminate(score, outcome, owner), discriminate(score[::5], outcome[::5])
    naive = discriminate(score, outcome)
    assert found.patients == 40
    assert found.auc.low == pytest.approx(once.auc.low, abs=1e-9)
    assert naive.auc.high - naive.auc.low < 0.6 * (found.auc.high - found.auc.low)
    assert naive.p < found.p
    assert discriminate(score[::5], outcome[::5], owner[::5]) == once
    at, at_once = at_cutoff(score, outcome, 0.5, owner), at_cutoff(score[::5], outcome[::5], 0.5)
    for name in ("sensitivity", "specificity", "npv", "ppv"):
        many, few = getattr(at, name), getattr(at_once, name)
        assert isinstance(many, Proportion)
        assert isinstance(few, Proportion)
        assert many.share.value == few.share.value
        assert many.denominator == 5 * few.denominator
        assert many.share.high - many.share.low > 0.95 * (few.share.high - few.share.low)
    whole = calibrate_risk(score, outcome, 5, owner=owner)
    assert isinstance(whole.hosmer_lemeshow, Unavailable)
    for name in ("intercept", "slope"):
        many = getattr(whole, name)
        few = getattr(calibrate_risk(score[::5], outcome[::5], 5), name)
        assert many.value == pytest.approx(few.value, abs=1e-6)
        assert many.high - many.low == pytest.approx(few.high - few.low, rel=0.25)


def test_robust_intervals_are_as_wide_as_drawing_patients_makes_them() -> None:
    score, outcome, owner = lesions_of(300, 9)
    drawn = of_score(score, outcome, owner, 0.5, special.logit(score))
    again = of_score(score, outcome, owner, 0.5, special.logit(score))
    assert drawn == again
    point = at_cutoff(score, outcome, 0.5, owner)
    calibration = calibrate_risk(score, outcome, 5, owner=owner)
    robust = {
        "auc": discriminate(score, outcome, owner).auc,
        "intercept": calibration.intercept,
        "slope": calibration.slope,
        "positive_lr": point.positive_lr,
        "negative_lr": point.negative_lr,
    }
    for name in ("sensitivity", "specificity", "npv", "ppv"):
        robust[name] = getattr(point, name).share
    assert set(robust) == set(drawn.intervals)
    for name, ours in robust.items():
        theirs = drawn.intervals[name]
        assert isinstance(ours, Estimate)
        assert isinstance(theirs, Estimate)
        assert ours.value == pytest.approx(theirs.value, abs=1e-6), name
        width = ours.high - ours.low
        assert theirs.low == pytest.approx(ours.low, abs=0.08 * width), name
        assert theirs.high == pytest.approx(ours.high, abs=0.08 * width), name
    naive = discriminate(score, outcome).auc
    assert naive.high - naive.low < 0.9 * (robust["auc"].high - robust["auc"].low)


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=2, max_size=30))
@settings(max_examples=60)
def test_a_share_over_patients_is_within_its_interval(lesions: list[tuple[int, bool]]) -> None:
    owner, hit = np.array([o for o, _ in lesions]), np.array([h for _, h in lesions])
    found = attempt(share_estimate, hit, owner)
    if isinstance(found, Unavailable):
        assert len(set(owner)) == 1
        assert "all of one patient" in found.reason
        return
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.high - found.low > 0
    other = share_estimate(~hit, owner)
    assert other.low == pytest.approx(1 - found.high, abs=1e-9)


def test_a_patient_with_lesions_of_both_outcomes_adds_their_covariance() -> None:
    rng = np.random.default_rng(4)
    owner = np.repeat(np.arange(60), 4)
    outcome = np.tile([0, 1], 120)
    shared = rng.normal(size=60)[owner]
    scores = shared + 0.3 * rng.normal(size=240) + 0.2 * outcome
    found, naive = discriminate(scores, outcome, owner), discriminate(scores, outcome)
    # What the lesions of a patient share cancels between those with and without benefit.
    assert found.auc.high - found.auc.low < 0.8 * (naive.auc.high - naive.auc.low)


def test_one_class_ties_and_equal_scores_are_said_in_words() -> None:
    with pytest.raises(CohortError, match="one outcome class only: each of 5 has clinical benefit"):
        discriminate(np.arange(5.0), np.ones(5, dtype=int))
    with pytest.raises(CohortError, match="nobody is left"):
        discriminate(np.array([]), np.array([]))
    with pytest.raises(CohortError, match="1 with and 4 without"):
        discriminate(np.arange(5.0), np.array([1, 0, 0, 0, 0]))
    with pytest.raises(CohortError, match="no width: all have the same score"):
        discriminate(np.full(8, 0.3), np.array([0, 1] * 4))
    with pytest.raises(CohortError, match=r"the AUC is 1.00 \(4 with and 4 without"):
        discriminate(np.arange(8.0), np.repeat([0, 1], 4))
    half = discriminate(np.array([0.1, 0.2, 0.2, 0.3]), np.array([0, 0, 1, 1]))
    assert half.tied_share == 0.25
    with pytest.raises(CohortError, match="rank the subjects alike"):
        compare(np.arange(8.0), np.arange(8.0) ** 3, np.array([0, 1] * 4))


def test_the_last_bit_of_a_mean_breaks_no_tie() -> None:
    means = np.array([(0.1 + 0.2 + 0.3) / 3, (0.3 + 0.2 + 0.1) / 3, 0.5, 0.1])
    assert means[0] != means[1]
    outcome, time = np.array([1, 0, 1, 0]), np.array([2.0, 1, 4, 3])
    assert discriminate(means, outcome).auc.value == 3.5 / 4
    assert concordance(means, time, np.ones(4)).c_index.value == pytest.approx(3.5 / 6)
    assert roc_points(means, outcome)[1:3] == roc_points(np.round(means, 6), outcome)[1:3]


def test_a_mean_at_the_cutoff_is_not_above_it_by_its_last_bit() -> None:
    mean = math.fsum([0.45, 0.13]) / 2
    assert mean > 0.29
    scores, outcome = np.array([mean, 0.29, 0.3, 0.1]), np.array([1, 0, 1, 0])
    assert count(scores, outcome, 0.29) == Counts(1, 0, 2, 1)
    assert choose_cutoff(scores, outcome).sensitivity == 0.5 + 0.5
    table = pd.DataFrame({"s": scores, "time": [1.0, 2, 3, 4], "status": 1})
    assert kaplan_meier(table, "s", 0.29).high.patients == 1


@pytest.mark.parametrize("spread", [1, 10, 25])
def test_the_bootstrap_is_of_the_figures_that_it_stands_beside(spread: float) -> None:
    score, outcome, owner = lesions_of(60, 3)
    rng = np.random.default_rng(3)
    logit = spread * (logit_of(score) + rng.normal(size=len(score)))
    score = special.expit(logit)
    drawn = of_score(score, outcome, owner, 0.3, logit_of(score)).intervals
    beside = calibrate_risk(score, outcome, 5, owner=owner)
    for name, found in (
        ("auc", discriminate(score, outcome, owner).auc),
        ("intercept", beside.intercept),
        ("slope", beside.slope),
    ):
        interval = drawn[name]
        assert isinstance(found, Estimate)
        assert isinstance(interval, Estimate), (name, interval)
        assert interval.value == pytest.approx(found.value, abs=1e-6)


def test_paired_comparison_is_of_the_same_subjects_and_antisymmetric() -> None:
    rng = np.random.default_rng(2)
    outcome = rng.integers(0, 2, 100)
    good, poor = rng.normal(size=100) + outcome, rng.normal(size=100)
    one, other = compare(good, poor, outcome), compare(poor, good, outcome)
    assert one.p == pytest.approx(other.p)
    assert one.difference.value == pytest.approx(-other.difference.value)
    assert one.difference.low == pytest.approx(-other.difference.high)
    assert one.p < 0.01


def test_high_is_strictly_above_the_cutoff() -> None:
    counts = count(np.array([0.29, 0.2900001, 0.1, 0.9]), np.array([1, 1, 0, 0]), 0.29)
    assert counts == Counts(1, 1, 1, 1)


def test_a_zero_denominator_or_count_is_a_reason_and_not_a_number() -> None:
    point = operating_point(Counts(4, 0, 6, 0), 0.5)
    assert isinstance(point.positive_lr, Unavailable)
    assert "(0/6)" in point.positive_lr.reason
    assert isinstance(point.sensitivity, Proportion)
    assert point.sensitivity.text() == "100 (4/4) [40, 100]"
    empty = operating_point(Counts(0, 0, 6, 4), 0.5)
    assert isinstance(empty.ppv, Unavailable)
    with pytest.raises(CohortError, match="one outcome class"):
        at_cutoff(np.array([0.1, 0.2]), np.array([0, 0]), 0.5)
    with pytest.raises(CohortError, match="has a zero"):
        likelihood_ratio(0, 4, 3, 6)


def test_a_right_score_is_calibrated_and_a_wrong_one_is_not() -> None:
    rng = np.random.default_rng(3)
    logit = rng.normal(0, 1.5, 4000)
    outcome = (rng.uniform(size=4000) < special.expit(logit)).astype(int)
    right = calibrate_risk(special.expit(logit), outcome, 15)
    assert isinstance(right.slope, Estimate)
    assert isinstance(right.intercept, Estimate)
    assert right.slope.low < 1 < right.slope.high
    assert right.intercept.low < 0 < right.intercept.high
    steep = calibrate_risk(special.expit(2 * logit + 1), outcome, 15)
    assert isinstance(steep.slope, Estimate)
    assert isinstance(steep.intercept, Estimate)
    assert steep.slope.high < 0.6
    assert steep.intercept.high < 0
    for found, sound in ((right, True), (steep, False)):
        assert not isinstance(found.hosmer_lemeshow, Unavailable)
        assert (found.hosmer_lemeshow.p > 0.01) is sound
        assert found.hosmer_lemeshow.degrees_of_freedom == 15
    assert sum(b.subjects for b in bins(special.expit(logit), outcome, 10)) == 4000


def test_hosmer_lemeshow_of_few_or_tied_subjects_is_refused() -> None:
    outcome = np.array([0, 1] * 10)
    with pytest.raises(CohortError, match="20 subjects cannot make 30 groups"):
        hosmer_lemeshow(np.linspace(0.1, 0.9, 20), outcome, 30)
    with pytest.raises(CohortError, match=r"ties in the score leave \d group"):
        hosmer_lemeshow(np.repeat([0.2, 0.7], 10), outcome, 5)
    assert (
        hosmer_lemeshow(np.linspace(0.1, 0.9, 20), outcome, 5, fitted=True).degrees_of_freedom == 3
    )


def test_calibration_of_a_separating_or_constant_score_says_so() -> None:
    outcome = np.repeat([0, 1], 10)
    perfect = calibrate_risk(np.linspace(0.01, 0.99, 20), outcome, 5)
    assert isinstance(perfect.slope, Unavailable)
    assert "separates" in perfect.slope.reason
    constant = calibrate_risk(np.full(20, 0.4), outcome, 5)
    assert isinstance(constant.slope, Unavailable)
    certain = calibrate_risk(np.r_[0.0, np.linspace(0.2, 0.8, 18), 1.0], outcome[::-1], 5)
    assert isinstance(certain.intercept, Estimate)


def test_separation_is_told_from_its_absence() -> None:
    x, outcome = np.arange(10.0), np.repeat([0, 1], 5)
    assert separated(np.column_stack([np.ones(10), x]), outcome)
    touching = np.r_[x[:5], 4.0, x[6:]]
    assert separated(np.column_stack([np.ones(10), touching]), outcome)
    mixed = outcome.copy()
    mixed[[4, 5]] = 1, 0
    assert not separated(np.column_stack([np.ones(10), x]), mixed)


@pytest.mark.parametrize(
    ("variables", "outcome", "message"),
    [
        ({"score": np.arange(10.0)}, np.repeat([0, 1], 5), "score separates those with from"),
        ({"score": np.full(10, 0.4)}, np.repeat([0, 1], 5), "score is 0.4 for every subject"),
        (
            {"a": np.arange(10.0), "b": 2 * np.arange(10.0)},
            np.array([0, 1] * 5),
            "a, b determine each other",
        ),
        ({"a": np.array([1.0, 2.0])}, np.array([0, 1]), "2 subjects for 2 coefficients"),
        ({"a": np.arange(4.0)}, np.zeros(4, dtype=int), "one outcome class only"),
    ],
)
def test_a_logistic_regression_that_has_no_fit_says_why(
    variables: dict[str, np.ndarray], outcome: np.ndarray, message: str
) -> None:
    with pytest.raises(CohortError, match=message):
        fit_logistic(variables, outcome)


def test_the_odds_ratio_is_per_tenth_and_its_interval_is_the_profile_s() -> None:
    simulated = simulate(300, seed=6)
    outcome = simulated.patients["outcome"].to_numpy()
    per_tenth = odds_ratio(simulated.patient_score, outcome)
    per_one = odds_ratio(simulated.patient_score, outcome, step=1)
    assert per_tenth.odds_ratio.value**10 == pytest.approx(per_one.odds_ratio.value)
    # At the limits the deviance is larger by the chi-square's 95 % point.
    fit = fit_logistic({"score": simulated.patient_score}, outcome)
    for limit in (fit.coefficients[0].beta.low, fit.coefficients[0].beta.high):
        held = GLM(
            outcome,
            np.ones(len(outcome)),
            family=families.Binomial(),
            offset=limit * simulated.patient_score,
        ).fit()
        assert 2 * (fit.log_likelihood - held.llf) == pytest.approx(3.841459, abs=1e-5)


def test_a_large_offset_does_not_lead_the_fit_astray() -> None:
    rng = np.random.default_rng(12)
    outcome = rng.integers(0, 2, 200)
    logit = rng.normal(0, 12, 200)
    score = special.expit(logit)
    intercept = calibrate_risk(score, outcome, 5).intercept
    assert isinstance(intercept, Estimate)
    # At the maximum the expected number with benefit is the observed one.
    assert special.expit(logit + intercept.value).sum() == pytest.approx(outcome.sum(), abs=1e-5)


def test_many_subjects_do_not_keep_a_fit_from_converging() -> None:
    rng = np.random.default_rng(4)
    x = rng.normal(size=100_000)
    outcome = (rng.uniform(size=100_000) < special.expit(0.5 * x)).astype(int)
    beta = fit_logistic({"x": x}, outcome).coefficients[0].beta
    assert beta.low < 0.5 < beta.high
    assert calibrate_risk(special.expit(0.5 * x), outcome, 15).subjects == 100_000


def test_models_are_compared_on_the_same_complete_patients() -> None:
    patients = simulate(120, seed=7).patients
    patients["noise"] = np.random.default_rng(0).normal(size=120)
    patients.loc[:9, "albumin"] = np.nan
    found = compare_models(patients, {"small": ("noise",), "large": ("noise", "albumin")})
    assert found.patients == 110
    for fit in found.models.values():
        assert not isinstance(fit, Unavailable)
        assert fit.subjects == 110
    assert few_events(12, "deaths", 3, "x") == (
        "x: 12 deaths for 3 variables, 4.0 for each; fewer than 10 make coefficients and intervals "
        "unreliable."
    )
    assert few_events(30, "deaths", 3, "x") is None


def test_concordance_of_a_perfect_a_reversed_and_a_constant_score() -> None:
    time, status = np.arange(1.0, 11), np.ones(10, dtype=int)
    assert concordance(time, time, status).c_index == Estimate(1.0, 1.0, 1.0)
    assert concordance(-time, time, status).c_index.value == 0
    assert concordance(np.ones(10), time, status).c_index.value == 0.5
    assert concordance(time, time, status).pairs == 45
    with pytest.raises(CohortError, match="no two patients can be ordered"):
        concordance(time, time, np.zeros(10, dtype=int))


def test_survival_without_deaths_groups_or_follow_up_is_said() -> None:
    patients = simulate(60, seed=8).patients.assign(score=np.linspace(0, 1, 60))
    with pytest.raises(CohortError, match="0 death"):
        cox(patients.assign(status=0), ("score",))
    with pytest.raises(CohortError, match="same for every patient"):
        cox(patients.assign(score=0.5), ("score",))
    with pytest.raises(CohortError, match="all 60 patients with survival are at or below 2"):
        kaplan_meier(patients, "score", 2)
    ordered = patients.assign(time=np.linspace(1, 30, 60), status=1)
    with pytest.raises(CohortError, match="no maximum"):
        cox(ordered.assign(score=(ordered["time"] < 15).astype(float)), ("score",))
    spared = patients.assign(score=(patients["status"] == 0).astype(float))
    with pytest.raises(CohortError, match="no maximum"):
        cox(spared, ("score",))
    short = curve("high", np.array([3.0, 6.0, 9.0]), np.array([1, 0, 0]))
    assert isinstance(short.at_horizon, Unavailable)
    assert "ends at 9.0 months, before 24" in short.at_horizon.reason
    gone = curve("high", np.array([3.0, 6.0]), np.array([1, 1]))
    assert isinstance(gone.at_horizon, Unavailable)
    assert "0 %, without an interval" in gone.at_horizon.reason
    assert gone.median == 4.5
    alive = curve("low", np.array([30.0, 36.0]), np.array([1, 0]))
    assert isinstance(alive.at_horizon, Unavailable)
    assert "100 %, without an interval" in alive.at_horizon.reason


def test_a_number_that_rounds_to_zero_has_no_sign() -> None:
    assert number_text(-0.004) == "0.00"
    assert number_text(-0.006) == "-0.01"


def test_no_result_that_is_not_a_number_leaves_the_library() -> None:
    assert plain({"a": (np.float64(1.5), np.int64(2))}) == {"a": [1.5, 2]}
    with pytest.raises(CohortError, match="nan"):
        plain({"a": float("nan")})
    assert attempt(odds_ratio, np.ones(4), np.array([0, 1, 0, 1])) == Unavailable(
        "score is 1 for every subject: it can explain nothing"
    )


@pytest.mark.parametrize(
    ("p", "text"), [(0.0004, "<.001"), (0.0042, ".004"), (0.034, ".03"), (0.998, ">.99")]
)
def test_p_values_are_printed_as_the_journal_does(p: float, text: str) -> None:
    assert p_text(p) == text
    assert half_up(2.5) == 3


def test_proportional_hazards_cannot_be_tested_on_one_time_of_death() -> None:
    time = np.array([1.0, 1.0, 1.0, 2.0, 3.0, 4.0])
    status = np.ones(6)
    only_first = np.array([1.0, 0.0, 1.0, 0.0, 0.0, 0.0])  # all alike among those at risk later
    assert proportional_hazards(only_first[:, None], time, status, np.array([0.5])) == [None]
    varies = np.array([1.0, 0.0, 1.0, 0.0, 1.0, 0.0])
    (p,) = proportional_hazards(varies[:, None], time, status, np.array([0.5]))
    assert p is not None
    assert 0 < p < 1
