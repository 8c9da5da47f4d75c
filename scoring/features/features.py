"""The signature's features of one lesion, bit-identical to those of pyradiomics.

pyradiomics resamples the whole scan for each lesion. Here only the lesion's surroundings are
resampled, on the same grid that pyradiomics uses for the whole scan.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from scoring.errors import FeatureError
from scoring.features import shape, texture
from scoring.features.cut import LesionCut
from scoring.features.grid import axis_indices, grid_indices, resampled_mask
from scoring.features.spline import interpolated
from scoring.grid import Box
from scoring.reasons import Reason

Measured = dict[str, float] | FeatureError
# Measures many cuts, locally or elsewhere; the results are in their order.
Measure = Callable[[Iterable[LesionCut | FeatureError]], Iterable[Measured]]


def measured(cut: LesionCut | FeatureError) -> Measured:
    """Return the features of a cut, or why there are none: `cut_features` for other processes."""
    if isinstance(cut, FeatureError):
        return cut
    try:
        return cut_features(cut)
    except FeatureError as e:
        return e


def in_this_process(cuts: Iterable[LesionCut | FeatureError]) -> Iterable[Measured]:
    """Measure cuts in turn, each when its result is requested."""
    return map(measured, cuts)


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
    mask, values, spacing = _resampled(cut)
    wanted = cut.extraction.features
    found: dict[str, float] = {}
    if not set(texture.FEATURES).isdisjoint(wanted):
        found |= texture.texture_features(mask, values, spacing, cut.extraction.bin_width)
    if not set(shape.FEATURES).isdisjoint(wanted):
        found |= shape.shape_features(mask, spacing)
    others = [name for name in wanted if name not in found]
    if others:
        found |= pyradiomics_features(others, mask, values, spacing, cut.extraction.bin_width)
    return {name: found[name] for name in wanted}


def _resampled(cut: LesionCut) -> tuple[np.ndarray, np.ndarray, tuple[float, ...]]:
    """Return the lesion on its grid: mask cut to its box, HU of its voxels, and spacing."""
    grid = cut.grid
    if grid is None:
        lower = np.array(cut.lesion.lower)
        box = Box(lower, lower + cut.lesion.extent).slices(np.array(cut.first))
        values = cut.voxels[box][cut.lesion.voxels]
        return cut.lesion.voxels, values.astype(float), cut.scan.spacing
    indices = grid_indices(cut.scan, grid)
    lesion = resampled_mask(cut.scan, cut.lesion, indices)
    if lesion is None:
        raise FeatureError(Reason.LESION_TOO_SMALL, "the lesion vanishes when resampled to 1 mm")
    if sum(n > 1 for n in lesion.extent) < 2:
        raise FeatureError(Reason.LESION_TOO_SMALL, "the lesion is a single line of voxels at 1 mm")
    axes = [
        axis_indices(grid, np.array(cut.scan.spacing), axis)[first : first + extent]
        for axis, (first, extent) in enumerate(zip(lesion.lower, lesion.extent, strict=True))
    ]
    lower = np.array(lesion.lower)
    box = Box(lower, lower + lesion.extent).slices(np.zeros(3, dtype=int))
    exact = [index[box][lesion.voxels] for index in indices]
    values = interpolated(cut.voxels, cut.first, cut.scan.size, axes, lesion.voxels, exact)
    return lesion.voxels, values, tuple(grid.spacing.tolist())


def pyradiomics_features(
    names: Sequence[str],
    mask: np.ndarray,
    values: np.ndarray,
    spacing: tuple[float, ...],
    bin_width: float,
) -> dict[str, float]:
    """Return features outside the signature, by pyradiomics' own classes on the resampled lesion.

    Parameters
    ----------
    names
        pyradiomics' names, such as ``original_glrlm_RunEntropy``.
    mask
        Boolean, (z, y, x), cut to the lesion's box.
    values
        HU of its voxels, integers, in the order of the mask.
    spacing
        mm, (x, y, z).
    bin_width
        HU.

    Raises
    ------
    FeatureError
        If pyradiomics refuses the lesion.
    """
    # Imported only if a model uses such features: the import takes longer than a lesion.
    import radiomics
    import SimpleITK as sitk

    # pyradiomics logs to stderr; its messages about a lesion are replaced by errors raised here.
    radiomics.setVerbosity(logging.ERROR)
    voxels = np.zeros(mask.shape, dtype=np.int32)
    voxels[mask] = values
    image, label = sitk.GetImageFromArray(voxels), sitk.GetImageFromArray(mask.astype(np.uint32))
    for item in (image, label):
        item.SetSpacing(spacing)
    found: dict[str, float] = {}
    for class_name in dict.fromkeys(name.split("_")[1] for name in names):
        wanted = [name.split("_", 2)[2] for name in names if name.split("_")[1] == class_name]
        try:
            calculator = radiomics.getFeatureClasses()[class_name](
                image, label, binWidth=bin_width, label=1
            )
            calculator.disableAllFeatures()
            for name in wanted:
                calculator.enableFeatureByName(name)
            results = calculator.execute()
        except (ArithmeticError, LookupError, RuntimeError, ValueError) as e:
            raise FeatureError(Reason.EXTRACTION_FAILED, f"pyradiomics {class_name}: {e}") from e
        found |= {f"original_{class_name}_{name}": float(results[name]) for name in wanted}
    return found
