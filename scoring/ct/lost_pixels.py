"""Slices of a CT that have no pixels of their own, because an archive or a transfer lost them.

Their pixels are all of one value, those of another slice, or the mean of the two beside them; or
they are whole except for some rows; or two slices have each other's. Noise makes each slice of a
scan differ from all others: of the 296 slices of the five real scans at hand no two are alike, none
is of one value or a mean, and 74 to 77 % of the pixels of each differ from the one beside them.
Slices without noise, as of made-up images, may be alike and are not counted.

A slice lies between those beside it: in the five scans, these two differ from each other at least
1.37 times as much as from it. In 960 tries, two slices of them with each other's pixels, one to
five apart, made that less than 0.9 every time. It must also be more than chance: slices that show
nothing but noise are all as much apart.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from scoring.ct.series import CtSeries
from scoring.errors import InputError
from scoring.grid import LesionMask
from scoring.reasons import Problem

# Slices from a lesion within which a lost one changes its features. Of a slice that is 1000 HU off,
# cubic B-splines take 34 HU to the voxels interpolated 3 slices further, and 9 HU, less than a bin
# of the texture, to those 4 slices further.
NEAR_SLICES = 3
_NOISY = 0.05  # share of pixels that differ from the one beside them
_STEP = 3  # every third row and column is examined for means
_MEAN_SHARE = 0.99
_AIR = -1000  # many pixels of air may have the scanner's lowest value
_LEAST = 20  # values or blocks of which a share says something
_BLOCK, _CLIP, _BETWEEN = 4, (-1024, 400), 0.9
_SURE = 6  # standard errors: the few blocks of a small image differ by chance

BLANK = "have one value"
REPEATED = "are the same, as those of no two in a scan are"
DISPLACED = "do not lie between those beside them, as if images had each other's pixels"
MEAN = "are the mean of the images beside, as interpolation makes them"
PARTS = "have one value in a part of a lesion or in whole rows through it"


@dataclasses.dataclass(frozen=True)
class LostPixels:
    """Slices, by index, and what their pixels are: one of the texts above."""

    slices: tuple[int, ...]
    what: str


def lost_pixels(decoded: Mapping[int, np.ndarray]) -> list[LostPixels]:
    """Return the slices without pixels of their own among those that were decoded."""
    blank = [index for index, values in decoded.items() if _is_blank(values)]
    smooth = {index: _block_means(values) for index, values in decoded.items()}
    repeated = [
        LostPixels(tuple(sorted(group)), REPEATED)
        for group in _alike(decoded, smooth, decoded.keys() - set(blank))
        if len(group) > 1 and has_noise(decoded[group[0]])
    ]
    lost = {*blank, *(index for item in repeated for index in item.slices)}
    displaced = [
        index
        for index in smooth
        if not lost & {index - 1, index, index + 1} and _is_displaced(smooth, index)
    ]
    means = [index for index in decoded if _is_mean(decoded, index)]
    return [
        *([LostPixels(tuple(sorted(blank)), BLANK)] if blank else []),
        *sorted(repeated, key=lambda lost: lost.slices),
        *([LostPixels(tuple(sorted(means)), MEAN)] if means else []),
        *([LostPixels(tuple(sorted(displaced)), DISPLACED)] if displaced else []),
    ]


def _is_blank(values: np.ndarray) -> bool:
    first = values.flat[0]
    return bool((values[0] == first).all() and (values == first).all())


def _alike(
    decoded: Mapping[int, np.ndarray], smooth: Mapping[int, np.ndarray], indices: Iterable[int]
) -> list[list[int]]:
    """Return groups of slices with the same pixels; those of other means are not compared."""
    groups: dict[int, list[list[int]]] = {}
    for index in indices:
        same_means = groups.setdefault(hash(smooth[index].tobytes()), [])
        for group in same_means:
            if np.array_equal(decoded[group[0]], decoded[index]):
                group.append(index)
                break
        else:
            same_means.append([index])
    return [group for same_means in groups.values() for group in same_means]


def _block_means(values: np.ndarray) -> np.ndarray:
    """Return the means of blocks of a slice, which have little noise; metal does not count."""
    rows, columns = (n // _BLOCK * _BLOCK for n in values.shape)
    clipped = np.clip(values[:rows, :columns], *_CLIP).astype(np.int16)
    of_rows = sum(clipped[n::_BLOCK] for n in range(_BLOCK))  # int16 holds a block's sum
    blocks: np.ndarray = sum(of_rows[:, n::_BLOCK] for n in range(_BLOCK))
    return blocks.astype(np.float32) / _BLOCK**2


def _is_displaced(smooth: Mapping[int, np.ndarray], index: int) -> bool:
    """Return whether the slices beside a slice are more alike than each is to it."""
    if index - 1 not in smooth or index + 1 not in smooth:
        return False
    before, here, after = (smooth[i] for i in (index - 1, index, index + 1))
    to_it = max((np.abs(x - here) for x in (before, after)), key=np.mean)
    apart = np.abs(after - before)
    if apart.mean() >= _BETWEEN * to_it.mean():
        return False
    nearer = to_it - apart
    return nearer.size >= _LEAST and bool(
        nearer.mean() > _SURE * nearer.std() / np.sqrt(nearer.size)
    )


def has_noise(values: np.ndarray, part: np.ndarray | None = None) -> bool:
    """Return whether 5 % of the pixels of a slice, or of a part of it, differ from the next."""
    differ = values[:, 1:] != values[:, :-1]
    pixels = differ.size
    if part is not None:
        inside = part[:, 1:] & part[:, :-1]
        differ, pixels = differ & inside, np.count_nonzero(inside)
    return bool(pixels and np.count_nonzero(differ) >= _NOISY * pixels)


def _is_mean(decoded: Mapping[int, np.ndarray], index: int) -> bool:
    """Return whether a slice is the mean of the two beside it, wherever these differ."""
    if index - 1 not in decoded or index + 1 not in decoded:
        return False
    before, here, after = (
        decoded[i][::_STEP, ::_STEP].astype(np.int32) for i in (index - 1, index, index + 1)
    )
    differ = np.abs(after - before) > 2
    pixels = np.count_nonzero(differ)
    if pixels < _NOISY * differ.size or not has_noise(decoded[index]):
        return False
    off = np.abs(2 * here - before - after)
    return bool(np.count_nonzero((off <= 2) & differ) >= _MEAN_SHARE * pixels)


def lost_parts(decoded: Mapping[int, np.ndarray], masks: Iterable[LesionMask]) -> list[int]:
    """Return the slices that lost pixels of a lesion: half of it, or whole rows through it."""
    found = set()
    for mask in masks:
        x, y, first = mask.lower
        for layer, inside in enumerate(mask.voxels):
            values = decoded[first + layer]
            if not inside.any() or not has_noise(values):
                continue
            rows = values[y : y + inside.shape[0]][inside.any(axis=1)]
            lesion = values[y : y + inside.shape[0], x : x + inside.shape[1]][inside]
            if (rows == rows[:, :1]).all(axis=1).any() or _mostly_one_value(lesion):
                found.add(first + layer)
    return sorted(found)


def _mostly_one_value(values: np.ndarray) -> bool:
    found, counts = np.unique(values, return_counts=True)
    most = int(counts.argmax())
    return bool(counts[most] >= max(_LEAST, len(values) / 2) and found[most] > _AIR)


def check_parts(series: CtSeries, slices: Sequence[int]) -> None:
    """Check that no slice lost pixels of a lesion.

    Raises
    ------
    InputError
        ``pixels_lost``, with the slices.
    """
    if slices:
        raise InputError(Problem.PIXELS_LOST, _sentence(series, LostPixels(tuple(slices), PARTS)))


def _sentence(series: CtSeries, lost: LostPixels) -> str:
    which = series.attributes.labels.of(lost.slices)
    return f"CT series {series.uid}: the pixels of {which}, {lost.what}"


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
        said = _sentence(series, item)
        if any(abs(z - index) <= NEAR_SLICES for z in lesions for index in item.slices):
            raise InputError(
                Problem.PIXELS_LOST,
                f"{said}; a lesion is on these images or within {NEAR_SLICES} of them",
            )
        notes.append(f"{said}; no lesion is within {NEAR_SLICES} images of them.")
    return notes
