"""Tissue around a lesion in the image, as evidence against its location or for one.

Shares of tissue by HU in the shell around the lesion, the distance to aerated lung, and whether the
lesion lies in the body at all. They contradict a location only where both are plain: a lesion
"in the lung" without aerated lung near it, one "in the liver" that is mostly surrounded by aerated
lung, one that lies in the air around the patient, one that is itself air, fat or normal lung. What
they suggest never decides.

They do not find every mask that was displaced. Of the masks of the eight liver metastases at hand,
two are found turned left to right, one with its slices in reversed order, four of 16 displaced by
five slices, ten of 32 by 40 pixels and three by 20; of the four masks of a lung nodule, all are
found with their slices in reversed order or displaced by ten, two of eight by five, eight of 16 by
40 pixels. A mask that lands in tissue of the same kind cannot be distinguished from a lesion. The
side of the body, if it is not the one that is expected, is named beside that and does not decide:
by it, five of the eight liver metastases are found turned left to right, and the nodule if its side
is stated.

All is measured on blocks of about `BLOCK_MM`, whose means carry little noise and leave hardly a
block of mixed air and tissue at the edges of bowel gas and skin to be taken for lung.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import numpy as np
import SimpleITK as sitk

from scoring.grid import Box, LesionMask, ScanGeometry
from scoring.results import Location

BLOCK_MM = 2.0
SHELL_MM = 5.0  # of it, tissue is counted
NEAR_MM = 20.0  # within it, a lesion in the lung has aerated lung
AERATED_HU = (-970.0, -500.0)  # lung, emphysematous lung too; the air around the patient is below
FAT_HU = (-150.0, -30.0)
SOFT_HU = (-30.0, 200.0)
OUTSIDE_HU = -900.0  # air around the patient, and what a scanner writes beyond its field of view
LEAST_LUNG_ML = 0.25  # of aerated lung: less may be partial volume
MOSTLY = 0.5
# The median of a lesion: of air and lung outside the lung, and of normal lung in it. Pure
# ground-glass nodules are above -800.
AIR_HU, NORMAL_LUNG_HU = -500.0, -800.0
NO_LIVER_HU = -40.0  # below the fattest liver
# The eight liver metastases at hand lie at most 23 mm to the left of the body's middle; with their
# masks mirrored, five lie more than 60 mm. Few lungs reach 20 mm beyond the middle.
LEFT_LIVER_MM, OTHER_LUNG_MM = 60.0, 20.0
AXIAL = 0.9  # cosine of the columns' direction with the patient's left or right, at least
LEAST_BODY_MM = 30.0  # of a column of the image, so that a blanket or an arm's edge is no body
_LEFT = re.compile(r"\b(?:LEFT|LINK\w*|GAUCHE|IZQUIERD\w*|SINISTR\w*|L[UL]L)\b|左")
_RIGHT = re.compile(r"\b(?:RIGHT|RECHT\w*|DROITE?|DERECH\w*|DESTR[AO]|R[UML]L)\b|右")


@dataclasses.dataclass(frozen=True)
class Surroundings:
    """Tissue around a lesion.

    Parameters
    ----------
    aerated, fat, soft, bone
        Shares of the shell of `SHELL_MM`, 0 to 1; what is none of these is gas.
    lung_mm
        Distance from the lesion within which `LEAST_LUNG_ML` of aerated lung lie; None if it is
        beyond `NEAR_MM`.
    whole
        Whether all that lies within `NEAR_MM` was scanned.
    outside
        Share of the lesion, on its largest slice, in the air around the patient.
    air_in_scan
        Whether the slices hold the air around the patient. Where they do not, as in made-up images,
        HU may not mean what they mean in a patient.
    median
        Of the lesion itself, in HU.
    left_mm
        How far to the patient's left of the middle of the body the lesion's largest slice lies;
        None where the body is not all within the image, or the slices are not axial.
    """

    aerated: float
    fat: float
    soft: float
    bone: float
    lung_mm: float | None
    whole: bool
    outside: float
    air_in_scan: bool
    median: float
    left_mm: float | None = None

    def against(self, location: Location | None) -> str:
        """Return what contradicts a location, in words; empty if nothing does."""
        if not self.air_in_scan:
            return ""
        if self.outside >= MOSTLY:
            return f"{_percent(self.outside)} of it lie in the air around the patient"
        if self.median <= (NORMAL_LUNG_HU if location is Location.LUNG else AIR_HU):
            what = "normal lung or air" if location is Location.LUNG else "air or aerated lung"
            return f"half of it and more is {what} (median {self.median:.0f} HU)"
        if location is Location.LIVER and self.median <= NO_LIVER_HU:
            return f"half of it and more is fat (median {self.median:.0f} HU)"
        if location is Location.LUNG and self.lung_mm is None and self.whole:
            return f"no aerated lung lies within {NEAR_MM:g} mm of it"
        if location is Location.LIVER and self.aerated >= MOSTLY:
            return f"{_percent(self.aerated)} of the {SHELL_MM:g} mm around it are aerated lung"
        return ""

    def other_side(self, location: Location | None, said: str) -> str:
        """Return what lets a mirrored mask be suspected, in words; empty if nothing does.

        ``said`` is what label and site of the lesion say. It never decides: livers reach far to the
        left, and organs may lie on the other side.
        """
        left = self.left_mm
        if left is None:
            return ""
        where = f"{abs(left):.0f} mm to the {'left' if left > 0 else 'right'} of the body's middle"
        if location is Location.LIVER and left > LEFT_LIVER_MM:
            return f"lies {where}, where few livers are"
        side = _side(said) if location is Location.LUNG else 0
        if side * left < -OTHER_LUNG_MM:
            return f"is called {'left' if side > 0 else 'right'} and lies {where}"
        return ""

    @property
    def suggests(self) -> Location | None:
        """The location that the surroundings suggest, if any; it never decides."""
        if self.air_in_scan and self.outside < MOSTLY and self.aerated >= MOSTLY:
            return Location.LUNG
        return None

    def __str__(self) -> str:
        """Return all of it in words."""
        lung = f"at {self.lung_mm:.0f} mm" if self.lung_mm is not None else f"not {_beyond(self)}"
        return (
            f"{SHELL_MM:g} mm around: aerated lung {_percent(self.aerated)}, fat "
            f"{_percent(self.fat)}, soft tissue {_percent(self.soft)}, bone "
            f"{_percent(self.bone)}; aerated lung {lung}; outside the body {_percent(self.outside)}"
        )


def _side(said: str) -> int:
    """Return 1 where words say left, -1 where they say right, 0 where both or neither."""
    plain = said.upper().replace("_", " ")
    return bool(_LEFT.search(plain)) - bool(_RIGHT.search(plain))


def _beyond(found: Surroundings) -> str:
    return f"within {NEAR_MM:g} mm" + ("" if found.whole else " as far as was scanned")


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def needed_box(scan: ScanGeometry, lesion: LesionMask) -> Box:
    """Return the part of a scan in which the surroundings of a lesion are measured."""
    margin = np.ceil(NEAR_MM / np.array(scan.spacing)).astype(int)
    lower, extent = np.array(lesion.lower), np.array(lesion.extent)
    return Box(np.maximum(lower - margin, 0), np.minimum(lower + extent + margin, scan.size))


def measure_surroundings(
    region: Callable[[Box], np.ndarray], scan: ScanGeometry, lesion: LesionMask
) -> Surroundings:
    """Measure the surroundings of a lesion.

    Parameters
    ----------
    region
        Reads the HU of a box of the scan, (z, y, x).
    scan
        Geometry of the whole scan.
    lesion
        The lesion, with indices in the whole scan.
    """
    spacing = np.array(scan.spacing)
    step = _step(spacing)
    box = needed_box(scan, lesion)
    inside = np.zeros((box.upper - box.lower)[::-1], dtype=bool)
    inside[_placed(lesion, box)] = lesion.voxels
    hounsfield = _block_means(region(box), step)
    distance = _distance(_block_means(inside, step) > 0, spacing * step)
    shell = hounsfield[(distance > 0) & (distance <= SHELL_MM)]
    outside, air, left = _outside(region, scan, lesion)
    return Surroundings(
        aerated=_share(shell, *AERATED_HU),
        fat=_share(shell, *FAT_HU),
        soft=_share(shell, *SOFT_HU),
        bone=_share(shell, SOFT_HU[1], np.inf),
        lung_mm=_lung_distance(hounsfield, distance, float(np.prod(spacing * step))),
        whole=_is_whole(scan, lesion),
        outside=outside,
        air_in_scan=air,
        median=float(np.median(region(lesion.box)[lesion.voxels])),
        left_mm=left,
    )


def _step(spacing: np.ndarray) -> np.ndarray:
    """Return how many voxels a block has, (x, y, z)."""
    return np.maximum(np.rint(BLOCK_MM / spacing), 1).astype(int)


def _is_whole(scan: ScanGeometry, lesion: LesionMask) -> bool:
    """Return whether the scan holds all that lies within `NEAR_MM` of a lesion."""
    margin = NEAR_MM / np.array(scan.spacing)
    low, extent = np.array(lesion.lower), np.array(lesion.extent)
    return bool((low >= margin).all() and (low + extent + margin <= np.array(scan.size)).all())


def _lung_distance(hounsfield: np.ndarray, distance: np.ndarray, block_mm3: float) -> float | None:
    aerated = (hounsfield > AERATED_HU[0]) & (hounsfield <= AERATED_HU[1])
    found = np.sort(distance[aerated & (distance > 0) & (distance <= NEAR_MM)])
    least = int(np.ceil(1000 * LEAST_LUNG_ML / block_mm3))
    return float(found[least - 1]) if len(found) >= least else None


def _outside(
    region: Callable[[Box], np.ndarray], scan: ScanGeometry, lesion: LesionMask
) -> tuple[float, bool, float | None]:
    """Return how much of the lesion, on its largest slice, lies in the air around the patient.

    And whether there is such air, air that reaches the edge of the image; and how far to the left
    of the middle of the body the lesion lies.
    """
    layer = int(lesion.voxels.sum(axis=(1, 2)).argmax())
    z = lesion.lower[2] + layer
    width, height, _ = scan.size
    step = _step(np.array(scan.spacing)) * (1, 1, 0) + (0, 0, 1)
    whole = Box(np.array([0, 0, z]), np.array([width, height, z + 1]))
    inside = np.zeros((1, height, width), dtype=bool)
    x, y, _ = lesion.lower
    rows, columns = lesion.voxels.shape[1:]
    inside[0, y : y + rows, x : x + columns] = lesion.voxels[layer]
    blocks = _block_means(region(whole), step)[0]
    air = sitk.GetImageFromArray((blocks <= OUTSIDE_HU).astype(np.uint8))
    labels = sitk.GetArrayFromImage(sitk.ConnectedComponent(air))
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    around = np.isin(labels, edge[edge > 0])
    share = _block_means(inside, step)[0]
    outside = float((share * around).sum() / share.sum())
    sizes = np.array(scan.spacing)[:2] * step[:2]
    return outside, bool(around.any()), _left_of_middle(~around, share, scan, sizes)


def _left_of_middle(
    body: np.ndarray, lesion: np.ndarray, scan: ScanGeometry, block_mm: np.ndarray
) -> float | None:
    """Return how far to the patient's left of the body's middle a lesion lies, mm.

    Both are of one slice in blocks, (row, column).
    """
    to_the_left = scan.direction[0]  # of the columns' direction: x of a patient points to the left
    columns = np.flatnonzero(body.sum(axis=0) * block_mm[1] >= LEAST_BODY_MM)
    if abs(to_the_left) < AXIAL or not len(columns):
        return None
    if columns[0] == 0 or columns[-1] == body.shape[1] - 1:
        return None
    weights = lesion.sum(axis=0)
    centre = float((weights * np.arange(len(weights))).sum() / weights.sum())
    middle = (columns[0] + columns[-1]) / 2
    return float((centre - middle) * block_mm[0] * to_the_left)


def _placed(lesion: LesionMask, box: Box) -> tuple[slice, ...]:
    low = (np.array(lesion.lower) - box.lower)[::-1]
    return tuple(slice(int(a), int(a) + n) for a, n in zip(low, lesion.voxels.shape, strict=True))


def _block_means(voxels: np.ndarray, step: np.ndarray) -> np.ndarray:
    """Return the means of blocks of ``step`` (x, y, z) voxels of a (z, y, x) array.

    Blocks at the far ends that are not full repeat the last voxel.
    """
    z, y, x = (int(n) for n in step[::-1])
    missing = [(0, -n % s) for n, s in zip(voxels.shape, (z, y, x), strict=True)]
    if np.any(missing):
        voxels = np.pad(voxels, missing, mode="edge")
    shape = [n // s for n, s in zip(voxels.shape, (z, y, x), strict=True)]
    total = np.zeros(shape, dtype=np.float32)
    for k, j, i in np.ndindex(z, y, x):
        total += voxels[k::z, j::y, i::x]
    mean: np.ndarray = total / (x * y * z)
    return mean


def _share(values: np.ndarray, low: float, high: float) -> float:
    return float(((values > low) & (values <= high)).mean()) if len(values) else 0.0


def _distance(lesion: np.ndarray, spacing: np.ndarray) -> np.ndarray:
    """Return each block's distance in mm to the lesion; 0 in it."""
    image = sitk.GetImageFromArray(lesion.astype(np.uint8))
    image.SetSpacing([float(s) for s in spacing])
    found = sitk.SignedMaurerDistanceMap(
        image, insideIsPositive=False, squaredDistance=False, useImageSpacing=True
    )
    distance: np.ndarray = np.maximum(sitk.GetArrayFromImage(found), 0)
    return distance
