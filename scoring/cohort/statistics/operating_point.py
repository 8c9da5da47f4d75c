"""Sensitivity, specificity, predictive values and likelihood ratios at a cut-off, with intervals.

The paper (Ligero 2021, Table 3) does not name its methods. Of the usual ones, Clopper-Pearson's
exact interval for proportions and the logarithmic one (Simel 1991) for likelihood ratios reproduce
its cells; `scoring.cohort.paper.recomputation` compares them one by one. They are the default here.
"""

from __future__ import annotations

import dataclasses
import enum

import numpy as np
from statsmodels.stats.proportion import proportion_confint

from scoring.cohort.statistics.clustered import are_clustered, ratio_estimate, share_estimate
from scoring.cohort.statistics.discrimination import check_two_classes
from scoring.cohort.statistics.estimates import (
    Estimate,
    Unavailable,
    Z,
    above,
    attempt,
    for_ranking,
)
from scoring.errors import CohortError

MINIMUM_SPECIFICITY = 0.5


class ProportionMethod(enum.Enum):
    """Intervals for a proportion, under statsmodels' names."""

    CLOPPER_PEARSON = "beta"
    WILSON = "wilson"
    WALD = "normal"
    AGRESTI_COULL = "agresti_coull"
    JEFFREYS = "jeffreys"


@dataclasses.dataclass(frozen=True)
class Counts:
    """Subjects above and not above the cut-off, by outcome."""

    true_positive: int
    false_positive: int
    true_negative: int
    false_negative: int

    @property
    def positives(self) -> int:
        """Subjects with benefit."""
        return self.true_positive + self.false_negative

    @property
    def negatives(self) -> int:
        """Subjects without benefit."""
        return self.true_negative + self.false_positive


@dataclasses.dataclass(frozen=True)
class Proportion:
    """A share with its numerator, denominator and interval."""

    numerator: int
    denominator: int
    share: Estimate

    def text(self) -> str:
        """Return ``75 (80/107) [65, 83]`` in percent, as the paper prints it."""
        value, low, high = (100 * x for x in dataclasses.astuple(self.share))
        return f"{Estimate(value, low, high).text(0)}".replace(
            " ", f" ({self.numerator}/{self.denominator}) ", 1
        )


@dataclasses.dataclass(frozen=True)
class OperatingPoint:
    """Performance at a cut-off; high is strictly above it.

    ``in_sample`` is true where the cut-off was chosen on these subjects: its shares are then
    optimistic.
    """

    cutoff: float
    in_sample: bool
    counts: Counts
    sensitivity: Proportion | Unavailable
    specificity: Proportion | Unavailable
    npv: Proportion | Unavailable
    ppv: Proportion | Unavailable
    positive_lr: Estimate | Unavailable
    negative_lr: Estimate | Unavailable


def proportion(
    numerator: int,
    denominator: int,
    method: ProportionMethod = ProportionMethod.CLOPPER_PEARSON,
) -> Proportion:
    """Return a share with its 95 % interval.

    Raises
    ------
    CohortError
        If the denominator is zero.
    """
    if denominator == 0:
        raise CohortError("no subject to take a share of (denominator 0)")
    low, high = proportion_confint(numerator, denominator, method=method.value)
    share = numerator / denominator
    return Proportion(numerator, denominator, Estimate(share, float(low), float(high)))


def likelihood_ratio(a: int, with_benefit: int, b: int, without: int) -> Estimate:
    """Return (a / with_benefit) / (b / without) with the logarithmic interval (Simel 1991).

    Raises
    ------
    CohortError
        If one of the four is zero: the ratio or its interval does not exist.
    """
    if not (a and b and with_benefit and without):
        raise CohortError(
            f"({a}/{with_benefit}) / ({b}/{without}) has a zero: no ratio with an interval"
        )
    ratio = (a / with_benefit) / (b / without)
    sd = np.sqrt(1 / a - 1 / with_benefit + 1 / b - 1 / without)
    return Estimate(ratio, float(ratio * np.exp(-Z * sd)), float(ratio * np.exp(Z * sd)))


def count(score: np.ndarray, outcome: np.ndarray, cutoff: float) -> Counts:
    """Count subjects; high is strictly above the cut-off, as the paper has it."""
    high, benefit = above(score, cutoff), outcome == 1
    return Counts(
        int(np.sum(high & benefit)),
        int(np.sum(high & ~benefit)),
        int(np.sum(~high & ~benefit)),
        int(np.sum(~high & benefit)),
    )


def operating_point(
    counts: Counts,
    cutoff: float,
    in_sample: bool = False,
    method: ProportionMethod = ProportionMethod.CLOPPER_PEARSON,
) -> OperatingPoint:
    """Return the operating point from the counts at a cut-off."""
    c = counts
    return OperatingPoint(
        cutoff=cutoff,
        in_sample=in_sample,
        counts=c,
        sensitivity=attempt(proportion, c.true_positive, c.positives, method),
        specificity=attempt(proportion, c.true_negative, c.negatives, method),
        npv=attempt(proportion, c.true_negative, c.true_negative + c.false_negative, method),
        ppv=attempt(proportion, c.true_positive, c.true_positive + c.false_positive, method),
        positive_lr=attempt(
            likelihood_ratio, c.true_positive, c.positives, c.false_positive, c.negatives
        ),
        negative_lr=attempt(
            likelihood_ratio, c.false_negative, c.positives, c.true_negative, c.negatives
        ),
    )


def at_cutoff(
    score: np.ndarray, outcome: np.ndarray, cutoff: float, owner: np.ndarray | None = None
) -> OperatingPoint:
    """Return the operating point of a score at a published cut-off.

    Parameters
    ----------
    score, outcome
        (subject,): the score, and 0 or 1.
    cutoff
        High is strictly above it.
    owner
        (subject,) the patient, where a patient can have several subjects: intervals then allow
        for it.

    Raises
    ------
    CohortError
        If there is one outcome class only.
    """
    check_two_classes(outcome)
    independent = operating_point(count(score, outcome, cutoff), cutoff)
    if owner is None or not are_clustered(owner):
        return independent
    return _clustered(independent, above(score, cutoff), outcome == 1, owner)


def _clustered(
    point: OperatingPoint, high: np.ndarray, benefit: np.ndarray, owner: np.ndarray
) -> OperatingPoint:
    """Return an operating point with intervals that are robust to clustering in patients."""

    def share(hit: np.ndarray, among: np.ndarray) -> Proportion:
        found = share_estimate(hit[among], owner[among])
        return Proportion(int(hit[among].sum()), int(among.sum()), found)

    def ratio(hit: np.ndarray) -> Estimate:
        return ratio_estimate(hit[benefit], owner[benefit], hit[~benefit], owner[~benefit])

    return dataclasses.replace(
        point,
        sensitivity=attempt(share, high, benefit),
        specificity=attempt(share, ~high, ~benefit),
        npv=attempt(share, ~benefit, ~high),
        ppv=attempt(share, benefit, high),
        positive_lr=attempt(ratio, high),
        negative_lr=attempt(ratio, ~high),
    )


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
    specific is chosen, and of these the highest.

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
    scores = for_ranking(scores)
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


@dataclasses.dataclass(frozen=True)
class Distribution:
    """Counts of subjects by score, with and without benefit; one edge more than counts."""

    edges: tuple[float, ...]
    with_benefit: tuple[int, ...]
    without_benefit: tuple[int, ...]
    cutoff: float | None


def distribution(score: np.ndarray, outcome: np.ndarray, cutoff: float | None) -> Distribution:
    """Count subjects in 20 steps of the score; probabilities from 0 to 1."""
    inside = score.min() >= 0 and score.max() <= 1
    edges = np.linspace(0, 1, 21) if inside else np.histogram_bin_edges(score, 20)
    counts = [np.histogram(score[outcome == value], edges)[0] for value in (1, 0)]
    return Distribution(
        tuple(float(e) for e in edges),
        tuple(int(c) for c in counts[0]),
        tuple(int(c) for c in counts[1]),
        cutoff,
    )
