"""Which CT series, and which volume of a multi-frame one, a segmentation was drawn on.

A study may hold many reconstructions. The segmentation's own references decide, never a
description, a kernel or a thickness.
"""

from __future__ import annotations

from collections.abc import Sequence

from scoring.ct.enhanced import referenced_frames, stack_of
from scoring.ct.series import CtSeries, CtSlice, build_series, number
from scoring.errors import InputError
from scoring.results import OtherSeries
from scoring.segmentation.read import Segmentation
from scoring.segmentation.references import referenced_series


def series_in_use(
    slices: Sequence[CtSlice], segs: Sequence[Segmentation]
) -> tuple[dict[str, CtSeries], dict[str, str]]:
    """Return the CT series by UID, and for each SEG's UID that of the series it was drawn on.

    Raises
    ------
    InputError
        If images that a SEG names are not there, or of several series or volumes, or make no
        regular volume.
    """
    if not segs:
        raise InputError("no_seg", "no SEG was given")
    series_of = {s.sop_instance_uid: _series_uid(s, slices) for s in segs}
    _check_one_patient(segs, slices, set(series_of.values()))
    frames = frozenset[tuple[str, int]]().union(*(referenced_frames(s.header) for s in segs))
    series = {
        uid: build_series(
            _stack([s for s in slices if s.header.get("SeriesInstanceUID") == uid], uid, frames)
        )
        for uid in dict.fromkeys(series_of.values())
    }
    return series, series_of


def other_series(slices: Sequence[CtSlice], used: Sequence[str]) -> tuple[OtherSeries, ...]:
    """Return the CT series that are there and were not used, in the order of their UIDs."""
    found: dict[str, list[CtSlice]] = {}
    for item in slices:
        uid = str(item.header.get("SeriesInstanceUID"))
        if uid not in used:
            found.setdefault(uid, []).append(item)
    return tuple(
        OtherSeries(
            uid,
            len(items),
            str(items[0].header.get("SeriesDescription") or "") or None,
            str(items[0].header.get("ConvolutionKernel") or "") or None,
            number(items[0].header, "SliceThickness"),
        )
        for uid, items in sorted(found.items())
    )


def _series_uid(seg: Segmentation, slices: Sequence[CtSlice]) -> str:
    """Return the CT series that a SEG was drawn on, all its referenced images being there."""
    by_uid = {s.sop_instance_uid: s for s in slices}
    missing = [r for r in seg.references if r.sop_instance_uid not in by_uid]
    if missing:
        raise InputError(
            "missing_slice",
            f"SEG {seg.sop_instance_uid} was drawn on {len(seg.references)} images, of which "
            f"{len(missing)} are missing, the first being {missing[0].sop_instance_uid}",
        )
    found = {
        str(by_uid[r.sop_instance_uid].header.get("SeriesInstanceUID")) for r in seg.references
    } or set(referenced_series(seg.header))
    if len(found) != 1:
        raise InputError(
            "two_series_mixed",
            f"SEG {seg.sop_instance_uid} refers to images of {len(found)} series "
            f"({', '.join(sorted(found))}), expected one CT series",
        )
    (uid,) = found
    if all(s.header.get("SeriesInstanceUID") != uid for s in slices):
        raise InputError(
            "no_ct",
            f"SEG {seg.sop_instance_uid} was drawn on CT series {uid}, of which no image is there",
        )
    return uid


def _stack(slices: list[CtSlice], uid: str, named: frozenset[tuple[str, int]]) -> list[CtSlice]:
    """Return the slices of one volume; only a series with multi-frame images has several."""
    if all(s.frame is None for s in slices):
        return slices
    stacks: dict[tuple[str, ...], list[CtSlice]] = {}
    for item in slices:
        stacks.setdefault(stack_of(item.header), []).append(item)
    if len(stacks) == 1:
        return slices
    meant = [
        stack
        for stack in stacks.values()
        if any((s.sop_instance_uid, s.frame) in named for s in stack)
    ]
    if len(meant) != 1:
        sizes = ", ".join(str(len(stack)) for stack in stacks.values())
        raise InputError(
            "stack_not_clear",
            f"CT series {uid} holds {len(stacks)} volumes in multi-frame images (frames: {sizes}), "
            f"and the segmentation's source frames are of {len(meant)} of them, expected one",
        )
    return meant[0]


def _check_one_patient(
    segs: Sequence[Segmentation], slices: Sequence[CtSlice], series_uids: set[str]
) -> None:
    headers = [s.header for s in segs] + [
        s.header for s in slices if s.header.get("SeriesInstanceUID") in series_uids
    ]
    for keyword in ("PatientID", "StudyInstanceUID"):
        if len({str(h.get(keyword) or "") for h in headers}) > 1:
            raise InputError(
                "two_patients_mixed" if keyword == "PatientID" else "two_studies_mixed",
                f"the objects of the case have different {keyword}s; SEGs and CT must be of one "
                "patient and study",
            )
