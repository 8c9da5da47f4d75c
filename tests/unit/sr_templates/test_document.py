"""What is written into a report is what is read back from it, for any result and SR class."""

from __future__ import annotations

import datetime as dt
import io
import re
import string

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring import CaseResult
from scoring.case.setup import ScoringSetup
from scoring.reasons import CutProblem, Problem, Reason
from scoring.results import (
    AlternativeScore,
    Assignment,
    ClinicalRecord,
    Evidence,
    Finding,
    Firmness,
    InstanceReference,
    KindOfVariants,
    Laboratory,
    LesionResult,
    Location,
    OtherReading,
    PatientResult,
    SegmentReference,
    SeriesSummary,
    SimulatedPatients,
    Stability,
    Verdict,
)
from sr_templates import SrClass, advice, build_report, codes, content_of, read_report
from sr_templates.errors import ReportError
from sr_templates.sr_class import in_class
from tests.helpers.paths import ROOT

SETUP = ScoringSetup()
STUDY = "1.2.826.0.1.3680043.10.1.1"
SEG, CT_SERIES = "1.2.6", "1.2.3"
CUTOFF = SETUP.signature.radiomics_cutoff

uids = st.integers(1, 2**120).map(lambda n: f"2.25.{n}")
# What DICOM text allows; leading and trailing spaces are not significant there (PS3.5 6.2).
words = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\\"),
        min_size=1,
        max_size=40,
    )
    | st.text(string.ascii_letters + " 0123456789.,", min_size=1, max_size=200)
).map(lambda s: s.strip() or "x")
scores = st.floats(1e-9, 1, exclude_max=True)
numbers = st.floats(-1e9, 1e9)
positives = st.floats(1e-6, 1e15)
short = words.map(lambda s: s[:16])
code_triples = st.tuples(
    st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=16),
    st.sampled_from(["SCT", "SRT", "99X"]),
    words.map(lambda s: s[:64].strip() or "x"),
)


stabilities = st.builds(
    Stability,
    st.sampled_from(Firmness),
    st.tuples(
        st.builds(
            KindOfVariants,
            st.just("size"),
            st.lists(st.none() | st.floats(0, 1), max_size=4).map(tuple),
        )
    ),
    st.integers(0, 4),
    st.integers(0, 4),
    st.booleans(),
    st.floats(0, 1),
    st.none() | st.floats(0, 1),
    st.integers(0, 4),
    st.integers(0, 4),
)


simulated = st.builds(
    SimulatedPatients, st.integers(1, 99), st.floats(0, 100), *[st.floats(0, 1)] * 3
)


alternatives = st.just(()) | st.tuples(
    *[st.builds(AlternativeScore, st.just(n), st.none() | scores, st.booleans()) for n in "BE"]
)


readings = st.lists(
    st.builds(
        OtherReading,
        st.just(SEG),
        st.integers(1, 65535),
        words,
        uids,
        st.floats(0, 1),
        st.none() | scores,
        st.booleans(),
    ),
    max_size=3,
    unique_by=lambda r: r.segment_number,
).map(tuple)


OTHER_SEG = "1.2.8"
segments = st.builds(
    SegmentReference,
    st.just("1.2.840.10008.5.1.4.1.1.66.4"),
    st.sampled_from([SEG, OTHER_SEG]),
    st.integers(1, 65535),
)
days = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))


@st.composite
def lesions(draw: st.DrawFn) -> LesionResult:
    score = draw(st.none() | scores)
    measured = draw(st.booleans())
    return LesionResult(
        seg_sop_instance_uid=SEG,
        segment_number=draw(st.integers(1, 65535)),
        segment_label=draw(words),
        tracking_id=draw(words),
        tracking_uid=draw(uids),
        ct_series_instance_uid=CT_SERIES,
        location=draw(st.none() | st.sampled_from(Location)),
        location_evidence="a test",
        status="not scored" if score is None else "scored",
        reason_code=draw(st.sampled_from(sorted(codes.REASONS))) if score is None else None,
        reason="a reason" if score is None else None,
        long_axis_mm=draw(positives) if measured else None,
        short_axis_mm=draw(positives) if measured else None,
        features={name: draw(numbers) for name in draw(feature_names)},
        radiomics_score=score,
        measurable=draw(st.none() | st.booleans()),
        further_segments=tuple(draw(st.lists(segments, max_size=3))),
        percentile=None if score is None else draw(st.none() | st.floats(0, 100)),
        finding_code=draw(st.none() | code_triples),
        finding_site_code=draw(st.none() | code_triples),
        stability=None if score is None else draw(st.none() | stabilities),
        alternatives=() if score is None else draw(alternatives),
        readings=() if score is None else draw(readings),
        outside_reference=draw(st.sampled_from(((), ("original_glcm_Idm",)))),
        assignment=draw(
            st.none() | st.builds(_assignment, words, st.sampled_from([*Location, None]))
        ),
    )


def _assignment(by: str, location: Location | None) -> Assignment:
    return Assignment(STUDY, "", "", True, location, by=by, at="2026-01-01T00:00:00+00:00")


feature_names = st.lists(
    st.sampled_from([*SETUP.signature.features, "original_glszm_ZoneEntropy", "wavelet-HH_x_Y"]),
    unique=True,
)


@st.composite
def findings(draw: st.DrawFn, code: str) -> Finding:
    verdict = draw(st.sampled_from(Verdict))
    return Finding(
        code,
        verdict,
        draw(st.booleans()),
        f"{draw(words)}: {verdict.value}.",
        (Evidence("CT", "KVP", draw(words)),) if draw(st.booleans()) else (),
    )


@st.composite
def results(draw: st.DrawFn) -> CaseResult:
    found = draw(st.lists(lesions(), max_size=3))
    mean = draw(scores) if any(x.radiomics_score is not None for x in found) else None
    clinical = draw(st.none() | scores) if mean is not None else None
    rules = draw(st.lists(st.sampled_from(sorted(codes.ELIGIBILITY)), unique=True))
    laboratory = st.none() | positives
    albumin, lymphocytes = draw(laboratory), draw(laboratory)
    return CaseResult(
        study_instance_uid=STUDY,
        status="not scored" if mean is None else "scored",
        reason=None if mean is not None else "a reason",
        eligibility=tuple(draw(findings(code)) for code in sorted(rules, key=_rule_order)),
        lesions=tuple(found),
        patient=PatientResult(
            mean,
            None if mean is None else mean > CUTOFF,
            None if mean is not None else "a reason",
            clinical,
            None if clinical is None else clinical > 0.45,
            None if clinical is not None else "a reason",
            sum(x.radiomics_score is not None for x in found),
            len(found),
            score_range=None if mean is None else (0.1, 0.9),
            simulated=None if mean is None else draw(st.none() | simulated),
            call_flip_share=None if mean is None else draw(st.floats(0, 1)),
            stability=None if mean is None else draw(st.none() | stabilities),
            alternatives=() if mean is None else draw(alternatives),
            radiomics_clinical_range=None
            if clinical is None
            else draw(st.none() | st.tuples(scores, scores)),
        ),
        series=(
            SeriesSummary(
                CT_SERIES, "1.2.4", 20, (0.7, 0.7, 2.5), draw(days), 2.5, 120.0, None, None
            ),
        ),
        clinical=ClinicalRecord(
            treatment_start=draw(days),
            albumin=None if albumin is None else Laboratory(albumin, "g/dL", "x", draw(days)),
            lymphocytes=None
            if lymphocytes is None
            else Laboratory(lymphocytes, "10*9/L", "x", draw(days)),
            source=draw(words),
        ),
        model=SETUP.model_summary(),
        reference=SETUP.reference_summary(),
        evidence=(
            InstanceReference("1.2.840.10008.5.1.4.1.1.2", "1.2.5", CT_SERIES, STUDY),
            InstanceReference("1.2.840.10008.5.1.4.1.1.66.4", SEG, "1.2.7", STUDY),
            InstanceReference("1.2.840.10008.5.1.4.1.1.66.4", OTHER_SEG, "1.2.7", STUDY),
        ),
        input_sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        notes=tuple(draw(st.lists(words, max_size=2))),
        problem=draw(st.none() | st.sampled_from(sorted(codes.PROBLEMS))),
    )


def _rule_order(code: str) -> int:
    return list(codes.ELIGIBILITY).index(code)


def source() -> pydicom.Dataset:
    header = pydicom.Dataset()
    header.SpecificCharacterSet = "ISO_IR 100"
    header.StudyInstanceUID = STUDY
    header.PatientName = "Test^Case"
    header.PatientID = "T1"
    return header


def through_a_file(dataset: pydicom.Dataset) -> pydicom.Dataset:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return pydicom.dcmread(io.BytesIO(buffer.getvalue()))


@given(result=results(), sop_class=st.sampled_from(SrClass))
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_back(result: CaseResult, sop_class: SrClass) -> None:
    report = build_report(result, source(), sop_class=sop_class)
    assert read_report(through_a_file(report)) == content_of(result, sop_class)


@given(result=results())
@settings(max_examples=5, suppress_health_check=list(HealthCheck))
def test_a_report_in_another_class_is_another_object(result: CaseResult) -> None:
    made = [build_report(result, source(), sop_class=c) for c in SrClass]
    assert len({r.SOPInstanceUID for r in made}) == len(SrClass)
    assert [r.SOPClassUID for r in made] == [c.value for c in SrClass]


@given(result=results(), sop_class=st.sampled_from(SrClass))
@settings(max_examples=5, suppress_health_check=list(HealthCheck))
def test_a_report_put_in_another_class_is_the_one_built_in_it(
    result: CaseResult, sop_class: SrClass
) -> None:
    now = dt.datetime(2026, 1, 1)
    three_d = build_report(result, source(), now)
    # Through a file, as highdicom's classes are never equal to one another.
    built = through_a_file(build_report(result, source(), now, sop_class=sop_class))
    moved = through_a_file(in_class(three_d, sop_class))
    for dataset in (built, moved):
        for item in dataset.ContributingEquipmentSequence:
            item.ContributionDateTime = None  # highdicom's is the present
    assert moved == built
    assert moved.file_meta == built.file_meta
    if sop_class is not SrClass.COMPREHENSIVE_3D:
        with pytest.raises(ReportError, match="expected"):
            in_class(moved, SrClass.ENHANCED)


def test_an_unknown_topic_in_a_report_is_refused() -> None:
    report = pydicom.Dataset()
    with pytest.raises(ReportError):
        read_report(report)


def test_every_reason_has_a_code_and_advice() -> None:
    assert set(codes.PROBLEMS) == set(advice.PROBLEMS) == set(Problem)
    assert set(codes.REASONS) == set(Reason)
    assert set(advice.CUTS) == set(CutProblem)
    assert set(advice.LESIONS) == set(Reason) - {Reason.CASE_NOT_ELIGIBLE}
    values = [c.value for c in (*codes.PROBLEMS.values(), *codes.REASONS.values())]
    assert len(set(values)) == len(values)


def test_every_reason_but_retired_ones_is_given_somewhere() -> None:
    text = "".join(
        p.read_text()
        for d in ("scoring", "dicom_node", "sr_templates")
        for p in (ROOT / d).rglob("*.py")
        if p.parent.name != "sr_templates" or p.name == "report.py"
    )
    given = set(re.findall(r"(?:Problem|Reason|CutProblem)\.([A-Z_0-9]+)", text))
    assert {x.name for x in (*Problem, *Reason, *CutProblem)} - given == {"TRACKING_UID_REPEATED"}


@given(result=results())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_report_says_on_how_many_lesions_the_mean_rests(result: CaseResult) -> None:
    said = [s.text for s in content_of(result).statements if "delineated" in s.text]
    patient = result.patient
    assert len(said) == (patient.radiomics_score is not None)
    for text in said:
        assert f"mean of {patient.lesions_scored} of the {patient.lesions_total} lesions" in text
        assert "has no information about lesions" in text


def test_every_rule_and_every_reason_has_advice() -> None:
    rules = set(codes.ELIGIBILITY) - {"input_usable"}
    assert set(advice.NOT_MET) == set(advice.CANNOT_TELL) == rules


@pytest.mark.parametrize(
    ("code", "verdict", "words"),
    [
        ("scan_before_treatment", Verdict.CANNOT_TELL, "Enter the treatment start date"),
        ("scan_before_treatment", Verdict.NOT_MET, "in the 28 days before treatment start"),
        ("contrast_enhanced", Verdict.NOT_MET, "Send a contrast-enhanced CT"),
    ],
)
def test_advice_depends_on_the_verdict(code: str, verdict: Verdict, words: str) -> None:
    finding = Finding(code, verdict, True, "x")
    assert words in str(advice.for_finding(finding, None))
    assert advice.for_finding(Finding(code, verdict, False, "x"), None) is None
