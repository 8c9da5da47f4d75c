"""Removal of objects from the spool: of delivered cases, and of studies without a SEG."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence

from dicom_node.events import Event, log
from dicom_node.settings.sections import RetentionSettings, Settings
from dicom_node.state import audit
from dicom_node.state.audit import AuditTrail
from dicom_node.state.journal import Journal
from dicom_node.state.quarantine import Entry
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
    """Return the cases to remove: those old enough, then the oldest until enough space is free.

    Parameters
    ----------
    delivered
        Delivered cases; others are never removed.
    now
        On the journal's clock.
    free_bytes
        Free space of the file system.
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


def without_seg(journal: Journal, policy: RetentionSettings) -> list[DeliveredCase]:
    """Return the studies whose time without a SEG has expired."""
    if not policy.days_without_seg:
        return []
    return journal.without_seg(journal.clock.now() - policy.days_without_seg * DAY)


def removable(journal: Journal, settings: Settings) -> list[DeliveredCase]:
    """Return the cases that could have been removed already, since an older journal was copied."""
    return [*journal.delivered_cases(), *without_seg(journal, settings.retention)]


def clean(
    journal: Journal, spool: Spool, trail: AuditTrail, policy: RetentionSettings
) -> list[Removal]:
    """Remove objects from the spool according to the policy, and return the removals.

    The journal records the removal before the files are removed and deletes the objects' rows
    afterwards: a removal interrupted by a crash is finished in the next round.
    """
    now = time.time()
    end_cleaning(journal, spool)
    gone = []
    found = removals(journal.delivered_cases(), journal.clock.now(), spool.free_bytes(), policy)
    reason = f"no SEG within {policy.days_without_seg:g} days"
    found += [Removal(case, reason) for case in without_seg(journal, policy)]
    for removal in found:
        case = removal.case
        paths = journal.begin_cleaning(case.study_uid, case.last_received, now)
        if not paths:
            continue
        removed = spool.remove(paths)
        journal.end_cleaning(case.study_uid, paths)
        words = f"{removed} files removed: {removal.reason}"
        trail.record(audit.command("retention", case.study_uid, words, user="immunoct"))
        log(Event.CASE_CLEANED, study=case.study_uid, files=removed, reason=removal.reason)
        gone.append(removal)
    end_cleaning(journal, spool)
    return gone


def end_cleaning(journal: Journal, spool: Spool) -> None:
    """Finish removals that a crash interrupted."""
    for study_uid, left in journal.unfinished_cleaning().items():
        spool.remove(left)
        journal.end_cleaning(study_uid, left)
    journal.forget_emptied()


def clean_quarantine(
    journal: Journal, spool: Spool, trail: AuditTrail, policy: RetentionSettings
) -> list[Entry]:
    """Remove expired entries from the quarantine, and return them."""
    if not policy.quarantine_days:
        return []
    # The earlier of the two clocks: after a clock step removal is late rather than early.
    before = min(time.time(), journal.clock.now()) - policy.quarantine_days * DAY
    gone = spool.quarantine.remove(lambda entry: entry.at < before)
    for entry in gone:
        words = f"{entry.kind} removed from the quarantine: {entry.reason}"
        if entry.was:
            trail.record(audit.command("retention", entry.study_uid, words, user="immunoct"))
    if gone:
        log(Event.QUARANTINE_CLEANED, files=sum(bool(e.was) for e in gone))
    return gone
