"""The scans that are measured: pyradiomics' own two, and made-up ones of any size."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import SimpleITK as sitk

from scoring.grid import LesionMask, mask_of_array

# Where the tests keep lung1 and lung2 of pyradiomics' source package.
LUNGS = Path(".pytest_cache/d/pyradiomics-source")


def lung(name: str) -> tuple[sitk.Image, sitk.Image]:
    """Return image and mask of lung1 or lung2.

    Raises
    ------
    SystemExit
        If the tests have not downloaded them.
    """
    files = [LUNGS / f"{name}_{part}.nrrd" for part in ("image", "label")]
    if not all(file.is_file() for file in files):
        raise SystemExit(
            f"{name} is not in {LUNGS}; tests/test_features.py downloads it (run make test once)"
        )
    image, mask = (sitk.ReadImage(str(file)) for file in files)
    return image, mask


def noise_scan(size: tuple[int, int, int], spacing: tuple[float, float, float]) -> sitk.Image:
    """Return a scan of uniform noise, int16; sizes are (x, y, z)."""
    rng = np.random.default_rng(1)
    image = sitk.GetImageFromArray(rng.integers(-100, 200, size[::-1], dtype=np.int16))
    image.SetSpacing(spacing)
    image.SetOrigin((-200.3, -180.7, 12.5))
    return image


def ball(
    spacing: tuple[float, float, float], radius: float, lower: tuple[int, int, int]
) -> LesionMask:
    """Return a ball of a radius in mm whose box begins at a voxel, (x, y, z)."""
    half = [int(radius // step) for step in spacing]
    z, y, x = np.ogrid[tuple(slice(-n, n + 1) for n in half[::-1])]
    inside = (x * spacing[0]) ** 2 + (y * spacing[1]) ** 2 + (z * spacing[2]) ** 2 <= radius**2
    cut = mask_of_array(inside)
    assert cut is not None
    return LesionMask(lower, cut.voxels)


def mask_image(image: sitk.Image, lesion: LesionMask) -> sitk.Image:
    """Return a lesion as a mask of the whole scan."""
    voxels = np.zeros(image.GetSize()[::-1], dtype=np.uint8)
    box = zip(lesion.lower[::-1], lesion.extent[::-1], strict=True)
    voxels[tuple(slice(a, a + n) for a, n in box)] = lesion.voxels
    mask = sitk.GetImageFromArray(voxels)
    mask.CopyInformation(image)
    return mask
