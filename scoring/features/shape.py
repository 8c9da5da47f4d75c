"""Shape features of one lesion, with pyradiomics' very bits (3.0.1, shape.py and src/cshape.c)."""

from __future__ import annotations

import numpy as np

from scoring.features.marching_cubes import surface_area

FEATURES = (
    "original_shape_Elongation",
    "original_shape_LeastAxisLength",
    "original_shape_MajorAxisLength",
    "original_shape_Maximum2DDiameterColumn",
    "original_shape_MinorAxisLength",
    "original_shape_SurfaceArea",
)


def _axes(mask: np.ndarray, spacing: np.ndarray) -> np.ndarray:
    """Return the eigenvalues of the voxels' covariance, ascending; arrays are laid out as there."""
    coordinates = np.array(np.where(mask), dtype="int").transpose((1, 0))
    physical = coordinates * spacing[None, :]
    physical -= np.mean(physical, axis=0)
    physical /= np.sqrt(len(coordinates))
    values = np.linalg.eigvals(np.dot(physical.T.copy(), physical))
    values[(values < 0) & (values > -1e-10)] = 0
    values.sort()
    return values


def _ends(marked: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return which rows along x have a voxel, and the first and last of each row."""
    some: np.ndarray = np.any(marked, axis=2)
    last = marked.shape[2] - 1 - marked[:, :, ::-1].argmax(axis=2)
    return some, marked.argmax(axis=2), last


def column_diameter(mask: np.ndarray, spacing: np.ndarray) -> float:
    """Return the largest distance of two mesh vertices of the same y, in mm.

    The vertices are the midpoints between a voxel of the lesion and one outside. Of all vertices on
    one line along x only the two outermost can be the farthest from any other: the distance grows
    with the difference in x, also when each operation is rounded.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), with one layer of background around the lesion.
    spacing
        mm, (z, y, x).
    """
    depth, height, _ = mask.shape
    # Lines of vertices by twice their z and y; midpoints have odd numbers.
    filled = np.zeros((2 * depth, 2 * height), dtype=bool)
    lowest, highest = np.zeros(filled.shape), np.zeros(filled.shape)
    crossings = (
        (mask, slice(0, None, 2), slice(0, None, 2), 0.5),
        (mask[1:] ^ mask[:-1], slice(1, -1, 2), slice(0, None, 2), 0.0),
        (mask[:, 1:] ^ mask[:, :-1], slice(0, None, 2), slice(1, -1, 2), 0.0),
    )
    for marked, z, y, beyond in crossings:
        some, first, last = _ends(marked)
        filled[z, y], lowest[z, y], highest[z, y] = some, first - beyond, last + beyond
    lowest, highest = lowest * spacing[2], highest * spacing[2]
    place = np.arange(2 * depth) / 2 * spacing[0]
    planes = [
        (place[line], lowest[line, y], highest[line, y])
        for y in range(2 * height)
        if (line := np.flatnonzero(filled[:, y])).size
    ]
    best = 0.0
    # The widest plane first; one whose box is no larger than what was found cannot hold more.
    for bound, (z, low, high) in sorted(
        ((_bound(*plane), plane) for plane in planes), key=lambda item: -item[0]
    ):
        if bound <= best:
            break
        squares = (z[:, None] - z[None, :]) ** 2 + (high[:, None] - low[None, :]) ** 2
        best = max(best, float(squares.max()))
    return float(np.sqrt(best))


def _bound(z: np.ndarray, low: np.ndarray, high: np.ndarray) -> float:
    return float((z[-1] - z[0]) ** 2 + (high.max() - low.min()) ** 2)


def shape_features(mask: np.ndarray, spacing: tuple[float, ...]) -> dict[str, float]:
    """Return the features named in `FEATURES`.

    Parameters
    ----------
    mask
        Boolean, (z, y, x), cut to the lesion's box.
    spacing
        mm, (x, y, z).
    """
    padded, zyx = np.pad(mask, 1), np.array(spacing[::-1])
    least, minor, major = _axes(padded, zyx)
    with np.errstate(invalid="ignore"):  # pyradiomics gives NaN where an eigenvalue is negative
        return {
            "original_shape_Elongation": float(np.sqrt(minor / major)),
            "original_shape_LeastAxisLength": float(np.sqrt(least) * 4),
            "original_shape_MajorAxisLength": float(np.sqrt(major) * 4),
            "original_shape_Maximum2DDiameterColumn": column_diameter(padded, zyx),
            "original_shape_MinorAxisLength": float(np.sqrt(minor) * 4),
            "original_shape_SurfaceArea": surface_area(padded, zyx),
        }
