"""How the report states regions, thresholds, missing values and dates; earlier codes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from collections.abc import Iterator

import pydicom
import pytest
from pydicom.sr.coding import Code

from scoring import CaseResult
from scoring.case.setup import ScoringSetup
from scoring.reasons import Reason
from scoring.results import (
    ClinicalRecord,
    InstanceReference,
    Laboratory,
    LesionResult,
    Location,
    PatientResult,
    SegmentReference,
    SeriesSummary,
)
from sr_templates import build_report, codes, read_report

LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7"
RTSTRUCT = "1.2.840.10008.5.1.4.1.1.481.3"


SEG = "1.2.840.10008.5.1.4.1.1.66.4"
SETUP = ScoringSetup()


def one_scored_lesion() -> CaseResult:
    """Return the result of one scored lesion, whose study has two SEGs."""
    lesion = LesionResult(
        seg_sop_instance_uid="1.2.6",
        segment_number=1,
        segment_label="a lesion",
        tracking_id="a",
        tracking_uid="1.2.9",
        ct_series_instance_uid="1.2.3",
        location=Location.LIVER,
        location_evidence="a test",
        status="scored",
        radiomics_score=0.4,
        percentile=60.0,
    )
    return CaseResult(
        study_instance_uid="1.2",
        status="scored",
        reason=None,
        eligibility=(),
        lesions=(lesion,),
        patient=PatientResult(0.4, True, None, None, None, "x", 1, 1, score_range=(0.4, 0.4)),
        series=(
            SeriesSummary("1.2.3", "1.2.4", 20, (0.7, 0.7, 2.5), None, 2.5, 120.0, None, None),
        ),
        clinical=ClinicalRecord(),
        model=SETUP.model_summary(),
        reference=SETUP.reference_summary(),
        evidence=(
            InstanceReference("1.2.840.10008.5.1.4.1.1.2", "1.2.5", "1.2.3", "1.2"),
            InstanceReference(SEG, "1.2.6", "1.2.7", "1.2"),
            InstanceReference(SEG, "1.2.8", "1.2.7", "1.2"),
        ),
        input_sha256="0" * 64,
    )


def header(result: CaseResult) -> pydicom.Dataset:
    made = pydicom.Dataset()
    made.StudyInstanceUID = result.study_instance_uid
    return made


def items(item: pydicom.Dataset, *wanted: Code) -> Iterator[pydicom.Dataset]:
    """Yield the content items with one of the concept names."""
    for child in item.get("ContentSequence") or []:
        name = child.ConceptNameCodeSequence[0]
        if (name.CodeValue, name.CodingSchemeDesignator) in {
            (c.value, c.scheme_designator) for c in wanted
        }:
            yield child
        yield from items(child, *wanted)


def answers(item: pydicom.Dataset, question: Code) -> list[str]:
    """Return the code values that a question is answered with, the patient's first."""
    return [
        i.ConceptCodeSequence[0].CodeValue for i in items(item, question) if i.ValueType == "CODE"
    ]


def with_lesion(result: CaseResult, **changes: object) -> CaseResult:
    lesion: LesionResult = dataclasses.replace(result.lesions[0], **changes)  # type: ignore[arg-type]
    return dataclasses.replace(result, lesions=(lesion,))


def test_a_lesion_of_several_segments_names_each_once_by_object() -> None:
    result = one_scored_lesion()
    seg, other = result.lesions[0].seg_sop_instance_uid, result.evidence[-1]
    sop_class = result.lesions[0].seg_sop_class_uid
    further = (
        SegmentReference(sop_class, other.sop_instance_uid, 2),
        SegmentReference(sop_class, seg, 4),
    )
    report = build_report(with_lesion(result, further_segments=further), header(result))
    named = [i.ReferencedSOPSequence[0] for i in items(report, codes.REFERENCED_SEGMENT)]
    assert [(r.ReferencedSOPInstanceUID, r.ReferencedSegmentNumber) for r in named] == [
        (seg, [1, 4]),
        (other.sop_instance_uid, 2),
    ]


def test_a_label_maps_region_is_its_segment() -> None:
    result = with_lesion(one_scored_lesion(), seg_sop_class_uid=LABEL_MAP, segment_number=3)
    report = build_report(result, header(result))
    (region,) = items(report, codes.REFERENCED_SEGMENT)
    assert region.ReferencedSOPSequence[0].ReferencedSegmentNumber == 3
    assert not list(items(report, codes.REGION_IDENTIFIER))


def test_every_roi_is_a_region_with_its_number() -> None:
    result = one_scored_lesion()
    uid = result.lesions[0].seg_sop_instance_uid
    changed = with_lesion(
        result,
        seg_sop_class_uid=RTSTRUCT,
        further_segments=(SegmentReference(RTSTRUCT, uid, 7),),
    )
    report = build_report(changed, header(result))
    found = items(report, codes.REGION_IN_SPACE, codes.REGION_IDENTIFIER)
    assert [i.get("TextValue", i.ValueType) for i in found] == [
        *("COMPOSITE", "1"),
        *("COMPOSITE", "7"),
    ]
    assert read_report(report).lesions[0].further_segments == ((RTSTRUCT, uid, 7),)


@pytest.mark.parametrize(
    ("reason", "why"),
    [(Reason.NOT_MEASURABLE, "114007"), (Reason.EXTRACTION_FAILED, "114008")],
)
def test_a_missing_score_says_why_in_a_code(reason: Reason, why: str) -> None:
    result = one_scored_lesion()
    changed = with_lesion(
        result, radiomics_score=None, reason_code=reason, reason="x", measurable=False
    )
    nobody = dataclasses.replace(result.patient, radiomics_score=None, radiomics_score_high=None)
    changed = dataclasses.replace(changed, status="not scored", patient=nobody)
    report = build_report(changed, header(result))
    assert answers(report, codes.RADIOMICS_SCORE) == ["114007", why]
    assert answers(report, codes.LYMPHOCYTES) == ["114010"]
    assert (
        answers(report, codes.PATIENT_SCORED) == answers(report, codes.MEASURABLE) == ["373067005"]
    )


def test_a_scored_report_has_codes_for_what_limits_its_score() -> None:
    result = one_scored_lesion()
    report = build_report(with_lesion(result, measurable=True), header(result))
    no, yes = codes.NO.value, codes.YES.value
    assert answers(report, codes.CALIBRATED) == [no, no]
    assert answers(report, codes.PATIENT_SCORED) == answers(report, codes.MEASURABLE) == [yes]
    assert answers(report, codes.RADIOMICS_SCORE) == []


def test_a_threshold_names_its_score_and_a_percentile_its_population() -> None:
    result = one_scored_lesion()
    report = build_report(result, header(result))
    scores = [i.ConceptCodeSequence[0].CodeValue for i in items(report, codes.THRESHOLD_OF)]
    assert scores == ["RS", "RS"]
    (population,) = {i.TextValue for i in items(report, codes.POPULATION)}
    assert population == f"Lesions of the reference {result.reference.name}"


def test_a_threshold_follows_the_score_that_it_is_of() -> None:
    scored = one_scored_lesion()
    patient = dataclasses.replace(
        scored.patient, radiomics_clinical_score=0.6, radiomics_clinical_score_high=True
    )
    result = dataclasses.replace(scored, patient=patient)
    report = build_report(result, header(result))
    found = 0
    for group in items(report, Code("125007", "DCM", "Measurement Group")):
        for before, item in itertools.pairwise(group.ContentSequence):
            if item.ConceptNameCodeSequence[0].CodeValue == codes.THRESHOLD.value:
                (of,) = items(item, codes.THRESHOLD_OF)
                score = of.ConceptCodeSequence[0].CodeValue
                assert before.ConceptNameCodeSequence[0].CodeValue == score
                found += 1
    assert found == 3


def test_dates_and_days_are_items_of_their_own() -> None:
    result = one_scored_lesion()
    clinical = dataclasses.replace(
        result.clinical,
        treatment_start=dt.date(2024, 3, 14),
        albumin=Laboratory(3.9, "g/dL", "39 g/L", dt.date(2024, 3, 12)),
    )
    series = tuple(
        dataclasses.replace(s, acquisition_date=dt.date(2024, 3, 4)) for s in result.series
    )
    changed = dataclasses.replace(result, clinical=clinical, series=series)
    report = build_report(changed, header(result))
    assert [str(i.Date) for i in items(report, codes.TREATMENT_START, codes.ALBUMIN_DATE)] == [
        "20240314",
        "20240312",
    ]
    assert read_report(report).patient.days_to_treatment == 10


def test_snomed_rt_codes_of_a_segmentation_become_snomed_ct() -> None:
    result = with_lesion(
        one_scored_lesion(),
        finding_code=("M-80006", "SRT", "Neoplasm, Metastatic"),
        finding_site_code=("T-00000", "SRT", "Not in the table"),
    )
    lesion = read_report(build_report(result, header(result))).lesions[0]
    assert lesion.finding == ("14799000", "SCT", "Neoplasm, Metastatic")
    assert lesion.finding_site == ("T-00000", "SRT", "Not in the table")


def test_codes_of_earlier_versions_are_read_as_those_of_today() -> None:
    result = with_lesion(one_scored_lesion(), long_axis_mm=31.5, short_axis_mm=20.0)
    report = build_report(result, header(result))
    content = read_report(report)
    assert content.lesions[0].long_axis_mm == 31.5
    for today, earlier in codes.EARLIER.items():
        for item in items(report, today):
            _rename(item, earlier)
    for item in items(report, codes.THRESHOLD):
        del item.ContentSequence
        _rename(item, codes.EARLIER_THRESHOLDS[codes.RADIOMICS_SCORE])
    assert read_report(report) == content


def harvested(item: pydicom.Dataset) -> Iterator[tuple[str, str, str | float]]:
    """Yield group, concept and value, as a reader does that knows TID 1500 alone."""
    for group in items(item, Code("125007", "DCM", "Measurement Group")):
        children = group.ContentSequence
        label = next(c.TextValue for c in children if c.ValueType == "TEXT")
        for child in children:
            concept = child.ConceptNameCodeSequence[0].CodeMeaning
            if child.ValueType == "NUM":
                yield label, concept, float(child.MeasuredValueSequence[0].NumericValue)
            if child.ValueType == "CODE":
                yield label, concept, child.ConceptCodeSequence[0].CodeMeaning


def test_a_reader_without_our_codes_gets_scores_verdicts_eligibility_and_features() -> None:
    features = {name: 1.0 + i for i, name in enumerate(SETUP.signature.features)}
    result = with_lesion(one_scored_lesion(), features=features)
    found = list(harvested(build_report(result, header(result))))
    for label in ("Patient", "a"):
        assert (label, "Radiomics score", 0.4) in found
        assert (label, "Radiomics score category", "High") in found
    assert ("Patient", "Eligible for scoring", "Yes") in found
    for name, value in features.items():
        assert ("a", codes.feature_code(name)[0].meaning, value) in found


def _rename(item: pydicom.Dataset, code: Code) -> None:
    name = item.ConceptNameCodeSequence[0]
    name.CodeValue, name.CodingSchemeDesignator = code.value, code.scheme_designator
    name.CodeMeaning = code.meaning
