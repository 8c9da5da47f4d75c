"""The journal's rows as records: objects, cases, reports, refusals."""

from __future__ import annotations

import dataclasses

from dicom_node.assembly import State


@dataclasses.dataclass(frozen=True)
class ObjectRecord:
    """A received object."""

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


@dataclasses.dataclass(frozen=True)
class CaseRecord:
    """A study and where it stands."""

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


@dataclasses.dataclass(frozen=True)
class Refusal:
    """An object that was not accepted, and why."""

    sop_instance_uid: str
    sop_class_uid: str
    calling_ae: str
    reason: str
    at: float


@dataclasses.dataclass(frozen=True)
class ReportRecord:
    """A report that was made, sent or not."""

    sop_instance_uid: str
    sop_class_uid: str
    series_uid: str
    study_uid: str
    path: str
    scored: bool
    verdict: str
    destination: str
    created_at: float
    sent_at: float | None
    attempts: int
    next_attempt_at: float
    detail: str
