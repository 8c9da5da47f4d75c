"""Study and patient attributes from the header of a study's file, for lists."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pydicom

from scoring.ct.dicom_file import iso_day, text_of

_TAGS = {
    "patient_name": "PatientName",
    "birth_date": "PatientBirthDate",
    "study_date": "StudyDate",
    "description": "StudyDescription",
    "station": "StationName",
}


@dataclasses.dataclass(frozen=True)
class StudyHeader:
    """Texts of a header, empty where it has none; dates as YYYY-MM-DD."""

    patient_name: str = ""
    birth_date: str = ""
    study_date: str = ""
    description: str = ""
    station: str = ""


def read_study_header(path: Path) -> StudyHeader:
    """Read a file's header up to these attributes.

    Raises
    ------
    Exception
        One of `scoring.ct.dicom_file.UNREADABLE`.
    """
    tags = [*_TAGS.values(), "SpecificCharacterSet"]
    header = pydicom.dcmread(path, specific_tags=list(tags), stop_before_pixels=True)
    found = {name: text_of(header, keyword) for name, keyword in _TAGS.items()}
    return StudyHeader(**{k: iso_day(v) if k.endswith("_date") else v for k, v in found.items()})
