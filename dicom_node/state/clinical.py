"""Clinical statements about patients in the journal: received, entered or looked up."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from dicom_node.state.database import Database
from scoring.clinical.merge import Statement, Subject
from scoring.results import Laboratory

Patient = tuple[str, str]
MERGED = ", under a Patient ID that was merged into this one"


@dataclasses.dataclass(frozen=True)
class Lookup:
    """The latest look-up of a patient in a source, and its result."""

    asked_at: float
    answered_at: float | None
    failures: int
    next_at: float
    words: str


@dataclasses.dataclass(frozen=True)
class SourceState:
    """Times of a source's last success and last failure, with the reason; no patient is named."""

    source: str
    good_at: float | None
    bad_at: float | None
    problem: str

    @property
    def works(self) -> bool:
        """True if it has not failed since it last worked."""
        return self.bad_at is None or (self.good_at or 0) > self.bad_at


class ClinicalStore:
    """The statements of all clinical sources except the CSV file.

    Parameters
    ----------
    journal
        The journal that holds them.
    """

    def __init__(self, journal: Database) -> None:
        self._journal = journal

    def put(
        self,
        patient: Patient,
        source: str,
        results: Mapping[str, Sequence[Statement]],
        who: str,
        now: float,
        version: str = "",
    ) -> bool:
        """Store statements under their keys, replacing those stored under the same keys.

        Parameters
        ----------
        patient
            Patient ID and its issuer.
        results
            The statements by key; an empty list withdraws the statements of that key.
        version
            The time of the message as `as_version` writes it; statements of a later message are
            kept.

        Returns
        -------
        bool
            Whether anything changed. The change is on disk.
        """
        changed = False
        with self._journal.change() as db:
            for key, statements in results.items():
                changed |= _put(db, (*patient, source, key), statements, who, now, version)
            if changed:
                _note_change(db, patient)
        return changed

    def replace(
        self, patient: Patient, source: str, statements: Sequence[Statement], who: str, now: float
    ) -> bool:
        """Store the complete answer of a source, replacing its previous one."""
        with self._journal.change() as db:
            changed = _put(db, (*patient, source, ""), statements, who, now, "")
            if changed:
                _note_change(db, patient)
        return changed

    def merge(
        self,
        survivor: Sequence[Patient],
        prior: Sequence[Patient],
        sources: Sequence[str],
        now: float,
    ) -> int:
        """Give a patient the statements of one who was merged into it, and return their number.

        Statements of the survivor stay, unless those of the same key are from a later message.
        Those of the prior patient stay too: objects may have its ID until they are corrected.

        Parameters
        ----------
        survivor, prior
            The Patient IDs of each.
        sources
            The sources whose statements are copied; others are asked for the survivor itself.
        now
            The present time.
        """
        marks = ", ".join("?" * len(sources))
        copied = 0
        with self._journal.change() as db:
            for old, new in itertools.product(prior, survivor):
                rows = db.execute(
                    "SELECT * FROM clinical_statements WHERE patient_id = ? AND issuer = ? "
                    f"AND source IN ({marks}) ORDER BY source, key, position",
                    (*old, *sources),
                ).fetchall()
                before = copied
                for (source, key), found in itertools.groupby(
                    rows, key=lambda r: (r["source"], r["key"])
                ):
                    copied += _copy(db, (*new, source, key), list(found), now)
                if copied > before:
                    _note_change(db, new)
        return copied

    def statements(self, patient: Patient) -> list[Statement]:
        """Return a patient's statements: by ID and issuer, else by the ID without issuer."""
        rows = self._journal.rows(
            "SELECT * FROM clinical_statements WHERE patient_id = ? AND issuer IN (?, '') "
            "ORDER BY source, key, position",
            *patient,
        )
        own = {r["source"] for r in rows if r["issuer"] == patient[1]}
        return [_statement(r) for r in rows if r["issuer"] == patient[1] or r["source"] not in own]

    def changes_since(self, change: int) -> tuple[int, set[str]]:
        """Return the latest change's number and the Patient IDs that changed after ``change``."""
        rows = self._journal.rows(
            "SELECT change, patient_id FROM clinical_changes WHERE change > ?", change
        )
        return max([change, *(r["change"] for r in rows)]), {r["patient_id"] for r in rows}

    def studies_of(self, patient_ids: set[str]) -> list[str]:
        """Return the studies of patients."""
        return [
            row[0]
            for patient_id in sorted(patient_ids)
            for row in self._journal.rows(
                "SELECT study_uid FROM cases WHERE patient_id = ?", patient_id
            )
        ]

    # Look-ups

    def lookup(self, patient: Patient, source: str) -> Lookup | None:
        """Return the last look-up of a patient, or None."""
        rows = self._journal.rows(
            "SELECT asked_at, answered_at, failures, next_at, words FROM clinical_lookups "
            "WHERE patient_id = ? AND issuer = ? AND source = ?",
            *patient,
            source,
        )
        return Lookup(**rows[0]) if rows else None

    def looked_up(
        self,
        patient: Patient,
        source: str,
        now: float,
        next_at: float,
        words: str = "",
        failed: bool = False,
    ) -> None:
        """Record a look-up: a description of its result, and when to repeat it."""
        with self._journal.change() as db:
            db.execute(
                "INSERT INTO clinical_lookups VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at, "
                "answered_at = coalesce(excluded.answered_at, answered_at), "
                "failures = CASE WHEN excluded.failures = 0 THEN 0 ELSE failures + 1 END, "
                "next_at = excluded.next_at, words = excluded.words",
                (*patient, source, now, None if failed else now, int(failed), next_at, words),
            )
            _note_change(db, patient)

    def patients_in(self, states: Sequence[str], since: float = 0) -> list[Patient]:
        """Return the patients of cases in these states, those of the oldest cases first.

        Cases whose last object was received before ``since``, or whose objects were removed, are
        excluded.
        """
        rows = self._journal.rows(
            f"SELECT patient_id, issuer FROM cases WHERE state IN ({', '.join('?' * len(states))}) "
            "AND patient_id <> '' AND cleaned_at IS NULL AND last_received >= ? "
            "GROUP BY patient_id, issuer ORDER BY min(last_received)",
            *states,
            since,
        )
        return [(r["patient_id"], r["issuer"]) for r in rows]

    # Contradictions between sources

    def set_conflicts(self, study_uid: str, conflicts: Sequence[str]) -> None:
        """Record the contradictions between sources about the patient of a case, if any."""
        if list(conflicts) == self.conflicts(study_uid):
            return
        with self._journal.change() as db:
            db.execute(
                "INSERT OR REPLACE INTO clinical_conflicts VALUES (?, ?)",
                (study_uid, json.dumps(list(conflicts))),
            )

    def conflicts(self, study_uid: str) -> list[str]:
        """Return the contradictions between sources when a case was last scored."""
        rows = self._journal.rows(
            "SELECT words FROM clinical_conflicts WHERE study_uid = ?", study_uid
        )
        return [str(text) for text in json.loads(rows[0][0])] if rows else []

    # State of the sources

    def source_worked(self, source: str, now: float) -> None:
        """Record that a source answered, or delivered usable data."""
        with self._journal.change() as db:
            db.execute(
                "INSERT INTO clinical_sources VALUES (?, ?, NULL, '') "
                "ON CONFLICT DO UPDATE SET good_at = excluded.good_at",
                (source, now),
            )

    def source_failed(self, source: str, problem: str, now: float) -> None:
        """Record that a source could not be used, and why."""
        with self._journal.change() as db:
            db.execute(
                "INSERT INTO clinical_sources VALUES (?, NULL, ?, ?) ON CONFLICT DO UPDATE "
                "SET bad_at = excluded.bad_at, problem = excluded.problem",
                (source, now, problem),
            )

    def sources(self) -> list[SourceState]:
        """Return the state of each source that was ever used."""
        rows = self._journal.rows("SELECT * FROM clinical_sources ORDER BY source")
        return [SourceState(**r) for r in rows]

    # Removal

    def remove_old(self, before: float) -> int:
        """Delete statements received before a time about patients without a case."""
        with self._journal.change() as db:
            nobody = "patient_id NOT IN (SELECT patient_id FROM cases)"
            db.execute(f"DELETE FROM clinical_lookups WHERE asked_at < ? AND {nobody}", (before,))
            removed = db.execute(
                f"DELETE FROM clinical_statements WHERE received_at < ? AND {nobody}", (before,)
            ).rowcount
            db.execute(
                f"DELETE FROM clinical_changes WHERE {nobody} AND patient_id NOT IN "
                "(SELECT patient_id FROM clinical_statements)"
            )
            return removed

    def patients(self) -> list[tuple[str, str, float]]:
        """Return every patient with a statement, and when the latest one was received."""
        rows = self._journal.rows(
            "SELECT patient_id, issuer, max(received_at) FROM clinical_statements "
            "GROUP BY patient_id, issuer"
        )
        return [(r[0], r[1], r[2]) for r in rows]

    def forget(self, patient: Patient) -> None:
        """Delete all statements about a patient who no longer has a case."""
        with self._journal.change() as db:
            if db.execute("SELECT 1 FROM cases WHERE patient_id = ?", patient[:1]).fetchone():
                return
            for table in ("clinical_statements", "clinical_changes", "clinical_lookups"):
                db.execute(f"DELETE FROM {table} WHERE patient_id = ?", patient[:1])


def as_version(at: float) -> str:
    """Return a moment in seconds since the epoch as a version: YYYYMMDDHHMMSS in local time."""
    return dt.datetime.fromtimestamp(at).strftime("%Y%m%d%H%M%S")


def _is_older(version: str, stored: str, now: str) -> bool:
    """Return whether a message was sent before the one whose result is stored.

    They are compared to the precision that both have. A stored time in the future is that of a
    wrong clock: it is compared only with messages whose time is in the future as well.
    """
    length = min(len(version), len(stored))
    return version[:length] < stored[:length] and (stored <= now or version > now)


def _put(
    db: sqlite3.Connection,
    where: tuple[str, str, str, str],
    statements: Sequence[Statement],
    who: str,
    now: float,
    version: str,
) -> bool:
    condition = "WHERE patient_id = ? AND issuer = ? AND source = ? AND key = ?"
    rows = db.execute(
        f"SELECT * FROM clinical_statements {condition} ORDER BY position", where
    ).fetchall()
    if any(_is_older(version, r["version"], as_version(now)) for r in rows):
        return False
    if [_statement(r) for r in rows] == list(statements) and all(r["who"] == who for r in rows):
        return False
    db.execute(f"DELETE FROM clinical_statements {condition}", where)
    db.executemany(
        f"INSERT INTO clinical_statements VALUES ({', '.join('?' * 13)})",
        [
            (
                *where,
                i,
                version,
                s.subject.value,
                s.origin,
                json.dumps(_plain(s.value)),
                s.problem,
                s.moment,
                who,
                now,
            )
            for i, s in enumerate(statements)
        ],
    )
    return bool(rows or statements)


def _copy(
    db: sqlite3.Connection,
    where: tuple[str, str, str, str],
    rows: Sequence[sqlite3.Row],
    now: float,
) -> int:
    """Store a merged patient's rows of one key unless later ones are there; return how many."""
    stored = db.execute(
        "SELECT version FROM clinical_statements "
        "WHERE patient_id = ? AND issuer = ? AND source = ? AND key = ?",
        where,
    ).fetchall()
    version, who = rows[0]["version"], rows[0]["who"]
    if any(not _is_older(r["version"], version, as_version(now)) for r in stored):
        return 0
    statements = []
    for statement in map(_statement, rows):
        origin = statement.origin.removesuffix(MERGED) + MERGED
        statements.append(dataclasses.replace(statement, origin=origin))
    return len(rows) if _put(db, where, statements, who, now, version) else 0


def _note_change(db: sqlite3.Connection, patient: Patient) -> None:
    db.execute(
        "INSERT OR REPLACE INTO clinical_changes (patient_id, issuer) VALUES (?, ?)", patient
    )


def _plain(value: dt.date | Laboratory | bool | None) -> Any:
    if isinstance(value, dt.date):
        return {"date": value.isoformat()}
    if isinstance(value, Laboratory):
        fields = dataclasses.asdict(value)
        return fields | {"date": value.date.isoformat() if value.date else None}
    return value


def _statement(row: sqlite3.Row) -> Statement:
    value = json.loads(row["value"])
    if isinstance(value, dict):
        date = dt.date.fromisoformat(value["date"]) if value["date"] else None
        value = Laboratory(**(value | {"date": date})) if "value" in value else date
    return Statement(
        source=row["source"],
        subject=Subject(row["subject"]),
        origin=row["origin"],
        value=value,
        problem=row["problem"],
        moment=row["moment"],
    )
