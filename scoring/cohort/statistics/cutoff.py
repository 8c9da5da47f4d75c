"""The paper's cut-off: the highest sensitivity at a specificity of at least one half."""

from __future__ import annotations

import dataclasses

import numpy as np

from scoring.cohort.errors import CohortError

MINIMUM_SPECIFICITY = 0.5


@dataclasses.dataclass(frozen=True)
class Cutoff:
    """A cut-off; a score above it is high."""

    value: float
    sensitivity: float
    specificity: float


def choose_cutoff(
    scores: np.ndarray, outcome: np.ndarray, minimum_specificity: float = MINIMUM_SPECIFICITY
) -> Cutoff:
    """Return the cut-off with the highest sensitivity at the wanted specificity.

    Candidates lie midway between neighbouring scores; of those with equal sensitivity the most
    specific is taken, and of these the highest.

    Raises
    ------
    CohortError
        If a score is missing, there is one outcome only, all scores are equal, or no cut-off has
        the wanted specificity and calls anything high.
    """
    if not np.isfinite(scores).all():
        raise CohortError("cut-off: a score is missing")
    positive = outcome == 1
    if positive.all() or not positive.any():
        raise CohortError(f"cut-off: all {len(outcome)} outcomes are the same, expected both")
    values = np.unique(scores)
    if len(values) < 2:
        raise CohortError(f"cut-off: all {len(scores)} scores are {values[0]:g}; nothing to split")
    candidates = (values[:-1] + values[1:]) / 2
    high = scores[None, :] > candidates[:, None]
    sensitivity = high[:, positive].mean(axis=1)
    specificity = 1 - high[:, ~positive].mean(axis=1)
    allowed = specificity >= minimum_specificity
    if not allowed.any():
        raise CohortError(f"cut-off: none has a specificity of {minimum_specificity:g}")
    order = np.lexsort((candidates, specificity, np.where(allowed, sensitivity, -1.0)))
    best = int(order[-1])
    return Cutoff(float(candidates[best]), float(sensitivity[best]), float(specificity[best]))
