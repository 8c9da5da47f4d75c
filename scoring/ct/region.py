"""Boxes of a CT series in integer HU; only the requested slices are decoded, each at most once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from scoring.ct.pixels import read_hounsfield
from scoring.ct.series import CtSeries
from scoring.ct.slice import CtSlice, rescale_of
from scoring.grid import Box, ScanGeometry

_INT16 = np.iinfo(np.int16)
# Interpolation overshoots: a cubic spline by a factor of 1.55 an axis at most, 3.72 in all. Values
# below this stay within int16 after it, so that the pixel type cannot change a bit.
_SAFE = int(_INT16.max / 3.73)


def scan_geometry(series: CtSeries) -> ScanGeometry:
    """Return the geometry of a series' voxels."""
    depth, height, width = series.shape
    x, y, z = series.positions[0].tolist()
    return ScanGeometry(
        size=(width, height, depth),
        spacing=series.spacing,
        origin=(x, y, z),
        direction=tuple(series.direction.ravel().tolist()),
    )


class CtRegion:
    """The decoded slices of a series, as far as requested.

    Parameters
    ----------
    series
        The series to which they belong.
    """

    def __init__(self, series: CtSeries) -> None:
        self._series = series
        self._decoded: dict[int, np.ndarray] = {}
        self._all_fit: bool | None = None

    @property
    def slices(self) -> int:
        """The number of slices that have been decoded."""
        return len(self._decoded)

    @property
    def decoded(self) -> Mapping[int, np.ndarray]:
        """The decoded slices in HU, by their index in the series."""
        return self._decoded

    def fetch(self, indices: Iterable[int]) -> None:
        """Decode those slices, in series order, that have not been decoded before.

        Raises
        ------
        InputError
            If a slice cannot be decoded.
        """
        new = sorted(set(indices) - self._decoded.keys())
        slices = [self._series.slices[i] for i in new]
        for index, item, hu in zip(new, slices, read_hounsfield(slices), strict=True):
            small = _header_says_int16(item) or _fits(hu)
            self._decoded[index] = hu.astype(np.int16) if small else hu

    def read(self, box: Box) -> np.ndarray:
        """Return the HU of a box, (z, y, x).

        The pixel type is the one that the whole series takes, int16 where all its values fit, else
        int32: pyradiomics converts to it after interpolation.

        Raises
        ------
        InputError
            If a slice cannot be decoded.
        """
        z, y, x = box.slices(np.zeros(3, dtype=int))
        self.fetch(range(z.start, z.stop))
        values = np.stack([self._decoded[index][y, x] for index in range(z.start, z.stop)])
        if (
            values.dtype == np.int16
            and max(values.max(), -int(values.min())) > _SAFE
            and not self._fits_int16()
        ):
            values = values.astype(np.int32)
        return values

    def _fits_int16(self) -> bool:
        """Return whether all values of the series fit; mostly the headers suffice to decide."""
        if self._all_fit is None:
            slices = self._series.slices
            self._all_fit = all(_header_says_int16(item) for item in slices) or all(
                _fits(hu) for hu in read_hounsfield(slices)
            )
        return self._all_fit


def _fits(values: np.ndarray) -> bool:
    return bool(values.min() >= _INT16.min and values.max() <= _INT16.max)


def _header_says_int16(item: CtSlice) -> bool:
    """Return whether every value that the stored bits can hold fits int16 (PS3.3 C.7.6.3.1)."""
    header = item.header
    bits = int(header.BitsStored)
    lowest = -(1 << (bits - 1)) if header.PixelRepresentation == 1 else 0
    slope, intercept = rescale_of(header)
    ends = [slope * stored + intercept for stored in (lowest, lowest + (1 << bits) - 1)]
    return min(ends) >= _INT16.min and max(ends) <= _INT16.max
