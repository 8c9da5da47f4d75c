"""Which voxel centres lie inside contours: even-odd, edges included, ambiguity refused."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring.segmentation.contour_raster import (
    AmbiguousContoursError,
    polygon_of,
    region_of,
    voxels_inside,
)
from tests.helpers.made.segmentations import traced

SHAPE = (20, 30)  # rows, columns
SPACING = (0.7, 1.3)  # between columns, between rows


def rasterised(
    *contours: object,
    exclusive_or: bool = False,
    spacing: tuple[float, float] = SPACING,
    edge_inside: bool = True,
) -> np.ndarray:
    """Rasterise contours whose points are in pixels; every one encloses an area."""
    polygons = [polygon_of(np.array(c, dtype=float) * spacing) for c in contours]
    assert all(p is not None for p in polygons)
    image = np.zeros(SHAPE, dtype=bool)
    found = voxels_inside(region_of(polygons, exclusive_or), spacing, SHAPE, edge_inside)
    if found is not None:
        y, x, voxels = found
        image[y : y + voxels.shape[0], x : x + voxels.shape[1]] = voxels
    return image


def box(left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def filled(left: int, top: int, right: int, bottom: int) -> np.ndarray:
    """Return an image whose pixels from left to right and top to bottom are set, all included."""
    image = np.zeros(SHAPE, dtype=bool)
    image[top : bottom + 1, left : right + 1] = True
    return image


def test_centres_inside_are_set_and_no_others() -> None:
    np.testing.assert_array_equal(rasterised(box(3.5, 4.5, 9.4, 8.6)), filled(4, 5, 9, 8))


def test_centres_on_the_contour_are_inside_however_it_is_turned() -> None:
    expected = filled(3, 4, 9, 8)
    corners = box(3, 4, 9, 8)
    for turned in (corners, corners[::-1], corners[2:] + corners[:2]):
        np.testing.assert_array_equal(rasterised(turned), expected)


def test_centres_on_the_contour_and_on_that_of_a_hole_are_outside_where_the_site_says_so() -> None:
    rings = box(3, 4, 12, 13), box(6, 7, 9, 10)
    expected = filled(4, 5, 11, 12) & ~filled(6, 7, 9, 10)
    np.testing.assert_array_equal(rasterised(*rings, edge_inside=False), expected)
    expected = filled(3, 4, 12, 13) & ~filled(7, 8, 8, 9)
    np.testing.assert_array_equal(rasterised(*rings), expected)


def test_points_printed_with_two_decimals_still_lie_on_their_centres() -> None:
    spacing = (0.703125, 0.976563)
    points = np.array(box(3, 4, 9, 8)) * spacing
    printed = np.round(points, 2)
    assert (np.abs(printed - points) > 0.001).any()
    expected = filled(3, 4, 9, 8)
    np.testing.assert_array_equal(rasterised(printed / spacing, spacing=spacing), expected)
    inwards = points + np.array([[0.02, 0.02], [-0.02, 0.02], [-0.02, -0.02], [0.02, -0.02]])
    found = rasterised(inwards / spacing, spacing=spacing)
    np.testing.assert_array_equal(found, filled(4, 5, 8, 7))


def test_contour_within_another_is_a_hole_and_one_in_the_hole_an_island() -> None:
    expected = filled(2, 2, 20, 15) & ~filled(6, 5, 16, 12) | filled(9, 7, 12, 9)
    rings = box(1.5, 1.5, 20.5, 15.5), box(5.5, 4.5, 16.5, 12.5), box(8.5, 6.5, 12.5, 9.5)
    np.testing.assert_array_equal(rasterised(*rings), expected)
    np.testing.assert_array_equal(rasterised(*rings[::-1]), expected)
    np.testing.assert_array_equal(rasterised(*rings, exclusive_or=True), expected)


def test_keyhole_contour_encloses_what_lies_between_its_rings() -> None:
    outer, inner = box(1.5, 1.5, 20.5, 15.5), box(5.5, 4.5, 16.5, 12.5)
    keyhole = [*outer, outer[0], *[inner[0], inner[3], inner[2], inner[1], inner[0]]]
    expected = filled(2, 2, 20, 15) & ~filled(6, 5, 16, 12)
    np.testing.assert_array_equal(rasterised(keyhole), expected)


def test_several_contours_apart_are_all_filled() -> None:
    expected = filled(2, 2, 5, 5) | filled(10, 3, 14, 9)
    found = rasterised(box(1.5, 1.5, 5.5, 5.5), box(9.5, 2.5, 14.5, 9.5))
    np.testing.assert_array_equal(found, expected)


def test_contours_that_touch_along_an_edge_are_both_filled() -> None:
    found = rasterised(box(1.5, 1.5, 5.5, 5.5), box(5.5, 1.5, 9.5, 5.5))
    np.testing.assert_array_equal(found, filled(2, 2, 9, 5))


def test_contours_that_cross_are_refused_unless_exclusive_or() -> None:
    crossing = box(1.5, 1.5, 9.5, 9.5), box(5.5, 5.5, 14.5, 14.5)
    with pytest.raises(AmbiguousContoursError, match="two contours cross"):
        rasterised(*crossing)
    expected = filled(2, 2, 9, 9) ^ filled(6, 6, 14, 14)
    np.testing.assert_array_equal(rasterised(*crossing, exclusive_or=True), expected)


def test_the_same_contour_twice_is_refused_and_not_taken_for_nothing() -> None:
    with pytest.raises(AmbiguousContoursError, match="the same"):
        rasterised(box(1.5, 1.5, 9.5, 9.5), box(1.5, 1.5, 9.5, 9.5)[::-1])


@pytest.mark.parametrize("points", [[], [(3, 3)], [(3, 3), (5, 5)], [(3, 3), (5, 5), (7, 7)]])
def test_contour_without_an_area_encloses_nothing(points: list[tuple[int, int]]) -> None:
    assert polygon_of(np.array(points, dtype=float).reshape(-1, 2)) is None


def even_odd(points: np.ndarray, x: float, y: float) -> bool:
    """Count the edges that a ray to the right crosses: the rule itself, point by point."""
    inside = False
    for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, axis=0), strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


@given(
    st.lists(
        st.tuples(st.integers(-6, 29 * 16 + 6), st.integers(-6, 19 * 16 + 6)),
        min_size=3,
        max_size=9,
    )
)
@settings(max_examples=60)
def test_any_polygon_also_one_that_crosses_itself_is_filled_by_even_odd(
    points: list[tuple[int, int]],
) -> None:
    spacing = (1.0, 1.0)
    ring = np.array(points) / 16
    assume(polygon_of(ring) is not None)
    found = rasterised(ring, spacing=spacing)
    outline = shapely.LinearRing(ring)
    rows, columns = np.indices(SHAPE)
    clear = shapely.distance(outline, shapely.points(columns, rows)) > 0.011
    for y, x in np.argwhere(clear):
        assert found[y, x] == even_odd(ring, x, y), (x, y)


@given(st.integers(0, 2**32 - 1), st.sampled_from((0.05, 0.3, 0.6, 0.95)))
@settings(max_examples=25)
def test_outlines_of_any_mask_make_the_mask_again(seed: int, share: float) -> None:
    mask = np.random.default_rng(seed).random(SHAPE) < share
    assume(mask.any())
    np.testing.assert_array_equal(rasterised(*traced(mask)), mask)
