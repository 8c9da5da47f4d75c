"""Patient, study, equipment and time attributes of every object created here."""

from __future__ import annotations

import datetime as dt
import uuid

import pydicom
from pydicom.uid import (
    CTImageStorage,
    EnhancedCTImageStorage,
    LegacyConvertedEnhancedCTImageStorage,
)

from scoring.results import InstanceReference, LesionResult
from sr_templates.copied import Copied, copied

_NAMESPACE = uuid.UUID("6f1c2a52-7d1e-5d0a-9a44-0d8b7f6f2b11")
# They differ within the 16 characters that lists of series show.
SERIES_DESCRIPTION = "CT radiomics score - RESEARCH USE ONLY"
PDF_DESCRIPTION = "PDF of CT radiomics score - RESEARCH USE ONLY"
KEY_IMAGE_DESCRIPTION = "Key images of CT radiomics score - RESEARCH USE ONLY"
REJECTION_DESCRIPTION = "Rejected: CT radiomics score - RESEARCH USE ONLY"
MANUFACTURER = "immunoct"
# Type 2 attributes of the Patient and General Study modules (PS3.3 C.7.1.1, C.7.2.1): present in
# every object, empty where the source does not have them.
REQUIRED = (
    "PatientID",
    "PatientName",
    "PatientBirthDate",
    "PatientSex",
    "StudyID",
    "StudyDate",
    "StudyTime",
    "AccessionNumber",
    "ReferringPhysicianName",
)
_OPTIONAL = (
    "IssuerOfPatientID",
    "OtherPatientIDsSequence",
    "StudyDescription",
    "PatientAge",
    "IssuerOfAccessionNumberSequence",
    "ProcedureCodeSequence",
    "InstitutionName",
    "PatientIdentityRemoved",
    "DeidentificationMethod",
    "DeidentificationMethodCodeSequence",
    "LongitudinalTemporalInformationModified",
    "TimezoneOffsetFromUTC",
)
# Clinical Trial Subject and Study modules (PS3.3 C.7.1.3, C.7.2.3). The first are of type 1 or 2
# where there is a subject, whose identifier is one of two.
_TRIAL = (
    "ClinicalTrialSponsorName",
    "ClinicalTrialProtocolID",
    "ClinicalTrialProtocolName",
    "ClinicalTrialSiteID",
    "ClinicalTrialSiteName",
    "ClinicalTrialSubjectID",
    "ClinicalTrialSubjectReadingID",
    "ClinicalTrialTimePointID",
    "ClinicalTrialTimePointDescription",
)
_TRIAL_NEEDED, _TRIAL_SUBJECT = _TRIAL[:2], _TRIAL[5:7]
_TRIAL_EMPTY = _TRIAL[2:5]
_REQUEST = (
    "RequestedProcedureID",
    "RequestedProcedureDescription",
    "RequestedProcedureCodeSequence",
)
# Type 2 attributes of a referenced request (PS3.3 C.17.2).
_OF_REQUEST = (
    "ReferencedStudySequence",
    "AccessionNumber",
    "PlacerOrderNumberImagingServiceRequest",
    "FillerOrderNumberImagingServiceRequest",
    *_REQUEST,
)
CT_CLASSES = (
    CTImageStorage,
    EnhancedCTImageStorage,
    LegacyConvertedEnhancedCTImageStorage,
)


def patient_and_study(source: pydicom.Dataset) -> Copied:
    """Return the patient and study attributes of an object of the case; none is invented.

    Invalid values are left empty, with a notice. The character set becomes UTF-8, whatever the
    source's was: names are re-encoded on writing.
    """
    of = "the CT" if source.get("SOPClassUID") in CT_CLASSES else "the segmentation"
    valid = copied(source, REQUIRED + _OPTIONAL, of)
    valid.dataset.SpecificCharacterSet = "ISO_IR 192"
    valid.dataset.StudyInstanceUID = source.StudyInstanceUID
    for keyword in REQUIRED:
        if keyword not in valid.dataset:
            setattr(valid.dataset, keyword, None)
    trial = _trial(source, of)
    valid.dataset.update(trial.dataset)
    return Copied(valid.dataset, (*valid.notices, *trial.notices))


def _trial(source: pydicom.Dataset, of: str) -> Copied:
    """Return the clinical trial's attributes; none if the trial or its subject is not named."""
    trial = copied(source, _TRIAL, of)
    named = all(k in trial.dataset for k in _TRIAL_NEEDED)
    if not named or not any(k in trial.dataset for k in _TRIAL_SUBJECT):
        return Copied(pydicom.Dataset(), trial.notices)
    for keyword in _TRIAL_EMPTY:
        if keyword not in trial.dataset:
            setattr(trial.dataset, keyword, None)
    return trial


def requests(source: pydicom.Dataset) -> list[pydicom.Dataset]:
    """Return the requests of an object's Request Attributes as referenced requests of an SR.

    The identifiers are those of the object; what is not valid is left empty (PS3.3 C.17.2).
    """
    items = source.get("RequestAttributesSequence")
    if not isinstance(items, pydicom.Sequence):
        return []
    made = []
    for item in items:
        request = copied(item, _REQUEST, "the request").dataset
        if not len(request):
            continue
        request.update(copied(source, ("AccessionNumber",), "the CT").dataset)
        request.StudyInstanceUID = source.StudyInstanceUID
        for keyword in _OF_REQUEST:
            if keyword not in request:
                empty = pydicom.Sequence() if keyword.endswith("Sequence") else None
                setattr(request, keyword, empty)
        made.append(request)
    return made


def copy_patient_and_study(dataset: pydicom.Dataset, source: pydicom.Dataset) -> None:
    """Copy `patient_and_study` of an object of the case into another."""
    dataset.update(patient_and_study(source).dataset)


def stamp(dataset: pydicom.Dataset, now: dt.datetime) -> None:
    """Set the dates and times of content, series and instance to those of the run.

    They are in the time zone that the object declares, which is its source's. With their fraction
    of a second the order of two reports of a study shows even if they follow each other closely.
    """
    offset = str(dataset.get("TimezoneOffsetFromUTC") or "")
    if offset:
        now = now.astimezone(dt.datetime.strptime(offset, "%z").tzinfo)
    date, time = now.strftime("%Y%m%d"), now.strftime("%H%M%S.%f")
    for keyword in ("ContentDate", "SeriesDate", "InstanceCreationDate"):
        setattr(dataset, keyword, date)
    for keyword in ("ContentTime", "SeriesTime", "InstanceCreationTime"):
        setattr(dataset, keyword, time)


def as_file(dataset: pydicom.Dataset) -> bytes:
    """Return a data set as the bytes of a DICOM file (PS3.10)."""
    buffer = pydicom.filebase.DicomBytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return bytes(buffer.getvalue())


def sop_item(reference: InstanceReference) -> pydicom.Dataset:
    """Return the item of a sequence that refers to an object (PS3.3 table 10-11)."""
    item = pydicom.Dataset()
    item.ReferencedSOPClassUID = reference.sop_class_uid
    item.ReferencedSOPInstanceUID = reference.sop_instance_uid
    return item


def derived_uid(*parts: str) -> str:
    """Return a UID under 2.25 (PS3.5 B.2) that depends on ``parts`` alone."""
    return f"2.25.{uuid.uuid5(_NAMESPACE, chr(0).join(parts)).int}"


def key_image_uid(report: str, lesion: LesionResult) -> str:
    """Return the SOP Instance UID of a lesion's key image beside a report."""
    part = () if lesion.part is None else (f"part {lesion.part[0]}",)
    number = str(lesion.segment_number)
    return derived_uid("key image", report, lesion.seg_sop_instance_uid, number, *part)
