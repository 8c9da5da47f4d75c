"""Handling of a report whose file is damaged or missing: it is created again."""

from __future__ import annotations

import dataclasses
import logging
import time

from dicom_node.events import Event, log
from dicom_node.state.audit import report_sent
from dicom_node.state.facts import State
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingRecord
from dicom_node.state.resources import NodeResources

_AT_WORK = (State.READY, State.SCORING)


@dataclasses.dataclass(frozen=True)
class Remade:
    """Result for one report.

    Parameters
    ----------
    words
        For the status.
    under_way
        True where it is being created again.
    gone
        True where it will not be sent any more: a newer report takes its place.
    """

    words: str
    under_way: bool = False
    gone: bool = False


def remake(resources: NodeResources, record: OutgoingRecord, damage: str) -> Remade:
    """Have an outgoing object made again that must not be sent as it is.

    Parameters
    ----------
    damage
        What is wrong with its file.

    Raises
    ------
    OSError, JournalError
        If the file cannot be set aside, or the journal cannot be written.
    """
    case = resources.journal.case(record.study_uid)
    if case is not None and case.state in _AT_WORK:
        return Remade(f"{damage}; it is being created again", under_way=True)
    if Outbox(resources.journal).drop(record):
        _set_aside(resources, record, damage, "a newer report replaces it")
        words = f"{damage}; not sent, a newer report replaces it"
        resources.trail.record(report_sent(record, None, words, accepted=False))
        return Remade(words, gone=True)
    reason = f"the file of {record.kind} {record.sop_instance_uid} is damaged; it is created again"
    if resources.journal.remake(record.study_uid, reason, time.time()):
        _set_aside(resources, record, damage, "it is created again")
        return Remade(f"{damage}; it is being created again", under_way=True)
    return Remade(
        f"{damage}, and cannot be created again: objects of the study are missing from the spool; "
        "send the study again"
    )


def _set_aside(resources: NodeResources, record: OutgoingRecord, damage: str, then: str) -> None:
    path = resources.spool.root / record.path
    resources.spool.quarantine.put(
        path, "report", damage, record.study_uid, record.sop_instance_uid
    )
    log(
        Event.REPORT_DAMAGED,
        logging.ERROR,
        study=record.study_uid,
        report=record.sop_instance_uid,
        reason=damage,
        then=then,
    )
