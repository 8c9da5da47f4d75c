"""Resamples a segment on its own grid to the CT's grid by nearest neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from scoring.ct.dicom_file import value_of
from scoring.ct.series import CtSeries
from scoring.ct.tolerance import DIRECTION, SLICE_MM
from scoring.errors import InputError
from scoring.grid import LesionMask, mask_of_array, moved
from scoring.reasons import Problem
from scoring.segmentation.frames import Frame, Patch, frames_differ
from scoring.segmentation.placement import Plane
from scoring.segmentation.segment import Segmentation

if TYPE_CHECKING:
    import SimpleITK as sitk


class SegmentGrid:
    """The regular grid whose planes are the frames of a SEG.

    Parameters
    ----------
    seg
        The SEG.
    frames, planes
        Its frames and their positions; the grid contains all of them.

    Raises
    ------
    InputError
        If the frames differ in orientation or spacing, are not planes of one regular stack, or
        their distance cannot be determined.
    """

    def __init__(self, seg: Segmentation, frames: Sequence[Frame], planes: Sequence[Plane]) -> None:
        self._name = seg.name
        self._planes = {f.number: p for f, p in zip(frames, planes, strict=True)}
        first = planes[0]
        lengths = np.linalg.norm(first.steps, axis=1)
        axes = first.steps / lengths[:, None]
        if abs(axes[0] @ axes[1]) > DIRECTION:
            raise self._not_regular("the rows and columns of its frames are not perpendicular")
        self._steps = first.steps
        normal = np.cross(axes[0], axes[1])
        for frame, plane in zip(frames, planes, strict=True):
            if np.abs(plane.steps - first.steps).max() > DIRECTION:
                raise self._not_regular(
                    f"{frame.name} has another orientation or spacing than the first"
                )
        positions = np.array([p.position for p in planes])
        along = (positions - first.position) @ normal
        self._start = positions[int(along.argmin())]
        between = self._distance(frames[0], np.unique(np.round(along - along.min(), 4)))
        self._spacing = (float(lengths[0]), float(lengths[1]), between)
        self._direction = np.column_stack([axes[0], axes[1], normal])
        index = (along - along.min()) / between
        beside = np.abs((positions - self._start) @ axes.T).max()
        if np.abs(index - np.rint(index)).max() * between > SLICE_MM or beside > SLICE_MM:
            raise self._not_regular("its frames are not planes of one evenly spaced stack")
        self._layer = {f.number: int(n) for f, n in zip(frames, np.rint(index), strict=True)}

    def _not_regular(self, why: str) -> InputError:
        return InputError(
            Problem.SEG_GEOMETRY, f"{self._name} cannot be resampled to the CT: {why}"
        )

    def _distance(self, frame: Frame, along: np.ndarray) -> float:
        """Return the distance between planes in mm; frames without a voxel may be left out."""
        measures = frame.group("PixelMeasuresSequence")
        for keyword in ("SpacingBetweenSlices", "SliceThickness"):
            try:
                value = float(value_of(measures, keyword))
            except (TypeError, ValueError):
                continue
            steps = along / value if value > 0 else np.array([0.5])
            if np.abs(steps - np.rint(steps)).max() * value <= SLICE_MM:
                return value
        if len(along) < 2:
            raise self._not_regular("neither Spacing Between Slices nor Slice Thickness is present")
        return float(np.diff(along).min())

    @property
    def spacing(self) -> tuple[float, float, float]:
        """(x, y, z) in mm: between columns, rows and planes."""
        return self._spacing

    def to_ct(self, patches: Sequence[Patch], series: CtSeries) -> LesionMask | None:
        """Return the CT voxels whose centre lies in a voxel of the segment.

        Parameters
        ----------
        patches
            The frames of one segment.

        Raises
        ------
        InputError
            If the segment reaches beyond the CT, or two frames of a plane differ.
        """
        import SimpleITK as sitk  # here for the reason in scoring.features.grid

        if not patches:
            return None
        layers = [self._layer[p.frame.number] for p in patches]
        rows = np.flatnonzero(np.any([p.pixels.any(axis=1) for p in patches], axis=0))
        columns = np.flatnonzero(np.any([p.pixels.any(axis=0) for p in patches], axis=0))
        low = np.array([columns[0], rows[0], min(layers)])
        high = np.array([columns[-1], rows[-1], max(layers)])
        voxels = np.zeros((high - low + 1)[::-1], dtype=np.uint8)
        seen: dict[int, Patch] = {}
        for layer, patch in zip(layers, patches, strict=True):
            first = seen.setdefault(layer, patch)
            if (first.pixels != patch.pixels).any():
                count = int(np.count_nonzero(first.pixels != patch.pixels))
                raise frames_differ(first.frame, patch.frame, count)
            cut = patch.pixels[low[1] : high[1] + 1, low[0] : high[0] + 1]
            voxels[layer - low[2]] |= cut.astype(np.uint8)
        image = sitk.GetImageFromArray(voxels)
        image.SetSpacing(self._spacing)
        image.SetDirection(self._direction.ravel().tolist())
        image.SetOrigin((self._start + self._direction @ (low * self._spacing)).tolist())
        return self._nearest(image, voxels, series)

    def _nearest(
        self, image: sitk.Image, voxels: np.ndarray, series: CtSeries
    ) -> LesionMask | None:
        import SimpleITK as sitk

        centres = np.argwhere(voxels)[:, ::-1] * np.array(image.GetSpacing())
        world = np.array(image.GetOrigin()) + centres @ self._direction.T
        index = (world - series.positions[0]) @ series.direction / np.array(series.spacing)
        size = np.array(series.shape[::-1])
        if (index < -0.5 - 1e-6).any() or (index > size - 0.5 + 1e-6).any():
            raise InputError(
                Problem.SEG_OUTSIDE_IMAGE, f"{self._name}: marks voxels outside the CT image"
            )
        margin = np.ceil(max(image.GetSpacing()) / np.array(series.spacing)).astype(int) + 1
        low = np.maximum(np.floor(index.min(axis=0)).astype(int) - margin, 0)
        high = np.minimum(np.ceil(index.max(axis=0)).astype(int) + margin, size - 1)
        origin = series.positions[0] + series.direction @ (low * series.spacing)
        taken = sitk.Resample(
            image,
            (high - low + 1).tolist(),
            sitk.Transform(),
            sitk.sitkNearestNeighbor,
            origin.tolist(),
            series.spacing,
            series.direction.ravel().tolist(),
            0,
        )
        mask = mask_of_array(sitk.GetArrayViewFromImage(taken) != 0)
        return moved(mask, (int(low[0]), int(low[1]), int(low[2])))
