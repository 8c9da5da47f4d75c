"""Removal of delivered cases' objects from the spool: the decision (pure) and its execution."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence

from dicom_node.events import Event, log
from dicom_node.settings.sections import RetentionSettings
from dicom_node.state import audit
from dicom_node.state.audit import AuditTrail
from dicom_node.state.journal import Journal
from dicom_node.state.records import DeliveredCase
from dicom_node.state.spool import Spool
from dicom_node.units import DAY, MEGABYTE


@dataclasses.dataclass(frozen=True)
class Removal:
    """A case whose objects are to be removed, and why."""

    case: DeliveredCase
    reason: str


def removals(
    delivered: Sequence[DeliveredCase], now: float, free_bytes: int, policy: RetentionSettings
) -> list[Removal]:
    """Return what is to be removed: what is old enough, then the oldest until enough is free.

    Parameters
    ----------
    delivered
        Cases with nothing left to do; others are never removed.
    now
        Seconds since the epoch.
    free_bytes
        What the file system can still take.
    """
    found = []
    missing = policy.minimum_free_mb * MEGABYTE - free_bytes
    for case in sorted(delivered, key=lambda c: c.settled_at):
        if policy.days and now - case.settled_at >= policy.days * DAY:
            reason = f"delivered more than {policy.days:g} days ago"
        elif missing > 0:
            reason = f"less than {policy.minimum_free_mb} MB are free"
        else:
            break
        found.append(Removal(case, reason))
        missing -= case.size
    return found


def clean(
    journal: Journal, spool: Spool, trail: AuditTrail, policy: RetentionSettings
) -> list[Removal]:
    """Remove from the spool what may go, and return it.

    The journal forgets the objects first: a crash in between leaves files that nobody knows, which
    the next start removes.
    """
    now = time.time()
    gone = []
    for removal in removals(journal.delivered_cases(), now, spool.free_bytes(), policy):
        case = removal.case
        paths = journal.clean(case.study_uid, case.last_received, now)
        if not paths:
            continue
        removed = spool.remove(paths)
        words = f"{removed} files removed: {removal.reason}"
        trail.record(audit.command("retention", case.study_uid, words, user="immunoct"))
        log(Event.CASE_CLEANED, study=case.study_uid, files=removed, reason=removal.reason)
        gone.append(removal)
    return gone
