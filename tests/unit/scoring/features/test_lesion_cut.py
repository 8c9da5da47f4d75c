"""A lesion's cut carries all that its features need, and little more."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import SimpleITK as sitk

from scoring import extract_features
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut, cut_lesion
from scoring.features.features import cut_features
from scoring.grid import Box, LesionMask, ScanGeometry, mask_of_array
from scoring.model.signature import bundled_signature

SIZE = (160, 150, 90)
SCAN = ScanGeometry(SIZE, (0.8, 0.8, 2.5), (-64.0, -60.0, 12.5), (1, 0, 0, 0, 1, 0, 0, 0, 1))


def scan_voxels() -> np.ndarray:
    rng = np.random.default_rng(5)
    return rng.integers(-50, 150, SIZE[::-1]).astype(np.int16)


def ball(radius: float = 8.0) -> LesionMask:
    z, y, x = np.indices(SIZE[::-1])
    inside = ((x - 80) * 0.8) ** 2 + ((y - 75) * 0.8) ** 2 + ((z - 45) * 2.5) ** 2 <= radius**2
    lesion = mask_of_array(inside)
    assert lesion is not None
    return lesion


def cut_of(voxels: np.ndarray, lesion: LesionMask) -> LesionCut:
    return cut_lesion(
        lambda box: voxels[box.slices(np.zeros(3, dtype=int))],
        SCAN,
        lesion,
        bundled_signature().extraction,
    )


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


def test_cut_gives_the_same_bits_in_a_process_that_has_nothing_else(tmp_path: Path) -> None:
    cut = cut_of(scan_voxels(), ball())
    file = tmp_path / "cut.pickle"
    file.write_bytes(pickle.dumps(cut))
    code = (
        "import pickle, sys\n"
        "from pathlib import Path\n"
        "from scoring.features.features import cut_features\n"
        "cut = pickle.loads(Path('cut.pickle').read_bytes())\n"
        "Path('cut.pickle').unlink()\n"
        "print({k: v.hex() for k, v in cut_features(cut).items()})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str({k: v.hex() for k, v in cut_features(cut).items()})


@pytest.mark.parametrize("extent", [(1, 1, 1), (8, 1, 1), (1, 1, 5)])
def test_line_of_voxels_is_refused_before_a_voxel_is_read(extent: tuple[int, ...]) -> None:
    def region(box: Box) -> np.ndarray:
        raise AssertionError("read")

    lesion = LesionMask((10, 10, 10), np.ones(extent[::-1], dtype=bool))
    with pytest.raises(FeatureError) as caught:
        cut_lesion(region, SCAN, lesion, bundled_signature().extraction)
    assert caught.value.code == "lesion_too_small"
