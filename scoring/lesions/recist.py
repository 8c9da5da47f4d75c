"""Measurability of a lesion by RECIST 1.1 (Eisenhauer 2009, section 3.1.1)."""

from __future__ import annotations

import numpy as np

from scoring.grid import LesionMask
from scoring.results import Location

LONG_AXIS_MM = 10.0
NODE_SHORT_AXIS_MM = 15.0
THICK_SLICE_MM = 5.0  # thicker slices require twice the thickness
TIE_MM = 1e-6  # diameters that differ by less are equally long


def in_plane_axes(lesion: LesionMask, spacing: tuple[float, float, float]) -> tuple[float, float]:
    """Return the long and the short axis of a lesion in mm.

    The long axis is the longest in-plane diameter over all slices, between edges of voxels (the
    midpoints of the faces of the outermost voxels). The short axis is the longest diameter
    perpendicular to it on the same slice, of the lesion's convex hull; if several diameters, on one
    slice or on several, are the longest, the smallest of their short axes is returned.

    Parameters
    ----------
    lesion
        The lesion's voxels.
    spacing
        Voxel size (x, y, z) in mm.
    """
    scale = np.array(spacing[:2])
    corners = [_hull(_outline(plane)) / 2 * scale for plane in lesion.voxels if plane.any()]
    lengths = [float(_distances(points)[1].max()) for points in corners]
    longest = max(lengths)
    short = min(
        _short_axis(points)
        for points, length in zip(corners, lengths, strict=True)
        if length >= longest - TIE_MM
    )
    return longest, short


def _distances(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the vectors between all pairs of points, (point, point, 2), and their lengths."""
    difference = points[:, None, :] - points[None, :, :]
    return difference, np.hypot(difference[..., 0], difference[..., 1])


def _short_axis(points: np.ndarray) -> float:
    """Return the smallest width across any of the longest diameters of one slice."""
    difference, distance = _distances(points)
    ties = np.argwhere(np.triu(distance) >= float(distance.max()) - TIE_MM)
    return min(_perpendicular(points, difference[i, j] / distance[i, j]) for i, j in ties)


def _perpendicular(points: np.ndarray, along: np.ndarray) -> float:
    """Return the longest chord of the points' convex hull at a right angle to ``along``.

    Between corners of the hull a chord's length is linear, so that the longest is at a corner.
    """
    position = points @ along
    across = points @ np.array([-along[1], along[0]])
    upper, lower = _chain(position, across), _chain(position, -across)
    at = np.concatenate([upper[:, 0], lower[:, 0]])
    chords = np.interp(at, *upper.T) + np.interp(at, *lower.T)
    return float(chords.max())


def _chain(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the upper half of the convex hull, (corner, 2), from the least x to the greatest."""
    order = np.lexsort((y, x))
    corners: list[tuple[float, float]] = []
    for px, py in zip(x[order].tolist(), y[order].tolist(), strict=True):
        if corners and corners[-1][0] == px:
            corners.pop()  # sorted by y: the later one is above
        while len(corners) > 1:
            (ax, ay), (bx, by) = corners[-2], corners[-1]
            if (bx - ax) * (py - ay) < (by - ay) * (px - ax):
                break
            corners.pop()
        corners.append((px, py))
    return np.array(corners)


def _outline(plane: np.ndarray) -> np.ndarray:
    """Return midpoints of outer pixel edges: the ends of each row's and each column's run.

    The ends of rows and columns include all points at which a longest diameter or an extreme width
    can occur.

    Parameters
    ----------
    plane
        Voxels of one slice, (row, column), boolean.

    Returns
    -------
    numpy.ndarray
        (point, 2): x and y in half pixels, which are whole numbers.
    """
    ends = []
    for lines in (plane, plane.T):
        number = np.flatnonzero(lines.any(axis=1))
        first = lines[number].argmax(axis=1)
        last = lines.shape[1] - 1 - lines[number, ::-1].argmax(axis=1)
        along = np.concatenate([2 * first - 1, 2 * last + 1])
        ends.append(np.column_stack([along, np.tile(2 * number, 2)]))
    return np.concatenate([ends[0], ends[1][:, ::-1]])


def _hull(points: np.ndarray) -> np.ndarray:
    """Return the corners of the points' convex hull; the ends of a longest diameter are corners.

    Computed in whole numbers, so that no corner is lost by rounding.
    """
    x, y = points.T
    return np.concatenate([_chain(x, y), _chain(x, -y) * (1, -1)])


def least_long_axis(thickness_mm: float) -> float:
    """Return the least long axis of a measurable lesion for a slice thickness, in mm.

    10 mm; in slices over 5 mm at least twice their thickness.
    """
    return max(LONG_AXIS_MM, 2 * thickness_mm) if thickness_mm > THICK_SLICE_MM else LONG_AXIS_MM


def is_measurable(
    location: Location | None, long_axis_mm: float, short_axis_mm: float, thickness_mm: float = 0.0
) -> bool:
    """Return whether a lesion is measurable: long enough, and a node at least 15 mm across."""
    if location is Location.NODE and short_axis_mm < NODE_SHORT_AXIS_MM:
        return False
    return long_axis_mm >= least_long_axis(thickness_mm)
