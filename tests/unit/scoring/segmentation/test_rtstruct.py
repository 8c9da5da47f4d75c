"""RT Structure Sets: contours on CT slices as they were drawn, or refused by their defect."""

from __future__ import annotations

import dataclasses
import functools
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataelem import RawDataElement
from pydicom.sr.codedict import codes

import tests.helpers.made.segmentations as made
from dicom_node.demo.phantom import lesion_mask
from scoring import CaseResult, parse_record, score_case
from scoring.case.setup import ScoringSetup
from scoring.errors import InputError
from scoring.lesions.decision import decide_segments
from scoring.lesions.selection import selection_notes
from scoring.policy import LocationRule, SegmentRules
from scoring.results import Location
from scoring.segmentation.read import place_segments, read_segmentation
from scoring.segmentation.rtstruct import MOST_POINTS
from tests.helpers.made.cases import SMALL, build_case
from tests.helpers.made.small_series import (
    FIRST,
    LESIONS,
    PHANTOM,
    SECOND,
    SHAPE,
    series,
)


def ct() -> list[pydicom.Dataset]:
    return [s.header for s in series().slices]


@pytest.fixture
def rtstruct() -> pydicom.Dataset:
    """Two ragged ROIs, new for each test."""
    return made.detached(made.traced_structure_set(ct(), [FIRST, SECOND], LESIONS))


def square(size: float = 4.0, at: tuple[float, float] = (6.5, 8.5)) -> np.ndarray:
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], dtype=float)
    return corners * size + at


def raise_by(contour: pydicom.Dataset, millimetres: float) -> None:
    data = np.array(contour.ContourData, dtype=float).reshape(-1, 3)
    data[:, 2] += millimetres
    contour.ContourData = [f"{v:.4f}" for v in data.ravel()]


def one_roi(*contours: pydicom.Dataset, kind: str = "GTV", name: str = "GTV-1") -> pydicom.Dataset:
    return made.structure_set(ct(), [(name, kind, contours)])


def read(dataset: pydicom.Dataset, folder: Path) -> tuple[dict[int, np.ndarray], tuple[str, ...]]:
    path = folder / "rtstruct.dcm"
    dataset.save_as(path, enforce_file_format=True)
    placed = place_segments(read_segmentation(path), series())
    voxels = {}
    for number, mask in placed.masks.items():
        voxels[number] = np.zeros(SHAPE, dtype=bool)
        if mask is not None:
            box = zip(mask.lower[::-1], mask.voxels.shape, strict=True)
            voxels[number][tuple(slice(a, a + n) for a, n in box)] = mask.voxels
    return voxels, placed.notes


def refusal(dataset: pydicom.Dataset, folder: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read(dataset, folder)
    assert str(dataset.SOPInstanceUID) in str(caught.value)
    # What only the other kind has would send people looking for it.
    assert not re.search(r"\bSEG\b|[Ff]rame \d|Segment Sequence|FRACTIONAL", str(caught.value))
    return caught.value


# ------------------------------------------------------------------------------ as they were drawn


def test_contours_traced_round_masks_give_the_masks_again(
    rtstruct: pydicom.Dataset, tmp_path: Path
) -> None:
    found, notes = read(rtstruct, tmp_path)
    np.testing.assert_array_equal(found[1], FIRST)
    np.testing.assert_array_equal(found[2], SECOND)
    (note,) = notes
    assert (
        "on it (to 0.025 mm, by Pixel Spacing and the contours' decimals) counts as inside" in note
    )


def test_order_of_contours_and_rois_does_not_matter(
    rtstruct: pydicom.Dataset, tmp_path: Path
) -> None:
    for roi in rtstruct.ROIContourSequence:
        roi.ContourSequence = list(roi.ContourSequence)[::-1]
    rtstruct.ROIContourSequence = list(rtstruct.ROIContourSequence)[::-1]
    rtstruct.RTROIObservationsSequence = list(rtstruct.RTROIObservationsSequence)[::-1]
    found, _ = read(rtstruct, tmp_path)
    np.testing.assert_array_equal(found[1], FIRST)


def test_contour_image_may_be_missing_where_the_series_names_the_images(
    rtstruct: pydicom.Dataset, tmp_path: Path
) -> None:
    for roi in rtstruct.ROIContourSequence:
        for contour in roi.ContourSequence:
            del contour.ContourImageSequence
    np.testing.assert_array_equal(read(rtstruct, tmp_path)[0][1], FIRST)
    references = read_segmentation(tmp_path / "rtstruct.dcm").references
    assert {r.sop_instance_uid for r in references} == {d.SOPInstanceUID for d in ct()}
    assert {r.series_instance_uid for r in references} == {ct()[0].SeriesInstanceUID}
    assert {r.study_instance_uid for r in references} == {ct()[0].StudyInstanceUID}


def test_images_are_known_from_the_contours_where_no_series_names_them(
    rtstruct: pydicom.Dataset, tmp_path: Path
) -> None:
    del rtstruct.ReferencedFrameOfReferenceSequence
    read(rtstruct, tmp_path)
    references = read_segmentation(tmp_path / "rtstruct.dcm").references
    assert {r.sop_instance_uid for r in references} == {d.SOPInstanceUID for d in ct()[2:6]}


@pytest.mark.parametrize("by", [0.0, 0.05, -0.05])
def test_positions_with_one_decimal_are_near_enough(by: float, tmp_path: Path) -> None:
    contour = made.contour_item(ct()[3], square())
    raise_by(contour, by)
    found, _ = read(one_roi(contour), tmp_path)
    assert found[1][3].sum() == 16
    assert found[1].sum() == 16


def test_points_without_an_area_are_left_out_with_a_note(tmp_path: Path) -> None:
    image = ct()[3]
    stray = made.contour_item(image, square()[:2])
    found, notes = read(one_roi(made.contour_item(image, square()), stray), tmp_path)
    assert found[1].sum() == 16
    assert "1 contour with fewer than three points" in notes[1]


def test_roi_without_contours_is_empty(tmp_path: Path) -> None:
    assert not read(one_roi(), tmp_path)[0][1].any()


# ------------------------------------------------------------------------------------- refused


def off_slice(contour: pydicom.Dataset) -> None:
    raise_by(contour, 0.8)


def oblique(contour: pydicom.Dataset) -> None:
    data = np.array(contour.ContourData, dtype=float).reshape(-1, 3)
    data[0, 2] += 0.2
    contour.ContourData = [f"{v:.4f}" for v in data.ravel()]


def other_image(contour: pydicom.Dataset) -> None:
    contour.ContourImageSequence = [made.reference(ct()[0])]


def open_planar(contour: pydicom.Dataset) -> None:
    contour.ContourGeometricType = "OPEN_PLANAR"


def outside(contour: pydicom.Dataset) -> None:
    data = np.array(contour.ContourData, dtype=float).reshape(-1, 3)
    data[1:3, 0] += PHANTOM.size * 1.5
    contour.ContourData = [f"{v:.4f}" for v in data.ravel()]


def not_triplets(contour: pydicom.Dataset) -> None:
    contour.ContourData = list(contour.ContourData)[:-1]


def not_numbers(contour: pydicom.Dataset) -> None:
    contour.ContourData = ["nan", *list(contour.ContourData)[1:]]


def other_count(contour: pydicom.Dataset) -> None:
    contour.NumberOfContourPoints = 5


@pytest.mark.filterwarnings("ignore:Invalid value for VR")
@pytest.mark.parametrize(
    ("defect", "code", "said"),
    [
        (off_slice, "contour_off_slice", "lies 0.800 mm off the nearest CT slice"),
        (oblique, "contour_off_slice", "lies 0.200 mm off the nearest CT slice"),
        (other_image, "seg_source_mismatch", "was drawn on image"),
        (open_planar, "contour_type", "'OPEN_PLANAR', expected 'CLOSED_PLANAR'"),
        (outside, "contour_outside_image", "point 2 lies outside the CT image"),
        (not_triplets, "rtstruct_malformed", "Contour Data has 11 values"),
        (not_numbers, "rtstruct_malformed", "Contour Data has 12 values, expected finite"),
        (other_count, "rtstruct_malformed", "Number of Contour Points is 5"),
    ],
)
def test_contour_with_a_defect_is_refused_by_its_number(
    defect: Callable[[pydicom.Dataset], None], code: str, said: str, tmp_path: Path
) -> None:
    good, bad = (made.contour_item(ct()[z], square()) for z in (3, 4))
    read(one_roi(good, bad), tmp_path)  # nothing is wrong yet
    defect(bad)
    error = refusal(one_roi(good, bad), tmp_path)
    assert error.code == code
    assert said in str(error)
    assert "ROI 1 contour 2" in str(error)


def test_only_the_roi_with_a_defect_is_refused_where_others_can_be_used(tmp_path: Path) -> None:
    good, bad = (made.contour_item(ct()[z], square()) for z in (3, 4))
    off_slice(bad)
    path = tmp_path / "rtstruct.dcm"
    rois = [("GTV-1", "GTV", (good,)), ("GTV-2", "GTV", (bad,))]
    made.structure_set(ct(), rois).save_as(path, enforce_file_format=True)
    placed = place_segments(read_segmentation(path), series())
    assert placed.masks[1] is not None
    assert placed.masks[2] is None
    assert "ROI 2 contour 1: lies 0.800 mm off" in placed.rois[2].problem


def test_contour_of_very_many_points_is_refused_before_they_become_objects(
    rtstruct: pydicom.Dataset, tmp_path: Path
) -> None:
    path = tmp_path / "rtstruct.dcm"
    contour = rtstruct.ROIContourSequence[0].ContourSequence[0]
    del contour.NumberOfContourPoints
    values = b"\\".join([b"1.5"] * (3 * 1_000_000))
    tag = pydicom.tag.Tag("ContourData")
    contour[tag] = RawDataElement(tag, "DS", len(values), values, 0, False, True)
    rtstruct.save_as(path, enforce_file_format=True)
    segmentation = read_segmentation(path)
    tracemalloc.start()
    try:
        roi = place_segments(segmentation, series()).rois[1]
        assert f"1000000 points, expected at most {MOST_POINTS}" in roi.problem
        assert tracemalloc.get_traced_memory()[1] < 4 * len(values)
    finally:
        tracemalloc.stop()


def test_contours_that_cross_or_repeat_are_refused_with_their_slice(tmp_path: Path) -> None:
    image = ct()[3]
    first = made.contour_item(image, square())
    for second, said in (
        (made.contour_item(image, square(4, (8.5, 10.5))), "two contours cross"),
        (made.contour_item(image, square()), "two contours are the same"),
    ):
        error = refusal(one_roi(first, second), tmp_path)
        assert error.code == "contour_ambiguous"
        assert said in str(error)
        assert image.SOPInstanceUID in str(error)
    crossing = [
        made.contour_item(image, square(4, at), "CLOSEDPLANAR_XOR")
        for at in ((6.5, 8.5), (8.5, 10.5))
    ]
    assert read(one_roi(*crossing), tmp_path)[0][1].sum() == 16 + 16 - 2 * 4


def test_contours_on_every_second_slice_are_refused_and_two_apart_are_not(tmp_path: Path) -> None:
    striped = [made.contour_item(ct()[z], square()) for z in (2, 4, 6)]
    error = refusal(one_roi(*striped), tmp_path)
    assert error.code == "contour_gap"
    assert "none on the 1 slice between" in str(error)
    apart = [
        made.contour_item(ct()[2], square()),
        made.contour_item(ct()[4], square(4, (14.5, 2.5))),
    ]
    assert read(one_roi(*apart), tmp_path)[0][1].sum() == 32


def test_other_frame_of_reference_is_refused_with_both(
    rtstruct: pydicom.Dataset, tmp_path: Path
) -> None:
    for roi in rtstruct.StructureSetROISequence:
        roi.ReferencedFrameOfReferenceUID = "1.2.3"
    error = refusal(rtstruct, tmp_path)
    assert error.code == "seg_frame_of_reference"
    assert "ROI 1" in str(error)
    assert "1.2.3" in str(error)


def no_rois(rtstruct: pydicom.Dataset) -> None:
    rtstruct.StructureSetROISequence = []


def number_twice(rtstruct: pydicom.Dataset) -> None:
    rtstruct.StructureSetROISequence[1].ROINumber = 1


def no_images(rtstruct: pydicom.Dataset) -> None:
    del rtstruct.ReferencedFrameOfReferenceSequence
    for roi in rtstruct.ROIContourSequence:
        for contour in roi.ContourSequence:
            del contour.ContourImageSequence


def contours_of_nobody(rtstruct: pydicom.Dataset) -> None:
    rtstruct.ROIContourSequence[1].ReferencedROINumber = 7


def roi_without_number(rtstruct: pydicom.Dataset) -> None:
    del rtstruct.StructureSetROISequence[0].ROINumber


@pytest.mark.parametrize(
    ("defect", "code", "said"),
    [
        (no_rois, "rtstruct_malformed", "the Structure Set ROI Sequence is empty"),
        (number_twice, "rtstruct_malformed", "number 1 is in the Structure Set ROI Sequence twice"),
        (no_images, "seg_without_references", "name the CT it was drawn on"),
        (contours_of_nobody, "rtstruct_malformed", "contours of ROI 7"),
        (roi_without_number, "rtstruct_malformed", "ROINumber is absent"),
    ],
)
def test_structure_set_with_a_defect_is_refused(
    rtstruct: pydicom.Dataset,
    defect: Callable[[pydicom.Dataset], None],
    code: str,
    said: str,
    tmp_path: Path,
) -> None:
    defect(rtstruct)
    error = refusal(rtstruct, tmp_path)
    assert error.code == code
    assert said in str(error)


# ------------------------------------------------------------------------------ which are lesions


def chosen(
    dataset: pydicom.Dataset, folder: Path, **policy: str | bool
) -> tuple[list[str], list[str]]:
    path = folder / "rtstruct.dcm"
    dataset.save_as(path, enforce_file_format=True)
    seg = read_segmentation(path)
    decisions = decide_segments([seg], SegmentRules(**policy))
    return [d.segment.label for d in decisions if d.is_lesion], selection_notes(decisions)


def test_rois_are_lesions_by_their_interpreted_type_and_the_others_are_counted(
    tmp_path: Path,
) -> None:
    dataset = made.structure_set(
        ct(),
        [
            ("tumour", "GTV", []),
            ("GTV-2", "CTV", []),  # the type speaks before the name
            ("body", "EXTERNAL", []),
            ("liver", "ORGAN", []),
            ("kidney", "ORGAN", []),
        ],
    )
    kept, notes = chosen(dataset, tmp_path)
    assert kept == ["tumour"]
    (note,) = notes
    assert note.startswith("4 segments are not lesions")
    assert "2 ORGAN, 1 CTV, 1 EXTERNAL" in note


def test_rois_without_type_are_lesions_by_code_or_name_and_unknown_otherwise(
    tmp_path: Path,
) -> None:
    dataset = made.structure_set(
        ct(), [("gtv left", "", []), ("coded", "", []), ("organ", "", []), ("region 7", "", [])]
    )
    for index, code in ((1, codes.SCT.Neoplasm), (2, codes.SCT.Liver)):
        item = pydicom.Dataset()
        item.CodeValue, item.CodingSchemeDesignator = code.value, code.scheme_designator
        item.CodeMeaning = code.meaning
        dataset.RTROIObservationsSequence[index].RTROIIdentificationCodeSequence = [item]
    kept, notes = chosen(dataset, tmp_path)
    assert kept == ["gtv left", "coded"]
    assert "1 segment is not a lesion" in notes[0]
    assert "(1 Liver): organ" in notes[0]
    assert "segmentation.lesion_rois): gtv left (ROI name 'gtv left' by" in notes[1]
    assert "cannot be determined" in notes[2]
    assert notes[2].endswith("left out: region 7.")
    kept, _ = chosen(dataset, tmp_path, lesion_rois="^region", labels=False)
    assert kept == ["coded", "region 7"]


# ---------------------------------------------------------------------------------- a whole case


@functools.cache
def small_ct() -> tuple[pydicom.Dataset, ...]:
    return tuple(build_case().ct)


def scored(ct_files: list[Path], dataset: pydicom.Dataset, folder: Path) -> CaseResult:
    path = folder / "rtstruct.dcm"
    dataset.save_as(path, enforce_file_format=True)
    rules = (LocationRule("liver", Location.LIVER),)
    setup = ScoringSetup(location_rules=rules, stability="off")
    record = parse_record({"treatment_start": SMALL.acquisition_date.isoformat()}, "test")
    return score_case(ct_files, [path], record, setup)


def test_roi_names_are_mapped_to_locations_by_the_site_rules(tmp_path: Path) -> None:
    folder = tmp_path / "ct"
    folder.mkdir()
    files = [folder / f"{index:03}.dcm" for index in range(len(small_ct()))]
    for dataset, path in zip(small_ct(), files, strict=True):
        dataset.save_as(path, enforce_file_format=True)
    named = [
        dataclasses.replace(lesion, label=label, region=None)
        for lesion, label in zip(SMALL.lesions, ("GTV liver", "GTV 2"), strict=False)
    ]
    masks = [lesion_mask(SMALL, lesion) for lesion in SMALL.lesions[:2]]
    dataset = made.traced_structure_set(small_ct(), masks, named)
    result = scored(files, dataset, tmp_path)
    assert [x.location for x in result.lesions] == [Location.LIVER, None]
    assert [x.voxels for x in result.lesions] == [mask.sum() for mask in masks]
    assert [x.reason_code for x in result.lesions] == [None, "location_unknown"]
    assert result.scored
    assert any("contours were rasterised" in note for note in result.notes)
