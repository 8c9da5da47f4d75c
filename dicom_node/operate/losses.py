"""What is done about an object whose file is damaged or gone: set aside, noted, and said."""

from __future__ import annotations

import logging
import time

from dicom_node.events import Event, log
from dicom_node.state.desk import Desk
from dicom_node.state.records import ObjectRecord, Refusal

DAMAGED, MISSING = "file_damaged", "file_missing"


def set_aside(desk: Desk, record: ObjectRecord, words: str) -> None:
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
    if not desk.journal.set_lost(record, words):
        return
    desk.spool.quarantine.put(
        desk.spool.root / record.path, "object", words, record.study_uid, record.sop_instance_uid
    )
    _say(desk, record, f"its file is damaged: {words}", DAMAGED, Event.OBJECT_DAMAGED)


def note_missing(desk: Desk, record: ObjectRecord) -> None:
    """Note that an object's file is gone; its case waits until it is sent again.

    Raises
    ------
    JournalError
        If the journal cannot be written.
    """
    if desk.journal.set_lost(record, "its file is missing"):
        _say(desk, record, "its file is missing from the spool", MISSING, Event.OBJECT_MISSING)


def _say(desk: Desk, record: ObjectRecord, reason: str, rule: str, event: Event) -> None:
    reason += "; send the object again"
    uid = record.sop_instance_uid
    desk.journal.add_refusal(
        Refusal(uid, record.sop_class_uid, record.calling_ae, reason, time.time(), rule)
    )
    log(event, logging.ERROR, sop=uid, study=record.study_uid, reason=reason)
