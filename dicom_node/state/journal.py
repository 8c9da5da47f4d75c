"""The node's memory: what came, which cases it makes, and where they stand."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from dicom_node.errors import BeingForgottenError
from dicom_node.state.database import Database, insert
from dicom_node.state.facts import SERIES, SETTLED, CtFact, SegFact, State
from dicom_node.state.records import CaseRecord, DeliveredCase, ObjectRecord, Refusal

# Whether anything that case ``c`` made still has to go out.
UNDELIVERED = (
    "EXISTS (SELECT 1 FROM outgoing o WHERE o.study_uid = c.study_uid AND NOT "
    "(o.status = 'committed' OR (o.status = 'sent' AND NOT o.wants_commitment)))"
)
# A case that is being forgotten takes no other state.
KEPT = f"state <> '{State.FORGETTING.value}'"
_FROM_CT = ", patient_id = excluded.patient_id, issuer = excluded.issuer"


class Journal(Database):
    """Objects, conflicts, refusals and cases; what goes out is in `dicom_node.state.outbox`."""

    # Objects

    def object(self, sop_instance_uid: str) -> ObjectRecord | None:
        """Return a received object."""
        rows = self.rows("SELECT * FROM objects WHERE sop_instance_uid = ?", sop_instance_uid)
        return ObjectRecord(**rows[0]) if rows else None

    def objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return the received objects of a study, except those that the node lost."""
        rows = self.rows("SELECT * FROM objects WHERE study_uid = ? AND lost = ''", study_uid)
        return [ObjectRecord(**r) for r in rows]

    def lost_objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return the objects of a study that were received and that the node lost."""
        rows = self.rows("SELECT * FROM objects WHERE study_uid = ? AND lost <> ''", study_uid)
        return [ObjectRecord(**r) for r in rows]

    def all_objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return every received object of a study, lost or not."""
        rows = self.rows("SELECT * FROM objects WHERE study_uid = ?", study_uid)
        return [ObjectRecord(**r) for r in rows]

    def add_object(
        self, record: ObjectRecord, references: list[str], patient_id: str, issuer: str
    ) -> None:
        """Record an object that is on disk, and open or touch the case of its study.

        The case's patient is the CT's: a segmentation names it only until the first CT image came.

        Raises
        ------
        BeingForgottenError
            If the study is being forgotten; nothing is recorded then.
        """
        with self.change() as db:
            _refuse_forgetting(db, record.study_uid)
            insert(db, "objects", vars(record))
            db.executemany(
                "INSERT OR IGNORE INTO seg_references VALUES (?, ?)",
                [(record.sop_instance_uid, uid) for uid in references],
            )
            db.execute(
                "INSERT INTO cases (study_uid, patient_id, issuer, calling_ae, state, reason, "
                "state_since, first_received, last_received) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?) "
                "ON CONFLICT (study_uid) DO UPDATE SET "
                "last_received = max(last_received, excluded.last_received), "
                "changes = changes + 1, attempts = 0, interruptions = 0, retry_at = 0, "
                "cleaned_at = NULL" + (_FROM_CT if record.kind == "CT" and patient_id else ""),
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

    def add_case_of_report(self, case: CaseRecord) -> None:
        """Open a case of which only reports are left, unless it is known."""
        with self.change() as db:
            fields = vars(case) | {"state": case.state.value}
            insert(db, "cases", fields, "INSERT OR IGNORE")

    def add_conflict(
        self, sop_instance_uid: str, study_uid: str, path: Path, calling_ae: str, now: float
    ) -> None:
        """Record an object set aside because its UID is known with other content.

        Raises
        ------
        BeingForgottenError
            If the study is being forgotten; nothing is recorded then.
        """
        with self.change() as db:
            _refuse_forgetting(db, study_uid)
            db.execute(
                "INSERT OR IGNORE INTO conflicts VALUES (?, ?, ?, ?, ?)",
                (sop_instance_uid, study_uid, str(path), calling_ae, now),
            )

    def conflicts(self, study_uid: str) -> list[str]:
        """Return the SOP Instance UIDs of a study that came again with other content."""
        rows = self.rows(
            "SELECT DISTINCT sop_instance_uid FROM conflicts WHERE study_uid = ?", study_uid
        )
        return [r[0] for r in rows]

    def add_refusal(self, refusal: Refusal) -> None:
        """Record an object that was not accepted; the latest thousand are kept."""
        with self.change() as db:
            insert(db, "refusals", dataclasses.asdict(refusal))
            db.execute(
                "DELETE FROM refusals WHERE rowid <= (SELECT max(rowid) FROM refusals) - 1000"
            )

    def refusals(self, since: float) -> list[Refusal]:
        """Return the refusals since a time, the latest first."""
        rows = self.rows("SELECT * FROM refusals WHERE at >= ? ORDER BY at DESC", since)
        return [Refusal(**r) for r in rows]

    def facts(self, study_uid: str) -> tuple[list[CtFact], list[SegFact]]:
        """Return what is here of a study, as `dicom_node.cases.decide` needs it."""
        with self.snapshot():
            objects = self.objects(study_uid)
            references: dict[str, set[str]] = {o.sop_instance_uid: set() for o in objects}
            for row in self.rows(
                "SELECT seg_uid, ct_uid FROM seg_references JOIN objects ON "
                "sop_instance_uid = seg_uid WHERE study_uid = ? AND lost = ''",
                study_uid,
            ):
                references[row["seg_uid"]].add(row["ct_uid"])
        ct = [
            CtFact(o.sop_instance_uid, o.series_uid, o.sha256, o.slice_position)
            for o in objects
            if o.kind == "CT"
        ]
        segs = [
            SegFact(
                o.sop_instance_uid,
                o.sha256,
                frozenset(r for r in names if not r.startswith(SERIES)),
                frozenset(r.removeprefix(SERIES) for r in names if r.startswith(SERIES)),
            )
            for o in objects
            if o.kind == "SEG"
            for names in (references[o.sop_instance_uid],)
        ]
        return ct, segs

    # Cases

    def case(self, study_uid: str) -> CaseRecord | None:
        """Return one case."""
        rows = self.rows("SELECT * FROM cases WHERE study_uid = ?", study_uid)
        return _case(rows[0]) if rows else None

    def cases(self) -> list[CaseRecord]:
        """Return all cases, the latest first."""
        rows = self.rows("SELECT * FROM cases ORDER BY last_received DESC")
        return [_case(r) for r in rows]

    def unsettled_cases(self) -> list[CaseRecord]:
        """Return the cases that wait or are at work, or got an object since they were decided.

        Those that failed or were interrupted least come first, then the oldest.
        """
        settled = [s.value for s in SETTLED]
        rows = self.rows(
            f"SELECT * FROM cases WHERE state NOT IN ({', '.join('?' * len(settled))}) "
            "OR changes <> seen_changes ORDER BY attempts + interruptions, last_received",
            *settled,
        )
        return [_case(r) for r in rows]

    def decided(self, case: CaseRecord) -> None:
        """Record that a settled case stays as it is with the objects that it has."""
        with self.change() as db:
            db.execute(
                "UPDATE cases SET seen_changes = ? WHERE study_uid = ?",
                (case.changes, case.study_uid),
            )

    def set_state(
        self, study_uid: str, state: State, reason: str, now: float, retry_at: float = 0
    ) -> None:
        """Move a case to a state; a lease on it ends."""
        with self.change() as db:
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, retry_at = ?, leased_by = '', "
                "leased_until = NULL, state_since = "
                f"CASE WHEN state = ? THEN state_since ELSE ? END WHERE study_uid = ? AND {KEPT}",
                (state.value, reason, retry_at, state.value, now, study_uid),
            )

    def refuse_forgetting(self, study_uid: str) -> None:
        """Refuse what belongs to a study that is being forgotten.

        Raises
        ------
        BeingForgottenError
            If it is.
        """
        with self.snapshot():
            _refuse_forgetting(self._db, study_uid)

    # Leases

    def claim(self, study_uid: str, worker: str, reason: str, now: float, until: float) -> bool:
        """Lease a case to a worker and count the attempt; False while another's lease runs."""
        with self.change() as db:
            done = db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, leased_by = ?, "
                "leased_until = ?, attempts = attempts + 1 WHERE study_uid = ? "
                f"AND (leased_by = '' OR leased_until < ?) AND {KEPT}",
                (State.SCORING.value, reason, now, worker, until, study_uid, now),
            )
            return done.rowcount == 1

    def leased_cases(self) -> list[CaseRecord]:
        """Return the cases that a worker has, or had when the node ended."""
        rows = self.rows(
            f"SELECT * FROM cases WHERE (state = ? OR leased_by <> '') AND {KEPT}",
            State.SCORING.value,
        )
        return [_case(r) for r in rows]

    def give_back(self, study_uid: str, reason: str, now: float, retry_at: float) -> None:
        """End a lease that the node's own end cut short: the attempt does not count."""
        with self.change() as db:
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, leased_by = '', "
                "leased_until = NULL, attempts = max(attempts - 1, 0), "
                f"interruptions = interruptions + 1, retry_at = ? WHERE study_uid = ? AND {KEPT}",
                (State.READY.value, reason, now, retry_at, study_uid),
            )

    # What administrators and retention do

    def retry_failed(self, study_uid: str | None, now: float) -> list[str]:
        """Give failed cases, one or all, new attempts, and return which."""
        with self.change() as db:
            rows = db.execute(
                "UPDATE cases SET state = ?, state_since = ?, attempts = 0, retry_at = 0, "
                "reason = 'asked to be tried again' WHERE state = ? "
                "AND (study_uid = ? OR ? IS NULL) RETURNING study_uid",
                (State.READY.value, now, State.FAILED.value, study_uid, study_uid),
            ).fetchall()
            return [r[0] for r in rows]

    def replay(self, study_uid: str, now: float) -> bool:
        """Have a case scored and sent anew from its objects; False while a worker has it."""
        with self.change() as db:
            done = db.execute(
                "UPDATE cases SET state = ?, state_since = ?, attempts = 0, interruptions = 0, "
                "retry_at = 0, processed_key = NULL, send_again = 1, reason = 'asked to be scored "
                f"again' WHERE study_uid = ? AND leased_by = '' AND {KEPT}",
                (State.READY.value, now, study_uid),
            )
            # What the PACS did not have then it may have now.
            db.execute("DELETE FROM retrievals WHERE study_uid = ?", (study_uid,))
            return done.rowcount == 1

    def remake(self, study_uid: str, reason: str, now: float) -> bool:
        """Have a case scored anew to make a file again; False where that is not possible now.

        What was sent is not sent again. Not possible without all of its objects.
        """
        with self.change() as db:
            done = db.execute(
                "UPDATE cases SET state = ?, state_since = ?, attempts = 0, interruptions = 0, "
                "retry_at = 0, processed_key = NULL, reason = ? WHERE study_uid = ? "
                f"AND leased_by = '' AND cleaned_at IS NULL AND state <> ? AND {KEPT} "
                "AND EXISTS (SELECT 1 FROM objects o WHERE o.study_uid = cases.study_uid) "
                "AND NOT EXISTS (SELECT 1 FROM objects o WHERE o.study_uid = cases.study_uid "
                "AND o.lost <> '')",
                (State.READY.value, now, reason, study_uid, State.READY.value),
            )
            return done.rowcount == 1

    def order_forget(self, study_uid: str, even_unsent: bool, reason: str, now: float) -> bool:
        """Have a case forgotten: from now on nothing of it is scored, sent or received.

        Returns False, and changes nothing, while it is not delivered and ``even_unsent`` is not
        set.
        """
        with self.change() as db:
            if not even_unsent and not _delivered(db, study_uid):
                return False
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ? WHERE study_uid = ? "
                f"AND {KEPT}",
                (State.FORGETTING.value, reason, now, study_uid),
            )
            return True

    def forgetting(self) -> list[CaseRecord]:
        """Return the cases that are being forgotten."""
        rows = self.rows("SELECT * FROM cases WHERE state = ?", State.FORGETTING.value)
        return [_case(r) for r in rows]

    def files_of(self, study_uid: str) -> list[Path]:
        """Return every file of a case that the journal knows."""
        rows = self.rows(
            "SELECT path FROM objects WHERE study_uid = ? UNION ALL "
            "SELECT path FROM conflicts WHERE study_uid = ? UNION ALL "
            "SELECT path FROM outgoing WHERE study_uid = ?",
            *[study_uid] * 3,
        )
        return [Path(r[0]) for r in rows]

    def forget(self, study_uid: str) -> None:
        """Delete a case and all that the journal knows of it, after its files were removed."""
        with self.change() as db:
            db.execute(
                "DELETE FROM refusals WHERE sop_instance_uid IN "
                "(SELECT sop_instance_uid FROM objects WHERE study_uid = ?)",
                (study_uid,),
            )
            self._drop_objects(db, study_uid, self.files_of(study_uid))
            for table in ("outgoing", "runs", "clinical_conflicts", "retrievals", "cases"):
                db.execute(f"DELETE FROM {table} WHERE study_uid = ?", (study_uid,))

    def begin_cleaning(self, study_uid: str, last_received: float, now: float) -> list[Path]:
        """Note that the objects of a delivered case leave, and return their files.

        The case and its reports stay, so that the same objects, should they come again, make no
        second report. Nothing leaves where something came since ``last_received``.
        """
        with self.change() as db:
            row = db.execute(
                "SELECT last_received FROM cases WHERE study_uid = ?", (study_uid,)
            ).fetchone()
            if row is None or row[0] != last_received or not _delivered(db, study_uid):
                return []
            db.execute("UPDATE cases SET cleaned_at = ? WHERE study_uid = ?", (now, study_uid))
            rows = db.execute(
                "SELECT path FROM objects WHERE study_uid = ? UNION ALL "
                "SELECT path FROM conflicts WHERE study_uid = ?",
                (study_uid, study_uid),
            )
            return [Path(r[0]) for r in rows]

    def half_cleaned(self) -> dict[str, list[Path]]:
        """Return what `begin_cleaning` has returned and `end_cleaning` was not called with."""
        found: dict[str, list[Path]] = {}
        for table in ("objects", "conflicts"):
            for row in self.rows(
                f"SELECT study_uid, path FROM {table} JOIN cases USING (study_uid) "
                "WHERE cleaned_at IS NOT NULL"
            ):
                found.setdefault(row["study_uid"], []).append(Path(row["path"]))
        return found

    def end_cleaning(self, study_uid: str, paths: Sequence[Path]) -> None:
        """Delete objects whose files were removed; one that came again has another file."""
        with self.change() as db:
            self._drop_objects(db, study_uid, paths)

    def set_cleaned(self, study_uid: str, at: float) -> None:
        """Note that the objects of a case have left the spool."""
        with self.change() as db:
            db.execute("UPDATE cases SET cleaned_at = ? WHERE study_uid = ?", (at, study_uid))

    def _drop_objects(self, db: sqlite3.Connection, study_uid: str, paths: Sequence[Path]) -> None:
        for path in paths:
            db.execute(
                "DELETE FROM seg_references WHERE seg_uid IN "
                "(SELECT sop_instance_uid FROM objects WHERE study_uid = ? AND path = ?)",
                (study_uid, str(path)),
            )
            for table in ("objects", "conflicts"):
                db.execute(
                    f"DELETE FROM {table} WHERE study_uid = ? AND path = ?", (study_uid, str(path))
                )

    def delivered_cases(self) -> list[DeliveredCase]:
        """Return the cases whose objects may leave the spool, as far as delivery goes."""
        rows = self.rows(
            "SELECT study_uid, last_received, "
            "(SELECT max(coalesce(committed_at, sent_at)) FROM outgoing o "
            " WHERE o.study_uid = c.study_uid) AS delivered_at, "
            "(SELECT sum(size) FROM objects x WHERE x.study_uid = c.study_uid) AS size "
            f"FROM cases c WHERE state = ? AND cleaned_at IS NULL AND NOT {UNDELIVERED}",
            State.SENT.value,
        )
        return [
            DeliveredCase(
                r["study_uid"],
                r["last_received"],
                max(r["delivered_at"] or 0, r["last_received"]),
                r["size"] or 0,
            )
            for r in rows
        ]

    # The spool's files

    def known_paths(self) -> set[str]:
        """Return every file that the journal knows of, relative to the spool."""
        rows = self.rows(
            "SELECT path FROM objects UNION SELECT path FROM conflicts UNION "
            "SELECT path FROM outgoing"
        )
        return {r[0] for r in rows}

    def set_lost(self, record: ObjectRecord, why: str) -> bool:
        """Note that an object's file cannot be used (or can, with no reason); False without it."""
        with self.change() as db:
            done = db.execute(
                "UPDATE objects SET lost = ? WHERE sop_instance_uid = ? AND path = ? AND lost <> ?",
                (why, record.sop_instance_uid, record.path, why),
            )
            if done.rowcount and not why:
                # It is news, as if it had come: what failed without it is tried again.
                db.execute(
                    "UPDATE cases SET changes = changes + 1, attempts = 0, retry_at = 0 "
                    "WHERE study_uid = ?",
                    (record.study_uid,),
                )
            return done.rowcount == 1

    def known_reports(self) -> set[str]:
        """Return the names, without ending, of the reports and companions that it knows."""
        return {Path(r[0]).stem for r in self.rows("SELECT path FROM outgoing")}

    def drop_object(self, record: ObjectRecord) -> None:
        """Forget an object that is replaced by the same one, or by one of the same UID."""
        with self.change() as db:
            uid = record.sop_instance_uid
            db.execute("DELETE FROM seg_references WHERE seg_uid = ?", (uid,))
            db.execute("DELETE FROM objects WHERE sop_instance_uid = ?", (uid,))

    # The clock

    def shift_times(self, seconds: float, now: float) -> None:
        """Move what is waited for by a step of the clock; nothing is left in the future."""
        with self.change() as db:
            db.execute(
                "UPDATE cases SET last_received = min(last_received + ?, ?), "
                "retry_at = CASE WHEN retry_at > 0 THEN retry_at + ? ELSE 0 END, "
                "leased_until = leased_until + ?",
                (seconds, now, seconds, seconds),
            )
            db.execute(
                "UPDATE outgoing SET next_attempt_at = next_attempt_at + ? "
                "WHERE next_attempt_at > 0",
                (seconds,),
            )
            db.execute(
                "UPDATE retrievals SET next_attempt_at = next_attempt_at + ? "
                "WHERE next_attempt_at > 0",
                (seconds,),
            )

    def bring_back_from_the_future(self, now: float, longest: float) -> int:
        """Make times later than can be meant (``longest`` seconds from now) due now.

        The clock went back while the node did not run. Return how many rows that changed.
        """
        with self.change() as db:
            changed = db.execute(
                "UPDATE cases SET last_received = ? WHERE last_received > ?", (now, now)
            ).rowcount
            changed += db.execute(
                "UPDATE cases SET retry_at = 0 WHERE retry_at > ?", (now + longest,)
            ).rowcount
            for table in ("outgoing", "retrievals"):
                changed += db.execute(
                    f"UPDATE {table} SET next_attempt_at = 0 WHERE next_attempt_at > ?",
                    (now + longest,),
                ).rowcount
            return changed


def _refuse_forgetting(db: sqlite3.Connection, study_uid: str) -> None:
    row = db.execute("SELECT state FROM cases WHERE study_uid = ?", (study_uid,)).fetchone()
    if row is not None and row[0] == State.FORGETTING.value:
        raise BeingForgottenError(f"study {study_uid} is being forgotten now; send it again later")


def _delivered(db: sqlite3.Connection, study_uid: str) -> bool:
    row = db.execute(
        f"SELECT state = ? AND NOT {UNDELIVERED} FROM cases c WHERE study_uid = ?",
        (State.SENT.value, study_uid),
    ).fetchone()
    return bool(row and row[0])


def _case(row: sqlite3.Row) -> CaseRecord:
    fields = dict(row)
    return CaseRecord(
        **(fields | {"state": State(fields["state"]), "send_again": bool(fields["send_again"])})
    )
