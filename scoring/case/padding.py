"""Lesions that extend into the padding around the reconstructed image.

Scanners fill the area outside the reconstruction circle with a value of their own, often -2000 or
-3024 HU. The signature was derived from unmodified values, so that nothing is replaced; but a
lesion with such voxels was not measured there and gets no score.
"""

from __future__ import annotations

import numpy as np

from scoring.ct.pixels import padding_hounsfield
from scoring.ct.series import CtSeries
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut
from scoring.reasons import Reason

# Lowest CT number: a padding value from here up cannot be distinguished from air and counts as air.
LOWEST_CT_NUMBER = -1024


def without_padding(cut: LesionCut | FeatureError, series: CtSeries) -> LesionCut | FeatureError:
    """Return a lesion's cut, or the reason if some of its voxels are padding.

    Pixel Padding Value (PS3.3 C.7.5.1.1.2) of each slice of the series defines padding.
    """
    if isinstance(cut, FeatureError):
        return cut
    mask = cut.lesion
    x, y, z = np.array(mask.lower) - np.array(cut.first)
    depth, height, width = mask.voxels.shape
    box = cut.voxels[z : z + depth, y : y + height, x : x + width]
    first = mask.lower[2]
    count = 0
    for index, item in enumerate(series.slices[first : first + depth]):
        padding = padding_hounsfield(item.header)
        if padding is None or padding[0] >= LOWEST_CT_NUMBER:
            continue
        low, high = padding[0], min(padding[1], LOWEST_CT_NUMBER - 1)
        values = box[index][mask.voxels[index]]
        count += int(((values >= low) & (values <= high)).sum())
    if not count:
        return cut
    return FeatureError(
        Reason.PADDING_IN_LESION,
        f"{count} of the lesion's {mask.count} voxels hold the Pixel Padding Value: they lie "
        "outside the reconstructed image",
    )
