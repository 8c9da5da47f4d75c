"""The signature's arithmetic, done again by hand from the numbers of Ligero 2021, Table 2."""

from __future__ import annotations

import dataclasses
import functools
import json
import math
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import CaseResult, ScoringSetup, parse_record, score_case
from scoring.errors import FeatureError, ModelError
from scoring.model.reference import bundled_reference, read_reference
from scoring.model.score import (
    SMALLEST_MEANINGFUL,
    clinical_score,
    contributions,
    expit,
    lesion_score,
    linear_predictor,
    patient_score,
    unusable,
)
from scoring.model.signature import Transform, bundled_signature
from scoring.results import Location
from tests.helpers.made.cases import NO_VARIANTS, SMALL, build_case

SIGNATURE, REFERENCE = bundled_signature(), bundled_reference()

# Retyped from the paper: coefficient and confidence interval of each standardised term.
TABLE_2 = {
    "original_firstorder_Entropy": (11.73, -4.14, 27.6),
    "original_firstorder_TotalEnergy": (4.18, -0.78, 9.13),
    "original_firstorder_Uniformity": (5.56, -4.11, 15.22),
    "original_glcm_Idm": (-4.66, -18.37, 9.06),
    "original_glcm_JointEntropy": (-4.67, -14.18, 4.84),
    "original_gldm_DependenceNonUniformityNormalized": (-9.24, -21.23, 2.75),
    "original_gldm_DependenceVariance": (-6.9, -15.62, 1.81),
    "original_gldm_LargeDependenceEmphasis": (3.82, -6.1, 13.73),
    "original_shape_Elongation": (0.54, -9.04, 10.13),
    "original_shape_LeastAxisLength": (0.62, -7.55, 8.78),
    "original_shape_MajorAxisLength": (3.16, -23.96, 30.29),
    "original_shape_Maximum2DDiameterColumn": (0.4, -5.76, 6.56),
    "original_shape_MinorAxisLength": (-7.53, -35.08, 20.01),
    "original_shape_SurfaceArea": (-1.66, -26.27, 22.95),
}
LOCATION_TERMS = {
    Location.NODE: 0.0,
    Location.LUNG: 0.0,
    Location.LIVER: -1.77,
    Location.OTHER: 5.33,
}
# Not in the paper: inferred by `scoring.studies.transform`.
NOT_LOGGED = {
    "original_firstorder_Entropy",
    "original_gldm_DependenceVariance",
    "original_gldm_LargeDependenceEmphasis",
    "original_shape_Elongation",
}
B0 = -0.22305


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


@functools.cache
def summary() -> dict:
    """Return the summary of the reference lesions as it was delivered."""
    path = resources.files("scoring.model") / "data" / "nsclc_summary_transforms.json"
    return json.loads(path.read_text(encoding="utf-8"))


@functools.cache
def moments(name: str) -> tuple[float, float]:
    """Return mean and sd over the reference lesions of what the model takes of a feature."""
    block = summary()["untransformed" if name in NOT_LOGGED else "ln"]
    position = summary()["features"].index(name)
    return block["mean"][position], block["sd"][position]


def term(name: str, value: float) -> float:
    return value if name in NOT_LOGGED else math.log(value)


def z_by_hand(name: str, value: float) -> float:
    mean, sd = moments(name)
    return (term(name, value) - mean) / sd


def lesion(**z: float) -> dict[str, float]:
    """Return features that lie ``z`` standard deviations from the reference; 0 if not given."""
    found = {}
    for name in TABLE_2:
        mean, sd = moments(name)
        value = mean + z.get(name, 0.0) * sd
        found[name] = value if name in NOT_LOGGED else math.exp(value)
    return found


def predictor(features: dict[str, float], location: Location = Location.NODE) -> float:
    return linear_predictor(features, location, SIGNATURE, REFERENCE)


# ------------------------------------------------------------------------------------ lesion score


def test_model_is_table_2() -> None:
    assert SIGNATURE.features == {name: row[0] for name, row in TABLE_2.items()}
    assert SIGNATURE.locations == LOCATION_TERMS
    assert SIGNATURE.radiomics_cutoff == 0.29
    assert SIGNATURE.radiomics_clinical_cutoff == 0.45
    assert SIGNATURE.radiomics_score_beta == 2.06
    assert SIGNATURE.lymphocytes_beta == 0.49
    assert SIGNATURE.albumin_beta == 0.39
    assert SIGNATURE.bin_width == 10
    assert SIGNATURE.resampled_spacing == (1, 1, 1)
    assert SIGNATURE.interpolator == "sitkBSpline"
    for file in ("ligero2021.json", "ligero2021_2.json"):
        path = resources.files("scoring.model") / "data" / file
        stated = json.loads(path.read_text(encoding="utf-8"))["features"]
        assert {f["name"]: (f["beta"], *f["ci95"]) for f in stated} == TABLE_2


def test_the_two_bundled_models_differ_in_the_transforms_alone() -> None:
    old = bundled_signature("ligero2021-1")
    assert {n for n, t in SIGNATURE.transforms.items() if t is Transform.NONE} == NOT_LOGGED
    assert set(old.transforms.values()) == {Transform.LN}
    assert (old.version, SIGNATURE.version) == ("1", "2")
    same = ("sha256", "version", "source", "transforms")
    assert dataclasses.replace(SIGNATURE, **{k: getattr(old, k) for k in same}) == old


@pytest.mark.parametrize("location", list(Location))
def test_lesion_like_the_average_of_the_reference_has_intercept_and_location_only(
    location: Location,
) -> None:
    found = predictor(lesion(), location)
    assert found == pytest.approx(LOCATION_TERMS[location], abs=1e-9)
    assert lesion_score(found, REFERENCE) == pytest.approx(
        sigmoid(B0 + LOCATION_TERMS[location]), rel=1e-9
    )


def test_location_turns_the_average_lesion_low_or_high() -> None:
    scores = {x: lesion_score(predictor(lesion(), x), REFERENCE) for x in Location}
    assert scores[Location.NODE] == scores[Location.LUNG] == pytest.approx(0.4445, abs=1e-4)
    assert scores[Location.LIVER] == pytest.approx(0.1199, abs=1e-4)
    assert scores[Location.OTHER] == pytest.approx(0.9940, abs=1e-4)


@pytest.mark.parametrize("name", TABLE_2)
@pytest.mark.parametrize("z", [1.0, -2.5])
def test_feature_adds_its_coefficient_for_each_standard_deviation_of_its_term(
    name: str, z: float
) -> None:
    assert predictor(lesion(**{name: z})) == pytest.approx(TABLE_2[name][0] * z, abs=1e-9)


def test_real_tumour_by_hand() -> None:
    """pyradiomics' lung1, its features to four digits, as a lung lesion and elsewhere."""
    texture = (5.859, 5.1661e7, 0.02044, 0.14255, 9.786, 0.31769, 2.758, 7.3271)
    shape = (0.72478, 8.9795, 17.937, 19.209, 13.0, 782.98)
    features = dict(zip(TABLE_2, (*texture, *shape), strict=True))
    by_hand = 0.0
    for name, (beta, *_) in TABLE_2.items():
        by_hand += beta * z_by_hand(name, features[name])
    for location, term in LOCATION_TERMS.items():
        assert predictor(features, location) == pytest.approx(by_hand + term, abs=1e-9)
        assert lesion_score(predictor(features, location), REFERENCE) == pytest.approx(
            sigmoid(B0 + by_hand + term), rel=1e-9
        )


def test_base_of_the_logarithm_and_unit_of_a_feature_cancel_in_an_own_reference() -> None:
    rng = np.random.default_rng(1)
    population = np.exp(rng.normal(2, 0.5, (40, len(TABLE_2))))
    logged = [name not in NOT_LOGGED for name in TABLE_2]
    logs = np.where(logged, np.log10(population * 1000), population * 1000)
    mean, sd = logs.mean(axis=0), logs.std(axis=0, ddof=1)
    natural = np.where(logged, np.log(population), population)
    own = dataclasses.replace(
        REFERENCE,
        mean=dict(zip(TABLE_2, natural.mean(axis=0), strict=True)),
        sd=dict(zip(TABLE_2, natural.std(axis=0, ddof=1), strict=True)),
    )
    features = dict(zip(TABLE_2, population[7], strict=True))
    z = (logs[7] - mean) / sd
    by_hand = float(np.array([row[0] for row in TABLE_2.values()]) @ z)
    assert linear_predictor(features, Location.LUNG, SIGNATURE, own) == pytest.approx(by_hand)


Z = st.floats(-4, 4, allow_nan=False)
DEVIATIONS = st.fixed_dictionaries(dict.fromkeys(TABLE_2, Z))


@given(
    DEVIATIONS, st.sampled_from(list(Location)), st.sampled_from(list(TABLE_2)), st.floats(0.01, 2)
)
def test_score_rises_and_falls_with_each_feature_by_the_sign_of_its_coefficient(
    z: dict[str, float], location: Location, name: str, step: float
) -> None:
    before = predictor(lesion(**z), location)
    after = predictor(lesion(**z | {name: z[name] + step}), location)
    sign = math.copysign(1, TABLE_2[name][0])
    assert sign * after > sign * before
    assert sign * lesion_score(after, REFERENCE) >= sign * lesion_score(before, REFERENCE)


@given(DEVIATIONS)
def test_of_one_lesion_other_scores_highest_and_liver_lowest(z: dict[str, float]) -> None:
    by_location = {x: predictor(lesion(**z), x) for x in Location}
    assert by_location[Location.NODE] == by_location[Location.LUNG]
    assert by_location[Location.LIVER] < by_location[Location.LUNG] < by_location[Location.OTHER]
    assert all(0 <= lesion_score(p, REFERENCE) <= 1 for p in by_location.values())


@given(st.floats(-700, 700))
def test_logistic_function_is_symmetric_and_rises(x: float) -> None:
    assert expit(x) + expit(-x) == pytest.approx(1)
    assert expit(x) <= expit(x + 0.5)
    assert expit(x) == pytest.approx(0.5 * (1 + math.tanh(x / 2)), abs=1e-12)


@pytest.mark.parametrize(("x", "p"), [(0, 0.5), (1e6, 1.0), (-1e6, 0.0), (math.log(3), 0.75)])
def test_logistic_function_knows_no_overflow(x: float, p: float) -> None:
    assert expit(x) == pytest.approx(p)


@pytest.mark.parametrize("value", [0.0, -1.0, -1e-9, 1e-7, math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("name", ["original_shape_LeastAxisLength", "original_glcm_Idm"])
def test_feature_without_a_logarithm_is_refused_by_name(name: str, value: float) -> None:
    with pytest.raises(FeatureError) as caught:
        predictor(lesion() | {name: value})
    assert caught.value.code == "feature_not_positive"
    assert name in str(caught.value)
    assert f"{value:g}" in str(caught.value)


@pytest.mark.parametrize("name", TABLE_2)
def test_missing_feature_is_refused_by_name(name: str) -> None:
    features = lesion()
    del features[name]
    with pytest.raises(FeatureError) as caught:
        predictor(features)
    assert caught.value.code == "feature_missing"
    assert name in str(caught.value)


def test_feature_that_the_model_does_not_know_changes_nothing() -> None:
    assert predictor(lesion() | {"original_shape_Sphericity": 0.0}) == predictor(lesion())


# ----------------------------------------------------------------------------------- patient score


def test_patient_score_is_the_mean_of_probabilities_not_of_logits() -> None:
    scores = [0.01, 0.5, 0.99, 0.9]
    assert patient_score(scores) == pytest.approx(0.6)
    logits = [math.log(p / (1 - p)) for p in scores]
    assert patient_score(scores) != pytest.approx(sigmoid(sum(logits) / 4), abs=0.02)


def test_patient_of_one_lesion_has_its_score() -> None:
    assert patient_score([0.29]) == 0.29


def test_patient_without_a_lesion_score_has_none() -> None:
    with pytest.raises(ValueError, match="at least one"):
        patient_score([])


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_patient_score_lies_between_its_lesions_in_any_order(
    scores: list[float], random: object
) -> None:
    mean = patient_score(scores)
    assert min(scores) - 1e-15 <= mean <= max(scores) + 1e-15
    shuffled = sorted(scores, key=lambda _: random.random())
    assert patient_score(shuffled) == mean


# --------------------------------------------------------------------------------- clinical score


@pytest.mark.parametrize(
    ("mean", "albumin", "lymphocytes"), [(0.5, 3.9, 1.4), (0.0, 2.0, 0.2), (1.0, 5.0, 4.0)]
)
def test_radiomics_clinical_score_by_hand(mean: float, albumin: float, lymphocytes: float) -> None:
    found = clinical_score(mean, albumin, lymphocytes, SIGNATURE, REFERENCE)
    c0 = REFERENCE.clinical_intercept
    by_hand = sigmoid(c0 + 2.06 * mean + 0.49 * lymphocytes + 0.39 * albumin)
    assert found == pytest.approx(by_hand, rel=1e-12)


@given(st.floats(0, 1), st.floats(1, 6), st.floats(0.1, 6), st.floats(0.01, 1))
def test_radiomics_clinical_score_rises_with_each_of_the_three(
    mean: float, albumin: float, lymphocytes: float, step: float
) -> None:
    base = clinical_score(mean, albumin, lymphocytes, SIGNATURE, REFERENCE)
    assert 0 < base < 1
    assert clinical_score(mean + step, albumin, lymphocytes, SIGNATURE, REFERENCE) > base
    assert clinical_score(mean, albumin + step, lymphocytes, SIGNATURE, REFERENCE) > base
    assert clinical_score(mean, albumin, lymphocytes + step, SIGNATURE, REFERENCE) > base


# ----------------------------------------------------------------------- the cut-offs, on a case


@pytest.fixture(scope="module")
def case_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Path]:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    return sorted(folder.iterdir()), seg


def scored(files: tuple[list[Path], Path], setup: ScoringSetup | None = None) -> CaseResult:
    start = (SMALL.acquisition_date).isoformat()
    record = parse_record(
        {"treatment_start": start, "albumin": "39 g/L", "lymphocytes": "1.4 10*9/L"}, "test"
    )
    once = dataclasses.replace(setup or NO_VARIANTS, stability="off")
    return score_case(files[0], [files[1]], record, once)


def test_undated_laboratory_values_are_used_and_the_report_says_so(
    case_files: tuple[list[Path], Path],
) -> None:
    start = SMALL.acquisition_date.isoformat()
    fields = {"treatment_start": start, "albumin": "39 g/L", "lymphocytes": "1.4 10*9/L"}

    def noted(**more: str) -> list[str]:
        record = parse_record(fields | more, "clinical.csv")
        result = score_case(case_files[0], [case_files[1]], record, NO_VARIANTS)
        return [n for n in result.notes if "baseline" in n]

    albumin, lymphocytes = noted()
    assert albumin.startswith("The value of albumin has no date. It is used as the baseline value")
    assert "(clinical.csv)" in albumin
    assert "the 28 days before treatment start" in albumin
    assert lymphocytes.startswith("The value of lymphocytes has no date.")
    assert len(noted(albumin_date=start)) == 1
    assert noted(albumin_date=start, lymphocytes_date=start) == []
    assert noted(albumin="39") == []  # nothing is used


def test_case_is_scored_as_by_hand(case_files: tuple[list[Path], Path]) -> None:
    result = scored(case_files)
    by_hand = []
    for item in result.lesions:
        assert item.location is not None
        total = B0 + LOCATION_TERMS[item.location]
        for name, (beta, *_) in TABLE_2.items():
            total += beta * z_by_hand(name, item.features[name])
        by_hand.append(sigmoid(total))
        assert item.radiomics_score == pytest.approx(by_hand[-1], rel=1e-9)
    mean = sum(by_hand) / 3
    assert len(by_hand) == 3
    assert result.patient.radiomics_score == pytest.approx(mean, rel=1e-9)
    assert result.patient.radiomics_score_high == (mean > 0.29)
    combined = sigmoid(REFERENCE.clinical_intercept + 2.06 * mean + 0.49 * 1.4 + 0.39 * 3.9)
    assert result.patient.radiomics_clinical_score == pytest.approx(combined, rel=1e-9)
    assert result.patient.radiomics_clinical_score_high == (combined > 0.45)


@pytest.mark.parametrize(
    ("score", "cutoff", "call"),
    [
        ("radiomics_score", "radiomics_cutoff", "radiomics_score_high"),
        (
            "radiomics_clinical_score",
            "radiomics_clinical_cutoff",
            "radiomics_clinical_score_high",
        ),
    ],
)
def test_score_at_the_cutoff_is_not_high(
    case_files: tuple[list[Path], Path], score: str, cutoff: str, call: str
) -> None:
    value = getattr(scored(case_files).patient, score)
    for limit, high in ((value, False), (math.nextafter(value, 0), True)):
        signature = dataclasses.replace(SIGNATURE, **{cutoff: limit})
        result = scored(case_files, ScoringSetup(signature=signature))
        assert getattr(result.patient, score) == value
        assert getattr(result.patient, call) is high


# ------------------------------------------------------------------------------ bundled reference


def reference_file() -> bytes:
    return (resources.files("scoring.model") / "data" / "reference_nsclc351_2.json").read_bytes()


def test_bundled_reference_has_the_summarys_moments_and_says_that_it_is_not_the_sites() -> None:
    assert REFERENCE.lesions == summary()["n_lesions"] == 351
    assert not REFERENCE.calibrated_to_site
    assert REFERENCE.intercept == B0
    for name in TABLE_2:
        assert (REFERENCE.mean[name], REFERENCE.sd[name]) == moments(name)


def test_summary_is_the_delivered_one(shared: Path) -> None:
    for name in ("nsclc_summary.json", "nsclc_summary_transforms.json"):
        delivered = (shared / "reference" / name).read_bytes()
        assert delivered == (resources.files("scoring.model") / "data" / name).read_bytes()


def mixed_predictors() -> np.ndarray:
    """Return linear predictors of the reference lesions, mixed by the locations of Table 1."""
    percentiles = summary()["transforms"]["A"]["linear_predictor_percentiles"]
    levels = (np.arange(50_000) + 0.5) / 500
    values = np.interp(levels, np.arange(101.0), percentiles)
    counts = {Location.NODE: 86, Location.LIVER: 53, Location.LUNG: 60, Location.OTHER: 37}
    return np.concatenate(
        [
            np.random.default_rng(0).choice(values, 1000 * n) + LOCATION_TERMS[location]
            for location, n in counts.items()
        ]
    )


def test_intercept_splits_the_reference_as_the_paper_was_split() -> None:
    predictors = mixed_predictors()
    derived = math.log(0.29 / 0.71) - float(np.quantile(predictors, 1 - 141 / 236))
    assert derived == pytest.approx(B0, abs=0.02)
    scores = 1 / (1 + np.exp(-B0 - predictors))
    assert (scores > 0.29).mean() == pytest.approx(141 / 236, abs=0.005)
    assert scores.mean() == pytest.approx(0.519, abs=0.005)


def test_clinical_intercept_gives_the_papers_prevalence_for_the_assumed_patients() -> None:
    """Three lesions a patient, albumin 3.9 (0.5) g/dL, lymphocytes 1.4 (0.6) 10*9/L."""
    rng = np.random.default_rng(1)
    scores = 1 / (1 + np.exp(-B0 - mixed_predictors()))
    mean = rng.choice(scores, (100_000, 3)).mean(axis=1)
    albumin = rng.normal(3.9, 0.5, len(mean))
    lymphocytes = rng.normal(1.4, 0.6, len(mean)).clip(0.1)
    logit = REFERENCE.clinical_intercept + 2.06 * mean + 0.49 * lymphocytes + 0.39 * albumin
    assert (1 / (1 + np.exp(-logit))).mean() == pytest.approx(43 / 85, abs=0.01)


def test_reference_made_for_another_model_is_refused() -> None:
    other = dataclasses.replace(SIGNATURE, sha256="0" * 64)
    with pytest.raises(ModelError, match="made for the model ligero2021-2") as caught:
        read_reference(reference_file(), other)
    assert "000000000000" in str(caught.value)


def test_reference_file_is_read_as_it_is() -> None:
    assert read_reference(reference_file(), SIGNATURE).sha256 == REFERENCE.sha256
    with pytest.raises(ModelError):
        read_reference(reference_file()[:-100], SIGNATURE)


def test_smallest_meaningful_value_has_a_logarithm_and_what_is_below_is_refused_by_name() -> None:
    assert unusable("original_x", SMALLEST_MEANINGFUL, Transform.LN) is None
    below = math.nextafter(SMALLEST_MEANINGFUL, 0)
    assert unusable("original_x", below, Transform.NONE) is None
    assert unusable("original_x", 0.0, Transform.LN) == (
        "original_x is 0; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )
    assert unusable("original_x", below, Transform.LN) is not None


def test_location_is_one_of_the_terms_and_no_lesion_has_no_mean() -> None:
    signature, reference = bundled_signature(), bundled_reference()
    features = dict.fromkeys(signature.features, 1.0)
    terms = contributions(features, Location.LIVER, signature, reference)
    assert list(terms) == ["location", *signature.features]
    assert terms["location"] == signature.locations[Location.LIVER]
    with pytest.raises(ValueError, match=r"^a patient score needs at least one lesion score$"):
        patient_score([])
