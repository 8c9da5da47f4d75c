"""Explains a score: its contributions, its percentile, and its sensitivity to the reference."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping, Sequence
from statistics import NormalDist

import numpy as np

from scoring.model.calibrate import expit
from scoring.model.reference import Reference
from scoring.model.score import contributions
from scoring.model.signature import Signature
from scoring.results import Location, SimulatedPatients

# Share of the variance of lesions that is between patients: an assumption, not published.
BETWEEN_PATIENTS = 0.3
# Simulated patients, and the seed of their lesions.
SIMULATED = 20_000
_MOST_SIMULATED = 1_000_000  # lesions in all of them
_SEED = 20_211_128


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


def among_simulated(
    score: float, lesions: int, cutoff: float, reference: Reference
) -> SimulatedPatients:
    """Return where a mean score lies among simulated patients with as many lesions.

    The simulated patients depend only on the reference and the number of lesions.
    """

    def means(count: int, between: float) -> np.ndarray:
        return _simulated_means(reference.percentiles, reference.intercept, count, between)

    simulated = means(lesions, BETWEEN_PATIENTS)
    below, up_to = (np.searchsorted(simulated, score, side) for side in ("left", "right"))
    return SimulatedPatients(
        lesions=lesions,
        percentile=float(50.0 * (below + up_to) / len(simulated)),
        share_above=float((simulated > cutoff).mean()),
        share_above_independent=float((means(lesions, 0.0) > cutoff).mean()),
        share_of_lesions=float((means(1, 0.0) > cutoff).mean()),
    )


@functools.lru_cache(maxsize=64)
def _simulated_means(
    percentiles: tuple[float, ...], intercept: float, lesions: int, between: float
) -> np.ndarray:
    """Return the mean scores of simulated patients, ascending.

    The percentile of a lesion among the reference's is that of a standard normal number, the
    weighted sum of one for the patient and one for the lesion. Both are drawn as a Latin hypercube:
    all patients together use each quantile once, which reduces the error of the simulation.
    """
    normal = NormalDist()
    at = np.linspace(-6, 6, 6001)
    places = 100 * np.array([normal.cdf(z) for z in at.tolist()])
    scores = expit(intercept + np.interp(places, np.arange(101.0), percentiles))
    count = min(SIMULATED, _MOST_SIMULATED // lesions)
    drawn = np.interp((np.arange(count) + 0.5) / count, places / 100, at)
    random = np.random.default_rng(_SEED)
    if lesions == 1:
        between = 0.0  # the quantiles of one lesion are then exact
    patient = np.sqrt(between) * drawn
    total = np.zeros(count)
    for _ in range(lesions):
        own = np.sqrt(1 - between) * random.permutation(drawn)
        total += scores[np.rint((patient + own + 6) * 500).clip(0, 6000).astype(np.intp)]
    means: np.ndarray = np.sort(total / lesions)
    means.flags.writeable = False
    return means


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
