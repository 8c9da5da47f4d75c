"""Reads a report back from its DICOM object, for extraction and for printing."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Sequence

import pydicom
from pydicom.sr.coding import Code

from scoring.results import InstanceReference
from sr_templates import codes
from sr_templates.copied import CodeTriple
from sr_templates.document import (
    ALGORITHM,
    EXTRACTION,
    MODEL_SHA256,
    REFERENCE,
    REFERENCE_SHA256,
    SOFTWARE,
    FirmnessContent,
    LesionContent,
    ModelContent,
    PatientContent,
    PersonContent,
    ReadingContent,
    ReportContent,
)
from sr_templates.errors import ReportError
from sr_templates.sentences import Sentence
from sr_templates.sr_class import SrClass


class _Item:
    """An item of the content tree with what reading asks for again and again, each found once."""

    def __init__(self, dataset: pydicom.Dataset) -> None:
        self.dataset = dataset

    @functools.cached_property
    def children(self) -> tuple[_Item, ...]:
        return tuple(map(_Item, self.dataset.get("ContentSequence") or []))

    @functools.cached_property
    def name(self) -> tuple[str, str]:
        return _code(self.dataset.ConceptNameCodeSequence[0])[:2]

    @property
    def meaning(self) -> str:
        return str(self.dataset.ConceptNameCodeSequence[0].CodeMeaning)

    @functools.cached_property
    def answers(self) -> dict[str, list[_Item]]:
        """The children by value type, in their order."""
        found: dict[str, list[_Item]] = {}
        for child in self.children:
            found.setdefault(str(child.dataset.ValueType), []).append(child)
        return found


def _code(item: pydicom.Dataset) -> CodeTriple:
    """Return a code; one of three attributes holds its value, by length and form (PS3.3 8.1)."""
    keywords = ("CodeValue", "LongCodeValue", "URNCodeValue")
    value = next(str(item[keyword].value) for keyword in keywords if keyword in item)
    return value, str(item.CodingSchemeDesignator), str(item.CodeMeaning)


@functools.cache
def _names(code: Code) -> frozenset[tuple[str, str]]:
    """Return a concept's code, and the one that earlier versions wrote."""
    both = (code, codes.EARLIER.get(code))
    return frozenset((c.value, c.scheme_designator) for c in both if c is not None)


def _is(item: _Item, code: Code) -> bool:
    """Return whether an item's concept is a code, or the one that earlier versions wrote."""
    return item.name in _names(code)


def _number(item: _Item) -> float:
    """Return a NUM item's value: the double if there is one, as DS holds only 16 characters."""
    measured = item.dataset.MeasuredValueSequence[0]
    value = measured.get("FloatingPointValue")
    return float(measured.NumericValue if value is None else value)


def _answers(group: _Item, value_type: str) -> Sequence[_Item]:
    return group.answers.get(value_type, ())


def _find_number(group: _Item, code: Code) -> float | None:
    return next((_number(i) for i in _answers(group, "NUM") if _is(i, code)), None)


def _find_threshold(group: _Item, score: Code) -> float | None:
    """Return the cut-off of a score: a threshold, or the code of its own of earlier versions."""
    for item in _answers(group, "NUM"):
        if _is(item, codes.THRESHOLD) and _find_code(item, codes.THRESHOLD_OF, score):
            return _number(item)
    return _find_number(group, codes.EARLIER_THRESHOLDS[score])


def _find_date(group: _Item, code: Code) -> dt.date | None:
    for item in _answers(group, "DATE"):
        if _is(item, code):
            return dt.datetime.strptime(str(item.dataset.Date), "%Y%m%d").date()
    return None


def _find_meaning(group: _Item, code: Code) -> str | None:
    return next(
        (
            str(i.dataset.ConceptCodeSequence[0].CodeMeaning)
            for i in _answers(group, "CODE")
            if _is(i, code)
        ),
        None,
    )


def _text(group: _Item, code: Code) -> str:
    return next((str(i.dataset.TextValue) for i in _answers(group, "TEXT") if _is(i, code)), "")


def _uid(group: _Item, code: Code) -> str:
    return next((str(i.dataset.UID) for i in _answers(group, "UIDREF") if _is(i, code)), "")


def _find_code(group: _Item, code: Code, answer: Code | None = None) -> CodeTriple | None:
    """Return the answer to a coded question; None if there is none, or not the one asked for."""
    for item in _answers(group, "CODE"):
        if _is(item, code):
            found = _code(item.dataset.ConceptCodeSequence[0])
            if answer is None or found[:2] == (answer.value, answer.scheme_designator):
                return found
    return None


def _drawn(group: _Item) -> list[tuple[str, str, int]]:
    """Return a lesion's segments or ROIs: SOP Class UID and SOP Instance UID of the object, number.

    The number of an ROI is a text of its own; so was that of a label map's segment in earlier
    versions.
    """
    regions = [
        i
        for i in group.children
        if _is(i, codes.REGION_IN_SPACE) or _is(i, codes.REFERENCED_SEGMENT)
    ]
    identifiers = (
        str(i.dataset.TextValue) for i in _answers(group, "TEXT") if _is(i, codes.REGION_IDENTIFIER)
    )
    found = []
    for item in regions:
        drawn = item.dataset.ReferencedSOPSequence[0]
        numbers = drawn.get("ReferencedSegmentNumber")
        if numbers is None:
            numbers = next(identifiers)
        for number in [numbers] if isinstance(numbers, int | str) else numbers:
            uids = str(drawn.ReferencedSOPClassUID), str(drawn.ReferencedSOPInstanceUID)
            found.append((*uids, int(number)))
    return found


def _lesion(group: _Item) -> LesionContent:
    (sop_class, sop_instance, number), *further = _drawn(group)
    features = {}
    for item in _answers(group, "NUM"):
        name = codes.feature_name(item.name, item.meaning)
        if name is not None:
            features[name] = _number(item)
    finding = _find_code(group, codes.FINDING)
    if finding is None:
        raise ReportError("a measurement group has no Finding")
    return LesionContent(
        tracking_id=_text(group, codes.TRACKING_IDENTIFIER),
        tracking_uid=_uid(group, codes.TRACKING_UID),
        seg_sop_class_uid=sop_class,
        seg_sop_instance_uid=sop_instance,
        segment_number=number,
        further_segments=tuple(further),
        ct_series_instance_uid=_uid(group, codes.SOURCE_SERIES),
        finding=finding,
        finding_site=_find_code(group, codes.FINDING_SITE),
        scored=_find_meaning(group, codes.SCORED) == codes.YES.meaning,
        location=_find_meaning(group, codes.LESION_LOCATION),
        radiomics_score=_find_number(group, codes.RADIOMICS_SCORE),
        category=_find_meaning(group, codes.RADIOMICS_SCORE_CATEGORY),
        percentile=_find_number(group, codes.PERCENTILE),
        reason=_find_meaning(group, codes.REASON),
        long_axis_mm=_find_number(group, codes.LONG_AXIS),
        short_axis_mm=_find_number(group, codes.SHORT_AXIS),
        features=features,
        firmness=_firmness(group),
        outside_reference=_find_meaning(group, codes.OUTSIDE_REFERENCE),
        alternatives=_alternatives(group),
        readings=_readings(group),
        measurable=_find_meaning(group, codes.MEASURABLE),
    )


def _readings(group: _Item) -> tuple[ReadingContent, ...]:
    """Return the other segmentations; score and Dice of one name the same object and segment."""
    numbers: dict[str, dict[str, float]] = {}
    for item in _answers(group, "NUM"):
        for code in (codes.READING_DICE, codes.READING_SCORE):
            if _is(item, code):
                which = _text(item, codes.READING_SEGMENT)
                numbers.setdefault(which, {})[code.value] = _number(item)
    return tuple(
        ReadingContent(
            seg_sop_instance_uid=which.partition(" ")[0],
            segment_number=int(which.partition(" ")[2]),
            dice=found[codes.READING_DICE.value],
            radiomics_score=found.get(codes.READING_SCORE.value),
        )
        for which, found in numbers.items()
    )


def _alternatives(group: _Item) -> dict[str, float]:
    found = {name: _find_number(group, code) for name, code in codes.ALTERNATIVE_SCORES.items()}
    return {name: score for name, score in found.items() if score is not None}


def _firmness(group: _Item) -> FirmnessContent | None:
    """Return the stability of a call; None in reports of versions that did not examine it."""
    verdict = _find_meaning(group, codes.FIRMNESS)
    if verdict is None:
        return None
    return FirmnessContent(
        verdict=verdict,
        variants=_find_number(group, codes.VARIANTS) or 0.0,
        changed=_find_number(group, codes.VARIANTS_CHANGED) or 0.0,
        failed=_find_number(group, codes.VARIANTS_FAILED) or 0.0,
        coefficient_percent=_find_number(group, codes.COEFFICIENT_SHARE),
        readings=_find_number(group, codes.READINGS) or 0.0,
        contrary=_find_number(group, codes.READINGS_CONTRARY) or 0.0,
    )


def _patient(group: _Item) -> PatientContent:
    answers = {code.meaning: _find_meaning(group, code) for code in codes.ELIGIBILITY.values()}
    return PatientContent(
        radiomics_score=_find_number(group, codes.RADIOMICS_SCORE),
        radiomics_cutoff=_find_threshold(group, codes.RADIOMICS_SCORE),
        radiomics_category=_find_meaning(group, codes.RADIOMICS_SCORE_CATEGORY),
        radiomics_clinical_score=_find_number(group, codes.RADIOMICS_CLINICAL_SCORE),
        radiomics_clinical_lowest=_find_number(group, codes.RADIOMICS_CLINICAL_LOWEST),
        radiomics_clinical_highest=_find_number(group, codes.RADIOMICS_CLINICAL_HIGHEST),
        radiomics_clinical_cutoff=_find_threshold(group, codes.RADIOMICS_CLINICAL_SCORE),
        radiomics_clinical_category=_find_meaning(group, codes.RADIOMICS_CLINICAL_CATEGORY),
        percentile=_find_number(group, codes.PATIENT_PERCENTILE),
        above_cutoff_percent=_find_number(group, codes.SHARE_ABOVE),
        call_flip_percent=_find_number(group, codes.CALL_FLIP_SHARE),
        albumin=_find_number(group, codes.ALBUMIN),
        lymphocytes=_find_number(group, codes.LYMPHOCYTES),
        albumin_date=_find_date(group, codes.ALBUMIN_DATE),
        lymphocytes_date=_find_date(group, codes.LYMPHOCYTES_DATE),
        treatment_start=_find_date(group, codes.TREATMENT_START),
        days_to_treatment=_find_number(group, codes.DAYS_TO_TREATMENT),
        eligible=_find_meaning(group, codes.ELIGIBLE) == codes.YES.meaning,
        eligibility={rule: answer for rule, answer in answers.items() if answer is not None},
        problem=_find_meaning(group, codes.PROBLEM),
        contrast_strength=_find_meaning(group, codes.CONTRAST_STRENGTH),
        firmness=_firmness(group),
        calibrated=_find_meaning(group, codes.CALIBRATED),
        outside_reference=_find_meaning(group, codes.OUTSIDE_REFERENCE),
        alternatives=_alternatives(group),
    )


def _model(group: _Item) -> ModelContent:
    texts = [
        str(i.dataset.TextValue)
        for i in _answers(group, "TEXT")
        if _is(i, codes.ALGORITHM_PARAMETERS)
    ]
    beginnings = (MODEL_SHA256, REFERENCE, REFERENCE_SHA256, EXTRACTION, SOFTWARE)
    if len(texts) != len(beginnings):
        raise ReportError(f"the algorithm has {len(texts)} parameters, expected {len(beginnings)}")
    sha256, reference, reference_sha256, extraction, software = (
        text.removeprefix(beginning) for text, beginning in zip(texts, beginnings, strict=True)
    )
    return ModelContent(
        name=_text(group, codes.ALGORITHM_NAME).removeprefix(ALGORITHM),
        version=_text(group, codes.ALGORITHM_VERSION),
        sha256=sha256,
        reference=reference,
        reference_sha256=reference_sha256,
        extraction=extraction,
        software=software,
    )


def _persons(items: Sequence[_Item]) -> Iterator[PersonContent]:
    for item in items:
        if not _is(item, codes.QUALITATIVE_EVALUATIONS):
            continue
        for container in _answers(item, "CONTAINER"):
            name = next(
                str(i.dataset.PersonName) for i in _answers(container, "PNAME")
            ).removesuffix("^")
            said = tuple(str(i.dataset.TextValue) for i in _answers(container, "TEXT"))
            yield PersonContent(name, said)


def _evidence(dataset: pydicom.Dataset) -> Iterator[InstanceReference]:
    for study in dataset.CurrentRequestedProcedureEvidenceSequence:
        for series in study.ReferencedSeriesSequence:
            for instance in series.ReferencedSOPSequence:
                yield InstanceReference(
                    str(instance.ReferencedSOPClassUID),
                    str(instance.ReferencedSOPInstanceUID),
                    str(series.SeriesInstanceUID),
                    str(study.StudyInstanceUID),
                )


def read_report(dataset: pydicom.Dataset) -> ReportContent:
    """Return the content of a report that this program created, as `document.content_of` gave it.

    Raises
    ------
    ReportError
        If the object is not a structured report of this program.
    """
    topics = {(c.value, c.scheme_designator): topic for topic, c in codes.TOPICS.items()}
    try:
        items = _Item(dataset).children
        statements = tuple(
            Sentence(topics[text.name], str(text.dataset.TextValue))
            for item in items
            if _is(item, codes.QUALITATIVE_EVALUATIONS)
            for text in _answers(item, "TEXT")
        )
        groups = [
            g for item in items if _is(item, codes.IMAGING_MEASUREMENTS) for g in item.children
        ]
        finding = codes.PATIENT_FINDING
        patient = next(
            g
            for g in groups
            if (found := _find_code(g, codes.FINDING)) is not None
            and found[:2] == (finding.value, finding.scheme_designator)
        )
        return ReportContent(
            sop_instance_uid=str(dataset.SOPInstanceUID),
            sop_class=SrClass(str(dataset.SOPClassUID)),
            study_instance_uid=str(dataset.StudyInstanceUID),
            statements=statements,
            patient=_patient(patient),
            lesions=tuple(_lesion(g) for g in groups if g is not patient),
            model=_model(patient),
            evidence=frozenset(_evidence(dataset)),
            persons=tuple(_persons(items)),
        )
    except (AttributeError, IndexError, KeyError, StopIteration, TypeError, ValueError) as e:
        raise ReportError(f"not a report of this program: {e!r}") from e
