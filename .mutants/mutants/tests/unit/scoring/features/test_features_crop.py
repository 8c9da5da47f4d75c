"""Features do not depend on how much of the scan is passed, once it is said what the whole is."""

from __future__ import annotations

import numpy as np
import pytest
import SimpleITK as sitk
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring import WholeImage, extract_features
from scoring.errors import FeatureError

SIZE = (90, 88, 86)


def scan(spacing: tuple[float, float, float], seed: int) -> tuple[sitk.Image, sitk.Image]:
    rng = np.random.default_rng(seed)
    noise = sitk.GetImageFromArray(rng.normal(0, 300, SIZE[::-1]).astype(np.float32))
    smooth = sitk.GetArrayFromImage(sitk.DiscreteGaussian(noise, 2.0))
    image = sitk.GetImageFromArray(np.rint(smooth * 4).astype(np.int16))
    z, y, x = np.indices(SIZE[::-1])
    inside = ((x - 45) / 5) ** 2 + ((y - 43) / 4) ** 2 + ((z - 42) / 3) ** 2 <= 1
    mask = sitk.GetImageFromArray(inside.astype(np.uint8))
    for item in (image, mask):
        item.SetSpacing(spacing)
        item.SetOrigin((-12.5, 7.25, -101.0))
    return image, mask


@settings(max_examples=20)
@given(
    spacing=st.tuples(*[st.floats(1.3, 3.0).map(lambda v: round(v, 3))] * 3),
    cut=st.tuples(*[st.integers(0, 8)] * 6),
    pad=st.tuples(*[st.integers(0, 5)] * 6),
    seed=st.integers(0, 5),
)
def test_cropped_and_padded_scans_give_the_same_bits(
    spacing: tuple[float, float, float],
    cut: tuple[int, ...],
    pad: tuple[int, ...],
    seed: int,
) -> None:
    image, mask = scan(spacing, seed)
    whole = WholeImage(image.GetSize(), image.GetOrigin())
    expected = extract_features(image, mask)
    cropped = [sitk.Crop(item, cut[:3], cut[3:]) for item in (image, mask)]
    try:
        found = extract_features(*cropped, whole=whole)
    except FeatureError as e:
        # Spacings whose grid meets voxels need more around the lesion than the smallest crop has.
        if e.code != "crop_too_tight":
            raise
        assume(False)
    assert found == expected
    padded = [
        sitk.ConstantPad(item, pad[:3], pad[3:], value)
        for item, value in ((image, -1024), (mask, 0))
    ]
    assert extract_features(*padded, whole=whole) == expected


def test_a_crop_without_the_whole_moves_the_values() -> None:
    image, mask = scan((0.8, 0.8, 2.5), 1)
    cropped = [sitk.Crop(item, (1, 2, 1), (0, 0, 0)) for item in (image, mask)]
    assert extract_features(*cropped) != extract_features(image, mask)


def test_a_crop_that_leaves_too_little_is_refused() -> None:
    image, mask = scan((2.0, 2.0, 2.0), 1)
    whole = WholeImage(image.GetSize(), image.GetOrigin())
    cropped = [sitk.Crop(item, (30, 0, 0), (0, 0, 0)) for item in (image, mask)]
    with pytest.raises(FeatureError, match="this lesion needs") as e:
        extract_features(*cropped, whole=whole)
    assert e.value.code == "crop_too_tight"


def test_an_image_off_the_wholes_grid_is_refused() -> None:
    image, mask = scan((2.0, 2.0, 2.0), 1)
    with pytest.raises(FeatureError, match="not a voxel"):
        extract_features(image, mask, whole=WholeImage(image.GetSize(), (-11.5, 7.25, -101.0)))
