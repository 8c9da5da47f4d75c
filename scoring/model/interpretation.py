"""Explains a score: its contributions, its percentile, and its sensitivity to the reference."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np

from scoring.model.calibrate import expit
from scoring.model.reference import Reference
from scoring.model.score import contributions
from scoring.model.signature import Signature
from scoring.results import Location


@dataclasses.dataclass(frozen=True)
class Interpretation:
    """Explanation of one lesion's score.

    Parameters
    ----------
    contributions
        Feature name, or ``location``, to its term of the linear predictor; their sum is the linear
        predictor.
    percentile
        Share of the reference lesions with a lower linear predictor, 0 to 100.
    outside_reference
        Features outside the reference's 1st to 99th percentile.
    """

    contributions: dict[str, float]
    percentile: float
    outside_reference: tuple[str, ...]


def interpret(
    features: Mapping[str, float], location: Location, signature: Signature, reference: Reference
) -> Interpretation:
    """Return the explanation of the score of a lesion whose features can all be used."""
    terms = contributions(features, location, signature, reference)
    return Interpretation(
        contributions=terms,
        percentile=reference_percentile(sum(terms.values()), reference),
        outside_reference=tuple(
            name
            for name in signature.features
            if not reference.p01[name] <= features[name] <= reference.p99[name]
        ),
    )


def reference_percentile(linear_predictor: float, reference: Reference) -> float:
    """Return the percentile of a linear predictor among the reference lesions, 0 to 100."""
    return float(np.interp(linear_predictor, reference.percentiles, np.arange(101.0)))


def score_percentile(score: float, reference: Reference) -> float:
    """Return the percentile of a score among the scores of the reference lesions, 0 to 100."""
    scores = expit(reference.intercept + np.array(reference.percentiles))
    return float(np.interp(score, scores, np.arange(101.0)))


def call_flip_share(
    lesions: Sequence[tuple[Mapping[str, float], Location]],
    signature: Signature,
    reference: Reference,
    high: bool,
) -> float:
    """Return the share of resamplings of the reference that change the patient's high/low call.

    Parameters
    ----------
    lesions
        Features and location of every scored lesion.
    high
        The call with the reference itself.

    Returns
    -------
    float
        Share of the reference's bootstrap replicates that give the other call, 0 to 1.
    """
    terms = signature.terms(
        np.array([[f[name] for name in signature.features] for f, _ in lesions])
    )
    beta = np.array(list(signature.features.values()))
    place = np.array([signature.locations[location] for _, location in lesions])
    b = reference.bootstrap
    z = (terms[None, :, :] - b.mean[:, None, :]) / b.sd[:, None, :]
    scores = expit(b.intercept[:, None] + z @ beta + place[None, :])
    return float(((scores.mean(axis=1) > signature.radiomics_cutoff) != high).mean())
