"""One lesion's cut: all that its features need, in one object that can be sent anywhere.

A cut holds the lesion's mask, the CT around it and the geometry of the whole scan, and no file
path. `cut_features` is a pure function of it, so that a lesion can be measured in another process
or on another machine, with the same numbers to the last bit.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable

import numpy as np

from scoring.errors import FeatureError
from scoring.lesion_mask import LesionMask
from scoring.resampling import Grid, ScanGeometry, needed_region, resampling_grid
from scoring.signature import Signature

# Returns the HU of a box, (z, y, x), int16 or int32, from the (x, y, z) index of its first voxel
# and of the voxel after its last one.
Region = Callable[[np.ndarray, np.ndarray], np.ndarray]


@dataclasses.dataclass(frozen=True)
class Extraction:
    """What is computed of a lesion, and how.

    Parameters
    ----------
    features
        pyradiomics' names, in the order wanted.
    bin_width
        HU.
    resampled_spacing
        mm, (x, y, z).
    interpolator
        SimpleITK's name of it.
    """

    features: tuple[str, ...]
    bin_width: float
    resampled_spacing: tuple[float, float, float]
    interpolator: str


def extraction_of(signature: Signature) -> Extraction:
    """Return what a signature needs of each lesion."""
    return Extraction(
        features=tuple(signature.features),
        bin_width=signature.bin_width,
        resampled_spacing=signature.resampled_spacing,
        interpolator=signature.interpolator,
    )


@dataclasses.dataclass(frozen=True)
class LesionCut:
    """A lesion with the CT around it: picklable, a few MB, no file behind it.

    Parameters
    ----------
    scan
        Geometry of the whole scan.
    first
        (x, y, z) index in the scan of the first voxel of ``voxels``.
    voxels
        HU, (z, y, x), int16 or int32 as the whole scan is.
    lesion
        The mask, its place given in the whole scan.
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
        """The grid that the lesion is resampled to; None where it is not resampled."""
        return resampling_grid(
            np.array(self.scan.size),
            np.array(self.scan.spacing),
            np.array(self.lesion.lower),
            np.array(self.lesion.extent),
            np.array(self.extraction.resampled_spacing),
        )


def cut_lesion(
    region: Region, scan: ScanGeometry, lesion: LesionMask, extraction: Extraction
) -> LesionCut:
    """Cut a lesion out of a scan, with all around it that its features depend on.

    Parameters
    ----------
    region
        Reads a box of the scan.
    scan
        Geometry of the whole scan.
    lesion
        The mask, its place given in the whole scan.
    extraction
        What will be computed.

    Raises
    ------
    FeatureError
        If the lesion is too small for pyradiomics, or fills the whole scan.
    """
    extent = np.array(lesion.extent)
    if np.count_nonzero(extent > 1) < 2:
        raise FeatureError(
            "lesion_too_small",
            f"the lesion measures {' x '.join(map(str, lesion.extent))} voxels; texture needs at "
            "least two voxels in two directions",
        )
    if lesion.count == math.prod(scan.size):
        raise FeatureError("lesion_fills_image", "the lesion fills the whole image")
    lower, upper = needed_region(scan, lesion, extraction.resampled_spacing)
    voxels = np.ascontiguousarray(region(lower, upper))
    first = int(lower[0]), int(lower[1]), int(lower[2])
    return LesionCut(scan, first, voxels, lesion, extraction)
