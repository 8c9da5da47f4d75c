"""What an administrator may order: retry, replay, forget. Plain functions over journal and spool.

They work beside a running node, which sees the journal's new state at its next look, and without
one.
"""

from __future__ import annotations

import dataclasses
import time

from dicom_node.errors import NodeError
from dicom_node.state import audit
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.desk import Desk
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.retrievals import Retrievals


@dataclasses.dataclass(frozen=True)
class Retried:
    """How many objects will be sent again at once, and which failed cases are scored again."""

    objects: int
    cases: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Forgotten:
    """How many files of a case were removed."""

    files: int


def retry(desk: Desk, study_uid: str | None, user: str = "") -> Retried:
    """Send what is not delivered, score what failed, ask the PACS again: without waiting longer.

    Parameters
    ----------
    study_uid
        The case; None for all.
    user
        Who orders it; the operating system's user without one.

    Raises
    ------
    NodeError
        If the case is not known.
    """
    if study_uid is not None:
        _known(desk.journal, study_uid)
    now = time.time()
    cases = desk.journal.retry_failed(study_uid, now)
    objects = Outbox(desk.journal).retry(study_uid, now)
    Retrievals(desk.journal).retry(study_uid)
    words = f"{objects} objects to send, {len(cases)} cases to score"
    desk.trail.record(audit.command("retry", study_uid or "", words, user))
    return Retried(objects, tuple(cases))


def replay(desk: Desk, study_uid: str, user: str = "") -> None:
    """Have a case scored anew from the spool, and sent.

    The same inputs make the same report, which is sent again under its UID; other inputs (another
    model or clinical record since) make a new one that names its predecessor.

    Raises
    ------
    NodeError
        If the case is not known, its objects are gone, or it is being scored.
    """
    _known(desk.journal, study_uid)
    if not desk.journal.objects(study_uid):
        raise NodeError(
            f"the objects of study {study_uid} are no longer in the spool; send them again"
        )
    if not desk.journal.replay(study_uid, time.time()):
        raise NodeError(f"study {study_uid} is being scored now; its report will follow")
    desk.trail.record(audit.command("replay", study_uid, "to be scored and sent again", user))


def forget(desk: Desk, study_uid: str, even_unsent: bool = False, user: str = "") -> Forgotten:
    """Remove all of a case from spool and journal.

    Raises
    ------
    NodeError
        If the case is not known, or not delivered and ``even_unsent`` is not set.
    """
    case = _known(desk.journal, study_uid)
    record = desk.journal.case(study_uid)
    patient = (record.patient_id, record.issuer) if record else ("", "")
    paths = desk.journal.forget(study_uid, even_unsent)
    if paths is None:
        raise NodeError(
            f"study {study_uid} is not delivered ({case}); nothing was removed. "
            "--even-unsent removes it anyway"
        )
    ClinicalStore(desk.journal).forget(patient)
    removed = desk.spool.remove(paths)
    words = f"{removed} files removed; the case was: {case}"
    desk.trail.record(audit.command("forget", study_uid, words, user))
    return Forgotten(removed)


def _known(journal: Journal, study_uid: str) -> str:
    """Return the state of a case in words."""
    case = journal.case(study_uid)
    if case is None:
        raise NodeError(f"study {study_uid} is not known; 'immunoct status' lists the cases")
    return case.state.value
