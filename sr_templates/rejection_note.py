"""Rejection notes for reports that a later one replaces (IHE Imaging Object Change Management)."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Sequence

import pydicom
from pydicom.sr.coding import Code
from pydicom.uid import (
    ExplicitVRLittleEndian,
    KeyObjectSelectionDocumentStorage,
    SecondaryCaptureImageStorage,
)

from scoring.results import InstanceReference
from sr_templates.identity import (
    MANUFACTURER,
    REJECTION_DESCRIPTION,
    copy_patient_and_study,
    derived_uid,
    sop_item,
    stamp,
)

SERIES_NUMBER = 9904
_DESCRIPTION = Code("113012", "DCM", "Key Object Description")


def rejection_note(
    report: pydicom.Dataset, title: Code, rejected: Sequence[InstanceReference], now: dt.datetime
) -> pydicom.Dataset:
    """Return the Key Object Selection Document (PS3.3 A.35.4) that rejects objects.

    Parameters
    ----------
    report
        The report that takes their place; patient, study and requests are copied from it.
    title
        Why they are rejected, of CID 7011.
    rejected
        The objects, all of the report's study.
    now
        Content Date and Time.
    """
    note = pydicom.Dataset()
    copy_patient_and_study(note, report)
    note.SOPClassUID = KeyObjectSelectionDocumentStorage
    names = (str(report.SOPInstanceUID), title.value, *(r.sop_instance_uid for r in rejected))
    note.SOPInstanceUID = derived_uid("rejection note", *names)
    note.SeriesInstanceUID = derived_uid("rejection note series", *names)
    note.Modality, note.SeriesNumber, note.InstanceNumber = "KO", SERIES_NUMBER, 1
    note.SeriesDescription = REJECTION_DESCRIPTION
    note.ReferencedPerformedProcedureStepSequence = pydicom.Sequence()
    note.Manufacturer, note.ManufacturerModelName = MANUFACTURER, MANUFACTURER
    note.SoftwareVersions = report.SoftwareVersions
    note.DeviceSerialNumber = report.DeviceSerialNumber
    if "ReferencedRequestSequence" in report:
        note.ReferencedRequestSequence = copy.deepcopy(report.ReferencedRequestSequence)
    note.CurrentRequestedProcedureEvidenceSequence = pydicom.Sequence(_evidence(rejected))
    note.ValueType, note.ContinuityOfContent = "CONTAINER", "SEPARATE"
    note.ConceptNameCodeSequence = pydicom.Sequence([_code(title)])
    template = pydicom.Dataset()
    template.MappingResource, template.TemplateIdentifier = "DCMR", "2010"
    note.ContentTemplateSequence = pydicom.Sequence([template])
    note.ContentSequence = pydicom.Sequence(
        [_text(f"Replaced by report {report.SOPInstanceUID}."), *map(_reference, rejected)]
    )
    stamp(note, now)
    note.file_meta = pydicom.dataset.FileMetaDataset()
    note.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return note


def _code(code: Code) -> pydicom.Dataset:
    item = pydicom.Dataset()
    item.CodeValue, item.CodingSchemeDesignator = code.value, code.scheme_designator
    item.CodeMeaning = code.meaning
    return item


def _text(words: str) -> pydicom.Dataset:
    item = pydicom.Dataset()
    item.RelationshipType, item.ValueType, item.TextValue = "CONTAINS", "TEXT", words
    item.ConceptNameCodeSequence = pydicom.Sequence([_code(_DESCRIPTION)])
    return item


def _reference(reference: InstanceReference) -> pydicom.Dataset:
    item = pydicom.Dataset()
    image = reference.sop_class_uid == SecondaryCaptureImageStorage
    item.RelationshipType, item.ValueType = "CONTAINS", "IMAGE" if image else "COMPOSITE"
    item.ReferencedSOPSequence = pydicom.Sequence([sop_item(reference)])
    return item


def _evidence(rejected: Sequence[InstanceReference]) -> list[pydicom.Dataset]:
    study = pydicom.Dataset()
    study.StudyInstanceUID = rejected[0].study_instance_uid
    study.ReferencedSeriesSequence = pydicom.Sequence()
    for uid in dict.fromkeys(r.series_instance_uid for r in rejected):
        series = pydicom.Dataset()
        series.SeriesInstanceUID = uid
        series.ReferencedSOPSequence = pydicom.Sequence(
            [sop_item(r) for r in rejected if r.series_instance_uid == uid]
        )
        study.ReferencedSeriesSequence.append(series)
    return [study]
