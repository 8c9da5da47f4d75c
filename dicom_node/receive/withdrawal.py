"""Rejection notes (IHE Imaging Object Change Management): what they withdraw, and what follows.

A rejection note is a Key Object Selection Document whose title says why the objects that it lists
are rejected. Withdrawn objects are neither scored nor sent, and are refused if they
are sent again; their cases are decided again. A note may precede its objects, be repeated, and list
reports of the node.
"""

from __future__ import annotations

import dataclasses
import logging
import time
from collections.abc import Mapping
from pathlib import Path

import pydicom
from pydicom.uid import KeyObjectSelectionDocumentStorage

from dicom_node.events import Event, log
from dicom_node.receive.object_check import CANNOT_UNDERSTAND, ObjectRefusedError
from dicom_node.state import audit, withdrawals
from dicom_node.state.outbox import Outbox
from dicom_node.state.resources import NodeResources
from dicom_node.state.withdrawals import MEANINGS, RETENTION_EXPIRED, Withdrawal, Withdrawals
from scoring.ct.dicom_file import UNREADABLE, items, text_of
from scoring.escaping import is_uid, uid_words
from scoring.wording import counted

NOTE_CLASS = str(KeyObjectSelectionDocumentStorage)
NOT_AUTHORIZED = 0x0124  # PS3.7 9.1.1.1.9
_EVIDENCE = "CurrentRequestedProcedureEvidenceSequence"


@dataclasses.dataclass(frozen=True)
class RejectionNote:
    """A Key Object Selection Document, as far as it concerns the node.

    Parameters
    ----------
    code
        Value of the title's code, if it is one of DICOM's; else empty.
    listed
        Study and SOP Instance UID of each object that it lists as its evidence.
    """

    sop_instance_uid: str
    study_uid: str
    code: str
    listed: tuple[tuple[str, str], ...]

    @property
    def withdraws(self) -> bool:
        """Whether its objects must no longer be used."""
        return self.code in MEANINGS

    @property
    def is_rejection(self) -> bool:
        """Whether it is a rejection note at all; other titles mark images for the reader."""
        return self.withdraws or self.code == RETENTION_EXPIRED


def read_note(header: pydicom.Dataset) -> RejectionNote:
    """Return the contents of a Key Object Selection Document.

    Raises
    ------
    ObjectRefusedError
        If a rejection note lists no object.
    """
    title = next(iter(items(header, "ConceptNameCodeSequence")), pydicom.Dataset())
    ours = text_of(title, "CodingSchemeDesignator") == "DCM"
    note = RejectionNote(
        text_of(header, "SOPInstanceUID"),
        text_of(header, "StudyInstanceUID"),
        text_of(title, "CodeValue") if ours else "",
        tuple(dict.fromkeys(evidence_of(header))),
    )
    if note.withdraws and not note.listed:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND,
            "the rejection note lists no object in its Current Requested Procedure Evidence "
            "Sequence (0040,A375); expected each object that it rejects",
            "empty_rejection_note",
        )
    return note


def evidence_of(header: pydicom.Dataset) -> list[tuple[str, str]]:
    """Return study and SOP Instance UID of each object that a document lists as its evidence."""
    return [
        (study_uid, uid)
        for study in items(header, _EVIDENCE)
        if is_uid(study_uid := text_of(study, "StudyInstanceUID"))
        for series in items(study, "ReferencedSeriesSequence")
        for instance in items(series, "ReferencedSOPSequence")
        if is_uid(uid := text_of(instance, "ReferencedSOPInstanceUID"))
    ]


def is_own(resources: NodeResources, note: RejectionNote) -> bool:
    """Return whether the node itself made a note, which the PACS then sends back."""
    return Outbox(resources.journal).find(note.sop_instance_uid) is not None


def take(
    resources: NodeResources, note: RejectionNote, sender: str, patient: tuple[str, str]
) -> None:
    """Record what a rejection note withdraws.

    Parameters
    ----------
    sender
        AE title or user that sent it and may withdraw objects.
    patient
        Patient ID and issuer, for the audit trail.

    Raises
    ------
    OSError, JournalError
        If it cannot be recorded.
    BeingForgottenError
        If one of the studies is being forgotten.
    """
    if is_own(resources, note):
        return
    if not note.withdraws:
        log(Event.OBJECT_IGNORED, sop=note.sop_instance_uid, title=note.code, calling_ae=sender)
        return
    by_study: dict[str, list[str]] = {}
    for study_uid, uid in note.listed:
        by_study.setdefault(study_uid, []).append(uid)
    for study_uid, uids in by_study.items():
        new, reports = _withdraw(resources, note, study_uid, uids, sender)
        if new:
            _say(resources, note, study_uid, (new, reports), sender, patient)


def _withdraw(
    resources: NodeResources, note: RejectionNote, study_uid: str, uids: list[str], sender: str
) -> tuple[int, int]:
    """Withdraw objects of a study; return how many newly are, and how many of what was sent."""
    with resources.journal.change():  # another note on the study may be under way
        resources.journal.refuse_forgetting(study_uid)
        known = Withdrawals(resources.journal).of_study(study_uid)
        noted = {w.sop_instance_uid for w in known if w.note_uid == note.sop_instance_uid}
        now = time.time()
        new = [
            Withdrawal(uid, study_uid, note.sop_instance_uid, note.code, sender, now)
            for uid in uids
            if uid not in noted
        ]
        if not new:
            return 0, 0
        # The file first: the next start enters what is in it and not in the journal.
        withdrawals.keep(resources.spool, study_uid, [*known, *new])
        return len(new), enter(resources, study_uid, new)


def check_sender(resources: NodeResources, sender: str, what: str) -> None:
    """Check that the site lets a sender correct and withdraw what others sent.

    Raises
    ------
    ObjectRefusedError
        If it does not.
    """
    allowed = resources.settings.receiver.corrections_from
    if sender not in allowed:
        raise ObjectRefusedError(
            NOT_AUTHORIZED,
            f"calling AE title {sender!r} may not {what}, expected one of receiver.corrections_from"
            f" ({', '.join(allowed) or 'empty'}); add it there if it is the PACS",
            "may_not_correct",
        )


def check_object(resources: NodeResources, sop_instance_uid: str, study_uid: str) -> None:
    """Check that an object is not withdrawn.

    Raises
    ------
    ObjectRefusedError
        If it is.
    """
    found = Withdrawals(resources.journal).of_object(sop_instance_uid)
    if found is not None:
        raise ObjectRefusedError(
            NOT_AUTHORIZED,
            f"the object is withdrawn ({found.words}); send its replacement under a new SOP "
            f"Instance UID, or, if the note was wrong, 'immunoct forget {uid_words(study_uid)}' "
            "and the study again",
            "withdrawn",
        )


def enter(resources: NodeResources, study_uid: str, new: list[Withdrawal]) -> int:
    """Enter withdrawals of a study into the journal, with the reports that were made of them.

    Returns
    -------
    int
        How many objects that the node sends are withdrawn by them.

    Raises
    ------
    JournalError
        If the journal cannot be written.
    """
    journal, outbox, now = resources.journal, Outbox(resources.journal), time.time()
    codes = {w.sop_instance_uid: w.code for w in new}
    made = made_of(resources, study_uid, codes)
    with journal.change():
        Withdrawals(journal).add(new)
        held = {o.sop_instance_uid for o in journal.all_objects(study_uid)}
        count = outbox.withdrawn(codes | made, study_uid, now)
        if made or not held.isdisjoint(codes):
            journal.has_news(study_uid, now)
    return count


def made_of(resources: NodeResources, study_uid: str, codes: Mapping[str, str]) -> dict[str, str]:
    """Return the reports that were made of withdrawn objects, and what was sent with them.

    Parameters
    ----------
    codes
        With which code each object is withdrawn; the result has those of the reports.
    """
    made: dict[str, str] = {}
    records = Outbox(resources.journal).of_case(study_uid)
    for record in (r for r in records if r.kind == "report"):
        named = evidence_of(_header(resources.spool.root / record.path))
        code = next((codes[uid] for _, uid in named if uid in codes), "")
        if code:
            made |= {r.sop_instance_uid: code for r in records if r.run == record.run}
    return made


def made_words(count: int) -> str:
    """Return in words how many of the objects that the node sends are withdrawn."""
    return counted(count, "report or companion", "reports and companions") + " of the node"


def _header(path: Path) -> pydicom.Dataset:
    """Return a report's header; an empty one where the file cannot be read."""
    try:
        return pydicom.dcmread(path, specific_tags=[_EVIDENCE])
    except UNREADABLE:
        return pydicom.Dataset()


def _say(
    resources: NodeResources,
    note: RejectionNote,
    study_uid: str,
    counts: tuple[int, int],
    sender: str,
    patient: tuple[str, str],
) -> None:
    listed, made = counts
    words = (
        f"rejection note {note.sop_instance_uid} ({note.code}, DCM, {MEANINGS[note.code]!r}) "
        f"withdraws {counted(listed, 'object')} and {made_words(made)}"
    )
    resources.trail.record(audit.withdrawn(study_uid, patient, words, sender))
    log(Event.OBJECTS_WITHDRAWN, logging.WARNING, study=study_uid, reason=words, calling_ae=sender)
