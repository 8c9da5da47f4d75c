"""Places a frame on the CT grid by its own position, orientation and spacing (PS3.3 C.8.20)."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np

from scoring.ct.dicom_file import value_of
from scoring.ct.enhanced import source_frames
from scoring.ct.series import CtSeries
from scoring.ct.slice import CtSlice
from scoring.ct.tolerance import axes_of, direction_error, half_units, spacing_error
from scoring.errors import InputError
from scoring.grid import Tile
from scoring.reasons import Problem
from scoring.segmentation.frames import Frame, frames_differ
from scoring.segmentation.references import frame_sources


@dataclasses.dataclass(frozen=True)
class Plane:
    """A frame's geometry in patient coordinates, mm.

    Parameters
    ----------
    position
        (3,): Image Position (Patient).
    steps
        (2, 3): one step along the column index, and one along the row index.
    position_error
        (3,): rounding error of the position, mm, from its decimals.
    turned, spacing_error
        Rounding errors of the direction cosines, and of the steps' lengths in mm.
    """

    position: np.ndarray
    steps: np.ndarray
    position_error: np.ndarray
    turned: float
    spacing_error: float


@dataclasses.dataclass(frozen=True)
class Place:
    """A frame on the CT grid: pixel (row, column) is at ``origin + (column, row) @ steps``.

    Parameters
    ----------
    z
        Index of the CT slice.
    origin
        (x, y) index of the first pixel in the CT image.
    steps
        (2, 2) whole numbers: steps of (x, y) along the column index and along the row index.
    """

    z: int
    origin: np.ndarray
    steps: np.ndarray


class OffGridError(InputError):
    """A frame's pixel grid is not the CT's; resampling could convert it."""


def plane_of(frame: Frame) -> Plane:
    """Return a frame's geometry.

    Raises
    ------
    InputError
        If position, orientation or spacing is missing or not numeric.
    """
    place, position = _vector(frame, "PlanePositionSequence", "ImagePositionPatient", 3)
    cosines, orientation = _vector(frame, "PlaneOrientationSequence", "ImageOrientationPatient", 6)
    between, spacing = _vector(frame, "PixelMeasuresSequence", "PixelSpacing", 2)
    if (spacing <= 0).any():
        raise InputError(
            Problem.SEG_MALFORMED, f"{frame.name}: Pixel Spacing is {spacing.tolist()}"
        )
    turned = direction_error(cosines)
    # Axes that are not perpendicular are detected and reported when the pixels do not match the
    # CT's.
    row, column = axes_of(orientation, turned) or (orientation[:3], orientation[3:])
    return Plane(
        position,
        np.stack([row * spacing[1], column * spacing[0]]),
        half_units([place]),
        turned,
        spacing_error(between),
    )


def _vector(frame: Frame, group: str, keyword: str, count: int) -> tuple[Sequence[Any], np.ndarray]:
    """Return the numbers of an attribute, as printed and as an array."""
    value: Any = value_of(frame.group(group), keyword)
    try:
        # The bytes of a wrong VR are numbers as well.
        vector = np.array([] if isinstance(value, bytes) else [float(v) for v in value])
    except (TypeError, ValueError) as e:
        raise InputError(Problem.SEG_MALFORMED, f"{frame.name}: {keyword} is {value!r}") from e
    if vector.shape != (count,) or not np.isfinite(vector).all():
        raise InputError(Problem.SEG_MALFORMED, f"{frame.name}: {keyword} is {value!r}")
    return value, vector


def _parallel(plane: Plane, series: CtSeries) -> np.ndarray:
    """Return a frame's steps, along the CT's axes if only rounded cosines differ."""
    error = plane.turned + series.printed.direction
    lengths = np.linalg.norm(plane.steps, axis=1, keepdims=True)
    on_axes = plane.steps / lengths @ series.direction
    whole = np.rint(on_axes)
    # Both may have been corrected by the same amount again (`axes_of`).
    if error > 0 and np.abs(on_axes - whole).max() <= 3 * error:
        return np.asarray(whole @ series.direction.T * lengths)
    return plane.steps


def place(frame: Frame, plane: Plane, shape: tuple[int, int], series: CtSeries) -> Place:
    """Return the placement of a frame of ``shape`` (rows, columns) on the CT grid.

    Raises
    ------
    OffGridError
        If its pixels are not pixels of a CT slice.
    InputError
        If its source image is not the slice on which it lies.
    """
    normal = series.direction[:, 2]
    z = int(np.abs((series.positions - plane.position) @ normal).argmin())
    last_row, last_column = shape[0] - 1, shape[1] - 1
    corners = np.array([[0, 0], [last_column, 0], [0, last_row], [last_column, last_row]])
    steps = _parallel(plane, series)
    relative = plane.position + corners @ steps - series.positions[z]
    voxel = relative @ series.direction  # mm along x, y, z of the CT
    position = plane.position.tolist()
    spacing = [float(np.linalg.norm(plane.steps[i])) for i in (1, 0)]
    rounded = plane.position_error @ np.abs(series.direction)
    off_plane = np.abs(voxel[:, 2]).max()
    if off_plane > series.printed.off_plane(float(rounded[2])):
        axes = np.round(plane.steps / np.array([[spacing[1]], [spacing[0]]]), 7).ravel().tolist()
        raise OffGridError(
            Problem.SEG_GEOMETRY,
            f"{frame.name}: lies {off_plane:.3f} mm off the nearest CT slice "
            f"{series.slices[z].sop_instance_uid} (Image Position (Patient) {position}, Image "
            f"Orientation (Patient) {axes})",
        )
    in_plane = np.array(series.spacing[:2])
    index = np.rint(voxel[:, :2] / in_plane)
    step_index = np.rint((steps @ series.direction)[:, :2] / in_plane)
    # Each corner must lie at whole steps from the first pixel; a spacing that is off by one pixel
    # over the image's width would also connect grid points.
    off_grid = np.abs(voxel[:, :2] - (index[0] + corners @ step_index) * in_plane).max()
    turned = np.abs(step_index).tolist()
    allowed = series.printed.off_grid(
        float(rounded[:2].max()), plane.spacing_error, max(last_row, last_column)
    )
    if off_grid > allowed or turned not in ([[1, 0], [0, 1]], [[0, 1], [1, 0]]):
        raise OffGridError(
            Problem.SEG_GEOMETRY,
            f"{frame.name}: its pixel grid (Pixel Spacing {np.round(spacing, 6).tolist()}, Image "
            f"Position (Patient) {position}) is not the CT's (Pixel Spacing "
            f"{[series.spacing[1], series.spacing[0]]}, Image Position (Patient) "
            f"{series.positions[z].tolist()})",
        )
    _check_source(frame, series.slices[z])
    return Place(z, index[0].astype(int), step_index.astype(int))


def _check_source(frame: Frame, on: CtSlice) -> None:
    """Check that a frame that names one source image lies on that image."""
    sources = {source for _, source in frame_sources(frame.own)}
    if len(sources) == 1 and on.sop_instance_uid not in sources:
        raise InputError(
            Problem.SEG_SOURCE_MISMATCH,
            f"{frame.name}: its source image is {sources.pop()}, but it lies on CT slice "
            f"{on.sop_instance_uid}",
        )
    frames = source_frames(frame.own)
    if on.frame is not None and len(frames) == 1 and (on.sop_instance_uid, on.frame) not in frames:
        ((_, source_frame),) = frames
        raise InputError(
            Problem.SEG_SOURCE_MISMATCH,
            f"{frame.name}: its source is frame {source_frame}, but it lies on CT slice {on.name}",
        )


def tile_of(frame: Frame, pixels: np.ndarray, at: Place, series: CtSeries) -> Tile:
    """Return a frame's set pixels, at least one, on the CT grid.

    Raises
    ------
    InputError
        If one of them lies outside the CT image.
    """
    rows, columns = (np.flatnonzero(pixels.any(axis=axis)) for axis in (1, 0))
    cut = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    ends = np.array([[columns[0], rows[0]], [columns[-1], rows[-1]]]) @ at.steps + at.origin
    x, y = ends.min(axis=0)
    along = at.steps if at.steps[0, 0] else at.steps[::-1]
    turned = cut if at.steps[0, 0] else cut.T
    turned = turned[:: along[1, 1], :: along[0, 0]]
    _, height, width = series.shape
    if x < 0 or y < 0 or ends[:, 0].max() >= width or ends[:, 1].max() >= height:
        raise InputError(
            Problem.SEG_OUTSIDE_IMAGE, f"{frame.name}: marks pixels outside the CT image"
        )
    return Tile(at.z, int(y), int(x), turned)


@dataclasses.dataclass(frozen=True)
class PlacedFrame:
    """The pixels of one segment in one frame, on the CT grid.

    Parameters
    ----------
    frame
        The frame.
    area
        (x, y) index of its first voxel, and of the one after its last, whether set or not.
    tile
        Its set voxels.
    """

    frame: Frame
    area: tuple[np.ndarray, np.ndarray]
    tile: Tile


def placed_frame(
    frame: Frame, pixels: np.ndarray, at: Place, shape: tuple[int, int], series: CtSeries
) -> PlacedFrame:
    """Return a frame's set pixels, at least one, on the CT grid, with the area of the frame.

    Raises
    ------
    InputError
        If one of them lies outside the CT image.
    """
    corners = np.array([[0, 0], [shape[1] - 1, shape[0] - 1]]) @ at.steps + at.origin
    area = corners.min(axis=0), corners.max(axis=0) + 1
    return PlacedFrame(frame, area, tile_of(frame, pixels, at, series))


def check_frames_agree(placed: Sequence[PlacedFrame]) -> None:
    """Check that no two frames of a segment state different pixels of one place.

    Raises
    ------
    InputError
        ``seg_malformed``, with the two frames.
    """
    of_slice: dict[int, list[PlacedFrame]] = {}
    for item in placed:
        of_slice.setdefault(item.tile.z, []).append(item)
    for frames in of_slice.values():
        for one, other in itertools.combinations(frames, 2):
            low = np.maximum(one.area[0], other.area[0])
            high = np.minimum(one.area[1], other.area[1])
            if (high <= low).any():
                continue
            first, second = (_within(item.tile, low, high) for item in (one, other))
            if (first != second).any():
                count = int(np.count_nonzero(first != second))
                raise frames_differ(one.frame, other.frame, count)


def _within(tile: Tile, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Return a tile's voxels in a part of the image, (row, column)."""
    found = np.zeros((high - low)[::-1], dtype=bool)
    start = np.array([tile.x, tile.y])
    end = start + tile.voxels.shape[::-1]
    a, b = np.maximum(low, start), np.minimum(high, end)
    if (b > a).all():
        cut = tile.voxels[a[1] - start[1] : b[1] - start[1], a[0] - start[0] : b[0] - start[0]]
        found[a[1] - low[1] : b[1] - low[1], a[0] - low[0] : b[0] - low[0]] = cut
    return found
