"""HU of non-lesion structures outlined by a SEG, used as image evidence for contrast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from scoring.case.setup import ScoringSetup
from scoring.ct.pixels import read_hounsfield
from scoring.ct.series import CtSeries
from scoring.eligibility.contrast_image import ImageOpinion, image_opinion, measured_structure
from scoring.errors import InputError
from scoring.grid import LesionMask
from scoring.lesions.decision import SegmentDecision
from scoring.segmentation.read import segment_masks


def contrast_opinions(
    series: Mapping[str, CtSeries],
    series_of: Mapping[str, str],
    decisions: Sequence[SegmentDecision],
    setup: ScoringSetup,
) -> dict[str, ImageOpinion]:
    """Return the image evidence for contrast, by Series Instance UID.

    Empty if the site has not enabled it; series in which no aorta, liver, spleen or kidney is
    outlined are left out. Only the slices with such a structure are decoded. A structure that
    cannot be measured is reported; it does not refuse the case.
    """
    if setup.policy.contrast_from_image == "off":
        return {}
    opinions: dict[str, ImageOpinion] = {}
    for uid, item in series.items():
        measured: dict[str, list[np.ndarray]] = {}
        segs = {d.seg.sop_instance_uid: d.seg for d in decisions}
        for seg in (s for s in segs.values() if series_of[s.sop_instance_uid] == uid):
            names = {
                d.segment.number: name
                for d in decisions
                if d.seg is seg
                and not d.is_lesion
                and (name := measured_structure(d.segment.property_type)) is not None
            }
            if not names:
                continue
            try:
                masks = segment_masks(seg, item, setup.segmentation, names)
                for number, mask in masks.items():
                    if mask is not None:
                        measured.setdefault(names[number], []).append(_hounsfield(item, mask))
            except InputError as e:
                opinions[uid] = ImageOpinion(None, f"the images could not be measured: {e}")
        opinion = image_opinion({n: np.concatenate(v) for n, v in measured.items()})
        if opinion is not None and uid not in opinions:
            opinions[uid] = opinion
    return opinions


def _hounsfield(series: CtSeries, mask: LesionMask) -> np.ndarray:
    """Return the HU of a mask's voxels, one-dimensional."""
    x, y, z = mask.lower
    width, height, depth = mask.extent
    box = (slice(y, y + height), slice(x, x + width))
    slices = read_hounsfield(series.slices[z : z + depth])
    return np.concatenate([p[box][v] for p, v in zip(slices, mask.voxels, strict=True)])
