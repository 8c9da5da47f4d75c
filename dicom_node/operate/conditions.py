"""What an administrator should be told of: pure findings over the node's state.

A condition lasts: it is there until what caused it is gone. Single events are in the log.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterable, Mapping, Sequence

from dicom_node.cases.decide import HOUR, State
from dicom_node.operate.status import DiskFacts
from dicom_node.settings.sections import NotifySettings
from dicom_node.state.records import CaseRecord, OutgoingRecord, SendingStatus

MINUTE = 60.0
# A study without SEG is nobody's fault where every CT is routed.
_NOT_A_PROBLEM = (
    State.WAITING_FOR_SEG,
    State.SENDING,
    State.SENT,
    State.NOT_ACCEPTED,
    State.FAILED,
)


class ConditionKind(enum.Enum):
    """What can be wrong; the value is stable, webhooks carry it."""

    DEAD_LETTER = "dead-letter"
    CASE_FAILED = "case-failed"
    DESTINATION_DOWN = "destination-down"
    DISK_LOW = "disk-low"
    CASE_WAITS = "case-waits"

    @property
    def title(self) -> str:
        """The kind as a heading."""
        return _TITLES[self]

    @property
    def advice(self) -> str:
        """What to do about it."""
        return _ADVICE[self]


_TITLES = {
    ConditionKind.DEAD_LETTER: "Reports that the destination does not accept",
    ConditionKind.CASE_FAILED: "Cases whose scoring failed",
    ConditionKind.DESTINATION_DOWN: "Destinations that cannot be reached",
    ConditionKind.DISK_LOW: "Little disk space",
    ConditionKind.CASE_WAITS: "Cases that wait for long",
}
_ADVICE = {
    ConditionKind.DEAD_LETTER: "immunoct check-destination shows what the PACS takes; after the "
    "repair: immunoct retry STUDY",
    ConditionKind.CASE_FAILED: "immunoct status tells why; after the repair: immunoct retry STUDY",
    ConditionKind.DESTINATION_DOWN: "immunoct echo PEER; reports wait on disk and are sent when it "
    "answers",
    ConditionKind.DISK_LOW: "make room on the spool's disk; retention.days and immunoct forget "
    "remove cases",
    ConditionKind.CASE_WAITS: "immunoct status tells what each waits for; send it, or let the "
    "waiting time run out",
}


@dataclasses.dataclass(frozen=True)
class Condition:
    """One thing that is wrong.

    Parameters
    ----------
    kind
        What.
    subject
        Of what: a Study or SOP Instance UID, a peer's name, ``spool``. Never a patient.
    since
        Seconds since the epoch.
    words
        What was found.
    """

    kind: ConditionKind
    subject: str
    since: float
    words: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same condition at the next look."""
        return self.kind.value, self.subject


def find_conditions(
    cases: Sequence[CaseRecord],
    undelivered: Iterable[OutgoingRecord],
    disk: DiskFacts,
    policy: NotifySettings,
    now: float,
) -> list[Condition]:
    """Return what is wrong now, the gravest kind first.

    Parameters
    ----------
    cases
        All of them.
    undelivered
        Outgoing objects that are not delivered.
    disk
        Room on the spool's disk.
    policy
        How long is too long.
    now
        Seconds since the epoch.
    """
    senders = {c.study_uid: c.calling_ae for c in cases}
    waiting = list(undelivered)
    return [
        *_disk(disk, now),
        *_destinations(waiting, senders, policy, now),
        *_dead_letters(waiting, senders),
        *(
            Condition(ConditionKind.CASE_FAILED, c.study_uid, c.state_since, c.reason)
            for c in cases
            if c.state is State.FAILED
        ),
        *(
            Condition(
                ConditionKind.CASE_WAITS,
                c.study_uid,
                c.state_since,
                f"{c.state.value}: {c.reason}",
            )
            for c in cases
            if c.state not in _NOT_A_PROBLEM and now - c.state_since >= policy.waiting_hours * HOUR
        ),
    ]


def _disk(disk: DiskFacts, now: float) -> list[Condition]:
    if disk.free_mb >= disk.receiver_minimum_mb:
        return []
    return [Condition(ConditionKind.DISK_LOW, "spool", now, disk.words)]


def _dead_letters(
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
                f"{len(items)} object(s) wait for it; last answer: {oldest.detail}",
            )
