"""Takes HL7 v2 messages into the clinical store; each is on disk before it is acknowledged."""

from __future__ import annotations

import datetime as dt
import logging
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
from dicom_node.errors import Hl7Error, JournalError
from dicom_node.events import Event, log
from dicom_node.settings.clinical import Hl7Settings
from dicom_node.state.clinical import ClinicalStore

SOURCE = "hl7"
# Most messages of a feed hold nothing of use and need no write of their own.
TELL_SECONDS = 60.0


class Hl7Inbox:
    """Reads and stores messages, one at a time; several threads may bring them.

    Parameters
    ----------
    settings
        ``[clinical.hl7]``.
    store
        Where results go.
    """

    def __init__(self, settings: Hl7Settings, store: ClinicalStore) -> None:
        self._settings = settings
        self._store = store
        self._lock = threading.Lock()
        self._answers = 0
        self._told_at = 0.0  # when the store was last told that this source works

    def take(self, data: bytes, via: str) -> tuple[bytes, Hl7Error | None]:
        """Store what a message says, and return its acknowledgement and what was wrong with it.

        Parameters
        ----------
        data
            One message, without a frame.
        via
            Where it came from, for the log: an address or a file.
        """
        with self._lock:
            self._answers += 1
            now = time.time()
            header = Header()
            error: Hl7Error | None = None
            try:
                header = read_header(data)
                message = read_message(data, self._settings, dt.date.today())
                self._keep(message, now)
            except Hl7Error as e:
                error = e
            except JournalError as e:
                error = Hl7Error("AE", INTERNAL, "", str(e))
            self._tell(header, error, via, now)
            number = f"{int(now * 1000)}{self._answers:04}"[-20:]
            moment = dt.datetime.fromtimestamp(now)
            code = error.code if error else "AA"
            return acknowledgement(header, code, error, number, moment), error

    def _keep(self, message: Message, now: float) -> None:
        header = message.header
        version = header.sent_at or dt.datetime.fromtimestamp(now).strftime("%Y%m%d%H%M%S")
        who = " ".join(part for part in header.sender if part)
        for group in message.patients:
            for patient in group.patients:
                if group.results:
                    self._store.put(patient, SOURCE, group.results, who, now, version)
        if not self._told_at or now - self._told_at > TELL_SECONDS:
            self._store.source_worked(SOURCE, now)
            self._told_at = now

    def _tell(self, header: Header, error: Hl7Error | None, via: str, now: float) -> None:
        fields: dict[str, Any] = {
            "via": via,
            "sender": header.sender[0],
            "control_id": header.control_id,
        }
        if error is None:
            log(Event.HL7_RECEIVED, **fields)
            return
        self._told_at = 0.0
        log(Event.HL7_REFUSED, logging.WARNING, **fields, code=error.code, reason=error)
        try:
            self._store.source_failed(SOURCE, str(error), now)
        except JournalError:
            pass  # the sender is told, and tries again
