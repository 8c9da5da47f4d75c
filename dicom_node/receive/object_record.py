"""The journal's record of an object, for received objects and for files found in the spool."""

from __future__ import annotations

import dataclasses

import pydicom

from dicom_node.receive.object_check import slice_position, waited_for
from dicom_node.receive.withdrawal import NOTE_CLASS
from dicom_node.state.object_file import Receipt
from dicom_node.state.records import ObjectRecord
from scoring.ct.dicom_file import iso_day, text_of
from scoring.ct.slice import CT_CLASSES
from scoring.segmentation.references import SEGMENTATION_CLASSES

# An RTSTRUCT serves as the SEG of a case.
KINDS: dict[str, str] = {
    **dict.fromkeys(CT_CLASSES, "CT"),
    **dict.fromkeys(SEGMENTATION_CLASSES, "SEG"),
}
# Every class that the node takes, with the kind of its objects: of cases, and rejection notes.
ACCEPTED: dict[str, str] = {**KINDS, NOTE_CLASS: "KO"}


@dataclasses.dataclass(frozen=True)
class Described:
    """An object's record, the images that a SEG references, and Patient ID with issuer."""

    record: ObjectRecord
    references: list[str]
    patient: tuple[str, str]


def patient_of(header: pydicom.Dataset) -> tuple[str, str]:
    """Return Patient ID and its issuer."""
    return text_of(header, "PatientID"), text_of(header, "IssuerOfPatientID")


def describe(
    header: pydicom.Dataset, path: str, size: int, sha256: str, receipt: Receipt
) -> Described:
    """Return the journal's record of an object.

    Parameters
    ----------
    header
        Header of an object of one of `KINDS`.
    path
        Its file, relative to the spool.
    size, sha256
        Size of the file, and SHA-256 of its data set.
    receipt
        How it was received.
    """
    kind = KINDS[text_of(header, "SOPClassUID")]
    references = waited_for(header) if kind == "SEG" else []
    record = ObjectRecord(
        sop_instance_uid=text_of(header, "SOPInstanceUID"),
        sop_class_uid=text_of(header, "SOPClassUID"),
        series_uid=text_of(header, "SeriesInstanceUID"),
        study_uid=text_of(header, "StudyInstanceUID"),
        kind=kind,
        path=path,
        sha256=sha256,
        size=size,
        slice_position=slice_position(header) if kind == "CT" else None,
        calling_ae=receipt.calling_ae,
        calling_address=receipt.calling_address,
        received_at=receipt.received_at,
        accession_number=text_of(header, "AccessionNumber"),
        study_date=iso_day(text_of(header, "StudyDate")),
        station=text_of(header, "StationName"),
    )
    return Described(record, references, patient_of(header))
