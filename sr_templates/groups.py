"""The measurement groups of a report: the patient's (TID 1501) and a lesion's (TID 1411).

A Referenced Segment names an object once, with the numbers of all its segments that are the lesion
(Referenced Segment Number has 1-n values, PS3.3 10.3): row 7 has a multiplicity of 1. Where the
segments are in several objects there is one such item for each object, beyond the template.

An ROI is a Region in Space. The template has its number as a property of that item; DCMTK, in
3.6.7 as in the release that dcmqi 1.5.7 has, then reads nothing of the report ('Cannot add "has
properties TEXT" to COMPOSITE in Comprehensive 3D SR'), because the relationships of the IOD (PS3.3
A.35.13.3.1.2) do not have it. So the number follows as an item of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pydicom
from highdicom import sr
from pydicom.sr.coding import Code
from pydicom.uid import RTStructureSetStorage

from scoring.reasons import Reason
from scoring.results import CaseResult
from sr_templates import codes
from sr_templates.copied import shown, without_backslash
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
    ReadingContent,
    ReportContent,
)
from sr_templates.identity import derived_uid

# Reasons of a lesion whose score was attempted.
_FAILURES = (Reason.EXTRACTION_FAILED, Reason.FEATURE_NOT_POSITIVE, Reason.FEATURE_MISSING)


def _algorithm(model: ModelContent) -> sr.AlgorithmIdentification:
    # `reader` parses these texts.
    parameters = [
        f"{MODEL_SHA256}{model.sha256}",
        f"{REFERENCE}{model.reference}",
        f"{REFERENCE_SHA256}{model.reference_sha256}",
        f"{EXTRACTION}{model.extraction}",
        f"{SOFTWARE}{model.software}",
    ]
    return sr.AlgorithmIdentification(
        name=f"{ALGORITHM}{model.name}", version=model.version, parameters=parameters
    )


def _measurements(
    values: Iterable[tuple[Code, float | None, Code]],
) -> list[sr.Measurement]:
    """Return a NUM item for each (name, value, unit) whose value is known."""
    return [sr.Measurement(name, value, unit) for name, value, unit in values if value is not None]


def _evaluations(answers: Iterable[tuple[Code, str | None]]) -> list[sr.QualitativeEvaluation]:
    """Return a CODE item for each (name, meaning of the answer's code) that is not None."""
    return [
        sr.QualitativeEvaluation(name, codes.ANSWERS[meaning])
        for name, meaning in answers
        if meaning is not None
    ]


def patient_group(
    content: ReportContent, result: CaseResult
) -> sr.MeasurementsAndQualitativeEvaluations:
    """Return the group of the patient's scores, with their cut-offs and the clinical values."""
    p = content.patient
    score = (
        []
        if p.radiomics_score is None
        else [
            sr.Measurement(
                codes.RADIOMICS_SCORE, p.radiomics_score, codes.NO_UNITS, derivation=codes.MEAN
            )
        ]
    )
    measurements = score + _threshold(codes.RADIOMICS_SCORE, p.radiomics_cutoff)
    measurements += _measurements(
        (
            (codes.PATIENT_PERCENTILE, p.percentile, codes.PERCENT),
            (codes.SHARE_ABOVE, p.above_cutoff_percent, codes.PERCENT),
            (codes.CALL_FLIP_SHARE, p.call_flip_percent, codes.PERCENT),
            (codes.RADIOMICS_CLINICAL_SCORE, p.radiomics_clinical_score, codes.NO_UNITS),
        )
    )
    measurements += _threshold(codes.RADIOMICS_CLINICAL_SCORE, p.radiomics_clinical_cutoff)
    measurements += _measurements(
        (
            (codes.RADIOMICS_CLINICAL_LOWEST, p.radiomics_clinical_lowest, codes.NO_UNITS),
            (codes.RADIOMICS_CLINICAL_HIGHEST, p.radiomics_clinical_highest, codes.NO_UNITS),
            (codes.ALBUMIN, p.albumin, codes.G_PER_DL),
            (codes.LYMPHOCYTES, p.lymphocytes, codes.GIGA_PER_L),
            (codes.DAYS_TO_TREATMENT, p.days_to_treatment, codes.DAYS),
        )
    )
    measurements += _firmness_numbers(p.firmness) + _alternative_scores(p.alternatives)
    group = sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=derived_uid("patient", content.study_instance_uid, result.model.sha256),
            identifier="Patient",
        ),
        finding_type=codes.PATIENT_FINDING,
        algorithm_id=_algorithm(content.model),
        measurements=measurements or None,
        qualitative_evaluations=_patient_answers(p),
    )
    group[0].ContentSequence.extend(_dates(p))
    return group


def _patient_answers(p: PatientContent) -> list[sr.QualitativeEvaluation]:
    rules = {code.meaning: code for code in codes.ELIGIBILITY.values()}
    missing = (
        (codes.RADIOMICS_SCORE, codes.NOT_ATTEMPTED, p.radiomics_score),
        (codes.RADIOMICS_CLINICAL_SCORE, codes.NOT_ATTEMPTED, p.radiomics_clinical_score),
        (codes.ALBUMIN, codes.VALUE_UNKNOWN, p.albumin),
        (codes.LYMPHOCYTES, codes.VALUE_UNKNOWN, p.lymphocytes),
    )
    return _evaluations(
        (
            (codes.ELIGIBLE, _yes_no(p.eligible)),
            (codes.PATIENT_SCORED, _yes_no(p.radiomics_score is not None)),
            (codes.RADIOMICS_SCORE_CATEGORY, p.radiomics_category),
            (codes.FIRMNESS, p.firmness.verdict if p.firmness else None),
            (codes.CALIBRATED, p.calibrated),
            (codes.OUTSIDE_REFERENCE, p.outside_reference),
            (codes.RADIOMICS_CLINICAL_CATEGORY, p.radiomics_clinical_category),
            *((rules[rule], answer) for rule, answer in p.eligibility.items()),
            (codes.CONTRAST_STRENGTH, p.contrast_strength),
            (codes.PROBLEM, p.problem),
        )
    ) + [sr.QualitativeEvaluation(name, why) for name, why, value in missing if value is None]


def _missing_score(name: Code, lesion: LesionContent) -> list[sr.QualitativeEvaluation]:
    """Return why a lesion has no score, as one of the qualifiers of a number (CID 42).

    It is an answer under the score's name: the number without a value that the qualifier is made
    for makes highdicom 0.28.2 read nothing of a report.
    """
    if lesion.scored:
        return []
    failed = {codes.REASONS[r].meaning for r in _FAILURES}
    why = codes.CALCULATION_FAILURE if lesion.reason in failed else codes.NOT_ATTEMPTED
    return [sr.QualitativeEvaluation(name, why)]


def _threshold(score: Code, cutoff: float | None) -> list[sr.Measurement]:
    """Return the cut-off of a score, with the score that it is of."""
    measurements = _measurements(((codes.THRESHOLD, cutoff, codes.NO_UNITS),))
    for measurement in measurements:
        of = sr.CodeContentItem(codes.THRESHOLD_OF, score, relationship_type="HAS CONCEPT MOD")
        measurement[0].ContentSequence = sr.ContentSequence([of])
    return measurements


def _percentile(percentile: float | None, model: ModelContent) -> list[sr.Measurement]:
    """Return a percentile with its population."""
    measurements = _measurements(((codes.PERCENTILE, percentile, codes.PERCENT),))
    for measurement in measurements:
        population = sr.TextContentItem(
            codes.POPULATION,
            without_backslash(shown(f"Lesions of the reference {model.reference}")),
            relationship_type="HAS CONCEPT MOD",
        )
        measurement[0].ContentSequence = sr.ContentSequence([population])
    return measurements


def _dates(p: PatientContent) -> Iterator[sr.DateContentItem]:
    for name, day in (
        (codes.TREATMENT_START, p.treatment_start),
        (codes.ALBUMIN_DATE, p.albumin_date),
        (codes.LYMPHOCYTES_DATE, p.lymphocytes_date),
    ):
        if day is not None:
            yield sr.DateContentItem(name, day, relationship_type="CONTAINS")


def _firmness_numbers(firmness: FirmnessContent | None) -> list[sr.Measurement]:
    if firmness is None:
        return []
    return _measurements(
        (
            (codes.VARIANTS, firmness.variants, codes.NO_UNITS),
            (codes.VARIANTS_CHANGED, firmness.changed, codes.NO_UNITS),
            (codes.VARIANTS_FAILED, firmness.failed, codes.NO_UNITS),
            (codes.COEFFICIENT_SHARE, firmness.coefficient_percent, codes.PERCENT),
            (codes.READINGS, firmness.readings or None, codes.NO_UNITS),
            (codes.READINGS_CONTRARY, firmness.contrary or None, codes.NO_UNITS),
        )
    )


def _readings(readings: Sequence[ReadingContent]) -> Iterator[sr.Measurement]:
    """Return Dice and score of other segmentations, each with its object and segment.

    Object and segment are a concept modifier, because Enhanced SR allows no other relationship that
    could hold them below a number.
    """
    for r in readings:
        for name, value in (
            (codes.READING_DICE, r.dice),
            (codes.READING_SCORE, r.radiomics_score),
        ):
            if value is not None:
                measurement = sr.Measurement(name, value, codes.NO_UNITS)
                segment = sr.TextContentItem(
                    codes.READING_SEGMENT,
                    f"{r.seg_sop_instance_uid} {r.segment_number}",
                    relationship_type="HAS CONCEPT MOD",
                )
                measurement[0].ContentSequence = sr.ContentSequence([segment])
                yield measurement


def _alternative_scores(scores: Mapping[str, float]) -> list[sr.Measurement]:
    return _measurements(
        (codes.ALTERNATIVE_SCORES[name], score, codes.NO_UNITS) for name, score in scores.items()
    )


def _yes_no(yes: bool) -> str:
    return str((codes.YES if yes else codes.NO).meaning)


def lesion_group(
    content: ReportContent, lesion: LesionContent
) -> sr.VolumetricROIMeasurementsAndQualitativeEvaluations:
    """Return the group of a lesion: its segments, score or reason for none, axes and features."""
    p = content.patient
    measurements = _measurements(((codes.RADIOMICS_SCORE, lesion.radiomics_score, codes.NO_UNITS),))
    measurements += _threshold(codes.RADIOMICS_SCORE, p.radiomics_cutoff if lesion.scored else None)
    measurements += _percentile(lesion.percentile, content.model)
    measurements += _measurements(
        (
            (codes.LONG_AXIS, lesion.long_axis_mm, codes.MILLIMETRE),
            (codes.SHORT_AXIS, lesion.short_axis_mm, codes.MILLIMETRE),
        )
    )
    measurements += _firmness_numbers(lesion.firmness) + _alternative_scores(lesion.alternatives)
    measurements += _readings(lesion.readings)
    for name, value in lesion.features.items():
        code, unit = codes.feature_code(name)
        measurements.append(sr.Measurement(code, value, unit))
    site = lesion.finding_site
    group = sr.VolumetricROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=lesion.tracking_uid, identifier=lesion.tracking_id
        ),
        referenced_segment=sr.ReferencedSegment(
            sop_class_uid=lesion.seg_sop_class_uid,
            sop_instance_uid=lesion.seg_sop_instance_uid,
            segment_number=lesion.segment_number,
            source_series=sr.SourceSeriesForSegmentation(lesion.ct_series_instance_uid),
        ),
        finding_type=Code(*lesion.finding),
        finding_category=codes.MORPHOLOGICALLY_ABNORMAL,
        finding_sites=[sr.FindingSite(Code(*site))] if site else None,
        algorithm_id=_algorithm(content.model),
        measurements=measurements or None,
        qualitative_evaluations=_missing_score(codes.RADIOMICS_SCORE, lesion)
        + _evaluations(
            (
                (codes.SCORED, _yes_no(lesion.scored)),
                (codes.RADIOMICS_SCORE_CATEGORY, lesion.category),
                (codes.FIRMNESS, lesion.firmness.verdict if lesion.firmness else None),
                (codes.CALIBRATED, p.calibrated if lesion.scored else None),
                (codes.OUTSIDE_REFERENCE, lesion.outside_reference),
                (codes.MEASURABLE, lesion.measurable),
                (codes.REASON, lesion.reason),
                (codes.LESION_LOCATION, lesion.location),
            )
        ),
    )
    _refer_to_regions(group[0], lesion)
    return group


def _refer_to_regions(group: pydicom.Dataset, lesion: LesionContent) -> None:
    """Replace highdicom's Referenced Segment of a lesion's group by items for all its regions."""
    children = list(group.ContentSequence)
    at = next(
        i
        for i, item in enumerate(children)
        if item.ConceptNameCodeSequence[0].CodeValue == codes.REFERENCED_SEGMENT.value
    )
    children[at : at + 1] = _region_items(lesion)
    group.ContentSequence = pydicom.Sequence(children)


def _region_items(lesion: LesionContent) -> Iterator[pydicom.Dataset]:
    first = lesion.seg_sop_class_uid, lesion.seg_sop_instance_uid, lesion.segment_number
    by_object = itertools.groupby([first, *lesion.further_segments], key=lambda s: s[:2])
    for (sop_class, sop_instance), segments in by_object:
        numbers = [number for _, _, number in segments]
        if sop_class != RTStructureSetStorage:
            item = sr.ImageContentItem(
                codes.REFERENCED_SEGMENT,
                sop_class,
                sop_instance,
                referenced_segment_numbers=numbers,
                relationship_type="CONTAINS",
            )
            yield item
            continue
        for number in numbers:
            yield sr.CompositeContentItem(
                codes.REGION_IN_SPACE, sop_class, sop_instance, relationship_type="CONTAINS"
            )
            yield sr.TextContentItem(
                codes.REGION_IDENTIFIER, str(number), relationship_type="CONTAINS"
            )
