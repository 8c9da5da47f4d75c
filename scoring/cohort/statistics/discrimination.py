"""Discrimination of outcomes by a score: AUC, also of lesions in patients, ROC, comparisons.

DeLong's variance and its paired comparison are in no maintained Python library; these are tested
against R's pROC.
"""

from __future__ import annotations

import dataclasses

import numpy as np
from scipy import stats
from sklearn.metrics import roc_curve

from scoring.cohort.statistics.clustered import are_clustered, auc_deviation
from scoring.cohort.statistics.estimates import Estimate, Z, for_ranking
from scoring.errors import CohortError


@dataclasses.dataclass(frozen=True)
class Discrimination:
    """Discrimination of outcomes by a score.

    Parameters
    ----------
    positives, negatives
        Subjects (lesions or patients) with and without benefit.
    patients
        Where a patient has several subjects, their number; then the interval and P allow for
        subjects of one patient being alike. None: each subject is independent of the others.
    auc
        With DeLong's interval, for several subjects of a patient that of Obuchowski (1997).
    p
        Of an AUC of one half, two-sided: Mann-Whitney's U test, for several subjects of a patient
        Wald's.
    tied_share
        Share of pairs with and without benefit that have the same score.
    standard_error
        Of the AUC.
    """

    positives: int
    negatives: int
    patients: int | None
    auc: Estimate
    p: float
    tied_share: float
    standard_error: float


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
    score = for_ranking(score)
    of_positives, of_negatives = placements(score, outcome)
    m, n = len(of_positives), len(of_negatives)
    if min(m, n) < 2:
        raise CohortError(
            f"{m} with and {n} without clinical benefit: an interval of the AUC needs two of each"
        )
    auc = float(of_positives.mean())
    _check_not_certain(auc, of_positives, of_negatives)
    positive, negative = score[outcome == 1], score[outcome == 0]
    tied = sum(float(np.sum(negative == value)) for value in positive) / (m * n)
    if owner is not None and are_clustered(owner):
        sd = auc_deviation(of_positives, of_negatives, owner, outcome)
        if sd == 0:
            raise CohortError(f"the AUC is {auc:.2f} and does not vary between patients")
        p = float(2 * stats.norm.sf(abs(auc - 0.5) / sd))
        return Discrimination(m, n, len(np.unique(owner)), _clipped(auc, sd), p, tied, sd)
    sd = float(np.sqrt(of_positives.var(ddof=1) / m + of_negatives.var(ddof=1) / n))
    p = float(stats.mannwhitneyu(positive, negative).pvalue)
    return Discrimination(m, n, None, _clipped(auc, sd), p, tied, sd)


def _check_not_certain(auc: float, of_positives: np.ndarray, of_negatives: np.ndarray) -> None:
    if np.ptp(of_positives) > 0 or np.ptp(of_negatives) > 0:
        return
    raise CohortError(
        f"the AUC is {auc:.2f} ({len(of_positives)} with and {len(of_negatives)} without clinical "
        "benefit), where DeLong's interval has no width: "
        + ("all have the same score" if auc == 0.5 else "the score separates them completely")
    )


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
    a, b = (placements(for_ranking(score), outcome) for score in (first, second))
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
    false_positive, true_positive, _ = roc_curve(outcome, for_ranking(score))
    return [(float(x), float(y)) for x, y in zip(false_positive, true_positive, strict=True)]
