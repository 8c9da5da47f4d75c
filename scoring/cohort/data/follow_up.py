"""The unit of survival times: asked for, or months where the follow-up is plausible in months."""

from __future__ import annotations

import enum

import pandas as pd

from scoring.cohort.data.cells import rows_text
from scoring.errors import CohortError

# Median time to death or censoring, in months, of cohorts treated with checkpoint inhibitors; the
# paper's survival curves end at about 40 months. Days and years fall outside.
PLAUSIBLE_MEDIAN = (2.5, 90.0)
LONGEST = 240.0  # months; the first checkpoint inhibitor was approved in 2011
DAYS_PER_MONTH = 365.25 / 12


class TimeUnit(enum.Enum):
    """Unit of the column ``time``."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"

    @property
    def months(self) -> float:
        """The length of one unit in months."""
        return {
            TimeUnit.DAYS: 1 / DAYS_PER_MONTH,
            TimeUnit.WEEKS: 7 / DAYS_PER_MONTH,
            TimeUnit.MONTHS: 1.0,
            TimeUnit.YEARS: 12.0,
        }[self]


def in_months(time: pd.Series, unit: TimeUnit | None, table: str) -> tuple[pd.Series, str]:
    """Return survival times in months, and a note on the unit.

    Parameters
    ----------
    time
        Times; missing ones are NaN.
    unit
        None if it is not stated: then months, if the median is plausible.

    Raises
    ------
    CohortError
        If a time is negative or above 240 months, or no unit is stated and the median follow-up is
        implausible in months.
    """
    if (bad := time < 0).any():
        raise CohortError(f"{table}, {rows_text(bad)}: time is {time[bad].iloc[0]:g}, below 0")
    median = float(time.median())
    if unit is None and time.notna().any() and not _plausible(median):
        fitting = [
            u for u in TimeUnit if u is not TimeUnit.MONTHS and _plausible(median * u.months)
        ]
        meant = ", ".join(f"{median * u.months:.3g} months if it is in {u.value}" for u in fitting)
        raise CohortError(
            f"{table}: time has a median of {median:.4g}, implausible in months (expected "
            f"{PLAUSIBLE_MEDIAN[0]:g} to {PLAUSIBLE_MEDIAN[1]:g})"
            + (f"; it is {meant}" if meant else "")
            + "; state the unit with --time-unit"
        )
    found = time * (unit or TimeUnit.MONTHS).months
    if (bad := found > LONGEST).any():
        count, known = int(bad.sum()), int(time.notna().sum())
        raise CohortError(
            f"{table}, {rows_text(bad)}: time is {time[bad].iloc[0]:g}, that is "
            f"{found[bad].iloc[0]:.0f} months, expected at most {LONGEST:g} months; "
            + (
                "is it in another unit? state it with --time-unit"
                if count == known
                else f"the column seems to mix units ({count} of {known} times are so long): bring "
                "them to one"
            )
        )
    stated = (
        "as stated" if unit else "not stated; taken as months, in which the median is plausible"
    )
    name = (unit or TimeUnit.MONTHS).value
    return found, (
        f"Survival times are in {name} ({stated}); median time to death or end of follow-up "
        f"{found.median():.1f} months."
    )


def _plausible(months: float) -> bool:
    return PLAUSIBLE_MEDIAN[0] <= months <= PLAUSIBLE_MEDIAN[1]
