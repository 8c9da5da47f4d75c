"""A small synthetic CT series, two irregular masks on its grid, and the masks as read."""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import pydicom
from pydicom.sr.codedict import codes

from dicom_node.demo.phantom import Lesion, Phantom, make_ct
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.grid import LesionMask

PHANTOM = Phantom(size=24, slices=8, spacing=(1.5, 1.0, 2.5), lesions=())
SHAPE = (PHANTOM.slices, PHANTOM.size, PHANTOM.size)
LESIONS = tuple(
    Lesion(label, (0, 0, 0), (1, 1, 1), 0, 0, codes.SCT.Lung) for label in ("first", "second")
)


@functools.cache
def datasets() -> tuple[pydicom.Dataset, ...]:
    """Return the slices' data sets, the same ones each time."""
    return tuple(make_ct(PHANTOM))


@functools.cache
def series() -> CtSeries:
    """Return the slices as one series."""
    return build_series([CtSlice(Path("unread.dcm"), dataset) for dataset in datasets()])


def ragged_mask(seed: int, share: float = 0.4) -> np.ndarray:
    """Return a mask without symmetry, so that every flip or shift is detected."""
    rng = np.random.default_rng(seed)
    mask = np.zeros(SHAPE, dtype=bool)
    mask[2:6, 5:17, 7:14] = rng.random((4, 12, 7)) < share
    mask[2, 5, 7] = mask[5, 16, 13] = mask[3, 5, 7] = mask[4, 5, 7] = True
    return mask


FIRST, SECOND = ragged_mask(1), ragged_mask(2)


def full(mask: LesionMask | None, shape: tuple[int, int, int]) -> np.ndarray:
    """Return a mask's voxels on the whole grid (slice, row, column)."""
    voxels = np.zeros(shape, dtype=bool)
    if mask is not None:
        box = zip(mask.lower[::-1], mask.voxels.shape, strict=True)
        voxels[tuple(slice(a, a + n) for a, n in box)] = mask.voxels
    return voxels
