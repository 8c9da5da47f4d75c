"""The signature's features of one lesion, equal to pyradiomics' own to the last bit.

pyradiomics resamples the whole scan for each lesion. Here only the lesion's surroundings are
resampled, on the very grid that pyradiomics would have used for the whole scan.
"""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterable

import numpy as np
import radiomics
import SimpleITK as sitk
from radiomics import firstorder, glcm, gldm, glrlm, glszm, imageoperations, ngtdm, shape

from scoring.errors import FeatureError
from scoring.lesion_cut import Extraction, LesionCut, cut_lesion, extraction_of
from scoring.lesion_mask import LesionMask, mask_of_array
from scoring.resampling import Grid, ScanGeometry
from scoring.signature import Signature, bundled_signature

# pyradiomics logs to stderr on its own; what it says of a lesion is said here in our words.
radiomics.setVerbosity(logging.ERROR)

_CLASSES = {
    "shape": shape.RadiomicsShape,
    "firstorder": firstorder.RadiomicsFirstOrder,
    "glcm": glcm.RadiomicsGLCM,
    "gldm": gldm.RadiomicsGLDM,
    "glrlm": glrlm.RadiomicsGLRLM,
    "glszm": glszm.RadiomicsGLSZM,
    "ngtdm": ngtdm.RadiomicsNGTDM,
}


@dataclasses.dataclass(frozen=True)
class WholeImage:
    """The scan that an image is a part of, or is padded around.

    Parameters
    ----------
    size
        Voxels, (x, y, z).
    origin
        Position of its first voxel in mm; spacing and direction are those of the image.
    """

    size: tuple[int, ...]
    origin: tuple[float, ...]


def _resample(
    image: sitk.Image, grid: Grid, origin: Iterable[float], interpolator: int
) -> sitk.Image:
    resampler = sitk.ResampleImageFilter()
    resampler.SetOutputSpacing(grid.spacing.tolist())
    resampler.SetOutputDirection(image.GetDirection())
    resampler.SetSize(grid.size)
    resampler.SetOutputOrigin(list(origin))
    resampler.SetOutputPixelType(image.GetPixelID())
    resampler.SetInterpolator(interpolator)
    resampled: sitk.Image = resampler.Execute(image)
    return resampled


def _frame(scan: ScanGeometry) -> sitk.Image:
    """Return a one-voxel image with the geometry of the whole scan, to transform indices with."""
    frame = sitk.Image([1, 1, 1], sitk.sitkUInt8)
    frame.SetSpacing(scan.spacing)
    frame.SetDirection(scan.direction)
    frame.SetOrigin(scan.origin)
    return frame


def _shift(frame: sitk.Image, image: sitk.Image) -> np.ndarray:
    """Return the index in the whole at which ``image`` begins; negative where it is padded."""
    index = np.array(frame.TransformPhysicalPointToContinuousIndex(image.GetOrigin()))
    shift = np.rint(index)
    if np.abs(index - shift).max() > 1e-3:
        raise FeatureError(
            "crop_off_grid", f"the image begins at index {index.tolist()} of the whole, not a voxel"
        )
    whole_voxels: np.ndarray = shift.astype(int)
    return whole_voxels


def _check_image(image: sitk.Image) -> None:
    if image.GetDimension() != 3 or image.GetNumberOfComponentsPerPixel() != 1:
        raise FeatureError("image_not_3d", "the image must be a 3-D volume of single values")
    if image.GetPixelID() not in (sitk.sitkInt16, sitk.sitkInt32):
        raise FeatureError(
            "image_not_integer_hu",
            f"the image is of type {image.GetPixelIDTypeAsString()}; the signature is defined on "
            "integer HU (int16 or int32), a float image gives other values",
        )


def _check_mask(image: sitk.Image, mask: sitk.Image) -> None:
    if image.GetSize() != mask.GetSize():
        raise FeatureError(
            "mask_geometry", f"the mask is {mask.GetSize()} voxels, the image {image.GetSize()}"
        )
    for what in ("GetSpacing", "GetOrigin", "GetDirection"):
        found, expected = getattr(mask, what)(), getattr(image, what)()
        if not np.allclose(found, expected, rtol=0, atol=1e-6):
            raise FeatureError(
                "mask_geometry", f"the mask's {what[3:].lower()} is {found}, the image's {expected}"
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
        Whose features and extraction settings; the bundled one by default.
    whole
        Where the whole scan began and how large it was, if ``image`` was cropped or padded. The
        1 mm grid hangs on the whole scan's corner: without this a crop moves it and with it the
        values, by up to 17 % for some features; with it they are those of the whole, to the last
        bit.

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
        raise FeatureError("empty_segment", "the lesion has no voxel")
    return lesion_features(image, lesion, signature or bundled_signature(), whole)


def lesion_features(
    image: sitk.Image,
    lesion: LesionMask,
    signature: Signature,
    whole: WholeImage | None = None,
) -> dict[str, float]:
    """Return the features of a lesion given by its box; as `extract_features` otherwise."""
    _check_image(image)
    whole = whole or WholeImage(image.GetSize(), image.GetOrigin())
    scan = ScanGeometry(whole.size, image.GetSpacing(), whole.origin, image.GetDirection())
    shift = _shift(_frame(scan), image)
    voxels = sitk.GetArrayViewFromImage(image)

    def region(lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
        first, last = lower - shift, upper - shift
        if (first < 0).any() or (last > np.array(image.GetSize())).any():
            raise FeatureError(
                "crop_too_tight",
                f"the image begins at voxel {shift.tolist()} of the whole and has "
                f"{image.GetSize()} voxels; this lesion needs {lower.tolist()} to "
                f"{(upper - 1).tolist()}",
            )
        box: np.ndarray = voxels[
            tuple(slice(a, b) for a, b in zip(first[::-1], last[::-1], strict=True))
        ]
        return box

    x, y, z = (a + b for a, b in zip(lesion.lower, shift.tolist(), strict=True))
    in_scan = LesionMask((x, y, z), lesion.voxels)
    return cut_features(cut_lesion(region, scan, in_scan, extraction_of(signature)))


def cut_features(cut: LesionCut) -> dict[str, float]:
    """Return the features of a lesion from its cut; a pure function of it.

    Returns
    -------
    dict
        pyradiomics' feature name to value, in the order of ``cut.extraction.features``.

    Raises
    ------
    FeatureError
        If the lesion vanishes or becomes a single line when resampled, or pyradiomics refuses it.
    """
    frame = _frame(cut.scan)
    image = sitk.GetImageFromArray(cut.voxels)
    image.SetSpacing(frame.GetSpacing())
    image.SetDirection(frame.GetDirection())
    image.SetOrigin(frame.TransformIndexToPhysicalPoint(cut.first))
    # The mask keeps the whole scan's origin: where a point lies midway between two voxels, the
    # last bit of its coordinate decides which is nearest, and another origin has other last bits.
    last = np.array(cut.first[::-1]) + cut.voxels.shape
    voxels = np.zeros(last, dtype=np.uint8)
    box = zip(cut.lesion.lower[::-1], cut.lesion.extent[::-1], strict=True)
    voxels[tuple(slice(a, a + n) for a, n in box)] = cut.lesion.voxels
    mask = sitk.GetImageFromArray(voxels)
    mask.SetSpacing(frame.GetSpacing())
    mask.SetDirection(frame.GetDirection())
    mask.SetOrigin(frame.GetOrigin())
    grid = cut.grid
    if grid is None:
        mask = sitk.RegionOfInterest(mask, image.GetSize(), cut.first)
        mask.CopyInformation(image)
    else:
        origin = frame.TransformContinuousIndexToPhysicalPoint(grid.origin_index.tolist())
        image = _resample(image, grid, origin, getattr(sitk, cut.extraction.interpolator))
        mask = _resample(mask, grid, origin, sitk.sitkNearestNeighbor)
    return _compute(image, sitk.Cast(mask, sitk.sitkUInt32), cut.extraction)


def _compute(image: sitk.Image, mask: sitk.Image, extraction: Extraction) -> dict[str, float]:
    """Run pyradiomics' feature classes on the resampled lesion, cropped to its box."""
    lesion = mask_of_array(sitk.GetArrayViewFromImage(mask) == 1)
    if lesion is None:
        raise FeatureError("lesion_too_small", "the lesion vanishes when resampled to 1 mm")
    if sum(n > 1 for n in lesion.extent) < 2:
        raise FeatureError("lesion_too_small", "the lesion is a single line of voxels at 1 mm")
    lower = np.array(lesion.lower)
    box = np.stack([lower, lower + lesion.extent - 1], axis=1).ravel()
    image, mask = imageoperations.cropToTumorMask(image, mask, box)
    settings = {"binWidth": extraction.bin_width, "label": 1}
    values: dict[str, float] = {}
    for class_name, feature_class in _CLASSES.items():
        wanted = [n.split("_", 2)[2] for n in extraction.features if n.split("_")[1] == class_name]
        if not wanted:
            continue
        try:
            calculator = feature_class(image, mask, **settings)
            calculator.disableAllFeatures()
            for name in wanted:
                calculator.enableFeatureByName(name)
            results = calculator.execute()
        except (ArithmeticError, LookupError, RuntimeError, ValueError) as e:
            raise FeatureError("extraction_failed", f"pyradiomics {class_name}: {e}") from e
        values.update({f"original_{class_name}_{n}": float(results[n]) for n in wanted})
    return {name: values[name] for name in extraction.features}
