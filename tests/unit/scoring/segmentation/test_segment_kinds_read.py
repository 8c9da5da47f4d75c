"""FRACTIONAL and LABELMAP SEGs, and SEGs on other grids: what is read, what is refused by name."""

from __future__ import annotations

import functools
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.encaps import encapsulate, generate_frames
from pydicom.sr.codedict import codes
from pydicom.uid import JPEGLSLossless, RLELossless

import tests.helpers.made.segmentations as made
from dicom_node.demo.phantom import Lesion, Phantom, make_ct
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import place_segments, read_segmentation, segment_masks
from tests.helpers.made.small_series import FIRST, LESIONS, SECOND, SHAPE, full, series

ALONE = SECOND & ~FIRST  # label maps cannot overlap


def ct() -> list[pydicom.Dataset]:
    return [s.header for s in series().slices]


def placed(
    seg: pydicom.Dataset, folder: Path, on: CtSeries | None = None, **policy: object
) -> tuple[dict[int, np.ndarray], tuple[str, ...]]:
    path = folder / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    on = on or series()
    found = place_segments(read_segmentation(path), on, SegmentationPolicy(**policy))  # type: ignore[arg-type]
    return {n: full(mask, on.shape) for n, mask in found.masks.items()}, found.notes


def refusal(seg: pydicom.Dataset, folder: Path, **policy: object) -> InputError:
    with pytest.raises(InputError) as caught:
        placed(seg, folder, **policy)
    assert str(seg.SOPInstanceUID) in str(caught.value)
    return caught.value


# ------------------------------------------------------------------------------------- FRACTIONAL


def steps(values: list[int]) -> pydicom.Dataset:
    """Return a FRACTIONAL SEG of one segment with some values beside each other."""
    mask = np.zeros(SHAPE, dtype=bool)
    mask[3, 10, 5 : 5 + len(values)] = True
    seg = made.fractional(ct(), [mask], LESIONS[:1])
    pixels = np.zeros((int(seg.NumberOfFrames), int(seg.Rows), int(seg.Columns)), dtype=np.uint8)
    pixels[0, 10, 5 : 5 + len(values)] = values
    seg.PixelData = pixels.tobytes()
    return seg


@pytest.mark.parametrize(
    ("threshold", "inside"), [(0.5, 3), (128 / 255, 3), (129 / 255, 2), (1.0, 1), (1 / 255, 5)]
)
def test_voxels_from_the_threshold_on_are_inside(
    threshold: float, inside: int, tmp_path: Path
) -> None:
    seg = steps([0, 1, 127, 128, 254, 255])
    found, notes = placed(seg, tmp_path, fractional_threshold=threshold)
    assert found[1].sum() == inside
    (note,) = notes
    assert "FRACTIONAL (PROBABILITY)" in note
    assert f"at least {threshold:g} of the maximum" in note
    assert "of 255 (segmentation.fractional_threshold)" in note


def test_default_threshold_is_one_half(tmp_path: Path) -> None:
    assert placed(steps([127, 128]), tmp_path)[0][1].sum() == 1


def no_maximum(seg: pydicom.Dataset) -> None:
    del seg.MaximumFractionalValue


def no_fractional_type(seg: pydicom.Dataset) -> None:
    del seg.SegmentationFractionalType


def value_above_maximum(seg: pydicom.Dataset) -> None:
    seg.MaximumFractionalValue = 200


def cut_short(seg: pydicom.Dataset) -> None:
    seg.PixelData = seg.PixelData[: len(seg.PixelData) // 2]


@pytest.mark.parametrize(
    ("defect", "code", "said"),
    [
        (no_maximum, "seg_malformed", "Maximum Fractional Value is absent"),
        (no_fractional_type, "seg_malformed", "expected 'PROBABILITY' or 'OCCUPANCY'"),
        (value_above_maximum, "seg_malformed", "frame 1: a value of 255 is above the Maximum"),
        (cut_short, "unreadable_pixels", "Pixel Data has 288 bytes, expected 576"),
    ],
)
def test_fractional_seg_with_a_defect_is_refused(
    defect: Callable[[pydicom.Dataset], None], code: str, said: str, tmp_path: Path
) -> None:
    seg = steps([255, 255])
    defect(seg)
    error = refusal(seg, tmp_path)
    assert error.code == code
    assert said in str(error)


# --------------------------------------------------------------------------------------- LABELMAP


@pytest.fixture
def labels() -> pydicom.Dataset:
    return made.label_map(ct(), [FIRST, ALONE], LESIONS)


def labels_in(seg: pydicom.Dataset) -> np.ndarray:
    pixels = np.frombuffer(seg.PixelData, dtype=np.uint8).copy()
    return pixels.reshape(int(seg.NumberOfFrames), int(seg.Rows), int(seg.Columns))


def test_label_map_gives_each_label_its_voxels(labels: pydicom.Dataset, tmp_path: Path) -> None:
    found, notes = placed(labels, tmp_path)
    np.testing.assert_array_equal(found[1], FIRST)
    np.testing.assert_array_equal(found[2], ALONE)
    assert sorted(found) == [1, 2]  # the background is no segment
    assert notes == ()


@pytest.mark.parametrize("value", [3, 7, 255])
def test_label_that_is_not_among_the_segments_is_refused_with_its_value(
    labels: pydicom.Dataset, value: int, tmp_path: Path
) -> None:
    pixels = labels_in(labels)
    pixels[2, 0, 0] = value
    labels.PixelData = pixels.tobytes()
    error = refusal(labels, tmp_path)
    assert error.code == "seg_unknown_label"
    assert f"frame 3: pixel values {value} are not in the Segment Sequence" in str(error)


def test_padding_value_is_no_label(labels: pydicom.Dataset, tmp_path: Path) -> None:
    pixels = labels_in(labels)
    pixels[2, 0, :5] = 9
    labels.PixelData = pixels.tobytes()
    labels.add_new("PixelPaddingValue", "US", 9)
    np.testing.assert_array_equal(placed(labels, tmp_path)[0][1], FIRST)
    labels.PixelPaddingValue = 2  # a segment's number
    error = refusal(labels, tmp_path)
    assert error.code == "seg_malformed"
    assert "Pixel Padding Value 2 is the number of a segment as well" in str(error)


def test_zero_is_background_unless_another_padding_value_is_named(
    labels: pydicom.Dataset, tmp_path: Path
) -> None:
    labels.SegmentSequence = [s for s in labels.SegmentSequence if s.SegmentNumber != 0]
    labels.pop("PixelPaddingValue", None)
    np.testing.assert_array_equal(placed(labels, tmp_path)[0][2], ALONE)
    labels.add_new("PixelPaddingValue", "US", 9)
    error = refusal(labels, tmp_path)
    assert error.code == "seg_unknown_label"
    assert "pixel values 0 are not" in str(error)


@pytest.mark.parametrize("change", [-1, 1])
def test_label_map_with_another_number_of_frames_is_refused(
    labels: pydicom.Dataset, change: int, tmp_path: Path
) -> None:
    labels.NumberOfFrames = int(labels.NumberOfFrames) + change
    assert refusal(labels, tmp_path).code == "seg_malformed"


def test_corrupt_and_missing_compressed_frames_are_refused(tmp_path: Path) -> None:
    seg = made.label_map(ct(), [FIRST, ALONE], LESIONS, RLELossless)
    count = int(seg.NumberOfFrames)
    frames = list(generate_frames(seg.PixelData, number_of_frames=count))
    np.testing.assert_array_equal(placed(seg, tmp_path)[0][1], FIRST)
    seg.PixelData = encapsulate([frames[0], frames[1][:20], *frames[2:]])
    assert refusal(seg, tmp_path).code == "unreadable_pixels"
    seg.PixelData = encapsulate(frames[:-1])
    error = refusal(seg, tmp_path)
    assert error.code == "unreadable_pixels"


def test_frame_that_claims_to_be_enormous_is_not_decoded(tmp_path: Path) -> None:
    seg = made.label_map(ct(), [FIRST, ALONE], LESIONS, JPEGLSLossless)
    frames = list(generate_frames(seg.PixelData, number_of_frames=int(seg.NumberOfFrames)))
    size = struct.pack(">2H", 60_000, 60_000)  # of the frame header, ITU-T T.87 C.2.2
    at = [f.index(b"\xff\xf7") + 5 for f in frames]
    seg.PixelData = encapsulate(
        [f[:i] + size + f[i + 4 :] for f, i in zip(frames, at, strict=True)]
    )
    tracemalloc.start()
    try:
        error = refusal(seg, tmp_path)
        assert tracemalloc.get_traced_memory()[1] < 32 << 20
    finally:
        tracemalloc.stop()
    assert error.code == "unreadable_pixels"
    assert "has 60000 rows, 60000 columns" in str(error)


def test_pixels_of_other_segments_are_not_decoded(tmp_path: Path) -> None:
    """An organ's frames cost nothing, and a defect in them keeps no lesion from being scored."""
    seg = made.fractional(ct(), [FIRST, SECOND], LESIONS)
    path = tmp_path / "seg.dcm"
    pixels = labels_in(seg)
    second = [
        i
        for i, f in enumerate(made.frames_of(seg))
        if f.SegmentIdentificationSequence[0].ReferencedSegmentNumber == 2
    ]
    pixels[second] = 255
    seg.PixelData, seg.MaximumFractionalValue = pixels.tobytes(), 255
    seg.save_as(path, enforce_file_format=True)
    found = segment_masks(read_segmentation(path), series(), None, {1})
    assert list(found) == [1]
    np.testing.assert_array_equal(full(found[1], SHAPE), FIRST)


@pytest.mark.parametrize("name", ["noppv", "ppv5"])
def test_sparse_label_maps_of_dcmqi_are_placed_by_their_frames_positions(
    shared: Path, name: str
) -> None:
    """Two cropped frames, 5 mm apart in a stack of 2.5 mm: the empty one between is left out."""
    path = shared / "data" / "dcmqi-small" / f"sparse-labelmap-{name}.dcm"
    seg = read_segmentation(path)
    assert seg.kind == "LABELMAP"
    assert [s.label for s in seg.segments] == ["Liver"]
    dataset = pydicom.dcmread(path)
    groups = made.frames_of(dataset)
    first = np.array(groups[0].PlanePositionSequence[0].ImagePositionPatient, dtype=float)
    sources = [
        f.DerivationImageSequence[0].SourceImageSequence[0].ReferencedSOPInstanceUID for f in groups
    ]
    slices = []
    for index, image in enumerate(make_ct(Phantom(size=64, slices=4, lesions=()))[:3]):
        image.FrameOfReferenceUID = dataset.FrameOfReferenceUID
        image.SOPInstanceUID = {0: sources[0], 2: sources[1]}.get(index, "1.2.3.4")
        image.PixelSpacing = [0.7, 0.7]
        image.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        image.ImagePositionPatient = [
            first[0] - 10 * 0.7, first[1] - 3 * 0.7, first[2] + 2.5 * index,
        ]  # fmt: skip
        slices.append(CtSlice(Path("unread.dcm"), image))
    on = build_series(slices)
    mask = full(segment_masks(seg, on)[1], on.shape)
    expected = np.zeros(on.shape, dtype=bool)
    pixels = dataset.pixel_array == 1
    expected[0, 3 : 3 + 38, 10 : 10 + 24], expected[2, 3 : 3 + 38, 10 : 10 + 24] = pixels
    np.testing.assert_array_equal(mask, expected)


# ------------------------------------------------------------------------------------ other grids


def ball(phantom: Phantom) -> np.ndarray:
    """Return an ellipsoid with radii of 18, 16 and 13 mm, on a phantom's grid."""
    z, y, x = np.indices((phantom.slices, phantom.size, phantom.size)).astype(float)
    dx, dy, dz = phantom.spacing
    half = (phantom.size - 1) / 2
    x, y, z = (x - half) * dx, (y - half) * dy, (z - (phantom.slices - 1) / 2) * dz
    return (x / 18) ** 2 + (y / 16) ** 2 + (z / 13) ** 2 <= 1


CT_GRID = Phantom(size=24, slices=15, spacing=(2.0, 2.0, 2.5), lesions=())
# Three to one, so that no CT voxel's centre lies on the border of two voxels.
GRIDS = {
    "finer": Phantom(size=72, slices=45, spacing=(2 / 3, 2 / 3, 2.5 / 3), lesions=()),
    "coarser": Phantom(size=8, slices=5, spacing=(6.0, 6.0, 7.5), lesions=()),
    "thinner slices": Phantom(size=24, slices=45, spacing=(2.0, 2.0, 2.5 / 3), lesions=()),
}


@functools.cache
def ct_grid() -> CtSeries:
    return build_series([CtSlice(Path("unread.dcm"), d) for d in make_ct(CT_GRID)])


def on_grid(name: str) -> tuple[pydicom.Dataset, np.ndarray, Phantom]:
    """Return a SEG on a grid of its own that says that it was drawn on the CT."""
    phantom = GRIDS[name]
    images = make_ct(phantom)
    mask = ball(phantom)
    seg = made.binary(images, [mask], [Lesion("L", (0, 0, 0), (1, 1, 1), 0, 0, codes.SCT.Lung)])
    for frame in made.frames_of(seg):
        del frame.DerivationImageSequence
    seg.FrameOfReferenceUID = ct_grid().frame_of_reference_uid
    seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence = [
        made.reference(s.header) for s in ct_grid().slices
    ]
    return seg, mask, phantom


def nearest(mask: np.ndarray, phantom: Phantom) -> np.ndarray:
    """Return for each CT voxel the voxel of the SEG that its centre lies in, one by one."""
    first = make_ct(phantom)[0]
    origin = np.array(first.ImagePositionPatient, dtype=float)
    on = ct_grid()
    found = np.zeros(on.shape, dtype=bool)
    for z, y, x in np.ndindex(on.shape):
        world = on.positions[0] + on.direction @ (np.array([x, y, z]) * on.spacing)
        index = np.rint((world - origin) / phantom.spacing).astype(int)
        if (index >= 0).all() and (index < mask.shape[::-1]).all():
            found[z, y, x] = mask[tuple(index[::-1])]
    return found


@pytest.mark.parametrize("name", GRIDS)
def test_seg_on_another_grid_is_refused_unless_the_site_has_it_resampled(
    name: str, tmp_path: Path
) -> None:
    seg, _, _ = on_grid(name)
    path = tmp_path / "seg.dcm"
    seg.save_as(path, enforce_file_format=True)
    with pytest.raises(InputError) as caught:
        segment_masks(read_segmentation(path), ct_grid())
    assert caught.value.code == "seg_geometry"


@pytest.mark.parametrize("name", GRIDS)
def test_resampled_seg_has_the_ct_voxels_whose_centre_lies_in_one_of_its(
    name: str, tmp_path: Path
) -> None:
    seg, mask, phantom = on_grid(name)
    found, notes = placed(seg, tmp_path, ct_grid(), resample_to_ct=True)
    expected = nearest(mask, phantom)
    assert found[1].any()
    np.testing.assert_array_equal(found[1], expected)
    volume = mask.sum() * np.prod(phantom.spacing)
    assert found[1].sum() * np.prod(ct_grid().spacing) == pytest.approx(volume, rel=0.2)
    (note,) = notes
    assert "RESAMPLED" in note
    assert "nearest neighbour" in note
    assert " x ".join(f"{v:.4g}" for v in phantom.spacing) in note


def test_seg_on_the_ct_grid_is_not_resampled(tmp_path: Path) -> None:
    seg = made.binary(ct(), [FIRST, SECOND], LESIONS)
    found, notes = placed(seg, tmp_path, resample_to_ct=True)
    np.testing.assert_array_equal(found[1], FIRST)
    assert notes == ()


def beyond_the_ct(seg: pydicom.Dataset) -> None:
    for frame in made.frames_of(seg):
        place = frame.PlanePositionSequence[0]
        x, y, z = (float(v) for v in place.ImagePositionPatient)
        place.ImagePositionPatient = [x + 40, y, z]


def before_the_ct(seg: pydicom.Dataset) -> None:
    for frame in made.frames_of(seg):
        place = frame.PlanePositionSequence[0]
        x, y, z = (float(v) for v in place.ImagePositionPatient)
        place.ImagePositionPatient = [x, y - 40, z]


def uneven(seg: pydicom.Dataset) -> None:
    place = made.frames_of(seg)[2].PlanePositionSequence[0]
    x, y, z = (float(v) for v in place.ImagePositionPatient)
    place.ImagePositionPatient = [x, y, z + 0.4]


def no_distance(seg: pydicom.Dataset) -> None:
    """One frame alone, without a word on its thickness."""
    keep = made.frames_of(seg)[4:5]
    made.set_pixels(seg, made.pixels_of(seg)[4:5])
    seg.PerFrameFunctionalGroupsSequence = keep
    measures = seg.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0]
    for keyword in ("SpacingBetweenSlices", "SliceThickness"):
        measures.pop(keyword, None)


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        (beyond_the_ct, "marks voxels outside the CT image"),
        (before_the_ct, "marks voxels outside the CT image"),
        (uneven, "not planes of one evenly spaced stack"),
        (no_distance, "neither Spacing Between Slices nor Slice Thickness is present"),
    ],
)
def test_seg_that_cannot_be_resampled_is_refused(
    defect: Callable[[pydicom.Dataset], None], said: str, tmp_path: Path
) -> None:
    seg, _, _ = on_grid("finer")
    defect(seg)
    with pytest.raises(InputError, match=said) as caught:
        placed(seg, tmp_path, ct_grid(), resample_to_ct=True)
    outside = said.startswith("marks")
    assert caught.value.code == ("seg_outside_image" if outside else "seg_geometry")


@pytest.mark.parametrize("moved", [0, 1])
def test_frame_that_is_there_twice_is_resampled_only_where_its_pixels_are_the_same(
    moved: int, tmp_path: Path
) -> None:
    seg, mask, phantom = on_grid("finer")
    pixels, frames = made.pixels_of(seg), made.frames_of(seg)
    made.set_pixels(seg, np.concatenate([pixels, np.roll(pixels[2:3], moved, axis=1)]))
    seg.PerFrameFunctionalGroupsSequence = [*frames, pydicom.Dataset(frames[2])]
    if not moved:
        found, _ = placed(seg, tmp_path, ct_grid(), resample_to_ct=True)
        np.testing.assert_array_equal(found[1], nearest(mask, phantom))
        return
    with pytest.raises(InputError, match=r"frame 3 and .* differ in") as caught:
        placed(seg, tmp_path, ct_grid(), resample_to_ct=True)
    assert caught.value.code == "seg_malformed"
