"""First-order and texture features of one lesion, bit-identical to pyradiomics.

Counts do not depend on their order, so that the co-occurrence and dependence matrices are counted
with a few look-ups of neighbours for the lesion's own voxels. Where fractions are summed, the array
has pyradiomics' shape and layout, because numpy's order of additions, and with it the last bit,
depends on them.

The formulas are those of pyradiomics 3.0.1 (firstorder.py, glcm.py, gldm.py, imageoperations.py);
only what the signature needs is computed.
"""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np

FEATURES = (
    "original_firstorder_Entropy",
    "original_firstorder_TotalEnergy",
    "original_firstorder_Uniformity",
    "original_glcm_Idm",
    "original_glcm_JointEntropy",
    "original_gldm_DependenceNonUniformityNormalized",
    "original_gldm_DependenceVariance",
    "original_gldm_LargeDependenceEmphasis",
)
_EPS = np.spacing(1)
# Each pair of opposite directions once, (z, y, x), in the order of pyradiomics' matrices.
_DIRECTIONS = tuple(itertools.product((1, 0, -1), repeat=3))[:13]


@dataclasses.dataclass(frozen=True)
class _Neighbours:
    """Counts from which the matrices are computed.

    Parameters
    ----------
    levels
        The grey levels that occur, ascending; the first bin is 1.
    counts
        Voxels of each level.
    pairs
        (level, level, direction): how often two levels are neighbours; symmetric.
    dependence
        (level, 27): voxels of a level by the number of neighbours of the same level.
    """

    levels: np.ndarray
    counts: np.ndarray
    pairs: np.ndarray
    dependence: np.ndarray


def grey_levels(values: np.ndarray, bin_width: float) -> np.ndarray:
    """Return each value's bin of fixed width, the lowest value's being 1."""
    low = values.min() - values.min() % bin_width
    if float(bin_width).is_integer():  # then the edges are whole numbers, as the values are
        whole: np.ndarray = (values - low).astype(np.intp) // int(bin_width) + 1
        return whole
    edges = np.arange(low, values.max() + 2 * bin_width, bin_width)
    bins: np.ndarray = np.digitize(values, edges)
    return bins


def _neighbours(mask: np.ndarray, bins: np.ndarray) -> _Neighbours:
    """Count levels and neighbours among the lesion's voxels.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), cut to the lesion's box.
    bins
        Grey level of each of its voxels in the order of the mask.
    """
    found = np.bincount(bins)
    levels = np.flatnonzero(found)
    counts = found[levels]
    rank = np.cumsum(found > 0)[bins]
    # One layer of zeros around the box: a neighbour outside the lesion has rank 0.
    padded = np.zeros(np.array(mask.shape) + 2, dtype=np.intp)
    padded[1:-1, 1:-1, 1:-1][mask] = rank
    ranks_flat = padded.reshape(-1)
    at = np.flatnonzero(ranks_flat)
    size = len(levels) + 1
    row = rank * size
    thick = [n > 1 for n in mask.shape]
    directions = [
        d for d in _DIRECTIONS if all(t or not step for t, step in zip(thick, d, strict=True))
    ]
    strides = np.array(padded.strides) // padded.itemsize
    pairs = np.zeros((len(levels), len(levels), len(directions)))
    # Neighbours are compared in the whole box as small integers: one pass over few bytes.
    small = ranks_flat.astype(np.uint8 if size <= 0xFF else np.uint32)
    same = np.zeros(len(small), dtype=np.uint8)
    for index, direction in enumerate(directions):
        offset = int(strides @ direction)  # above 0 for all of `_DIRECTIONS`
        code = ranks_flat[offset:].take(at)
        code += row
        count = np.bincount(code, minlength=size * size).reshape(size, size)[1:, 1:]
        pairs[:, :, index] = count + count.T
        equal = small[offset:] == small[:-offset]
        same[:-offset] += equal
        same[offset:] += equal
    width = 2 * len(_DIRECTIONS) + 1
    dependence = np.bincount((rank - 1) * width + same[at], minlength=len(levels) * width)
    return _Neighbours(levels, counts, pairs, dependence.reshape(len(levels), width).astype(float))


def _first_order(
    values: np.ndarray, counts: np.ndarray, spacing: tuple[float, ...]
) -> dict[str, float]:
    share = counts.reshape(1, -1).astype(float) / counts.sum()
    energy = np.sum(values.astype(float).reshape(1, -1) ** 2, 1)
    return {
        "original_firstorder_Entropy": float((-1.0 * np.sum(share * np.log2(share + _EPS), 1))[0]),
        "original_firstorder_TotalEnergy": float((energy * np.multiply.reduce(spacing))[0]),
        "original_firstorder_Uniformity": float(np.sum(share**2, 1)[0]),
    }


def _co_occurrence(pairs: np.ndarray, levels: np.ndarray) -> dict[str, float]:
    p = pairs[None].copy()
    total = np.sum(p, (1, 2))
    if p.shape[3] > 1 and not total.all():  # directions without a pair are left out
        # np.delete, as pyradiomics does it: it changes the strides where several are deleted.
        empty = np.where(total[0] == 0)
        p, total = np.delete(p, empty, 3), np.delete(total, empty, 1)
    if not total.size or not total.all():  # no two voxels of the lesion touch
        return {"original_glcm_Idm": float("nan"), "original_glcm_JointEntropy": float("nan")}
    p /= total[:, None, None, :]
    entropy = -1 * np.sum(p * np.log2(p + _EPS), (1, 2))
    difference = np.abs(levels[:, None] - levels[None, :])
    steps = np.arange(0, levels.max(), dtype=float)
    return {
        "original_glcm_Idm": _mean(
            np.sum(_by_difference(p, difference, len(steps)) / (1 + steps[None, :, None] ** 2), 1)
        ),
        "original_glcm_JointEntropy": _mean(entropy),
    }


def _mean(of_directions: np.ndarray) -> float:
    return float(np.nanmean(of_directions, 1)[0])


def _by_difference(p: np.ndarray, difference: np.ndarray, count: int) -> np.ndarray:
    """Return the sums of (1, level, level, direction) by difference, (1, difference, direction).

    numpy adds sequentially if there are several directions, and pairwise if there is one; bincount
    adds sequentially.
    """
    directions = p.shape[3]
    if directions == 1:
        sums = [np.sum(p[:, difference == k, :], 1) for k in range(count)]
        return np.array(sums).transpose((1, 0, 2))
    at = difference[:, :, None] * directions + np.arange(directions)
    flat = np.bincount(at.reshape(-1), weights=p.reshape(-1), minlength=count * directions)
    return flat.reshape(count, 1, directions).transpose((1, 0, 2))


def _dependence(dependence: np.ndarray) -> dict[str, float]:
    found = dependence.sum(axis=0)
    size = np.arange(1, len(found) + 1, dtype=float)[None, found > 0]
    found = found[None, found > 0]
    voxels = found.sum(1)
    share = found / voxels[:, None]
    mean = np.sum(share * size, 1, keepdims=True)
    return {
        "original_gldm_DependenceNonUniformityNormalized": float(
            (np.sum(found**2, 1) / voxels**2)[0]
        ),
        "original_gldm_DependenceVariance": float(np.sum(share * (size - mean) ** 2, 1)[0]),
        "original_gldm_LargeDependenceEmphasis": float((np.sum(found * size**2, 1) / voxels)[0]),
    }


def texture_features(
    mask: np.ndarray, values: np.ndarray, spacing: tuple[float, ...], bin_width: float
) -> dict[str, float]:
    """Return the features named in `FEATURES`.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), cut to the lesion's box.
    values
        HU of its voxels, integers, in the order of the mask.
    spacing
        mm, (x, y, z).
    bin_width
        HU.
    """
    near = _neighbours(mask, grey_levels(values, bin_width))
    return {
        **_first_order(values, near.counts, spacing),
        **_co_occurrence(near.pairs, near.levels),
        **_dependence(near.dependence),
    }
