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
    """What a mask falls into.

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
    shapes = sitk.LabelShapeStatisticsImageFilter()
    shapes.Execute(image)
    if len(shapes.GetLabels()) <= 1:
        return Components((mask,))
    labels = sitk.GetArrayViewFromImage(image)
    parts: list[tuple[tuple[int, ...], LesionMask]] = []
    small: list[int] = []
    largest = max(shapes.GetLabels(), key=shapes.GetNumberOfPixels)
    for label in shapes.GetLabels():
        x, y, z, width, height, depth = shapes.GetBoundingBox(label)
        box = labels[z : z + depth, y : y + height, x : x + width]
        found = moved(mask_of_array(box == label), (x, y, z))
        assert found is not None
        count = shapes.GetNumberOfPixels(label)
        if label != largest and count < SPECK_SHARE * mask.count:
            extent = float(np.hypot(width * spacing[0], height * spacing[1]))
            if extent < SPECK_MM or in_plane_axes(found, spacing)[0] < SPECK_MM:
                small.append(count)
                continue
        placed = moved(found, mask.lower)
        assert placed is not None
        parts.append((placed.lower[::-1], placed))
    ordered = sorted(parts, key=lambda item: (item[0], -item[1].count))
    return Components(tuple(m for _, m in ordered), len(small), sum(small))
