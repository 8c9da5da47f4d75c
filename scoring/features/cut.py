"""A lesion's cut: all data that its features depend on, in one object that can be sent anywhere.

A cut holds the lesion's mask, the CT around it and the geometry of the whole scan, and no file
path. `cut_features` is a pure function of it, so that a lesion can be measured in another process
or on another machine, with bit-identical results.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable

import numpy as np

from scoring.errors import FeatureError
from scoring.features.grid import Grid, needed_region, resampling_grid
from scoring.grid import Box, LesionMask, ScanGeometry
from scoring.reasons import CutProblem, Reason

# Reads the HU of a box of the scan, (z, y, x), int16 or int32.
Region = Callable[[Box], np.ndarray]


@dataclasses.dataclass(frozen=True)
class Extraction:
    """The features to compute, and their settings.

    Parameters
    ----------
    features
        pyradiomics' names, in the order wanted.
    bin_width
        HU.
    resampled_spacing
        mm, (x, y, z).
    """

    features: tuple[str, ...]
    bin_width: float
    resampled_spacing: tuple[float, float, float]


@dataclasses.dataclass(frozen=True)
class LesionCut:
    """A lesion with the CT around it: picklable, a few MB, independent of files.

    Parameters
    ----------
    scan
        Geometry of the whole scan.
    first
        (x, y, z) index in the scan of the first voxel of ``voxels``.
    voxels
        HU, (z, y, x), int16 or int32 like the whole scan.
    lesion
        The mask, with indices in the whole scan.
    extraction
        What to compute.
    """

    scan: ScanGeometry
    first: tuple[int, int, int]
    voxels: np.ndarray
    lesion: LesionMask
    extraction: Extraction

    @property
    def grid(self) -> Grid | None:
        """The grid to which the lesion is resampled; None if it is not resampled."""
        return resampling_grid(
            np.array(self.scan.size),
            np.array(self.scan.spacing),
            np.array(self.lesion.lower),
            np.array(self.lesion.extent),
            np.array(self.extraction.resampled_spacing),
        )


def cut_lesion(
    region: Region,
    scan: ScanGeometry,
    lesion: LesionMask,
    extraction: Extraction,
    available: Box | None = None,
) -> LesionCut:
    """Cut a lesion out of a scan, with the surroundings that its features depend on.

    Parameters
    ----------
    region
        Reads a box of the scan.
    scan
        Geometry of the whole scan.
    lesion
        The mask, with indices in the whole scan.
    extraction
        The features to compute.
    available
        The part of the scan that can be read; all of it by default.

    Raises
    ------
    FeatureError
        If the lesion is too small for pyradiomics or fills the whole scan, or too little around it
        is available.
    """
    extent = np.array(lesion.extent)
    if np.count_nonzero(extent > 1) < 2:
        raise FeatureError(
            Reason.LESION_TOO_SMALL,
            f"the lesion measures {' x '.join(map(str, lesion.extent))} voxels; texture needs at "
            "least two voxels in two directions",
        )
    if lesion.count == math.prod(scan.size):
        raise FeatureError(Reason.LESION_FILLS_IMAGE, "the lesion fills the whole image")
    box, least = needed_region(scan, lesion, extraction.resampled_spacing)
    if available is not None:
        if not least.within(available):
            raise FeatureError(
                CutProblem.CROP_TOO_TIGHT,
                f"the image holds the scan's voxels {available.lower.tolist()} to "
                f"{(available.upper - 1).tolist()}; this lesion needs {least.lower.tolist()} to "
                f"{(least.upper - 1).tolist()}",
            )
        box = box.overlap(available)
    voxels = np.ascontiguousarray(region(box))
    if _is_free_of_noise(voxels):
        box = available or Box(np.zeros(3, dtype=int), np.array(scan.size))
        voxels = np.ascontiguousarray(region(box))
    x, y, z = box.lower.tolist()
    return LesionCut(scan, (x, y, z), voxels, lesion, extraction)


def attempted_cut(
    region: Region, scan: ScanGeometry, lesion: LesionMask, extraction: Extraction
) -> LesionCut | FeatureError:
    """Return the cut, or why there is none; otherwise as `cut_lesion`."""
    try:
        return cut_lesion(region, scan, lesion, extraction)
    except FeatureError as e:
        return e


def _is_free_of_noise(voxels: np.ndarray) -> bool:
    """Return whether nearly all voxels equal a neighbour along one axis, as in synthetic scans.

    There the last bits of ITK's values depend on the whole scan: in a constant region its recursive
    filter can oscillate indefinitely between two adjacent floating-point values.
    """
    return any(
        np.count_nonzero(np.diff(voxels, axis=axis)) < 0.1 * voxels.size for axis in range(3)
    )
