"""Selects the CT series, and the volume of a multi-frame series, on which a segmentation was drawn.

A study may hold many reconstructions. The segmentation's own references decide, never a
description, a kernel or a thickness.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from pydicom.uid import UID

from scoring.attributes import SeriesAttributes, contradictions
from scoring.case.identity import check_one_patient
from scoring.case.stack_choice import Named, build_stack, left_out
from scoring.ct.enhanced import referenced_frames, stack_of
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CT_CLASSES, CtSlice
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.results import InstanceReference, OtherSeries
from scoring.segmentation.references import referenced_series, segment_sources
from scoring.segmentation.segment import Segmentation

# Degrees, and share of the distance between slices, from which attributes contradict the positions.
TILTED, OTHER_SPACING = 0.5, 0.02


def series_in_use(
    slices: Sequence[CtSlice], segs: Sequence[Segmentation]
) -> tuple[dict[str, CtSeries], dict[str, str]]:
    """Return the CT series by UID, and for each SEG's UID that of the series it was drawn on.

    Raises
    ------
    InputError
        If images that a SEG names are absent, belong to several series or volumes, or do not form a
        regular volume.
    """
    if not segs:
        raise InputError(Problem.NO_SEG, "no segmentation (DICOM SEG or RTSTRUCT) was given")
    series_of = {s.sop_instance_uid: _series_uid(s, slices) for s in segs}
    used = set(series_of.values())
    check_one_patient(segs, [s for s in slices if s.header.get("SeriesInstanceUID") in used])
    series = {
        uid: _volume(
            [s for s in slices if s.header.get("SeriesInstanceUID") == uid],
            uid,
            [s for s in segs if series_of[s.sop_instance_uid] == uid],
        )
        for uid in dict.fromkeys(series_of.values())
    }
    return series, series_of


def _volume(slices: list[CtSlice], uid: str, segs: Sequence[Segmentation]) -> CtSeries:
    """Return the volume of a CT series that segmentations were drawn on."""
    if any(s.frame is not None for s in slices):
        frames = frozenset[tuple[str, int]]().union(*(referenced_frames(s.header) for s in segs))
        series = build_series(_stack(slices, uid, frames))
        return dataclasses.replace(series, notes=left_out(slices, series, uid))
    by_frames = {image for s in segs for _, image in segment_sources(s.header)}
    at_all = {r.sop_instance_uid for s in segs for r in s.references}
    return build_stack(slices, uid, Named(frozenset(by_frames), frozenset(at_all)))


def other_series(slices: Sequence[CtSlice], used: Sequence[str]) -> tuple[OtherSeries, ...]:
    """Return the CT series that were not used, in the order of their UIDs."""
    found: dict[str, list[CtSlice]] = {}
    for item in slices:
        uid = str(item.header.get("SeriesInstanceUID"))
        if uid not in used:
            found.setdefault(uid, []).append(item)
    return tuple(
        OtherSeries(
            uid,
            len(items),
            says.text("SeriesDescription").value,
            says.text("ConvolutionKernel").value,
            says.positive("SliceThickness").value,
        )
        for uid, items in sorted(found.items())
        for says in [SeriesAttributes([s.header for s in items])]
    )


def unnamed_ends(
    segs: Sequence[Segmentation], series: Mapping[str, CtSeries], series_of: Mapping[str, str]
) -> list[str]:
    """Return a sentence on each CT series of which no segmentation names the end slices.

    A slice missing between others is seen, and one missing under a lesion: the segmentation has a
    frame or contour there. One missing beyond all lesions is not, and moves the 1 mm grid.
    """
    notes = []
    for uid, item in series.items():
        drawn = [s for s in segs if series_of[s.sop_instance_uid] == uid]
        named = {r.sop_instance_uid for s in drawn for r in s.references}
        if {item.slices[0].sop_instance_uid, item.slices[-1].sop_instance_uid} <= named:
            continue
        count = sum(s.sop_instance_uid in named for s in item.slices)
        what = f"{count} of its {len(item.slices)} images" if count else "the series alone"
        notes.append(
            f"CT series {uid}: the segmentation names {what}, so that the objects do not show "
            "whether slices are missing at its ends. None is missing at a lesion; but the 1 mm "
            "grid that features are computed on begins at the first slice, and scores depend on it "
            "a little."
        )
    return notes


def contradictory_headers(series: Mapping[str, CtSeries]) -> list[str]:
    """Return a sentence on each attribute of which the headers of a series state two values."""
    return [
        f"CT series {uid}: the headers state {keyword} twice, differently ("
        f"{'; '.join(e.value for e in item.attributes.text(keyword).evidence())}); pixels were "
        "read by the frame's value."
        for uid, item in series.items()
        for keyword in sorted({k for s in item.slices for k in contradictions(s.header)})
    ]


def doubtful_geometry(series: Mapping[str, CtSeries]) -> list[str]:
    """Return a sentence on each attribute that contradicts where the slices lie by their positions.

    Positions and orientation decide. An export that wrote them anew leaves such attributes as they
    were.
    """
    notes = []
    for uid, item in series.items():
        between = [abs(v) for v in item.attributes.number("SpacingBetweenSlices").values if v]
        tilts = [v for v in item.attributes.number("GantryDetectorTilt").values if abs(v) > TILTED]
        apart = item.spacing[2]
        if any(abs(value - apart) > OTHER_SPACING * apart for value in between):
            notes.append(
                f"CT series {uid}: Spacing Between Slices is {_listed(between)} mm, but the slices "
                f"are {apart:.6g} mm apart by their positions, which were used; look at them if "
                "the images were exported by another program than the scanner's."
            )
        if tilts:
            notes.append(
                f"CT series {uid}: Gantry/Detector Tilt is {_listed(tilts)} degrees, but positions "
                "and orientation show none, as of images that were resampled or whose positions "
                "were rewritten; look at them."
            )
    return notes


def _listed(values: Iterable[float]) -> str:
    return " and ".join(f"{value:g}" for value in dict.fromkeys(values))


def _series_uid(seg: Segmentation, slices: Sequence[CtSlice]) -> str:
    """Return the CT series on which a SEG was drawn, if all its referenced images are present."""
    by_uid = {s.sop_instance_uid: s for s in slices}
    references = _on_ct(seg)
    missing = [r for r in references if r.sop_instance_uid not in by_uid]
    if missing and len(missing) == len(references):
        raise _none_is_here(seg, len(missing), slices)
    if missing:
        raise InputError(
            Problem.MISSING_SLICE,
            f"{seg.name} was drawn on {len(references)} images, of which {len(missing)} are "
            f"missing, the first being {missing[0].sop_instance_uid}",
        )
    found = {
        str(by_uid[r.sop_instance_uid].header.get("SeriesInstanceUID")) for r in references
    } or set(referenced_series(seg.header))
    if len(found) != 1:
        raise InputError(
            Problem.TWO_SERIES_MIXED,
            f"{seg.name} refers to images of {len(found)} series "
            f"({', '.join(sorted(found))}), expected one CT series",
        )
    (uid,) = found
    if all(s.header.get("SeriesInstanceUID") != uid for s in slices):
        raise InputError(
            Problem.NO_CT,
            f"{seg.name} was drawn on CT series {uid}, of which no image is there",
        )
    return uid


def _on_ct(seg: Segmentation) -> list[InstanceReference]:
    """Return the CT images that a segmentation names; it may also name PET images."""
    on_ct = [r for r in seg.references if r.sop_class_uid in ("", *CT_CLASSES)]
    if seg.references and not on_ct:
        others = sorted({UID(r.sop_class_uid).name for r in seg.references})
        raise InputError(
            Problem.SEG_NOT_ON_CT,
            f"{seg.name} was drawn on {len(seg.references)} images of {', '.join(others)}, "
            "expected CT images",
        )
    return on_ct


def _none_is_here(seg: Segmentation, count: int, slices: Sequence[CtSlice]) -> InputError:
    """Return why none of the images that a segmentation names is present."""
    study = str(seg.header.StudyInstanceUID)
    others = {r.study_instance_uid for r in _on_ct(seg)} - {"", study}
    if others:
        return InputError(
            Problem.TWO_STUDIES_MIXED,
            f"{seg.name} is of study {study} and was drawn on images of study "
            f"{', '.join(sorted(others))}; they must be of one study",
        )
    named = referenced_series(seg.header)
    of_series = [s for s in slices if s.header.get("SeriesInstanceUID") in named]
    frame = seg.frame_of_reference
    if of_series or (slices and frame not in {s.header.get("FrameOfReferenceUID") for s in slices}):
        what = (
            f"the {len(of_series)} images of its CT series {named[0]}"
            if of_series
            else f"the {len(slices)} CT images that are there, nor is its frame of reference"
        )
        return InputError(
            Problem.IMAGES_NOT_IN_SERIES,
            f"{seg.name} was drawn on {count} images, none of which is among {what}; CT and "
            "segmentation may have been exported again or de-identified separately, so that their "
            "UIDs differ",
        )
    series = f"CT series {named[0]}" if named else "a CT series"
    return InputError(
        Problem.NO_CT, f"{seg.name} was drawn on {count} images of {series}, none of which is there"
    )


def _stack(slices: list[CtSlice], uid: str, named: frozenset[tuple[str, int]]) -> list[CtSlice]:
    """Return the slices of one volume of a series with multi-frame images."""
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
            Problem.STACK_NOT_CLEAR,
            f"CT series {uid} holds {len(stacks)} volumes in multi-frame images (frames: {sizes}), "
            f"and the segmentation's source frames are of {len(meant)} of them, expected one",
        )
    return meant[0]
