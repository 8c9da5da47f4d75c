"""What the header of a study's file says of the study and its patient, for lists."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pydicom

from scoring.ct.dicom_file import text_of

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
    return StudyHeader(**{k: _day(v) if k.endswith("_date") else v for k, v in found.items()})


def _day(text: str) -> str:
    """Return a DICOM date (PS3.5 6.2, DA) as YYYY-MM-DD; the text itself if it is none."""
    try:
        return dt.datetime.strptime(text, "%Y%m%d").date().isoformat()
    except ValueError:
        return text
