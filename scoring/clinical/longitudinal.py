"""The days between CT and treatment start that the CT's own header states."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Sequence
from typing import NamedTuple

from scoring.attributes import SeriesAttributes, read_number
from scoring.results import Evidence

OFFSET, EVENT = "LongitudinalTemporalOffsetFromEvent", "LongitudinalTemporalEventType"


@dataclasses.dataclass(frozen=True)
class TreatmentOffset:
    """Days from the CT to treatment start; negative if the CT is later.

    ``text`` is the value in the header; ``exact`` is False if that is not a whole number of days.
    """

    days: int
    text: str
    exact: bool = True

    def agrees(self, days: int) -> bool:
        """Return whether a difference of two dates agrees; part of a day may count as one."""
        return abs(days - self.days) <= (0 if self.exact else 1)


class OffsetFound(NamedTuple):
    """The days to treatment start that the slices of a CT state.

    ``problem`` explains why an offset that is present cannot be used; ``evidence`` shows it.
    """

    offset: TreatmentOffset | None = None
    problem: str | None = None
    evidence: tuple[Evidence, ...] = ()


def treatment_offset(attributes: SeriesAttributes, events: Sequence[str]) -> OffsetFound:
    """Return the days from CT to treatment start that all slices state, if they do.

    Longitudinal Temporal Offset from Event (0012,0052) is in days and negative before the event,
    and may be fractional (PS3.3 table C.7-4b, Clinical Trial Study Module); a fraction belongs to
    the day in which it lies. Its event type (0012,0053) has the defined terms ENROLLMENT and
    BASELINE, neither of which is the treatment start: only ``events`` count, the site's own terms.
    """
    terms = {e.upper() for e in events}
    stated = set()
    for event, text in zip(attributes.each(EVENT), attributes.each(OFFSET), strict=True):
        counts = text and event.upper() in terms
        stated.add((event.upper(), text) if counts else None)
    if stated == {None}:
        return OffsetFound()
    evidence = (*attributes.text(OFFSET).evidence(), *attributes.text(EVENT).evidence())
    found = {said and _offset(*said) for said in stated}
    if len(found) > 1:
        return OffsetFound(None, f"the images do not all state the same {OFFSET}", evidence)
    (offset,) = found
    if offset is None:
        return OffsetFound(None, f"{OFFSET} is present but cannot be read", evidence)
    return OffsetFound(offset, None, (Evidence("CT", OFFSET, offset.text),))


def _offset(event: str, text: str) -> TreatmentOffset | None:
    value = read_number(text)
    if value is None or abs(value) > 36525:
        return None
    return TreatmentOffset(-math.floor(value), f"{value:g} days from {event}", value.is_integer())


def treatment_start_by_offset(
    scan_date: dt.date | None, offset: TreatmentOffset | None
) -> dt.date | None:
    """Return the treatment start calculated from scan date and offset."""
    if scan_date is None or offset is None:
        return None
    return scan_date + dt.timedelta(days=offset.days)
