"""Lesions made from a seed: spacings, positions, shapes and textures that could change a bit."""

from __future__ import annotations

import numpy as np
import SimpleITK as sitk

# These include grids on voxels (0.6, 1, 3, 5), midway between voxels (0.5, 2.5), and neither.
IN_PLANE = (0.5, 0.6, 0.68, 0.7, 0.703125, 0.75, 0.78125, 0.8, 0.9, 0.976562, 1.0, 1.171875, 1.4)
BETWEEN_SLICES = (0.6, 0.625, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 3.27, 4.0, 5.0)


def _direction(rng: np.random.Generator) -> np.ndarray:
    kind = rng.integers(3)
    if kind == 0:
        return np.eye(3)
    axes = np.linalg.qr(rng.standard_normal((3, 3)))[0]
    if kind == 1:  # permuted axes
        axes = np.eye(3)[rng.permutation(3)] * rng.choice((-1.0, 1.0), 3)
    if np.linalg.det(axes) < 0:
        axes[:, 0] *= -1
    return axes


def _texture(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    noise = sitk.GetImageFromArray(rng.standard_normal(shape).astype(np.float32))
    values = sitk.GetArrayFromImage(sitk.SmoothingRecursiveGaussian(noise, rng.choice((0.5, 1.5))))
    values = values / values.std() * rng.choice((8, 60, 400)) + 40
    kind = rng.integers(5)
    if kind == 0:  # saturated above: large regions of constant value
        values = np.minimum(values, 40)
    elif kind == 1:  # steps between constant regions, as in phantoms
        values = np.where(np.indices(shape)[2] < shape[2] // 2, -100, 60)
    elif kind == 2:  # a ramp
        values = (np.indices(shape).sum(axis=0) * int(rng.integers(1, 5))).astype(float)
    return np.rint(np.clip(values, -3000, 9000))


def _mask(rng: np.random.Generator, shape: tuple[int, ...], most: float) -> np.ndarray:
    radii = rng.uniform(1.0, most, 3)
    if rng.integers(6) == 0:
        radii[rng.integers(3)] = 0.4  # one slice thick
    # Anywhere, also across the edge of the scan.
    centre = [rng.integers(0, n) for n in shape]
    parts = np.ogrid[tuple(slice(0, n) for n in shape)]
    distance = sum(((p - c) / r) ** 2 for p, c, r in zip(parts, centre, radii, strict=True))
    mask: np.ndarray = np.asarray(distance) <= 1
    if rng.integers(3) == 0:
        mask &= rng.random(shape) < rng.choice((0.2, 0.8))
    return mask


def noisy(shape: tuple[int, int, int], spacing: tuple[float, float, float]) -> sitk.Image:
    """Return a scan of noise, shape (z, y, x) and spacing (x, y, z)."""
    rng = np.random.default_rng(8)
    image = sitk.GetImageFromArray(rng.integers(-80, 160, shape).astype(np.int16))
    image.SetSpacing(spacing)
    image.SetOrigin((-171.3, -150.7, 33.1))
    return image


def generated_lesion(
    seed: int, longest: int = 110, most: float = 12.0
) -> tuple[sitk.Image, sitk.Image]:
    """Return a scan and a mask; some are too small to measure.

    Parameters
    ----------
    seed
        Seed of all random values.
    longest
        Largest number of voxels along an axis.
    most
        Largest half axis of the lesion in voxels.
    """
    rng = np.random.default_rng(seed)
    shape = tuple(int(n) for n in rng.integers(8, longest, 3))
    voxels = _texture(rng, shape)
    image = sitk.GetImageFromArray(voxels.astype(rng.choice((np.int16, np.int32))))
    mask = sitk.GetImageFromArray(_mask(rng, shape, most).astype(np.uint8))
    in_plane = [float(v) for v in rng.choice(IN_PLANE, 2)]
    if rng.integers(2):
        in_plane[1] = in_plane[0]
    direction = _direction(rng).ravel().tolist()
    origin = (rng.integers(-3000, 3000, 3) / 10).tolist()
    between_slices = float(rng.choice(BETWEEN_SLICES))
    for item in (image, mask):
        item.SetSpacing([*in_plane, between_slices])
        item.SetOrigin(origin)
        item.SetDirection(direction)
    return image, mask
