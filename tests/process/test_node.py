"""The node as a process, over real sockets: from C-STORE to the report in the PACS."""

from __future__ import annotations

import copy
import dataclasses
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    MRImageStorage,
    RLELossless,
)
from pynetdicom.dsutils import encode

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.demo.phantom import lesion_mask, make_ct, make_seg
from scoring import score_case
from sr_templates import ReportContent, advice, read_report
from tests.helpers.made.cases import NO_VARIANTS, SMALL, TREATED, Case, build_case
from tests.helpers.running import procfs
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import (
    RunningNode,
    predecessors,
    reports_of,
    running_node,
    store_all,
    store_raw,
    wait_for,
    wait_report,
)


def all_text(report: ReportContent) -> str:
    return "\n".join(report.sentences)


def test_report_comes_back_in_the_same_study_with_all_scores(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0x0000}
    dataset = wait_report(pacs, case.study_uid)[0]
    report = read_report(dataset)
    assert dataset.PatientID == "DEMO-0001"
    assert dataset.AccessionNumber == "A0001"
    assert len(report.lesions) == 3
    assert all(lesion.radiomics_score is not None for lesion in report.lesions)
    assert report.radiomics_score == pytest.approx(
        sum(lesion.radiomics_score or 0 for lesion in report.lesions) / 3
    )
    assert report.radiomics_clinical_score is None
    assert "Radiomics-clinical score: not available; albumin not available" in all_text(report)
    assert "24 slices used" in all_text(report)
    assert "RESEARCH USE ONLY" in all_text(report)
    node.wait_for_state(case.study_uid, "report sent")


def test_success_status_means_that_the_object_is_in_spool_and_journal(
    node: RunningNode, case: Case
) -> None:
    assert store_all(node.port, case.ct[:1]) == [0x0000]
    journal = node.journal()
    record = journal.object(str(case.ct[0].SOPInstanceUID))
    journal.close()
    assert record is not None
    stored = pydicom.dcmread(node.directory / "spool" / record.path)
    assert stored.PixelData == case.ct[0].PixelData
    assert stored.PatientName == case.ct[0].PatientName


def test_objects_may_come_in_any_order_and_over_many_associations(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [case.seg])
    assert node.wait_for_state(case.study_uid, "waiting for CT").reason.startswith("24 of the 24")
    for part in (case.ct[::3], case.ct[2::3], case.ct[1::3]):
        store_all(node.port, part)
    assert len(read_report(wait_report(pacs, case.study_uid)[0]).lesions) == 3


def test_the_same_objects_sent_twice_make_one_report(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [*case.ct, case.seg])
    wait_report(pacs, case.study_uid)
    node.wait_for_state(case.study_uid, "report sent")
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0x0000}
    time.sleep(2)
    assert len(reports_of(pacs, case.study_uid)) == 1
    assert len([e for e in node.events("case.scored") if e["study"] == case.study_uid]) == 1


def test_objects_encoded_in_another_way_are_the_same_ones(node: RunningNode, case: Case) -> None:
    store_all(node.port, [*case.ct[:3], case.seg])
    for image in (*case.ct[:3], case.seg):
        image.private_block(0x0009, "GATEWAY", create=True).add_new(1, "LO", "seen")
    case.ct[0].PatientName = str(case.ct[0].PatientName).upper()
    assert set(store_all(node.port, [case.ct[0], *case.ct[2:3], case.seg])) == {0x0000}
    case.ct[1].compress(RLELossless, generate_instance_uid=False)
    assert store_all(node.port, [case.ct[1]], transfer_syntax=RLELossless) == [0x0000]
    uids = {str(d.SOPInstanceUID) for d in (*case.ct[:3], case.seg)}
    assert uids <= {str(e["sop"]) for e in node.events("object.repeated")}
    assert not uids & {str(e["sop"]) for e in node.events("object.conflict")}
    journal = node.journal()
    assert not [uid for uid in uids if journal.conflict_paths(uid)]
    journal.close()


def test_same_uid_with_other_content_keeps_the_first_and_says_so(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, case.ct)
    changed = copy.deepcopy(case.ct[5])
    changed.PixelData = bytes(len(changed.PixelData))
    assert store_all(node.port, [changed]) == [0x0000]
    store_all(node.port, [case.seg])
    report = read_report(wait_report(pacs, case.study_uid)[0])
    uid = str(changed.SOPInstanceUID)
    told = f"Object {uid} was received again with different content; the first was used."
    assert f"{told} {advice.CONFLICT}" in all_text(report)
    assert f"conflict {uid}" in node.status()
    journal = node.journal()
    kept = journal.object(uid)
    journal.close()
    assert kept is not None
    assert pydicom.dcmread(node.directory / "spool" / kept.path).PixelData == case.ct[5].PixelData
    assert len(list((node.directory / "spool" / "conflicts").iterdir())) >= 1


def test_missing_slice_is_a_reason_to_wait_until_it_comes(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    held = case.ct.pop(2)
    del case.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence[2]
    store_all(node.port, [*case.ct, case.seg])
    waiting = node.wait_for_state(case.study_uid, "waiting for CT")
    assert "1 slice missing" in waiting.reason
    store_all(node.port, [held])
    assert read_report(wait_report(pacs, case.study_uid)[0]).radiomics_score is not None


def test_two_segs_of_one_study_make_one_report_and_the_newest_wins(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    newer = copy.deepcopy(case.seg)
    newer.SOPInstanceUID = newer.file_meta.MediaStorageSOPInstanceUID = (
        f"{case.seg.SOPInstanceUID}.1"
    )
    newer.ContentDate = "20990101"
    # The case is complete with its last image only: no quiet time can end between the two SEGs.
    store_all(node.port, [newer, case.seg, *case.ct])
    report = read_report(wait_report(pacs, case.study_uid)[0])
    assert len(report.lesions) == 3
    assert all_text(report).count("the newer SEG") == 3
    node.wait_for_state(case.study_uid, "report sent")
    assert len(reports_of(pacs, case.study_uid)) == 1


def test_a_seg_that_comes_later_makes_a_new_report_that_names_the_first(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [*case.ct, case.seg])
    first = wait_report(pacs, case.study_uid)[0]
    node.wait_for_state(case.study_uid, "report sent")
    later = copy.deepcopy(case.seg)
    later.SOPInstanceUID = later.file_meta.MediaStorageSOPInstanceUID = (
        f"{case.seg.SOPInstanceUID}.9"
    )
    later.ContentDate = "20990101"
    store_all(node.port, [later])
    reports = wait_report(pacs, case.study_uid, 2)
    second = next(r for r in reports if r.SOPInstanceUID != first.SOPInstanceUID)
    assert predecessors(second) == [first.SOPInstanceUID]


@functools.cache
def features_of_files() -> list[Any]:
    """Return the features of the case's lesions, scored as files."""
    with tempfile.TemporaryDirectory() as name:
        folder, seg = build_case().write(Path(name))
        result = score_case(sorted(folder.iterdir()), [seg], TREATED, NO_VARIANTS)
    return [lesion.features for lesion in result.lesions]


@pytest.mark.parametrize(
    "syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]
)
def test_uncompressed_transfer_syntaxes_give_the_same_features(
    node: RunningNode, pacs: SmallPacs, case: Case, syntax: str
) -> None:
    for dataset in [*case.ct, case.seg]:
        if syntax == ExplicitVRBigEndian and dataset.BitsAllocated == 16:
            dataset.PixelData = bytes(
                b
                for pair in zip(dataset.PixelData[1::2], dataset.PixelData[::2], strict=True)
                for b in pair
            )
        dataset.file_meta.TransferSyntaxUID = pydicom.uid.UID(syntax)
    assert set(store_all(node.port, [*case.ct, case.seg], transfer_syntax=syntax)) == {0x0000}
    report = read_report(wait_report(pacs, case.study_uid)[0])
    assert [lesion.features for lesion in report.lesions] == features_of_files()


def test_other_classes_and_our_own_report_are_not_accepted(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [*case.ct, case.seg])
    report = wait_report(pacs, case.study_uid)[0]
    image = copy.deepcopy(case.ct[0])
    image.SOPClassUID = image.file_meta.MediaStorageSOPClassUID = MRImageStorage
    assert store_all(node.port, [report]) == [None]
    assert store_all(node.port, [image]) == [None]
    time.sleep(1)
    assert len(reports_of(pacs, case.study_uid)) == 1


def test_other_classes_are_ignored_with_a_warning_where_configured(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    with running_node(tmp_path, pacs.port, receiver='other_classes = "ignore"') as node:
        store_all(node.port, [*case.ct, case.seg])
        report = wait_report(pacs, case.study_uid)[0]
        assert store_all(node.port, [report]) == [0xB006]
        assert node.events("object.ignored", at_least=1)[0]["sop"] == report.SOPInstanceUID
        uid = str(report.SOPInstanceUID)
        kept = list((tmp_path / "spool" / "objects").rglob("*.dcm"))
        assert uid not in {str(pydicom.dcmread(p).SOPInstanceUID) for p in kept}
        assert len(kept) == 25
        assert list((tmp_path / "spool" / "incoming").iterdir()) == []
        time.sleep(1)
        assert len(reports_of(pacs, case.study_uid)) == 1


def test_allow_list_rejects_and_the_log_names_what_came_and_what_was_expected(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    settings = 'allowed_calling_aes = ["GOODPACS"]\nrequire_called_ae = true'
    with running_node(tmp_path, pacs.port, receiver=settings) as node:

        def rejections() -> list[dict[str, Any]]:
            return [e for e in node.events("association.rejected") if e["calling_ae"] != "TESTER"]

        assert store_all(node.port, case.ct[:1], calling="EVIL") == [None]
        wait_for("the first", rejections)
        assert store_all(node.port, case.ct[:1], calling="GOODPACS", called="WRONG") == [None]
        assert store_all(node.port, case.ct[:1], calling="GOODPACS") == [0x0000]
        rejected = wait_for("the second", lambda: len(r := rejections()) == 2 and r)
    assert [(e["calling_ae"], e["called_ae"]) for e in rejected] == [
        ("EVIL", "IMMUNOCT"),
        ("GOODPACS", "WRONG"),
    ]
    assert rejected[0]["expected_calling_aes"] == "GOODPACS"
    assert rejected[1]["expected_called_ae"] == "IMMUNOCT"


def test_truncated_object_is_refused_and_named_in_status(node: RunningNode, case: Case) -> None:
    short = case.ct[0]
    short.PixelData = short.PixelData[: len(short.PixelData) // 2]
    assert store_all(node.port, [short]) == [0xC000]
    assert f"{short.SOPInstanceUID}: Pixel Data has 9216 bytes, expected 18432" in node.status()


def test_data_set_of_another_uid_than_announced_is_refused(node: RunningNode, case: Case) -> None:
    encoded = encode(case.ct[0], is_implicit_vr=False, is_little_endian=True)
    assert encoded is not None
    assert store_raw(node.port, case.ct[0], "1.2.3", encoded) == 0xA900
    assert "the request says 1.2.840.10008.5.1.4.1.1.2 1.2.3" in node.status()


@pytest.mark.parametrize(
    "garbage", [b"not DICOM at all, just words", bytes(range(256)) * 40, b"\xff" * 64]
)
def test_bytes_that_are_no_data_set_are_refused_and_the_node_goes_on(
    node: RunningNode, case: Case, garbage: bytes
) -> None:
    uid = f"1.2.3.{len(garbage)}"
    assert store_raw(node.port, case.ct[0], uid, garbage) == 0xC000
    assert uid in node.status()
    assert store_all(node.port, case.ct[:1]) == [0x0000]


def test_lesions_that_cannot_be_scored_are_reported_with_their_reasons(
    node: RunningNode, pacs: SmallPacs
) -> None:
    phantom = SMALL
    liver = phantom.lesions[0]
    good = lesion_mask(phantom, liver)
    empty, voxel, plane = (np.zeros_like(good) for _ in range(3))
    voxel[12, 40, 40] = True
    plane[12, 60:70, 60:70] = True
    names = ("good", "empty", "one voxel", "one slice", "somewhere")
    lesions = [dataclasses.replace(liver, label=n) for n in names]
    lesions[-1] = dataclasses.replace(lesions[-1], region=None)
    ct = make_ct(phantom)
    seg = make_seg(ct, [good, empty, voxel, plane, np.roll(good, 4, axis=2)], lesions)
    assert set(store_all(node.port, [*ct, seg])) == {0x0000}
    report = read_report(wait_report(pacs, str(seg.StudyInstanceUID))[0])
    assert {x.tracking_id: x.reason for x in report.lesions} == {
        "good": None,
        "empty": "Segment has no voxel",
        "one voxel": "Lesion too small for texture",
        "one slice": "A feature is not positive",
        "somewhere": "Location cannot be determined",
    }
    assert "1 of 5 lesions scored" in report.sentences[0]
    assert "original_shape_LeastAxisLength" in all_text(report)
    state = node.wait_for_state(str(seg.StudyInstanceUID), "report sent")
    assert "1 of 5 lesions scored" in state.reason


def of_another_patient(case: Case) -> str:
    """Make the case one of a patient of its own, and return the Patient ID."""
    patient = f"DEMO-{case.study_uid[-12:]}"
    for dataset in (*case.ct, case.seg):
        dataset.PatientID = patient
    return patient


def enter(node: RunningNode, patient: str, row: str) -> None:
    """Enter a patient's row in the node's clinical file, in place of an earlier one."""
    read = len(node.events("clinical.read"))
    file = node.directory / "clinical.csv"
    _, *rows = file.read_text().splitlines()
    rows = [r + "," * (3 - r.count(",")) for r in rows if not r.startswith(f"{patient},")]
    header = "patient_id,treatment_start,albumin,lymphocytes"
    file.write_text("\n".join([header, *rows, f"{patient},{row}", ""]))
    node.events("clinical.read", at_least=read + 1)


def test_no_treatment_date_waits_visibly_then_reports_what_is_missing(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    of_another_patient(case)
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "waiting for treatment date")
    assert "no treatment start date" in node.status()
    node.let_pass(72 * 3600)
    report = read_report(wait_report(pacs, case.study_uid)[0])
    assert report.radiomics_score is None
    assert not report.eligible
    assert report.eligibility["CT within 28 days before treatment start"] == "Unknown"
    assert "clinical.csv: no row for this patient" in all_text(report)


def test_a_treatment_date_that_comes_later_is_used(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    patient = of_another_patient(case)
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "waiting for treatment date")
    enter(node, patient, "2024-03-14,,")
    first = read_report(wait_report(pacs, case.study_uid)[0])
    assert first.radiomics_score is not None
    assert first.radiomics_clinical_score is None
    node.wait_for_state(case.study_uid, "report sent")
    enter(node, patient, "2024-03-14,39 g/L,1400 cells/uL")
    reports = wait_report(pacs, case.study_uid, 2)
    scores = {read_report(r).radiomics_clinical_score for r in reports}
    assert len(scores - {None}) == 1


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("14.3.2024,,", "treatment_start is '14.3.2024', expected a date as YYYY-MM-DD"),
        ("2024-02-01,,", "after treatment start"),
        ("2024-04-20,,", "47 days before treatment start"),
    ],
)
def test_treatment_dates_that_exclude_make_a_report_that_says_why(
    node: RunningNode, pacs: SmallPacs, case: Case, row: str, expected: str
) -> None:
    enter(node, of_another_patient(case), row)
    store_all(node.port, [*case.ct, case.seg])
    report = read_report(wait_report(pacs, case.study_uid)[0])
    assert expected in node.wait_for_state(case.study_uid, "report sent").reason
    assert report.radiomics_score is None
    assert expected in report.sentences[0]


def test_labs_in_wrong_units_leave_the_radiomics_score_and_say_why(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    enter(node, of_another_patient(case), "2024-03-14,39 g/dL,1.4")
    store_all(node.port, [*case.ct, case.seg])
    report = read_report(wait_report(pacs, case.study_uid)[0])
    assert report.radiomics_score is not None
    assert report.radiomics_clinical_score is None
    assert "was 39 g/L meant?" in report.sentences[1]
    assert "'1.4' without a unit" in report.sentences[1]


def test_broken_clinical_file_keeps_the_node_going(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    (tmp_path / "clinical.csv").write_text("patient_id,treatment_begin\nDEMO-0001,2024-03-14\n")
    with running_node(tmp_path, pacs.port) as node:
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "waiting for treatment date")
        assert (
            "did you mean 'treatment_start'?"
            in node.events("clinical.failed", at_least=1)[0]["reason"]
        )
        (tmp_path / "clinical.csv").write_text("patient_id,treatment_start\nDEMO-0001,2024-03-14\n")
        assert read_report(wait_report(pacs, case.study_uid)[0]).radiomics_score is not None


def test_seg_whose_ct_never_comes_is_reported(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [case.seg])
    node.wait_for_state(case.study_uid, "waiting for CT")
    node.let_pass(24 * 3600)
    dataset = wait_report(pacs, case.study_uid)[0]
    report = read_report(dataset)
    assert report.eligibility == {"Objects usable": "No"}
    assert "drawn on 24 images" in report.sentences[0]
    assert "none of which is there" in report.sentences[0]
    assert dataset.PatientID == "DEMO-0001"


def _shift(case: Case) -> None:
    for frame in case.seg.PerFrameFunctionalGroupsSequence:
        frame.PlanePositionSequence[0].ImagePositionPatient[2] += 0.4


def _tilt(case: Case) -> None:
    for index, dataset in enumerate(case.ct):
        dataset.ImagePositionPatient[1] += 0.3 * index
        dataset.GantryDetectorTilt = 7


def _duplicate(case: Case) -> None:
    case.ct[7].ImagePositionPatient = case.ct[6].ImagePositionPatient


def _irregular(case: Case) -> None:
    for dataset in case.ct[12:]:
        dataset.ImagePositionPatient[2] += 0.9


def _mixed(case: Case) -> None:
    for dataset in case.ct[:8]:
        dataset.SeriesInstanceUID = f"{dataset.SeriesInstanceUID}.7"


def _no_rescale(case: Case) -> None:
    for dataset in case.ct:
        del dataset.RescaleSlope, dataset.RescaleIntercept


def _modality(case: Case) -> None:
    for dataset in case.ct:
        dataset.Modality = "PT"


def _frame_of_reference(case: Case) -> None:
    case.seg.FrameOfReferenceUID = "1.2.3"


def _unknown_kind(case: Case) -> None:
    case.seg.SegmentationType = "SURFACE"


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (_shift, "seg_geometry", "off the nearest CT slice"),
        (_tilt, "gantry_tilt", "Gantry/Detector Tilt: 7"),
        (_duplicate, "duplicate_slice_position", "are at the same position"),
        (_irregular, "irregular_spacing", "regular grid"),
        (_mixed, "two_series_mixed", "images of 2 series"),
        (_no_rescale, "not_hounsfield", "Rescale Slope is missing"),
        (_modality, "not_ct", "Modality 'PT'"),
        (_frame_of_reference, "seg_frame_of_reference", "Frame of Reference UID is 1.2.3"),
        (_unknown_kind, "seg_type", "'SURFACE'"),
    ],
)
def test_unusable_objects_make_a_report_with_the_reason_and_the_node_goes_on(
    tmp_path_factory: pytest.TempPathFactory,
    impatient: RunningNode,
    pacs: SmallPacs,
    case: Case,
    spoil: object,
    code: str,
    words: str,
) -> None:
    assert callable(spoil)
    spoil(case)
    assert set(store_all(impatient.port, [*case.ct, case.seg])) == {0x0000}
    report = read_report(wait_report(pacs, case.study_uid)[0])
    assert report.eligibility == {"Objects usable": "No"}
    assert words in report.sentences[0]
    assert code in all_text(report)
    assert words in impatient.wait_for_state(case.study_uid, "report sent").reason


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory, pacs: SmallPacs) -> Iterator[RunningNode]:
    """A node that does not wait for missing slices."""
    settings = "quiet_seconds = 0.3\nwait_for_ct_hours = 0"
    with running_node(tmp_path_factory.mktemp("impatient"), pacs.port, case=settings) as node:
        yield node


def test_the_node_still_scores_after_all_that(
    impatient: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(impatient.port, [*case.ct, case.seg])
    assert read_report(wait_report(pacs, case.study_uid)[0]).radiomics_score is not None


def test_report_is_kept_and_sent_when_the_destination_comes_back(
    tmp_path: Path, case: Case
) -> None:
    port = free_port()
    with running_node(tmp_path, port) as node:
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "sending report")
        wait_for("a failed attempt", lambda: node.events("report.not-sent"))
        assert "cannot be reached" in node.status()
        pacs = SmallPacs(tmp_path / "pacs", "PACS", port=free_port())
        pacs.port = port
        with pacs:
            wait_report(pacs, case.study_uid)
            node.wait_for_state(case.study_uid, "report sent")


def test_report_that_the_pacs_refuses_is_never_marked_sent(tmp_path: Path, case: Case) -> None:
    class Refusing(SmallPacs):
        def _store(self, event: object) -> int:
            return 0xA700

    with Refusing(tmp_path / "pacs", "PACS") as pacs, running_node(tmp_path, pacs.port) as node:
        store_all(node.port, [*case.ct, case.seg])
        wait_for("three refusals", lambda: len(node.events("report.not-sent")) >= 3)
        assert "0xA700" in node.events("report.not-sent")[0]["reason"]
        state = node.case(case.study_uid)
        assert state is not None
        assert state.state.value == "sending report"
        assert "NOT SENT" in node.status()
        assert not node.events("report.sent")


def test_killed_node_goes_on_where_it_was(tmp_path: Path, pacs: SmallPacs, case: Case) -> None:
    node = RunningNode(tmp_path, pacs.port, case="quiet_seconds = 600")
    try:
        node.start()
        store_all(node.port, [*case.ct, case.seg])
        node.stop(kill=True)
        text = node.config.read_text()
        node.config.write_text(text.replace("quiet_seconds = 600", "quiet_seconds = 1"))
        (tmp_path / "spool" / "incoming" / "half-written").write_bytes(b"half")
        node.start()
        assert read_report(wait_report(pacs, case.study_uid)[0]).radiomics_score is not None
        assert node.events("node.started", at_least=2)[-1]["half_written_removed"] == 1
    finally:
        node.stop()


def test_another_model_leaves_settled_cases_as_they_are_until_replay_orders_it(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    later = build_case()
    node = RunningNode(tmp_path, pacs.port, model='signature = "ligero2021-1"')
    try:
        node.start()
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        node.stop()
        text = node.config.read_text()
        node.config.write_text(text.replace('signature = "ligero2021-1"', ""))
        node.start()
        # A case that comes afterwards shows that the node has looked at its cases again.
        store_all(node.port, [*later.ct, later.seg])
        node.wait_for_state(later.study_uid, "report sent")
        (first,) = reports_of(pacs, case.study_uid)
        assert len(node.events("case.scored")) == 2
        assert main(["replay", case.study_uid, "--config", str(node.config)]) == 0
        first, again = wait_report(pacs, case.study_uid, 2)
    finally:
        node.stop()
    models = [read_report(d).model for d in (first, *reports_of(pacs, later.study_uid), again)]
    assert [m.version for m in models] == ["1", "2", "2"]
    assert models[0].sha256 != models[1].sha256 == models[2].sha256
    assert models[0].reference_sha256 != models[1].reference_sha256
    assert predecessors(again) == [first.SOPInstanceUID]


def test_killed_worker_is_replaced_and_the_case_scored(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    with running_node(tmp_path, pacs.port) as node:
        assert node.process is not None
        store_all(node.port, case.ct)
        pid = node.process.pid
        for worker in wait_for("worker processes", lambda: procfs.children(pid)):
            os.kill(worker, signal.SIGKILL)
        store_all(node.port, [case.seg])
        assert read_report(wait_report(pacs, case.study_uid)[0]).radiomics_score is not None


def test_a_node_that_is_told_to_end_while_it_is_stopped_ends_once_it_goes_on(
    tmp_path: Path, pacs: SmallPacs
) -> None:
    with running_node(tmp_path, pacs.port) as node:
        assert node.process is not None
        # Which of its threads gets the signal is then the kernel's choice.
        for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGCONT):
            node.process.send_signal(number)
        assert node.process.wait(60) == 0


def test_sender_as_destination_answers_the_peer_that_sent_the_seg(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    with running_node(
        tmp_path, pacs.port, report='destination = "sender"\nretry_first_seconds = 0.2'
    ) as node:
        store_all(node.port, [*case.ct, case.seg], calling="PACS")
        wait_report(pacs, case.study_uid)
        other = build_case()
        store_all(node.port, [*other.ct, other.seg], calling="STRANGER")
        event = wait_for("an unsent report", lambda: node.events("report.not-sent"))[0]
        assert "no peer is configured for AE title STRANGER" in event["reason"]


def test_no_patient_name_or_id_is_in_the_log_or_status(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [*case.ct, case.seg])
    wait_report(pacs, case.study_uid)
    for text in (node.log.read_text(), node.status()):
        assert "Demo^Patient" not in text
        assert "DEMO-0001" not in text


def test_a_second_node_with_the_same_spool_or_port_is_refused(
    node: RunningNode, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "dicom_node.cli", "serve", "--config"]
    again = subprocess.run([*command, str(node.config)], capture_output=True, text=True, timeout=60)
    assert again.returncode == 2
    assert "another node is running with the spool" in again.stderr
    other = tmp_path / "immunoct.toml"
    other.write_text(node.config.read_text())
    (tmp_path / "clinical.csv").write_text("patient_id,treatment_start\n")
    taken = subprocess.run([*command, str(other)], capture_output=True, text=True, timeout=60)
    assert taken.returncode == 2
    assert f"cannot listen on 127.0.0.1:{node.port}" in taken.stderr


def test_status_command_prints_cases_and_reasons(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, case.ct[:3])
    command = [sys.executable, "-m", "dicom_node.cli", "status", "--config", str(node.config)]
    node.wait_for_state(case.study_uid, "waiting for SEG")
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"study {case.study_uid}\n  state    waiting for SEG" in text
    data = json.loads(
        subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout
    )
    assert any(c["study_uid"] == case.study_uid and c["ct"] == 3 for c in data["cases"])


def test_demo_command_shows_scores_and_leaves_the_report(tmp_path: Path) -> None:
    program = shutil.which("immunoct", path=str(Path(sys.executable).parent))
    assert program
    out = tmp_path / "demo"
    done = subprocess.run(
        [program, "demo", "--out", str(out)], capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    assert "3 of 3 lesions scored" in " ".join(done.stdout.split())
    assert "RESEARCH USE ONLY" in done.stdout
    report = next((out / "pacs").glob("*.dcm"))
    assert read_report(pydicom.dcmread(report)).radiomics_score is not None


def test_the_report_says_how_firm_its_call_is(tmp_path: Path, pacs: SmallPacs, case: Case) -> None:
    case_section = 'quiet_seconds = 0.5\nstability = "short"'
    with running_node(tmp_path / "node", pacs.port, case=case_section) as node:
        store_all(node.port, [*case.ct, case.seg])
        report = read_report(wait_report(pacs, case.study_uid)[0])
    assert "stability not examined" not in all_text(report)
    assert "variants" in all_text(report)
