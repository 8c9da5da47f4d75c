"""Building blocks of `cohort develop`: against R, on known answers, and on bad input."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.cohort.data.standardisation import fit_standardisation, logarithms
from scoring.cohort.statistics import elastic_net, icc, mixed_model
from scoring.cohort.statistics.elastic_net import Measure, Rule
from scoring.cohort.statistics.operating_point import choose_cutoff
from scoring.errors import CohortError
from scoring.results import Location
from scoring.studies.simulated_cohort import simulate
from tests.helpers.made.cohort_models import (
    COLUMNS,
    FEATURES,
    design,
    fit,
    repeated_outcome,
    repeated_table,
)


def test_elongation_is_a_combination_of_the_axes() -> None:
    """log(elongation) = log(minor axis) - log(major axis): the published 14 are 13 in the logs."""
    model = fit(simulate(200, seed=3), standard_errors=False)
    assert model.dropped == ("original_shape_MinorAxisLength",)
    assert any("MinorAxisLength left out" in w for w in model.warnings)


def test_singular_fit_is_the_logistic_model() -> None:
    model = fit(simulate(400, seed=2, patient_sd=0))
    assert model.singular
    assert model.patient_sd == 0
    assert any(w.startswith("singular fit") for w in model.warnings)


def test_an_outcome_that_does_not_vary_within_patients_identifies_no_variance() -> None:
    cohort = simulate(seed=1)
    patients = cohort.lesions["patient"].to_numpy()
    model = mixed_model.fit_mixed_model(
        design(cohort), COLUMNS, repeated_outcome(cohort), patients, standard_errors=False
    )
    assert not model.identified
    assert model.patient_sd > 30
    assert any("not identified" in w and "does not vary" in w for w in model.warnings)
    assert model.events == min(np.bincount(cohort.patients["outcome"]))


def test_few_events_are_counted() -> None:
    model = fit(simulate(85, seed=4), standard_errors=False)
    assert any(
        f"{model.events} patients of the rarer outcome for 15 variables" in w
        for w in model.warnings
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda x, y, p: (x, y * 0, p), "have outcome 0, expected both"),
        (lambda x, y, p: (x, y, p * 0), "one patient's"),
        (lambda x, y, p: (np.where(x == x[3, 2], np.nan, x), y, p), "blank or infinite"),
        (lambda x, y, p: (x * 0, y, p), "no column varies"),
        (lambda x, y, p: (np.column_stack([x, y * 2.0]), y, p), "separated"),
    ],
)
def test_mixed_model_refuses(change: object, message: str) -> None:
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(60, 4)), rng.integers(0, 2, 60)
    x, y, p = change(x, y, np.arange(60) // 3)  # type: ignore[operator]
    names = [f"c{i}" for i in range(x.shape[1])]
    with pytest.raises(CohortError, match=message):
        mixed_model.fit_mixed_model(x, names, y, p)


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


def test_elastic_net_stands_at_its_minimum(wide: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """The subgradient conditions hold in the standardised columns, for every lambda."""
    x, y, _ = wide
    path, sd = elastic_net.fit_path(x, y, 0.5), x.std(axis=0)
    z = (x - x.mean(axis=0)) / sd
    for lambda_, p, beta in zip(
        path.lambdas, path.probabilities(x), path.coefficients, strict=True
    ):
        w, gradient = beta * sd, z.T @ (p - y) / len(y)
        active = gradient + lambda_ * (0.5 * np.sign(w) + 0.5 * w)
        inactive = np.maximum(np.abs(gradient) - 0.5 * lambda_, 0)
        assert np.abs(np.where(w != 0, active, inactive)).max() < 5e-5


def test_selection_prefers_fewer_columns(wide: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    x, y, folds = wide
    one_se, best = (
        elastic_net.select(x, y, folds, alphas=(0.2, 0.6, 1.0), rule=rule, measure=Measure.DEVIANCE)
        for rule in (Rule.ONE_SE, Rule.MINIMUM)
    )
    assert len(one_se.columns) < len(best.columns)
    assert best.error <= one_se.error


def test_selection_refuses_one_class(wide: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    x, y, folds = wide
    with pytest.raises(CohortError, match="expected both"):
        elastic_net.select(x, y * 0, folds)
    with pytest.raises(CohortError, match="blank or infinite"):
        elastic_net.select(np.where(x == x[0, 0], np.nan, x), y, folds)


def test_a_constant_column_is_never_selected(
    wide: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    x, y, _ = wide
    path = elastic_net.fit_path(np.column_stack([x, np.ones(len(x))]), y, 0.5)
    assert (path.coefficients[:, -1] == 0).all()
    assert (path.coefficients[-1, :-1] != 0).any()


# ---------------------------------------------------------------- repeatability


def test_a_shift_spoils_agreement_and_not_consistency() -> None:
    found = icc.repeatability({"a": repeated_table(shift=3.0)}, ["f0"])[0]
    assert found.consistency > 0.95
    assert found.agreement < 0.5


def test_a_feature_must_pass_every_table() -> None:
    good, bad = repeated_table(), repeated_table()
    bad["f1"] = repeated_table(noise=3.0)["f1"]
    found = icc.repeatability({"good": good, "bad": bad}, ["f0", "f1", "f2"])
    assert icc.repeatable(found) == ["f0"]
    assert icc.repeatable(icc.repeatability({"good": good}, ["f0", "f1", "f2"])) == ["f0", "f1"]


def test_a_feature_that_does_not_vary_is_not_repeatable() -> None:
    table = repeated_table().assign(f0=2.0)
    assert icc.repeatable(icc.repeatability({"a": table}, ["f0", "f1"])) == ["f1"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.drop(columns="repetition"), "column 'repetition' is missing"),
        (lambda t: t.iloc[1:], "1 of 20 lesions do not have each of the 3 repetitions"),
        (lambda t: t[t["repetition"] == "r0"], r"20 lesions and 1 repetition"),
        (lambda t: t.assign(f1=t["f1"].where(t.index != 4)), "scan, row 5: f1 is blank"),
        (lambda t: t.assign(f1=-t["f1"]), "f1 is -"),
        (lambda t: t.drop(columns="f1"), "scan: feature f1 is missing"),
    ],
)
def test_repeated_table_is_refused(change: object, message: str) -> None:
    table = change(repeated_table())  # type: ignore[operator]
    with pytest.raises(CohortError, match=message):
        icc.repeatability({"scan": table}, ["f0", "f1"])


# ---------------------------------------------------------------- cut-off and standardisation


def test_cutoff_is_the_most_sensitive_at_half_specificity() -> None:
    scores = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
    outcome = np.array([0, 1, 0, 0, 1, 0, 1, 1])
    found = choose_cutoff(scores, outcome)
    # Specificity of a half is reached from 0.35 on (0.1 and 0.3 below); 0.45 is as sensitive as
    # 0.35 and more specific.
    assert found.value == pytest.approx(0.45)
    assert (found.sensitivity, found.specificity) == (0.75, 0.75)
    assert choose_cutoff(scores, outcome, 0.25).sensitivity == 1


def test_cutoff_with_ties() -> None:
    scores = np.array([0.2, 0.2, 0.2, 0.7, 0.7, 0.7])
    found = choose_cutoff(scores, np.array([0, 0, 1, 0, 1, 1]))
    assert found.value == pytest.approx(0.45)
    assert found.sensitivity == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("scores", "outcome", "message"),
    [
        ([0.1, 0.2], [1, 1], "expected both"),
        ([0.5, 0.5], [0, 1], "all 2 scores are 0.5"),
        ([0.5, np.nan], [0, 1], "missing"),
        ([0.9, 0.8, 0.1, 0.1], [0, 0, 1, 1], "none has a specificity"),
    ],
)
def test_cutoff_refuses(scores: list[float], outcome: list[int], message: str) -> None:
    if "none" in message:  # both above the only candidates with a specificity of zero
        scores, outcome = [0.9, 0.9, 0.1, 0.1], [0, 0, 1, 1]
    with pytest.raises(CohortError, match=message):
        choose_cutoff(np.array(scores), np.array(outcome))


def test_standardisation_is_r_scale_of_logarithms() -> None:
    cohort = simulate(seed=1)
    logs = logarithms(cohort.lesions, FEATURES)
    z = fit_standardisation(logs, FEATURES).z(logs)
    assert z.mean(axis=0) == pytest.approx(np.zeros(14), abs=1e-9)
    assert z.std(axis=0, ddof=1) == pytest.approx(np.ones(14))


def test_standardisation_refuses() -> None:
    lesions = simulate(seed=1).lesions
    name = FEATURES[3]
    with pytest.raises(CohortError, match=f"row 2: {name} is blank, expected a number above zero"):
        logarithms(lesions.assign(**{name: lesions[name].where(lesions.index != 1)}), FEATURES)
    with pytest.raises(CohortError, match=f"{name} is 0, expected a number above"):
        logarithms(lesions.assign(**{name: 0.0}), FEATURES)
    with pytest.raises(CohortError, match="feature odd is missing"):
        logarithms(lesions, ["odd"])
    logs = logarithms(lesions.assign(**{name: 2.0}), FEATURES)
    with pytest.raises(CohortError, match=f"{name} is the same in all 236 lesions"):
        fit_standardisation(logs, FEATURES)
