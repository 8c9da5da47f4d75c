"""Corrected patient and study attributes: a series sent again whole replaces the first one.

An object with the pixels and geometry of the first, from a sender that the site lets correct, is
kept beside the first until all objects of the series have been received with the same patient. Then
they replace the first ones, whose reports are withdrawn, and the case is decided again.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import os
import time
from collections.abc import Collection
from pathlib import Path

import pydicom

from dicom_node.errors import BeingForgottenError
from dicom_node.events import Event, log
from dicom_node.receive import withdrawal
from dicom_node.receive.object_record import Described, describe, patient_of
from dicom_node.state import audit
from dicom_node.state.journal import StagedCorrection
from dicom_node.state.object_file import Receipt, read_contents, receipt_words
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import note_withdrawn
from dicom_node.state.withdrawals import WORKLIST
from scoring.ct.dicom_file import UNREADABLE
from scoring.wording import counted

# An object under another study is not the same object corrected: its case would be another one.
_STUDY = "StudyInstanceUID"


def is_correction(resources: NodeResources, sender: str, differing: Collection[str]) -> bool:
    """Return whether an object differing in patient or study attributes alone corrects the first.

    Parameters
    ----------
    sender
        AE title that sent it.
    differing
        Keywords of the attributes that differ.
    """
    return sender in resources.settings.receiver.corrections_from and _STUDY not in differing


def identity_of(header: pydicom.Dataset) -> str:
    """Return what the objects of a corrected series must have in common."""
    return json.dumps(patient_of(header))


@dataclasses.dataclass(frozen=True)
class _Taken:
    """An object that takes the place of the first."""

    new: Described
    old: ObjectRecord


def take(resources: NodeResources) -> None:
    """Let every series that has been corrected whole take the place of the first one.

    Raises
    ------
    OSError, JournalError
        If spool or journal cannot be written; the rest is done the next time.
    """
    for study_uid in resources.journal.corrected_studies():
        by_series: dict[str, dict[str, StagedCorrection]] = {}
        for staged in resources.journal.corrections(study_uid):  # the oldest first
            by_series.setdefault(staged.series_uid, {})[staged.sop_instance_uid] = staged
        held = resources.journal.all_objects(study_uid)
        for series_uid, newest in by_series.items():
            first = [o for o in held if o.series_uid == series_uid]
            whole = newest.keys() == {o.sop_instance_uid for o in first}
            if whole and len({s.correction for s in newest.values()}) == 1:
                _replace(resources, study_uid, first, newest)


def _replace(
    resources: NodeResources,
    study_uid: str,
    first: list[ObjectRecord],
    newest: dict[str, StagedCorrection],
) -> None:
    """Put corrected objects in the place of the first ones; a crash at any point repeats it."""
    case = resources.journal.case(study_uid)
    before = (case.patient_id, case.issuer) if case is not None else ("", "")
    spool, journal, now = resources.spool, resources.journal, time.time()
    prepared = [(o, _prepare(resources, o, newest[o.sop_instance_uid], now)) for o in first]
    taken = [t for _, t in prepared if t is not None]
    damaged = [o.sop_instance_uid for o, t in prepared if t is None]
    if damaged:  # they are waited for again
        gone = journal.drop_corrections(damaged)
        spool.remove([*gone, *(Path(t.new.record.path) for t in taken)])
        return
    for folder in {(spool.root / t.new.record.path).parent for t in taken}:
        spool.sync_objects(folder)
    codes = {t.old.sop_instance_uid: WORKLIST for t in taken}
    withdrawn = withdrawal.made_of(resources, study_uid, codes)
    note_withdrawn(spool, withdrawn)
    sender = next(iter(newest.values())).calling_ae
    for o in first:  # before the change: after it nothing would repeat this
        words = f"corrected by {sender}"
        spool.quarantine.put(spool.root / o.path, "object", words, study_uid, o.sop_instance_uid)
    try:
        with journal.change():
            for t in taken:
                journal.drop_object(t.old)
                journal.add_object(t.new.record, t.new.references, *t.new.patient)
            gone = journal.drop_corrections(list(newest))
            Outbox(journal).withdrawn(withdrawn, study_uid, now)
    except BeingForgottenError:
        spool.remove([Path(t.new.record.path) for t in taken])
        return
    spool.remove(gone)
    patient = taken[0].new.patient
    words = (
        f"corrected patient or study attributes of series {first[0].series_uid} "
        f"({counted(len(taken), 'object')}) withdraw {withdrawal.made_words(len(withdrawn))}"
    )
    hashed = resources.trail.patient_hash(*before)
    also = f"; the patient was {hashed}" if before != patient else ""
    resources.trail.record(audit.corrected(study_uid, patient, words + also, sender))
    log(Event.OBJECTS_CORRECTED, logging.WARNING, study=study_uid, reason=words, calling_ae=sender)


def _prepare(
    resources: NodeResources, old: ObjectRecord, staged: StagedCorrection, now: float
) -> _Taken | None:
    """Give a corrected object a name among the objects; None where its file is damaged."""
    spool, path = resources.spool, resources.spool.root / staged.path
    try:
        contents, header = read_contents(path), pydicom.dcmread(path, stop_before_pixels=True)
    except UNREADABLE:
        return None
    if contents is None:
        return None
    receipt = Receipt(contents.seal, now, staged.calling_ae, old.calling_address)
    target = spool.object_path(old.sop_instance_uid, receipt_words(receipt))
    os.link(path, target)
    relative = str(target.relative_to(spool.root))
    new = describe(header, relative, contents.size, contents.sha256, receipt)
    return _Taken(new, old)
