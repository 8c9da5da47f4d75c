"""A lesion's cut carries all that its features need, and little more."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
import SimpleITK as sitk

from scoring import extract_features
from scoring.errors import FeatureError
from scoring.features.cut import cut_lesion
from scoring.features.features import cut_features
from scoring.grid import Box, LesionMask
from scoring.model.signature import bundled_signature
from tests.helpers.made.ball import SCAN, ball, cut_of, scan_voxels


def whole_features(voxels: np.ndarray, lesion: LesionMask) -> dict[str, float]:
    image = sitk.GetImageFromArray(voxels)
    mask = np.zeros(voxels.shape, dtype=np.uint8)
    box = zip(lesion.lower[::-1], lesion.extent[::-1], strict=True)
    mask[tuple(slice(a, a + n) for a, n in box)] = lesion.voxels
    label = sitk.GetImageFromArray(mask)
    for item in (image, label):
        item.SetSpacing(SCAN.spacing)
        item.SetOrigin(SCAN.origin)
    return extract_features(image, label)


def test_cut_gives_the_features_of_the_whole_scan() -> None:
    voxels, lesion = scan_voxels(), ball()
    assert cut_features(cut_of(voxels, lesion)) == whole_features(voxels, lesion)


def test_cut_does_not_read_what_lies_far_off() -> None:
    voxels, lesion = scan_voxels(), ball()
    cut = cut_of(voxels, lesion)
    far = np.full_like(voxels, 3000)
    box = tuple(slice(a, a + n) for a, n in zip(cut.first[::-1], cut.voxels.shape, strict=True))
    far[box] = voxels[box]
    assert cut.voxels.size < voxels.size / 2
    assert cut_features(cut_of(far, lesion)) == cut_features(cut)


def test_cut_of_a_lesion_of_4_cm_pickles_to_a_few_megabytes() -> None:
    assert len(pickle.dumps(cut_of(scan_voxels(), ball(20.0)))) < 4_000_000


@pytest.mark.parametrize("extent", [(1, 1, 1), (8, 1, 1), (1, 1, 5)])
def test_line_of_voxels_is_refused_before_a_voxel_is_read(extent: tuple[int, ...]) -> None:
    def region(box: Box) -> np.ndarray:
        raise AssertionError("read")

    lesion = LesionMask((10, 10, 10), np.ones(extent[::-1], dtype=bool))
    with pytest.raises(FeatureError) as caught:
        cut_lesion(region, SCAN, lesion, bundled_signature().extraction)
    assert caught.value.code == "lesion_too_small"
