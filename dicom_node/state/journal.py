"""The journal: received objects, the cases they belong to, and the state of each case."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from dicom_node.errors import BeingForgottenError
from dicom_node.state.clock import Clock
from dicom_node.state.database import Database, insert
from dicom_node.state.facts import SERIES, CtFact, SegFact, State
from dicom_node.state.records import CaseRecord, DeliveredCase, ObjectRecord, Refusal

# Whether an outgoing object is delivered, or need no longer be.
DELIVERED = (
    "(withdrawn <> '' OR status = 'committed' OR (status = 'sent' AND NOT wants_commitment))"
)
# Whether case ``c`` has objects that are not delivered yet.
UNDELIVERED = (
    f"EXISTS (SELECT 1 FROM outgoing o WHERE o.study_uid = c.study_uid AND NOT {DELIVERED})"
)
# A case that is being forgotten does not change to another state.
KEPT = f"state <> '{State.FORGETTING.value}'"
# Whether no rejection note lists an object of the table ``objects``.
NOT_WITHDRAWN = (
    "NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.sop_instance_uid = objects.sop_instance_uid)"
)
# The tables of which a forgotten study's rows are deleted, besides those of its objects.
_OF_A_STUDY = (
    "outgoing",
    "runs",
    "clinical_conflicts",
    "retrievals",
    "assignments",
    "person_needs",
    "withdrawals",
    "cases",
)
_FROM_CT = ", patient_id = excluded.patient_id, issuer = excluded.issuer"


@dataclasses.dataclass(frozen=True)
class StagedCorrection:
    """An object with corrected attributes, until its whole series has been received.

    ``correction`` is the patient that it names.
    """

    sop_instance_uid: str
    series_uid: str
    path: str
    calling_ae: str
    correction: str


class Journal(Database):
    """Objects, conflicts, refusals and cases; outgoing objects are in `dicom_node.state.outbox`."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        super().__init__(path, read_only)
        self.clock = Clock(self)

    # Objects

    def object(self, sop_instance_uid: str) -> ObjectRecord | None:
        """Return a received object."""
        rows = self.rows("SELECT * FROM objects WHERE sop_instance_uid = ?", sop_instance_uid)
        return ObjectRecord(**rows[0]) if rows else None

    def objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return the received objects of a study, except those lost or withdrawn."""
        rows = self.rows(
            f"SELECT * FROM objects WHERE study_uid = ? AND lost = '' AND {NOT_WITHDRAWN}",
            study_uid,
        )
        return [ObjectRecord(**r) for r in rows]

    def lost_objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return the objects of a study that were received and that the node lost."""
        rows = self.rows(
            f"SELECT * FROM objects WHERE study_uid = ? AND lost <> '' AND {NOT_WITHDRAWN}",
            study_uid,
        )
        return [ObjectRecord(**r) for r in rows]

    def all_objects(self, study_uid: str) -> list[ObjectRecord]:
        """Return every received object of a study, also those lost or withdrawn."""
        rows = self.rows("SELECT * FROM objects WHERE study_uid = ?", study_uid)
        return [ObjectRecord(**r) for r in rows]

    def add_object(
        self,
        record: ObjectRecord,
        references: list[str],
        patient_id: str,
        issuer: str,
        at: float | None = None,
    ) -> None:
        """Record an object that is on disk, and open or update the case of its study.

        The case's patient is the CT's; a segmentation's is used until the first CT image arrives.
        ``at`` is the time of reception on `clock`; now by default.

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
                "state_since, first_received, last_received, quiet_since) "
                "VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?) ON CONFLICT (study_uid) DO UPDATE SET "
                "last_received = max(last_received, excluded.last_received), "
                "quiet_since = max(quiet_since, excluded.quiet_since), "
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
                    self.clock.now() if at is None else at,
                ),
            )
            if record.kind == "SEG":
                # The report is returned to the sender of the SEG; a failed case gets new attempts.
                db.execute(
                    "UPDATE cases SET calling_ae = ? WHERE study_uid = ?",
                    (record.calling_ae, record.study_uid),
                )

    def add_case_of_report(self, case: CaseRecord) -> None:
        """Open a case of which only reports exist, unless it is known."""
        with self.change() as db:
            fields = vars(case) | {"state": case.state.value}
            insert(db, "cases", fields, "INSERT OR IGNORE")

    def add_conflict(
        self,
        sop_instance_uid: str,
        study_uid: str,
        path: Path,
        calling_ae: str,
        now: float,
        size: int = 0,
        correction: str = "",
    ) -> None:
        """Record an object set aside because its UID is known with different content.

        ``correction`` is the patient to whom it corrects the first one, if it does no more than
        that; no conflict is then recorded for the case.

        Raises
        ------
        BeingForgottenError
            If the study is being forgotten; nothing is recorded then.
        """
        with self.change() as db:
            _refuse_forgetting(db, study_uid)
            db.execute(
                "INSERT INTO conflicts VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE "
                "SET correction = excluded.correction, calling_ae = excluded.calling_ae, "
                "received_at = excluded.received_at WHERE excluded.correction <> ''",
                (sop_instance_uid, study_uid, str(path), calling_ae, now, size, correction),
            )

    def corrected_studies(self) -> list[str]:
        """Return the studies with a series of which each object has a correction."""
        rows = self.rows(
            "SELECT DISTINCT o.study_uid FROM conflicts c JOIN objects o USING (sop_instance_uid) "
            "WHERE c.correction <> '' GROUP BY o.study_uid, o.series_uid "
            "HAVING count(DISTINCT o.sop_instance_uid) = (SELECT count(*) FROM objects x "
            "WHERE x.study_uid = o.study_uid AND x.series_uid = o.series_uid)"
        )
        return [r[0] for r in rows]

    def corrections(self, study_uid: str) -> list[StagedCorrection]:
        """Return the corrections of a study's objects, the oldest first."""
        rows = self.rows(
            "SELECT c.sop_instance_uid, o.series_uid, c.path, c.calling_ae, c.correction "
            "FROM conflicts c JOIN objects o USING (sop_instance_uid) "
            "WHERE c.study_uid = ? AND c.correction <> '' ORDER BY c.received_at, c.rowid",
            study_uid,
        )
        return [StagedCorrection(**r) for r in rows]

    def drop_corrections(self, sop_instance_uids: Sequence[str]) -> list[Path]:
        """Delete the corrections of some objects, and return their files."""
        gone = []
        with self.change() as db:
            for uid in sop_instance_uids:
                rows = db.execute(
                    "DELETE FROM conflicts WHERE sop_instance_uid = ? AND correction <> '' "
                    "RETURNING path",
                    (uid,),
                ).fetchall()
                gone += [Path(r[0]) for r in rows]
        return gone

    def conflict_paths(self, sop_instance_uid: str) -> list[Path]:
        """Return the files that were received under an object's UID with other content."""
        rows = self.rows("SELECT path FROM conflicts WHERE sop_instance_uid = ?", sop_instance_uid)
        return [Path(r[0]) for r in rows]

    def conflict_bytes(self) -> int:
        """Return how much disk all conflicts take."""
        return int(self.rows("SELECT coalesce(sum(size), 0) FROM conflicts")[0][0])

    def set_conflict_sizes(self, size_of: Callable[[Path], int]) -> None:
        """Record the sizes of conflicts that an earlier version of the node has recorded."""
        rows = self.rows("SELECT path FROM conflicts WHERE size = 0")
        sizes = [(size_of(Path(r[0])), r[0]) for r in rows]
        if sizes:
            with self.change() as db:
                db.executemany("UPDATE conflicts SET size = ? WHERE path = ?", sizes)

    def conflicts(self, study_uid: str) -> list[str]:
        """Return the SOP Instance UIDs of a study received again with different content."""
        rows = self.rows(
            "SELECT DISTINCT sop_instance_uid FROM conflicts WHERE study_uid = ? "
            "AND correction = ''",
            study_uid,
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
        """Return the received objects of a study as facts for `dicom_node.cases.decide`."""
        with self.snapshot():
            objects = self.objects(study_uid)
            references: dict[str, set[str]] = {o.sop_instance_uid: set() for o in objects}
            for row in self.rows(
                "SELECT seg_uid, ct_uid FROM seg_references JOIN objects ON "
                "sop_instance_uid = seg_uid WHERE study_uid = ? AND lost = '' "
                f"AND {NOT_WITHDRAWN}",
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

    def cases_of_concern(self) -> list[CaseRecord]:
        """Return the cases that a notification may concern, the latest first.

        These are all except those that only wait for a SEG or have nothing left to do.
        """
        rows = self.rows(
            "SELECT * FROM cases c WHERE state NOT IN (?, ?, ?) OR EXISTS (SELECT 1 FROM outgoing "
            "o WHERE o.study_uid = c.study_uid AND status IN ('pending', 'failed') "
            "AND withdrawn = '') ORDER BY last_received DESC",
            State.WAITING_FOR_SEG.value,
            State.SENT.value,
            State.SENDING.value,
        )
        return [_case(r) for r in rows]

    def study_uids(self) -> list[str]:
        """Return the studies of all cases."""
        return [r[0] for r in self.rows("SELECT study_uid FROM cases")]

    def first_ct(self, study_uid: str) -> ObjectRecord | None:
        """Return the first CT image of a study with a SEG, except lost and withdrawn ones."""
        rows = self.rows(
            f"SELECT * FROM objects WHERE study_uid = ? AND kind = 'CT' AND {NOT_WITHDRAWN} "
            "AND lost = '' AND EXISTS "
            "(SELECT 1 FROM objects s WHERE s.study_uid = ? AND s.kind = 'SEG') "
            "ORDER BY rowid LIMIT 1",
            study_uid,
            study_uid,
        )
        return ObjectRecord(**rows[0]) if rows else None

    def decided(self, case: CaseRecord) -> None:
        """Record that a settled case needs no change for the objects that it has."""
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

    def has_news(self, study_uid: str, now: float) -> None:
        """Have a case decided again, as if an object had been received."""
        with self.change() as db:
            db.execute(
                "UPDATE cases SET changes = changes + 1, attempts = 0, interruptions = 0, "
                "retry_at = 0, cleaned_at = NULL, quiet_since = max(quiet_since, ?), "
                f"last_received = max(last_received, ?) WHERE study_uid = ? AND {KEPT}",
                (self.clock.now(), now, study_uid),
            )

    def refuse_forgetting(self, study_uid: str) -> None:
        """Raise an exception if a study is being forgotten.

        Raises
        ------
        BeingForgottenError
            If it is.
        """
        with self.snapshot():
            _refuse_forgetting(self._db, study_uid)

    # Leases

    def claim(self, study_uid: str, worker: str, reason: str, now: float, seconds: float) -> bool:
        """Lease a case to a worker and count the attempt; False while another lease is valid."""
        clock = self.clock.now()
        with self.change() as db:
            done = db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, leased_by = ?, "
                "leased_until = ?, attempts = attempts + 1 WHERE study_uid = ? "
                f"AND (leased_by = '' OR leased_until < ?) AND {KEPT}",
                (State.SCORING.value, reason, now, worker, clock + seconds, study_uid, clock),
            )
            return done.rowcount == 1

    def leased_cases(self) -> list[CaseRecord]:
        """Return the cases leased to a worker now, or when the node ended."""
        rows = self.rows(
            f"SELECT * FROM cases WHERE (state = ? OR leased_by <> '') AND {KEPT}",
            State.SCORING.value,
        )
        return [_case(r) for r in rows]

    def give_back(self, study_uid: str, reason: str, now: float, retry_at: float) -> None:
        """End a lease interrupted by the end of the node: the attempt does not count."""
        with self.change() as db:
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, leased_by = '', "
                "leased_until = NULL, attempts = max(attempts - 1, 0), "
                f"interruptions = interruptions + 1, retry_at = ? WHERE study_uid = ? AND {KEPT}",
                (State.READY.value, reason, now, retry_at, study_uid),
            )

    # Commands and retention

    def retry_failed(self, study_uid: str | None, now: float) -> list[str]:
        """Give failed cases, one or all, new attempts, and return their studies."""
        with self.change() as db:
            rows = db.execute(
                "UPDATE cases SET state = ?, state_since = ?, attempts = 0, retry_at = 0, "
                "reason = 'retry requested' WHERE state = ? "
                "AND (study_uid = ? OR ? IS NULL) RETURNING study_uid",
                (State.READY.value, now, State.FAILED.value, study_uid, study_uid),
            ).fetchall()
            return [r[0] for r in rows]

    def replay(self, study_uid: str, now: float) -> bool:
        """Have a case scored and sent again from its objects; False while a worker has it."""
        with self.change() as db:
            done = db.execute(
                "UPDATE cases SET state = ?, state_since = ?, attempts = 0, interruptions = 0, "
                "retry_at = 0, processed_key = NULL, send_again = 1, reason = 'rescoring "
                f"requested' WHERE study_uid = ? AND leased_by = '' AND {KEPT}",
                (State.READY.value, now, study_uid),
            )
            # The PACS may now hold images that it did not hold then.
            db.execute("DELETE FROM retrievals WHERE study_uid = ?", (study_uid,))
            return done.rowcount == 1

    def remake(self, study_uid: str, reason: str, now: float) -> bool:
        """Have a case scored again to recreate a file; False if that is not possible now.

        Objects already sent are not sent again. It requires all objects of the case.
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
        """Mark a case as being forgotten: it is no longer scored, sent or received.

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
        """Delete a case and all its rows from the journal, after its files were removed."""
        with self.change() as db:
            db.execute(
                "DELETE FROM refusals WHERE sop_instance_uid IN "
                "(SELECT sop_instance_uid FROM objects WHERE study_uid = ?)",
                (study_uid,),
            )
            self._drop_objects(db, study_uid, self.files_of(study_uid))
            for table in _OF_A_STUDY:
                db.execute(f"DELETE FROM {table} WHERE study_uid = ?", (study_uid,))

    def begin_cleaning(self, study_uid: str, last_received: float, now: float) -> list[Path]:
        """Record that the objects of a case are being removed, and return their files.

        The case is delivered or has no SEG. A delivered case and its reports are kept, so that the
        same objects, if received again, cause no second report. Nothing is removed if an object was
        received since ``last_received``.
        """
        with self.change() as db:
            row = db.execute(
                "SELECT last_received, state FROM cases WHERE study_uid = ?", (study_uid,)
            ).fetchone()
            if row is None or row["last_received"] != last_received:
                return []
            if row["state"] != State.WAITING_FOR_SEG.value and not _delivered(db, study_uid):
                return []
            db.execute("UPDATE cases SET cleaned_at = ? WHERE study_uid = ?", (now, study_uid))
            rows = db.execute(
                "SELECT path FROM objects WHERE study_uid = ? UNION ALL "
                "SELECT path FROM conflicts WHERE study_uid = ?",
                (study_uid, study_uid),
            )
            return [Path(r[0]) for r in rows]

    def unfinished_cleaning(self) -> dict[str, list[Path]]:
        """Return files returned by `begin_cleaning` and not yet passed to `end_cleaning`."""
        found: dict[str, list[Path]] = {}
        for table in ("objects", "conflicts"):
            for row in self.rows(
                f"SELECT study_uid, path FROM {table} JOIN cases USING (study_uid) "
                "WHERE cleaned_at IS NOT NULL"
            ):
                found.setdefault(row["study_uid"], []).append(Path(row["path"]))
        return found

    def end_cleaning(self, study_uid: str, paths: Sequence[Path]) -> None:
        """Delete objects whose files were removed; one received again has another file."""
        with self.change() as db:
            self._drop_objects(db, study_uid, paths)

    def without_seg(self, before: float) -> list[DeliveredCase]:
        """Return the cases that never got a SEG, and no object since ``before`` (on `clock`)."""
        rows = self.rows(
            "SELECT study_uid, last_received FROM cases c WHERE state = ? AND cleaned_at IS NULL "
            "AND quiet_since < ? AND processed_key IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM objects o WHERE o.study_uid = c.study_uid AND kind = 'SEG')",
            State.WAITING_FOR_SEG.value,
            before,
        )
        return [
            DeliveredCase(r["study_uid"], r["last_received"], r["last_received"], 0) for r in rows
        ]

    def forget_emptied(self) -> None:
        """Delete the cases without a SEG whose objects have left."""
        for row in self.rows(
            "SELECT study_uid FROM cases c WHERE state = ? AND cleaned_at IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM objects o WHERE o.study_uid = c.study_uid)",
            State.WAITING_FOR_SEG.value,
        ):
            self.forget(row["study_uid"])

    def set_cleaned(self, study_uid: str, at: float) -> None:
        """Record that the objects of a case have been removed from the spool."""
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
        """Return the delivered cases, whose objects retention may remove from the spool."""
        rows = self.rows(
            "SELECT study_uid, last_received, quiet_since, (SELECT max(settled_at) FROM outgoing o "
            " WHERE o.study_uid = c.study_uid) AS delivered_at, "
            "(SELECT coalesce(sum(size), 0) FROM objects x WHERE x.study_uid = c.study_uid) + "
            "(SELECT coalesce(sum(size), 0) FROM conflicts y WHERE y.study_uid = c.study_uid) "
            "AS size "
            f"FROM cases c WHERE state = ? AND cleaned_at IS NULL AND NOT {UNDELIVERED}",
            State.SENT.value,
        )
        return [
            DeliveredCase(
                r["study_uid"],
                r["last_received"],
                max(r["delivered_at"] or 0, r["quiet_since"]),
                r["size"],
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
        """Record why a file is unusable (empty: it is usable); False if there is no such file."""
        with self.change() as db:
            done = db.execute(
                "UPDATE objects SET lost = ? WHERE sop_instance_uid = ? AND path = ? AND lost <> ?",
                (why, record.sop_instance_uid, record.path, why),
            )
            if done.rowcount and not why:
                # It counts as a received object: a case that failed without it is retried.
                db.execute(
                    "UPDATE cases SET changes = changes + 1, attempts = 0, retry_at = 0 "
                    "WHERE study_uid = ?",
                    (record.study_uid,),
                )
            return done.rowcount == 1

    def known_reports(self) -> set[str]:
        """Return the names, without suffix, of the reports and companions in the journal."""
        return {Path(r[0]).stem for r in self.rows("SELECT path FROM outgoing")}

    def drop_object(self, record: ObjectRecord) -> None:
        """Delete the row of an object that is replaced by one with the same UID."""
        with self.change() as db:
            uid = record.sop_instance_uid
            db.execute("DELETE FROM seg_references WHERE seg_uid = ?", (uid,))
            db.execute("DELETE FROM objects WHERE sop_instance_uid = ?", (uid,))

    # The clock

    def reset_future_times(self, longest: float) -> int:
        """Reset times that lie further ahead than any legitimate wait (``longest`` seconds).

        For a clock that was set back while the machine was off. Return the number of rows changed.
        """
        now = self.clock.now()
        with self.change() as db:
            changed = db.execute(
                "UPDATE cases SET quiet_since = ? WHERE quiet_since > ?", (now, now)
            ).rowcount
            changed += db.execute(
                "UPDATE cases SET retry_at = 0 WHERE retry_at > ?", (now + longest,)
            ).rowcount
            changed += db.execute(
                "UPDATE person_needs SET since = ? WHERE since > ?", (now, now)
            ).rowcount
            for table in ("outgoing", "retrievals"):
                changed += db.execute(
                    f"UPDATE {table} SET next_attempt_at = 0 WHERE next_attempt_at > ?",
                    (now + longest,),
                ).rowcount
            changed += db.execute(
                "UPDATE clinical_lookups SET next_at = ? WHERE next_at > ?", (now, now + longest)
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
