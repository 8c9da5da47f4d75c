"""Intervals that allow for lesions of one patient being alike.

Patients are the independent units, lesions are not. AUC: DeLong's method for clustered data
(Obuchowski, Biometrics 1997;53:567). Shares: ratio estimator over patients (Rao and Scott 1992)
with the exact interval at the effective sample size (Korn and Graubard 1998). Likelihood ratios:
delta method on the logarithm. Regressions: sandwich over patients, with the factor I / (I - 1).
Tested against the formulas in R.
"""

from __future__ import annotations

import numpy as np
from scipy import special, stats

from scoring.cohort.statistics.estimates import CONFIDENCE, Estimate, Z
from scoring.errors import CohortError

TAIL = (1 - CONFIDENCE) / 2


def are_clustered(owner: np.ndarray | None) -> bool:
    """Return whether a patient has more than one subject."""
    return owner is not None and len(np.unique(owner)) < len(owner)


def _variance_of_difference(
    first: np.ndarray, first_owner: np.ndarray, second: np.ndarray, second_owner: np.ndarray
) -> float:
    """Return the variance of the sum of all values, which are deviations with mean zero.

    Each part has its own small-sample factor, their covariance that of all patients. A patient
    with subjects in both parts, such as lesions with and without benefit, adds to the covariance.
    """
    patients, index = np.unique(np.concatenate([first_owner, second_owner]), return_inverse=True)
    split, total = len(first), len(patients)
    sums, variance = [], 0.0
    for values, where in ((first, index[:split]), (second, index[split:])):
        clusters = len(np.unique(where))
        if clusters < 2:
            raise CohortError(
                "the lesions with, or those without, clinical benefit are all of one patient"
            )
        sums.append(np.bincount(where, values, minlength=total))
        variance += clusters / (clusters - 1) * float((sums[-1] ** 2).sum())
    return max(0.0, variance + 2 * total / (total - 1) * float((sums[0] * sums[1]).sum()))


def auc_deviation(
    of_positives: np.ndarray, of_negatives: np.ndarray, owner: np.ndarray, outcome: np.ndarray
) -> float:
    """Return the standard deviation of the AUC (Obuchowski 1997).

    Parameters
    ----------
    of_positives, of_negatives
        DeLong's structural components of the subjects with and without benefit.
    owner, outcome
        (subject,): the patient, and 0 or 1.

    Raises
    ------
    CohortError
        If the subjects of one outcome are all of one patient.
    """
    auc = of_positives.mean()
    return float(
        np.sqrt(
            _variance_of_difference(
                (of_positives - auc) / len(of_positives),
                owner[outcome == 1],
                (of_negatives - auc) / len(of_negatives),
                owner[outcome == 0],
            )
        )
    )


def share_estimate(hit: np.ndarray, owner: np.ndarray) -> Estimate:
    """Return the share of subjects that are hit, with an interval over patients.

    A share of 0 or 1, and one that is the same in every patient, has no variance between patients:
    its effective sample size is then the number of patients. It is never more than the number of
    subjects.

    Parameters
    ----------
    hit
        (subject,) of bool.
    owner
        (subject,) the patient.

    Raises
    ------
    CohortError
        If there is no subject, or all are of one patient.
    """
    n, share = len(hit), float(np.mean(hit)) if len(hit) else 0.0
    patients, index = np.unique(owner, return_inverse=True)
    clusters = len(patients)
    if clusters < 2:
        raise CohortError(
            "no subject to take a share of (denominator 0)"
            if n == 0
            else f"the {n} lesions of the denominator are all of one patient"
        )
    deviations = np.bincount(index, hit - share)
    variance = clusters / (clusters - 1) * float((deviations**2).sum()) / n**2
    effective = float(clusters)
    if variance > 1e-15 and 0 < share < 1:
        shrink = stats.t.ppf(TAIL, n - 1) / stats.t.ppf(TAIL, clusters - 1)
        effective = min(float(n), share * (1 - share) / variance * float(shrink) ** 2)
    hits = share * effective
    low = stats.beta.ppf(TAIL, hits, effective - hits + 1) if share > 0 else 0.0
    high = stats.beta.ppf(1 - TAIL, hits + 1, effective - hits) if share < 1 else 1.0
    return Estimate(share, float(low), float(high))


def ratio_estimate(
    first: np.ndarray, first_owner: np.ndarray, second: np.ndarray, second_owner: np.ndarray
) -> Estimate:
    """Return the share hit in the first group over that in the second, logarithmic interval.

    Raises
    ------
    CohortError
        If a share is zero, or both are one, or a group is of one patient.
    """
    if not (len(first) and len(second) and first.any() and second.any()):
        raise CohortError("one of the shares has a zero: no ratio with an interval")
    a, b = float(first.mean()), float(second.mean())
    variance = _variance_of_difference(
        (first - a) / (a * len(first)), first_owner, -(second - b) / (b * len(second)), second_owner
    )
    if variance <= 0:
        raise CohortError("the shares do not vary between patients: no interval")
    sd = float(np.sqrt(variance))
    return Estimate(a / b, a / b * float(np.exp(-Z * sd)), a / b * float(np.exp(Z * sd)))


def sandwich_errors(
    design: np.ndarray,
    outcome: np.ndarray,
    params: np.ndarray,
    offset: np.ndarray | None,
    owner: np.ndarray,
) -> np.ndarray:
    """Return standard errors of a logistic regression's coefficients, robust to clustering.

    Parameters
    ----------
    design
        (subject, column), the intercept's column included.
    outcome, owner
        (subject,): 0 or 1, and the patient.
    params
        The coefficients at the maximum of the likelihood of independent subjects.
    offset
        (subject,) on the logit, or None.

    Raises
    ------
    CohortError
        If the information is singular, or all subjects are of one patient.
    """
    p = special.expit(design @ params + (0 if offset is None else offset))
    try:
        bread = np.linalg.inv((design.T * (p * (1 - p))) @ design)
    except np.linalg.LinAlgError as e:
        raise CohortError("the logistic regression has no standard errors") from e
    _, index = np.unique(owner, return_inverse=True)
    clusters = int(index.max()) + 1
    if clusters < 2:
        raise CohortError("all lesions are of one patient")
    scores = np.zeros((clusters, design.shape[1]))
    np.add.at(scores, index, design * (outcome - p)[:, None])
    covariance = clusters / (clusters - 1) * bread @ scores.T @ scores @ bread
    return np.asarray(np.sqrt(np.diag(covariance)))
