"""A spherical lesion in a synthetic scan, and its cut."""

from __future__ import annotations

import numpy as np

from scoring.features.cut import LesionCut, cut_lesion
from scoring.grid import LesionMask, ScanGeometry, mask_of_array
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
