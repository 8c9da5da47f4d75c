"""Tolerances of numbers in a header, from the decimals with which they were printed.

The same rule applies to CT slices, frames of segmentations and contours. A Decimal String (PS3.5
6.2) with one decimal differs by up to 0.05 from the value that the scanner computed, in either
direction; larger deviations are not due to rounding. No rounding is assumed in two cases where it
would hide real defects: whole millimetres, and direction cosines of fewer than three decimals, are
taken as exact.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Sequence

import numpy as np

# Couches and reconstructions are regular to within this, whatever the number of decimals.
SLICE_MM = 0.05
# A frame or contour that was computed from the CT's own numbers agrees to within this.
PLANE_MM = 0.01
DIRECTION = 1e-4
# Positions are mostly computed in single precision: 2**-15 mm at half a metre, before printing.
SINGLE_PRECISION_MM = 1e-4

_LEAST_DECIMALS_OF_POSITIONS = 1
_LEAST_DECIMALS_OF_DIRECTIONS = 3  # two would hide a tilt of 0.3 degrees
_LEAST_DECIMALS_OF_SPACINGS = 4  # three would hide a quarter of a millimetre over 512 pixels
_NOISE = 1e-3  # a smaller cosine is the rounding error of an angle, printed with more decimals


def decimals(value: object) -> int:
    """Return how many decimals a number was printed with; an exponent counts.

    Parameters
    ----------
    value
        As pydicom reads a Decimal String, which keeps the text; any other number as Python
        prints it.
    """
    text = str(getattr(value, "original_string", None) or value).strip().upper()
    mantissa, _, exponent = text.partition("E")
    after = len(mantissa.partition(".")[2])
    try:
        return max(0, after - int(exponent or 0))
    except ValueError:
        return after


def half_unit(values: Iterable[object]) -> float:
    """Return the rounding error of positions in mm: half a unit of the last decimal printed.

    Trailing zeros are often omitted, so that the longest of ``values`` decides. Whole millimetres
    count as printed with one decimal.
    """
    return 0.5 * 10.0 ** -max(_LEAST_DECIMALS_OF_POSITIONS, *map(decimals, values), 0)


def half_units(rows: Sequence[Sequence[object]]) -> np.ndarray:
    """Return `half_unit` of each component of some vectors, (component,)."""
    return np.array([half_unit(column) for column in zip(*rows, strict=True)])


def direction_error(orientation: Iterable[object]) -> float:
    """Return the rounding error of direction cosines; 0 for too few decimals."""
    printed = [decimals(v) for v in orientation if abs(float(v)) >= _NOISE]  # type: ignore[arg-type]
    longest = max(printed, default=0)
    return 0.5 * 10.0**-longest if longest >= _LEAST_DECIMALS_OF_DIRECTIONS else 0.0


def spacing_error(values: Iterable[object]) -> float:
    """Return the rounding error of Pixel Spacing in mm; 0 for too few decimals."""
    longest = max(map(decimals, values), default=0)
    return 0.5 * 10.0**-longest if longest >= _LEAST_DECIMALS_OF_SPACINGS else 0.0


def same_spacing(one: Sequence[object], other: Sequence[object], cells: int) -> bool:
    """Return whether two Pixel Spacings are the same over an image of ``cells`` rows or columns."""
    allowed = max(PLANE_MM / cells, spacing_error([*one, *other]))
    pairs = zip(one, other, strict=True)
    return all(abs(float(a) - float(b)) <= allowed + 1e-12 for a, b in pairs)  # type: ignore[arg-type]


def axes_of(orientation: np.ndarray, error: float) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the directions of row and column, or None where they are not perpendicular units.

    They are left as printed if that is close enough (`DIRECTION`); if rounding has changed them
    more, the nearest perpendicular unit vectors are used.

    Parameters
    ----------
    orientation
        (6,): Image Orientation (Patient).
    error
        Of `direction_error`.
    """
    row, column = orientation[:3], orientation[3:]
    lengths = [float(np.linalg.norm(v)) for v in (row, column)]
    off = max(abs(lengths[0] - 1), abs(lengths[1] - 1), abs(float(row @ column)))
    if off <= DIRECTION:
        return row, column
    # A vector's length is off by the error times the sum of its components, the product of two by
    # that of both.
    if off > error * float(np.abs(orientation).sum()) + DIRECTION:
        return None
    u, _, v = np.linalg.svd(np.stack([row, column]), full_matrices=False)
    nearest = u @ v
    return nearest[0], nearest[1]


def half_width(values: Sequence[float] | np.ndarray) -> float:
    """Return the largest distance of evenly spaced values from the best-fitting straight line.

    The line is the one whose greatest distance is least: numbers on a line that were then rounded
    are within half a unit of it, however many there are. The line through the first and the last
    is not: these were rounded as well.
    """
    points = list(enumerate(map(float, values)))
    lower, upper = _hull(points, 1.0), _hull(points, -1.0)
    best = np.inf
    for (x0, y0), (x1, y1) in itertools.chain(itertools.pairwise(lower), itertools.pairwise(upper)):
        slope = (y1 - y0) / (x1 - x0)
        off = [y - slope * x for x, y in (*lower, *upper)]
        best = min(best, (max(off) - min(off)) / 2)
    return float(best) if len(points) > 1 else 0.0


def _hull(points: Sequence[tuple[int, float]], side: float) -> list[tuple[int, float]]:
    """Return the lower convex hull of points in the order of x; the upper one for ``side`` -1."""
    hull: list[tuple[int, float]] = []
    for x, y in points:
        while len(hull) > 1:
            (x0, y0), (x1, y1) = hull[-2:]
            if side * ((y1 - y0) * (x - x0) - (y - y0) * (x1 - x0)) < 0:
                break
            hull.pop()
        hull.append((x, y))
    return hull


@dataclasses.dataclass(frozen=True)
class Printed:
    """Precision with which a CT series states the geometry of its slices.

    Parameters
    ----------
    along, beside
        Largest distance of a slice from its place in an evenly spaced grid that is fitted to other
        slices, along the normal and in the plane, mm.
    direction
        Rounding error of its direction cosines.
    spacing
        Rounding error of its Pixel Spacing, mm.
    """

    along: float = 0.0
    beside: float = 0.0
    direction: float = 0.0
    spacing: float = 0.0

    def off_plane(self, position: float) -> float:
        """Return the allowed distance of a frame or contour from its CT slice along the normal, mm.

        Parameters
        ----------
        position
            Rounding error of its own position, mm.
        """
        return PLANE_MM + self.along + position

    def off_grid(self, position: float, spacing: float, pixels: int) -> float:
        """Return the allowed in-plane distance of a pixel's centre from the CT's, mm.

        Parameters
        ----------
        position, spacing
            Rounding errors of the frame's own position and Pixel Spacing, mm.
        pixels
            The larger of the frame's rows and columns.
        """
        return PLANE_MM + self.beside + position + (self.spacing + spacing) * pixels
