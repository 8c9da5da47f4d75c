"""The day on which a CT was acquired, as far as its headers show.

Acquisition attributes decide (PS3.3 C.7.6.1, C.7.6.16.2.2). Content Date is when the pixels were
created, Series and Study Date are when series and study began: they are used only for slices
without an acquisition date, and then all of them. A header may also state that its dates were
changed when it was de-identified (PS3.3 C.12.1.1, C.7.1.1; PS3.15 E).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import re
from collections.abc import Callable

from scoring.attributes import SeriesAttributes, State
from scoring.results import Evidence, Verdict

ACQUISITION = ("AcquisitionDate", "AcquisitionDateTime", "FrameAcquisitionDateTime")
OTHER_DATES = ("SeriesDate", "StudyDate", "ContentDate")
MODIFIED = "LongitudinalTemporalInformationModified"
_METHODS = ("DeidentificationMethodCodeSequence", "DeidentificationMethod")
_MODIFIED_DATES, _FULL_DATES = "113107", "113106"  # PS3.16 CID 7050


class DatesKept(enum.Enum):
    """Statement of a header on the de-identification of its dates."""

    NOTHING = "nothing"
    FULL = "as acquired"
    MODIFIED = "modified"
    REMOVED = "removed"


@dataclasses.dataclass(frozen=True)
class ScanDates:
    """The dates that decide when a series was acquired.

    Parameters
    ----------
    deciding
        For each distinct combination of dates among the slices, the dates that decide: those of the
        acquisition or, without them, all others. None stands for an unreadable date.
    acquired
        Whether every slice has an acquisition date, readable or not.
    evidence
        Every date attribute that is present, with its slices where they differ.
    """

    deciding: tuple[tuple[dt.date | None, ...], ...]
    acquired: bool
    evidence: tuple[Evidence, ...]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The distinct days that decide, in order."""
        return tuple(sorted({d for dates in self.deciding for d in dates if d is not None}))

    @property
    def day(self) -> dt.date | None:
        """The day of acquisition; None unless it is the same for all slices.

        Without an acquisition date it is the earliest of the substitute dates.
        """
        if self.problem is not None:
            return None
        return self.days[0] if len(self.days) == 1 or not self.acquired else None

    @property
    def problem(self) -> str | None:
        """The reason why the dates cannot decide for any window; None if they can."""
        if any(not dates for dates in self.deciding):
            if not any(self.deciding):
                return "the CT has no acquisition date and no other date to replace it"
            return "some images of the CT have no acquisition date and no other date to replace it"
        if any(None in dates for dates in self.deciding):
            return "a date of the CT is present but cannot be read"
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


def dates_kept(attributes: SeriesAttributes) -> tuple[DatesKept, tuple[Evidence, ...]]:
    """Return what the headers say of their dates, the worst of all slices, with its evidence.

    Longitudinal Temporal Information Modified (0028,0303) counts, and the retention options of the
    de-identification method. Their absence says nothing.
    """
    stated = attributes.text(MODIFIED)
    said = {text.upper() for text in stated.values}
    evidence = list(stated.evidence() if said else ())
    for keyword in _METHODS:
        method = attributes.text(keyword)
        words = {word for text in method.values for word in re.findall(r"\d+", text)}
        found = {_MODIFIED_DATES: "MODIFIED", _FULL_DATES: "UNMODIFIED"}
        if options := {found[word] for word in words & set(found)}:
            said |= options
            evidence += method.evidence()
    if "REMOVED" in said:
        return DatesKept.REMOVED, tuple(evidence)
    if said - {"UNMODIFIED"}:
        return DatesKept.MODIFIED, tuple(evidence)
    return (DatesKept.FULL if said else DatesKept.NOTHING), tuple(evidence)


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
