"""Contours in the styles of planning systems: voxels by our rule, even-odd, and plastimatch.

Run as ``python -m tests.helpers.made.contour_study``; plastimatch (Debian: ``apt install
plastimatch``) is used if installed. The lesions are spheres in a synthetic CT with pixels of
0.9765625 mm.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import contourpy
import numpy as np
import pydicom
import SimpleITK as sitk

import tests.helpers.made.segmentations as made
from dicom_node.demo.phantom import Phantom, make_ct
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import place_segments, read_segmentation

PIXEL = 0.9765625
PHANTOM = Phantom(size=64, slices=20, spacing=(PIXEL, PIXEL, 3.0), lesions=())

Draw = Callable[[np.ndarray, np.random.Generator], list[np.ndarray]]


def ball(radius: float) -> np.ndarray:
    """Return a sphere's voxels, (z, y, x); its centre is not the centre of a voxel."""
    z, y, x = np.indices((PHANTOM.slices, PHANTOM.size, PHANTOM.size))
    far = ((x - 31.3) * PIXEL) ** 2 + ((y - 29.6) * PIXEL) ** 2 + ((z - 9.4) * 3.0) ** 2
    return far <= radius**2


def half_way(mask: np.ndarray, _: np.random.Generator) -> list[np.ndarray]:
    """Trace midway between the voxels inside and those outside."""
    return made.traced(mask)


def through_centres(mask: np.ndarray, _: np.random.Generator) -> list[np.ndarray]:
    """Trace through the centres of the outermost voxels."""
    padded = np.pad(mask.astype(float), 1)
    lines = contourpy.contour_generator(z=padded).lines(1 - 1e-9)
    return [line[:-1] - 1 for line in lines if len(line) > 3]


def pinnacle(mask: np.ndarray, rng: np.random.Generator) -> list[np.ndarray]:
    """Trace through the centres on a grid that is offset by 0.006 to 0.014 mm from the CT's."""
    by = rng.uniform(0.006, 0.014, 2) * rng.choice([-1, 1], 2) / PIXEL
    return [
        line + by + rng.uniform(-0.003, 0.003, line.shape) / PIXEL
        for line in through_centres(mask, rng)
    ]


def freehand(mask: np.ndarray, rng: np.random.Generator) -> list[np.ndarray]:
    """Trace a smooth outline that is independent of the voxels."""
    drawn = []
    for line in made.traced(mask):
        centre = line.mean(axis=0)
        turn = np.linspace(0, 2 * np.pi, 60, endpoint=False)
        radius = np.sqrt(mask.sum() / np.pi) + rng.normal(0, 0.05, turn.size)
        drawn.append(centre + radius[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1))
    return drawn


KINDS: Mapping[str, tuple[Draw, int]] = {
    "half way, 6 decimals": (half_way, 6),
    "half way, 1 decimal": (half_way, 1),
    "through centres, 3 decimals": (through_centres, 3),
    "through centres, 1 decimal": (through_centres, 1),
    "Pinnacle-like, 3 decimals": (pinnacle, 3),
    "Pinnacle-like, 2 decimals": (pinnacle, 2),
    "freehand (LUNG-like), 3 decimals": (freehand, 3),
    "freehand (LUNG-like), 1 decimal": (freehand, 1),
}


def structure_set(
    ct: list[pydicom.Dataset], mask: np.ndarray, kind: str, rng: np.random.Generator
) -> tuple[pydicom.Dataset, list[tuple[int, np.ndarray]]]:
    """Return an RTSTRUCT of a mask drawn in one of `KINDS`, and its contours in pixels."""
    draw, digits = KINDS[kind]
    contours, printed = [], []
    for z, (image, layer) in enumerate(zip(ct, mask, strict=True)):
        for points in draw(layer, rng) if layer.any() else []:
            item = made.contour_item(image, points)
            values = [f"{float(v):.{digits}f}" for v in item.ContourData]
            values[2::3] = [str(image.ImagePositionPatient[2])] * len(points)
            item.ContourData = values
            contours.append(item)
            place = np.array(values, dtype=float).reshape(-1, 3)
            printed.append((z, (place - np.array(image.ImagePositionPatient, float))[:, :2]))
    return made.structure_set(ct, [("GTV", "GTV", contours)]), printed


def even_odd(printed: list[tuple[int, np.ndarray]]) -> np.ndarray:
    """Return the voxels whose centre is inside by the even-odd rule, without tolerance."""
    image = np.zeros((PHANTOM.slices, PHANTOM.size, PHANTOM.size), dtype=bool)
    x, y = np.meshgrid(*[np.arange(PHANTOM.size) * PIXEL] * 2)
    for z, points in printed:
        for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, axis=0), strict=True):
            if y0 != y1:
                image[z] ^= ((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return image


def ours(path: Path, series: CtSeries) -> tuple[int, int, int]:
    """Return voxels with the edge inside and outside, and how many lie on the edge."""
    counts = []
    for side in ("inside", "outside"):
        placed = place_segments(
            read_segmentation(path), series, SegmentationPolicy(contour_edge=side)
        )
        mask = placed.masks[1]
        counts.append(0 if mask is None else mask.count)
    return counts[0], counts[1], placed.rois[1].on_edge


def plastimatch(path: Path, folder: Path) -> int | None:
    """Return the number of voxels by plastimatch, or None if it is not installed."""
    if shutil.which("plastimatch") is None:
        return None
    out = path.parent / "plastimatch"
    subprocess.run(
        ["plastimatch", "convert", "--input", path, "--referenced-ct", folder,
         "--output-prefix", out, "--prefix-format", "mha"],
        check=True, capture_output=True,
    )  # fmt: skip
    (image,) = out.glob("*.mha")
    return int(np.count_nonzero(sitk.GetArrayFromImage(sitk.ReadImage(image))))


def rows(radius: float) -> list[tuple[str, int, int, int, int, int, int | None]]:
    """Return kind, voxels of the mask, ours (three), even-odd and plastimatch for each kind."""
    ct, mask, rng = make_ct(PHANTOM), ball(radius), np.random.default_rng(5)
    series = build_series([CtSlice(Path("unread.dcm"), dataset) for dataset in ct])
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "ct"
        folder.mkdir()
        for index, dataset in enumerate(ct):
            dataset.save_as(folder / f"{index:03}.dcm", enforce_file_format=True)
        for index, kind in enumerate(KINDS):
            dataset, printed = structure_set(ct, mask, kind, rng)
            path = Path(name) / str(index) / "rtstruct.dcm"
            path.parent.mkdir()
            dataset.save_as(path, enforce_file_format=True)
            simple = int(even_odd(printed).sum())
            other = plastimatch(path, folder)
            found.append((kind, int(mask.sum()), *ours(path, series), simple, other))
    return found


def main() -> None:
    """Print the table for a small and a larger ball."""
    words = ("mask", "inside", "outside", "on edge", "even-odd", "plastimatch")
    for radius in (7.0, 15.0):
        print(f"{f'ball of {radius:g} mm':34}" + "".join(f"{w:>12}" for w in words))
        for kind, *numbers in rows(radius):
            print(f"{kind:34}" + "".join(f"{'-' if n is None else n:>12}" for n in numbers))


if __name__ == "__main__":
    main()
