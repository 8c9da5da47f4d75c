"""Only what lesions need is decoded, once, and the numbers are those of the whole volume."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import SimpleITK as sitk

from dicom_node.demo.phantom import lesion_mask
from scoring import score_case
from scoring.case.extract import lesion_features
from scoring.clinical.values import parse_record
from scoring.ct import region
from scoring.ct.pixels import read_hounsfield
from scoring.ct.region import CtRegion, scan_geometry
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice, read_slice
from scoring.errors import FeatureError, InputError
from scoring.features.cut import cut_lesion
from scoring.features.features import cut_features
from scoring.grid import Box, mask_of_array
from scoring.model.signature import bundled_signature
from tests.helpers.made.cases import SMALL, Case, build_case


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SOP Instance UIDs of the slices that were decoded, in turn."""
    seen: list[str] = []

    def counting(slices: Sequence[CtSlice]) -> Iterator[np.ndarray]:
        for item, hu in zip(slices, read_hounsfield(slices), strict=True):
            seen.append(item.sop_instance_uid)
            yield hu

    monkeypatch.setattr(region, "read_hounsfield", counting)
    return seen


def series_of(case: Case, folder: Path) -> CtSeries:
    ct, _ = case.write(folder)
    return build_series([read_slice(path) for path in sorted(ct.iterdir())])


def test_each_slice_is_decoded_once_and_no_other(
    case: Case, tmp_path: Path, decoded: list[str]
) -> None:
    series = series_of(case, tmp_path)
    cut = CtRegion(series)
    for z in ((4, 9), (6, 12), (4, 9)):
        cut.read(Box(np.array([0, 0, z[0]]), np.array([5, 5, z[1]])))
    assert decoded == [s.sop_instance_uid for s in series.slices[4:12]]


def test_case_of_many_slices_decodes_those_around_its_lesions(
    tmp_path: Path, decoded: list[str]
) -> None:
    phantom = dataclasses.replace(SMALL, slices=140)
    ct, seg = build_case(phantom).write(tmp_path)
    score_case(
        sorted(ct.iterdir()), [seg], parse_record({"treatment_start": "2024-03-14"}, source="test")
    )
    assert len(decoded) == len(set(decoded))
    lesions = np.any([lesion_mask(phantom, x).any(axis=(1, 2)) for x in phantom.lesions], axis=0)
    touched = np.flatnonzero(lesions)
    assert len(decoded) == touched[-1] - touched[0] + 1 + 2 * 40 < 140


def test_box_is_the_volumes(case: Case, tmp_path: Path) -> None:
    series = series_of(case, tmp_path)
    whole = sitk.GetArrayFromImage(series.volume())
    found = CtRegion(series).read(Box(np.array([3, 10, 2]), np.array([40, 30, 9])))
    assert found.dtype == whole.dtype == np.int16
    assert (found == whole[2:9, 10:30, 3:40]).all()


@pytest.mark.parametrize(
    ("far", "near", "expected"),
    [
        (0, 100, np.int16),
        (30_000, 100, np.int16),
        (30_000, 12_000, np.int32),
        (0, 12_000, np.int16),
    ],
)
def test_pixel_type_is_the_whole_series_where_it_could_change_a_bit(
    case: Case, tmp_path: Path, far: int, near: int, expected: type
) -> None:
    """What lies far off matters only where interpolation could leave int16."""
    for dataset in case.ct:
        dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 15, 0
        dataset.RescaleSlope, dataset.RescaleIntercept = 1, 0
        pixels = np.full((dataset.Rows, dataset.Columns), near, dtype=np.uint16)
        dataset.PixelData = pixels.tobytes()
    last = case.ct[-1]
    pixels = np.full((last.Rows, last.Columns), far + 10_000, dtype=np.uint16)
    last.PixelData = pixels.tobytes()
    series = series_of(case, tmp_path)
    at = [s.sop_instance_uid for s in series.slices].index(str(last.SOPInstanceUID))
    away = 0 if at > len(series.slices) // 2 else len(series.slices) - 3
    found = CtRegion(series).read(Box(np.array([0, 0, away]), np.array([5, 5, away + 2])))
    assert found.dtype == expected


def test_broken_slice_that_is_needed_is_named(case: Case, tmp_path: Path) -> None:
    ct, _ = case.write(tmp_path)
    series = build_series([read_slice(path) for path in sorted(ct.iterdir())])
    broken = series.slices[7]
    broken.path.write_bytes(broken.path.read_bytes()[:-2000])
    with pytest.raises(InputError, match=broken.sop_instance_uid):
        CtRegion(series).fetch(range(5, 9))


def test_features_from_slices_are_those_of_the_volume(case: Case, tmp_path: Path) -> None:
    series = series_of(case, tmp_path)
    volume, scan = series.volume(), scan_geometry(series)
    assert scan.size == volume.GetSize()
    assert scan.direction == volume.GetDirection()
    signature = bundled_signature()
    ct = CtRegion(series)
    for lesion in case.phantom.lesions:
        mask = mask_of_array(lesion_mask(case.phantom, lesion))
        assert mask is not None
        cut = cut_lesion(ct.read, scan, mask, signature.extraction)
        assert cut_features(cut) == lesion_features(volume, mask, signature)


def test_error_keeps_its_code_through_a_pickle() -> None:
    error = pickle.loads(pickle.dumps(FeatureError("lesion_too_small", "one voxel")))
    assert (type(error), error.code, str(error)) == (FeatureError, "lesion_too_small", "one voxel")
