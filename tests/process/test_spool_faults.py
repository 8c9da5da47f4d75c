"""A node whose spool loses or damages files, and one that gets what hospitals really send."""

from __future__ import annotations

import copy
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import generate_uid

from dicom_node.demo.pacs import SmallPacs
from sr_templates import read_report
from tests.helpers.made.cases import Case
from tests.helpers.made.damage import Damage, as_bytes, damaged
from tests.helpers.running.running import (
    RunningNode,
    reports_of,
    store_all,
    wait_report,
)

WAIT = 120


def report_on(pacs: SmallPacs, case: Case) -> pydicom.Dataset:
    (report,) = wait_report(pacs, case.study_uid, seconds=WAIT)
    return report


def spool_file(node: RunningNode, dataset: pydicom.Dataset) -> Path:
    journal = node.journal()
    record = journal.object(str(dataset.SOPInstanceUID))
    journal.close()
    assert record is not None
    return node.directory / "spool" / record.path


@pytest.mark.parametrize("index", [0, 9])
def test_a_file_that_is_gone_is_the_administrator_s_and_the_case_goes_on_when_it_is_mended(
    node: RunningNode, pacs: SmallPacs, case: Case, index: int
) -> None:
    assert set(store_all(node.port, case.ct)) == {0}
    hit = spool_file(node, case.ct[index])
    hit.unlink()
    store_all(node.port, [case.seg])
    failed = node.wait_for_state(case.study_uid, "failed")
    assert "attempt 3 of 3" in failed.reason
    assert hit.name in failed.reason
    assert str(hit.parent) not in failed.reason
    assert reports_of(pacs, case.study_uid) == []
    assert failed.reason in node.status()
    assert set(store_all(node.port, case.ct)) == {0}
    assert read_report(report_on(pacs, case)).radiomics_score is not None


def test_a_case_that_failed_goes_on_when_any_object_of_it_comes_again(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, case.ct)
    hit = spool_file(node, case.ct[4])
    away = hit.with_suffix(".away")
    hit.rename(away)
    store_all(node.port, [case.seg])
    node.wait_for_state(case.study_uid, "failed")
    away.rename(hit)  # the disk is mounted again
    assert store_all(node.port, [case.seg]) == [0]
    assert read_report(report_on(pacs, case)).radiomics_score is not None


def test_values_that_are_not_valid_are_left_out_of_the_report_and_of_the_log(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    for keyword, vr, value in (
        ("PatientSex", "CS", b"U "),
        ("PatientBirthDate", "DA", b"1960"),
        ("StudyTime", "TM", b"10:15:00"),
        ("PatientName", "PN", b"Secret^A^B^C^D^E"),
    ):
        hit = Damage((keyword,), vr, value)
        case.ct = [_again(d, hit) for d in case.ct]
        case.seg = _again(case.seg, hit)
    store_all(node.port, [*case.ct, case.seg])
    report = report_on(pacs, case)
    content = read_report(report)
    assert content.radiomics_score is not None
    assert report.PatientSex == report.PatientBirthDate == report.StudyTime == ""
    assert any("found 'Secret^A^B^C^D^E'" in s for s in content.sentences)
    assert "Secret" not in node.log.read_text()


def _again(dataset: pydicom.Dataset, damage: Damage) -> pydicom.Dataset:
    return pydicom.dcmread(pydicom.filebase.DicomBytesIO(damaged(as_bytes(dataset), damage)))


def test_another_person_s_segmentation_is_refused_under_the_ct_s_patient(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    case.seg = copy.deepcopy(case.seg)
    case.seg.PatientName, case.seg.PatientBirthDate = "Mustermann^Erika", "19121212"
    store_all(node.port, [case.seg, *case.ct])
    report = report_on(pacs, case)
    content = read_report(report)
    assert report.PatientName == case.ct[0].PatientName
    assert report.PatientBirthDate == case.ct[0].PatientBirthDate
    assert content.patient.problem == "Objects of two patients"
    assert "Patient's Name (0010,0010)" in content.sentences[0]
    assert any(s.topic == "what_to_do" for s in content.statements)
    log = node.log.read_text()
    for text in ("Mustermann", "19121212"):
        assert text not in log


def test_a_segmentation_without_patient_id_gets_the_ct_s_record_and_report(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    case.seg = copy.deepcopy(case.seg)
    case.seg.PatientID = ""
    store_all(node.port, [case.seg])  # first: the case has no patient yet
    store_all(node.port, case.ct)
    report = report_on(pacs, case)
    assert report.PatientID == case.ct[0].PatientID
    assert read_report(report).radiomics_score is not None


def test_uids_with_leading_zeros_are_taken_as_on_files(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    study = f"{generate_uid()[:40]}.001"
    case.seg = copy.deepcopy(case.seg)
    for dataset in (*case.ct, case.seg):
        dataset.StudyInstanceUID = study
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
    assert read_report(report_on(pacs, case)).study_instance_uid == study
