"""On which day a CT was acquired, as far as its headers tell.

Acquisition attributes decide (PS3.3 C.7.6.1, C.7.6.16.2.2). Content Date is when the pixels were
made, Series and Study Date are when those began: they stand in only for slices without an
acquisition date, and then all of them count.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

from scoring.attributes import SeriesAttributes, State
from scoring.results import Evidence, Verdict

ACQUISITION = ("AcquisitionDate", "AcquisitionDateTime", "FrameAcquisitionDateTime")
OTHER_DATES = ("SeriesDate", "StudyDate", "ContentDate")


@dataclasses.dataclass(frozen=True)
class ScanDates:
    """The dates that decide when a series was acquired.

    Parameters
    ----------
    deciding
        For every different combination of dates among the slices, the dates that decide: of the
        acquisition or, without such, all others. None stands for one that cannot be read.
    acquired
        Whether every slice has an acquisition date, readable or not.
    evidence
        Every date attribute that is there, with its slices where they differ.
    """

    deciding: tuple[tuple[dt.date | None, ...], ...]
    acquired: bool
    evidence: tuple[Evidence, ...]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The different days that decide, in their order."""
        return tuple(sorted({d for dates in self.deciding for d in dates if d is not None}))

    @property
    def day(self) -> dt.date | None:
        """The day of acquisition; None where it is not one and the same for all slices.

        Without an acquisition date it is the earliest of the dates that stand in.
        """
        if self.problem is not None:
            return None
        return self.days[0] if len(self.days) == 1 or not self.acquired else None

    @property
    def problem(self) -> str | None:
        """Why the dates cannot decide whatever the window is; None where they can."""
        if any(not dates for dates in self.deciding):
            if not any(self.deciding):
                return "the CT has no acquisition date, nor another that stands in for it"
            return "some images of the CT have no acquisition date, nor another in its place"
        if any(None in dates for dates in self.deciding):
            return "a date of the CT is there and cannot be read"
        return None

    def verdict(self, holds: Callable[[dt.date], bool]) -> Verdict:
        """Return whether a condition holds for the day of acquisition of every slice.

        "Cannot tell" where a date is missing or cannot be read, or where dates disagree on it.
        """
        if self.problem is not None:
            return Verdict.CANNOT_TELL
        answers = {holds(day) for day in self.days}
        if len(answers) > 1:
            return Verdict.CANNOT_TELL
        return Verdict.MET if answers == {True} else Verdict.NOT_MET


def scan_dates(attributes: SeriesAttributes) -> ScanDates:
    """Return the dates of a series, over all of its slices."""
    dates = {k: attributes.date(k) for k in (*ACQUISITION, *OTHER_DATES)}
    read = {k: {r.text: r.value for r in found.readings} for k, found in dates.items()}
    combinations = dict.fromkeys(zip(*(attributes.each(k) for k in dates), strict=True))
    deciding = []
    acquired = True
    for texts in combinations:
        present = {k: read[k][text] for k, text in zip(dates, texts, strict=True) if text}
        acquisition = [day for k, day in present.items() if k in ACQUISITION]
        acquired = acquired and bool(acquisition)
        deciding.append(tuple(acquisition or present.values()))
    shown = [d for d in dates.values() if d.state is not State.ABSENT]
    shown = shown or [dates["AcquisitionDate"]]
    evidence = tuple(e for found in shown for e in found.evidence(_shown))
    return ScanDates(tuple(deciding), acquired, evidence)


def _shown(day: dt.date, text: str) -> str:
    return str(day) if text == f"{day:%Y%m%d}" else f"{day} (written {text})"
