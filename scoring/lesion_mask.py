"""The voxels of one lesion, cut to their box."""

from __future__ import annotations

import dataclasses

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


def mask_of_indices(indices: np.ndarray) -> LesionMask:
    """Return the mask of the voxels at ``indices``, (n, 3) as (z, y, x), n at least 1."""
    lower = indices.min(axis=0)
    voxels = np.zeros(indices.max(axis=0) - lower + 1, dtype=bool)
    voxels[tuple((indices - lower).T)] = True
    return LesionMask((int(lower[2]), int(lower[1]), int(lower[0])), voxels)


def mask_of_array(voxels: np.ndarray) -> LesionMask | None:
    """Return the mask of a boolean (z, y, x) array, or None where it has no voxel."""
    box = []
    for axis in range(3):
        filled = np.flatnonzero(voxels.any(axis=tuple(a for a in range(3) if a != axis)))
        if not filled.size:
            return None
        box.append(slice(int(filled[0]), int(filled[-1]) + 1))
    return LesionMask((box[2].start, box[1].start, box[0].start), voxels[tuple(box)])
