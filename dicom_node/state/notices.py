"""Conditions that have been reported, for each notification channel."""

from __future__ import annotations

import dataclasses
import enum

from dicom_node.state.database import Database, insert

Key = tuple[str, str]


class Notices:
    """The tables ``notices`` and ``notice_channels``: what was reported to whom, and when."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def told(self, channel: str) -> dict[Key, Condition]:
        """Return the conditions reported to a channel and not yet reported as resolved."""
        rows = self._database.rows(
            "SELECT * FROM notices WHERE channel = ? ORDER BY told_at, rowid", channel
        )
        found = [
            Condition(ConditionKind(r["kind"]), r["subject"], r["since"], r["words"]) for r in rows
        ]
        return {c.key: c for c in found}

    def last_sent(self, channel: str) -> float | None:
        """Return when a message was last sent to a channel."""
        rows = self._database.rows("SELECT sent_at FROM notice_channels WHERE channel = ?", channel)
        return float(rows[0]["sent_at"]) if rows else None

    def sent(self, channel: str, message: Message, now: float) -> None:
        """Record a message that was delivered."""
        with self._database.change() as db:
            for c in message.resolved:
                db.execute(
                    "DELETE FROM notices WHERE channel = ? AND kind = ? AND subject = ?",
                    (channel, *c.key),
                )
            for c in message.new:
                fields = {
                    "channel": channel,
                    "kind": c.kind.value,
                    "subject": c.subject,
                    "since": c.since,
                    "words": c.words,
                    "told_at": now,
                }
                insert(db, "notices", fields, "INSERT OR REPLACE")
            insert(db, "notice_channels", {"channel": channel, "sent_at": now}, "INSERT OR REPLACE")


class ConditionKind(enum.Enum):
    """Kind of a condition; the value is stable, since webhooks carry it."""

    DEAD_LETTER = "dead-letter"
    CASE_FAILED = "case-failed"
    DESTINATION_DOWN = "destination-down"
    DISK_LOW = "disk-low"
    CASE_WAITS = "case-waits"
    OBJECTS_LOST = "objects-lost"
    QUARANTINE = "quarantine"
    DRIFT = "drift"

    @property
    def title(self) -> str:
        """The kind, as a heading."""
        return _TITLES[self]

    @property
    def advice(self) -> str:
        """The remedy."""
        return _ADVICE[self]


_ADVICE = {
    ConditionKind.DEAD_LETTER: "immunoct check-destination shows what the PACS accepts; once "
    "corrected: immunoct retry STUDY",
    ConditionKind.CASE_FAILED: "immunoct status gives the reason; once corrected: immunoct "
    "retry STUDY",
    ConditionKind.DESTINATION_DOWN: "immunoct echo PEER; reports wait on disk and are sent when it "
    "answers",
    ConditionKind.DISK_LOW: "free space on the spool's disk; retention.days and immunoct forget "
    "remove cases",
    ConditionKind.CASE_WAITS: "immunoct status shows what each waits for; provide it, or let "
    "the waiting time elapse",
    ConditionKind.OBJECTS_LOST: "send these studies again; then find out what damages the spool "
    "(immunoct verify, the disk's own checks)",
    ConditionKind.QUARANTINE: "immunoct status lists the files with reasons; immunoct verify "
    "checks the whole spool",
    ConditionKind.DRIFT: "/drift on the page shows what changed; find out whether scanner, "
    "protocol or segmentation did, and run immunoct calibrate on cases from after the change",
}


_TITLES = {
    ConditionKind.DEAD_LETTER: "Reports that the destination does not accept",
    ConditionKind.CASE_FAILED: "Cases whose scoring failed",
    ConditionKind.DESTINATION_DOWN: "Destinations that cannot be reached",
    ConditionKind.DISK_LOW: "Little disk space",
    ConditionKind.CASE_WAITS: "Cases that have waited too long",
    ConditionKind.OBJECTS_LOST: "Objects damaged or lost in the spool",
    ConditionKind.QUARANTINE: "Files quarantined, or journal rebuilt",
    ConditionKind.DRIFT: "Scored lesions drift from what scores are relative to",
}


@dataclasses.dataclass(frozen=True)
class Condition:
    """A condition that needs attention.

    Parameters
    ----------
    kind
        What.
    subject
        The object concerned: a Study or SOP Instance UID, a peer's name, ``spool``. Never a
        patient.
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
        """Identity of the condition across checks."""
        return self.kind.value, self.subject


@dataclasses.dataclass(frozen=True)
class Message:
    """One notification.

    Parameters
    ----------
    new
        Conditions that were not reported before.
    resolved
        Reported conditions that no longer exist.
    still_open
        Reported conditions that still exist.
    """

    new: tuple[Condition, ...]
    resolved: tuple[Condition, ...]
    still_open: tuple[Condition, ...]
