"""Computes the stability of a lesion's and the patient's call from the variants' features."""

from __future__ import annotations

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
    for variant, measured in variants:
        score = _score(measured, lesion.location, signature, reference)
        scores.setdefault(variant.kind, []).append(score)
    failed = sum(
        measured is not None and scores[v.kind][index] is None
        for v, index, measured in _numbered(variants)
    )
    return _stability(
        tuple(KindOfVariants(kind, tuple(found)) for kind, found in scores.items()),
        failed,
        reduced,
        lesion.radiomics_score,
        [(lesion.features, lesion.location)],
        [r.radiomics_score for r in lesion.readings if r.radiomics_score is not None],
        signature,
        reference,
    )


def _numbered(
    variants: Sequence[tuple[Variant, Measured | None]],
) -> list[tuple[Variant, int, Measured | None]]:
    """Return each variant with its index among those of its kind."""
    counts: dict[str, int] = {}
    numbered = []
    for variant, measured in variants:
        index = counts.get(variant.kind, 0)
        counts[variant.kind] = index + 1
        numbered.append((variant, index, measured))
    return numbered


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
    variant is the mean of the lesions' corresponding variants. A lesion without the variant, or
    whose variant could not be scored, enters with its own score.

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
    together = []
    for kind in kinds:
        of_lesions = [
            (x, next((k.scores for k in s.variants if k.kind == kind), ())) for x, s in found
        ]
        count = max(len(scores) for _, scores in of_lesions)
        together.append(
            KindOfVariants(kind, tuple(_mean(of_lesions, index) for index in range(count)))
        )
    scores = [x.radiomics_score for x in lesions if x.radiomics_score is not None]
    return _stability(
        tuple(together),
        sum(s.failed for _, s in found) if len(found) == 1 else 0,
        any(s.reduced for _, s in found),
        math.fsum(scores) / len(scores),
        [(x.features, x.location) for x in lesions if x.location is not None],
        [r.radiomics_score for r in readings],
        signature,
        reference,
    )


def _mean(
    lesions: Sequence[tuple[LesionResult, tuple[float | None, ...]]], index: int
) -> float | None:
    """Return the mean of the lesions' variants with one index; None if no lesion has it."""
    scores = [(x, s[index] if index < len(s) else None) for x, s in lesions]
    if all(score is None for _, score in scores):
        return None
    values = [x.radiomics_score if score is None else score for x, score in scores]
    return round(math.fsum(v for v in values if v is not None) / len(values), 4)


def _stability(
    variants: tuple[KindOfVariants, ...],
    failed: int,
    reduced: bool,
    score: float,
    lesions: Lesions,
    readings: Sequence[float],
    signature: Signature,
    reference: Reference,
) -> Stability:
    high = score > signature.radiomics_cutoff
    scores = [s for kind in variants for s in kind.scores if s is not None]
    changed = sum((s > signature.radiomics_cutoff) != high for s in scores)
    contrary = sum((s > signature.radiomics_cutoff) != high for s in readings)
    resampled = call_flip_share(lesions, signature, reference, high)
    return Stability(
        firmness=bundled_rule().verdict(
            Seen(changed, failed, len(scores) + failed, resampled, contrary, len(readings))
        ),
        variants=variants,
        changed=changed,
        failed=failed,
        reduced=reduced,
        reference_share=resampled,
        coefficient_share=coefficient_change_share(lesions, signature, reference, high),
        readings=len(readings),
        contrary=contrary,
    )
