"""The signature's features of one lesion, equal to pyradiomics' own to the last bit.

pyradiomics resamples the whole scan for each lesion. Here only the lesion's surroundings are
resampled, on the very grid that pyradiomics would have used for the whole scan, wherever that gives
the same bits; the grid hangs on the corner of the whole scan, which must be known.
"""

from __future__ import annotations

import dataclasses
import logging
import math
from collections.abc import Iterable

import numpy as np
import radiomics
import SimpleITK as sitk
from radiomics import firstorder, glcm, gldm, glrlm, glszm, imageoperations, ngtdm, shape

from scoring.errors import FeatureError
from scoring.lesion_mask import LesionMask, mask_of_array
from scoring.signature import Signature, bundled_signature

# pyradiomics logs to stderr on its own; what it says of a lesion is said here in our words.
radiomics.setVerbosity(logging.ERROR)

PAD_DISTANCE = 5  # output voxels around the lesion, pyradiomics' default padDistance
# Input voxels around that. The cubic B-spline prefilter forgets a neighbour by a factor 0.268 a
# voxel and ITK starts its recursion from 18 voxels away, so that 24 leave nothing of the cut.
CUT_MARGIN = 24

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


@dataclasses.dataclass(frozen=True)
class Grid:
    """The voxel grid that a lesion is resampled to; arrays are (x, y, z)."""

    origin_index: np.ndarray  # continuous index of the first voxel in the input image
    spacing: np.ndarray
    size: list[int]


def resampling_grid(
    image_size: np.ndarray,
    image_spacing: np.ndarray,
    lower: np.ndarray,
    extent: np.ndarray,
    spacing: np.ndarray,
) -> Grid | None:
    """Return the grid of ``radiomics.imageoperations.resampleImage`` for a lesion's box.

    Parameters
    ----------
    image_size, image_spacing
        Of the whole image, (x, y, z), voxels and mm.
    lower, extent
        First voxel and size of the lesion's bounding box.
    spacing
        Wanted spacing in mm. A direction in which the lesion has one slice is not resampled.

    Returns
    -------
    Grid or None
        None where the image has the wanted spacing already and is not resampled.
    """
    spacing = np.where(extent != 1, spacing, image_spacing)
    if np.allclose(image_spacing, spacing):
        return None
    ratio = image_spacing / spacing
    first = np.floor((lower - 0.5) * ratio - PAD_DISTANCE)
    last = np.ceil((lower + extent - 0.5) * ratio + PAD_DISTANCE)
    first = np.where(first < 0, 0, first)
    last_possible = np.ceil(image_size * ratio) - 1
    last = np.where(last > last_possible, last_possible, last)
    origin = 0.5 * (spacing - image_spacing) / image_spacing + first / ratio
    return Grid(origin, spacing, np.array(last - first + 1, dtype=int).tolist())


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


def _frame(image: sitk.Image, whole: WholeImage) -> sitk.Image:
    """Return a one-voxel image with the geometry of the whole, to transform indices with."""
    frame = sitk.Image([1, 1, 1], sitk.sitkUInt8)
    frame.SetSpacing(image.GetSpacing())
    frame.SetDirection(image.GetDirection())
    frame.SetOrigin(whole.origin)
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


def _rounding_decides(grid: Grid, size: np.ndarray, spacing: np.ndarray) -> bool:
    """Tell whether a grid point lies on a voxel or on the scan's far edge.

    ITK truncates to the pixel type, so that on a voxel the last bit of a coordinate decides between
    two HU, and on the edge between inside and outside; only the whole scan has that bit.
    """
    on_voxel, on_edge = True, False
    for axis in range(3):
        steps = np.arange(grid.size[axis]) * grid.spacing[axis] / spacing[axis]
        index = grid.origin_index[axis] + steps
        on_voxel &= bool((np.abs(index - np.rint(index)) < 1e-6).any())
        on_edge |= bool((np.abs(index - (size[axis] - 0.5)) < 1e-6).any())
    return on_voxel or on_edge


def lesion_features(
    image: sitk.Image,
    lesion: LesionMask,
    signature: Signature,
    whole: WholeImage | None = None,
) -> dict[str, float]:
    """Return the features of a lesion given by its box; as `extract_features` otherwise."""
    _check_image(image)
    extent = np.array(lesion.extent)
    if np.count_nonzero(extent > 1) < 2:
        raise FeatureError(
            "lesion_too_small",
            f"the lesion measures {' x '.join(map(str, lesion.extent))} voxels; texture needs at "
            "least two voxels in two directions",
        )
    whole = whole or WholeImage(image.GetSize(), image.GetOrigin())
    if lesion.count == math.prod(whole.size):
        raise FeatureError("lesion_fills_image", "the lesion fills the whole image")
    frame = _frame(image, whole)
    # From here on indices are the whole image's; ``shift`` is where the given image begins in it.
    shift = _shift(frame, image)
    size, spacing = np.array(whole.size), np.array(image.GetSpacing())
    lower = np.array(lesion.lower) + shift
    grid = resampling_grid(size, spacing, lower, extent, np.array(signature.resampled_spacing))
    margin = np.zeros(3, dtype=int)
    if grid is not None:
        margin = np.ceil(PAD_DISTANCE * grid.spacing / spacing).astype(int) + CUT_MARGIN
    first = np.maximum(lower - margin, 0)
    last = np.minimum(lower + extent - 1 + margin, size - 1)
    if grid is not None and _rounding_decides(grid, size, spacing):
        first, last = np.zeros(3, dtype=int), size - 1
    if (first < shift).any() or (last - shift >= np.array(image.GetSize())).any():
        raise FeatureError(
            "crop_too_tight",
            f"the image begins at voxel {shift.tolist()} of the whole and has {image.GetSize()} "
            f"voxels; this lesion needs {first.tolist()} to {last.tolist()}",
        )
    cut_size = (last - first + 1).astype(int).tolist()
    image_cut = sitk.RegionOfInterest(image, cut_size, (first - shift).astype(int).tolist())
    image_cut.SetOrigin(frame.TransformIndexToPhysicalPoint(first.astype(int).tolist()))
    # The mask keeps the whole scan's origin: where a point lies midway between two voxels, the
    # last bit of its coordinate decides which is nearest, and another origin has other last bits.
    voxels = np.zeros(last[::-1] + 1, dtype=np.uint8)
    voxels[tuple(slice(a, a + n) for a, n in zip(lower[::-1], extent[::-1], strict=True))] = (
        lesion.voxels
    )
    mask_cut = sitk.GetImageFromArray(voxels)
    mask_cut.SetSpacing(frame.GetSpacing())
    mask_cut.SetDirection(frame.GetDirection())
    mask_cut.SetOrigin(frame.GetOrigin())
    if grid is None:
        mask_cut = sitk.RegionOfInterest(mask_cut, cut_size, first.astype(int).tolist())
        mask_cut.CopyInformation(image_cut)
    else:
        origin = frame.TransformContinuousIndexToPhysicalPoint(grid.origin_index.tolist())
        image_cut = _resample(image_cut, grid, origin, getattr(sitk, signature.interpolator))
        mask_cut = _resample(mask_cut, grid, origin, sitk.sitkNearestNeighbor)
    mask_cut = sitk.Cast(mask_cut, sitk.sitkUInt32)
    return _compute(image_cut, mask_cut, signature)


def _compute(image: sitk.Image, mask: sitk.Image, signature: Signature) -> dict[str, float]:
    """Run pyradiomics' feature classes on the resampled lesion, cropped to its box."""
    lesion = mask_of_array(sitk.GetArrayViewFromImage(mask) == 1)
    if lesion is None:
        raise FeatureError("lesion_too_small", "the lesion vanishes when resampled to 1 mm")
    if sum(n > 1 for n in lesion.extent) < 2:
        raise FeatureError("lesion_too_small", "the lesion is a single line of voxels at 1 mm")
    lower = np.array(lesion.lower)
    box = np.stack([lower, lower + lesion.extent - 1], axis=1).ravel()
    image, mask = imageoperations.cropToTumorMask(image, mask, box)
    settings = {"binWidth": signature.bin_width, "label": 1}
    values: dict[str, float] = {}
    for class_name, feature_class in _CLASSES.items():
        wanted = [n.split("_", 2)[2] for n in signature.features if n.split("_")[1] == class_name]
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
    return {name: values[name] for name in signature.features}
