"""The 1 mm grid that pyradiomics resamples a lesion to, and the lesion's mask on it.

The grid is anchored at the corner of the whole scan, so that the scan's geometry must be known
although only the lesion's surroundings are read. If a point lies midway between two voxels, the
last bit of its index decides which one is nearest; so the indices are computed with ITK's
operations.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from scoring.grid import Box, LesionMask, ScanGeometry, mask_of_array

PAD_DISTANCE = 5  # output voxels around the lesion, pyradiomics' default padDistance
# Input voxels around the lesion. The influence of a neighbour in the cubic B-spline prefilter
# decreases by a factor of 0.268 per voxel, so that 24 leave 2e-14 of what was cut off; a point is
# interpolated from 2 voxels around.
LEAST_MARGIN = 26
# In regions of constant value interpolation yields integers up to rounding error, and the
# truncation to integer HU depends on that error. From about 28 voxels on, the cut's coefficients
# differ from the whole scan's at most in the last bit, and each further voxel makes them equal in
# three cases of four.
CUT_MARGIN = 40
# The same applies wherever grid points lie on voxels.
CUT_MARGIN_ON_VOXELS = 56


@dataclasses.dataclass(frozen=True)
class Grid:
    """The voxel grid to which a lesion is resampled; arrays are (x, y, z)."""

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
        None if the image already has the wanted spacing and is not resampled.
    """
    spacing = np.where(extent != 1, spacing, image_spacing)
    # As np.allclose, which takes longer than all else here.
    if (np.abs(image_spacing - spacing) <= 1e-8 + 1e-5 * np.abs(spacing)).all():
        return None
    ratio = image_spacing / spacing
    first = np.floor((lower - 0.5) * ratio - PAD_DISTANCE)
    last = np.ceil((lower + extent - 0.5) * ratio + PAD_DISTANCE)
    first = np.where(first < 0, 0, first)
    last_possible = np.ceil(image_size * ratio) - 1
    last = np.where(last > last_possible, last_possible, last)
    origin = 0.5 * (spacing - image_spacing) / image_spacing + first / ratio
    return Grid(origin, spacing, np.array(last - first + 1, dtype=int).tolist())


def needed_region(
    scan: ScanGeometry, lesion: LesionMask, resampled_spacing: tuple[float, float, float]
) -> tuple[Box, Box]:
    """Return the part of the scan on which a lesion's features depend.

    Returns
    -------
    wanted, least
        The box to cut, and the smallest one from which the features can be computed.
    """
    size, spacing = np.array(scan.size), np.array(scan.spacing)
    lower, extent = np.array(lesion.lower), np.array(lesion.extent)
    grid = resampling_grid(size, spacing, lower, extent, np.array(resampled_spacing))
    margins = (CUT_MARGIN, LEAST_MARGIN)
    if grid is None:
        margins = (0, 0)
    elif _lies_on_voxels(grid, spacing):
        margins = (CUT_MARGIN_ON_VOXELS, CUT_MARGIN_ON_VOXELS)
    wanted, least = (
        Box(np.maximum(lower - margin, 0), np.minimum(lower + extent + margin, size))
        for margin in margins
    )
    return wanted, least


def axis_indices(grid: Grid, spacing: np.ndarray, axis: int) -> np.ndarray:
    """Return the indices in the scan, along one axis, of the grid's points; not bit-exact."""
    steps = np.arange(grid.size[axis]) * grid.spacing[axis] / spacing[axis]
    indices: np.ndarray = grid.origin_index[axis] + steps
    return indices


def _lies_on_voxels(grid: Grid, spacing: np.ndarray) -> bool:
    """Return whether some point of the grid lies on a voxel of the scan."""
    indices = [axis_indices(grid, spacing, axis) for axis in range(3)]
    return all(bool((np.abs(i - np.rint(i)) < 1e-6).any()) for i in indices)


def _points(matrix: np.ndarray, origin: np.ndarray, index: tuple[np.ndarray, ...]) -> np.ndarray:
    """Return ITK's TransformIndexToPhysicalPoint of (x, y, z) indices, one axis after the other."""
    points = origin + matrix[:, 0] * index[0][..., None]
    points = points + matrix[:, 1] * index[1][..., None]
    ended: np.ndarray = points + matrix[:, 2] * index[2][..., None]
    return ended


def grid_indices(scan: ScanGeometry, grid: Grid) -> list[np.ndarray]:
    """Return the continuous indices in the scan of the grid's points, bit-identical to ITK's.

    ITK's ResampleImageFilter computes the index of the first point of a line along x and of the
    point after its last one, and interpolates between them (LinearThreadedGenerateData).

    Returns
    -------
    list
        For each of x, y and z the indices, (z, y, x).
    """
    # Imported here: it takes 90 MB, which processes of a node that compute nothing need not have.
    import SimpleITK as sitk

    frame = sitk.Image([1, 1, 1], sitk.sitkUInt8)
    frame.SetSpacing(scan.spacing)
    frame.SetDirection(scan.direction)
    # With the origin at 0, the indices of the unit vectors are the columns of ITK's own inverse.
    inverse = np.array(
        [frame.TransformPhysicalPointToContinuousIndex(e) for e in np.eye(3).tolist()]
    )
    frame.SetOrigin(scan.origin)
    origin = np.array(frame.TransformContinuousIndexToPhysicalPoint(grid.origin_index.tolist()))
    matrix = np.array(scan.direction).reshape(3, 3) * grid.spacing
    x, y, z = grid.size
    lines = np.meshgrid(np.arange(z), np.arange(y), indexing="ij")
    ends = []
    for x_index in (0, x):
        at = (np.full((z, y), x_index), lines[1], lines[0])
        away = _points(matrix, origin, at) - np.array(scan.origin)
        index = (
            inverse[0] * away[..., :1] + inverse[1] * away[..., 1:2] + inverse[2] * away[..., 2:]
        )
        ends.append(index)
    start, end = ends
    alpha = np.arange(x) / float(x)
    return [
        start[..., axis, None] + alpha * (end[..., axis, None] - start[..., axis, None])
        for axis in range(3)
    ]


def resampled_mask(
    scan: ScanGeometry, lesion: LesionMask, indices: list[np.ndarray]
) -> LesionMask | None:
    """Return the lesion on a grid, each point taking the nearest voxel, or None if none is left.

    Parameters
    ----------
    scan, lesion
        The whole scan and the lesion on its voxels.
    indices
        Of the grid's points, as by `grid_indices`.

    Returns
    -------
    LesionMask or None
        Its indices are those of the grid.
    """
    inside = np.ones(indices[0].shape, dtype=bool)
    nearest = []
    for index, size, lower, extent in zip(
        indices, scan.size, lesion.lower, lesion.extent, strict=True
    ):
        inside &= (index >= -0.5) & (index < size - 0.5)
        # ITK's Math::RoundHalfIntegerUp.
        voxel = (np.rint(2 * index + 0.5).astype(np.intp) >> 1) - lower
        inside &= (voxel >= 0) & (voxel < extent)
        nearest.append(voxel)
    x, y, z = (voxel[inside] for voxel in nearest)
    inside[inside] = lesion.voxels[z, y, x]
    return mask_of_array(inside)
