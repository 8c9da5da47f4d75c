"""Reliability of a repeated measurement: ICC with intervals, Bland-Altman, repeatability, kappa.

ICC(A,1) and ICC(C,1) with the F intervals of McGraw and Wong (1996), limits of agreement with the
approximate interval of Bland and Altman (1999), the repeatability coefficient with the chi-square
interval, and Fleiss' kappa (Cohen's idea for any number of repetitions). Tested against R. These
intervals take lesions as independent; `over_patients` has those that do not.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable

import numpy as np
from scipy import stats

from scoring.cohort.statistics.estimates import CONFIDENCE, Estimate, Z
from scoring.cohort.statistics.icc import FEWEST_LESIONS
from scoring.errors import CohortError
from scoring.wording import counted

TAIL = (1 - CONFIDENCE) / 2


@dataclasses.dataclass(frozen=True)
class Scale:
    """A scale for intervals, from and to a value of ``k`` repetitions."""

    to: Callable[[float, int], float]
    back: Callable[[float, int], float]


def _root_of_error(value: float, k: int) -> float:
    return float(np.cbrt((1 - value) / (1 + (k - 1) * value)))


def _from_root_of_error(z: float, k: int) -> float:
    ratio = max(z, 0.0) ** 3
    return (1 - ratio) / (1 + (k - 1) * ratio)


# A variance is nearly normal as its cube root (Wilson and Hilferty 1931), which stays finite where
# one patient has nearly all of it: the error's share of a correlation, the square of a coefficient.
CORRELATION = Scale(_root_of_error, _from_root_of_error)
POSITIVE = Scale(lambda x, _: float(np.cbrt(x * x)), lambda z, _: max(z, 0.0) ** 1.5)
PLAIN = Scale(lambda x, _: x, lambda z, _: z)


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


def agreement_of(table: np.ndarray) -> float:
    """Return ICC(A,1) of a (lesion, repetition) table that varies."""
    n, k = table.shape
    lesions, repetitions, error = _squares(table)
    return float((lesions - error) / (lesions + (k - 1) * error + k / n * (repetitions - error)))


def consistency_of(table: np.ndarray) -> float:
    """Return ICC(C,1) of a (lesion, repetition) table that varies."""
    lesions, _, error = _squares(table)
    return float((lesions - error) / (lesions + (table.shape[1] - 1) * error))


def coefficient_of(table: np.ndarray) -> float:
    """Return the repeatability coefficient of a (lesion, repetition) table."""
    return Z * float(np.sqrt(2 * table.var(axis=1, ddof=1).mean()))


def over_patients(
    statistic: Callable[[np.ndarray], float],
    table: np.ndarray,
    owner: np.ndarray,
    scale: Scale,
) -> Estimate:
    """Return a statistic with an interval that allows for lesions of one patient being alike.

    The jackknife over patients, on a scale on which the statistic is nearly normal, with the t
    distribution of one patient fewer.

    Parameters
    ----------
    statistic
        Of a (lesion, repetition) table.
    owner
        (lesion,) the patient.

    Raises
    ------
    CohortError
        If there are fewer than five patients, or without one of them nothing differs.
    """
    patients = np.unique(owner)
    n = len(patients)
    if n < FEWEST_LESIONS:
        raise CohortError(f"{counted(n, 'patient')}, expected at least {FEWEST_LESIONS}")
    value, k = statistic(table), table.shape[1]
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = scale.to(value, k)
        without = np.array([scale.to(statistic(table[owner != p]), k) for p in patients])
    if not np.isfinite([middle, *without]).all():
        raise CohortError("without one of the patients nothing differs")
    sd = float(np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()))
    width = float(stats.t.ppf(1 - TAIL, n - 1)) * sd
    low, high = sorted(scale.back(middle + w, k) for w in (-width, width))
    return Estimate(value, low, high)


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
    value = agreement_of(table)
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
    freedom, value = n * (k - 1), coefficient_of(table)
    limits = (freedom / stats.chi2.ppf(p, freedom) for p in (1 - TAIL, TAIL))
    return Estimate(value, *(value * float(np.sqrt(f)) for f in limits))


def bland_altman(
    table: np.ndarray, names: tuple[str, ...], owner: np.ndarray | None = None
) -> tuple[Agreement, ...]:
    """Return bias and limits of agreement of every two repetitions.

    Parameters
    ----------
    table, names
        (lesion, repetition), and the names of the repetitions.
    owner
        (lesion,) the patient, where intervals shall allow for lesions of one patient being alike.

    Raises
    ------
    CohortError
        If there are fewer than five lesions; with ``owner`` also as `over_patients`.
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
        if owner is not None:
            low, mean, high = (
                over_patients(_limit(step), table[:, [i, j]], owner, PLAIN) for step in (-Z, 0, Z)
            )
        found.append(Agreement(names[i], names[j], n, mean, low, high))
    return tuple(found)


def _limit(step: float) -> Callable[[np.ndarray], float]:
    """Return the mean difference of two repetitions, plus some of its standard deviations."""

    def limit(pair: np.ndarray) -> float:
        difference = pair[:, 1] - pair[:, 0]
        return float(difference.mean() + step * difference.std(ddof=1))

    return limit


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
        If there are fewer than five patients, all calls are the same, or no two differ in a lesion.
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
    if value == 1:
        raise CohortError("the calls of every lesion agree: kappa is 1 and has no interval")
    n = len(patients)
    sd = float(np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()))
    return Estimate(value, max(-1.0, value - Z * sd), min(1.0, value + Z * sd))
