"""Cubic B-spline interpolation of HU in a cut, truncated to integers as ITK truncates them.

Interpolation on a grid is one matrix per axis. Its last bits differ from ITK's; this matters only
if a value is within rounding error of an integer, and only then the value is recomputed with ITK's
own coefficients and operations (BSplineDecompositionImageFilter with its mirrored borders and its
tolerance of 1e-10, BSplineInterpolateImageFunction, CastPixelWithBoundsChecking).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import SimpleITK as sitk

# The matrices along x, y and z, each (points of the grid, voxels of the cut).
Operators = tuple[np.ndarray, np.ndarray, np.ndarray]
_POLE = np.sqrt(3.0) - 2.0
_GAIN = (1.0 - _POLE) * (1.0 - 1.0 / _POLE)
# ceil(log(1e-10) / log(|pole|)): number of samples with which ITK initialises its recursion
_HORIZON = 18
# Relative to the largest HU in the cut: a hundred times the effect of rounding and the cut's
# borders.
_DOUBT = 1e-11


def _prefilter(count: int) -> np.ndarray:
    """Return the matrix from the values along one axis to their B-spline coefficients."""
    c = np.eye(count)
    if count == 1:
        return c
    c *= _GAIN
    if count > _HORIZON:
        c[0] = _POLE ** np.arange(_HORIZON) @ c[:_HORIZON]
    else:
        n = np.arange(1, count - 1)
        weights = np.ones(count)
        weights[1:-1] = _POLE**n + _POLE ** (2 * count - 2 - n)
        weights[-1] = _POLE ** (count - 1)
        c[0] = weights @ c / (1.0 - _POLE ** (2 * count - 2))
    for row in range(1, count):
        c[row] += _POLE * c[row - 1]
    c[-1] = _POLE / (_POLE * _POLE - 1.0) * (_POLE * c[-2] + c[-1])
    for row in range(count - 2, -1, -1):
        c[row] = _POLE * (c[row + 1] - c[row])
    return c


def _weights(w: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the weights of the four coefficients around a point, ``w`` beyond the second one."""
    last = (1.0 / 6.0) * w * w * w
    first = (1.0 / 6.0) + 0.5 * w * (w - 1.0) - last
    third = w + first - 2.0 * last
    return first, 1.0 - first - third - last, third, last


def _support(index: np.ndarray, size: int) -> tuple[np.ndarray, list[np.ndarray]]:
    """Return the offset beyond the second of the four coefficients, and these, mirrored at ends."""
    # ITK rounds to single precision here.
    begin = np.floor(index.astype(np.float32)).astype(np.intp) - 1
    offset = index - (begin + 1)
    if size == 1:
        return offset, [np.zeros_like(begin)] * 4
    used = []
    for step in range(4):
        at = np.abs(begin + step)
        used.append(np.where(at >= size, 2 * (size - 1) - at, at))
    return offset, used


def _operator(index: np.ndarray, first: int, count: int, size: int) -> np.ndarray:
    """Return the matrix from the cut's values along an axis to those at ``index``.

    Parameters
    ----------
    index
        Continuous indices in the whole scan.
    first, count
        Index of the cut's first voxel in the scan, and its length.
    size
        Of the whole scan.
    """
    offset, used = _support(index, size)
    rows = np.zeros((len(index), count))
    for weight, at in zip(_weights(offset), used, strict=True):
        np.add.at(rows, (np.arange(len(index)), at - first), weight)
    matrix = _along_last(rows, _prefilter(count).T)
    return matrix


def _along_last(values: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """Apply a matrix along the last axis, in products too small for BLAS to use several threads.

    Idle BLAS threads wait actively, which costs more than these products gain from them.
    """
    count, width = len(matrix), values.shape[-1]
    lines = values.reshape(-1, width)
    few = max(1, 200_000 // matrix.size)
    even = len(lines) // few * few
    found = np.empty((len(lines), count))
    found[:even] = (lines[:even].reshape(-1, few, width) @ matrix.T).reshape(even, count)
    found[even:] = lines[even:] @ matrix.T
    return found.reshape(*values.shape[:-1], count)


def operators(
    axes: Sequence[np.ndarray],
    first: tuple[int, int, int],
    shape: tuple[int, ...],
    size: tuple[int, ...],
) -> Operators:
    """Return the matrices that interpolate a cut along x, y and z.

    Parameters
    ----------
    axes
        For x, y and z the continuous index in the scan of each plane of the grid.
    first
        (x, y, z) index of the cut's first voxel in the whole scan.
    shape
        Of the cut, (z, y, x).
    size
        Of the whole scan, (x, y, z).
    """
    x, y, z = (
        _operator(index, begin, count, whole)
        for index, begin, count, whole in zip(axes, first, shape[::-1], size, strict=True)
    )
    return x, y, z


def sampled(values: np.ndarray, matrices: Operators) -> np.ndarray:
    """Return a cut's values, (z, y, x), float, on the grid of the matrices."""
    x, y, z = matrices
    # x first, then y, then z: each step reduces the number of values.
    smooth = _along_last(values, x)
    smooth = _along_last(smooth.transpose(0, 2, 1), y)
    smooth = _along_last(smooth.transpose(2, 1, 0), z)
    return smooth.transpose(2, 0, 1)


def interpolated(
    voxels: np.ndarray,
    first: tuple[int, int, int],
    size: tuple[int, ...],
    axes: list[np.ndarray],
    mask: np.ndarray,
    exact: list[np.ndarray],
) -> np.ndarray:
    """Return the HU of the lesion's voxels on a grid.

    Parameters
    ----------
    voxels
        HU of the cut, (z, y, x), int16 or int32.
    first
        (x, y, z) index of the cut's first voxel in the whole scan.
    size
        Of the whole scan, (x, y, z).
    axes
        For x, y and z the continuous index in the scan of each plane of the grid.
    mask
        Boolean, (z, y, x): the points wanted.
    exact
        For x, y and z the same indices at the wanted points, bit-exact.

    Returns
    -------
    np.ndarray
        Whole numbers as float64, in the order of the mask.
    """
    values = sampled(voxels.astype(float), operators(axes, first, voxels.shape, size))[mask]
    doubt = _DOUBT * max(float(np.abs(voxels).max()), 100.0)
    doubtful = np.abs(values - np.rint(values)) < doubt
    if doubtful.any():
        values[doubtful] = _as_itk(voxels, first, size, [index[doubtful] for index in exact])
    limits = np.iinfo(voxels.dtype)
    whole_hu: np.ndarray = np.trunc(np.clip(values, limits.min, limits.max))
    return whole_hu


def _as_itk(
    voxels: np.ndarray, first: tuple[int, int, int], size: tuple[int, ...], at: list[np.ndarray]
) -> np.ndarray:
    """Return values with ITK's operations in ITK's order; ``at`` has x, y and z of the points."""
    image = sitk.GetImageFromArray(voxels.astype(float))
    coefficients = sitk.GetArrayFromImage(sitk.BSplineDecomposition(image))
    weights, used = [], []
    for index, begin, whole in zip(at, first, size, strict=True):
        offset, coefficient = _support(index, whole)
        weights.append(_weights(offset))
        used.append([c - begin for c in coefficient])
    values = np.zeros(len(at[0]))
    for z, y, x in itertools.product(range(4), repeat=3):
        weight = weights[0][x] * weights[1][y] * weights[2][z]
        values += weight * coefficients[used[2][z], used[1][y], used[0][x]]
    return values
