"""Features outside the signature, by pyradiomics' own classes on the resampled lesion."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import numpy as np
import radiomics
import SimpleITK as sitk

from scoring.errors import FeatureError
from scoring.reasons import Reason

# pyradiomics logs to stderr; its messages about a lesion are replaced by errors raised here.
radiomics.setVerbosity(logging.ERROR)


def pyradiomics_features(
    names: Sequence[str],
    mask: np.ndarray,
    values: np.ndarray,
    spacing: tuple[float, ...],
    bin_width: float,
) -> dict[str, float]:
    """Return features of a lesion on its final grid.

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
