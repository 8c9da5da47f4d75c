"""Stores results and merges of HL7 v2 messages; each is on disk before it is acknowledged."""

from __future__ import annotations

import datetime as dt
import logging
import re
import threading
import time
from typing import Any

from dicom_node.clinical.hl7.message import (
    INTERNAL,
    Header,
    Message,
    acknowledgement,
    read_header,
    read_message,
)
from dicom_node.clinical.hl7.result import Unused, read_moment
from dicom_node.errors import Hl7Error, JournalError
from dicom_node.events import Event, log
from dicom_node.settings.clinical import Hl7Settings
from dicom_node.state.clinical import ClinicalStore, as_version
from scoring.clinical.merge import BY_HAND
from scoring.clinical.units import Units
from scoring.clinical.values import PUBLISHED_UNITS

SOURCE = "hl7"
# Most messages of a feed contain no relevant result and need no write.
TELL_SECONDS = 60.0


class Hl7Inbox:
    """Reads and stores messages, one at a time; several threads may call it.

    Parameters
    ----------
    settings
        ``[clinical.hl7]``.
    store
        Where results are stored.
    units
        The known spellings of units.
    """

    def __init__(
        self, settings: Hl7Settings, store: ClinicalStore, units: Units = PUBLISHED_UNITS
    ) -> None:
        self._settings = settings
        self._store = store
        self._units = units
        self._lock = threading.Lock()
        self._answers = 0
        self._told_at = 0.0  # when it was last recorded that this source works

    def take(self, data: bytes, via: str) -> tuple[bytes, Hl7Error | None]:
        """Store the results in a message; return its acknowledgement and its problem, if any.

        Parameters
        ----------
        data
            One message, without its MLLP frame.
        via
            Its origin, for the log: an address or a file.
        """
        with self._lock:
            self._answers += 1
            now = time.time()
            header = Header()
            error: Hl7Error | None = None
            unused: tuple[Unused, ...] = ()
            try:
                header = read_header(data)
                message = read_message(data, self._settings, dt.date.today(), self._units)
                self._keep(message, now)
                unused = message.unused
            except Hl7Error as e:
                error = e
            except JournalError as e:
                error = Hl7Error("AE", INTERNAL, "", str(e))
            self._tell(header, error, len(unused), via, now)
            number = f"{int(now * 1000)}{self._answers:04}"[-20:]
            moment = dt.datetime.fromtimestamp(now)
            return acknowledgement(header, error, unused, number, moment), error

    def failed(self, reason: str) -> None:
        """Record that messages cannot be received from a source, and why."""
        with self._lock:
            self._told_at = 0.0
            self._note_failure(reason, time.time())

    def _keep(self, message: Message, now: float) -> None:
        header = message.header
        sent = read_moment(header.sent_at)
        version = re.sub(r"\D", "", sent.text) if sent else as_version(now)
        who = " ".join(part for part in header.sender if part)
        for group in message.patients:
            for patient in group.patients:
                if group.read.statements:
                    self._store.put(patient, SOURCE, group.read.statements, who, now, version)
        for merge in message.merges:
            copied = self._store.merge(merge.survivor, merge.prior, (SOURCE, BY_HAND), now)
            log(
                Event.HL7_PATIENTS_MERGED,
                sender=header.sender[0],
                control_id=header.control_id,
                values=copied,
            )
        if not self._told_at or now - self._told_at > TELL_SECONDS:
            self._store.source_worked(SOURCE, now)
            self._told_at = now

    def _tell(
        self, header: Header, error: Hl7Error | None, unused: int, via: str, now: float
    ) -> None:
        fields: dict[str, Any] = {
            "via": via,
            "sender": header.sender[0],
            "control_id": header.control_id,
        }
        if error is None:
            log(Event.HL7_RECEIVED, **fields)
            if unused:
                # The reasons contain values: they are given to the sender, on the page and by
                # 'immunoct clinical'.
                log(Event.HL7_NOT_USED, logging.WARNING, **fields, results=unused)
            return
        self._told_at = 0.0
        log(Event.HL7_REFUSED, logging.WARNING, **fields, code=error.code, reason=error)
        self._note_failure(str(error), now)

    def _note_failure(self, reason: str, now: float) -> None:
        try:
            self._store.source_failed(SOURCE, reason, now)
        except JournalError:
            pass  # the sender gets an error, and retries
