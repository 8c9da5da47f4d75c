"""Which objects the next report of a case replaces, and which its rejection note is about: pure."""

from __future__ import annotations

from collections.abc import Sequence

from dicom_node.state.records import REJECTION, OutgoingRecord
from dicom_node.work.report_class import REPORT


def standing(outgoing: Sequence[OutgoingRecord]) -> tuple[OutgoingRecord, ...]:
    """Return the reports that the PACS has, may have or will be sent, the oldest first."""
    return tuple(o for o in outgoing if o.kind == REPORT and (o.may_be_there or not o.withdrawn))


def to_reject(outgoing: Sequence[OutgoingRecord]) -> tuple[OutgoingRecord, ...]:
    """Return what the PACS may have of the latest of these reports.

    If that report's own rejection note was withdrawn with it before it was sent, what the note was
    about is still to be rejected.
    """
    found: list[OutgoingRecord] = []
    for report in reversed(standing(outgoing)):
        own = [o for o in outgoing if o.run == report.run]
        found += [o for o in own if o.may_be_there and o.kind != REJECTION]
        if not any(o.kind == REJECTION and o.withdrawn and o.sent_at is None for o in own):
            break
    return tuple(found)
