"""How far a number in a header may be from the one that was meant, by how it was printed.

The one home of the rule: CT slices, frames of segmentations and contours are held to it alike. A
Decimal String (PS3.5 6.2) with one decimal is off by up to 0.05 from what the scanner computed, in
one direction or the other; what is further off is not a matter of printing. Two things are not
inferred from a print, as they would hide real defects: whole millimetres and direction cosines of
fewer than three decimals are exact as they stand.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Sequence

import numpy as np

# Couches and reconstructions are regular to this, whatever the number of decimals.
SLICE_MM = 0.05
# A frame or contour that was computed from the CT's own numbers agrees to this.
PLANE_MM = 0.01
DIRECTION = 1e-4
# Positions are mostly computed in single precision: 2**-15 mm at half a metre, before printing.
SINGLE_PRECISION_MM = 1e-4

_LEAST_DECIMALS_OF_POSITIONS = 1
_LEAST_DECIMALS_OF_DIRECTIONS = 3  # two would hide a tilt of 0.3 degrees
_LEAST_DECIMALS_OF_SPACINGS = 4  # three would hide a quarter of a millimetre over 512 pixels
_NOISE = 1e-3  # a cosine below it is an angle's rounding error, printed with digits of its own


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

    Trailing zeros are often left away, so that the longest of ``values`` tells. Whole millimetres
    count as printed with one decimal.
    """
    return 0.5 * 10.0 ** -max(_LEAST_DECIMALS_OF_POSITIONS, *map(decimals, values), 0)


def half_units(rows: Sequence[Sequence[object]]) -> np.ndarray:
    """Return `half_unit` of each component of some vectors, (component,)."""
    return np.array([half_unit(column) for column in zip(*rows, strict=True)])


def direction_error(orientation: Iterable[object]) -> float:
    """Return the rounding error of direction cosines; 0 where too few decimals tell none."""
    printed = [decimals(v) for v in orientation if abs(float(v)) >= _NOISE]  # type: ignore[arg-type]
    longest = max(printed, default=0)
    return 0.5 * 10.0**-longest if longest >= _LEAST_DECIMALS_OF_DIRECTIONS else 0.0


def spacing_error(values: Iterable[object]) -> float:
    """Return the rounding error of Pixel Spacing in mm; 0 where too few decimals tell none."""
    longest = max(map(decimals, values), default=0)
    return 0.5 * 10.0**-longest if longest >= _LEAST_DECIMALS_OF_SPACINGS else 0.0


def same_spacing(one: Sequence[object], other: Sequence[object], cells: int) -> bool:
    """Tell whether two Pixel Spacings are the same over an image of ``cells`` rows or columns."""
    allowed = max(PLANE_MM / cells, spacing_error([*one, *other]))
    pairs = zip(one, other, strict=True)
    return all(abs(float(a) - float(b)) <= allowed + 1e-12 for a, b in pairs)  # type: ignore[arg-type]


def axes_of(orientation: np.ndarray, error: float) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the directions of row and column, or None where they are not perpendicular units.

    They are left as printed where that is near enough (`DIRECTION`); where rounding has bent them
    further, the nearest perpendicular unit vectors are meant.

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
    """Return how far values at even steps are from the straight line that fits them best.

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
    """How exactly a CT series says where its slices lie.

    Parameters
    ----------
    along, beside
        How far a slice is at most from its place in an evenly spaced grid that is laid through
        other slices, along the normal and in the plane, mm.
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
        """Return how far a frame or contour may be from its CT slice along the normal, mm.

        Parameters
        ----------
        position
            Rounding error of its own position, mm.
        """
        return PLANE_MM + self.along + position

    def off_grid(self, position: float, spacing: float, pixels: int) -> float:
        """Return how far a pixel's centre may be from the CT's in the plane, mm.

        Parameters
        ----------
        position, spacing
            Rounding errors of the frame's own position and Pixel Spacing, mm.
        pixels
            Rows or columns of the frame, whichever are more.
        """
        return PLANE_MM + self.beside + position + (self.spacing + spacing) * pixels
