"""A CT series becomes one volume in HU, or is refused by the name of its defect."""

from __future__ import annotations

import copy
import functools
import hashlib
import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
import SimpleITK as sitk
from pydicom.uid import MRImageStorage, RLELossless, SecondaryCaptureImageStorage

from dicom_node.demo.phantom import Phantom, hounsfield, make_ct
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice, read_slice
from scoring.errors import InputError, StorageError

PHANTOM = Phantom(size=12, slices=7, spacing=(1.5, 0.75, 2.5), lesions=())
ROWS, COLUMNS, SLICES = PHANTOM.size, PHANTOM.size, PHANTOM.slices


@functools.cache
def _made() -> tuple[pydicom.Dataset, ...]:
    return tuple(make_ct(PHANTOM))


@pytest.fixture
def ct() -> list[pydicom.Dataset]:
    """A series of seven slices, from the lowest up, new for each test."""
    return [copy.deepcopy(dataset) for dataset in _made()]


def series(ct: list[pydicom.Dataset]) -> CtSeries:
    """Build a series of headers alone."""
    return build_series([CtSlice(Path("unread.dcm"), dataset) for dataset in ct])


def write(ct: list[pydicom.Dataset], folder: Path) -> list[Path]:
    paths = [folder / f"{index:03}.dcm" for index in range(len(ct))]
    for dataset, path in zip(ct, paths, strict=True):
        dataset.save_as(path, enforce_file_format=True)
    return paths


def volume(ct: list[pydicom.Dataset], folder: Path) -> sitk.Image:
    """Write the files, read them again and return the volume."""
    return build_series([read_slice(path) for path in write(ct, folder)]).volume()


def refusal(ct: list[pydicom.Dataset]) -> InputError:
    with pytest.raises(InputError) as caught:
        series(ct)
    return caught.value


def move(dataset: pydicom.Dataset, x: float = 0, y: float = 0, z: float = 0) -> None:
    position = np.array(dataset.ImagePositionPatient, dtype=float) + np.array([x, y, z])
    dataset.ImagePositionPatient = [round(float(v), 6) for v in position]


# ------------------------------------------------------------------------------ what a volume is


def test_volume_has_the_hounsfield_units_and_the_geometry_of_the_slices(
    ct: list[pydicom.Dataset], tmp_path: Path
) -> None:
    image = volume(ct, tmp_path)
    np.testing.assert_array_equal(sitk.GetArrayFromImage(image), hounsfield(PHANTOM))
    assert image.GetPixelID() == sitk.sitkInt16
    assert image.GetSpacing() == (1.5, 0.75, 2.5)  # Pixel Spacing is rows, then columns
    assert list(ct[0].PixelSpacing) == [0.75, 1.5]
    for index in (0, 3, 6):
        place = image.TransformIndexToPhysicalPoint((0, 0, index))
        assert place == pytest.approx(list(ct[index].ImagePositionPatient))


def test_order_of_the_files_does_not_matter(ct: list[pydicom.Dataset], tmp_path: Path) -> None:
    expected = volume(ct, tmp_path)
    for seed in range(3):
        random.Random(seed).shuffle(ct)
        folder = tmp_path / str(seed)
        folder.mkdir()
        found = volume(ct, folder)
        assert found.GetOrigin() == expected.GetOrigin()
        np.testing.assert_array_equal(
            sitk.GetArrayFromImage(found), sitk.GetArrayFromImage(expected)
        )


def test_instance_numbers_do_not_matter(ct: list[pydicom.Dataset]) -> None:
    expected = series(ct).positions
    for number, dataset in enumerate(reversed(ct), start=5):
        dataset.InstanceNumber = number // 2
    np.testing.assert_array_equal(series(ct).positions, expected)


@pytest.mark.parametrize(
    "axes",
    [
        [1, 0, 0, 0, 1, 0],
        [-1, 0, 0, 0, -1, 0],
        [1, 0, 0, 0, -1, 0],
        [0, 1, 0, 0, 0, -1],
        [1, 0, 0, 0, 0, -1],
        [0.8, 0.6, 0, -0.6, 0.8, 0],
        [0.8, 0, 0.6, 0, 1, 0],
    ],
    ids=["axial", "prone", "from above", "sagittal", "coronal", "turned", "oblique"],
)
def test_every_voxel_lies_where_its_slice_says(
    ct: list[pydicom.Dataset], axes: list[float], tmp_path: Path
) -> None:
    row, column = np.array(axes[:3]), np.array(axes[3:])
    corner, step = np.array([-20.0, 30.0, 40.0]), 2.5 * np.cross(row, column)
    for index, dataset in enumerate(ct):
        dataset.ImageOrientationPatient = axes
        dataset.ImagePositionPatient = [round(v, 9) for v in corner + index * step]
    image = volume(ct, tmp_path)
    stored = sitk.GetArrayFromImage(image)
    for x, y, z in ((0, 0, 0), (11, 0, 2), (0, 11, 4), (5, 7, 6)):
        expected = corner + z * step + 1.5 * x * row + 0.75 * y * column
        assert image.TransformIndexToPhysicalPoint((x, y, z)) == pytest.approx(expected)
        assert stored[z, y, x] == ct[z].pixel_array[y, x] - 1024


@pytest.mark.parametrize(("interval", "decimals"), [(0.625, 2), (1.25, 1), (0.625, 1)])
def test_positions_are_regular_enough_as_scanners_print_them(
    ct: list[pydicom.Dataset], interval: float, decimals: int
) -> None:
    """Such as 0.0, 1.2, 2.5, 3.8 for slices 1.25 mm apart."""
    for index, dataset in enumerate(ct):
        dataset.ImagePositionPatient = [0, 0, round(interval * index, decimals)]
    assert series(ct).spacing[2] == pytest.approx(interval, abs=0.02)


def test_missing_instance_number_pixel_padding_and_empty_tilt_do_no_harm(
    ct: list[pydicom.Dataset],
) -> None:
    for dataset in ct:
        del dataset.InstanceNumber
        dataset.GantryDetectorTilt = None
        dataset.PixelPaddingValue = 0
        dataset.RescaleType = ""
    assert series(ct).shape == (SLICES, ROWS, COLUMNS)


# ------------------------------------------------------------------------------------------ values


def set_pixels(dataset: pydicom.Dataset, stored: np.ndarray, signed: bool) -> None:
    dataset.BitsStored, dataset.HighBit = 16, 15
    dataset.PixelRepresentation = int(signed)
    dataset.PixelData = stored.astype("<i2" if signed else "<u2").tobytes()


def test_signed_pixels_without_an_offset_are_read(
    ct: list[pydicom.Dataset], tmp_path: Path
) -> None:
    hu = hounsfield(PHANTOM)
    for index, dataset in enumerate(ct):
        set_pixels(dataset, hu[index], signed=True)
        dataset.RescaleIntercept = 0
    np.testing.assert_array_equal(sitk.GetArrayFromImage(volume(ct, tmp_path)), hu)


def test_each_slice_has_its_own_rescale(ct: list[pydicom.Dataset], tmp_path: Path) -> None:
    stored = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    for index, dataset in enumerate(ct):
        set_pixels(dataset, stored, signed=False)
        dataset.RescaleSlope, dataset.RescaleIntercept = index + 1, -100 * index
    image = sitk.GetArrayFromImage(volume(ct, tmp_path))
    for index in range(SLICES):
        np.testing.assert_array_equal(image[index], stored * (index + 1) - 100 * index)


def test_rescale_written_twice_is_read_once(ct: list[pydicom.Dataset], tmp_path: Path) -> None:
    expected = sitk.GetArrayFromImage(volume(ct, tmp_path))
    for dataset in ct:
        for keyword in ("RescaleSlope", "RescaleIntercept", "RescaleType"):
            value = getattr(dataset, keyword, None) or "HU"
            setattr(dataset, keyword, [value, value])
    np.testing.assert_array_equal(sitk.GetArrayFromImage(volume(ct, tmp_path)), expected)


def test_slope_that_makes_fractions_is_rounded_to_the_nearest(
    ct: list[pydicom.Dataset], tmp_path: Path
) -> None:
    stored = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    for dataset in ct:
        set_pixels(dataset, stored, signed=False)
        dataset.RescaleSlope, dataset.RescaleIntercept = "0.3", "-20.1"
    image = volume(ct, tmp_path)
    assert image.GetPixelID() == sitk.sitkInt16
    found = sitk.GetArrayFromImage(image)[0]
    assert np.abs(found - (0.3 * stored - 20.1)).max() <= 0.5 + 1e-9
    assert found[0, 0] == -20
    assert found[0, 5] == -19  # -18.6
    assert found[0, 9] == -17  # -17.4


@pytest.mark.parametrize(
    ("value", "pixel_id"),
    [(32767 + 1024, sitk.sitkInt16), (32768 + 1024, sitk.sitkInt32), (65535, sitk.sitkInt32)],
)
def test_volume_is_int32_only_where_int16_does_not_hold_it(
    ct: list[pydicom.Dataset], value: int, pixel_id: int, tmp_path: Path
) -> None:
    stored = np.full((ROWS, COLUMNS), 1024)
    stored[3, 4] = value
    for dataset in ct:
        set_pixels(dataset, stored, signed=False)
    image = volume(ct, tmp_path)
    assert image.GetPixelID() == pixel_id
    assert image[4, 3, 0] == value - 1024


def test_run_length_encoded_pixels_are_read(ct: list[pydicom.Dataset], tmp_path: Path) -> None:
    for dataset in ct:
        dataset.compress(RLELossless, generate_instance_uid=False)
    np.testing.assert_array_equal(sitk.GetArrayFromImage(volume(ct, tmp_path)), hounsfield(PHANTOM))


# -------------------------------------------------------------------------------- broken geometry


@pytest.mark.parametrize("index", [1, 3, 5])
def test_missing_slice_is_refused_naming_its_neighbours(
    ct: list[pydicom.Dataset], index: int
) -> None:
    before, after = ct[index - 1].SOPInstanceUID, ct[index + 1].SOPInstanceUID
    del ct[index]
    error = refusal(ct)
    assert error.code == "missing_slice"
    assert "1 slice missing" in str(error)
    assert before in str(error)
    assert after in str(error)
    assert "5.000 mm, elsewhere 2.500 mm" in str(error)


def test_several_missing_slices_are_counted(ct: list[pydicom.Dataset]) -> None:
    del ct[2:4]
    error = refusal(ct)
    assert error.code == "missing_slice"
    assert "2 slices missing" in str(error)


def test_two_slices_at_one_position_are_refused_by_their_names(ct: list[pydicom.Dataset]) -> None:
    ct[4].ImagePositionPatient = ct[3].ImagePositionPatient
    error = refusal(ct)
    assert error.code == "duplicate_slice_position"
    assert ct[3].SOPInstanceUID in str(error)
    assert ct[4].SOPInstanceUID in str(error)


def test_two_reconstructions_in_one_series_are_refused(ct: list[pydicom.Dataset]) -> None:
    again = copy.deepcopy(ct)
    for dataset in again:
        dataset.SOPInstanceUID += ".1"
        dataset.ConvolutionKernel = "B70f"
    assert refusal(ct + again).code == "duplicate_slice_position"


@pytest.mark.parametrize("offset", [0.2, -0.6, 1.0])
def test_slice_off_its_place_is_refused_by_name(ct: list[pydicom.Dataset], offset: float) -> None:
    move(ct[3], z=offset)
    error = refusal(ct)
    assert error.code == "irregular_spacing"
    assert ct[3].SOPInstanceUID in str(error)
    assert f"{abs(offset):.3f} mm off its place" in str(error)


def test_spacing_that_changes_half_way_is_refused(ct: list[pydicom.Dataset]) -> None:
    for index, dataset in enumerate(ct[4:]):
        move(dataset, z=0.75 * (index + 1))
    assert refusal(ct).code == "irregular_spacing"


@pytest.mark.parametrize("degrees", [1, 15, -20])
def test_tilted_gantry_is_refused_with_its_angle(ct: list[pydicom.Dataset], degrees: float) -> None:
    for index, dataset in enumerate(ct):
        move(dataset, y=2.5 * index * np.tan(np.radians(degrees)))
        dataset.GantryDetectorTilt = degrees
    error = refusal(ct)
    assert error.code == "gantry_tilt"
    assert f"Gantry/Detector Tilt: {degrees}" in str(error)
    assert ct[-1].SOPInstanceUID in str(error)


def test_one_slice_moved_sideways_is_refused_as_sheared(ct: list[pydicom.Dataset]) -> None:
    move(ct[2], x=0.5)
    error = refusal(ct)
    assert error.code == "gantry_tilt"
    assert ct[2].SOPInstanceUID in str(error)


@pytest.mark.parametrize("count", [0, 1])
def test_less_than_two_slices_make_no_volume(ct: list[pydicom.Dataset], count: int) -> None:
    error = refusal(ct[:count])
    assert error.code == "too_few_slices"
    assert f"has {count} slice" in str(error)


@pytest.mark.parametrize(
    "axes", [[1, 0, 0, 1, 0, 0], [1, 0, 0, 0, 2, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 0.1, 1, 0]]
)
def test_orientation_that_is_no_pair_of_perpendicular_unit_vectors_is_refused(
    ct: list[pydicom.Dataset], axes: list[float]
) -> None:
    for dataset in ct:
        dataset.ImageOrientationPatient = axes
    assert refusal(ct).code == "bad_orientation"


@pytest.mark.parametrize("spacing", [[0, 1], [1, -1]])
def test_pixel_spacing_that_is_not_positive_is_refused(
    ct: list[pydicom.Dataset], spacing: list[float]
) -> None:
    for dataset in ct:
        dataset.PixelSpacing = spacing
    assert refusal(ct).code == "bad_pixel_spacing"


# ------------------------------------------------------------------------------------ mixed series


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("FrameOfReferenceUID", "1.2.3"),
        ("SeriesInstanceUID", "1.2.3"),
        ("StudyInstanceUID", "1.2.3"),
        ("Rows", 13),
        ("Columns", 11),
        ("PixelSpacing", [0.75, 1.4]),
    ],
)
def test_slice_of_another_series_is_refused_by_name_attribute_and_values(
    ct: list[pydicom.Dataset], keyword: str, value: object
) -> None:
    setattr(ct[4], keyword, value)
    error = refusal(ct)
    assert error.code == "two_series_mixed"
    assert ct[4].SOPInstanceUID in str(error)
    assert keyword in str(error)
    assert str(value) in str(error)


def test_slice_of_another_orientation_is_refused_by_name(ct: list[pydicom.Dataset]) -> None:
    ct[4].ImageOrientationPatient = [1, 0, 0, 0, 0, -1]
    error = refusal(ct)
    assert error.code == "two_series_mixed"
    assert ct[4].SOPInstanceUID in str(error)
    assert "Image Orientation (Patient)" in str(error)


# ---------------------------------------------------------------------------- no CT, no HU, no file


def change(keyword: str, value: object) -> Callable[[pydicom.Dataset], None]:
    return lambda dataset: setattr(dataset, keyword, value)


def delete(keyword: str) -> Callable[[pydicom.Dataset], None]:
    return lambda dataset: delattr(dataset, keyword)


@pytest.mark.parametrize(
    ("edit", "code", "named"),
    [
        (change("Modality", "MR"), "not_ct", "'MR'"),
        (change("SOPClassUID", MRImageStorage), "not_ct", MRImageStorage),
        (change("SOPClassUID", SecondaryCaptureImageStorage), "not_ct", "CT Image Storage"),
        (delete("Modality"), "not_ct", "None"),
        (delete("RescaleSlope"), "not_hounsfield", "Rescale Slope is missing"),
        (delete("RescaleIntercept"), "not_hounsfield", "Rescale Intercept is missing"),
        (change("RescaleSlope", None), "not_hounsfield", "Rescale Slope is missing"),
        (change("RescaleSlope", "0"), "not_hounsfield", "Rescale Slope is 0"),
        (change("RescaleSlope", "-1"), "not_hounsfield", "Rescale Slope is -1"),
        (
            change("RescaleSlope", float("nan")),
            "not_hounsfield",
            "Rescale Slope is 'nan', which is not one number",
        ),
        (change("RescaleSlope", [1, 2]), "not_hounsfield", "which is not one number"),
        (change("RescaleSlope", "1e10"), "not_hounsfield", "Rescale Slope is 1e+10"),
        (change("RescaleSlope", "1.5e300"), "not_hounsfield", "Rescale Slope is 1.5e+300"),
        (change("RescaleIntercept", "-1e12"), "not_hounsfield", "Rescale Intercept -1e+12"),
        (change("RescaleType", "US"), "not_hounsfield", "'US'"),
        (change("RescaleType", ["HU", "US"]), "not_hounsfield", "US"),
        (change("RescaleType", "Z_EFF"), "not_hounsfield", "'Z_EFF'"),
        (change("ImageType", ["ORIGINAL", "PRIMARY", "LOCALIZER"]), "localizer", "localizer"),
        (delete("ImagePositionPatient"), "missing_attribute", "ImagePositionPatient"),
        (change("ImagePositionPatient", None), "missing_attribute", "ImagePositionPatient"),
        (change("ImagePositionPatient", [0, 0]), "missing_attribute", "expected 3 numbers"),
        (delete("ImageOrientationPatient"), "missing_attribute", "ImageOrientationPatient"),
        (delete("PixelSpacing"), "missing_attribute", "PixelSpacing"),
        (delete("Rows"), "missing_attribute", "Rows"),
        (delete("Columns"), "missing_attribute", "Columns"),
        (delete("FrameOfReferenceUID"), "missing_attribute", "FrameOfReferenceUID"),
    ],
)
@pytest.mark.parametrize("index", [0, 4])
def test_image_that_is_no_ct_slice_in_hu_is_refused_by_name(
    ct: list[pydicom.Dataset],
    edit: Callable[[pydicom.Dataset], None],
    code: str,
    named: str,
    index: int,
) -> None:
    edit(ct[index])
    error = refusal(ct)
    assert error.code == code
    assert ct[index].SOPInstanceUID in str(error)
    assert named in str(error)


def test_file_that_is_no_dicom_is_refused_by_its_name(tmp_path: Path) -> None:
    for name, content in (
        ("notes.txt", b"not a CT"),
        ("empty.dcm", b""),
        ("zeros.dcm", bytes(2000)),
        ("prefix.dcm", bytes(128) + b"DICM"),
        ("image.png", b"\x89PNG\r\n\x1a\n" + bytes(500)),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(InputError) as caught:
            read_slice(path)
        assert caught.value.code == "not_dicom"
        assert name in str(caught.value)
    with pytest.raises(StorageError, match=r"absent\.dcm"):
        read_slice(tmp_path / "absent.dcm")


def test_file_cut_short_in_its_header_is_refused_by_its_name(
    ct: list[pydicom.Dataset], tmp_path: Path
) -> None:
    path = write(ct[:1], tmp_path)[0]
    whole = path.read_bytes()
    for length in (140, 200, 300, 400):
        path.write_bytes(whole[:length])
        with pytest.raises(InputError) as caught:
            series([read_slice(path).header, *ct[1:]])
        named = path.name in str(caught.value) or ct[0].SOPInstanceUID in str(caught.value)
        assert named, caught.value


def test_file_cut_short_in_its_pixels_is_refused_by_name(
    ct: list[pydicom.Dataset], tmp_path: Path
) -> None:
    paths = write(ct, tmp_path)
    paths[2].write_bytes(paths[2].read_bytes()[:-40])
    found = build_series([read_slice(path) for path in paths])
    with pytest.raises(InputError) as caught:
        found.volume()
    assert caught.value.code == "unreadable_pixels"
    assert ct[2].SOPInstanceUID in str(caught.value)


@pytest.mark.parametrize(
    "edit",
    [
        delete("PixelData"),
        change("NumberOfFrames", 2),
    ],
)
def test_pixels_that_do_not_fit_the_header_are_refused_by_name(
    ct: list[pydicom.Dataset], edit: Callable[[pydicom.Dataset], None], tmp_path: Path
) -> None:
    edit(ct[2])
    with pytest.raises(InputError) as caught:
        volume(ct, tmp_path)
    assert caught.value.code == "unreadable_pixels"
    assert ct[2].SOPInstanceUID in str(caught.value)


# ----------------------------------------------------------------------------------------- summary


def test_summary_says_what_was_used_and_nothing_of_the_patient(
    ct: list[pydicom.Dataset],
) -> None:
    summary = series(ct).summary()
    assert summary.slices == SLICES
    assert summary.spacing == (1.5, 0.75, 2.5)
    assert summary.acquisition_date == PHANTOM.acquisition_date
    assert (summary.kvp, summary.slice_thickness) == (120, 2.5)
    assert summary.convolution_kernel == "B30f"
    assert PHANTOM.patient_id not in repr(summary)
    assert PHANTOM.patient_name not in repr(summary)


def test_references_name_every_slice(ct: list[pydicom.Dataset]) -> None:
    references = series(ct).references()
    assert [r.sop_instance_uid for r in references] == [d.SOPInstanceUID for d in ct]
    assert {r.series_instance_uid for r in references} == {ct[0].SeriesInstanceUID}


def test_headers_do_not_hold_their_files(ct: list[pydicom.Dataset], tmp_path: Path) -> None:
    """A series of a thousand slices has 500 MB; its headers have a few."""
    for index, item in enumerate(ct):
        item.Rows = item.Columns = 512
        item.PixelData = bytes(512 * 512 * 2)
        item.save_as(tmp_path / f"{index}.dcm", enforce_file_format=True)
    tracemalloc.start()
    try:
        slices = [read_slice(path) for path in tmp_path.iterdir()]
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(slices) == len(ct)
    assert held < 100_000 * len(ct)
    digests = {s.sha256 for s in slices}
    assert digests == {hashlib.sha256(p.read_bytes()).hexdigest() for p in tmp_path.iterdir()}


# ------------------------------------------------------------------------- as it was printed


@pytest.mark.parametrize("start", [-100.0, 37.05, -0.6])
def test_one_decimal_is_no_irregularity(ct: list[pydicom.Dataset], start: float) -> None:
    for index, dataset in enumerate(ct):
        dataset.ImagePositionPatient = ["-9", "-4.5", f"{start + 1.25 * index:.1f}"]
    assert series(ct).spacing[2] == pytest.approx(1.25, abs=0.02)
    move(ct[3], z=0.2)
    assert refusal(ct).code == "irregular_spacing"


def test_cosines_of_three_decimals_are_taken_and_a_tilt_on_them_is_not(
    ct: list[pydicom.Dataset],
) -> None:
    normal = np.cross([1, 0, 0], [0, np.cos(0.175), -np.sin(0.175)])
    for index, dataset in enumerate(ct):
        dataset.ImageOrientationPatient = ["1", "0", "0", "0", "0.985", "-0.174"]
        dataset.ImagePositionPatient = [f"{v:.3f}" for v in 10 + 2.5 * index * normal]
    made = series(ct)
    np.testing.assert_allclose(made.direction.T @ made.direction, np.eye(3), atol=1e-12)
    for index, dataset in enumerate(ct):
        move(dataset, y=2.5 * index * np.tan(np.radians(1)))
    assert refusal(ct).code == "gantry_tilt"


def test_spacing_with_a_digit_of_noise_is_the_same(ct: list[pydicom.Dataset]) -> None:
    expected = series(ct).spacing
    ct[4].PixelSpacing = ["0.7500001", "1.5"]
    assert series(ct).spacing == expected


def test_decimal_comma_is_refused_with_the_value(ct: list[pydicom.Dataset]) -> None:
    for dataset in ct:
        raw = pydicom.DataElement(0x00280030, "DS", [])
        raw._value = "0,75\\1,5"
        dataset["PixelSpacing"] = raw
    error = refusal(ct)
    assert error.code == "missing_attribute"
    assert "0,75" in str(error)
