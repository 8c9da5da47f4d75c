"""Where a frame lies on the CT grid: by its own position, orientation, spacing (PS3.3 C.8.20)."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from scoring.ct.enhanced import source_frames
from scoring.ct.series import CtSeries
from scoring.errors import InputError
from scoring.grid import Tile
from scoring.segmentation.frames import Frame
from scoring.segmentation.references import frame_sources

# A frame's corners must lie on the CT slice to within this; it covers positions and spacings
# printed with six digits, no more.
FRAME_TOLERANCE_MM = 0.01


@dataclasses.dataclass(frozen=True)
class Plane:
    """A frame's geometry in patient coordinates, mm.

    Parameters
    ----------
    position
        (3,): Image Position (Patient).
    steps
        (2, 3): one step along the column index, and one along the row index.
    """

    position: np.ndarray
    steps: np.ndarray


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
    """A frame's pixels are not the CT's; resampling could take them there."""


def plane_of(frame: Frame) -> Plane:
    """Return where a frame lies.

    Raises
    ------
    InputError
        If position, orientation or spacing is missing or no numbers.
    """
    position = _vector(frame, "PlanePositionSequence", "ImagePositionPatient", 3)
    orientation = _vector(frame, "PlaneOrientationSequence", "ImageOrientationPatient", 6)
    spacing = _vector(frame, "PixelMeasuresSequence", "PixelSpacing", 2)
    if (spacing <= 0).any():
        raise InputError("seg_malformed", f"{frame.name}: Pixel Spacing is {spacing.tolist()}")
    return Plane(position, np.stack([orientation[:3] * spacing[1], orientation[3:] * spacing[0]]))


def _vector(frame: Frame, group: str, keyword: str, count: int) -> np.ndarray:
    value: Any = frame.group(group).get(keyword)
    try:
        vector = np.array([float(v) for v in value])
    except (TypeError, ValueError) as e:
        raise InputError("seg_malformed", f"{frame.name}: {keyword} is {value!r}") from e
    if vector.shape != (count,) or not np.isfinite(vector).all():
        raise InputError("seg_malformed", f"{frame.name}: {keyword} is {value!r}")
    return vector


def place(frame: Frame, plane: Plane, shape: tuple[int, int], series: CtSeries) -> Place:
    """Return where a frame of ``shape`` (rows, columns) lies on the CT grid.

    Raises
    ------
    OffGridError
        If its pixels are not pixels of a CT slice.
    InputError
        If its source image is another slice than the one it lies on.
    """
    normal = series.direction[:, 2]
    z = int(np.abs((series.positions - plane.position) @ normal).argmin())
    last_row, last_column = shape[0] - 1, shape[1] - 1
    corners = np.array([[0, 0], [last_column, 0], [0, last_row], [last_column, last_row]])
    relative = plane.position + corners @ plane.steps - series.positions[z]
    voxel = relative @ series.direction  # mm along x, y, z of the CT
    position = plane.position.tolist()
    spacing = [float(np.linalg.norm(plane.steps[i])) for i in (1, 0)]
    off_plane = np.abs(voxel[:, 2]).max()
    if off_plane > FRAME_TOLERANCE_MM:
        axes = np.round(plane.steps / np.array([[spacing[1]], [spacing[0]]]), 7).ravel().tolist()
        raise OffGridError(
            "seg_geometry",
            f"{frame.name}: lies {off_plane:.3f} mm off the nearest CT slice "
            f"{series.slices[z].sop_instance_uid} (Image Position (Patient) {position}, Image "
            f"Orientation (Patient) {axes})",
        )
    in_plane = np.array(series.spacing[:2])
    index = np.rint(voxel[:, :2] / in_plane)
    step_index = np.rint((plane.steps @ series.direction)[:, :2] / in_plane)
    # Each corner must lie where whole steps from the first pixel lead to; a spacing of one pixel
    # more or less over the image's width would lead from grid point to grid point as well.
    off_grid = np.abs(voxel[:, :2] - (index[0] + corners @ step_index) * in_plane).max()
    turned = np.abs(step_index).tolist()
    if off_grid > FRAME_TOLERANCE_MM or turned not in ([[1, 0], [0, 1]], [[0, 1], [1, 0]]):
        raise OffGridError(
            "seg_geometry",
            f"{frame.name}: its pixel grid (Pixel Spacing {np.round(spacing, 6).tolist()}, Image "
            f"Position (Patient) {position}) is not the CT's (Pixel Spacing "
            f"{[series.spacing[1], series.spacing[0]]}, Image Position (Patient) "
            f"{series.positions[z].tolist()})",
        )
    sources = {source for _, source in frame_sources(frame.own)}
    if len(sources) == 1 and series.slices[z].sop_instance_uid not in sources:
        raise InputError(
            "seg_source_mismatch",
            f"{frame.name}: its source image is {sources.pop()}, but it lies on CT slice "
            f"{series.slices[z].sop_instance_uid}",
        )
    frames = source_frames(frame.own)
    here = (series.slices[z].sop_instance_uid, series.slices[z].frame)
    if series.slices[z].frame is not None and len(frames) == 1 and here not in frames:
        ((_, source_frame),) = frames
        raise InputError(
            "seg_source_mismatch",
            f"{frame.name}: its source is frame {source_frame}, but it lies on CT slice "
            f"{series.slices[z].name}",
        )
    return Place(z, index[0].astype(int), step_index.astype(int))


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
        raise InputError("seg_geometry", f"{frame.name}: marks pixels outside the CT image")
    return Tile(at.z, int(y), int(x), turned)
