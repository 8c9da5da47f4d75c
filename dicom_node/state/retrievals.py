"""Retrievals in the journal: the studies whose images are requested from the PACS, with status.

An unfinished retrieval is resumed by the next run of the node.
"""

from __future__ import annotations

import dataclasses
import enum
import sqlite3
from collections.abc import Sequence

from dicom_node.settings.sections import RetrieveSettings
from dicom_node.state.database import Database
from dicom_node.state.facts import CtFact, RetrievalFact, SegFact, objects_key


class RetrievalStatus(enum.Enum):
    """Status of the retrieval of a study."""

    ASKING = "asking"
    COMPLETE = "complete"
    GIVEN_UP = "given up"


@dataclasses.dataclass(frozen=True)
class RetrievalRecord:
    """The retrieval of a study, current or ended.

    ``wanted`` counts the images requested since it began, ``arrived`` those of them received.
    ``inputs`` is `dicom_node.state.facts.objects_key` at its end, ``detail`` describes the last
    response.
    """

    study_uid: str
    status: RetrievalStatus
    attempts: int
    next_attempt_at: float
    wanted: int
    arrived: int
    begun_at: float
    changed_at: float
    inputs: str
    detail: str

    def over_for(self, inputs: str) -> bool:
        """True if it ended with exactly these objects, so that nothing is left to request."""
        return self.status is not RetrievalStatus.ASKING and self.inputs == inputs


class Retrievals:
    """The table ``retrievals`` of a journal.

    Parameters
    ----------
    database
        The journal.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, study_uid: str) -> RetrievalRecord | None:
        """Return the retrieval of a study."""
        rows = self._database.rows("SELECT * FROM retrievals WHERE study_uid = ?", study_uid)
        return _record(rows[0]) if rows else None

    def due(self, now: float) -> list[RetrievalRecord]:
        """Return the retrievals due at ``now``, the longest overdue first."""
        rows = self._database.rows(
            "SELECT * FROM retrievals WHERE status = 'asking' AND next_attempt_at <= ? "
            "ORDER BY next_attempt_at, begun_at",
            now,
        )
        return [_record(r) for r in rows]

    def fact(
        self,
        study_uid: str,
        ct: Sequence[CtFact],
        segs: Sequence[SegFact],
        settings: RetrieveSettings,
    ) -> RetrievalFact | None:
        """Return the state of a study's retrieval for its current objects; None without a PACS."""
        if not settings.peer:
            return None
        record = self.find(study_uid)
        if record is not None and record.over_for(objects_key(ct, segs)):
            short = record.wanted > record.arrived
            return RetrievalFact(True, given_up_words(record), short=short)
        begun = record is not None and record.status is RetrievalStatus.ASKING
        return RetrievalFact(False, progress_words(record, settings), begun)

    def begin(self, study_uid: str, now: float) -> None:
        """Begin the retrieval of a study with attempt 1, unless one is in progress."""
        with self._database.change() as db:
            db.execute(
                "INSERT INTO retrievals (study_uid, status, begun_at, changed_at) "
                "VALUES (?, 'asking', ?, ?) ON CONFLICT (study_uid) DO UPDATE SET "
                "status = 'asking', attempts = 0, next_attempt_at = 0, wanted = 0, arrived = 0, "
                "begun_at = excluded.begun_at, changed_at = excluded.changed_at, detail = '' "
                "WHERE status <> 'asking'",
                (study_uid, now, now),
            )

    def update(self, record: RetrievalRecord) -> None:
        """Update a retrieval; one that was deleted meanwhile is not restored."""
        with self._database.change() as db:
            db.execute(
                "UPDATE retrievals SET status = :status, attempts = :attempts, "
                "next_attempt_at = :next_attempt_at, wanted = :wanted, arrived = :arrived, "
                "changed_at = :changed_at, inputs = :inputs, detail = :detail "
                "WHERE study_uid = :study_uid",
                dataclasses.asdict(record) | {"status": record.status.value},
            )

    def retry(self, study_uid: str | None) -> int:
        """Make waiting retrievals due now; return the number of studies."""
        with self._database.change() as db:
            return db.execute(
                "UPDATE retrievals SET next_attempt_at = 0 WHERE status = 'asking' "
                "AND next_attempt_at > 0 AND (study_uid = ? OR ? IS NULL)",
                (study_uid, study_uid),
            ).rowcount


def progress_words(record: RetrievalRecord | None, settings: RetrieveSettings) -> str:
    """Return the progress of a retrieval; without times, so that it changes only on events."""
    where = f"querying {settings.peer} for the images of the series"
    if record is None or not record.attempts or record.status is not RetrievalStatus.ASKING:
        return where
    return f"{where}: attempt {record.attempts} of {settings.attempts} failed: {record.detail}"


def given_up_words(record: RetrievalRecord) -> str:
    """Return what an ended retrieval did not deliver, or an empty text."""
    if record.status is not RetrievalStatus.GIVEN_UP:
        return ""
    times = "once" if record.attempts == 1 else f"{record.attempts} times"
    return f"the PACS was queried {times}: {record.detail}"


def _record(row: sqlite3.Row) -> RetrievalRecord:
    fields = dict(row)
    return RetrievalRecord(**(fields | {"status": RetrievalStatus(fields["status"])}))
