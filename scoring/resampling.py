"""The 1 mm grid that pyradiomics resamples a lesion to, without resampling the whole scan.

The grid hangs on the corner of the whole scan, so that the scan's geometry must be known although
only the lesion's surroundings are read.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from scoring.lesion_mask import LesionMask

PAD_DISTANCE = 5  # output voxels around the lesion, pyradiomics' default padDistance
# Input voxels around that. The cubic B-spline prefilter forgets a neighbour by a factor 0.268 a
# voxel and ITK starts its recursion from 18 voxels away, so that 24 leave nothing of the cut.
CUT_MARGIN = 24


@dataclasses.dataclass(frozen=True)
class ScanGeometry:
    """Where the voxels of a whole scan lie.

    Parameters
    ----------
    size
        Voxels, (x, y, z).
    spacing
        mm, (x, y, z).
    origin
        Position of the first voxel in mm.
    direction
        3 x 3 by rows; its columns are the directions of x, y and z.
    """

    size: tuple[int, ...]
    spacing: tuple[float, ...]
    origin: tuple[float, ...]
    direction: tuple[float, ...]


@dataclasses.dataclass(frozen=True)
class Grid:
    """The voxel grid that a lesion is resampled to; arrays are (x, y, z)."""

    origin_index: np.ndarray  # continuous index of the first voxel in the input image
    spacing: np.ndarray
    size: list[int]


def resampling_grid(
    image_size: np.ndarray,
    image_spacing: np.ndarray,
    lower: np.ndarray,
    extent: np.ndarray,
    spacing: np.ndarray,
) -> Grid | None:
    """Return the grid of ``radiomics.imageoperations.resampleImage`` for a lesion's box.

    Parameters
    ----------
    image_size, image_spacing
        Of the whole image, (x, y, z), voxels and mm.
    lower, extent
        First voxel and size of the lesion's bounding box.
    spacing
        Wanted spacing in mm. A direction in which the lesion has one slice is not resampled.

    Returns
    -------
    Grid or None
        None where the image has the wanted spacing already and is not resampled.
    """
    spacing = np.where(extent != 1, spacing, image_spacing)
    if np.allclose(image_spacing, spacing):
        return None
    ratio = image_spacing / spacing
    first = np.floor((lower - 0.5) * ratio - PAD_DISTANCE)
    last = np.ceil((lower + extent - 0.5) * ratio + PAD_DISTANCE)
    first = np.where(first < 0, 0, first)
    last_possible = np.ceil(image_size * ratio) - 1
    last = np.where(last > last_possible, last_possible, last)
    origin = 0.5 * (spacing - image_spacing) / image_spacing + first / ratio
    return Grid(origin, spacing, np.array(last - first + 1, dtype=int).tolist())


def _rounding_decides(grid: Grid, size: np.ndarray, spacing: np.ndarray) -> bool:
    """Tell whether a grid point lies on a voxel or on the scan's far edge.

    ITK truncates to the pixel type, so that on a voxel the last bit of a coordinate decides between
    two HU, and on the edge between inside and outside; only the whole scan has that bit.
    """
    on_voxel, on_edge = True, False
    for axis in range(3):
        steps = np.arange(grid.size[axis]) * grid.spacing[axis] / spacing[axis]
        index = grid.origin_index[axis] + steps
        on_voxel &= bool((np.abs(index - np.rint(index)) < 1e-6).any())
        on_edge |= bool((np.abs(index - (size[axis] - 0.5)) < 1e-6).any())
    return on_voxel or on_edge


def needed_region(
    scan: ScanGeometry, lesion: LesionMask, resampled_spacing: tuple[float, float, float]
) -> tuple[np.ndarray, np.ndarray]:
    """Return the box of the scan that a lesion's features depend on.

    Returns
    -------
    lower, upper
        (x, y, z) index of its first voxel and of the voxel after its last one.
    """
    size, spacing = np.array(scan.size), np.array(scan.spacing)
    lower, extent = np.array(lesion.lower), np.array(lesion.extent)
    grid = resampling_grid(size, spacing, lower, extent, np.array(resampled_spacing))
    if grid is None:
        return lower, lower + extent
    if _rounding_decides(grid, size, spacing):
        return np.zeros(3, dtype=int), size
    margin = np.ceil(PAD_DISTANCE * grid.spacing / spacing).astype(int) + CUT_MARGIN
    return np.maximum(lower - margin, 0), np.minimum(lower + extent + margin, size)
