"""Rejection notes as a PACS sends them, made without the project's own code."""

from __future__ import annotations

from collections.abc import Sequence

import highdicom as hd
import pydicom
from pydicom.sr.coding import Code
from pydicom.uid import generate_uid

TITLES = {
    "113001": Code("113001", "DCM", "Rejected for Quality Reasons"),
    "113037": Code("113037", "DCM", "Rejected for Patient Safety Reasons"),
    "113038": Code("113038", "DCM", "Incorrect Modality Worklist Entry"),
    "113039": Code("113039", "DCM", "Data Retention Policy Expired"),
    "113000": Code("113000", "DCM", "Of Interest"),
}


def rejection(objects: Sequence[pydicom.Dataset], title: str = "113001") -> pydicom.Dataset:
    """Return a Key Object Selection Document of some objects, by highdicom."""
    content = hd.ko.KeyObjectSelection(TITLES[title], referenced_objects=objects)
    note = hd.ko.KeyObjectSelectionDocument(
        objects, content, generate_uid(), 1, generate_uid(), 1, manufacturer="A PACS"
    )
    made = pydicom.Dataset(note)
    made.file_meta = note.file_meta
    return made


def listed(note: pydicom.Dataset) -> set[str]:
    """Return the UIDs of the objects that a note is about."""
    (study,) = note.CurrentRequestedProcedureEvidenceSequence
    return {
        str(i.ReferencedSOPInstanceUID)
        for s in study.ReferencedSeriesSequence
        for i in s.ReferencedSOPSequence
    }
