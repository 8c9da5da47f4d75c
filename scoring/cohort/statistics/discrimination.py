"""Discrimination of outcomes by a score: AUC with DeLong's variance, ROC curve, comparisons.

DeLong's variance and its paired comparison are in no maintained Python library; these are tested
against R's pROC.
"""

from __future__ import annotations

import dataclasses

import numpy as np
from scipy import stats
from sklearn.metrics import roc_curve

from scoring.cohort.statistics.estimates import Estimate, Z
from scoring.errors import CohortError


@dataclasses.dataclass(frozen=True)
class Discrimination:
    """Discrimination of outcomes by a score.

    Parameters
    ----------
    positives, negatives
        Subjects (lesions or patients) with and without benefit.
    auc
        With DeLong's interval, as the paper; subjects are taken as independent.
    clustered
        With the interval that allows for subjects of one patient being alike; None where each
        patient is one subject.
    p
        Mann-Whitney U test, two-sided.
    tied_share
        Share of pairs with and without benefit that have the same score.
    """

    positives: int
    negatives: int
    auc: Estimate
    clustered: Estimate | None
    p: float
    tied_share: float


@dataclasses.dataclass(frozen=True)
class Comparison:
    """Two scores of the same subjects: the difference of their AUCs (DeLong 1988, paired)."""

    subjects: int
    first_auc: float
    second_auc: float
    difference: Estimate
    z: float
    p: float


def check_two_classes(outcome: np.ndarray) -> None:
    """Refuse outcomes of one class.

    Raises
    ------
    CohortError
        If nobody has, or everybody has, the outcome; or nobody is there.
    """
    positives, total = int(np.sum(outcome)), len(outcome)
    if total == 0:
        raise CohortError("nobody is left to analyse")
    if positives in (0, total):
        which = "has" if positives else "is without"
        raise CohortError(
            f"one outcome class only: each of {total} {which} clinical benefit; both are needed"
        )


def placements(score: np.ndarray, outcome: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return DeLong's structural components.

    Returns
    -------
    tuple
        For each positive the share of negatives below it, for each negative the share of positives
        above it; ties count one half.
    """
    positive, negative = score[outcome == 1], score[outcome == 0]
    m, n = len(positive), len(negative)
    ranks = stats.rankdata(np.concatenate([positive, negative]))
    of_positives = (ranks[:m] - stats.rankdata(positive)) / n
    of_negatives = 1 - (ranks[m:] - stats.rankdata(negative)) / m
    return of_positives, of_negatives


def _clipped(value: float, sd: float) -> Estimate:
    return Estimate(value, max(0.0, value - Z * sd), min(1.0, value + Z * sd))


def _clustered_sd(
    of_positives: np.ndarray, of_negatives: np.ndarray, owner: np.ndarray, outcome: np.ndarray
) -> float:
    """Return the sd of the AUC when subjects come in clusters (Obuchowski 1997).

    All subjects of a patient have the patient's outcome, so that the covariance term is zero.
    """
    auc, variance = of_positives.mean(), 0.0
    for values, patients in (
        (of_positives, owner[outcome == 1]),
        (of_negatives, owner[outcome == 0]),
    ):
        _, index = np.unique(patients, return_inverse=True)
        clusters = int(index.max()) + 1
        if clusters < 2:
            raise CohortError(
                "the lesions with, or those without, clinical benefit are all of one patient"
            )
        sums = np.bincount(index, values - auc)
        variance += float((sums**2).sum()) * clusters / (clusters - 1) / len(values) ** 2
    return float(np.sqrt(variance))


def discriminate(
    score: np.ndarray, outcome: np.ndarray, owner: np.ndarray | None = None
) -> Discrimination:
    """Return the AUC of a score.

    Parameters
    ----------
    score, outcome
        One value per subject; outcome 0 or 1, a higher score speaks for 1.
    owner
        The patient of each subject, where a patient can have several.

    Raises
    ------
    CohortError
        If there are not at least two subjects of each outcome, or the score separates them
        completely or not at all: the interval would have no width and would be misleading.
    """
    check_two_classes(outcome)
    of_positives, of_negatives = placements(score, outcome)
    m, n = len(of_positives), len(of_negatives)
    if min(m, n) < 2:
        raise CohortError(
            f"{m} with and {n} without clinical benefit: an interval of the AUC needs two of each"
        )
    auc = float(of_positives.mean())
    sd = float(np.sqrt(of_positives.var(ddof=1) / m + of_negatives.var(ddof=1) / n))
    if sd == 0:
        raise CohortError(
            f"the AUC is {auc:.2f} ({m} with and {n} without clinical benefit), where DeLong's "
            "interval has no width: "
            + ("all have the same score" if auc == 0.5 else "the score separates them completely")
        )
    clustered = None
    if owner is not None and len(np.unique(owner)) < len(owner):
        clustered = _clipped(auc, _clustered_sd(of_positives, of_negatives, owner, outcome))
    positive, negative = score[outcome == 1], score[outcome == 0]
    tied = sum(float(np.sum(negative == value)) for value in positive) / (m * n)
    p = float(stats.mannwhitneyu(positive, negative).pvalue)
    return Discrimination(m, n, _clipped(auc, sd), clustered, p, tied)


def compare(first: np.ndarray, second: np.ndarray, outcome: np.ndarray) -> Comparison:
    """Compare two scores of the same subjects by DeLong's paired test.

    Raises
    ------
    CohortError
        If there are not two subjects of each outcome, or the scores rank the subjects alike, so
        that their difference has no variance.
    """
    check_two_classes(outcome)
    if min(outcome.sum(), (1 - outcome).sum()) < 2:
        raise CohortError("a comparison needs two subjects with and two without clinical benefit")
    a, b = placements(first, outcome), placements(second, outcome)
    variance = sum(float((x - y).var(ddof=1)) / len(x) for x, y in zip(a, b, strict=True))
    first_auc, second_auc = float(a[0].mean()), float(b[0].mean())
    difference = first_auc - second_auc
    if variance <= 1e-16:
        raise CohortError("the two scores rank the subjects alike: there is nothing to compare")
    sd = float(np.sqrt(variance))
    z = difference / sd
    return Comparison(
        len(outcome),
        first_auc,
        second_auc,
        Estimate(difference, difference - Z * sd, difference + Z * sd),
        z,
        float(2 * stats.norm.sf(abs(z))),
    )


def roc_points(score: np.ndarray, outcome: np.ndarray) -> list[tuple[float, float]]:
    """Return (1 - specificity, sensitivity) from (0, 0) to (1, 1).

    Raises
    ------
    CohortError
        If there is one outcome class only.
    """
    check_two_classes(outcome)
    false_positive, true_positive, _ = roc_curve(outcome, score)
    return [(float(x), float(y)) for x, y in zip(false_positive, true_positive, strict=True)]
