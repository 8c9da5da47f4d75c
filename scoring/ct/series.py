"""A CT series as one volume in integer HU; each defect of its geometry is refused by name."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from scoring.attributes import SeriesAttributes
from scoring.ct.dicom_file import reference_to, value_of
from scoring.ct.phase import contrast_phase
from scoring.ct.pixels import read_hounsfield
from scoring.ct.scan_date import scan_dates
from scoring.ct.slice import (
    CtSlice,
    check_slice,
    numbers_of,
)
from scoring.ct.tolerance import (
    DIRECTION,
    SINGLE_PRECISION_MM,
    SLICE_MM,
    Printed,
    axes_of,
    direction_error,
    half_units,
    half_width,
    same_spacing,
    spacing_error,
)
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.results import InstanceReference, SeriesSummary
from scoring.wording import counted

_SAME_IN_ALL_SLICES = (
    "SeriesInstanceUID",
    "StudyInstanceUID",
    "FrameOfReferenceUID",
    "Rows",
    "Columns",
)


if TYPE_CHECKING:
    import SimpleITK as sitk


@dataclasses.dataclass(frozen=True)
class CtSeries:
    """A CT series whose slices form a regular volume.

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
    printed
        Precision with which the headers state the geometry.
    notes
        Sentences on images of the series that are not in the volume.
    """

    slices: tuple[CtSlice, ...]
    spacing: tuple[float, float, float]
    direction: np.ndarray
    positions: np.ndarray
    printed: Printed
    notes: tuple[str, ...] = ()

    # There is no header of the series: `attributes` combines those of its slices. The three below
    # are equal in all slices, as `build_series` has checked.

    @functools.cached_property
    def attributes(self) -> SeriesAttributes:
        """The attributes in the headers of all slices."""
        return SeriesAttributes([s.header for s in self.slices])

    @property
    def uid(self) -> str:
        """Series Instance UID."""
        return str(self.slices[0].header.SeriesInstanceUID)

    @property
    def frame_of_reference_uid(self) -> str:
        """Frame of Reference UID."""
        return str(self.slices[0].header.FrameOfReferenceUID)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Voxels as (z, y, x)."""
        header = self.slices[0].header
        return len(self.slices), int(header.Rows), int(header.Columns)

    @property
    def thickness(self) -> float:
        """Slice thickness to assume at least, in mm: that of the thickest slice.

        If a slice does not state it, the distance between slices counts as well.
        """
        found = self.attributes.positive("SliceThickness")
        values = list(found.values)
        if any(r.value is None for r in found.readings):
            values.append(self.spacing[2])
        return max(values)

    def references(self) -> tuple[InstanceReference, ...]:
        """Return the identifiers of every image, one for all frames of a multi-frame one."""
        return tuple(dict.fromkeys(reference_to(s.header) for s in self.slices))

    def summary(self) -> SeriesSummary:
        """Return the report's summary of the series; None for attributes on which slices differ."""
        says = self.attributes
        return SeriesSummary(
            series_instance_uid=self.uid,
            frame_of_reference_uid=self.frame_of_reference_uid,
            slices=len(self.slices),
            spacing=self.spacing,
            acquisition_date=scan_dates(says).day,
            slice_thickness=says.positive("SliceThickness").value,
            kvp=says.positive("KVP").value,
            convolution_kernel=says.text("ConvolutionKernel").value,
            description=says.text("SeriesDescription").value,
            phase=contrast_phase([s.header for s in self.slices]),
            scanner=scanner_of(says),
        )

    def volume(self) -> sitk.Image:
        """Decode the pixels and return the volume in integer HU.

        The pixel type is int16 where all values fit, else int32: pyradiomics converts to the
        image's type after interpolation, and the signature was derived from integer HU. Fractional
        values after rescaling are rounded to the nearest integer.

        Raises
        ------
        InputError
            If a slice cannot be decoded or its pixel data is truncated.
        """
        import SimpleITK as sitk  # here for the reason in scoring.features.grid

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


def scanner_of(says: SeriesAttributes) -> str | None:
    """Return the scanner's manufacturer and model as one text; None where neither is named."""
    parts = (says.text(k).value for k in ("Manufacturer", "ManufacturerModelName"))
    return " ".join(p for p in parts if p) or None


def build_series(slices: Sequence[CtSlice]) -> CtSeries:
    """Order the slices of one series and check that they form a regular volume.

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
            Problem.TOO_FEW_SLICES,
            f"the CT series has {counted(len(slices), 'slice')}; a volume needs at least 2",
        )
    _check_one_series(slices)
    (row, column), turned = _axes(slices)
    normal = np.cross(row, column)
    positions = np.array([numbers_of(s, "ImagePositionPatient", 3) for s in slices])
    order = np.argsort(positions @ normal, kind="stable")
    ordered = tuple(slices[i] for i in order)
    positions = positions[order]
    stack = _Stack(ordered, positions, np.column_stack([row, column, normal]), turned)
    spacing = stack.spacing()
    between_rows, between_columns = numbers_of(ordered[0], "PixelSpacing", 2)
    if between_rows <= 0 or between_columns <= 0:
        raise InputError(
            Problem.BAD_PIXEL_SPACING, f"Pixel Spacing is {ordered[0].header.PixelSpacing}"
        )
    return CtSeries(
        slices=ordered,
        spacing=(float(between_columns), float(between_rows), spacing),
        direction=stack.direction,
        positions=positions,
        printed=stack.printed(),
    )


def _check_one_series(slices: Sequence[CtSlice]) -> None:
    """Check that attributes which must be the same in all slices are."""
    first = slices[0].header
    for item in slices[1:]:
        for keyword in _SAME_IN_ALL_SLICES:
            if value_of(item.header, keyword) != value_of(first, keyword):
                raise InputError(
                    Problem.TWO_SERIES_MIXED,
                    f"CT image {item.name} has {keyword} {value_of(item.header, keyword)}, the "
                    f"first slice {value_of(first, keyword)}",
                )
        if item.header.PixelSpacing != first.PixelSpacing:
            cells = max(int(first.Rows), int(first.Columns))
            if not same_spacing(item.header.PixelSpacing, first.PixelSpacing, cells):
                raise InputError(
                    Problem.TWO_SERIES_MIXED,
                    f"CT image {item.name} has PixelSpacing {item.header.PixelSpacing}, the first "
                    f"slice {first.PixelSpacing}",
                )


def _axes(slices: Sequence[CtSlice]) -> tuple[tuple[np.ndarray, np.ndarray], float]:
    """Return the directions of rows and columns, the same in all slices, and their error."""
    orientations = np.array([numbers_of(s, "ImageOrientationPatient", 6) for s in slices])
    error = direction_error(slices[0].header.ImageOrientationPatient)
    worst = np.abs(orientations - orientations[0]).max(axis=1)
    if worst.max() > max(DIRECTION, 2 * error):
        item = slices[int(worst.argmax())]
        raise InputError(
            Problem.TWO_SERIES_MIXED,
            f"CT image {item.name} has Image Orientation (Patient) "
            f"{orientations[worst.argmax()].tolist()}, the first slice {orientations[0].tolist()}",
        )
    axes = axes_of(orientations[0], error)
    if axes is None:
        raise InputError(
            Problem.BAD_ORIENTATION,
            f"Image Orientation (Patient) {orientations[0].tolist()} is not two perpendicular "
            "unit vectors",
        )
    return axes, error


class _Stack:
    """Slices in order along the normal, and their deviation from an evenly spaced stack.

    Parameters
    ----------
    slices, positions
        As in `CtSeries`.
    direction
        As in `CtSeries`.
    turned
        Rounding error of the direction cosines.
    """

    def __init__(
        self,
        slices: tuple[CtSlice, ...],
        positions: np.ndarray,
        direction: np.ndarray,
        turned: float,
    ) -> None:
        self._slices = slices
        self.direction = direction
        self._turned = turned
        self._along = (positions - positions[0]) @ direction[:, 2]
        self._beside = (positions - positions[0]) @ direction[:, :2]
        self._off = half_width(self._along)
        # Tolerance of each axis from the positions' last decimals.
        printed = half_units([s.header.ImagePositionPatient for s in slices])
        self._printed = printed @ np.abs(direction) + SINGLE_PRECISION_MM

    def printed(self) -> Printed:
        """Return the precision with which the headers state the slices' geometry."""
        header = self._slices[0].header
        return Printed(
            along=2 * self._off,
            beside=float(np.abs(self._beside).max()),
            direction=self._turned,
            spacing=spacing_error(header.PixelSpacing),
        )

    def spacing(self) -> float:
        """Return the distance between slices in mm after checking that it is the same everywhere.

        Raises
        ------
        InputError
            If it is not, or the slices are sheared.
        """
        self._check_steps()
        self._check_not_sheared()
        along = self._along
        steps = np.diff(along)
        usual = float(np.median(steps))
        for i, step in enumerate(steps):
            missing = round(step / usual) - 1
            if missing >= 1 and abs(step - (missing + 1) * usual) <= 2 * SLICE_MM:
                raise InputError(
                    Problem.MISSING_SLICE,
                    f"{counted(missing, 'slice')} missing between {self._slices[i].name} and "
                    f"{self._slices[i + 1].name}: the gap is {step:.3f} mm, elsewhere "
                    f"{usual:.3f} mm",
                )
        mean = float(along[-1]) / (len(along) - 1)
        allowed = max(SLICE_MM, float(self._printed[2]))
        if self._off > allowed:
            off = along - mean * np.arange(len(along))
            away = np.abs(off - np.median(off))
            i = int(away.argmax())
            raise InputError(
                Problem.IRREGULAR_SPACING,
                f"CT image {self._slices[i].name} lies {away[i]:.3f} mm off its place in a "
                f"regular grid of {mean:.3f} mm (steps from {steps.min():.3f} to "
                f"{steps.max():.3f} mm); {allowed:.3f} mm are allowed",
            )
        return mean

    def _check_steps(self) -> None:
        steps = np.diff(self._along)
        if steps.min() <= SLICE_MM:
            i = int(steps.argmin())
            raise InputError(
                Problem.DUPLICATE_SLICE_POSITION,
                f"CT images {self._slices[i].name} and {self._slices[i + 1].name} are at "
                f"the same position, {self._along[i]:.3f} mm from the first slice",
            )

    def _check_not_sheared(self) -> None:
        """Check that no slice is off the normal by more than the headers' digits explain."""
        sideways = np.abs(self._beside).max(axis=1)
        if sideways.max() <= SLICE_MM:
            return
        # Rounded cosines rotate the normal, visible in a long stack; rounded positions add jitter.
        lean = self._turned * float(np.abs(self.direction[:, 2]).sum()) * float(self._along[-1])
        spread = np.ptp(self._beside, axis=0) / 2
        if (spread <= self._printed[:2] + lean / 2).all():
            return
        i = int(sideways.argmax())
        tilt = value_of(self._slices[0].header, "GantryDetectorTilt")
        raise InputError(
            Problem.GANTRY_TILT,
            f"the slices are sheared: CT image {self._slices[i].name} lies "
            f"{sideways[i]:.3f} mm beside the slice normal through the first slice "
            f"(Gantry/Detector Tilt: {tilt if tilt is not None else 'absent'}); a tilted "
            "acquisition has no regular grid",
        )
