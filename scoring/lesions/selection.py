"""Selects the segments of a case that are the patient's lesions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scoring.lesions.location import is_lesion
from scoring.policy import SegmentationPolicy
from scoring.segmentation.rtstruct import LESION_TYPE, is_lesion_name
from scoring.segmentation.segment import Segment, Segmentation

_NAMED = 10  # most of the segments left out that a note names


def select_segments(
    segs: Sequence[Segmentation], policy: SegmentationPolicy | None = None
) -> tuple[dict[str, list[Segment]], list[str]]:
    """Select the segments that are lesions, by their codes.

    Returns
    -------
    kept, notes
        SOP Instance UID of each SEG or RTSTRUCT to its lesions by number, and sentences for the
        report about those left out.
    """
    policy = policy or SegmentationPolicy()
    kept: dict[str, list[Segment]] = {}
    others: list[Segment] = []
    unknown: list[Segment] = []
    for seg in segs:
        of_seg = kept.setdefault(seg.sop_instance_uid, [])
        for segment in sorted(seg.segments, key=lambda s: s.number):
            lesion = tells_lesion(segment, policy)
            (of_seg if lesion else unknown if lesion is None else others).append(segment)
    notes = []
    if others:
        kinds = Counter(_kind(s) for s in others).most_common()
        notes.append(
            f"{len(others)} segment(s) are not lesions by their coded category and type and were "
            f"left out ({', '.join(f'{n} {kind}' for kind, n in kinds)}): {_names(others)}."
        )
    if unknown:
        notes.append(
            f"{len(unknown)} segment(s) carry no category and type, so that it is not known "
            f"whether they are lesions, and were left out: {_names(unknown)}."
        )
    return kept, notes


def tells_lesion(segment: Segment, policy: SegmentationPolicy) -> bool | None:
    """Return whether a segment is a lesion; None if no code decides it.

    An ROI's RT ROI Interpreted Type decides first, then codes, then for ROIs alone the name.
    """
    if segment.interpreted_type:
        return segment.interpreted_type == LESION_TYPE
    if segment.category is not None or segment.property_type is not None:
        return is_lesion(segment)
    if segment.interpreted_type is not None and is_lesion_name(segment, policy.lesion_rois):
        return True
    return None


def _kind(segment: Segment) -> str:
    if segment.interpreted_type:
        return segment.interpreted_type
    code = segment.category or segment.property_type
    return code.meaning if code is not None else ""


def _names(segments: Sequence[Segment]) -> str:
    named = ", ".join(s.label for s in segments[:_NAMED])
    more = len(segments) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
