"""Equality with pyradiomics and ITK to the last bit, part by part and on tiny lesions.

Lesions of every kind and size are in ``tests/study/test_features_generated.py``.
"""

from __future__ import annotations

import warnings

import numpy as np
import pytest
import SimpleITK as sitk
from radiomics import cShape

from scoring.features import shape, texture
from scoring.features.features import pyradiomics_features
from scoring.features.grid import axis_indices, grid_indices, resampling_grid
from scoring.features.shape import column_diameter, surface_area
from scoring.features.spline import interpolated
from scoring.grid import ScanGeometry
from tests.helpers.made.generated_lesions import noisy
from tests.helpers.others.pyradiomics import assert_equal_or_both_refuse


@pytest.mark.parametrize("spacing", [(0.8, 0.8, 2.5), (1.4, 0.7, 3.27), (1.0, 1.0, 1.0)])
def test_two_voxels_and_their_kin_are_bit_equal(spacing: tuple[float, float, float]) -> None:
    image = noisy((20, 24, 24), spacing)
    for box in ((1, 2, 2), (2, 2, 1), (2, 1, 2), (2, 2, 2), (1, 3, 2)):
        voxels = np.zeros(image.GetSize()[::-1], dtype=np.uint8)
        voxels[9 : 9 + box[0], 10 : 10 + box[1], 11 : 11 + box[2]] = 1
        mask = sitk.GetImageFromArray(voxels)
        mask.CopyInformation(image)
        assert_equal_or_both_refuse(image, mask)


@pytest.mark.parametrize("spacing", [(1.0, 1.0, 1.0), (5.0, 1.0, 1.0), (2.5, 0.703125, 0.7)])
def test_area_and_diameter_are_those_of_all_pairs(spacing: tuple[float, float, float]) -> None:
    rng = np.random.default_rng(1)
    for share in (0.02, 0.3, 0.5, 0.9):
        for _ in range(10):
            mask = np.pad(rng.random(rng.integers(1, 9, 3)) < share, 1)
            area, _, diameters = cShape.calculate_coefficients(mask, np.array(spacing))
            if mask.any():
                assert surface_area(mask, np.array(spacing)) == area
            assert column_diameter(mask, np.array(spacing)) == diameters[1]


def test_each_kind_of_cube_has_pyradiomics_triangles() -> None:
    spacing = np.array([1.7, 0.9, 0.6])
    for kind in range(1, 255):
        mask = np.array([kind >> bit & 1 for bit in range(8)], dtype=bool).reshape(2, 2, 2)
        area, _, _ = cShape.calculate_coefficients(mask, spacing)
        assert surface_area(mask, spacing) == area


@pytest.mark.parametrize("kind", ["axial", "oblique", "beyond int16"])
def test_every_voxel_is_itks_own(kind: str) -> None:
    """Also where the last bit decides on a whole number, and where the spline leaves int16."""
    image = noisy((24, 30, 28), (0.6, 0.6, 3.0))
    if kind == "beyond int16":
        image = (
            sitk.Cast(image > 40, sitk.sitkInt16) * 32767
            + sitk.Cast(image <= 40, sitk.sitkInt16) * -32768
        )
    if kind == "oblique":
        axes = np.linalg.qr(np.random.default_rng(4).standard_normal((3, 3)))[0]
        axes[:, 0] *= np.sign(np.linalg.det(axes))
        image.SetDirection(axes.ravel().tolist())
    size, spacing = np.array(image.GetSize()), np.array(image.GetSpacing())
    grid = resampling_grid(size, spacing, np.array([9, 9, 9]), np.array([8, 8, 4]), np.ones(3))
    assert grid is not None
    scan = ScanGeometry(
        image.GetSize(), image.GetSpacing(), image.GetOrigin(), image.GetDirection()
    )
    resampler = sitk.ResampleImageFilter()
    resampler.SetOutputSpacing(grid.spacing.tolist())
    resampler.SetOutputDirection(image.GetDirection())
    resampler.SetSize(grid.size)
    resampler.SetOutputOrigin(
        image.TransformContinuousIndexToPhysicalPoint(grid.origin_index.tolist())
    )
    resampler.SetInterpolator(sitk.sitkBSpline)
    expected = sitk.GetArrayFromImage(resampler.Execute(image))
    everywhere = np.ones(expected.shape, dtype=bool)
    found = interpolated(
        sitk.GetArrayFromImage(image),
        (0, 0, 0),
        image.GetSize(),
        [axis_indices(grid, spacing, axis) for axis in range(3)],
        everywhere,
        [index.reshape(-1) for index in grid_indices(scan, grid)],
    )
    inside = np.all(
        [(i >= -0.5) & (i < n - 0.5) for i, n in zip(grid_indices(scan, grid), size, strict=True)],
        axis=0,
    )
    assert (found.reshape(expected.shape)[inside] == expected[inside]).all()


@pytest.mark.parametrize("spread", [30, 400, 4000])
def test_texture_is_that_of_pyradiomics_own_classes(spread: int) -> None:
    """Also with gaps between grey levels, and with directions without a pair."""
    rng = np.random.default_rng(spread)
    names = [*texture.FEATURES, *shape.FEATURES]
    for share in (0.1, 0.3, 0.6, 1.0) * 12:
        mask = rng.random(rng.integers(1, 8, 3)) < share
        if sum(n > 1 for n in mask.shape) < 2 or np.count_nonzero(mask) < 2:
            continue
        values = rng.integers(-spread, spread, np.count_nonzero(mask)).astype(float)
        spacing = (1.0, 1.0, 1.0) if rng.integers(2) else (1.0, 2.5, 0.7)
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            expected = pyradiomics_features(names, mask, values, spacing, 10.0)
        found = texture.texture_features(mask, values, spacing, 10.0)
        found |= shape.shape_features(mask, spacing)
        different = {
            name: (found[name], expected[name])
            for name in names
            if found[name] != expected[name] and not np.isnan([found[name], expected[name]]).all()
        }
        assert different == {}


def test_directions_without_a_pair_are_left_out_as_pyradiomics_leaves_them_out() -> None:
    rng = np.random.default_rng(0)
    names = [name for name in texture.FEATURES if "glcm" in name]
    for _ in range(150):
        mask = rng.random((3, 4, 4)) < 0.2
        if np.count_nonzero(mask) < 4:
            continue
        values = rng.integers(-60, 60, np.count_nonzero(mask)).astype(float)
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            expected = pyradiomics_features(names, mask, values, (1.0, 1.0, 1.0), 10.0)
        found = texture.texture_features(mask, values, (1.0, 1.0, 1.0), 10.0)
        for name in names:
            assert found[name] == expected[name] or np.isnan([found[name], expected[name]]).all()
