"""The audit trail: objects received, decisions, objects sent, and commands, with who and when.

One JSON object a line, appended and synced before the call returns, with the fields of IHE ATNA's
audit messages (PS3.15 annex A.5): event, active participants, participant objects. Patients appear
as a keyed hash only: with the key, which stays in the spool, one can search for a known Patient ID.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import getpass
import hashlib
import hmac
import json
import logging
import os
import secrets
import socket
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicom_node.events import Event, log
from dicom_node.state.files import append_line
from dicom_node.state.records import OutgoingRecord

if TYPE_CHECKING:
    from dicom_node.settings.sections import PeerSettings

SUCCESS, MINOR_FAILURE, SERIOUS_FAILURE = 0, 4, 8
# Of an object that was sent: accepted, refused, or not answered.
_OUTCOMES = {True: SUCCESS, False: SERIOUS_FAILURE, None: MINOR_FAILURE}
_OWN = "99IMMUNOCT"
# The command that deletes a study; its next report may have the UID of one that was sent before.
FORGET = "forget"
# The result from a peer that has accepted storage commitment for a report.
COMMITTED = "storage committed"


@dataclasses.dataclass(frozen=True)
class Code:
    """A coded concept (PS3.16 context group 400 for DCM)."""

    code: str
    display: str
    scheme: str = "DCM"


APPLICATION = Code("110100", "Application Activity")
START, STOP = Code("110120", "Application Start"), Code("110121", "Application Stop")
BEGIN_TRANSFER = Code("110102", "Begin Transferring DICOM Instances")
TRANSFERRED = Code("110104", "DICOM Instances Transferred")
ACCESSED = Code("110103", "DICOM Instances Accessed")
DELETED = Code("110105", "DICOM Study Deleted")
SECURITY_ALERT = Code("110113", "Security Alert")
NODE_AUTHENTICATION = Code("110126", "Node Authentication")
SOURCE, DESTINATION = Code("110153", "Source Role ID"), Code("110152", "Destination Role ID")
APPLICATION_ROLE = Code("110150", "Application")


@dataclasses.dataclass(frozen=True)
class Participant:
    """An active participant: a DICOM node by AE title and address, or a user."""

    role: Code
    ae_title: str = ""
    address: str = ""
    user: str = ""
    requestor: bool = False


@dataclasses.dataclass(frozen=True)
class AuditEvent:
    """One event.

    Parameters
    ----------
    action
        C, R, U, D or E (create, read, update, delete, execute).
    outcome
        0 success, 4 minor failure, 8 serious failure.
    study_uid, instances
        The objects concerned; ``instances``: SOP Class UID to number, or SOP Instance UIDs.
    patient
        Patient ID and its issuer; only their keyed hash is written.
    """

    event: Code
    action: str
    outcome: int = SUCCESS
    type: Code | None = None
    participants: tuple[Participant, ...] = ()
    study_uid: str = ""
    patient: tuple[str, str] = ("", "")
    sop_classes: Mapping[str, int] = dataclasses.field(default_factory=dict)
    instances: tuple[str, ...] = ()
    description: str = ""


class AuditTrail:
    """Appends events to a file; several processes may do so at once.

    Parameters
    ----------
    path
        The file; created if missing. It is reopened for each event, so that it can be rotated by
        renaming.
    key_file
        Holds the key of the patients' hashes; created if missing.
    ae_title
        AE title of this node.
    """

    def __init__(self, path: Path, key_file: Path, ae_title: str) -> None:
        self.path = path
        self._key = read_or_make_key(key_file)
        self._source = {"ae_title": ae_title, "host": socket.gethostname()}
        self._lock = threading.Lock()

    def patient_hash(self, patient_id: str, issuer: str) -> str:
        """Return the keyed hash (HMAC-SHA-256) that identifies a patient in the trail."""
        text = json.dumps([patient_id, issuer]).encode()
        return hmac.new(self._key, text, hashlib.sha256).hexdigest()

    def record(self, event: AuditEvent) -> None:
        """Append an event. A failure to write is logged; the node continues."""
        line = json.dumps(self._fields(event), ensure_ascii=False).encode() + b"\n"
        try:
            with self._lock:
                append_line(self.path, line)
        except OSError as e:
            log(Event.AUDIT_FAILED, logging.ERROR, reason=e, audit_event=event.event.display)

    def _fields(self, event: AuditEvent) -> dict[str, Any]:
        objects: list[dict[str, Any]] = []
        if event.study_uid:
            study: dict[str, Any] = {"type": "study", "uid": event.study_uid}
            if event.sop_classes:
                study["sop_classes"] = dict(event.sop_classes)
            if event.instances:
                study["instances"] = list(event.instances)
            objects.append(study)
        if event.patient[0]:
            objects.append({"type": "patient", "id_hash": self.patient_hash(*event.patient)})
        return {
            "time": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"),
            "event": dataclasses.asdict(event.event),
            "event_type": dataclasses.asdict(event.type) if event.type else None,
            "action": event.action,
            "outcome": event.outcome,
            "description": event.description,
            "source": self._source,
            "participants": [
                {k: v for k, v in dataclasses.asdict(p).items() if v != ""}
                for p in event.participants
            ],
            "objects": objects,
        }


def read_or_make_key(path: Path) -> bytes:
    """Return the 32-byte key in a file, which is created if missing."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        key = path.read_bytes()
        if len(key) >= 32:
            return key
        descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC)  # truncated by a power failure
    key = secrets.token_bytes(32)
    with os.fdopen(descriptor, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return key


# The events


def application(starts: bool) -> AuditEvent:
    """The node starts or stops."""
    return AuditEvent(APPLICATION, "E", type=START if starts else STOP)


def association_refused(calling_ae: str, address: str, reason: str) -> AuditEvent:
    """An association was refused."""
    return AuditEvent(
        SECURITY_ALERT,
        "E",
        MINOR_FAILURE,
        NODE_AUTHENTICATION,
        (Participant(SOURCE, calling_ae, address, requestor=True),),
        description=reason,
    )


def transfer(
    begins: bool,
    calling_ae: str,
    address: str,
    study_uid: str,
    patient: tuple[str, str] = ("", ""),
    sop_classes: Mapping[str, int] | None = None,
    requested: bool = False,
) -> AuditEvent:
    """Receipt of a study's objects begins or has ended (sent to us or retrieved by us)."""
    return AuditEvent(
        BEGIN_TRANSFER if begins else TRANSFERRED,
        "E" if begins else "C",
        participants=(Participant(SOURCE, calling_ae, address, requestor=not requested),),
        study_uid=study_uid,
        patient=patient,
        sop_classes=sop_classes or {},
    )


def case_decided(
    study_uid: str, patient: tuple[str, str], reports: tuple[str, ...], verdict: str, scored: bool
) -> AuditEvent:
    """A case was scored or refused; the objects are its report and companions."""
    return AuditEvent(
        ACCESSED,
        "R",
        type=Code("case-scored" if scored else "case-refused", "Case decided", _OWN),
        study_uid=study_uid,
        patient=patient,
        instances=reports,
        description=verdict,
    )


def report_sent(
    record: OutgoingRecord, peer: PeerSettings | None, answer: str, accepted: bool | None
) -> AuditEvent:
    """An object was sent to a peer, which accepted or refused it, or did not answer (None)."""
    where = Participant(
        DESTINATION,
        peer.ae_title if peer else "",
        (peer.url or f"{peer.host}:{peer.port}") if peer else "",
    )
    return AuditEvent(
        TRANSFERRED,
        "R",
        _OUTCOMES[accepted],
        participants=(where,),
        study_uid=record.study_uid,
        sop_classes={record.sop_class_uid: 1},
        instances=(record.sop_instance_uid,),
        description=answer,
    )


def command(
    name: str, study_uid: str, words: str, user: str = "", patient: tuple[str, str] = ("", "")
) -> AuditEvent:
    """An administrator ran a command; ``forget`` deletes a study."""
    deletes = name in (FORGET, "retention")
    return AuditEvent(
        DELETED if deletes else APPLICATION,
        "D" if deletes else "E",
        type=Code(name, f"Command {name}", _OWN),
        participants=(Participant(APPLICATION_ROLE, user=user or os_user(), requestor=True),),
        study_uid=study_uid,
        patient=patient,
        description=words,
    )


def withdrawn(study_uid: str, patient: tuple[str, str], words: str, calling_ae: str) -> AuditEvent:
    """A rejection note has withdrawn objects of a study."""
    kind = Code("objects-withdrawn", "Objects withdrawn by a rejection note", _OWN)
    return _changed(kind, study_uid, patient, words, calling_ae)


def corrected(study_uid: str, patient: tuple[str, str], words: str, calling_ae: str) -> AuditEvent:
    """Objects with corrected attributes have taken the place of the first ones."""
    kind = Code("objects-corrected", "Patient or study attributes corrected", _OWN)
    return _changed(kind, study_uid, patient, words, calling_ae)


def _changed(
    kind: Code, study_uid: str, patient: tuple[str, str], words: str, calling_ae: str
) -> AuditEvent:
    """Return the entry for an object that changed what the node holds of a study."""
    return AuditEvent(
        ACCESSED,
        "U",
        type=kind,
        participants=(Participant(SOURCE, calling_ae, requestor=True),),
        study_uid=study_uid,
        patient=patient,
        description=words,
    )


def clinical_entry(study_uid: str, patient: tuple[str, str], words: str, user: str) -> AuditEvent:
    """A user entered clinical values manually; the values are not in the trail."""
    return AuditEvent(
        Code("110110", "Patient Record"),
        "U",
        type=Code("clinical-entry", "Clinical values entered by hand", _OWN),
        participants=(Participant(APPLICATION_ROLE, user=user, requestor=True),),
        study_uid=study_uid,
        patient=patient,
        description=words,
    )


def os_user() -> str:
    """Return the name of the user that this process runs as, or the numeric user ID."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
