"""Queries for page, health and metrics: their number does not grow with that of cases."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from dicom_node.state.database import Database
from dicom_node.state.facts import GROUPS, State
from dicom_node.state.journal import UNDELIVERED

MOST_MATCHES = 500  # of a search by patient hash
LEAST_HASH = 8
_CASE = (
    "SELECT c.study_uid, c.patient_id, c.issuer, c.calling_ae, c.state, c.reason, c.state_since, "
    "c.first_received, c.last_received, c.quiet_since, c.retry_at, c.changes, c.cleaned_at, "
    "coalesce(a.accession_number, '') AS accession_number, "
    "(SELECT count(*) FROM objects x WHERE x.study_uid = c.study_uid AND kind = 'CT' "
    "AND lost = '') AS ct, "
    "(SELECT count(*) FROM objects x WHERE x.study_uid = c.study_uid AND kind = 'SEG' "
    "AND lost = '') AS seg, "
    "(SELECT count(*) FROM runs r WHERE r.study_uid = c.study_uid) AS runs, "
    "(SELECT scored FROM runs r WHERE r.study_uid = c.study_uid ORDER BY run DESC LIMIT 1) "
    "AS scored, "
    "(SELECT verdict FROM runs r WHERE r.study_uid = c.study_uid ORDER BY run DESC LIMIT 1) "
    "AS verdict, "
    "(SELECT min(next_attempt_at) FROM outgoing o WHERE o.study_uid = c.study_uid "
    "AND (status IN ('pending', 'failed') OR status = 'sent' AND wants_commitment)) "
    "AS next_attempt_at, "
    "(SELECT since FROM person_needs n WHERE n.study_uid = c.study_uid) AS person_since, "
    "(SELECT max(change) FROM clinical_changes k WHERE k.patient_id = c.patient_id "
    "AND k.issuer IN (c.issuer, '')) AS clinical_change "
    "FROM cases c LEFT JOIN accession_numbers a ON a.study_uid = c.study_uid"
)


@dataclasses.dataclass(frozen=True)
class CaseRow:
    """A case as shown in the list."""

    study_uid: str
    patient_id: str
    issuer: str
    calling_ae: str
    state: State
    reason: str
    state_since: float
    first_received: float
    last_received: float
    quiet_since: float
    retry_at: float
    changes: int
    cleaned_at: float | None
    accession_number: str
    ct: int
    seg: int
    runs: int
    scored: bool | None
    verdict: str | None
    next_attempt_at: float | None
    clinical_change: int | None
    person_since: float | None = None


@dataclasses.dataclass(frozen=True)
class StateFacts:
    """Number of cases in a state, and since when the longest of them."""

    count: int
    oldest_since: float


@dataclasses.dataclass(frozen=True)
class Queue:
    """Numbers of a destination's objects by status; ``detail`` is that of the last failure."""

    destination: str
    waiting: int
    not_accepted: int
    uncommitted: int
    failing: bool
    last_sent: float | None
    detail: str


@dataclasses.dataclass(frozen=True)
class Total:
    """One of the journal's counters."""

    name: str
    first: str
    second: str
    value: float


@dataclasses.dataclass(frozen=True)
class Search:
    """Which cases to list.

    Parameters
    ----------
    text
        A Study Instance UID or patient hash, or the beginning of one, or an accession number; with
        ``by_patient_id`` also a Patient ID.
    group
        A key of `GROUPS`, or empty for all.
    state
        One state, or None for all.
    """

    text: str = ""
    group: str = ""
    state: State | None = None
    offset: int = 0
    limit: int = 50
    by_patient_id: bool = False


class CaseQueries:
    """Reads a journal.

    Parameters
    ----------
    database
        The journal, opened for reading.
    patient_hash
        Keyed hash of Patient ID and issuer (`dicom_node.state.audit.AuditTrail.patient_hash`).
    """

    def __init__(self, database: Database, patient_hash: Callable[[str, str], str]) -> None:
        self._database = database
        self._patient_hash = patient_hash

    def case(self, study_uid: str) -> CaseRow | None:
        """Return one case."""
        rows = self._database.rows(f"{_CASE} WHERE c.study_uid = ?", study_uid)
        return _case(rows[0]) if rows else None

    def cases(self, search: Search) -> tuple[list[CaseRow], int]:
        """Return one page of the matching cases, the latest first, and the number of matches."""
        condition, values = self._condition(search)
        total = self._database.rows(
            "SELECT count(*) FROM cases c LEFT JOIN accession_numbers a "
            f"ON a.study_uid = c.study_uid WHERE {condition}",
            *values,
        )[0][0]
        rows = self._database.rows(
            f"{_CASE} WHERE {condition} ORDER BY c.last_received DESC, c.study_uid "
            "LIMIT ? OFFSET ?",
            *values,
            search.limit,
            search.offset,
        )
        return [_case(r) for r in rows], int(total)

    def _condition(self, search: Search) -> tuple[str, list[Any]]:
        parts, values = ["1"], list[Any]()
        states = [search.state] if search.state else GROUPS.get(search.group, ())
        if states:
            parts.append(f"c.state IN ({', '.join('?' * len(states))})")
            values += [s.value for s in states]
        text = search.text.strip()
        if text:
            either = ["a.accession_number = ?"]
            values.append(text)
            if re.fullmatch(r"[0-9.]{1,64}", text):
                either.append("substr(c.study_uid, 1, ?) = ?")
                values += [len(text), text]
            if search.by_patient_id:
                either.append("c.patient_id = ?")
                values.append(text)
            if re.fullmatch(rf"[0-9a-fA-F]{{{LEAST_HASH},64}}", text):
                patients = self._patients(text.lower())
                either += ["(c.patient_id = ? AND c.issuer = ?)"] * len(patients)
                values += [v for patient in patients for v in patient]
            parts.append(f"({' OR '.join(either)})")
        return " AND ".join(parts), values

    def _patients(self, beginning: str) -> list[tuple[str, str]]:
        """Return the patients whose hash has this prefix; this requires hashing all patients."""
        rows = self._database.rows("SELECT DISTINCT patient_id, issuer FROM cases")
        found = [
            (r["patient_id"], r["issuer"])
            for r in rows
            if self._patient_hash(r["patient_id"], r["issuer"]).startswith(beginning)
        ]
        return found[:MOST_MATCHES]

    def states(self) -> dict[State, StateFacts]:
        """Return the states of cases with their numbers."""
        rows = self._database.rows(
            "SELECT state, count(*) AS n, min(state_since) AS since FROM cases GROUP BY state"
        )
        return {State(r["state"]): StateFacts(r["n"], r["since"]) for r in rows}

    def queues(self) -> dict[str, Queue]:
        """Return the queue of each destination."""
        rows = self._database.rows(
            "SELECT destination, "
            "sum(status = 'pending') AS waiting, sum(status = 'failed') AS not_accepted, "
            "sum(status = 'sent' AND wants_commitment) AS uncommitted, "
            "max(status IN ('pending', 'failed') AND attempts > 0) AS failing, "
            "max(sent_at) AS last_sent, "
            "coalesce(max(CASE WHEN status IN ('pending', 'failed') THEN detail END), '') "
            "AS detail FROM outgoing GROUP BY destination"
        )
        return {
            r["destination"]: Queue(**(dict(r) | {"failing": bool(r["failing"])})) for r in rows
        }

    def refused_since(self, since: float) -> dict[str, int]:
        """Return the number of refused objects by rule."""
        rows = self._database.rows(
            "SELECT rule, count(*) FROM refusals WHERE at >= ? GROUP BY rule ORDER BY rule", since
        )
        return {r[0] or "earlier_version": r[1] for r in rows}

    def totals(self) -> Sequence[Total]:
        """Return the journal's counters."""
        rows = self._database.rows("SELECT name, first, second, value FROM totals")
        return [Total(**dict(r)) for r in rows]

    def one_file_of(self, study_uids: Sequence[str]) -> dict[str, str]:
        """Return one file of each study, relative to the spool: an object, else a report."""
        marks = ", ".join("?" * len(study_uids))
        rows = self._database.rows(
            f"SELECT study_uid, path FROM outgoing WHERE study_uid IN ({marks}) UNION ALL "
            f"SELECT study_uid, min(path) FROM objects WHERE study_uid IN ({marks}) "
            "GROUP BY study_uid",
            *study_uids,
            *study_uids,
        )
        return {r["study_uid"]: r["path"] for r in rows}

    def is_delivered(self, study_uid: str) -> bool:
        """Return whether a case's report was sent and nothing is left to send."""
        rows = self._database.rows(
            f"SELECT 1 FROM cases c WHERE study_uid = ? AND state = ? AND NOT {UNDELIVERED}",
            study_uid,
            State.SENT.value,
        )
        return bool(rows)


def _case(row: sqlite3.Row) -> CaseRow:
    fields = dict(row)
    scored = fields["scored"]
    return CaseRow(
        **(
            fields
            | {"state": State(fields["state"]), "scored": None if scored is None else bool(scored)}
        )
    )
