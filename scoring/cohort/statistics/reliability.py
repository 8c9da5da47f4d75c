"""Reliability of a repeated measurement: ICC with intervals, Bland-Altman, repeatability, kappa.

ICC(A,1) and ICC(C,1) with the F intervals of McGraw and Wong (1996), limits of agreement with the
approximate interval of Bland and Altman (1999), the repeatability coefficient with the chi-square
interval, and Fleiss' kappa (Cohen's idea for any number of repetitions). Tested against R.
"""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
from scipy import stats

from scoring.cohort.statistics.estimates import CONFIDENCE, Estimate, Z
from scoring.cohort.statistics.icc import FEWEST_LESIONS
from scoring.errors import CohortError
from scoring.wording import counted

TAIL = (1 - CONFIDENCE) / 2


@dataclasses.dataclass(frozen=True)
class Agreement:
    """Bland and Altman's comparison of two repetitions: the second less the first."""

    first: str
    second: str
    lesions: int
    bias: Estimate
    lower: Estimate
    upper: Estimate


def _squares(table: np.ndarray) -> tuple[float, float, float]:
    """Return the mean squares between lesions, between repetitions, and of the residual."""
    n, k = table.shape
    rows, columns = table.mean(axis=1), table.mean(axis=0)
    residual = table - rows[:, None] - columns + table.mean()
    return (
        k * float(rows.var(ddof=1)),
        n * float(columns.var(ddof=1)),
        float((residual**2).sum()) / ((n - 1) * (k - 1)),
    )


def _check(table: np.ndarray) -> None:
    if len(table) < FEWEST_LESIONS:
        raise CohortError(
            f"{counted(len(table), 'lesion')}, expected at least {FEWEST_LESIONS} for a correlation"
        )
    if np.ptp(table.mean(axis=1)) == 0 or np.ptp(table - table.mean(axis=1)[:, None]) == 0:
        raise CohortError("lesions, or their repetitions, do not differ: no correlation")


def icc_agreement(table: np.ndarray) -> Estimate:
    """Return ICC(A,1), absolute agreement of a single measurement.

    Parameters
    ----------
    table
        (lesion, repetition).

    Raises
    ------
    CohortError
        If there are fewer than five lesions, or nothing differs.
    """
    _check(table)
    n, k = table.shape
    lesions, repetitions, error = _squares(table)
    value = (lesions - error) / (lesions + (k - 1) * error + k / n * (repetitions - error))
    a = k * value / (n * (1 - value))
    b = 1 + k * value * (n - 1) / (n * (1 - value))
    v = (a * repetitions + b * error) ** 2 / (
        (a * repetitions) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1))
    )
    below, above = stats.f.ppf(1 - TAIL, n - 1, v), stats.f.ppf(1 - TAIL, v, n - 1)
    rest = k * repetitions + (k * n - k - n) * error
    low = n * (lesions - below * error) / (below * rest + n * lesions)
    high = n * (above * lesions - error) / (rest + n * above * lesions)
    return Estimate(float(value), float(low), float(high))


def icc_consistency(table: np.ndarray) -> Estimate:
    """Return ICC(C,1), consistency of a single measurement.

    Raises
    ------
    CohortError
        As `icc_agreement`.
    """
    _check(table)
    n, k = table.shape
    lesions, _, error = _squares(table)
    ratio, freedom = lesions / error, (n - 1) * (k - 1)
    low = ratio / stats.f.ppf(1 - TAIL, n - 1, freedom)
    high = ratio * stats.f.ppf(1 - TAIL, freedom, n - 1)
    return Estimate(*(float((f - 1) / (f + k - 1)) for f in (ratio, low, high)))


def repeatability_coefficient(table: np.ndarray) -> Estimate:
    """Return the difference that 95 % of two measurements of one lesion do not exceed.

    1.96 times the square root of 2 times the standard deviation within lesions, which contains
    differences between repetitions, too.
    """
    n, k = table.shape
    freedom = n * (k - 1)
    variance = float(table.var(axis=1, ddof=1).mean())
    limits = (freedom / stats.chi2.ppf(p, freedom) for p in (1 - TAIL, TAIL))
    return Estimate(*(Z * float(np.sqrt(2 * variance * f)) for f in (1.0, *limits)))


def bland_altman(table: np.ndarray, names: tuple[str, ...]) -> tuple[Agreement, ...]:
    """Return bias and limits of agreement of every two repetitions.

    Raises
    ------
    CohortError
        If there are fewer than five lesions.
    """
    n = len(table)
    if n < FEWEST_LESIONS:
        raise CohortError(f"{counted(n, 'lesion')}, expected at least {FEWEST_LESIONS}")
    found = []
    for i, j in itertools.combinations(range(table.shape[1]), 2):
        difference = table[:, j] - table[:, i]
        bias, sd = float(difference.mean()), float(difference.std(ddof=1))
        t = float(stats.t.ppf(1 - TAIL, n - 1))
        of_bias = t * sd / np.sqrt(n)
        of_limit = t * sd * np.sqrt(1 / n + Z**2 / (2 * (n - 1)))
        low, mean, high = (
            Estimate(x, float(x - w), float(x + w))
            for x, w in ((bias - Z * sd, of_limit), (bias, of_bias), (bias + Z * sd, of_limit))
        )
        found.append(Agreement(names[i], names[j], n, mean, low, high))
    return tuple(found)


def _kappa(high: np.ndarray) -> float:
    k = high.shape[1]
    above = high.sum(axis=1)
    observed = float(((above * (above - 1) + (k - above) * (k - above - 1)) / (k * (k - 1))).mean())
    share = float(high.mean())
    expected = share**2 + (1 - share) ** 2
    return (observed - expected) / (1 - expected) if expected < 1 else float("nan")


def fleiss_kappa(high: np.ndarray, owner: np.ndarray) -> Estimate:
    """Return the agreement of calls beyond chance, with a jackknife interval over patients.

    Parameters
    ----------
    high
        (lesion, repetition) of bool.
    owner
        (lesion,) the patient.

    Raises
    ------
    CohortError
        If there are fewer than five patients, or all calls are the same.
    """
    patients = np.unique(owner)
    if len(patients) < FEWEST_LESIONS:
        raise CohortError(
            f"{counted(len(patients), 'patient')}, expected at least {FEWEST_LESIONS}"
        )
    value = _kappa(high)
    without = np.array([_kappa(high[owner != p]) for p in patients])
    if not np.isfinite([value, *without]).all():
        raise CohortError("all lesions, but for one patient's at most, have the same call")
    n = len(patients)
    sd = float(np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()))
    return Estimate(value, max(-1.0, value - Z * sd), min(1.0, value + Z * sd))
