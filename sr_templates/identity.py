"""What every object made here says of patient, study, equipment and time."""

from __future__ import annotations

import datetime as dt

import pydicom

SERIES_DESCRIPTION = "CT radiomics score - RESEARCH USE ONLY"
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
)


def copy_patient_and_study(dataset: pydicom.Dataset, source: pydicom.Dataset) -> None:
    """Copy patient and study from an object of the case; nothing is invented.

    The character set becomes UTF-8, whatever the source's was: names are re-encoded on writing.
    """
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.StudyInstanceUID = source.StudyInstanceUID
    for keyword in REQUIRED:
        setattr(dataset, keyword, source.get(keyword))
    for keyword in _OPTIONAL:
        if keyword in source:
            dataset[keyword] = source[keyword]


def stamp(dataset: pydicom.Dataset, now: dt.datetime) -> None:
    """Set the dates and times of content, series and instance to that of the run."""
    date, time = now.strftime("%Y%m%d"), now.strftime("%H%M%S")
    for keyword in ("ContentDate", "SeriesDate", "InstanceCreationDate"):
        setattr(dataset, keyword, date)
    for keyword in ("ContentTime", "SeriesTime", "InstanceCreationTime"):
        setattr(dataset, keyword, time)
