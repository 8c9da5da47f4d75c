"""What a site decides of segmentations: fractions, other grids, and which contours are lesions."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class SegmentationPolicy:
    """``[segmentation]``: how segmentations are read that leave something to decide.

    Parameters
    ----------
    fractional_threshold
        A voxel of a FRACTIONAL SEG belongs to the segment from this share of the Maximum Fractional
        Value on. One half is what a binary segmentation means: more likely than not, or more
        occupied than not.
    resample_to_ct
        Whether a SEG on another grid than the CT's is taken to it, by the nearest neighbour.
    lesion_rois
        Regular expression on the names of RTSTRUCT ROIs, case ignored, that tells a lesion where
        neither RT ROI Interpreted Type nor a code does. AAPM TG-263 names gross tumours GTV.
    contour_edge
        Whether a voxel whose centre lies on an RTSTRUCT's contour is ``inside`` or ``outside``. It
        matters for contours traced through voxel centres: through the lesion's outermost ones, as
        most programs do, or through the first ones beside it, as LIDC-IDRI's readers did.
    """

    fractional_threshold: float = 0.5
    resample_to_ct: bool = False
    lesion_rois: str = "^GTV"
    contour_edge: str = "inside"
