"""Reads a report back from its DICOM object: what a researcher harvests, what a console prints."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pydicom
from pydicom.sr.coding import Code

from sr_templates import codes
from sr_templates.errors import ReportError


@dataclasses.dataclass(frozen=True)
class LesionContent:
    """A lesion as the report states it; ``features`` are under pyradiomics' names."""

    tracking_id: str
    tracking_uid: str
    segment_number: int | None
    location: str | None
    radiomics_score: float | None
    category: str | None
    reason: str | None
    long_axis_mm: float | None
    features: dict[str, float]


@dataclasses.dataclass(frozen=True)
class ReportContent:
    """A report as its object states it; ``eligibility`` maps each rule's meaning to the answer."""

    sop_instance_uid: str
    study_instance_uid: str
    sentences: tuple[str, ...]
    radiomics_score: float | None
    radiomics_clinical_score: float | None
    eligible: bool
    eligibility: dict[str, str]
    lesions: tuple[LesionContent, ...]


def _children(item: pydicom.Dataset) -> list[pydicom.Dataset]:
    return list(item.get("ContentSequence") or [])


def _name(item: pydicom.Dataset) -> tuple[str, str]:
    concept = item.ConceptNameCodeSequence[0]
    return str(concept.CodeValue), str(concept.CodingSchemeDesignator)


def _is(item: pydicom.Dataset, code: Code) -> bool:
    return _name(item) == (code.value, code.scheme_designator)


def _number(item: pydicom.Dataset) -> float:
    """Return a NUM item's value: the double where there is one, as DS keeps 16 characters only."""
    measured = item.MeasuredValueSequence[0]
    value = measured.get("FloatingPointValue")
    return float(measured.NumericValue if value is None else value)


def _answers(group: pydicom.Dataset, value_type: str) -> Iterator[pydicom.Dataset]:
    return (item for item in _children(group) if item.ValueType == value_type)


def _find_number(group: pydicom.Dataset, code: Code) -> float | None:
    return next((_number(i) for i in _answers(group, "NUM") if _is(i, code)), None)


def _find_meaning(group: pydicom.Dataset, code: Code) -> str | None:
    return next(
        (
            str(i.ConceptCodeSequence[0].CodeMeaning)
            for i in _answers(group, "CODE")
            if _is(i, code)
        ),
        None,
    )


def _tracking(group: pydicom.Dataset) -> tuple[str, str]:
    identifier = uid = ""
    for item in _children(group):
        if _name(item)[0] == "112039":
            identifier = str(item.TextValue)
        elif _name(item)[0] == "112040":
            uid = str(item.UID)
    return identifier, uid


def _lesion(group: pydicom.Dataset) -> LesionContent:
    identifier, uid = _tracking(group)
    segment = next(
        (
            i.ReferencedSOPSequence[0].get("ReferencedSegmentNumber")
            for i in _answers(group, "IMAGE")
        ),
        None,
    )
    values = {name: _find_number(group, code) for name, (code, _) in codes.FEATURES.items()}
    return LesionContent(
        tracking_id=identifier,
        tracking_uid=uid,
        segment_number=None if segment is None else int(segment),
        location=_find_meaning(group, codes.LESION_LOCATION),
        radiomics_score=_find_number(group, codes.RADIOMICS_SCORE),
        category=_find_meaning(group, codes.RADIOMICS_SCORE_CATEGORY),
        reason=_find_meaning(group, codes.REASON),
        long_axis_mm=_find_number(group, codes.LONG_AXIS),
        features={n: v for n, v in values.items() if v is not None},
    )


def read_report(dataset: pydicom.Dataset) -> ReportContent:
    """Return what a report of ours states.

    Raises
    ------
    ReportError
        If the object is not a structured report of this program.
    """
    try:
        items = _children(dataset)
        sentences = [
            str(text.TextValue)
            for item in items
            if _is(item, codes.QUALITATIVE_EVALUATIONS)
            for text in _answers(item, "TEXT")
        ]
        groups = [g for item in items if _name(item)[0] == "126010" for g in _children(item)]
        patient = next(
            g
            for g in groups
            if any(
                i.ConceptCodeSequence[0].CodeValue == codes.PATIENT_FINDING.value
                for i in _answers(g, "CODE")
            )
        )
        rules = {code.meaning: _find_meaning(patient, code) for code in codes.ELIGIBILITY.values()}
        return ReportContent(
            sop_instance_uid=str(dataset.SOPInstanceUID),
            study_instance_uid=str(dataset.StudyInstanceUID),
            sentences=tuple(sentences),
            radiomics_score=_find_number(patient, codes.RADIOMICS_SCORE),
            radiomics_clinical_score=_find_number(patient, codes.RADIOMICS_CLINICAL_SCORE),
            eligible=_find_meaning(patient, codes.ELIGIBLE) == codes.YES.meaning,
            eligibility={k: v for k, v in rules.items() if v is not None},
            lesions=tuple(_lesion(g) for g in groups if g is not patient),
        )
    except (AttributeError, IndexError, StopIteration, ValueError) as e:
        raise ReportError(f"not a report of this program: {e!r}") from e
