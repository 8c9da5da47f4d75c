"""The separate parts of one segment, in three dimensions.

The paper delineated each lesion, but programs often put all tumours of an organ in one segment.
Voxels that touch at a face, an edge or a corner belong together, so that a lesion drawn obliquely
over thick slices stays whole.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import SimpleITK as sitk

from scoring.grid import LesionMask, mask_of_array, moved
from scoring.lesions.recist import LONG_AXIS_MM, in_plane_axes

# A part is a speck, noted and no lesion of its own, with less than this share of the voxels and
# shorter than any lesion that RECIST 1.1 calls measurable.
SPECK_SHARE = 0.02
SPECK_MM = LONG_AXIS_MM


@dataclasses.dataclass(frozen=True)
class Components:
    """Connected components of a mask.

    Parameters
    ----------
    parts
        At least one, in the order of slices, rows and columns of their first voxels.
    specks, speck_voxels
        How many specks there are beside them, and of how many voxels together.
    """

    parts: tuple[LesionMask, ...]
    specks: int = 0
    speck_voxels: int = 0


def separate_parts(mask: LesionMask, spacing: tuple[float, float, float]) -> Components:
    """Return the separate parts of a mask.

    Parameters
    ----------
    mask
        The voxels of one lesion.
    spacing
        Voxel size (x, y, z) in mm.
    """
    image = sitk.ConnectedComponent(sitk.GetImageFromArray(mask.voxels.astype(np.uint8)), True)
    labels = sitk.GetArrayViewFromImage(image)
    counts = np.bincount(labels.ravel())
    counts[0] = 0  # what is outside the mask
    if np.count_nonzero(counts) == 1:
        return Components((mask,))
    # Noise of a program may be thousands of specks: so few voxels are short however they lie.
    short = counts * np.hypot(*spacing[:2]) < SPECK_MM
    certain = (counts > 0) & short & (counts < SPECK_SHARE * mask.count)
    certain[int(counts.argmax())] = False
    small = counts[certain].tolist()
    shapes = sitk.LabelShapeStatisticsImageFilter()
    shapes.Execute(image)
    parts: list[LesionMask] = []
    for label in np.flatnonzero((counts > 0) & ~certain).tolist():
        x, y, z, width, height, depth = shapes.GetBoundingBox(label)
        box = labels[z : z + depth, y : y + height, x : x + width] == label
        part = moved(mask_of_array(box), (x + mask.lower[0], y + mask.lower[1], z + mask.lower[2]))
        assert part is not None
        count = int(counts[label])
        is_small = label != counts.argmax() and count < SPECK_SHARE * mask.count
        if is_small and in_plane_axes(part, spacing)[0] < SPECK_MM:
            small.append(count)
        else:
            parts.append(part)
    ordered = sorted(parts, key=lambda part: (part.lower[::-1], -part.count))
    return Components(tuple(ordered), len(small), sum(small))
