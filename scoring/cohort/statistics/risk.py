"""A score as a risk: Brier score, smooth calibration, and net benefit of acting on it.

For subjects that are independent of each other, hence patients. Smooth calibration is a logistic
regression on a restricted cubic spline of the logit (Austin and Steyerberg, Stat Med
2014;33:517; 2019;38:4051 for ICI, E50 and E90); net benefit is that of Vickers and Elkin (Med Decis
Making 2006;26:565). No maintained Python library has them; they are tested against R.
"""

from __future__ import annotations

import dataclasses

import numpy as np
from scipy import special

from scoring.cohort.statistics.calibration_of_risk import logit_of
from scoring.cohort.statistics.discrimination import check_two_classes
from scoring.cohort.statistics.estimates import Estimate, Unavailable, Z, above, attempt
from scoring.cohort.statistics.logistic import maximum, separated
from scoring.errors import CohortError

KNOTS = (0.1, 0.5, 0.9)  # quantiles (Harrell, Regression Modeling Strategies, 2015)
POINTS = 41  # of the drawn curve
# From 0.05 to 0.6, beyond both published cut-offs.
THRESHOLDS = tuple(round(0.05 * k, 2) for k in range(1, 13))


@dataclasses.dataclass(frozen=True)
class SmoothCalibration:
    """The observed share with benefit as a smooth function of the score.

    Parameters
    ----------
    scores, observed, low, high
        Points of the curve, with its pointwise 95 % interval.
    ici, e50, e90
        Mean, median and 90 % quantile of the distance between score and curve over the subjects.
    """

    scores: tuple[float, ...]
    observed: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    ici: float
    e50: float
    e90: float


@dataclasses.dataclass(frozen=True)
class NetBenefit:
    """Net benefit of acting on risks above a threshold, and of acting on everybody."""

    threshold: float
    score: Estimate
    everybody: Estimate


@dataclasses.dataclass(frozen=True)
class RiskPerformance:
    """A score as a probability of benefit.

    Parameters
    ----------
    brier
        Mean squared difference from the outcome.
    scaled_brier
        By how much it is smaller than that of the observed share for everybody, as a share of it:
        1 is perfect, 0 says nothing, below 0 is worse than the share.
    net_benefit
        One for each of `THRESHOLDS`.
    """

    brier: Estimate
    scaled_brier: float
    smooth: SmoothCalibration | Unavailable
    net_benefit: tuple[NetBenefit, ...]


def _mean(values: np.ndarray) -> Estimate:
    value, error = float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values)))
    return Estimate(value, value - Z * error, value + Z * error)


def spline(x: np.ndarray, knots: np.ndarray) -> np.ndarray:
    """Return (point, 3) columns of a restricted cubic spline with three knots: 1, x, and bend."""
    first, middle, last = knots

    def cube(at: float) -> np.ndarray:
        return np.asarray(np.clip(x - at, 0, None) ** 3)

    bend = (
        cube(first)
        - cube(middle) * (last - first) / (last - middle)
        + cube(last) * (middle - first) / (last - middle)
    ) / (last - first) ** 2
    return np.column_stack([np.ones(len(x)), x, bend])


def smooth_calibration(score: np.ndarray, outcome: np.ndarray) -> SmoothCalibration:
    """Return the smooth calibration of a score as a probability, both (subject,).

    Raises
    ------
    CohortError
        If there is one outcome only, too few different scores, or no maximum of the likelihood.
    """
    check_two_classes(outcome)
    logit = logit_of(score)
    knots = np.quantile(logit, KNOTS)
    if np.diff(knots).min() < 1e-6:
        raise CohortError("too many scores are the same for a smooth curve")
    design = spline(logit, knots)
    if separated(design, outcome):
        raise CohortError("the score separates the outcomes: there is no smooth curve")
    params, _ = maximum(design, outcome)
    p = special.expit(design @ params)
    covariance = np.linalg.inv((design.T * (p * (1 - p))) @ design)
    at = np.linspace(logit.min(), logit.max(), POINTS)
    points = spline(at, knots)
    middle = points @ params
    error = np.sqrt(((points @ covariance) * points).sum(axis=1))
    distance = np.abs(p - score)

    def shares(values: np.ndarray) -> tuple[float, ...]:
        return tuple(float(v) for v in special.expit(values))

    return SmoothCalibration(
        shares(at),
        shares(middle),
        shares(middle - Z * error),
        shares(middle + Z * error),
        float(distance.mean()),
        float(np.median(distance)),
        float(np.quantile(distance, 0.9)),
    )


def net_benefit(score: np.ndarray, outcome: np.ndarray, threshold: float) -> NetBenefit:
    """Return the net benefit at a threshold; arguments are (subject,).

    A subject above the threshold counts 1 with benefit, and less the odds of the threshold without;
    the others count 0. Net benefit is the mean, and the interval is that of a mean.
    """
    value = outcome - (1 - outcome) * threshold / (1 - threshold)
    return NetBenefit(threshold, _mean(np.where(above(score, threshold), value, 0.0)), _mean(value))


def risk_performance(score: np.ndarray, outcome: np.ndarray) -> RiskPerformance:
    """Return how good a score is as a probability of benefit; arguments are (subject,).

    Raises
    ------
    CohortError
        If there is one outcome class only.
    """
    check_two_classes(outcome)
    share = outcome.mean()
    brier = _mean((outcome - score) ** 2)
    return RiskPerformance(
        brier,
        float(1 - brier.value / (share * (1 - share))),
        attempt(smooth_calibration, score, outcome),
        tuple(net_benefit(score, outcome, t) for t in THRESHOLDS),
    )
