"""Series and SEGs on disk, as long and with as many lesions as wanted."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pydicom

from dicom_node.demo.phantom import Lesion, Phantom, make_ct, make_seg


def write_series(
    folder: Path, slices: int, size: int = 512, spacing: tuple[float, float, float] = (0.7, 0.7, 1)
) -> list[pydicom.Dataset]:
    """Write CT slices of noise and return their headers.

    Parameters
    ----------
    folder
        Where to; made if need be.
    slices, size
        How many, and rows and columns of each.
    spacing
        mm, (x, y, z).
    """
    folder.mkdir(parents=True, exist_ok=True)
    template = make_ct(dataclasses.replace(Phantom(), size=16, slices=8, lesions=()))[0]
    rng = np.random.default_rng(1)
    headers = []
    for index in range(slices):
        item = copy.deepcopy(template)
        item.SOPInstanceUID = f"{template.SeriesInstanceUID}.{index + 1}"
        item.InstanceNumber = index + 1
        item.Rows = item.Columns = size
        item.PixelSpacing = [spacing[1], spacing[0]]
        item.SliceThickness = spacing[2]
        item.ImagePositionPatient = [-180.0, -180.0, round(index * spacing[2], 4)]
        item.PixelData = rng.integers(924, 1224, (size, size), dtype=np.uint16).tobytes()
        item.save_as(folder / f"{index:04}.dcm", enforce_file_format=True)
        del item.PixelData
        headers.append(item)
    return headers


def write_seg(
    file: Path, ct: Sequence[pydicom.Dataset], balls: Sequence[tuple[tuple[int, int, int], float]]
) -> None:
    """Write a SEG with a ball for each centre, (x, y, z) in voxels, and radius in mm."""
    lesion = Phantom().lesions[0]
    lesions: list[Lesion] = []
    depths: list[set[int]] = []
    spacing = (*map(float, ct[0].PixelSpacing[::-1]), float(ct[0].SliceThickness))
    for number, ((_, _, z), radius) in enumerate(balls, start=1):
        lesions.append(dataclasses.replace(lesion, label=f"Lesion {number}"))
        half = int(radius // spacing[2])
        depths.append(set(range(max(z - half, 0), min(z + half, len(ct) - 1) + 1)))
    used = sorted(set().union(*depths))
    shape = len(used), int(ct[0].Rows), int(ct[0].Columns)
    masks = []
    grid = np.ogrid[tuple(slice(0, n) for n in shape[1:])]
    for (x, y, z), radius in balls:
        mask = np.zeros(shape, dtype=bool)
        for at, index in enumerate(used):
            across = radius**2 - ((index - z) * spacing[2]) ** 2
            if across >= 0:
                rows, columns = (grid[0] - y) * spacing[1], (grid[1] - x) * spacing[0]
                mask[at] = rows**2 + columns**2 <= across
        masks.append(mask)
    seg = make_seg([ct[index] for index in used], masks, lesions)
    seg.save_as(file, enforce_file_format=True)
