"""Measurability of a lesion by RECIST 1.1 (Eisenhauer 2009, section 3.1.1)."""

from __future__ import annotations

import numpy as np

from scoring.lesion_mask import LesionMask
from scoring.results import Location

LONG_AXIS_MM = 10.0
NODE_SHORT_AXIS_MM = 15.0


def in_plane_axes(lesion: LesionMask, spacing: tuple[float, float, float]) -> tuple[float, float]:
    """Return the long and the short axis of a lesion in mm.

    The long axis is the longest in-plane diameter over all slices, between edges of voxels (the
    midpoints of the faces of the outermost voxels); the short axis is the lesion's width
    perpendicular to it on the same slice.

    Parameters
    ----------
    lesion
        The lesion's voxels.
    spacing
        Voxel size (x, y, z) in mm.
    """
    best = (0.0, 0.0)
    for plane in lesion.voxels:
        rows, columns = np.nonzero(plane)
        if not rows.size:
            continue
        points = _outline(rows, columns) * np.array(spacing[:2])
        difference = points[:, None, :] - points[None, :, :]
        distance = np.hypot(difference[..., 0], difference[..., 1])
        i, j = np.unravel_index(distance.argmax(), distance.shape)
        long_axis = float(distance[i, j])
        if long_axis > best[0]:
            along = difference[i, j] / long_axis
            across = points @ np.array([-along[1], along[0]])
            best = (long_axis, float(across.max() - across.min()))
    return best


def _outline(rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Return (x, y) midpoints of outer pixel edges: ends of each row's and each column's run.

    Both ends of every row and column contain all points that a longest diameter or an extreme
    width can be attained at.
    """
    points = []
    for fixed, moving, swap in ((rows, columns, False), (columns, rows, True)):
        for line in np.unique(fixed):
            on_line = moving[fixed == line]
            for value in (on_line.min() - 0.5, on_line.max() + 0.5):
                points.append((line, value) if swap else (value, line))
    return np.array(points, dtype=float)


def is_measurable(location: Location | None, long_axis_mm: float, short_axis_mm: float) -> bool:
    """Tell whether a lesion is measurable: long axis >= 10 mm, of a node short axis >= 15 mm."""
    if location is Location.NODE:
        return short_axis_mm >= NODE_SHORT_AXIS_MM
    return long_axis_mm >= LONG_AXIS_MM
