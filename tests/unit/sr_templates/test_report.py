from __future__ import annotations

import copy
import csv
import dataclasses
import datetime as dt
import io
from pathlib import Path

import pydicom
import pytest
from pydicom.sr.coding import Code

from dicom_node.cli import main
from dicom_node.commands.read import FIRMNESS_COLUMNS
from dicom_node.operate.report_table import report_table
from scoring import CaseResult, ScoringSetup, parse_record, score_case
from scoring.results import InstanceReference
from sr_templates import build_report, codes, read_report, report_uid, sentences
from sr_templates.document import content_of
from sr_templates.documents import refusals, table
from sr_templates.errors import ReportError
from sr_templates.identity import as_file
from sr_templates.report import HIGHDICOM
from sr_templates.sr_class import SrClass
from tests.helpers.made.cases import NO_VARIANTS, Case
from tests.helpers.paths import ROOT

CLINICAL = {"treatment_start": "2024-03-14", "albumin": "39 g/L", "lymphocytes": "1.4 10*9/L"}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    from tests.helpers.made.cases import build_case

    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    return score_case(sorted(folder.iterdir()), [seg], parse_record(CLINICAL, "test"))


@pytest.fixture
def source(result: CaseResult, case: Case) -> pydicom.Dataset:
    header = copy.deepcopy(case.ct[0])
    header.StudyInstanceUID = result.study_instance_uid
    return header


def written(dataset: pydicom.Dataset) -> pydicom.Dataset:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    buffer.seek(0)
    return pydicom.dcmread(buffer)


def test_scores_features_and_answers_are_read_back_as_they_were(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    report = read_report(written(build_report(result, source)))
    assert report.radiomics_score == result.patient.radiomics_score
    assert report.radiomics_clinical_score == result.patient.radiomics_clinical_score
    assert [x.radiomics_score for x in report.lesions] == [
        x.radiomics_score for x in result.lesions
    ]
    assert [x.features for x in report.lesions] == [x.features for x in result.lesions]
    assert [x.tracking_uid for x in report.lesions] == [x.tracking_uid for x in result.lesions]
    assert [x.segment_number for x in report.lesions] == [1, 2, 3]
    assert report.eligibility["Contrast-enhanced CT"] == "Yes"
    assert report.eligibility["No previous immunotherapy"] == "Unknown"
    # Readers of DICOMweb split a text at a backslash.
    assert [(s.topic, s.text) for s in report.statements] == [
        (s.topic, s.text.replace("\\", "/")) for s in sentences.report_sentences(result)
    ]


@pytest.mark.parametrize(
    ("strengths", "meaning"),
    [
        (["strong"], "Strong evidence"),
        (["moderate"], "Moderate evidence"),
        (["strong", "contradictory"], "Contradictory evidence"),
        (["insufficient", "strong"], "Insufficient evidence"),
        ([None], None),
    ],
)
def test_strength_of_the_evidence_on_contrast_is_coded_and_said(
    result: CaseResult, source: pydicom.Dataset, strengths: list[str | None], meaning: str | None
) -> None:
    contrast = next(f for f in result.eligibility if f.code == "contrast_enhanced")
    others = tuple(f for f in result.eligibility if f is not contrast)
    several = tuple(dataclasses.replace(contrast, strength=s) for s in strengths)
    changed = dataclasses.replace(result, eligibility=several + others)
    content = read_report(build_report(changed, source))
    assert content.patient.contrast_strength == meaning
    said = [s for s in content.sentences if s.startswith(contrast.statement)]
    assert len(said) == len(strengths)
    assert all("(strong evidence)" in s for s in said)
    assert all("CT ContrastBolusAgent: Iohexol 350" in s for s in said)


def test_verdict_research_use_and_calibration_are_said(result: CaseResult) -> None:
    said = [s.text for s in sentences.report_sentences(result)]
    assert said[0].startswith("Radiomics score 0.")
    assert "cut-off 0.29" in said[0]
    assert said[2].startswith("RESEARCH USE ONLY")
    assert any(s.startswith("NOT CALIBRATED TO THIS SITE") for s in said)
    assert any(result.model.sha256[:16] in s for s in said)


def test_the_papers_figures_are_said_of_the_papers_model_only(result: CaseResult) -> None:
    said = " ".join(s.text for s in sentences.report_sentences(result))
    assert "AUC 0.67 over lesions (95 % CI 0.58 to 0.76" in said
    assert "The paper published neither" in said
    other = dataclasses.replace(
        result.model, published=False, performance="Cross-validated: AUC 0.61."
    )
    said = " ".join(
        s.text
        for s in sentences.report_sentences(dataclasses.replace(result, model=other))
        if s.topic in ("reliability", "calibration")
    )
    assert "Cross-validated: AUC 0.61." in said
    assert "0.67" not in said
    assert "paper" not in said


@pytest.mark.parametrize(
    ("value", "text"), [(1e-9, "below 0.01"), (0.29, "0.29"), (0.9999, "above 0.99"), (0.5, "0.50")]
)
def test_scores_never_read_as_zero_or_one(value: float, text: str) -> None:
    assert sentences.score_text(value) == text


def test_the_uid_follows_from_the_inputs(result: CaseResult, source: pydicom.Dataset) -> None:
    first = build_report(result, source, now=dt.datetime(2026, 1, 1))
    second = build_report(result, source, now=dt.datetime(2027, 1, 1))
    assert first.SOPInstanceUID == second.SOPInstanceUID == report_uid(result)
    assert (first.ContentDate, second.ContentDate) == ("20260101", "20270101")
    changed = dataclasses.replace(result, input_sha256="0" * 64)
    assert build_report(changed, source).SOPInstanceUID != first.SOPInstanceUID


def test_of_two_reports_within_a_second_the_later_has_the_later_time(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    at = dt.datetime(2026, 1, 1, 12, 0, 59, 100_000)
    first = build_report(result, source, now=at)
    second = build_report(result, source, now=at + dt.timedelta(milliseconds=5))
    for keyword in ("ContentTime", "SeriesTime", "InstanceCreationTime"):
        assert first[keyword].value < second[keyword].value


def test_other_inputs_make_another_digest(tmp_path: Path, case: Case) -> None:
    folder, seg = case.write(tmp_path)
    ct = sorted(folder.iterdir())

    def digest(record: dict[str, str], setup: ScoringSetup | None = None) -> str:
        return score_case(
            ct, [seg], parse_record(record, "test"), setup or NO_VARIANTS
        ).input_sha256

    base = digest(CLINICAL)
    assert digest(CLINICAL) == base
    assert digest(CLINICAL | {"albumin": "38 g/L"}) != base
    policy = dataclasses.replace(ScoringSetup().policy, laboratory_window_days=14)
    assert digest(CLINICAL, ScoringSetup(policy=policy)) != base
    case.ct[0].KVP = 110
    case.ct[0].save_as(ct[0], enforce_file_format=True)
    assert digest(CLINICAL) != base


def test_predecessor_is_named(result: CaseResult, source: pydicom.Dataset) -> None:
    previous = InstanceReference(
        "1.2.840.10008.5.1.4.1.1.88.34", "1.2.3", "1.2.4", result.study_instance_uid
    )
    report = build_report(result, source, previous=[previous])
    item = report.PredecessorDocumentsSequence[0].ReferencedSeriesSequence[0]
    assert item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID == "1.2.3"
    said = read_report(report).sentences
    assert "This report replaces an earlier one, which is withdrawn: 1.2.3." in said


def test_patient_and_study_are_copied_and_nothing_is_invented(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    source.PatientName = "Müller^Jürgen"
    source.IssuerOfPatientID = "HOSP"
    source.PatientBirthDate = ""
    report = written(build_report(result, source))
    assert str(report.PatientName) == "Müller^Jürgen"
    assert report.IssuerOfPatientID == "HOSP"
    assert report.PatientBirthDate == ""
    assert report.AccessionNumber == source.AccessionNumber
    assert report.StudyInstanceUID == result.study_instance_uid
    assert report.SeriesDescription == "CT radiomics score - RESEARCH USE ONLY"
    assert (report.CompletionFlag, report.VerificationFlag) == ("COMPLETE", "UNVERIFIED")


@pytest.mark.parametrize(
    ("character_set", "name"),
    [
        ("ISO_IR 100", "Müller^Jürgen"),
        ("ISO_IR 144", "Иванов^Иван"),
        (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう"),
        ("ISO_IR 192", "Yamada^Tarou=山田^太郎=やまだ^たろう"),
    ],
)
def test_names_in_any_character_set_are_kept_and_declared(
    result: CaseResult, source: pydicom.Dataset, character_set: str | list[str], name: str
) -> None:
    source.SpecificCharacterSet = character_set
    source.PatientName = name
    lesion = dataclasses.replace(result.lesions[0], segment_label="Läsion 肝", tracking_id="肝")
    changed = dataclasses.replace(result, lesions=(lesion, *result.lesions[1:]))
    report = written(build_report(changed, written(source)))
    assert report.SpecificCharacterSet == "ISO_IR 192"
    assert report.PatientName == name
    read = read_report(report)
    assert read.lesions[0].tracking_id == "肝"
    assert any("Läsion 肝" in s for s in read.sentences)


def test_long_labels_and_many_lesions_make_a_report(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    lesions = tuple(
        dataclasses.replace(
            result.lesions[i % 3],
            tracking_uid=f"2.25.{1000 + i}",
            segment_label=f"{i} " + "very long " * 30,
            tracking_id=f"{i} " + "very long " * 30,
        )
        for i in range(60)
    )
    report = written(build_report(dataclasses.replace(result, lesions=lesions), source))
    read = read_report(report)
    assert [x.tracking_uid for x in read.lesions] == [x.tracking_uid for x in lesions]
    assert all(len(x.tracking_id) <= 128 for x in read.lesions)


def test_trial_requests_and_study_context_are_copied(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    source.TimezoneOffsetFromUTC = "+0530"
    source.InstitutionName = "A hospital"
    source.PatientIdentityRemoved = "YES"
    source.DeidentificationMethod = ["one", "two"]
    source.ClinicalTrialSponsorName, source.ClinicalTrialProtocolID = "S", "P1"
    source.ClinicalTrialSubjectID = "7"
    procedure = pydicom.Dataset()
    procedure.CodeValue, procedure.CodingSchemeDesignator = "P5-08000", "SRT"
    procedure.CodeMeaning = "CT"
    source.ProcedureCodeSequence = [procedure]
    request = pydicom.Dataset()
    request.RequestedProcedureID = "R1"
    request.ScheduledProcedureStepID = "S1"
    source.RequestAttributesSequence = [request]
    now = dt.datetime(2026, 1, 1, 12, 0)
    report = written(build_report(result, source, now))
    assert report.InstitutionName == "A hospital"
    assert list(report.DeidentificationMethod) == ["one", "two"]
    assert (report.ClinicalTrialSubjectID, report.ClinicalTrialSiteName) == ("7", "")
    there = now.astimezone(dt.timezone(dt.timedelta(hours=5, minutes=30)))
    assert report.ContentDate + report.ContentTime == there.strftime("%Y%m%d%H%M%S.%f")
    (referenced,) = report.ReferencedRequestSequence
    assert (referenced.RequestedProcedureID, referenced.AccessionNumber) == (
        "R1",
        source.AccessionNumber,
    )
    assert report.PerformedProcedureCodeSequence[0].CodeValue == "P5-08000"
    reported = next(
        i for i in report.ContentSequence if i.ConceptNameCodeSequence[0].CodeValue == "121058"
    )
    assert reported.ConceptCodeSequence[0].CodingSchemeDesignator == "SCT"
    device = next(
        i for i in report.ContentSequence if i.ConceptNameCodeSequence[0].CodeValue == "121012"
    )
    assert report.DeviceUID == device.UID


def test_a_trial_without_a_subject_and_a_wrong_offset_are_left_out(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    source.ClinicalTrialSponsorName, source.ClinicalTrialProtocolID = "S", "P1"
    source.TimezoneOffsetFromUTC = "UTC+1"
    report = build_report(result, source)
    assert "ClinicalTrialSponsorName" not in report
    assert "TimezoneOffsetFromUTC" not in report
    assert any("Timezone Offset From UTC" in s for s in read_report(report).sentences)


def test_missing_patient_attributes_stay_empty(result: CaseResult, source: pydicom.Dataset) -> None:
    for keyword in ("PatientBirthDate", "PatientSex", "AccessionNumber", "StudyID", "StudyTime"):
        delattr(source, keyword)
    report = written(build_report(result, source))
    for keyword in ("PatientBirthDate", "PatientSex", "AccessionNumber", "StudyID", "StudyTime"):
        assert report.get(keyword) in ("", None)


def test_private_and_other_attributes_of_the_source_are_left_there(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    source.private_block(0x0011, "SITE", create=True).add_new(0x01, "LO", "secret")
    source.private_block(0x0019, "VENDOR", create=True).add_new(0x02, "DS", "1.5")
    source.PatientAddress = "a street"
    source.PatientComments = "a comment"
    report = written(build_report(result, source))
    assert not [e for e in report.iterall() if e.tag.is_private]
    assert "secret" not in str(report)
    assert "PatientAddress" not in report
    assert "PatientComments" not in report


def test_ct_and_seg_are_the_evidence(result: CaseResult, source: pydicom.Dataset) -> None:
    report = build_report(result, source)
    named = {
        i.ReferencedSOPInstanceUID
        for study in report.CurrentRequestedProcedureEvidenceSequence
        for series in study.ReferencedSeriesSequence
        for i in series.ReferencedSOPSequence
    }
    assert named == {r.sop_instance_uid for r in result.evidence}
    assert len(named) == 25


@pytest.mark.parametrize("kind", list(SrClass))
def test_the_document_is_what_highdicom_makes_of_the_whole_content(
    result: CaseResult, source: pydicom.Dataset, kind: SrClass
) -> None:
    older = InstanceReference(kind.value, "1.2.3.4", "1.2.3", result.study_instance_uid)
    report = build_report(result, source, previous=[older], sop_class=kind)
    root = pydicom.Dataset()
    for keyword in ("ValueType", "ConceptNameCodeSequence", "ContinuityOfContent"):
        root[keyword] = report[keyword]
    root.ContentTemplateSequence = report.ContentTemplateSequence
    root.ContentSequence = report.ContentSequence
    whole = HIGHDICOM[kind](
        evidence=[_evidence(r, source) for r in result.evidence],
        content=root,
        series_instance_uid=report.SeriesInstanceUID,
        series_number=report.SeriesNumber,
        sop_instance_uid=report.SOPInstanceUID,
        instance_number=report.InstanceNumber,
        manufacturer=report.Manufacturer,
        manufacturer_model_name=report.ManufacturerModelName,
        software_versions=report.SoftwareVersions,
        device_serial_number=report.DeviceSerialNumber,
        series_description=report.SeriesDescription,
        is_complete=True,
        previous_versions=[_evidence(older, source)],
    )
    # What is not highdicom's: the dates of the run, UTF-8, the coding schemes, the equipment.
    for keyword in (
        *("ContentDate", "SeriesDate", "InstanceCreationDate", "SpecificCharacterSet"),
        *("ContentTime", "SeriesTime", "InstanceCreationTime"),
        *("CodingSchemeIdentificationSequence", "ContributingEquipmentSequence"),
        *("DeviceUID", "InstitutionName"),
    ):
        whole.pop(keyword, None)
        if keyword in report:
            whole[keyword] = report[keyword]
    assert as_file(report) == as_file(whole)


def _evidence(reference: InstanceReference, source: pydicom.Dataset) -> pydicom.Dataset:
    item = copy.deepcopy(source)
    item.SOPClassUID, item.SOPInstanceUID = reference.sop_class_uid, reference.sop_instance_uid
    item.SeriesInstanceUID = reference.series_instance_uid
    item.StudyInstanceUID = reference.study_instance_uid
    return item


def test_content_that_refers_to_what_is_no_evidence_is_refused(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    seg = result.lesions[0].seg_sop_instance_uid
    without = tuple(r for r in result.evidence if r.sop_instance_uid != seg)
    with pytest.raises(ReportError, match=f"refers to object {seg}, which is not among"):
        build_report(dataclasses.replace(result, evidence=without), source)


def test_source_of_another_study_is_refused(result: CaseResult, case: Case) -> None:
    with pytest.raises(ReportError, match="Study Instance UID"):
        build_report(result, case.ct[0])


def test_every_container_is_separate_and_numbers_fit_ds(
    result: CaseResult, source: pydicom.Dataset
) -> None:
    report = build_report(result, source)
    containers, numbers = [report.ContinuityOfContent], []

    def walk(item: pydicom.Dataset) -> None:
        for child in item.get("ContentSequence") or []:
            if child.ValueType == "CONTAINER":
                containers.append(child.ContinuityOfContent)
            if child.ValueType == "NUM":
                numbers.append(str(child.MeasuredValueSequence[0].NumericValue))
            walk(child)

    walk(report)
    assert set(containers) == {"SEPARATE"}
    assert len(numbers) > 50
    assert max(len(n) for n in numbers) <= 16


def test_an_object_that_is_not_our_report_is_refused(case: Case) -> None:
    with pytest.raises(ReportError, match="not a report"):
        read_report(case.ct[0])


def _all_codes() -> list[Code]:
    found = [c for c in vars(codes).values() if isinstance(c, Code)]
    found += [c for pair in codes.FEATURES.values() for c in pair]
    found += [*codes.ELIGIBILITY.values(), *codes.REASONS.values(), *codes.PROBLEMS.values()]
    found += codes.TOPICS.values()
    return found


# Used by the template itself or by LOINC and UCUM, but not in pydicom's copy of PS3.16.
OUTSIDE = {
    ("C0034375", "UMLS"),  # TID 1500 row 12
    ("1751-7", "LN"),
    ("26474-7", "LN"),
    ("d", "UCUM"),
    ("[hnsf'U]2.mm3", "UCUM"),
    ("g/dL", "UCUM"),
    ("10*9/L", "UCUM"),
    ("bit", "UCUM"),
}


def test_every_standard_code_is_in_ps3_16_under_its_meaning() -> None:
    from pydicom.sr._concepts_dict import concepts

    checked = 0
    for code in _all_codes():
        key = (code.value, code.scheme_designator)
        if code.scheme_designator == codes.PRIVATE_SCHEME or key in OUTSIDE:
            continue
        meanings = {
            entry[code.value][0]
            for entry in concepts[code.scheme_designator].values()
            if code.value in entry
        }
        assert code.meaning in meanings, f"{code}: PS3.16 has {meanings or 'no such code'}"
        checked += 1
    assert checked > 25


def test_committed_tables_are_what_the_script_makes() -> None:
    folder = ROOT / "sr_templates"
    assert (folder / "CODES.md").read_text(encoding="utf-8") == table()
    assert (folder / "REFUSALS.md").read_text(encoding="utf-8") == refusals()
    for code in _all_codes():
        assert f"| {code.value} | {code.scheme_designator} |" in table()


def test_read_command_makes_a_csv_with_the_very_numbers(
    result: CaseResult,
    source: pydicom.Dataset,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "report.dcm"
    build_report(result, source).save_as(path, enforce_file_format=True)
    assert main(["read", "--csv", str(path)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [float(r["radiomics_score"]) for r in rows] == [
        x.radiomics_score for x in result.lesions
    ]
    assert float(rows[0]["patient_radiomics_score"]) == result.patient.radiomics_score
    for row, lesion in zip(rows, result.lesions, strict=True):
        assert {f: float(row[f]) for f in lesion.features} == lesion.features
    assert "Demo^Patient" not in str(rows)
    lesion, row = result.lesions[0], rows[0]
    assert (row["patient"], row["file"]) == (source.PatientID, str(path))
    assert (row["lesion"], row["location"]) == (lesion.tracking_uid, "liver")
    assert row["seg_sop_instance_uid"] == lesion.seg_sop_instance_uid
    series = {e.sop_instance_uid: e.series_instance_uid for e in result.evidence}
    assert row["seg_series_instance_uid"] == series[lesion.seg_sop_instance_uid]
    assert row["patient_radiomics_cutoff"] == str(result.model.radiomics_cutoff)
    high = result.patient.radiomics_clinical_score_high
    category = {True: "High", False: "Low", None: ""}[high]
    assert row["patient_radiomics_clinical_category"] == category
    assert "variants_failed" in FIRMNESS_COLUMNS
    for of, stability in (("patient_", result.patient.stability), ("", lesion.stability)):
        failed = "" if stability is None else str(stability.failed)
        assert row.get(f"{of}variants_failed", "") == failed
    assert row["reference_sha256"] == result.reference.sha256
    (tmp_path / "other").write_text("not DICOM")
    assert main(["read", str(path), str(tmp_path / "other")]) == 2
    captured = capsys.readouterr()
    assert "3 of 3 lesions scored" in " ".join(captured.out.split())
    assert "other: not a readable DICOM file" in captured.err


def test_the_table_names_lesions_outside_the_reference(result: CaseResult) -> None:
    content = content_of(result)
    first = content.lesions[0]
    for said in ("Yes", "No"):
        lesions = (dataclasses.replace(first, outside_reference=said),)
        text = report_table(dataclasses.replace(content, lesions=lesions, statements=()))
        assert ("OUTSIDE THE REFERENCE" in text) == (said == "Yes")


def test_every_private_code_says_why_it_is_needed() -> None:
    rows = [r.split(" | ") for r in table().splitlines() if f"| {codes.PRIVATE_SCHEME} |" in r]
    assert len(rows) > 80
    assert [r[0] for r in rows if not r[3].strip()] == []


def test_private_codes_are_unique_and_short_enough() -> None:
    private = [
        c for c in dict.fromkeys(_all_codes()) if c.scheme_designator == codes.PRIVATE_SCHEME
    ]
    assert len({c.value for c in private}) == len({c.meaning for c in private}) == len(private)
    assert all(len(c.value) <= 16 and len(c.meaning) <= 64 for c in private)
