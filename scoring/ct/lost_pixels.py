"""Slices of a CT that have no pixels of their own, because an archive or a transfer lost them.

Their pixels are all of one value, or those of another slice. Noise makes each slice of a scan
differ from all others: of the 187 slices of the three real scans at hand no two are alike, none is
of one value, and 74 to 77 % of the pixels of each differ from the one beside them. Slices without
noise, as of made-up images, may be alike and are not counted.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from scoring.ct.series import CtSeries
from scoring.errors import InputError
from scoring.reasons import Problem

# Slices from a lesion within which a lost one changes its features. Of a slice that is 1000 HU off,
# cubic B-splines take 34 HU to the voxels interpolated 3 slices further, and 9 HU, less than a bin
# of the texture, to those 4 slices further.
NEAR_SLICES = 3
_NOISY = 0.05  # share of pixels that differ from the one beside them


@dataclasses.dataclass(frozen=True)
class LostPixels:
    """Slices, by index, whose pixels are each of one value (``blank``) or all the same."""

    slices: tuple[int, ...]
    blank: bool


def lost_pixels(decoded: Mapping[int, np.ndarray]) -> list[LostPixels]:
    """Return the slices without pixels of their own among those that were decoded."""
    blank = [index for index, values in decoded.items() if (values == values.flat[0]).all()]
    alike: dict[bytes, list[int]] = {}
    for index in decoded.keys() - set(blank):
        pixels = np.ascontiguousarray(decoded[index]).data
        alike.setdefault(hashlib.sha256(pixels).digest(), []).append(index)
    repeated = [
        LostPixels(tuple(sorted(group)), blank=False)
        for group in alike.values()
        if len(group) > 1 and _has_noise(decoded[group[0]])
    ]
    return [
        *([LostPixels(tuple(sorted(blank)), blank=True)] if blank else []),
        *sorted(repeated, key=lambda lost: lost.slices),
    ]


def _has_noise(values: np.ndarray) -> bool:
    return bool((values[:, 1:] != values[:, :-1]).mean() >= _NOISY)


def lost_pixels_notes(
    series: CtSeries, lost: Sequence[LostPixels], lesions: Collection[int]
) -> list[str]:
    """Return a sentence on each group of slices without pixels of their own.

    Parameters
    ----------
    series
        Whose slices they are.
    lost
        As returned by `lost_pixels`.
    lesions
        Indices of the slices that lesions are on.

    Raises
    ------
    InputError
        ``pixels_lost`` where one of them is within `NEAR_SLICES` of a lesion.
    """
    notes = []
    for item in lost:
        which = f"CT series {series.uid}: the pixels of {series.attributes.labels.of(item.slices)}"
        what = "have one value" if item.blank else "are the same, as those of no two in a scan are"
        if any(abs(z - index) <= NEAR_SLICES for z in lesions for index in item.slices):
            raise InputError(
                Problem.PIXELS_LOST,
                f"{which}, {what}; a lesion is on these images or within {NEAR_SLICES} of them",
            )
        notes.append(f"{which}, {what}; no lesion is within {NEAR_SLICES} images of them.")
    return notes
