"""Values of a CT that were cut off, made coarse or shifted, as far as the values show it.

Exports through a display window cut values off at its edges, exports with 8 bits make them coarse,
and a Rescale Intercept that is wrong by 200 shifts them; every header stays valid. The values of a
scanner end at about -1024 HU (air) and, where they end at all, above 2000 HU (metal); each whole
number between fat and soft tissue occurs; and the lowest values of a slice are those of air.

Error rates on 500 parts of five real scans (1 to 15 slices; 40 to 100 % of the field of view), with
nothing changed and with each change. None of the parts is suspected as it is, and none of 1,500
others. From 60 % of the field of view on (376 parts), and in brackets at 40 % (124):

============================  =================
changed                       found, of 100
============================  =================
cut off at -160 and 240 HU    100 (98)
cut off at -1000 and 400 HU   99 (90)
steps of 3 HU                 100 (98)
8 bits from -1000 to 1000 HU  100 (99)
steps of 2 HU                 0 (0)
+300, +200 HU                 98, 99 (92, 94)
+150, +100, +50 HU            60, 51, 1 (70, 57, 2)
-300, -200 HU                 99, 73 (92, 61)
-150, -100, -50 HU            55, 26, 0 (35, 22, 0)
============================  =================

Shifts up to 150 HU are often not found. Noise of a sharp kernel, 100 HU, is taken for none. Slices
without noise, as of made-up images, are not examined for values that are cut off or coarse.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np

from scoring.ct.lost_pixels import has_noise
from scoring.ct.pixels import padding_hounsfield
from scoring.ct.series import CtSeries
from scoring.ct.value_check import within_circle
from scoring.errors import InputError
from scoring.reasons import Problem

# The lowest values are cut off if they end above air, the highest if they end in tissue or bone.
# Above 1000 HU there is only dense bone and metal.
LOWEST_END, HIGHEST_END = -950, 1000
_LEAST_PILE, _PILE_SHARE, _PILE_RATIO, _PILE_WIDTH = 20, 0.0005, 5, 20
_TISSUE = (-100, 150)
_LEAST_TISSUE = 500  # pixels of a slice that are in this range
COARSE_HU, _LEAST_NUMBERS = 3, 6
_AIR_ABOVE = -830  # of real scans, the lowest of air and lung is -845 HU at most
_LOWEST_AIR = -1100  # with noise; below it is padding
# As many values below air as around it are no noise. Lower ones than the last are padding.
_BELOW_AIR, _AIR_TO, _LOWEST = -1060, -940, -1700
_FEW = 0.01
_LEAST_AIR = 200


@dataclasses.dataclass(frozen=True)
class Altered:
    """Slices, by index, and what their values show of how they were changed."""

    slices: tuple[int, ...]
    how: str


def altered_values(series: CtSeries, decoded: Mapping[int, np.ndarray]) -> list[Altered]:
    """Return how the values of the decoded slices were evidently changed; empty if not.

    Slices are examined one by one for values that are cut off or coarse, and all together for a
    shift.
    """
    found: dict[str, list[int]] = {}
    inside = [np.empty(0, dtype=np.int32)]
    for index in sorted(decoded):
        padding = padding_hounsfield(series.slices[index].header)
        values, kept = within_circle(decoded[index], padding)
        inside.append(values[kept])
        for how in _of_slice(values, kept & (values >= _LOWEST_AIR)):
            found.setdefault(how, []).append(index)
    shifted = _shift(np.concatenate(inside))
    if shifted:
        found[shifted] = sorted(decoded)
    return [Altered(tuple(slices), how) for how, slices in found.items()]


def altered_values_in_words(
    series: CtSeries, found: Sequence[Altered], *, exclude: bool
) -> list[str]:
    """Return each change with the slices that show it.

    Raises
    ------
    InputError
        ``altered_values`` where there is one and it excludes.
    """
    words = [f"{x.how} ({series.attributes.labels.of(x.slices)})" for x in found]
    if words and exclude:
        raise InputError(
            Problem.ALTERED_VALUES,
            f"CT series {series.uid}: the values of its images {'; they '.join(words)}",
        )
    return words


def _of_slice(values: np.ndarray, kept: np.ndarray) -> list[str]:
    usual = values[kept]
    if not has_noise(values, kept):
        return []
    found: list[str] = []
    low, high = int(usual.min()), int(usual.max())
    if low > LOWEST_END and _ends_in_a_pile(-usual):
        found.append(f"are cut off below {low} HU")
    if high < HIGHEST_END and _ends_in_a_pile(usual):
        found.append(f"are cut off above {high} HU")
    if _coarse(values, kept):
        found.append(f"are coarse: in soft tissue, they are {COARSE_HU} HU and more apart")
    return found


def _ends_in_a_pile(values: np.ndarray) -> bool:
    """Return whether many values equal the highest one, and few are just below it."""
    highest = values.max()
    pile = np.count_nonzero(values == highest)
    beside = np.count_nonzero((values < highest) & (values >= highest - _PILE_WIDTH))
    few = max(_LEAST_PILE, _PILE_SHARE * len(values))
    return bool(pile >= few and pile > _PILE_RATIO * beside / _PILE_WIDTH)


def _coarse(values: np.ndarray, kept: np.ndarray) -> bool:
    low, high = _TISSUE
    tissue = kept & (values >= low) & (values < high)
    if np.count_nonzero(tissue) < _LEAST_TISSUE or not has_noise(values, tissue):
        return False
    every = np.bincount(values[tissue] - low)
    numbers = np.flatnonzero(every)
    if len(numbers) < _LEAST_NUMBERS:
        return False
    # Of each pixel, how far the next lower value is that occurs.
    steps = np.repeat(np.diff(numbers), every[numbers[1:]])
    return bool(np.median(steps) >= COARSE_HU)


def _shift(values: np.ndarray) -> str:
    """Return how the values are shifted, in words; empty if they do not show it."""
    air = values[(values >= _LOWEST_AIR) & (values < -500)]
    if len(air) >= max(_LEAST_AIR, _FEW * len(values)):
        lowest = int(np.percentile(air, 1))
        if lowest > _AIR_ABOVE:
            return f"are perhaps shifted: the lowest, of air or lung, are {lowest} HU"
    below = values[(values >= _LOWEST) & (values < _BELOW_AIR)]
    if not below.size:
        return ""
    # The most frequent of them may be padding that the header does not declare.
    count = len(below) - int(np.unique(below, return_counts=True)[1].max())
    usual = int(((values >= _BELOW_AIR) & (values < _AIR_TO)).sum())
    if count >= _FEW * len(values) and count > usual:
        return f"are perhaps shifted: {100 * count / len(values):.0f} % are below air"
    return ""
