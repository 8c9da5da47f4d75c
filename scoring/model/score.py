"""The signature's arithmetic: features to lesion score, lesion scores to patient scores."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from scoring.errors import FeatureError
from scoring.model.reference import Reference
from scoring.model.signature import Signature, Transform
from scoring.reasons import Reason
from scoring.results import Location


def expit(x: float) -> float:
    """Return the logistic function of ``x`` without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


# A planar lesion has an axis of length zero, which rounding turns into 1e-7 mm; its logarithm is
# not a measurement. The features of real lesions are far larger.
SMALLEST_MEANINGFUL = 1e-4


def unusable(name: str, value: float, transform: Transform) -> str | None:
    """Return why the term of a feature cannot be computed, or None if it can."""
    if not math.isfinite(value):
        return f"{name} is {value:g}; expected a finite number"
    if transform is Transform.NONE or value >= SMALLEST_MEANINGFUL:
        return None
    return (
        f"{name} is {value:g}; the signature takes its logarithm, which needs a value above zero "
        "(and above rounding)"
    )


def contributions(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> dict[str, float]:
    """Return the terms of the lesion's linear predictor without intercept (Ligero 2021, Table 2).

    Each feature enters as ``beta * (t - mean) / sd`` with the reference's mean and sd; ``t`` is
    ``ln x``, or ``x`` where the model does not take the logarithm. The location enters as a 0/1
    term, under the name ``location``.

    Raises
    ------
    FeatureError
        If a feature is missing or not finite, or is not above zero though its logarithm is taken.
    """
    terms = {"location": signature.locations[location]}
    for name, beta in signature.features.items():
        value = features.get(name)
        if value is None:
            raise FeatureError(Reason.FEATURE_MISSING, f"{name} was not computed")
        transform = signature.transforms[name]
        problem = unusable(name, value, transform)
        if problem is not None:
            raise FeatureError(Reason.FEATURE_NOT_POSITIVE, problem)
        term = math.log(value) if transform is Transform.LN else value
        terms[name] = beta * (term - reference.mean[name]) / reference.sd[name]
    return terms


def linear_predictor(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> float:
    """Return the sum of `contributions`; raises the same errors."""
    return sum(contributions(features, location, signature, reference).values())


def lesion_score(predictor: float, reference: Reference) -> float:
    """Return the lesion radiomics score, 0 to 1: an index, not a probability of benefit."""
    return expit(reference.intercept + predictor)


def patient_score(lesion_scores: Sequence[float]) -> float:
    """Return the patient radiomics score: the arithmetic mean (Ligero 2021, equation 2).

    Raises
    ------
    ValueError
        If there is no lesion score.
    """
    if not lesion_scores:
        raise ValueError("a patient score needs at least one lesion score")
    return math.fsum(lesion_scores) / len(lesion_scores)


def clinical_score(
    mean_radiomics_score: float,
    albumin_g_dl: float,
    lymphocytes_10_9_l: float,
    signature: Signature,
    reference: Reference,
    intercept_error: float = 0.0,
) -> float:
    """Return the radiomics-clinical score of a patient (Ligero 2021, Table 2), 0 to 1.

    Parameters
    ----------
    mean_radiomics_score
        The patient radiomics score.
    albumin_g_dl, lymphocytes_10_9_l
        Baseline albumin in g/dL and lymphocytes in 10^9/L.
    intercept_error
        Added to c0.
    """
    return expit(
        reference.clinical_intercept
        + intercept_error
        + signature.radiomics_score_beta * mean_radiomics_score
        + signature.lymphocytes_beta * lymphocytes_10_9_l
        + signature.albumin_beta * albumin_g_dl
    )
