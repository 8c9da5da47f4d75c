"""The meaning of a peer's response to a sent object, and the time of the next attempt: pure."""

from __future__ import annotations

import dataclasses
import enum
import random

from dicom_node.settings.sections import ReportSettings
from dicom_node.state.records import OutgoingRecord
from dicom_node.units import HOUR, retry_delay

TRIES_BEFORE_FAILED = 3


class Verdict(enum.Enum):
    """Meaning of a C-STORE status for the instance."""

    ACCEPTED = "accepted"
    TRANSIENT = "transient"
    PERMANENT = "permanent"


def verdict_on(status: int | None) -> Verdict:
    """Return what a C-STORE status means (PS3.4 table B.2-1, PS3.7 annex C).

    Duplicate SOP Instance (0x0111) counts as accepted: the UID of our objects is derived from their
    inputs, so the peer already holds this object. No response, out of resources (0xA7xx),
    processing failure (0x0110) and resource limitation (0x0213) are temporary; statuses about the
    instance, the SOP class or our permissions are permanent.
    """
    if status is None:
        return Verdict.TRANSIENT
    if status in (0x0000, 0x0001, 0x0107, 0x0111, 0x0116) or 0xB000 <= status <= 0xBFFF:
        return Verdict.ACCEPTED
    if status in (0x0110, 0x0213) or 0xA700 <= status <= 0xA7FF:
        return Verdict.TRANSIENT
    return Verdict.PERMANENT


@dataclasses.dataclass(frozen=True)
class NextAttempt:
    """Time of the next attempt, and whether the object is shown as failed until then."""

    delay: float
    failed: bool


def after_failure(
    record: OutgoingRecord, permanent: bool, report: ReportSettings, jitter: random.Random
) -> NextAttempt:
    """Return the next attempt after a failed one."""
    failed = permanent and record.attempts + 1 >= TRIES_BEFORE_FAILED
    if failed:
        longest = report.retry_failed_hours * HOUR
        return NextAttempt(retry_delay(30, longest, longest, jitter), True)
    delay = retry_delay(
        record.attempts, report.retry_first_seconds, report.retry_longest_seconds, jitter
    )
    return NextAttempt(delay, False)
