"""Computes the stability of a lesion's and the patient's call from the variants' features."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence

from scoring.errors import FeatureError
from scoring.features.features import Measured
from scoring.model.coefficients import coefficient_change_share
from scoring.model.interpretation import call_flip_share
from scoring.model.reference import Reference
from scoring.model.score import lesion_score, linear_predictor
from scoring.model.signature import Signature
from scoring.results import KindOfVariants, LesionResult, Location, PatientReading, Stability
from scoring.stability.rule import Seen, bundled_rule
from scoring.stability.variants import Variant

# Lesions, by features and location.
Lesions = Sequence[tuple[Mapping[str, float], Location]]


def lesion_stability(
    lesion: LesionResult,
    variants: Sequence[tuple[Variant, Measured | None]],
    reduced: bool,
    signature: Signature,
    reference: Reference,
) -> Stability:
    """Return the stability of a scored lesion's call.

    Parameters
    ----------
    lesion
        With a score.
    variants
        The features of each variant; None if it is not applicable to the lesion.
    reduced
        Whether there are fewer than the site requested.
    """
    assert lesion.location is not None
    assert lesion.radiomics_score is not None
    scores: dict[str, list[float | None]] = {}
    failed: dict[str, list[int]] = {}
    for variant, measured in variants:
        of_kind = scores.setdefault(variant.kind, [])
        score = _score(measured, lesion.location, signature, reference)
        if score is None and measured is not None:
            failed.setdefault(variant.kind, []).append(len(of_kind))
        of_kind.append(score)
    return _stability(
        tuple(
            KindOfVariants(kind, tuple(found), tuple(failed.get(kind, ())))
            for kind, found in scores.items()
        ),
        reduced,
        lesion.radiomics_score,
        [(lesion.features, lesion.location)],
        [r.radiomics_score for r in lesion.readings if r.radiomics_score is not None],
        signature,
        reference,
    )


def _score(
    measured: Measured | None, location: Location, signature: Signature, reference: Reference
) -> float | None:
    if measured is None or isinstance(measured, FeatureError):
        return None
    try:
        predictor = linear_predictor(measured, location, signature, reference)
    except FeatureError:
        return None
    return round(lesion_score(predictor, reference), 4)


def patient_stability(
    lesions: Sequence[LesionResult],
    readings: Sequence[PatientReading],
    signature: Signature,
    reference: Reference,
) -> Stability | None:
    """Return the stability of the mean score's call, or None if a lesion has no variants.

    A reader who draws large contours, or another scanner, affects all lesions alike: the patient's
    variant is the mean of the lesions' corresponding variants. A lesion to which the variant is not
    applicable enters with its own score. So does one whose variant could not be scored, unless the
    patient's call depends on what that score might have been, 0 to 1: then the patient's variant
    has failed as well.

    Parameters
    ----------
    lesions
        The scored ones.
    readings
        The patient's score with other segmentations.
    """
    found = [(x, x.stability) for x in lesions if x.stability is not None]
    if not found or len(found) < len(lesions):
        return None
    kinds = dict.fromkeys(k.kind for _, s in found for k in s.variants)
    together = tuple(_together(kind, found, signature.radiomics_cutoff) for kind in kinds)
    scores = [x.radiomics_score for x in lesions if x.radiomics_score is not None]
    return _stability(
        together,
        any(s.reduced for _, s in found),
        math.fsum(scores) / len(scores),
        [(x.features, x.location) for x in lesions if x.location is not None],
        [r.radiomics_score for r in readings],
        signature,
        reference,
    )


def _together(
    kind: str, lesions: Sequence[tuple[LesionResult, Stability]], cutoff: float
) -> KindOfVariants:
    """Return the patient's variants of one kind."""
    nothing = KindOfVariants(kind, ())
    of_lesions = [
        (x.radiomics_score or 0.0, next((k for k in s.variants if k.kind == kind), nothing))
        for x, s in lesions
    ]
    count = max(len(variants.scores) for _, variants in of_lesions)
    means = [_mean(of_lesions, index, cutoff) for index in range(count)]
    return KindOfVariants(
        kind,
        tuple(mean for mean, _ in means),
        tuple(index for index, (_, failed) in enumerate(means) if failed),
    )


def _mean(
    lesions: Sequence[tuple[float, KindOfVariants]], index: int, cutoff: float
) -> tuple[float | None, bool]:
    """Return the mean of the lesions' variants with one index, and whether it has failed.

    There is no mean if it has failed, or if no lesion has the variant.
    """
    values, lowest, highest, made = [], [], [], False
    for own, variants in lesions:
        score = variants.scores[index] if index < len(variants.scores) else None
        failed = index in variants.failed
        made = made or failed or score is not None
        values.append(own if score is None else score)
        lowest.append(0.0 if failed else values[-1])
        highest.append(1.0 if failed else values[-1])
    if not made:
        return None, False
    low, high = (math.fsum(ends) / len(ends) for ends in (lowest, highest))
    if (low > cutoff) != (high > cutoff):
        return None, True
    return round(math.fsum(values) / len(values), 4), False


def _stability(
    variants: tuple[KindOfVariants, ...],
    reduced: bool,
    score: float,
    lesions: Lesions,
    readings: Sequence[float],
    signature: Signature,
    reference: Reference,
) -> Stability:
    cutoff, high = signature.radiomics_cutoff, score > signature.radiomics_cutoff
    changed = sum(k.changed(cutoff, high) for k in variants)
    failed = sum(len(k.failed) for k in variants)
    shares = {k.kind: k.share_against(cutoff, high) for k in variants}
    contrary = sum((s > cutoff) != high for s in readings)
    resampled = call_flip_share(lesions, signature, reference, high)
    made = sum(k.made for k in variants)
    seen = Seen(changed, failed, made, resampled, contrary, len(readings))
    rule = bundled_rule()
    firmness = rule.verdict(dataclasses.replace(seen, kind_share=max(shares.values(), default=0.0)))
    return Stability(
        firmness=firmness,
        variants=variants,
        changed=changed,
        failed=failed,
        reduced=reduced,
        reference_share=resampled,
        coefficient_share=coefficient_change_share(lesions, signature, reference, high),
        readings=len(readings),
        contrary=contrary,
        decisive_kinds=()
        if rule.verdict(seen) is firmness
        else tuple(kind for kind, share in shares.items() if share >= rule.firm_kind_below),
    )
