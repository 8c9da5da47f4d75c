"""Queries for page, health and metrics: their number does not grow with that of cases."""

from __future__ import annotations

import dataclasses
import difflib
import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from dicom_node.state.database import Database
from dicom_node.state.facts import GROUPS, State
from dicom_node.state.journal import NOT_WITHDRAWN, UNDELIVERED
from dicom_node.state.outcome import OUTCOME_SQL, CaseOutcome, reason_words

MOST_MATCHES = 500  # of a search by patient hash
LEAST_HASH = 8
LEAST_HALF = 4  # characters of a mistyped UID that are right
MOST_COMPARED, MOST_MEANT, MOST_STATIONS = 500, 5, 200
# A case, its accession number, its scanner and its newest run.
JOINED = (
    "FROM cases c LEFT JOIN accession_numbers a ON a.study_uid = c.study_uid "
    "LEFT JOIN study_facts f ON f.study_uid = c.study_uid "
    "LEFT JOIN runs r ON r.study_uid = c.study_uid "
    "AND r.run = (SELECT max(run) FROM runs n WHERE n.study_uid = c.study_uid)"
)
_CASE = (
    "SELECT c.study_uid, c.patient_id, c.issuer, c.calling_ae, c.state, c.reason, c.state_since, "
    "c.first_received, c.last_received, c.quiet_since, c.retry_at, c.changes, c.cleaned_at, "
    "coalesce(a.accession_number, '') AS accession_number, "
    "coalesce(f.study_date, '') AS study_date, coalesce(f.station, '') AS station, "
    "(SELECT count(*) FROM objects WHERE objects.study_uid = c.study_uid AND kind = 'CT' "
    f"AND lost = '' AND {NOT_WITHDRAWN}) AS ct, "
    "(SELECT count(*) FROM objects WHERE objects.study_uid = c.study_uid AND kind = 'SEG' "
    f"AND lost = '' AND {NOT_WITHDRAWN}) AS seg, "
    "(SELECT count(*) FROM runs n WHERE n.study_uid = c.study_uid) AS runs, "
    "r.scored, r.verdict, coalesce(r.outcome, '') AS call, coalesce(r.detail, '') AS detail, "
    f"{OUTCOME_SQL} AS outcome, "
    "(SELECT min(next_attempt_at) FROM outgoing o WHERE o.study_uid = c.study_uid "
    "AND withdrawn = '' "
    "AND (status IN ('pending', 'failed') OR status = 'sent' AND wants_commitment)) "
    "AS next_attempt_at, "
    "(SELECT since FROM person_needs n WHERE n.study_uid = c.study_uid) AS person_since, "
    "(SELECT max(change) FROM clinical_changes k WHERE k.patient_id = c.patient_id "
    "AND k.issuer IN (c.issuer, '')) AS clinical_change "
    f"{JOINED}"
)
# What a list may be sorted by: the column or expression, and whether the largest come first.
ORDERS = {
    "received": ("c.last_received", True),
    "since": ("c.state_since", True),
    "state": ("c.state", False),
    "outcome": (OUTCOME_SQL, False),
    "study": ("coalesce(f.study_date, '')", True),
    "station": ("coalesce(f.station, '')", False),
    "sender": ("c.calling_ae", False),
}


@dataclasses.dataclass(frozen=True)
class CaseRow:
    """A case as shown in the list.

    ``call`` and ``detail`` are the outcome of its newest run, ``outcome`` is that of the case.
    """

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
    study_date: str
    station: str
    ct: int
    seg: int
    runs: int
    scored: bool | None
    verdict: str | None
    call: str
    detail: str
    outcome: CaseOutcome
    next_attempt_at: float | None
    clinical_change: int | None
    person_since: float | None = None


def outcome_detail(row: CaseRow) -> str:
    """Return what belongs to a case's outcome: how firm it is, or the reason in few words."""
    words = reason_words(row.detail) if row.call == CaseOutcome.NOT_SCORED.value else row.detail
    if row.outcome is CaseOutcome.NOT_ACCEPTED:  # of which the call is part
        return ", ".join(w for w in (row.call, words) if w)
    return words if row.outcome.value == row.call else ""


def unknown_study(journal: Database, study_uid: str) -> str:
    """Return that a study is not known, with those that may have been meant."""
    meant = CaseQueries(journal, lambda *_: "").like(study_uid)
    hint = f"did you mean {' or '.join(meant)}?" if meant else "'immunoct status' lists the cases"
    return f"study {study_uid} is not known; {hint}"


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
    """Filters and order of a list of cases.

    Parameters
    ----------
    text
        A Study Instance UID or patient hash, or the beginning of one, or an accession number; with
        ``by_patient_id`` also a Patient ID.
    group
        A key of `GROUPS`, or empty for all.
    state
        One state, or None for all.
    outcome
        One outcome, or None for all.
    destination
        Name of a peer: only cases with an object that is sent, or to be sent, to it.
    location
        A location of the signature: only cases whose newest run has a lesion there.
    station
        Station Name of the scanner.
    study_first, study_last
        YYYY-MM-DD: only cases of studies from these days, and of those between them.
    since, until
        Seconds since the epoch: only cases whose last object was received from ``since`` on and
        before ``until``.
    order
        A key of `ORDERS`.
    reverse
        True for the order's other direction.
    """

    text: str = ""
    group: str = ""
    state: State | None = None
    offset: int = 0
    limit: int = 50
    by_patient_id: bool = False
    outcome: CaseOutcome | None = None
    destination: str = ""
    since: float | None = None
    until: float | None = None
    location: str = ""
    station: str = ""
    study_first: str = ""
    study_last: str = ""
    order: str = "received"
    reverse: bool = False

    @property
    def studies_between(self) -> bool:
        """Whether only studies of certain days are asked for."""
        return bool(self.study_first or self.study_last)


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
        """Return one page of the matching cases, and the number of matches."""
        condition, values = self._condition(search)
        narrowed = search.text or search.outcome or search.location or search.station
        joined = JOINED if narrowed or search.studies_between else "FROM cases c"
        total = self._database.rows(f"SELECT count(*) {joined} WHERE {condition}", *values)[0][0]
        key, largest_first = ORDERS[search.order]
        direction = "DESC" if largest_first != search.reverse else "ASC"
        order = f"ORDER BY {key} {direction}, c.last_received DESC, c.study_uid"
        if not key.startswith("c."):
            joined = JOINED
        # What belongs to a case is looked up for those of the page alone.
        rows = self._database.rows(
            f"{_CASE} WHERE c.study_uid IN (SELECT c.study_uid {joined} WHERE {condition} {order} "
            f"LIMIT ? OFFSET ?) {order}",
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
        if search.outcome:
            parts.append(f"{OUTCOME_SQL} = ?")
            values.append(search.outcome.value)
        if search.destination:
            parts.append(
                "EXISTS (SELECT 1 FROM outgoing o WHERE o.study_uid = c.study_uid "
                "AND o.destination = ?)"
            )
            values.append(search.destination)
        for limit, comparison in ((search.since, ">="), (search.until, "<")):
            if limit is not None:
                parts.append(f"c.last_received {comparison} ?")
                values.append(limit)
        for value, condition in (
            (search.station, "f.station = ?"),
            (search.study_first, "f.study_date >= ?"),
            (search.study_last, "f.study_date BETWEEN '0' AND ?"),
            (search.location and f" {search.location} ", "instr(r.locations, ?) > 0"),
        ):
            if value:
                parts.append(condition)
                values.append(value)
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

    def uids(self, search: Search) -> list[str]:
        """Return the Study Instance UIDs of the matching cases, at most ``search.limit``."""
        condition, values = self._condition(search)
        rows = self._database.rows(
            f"SELECT c.study_uid {JOINED} WHERE {condition} ORDER BY c.study_uid LIMIT ?",
            *values,
            search.limit,
        )
        return [r[0] for r in rows]

    def like(self, study_uid: str) -> list[str]:
        """Return Study Instance UIDs that one may have meant by one that is not known.

        Whoever mistypes a character gets one half of the UID right.
        """
        half = len(study_uid) // 2
        if half < LEAST_HALF:
            return []
        rows = self._database.rows(
            "SELECT study_uid FROM cases WHERE substr(study_uid, 1, ?) = ? "
            "OR substr(study_uid, -?) = ? LIMIT ?",
            half,
            study_uid[:half],
            half,
            study_uid[-half:],
            MOST_COMPARED,
        )
        known = [r[0] for r in rows]
        return difflib.get_close_matches(study_uid, known, n=MOST_MEANT, cutoff=0.9)

    def stations(self) -> list[str]:
        """Return the stations of all studies."""
        rows = self._database.rows(
            "SELECT DISTINCT station FROM study_facts WHERE station <> '' ORDER BY station LIMIT ?",
            MOST_STATIONS,
        )
        return [r[0] for r in rows]

    def states(self) -> dict[State, StateFacts]:
        """Return the states of cases with their numbers."""
        rows = self._database.rows(
            "SELECT state, count(*) AS n, min(state_since) AS since FROM cases GROUP BY state"
        )
        return {State(r["state"]): StateFacts(r["n"], r["since"]) for r in rows}

    def outcomes(self) -> dict[CaseOutcome, int]:
        """Return the number of cases by outcome, without those that have none."""
        rows = self._database.rows(
            f"SELECT {OUTCOME_SQL} AS outcome, count(*) AS n {JOINED} GROUP BY 1"
        )
        return {CaseOutcome(r["outcome"]): r["n"] for r in rows}

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
            | {
                "state": State(fields["state"]),
                "scored": None if scored is None else bool(scored),
                "outcome": CaseOutcome(fields["outcome"]),
            }
        )
    )
