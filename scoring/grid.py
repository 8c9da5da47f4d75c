"""The voxels of one lesion, cut to their box."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np


@dataclasses.dataclass(frozen=True)
class LesionMask:
    """A lesion on the grid of a CT volume.

    Parameters
    ----------
    lower
        (x, y, z) index of the first voxel of the box in the CT volume.
    voxels
        Boolean, (z, y, x); every face of the box holds at least one voxel of the lesion.
    """

    lower: tuple[int, int, int]
    voxels: np.ndarray

    @property
    def count(self) -> int:
        """Number of voxels in the lesion."""
        return int(np.count_nonzero(self.voxels))

    @property
    def extent(self) -> tuple[int, int, int]:
        """Size of the box in voxels, (x, y, z)."""
        z, y, x = self.voxels.shape
        return x, y, z

    @property
    def box(self) -> Box:
        """The voxels' box in the CT volume."""
        lower = np.array(self.lower)
        return Box(lower, lower + np.array(self.extent))


@dataclasses.dataclass(frozen=True)
class Tile:
    """Part of a lesion on one CT slice.

    Parameters
    ----------
    z, y, x
        Index of the first voxel in the CT volume.
    voxels
        Boolean, (y, x).
    """

    z: int
    y: int
    x: int
    voxels: np.ndarray


def mask_of_tiles(tiles: Sequence[Tile]) -> LesionMask | None:
    """Return the union of the tiles' voxels as a mask, or None if there is no voxel."""
    if not tiles:
        return None
    starts = np.array([(t.z, t.y, t.x) for t in tiles])
    ends = starts + [(1, *t.voxels.shape) for t in tiles]
    lower = starts.min(axis=0)
    voxels = np.zeros(ends.max(axis=0) - lower, dtype=bool)
    for tile, (z, y, x) in zip(tiles, starts - lower, strict=True):
        height, width = tile.voxels.shape
        voxels[z, y : y + height, x : x + width] |= tile.voxels
    return moved(mask_of_array(voxels), (int(lower[2]), int(lower[1]), int(lower[0])))


def moved(mask: LesionMask | None, by: tuple[int, int, int]) -> LesionMask | None:
    """Return a mask moved by (x, y, z) voxels."""
    if mask is None:
        return None
    x, y, z = mask.lower
    return LesionMask((x + by[0], y + by[1], z + by[2]), mask.voxels)


def union(masks: Sequence[LesionMask]) -> LesionMask | None:
    """Return the union of some masks, or None if there is no mask."""
    return mask_of_tiles(
        [
            Tile(mask.lower[2] + z, mask.lower[1], mask.lower[0], layer)
            for mask in masks
            for z, layer in enumerate(mask.voxels)
        ]
    )


def common_voxels(first: LesionMask, second: LesionMask) -> int:
    """Return how many voxels two masks share."""
    low = np.maximum(first.lower, second.lower)
    high = np.minimum(np.add(first.lower, first.extent), np.add(second.lower, second.extent))
    if (high <= low).any():
        return 0
    parts = [
        m.voxels[
            tuple(
                slice(a, b)
                for a, b in zip(low[::-1] - m.lower[::-1], high[::-1] - m.lower[::-1], strict=True)
            )
        ]
        for m in (first, second)
    ]
    return int(np.count_nonzero(parts[0] & parts[1]))


def dice(first: LesionMask, second: LesionMask) -> float:
    """Return the Dice coefficient of two masks: 1 where they are the same, 0 where apart."""
    return 2 * common_voxels(first, second) / (first.count + second.count)


def mask_of_array(voxels: np.ndarray) -> LesionMask | None:
    """Return the mask of a boolean (z, y, x) array, or None where it has no voxel."""
    box = []
    for axis in range(3):
        filled = np.flatnonzero(voxels.any(axis=tuple(a for a in range(3) if a != axis)))
        if not filled.size:
            return None
        box.append(slice(int(filled[0]), int(filled[-1]) + 1))
    return LesionMask((box[2].start, box[1].start, box[0].start), voxels[tuple(box)])


@dataclasses.dataclass(frozen=True)
class ScanGeometry:
    """Geometry of a whole scan.

    Parameters
    ----------
    size
        Voxels, (x, y, z).
    spacing
        mm, (x, y, z).
    origin
        Position of the first voxel in mm.
    direction
        3 x 3 by rows; its columns are the directions of x, y and z.
    """

    size: tuple[int, ...]
    spacing: tuple[float, ...]
    origin: tuple[float, ...]
    direction: tuple[float, ...]


@dataclasses.dataclass(frozen=True)
class Box:
    """A box of a scan's voxels: (x, y, z) index of the first one, and of the one after the last."""

    lower: np.ndarray
    upper: np.ndarray

    def within(self, other: Box) -> bool:
        """Return whether this box lies within another."""
        return bool((self.lower >= other.lower).all() and (self.upper <= other.upper).all())

    def overlap(self, other: Box) -> Box:
        """Return the intersection with another box."""
        return Box(np.maximum(self.lower, other.lower), np.minimum(self.upper, other.upper))

    def slices(self, first: np.ndarray) -> tuple[slice, ...]:
        """Return the box in a (z, y, x) array that begins at index ``first`` of the scan."""
        ends = zip((self.lower - first)[::-1], (self.upper - first)[::-1], strict=True)
        return tuple(slice(int(a), int(b)) for a, b in ends)
