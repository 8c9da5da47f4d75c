"""Lesions that reach into the padding around the reconstructed image.

Scanners fill what lies outside the reconstruction circle with a value of their own, often -2000 or
-3024 HU. The signature was made from plain values, so that nothing is replaced; but a lesion with
such voxels was not measured there, and has no score.
"""

from __future__ import annotations

import numpy as np

from scoring.ct.pixels import padding_hounsfield
from scoring.ct.series import CtSeries
from scoring.errors import FeatureError
from scoring.features.cut import LesionCut

# CT numbers begin here: a padding value from here up cannot be told from air, and counts as it.
LOWEST_CT_NUMBER = -1024


def without_padding(cut: LesionCut | FeatureError, series: CtSeries) -> LesionCut | FeatureError:
    """Return a lesion's cut as it is, or why there is none where voxels of it are padding.

    What padding is, the slices of the series say (Pixel Padding Value, PS3.3 C.7.5.1.1.2).
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
        "padding_in_lesion",
        f"{count} of the lesion's {mask.count} voxels hold the Pixel Padding Value: they lie "
        "outside the reconstructed image",
    )
