"""Groups segments into lesions by Tracking UID, and determines each lesion's voxels.

Segments of one SEG with the same Tracking UID are parts of one lesion. With several SEGs the newest
takes precedence: a segment of an older one that shares voxels with it is another reading of the
lesion, an earlier one or another reader's, and does not count as a lesion; one elsewhere in the
same CT is a further part. Lesions of two SEGs with different Tracking UIDs are readings of one
lesion if most of their voxels are the same.
"""

from __future__ import annotations

import dataclasses
import itertools
import uuid
from collections.abc import Mapping, Sequence

from scoring.ct.series import CtSeries
from scoring.errors import InputError
from scoring.grid import LesionMask, common_voxels, union
from scoring.lesions.components import SPECK_MM, SPECK_SHARE, separate_parts
from scoring.lesions.decision import SegmentDecision, shown
from scoring.lesions.recist import in_plane_axes
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import place_segments
from scoring.segmentation.rtstruct import RoiVoxels
from scoring.segmentation.segment import Segment, Segmentation
from scoring.wording import counted

# Two lesions of different objects that share more of their voxels than this are one lesion, drawn
# twice. Two with different Tracking UIDs may be one, which would count double in the patient's
# mean, where they share more of the smaller one's voxels than the second value: neighbours do not.
MUCH_SHARED = 0.5
PERHAPS_SHARED = 0.1
_LISTED = 10  # parts that a sentence lists


@dataclasses.dataclass(frozen=True)
class Reading:
    """Another segmentation of a lesion, by a SEG that is older than the one in use."""

    parts: tuple[SegmentDecision, ...]
    mask: LesionMask


@dataclasses.dataclass(frozen=True)
class Lesion:
    """The segments of one lesion; ``mask`` is None if it has no voxel, or is not placed yet.

    The first part, of the newest SEG, names the lesion. ``on_edge`` counts the voxels that lie on
    an RTSTRUCT's contours; ``otherwise`` is the mask if the rule on them were the other one.
    ``part`` is the number of this part and how many there are where each separate part of a segment
    is a lesion; ``several`` the long axes in mm of those for which a lesion must not be scored.
    ``readings`` are its other segmentations; ``problem`` is why its contours cannot be used.
    """

    parts: tuple[SegmentDecision, ...]
    mask: LesionMask | None = None
    on_edge: int = 0
    otherwise: LesionMask | None = None
    part: tuple[int, int] | None = None
    several: tuple[float, ...] = ()
    readings: tuple[Reading, ...] = ()
    problem: str = ""

    @property
    def seg(self) -> Segmentation:
        """The SEG that names the lesion."""
        return self.parts[0].seg

    @property
    def segment(self) -> Segment:
        """The segment that names the lesion."""
        return self.parts[0].segment

    @property
    def label(self) -> str:
        """The segment's label, with the number of the part where it is one of several."""
        return self._numbered(self.segment.label)

    @property
    def tracking_id(self) -> str:
        """The segment's Tracking ID, or that of the part."""
        return self._numbered(self.segment.tracking_id)

    @property
    def tracking_uid(self) -> str:
        """The segment's Tracking UID, or one of the part that follows from it and its number."""
        uid = self.segment.tracking_uid
        if self.part is None:
            return uid
        return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, f'{uid} part {self.part[0]}').int}"

    def _numbered(self, text: str) -> str:
        if self.part is None:
            return text
        number, count = self.part
        return f"{text}, part {number} of {count}"


def lesions_of(segs: Sequence[Segmentation], decisions: Sequence[SegmentDecision]) -> list[Lesion]:
    """Return the lesions, unplaced, by SEG and number; parts of newer SEGs come first.

    Parameters
    ----------
    segs
        SEGs and RTSTRUCTs.
    decisions
        On their segments, as `decide_segments` returns them.
    """
    kept: dict[str, list[SegmentDecision]] = {s.sop_instance_uid: [] for s in segs}
    for decision in decisions:
        if decision.is_lesion:
            kept[decision.seg.sop_instance_uid].append(decision)
    parts: dict[str, list[SegmentDecision]] = {}
    for seg in sorted(segs, key=lambda s: (*s.written, s.sop_instance_uid)):
        here = kept[seg.sop_instance_uid]
        for uid in {p.segment.tracking_uid for p in here}:
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
    """Place the lesions of one CT series and settle which segments and parts are which lesion.

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
        notes += said
        if problem := _problem(whole, rois):
            joined.append(dataclasses.replace(whole, mask=None, problem=problem))
            continue
        settled, said = _settle_parts(_with_edge(whole, masks, rois), series.spacing, policy)
        joined += settled
        notes += said
    kept, said = _newest_readings(joined)
    return kept, notes + said + _shared(kept)


def _problem(lesion: Lesion, rois: Mapping[tuple[str, int], RoiVoxels]) -> str:
    """Return why contours of a lesion cannot be used; empty where all can."""
    keys = [(p.seg.sop_instance_uid, p.segment.number) for p in lesion.parts]
    return next((rois[key].problem for key in keys if key in rois and rois[key].problem), "")


def _settle_parts(
    lesion: Lesion, spacing: tuple[float, float, float], policy: SegmentationPolicy
) -> tuple[list[Lesion], list[str]]:
    """Return the lesions that a lesion's separate parts are, by the site or by a person.

    A lesion of several segments was said to be one; it may have as many parts.
    """
    if lesion.mask is None:
        return [lesion], []
    found = separate_parts(lesion.mask, spacing)
    name = f"{shown(lesion.segment.label)} ({lesion.seg.name})"
    notes = []
    if found.specks:
        notes.append(
            f"{name} has {counted(found.specks, 'speck')} of "
            f"{counted(found.speck_voxels, 'voxel')} together beside "
            f"its {lesion.mask.count - found.speck_voxels} other ones (each under "
            f"{100 * SPECK_SHARE:g} % of the voxels and {SPECK_MM:g} mm)."
        )
    count = len(found.parts)
    if count <= len(lesion.parts):
        return [lesion], notes
    said = [p.assignment for p in lesion.parts if p.assignment and p.assignment.parts]
    mode, by = (
        (said[0].parts, "a person")
        if said
        else (
            policy.several_parts,
            "segmentation.several_parts",
        )
    )
    axes = tuple(in_plane_axes(p, spacing)[0] for p in found.parts)
    sizes = in_words([f"{a:.0f}" for a in axes])
    if mode == "refuse":
        return [dataclasses.replace(lesion, several=axes)], notes
    if mode == "one":
        notes.append(
            f"{name} has {count} separate parts of {sizes} mm and was scored as one lesion ({by})."
        )
        return [lesion], notes
    notes.append(
        f"{name} has {count} separate parts of {sizes} mm and each was scored as a lesion ({by})"
        f"{'; its specks belong to none' if found.specks else ''}."
    )
    return [
        _part_of(lesion, mask, (number, count)) for number, mask in enumerate(found.parts, start=1)
    ], notes


def _part_of(lesion: Lesion, mask: LesionMask, part: tuple[int, int]) -> Lesion:
    """Return one part of a lesion, with what the rule on contours decides of it.

    Of another reading it has the parts that share voxels with it.
    """
    read = [(r, _touching(r.mask, mask)) for r in lesion.readings]
    readings = tuple(Reading(r.parts, m) for r, m in read if m is not None)
    lesion = dataclasses.replace(lesion, readings=readings)
    if lesion.otherwise is None:
        return dataclasses.replace(lesion, mask=mask, part=part)
    otherwise = _touching(lesion.otherwise, mask)
    apart = 0
    if otherwise is not None:
        apart = mask.count + otherwise.count - 2 * common_voxels(mask, otherwise)
    return dataclasses.replace(
        lesion, mask=mask, part=part, on_edge=apart or mask.count, otherwise=otherwise
    )


def _touching(whole: LesionMask, part: LesionMask) -> LesionMask | None:
    """Return the separate parts of a mask that share voxels with another mask."""
    pieces = separate_parts(whole, (1.0, 1.0, 1.0)).parts
    return union([p for p in pieces if common_voxels(part, p)])


def in_words(items: Sequence[str]) -> str:
    """Return items as in a sentence: ``12, 30 and 41``; of many, the first ten."""
    items = list(items) if len(items) <= _LISTED else [*items[:_LISTED], "more"]
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else items[0]


def _newest_readings(lesions: Sequence[Lesion]) -> tuple[list[Lesion], list[str]]:
    """Return lesions without those that a newer SEG has drawn as well; they are its readings."""
    older: dict[int, Lesion] = {}
    for one, other in itertools.combinations(lesions, 2):
        if one.seg is not other.seg and _same_voxels(one, other):
            first, second = sorted((one, other), key=_written)
            older.setdefault(id(first), second)
    # The same reading wins over all older ones, also where these do not overlap each other.
    notes = [
        f"{shown(x.label)} of {x.seg.name} was left out: the newer {older[id(x)].seg.name} has the "
        f"same lesion ({shown(older[id(x)].label)}), by another reader or drawn again; the newest "
        "is scored."
        for x in lesions
        if id(x) in older
    ]
    read: dict[int, list[Reading]] = {}
    for x in lesions:
        newest = older.get(id(x))
        while newest is not None and id(newest) in older:
            newest = older[id(newest)]
        if newest is not None and x.mask is not None:
            read.setdefault(id(newest), []).extend((Reading(x.parts, x.mask), *x.readings))
    kept = [
        dataclasses.replace(x, readings=(*x.readings, *read.get(id(x), ())))
        for x in lesions
        if id(x) not in older
    ]
    return kept, notes


def _written(lesion: Lesion) -> tuple[str, ...]:
    return (*lesion.seg.written, lesion.seg.sop_instance_uid)


def _same_voxels(one: Lesion, other: Lesion) -> bool:
    """Return whether two lesions are one drawn twice: most voxels of either are the other's."""
    if one.mask is None or other.mask is None:
        return False
    common = common_voxels(one.mask, other.mask)
    return common > MUCH_SHARED * max(one.mask.count, other.mask.count)


def _join(
    lesion: Lesion, masks: Mapping[tuple[str, int], LesionMask | None]
) -> tuple[Lesion, list[str]]:
    """Return a lesion with its mask and its parts; ``masks`` has the masks of placed parts."""
    notes: list[str] = []
    parts: list[SegmentDecision] = []
    readings: list[Reading] = []
    mask: LesionMask | None = None
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


def _left_out(part: SegmentDecision, newer: Segmentation) -> str:
    return (
        f"Segment {part.segment.number} ({part.segment.label}) of {part.seg.name} carries the same "
        f"Tracking UID as a segment of the newer {newer.name}, which was used instead."
    )


def _shared(lesions: Sequence[Lesion]) -> list[str]:
    """Return sentences about lesions that share more voxels than neighbours do."""
    notes = []
    placed = [(x, x.mask) for x in lesions if x.mask is not None]
    for (one, first), (other, second) in itertools.combinations(placed, 2):
        share = common_voxels(first, second) / min(first.count, second.count)
        if share > PERHAPS_SHARED:
            notes.append(
                f"{one.label} ({one.seg.name}) and {other.label} "
                f"({other.seg.name}) share {100 * share:.0f} % of the smaller one's voxels and "
                "were taken for two lesions; if they are one, it counts twice. Give one lesion one "
                "Tracking UID."
            )
    return notes
