"""Image warnings of air, fluid or metal at a lesion. A person decides whether they matter.

The paper excluded CT with artefacts at the tumour, and lesions with cystic change or cavitation
(Ligero 2021, Materials and Methods). A radiologist must judge all of these; shares of HU can only
indicate them. Of artefacts, metal and saturated values are measured.

Streaks are not. Their direction was tried: the ratio of the gradients along the two principal axes
(structure tensor of the high-pass, soft tissue within 10 mm, median over slices). On the twelve
real lesions of the tests it is 1.2 to 1.6; but at 600 other places in tissue of five real scans, 25
% reach 2.0 by vessels, bowel and fascia, and made-up streaks of 40, 80 and 150 HU reach it at 22,
37 and 75 % of 150 places each. A threshold would warn of anatomy, so that the report says that
streaks are not measured.
"""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import SimpleITK as sitk

from scoring.features.cut import LesionCut

AIR_HU = -500.0  # at least half of such a voxel is air
WATER_HU = (-10.0, 20.0)
METAL_HU = 2000.0  # above bone; scanners that store 12 bits saturate at 3071
CORE_MM = 2.0  # in-plane: nearer to the edge, voxels also contain surrounding tissue
SHELL_MM = 5.0
# Thresholds of the warnings. None of the twelve real lesions in the tests has any air in its core,
# more than 0.03 of water, or any metal.
AIR_SHARE = 0.05
WATER_SHARE = 0.50


@dataclasses.dataclass(frozen=True)
class ImageShares:
    """Shares of a lesion's voxels, 0 to 1.

    ``air`` and ``water`` are of its core, more than `CORE_MM` from its edge in-plane, or of all of
    it where it has none; ``metal`` is of the lesion, ``metal_around`` of the shell of `SHELL_MM`.
    """

    air: float
    water: float
    metal: float
    metal_around: float

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings from the shares, in words; empty if there is none."""
        low, high = WATER_HU
        found = []
        if self.air >= AIR_SHARE:
            found.append(f"{_percent(self.air)} of its core is air (up to {AIR_HU:g} HU): cavity?")
        if self.water >= WATER_SHARE:
            found.append(
                f"{_percent(self.water)} of its core is like water ({low:g} to {high:g} HU): cyst?"
            )
        for share, where in (
            (self.metal, "it"),
            (self.metal_around, f"the {SHELL_MM:g} mm around"),
        ):
            if share > 0:
                found.append(
                    f"{_percent(share)} of {where} is metal or saturated (from {METAL_HU:g} HU): "
                    "artefact?"
                )
        return tuple(found)

    def __str__(self) -> str:
        """Return all shares in words."""
        return (
            f"air {_percent(self.air)}, water {_percent(self.water)}, "
            f"metal {_percent(self.metal)}, metal around {_percent(self.metal_around)}"
        )


def image_shares(cut: LesionCut) -> ImageShares:
    """Return the shares of a lesion's voxels and of those around it."""
    lesion = np.zeros(cut.voxels.shape, dtype=bool)
    x, y, z = np.array(cut.lesion.lower) - np.array(cut.first)
    depth, height, width = cut.lesion.voxels.shape
    lesion[z : z + depth, y : y + height, x : x + width] = cut.lesion.voxels
    # The part that is examined, so that the cost depends on the lesion, not on the cut.
    spacing = np.array(cut.scan.spacing)
    margin = np.ceil(SHELL_MM / spacing).astype(int) + 1
    low = np.maximum(np.array([x, y, z]) - margin, 0)
    high = np.array([x + width, y + height, z + depth]) + margin
    box = tuple(slice(a, b) for a, b in zip(low[::-1], high[::-1], strict=True))
    lesion, hounsfield = lesion[box], cut.voxels[box]
    core = _core(lesion, (spacing[0], spacing[1]))
    core = core if core.any() else lesion
    sums, counts = _sums_of_nine(hounsfield)
    water = (sums >= WATER_HU[0] * counts) & (sums <= WATER_HU[1] * counts)
    return ImageShares(
        air=float((hounsfield[core] <= AIR_HU).mean()),
        water=float(water[core].mean()),
        metal=float((hounsfield[lesion] >= METAL_HU).mean()),
        metal_around=_metal_around(hounsfield >= METAL_HU, lesion, tuple(spacing)),
    )


def _metal_around(metal: np.ndarray, lesion: np.ndarray, spacing: tuple[float, ...]) -> float:
    """Return the share of metal in the shell of `SHELL_MM` around a lesion."""
    if not metal.any():  # mostly: distances take longer than all the rest
        return 0.0
    shell = ~lesion & (_distance(lesion, spacing) <= SHELL_MM)
    return float(metal[shell].mean()) if shell.any() else 0.0


def _core(lesion: np.ndarray, spacing: tuple[float, float]) -> np.ndarray:
    """Return the voxels more than `CORE_MM` from the lesion's edge in their plane; x, y in mm.

    The edge is every voxel of the lesion with one of its 26 neighbours outside: the whole of a
    first or last slice is edge.
    """
    depth, height, width = lesion.shape
    outside = np.pad(~lesion, 1)
    beside = np.zeros_like(lesion)
    for z, y, x in itertools.product(range(3), repeat=3):
        beside |= outside[z : z + depth, y : y + height, x : x + width]
    reach_x, reach_y = (int(CORE_MM / s) + 1 for s in spacing)
    edge = np.pad(lesion & beside, ((0, 0), (reach_y, reach_y), (reach_x, reach_x)))
    near = np.zeros_like(lesion)
    for y, x in itertools.product(range(2 * reach_y + 1), range(2 * reach_x + 1)):
        away = np.hypot((x - reach_x) * spacing[0], (y - reach_y) * spacing[1])
        if away <= CORE_MM * (1 + 1e-9):
            near |= edge[:, y : y + height, x : x + width]
    core: np.ndarray = lesion & ~near
    return core


def _sums_of_nine(hounsfield: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the in-plane sums of 3 x 3 voxels, whose means have less noise, and their counts."""
    sums, counts = hounsfield.astype(np.int32), np.ones(hounsfield.shape[1:], dtype=np.int32)
    for axis in (-1, -2):
        sums, counts = _sums_of_three(sums, axis), _sums_of_three(counts, axis)
    return sums, counts


def _sums_of_three(values: np.ndarray, axis: int) -> np.ndarray:
    """Return each value with its neighbours along an axis added; at the ends there is one."""
    lines = np.moveaxis(values, axis, -1)
    found = lines.copy()
    found[..., 1:] += lines[..., :-1]
    found[..., :-1] += lines[..., 1:]
    return np.moveaxis(found, -1, axis)


def _distance(lesion: np.ndarray, spacing: tuple[float, ...]) -> np.ndarray:
    """Return each voxel's distance in mm to the lesion's edge, negative inside."""
    image = sitk.GetImageFromArray(lesion.astype(np.uint8))
    image.SetSpacing([float(s) for s in spacing])
    found = sitk.SignedMaurerDistanceMap(
        image, insideIsPositive=False, squaredDistance=False, useImageSpacing=True
    )
    return np.asarray(sitk.GetArrayFromImage(found))


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %" if share == 0 or share >= 0.01 else f"{100 * share:.2g} %"
