"""Days between CT and treatment start as the CT's own header states them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Sequence

import pydicom

OFFSET, EVENT = "LongitudinalTemporalOffsetFromEvent", "LongitudinalTemporalEventType"


@dataclasses.dataclass(frozen=True)
class TreatmentOffset:
    """How many days after the CT the treatment starts; negative where the CT is later.

    ``text`` is what the header says; ``exact`` is False where that is not a whole number of days.
    """

    days: int
    text: str
    exact: bool = True

    def agrees(self, days: int) -> bool:
        """Return whether a difference of two dates is the same; part of a day may be one."""
        return abs(days - self.days) <= (0 if self.exact else 1)


def treatment_offset(header: pydicom.Dataset, events: Sequence[str]) -> TreatmentOffset | None:
    """Return the days from CT to treatment start that the header states, if it does.

    Longitudinal Temporal Offset from Event (0012,0052) is in days and negative before the event,
    and may be fractional (PS3.3 table C.7-4b, Clinical Trial Study Module); part of a day counts
    to the day it lies in. Its event type (0012,0053) has the defined terms ENROLLMENT and
    BASELINE, neither of which is the treatment start: only ``events`` count, the site's own terms.
    """
    event = str(header.get(EVENT) or "").strip().upper()
    offset = header.get(OFFSET)
    if not event or event not in {e.upper() for e in events} or offset is None:
        return None
    try:
        value = float(offset)
    except (TypeError, ValueError):
        return None
    if not math.isfinite(value) or abs(value) > 36525:
        return None
    text = f"{value:g} days from {event}"
    return TreatmentOffset(-math.floor(value), text, exact=value.is_integer())


def treatment_start_by_offset(
    scan_date: dt.date | None, offset: TreatmentOffset | None
) -> dt.date | None:
    """Return the treatment start that scan date and offset together give."""
    if scan_date is None or offset is None:
        return None
    return scan_date + dt.timedelta(days=offset.days)
