"""Withdrawn objects: which, by which rejection note (IHE IOCM), and the reports made of them.

The notes of a study are also in a file beside the journal, which a lost or older journal gets back.
It holds UIDs and codes, nothing of the patient.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from typing import Any

from dicom_node.state.facts import MOST_NAMED
from dicom_node.state.journal import Journal
from dicom_node.state.spool import Spool
from scoring.wording import counted, first_few

# The titles of rejection notes that withdraw (CID 7011), with their meanings. Another title of it,
# (113039, DCM, Data Retention Policy Expired), says nothing against what was made of the objects.
QUALITY, SAFETY, WORKLIST = "113001", "113037", "113038"
MEANINGS = {
    QUALITY: "Rejected for Quality Reasons",
    SAFETY: "Rejected for Patient Safety Reasons",
    WORKLIST: "Incorrect Modality Worklist Entry",
}
RETENTION_EXPIRED = "113039"


@dataclasses.dataclass(frozen=True)
class Withdrawal:
    """An object that a rejection note has withdrawn.

    Parameters
    ----------
    note_uid, code
        The note and its title's code, of `MEANINGS`.
    calling_ae
        Who sent the note.
    at
        When it was received, in seconds since the epoch.
    """

    sop_instance_uid: str
    study_uid: str
    note_uid: str
    code: str
    calling_ae: str
    at: float

    @property
    def words(self) -> str:
        """The reason for which the object is withdrawn."""
        return f"{self.code}, DCM, {MEANINGS[self.code]!r}, note {self.note_uid}"


def withdrawal_words(withdrawals: Sequence[Withdrawal]) -> str:
    """Return the objects that were withdrawn and why, the first few by name; empty for none."""
    if not withdrawals:
        return ""
    named = first_few([w.sop_instance_uid for w in withdrawals], MOST_NAMED)
    objects = counted(len(withdrawals), "object was", "objects were")
    return f"{objects} withdrawn from its study ({withdrawals[0].words}): {named}"


class Withdrawals:
    """The table ``withdrawals`` of a journal.

    Parameters
    ----------
    journal
        Whose table.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of_object(self, sop_instance_uid: str) -> Withdrawal | None:
        """Return the first withdrawal of an object."""
        found = self._rows("sop_instance_uid = ?", sop_instance_uid)
        return found[0] if found else None

    def of_study(self, study_uid: str) -> list[Withdrawal]:
        """Return the withdrawals of a study's objects, the oldest first."""
        return self._rows("study_uid = ?", study_uid)

    def add(self, withdrawals: Sequence[Withdrawal]) -> None:
        """Record withdrawals; one that is recorded stays as it is."""
        with self._journal.change() as db:
            db.executemany(
                "INSERT OR IGNORE INTO withdrawals VALUES (?, ?, ?, ?, ?, ?)",
                [dataclasses.astuple(w) for w in withdrawals],
            )

    def _rows(self, condition: str, *values: object) -> list[Withdrawal]:
        rows = self._journal.rows(
            f"SELECT * FROM withdrawals WHERE {condition} ORDER BY at, rowid", *values
        )
        return [Withdrawal(**r) for r in rows]


def keep(spool: Spool, study_uid: str, withdrawals: Sequence[Withdrawal]) -> None:
    """Write the withdrawals of a study beside the journal.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    content = json.dumps([dataclasses.asdict(w) for w in withdrawals]).encode()
    spool.store_withdrawals(study_uid, content if withdrawals else b"")


def from_file(content: bytes) -> list[Withdrawal]:
    """Return the withdrawals in a file that `keep` wrote.

    Raises
    ------
    ValueError, TypeError
        If it is not such a file.
    """
    found: list[dict[str, Any]] = json.loads(content)
    return [Withdrawal(**fields) for fields in found]
