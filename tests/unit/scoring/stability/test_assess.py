"""From variants' scores to a verdict, a lesion's and the patient's."""

from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors import FeatureError, ModelError
from scoring.model.coefficients import coefficient_change_share, coefficient_covariance
from scoring.model.reference import bundled_reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import bundled_signature
from scoring.results import Firmness, LesionResult, Location
from scoring.stability.assess import lesion_stability, patient_stability
from scoring.stability.rule import Rule, Seen, bundled_rule, read_rule
from scoring.stability.variants import VARIANTS

SIGNATURE, REFERENCE = bundled_signature(), bundled_reference()
RULE = Rule(0.05, 0.2, 0.5, "")
# The reference's own mean: the linear predictor is 0.
MEAN = dict(
    zip(SIGNATURE.features, SIGNATURE.values(np.array(list(REFERENCE.mean.values()))), strict=True)
)


def features(predictor: float) -> dict[str, float]:
    """Return features whose linear predictor is as wanted, by one feature alone."""
    name = "original_firstorder_Entropy"
    away = predictor / SIGNATURE.features[name] * REFERENCE.sd[name]
    return {**MEAN, name: MEAN[name] + away}


def lesion(predictor: float) -> LesionResult:
    found = features(predictor)
    linear = linear_predictor(found, Location.NODE, SIGNATURE, REFERENCE)
    assert linear == pytest.approx(predictor, abs=1e-9)
    return LesionResult(
        "1.2", 1, "A", "A", "1.3", "1.4", Location.NODE, "", "scored",
        features=found, linear_predictor=linear, radiomics_score=lesion_score(linear, REFERENCE),
    )  # fmt: skip


def assessed(predictor: float, of_variants: list[float | FeatureError | None]) -> LesionResult:
    found = lesion(predictor)
    variants = [
        (v, features(x) if isinstance(x, float) else x)
        for v, x in zip(VARIANTS, of_variants, strict=False)
    ]
    stability = lesion_stability(found, variants, False, SIGNATURE, REFERENCE)
    return dataclasses.replace(found, stability=stability)


LOW, HIGH = -8.0, 8.0
FAILED = FeatureError("empty_segment", "no voxel of the lesion is left")


def test_variants_that_change_the_call_are_counted_and_decide() -> None:
    found = assessed(LOW, [LOW] * 40 + [HIGH] * 10).stability
    assert found is not None
    assert (found.changed, found.failed, len(found.scores)) == (10, 0, 50)
    assert found.firmness is Firmness.BORDERLINE
    assert assessed(LOW, [LOW] * 50).stability.firmness is Firmness.FIRM
    assert assessed(HIGH, [LOW] * 50).stability.firmness is Firmness.NOT_FIRM


def test_variants_that_fail_are_counted_and_do_not_keep_the_call() -> None:
    found = assessed(LOW, [LOW] * 38 + [FAILED] * 12).stability
    assert (found.changed, found.failed, len(found.scores)) == (0, 12, 38)
    assert found.firmness is Firmness.NOT_FIRM
    nan = {**features(LOW), "original_firstorder_Entropy": float("nan")}
    one = lesion_stability(lesion(LOW), [(VARIANTS[0], nan)], False, SIGNATURE, REFERENCE)
    assert (one.failed, one.scores) == (1, ())


def test_variants_without_meaning_are_no_failures_and_keep_their_place() -> None:
    found = assessed(LOW, [LOW, None, LOW, FAILED]).stability
    assert found.failed == 1
    assert len(found.scores) == 2
    assert sum(len(k.scores) for k in found.variants) == 4


def test_a_call_without_variants_is_not_firm() -> None:
    assert assessed(LOW, []).stability.firmness is Firmness.NOT_FIRM


def test_the_reference_alone_can_unsettle_a_call() -> None:
    near = np.log(0.29 / 0.71) - REFERENCE.intercept - 0.02
    found = assessed(near, [float(near)] * 50).stability
    assert found.changed == 0
    assert found.reference_share > 0.2
    assert found.firmness is Firmness.NOT_FIRM


def test_the_patients_variant_is_the_mean_of_the_lesions_same_variant() -> None:
    first = assessed(LOW, [LOW, HIGH, LOW])
    second = assessed(HIGH, [HIGH, FAILED, None])
    found = patient_stability([first, second], [], SIGNATURE, REFERENCE)
    assert found is not None
    low, high = first.radiomics_score, second.radiomics_score
    half, both = (low + high) / 2, high
    # Where the second lesion has no variant it enters as it is.
    expected = [half, both, half]
    assert list(found.scores) == pytest.approx(expected, abs=1e-3)
    assert found.failed == 0  # the first lesion's variant is high enough, whatever the second's


def test_a_patients_variant_fails_if_its_call_depends_on_a_lesion_that_failed() -> None:
    small = assessed(LOW, [FAILED] * 50)
    alone = patient_stability([small], [], SIGNATURE, REFERENCE)
    with_another = patient_stability([small, assessed(LOW, [LOW] * 50)], [], SIGNATURE, REFERENCE)
    with_many = patient_stability(
        [small, *(assessed(LOW, [LOW] * 50) for _ in range(9))], [], SIGNATURE, REFERENCE
    )
    assert [x.failed for x in (alone, with_another, with_many)] == [50, 50, 0]
    assert [x.firmness for x in (alone, with_another, with_many)] == [
        Firmness.NOT_FIRM,
        Firmness.NOT_FIRM,
        Firmness.FIRM,
    ]


def test_a_call_that_a_whole_kind_of_variants_changes_is_not_firm() -> None:
    thick = [HIGH if v.kind == "thickness" else LOW for v in VARIANTS]
    found = assessed(LOW, thick).stability
    assert found.changed == 2  # of 52, less than one in twenty
    assert found.firmness is Firmness.BORDERLINE
    assert found.decisive_kinds == ("thickness",)
    # The same number, each of another kind with many variants.
    chains, pieces = ([v.kind for v in VARIANTS].index(kind) for kind in ("chain", "boundary"))
    spread = [HIGH if index in (chains, pieces) else LOW for index in range(len(VARIANTS))]
    assert assessed(LOW, spread).stability.firmness is Firmness.FIRM
    # Where many variants change the call anyway, no kind decides.
    many = [HIGH if v.kind in ("thickness", "boundary") else LOW for v in VARIANTS]
    assert assessed(LOW, many).stability.decisive_kinds == ()


def test_one_lesions_patient_has_the_lesions_own_stability() -> None:
    one = assessed(LOW, [LOW] * 30 + [HIGH] * 5 + [FAILED] * 2 + [None])
    assert patient_stability([one], [], SIGNATURE, REFERENCE) == one.stability


def test_a_patient_one_of_whose_lesions_has_no_variants_has_no_stability() -> None:
    one = assessed(LOW, [LOW] * 30)
    assert patient_stability([one, lesion(LOW)], [], SIGNATURE, REFERENCE) is None
    assert patient_stability([], [], SIGNATURE, REFERENCE) is None


@given(
    st.integers(0, 60), st.integers(0, 60), st.integers(1, 60), st.floats(0, 1), st.floats(0, 0.2)
)
def test_more_change_never_makes_a_call_firmer(
    changed: int, failed: int, kept: int, reference: float, more: float
) -> None:
    order = list(Firmness)
    count = changed + failed + kept

    def place(*seen: float) -> int:
        return order.index(RULE.verdict(Seen(*seen)))  # type: ignore[arg-type]

    before = place(changed, failed, count, reference)
    assert place(changed + 1, failed, count, reference) >= before
    assert place(changed, failed + 1, count, reference) >= before
    assert place(changed, failed, count, reference + more) >= before
    assert place(changed, failed, count, reference, 1, 50) >= max(before, 1)
    assert place(changed, failed, count, reference, 1, 1) == 2
    assert place(changed, failed, count, reference, 0, 3) == before
    assert place(changed, failed, count, reference, 0, 0, 0.5) == max(before, 1)
    assert place(changed, failed, count, reference, 0, 0, 0.49) == before


def test_the_bundled_rule_says_why_and_a_wrong_one_is_refused() -> None:
    rule = bundled_rule()
    assert 0 < rule.firm_at_most < rule.borderline_at_most < 0.5
    data = {
        "format": "immunoct-stability-2",
        "firm_at_most": 0.3,
        "borderline_at_most": 0.2,
        "firm_kind_below": 0.5,
        "reason": "test",
    }
    with pytest.raises(ModelError, match=r"firm_at_most 0\.3 above borderline_at_most 0\.2"):
        read_rule(json.dumps(data).encode())
    with pytest.raises(ModelError, match="reason"):
        read_rule(json.dumps({k: v for k, v in data.items() if k != "reason"}).encode())


def test_coefficients_vary_as_published() -> None:
    covariance = coefficient_covariance(SIGNATURE)
    assert covariance is not None
    errors = [SIGNATURE.standard_errors[name] for name in SIGNATURE.features]
    assert np.sqrt(np.diag(covariance)) == pytest.approx(errors)
    assert np.linalg.eigvalsh(covariance).min() > 0
    # Entropy: -4.14 to 27.60.
    assert errors[0] == pytest.approx(31.74 / 3.92)
    # Features that rise together share one effect, so that their coefficients oppose each other.
    names = list(SIGNATURE.features)
    major, minor = (names.index(f"original_shape_{n}AxisLength") for n in ("Major", "Minor"))
    assert covariance[major, minor] < 0


def test_calls_near_the_cut_off_change_most_with_the_coefficients() -> None:
    def share(found: dict[str, float], high: bool) -> float | None:
        return coefficient_change_share([(found, Location.NODE)], SIGNATURE, REFERENCE, high)

    # All features at the reference's means: no coefficient matters, only the intercept.
    assert share(MEAN, lesion_score(0.0, REFERENCE) > 0.29) == 0
    far, farther = share(features(LOW), False), share(features(2 * LOW), False)
    assert far is not None
    assert farther is not None
    assert 0 < far < 0.5


def test_a_model_without_intervals_has_no_such_share() -> None:
    without = dataclasses.replace(SIGNATURE, standard_errors={})
    assert coefficient_covariance(without) is None
    assert coefficient_change_share([(MEAN, Location.NODE)], without, REFERENCE, True) is None
