"""Which segments of a case are the patient's lesions."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.location import is_lesion
from scoring.segmentation import Segment, Segmentation


def select_segments(
    segs: Sequence[Segmentation],
) -> tuple[dict[str, list[Segment]], list[str]]:
    """Choose which segments are the patient's lesions; where a Tracking UID repeats, the newest.

    Returns
    -------
    kept, notes
        SOP Instance UID of each SEG to its kept segments, and sentences for the report.
    """
    newest: dict[str, tuple[Segmentation, Segment]] = {}
    notes: list[str] = []
    others: list[str] = []
    ordered = sorted(segs, key=lambda s: (*s.written, s.sop_instance_uid))
    repeated: dict[str, list[Segment]] = {}
    for seg in ordered:
        for segment in seg.segments:
            if not is_lesion(segment):
                others.append(segment.label)
                continue
            previous = newest.get(segment.tracking_uid)
            if previous is not None and previous[0] is seg:
                repeated.setdefault(segment.tracking_uid, []).append(segment)
                continue
            if previous is not None:
                notes.append(
                    f"Segment {previous[1].number} ({previous[1].label}) of SEG "
                    f"{previous[0].sop_instance_uid} carries the same Tracking UID as a segment of "
                    f"the newer SEG {seg.sop_instance_uid}, which was used instead."
                )
                repeated.pop(segment.tracking_uid, None)
            newest[segment.tracking_uid] = (seg, segment)
    kept: dict[str, list[Segment]] = {s.sop_instance_uid: [] for s in segs}
    for seg, segment in newest.values():
        kept[seg.sop_instance_uid].append(segment)
        kept[seg.sop_instance_uid] += repeated.get(segment.tracking_uid, [])
    for segments in kept.values():
        segments.sort(key=lambda s: s.number)
    if others:
        notes.append(
            f"{len(others)} segment(s) are not lesions by their coded category and type and were "
            f"left out: {', '.join(others)}."
        )
    return kept, notes
