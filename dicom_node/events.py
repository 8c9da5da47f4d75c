"""The node's log: one line per event, with an event ID that an administrator can search for.

Only identifiers of objects and peers are logged, never names or IDs of patients.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
import logging
import logging.handlers
import os
import sys
import threading
import traceback
import warnings
from pathlib import Path, PurePath

from dicom_node.errors import SettingsError
from scoring.escaping import visible

LOGGER = logging.getLogger("immunoct")


class Event(enum.Enum):
    """Every event that the node can log; the value is its event ID."""

    NODE_STARTED = "node.started"
    NODE_STOPPED = "node.stopped"
    LOOP_FAILED = "node.loop-failed"
    SPOOL_CHECKED = "spool.checked"
    SPOOL_ADOPTED = "spool.adopted"
    SPOOL_QUARANTINED = "spool.quarantined"
    QUARANTINE_CLEANED = "quarantine.cleaned"
    JOURNAL_REBUILT = "journal.rebuilt"
    JOURNAL_REPLACED = "journal.replaced"
    DISK_LOW = "disk.low"
    DISK_FREE_AGAIN = "disk.free-again"
    CLOCK_STEPPED = "clock.stepped"
    AUDIT_FAILED = "audit.failed"
    LOG_FAILED = "log.failed"
    ASSOCIATION_REJECTED = "association.rejected"
    OBJECT_STORED = "object.stored"
    OBJECT_REPEATED = "object.repeated"
    OBJECT_CONFLICT = "object.conflict"
    OBJECT_REFUSED = "object.refused"
    OBJECT_IGNORED = "object.ignored"
    OBJECT_MISSING = "object.missing"
    OBJECT_DAMAGED = "object.damaged"
    OBJECT_RECOVERED = "object.recovered"
    OBJECTS_WITHDRAWN = "objects.withdrawn"
    OBJECTS_CORRECTED = "objects.corrected"
    CONNECTION_REFUSED = "connection.refused"
    ASSOCIATION_ENDED = "association.ended"
    CASE_STATE = "case.state"
    CASE_SCORED = "case.scored"
    CASE_REFUSED = "case.refused"
    CASE_ATTEMPT_FAILED = "case.attempt-failed"
    WORKER_NOT_STARTED = "worker.not-started"
    CASE_INTERRUPTED = "case.interrupted"
    COMPANIONS_FAILED = "case.companions-failed"
    CASE_CLEANED = "case.cleaned"
    CASE_FORGOTTEN = "case.forgotten"
    CLINICAL_READ = "clinical.read"
    CLINICAL_FAILED = "clinical.failed"
    CLINICAL_CONFLICT = "clinical.conflict"
    CLINICAL_ANSWERED = "clinical.answered"
    CLINICAL_NOT_ANSWERED = "clinical.not-answered"
    HL7_LISTENING = "hl7.listening"
    HL7_RECEIVED = "hl7.received"
    HL7_NOT_USED = "hl7.results-not-used"
    HL7_PATIENTS_MERGED = "hl7.patients-merged"
    HL7_REFUSED = "hl7.refused"
    HL7_CONNECTION_ENDED = "hl7.connection-ended"
    QUERY_FAILED = "query.failed"
    REPORT_SENT = "report.sent"
    REPORT_NOT_SENT = "report.not-sent"
    REPORT_FAILED = "report.failed"
    REPORT_DAMAGED = "report.damaged"
    REPORT_CLASS_CHANGED = "report.class-changed"
    NOTICE_SENT = "notice.sent"
    NOTICE_NOT_SENT = "notice.not-sent"
    COMMITMENT_REQUESTED = "commitment.requested"
    COMMITMENT_ANSWERED = "commitment.answered"
    COMMITMENT_NOT_REQUESTED = "commitment.not-requested"
    WEB_STARTED = "web.started"
    WEB_ENDED = "web.ended"
    WEB_FAILED = "web.failed"
    WEB_LOGIN = "web.login"
    WEB_LOGIN_REFUSED = "web.login-refused"
    WEB_FORGED = "web.forged-request"
    RETRIEVAL_REQUESTED = "retrieval.requested"
    RETRIEVAL_COMPLETE = "retrieval.complete"
    RETRIEVAL_INCOMPLETE = "retrieval.incomplete"
    RETRIEVAL_GIVEN_UP = "retrieval.given-up"


def log(event: Event, level: int = logging.INFO, **fields: object) -> None:
    """Log one event with its fields (UIDs, AE titles, counts, reasons)."""
    LOGGER.log(level, event.value, extra={"fields": fields})


class _TextFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = getattr(record, "fields", {})
        # Values come from the network: a line break in a value must not start a second line.
        words = [
            f"{k}={visible(json.dumps(str(v), ensure_ascii=False))}" for k, v in fields.items()
        ]
        return " ".join([_time(record), record.levelname, record.getMessage(), *words])


class _JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = getattr(record, "fields", {})
        line = json.dumps(
            {"time": _time(record), "level": record.levelname, "event": record.getMessage()}
            | {k: v if isinstance(v, int | float | bool) else str(v) for k, v in fields.items()},
            ensure_ascii=False,
        )
        return visible(line)


def _time(record: logging.LogRecord) -> str:
    moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _LogFile(logging.handlers.WatchedFileHandler):
    """A file with one event per line as JSON; after it was renamed, a new one is started.

    Parameters
    ----------
    path
        The file.
    other
        Receives an event when the file cannot be written.
    """

    def __init__(self, path: Path, other: logging.Handler) -> None:
        super().__init__(path, encoding="utf-8")
        self.setFormatter(_JsonFormatter())
        self._other = other
        self._problem: BaseException | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write an event; a failure is reported once, until writing succeeds again."""
        failed_before, self._problem = self._problem is not None, None
        try:
            super().emit(record)
        except OSError as e:  # the file is begun again outside of what `handleError` is called for
            self._problem = e
        if self._problem is not None and not failed_before:
            fields = {"file": self.baseFilename, "reason": self._problem}
            told = logging.makeLogRecord(
                {
                    "name": LOGGER.name,
                    "levelno": logging.ERROR,
                    "levelname": "ERROR",
                    "msg": Event.LOG_FAILED.value,
                    "fields": fields,
                }
            )
            self._other.handle(told)

    def handleError(self, record: logging.LogRecord) -> None:
        """Note that an event could not be written: a full disk must not stop the node."""
        self._problem = sys.exc_info()[1]


def set_up_logging(style: str, level: str, file: Path | None = None) -> None:
    """Send events to standard error as ``text`` or ``json`` lines, and to a file as JSON.

    Raises
    ------
    SettingsError
        If the file cannot be written.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonFormatter() if style == "json" else _TextFormatter())
    LOGGER.handlers = [handler]
    if file is not None:
        try:
            LOGGER.addHandler(_LogFile(file, handler))
        except OSError as e:
            raise SettingsError(f"log.file {file} cannot be written: {e.strerror}") from e
    LOGGER.setLevel(level.upper())
    LOGGER.propagate = False
    threading.excepthook = _thread_failed
    quiet_libraries()


def check_log_file(path: Path) -> None:
    """Check that a log file can be written, without creating it as another user's.

    Raises
    ------
    SettingsError
        If it cannot.
    """
    if path.is_dir():
        raise SettingsError(f"log.file {path} is a folder; expected the name of a file to write")
    there = path if path.exists() else path.parent
    if not there.exists():
        raise SettingsError(f"log.file {path} cannot be written: {there} does not exist")
    if not os.access(there, os.W_OK):
        raise SettingsError(f"log.file {path} cannot be written: no permission to write {there}")


def quiet_libraries() -> None:
    """Silence the libraries' messages: they may quote values of data sets and have no event ID."""
    for name in (
        "pynetdicom",
        "pydicom",
        "highdicom",
        "dicomweb_client",
        "retrying",
        "urllib3",
        "hl7",
        "asyncio",
    ):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore")


def _thread_failed(args: threading.ExceptHookArgs) -> None:
    """Log an exception that ended a thread, such as one a library raises on a malformed message.

    The message is omitted, since it may quote received data; type and source line are logged.
    """
    last = traceback.extract_tb(args.exc_traceback)[-1:]
    log(
        Event.LOOP_FAILED,
        logging.ERROR,
        loop=args.thread.name if args.thread else "",
        reason=args.exc_type.__name__,
        place="".join(f"{PurePath(f.filename).name}:{f.lineno}" for f in last),
    )
