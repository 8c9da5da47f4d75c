"""Outgoing objects in the journal: the runs that made them, and the status of each."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from dicom_node.state.database import insert
from dicom_node.state.facts import State
from dicom_node.state.journal import DELIVERED, KEPT, Journal
from dicom_node.state.records import (
    REJECTION,
    OutgoingObject,
    OutgoingRecord,
    RunRecord,
    SendingStatus,
)

_CASE_KEPT = (
    "NOT EXISTS (SELECT 1 FROM cases c WHERE c.study_uid = outgoing.study_uid "
    f"AND c.state = '{State.FORGETTING.value}')"
)


@dataclasses.dataclass(frozen=True)
class AdoptedRun:
    """A run found on disk; the journal assigns the numbers of the run and its objects."""

    run: RunRecord
    objects: Sequence[OutgoingRecord]
    case_key: str | None
    clinical_key: str


class Outbox:
    """The tables ``runs`` and ``outgoing`` of a journal, and the case states that follow them.

    Parameters
    ----------
    journal
        Whose tables.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add_run(
        self,
        run: RunRecord,
        objects: Sequence[OutgoingObject],
        destination: str,
        wants_commitment: bool,
        case_key: str,
        clinical_key: str,
    ) -> int:
        """Record a scoring whose objects are on disk; return its number (0: case was deleted).

        Known objects (made from the same inputs) keep their status, so that nothing is sent twice;
        a replay sends them again.
        """
        with self._journal.change() as db:
            case = db.execute(
                f"SELECT send_again FROM cases WHERE study_uid = ? AND {KEPT}", (run.study_uid,)
            ).fetchone()
            if case is None:
                return 0
            uids = [o.sop_instance_uid for o in objects]
            known = db.execute(
                f"SELECT max(run) FROM outgoing WHERE sop_instance_uid IN ({_marks(uids)})", uids
            ).fetchone()[0]
            newest = db.execute(
                "SELECT coalesce(max(run), 0) FROM runs WHERE study_uid = ?", (run.study_uid,)
            ).fetchone()[0]
            number = int(newest) + 1 if known is None or known != newest else int(newest)
            insert(db, "runs", dataclasses.asdict(run) | {"run": number}, "INSERT OR REPLACE")
            for item in objects:
                fields = dataclasses.asdict(item) | {
                    "study_uid": run.study_uid,
                    "run": number,
                    "destination": destination,
                    # What a PACS does with a rejection note is to hide, not to keep.
                    "wants_commitment": wants_commitment and item.kind != REJECTION,
                    "created_at": run.created_at,
                    "status": SendingStatus.PENDING.value,
                }
                new = insert(db, "outgoing", fields, "INSERT OR IGNORE")
                if not new:
                    db.execute(
                        "UPDATE outgoing SET run = ?, sha256 = ?, next_attempt_at = CASE WHEN "
                        "sha256 = ? THEN next_attempt_at ELSE 0 END WHERE sop_instance_uid = ?",
                        (number, item.sha256, item.sha256, item.sop_instance_uid),
                    )
            db.execute(
                "UPDATE outgoing SET withdrawn = w.code FROM withdrawals w WHERE "
                "w.sop_instance_uid = outgoing.sop_instance_uid AND outgoing.study_uid = ?",
                (run.study_uid,),
            )
            if case["send_again"]:
                _make_pending(db, uids)
            db.execute(
                "UPDATE cases SET state = ?, attempts = 0, interruptions = 0, send_again = 0, "
                "leased_by = '', leased_until = NULL, processed_key = ?, clinical_key = ? "
                "WHERE study_uid = ?",
                (State.SENDING.value, case_key, clinical_key, run.study_uid),
            )
            _follow(db, [run.study_uid], run.created_at)
            return number

    def settle(self, study_uid: str, now: float) -> None:
        """Return a case that needs no new run to the state of its newest run."""
        with self._journal.change() as db:
            db.execute(
                f"UPDATE cases SET state = ? WHERE study_uid = ? AND {KEPT}",
                (State.SENDING.value, study_uid),
            )
            _follow(db, [study_uid], now)

    def runs(self, study_uid: str) -> list[RunRecord]:
        """Return the runs of a case, the oldest first."""
        rows = self._journal.rows("SELECT * FROM runs WHERE study_uid = ? ORDER BY run", study_uid)
        return [RunRecord(**(dict(r) | {"scored": bool(r["scored"])})) for r in rows]

    def of_case(self, study_uid: str) -> list[OutgoingRecord]:
        """Return all outgoing objects of a case, the oldest first."""
        return self._records("study_uid = ? ORDER BY run, created_at, rowid", study_uid)

    def scored_reports(self, most: int) -> list[tuple[str, float]]:
        """Return file and time of the report of each case whose latest run has a score.

        The latest ``most`` of them, in the order in which they were made.
        """
        rows = self._journal.rows(
            "SELECT o.path, r.created_at FROM runs r JOIN outgoing o ON o.study_uid = r.study_uid "
            "AND o.run = r.run AND o.kind = 'report' WHERE r.scored AND NOT EXISTS (SELECT 1 FROM "
            "runs n WHERE n.study_uid = r.study_uid AND n.run > r.run) "
            "ORDER BY r.created_at DESC, o.path LIMIT ?",
            most,
        )
        return [(r["path"], r["created_at"]) for r in reversed(rows)]

    def find(self, sop_instance_uid: str) -> OutgoingRecord | None:
        """Return one outgoing object."""
        found = self._records("sop_instance_uid = ?", sop_instance_uid)
        return found[0] if found else None

    def undelivered(self, study_uid: str) -> list[OutgoingRecord]:
        """Return the objects of a case that are not delivered."""
        return self._records(f"study_uid = ? AND NOT {DELIVERED}", study_uid)

    def all_undelivered(self) -> list[OutgoingRecord]:
        """Return every object that is not delivered, the oldest first."""
        return self._records(f"NOT {DELIVERED} ORDER BY created_at, rowid")

    def due(self, now: float) -> list[OutgoingRecord]:
        """Return objects to be sent whose next attempt is due at ``now``, the oldest first."""
        return self._records(
            "status IN ('pending', 'failed') AND withdrawn = '' AND next_attempt_at <= ? "
            f"AND {_CASE_KEPT} "
            "ORDER BY created_at, rowid",
            now,
        )

    def waiting_for(self, destination: str) -> list[OutgoingRecord]:
        """Return the objects queued for a destination, due or not, except refused ones."""
        return self._records(
            "status = 'pending' AND withdrawn = '' AND destination = ?", destination
        )

    def uncommitted(self, now: float) -> list[OutgoingRecord]:
        """Return sent objects whose commitment request is due at ``now``."""
        return self._records(
            "status = 'sent' AND withdrawn = '' AND wants_commitment AND next_attempt_at <= ? "
            f"AND {_CASE_KEPT} "
            "ORDER BY created_at, rowid",
            now,
        )

    def awaiting(self, transaction_uid: str) -> list[OutgoingRecord]:
        """Return the objects of an open storage commitment transaction."""
        return self._records(
            "status = 'sent' AND transaction_uid = ? AND transaction_uid <> ''", transaction_uid
        )

    def replace(self, record: OutgoingRecord, item: OutgoingObject) -> None:
        """Replace an object that has not been sent yet."""
        with self._journal.change() as db:
            changed = db.execute(
                "UPDATE OR IGNORE outgoing SET sop_instance_uid = ?, sop_class_uid = ?, path = ?, "
                "sha256 = ?, next_attempt_at = 0, unanswered = 0 WHERE sop_instance_uid = ?",
                (
                    item.sop_instance_uid,
                    item.sop_class_uid,
                    item.path,
                    item.sha256,
                    record.sop_instance_uid,
                ),
            ).rowcount
            if not changed:  # it exists already, from an earlier run with the same inputs
                db.execute(
                    "DELETE FROM outgoing WHERE sop_instance_uid = ?", (record.sop_instance_uid,)
                )
                db.execute(
                    "UPDATE outgoing SET run = ? WHERE sop_instance_uid = ?",
                    (record.run, item.sop_instance_uid),
                )

    def withdrawn(self, codes: Mapping[str, str], study_uid: str, now: float) -> int:
        """Record with which code each of some objects is withdrawn; return how many newly are."""
        with self._journal.change() as db:
            changed = sum(
                db.execute(
                    "UPDATE outgoing SET withdrawn = ? WHERE sop_instance_uid = ? "
                    "AND withdrawn = ''",
                    (code, uid),
                ).rowcount
                for uid, code in codes.items()
            )
            _follow(db, [study_uid], now)
            return changed

    def drop(self, record: OutgoingRecord) -> bool:
        """Delete an object unless it belongs to the newest run; return whether it was deleted."""
        with self._journal.change() as db:
            done = db.execute(
                "DELETE FROM outgoing WHERE sop_instance_uid = ? AND run < "
                "(SELECT max(run) FROM runs r WHERE r.study_uid = outgoing.study_uid)",
                (record.sop_instance_uid,),
            )
            if done.rowcount:
                _follow(db, [record.study_uid], record.created_at)
            return done.rowcount == 1

    def adopt(self, found: AdoptedRun) -> None:
        """Record a run that is on disk but not in the journal.

        The case's inputs become those of its newest run, so that a settled case stays settled.
        """
        run = found.run
        with self._journal.change() as db:
            (number,) = db.execute(
                "SELECT coalesce(max(run), 0) + 1 FROM runs WHERE study_uid = ?", (run.study_uid,)
            ).fetchone()
            insert(db, "runs", dataclasses.asdict(run) | {"run": number})
            for record in found.objects:
                fields = dataclasses.asdict(record)
                insert(db, "outgoing", fields | {"run": number, "status": record.status.value})
            db.execute(
                "UPDATE cases SET processed_key = ?, clinical_key = ? WHERE study_uid = ?",
                (found.case_key, found.clinical_key, run.study_uid),
            )

    def begins(self, records: Sequence[OutgoingRecord]) -> None:
        """Record that objects may be at the destination from now on, whatever it answers."""
        with self._journal.change() as db:
            db.executemany(
                "UPDATE outgoing SET unanswered = 1 WHERE sop_instance_uid = ?",
                [(r.sop_instance_uid,) for r in records],
            )

    def sent(self, record: OutgoingRecord, detail: str, now: float) -> None:
        """Record that the destination accepted an object."""
        with self._journal.change() as db:
            db.execute(
                "UPDATE outgoing SET status = 'sent', sent_at = ?, settled_at = ?, unanswered = 0, "
                "attempts = CASE WHEN wants_commitment THEN attempts ELSE 0 END, "
                "next_attempt_at = 0, transaction_uid = '', detail = ? WHERE sop_instance_uid = ?",
                (now, self._journal.clock.now(), detail, record.sop_instance_uid),
            )
            # Withdrawn while it was being sent: what the destination now has must be replaced.
            db.execute(
                "UPDATE cases SET changes = changes + 1 WHERE study_uid = ? AND EXISTS (SELECT 1 "
                "FROM outgoing WHERE sop_instance_uid = ? AND withdrawn <> '')",
                (record.study_uid, record.sop_instance_uid),
            )
            _follow(db, [record.study_uid], now)

    def not_sent(
        self,
        records: Sequence[OutgoingRecord],
        detail: str,
        now: float,
        next_attempt_at: float,
        failed: bool,
    ) -> None:
        """Record a failed attempt and the time of the next; ``failed`` if it needs attention.

        Whether one of the attempts got no answer becomes what the records say.
        """
        status = SendingStatus.FAILED if failed else SendingStatus.PENDING
        with self._journal.change() as db:
            db.executemany(
                "UPDATE outgoing SET status = ?, attempts = attempts + 1, detail = ?, "
                "next_attempt_at = ?, transaction_uid = '', unanswered = ? "
                "WHERE sop_instance_uid = ?",
                [
                    (status.value, detail, next_attempt_at, r.unanswered, r.sop_instance_uid)
                    for r in records
                ],
            )
            _follow(db, {r.study_uid for r in records}, now)

    def commitment_asked(
        self,
        records: Sequence[OutgoingRecord],
        transaction_uid: str,
        detail: str,
        now: float,
        ask_again_at: float,
    ) -> None:
        """Record a commitment request before it is sent: the result may arrive at once."""
        with self._journal.change() as db:
            db.executemany(
                "UPDATE outgoing SET transaction_uid = ?, detail = ?, next_attempt_at = ?, "
                "attempts = attempts + 1 WHERE sop_instance_uid = ? AND status = 'sent'",
                [(transaction_uid, detail, ask_again_at, r.sop_instance_uid) for r in records],
            )
            _follow(db, {r.study_uid for r in records}, now)

    def describe(self, records: Sequence[OutgoingRecord], detail: str) -> None:
        """Record a description of the latest event of objects, without a change of status."""
        with self._journal.change() as db:
            db.executemany(
                "UPDATE outgoing SET detail = ? WHERE sop_instance_uid = ?",
                [(detail, r.sop_instance_uid) for r in records],
            )

    def committed(self, records: Sequence[OutgoingRecord], detail: str, now: float) -> None:
        """Record that the destination has committed to storing objects."""
        with self._journal.change() as db:
            db.executemany(
                "UPDATE outgoing SET status = 'committed', committed_at = ?, settled_at = ?, "
                "attempts = 0, next_attempt_at = 0, transaction_uid = '', detail = ? "
                "WHERE sop_instance_uid = ?",
                [(now, self._journal.clock.now(), detail, r.sop_instance_uid) for r in records],
            )
            _follow(db, {r.study_uid for r in records}, now)

    def retry(self, study_uid: str | None, now: float) -> int:
        """Make undelivered objects of one case or all due now; return their number."""
        with self._journal.change() as db:
            found = db.execute(
                f"SELECT sop_instance_uid, study_uid, status FROM outgoing WHERE NOT {DELIVERED} "
                "AND (study_uid = ? OR ? IS NULL)",
                (study_uid, study_uid),
            ).fetchall()
            _make_pending(db, [r["sop_instance_uid"] for r in found if r["status"] != "sent"])
            db.executemany(
                "UPDATE outgoing SET next_attempt_at = 0 WHERE sop_instance_uid = ?",
                [(r["sop_instance_uid"],) for r in found],
            )
            _follow(db, {r["study_uid"] for r in found}, now)
            return len(found)

    def _records(self, condition: str, *values: object) -> list[OutgoingRecord]:
        rows = self._journal.rows(f"SELECT * FROM outgoing WHERE {condition}", *values)
        return [_record(r) for r in rows]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _make_pending(db: sqlite3.Connection, uids: Sequence[str]) -> None:
    db.executemany(
        "UPDATE outgoing SET status = 'pending', attempts = 0, next_attempt_at = 0, "
        "transaction_uid = '' WHERE sop_instance_uid = ?",
        [(uid,) for uid in uids],
    )


def case_state(objects: Sequence[OutgoingRecord], verdict: str) -> tuple[State, str]:
    """Return the state and reason that follow from the objects of a case's newest run."""
    code = next((o.withdrawn for o in objects if o.withdrawn), "")
    if code:
        return State.SENT, f"report withdrawn ({code}, DCM): {verdict}"
    failed = [o for o in objects if o.status is SendingStatus.FAILED]
    if failed:
        return State.NOT_ACCEPTED, f"{failed[0].kind} not accepted: {failed[0].detail}"
    waiting = [o for o in objects if not o.delivered]
    if not waiting:
        return State.SENT, verdict
    first = waiting[0]
    if first.status is SendingStatus.SENT:
        return State.SENDING, f"{first.kind} sent; {first.detail}"
    return State.SENDING, f"not sent yet: {first.detail}" if first.detail else verdict


def _follow(db: sqlite3.Connection, study_uids: Iterable[str], now: float) -> None:
    """Set scored cases to the state that follows from their newest run."""
    for study_uid in study_uids:
        newest = db.execute(
            "SELECT run, verdict FROM runs WHERE study_uid = ? ORDER BY run DESC LIMIT 1",
            (study_uid,),
        ).fetchone()
        if newest is None:
            continue  # forgotten meanwhile
        rows = db.execute(
            "SELECT * FROM outgoing WHERE study_uid = ? AND run = ? ORDER BY rowid",
            (study_uid, newest["run"]),
        ).fetchall()
        state, reason = case_state([_record(r) for r in rows], newest["verdict"])
        db.execute(
            "UPDATE cases SET state = ?, reason = ?, "
            "state_since = CASE WHEN state = ? THEN state_since ELSE ? END "
            "WHERE study_uid = ? AND state IN (?, ?, ?)",
            (
                state.value,
                reason,
                state.value,
                now,
                study_uid,
                State.SENDING.value,
                State.NOT_ACCEPTED.value,
                State.SENT.value,
            ),
        )


def _record(row: sqlite3.Row) -> OutgoingRecord:
    fields = dict(row)
    return OutgoingRecord(
        **(
            fields
            | {
                "status": SendingStatus(fields["status"]),
                "wants_commitment": bool(fields["wants_commitment"]),
                "unanswered": bool(fields["unanswered"]),
            }
        )
    )
