"""Groups segments into lesions by Tracking UID, and determines each lesion's voxels.

Segments of one SEG with the same Tracking UID are parts of one lesion. With several SEGs the newest
takes precedence: a segment of an older one that shares voxels with it is another reading of the
lesion, an earlier one or another reader's, and does not count as a lesion; one elsewhere in the
same CT is a further part. Lesions of two SEGs with different Tracking UIDs are readings of one
lesion if they are nearly the same voxels.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence

from scoring.ct.series import CtSeries
from scoring.errors import InputError
from scoring.grid import LesionMask, common_voxels, dice, union
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import place_segments
from scoring.segmentation.rtstruct import RoiVoxels
from scoring.segmentation.segment import Segment, Segmentation

# Lesions of two SEGs with at least this Dice coefficient are readings of one lesion. Four readers
# of one nodule reach 0.84 to 0.90 (LIDC-IDRI-0001); two adjacent lesions share few voxels.
SAME_LESION = 0.5
# Two lesions with different Tracking UIDs that share more of the smaller one's voxels than this may
# be one lesion drawn twice, which would count double in the patient's mean.
MUCH_SHARED = 0.5


@dataclasses.dataclass(frozen=True)
class Part:
    """One segment of a lesion."""

    seg: Segmentation
    segment: Segment


@dataclasses.dataclass(frozen=True)
class Reading:
    """Another segmentation of a lesion, by a SEG that is older than the one in use."""

    parts: tuple[Part, ...]
    mask: LesionMask


@dataclasses.dataclass(frozen=True)
class Lesion:
    """The segments of one lesion; ``mask`` is None if it has no voxel, or is not placed yet.

    The first part, of the newest SEG, names the lesion. ``on_edge`` counts the voxels that lie on
    an RTSTRUCT's contours; ``otherwise`` is the mask under the opposite rule for them.
    ``readings`` are its other segmentations, the newest first.
    """

    parts: tuple[Part, ...]
    mask: LesionMask | None = None
    on_edge: int = 0
    otherwise: LesionMask | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def seg(self) -> Segmentation:
        """The SEG that names the lesion."""
        return self.parts[0].seg

    @property
    def segment(self) -> Segment:
        """The segment that names the lesion."""
        return self.parts[0].segment


def lesions_of(segs: Sequence[Segmentation], kept: Mapping[str, Sequence[Segment]]) -> list[Lesion]:
    """Return the lesions, unplaced, by SEG and number; parts of newer SEGs come first.

    Parameters
    ----------
    segs
        SEGs and RTSTRUCTs.
    kept
        SOP Instance UID of each to its lesion segments, as `select_segments` returns them.
    """
    parts: dict[str, list[Part]] = {}
    for seg in sorted(segs, key=lambda s: (*s.written, s.sop_instance_uid)):
        newer = {s.tracking_uid for s in kept[seg.sop_instance_uid]}
        here = [Part(seg, s) for s in kept[seg.sop_instance_uid]]
        for uid in newer:
            of_seg = [p for p in here if p.segment.tracking_uid == uid]
            parts[uid] = of_seg + parts.get(uid, [])
    order = {seg.sop_instance_uid: i for i, seg in enumerate(segs)}
    return sorted(
        (Lesion(tuple(p)) for p in parts.values()),
        key=lambda x: (order[x.seg.sop_instance_uid], x.segment.number),
    )


def place_lesions(
    lesions: Sequence[Lesion],
    series: CtSeries,
    series_of: Mapping[str, str],
    policy: SegmentationPolicy,
) -> tuple[list[Lesion], list[str]]:
    """Place the lesions of one CT series and assign segments to them as parts.

    Parameters
    ----------
    lesions
        Of `lesions_of`, those whose newest SEG was drawn on ``series``.
    series
        The CT.
    series_of
        SOP Instance UID of each SEG to the CT series that it was drawn on.
    policy
        The site's decisions on segmentations.

    Raises
    ------
    InputError
        If a segmentation does not fit the CT or cannot be decoded.
    """
    uid = series.uid
    wanted: dict[str, tuple[Segmentation, list[int]]] = {}
    for part in (p for lesion in lesions for p in lesion.parts):
        seg_uid = part.seg.sop_instance_uid
        if series_of[seg_uid] == uid:
            wanted.setdefault(seg_uid, (part.seg, []))[1].append(part.segment.number)
    masks: dict[tuple[str, int], LesionMask | None] = {}
    rois: dict[tuple[str, int], RoiVoxels] = {}
    notes: list[str] = []
    for seg_uid, (seg, numbers) in wanted.items():
        try:
            placed = place_segments(seg, series, policy, numbers)
        except InputError as e:
            if any(lesion.seg is seg for lesion in lesions):
                raise
            # Often this is the reason why the newer one was created.
            notes.append(f"{seg.name} was not used, newer ones have its lesions: {e}.")
            continue
        masks |= {(seg_uid, number): mask for number, mask in placed.masks.items()}
        rois |= {(seg_uid, number): roi for number, roi in placed.rois.items()}
        notes += placed.notes
    joined = []
    for lesion in lesions:
        whole, said = _join(lesion, masks)
        joined.append(_with_edge(whole, masks, rois))
        notes += said
    joined, said = _without_repeated(joined)
    return joined, notes + said + _shared(joined)


def _without_repeated(lesions: Sequence[Lesion]) -> tuple[list[Lesion], list[str]]:
    """Return lesions without those that another SEG has under another Tracking UID.

    They are readings of the newest SEG's lesion: counted as lesions they would count twice.
    """
    notes = []
    kept: list[Lesion] = []
    newest_first = sorted(lesions, key=lambda x: (*x.seg.written, x.seg.sop_instance_uid))[::-1]
    for lesion in newest_first:
        same = _same_lesion(lesion, kept)
        if same is None or lesion.mask is None:
            kept.append(lesion)
            continue
        newer, agreement = kept[same], _agreement(kept[same], lesion)
        readings = (*newer.readings, Reading(lesion.parts, lesion.mask), *lesion.readings)
        kept[same] = dataclasses.replace(newer, readings=readings)
        notes.append(
            f"Segment {lesion.segment.number} ({lesion.segment.label}) of {lesion.seg.name} and "
            f"segment {newer.segment.number} ({newer.segment.label}) of the newer {newer.seg.name} "
            f"have different Tracking UIDs and the same voxels (Dice {agreement:.2f}); they were "
            "taken for two readings of one lesion, and the newer one was used."
        )
    places = {id(x.parts): index for index, x in enumerate(lesions)}
    return sorted(kept, key=lambda x: places[id(x.parts)]), notes[::-1]


def _same_lesion(lesion: Lesion, others: Sequence[Lesion]) -> int | None:
    """Return which of the lesions of other SEGs is the same, if one is."""
    found = [
        (_agreement(other, lesion), index)
        for index, other in enumerate(others)
        if other.seg is not lesion.seg
    ]
    agreement, index = max(found, default=(0.0, 0))
    return index if agreement >= SAME_LESION else None


def _agreement(one: Lesion, other: Lesion) -> float:
    return 0.0 if one.mask is None or other.mask is None else dice(one.mask, other.mask)


def _join(
    lesion: Lesion, masks: Mapping[tuple[str, int], LesionMask | None]
) -> tuple[Lesion, list[str]]:
    """Return a lesion with its mask and its parts; ``masks`` has the masks of placed parts."""
    notes: list[str] = []
    parts: list[Part] = []
    mask: LesionMask | None = None
    readings: list[Reading] = []
    for seg_uid, group in itertools.groupby(lesion.parts, lambda p: p.seg.sop_instance_uid):
        drawn = list(group)
        here = [masks.get((seg_uid, p.segment.number)) for p in drawn]
        own = union([m for m in here if m is not None])
        newest = seg_uid == lesion.seg.sop_instance_uid
        if not newest and (own is None or mask is None or common_voxels(mask, own)):
            notes = [_left_out(p, lesion.seg) for p in drawn] + notes  # the oldest first
            if own is not None and mask is not None:
                readings.append(Reading(tuple(drawn), own))
            continue
        parts += [p for p, m in zip(drawn, here, strict=True) if m is not None or newest]
        mask = own if mask is None or own is None else union([mask, own])
    if len(parts) > 1:
        named = ", ".join(f"{p.segment.number} of {p.seg.name}" for p in parts)
        notes.append(
            f"Segments {named} carry the same Tracking UID {lesion.segment.tracking_uid} and were "
            f"scored together as one lesion, {lesion.segment.label}."
        )
    return Lesion(tuple(parts), mask, readings=tuple(readings)), notes


def _with_edge(
    lesion: Lesion,
    masks: Mapping[tuple[str, int], LesionMask | None],
    rois: Mapping[tuple[str, int], RoiVoxels],
) -> Lesion:
    """Return a lesion with the voxels on its contours, and its mask under the opposite rule."""
    keys = [(p.seg.sop_instance_uid, p.segment.number) for p in lesion.parts]
    on_edge = sum(rois[key].on_edge for key in keys if key in rois)
    if not on_edge:
        return lesion
    other = [rois[key].otherwise if key in rois else masks.get(key) for key in keys]
    otherwise = union([mask for mask in other if mask is not None])
    return dataclasses.replace(lesion, on_edge=on_edge, otherwise=otherwise)


def _left_out(part: Part, newer: Segmentation) -> str:
    return (
        f"Segment {part.segment.number} ({part.segment.label}) of {part.seg.name} carries the same "
        f"Tracking UID as a segment of the newer {newer.name}, which was used instead."
    )


def _shared(lesions: Sequence[Lesion]) -> list[str]:
    """Return sentences about lesions that share most of their voxels."""
    notes = []
    placed = [(x, x.mask) for x in lesions if x.mask is not None]
    for (one, first), (other, second) in itertools.combinations(placed, 2):
        share = common_voxels(first, second) / min(first.count, second.count)
        if share > MUCH_SHARED:
            notes.append(
                f"{one.segment.label} ({one.seg.name}) and {other.segment.label} "
                f"({other.seg.name}) share {100 * share:.0f} % of the smaller one's voxels and "
                "were taken for two lesions; if they are one, it counts twice. Give one lesion one "
                "Tracking UID."
            )
    return notes
