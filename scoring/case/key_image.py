"""A picture of each lesion: the slice on which it is largest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from scoring.case.plan import located_lesion
from scoring.case.series_choice import series_in_use
from scoring.case.usable import usable
from scoring.ct.dicom_file import reference_to, text_of
from scoring.ct.pixels import hounsfield
from scoring.ct.series import CtSeries
from scoring.ct.slice import CtSlice
from scoring.grid import LesionMask, union
from scoring.lesions.components import separate_parts
from scoring.lesions.decision import SegmentDecision
from scoring.lesions.parts import Lesion
from scoring.policy import SegmentationPolicy
from scoring.results import CaseResult, KeyImage, LesionResult
from scoring.segmentation.read import segment_masks
from scoring.segmentation.segment import Segmentation


def key_images(
    result: CaseResult,
    ct: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    limit: int,
    policy: SegmentationPolicy | None = None,
) -> tuple[KeyImage, ...]:
    """Return the key images of a case's lesions, the scored ones first.

    Lesions without a voxel have no key image; a case with unusable objects has no lesions.

    Parameters
    ----------
    result
        The case's result.
    ct, segs
        The objects from which it was computed.
    limit
        Largest number of key images; each holds a whole slice.
    policy
        The decisions on segmentations with which the result was computed.

    Raises
    ------
    InputError
        If a slice or a SEG cannot be decoded.
    """
    if not result.lesions:
        return ()
    chosen = sorted(result.lesions, key=lambda x: x.radiomics_score is None)  # a stable sort
    segs, _ = usable(segs)
    series, _ = series_in_use(ct, segs)
    return _images(chosen, series, segs, limit, policy)


def segment_image(
    decision: SegmentDecision,
    ct: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    policy: SegmentationPolicy,
) -> KeyImage | None:
    """Return the slice on which a segment, lesion or not, is largest; None without a voxel.

    Raises
    ------
    InputError
        If the objects cannot be used.
    """
    series, series_of = series_in_use(ct, usable(segs)[0])
    lesion = located_lesion(Lesion((decision,)), series_of[decision.seg.sop_instance_uid])
    return next(iter(_images([lesion], series, [decision.seg], 1, policy)), None)


def _images(
    chosen: Sequence[LesionResult],
    series: Mapping[str, CtSeries],
    segs: Sequence[Segmentation],
    limit: int,
    policy: SegmentationPolicy | None,
) -> tuple[KeyImage, ...]:
    parts = {id(x): [(x.seg_sop_instance_uid, x.segment_number), *_further(x)] for x in chosen}
    masks: dict[tuple[str, int], LesionMask | None] = {}
    for seg in segs:
        uid = seg.sop_instance_uid
        wanted = {number for x in chosen for of, number in parts[id(x)] if of == uid}
        on = next((x for x in chosen if uid in {of for of, _ in parts[id(x)]}), None)
        if on is not None:
            found = segment_masks(seg, series[on.ct_series_instance_uid], policy, wanted)
            masks |= {(uid, number): mask for number, mask in found.items()}
    images: list[KeyImage] = []
    for lesion in chosen:
        here = [masks.get(part) for part in parts[id(lesion)]]
        mask = union([m for m in here if m is not None])
        if mask is not None and lesion.part is not None:
            spacing = series[lesion.ct_series_instance_uid].spacing
            mask = separate_parts(mask, spacing).parts[lesion.part[0] - 1]
        if mask is not None and len(images) < limit:
            images.append(_key_image(lesion, mask, series[lesion.ct_series_instance_uid]))
    return tuple(images)


def _further(lesion: LesionResult) -> list[tuple[str, int]]:
    return [(s.sop_instance_uid, s.segment_number) for s in lesion.further_segments]


def _key_image(lesion: LesionResult, mask: LesionMask, series: CtSeries) -> KeyImage:
    largest = int(np.argmax(mask.voxels.sum(axis=(1, 2))))  # the first of several
    item = series.slices[mask.lower[2] + largest]
    pixels = hounsfield(item)
    outline = np.zeros(pixels.shape, dtype=bool)
    x, y, _ = mask.lower
    height, width = mask.voxels.shape[1:]
    outline[y : y + height, x : x + width] = mask.voxels[largest]
    number = text_of(item.header, "InstanceNumber")
    return KeyImage(
        lesion,
        reference_to(item.header),
        pixels,
        outline,
        series.spacing[:2],
        (orientation(series.direction[:, 0]), orientation(series.direction[:, 1])),
        item.frame,
        int(number) if number.isdecimal() else None,
    )


def orientation(direction: np.ndarray) -> str:
    """Return the letters of a direction in patient coordinates, the nearest axis first.

    As in Patient Orientation (PS3.3 C.7.6.1.1.1): L, P and H are the positive axes. Axes more than
    about 80 degrees away are left out.
    """
    letters = (("L", "R"), ("P", "A"), ("H", "F"))
    nearest = sorted(range(3), key=lambda axis: -abs(float(direction[axis])))
    return "".join(
        letters[axis][0 if direction[axis] > 0 else 1]
        for axis in nearest
        if abs(float(direction[axis])) > 0.17
    )
