"""Rasterises closed planar contours: which voxel centres lie inside (PS3.3 C.8.8.6.3)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

# Distance in pixels within which a voxel's centre counts as on the contour. Contours traced through
# voxel centres are common, and programs keep them on their own pixel grid: Pinnacle's is 0.006 to
# 0.014 mm off the CT's.
EDGE_SHARE = 1 / 40


class AmbiguousContoursError(ValueError):
    """Contours whose combination has no agreed meaning."""


def edge_width(spacing: tuple[float, float], rounded: float) -> float:
    """Return the distance within which a voxel's centre counts as on a contour, mm.

    Parameters
    ----------
    spacing
        Between columns and between rows, mm.
    rounded
        Rounding error of the contour's coordinates, mm (`scoring.ct.tolerance.half_unit`).
    """
    return float(EDGE_SHARE * min(spacing) + np.sqrt(2) * rounded)


def polygon_of(points: np.ndarray) -> shapely.Geometry | None:
    """Return the region that one contour encloses, or None if it encloses no area.

    A keyhole contour, whose two rings are joined by one line, encloses the area between the
    rings: the even-odd rule applies, as everywhere here.

    Parameters
    ----------
    points
        (n, 2) in mm in the plane; the last point is joined to the first.
    """
    if len(points) < 3:
        return None
    polygon = shapely.Polygon(points)
    if not shapely.is_valid(polygon):
        polygon = _even_odd(points)
    return polygon if shapely.area(polygon) > 0 else None


def _even_odd(points: np.ndarray) -> shapely.Geometry:
    """Return the region enclosed by a ring that touches or crosses itself, face by face."""
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


def region_of(
    polygons: Sequence[shapely.Geometry], exclusive_or: bool, edge: float
) -> shapely.Geometry:
    """Return the region that the contours of one ROI enclose on one slice.

    A contour within another is a hole, one in the hole an island again.

    Parameters
    ----------
    polygons
        Of `polygon_of`, at least one.
    exclusive_or
        Whether they are of type CLOSEDPLANAR_XOR, so that they may also cross.
    edge
        From `edge_width`; contours that cross by less only touch.

    Raises
    ------
    AmbiguousContoursError
        If two contours cross or are identical, and are not declared to be combined by exclusive or.
    """
    if not exclusive_or:
        tree = shapely.STRtree(polygons)
        for first, second in tree.query(polygons, predicate="intersects").T.tolist():
            if first < second:
                _check_pair(polygons[first], polygons[second], edge)
    region = polygons[0]
    for polygon in polygons[1:]:
        region = shapely.symmetric_difference(region, polygon)
    return region


def _check_pair(first: shapely.Geometry, second: shapely.Geometry, edge: float) -> None:
    if shapely.equals(first, second):
        raise AmbiguousContoursError("two contours are the same")
    # Rounding of a ring's points must not turn touching another ring into crossing it.
    common = shapely.intersection(first, second)
    inner = shapely.buffer(common, -edge)
    if shapely.is_empty(inner):
        return
    for one, other in ((first, second), (second, first)):
        outside = shapely.difference(one, other)
        if shapely.is_empty(shapely.buffer(outside, -edge)):
            return  # one lies within the other
    raise AmbiguousContoursError("two contours cross")


def voxels_inside(
    region: shapely.Geometry, spacing: tuple[float, float], shape: tuple[int, int], edge: float
) -> tuple[int, int, np.ndarray, np.ndarray] | None:
    """Return the voxels of an image whose centre lies in a region or on its edge.

    Parameters
    ----------
    region
        In mm from the centre of the first voxel.
    spacing
        Between columns and between rows, mm.
    shape
        (rows, columns) of the image.
    edge
        Of `edge_width`.

    Returns
    -------
    y, x, voxels, on_edge
        Index of the first voxel, and boolean (row, column): those in the region or on its edge,
        and those on its edge. None where there is no such voxel.
    """
    if shapely.is_empty(region):
        return None
    bounds = np.array(shapely.bounds(region)).reshape(2, 2)
    low = np.maximum(np.ceil((bounds[0] - edge) / spacing).astype(int), 0)
    high = np.minimum(np.floor((bounds[1] + edge) / spacing).astype(int), np.array(shape[::-1]) - 1)
    if (high < low).any():
        return None
    x, y = (np.arange(a, b + 1) for a, b in zip(low, high, strict=True))
    centres = np.meshgrid(x * spacing[0], y * spacing[1])
    outline = shapely.boundary(region)
    shapely.prepare([region, outline])
    points = shapely.points(*centres)
    voxels = np.asarray(shapely.dwithin(region, points, edge))
    on_edge = np.asarray(shapely.dwithin(outline, points, edge))
    return int(low[1]), int(low[0]), voxels, on_edge
