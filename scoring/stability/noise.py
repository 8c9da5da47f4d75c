"""Estimates the noise of a CT from the image itself."""

from __future__ import annotations

import numpy as np

from scoring.grid import LesionMask

_LEAST_BLOCKS = 64
# Used if the lesion is too small: surrounding tissue without lung and bone, whose texture is not
# noise.
_TISSUE = (-200.0, 300.0)
_NORMAL_QUARTILE = 0.6745  # of the standard normal distribution


def estimated_noise(
    voxels: np.ndarray, first: tuple[int, int, int], lesion: LesionMask
) -> float | None:
    """Return the standard deviation of the noise in HU, or None where it cannot be estimated.

    The estimate is the median absolute diagonal difference of blocks of 2 x 2 pixels in the lesion,
    on which edges and slopes have little effect. It is the finest band of a Haar wavelet;
    Zwanenburg et al., Sci Rep 2019;9:614, also use a wavelet's. CT noise is correlated between
    pixels, more so with smoother kernels, so that this estimate tends to be too low.

    Parameters
    ----------
    voxels
        HU around the lesion, (z, y, x).
    first
        (x, y, z) index in the scan of the first one.
    lesion
        The mask, its place given in the whole scan.
    """
    voxels = voxels.astype(float)
    x, y, z = np.array(lesion.lower) - first
    depth, height, width = lesion.voxels.shape
    inside = np.zeros(voxels.shape, dtype=bool)
    inside[z : z + depth, y : y + height, x : x + width] = lesion.voxels
    tissue = (voxels >= _TISSUE[0]) & (voxels <= _TISSUE[1])
    for chosen in (inside, tissue):
        differences = _diagonal_differences(voxels, chosen)
        if differences.size >= _LEAST_BLOCKS:
            noise = float(np.median(np.abs(differences))) / _NORMAL_QUARTILE
            return noise if noise > 0 else None
    return None


def _diagonal_differences(voxels: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """Return (a - b - c + d) / 2 of the in-plane blocks whose voxels are all chosen."""
    corners = [
        (slice(None), slice(i, -1 + i or None), slice(j, -1 + j or None))
        for i in (0, 1)
        for j in (0, 1)
    ]
    whole = np.logical_and.reduce([chosen[c] for c in corners])
    a, b, c, d = (voxels[corner][whole] for corner in corners)
    found: np.ndarray = (a - b - c + d) / 2
    return found
