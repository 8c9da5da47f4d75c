"""A CT series as one volume in integer HU, with every defect of its geometry refused by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import pydicom
import SimpleITK as sitk

from scoring.ct.dicom_file import reference_to
from scoring.ct.phase import contrast_phase
from scoring.ct.pixels import hounsfield, read_hounsfield
from scoring.ct.slice import (
    CtSlice,
    acquisition_date,
    check_slice,
    number,
    read_slice,
    read_slices,
    slices_of,
)
from scoring.errors import InputError
from scoring.results import InstanceReference, SeriesSummary

# What belongs to one slice is in `scoring.ct.slice` and `scoring.ct.pixels`.
__all__ = [
    "CtSeries",
    "CtSlice",
    "acquisition_date",
    "build_series",
    "hounsfield",
    "number",
    "read_hounsfield",
    "read_slice",
    "read_slices",
    "slices_of",
]

# Positions printed with one decimal are off by up to 0.05 mm from their regular place; a slice
# further off than that is not where a regular grid has it.
SLICE_POSITION_TOLERANCE_MM = 0.05
DIRECTION_TOLERANCE = 1e-4

_SAME_IN_ALL_SLICES = (
    "SeriesInstanceUID",
    "StudyInstanceUID",
    "PatientID",
    "FrameOfReferenceUID",
    "Rows",
    "Columns",
    "PixelSpacing",
)


@dataclasses.dataclass(frozen=True)
class CtSeries:
    """A CT series whose slices make a regular volume.

    Parameters
    ----------
    slices
        Ordered along the slice normal, the first one at the volume's origin.
    spacing
        (x, y, z) in mm: between columns, between rows, between slices.
    direction
        3 x 3, its columns are the directions of x, y and z in patient coordinates.
    positions
        (slice, 3): Image Position (Patient) of each slice in mm.
    """

    slices: tuple[CtSlice, ...]
    spacing: tuple[float, float, float]
    direction: np.ndarray
    positions: np.ndarray

    @property
    def header(self) -> pydicom.Dataset:
        """Header of the first slice."""
        return self.slices[0].header

    @property
    def shape(self) -> tuple[int, int, int]:
        """Voxels as (z, y, x)."""
        return len(self.slices), int(self.header.Rows), int(self.header.Columns)

    def references(self) -> tuple[InstanceReference, ...]:
        """Return the identifiers of every image, one for all frames of a multi-frame one."""
        return tuple(dict.fromkeys(reference_to(s.header) for s in self.slices))

    def summary(self) -> SeriesSummary:
        """Return what the report says of the series."""
        header = self.header
        kernel = header.get("ConvolutionKernel")
        return SeriesSummary(
            series_instance_uid=str(header.SeriesInstanceUID),
            frame_of_reference_uid=str(header.FrameOfReferenceUID),
            slices=len(self.slices),
            spacing=self.spacing,
            acquisition_date=acquisition_date(header)[0],
            slice_thickness=number(header, "SliceThickness"),
            kvp=number(header, "KVP"),
            convolution_kernel=str(kernel) if kernel else None,
            description=str(header.get("SeriesDescription") or "") or None,
            phase=contrast_phase(s.header for s in self.slices),
        )

    def volume(self) -> sitk.Image:
        """Decode the pixels and return the volume in integer HU.

        The pixel type is int16 where all values fit, else int32: pyradiomics converts to the
        image's type after interpolation, and the signature was made from integer HU. Where the
        rescale makes fractions they are rounded to the nearest integer.

        Raises
        ------
        InputError
            If a slice cannot be decoded or its pixel data is cut short.
        """
        volume = np.empty(self.shape, dtype=np.int32)
        for index, pixels in enumerate(read_hounsfield(self.slices)):
            volume[index] = pixels
        limits = np.iinfo(np.int16)
        if volume.min() >= limits.min and volume.max() <= limits.max:
            volume = volume.astype(np.int16)
        image = sitk.GetImageFromArray(volume)
        image.SetSpacing(self.spacing)
        image.SetOrigin(self.positions[0].tolist())
        image.SetDirection(self.direction.ravel().tolist())
        return image


def build_series(slices: Sequence[CtSlice]) -> CtSeries:
    """Order the slices of one series and check that they make a regular volume.

    Parameters
    ----------
    slices
        All images of one series, in any order.

    Raises
    ------
    InputError
        Named after the defect: ``too_few_slices``, ``two_series_mixed``, ``missing_slice``,
        ``duplicate_slice_position``, ``irregular_spacing``, ``gantry_tilt``, ``not_ct``,
        ``not_hounsfield``, ``localizer``, ``missing_attribute``.
    """
    for item in slices:
        check_slice(item)
    if len(slices) < 2:
        raise InputError(
            "too_few_slices", f"the CT series has {len(slices)} slice(s); a volume needs at least 2"
        )
    first = slices[0].header
    for item in slices[1:]:
        for keyword in _SAME_IN_ALL_SLICES:
            if item.header.get(keyword) != first.get(keyword):
                what = (
                    "another Patient ID than the first slice (values not shown)"
                    if keyword == "PatientID"
                    else f"{keyword} {item.header.get(keyword)}, the first slice "
                    f"{first.get(keyword)}"
                )
                raise InputError("two_series_mixed", f"CT image {item.name} has {what}")
    orientations = np.array([_floats(s, "ImageOrientationPatient", 6) for s in slices])
    worst = np.abs(orientations - orientations[0]).max(axis=1)
    if worst.max() > DIRECTION_TOLERANCE:
        item = slices[int(worst.argmax())]
        raise InputError(
            "two_series_mixed",
            f"CT image {item.name} has Image Orientation (Patient) "
            f"{orientations[worst.argmax()].tolist()}, the first slice {orientations[0].tolist()}",
        )
    row, column = orientations[0][:3], orientations[0][3:]
    if (
        abs(np.linalg.norm(row) - 1) > DIRECTION_TOLERANCE
        or abs(np.linalg.norm(column) - 1) > DIRECTION_TOLERANCE
        or abs(row @ column) > DIRECTION_TOLERANCE
    ):
        raise InputError(
            "bad_orientation",
            f"Image Orientation (Patient) {orientations[0].tolist()} is not two perpendicular "
            "unit vectors",
        )
    normal = np.cross(row, column)
    positions = np.array([_floats(s, "ImagePositionPatient", 3) for s in slices])
    order = np.argsort(positions @ normal, kind="stable")
    ordered = tuple(slices[i] for i in order)
    positions = positions[order]
    spacing = _slice_spacing(ordered, positions, row, column, normal)
    between_rows, between_columns = _floats(ordered[0], "PixelSpacing", 2)
    if between_rows <= 0 or between_columns <= 0:
        raise InputError("bad_pixel_spacing", f"Pixel Spacing is {first.PixelSpacing}")
    return CtSeries(
        slices=ordered,
        spacing=(float(between_columns), float(between_rows), spacing),
        direction=np.column_stack([row, column, normal]),
        positions=positions,
    )


def _floats(item: CtSlice, keyword: str, count: int) -> np.ndarray:
    try:
        values = np.array([float(v) for v in item.header[keyword].value])
    except (TypeError, ValueError) as e:
        raise InputError(
            "missing_attribute", f"CT image {item.name}: {keyword} is not numeric"
        ) from e
    if values.shape != (count,) or not np.isfinite(values).all():
        raise InputError(
            "missing_attribute",
            f"CT image {item.name}: {keyword} is {values.tolist()}, expected {count} numbers",
        )
    return values


def _slice_spacing(
    ordered: tuple[CtSlice, ...],
    positions: np.ndarray,
    row: np.ndarray,
    column: np.ndarray,
    normal: np.ndarray,
) -> float:
    """Return the distance between slices in mm after checking that it is the same everywhere."""
    along = (positions - positions[0]) @ normal
    steps = np.diff(along)
    if steps.min() <= SLICE_POSITION_TOLERANCE_MM:
        i = int(steps.argmin())
        raise InputError(
            "duplicate_slice_position",
            f"CT images {ordered[i].name} and {ordered[i + 1].name} are at "
            f"the same position, {along[i]:.3f} mm from the first slice",
        )
    usual = float(np.median(steps))
    sideways = np.abs((positions - positions[0]) @ np.column_stack([row, column])).max(axis=1)
    if sideways.max() > SLICE_POSITION_TOLERANCE_MM:
        i = int(sideways.argmax())
        tilt = ordered[0].header.get("GantryDetectorTilt")
        raise InputError(
            "gantry_tilt",
            f"the slices are sheared: CT image {ordered[i].name} lies "
            f"{sideways[i]:.3f} mm beside the slice normal through the first slice "
            f"(Gantry/Detector Tilt: {tilt if tilt is not None else 'absent'}); a tilted "
            "acquisition has no regular grid",
        )
    for i, step in enumerate(steps):
        missing = round(step / usual) - 1
        if missing >= 1 and abs(step - (missing + 1) * usual) <= 2 * SLICE_POSITION_TOLERANCE_MM:
            raise InputError(
                "missing_slice",
                f"{missing} slice(s) missing between {ordered[i].name} and "
                f"{ordered[i + 1].name}: the gap is {step:.3f} mm, elsewhere "
                f"{usual:.3f} mm",
            )
    mean = float(along[-1]) / (len(ordered) - 1)
    # The first slice's own position is printed as roughly as the others', so that the grid may lie
    # anywhere between the slice that is furthest ahead of it and the one furthest behind.
    off = along - mean * np.arange(len(ordered))
    if (off.max() - off.min()) / 2 > SLICE_POSITION_TOLERANCE_MM + 1e-9:
        away = np.abs(off - np.median(off))
        i = int(away.argmax())
        raise InputError(
            "irregular_spacing",
            f"CT image {ordered[i].name} lies {away[i]:.3f} mm off its place in a "
            f"regular grid of {mean:.3f} mm (steps from {steps.min():.3f} to {steps.max():.3f} mm)",
        )
    return mean
