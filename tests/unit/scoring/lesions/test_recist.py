"""Long and short axis of lesions of known size, and what is measurable by RECIST 1.1."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.grid import LesionMask, mask_of_array
from scoring.lesions.recist import in_plane_axes, is_measurable
from scoring.results import Location

Spacing = tuple[float, float, float]


def mask(voxels: np.ndarray) -> LesionMask:
    found = mask_of_array(voxels.astype(bool))
    assert found is not None
    return found


def ellipse(a: float, b: float, spacing: Spacing, degrees: float = 0) -> np.ndarray:
    """Return one slice with an ellipse of half axes ``a`` and ``b`` mm, turned by ``degrees``."""
    half = [int(max(a, b) / s) + 2 for s in spacing[:2]]
    x = np.arange(-half[0], half[0] + 1)[None, :] * spacing[0]
    y = np.arange(-half[1], half[1] + 1)[:, None] * spacing[1]
    turn = math.radians(degrees)
    u, v = x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)
    return ((u / a) ** 2 + (v / b) ** 2 <= 1)[None]


@pytest.mark.parametrize("spacing", [(1, 1, 1), (0.7, 0.7, 5), (0.5, 0.5, 2.5)])
@pytest.mark.parametrize("radius", [5, 10, 25])
def test_disc_has_its_diameter_in_both_axes(radius: float, spacing: Spacing) -> None:
    long_axis, short_axis = in_plane_axes(mask(ellipse(radius, radius, spacing)), spacing)
    assert long_axis == pytest.approx(2 * radius, abs=1.1 * spacing[0])
    assert short_axis == pytest.approx(2 * radius, abs=1.1 * spacing[0])
    assert short_axis <= long_axis + 1e-9


@pytest.mark.parametrize("degrees", [0, 30, 45, 90, 137])
@pytest.mark.parametrize("spacing", [(0.6, 0.6, 5), (0.6, 1.1, 5)])
def test_ellipse_has_its_axes_however_it_is_turned(spacing: Spacing, degrees: float) -> None:
    voxels = ellipse(20, 9, spacing, degrees)
    long_axis, short_axis = in_plane_axes(mask(voxels), spacing)
    assert long_axis == pytest.approx(40, abs=1.5 * max(spacing[:2]))
    assert short_axis == pytest.approx(18, abs=1.5 * max(spacing[:2]))


@pytest.mark.parametrize(
    ("columns", "rows", "spacing", "long_axis"),
    [
        (20, 1, (1, 1, 1), 20),  # a row: from outer face to outer face
        (1, 20, (1, 1, 1), 20),
        (20, 1, (0.7, 2, 1), 14),
        (1, 20, (0.7, 2, 1), 40),
        (1, 1, (0.7, 2, 1), 2),
        (20, 5, (1, 1, 1), math.hypot(20, 4)),  # from the middle of a face to the opposite corner
        (10, 10, (0.8, 0.8, 5), 0.8 * math.hypot(10, 9)),
        (10, 10, (0.5, 2, 5), max(math.hypot(5, 18), math.hypot(4.5, 20))),
    ],
)
def test_box_has_its_diagonal(columns: int, rows: int, spacing: Spacing, long_axis: float) -> None:
    found, _ = in_plane_axes(mask(np.ones((1, rows, columns))), spacing)
    assert found == pytest.approx(long_axis, rel=1e-12)


def test_line_is_as_short_as_a_voxel() -> None:
    assert in_plane_axes(mask(np.ones((1, 1, 12))), (0.7, 0.5, 1)) == pytest.approx((8.4, 0.5))
    assert in_plane_axes(mask(np.ones((1, 12, 1))), (0.7, 0.5, 1)) == pytest.approx((6.0, 0.7))


def test_axes_are_in_plane_whatever_the_lesion_measures_across_slices() -> None:
    assert in_plane_axes(mask(np.ones((30, 4, 1))), (1, 1, 5)) == pytest.approx((4, 1))


def test_both_axes_are_of_the_slice_with_the_longest_diameter() -> None:
    spacing = (1, 1, 5)
    voxels = np.zeros((3, 60, 60), dtype=bool)
    voxels[0, 10:40, 10:40] = True  # thick and 41 mm long
    voxels[1, 5, 5:50] = True  # 45 mm long and 1 mm thick
    assert in_plane_axes(mask(voxels), spacing) == pytest.approx((45, 1))


def test_parts_on_one_slice_are_measured_as_one() -> None:
    voxels = np.zeros((1, 5, 40), dtype=bool)
    voxels[0, 2, :5] = voxels[0, 2, 35:] = True
    assert in_plane_axes(mask(voxels), (1, 1, 1))[0] == pytest.approx(40)


def test_hole_changes_nothing() -> None:
    spacing = (0.7, 0.7, 5)
    disc = ellipse(12, 12, spacing)
    ring = disc & ~np.pad(ellipse(6, 6, spacing), _around(disc, ellipse(6, 6, spacing)))
    assert ring.sum() < disc.sum()
    assert in_plane_axes(mask(ring), spacing) == in_plane_axes(mask(disc), spacing)


def _around(large: np.ndarray, small: np.ndarray) -> list[tuple[int, int]]:
    return [((a - b) // 2, (a - b) // 2) for a, b in zip(large.shape, small.shape, strict=True)]


# -------------------------------------------------------------------------------------- properties


@st.composite
def lesions(draw: st.DrawFn) -> tuple[np.ndarray, Spacing]:
    shape = draw(st.tuples(st.integers(1, 3), st.integers(1, 10), st.integers(1, 10)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    voxels = rng.random(shape) < draw(st.sampled_from((0.2, 0.6, 0.95)))
    assume(voxels.any())
    spacing = draw(st.tuples(*[st.sampled_from((0.7, 0.7, 1.0, 1.3, 2.0))] * 2))
    return voxels, (*spacing, 5.0)


def all_pairs(voxels: np.ndarray, spacing: Spacing) -> tuple[float, list[float]]:
    """Return the longest diameter over all faces of all voxels, and the hull's longest chord
    perpendicular to each such.
    """
    longest, widths = 0.0, [0.0]
    for plane in voxels:
        rows, columns = np.nonzero(plane)
        if not rows.size:
            continue
        faces = [(0.5, 0), (-0.5, 0), (0, 0.5), (0, -0.5)]
        points = np.concatenate([np.stack([columns + x, rows + y], axis=1) for x, y in faces])
        points = points * np.array(spacing[:2])
        difference = points[:, None] - points[None]
        distance = np.hypot(difference[..., 0], difference[..., 1])
        if distance.max() < longest - 1e-9:
            continue
        if distance.max() > longest + 1e-9:
            longest, widths = float(distance.max()), []
        # Half of the pairs: a chord is as long seen from its other end.
        for i, j in np.argwhere(np.triu(distance > longest - 1e-9)):
            x, y = difference[i, j] / distance[i, j]
            widths.append(longest_chord(points @ np.array([x, y]), points @ np.array([-y, x])))
    return longest, widths


def longest_chord(along: np.ndarray, across: np.ndarray) -> float:
    """Return the longest chord across the hull; each of its points lies between two given ones."""
    best = 0.0
    for at in np.unique(along):
        i, j = np.nonzero((along[:, None] <= at + 1e-9) & (along[None, :] >= at - 1e-9))
        step = along[j] - along[i]
        share = np.divide(at - along[i], step, out=np.zeros_like(step), where=step > 1e-9).clip(
            0, 1
        )
        height = across[i] + share * (across[j] - across[i])
        best = max(best, float(np.ptp(np.concatenate([height, across[np.abs(along - at) < 1e-9]]))))
    return best


@given(lesions())
def test_axes_are_those_of_all_pairs_of_points_however_the_image_is_turned(
    lesion: tuple[np.ndarray, Spacing],
) -> None:
    voxels, spacing = lesion
    long_axis, short_axis = in_plane_axes(mask(voxels), spacing)
    longest, widths = all_pairs(voxels, spacing)
    assert long_axis == pytest.approx(longest, abs=1e-9)
    assert short_axis == pytest.approx(min(widths), abs=1e-6)
    # Turning by 90 degrees and mirroring keep them.
    swapped = (spacing[1], spacing[0], spacing[2])
    for other, its_spacing in (
        (np.rot90(voxels, axes=(1, 2)), swapped),
        (np.rot90(voxels, 2, axes=(1, 2)), spacing),
        (voxels[:, ::-1], spacing),
        (voxels.transpose(0, 2, 1), swapped),
    ):
        found = in_plane_axes(mask(other), its_spacing)
        assert found[0] == pytest.approx(long_axis, abs=1e-9)
        if max(widths) - min(widths) < 1e-9:  # where one diameter is the longest
            assert found[1] == pytest.approx(short_axis, abs=1e-9)


@given(lesions(), st.integers(0, 5), st.integers(0, 5))
def test_place_in_the_image_does_not_matter(
    lesion: tuple[np.ndarray, Spacing], rows: int, columns: int
) -> None:
    voxels, spacing = lesion
    moved = np.pad(voxels, ((1, 0), (rows, 2), (columns, 0)))
    assert in_plane_axes(mask(moved), spacing) == in_plane_axes(mask(voxels), spacing)


# ---------------------------------------------------------------------------------- measurability


@pytest.mark.parametrize("location", [Location.LIVER, Location.LUNG, Location.OTHER, None])
@pytest.mark.parametrize(
    ("long_axis", "measurable"), [(9.99, False), (10.0, True), (10.01, True), (80.0, True)]
)
def test_lesion_is_measurable_from_10_mm_long_axis(
    location: Location | None, long_axis: float, measurable: bool
) -> None:
    assert is_measurable(location, long_axis, 1.0) is measurable


@pytest.mark.parametrize(
    ("short_axis", "measurable"), [(14.99, False), (15.0, True), (15.01, True)]
)
def test_lymph_node_is_measurable_from_15_mm_short_axis(
    short_axis: float, measurable: bool
) -> None:
    assert is_measurable(Location.NODE, 40.0, short_axis) is measurable


@pytest.mark.parametrize("location", list(Location))
@pytest.mark.parametrize(
    ("thickness", "long_axis", "measurable"),
    [
        (5.0, 16.0, True),
        (7.0, 13.9, False),
        (7.0, 15.0, True),
        (8.0, 15.9, False),
        (8.0, 16.0, True),
        (10.0, 19.9, False),
        (10.0, 20.0, True),
    ],
)
def test_slices_over_5_mm_ask_for_a_long_axis_of_twice_their_thickness(
    location: Location, thickness: float, long_axis: float, measurable: bool
) -> None:
    assert is_measurable(location, long_axis, 15.0, thickness) is measurable


@given(st.floats(0, 60), st.floats(0, 60), st.floats(0, 20), st.floats(0, 20))
def test_thicker_slices_never_make_a_lesion_measurable(
    long_axis: float, short_axis: float, thin: float, more: float
) -> None:
    for location in Location:
        if is_measurable(location, long_axis, short_axis, thin + more):
            assert is_measurable(location, long_axis, short_axis, thin)


def test_long_thin_node_is_not_measurable_where_a_lesion_is() -> None:
    spacing = (0.7, 0.7, 2.5)
    axes = in_plane_axes(mask(ellipse(20, 6, spacing, 30)), spacing)
    assert is_measurable(Location.LIVER, *axes)
    assert not is_measurable(Location.NODE, *axes)
    thicker = in_plane_axes(mask(ellipse(20, 8.5, spacing, 30)), spacing)
    assert is_measurable(Location.NODE, *thicker)


def test_short_axis_of_a_slanted_diameter_is_measured_inside_the_lesion() -> None:
    """A bar of 5 x 20 mm is 5 mm wide, though it reaches 8.6 mm to the sides of its diagonal."""
    long_axis, short_axis = in_plane_axes(mask(np.ones((1, 5, 20), dtype=bool)), (1.0, 1.0, 5.0))
    assert long_axis == pytest.approx(np.hypot(20, 4))
    assert short_axis == pytest.approx(5.1, abs=0.05)
