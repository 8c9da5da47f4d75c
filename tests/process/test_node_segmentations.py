"""The node takes every kind of segmentation over the network and reports the same scores."""

from __future__ import annotations

from collections.abc import Callable

import pydicom
import pytest
from pydicom.uid import PositronEmissionTomographyImageStorage, RTStructureSetStorage

import tests.helpers.made.segmentations as made
from dicom_node.demo.pacs import SmallPacs
from dicom_node.demo.phantom import lesion_mask
from scoring.segmentation.references import LABEL_MAP_STORAGE
from sr_templates import ReportContent, read_report
from tests.helpers.made.cases import SMALL, Case, build_case
from tests.helpers.made.segmentations import by_series_only
from tests.helpers.running.running import RunningNode, store_all, wait_report


def report(node: RunningNode, pacs: SmallPacs, objects: list[pydicom.Dataset]) -> ReportContent:
    assert set(store_all(node.port, objects)) == {0x0000}
    return read_report(wait_report(pacs, objects[0].StudyInstanceUID, seconds=120)[0])


Make = Callable[..., pydicom.Dataset]


@pytest.mark.parametrize(
    ("kind", "make", "sop_class"),
    [
        ("FRACTIONAL", made.fractional, None),
        ("LABELMAP", made.label_map, LABEL_MAP_STORAGE),
        ("RTSTRUCT", made.traced_structure_set, RTStructureSetStorage),
    ],
)
def test_case_with_each_kind_gets_the_report_of_the_binary_one(
    node: RunningNode, pacs: SmallPacs, kind: str, make: Make, sop_class: str | None
) -> None:
    masks = [lesion_mask(SMALL, lesion) for lesion in SMALL.lesions]
    binary, other = build_case(), build_case()
    expected = report(node, pacs, [*binary.ct, binary.seg])
    seg = make(other.ct, masks, SMALL.lesions)
    found = report(node, pacs, [*other.ct, seg])
    assert found.patient == expected.patient
    assert [x.features for x in found.lesions] == [x.features for x in expected.lesions]
    assert [x.segment_number for x in found.lesions] == [1, 2, 3]
    assert {x.seg_sop_instance_uid for x in found.lesions} == {seg.SOPInstanceUID}
    assert {x.seg_sop_class_uid for x in found.lesions} == {sop_class or binary.seg.SOPClassUID}
    assert seg.SOPInstanceUID in {r.sop_instance_uid for r in found.evidence}


def test_structure_set_waits_for_the_images_that_it_names(node: RunningNode, case: Case) -> None:
    masks = [lesion_mask(SMALL, lesion) for lesion in SMALL.lesions]
    rtstruct = made.traced_structure_set(case.ct, masks, SMALL.lesions)
    store_all(node.port, [*case.ct[:20], rtstruct])
    reason = node.wait_for_state(case.study_uid, "waiting for CT").reason
    assert reason.startswith("4 of the 24 images")


def test_structure_set_without_contours_is_refused(node: RunningNode, case: Case) -> None:
    rtstruct = made.structure_set(case.ct, [("GTV", "GTV", [])])
    del rtstruct.ROIContourSequence
    assert store_all(node.port, [rtstruct]) == [0xC000]
    assert "ROI Contour Sequence is missing" in node.status()


def test_seg_that_names_its_series_alone_waits_for_it(node: RunningNode, case: Case) -> None:
    by_series_only(case.seg)
    store_all(node.port, [case.seg])
    reason = node.wait_for_state(case.study_uid, "waiting for CT").reason
    assert f"no image is here of CT series {case.ct[0].SeriesInstanceUID}" in reason


def test_seg_drawn_on_pet_is_refused_without_waiting_for_its_images(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    series = case.seg.ReferencedSeriesSequence[0]
    by_series_only(case.seg)
    item = pydicom.Dataset()
    item.ReferencedSOPClassUID = PositronEmissionTomographyImageStorage
    item.ReferencedSOPInstanceUID = "1.2.3.4"
    series.ReferencedInstanceSequence = [item]
    content = report(node, pacs, [*case.ct, case.seg])
    assert any("Positron Emission" in s.text for s in content.statements)
