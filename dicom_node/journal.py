"""The node's memory: objects, cases and reports in an embedded SQLite database."""

from __future__ import annotations

import contextlib
import dataclasses
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dicom_node.assembly import CtFact, SegFact, State
from dicom_node.errors import JournalError
from dicom_node.records import CaseRecord, ObjectRecord, Refusal, ReportRecord

SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE objects (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('CT', 'SEG')),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    slice_position REAL,
    calling_ae TEXT NOT NULL,
    calling_address TEXT NOT NULL,
    received_at REAL NOT NULL
);
CREATE INDEX objects_by_study ON objects (study_uid);
CREATE TABLE seg_references (
    seg_uid TEXT NOT NULL REFERENCES objects (sop_instance_uid),
    ct_uid TEXT NOT NULL,
    PRIMARY KEY (seg_uid, ct_uid)
);
CREATE TABLE conflicts (
    sop_instance_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    calling_ae TEXT NOT NULL,
    received_at REAL NOT NULL
);
CREATE TABLE refusals (
    sop_instance_uid TEXT NOT NULL,
    sop_class_uid TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    reason TEXT NOT NULL,
    at REAL NOT NULL
);
CREATE TABLE cases (
    study_uid TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    state_since REAL NOT NULL,
    first_received REAL NOT NULL,
    last_received REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at REAL NOT NULL DEFAULT 0,
    processed_key TEXT,
    clinical_key TEXT NOT NULL DEFAULT ''
);
CREATE TABLE reports (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL REFERENCES cases (study_uid),
    path TEXT NOT NULL,
    scored INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    destination TEXT NOT NULL,
    created_at REAL NOT NULL,
    sent_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at REAL NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX reports_by_study ON reports (study_uid);
"""


class Journal:
    """One connection, shared by the node's threads; every change is on disk when a call returns.

    Parameters
    ----------
    path
        The database file.
    read_only
        For a second process that only looks, such as ``immunoct status``.

    Raises
    ------
    JournalError
        If the file is not a journal of a known version.
    """

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self._lock = threading.RLock()
        try:
            if read_only:
                self._db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
            else:
                path.touch(mode=0o600)
                self._db = sqlite3.connect(path, check_same_thread=False, timeout=30)
                self._db.execute("PRAGMA journal_mode=WAL")
                self._db.execute("PRAGMA synchronous=FULL")
            self._db.row_factory = sqlite3.Row
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version == 0 and not read_only:
                self._db.executescript(
                    f"BEGIN; {_SCHEMA} PRAGMA user_version={SCHEMA_VERSION}; COMMIT;"
                )
            elif version != SCHEMA_VERSION:
                raise JournalError(
                    f"{path} has schema version {version}, this program knows {SCHEMA_VERSION}"
                )
        except sqlite3.Error as e:
            raise JournalError(f"cannot use the journal {path}: {e}") from e

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    @contextlib.contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                with self._db:
                    yield self._db
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be written: {e}") from e

    def _rows(self, query: str, *values: Any) -> list[sqlite3.Row]:
        with self._lock:
            try:
                return self._db.execute(query, values).fetchall()
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be read: {e}") from e

    # Objects

    def object(self, sop_instance_uid: str) -> ObjectRecord | None:
        """Return a received object."""
        rows = self._rows("SELECT * FROM objects WHERE sop_instance_uid = ?", sop_instance_uid)
        return ObjectRecord(**rows[0]) if rows else None

    def objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return all received objects of a study."""
        rows = self._rows("SELECT * FROM objects WHERE study_uid = ?", study_uid)
        return [ObjectRecord(**r) for r in rows]

    def add_object(
        self, record: ObjectRecord, references: list[str], patient_id: str, issuer: str
    ) -> None:
        """Record an object that is on disk, and open or touch the case of its study."""
        with self._change() as db:
            fields = dataclasses.asdict(record)
            db.execute(
                f"INSERT INTO objects ({', '.join(fields)}) "
                f"VALUES ({', '.join(':' + f for f in fields)})",
                fields,
            )
            db.executemany(
                "INSERT OR IGNORE INTO seg_references VALUES (?, ?)",
                [(record.sop_instance_uid, uid) for uid in references],
            )
            db.execute(
                "INSERT INTO cases (study_uid, patient_id, issuer, calling_ae, state, reason, "
                "state_since, first_received, last_received) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?) "
                "ON CONFLICT (study_uid) DO UPDATE SET last_received = excluded.last_received, "
                "attempts = 0, retry_at = 0",
                (
                    record.study_uid,
                    patient_id,
                    issuer,
                    record.calling_ae,
                    State.WAITING_FOR_SEG.value,
                    record.received_at,
                    record.received_at,
                    record.received_at,
                ),
            )
            if record.kind == "SEG":
                # The report goes back to who sent the SEG; a failed case gets another chance.
                db.execute(
                    "UPDATE cases SET calling_ae = ? WHERE study_uid = ?",
                    (record.calling_ae, record.study_uid),
                )

    def add_conflict(
        self, sop_instance_uid: str, study_uid: str, path: Path, calling_ae: str
    ) -> None:
        """Record an object set aside because its UID is known with other content."""
        with self._change() as db:
            db.execute(
                "INSERT OR IGNORE INTO conflicts VALUES (?, ?, ?, ?, ?)",
                (sop_instance_uid, study_uid, str(path), calling_ae, time.time()),
            )

    def conflicts(self, study_uid: str) -> list[str]:
        """Return the SOP Instance UIDs of a study that came again with other content."""
        rows = self._rows(
            "SELECT DISTINCT sop_instance_uid FROM conflicts WHERE study_uid = ?", study_uid
        )
        return [r[0] for r in rows]

    def add_refusal(self, refusal: Refusal) -> None:
        """Record an object that was not accepted; the latest thousand are kept."""
        with self._change() as db:
            db.execute("INSERT INTO refusals VALUES (?, ?, ?, ?, ?)", dataclasses.astuple(refusal))
            db.execute(
                "DELETE FROM refusals WHERE rowid <= (SELECT max(rowid) FROM refusals) - 1000"
            )

    def refusals(self, since: float) -> list[Refusal]:
        """Return the refusals since a time, the latest first."""
        rows = self._rows("SELECT * FROM refusals WHERE at >= ? ORDER BY at DESC", since)
        return [Refusal(**r) for r in rows]

    def facts(self, study_uid: str) -> tuple[list[CtFact], list[SegFact]]:
        """Return what is here of a study, as `dicom_node.assembly` needs it."""
        objects = self.objects(study_uid)
        references: dict[str, set[str]] = {o.sop_instance_uid: set() for o in objects}
        for row in self._rows(
            "SELECT seg_uid, ct_uid FROM seg_references JOIN objects ON "
            "sop_instance_uid = seg_uid WHERE study_uid = ?",
            study_uid,
        ):
            references[row["seg_uid"]].add(row["ct_uid"])
        ct = [
            CtFact(o.sop_instance_uid, o.series_uid, o.sha256, o.slice_position)
            for o in objects
            if o.kind == "CT"
        ]
        segs = [
            SegFact(o.sop_instance_uid, o.sha256, frozenset(references[o.sop_instance_uid]))
            for o in objects
            if o.kind == "SEG"
        ]
        return ct, segs

    # Cases

    def case(self, study_uid: str) -> CaseRecord | None:
        """Return one case."""
        rows = self._rows("SELECT * FROM cases WHERE study_uid = ?", study_uid)
        return _case(rows[0]) if rows else None

    def cases(self) -> list[CaseRecord]:
        """Return all cases, the latest first."""
        rows = self._rows("SELECT * FROM cases ORDER BY last_received DESC")
        return [_case(r) for r in rows]

    def unsettled_cases(self, received_since: float) -> list[CaseRecord]:
        """Return the cases that wait or are at work, or got an object since a time."""
        settled = [s.value for s in (State.SENDING, State.SENT, State.FAILED)]
        rows = self._rows(
            "SELECT * FROM cases WHERE state NOT IN (?, ?, ?) OR last_received >= ? "
            "ORDER BY last_received",
            *settled,
            received_since,
        )
        return [_case(r) for r in rows]

    def set_state(self, study_uid: str, state: State, reason: str, retry_at: float = 0) -> None:
        """Move a case to a state."""
        with self._change() as db:
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, retry_at = ?, state_since = "
                "CASE WHEN state = ? THEN state_since ELSE ? END WHERE study_uid = ?",
                (state.value, reason, retry_at, state.value, time.time(), study_uid),
            )

    def begin_attempt(self, study_uid: str, reason: str) -> int:
        """Move a case to scoring, count the attempt durably, and return its number."""
        with self._change() as db:
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, attempts = attempts + 1 "
                "WHERE study_uid = ?",
                (State.SCORING.value, reason, time.time(), study_uid),
            )
            row = db.execute(
                "SELECT attempts FROM cases WHERE study_uid = ?", (study_uid,)
            ).fetchone()
            return int(row[0])

    # Reports

    def add_report(self, report: ReportRecord, key: str, clinical_key: str) -> None:
        """Record a report that is on disk and that the case is done with the inputs ``key``.

        A report that is known already (the same inputs) is not sent again if it was sent.
        """
        with self._change() as db:
            fields = dataclasses.asdict(report)
            db.execute(
                f"INSERT OR IGNORE INTO reports ({', '.join(fields)}) "
                f"VALUES ({', '.join(':' + f for f in fields)})",
                fields,
            )
            sent = db.execute(
                "SELECT sent_at IS NOT NULL FROM reports WHERE sop_instance_uid = ?",
                (report.sop_instance_uid,),
            ).fetchone()[0]
            state = State.SENT if sent else State.SENDING
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, attempts = 0, "
                "processed_key = ?, clinical_key = ? WHERE study_uid = ?",
                (
                    state.value,
                    report.verdict,
                    time.time(),
                    key,
                    clinical_key,
                    report.study_uid,
                ),
            )

    def reports(self, study_uid: str) -> list[ReportRecord]:
        """Return all reports of a study, the oldest first."""
        rows = self._rows(
            "SELECT * FROM reports WHERE study_uid = ? ORDER BY created_at", study_uid
        )
        return [_report(r) for r in rows]

    def due_reports(self, now: float) -> list[ReportRecord]:
        """Return reports that wait to be sent and may be tried at ``now``, the oldest first."""
        rows = self._rows(
            "SELECT * FROM reports WHERE sent_at IS NULL AND next_attempt_at <= ? "
            "ORDER BY created_at",
            now,
        )
        return [_report(r) for r in rows]

    def report_sent(self, report: ReportRecord, detail: str) -> None:
        """Record that the destination accepted a report."""
        with self._change() as db:
            db.execute(
                "UPDATE reports SET sent_at = ?, attempts = attempts + 1, detail = ? "
                "WHERE sop_instance_uid = ?",
                (time.time(), detail, report.sop_instance_uid),
            )
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ? WHERE study_uid = ? AND "
                "state = ? AND NOT EXISTS (SELECT 1 FROM reports WHERE study_uid = ? AND "
                "sent_at IS NULL)",
                (
                    State.SENT.value,
                    report.verdict,
                    time.time(),
                    report.study_uid,
                    State.SENDING.value,
                    report.study_uid,
                ),
            )

    def report_not_sent(self, report: ReportRecord, detail: str, next_attempt_at: float) -> None:
        """Record a failed attempt to send, and when to try again."""
        with self._change() as db:
            db.execute(
                "UPDATE reports SET attempts = attempts + 1, detail = ?, next_attempt_at = ? "
                "WHERE sop_instance_uid = ?",
                (detail, next_attempt_at, report.sop_instance_uid),
            )
            db.execute(
                "UPDATE cases SET reason = ? WHERE study_uid = ? AND state = ?",
                (f"not sent yet: {detail}", report.study_uid, State.SENDING.value),
            )


def _case(row: sqlite3.Row) -> CaseRecord:
    fields = dict(row)
    return CaseRecord(**(fields | {"state": State(fields["state"])}))


def _report(row: sqlite3.Row) -> ReportRecord:
    fields = dict(row)
    return ReportRecord(**(fields | {"scored": bool(fields["scored"])}))
