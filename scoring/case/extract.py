"""The signature's features of one lesion in a SimpleITK image, without DICOM."""

from __future__ import annotations

import dataclasses

import numpy as np
import SimpleITK as sitk

from scoring.errors import FeatureError
from scoring.features.cut import cut_lesion
from scoring.features.features import cut_features
from scoring.grid import Box, LesionMask, ScanGeometry, mask_of_array
from scoring.model.signature import Signature, bundled_signature
from scoring.reasons import CutProblem, Reason


@dataclasses.dataclass(frozen=True)
class WholeImage:
    """The scan of which an image is a part or a padded copy.

    Parameters
    ----------
    size
        Voxels, (x, y, z).
    origin
        Position of its first voxel in mm; spacing and direction are those of the image.
    """

    size: tuple[int, ...]
    origin: tuple[float, ...]


def _frame(scan: ScanGeometry) -> sitk.Image:
    """Return a one-voxel image with the whole scan's geometry, for transforming indices."""
    frame = sitk.Image([1, 1, 1], sitk.sitkUInt8)
    frame.SetSpacing(scan.spacing)
    frame.SetDirection(scan.direction)
    frame.SetOrigin(scan.origin)
    return frame


def _shift(frame: sitk.Image, image: sitk.Image) -> np.ndarray:
    """Return the index of the first voxel of ``image`` in the whole scan; negative if padded."""
    index = np.array(frame.TransformPhysicalPointToContinuousIndex(image.GetOrigin()))
    shift = np.rint(index)
    if np.abs(index - shift).max() > 1e-3:
        raise FeatureError(
            CutProblem.CROP_OFF_GRID,
            f"the image begins at index {index.tolist()} of the whole, not a voxel",
        )
    whole_voxels: np.ndarray = shift.astype(int)
    return whole_voxels


def _check_image(image: sitk.Image) -> None:
    if image.GetDimension() != 3 or image.GetNumberOfComponentsPerPixel() != 1:
        raise FeatureError(
            CutProblem.IMAGE_NOT_3D, "the image must be a 3-D volume of single values"
        )
    if image.GetPixelID() not in (sitk.sitkInt16, sitk.sitkInt32):
        raise FeatureError(
            CutProblem.IMAGE_NOT_INTEGER_HU,
            f"the image is of type {image.GetPixelIDTypeAsString()}; the signature is defined on "
            "integer HU (int16 or int32), a float image gives different values",
        )


def _check_mask(image: sitk.Image, mask: sitk.Image) -> None:
    if image.GetSize() != mask.GetSize():
        raise FeatureError(
            CutProblem.MASK_GEOMETRY,
            f"the mask is {mask.GetSize()} voxels, the image {image.GetSize()}",
        )
    for what in ("GetSpacing", "GetOrigin", "GetDirection"):
        found, expected = getattr(mask, what)(), getattr(image, what)()
        if not np.allclose(found, expected, rtol=0, atol=1e-6):
            raise FeatureError(
                CutProblem.MASK_GEOMETRY,
                f"the mask's {what[3:].lower()} is {found}, the image's {expected}",
            )


def extract_features(
    image: sitk.Image,
    mask: sitk.Image,
    signature: Signature | None = None,
    whole: WholeImage | None = None,
) -> dict[str, float]:
    """Return the signature's features of one lesion.

    Parameters
    ----------
    image
        The *whole* CT volume in integer HU (int16 or int32), or a part of it or a padded copy of
        it if ``whole`` says so.
    mask
        1 inside the lesion, 0 elsewhere, on the grid of ``image``.
    signature
        The model that defines features and extraction settings; the bundled one by default.
    whole
        Origin and size of the whole scan, if ``image`` was cropped or padded. The 1 mm grid is
        anchored at the corner of the whole scan: without this a crop shifts the grid and changes
        some features by up to 17 %; with it they are bit-identical to those of the whole scan.

    Returns
    -------
    dict
        pyradiomics' feature name to value, in the signature's order.

    Raises
    ------
    FeatureError
        If image and mask do not fit together, or the lesion is empty or too small for pyradiomics
        (a single voxel or a single line of voxels), or a cropped image leaves too little around it.
    """
    _check_image(image)
    _check_mask(image, mask)
    lesion = mask_of_array(sitk.GetArrayViewFromImage(mask) == 1)
    if lesion is None:
        raise FeatureError(Reason.EMPTY_SEGMENT, "the lesion has no voxel")
    return lesion_features(image, lesion, signature or bundled_signature(), whole)


def lesion_features(
    image: sitk.Image,
    lesion: LesionMask,
    signature: Signature,
    whole: WholeImage | None = None,
) -> dict[str, float]:
    """Return the features of a lesion given by its box; otherwise as `extract_features`."""
    _check_image(image)
    whole = whole or WholeImage(image.GetSize(), image.GetOrigin())
    scan = ScanGeometry(whole.size, image.GetSpacing(), whole.origin, image.GetDirection())
    shift = _shift(_frame(scan), image)
    voxels = sitk.GetArrayViewFromImage(image)

    def region(box: Box) -> np.ndarray:
        return voxels[box.slices(shift)]

    x, y, z = (a + b for a, b in zip(lesion.lower, shift.tolist(), strict=True))
    in_scan = LesionMask((x, y, z), lesion.voxels)
    available = Box(shift, shift + np.array(image.GetSize()))
    return cut_features(cut_lesion(region, scan, in_scan, signature.extraction, available))
