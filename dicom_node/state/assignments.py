"""Assignments of segments by persons, and the cases that wait for a person.

Assignments are kept with the study and its patient, so that they never count for another one, and
in a file beside the journal, from which a lost journal gets them back.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from typing import Any

from dicom_node.state.clinical import Patient
from dicom_node.state.database import Database, insert
from dicom_node.state.facts import PersonFact, State
from scoring.results import Assignment, Location


class AssignmentStore:
    """The tables ``assignments`` and ``person_needs`` of a journal.

    Parameters
    ----------
    database
        The journal.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_case(self, study_uid: str, patient: Patient) -> tuple[Assignment, ...]:
        """Return the assignments of a study as long as it is this patient's, the oldest first."""
        rows = self._database.rows(
            "SELECT study_uid, tracking_uid, content, lesion, location, parts, who, at "
            "FROM assignments WHERE study_uid = ? AND patient_id = ? AND issuer = ? ORDER BY id",
            study_uid,
            *patient,
        )
        return tuple(_assignment(dict(r)) for r in rows)

    def replace(self, study_uid: str, patient: Patient, said: Sequence[Assignment]) -> None:
        """Store all assignments of a study; the node then decides the case again.

        A case that is waiting for a person, has failed or has been reported gets a new attempt.
        """
        with self._database.change() as db:
            db.execute("DELETE FROM assignments WHERE study_uid = ?", (study_uid,))
            for item in said:
                insert(db, "assignments", _row(item, patient))
            db.execute(
                "UPDATE cases SET changes = changes + 1, attempts = 0, interruptions = 0, "
                "retry_at = 0 WHERE study_uid = ?",
                (study_uid,),
            )

    # Waiting for a person

    def need(self, study_uid: str) -> PersonFact | None:
        """Return the decision that a case needs from a person, as last found."""
        rows = self._database.rows(
            "SELECT inputs, words, since FROM person_needs WHERE study_uid = ?", study_uid
        )
        return PersonFact(**rows[0]) if rows else None

    def wait(self, study_uid: str, fact: PersonFact, now: float) -> None:
        """Have a case wait for a person, or continue if no decision of a person is needed.

        Its lease ends, and the attempt does not count. ``now`` is the wall clock's time.
        """
        state = State.NEEDS_A_PERSON if fact.words else State.READY
        with self._database.change() as db:
            fields = {"study_uid": study_uid, **dataclasses.asdict(fact)}
            insert(db, "person_needs", fields, "INSERT OR REPLACE")
            db.execute(
                "UPDATE cases SET state = ?, reason = ?, state_since = ?, attempts = 0, "
                "retry_at = 0, leased_by = '', leased_until = NULL "
                "WHERE study_uid = ? AND state <> ?",
                (
                    state.value,
                    fact.words or "no person is needed",
                    now,
                    study_uid,
                    State.FORGETTING.value,
                ),
            )


def assignments_key(said: Sequence[Assignment]) -> str:
    """Return a digest of assignments; empty where there are none."""
    return hashlib.sha256(_dumped(said)).hexdigest() if said else ""


def to_file(patient: Patient, said: Sequence[Assignment]) -> bytes:
    """Return the content of the file that keeps the assignments of a study."""
    return json.dumps([_row(a, patient) for a in said], indent=1).encode()


def from_file(content: bytes) -> tuple[Patient, tuple[Assignment, ...]]:
    """Return the patient and the assignments of such a file.

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is not one.
    """
    rows = json.loads(content)
    patients = {(str(r.pop("patient_id")), str(r.pop("issuer"))) for r in rows}
    if len(patients) != 1 or len({r["study_uid"] for r in rows}) != 1:
        raise ValueError("the assignments of one study of one patient are expected")
    return patients.pop(), tuple(_assignment(r) for r in rows)


def _dumped(said: Sequence[Assignment]) -> bytes:
    return json.dumps([_row(a, ("", "")) for a in said], sort_keys=True).encode()


def _row(said: Assignment, patient: Patient) -> dict[str, Any]:
    return {
        "study_uid": said.study_instance_uid,
        "patient_id": patient[0],
        "issuer": patient[1],
        "tracking_uid": said.tracking_uid,
        "content": said.content,
        "lesion": int(said.lesion),
        "location": said.location.value if said.location else "",
        "parts": said.parts,
        "who": said.by,
        "at": said.at,
    }


def _assignment(row: dict[str, Any]) -> Assignment:
    return Assignment(
        study_instance_uid=row["study_uid"],
        tracking_uid=row["tracking_uid"],
        content=row["content"],
        lesion=bool(row["lesion"]),
        location=Location(row["location"]) if row["location"] else None,
        parts=row["parts"],
        by=row["who"],
        at=row["at"],
    )
