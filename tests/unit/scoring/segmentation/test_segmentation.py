"""Each frame of a SEG is placed by its own position, or the SEG is refused by its defect."""

from __future__ import annotations

import copy
import dataclasses
import functools
import random
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.sr.codedict import codes
from pydicom.uid import generate_uid

from dicom_node.demo.phantom import Lesion, lesion_mask, make_ct, make_seg
from scoring import CaseResult, parse_record, score_case
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.policy import SegmentationPolicy
from scoring.results import Location
from scoring.segmentation.read import place_segments, read_segmentation, segment_masks
from tests.helpers.made.cases import NO_VARIANTS, SMALL, build_case
from tests.helpers.made.segmentations import detached, frames_of, pixels_of, set_pixels
from tests.helpers.made.small_series import (
    FIRST,
    LESIONS,
    PHANTOM,
    SECOND,
    SHAPE,
    datasets,
    full,
    series,
)


@pytest.fixture
def seg() -> pydicom.Dataset:
    """A SEG of two segments with four frames each, new for each test."""
    return detached(make_seg(datasets(), [FIRST, SECOND], LESIONS))


def masks_of(seg: pydicom.Dataset, folder: Path) -> dict[int, np.ndarray | None]:
    """Write the SEG, read it again and return each segment's voxels on the CT grid."""
    path = folder / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    placed: dict[int, np.ndarray | None] = {}
    for number, mask in segment_masks(read_segmentation(path), series()).items():
        placed[number] = None
        if mask is not None:
            voxels = np.zeros(SHAPE, dtype=bool)
            start, shape = mask.lower[::-1], mask.voxels.shape
            box = tuple(slice(a, a + n) for a, n in zip(start, shape, strict=True))
            voxels[box] = mask.voxels
            placed[number] = voxels
    return placed


def assert_placed_right(seg: pydicom.Dataset, folder: Path) -> None:
    found = masks_of(seg, folder)
    np.testing.assert_array_equal(found[1], FIRST)
    np.testing.assert_array_equal(found[2], SECOND)


def refusal(seg: pydicom.Dataset, folder: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        masks_of(seg, folder)
    if caught.value.code != "not_seg":
        assert str(seg.SOPInstanceUID) in str(caught.value)
        # What only the other kind has would send people looking for it.
        assert not re.search(r"RTSTRUCT|\bROI\b|[Cc]ontours? \d", str(caught.value))
    return caught.value


AXIAL = [1, 0, 0, 0, 1, 0]


def move(seg: pydicom.Dataset, shift: list[float], axes: list[float] = AXIAL) -> None:
    """Move every frame by a shift in mm, and give each an orientation of its own."""
    shared = seg.SharedFunctionalGroupsSequence[0]
    if "PlaneOrientationSequence" in shared:
        del shared.PlaneOrientationSequence
    for frame in frames_of(seg):
        place = frame.PlanePositionSequence[0]
        place.ImagePositionPatient = [
            round(float(v) + by, 6) for v, by in zip(place.ImagePositionPatient, shift, strict=True)
        ]
        orientation = pydicom.Dataset()
        orientation.ImageOrientationPatient = axes
        frame.PlaneOrientationSequence = [orientation]


# --------------------------------------------------------------------------------- placed by itself


def test_segments_are_placed_where_they_were_drawn(seg: pydicom.Dataset, tmp_path: Path) -> None:
    assert_placed_right(seg, tmp_path)


@given(st.integers(0, 2**32 - 1), st.sampled_from((0.01, 0.3, 0.9)), st.booleans())
@settings(max_examples=15)
def test_any_mask_comes_back_as_it_was_drawn(
    tmp_path_factory: pytest.TempPathFactory, seed: int, share: float, omit_empty_frames: bool
) -> None:
    rng = np.random.default_rng(seed)
    drawn = [rng.random(SHAPE) < share for _ in LESIONS]
    drawn[0][0, 0, 0] = drawn[1][-1, -1, -1] = True
    seg = make_seg(datasets(), drawn, LESIONS, omit_empty_frames=omit_empty_frames)
    found = masks_of(seg, tmp_path_factory.mktemp("seg"))
    for number, mask in enumerate(drawn, start=1):
        np.testing.assert_array_equal(found[number], mask)


def test_frames_may_come_in_any_order(seg: pydicom.Dataset, tmp_path: Path) -> None:
    order = list(range(int(seg.NumberOfFrames)))
    random.Random(4).shuffle(order)
    set_pixels(seg, pixels_of(seg)[order])
    frames = frames_of(seg)
    seg.PerFrameFunctionalGroupsSequence = [frames[i] for i in order]
    assert_placed_right(seg, tmp_path)


def test_pixels_in_another_order_than_their_frames_are_not_put_right(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    """Shows that the test before this one can fail."""
    set_pixels(seg, pixels_of(seg)[::-1])
    assert not np.array_equal(masks_of(seg, tmp_path)[1], FIRST)


def test_frames_stored_upside_down_are_turned(seg: pydicom.Dataset, tmp_path: Path) -> None:
    set_pixels(seg, pixels_of(seg)[:, ::-1, :])
    height = (PHANTOM.size - 1) * 1.0
    move(seg, [0, height, 0], [1, 0, 0, 0, -1, 0])
    assert_placed_right(seg, tmp_path)


def test_frames_stored_from_right_to_left_are_turned(seg: pydicom.Dataset, tmp_path: Path) -> None:
    set_pixels(seg, pixels_of(seg)[:, :, ::-1])
    width = (PHANTOM.size - 1) * 1.5
    move(seg, [width, 0, 0], [-1, 0, 0, 0, 1, 0])
    assert_placed_right(seg, tmp_path)


def test_frames_stored_with_rows_for_columns_are_turned(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    set_pixels(seg, pixels_of(seg).transpose(0, 2, 1))
    move(seg, [0, 0, 0], [0, 1, 0, 1, 0, 0])
    seg.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].PixelSpacing = [1.5, 1.0]
    assert_placed_right(seg, tmp_path)


def test_frames_cropped_to_the_lesion_are_placed_right(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    set_pixels(seg, pixels_of(seg)[:, 4:18, 6:14])
    move(seg, [6 * 1.5, 4 * 1.0, 0])
    assert_placed_right(seg, tmp_path)


def test_frame_larger_than_the_ct_is_placed_right_where_it_is_empty_outside(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    set_pixels(seg, np.pad(pixels_of(seg), ((0, 0), (3, 5), (2, 1))))
    move(seg, [-2 * 1.5, -3 * 1.0, 0])
    assert_placed_right(seg, tmp_path)


def test_positions_with_six_digits_are_near_enough(seg: pydicom.Dataset, tmp_path: Path) -> None:
    move(seg, [4e-6, -4e-6, 4e-6])
    assert_placed_right(seg, tmp_path)


def test_frames_that_name_no_source_image_are_placed_by_position(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    for frame in frames_of(seg):
        del frame.DerivationImageSequence
    assert_placed_right(seg, tmp_path)


def test_overlapping_segments_keep_their_own_voxels(tmp_path: Path) -> None:
    both = FIRST | SECOND
    found = masks_of(make_seg(datasets(), [both, FIRST], LESIONS), tmp_path)
    np.testing.assert_array_equal(found[1], both)
    np.testing.assert_array_equal(found[2], FIRST)


# ----------------------------------------------------------------------------------- placed nowhere


BY_IMAGES = SegmentationPolicy(frame_of_reference="by_images")


def test_other_frame_of_reference_is_accepted_by_setting_where_every_frame_is_its_ct_image(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    """As pydicom-seg writes a random one."""
    seg.FrameOfReferenceUID = "1.2.3"
    path = tmp_path / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    placed = place_segments(read_segmentation(path), series(), BY_IMAGES)
    np.testing.assert_array_equal(full(placed.masks[1], SHAPE), FIRST)
    (note,) = placed.notes
    assert "Frame of Reference UID is 1.2.3, the CT's" in note
    assert "ACCEPTED" in note
    assert "segmentation.frame_of_reference" in note


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda s: move(s, [0, 0, 3.0]), "its source image is"),
        (lambda s: move(s, [1.5, 0, 0]), "does not begin at the first pixel"),
        (lambda s: move(s, [0.3, 0, 0]), "is not where its source image is"),
        (lambda s: frames_of(s)[0].pop("DerivationImageSequence"), "names 0 source images"),
        (
            lambda s: (
                frames_of(s)[1]
                .DerivationImageSequence[0]
                .SourceImageSequence.append(
                    frames_of(s)[0].DerivationImageSequence[0].SourceImageSequence[0]
                )
            ),
            "names 2 source images",
        ),
    ],
)
def test_other_frame_of_reference_is_refused_where_a_frame_is_not_its_ct_image(
    seg: pydicom.Dataset, change: Callable[[pydicom.Dataset], object], said: str, tmp_path: Path
) -> None:
    seg.FrameOfReferenceUID = "1.2.3"
    change(seg)
    path = tmp_path / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    with pytest.raises(InputError, match=said):
        place_segments(read_segmentation(path), series(), BY_IMAGES)


def test_other_frame_of_reference_is_refused_with_both(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    seg.FrameOfReferenceUID = "1.2.3"
    error = refusal(seg, tmp_path)
    assert error.code == "seg_frame_of_reference"
    assert "1.2.3" in str(error)
    assert series().frame_of_reference_uid in str(error)


@pytest.mark.parametrize("spacing", [[1.0, 1.6], [1.1, 1.5], [2.0, 3.0], [1.5, 1.0], [0.5, 0.75]])
def test_other_pixel_spacing_is_refused_with_both(
    seg: pydicom.Dataset, spacing: list[float], tmp_path: Path
) -> None:
    seg.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].PixelSpacing = spacing
    error = refusal(seg, tmp_path)
    assert error.code == "seg_geometry"
    assert f"Pixel Spacing {spacing}" in str(error)
    assert "the CT's (Pixel Spacing [1.0, 1.5]" in str(error)


@pytest.mark.parametrize(
    ("shift", "said"),
    [
        ([0, 0, 0.5], "0.500 mm off the nearest CT slice"),
        ([0, 0, -0.5], "0.500 mm off the nearest CT slice"),
        ([0, 0, 1.25], "1.250 mm off the nearest CT slice"),
        ([0, 0, 0.02], "0.020 mm off the nearest CT slice"),
        ([0, 0, 100], "off the nearest CT slice"),
        ([0.5, 0, 0], "its pixel grid"),
        ([0, -0.5, 0], "its pixel grid"),
        ([0, 0.02, 0], "its pixel grid"),
    ],
)
def test_frames_beside_the_ct_grid_are_refused(
    seg: pydicom.Dataset, shift: list[float], said: str, tmp_path: Path
) -> None:
    move(seg, shift)
    error = refusal(seg, tmp_path)
    assert error.code == "seg_geometry"
    assert "frame 1" in str(error)
    assert said in str(error)


@pytest.mark.parametrize(
    "axes", [[0.9961947, 0.0871557, 0, -0.0871557, 0.9961947, 0], [1, 0, 0, 0, 0, -1]]
)
def test_frames_turned_against_the_ct_are_refused(
    seg: pydicom.Dataset, axes: list[float], tmp_path: Path
) -> None:
    move(seg, [0, 0, 0], axes)
    assert refusal(seg, tmp_path).code == "seg_geometry"


SQUARE = dataclasses.replace(PHANTOM, spacing=(1.0, 1.0, 2.5))


def square_case() -> tuple[pydicom.Dataset, CtSeries]:
    ct = make_ct(SQUARE)
    seg = detached(make_seg(ct, [FIRST, SECOND], LESIONS))
    return seg, build_series([CtSlice(Path("unread.dcm"), dataset) for dataset in ct])


@pytest.mark.parametrize(
    "axes", [[1, 0, 0, 1, 0, 0], [0, 1, 0, 0, 1, 0], [1, 0, 0, 0.7071068, 0.7071068, 0]]
)
def test_rows_and_columns_that_are_not_perpendicular_are_refused(
    axes: list[float], tmp_path: Path
) -> None:
    seg, ct = square_case()
    move(seg, [0, 0, 0], axes)
    seg.save_as(tmp_path / "seg.dcm", enforce_file_format=True)
    with pytest.raises(InputError, match="its pixel grid"):
        segment_masks(read_segmentation(tmp_path / "seg.dcm"), ct)


@pytest.mark.parametrize("pixels", [-1, 1])
def test_spacing_of_the_field_of_view_over_one_pixel_more_or_less_is_refused(
    pixels: int, tmp_path: Path
) -> None:
    seg, ct = square_case()
    wrong = SQUARE.size / (SQUARE.size + pixels)
    seg.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].PixelSpacing = [wrong, wrong]
    seg.save_as(tmp_path / "seg.dcm", enforce_file_format=True)
    with pytest.raises(InputError, match="its pixel grid") as caught:
        segment_masks(read_segmentation(tmp_path / "seg.dcm"), ct)
    assert caught.value.code == "seg_geometry"


@pytest.mark.parametrize(("rows", "columns"), [(14, 9), (13, 9), (15, 11)])
def test_frames_that_begin_within_a_byte_are_read_to_their_last_bit(
    seg: pydicom.Dataset, rows: int, columns: int, tmp_path: Path
) -> None:
    set_pixels(seg, pixels_of(seg)[:, 4 : 4 + rows, 6 : 6 + columns])
    move(seg, [6 * 1.5, 4 * 1.0, 0])
    assert_placed_right(seg, tmp_path)


def test_one_frame_off_its_place_is_refused_by_its_number(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    place = frames_of(seg)[5].PlanePositionSequence[0]
    x, y, z = (float(v) for v in place.ImagePositionPatient)
    place.ImagePositionPatient = [x + 0.7, y, z]
    error = refusal(seg, tmp_path)
    assert error.code == "seg_geometry"
    assert "frame 6:" in str(error)


def test_frame_that_lies_on_another_slice_than_its_source_image_is_refused(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    move(seg, [0, 0, 2.5])
    error = refusal(seg, tmp_path)
    assert error.code == "seg_source_mismatch"
    source = frames_of(seg)[0].DerivationImageSequence[0].SourceImageSequence[0]
    uids = [dataset.SOPInstanceUID for dataset in datasets()]
    assert f"its source image is {source.ReferencedSOPInstanceUID}" in str(error)
    lies_on = uids[uids.index(source.ReferencedSOPInstanceUID) + 1]
    assert f"it lies on CT slice {lies_on}" in str(error)


@pytest.mark.parametrize("pixels", [(12, 0), (-9, 0), (0, 12), (0, -9)])
def test_voxels_outside_the_ct_are_refused(
    seg: pydicom.Dataset, pixels: tuple[int, int], tmp_path: Path
) -> None:
    move(seg, [pixels[0] * 1.5, pixels[1] * 1.0, 0])
    error = refusal(seg, tmp_path)
    assert error.code == "seg_outside_image"
    assert "outside the CT image" in str(error)


# --------------------------------------------------------------------------------------- malformed


def test_segmentation_of_unknown_kind_is_refused_by_name(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    seg.SegmentationType = "SURFACE"
    error = refusal(seg, tmp_path)
    assert error.code == "seg_type"
    assert "'SURFACE'" in str(error)
    assert "'BINARY', 'FRACTIONAL' or 'LABELMAP'" in str(error)


def test_object_that_is_no_segmentation_is_refused_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "image.dcm"
    datasets()[0].save_as(path, enforce_file_format=True)
    with pytest.raises(InputError) as caught:
        read_segmentation(path)
    assert caught.value.code == "not_seg"
    assert "image.dcm" in str(caught.value)
    (tmp_path / "notes.dcm").write_text("no DICOM")
    with pytest.raises(InputError, match=r"notes\.dcm is not a DICOM file") as caught:
        read_segmentation(tmp_path / "notes.dcm")
    assert caught.value.code == "not_dicom"


def second_frame_of_a_place(seg: pydicom.Dataset, moved: int) -> None:
    """Repeat the third frame, its pixels moved by some rows."""
    pixels, frames = pixels_of(seg), frames_of(seg)
    set_pixels(seg, np.concatenate([pixels, np.roll(pixels[2:3], moved, axis=1)]))
    seg.PerFrameFunctionalGroupsSequence = [*frames, copy.deepcopy(frames[2])]


def test_frame_that_is_there_twice_is_read_once(seg: pydicom.Dataset, tmp_path: Path) -> None:
    second_frame_of_a_place(seg, 0)
    assert_placed_right(seg, tmp_path)


def test_two_frames_with_different_pixels_of_one_place_are_refused_by_their_numbers(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    second_frame_of_a_place(seg, 1)
    error = refusal(seg, tmp_path)
    assert error.code == "seg_malformed"
    assert "frame 3 and" in str(error)
    assert "frame 9 are of one segment and one CT image, and differ in" in str(error)


@pytest.mark.parametrize("change", [-1, 1])
def test_number_of_frames_other_than_described_is_refused(
    seg: pydicom.Dataset, change: int, tmp_path: Path
) -> None:
    seg.NumberOfFrames = int(seg.NumberOfFrames) + change
    error = refusal(seg, tmp_path)
    assert error.code == "seg_malformed"
    assert f"Number of Frames is {8 + change}, but 8 frames are described" in str(error)


@pytest.mark.parametrize("number", [0, 3, 99])
def test_frame_of_a_segment_that_is_not_there_is_refused(
    seg: pydicom.Dataset, number: int, tmp_path: Path
) -> None:
    frames_of(seg)[2].SegmentIdentificationSequence[0].ReferencedSegmentNumber = number
    error = refusal(seg, tmp_path)
    assert error.code == "seg_malformed"
    assert f"frame 3: Referenced Segment Number {number}" in str(error)


@pytest.mark.parametrize("left", [0.4, 0.99])
def test_pixel_data_cut_short_is_refused(seg: pydicom.Dataset, left: float, tmp_path: Path) -> None:
    kept = int(len(seg.PixelData) * left) // 2 * 2
    seg.PixelData = seg.PixelData[:kept]
    assert refusal(seg, tmp_path).code == "unreadable_pixels"


@pytest.mark.filterwarnings("ignore:Invalid value for VR UI")
def test_file_cut_short_is_refused(seg: pydicom.Dataset, tmp_path: Path) -> None:
    path = tmp_path / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    whole = path.read_bytes()
    for share in (0.02, 0.3, 0.6, 0.9, 0.97):
        path.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(InputError):
            segment_masks(read_segmentation(path), series())


@pytest.mark.parametrize(
    ("group", "keyword"),
    [
        ("PlanePositionSequence", "ImagePositionPatient"),
        ("SegmentIdentificationSequence", "ReferencedSegmentNumber"),
    ],
)
def test_frame_without_its_place_or_segment_is_refused_by_its_number(
    seg: pydicom.Dataset, group: str, keyword: str, tmp_path: Path
) -> None:
    broken = copy.deepcopy(seg)
    delattr(frames_of(broken)[3], group)
    error = refusal(broken, tmp_path)
    assert error.code == "seg_malformed"
    assert "frame 4" in str(error)
    delattr(getattr(frames_of(seg)[3], group)[0], keyword)
    assert refusal(seg, tmp_path).code == "seg_malformed"


@pytest.mark.parametrize("group", ["PlaneOrientationSequence", "PixelMeasuresSequence"])
def test_segmentation_without_orientation_or_spacing_is_refused(
    seg: pydicom.Dataset, group: str, tmp_path: Path
) -> None:
    delattr(seg.SharedFunctionalGroupsSequence[0], group)
    error = refusal(seg, tmp_path)
    assert error.code == "seg_malformed"
    assert group in str(error)


def test_segmentation_without_segments_is_refused(seg: pydicom.Dataset, tmp_path: Path) -> None:
    seg.SegmentSequence = []
    assert refusal(seg, tmp_path).code == "seg_malformed"


def test_segmentation_that_names_no_image_is_refused(seg: pydicom.Dataset, tmp_path: Path) -> None:
    del seg.ReferencedSeriesSequence, seg.SourceImageSequence
    for frame in frames_of(seg):
        del frame.DerivationImageSequence
    assert refusal(seg, tmp_path).code == "seg_without_references"


def test_images_are_known_from_the_frames_where_no_series_is_referenced(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    expected = {dataset.SOPInstanceUID for dataset in datasets()[2:6]}
    del seg.ReferencedSeriesSequence
    path = tmp_path / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    assert {r.sop_instance_uid for r in read_segmentation(path).references} == expected


def test_segment_without_label_and_tracking_is_a_lesion_of_its_own(
    seg: pydicom.Dataset, tmp_path: Path
) -> None:
    for item in seg.SegmentSequence:
        del item.TrackingID, item.TrackingUID
        item.SegmentLabel = ""
    path = tmp_path / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    first, again = read_segmentation(path).segments, read_segmentation(path).segments
    assert [s.label for s in first] == ["Segment 1", "Segment 2"]
    assert [s.tracking_id for s in first] == ["Segment 1", "Segment 2"]
    assert len({s.tracking_uid for s in first}) == 2
    assert first == again  # the identity stays


def test_segment_without_a_frame_is_empty(seg: pydicom.Dataset, tmp_path: Path) -> None:
    keep = [
        i
        for i, frame in enumerate(frames_of(seg))
        if frame.SegmentIdentificationSequence[0].ReferencedSegmentNumber == 1
    ]
    frames = frames_of(seg)
    set_pixels(seg, pixels_of(seg)[keep])
    seg.PerFrameFunctionalGroupsSequence = [frames[i] for i in keep]
    found = masks_of(seg, tmp_path)
    np.testing.assert_array_equal(found[1], FIRST)
    assert found[2] is None


# ----------------------------------------------------------------------------- lesions of a case

CLINICAL = parse_record({"treatment_start": SMALL.acquisition_date.isoformat()}, "test")
LIVER, LUNG = SMALL.lesions[:2]


@functools.cache
def small_ct() -> tuple[pydicom.Dataset, ...]:
    return tuple(build_case().ct)


@pytest.fixture(scope="module")
def ct_files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("ct")
    paths = [folder / f"{index:03}.dcm" for index in range(len(small_ct()))]
    for dataset, path in zip(small_ct(), paths, strict=True):
        dataset.save_as(path, enforce_file_format=True)
    return paths


def scored(
    ct_files: list[Path], folder: Path, *segs: pydicom.Dataset, leave_out: int | None = None
) -> CaseResult:
    paths = []
    for index, seg in enumerate(segs):
        paths.append(folder / f"seg{index}.dcm")
        seg.save_as(paths[-1], enforce_file_format=True)
    used = [path for index, path in enumerate(ct_files) if index != leave_out]
    return score_case(used, paths, CLINICAL, NO_VARIANTS)


def small_seg(
    *masks: np.ndarray, uids: list[str] | None = None, like: Lesion = LIVER
) -> pydicom.Dataset:
    named = [dataclasses.replace(like, label=f"L{n}") for n in range(1, len(masks) + 1)]
    return detached(make_seg(small_ct(), masks, named, uids))


def liver_mask() -> np.ndarray:
    return lesion_mask(SMALL, LIVER)


def few_voxels(*box: slice | int) -> np.ndarray:
    mask = np.zeros(liver_mask().shape, dtype=bool)
    mask[box] = True
    return mask


def test_empty_tiny_and_flat_segments_leave_the_others_scored(
    ct_files: list[Path], tmp_path: Path
) -> None:
    middle = int(np.argwhere(liver_mask())[:, 0].mean())
    seg = small_seg(
        liver_mask(),
        few_voxels(9, 40, 30),
        few_voxels(9, 40, slice(20, 40)),
        few_voxels(middle) & liver_mask(),
        few_voxels(9, slice(40, 42), slice(30, 32)),
    )
    frames = frames_of(seg)
    empty = copy.deepcopy(seg.SegmentSequence[0])
    empty.SegmentNumber, empty.SegmentLabel, empty.TrackingUID = 6, "L6", generate_uid()
    seg.SegmentSequence.append(empty)
    assert len(frames) == int(seg.NumberOfFrames)
    result = scored(ct_files, tmp_path, seg)
    reasons = {lesion.segment_label: lesion.reason_code for lesion in result.lesions}
    assert reasons == {
        "L1": None,
        "L2": "lesion_too_small",  # a voxel
        "L3": "lesion_too_small",  # a line of voxels
        "L4": "feature_not_positive",  # a slice: no third axis
        "L5": "not_measurable",
        "L6": "empty_segment",
    }
    assert result.scored
    assert result.patient.lesions_scored == 1
    assert result.patient.lesions_total == 6
    assert result.patient.radiomics_score == result.lesions[0].radiomics_score
    flat = result.lesions[3]
    assert flat.slices == 1
    assert flat.features
    for lesion in result.lesions[1:]:
        assert lesion.radiomics_score is None
        assert lesion.reason


def test_segments_with_one_tracking_uid_in_one_seg_are_one_lesion(
    ct_files: list[Path], tmp_path: Path
) -> None:
    upper, lower = liver_mask(), liver_mask()
    middle = int(np.median(np.argwhere(upper)[:, 0]))
    upper[:middle], lower[middle:] = False, False
    lung = lesion_mask(SMALL, SMALL.lesions[1])
    seg = small_seg(upper, lung, lower, uids=["1.2.3", "1.2.4", "1.2.3"])
    result = scored(ct_files, tmp_path, seg)
    (whole,) = scored(ct_files, tmp_path, small_seg(liver_mask())).lesions
    assert [lesion.segment_number for lesion in result.lesions] == [1, 2]
    assert result.lesions[0].features == whole.features
    assert [s.segment_number for s in result.lesions[0].further_segments] == [3]
    assert result.patient.lesions_total == 2
    (note,) = result.notes
    assert "1.2.3" in note
    assert "scored together as one lesion, L1" in note


def test_parts_that_name_different_locations_leave_the_location_unknown(
    ct_files: list[Path], tmp_path: Path
) -> None:
    lung = lesion_mask(SMALL, SMALL.lesions[1])
    seg = small_seg(liver_mask(), lung, uids=["1.2.3", "1.2.3"])
    region = seg.SegmentSequence[1].AnatomicRegionSequence[0]
    region.CodeValue, region.CodeMeaning = codes.SCT.Lung.value, codes.SCT.Lung.meaning
    (lesion,) = scored(ct_files, tmp_path, seg).lesions
    assert lesion.reason_code == "location_unknown"
    assert "more than one location" in lesion.location_evidence
    del seg.SegmentSequence[1].AnatomicRegionSequence  # silent now
    (lesion,) = scored(ct_files, tmp_path, seg).lesions
    assert lesion.location is Location.LIVER


def test_part_in_an_older_seg_that_shares_no_voxel_belongs_to_the_lesion(
    ct_files: list[Path], tmp_path: Path
) -> None:
    upper, lower = liver_mask(), liver_mask()
    middle = int(np.median(np.argwhere(upper)[:, 0]))
    upper[:middle], lower[middle:] = False, False
    old, new = small_seg(upper, uids=["1.2.3"]), small_seg(lower, uids=["1.2.3"])
    old.ContentDate, new.ContentDate = "20240305", "20240306"
    (lesion,) = scored(ct_files, tmp_path, old, new).lesions
    assert lesion.seg_sop_instance_uid == new.SOPInstanceUID
    assert [s.sop_instance_uid for s in lesion.further_segments] == [old.SOPInstanceUID]
    assert lesion.voxels == liver_mask().sum()
    new.SegmentSequence[0].TrackingUID = "1.2.4"
    assert len(scored(ct_files, tmp_path, old, new).lesions) == 2


def test_lesion_whose_newest_segment_is_empty_is_not_taken_from_an_older_one(
    ct_files: list[Path], tmp_path: Path
) -> None:
    old = small_seg(liver_mask(), uids=["1.2.3"])
    new = small_seg(lesion_mask(SMALL, LUNG), uids=["1.2.4"], like=LUNG)
    empty = copy.deepcopy(new.SegmentSequence[0])
    empty.SegmentNumber, empty.TrackingUID = 2, "1.2.3"
    new.SegmentSequence.append(empty)
    old.ContentDate, new.ContentDate = "20240305", "20240306"
    result = scored(ct_files, tmp_path, old, new)
    reasons = {lesion.tracking_uid: lesion.reason_code for lesion in result.lesions}
    assert reasons == {"1.2.4": None, "1.2.3": "empty_segment"}


def test_older_seg_with_a_defect_does_not_keep_the_corrected_one_from_being_scored(
    ct_files: list[Path], tmp_path: Path
) -> None:
    old, new = small_seg(liver_mask(), uids=["1.2.3"]), small_seg(liver_mask(), uids=["1.2.3"])
    move(old, [0.4, 0, 0])
    old.ContentDate, new.ContentDate = "20240305", "20240306"
    result = scored(ct_files, tmp_path, old, new)
    assert result.scored
    assert any(old.SOPInstanceUID in note and "its pixel grid" in note for note in result.notes)
    old.ContentDate = "20240307"  # now the defective one is the newest
    with pytest.raises(InputError, match="its pixel grid"):
        scored(ct_files, tmp_path, old, new)


def test_lesions_that_are_largely_the_same_voxels_are_named(
    ct_files: list[Path], tmp_path: Path
) -> None:
    again = liver_mask()
    again[: int(np.argwhere(again)[:, 0].min()) + 1] = False
    result = scored(ct_files, tmp_path, small_seg(liver_mask(), again))
    assert result.patient.lesions_scored == 2
    (note,) = result.notes
    assert "share 100 % of the smaller one's voxels" in note


def test_lesion_that_two_segs_have_under_two_tracking_uids_counts_once(
    ct_files: list[Path], tmp_path: Path
) -> None:
    again = liver_mask()
    again[: int(np.argwhere(again)[:, 0].min()) + 1] = False
    old, new = small_seg(liver_mask()), small_seg(again)
    old.ContentDate, new.ContentDate = "20240305", "20240306"
    for index, order in enumerate(((old, new), (new, old))):
        folder = tmp_path / str(index)
        folder.mkdir()
        result = scored(ct_files, folder, *order)
        (lesion,) = result.lesions
        assert lesion.seg_sop_instance_uid == new.SOPInstanceUID
        assert lesion.voxels == again.sum()
        (reading,) = lesion.readings
        assert reading.seg_sop_instance_uid == old.SOPInstanceUID
        (note,) = result.notes
        assert "has the same lesion" in note


def test_of_two_segs_with_one_tracking_uid_the_newer_wins_and_the_note_says_so(
    ct_files: list[Path], tmp_path: Path
) -> None:
    larger, smaller = liver_mask(), liver_mask()
    smaller[: int(np.argwhere(smaller)[:, 0].min()) + 2] = False
    old, new = small_seg(larger, uids=["1.2.3"]), small_seg(smaller, uids=["1.2.3"])
    for seg, uid in ((old, "2.25.9"), (new, "2.25.1")):  # the UIDs' order says otherwise
        seg.SOPInstanceUID = seg.file_meta.MediaStorageSOPInstanceUID = uid
    old.ContentDate, old.ContentTime = "20240305", "235959.5"
    new.ContentDate, new.ContentTime = "20240306", "000000"
    for index, order in enumerate(((old, new), (new, old))):
        folder = tmp_path / str(index)
        folder.mkdir()
        result = scored(ct_files, folder, *order)
        (lesion,) = result.lesions
        assert lesion.seg_sop_instance_uid == new.SOPInstanceUID
        assert lesion.voxels == smaller.sum()
        (note,) = result.notes
        assert old.SOPInstanceUID in note
        assert new.SOPInstanceUID in note
        assert "same Tracking UID" in note
    new.ContentTime, old.ContentDate = "", "20240306"
    (lesion,) = scored(ct_files, tmp_path, old, new).lesions
    assert lesion.seg_sop_instance_uid == old.SOPInstanceUID


def test_two_segs_with_lesions_of_their_own_are_both_scored(
    ct_files: list[Path], tmp_path: Path
) -> None:
    lung = small_seg(lesion_mask(SMALL, LUNG), like=LUNG)
    result = scored(ct_files, tmp_path, small_seg(liver_mask()), lung)
    assert result.patient.lesions_scored == 2
    assert result.notes == ()
    assert len({lesion.seg_sop_instance_uid for lesion in result.lesions}) == 2


def test_organ_is_left_out_and_the_note_names_it(ct_files: list[Path], tmp_path: Path) -> None:
    seg = small_seg(liver_mask(), few_voxels(slice(3, 20), slice(20, 70), slice(20, 60)))
    organ = seg.SegmentSequence[1]
    organ.SegmentLabel = "whole liver"
    for keyword, code in (
        ("SegmentedPropertyCategoryCodeSequence", codes.SCT.Organ),
        ("SegmentedPropertyTypeCodeSequence", codes.SCT.Liver),
    ):
        item = pydicom.Dataset()
        item.CodeValue, item.CodingSchemeDesignator = code.value, code.scheme_designator
        item.CodeMeaning = code.meaning
        setattr(organ, keyword, [item])
    result = scored(ct_files, tmp_path, seg)
    assert [lesion.segment_label for lesion in result.lesions] == ["L1"]
    (note,) = result.notes
    assert note.startswith("1 segment is not a lesion")
    assert "(1 Organ): whole liver." in note


def test_segment_without_category_and_type_is_not_told_from_a_lesion(
    ct_files: list[Path], tmp_path: Path
) -> None:
    seg = small_seg(liver_mask(), lesion_mask(SMALL, SMALL.lesions[1]))
    second = seg.SegmentSequence[1]
    del second.SegmentedPropertyCategoryCodeSequence, second.SegmentedPropertyTypeCodeSequence
    result = scored(ct_files, tmp_path, seg)
    assert [lesion.segment_label for lesion in result.lesions] == ["L1"]
    (note,) = result.notes
    assert note.startswith(
        "It cannot be determined whether 1 segment is a lesion (nothing is coded,"
    )
    assert note.endswith("left out: L2.")


def test_ct_image_that_the_seg_names_and_nobody_gave_is_refused(
    ct_files: list[Path], tmp_path: Path
) -> None:
    with pytest.raises(InputError) as caught:
        scored(ct_files, tmp_path, small_seg(liver_mask()), leave_out=8)
    assert caught.value.code == "missing_slice"
    assert small_ct()[8].SOPInstanceUID in str(caught.value)


@pytest.mark.parametrize(
    ("keyword", "code"),
    [("PatientID", "two_patients_mixed"), ("StudyInstanceUID", "two_studies_mixed")],
)
def test_seg_of_another_patient_or_study_is_refused_without_showing_the_patient(
    ct_files: list[Path], keyword: str, code: str, tmp_path: Path
) -> None:
    seg = small_seg(liver_mask())
    setattr(seg, keyword, "1.2.34567")
    with pytest.raises(InputError) as caught:
        scored(ct_files, tmp_path, seg)
    assert caught.value.code == code
    assert SMALL.patient_id not in str(caught.value)
    assert "1.2.34567" not in str(caught.value)


def test_case_without_a_seg_is_refused(ct_files: list[Path]) -> None:
    with pytest.raises(InputError) as caught:
        score_case(ct_files, [], CLINICAL)
    assert caught.value.code == "no_seg"


# ------------------------------------------------------- on an even grid where the CT is rounded


def rounded_ct(zfmt: str = "{:.1f}") -> list[pydicom.Dataset]:
    """Return the CT with slices 1.25 mm apart, printed with one decimal."""
    made = make_ct(PHANTOM)
    for index, dataset in enumerate(made):
        x, y, _ = dataset.ImagePositionPatient
        dataset.ImagePositionPatient = [x, y, zfmt.format(1.25 * index + 0.04)]
    return made


@pytest.mark.parametrize(("aside", "placed"), [(0.0, True), (0.15, False)])
def test_frames_on_the_even_grid_of_a_ct_with_one_decimal_are_placed(
    aside: float, placed: bool, tmp_path: Path
) -> None:
    """As dcmqi writes them: at even steps from the first slice to the last."""
    ct = rounded_ct()
    seg = detached(make_seg(ct, [FIRST, SECOND], LESIONS))
    built = build_series([CtSlice(Path("unread.dcm"), dataset) for dataset in ct])
    places = built.positions[:, 2]
    off = 0.0
    for frame in frames_of(seg):
        place = frame.PlanePositionSequence[0]
        x, y, z = (float(v) for v in place.ImagePositionPatient)
        index = int(np.abs(places - z).argmin())
        even = places[0] + index * built.spacing[2] + aside
        off = max(off, abs(even - aside - z))
        place.ImagePositionPatient = [x, y, round(even, 6)]
    assert off > 0.02
    seg.save_as(tmp_path / "seg.dcm", enforce_file_format=True)
    read = read_segmentation(tmp_path / "seg.dcm")
    if not placed:
        with pytest.raises(InputError, match="off the nearest CT slice"):
            segment_masks(read, built)
        return
    masks = segment_masks(read, built)
    assert [m is not None and m.count for m in masks.values()] == [FIRST.sum(), SECOND.sum()]
