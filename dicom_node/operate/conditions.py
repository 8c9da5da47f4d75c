"""Conditions that an administrator should know of, derived from the node's state: pure.

A condition exists until its cause is removed. Single events are in the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dicom_node.operate.status import DiskFacts
from dicom_node.settings.sections import NotifySettings
from dicom_node.state.facts import State
from dicom_node.state.notices import Condition, ConditionKind
from dicom_node.state.quarantine import Entry
from dicom_node.state.records import CaseRecord, OutgoingRecord, SendingStatus
from dicom_node.units import HOUR, MINUTE
from scoring.wording import counted

# A study without SEG is no fault at sites that route every CT to the node.
_NOT_A_PROBLEM = (
    State.WAITING_FOR_SEG,
    State.SENDING,
    State.SENT,
    State.NOT_ACCEPTED,
    State.FAILED,
    State.WAITING_FOR_RESEND,
    State.FORGETTING,
)
_BY_STATE = {
    State.FAILED: ConditionKind.CASE_FAILED,
    State.WAITING_FOR_RESEND: ConditionKind.OBJECTS_LOST,
}


def find_conditions(
    cases: Sequence[CaseRecord],
    undelivered: Iterable[OutgoingRecord],
    disk: DiskFacts,
    policy: NotifySettings,
    now: float,
    clock: float,
    set_aside: Sequence[Entry] = (),
) -> list[Condition]:
    """Return the present conditions, the most severe kind first.

    Parameters
    ----------
    cases
        Those that are not settled, and those of what is not delivered.
    undelivered
        Outgoing objects that are not delivered.
    disk
        Free space on the spool's disk.
    policy
        The waiting times after which a condition exists.
    now, clock
        Seconds since the epoch, and on the journal's clock.
    set_aside
        The entries of the quarantine.
    """
    senders = {c.study_uid: c.calling_ae for c in cases}
    waiting = list(undelivered)
    return [
        *_disk(disk, now),
        *_destinations(waiting, senders, policy, now),
        *_undeliverable(waiting, senders),
        *(
            Condition(_BY_STATE[c.state], c.study_uid, c.state_since, c.reason)
            for c in cases
            if c.state in _BY_STATE
        ),
        *(
            Condition(
                ConditionKind.QUARANTINE, e.was or e.kind, e.at, f"{e.was or e.kind}: {e.reason}"
            )
            for e in set_aside
            if e.kind != "object"
        ),
        *(
            Condition(
                ConditionKind.CASE_WAITS,
                c.study_uid,
                c.state_since,
                f"{c.state.value}: {c.reason}",
            )
            for c in cases
            if c.state not in _NOT_A_PROBLEM
            and min(now - c.state_since, clock - c.quiet_since) >= policy.waiting_hours * HOUR
        ),
    ]


def _disk(disk: DiskFacts, now: float) -> list[Condition]:
    if disk.free_mb >= disk.receiver_minimum_mb:
        return []
    return [Condition(ConditionKind.DISK_LOW, "spool", now, disk.words)]


def _undeliverable(
    waiting: Iterable[OutgoingRecord], senders: Mapping[str, str]
) -> Iterable[Condition]:
    for item in waiting:
        if item.status is SendingStatus.FAILED:
            to = item.destination or senders.get(item.study_uid, "")
            yield Condition(
                ConditionKind.DEAD_LETTER,
                item.sop_instance_uid,
                item.created_at,
                f"{item.kind} of study {item.study_uid} to {to}: {item.detail}",
            )


def _destinations(
    waiting: Iterable[OutgoingRecord],
    senders: Mapping[str, str],
    policy: NotifySettings,
    now: float,
) -> Iterable[Condition]:
    stuck: dict[str, list[OutgoingRecord]] = {}
    for item in waiting:
        if item.status is SendingStatus.PENDING and item.attempts:
            to = item.destination or senders.get(item.study_uid, "")
            stuck.setdefault(to, []).append(item)
    for name, items in sorted(stuck.items()):
        oldest = min(items, key=lambda i: i.created_at)
        if now - oldest.created_at >= policy.destination_down_minutes * MINUTE:
            yield Condition(
                ConditionKind.DESTINATION_DOWN,
                name,
                oldest.created_at,
                f"{counted(len(items), 'object is', 'objects are')} waiting for it; "
                f"last answer: {oldest.detail}",
            )
