"""Closed planar contours as voxels: which voxel centres lie inside (PS3.3 C.8.8.6.3)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

# How near a voxel's centre counts as on the contour. Contours traced through voxel centres are
# common, and their points are printed with two decimals or more.
CONTOUR_TOLERANCE_MM = 0.01


class AmbiguousContoursError(ValueError):
    """Contours whose combination has no agreed meaning."""


def polygon_of(points: np.ndarray) -> shapely.Geometry | None:
    """Return what one contour encloses, or None where it encloses no area.

    A keyhole contour, which goes in and out along one line, encloses what lies between its two
    rings: by the even-odd rule, as everywhere here.

    Parameters
    ----------
    points
        (n, 2) in mm in the plane; the last is joined to the first.
    """
    if len(points) < 3:
        return None
    polygon = shapely.Polygon(points)
    if not shapely.is_valid(polygon):
        polygon = _even_odd(points)
    return polygon if shapely.area(polygon) > 0 else None


def _even_odd(points: np.ndarray) -> shapely.Geometry:
    """Return what a ring that touches or crosses itself encloses, face by face."""
    lines = shapely.node(shapely.LinearRing(points))
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    start, end = points, np.roll(points, -1, axis=0)
    x, y = inner[:, :1], inner[:, 1:]
    passes = (start[:, 1] > y) != (end[:, 1] > y)
    rise = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    at = start[:, 0] + (y - start[:, 1]) / rise * (end[:, 0] - start[:, 0])
    inside = np.count_nonzero(passes & (x < at), axis=1) % 2 == 1
    return shapely.union_all(faces[inside])


def region_of(polygons: Sequence[shapely.Geometry], exclusive_or: bool) -> shapely.Geometry:
    """Return the region that the contours of one ROI enclose on one slice.

    A contour within another is a hole, one in the hole an island again.

    Parameters
    ----------
    polygons
        Of `polygon_of`, at least one.
    exclusive_or
        They are of type CLOSEDPLANAR_XOR, so that they may cross as well.

    Raises
    ------
    AmbiguousContoursError
        If two contours cross, or are the same, and are not said to be combined by exclusive or.
    """
    if not exclusive_or:
        tree = shapely.STRtree(polygons)
        for first, second in tree.query(polygons, predicate="intersects").T.tolist():
            if first < second:
                _check_pair(polygons[first], polygons[second])
    region = polygons[0]
    for polygon in polygons[1:]:
        region = shapely.symmetric_difference(region, polygon)
    return region


def _check_pair(first: shapely.Geometry, second: shapely.Geometry) -> None:
    if shapely.equals(first, second):
        raise AmbiguousContoursError("two contours are the same")
    # Rounded points of a ring that touches another must not count as crossing it.
    common = shapely.intersection(first, second)
    inner = shapely.buffer(common, -CONTOUR_TOLERANCE_MM)
    if shapely.is_empty(inner):
        return
    for one, other in ((first, second), (second, first)):
        outside = shapely.difference(one, other)
        if shapely.is_empty(shapely.buffer(outside, -CONTOUR_TOLERANCE_MM)):
            return  # one lies within the other
    raise AmbiguousContoursError("two contours cross")


def voxels_inside(
    region: shapely.Geometry,
    spacing: tuple[float, float],
    shape: tuple[int, int],
    edge_inside: bool = True,
) -> tuple[int, int, np.ndarray] | None:
    """Return the voxels of an image whose centre lies in a region.

    Parameters
    ----------
    region
        In mm from the centre of the first voxel.
    spacing
        Between columns and between rows, mm.
    shape
        (rows, columns) of the image.
    edge_inside
        Whether a centre on the contour itself is inside.

    Returns
    -------
    y, x, voxels
        Index of the first voxel, and boolean (row, column); None where there is no such voxel.
    """
    if shapely.is_empty(region):
        return None
    bounds = np.array(shapely.bounds(region)).reshape(2, 2)
    grow = CONTOUR_TOLERANCE_MM
    low = np.maximum(np.ceil((bounds[0] - grow) / spacing).astype(int), 0)
    high = np.minimum(np.floor((bounds[1] + grow) / spacing).astype(int), np.array(shape[::-1]) - 1)
    if (high < low).any():
        return None
    x, y = (np.arange(a, b + 1) for a, b in zip(low, high, strict=True))
    centres = np.meshgrid(x * spacing[0], y * spacing[1])
    shapely.prepare(region)
    points = shapely.points(*centres)
    voxels = shapely.dwithin(region, points, CONTOUR_TOLERANCE_MM)
    if not edge_inside:
        edge = shapely.boundary(region)
        shapely.prepare(edge)
        voxels &= ~shapely.dwithin(edge, points, CONTOUR_TOLERANCE_MM)
    return int(low[1]), int(low[0]), np.asarray(voxels)
