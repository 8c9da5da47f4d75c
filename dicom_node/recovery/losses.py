"""Handling of an object whose file is damaged or missing: quarantined, recorded, and logged."""

from __future__ import annotations

import logging
import time

from dicom_node.events import Event, log
from dicom_node.state.records import ObjectRecord, Refusal
from dicom_node.state.resources import NodeResources

DAMAGED, MISSING = "file_damaged", "file_missing"


def set_aside(resources: NodeResources, record: ObjectRecord, words: str) -> None:
    """Move a damaged object into the quarantine; its case waits until it is sent again.

    Parameters
    ----------
    words
        What is wrong with the file.

    Raises
    ------
    OSError, JournalError
        If the file cannot be moved, or the journal cannot be written.
    """
    # The journal first: a crash between the two leaves a file that the next check sets aside.
    if not resources.journal.set_lost(record, words):
        return
    quarantine_file(resources, record, words)
    _say(resources, record, f"its file is damaged: {words}", DAMAGED, Event.OBJECT_DAMAGED)


def quarantine_file(resources: NodeResources, record: ObjectRecord, words: str) -> None:
    """Move an object's damaged file out of the way of the object's return.

    Raises
    ------
    OSError
        If it cannot be moved.
    """
    path = resources.spool.root / record.path
    resources.spool.quarantine.put(path, "object", words, record.study_uid, record.sop_instance_uid)


def note_missing(resources: NodeResources, record: ObjectRecord) -> None:
    """Note that an object's file is gone; its case waits until it is sent again.

    Raises
    ------
    JournalError
        If the journal cannot be written.
    """
    if resources.journal.set_lost(record, "its file is missing"):
        _say(resources, record, "its file is missing from the spool", MISSING, Event.OBJECT_MISSING)


def _say(
    resources: NodeResources, record: ObjectRecord, reason: str, rule: str, event: Event
) -> None:
    reason += "; send the object again"
    uid = record.sop_instance_uid
    resources.journal.add_refusal(
        Refusal(uid, record.sop_class_uid, record.calling_ae, reason, time.time(), rule)
    )
    log(event, logging.ERROR, sop=uid, study=record.study_uid, reason=reason)
