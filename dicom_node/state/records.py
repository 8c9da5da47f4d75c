"""Rows of the journal as records: objects, cases, runs, outgoing objects, refusals."""

from __future__ import annotations

import dataclasses
import enum

from dicom_node.state.facts import State


@dataclasses.dataclass(frozen=True)
class ObjectRecord:
    """A received object; ``lost`` is the reason if its file is no longer usable.

    ``study_date`` is as YYYY-MM-DD, ``station`` is the Station Name; empty where not stated.
    """

    sop_instance_uid: str
    sop_class_uid: str
    series_uid: str
    study_uid: str
    kind: str
    path: str
    sha256: str
    size: int
    slice_position: float | None
    calling_ae: str
    calling_address: str
    received_at: float
    accession_number: str = ""
    lost: str = ""
    study_date: str = ""
    station: str = ""


@dataclasses.dataclass(frozen=True)
class CaseRecord:
    """A study and its state.

    ``changes`` counts the received objects, ``seen_changes`` those known at the last decision.
    ``attempts`` counts scorings that failed since the last new object, ``interruptions`` those that
    ended with the node. ``leased_by`` is the worker that has the case, ``leased_until`` the end of
    its lease. ``quiet_since`` is when the latest object was received. It, ``retry_at`` and
    ``leased_until`` are on the journal's clock (`dicom_node.state.clock`), other times on the wall
    clock.
    """

    study_uid: str
    patient_id: str
    issuer: str
    calling_ae: str
    state: State
    reason: str
    state_since: float
    first_received: float
    last_received: float
    attempts: int
    retry_at: float
    processed_key: str | None
    clinical_key: str
    changes: int = 1
    seen_changes: int = 0
    interruptions: int = 0
    leased_by: str = ""
    leased_until: float | None = None
    send_again: bool = False
    cleaned_at: float | None = None
    quiet_since: float = 0.0


@dataclasses.dataclass(frozen=True)
class DeliveredCase:
    """A delivered case: time of delivery, and size of its objects in bytes."""

    study_uid: str
    last_received: float
    settled_at: float
    size: int


@dataclasses.dataclass(frozen=True)
class Refusal:
    """An object that was not accepted, with the reason; ``rule`` is the reason's key."""

    sop_instance_uid: str
    sop_class_uid: str
    calling_ae: str
    reason: str
    at: float
    rule: str = ""


# Kind of a rejection note among the outgoing objects.
REJECTION = "rejection note"


class SendingStatus(enum.Enum):
    """Status of an outgoing object."""

    PENDING = "pending"
    SENT = "sent"
    COMMITTED = "committed"
    FAILED = "failed"


@dataclasses.dataclass(frozen=True)
class RunRecord:
    """One scoring of a case, counted from 1.

    ``outcome``, ``detail`` and ``locations`` are those of `dicom_node.state.outcome`; empty where
    an earlier version of the node has made the run.
    """

    study_uid: str
    run: int
    scored: bool
    verdict: str
    created_at: float
    outcome: str = ""
    detail: str = ""
    locations: str = ""


@dataclasses.dataclass(frozen=True)
class OutgoingObject:
    """An object made by a run, to be sent.

    Parameters
    ----------
    kind
        ``report``, `REJECTION`, or the kind of a companion object.
    path
        Its file, relative to the spool.
    sha256
        SHA-256 of the file; empty if an earlier version of the node made it.
    """

    sop_instance_uid: str
    sop_class_uid: str
    series_uid: str
    kind: str
    path: str
    sha256: str = dataclasses.field(default="", kw_only=True)


@dataclasses.dataclass(frozen=True)
class OutgoingRecord(OutgoingObject):
    """An outgoing object and its status; ``detail`` describes the last response.

    ``next_attempt_at`` and ``settled_at``, when the PACS last accepted or committed it, are on the
    journal's clock (`dicom_node.state.clock`). ``withdrawn`` is the code of the rejection note that
    has withdrawn it, or an object that it was made of; it is then not sent. ``unanswered`` is set
    from the moment before a transfer until the destination's answer.
    """

    study_uid: str
    run: int
    destination: str
    wants_commitment: bool
    created_at: float
    status: SendingStatus = SendingStatus.PENDING
    sent_at: float | None = None
    committed_at: float | None = None
    attempts: int = 0
    next_attempt_at: float = 0
    transaction_uid: str = ""
    detail: str = ""
    settled_at: float | None = None
    withdrawn: str = ""
    unanswered: bool = False

    @property
    def may_be_there(self) -> bool:
        """True if the destination has the object, or may have it without having said so."""
        return self.sent_at is not None or self.unanswered

    @property
    def delivered(self) -> bool:
        """True if the object is delivered, or need no longer be."""
        return (
            self.withdrawn != ""
            or self.status is SendingStatus.COMMITTED
            or (self.status is SendingStatus.SENT and not self.wants_commitment)
        )
