"""The cluster bootstrap: percentile intervals from whole patients drawn with replacement.

It is shown beside the intervals of `scoring.cohort.statistics.clustered`, which need larger numbers
but no drawing; where the two disagree, neither is to be relied on.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

import numpy as np
from scipy import special

from scoring.cohort.statistics.estimates import (
    CONFIDENCE,
    Estimate,
    Unavailable,
    above,
    attempt,
    for_ranking,
)
from scoring.cohort.statistics.logistic import maximum, separated

REPLICATES = 1000
SEED = 1997  # any; fixed, so that the same cohort gives the same report
CELLS = 200_000  # of a block of replicates x subjects: its arrays stay in the cache
USABLE = 0.95  # share of the replicates that must have the statistic
STEPS = 30  # of Newton's method, at most
CONVERGED = 1e-11  # change of every coefficient that has a maximum
WIDEST = 1e3  # a coefficient beyond it has no maximum


@dataclasses.dataclass(frozen=True)
class Bootstrap:
    """Percentile intervals over ``replicates`` draws of the patients, by name of the statistic."""

    replicates: int
    patients: int
    intervals: dict[str, Estimate | Unavailable]


def _blocks(owner: np.ndarray, replicates: int, seed: int) -> Iterator[np.ndarray]:
    """Yield (replicate, subject) how often each subject is in a draw of the patients."""
    patients, index = np.unique(owner, return_inverse=True)
    rng, count = np.random.default_rng(seed), len(patients)
    size = max(1, CELLS // len(owner))
    for start in range(0, replicates, size):
        rows = min(size, replicates - start)
        drawn = rng.multinomial(count, np.full(count, 1 / count), size=rows)
        yield drawn[:, index].astype(float)


def weighted_auc(score: np.ndarray, outcome: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the AUC under each row of (replicate, subject) weights; ties count one half."""
    score = for_ranking(score)
    order = np.argsort(score, kind="stable")
    start = np.unique(score[order], return_index=True)[1]
    positive = np.add.reduceat(weights[:, order] * outcome[order], start, axis=1)
    negative = np.add.reduceat(weights[:, order] * (1 - outcome[order]), start, axis=1)
    below = np.cumsum(negative, axis=1) - negative / 2
    found: np.ndarray = (positive * below).sum(axis=1) / (
        positive.sum(axis=1) * negative.sum(axis=1)
    )
    return found


def _at_cutoff(high: np.ndarray, outcome: np.ndarray, w: np.ndarray) -> dict[str, np.ndarray]:
    benefit = outcome == 1
    tp, fn = w @ (high & benefit), w @ (~high & benefit)
    fp, tn = w @ (high & ~benefit), w @ (~high & ~benefit)
    sensitivity, specificity = tp / (tp + fn), tn / (tn + fp)
    return {
        "sensitivity": sensitivity,
        "specificity": specificity,
        "npv": tn / (tn + fn),
        "ppv": tp / (tp + fp),
        "positive_lr": sensitivity / (1 - specificity),
        "negative_lr": (1 - sensitivity) / specificity,
    }


def _converged(step: np.ndarray, value: np.ndarray) -> bool:
    """Return whether no coefficient moves any more but those that run to infinity."""
    going = np.isfinite(step) & (np.abs(value) < WIDEST)
    return bool((np.abs(step[going]) < CONVERGED).all())


def _at_maximum(
    design: np.ndarray, outcome: np.ndarray, offset: np.ndarray | None = None
) -> np.ndarray:
    """Return the whole cohort's coefficients, from which Newton's method reaches those of a draw.

    From elsewhere its full steps can diverge where scores are near 0 and 1. Zeros, where the cohort
    has no such coefficients.
    """
    if not separated(design, outcome):
        found = attempt(maximum, design, outcome, offset)
        if not isinstance(found, Unavailable):
            return found[0]
    return np.zeros(design.shape[1])


def _calibration(
    logit: np.ndarray, outcome: np.ndarray, w: np.ndarray, start: tuple[float, float, float]
) -> dict[str, np.ndarray]:
    """Return the intercept at slope 1, and the slope, of each replicate by Newton's method.

    ``start`` is the whole cohort's intercept at slope 1, its intercept, and its slope.
    """
    # One product with the weights, or with a matrix of their shape, gives the sums of every draw.
    powers = np.column_stack([np.ones(len(logit)), logit, logit**2])
    observed = w @ (outcome[:, None] * powers[:, :2])
    a = np.full(len(w), start[0])
    for _ in range(STEPS):
        p = special.expit(a[:, None] + logit)
        expected = w * p
        step = (observed[:, 0] - expected.sum(axis=1)) / (expected * (1 - p)).sum(axis=1)
        a = a + step
        if _converged(step, a):
            break
    b0, b1 = np.full(len(w), start[1]), np.full(len(w), start[2])
    for _ in range(STEPS):
        p = special.expit(b0[:, None] + b1[:, None] * logit)
        expected = w * p
        g0, g1 = (observed - expected @ powers[:, :2]).T
        h00, h01, h11 = ((expected * (1 - p)) @ powers).T
        determinant = h00 * h11 - h01**2
        step0 = (h11 * g0 - h01 * g1) / determinant
        step1 = (h00 * g1 - h01 * g0) / determinant
        b0, b1 = b0 + step0, b1 + step1
        if _converged(step1, b1) and _converged(step0, b0):
            break
    return {
        "intercept": np.where(np.abs(a) < WIDEST, a, np.nan),
        "slope": np.where((np.abs(b1) < WIDEST) & (np.abs(g1) < 1e-6), b1, np.nan),
    }


def _interval(values: np.ndarray, estimate: float) -> Estimate | Unavailable:
    usable = values[np.isfinite(values)]
    if len(usable) < USABLE * len(values):
        return Unavailable(
            f"only {len(usable)} of {len(values)} draws of the patients have this statistic"
        )
    low, high = np.quantile(usable, [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return Estimate(estimate, float(low), float(high))


def bootstrap(
    owner: np.ndarray,
    statistics: Callable[[np.ndarray], dict[str, np.ndarray]],
    replicates: int = REPLICATES,
    seed: int = SEED,
) -> Bootstrap:
    """Draw patients with replacement and return the percentile intervals of statistics.

    Parameters
    ----------
    owner
        (subject,) the patient.
    statistics
        From (replicate, subject) weights to one value per replicate, by name; not finite where a
        replicate has none.
    """
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        values = [statistics(w) for w in _blocks(owner, replicates, seed)]
        whole = statistics(np.ones((1, len(owner))))
    found: dict[str, Estimate | Unavailable] = {}
    for name, of_all in whole.items():
        estimate = float(of_all[0])
        found[name] = (
            _interval(np.concatenate([v[name] for v in values]), estimate)
            if np.isfinite(estimate)
            else Unavailable("the cohort does not have this statistic")
        )
    return Bootstrap(replicates, len(np.unique(owner)), found)


def of_score(
    score: np.ndarray, outcome: np.ndarray, owner: np.ndarray, cutoff: float, logit: np.ndarray
) -> Bootstrap:
    """Return the bootstrap of AUC, performance at a cut-off, and calibration of a lesion score.

    Parameters
    ----------
    score, outcome, owner
        (subject,): the score, 0 or 1, and the patient.
    cutoff
        High is strictly above it.
    logit
        (subject,) logit of the score as a probability.
    """
    high = above(score, cutoff)
    ones = np.ones((len(logit), 1))
    (at_one,) = _at_maximum(ones, outcome, logit)
    intercept, slope = _at_maximum(np.column_stack([ones, logit]), outcome)
    start = (float(at_one), float(intercept), float(slope))

    def statistics(w: np.ndarray) -> dict[str, np.ndarray]:
        return {
            "auc": weighted_auc(score, outcome, w),
            **_at_cutoff(high, outcome, w),
            **_calibration(logit, outcome, w, start),
        }

    return bootstrap(owner, statistics)
