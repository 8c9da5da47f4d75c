"""The features are pyradiomics' own to the last bit, on any grid; what cannot be is refused."""

from __future__ import annotations

import numpy as np
import pytest
import radiomics
import SimpleITK as sitk
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import extract_features
from scoring.errors import FeatureError
from tests.helpers.others.pyradiomics import (
    assert_bit_equal,
    assert_equal_or_both_refuse,
    features_of,
    stock_extractor,
    stock_features,
)

# ------------------------------------------------------------------------------ generated lesions

# Spacings whose 1 mm grid has no point midway between two voxels: there the last bit of a
# coordinate decides which voxel is the nearest.
IN_PLANE = (0.5, 0.6, 0.64, 0.703125, 0.72, 0.75, 0.8, 0.96, 1.0, 1.2, 1.6, 2.0, 2.4)
BETWEEN_SLICES = (*IN_PLANE, 1.25, 2.5, 3.0, 4.0, 5.0)


@st.composite
def directions(draw: st.DrawFn) -> tuple[float, ...]:
    """Return axial, permuted (sagittal, coronal, head first or feet first) or oblique axes."""
    kind = draw(st.sampled_from(("axial", "permuted", "oblique")))
    if kind == "axial":
        return tuple(np.eye(3).ravel().tolist())
    if kind == "permuted":
        axes = np.eye(3)[draw(st.permutations(range(3)))]
        axes *= np.array(draw(st.tuples(*[st.sampled_from((-1.0, 1.0))] * 3)))
    else:
        rng = np.random.default_rng(draw(st.integers(0, 10_000)))
        axes = np.linalg.qr(rng.standard_normal((3, 3)))[0]
    if np.linalg.det(axes) < 0:
        axes[:, 0] *= -1
    return tuple(axes.ravel().tolist())


@st.composite
def lesions(draw: st.DrawFn) -> tuple[sitk.Image, sitk.Image]:
    """Return a volume and a lesion in it; up to two axes are long enough for the cut to cut."""
    size = [draw(st.integers(5, 22)) for _ in range(3)]
    for axis in draw(st.sets(st.integers(0, 2), max_size=2)):
        size[axis] = draw(st.integers(70, 100))
    extent = [min(draw(st.integers(2, 12)), n) for n in size]
    flat = draw(st.sampled_from((None, None, 0, 1, 2)))  # one slice thick along this axis
    if flat is not None:
        extent[flat] = 1
    lower = []
    for n, length in zip(size, extent, strict=True):
        place = draw(st.sampled_from(("first border", "last border", "inside")))
        inside = draw(st.integers(0, n - length))
        lower.append({"first border": 0, "last border": n - length, "inside": inside}[place])
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    mask = np.zeros(size[::-1], dtype=np.uint8)
    box = tuple(slice(a, a + n) for a, n in zip(lower[::-1], extent[::-1], strict=True))
    if draw(st.booleans()):  # several components, the box filled only here and there
        mask[box] = rng.random(mask[box].shape) < draw(st.sampled_from((0.3, 0.7, 0.95)))
    mask[box][tuple([0] * 3)] = mask[box][tuple([-1] * 3)] = 1  # the box is as drawn
    if mask.sum() == 2:
        mask[box] = 1
    texture = sitk.GetImageFromArray(rng.standard_normal(size[::-1]).astype(np.float32))
    values = sitk.GetArrayFromImage(sitk.SmoothingRecursiveGaussian(texture, 1.0))
    values = np.rint(values / values.std() * draw(st.sampled_from((8, 60, 250))))
    if draw(st.booleans()):
        image = sitk.GetImageFromArray(np.clip(values + 40, -1024, 3071).astype(np.int16))
    else:
        image = sitk.GetImageFromArray((values + 50_000).astype(np.int32))
    spacing = [draw(st.sampled_from(IN_PLANE)) for _ in range(2)]
    spacing.append(draw(st.sampled_from(BETWEEN_SLICES)))
    origin = [draw(st.integers(-3000, 3000)) / 10 for _ in range(3)]
    direction = draw(directions())
    label = sitk.GetImageFromArray(mask)
    for item in (image, label):
        item.SetSpacing(spacing)
        item.SetOrigin(origin)
        item.SetDirection(direction)
    return image, label


@given(lesions())
@settings(max_examples=100)
def test_features_of_any_lesion_are_bit_equal_or_refused_by_both(
    lesion: tuple[sitk.Image, sitk.Image],
) -> None:
    assert_equal_or_both_refuse(*lesion)


# ------------------------------------------------------------------------------- hand-made lesions


def volume(dtype: type = np.int16) -> sitk.Image:
    rng = np.random.default_rng(3)
    image = sitk.GetImageFromArray(rng.integers(0, 250, (20, 36, 40)).astype(dtype))
    image.SetSpacing((0.8, 0.8, 2.0))
    image.SetOrigin((-120.5, -100.5, 40.0))
    return image


def box_mask(image: sitk.Image, *box: slice, label: int = 1) -> sitk.Image:
    """Return a mask of a box given in (z, y, x)."""
    voxels = np.zeros(image.GetSize()[::-1], dtype=np.uint8)
    voxels[box] = label
    mask = sitk.GetImageFromArray(voxels)
    mask.CopyInformation(image)
    return mask


BOX = (slice(5, 10), slice(10, 20), slice(12, 25))


@pytest.mark.parametrize("flat", range(3))
def test_lesion_of_one_slice_is_not_resampled_across_it(flat: int) -> None:
    image = volume()
    box = list(BOX)
    box[flat] = slice(7, 8)
    mask = box_mask(image, *box)
    assert_bit_equal(extract_features(image, mask), stock_features(image, mask))


def test_pyradiomics_says_the_same_with_all_its_features() -> None:
    case = volume(), box_mask(volume(), *BOX)
    assert_bit_equal(features_of(stock_extractor(), case), stock_features(*case))


def test_volume_of_1_mm_is_not_resampled() -> None:
    image = volume()
    image.SetSpacing((1.0, 1.0, 1.0))
    mask = box_mask(image, *BOX)
    assert_bit_equal(extract_features(image, mask), stock_features(image, mask))


def test_cropping_the_volume_moves_the_grid_and_the_values() -> None:
    image = volume()
    mask = box_mask(image, *BOX)
    size, corner = [30, 30, 15], [7, 3, 2]
    cropped = extract_features(
        sitk.RegionOfInterest(image, size, corner), sitk.RegionOfInterest(mask, size, corner)
    )
    whole = extract_features(image, mask)
    assert cropped["original_gldm_DependenceVariance"] != pytest.approx(
        whole["original_gldm_DependenceVariance"], rel=1e-3
    )


def refusal(image: sitk.Image, mask: sitk.Image) -> FeatureError:
    with pytest.raises(FeatureError) as caught:
        extract_features(image, mask)
    return caught.value


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.uint8, np.uint16])
def test_volume_that_is_not_integer_hu_is_refused_by_its_type(dtype: type) -> None:
    image = volume(dtype)
    error = refusal(image, box_mask(image, *BOX))
    assert error.code == "image_not_integer_hu"
    assert "integer HU" in str(error)


def test_volume_of_two_values_a_voxel_is_refused() -> None:
    image = volume()
    error = refusal(sitk.Compose(image, image), box_mask(image, *BOX))
    assert error.code == "image_not_3d"


def test_slice_instead_of_a_volume_is_refused() -> None:
    image = volume()
    assert refusal(image[:, :, 3], box_mask(image, *BOX)[:, :, 3]).code == "image_not_3d"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda m: m[:-1, :, :], "(39, 36, 20)"),
        (lambda m: _set(m, "Spacing", (0.8, 0.8, 2.5)), "spacing"),
        (lambda m: _set(m, "Origin", (-120.5, -100.5, 40.5)), "origin"),
        (lambda m: _set(m, "Direction", (1, 0, 0, 0, -1, 0, 0, 0, -1)), "direction"),
    ],
    ids=["size", "spacing", "origin", "direction"],
)
def test_mask_of_another_geometry_is_refused_by_name(change: object, named: str) -> None:
    image = volume()
    assert callable(change)
    error = refusal(image, change(box_mask(image, *BOX)))
    assert error.code == "mask_geometry"
    assert named in str(error)


def _set(image: sitk.Image, what: str, value: tuple[float, ...]) -> sitk.Image:
    getattr(image, f"Set{what}")(value)
    return image


@pytest.mark.parametrize("label", [0, 2])
def test_mask_without_a_voxel_of_the_lesion_is_refused(label: int) -> None:
    image = volume()
    assert refusal(image, box_mask(image, *BOX, label=label)).code == "empty_segment"


@pytest.mark.parametrize(
    ("box", "extent"),
    [
        ((slice(5, 6), slice(10, 11), slice(12, 13)), "1 x 1 x 1"),
        ((slice(5, 6), slice(10, 11), slice(12, 20)), "8 x 1 x 1"),
        ((slice(5, 6), slice(10, 18), slice(12, 13)), "1 x 8 x 1"),
        ((slice(5, 13), slice(10, 11), slice(12, 13)), "1 x 1 x 8"),
    ],
    ids=["voxel", "row", "column", "across slices"],
)
def test_single_voxel_or_line_of_voxels_is_refused(box: tuple[slice, ...], extent: str) -> None:
    image = volume()
    error = refusal(image, box_mask(image, *box))
    assert error.code == "lesion_too_small"
    assert extent in str(error)


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ((slice(3, 6), slice(3, 6), slice(3, 6)), "vanishes"),
        ((slice(3, 6), slice(5, 8), slice(4, 20)), "vanishes"),
        ((slice(5, 8), slice(5, 8), slice(4, 20)), "single line"),
    ],
)
def test_lesion_too_small_for_the_1_mm_grid_is_refused(box: tuple[slice, ...], said: str) -> None:
    image = volume()
    image.SetSpacing((0.24, 0.24, 0.24))  # the voxels nearest to the grid's points: 2, 6, 10 ...
    mask = box_mask(image, *box)
    with pytest.raises((ValueError, RuntimeError), match=r"too few dimensions|No label object"):
        stock_features(image, mask)
    error = refusal(image, mask)
    assert error.code == "lesion_too_small"
    assert said in str(error)


def test_lesion_that_fills_the_whole_image_is_refused_as_pyradiomics_3_0_1_refuses_it() -> None:
    image = volume()
    mask = sitk.Image(image.GetSize(), sitk.sitkUInt8) + 1
    mask.CopyInformation(image)
    if radiomics.__version__ == "v3.0.1":  # the one difference: the fork measures such a lesion
        with pytest.raises(ValueError, match="No labels found"):
            stock_features(image, mask)
    assert refusal(image, mask).code == "lesion_fills_image"
