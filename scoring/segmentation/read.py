"""Reads segmentations of all supported kinds, and places each segment's voxels on the CT grid.

DICOM Segmentation (BINARY, FRACTIONAL), Label Map Segmentation and RT Structure Set. Frames and
contours are placed by their own position, never by their order.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np
import pydicom
from pydicom.uid import RTStructureSetStorage, SegmentationStorage

from scoring.ct.dicom_file import (
    check_identifiers,
    check_whole,
    class_name,
    items,
    read_hashed_header,
    text_of,
    whole_number,
)
from scoring.ct.series import CtSeries
from scoring.errors import InputError
from scoring.grid import LesionMask, mask_of_tiles
from scoring.policy import SegmentationPolicy
from scoring.reasons import Problem
from scoring.segmentation.frames import (
    Frame,
    Patch,
    check_kind,
    frames_of,
    is_background,
    least_value,
    patches,
    shape_of,
)
from scoring.segmentation.own_grid import SegmentGrid
from scoring.segmentation.placement import (
    OffGridError,
    Place,
    PlacedFrame,
    check_frames_agree,
    place,
    placed_frame,
    plane_of,
)
from scoring.segmentation.references import (
    LABEL_MAP_STORAGE,
    SEGMENTATION_CLASSES,
    frame_sources,
    referenced_instances,
    referenced_series,
)
from scoring.segmentation.rtstruct import RoiVoxels, read_rois, roi_masks
from scoring.segmentation.segment import (
    Segment,
    Segmentation,
    anatomic_regions,
    first_code,
    tracking,
)

_LARGEST_NUMBER = 0xFFFF  # Segment Number is US


@dataclasses.dataclass(frozen=True)
class PlacedSegments:
    """Segments on the CT grid: Segment Number to mask, None for one without a voxel.

    ``notes`` are sentences about decisions made in reading them; ``rois`` has the ROIs of an
    RTSTRUCT, each with its mask under the opposite rule for its edges.
    """

    masks: dict[int, LesionMask | None]
    notes: tuple[str, ...]
    rois: Mapping[int, RoiVoxels] = dataclasses.field(default_factory=dict)


def _segment(item: pydicom.Dataset, seg_uid: str) -> Segment:
    try:
        number = whole_number(item, "SegmentNumber")
    except ValueError as e:
        raise InputError(
            Problem.SEG_MALFORMED, f"SEG {seg_uid}: Segment Number of a segment {e}"
        ) from e
    if not 0 <= number <= _LARGEST_NUMBER:
        raise InputError(
            Problem.SEG_MALFORMED,
            f"SEG {seg_uid}: Segment Number is {number}, expected at most {_LARGEST_NUMBER}",
        )
    label = text_of(item, "SegmentLabel") or f"Segment {number}"
    tracking_id, tracking_uid = tracking(item, label, seg_uid, number)
    return Segment(
        number=number,
        label=label,
        tracking_id=tracking_id,
        tracking_uid=tracking_uid,
        category=first_code(item, "SegmentedPropertyCategoryCodeSequence"),
        property_type=first_code(item, "SegmentedPropertyTypeCodeSequence"),
        anatomic_regions=anatomic_regions(item),
        algorithm_type=text_of(item, "SegmentAlgorithmType").upper(),
        algorithm_name=text_of(item, "SegmentAlgorithmName"),
        description=text_of(item, "SegmentDescription"),
    )


def read_segmentation(path: Path) -> Segmentation:
    """Read the header of a SEG or RTSTRUCT file.

    Raises
    ------
    InputError
        If the file is not DICOM, not a segmentation, or names no segment or image.
    """
    header, sha256 = read_hashed_header(path)
    check_identifiers(header, path.name)
    uid = str(header.SOPInstanceUID)
    if header.SOPClassUID not in SEGMENTATION_CLASSES:
        raise InputError(
            Problem.NOT_SEG,
            f"{path.name}: SOP Class is {class_name(header)}, expected Segmentation Storage "
            f"({SegmentationStorage}), Label Map Segmentation Storage ({LABEL_MAP_STORAGE}) or RT "
            f"Structure Set Storage ({RTStructureSetStorage})",
        )
    if header.SOPClassUID == RTStructureSetStorage:
        check_whole(path)
        name, sequence, segments = f"RTSTRUCT {uid}", "Structure Set ROI", read_rois(header, uid)
        malformed = Problem.RTSTRUCT_MALFORMED
    else:
        name, sequence, malformed = f"SEG {uid}", "Segment", Problem.SEG_MALFORMED
        described = (_segment(item, uid) for item in items(header, "SegmentSequence"))
        segments = tuple(s for s in described if not is_background(s))
        check_kind(header, name, {s.number for s in segments})
    if not segments:
        raise InputError(malformed, f"{name}: the {sequence} Sequence is empty")
    repeated = [n for n, times in Counter(s.number for s in segments).items() if times > 1]
    if repeated:
        raise InputError(
            malformed,
            f"{name}: number {repeated[0]} is in the {sequence} Sequence twice",
        )
    references = referenced_instances(header)
    if not references and not referenced_series(header):
        raise InputError(
            Problem.SEG_WITHOUT_REFERENCES,
            f"{name}: neither its references by series nor those of its frames or contours name "
            "the CT it was drawn on",
        )
    return Segmentation(path, header, segments, references, sha256)


def segment_masks(
    seg: Segmentation,
    series: CtSeries,
    policy: SegmentationPolicy | None = None,
    wanted: Collection[int] | None = None,
) -> dict[int, LesionMask | None]:
    """Return each segment's voxels on the CT grid, as `place_segments` does."""
    return place_segments(seg, series, policy, wanted).masks


def place_segments(
    seg: Segmentation,
    series: CtSeries,
    policy: SegmentationPolicy | None = None,
    wanted: Collection[int] | None = None,
) -> PlacedSegments:
    """Place frames or contours on the CT grid.

    Parameters
    ----------
    seg, series
        The segmentation and the CT on which it was drawn.
    policy
        The site's decisions; the defaults where left out.
    wanted
        Segment Numbers; all by default. The pixels of others are not decoded.

    Raises
    ------
    InputError
        If frame of reference, orientation, spacing or position of a frame or contour do not fit
        the CT, if a source image is not the slice on which the frame lies, or if the pixel data
        cannot be decoded.
    """
    policy = policy or SegmentationPolicy()
    numbers = [s.number for s in seg.segments if wanted is None or s.number in wanted]
    if seg.kind == "RTSTRUCT":
        rois, notes = roi_masks(seg, numbers, series, policy)
        return PlacedSegments({n: roi.mask for n, roi in rois.items()}, notes, rois)
    notes = (*_frame_of_reference_notes(seg, series, policy), *_reading_notes(seg, policy))
    grid = _own_grid(seg, series) if policy.resample_to_ct else None
    if grid is not None:
        notes += (_resampling_note(seg, grid.spacing, series),)
        found: dict[int, list[Patch]] = {n: [] for n in numbers}
        for patch in patches(seg, numbers, policy):
            found[patch.segment].append(patch)
        return PlacedSegments({n: grid.to_ct(p, series) for n, p in found.items()}, notes)
    placed: dict[int, list[PlacedFrame]] = {n: [] for n in numbers}
    places: dict[object, Place] = {}
    for patch in patches(seg, numbers, policy):
        plane = plane_of(patch.frame)
        sources = tuple(frame_sources(patch.frame.own))
        key = plane.position.tobytes(), plane.steps.tobytes(), sources
        if key not in places:
            places[key] = place(patch.frame, plane, shape_of(seg), series)
        placed[patch.segment].append(
            placed_frame(patch.frame, patch.pixels, places[key], shape_of(seg), series)
        )
    for frames in placed.values():
        check_frames_agree(frames)
    masks = {n: mask_of_tiles([item.tile for item in p]) for n, p in placed.items()}
    return PlacedSegments(masks, notes)


def _frame_of_reference_notes(
    seg: Segmentation, series: CtSeries, policy: SegmentationPolicy
) -> tuple[str, ...]:
    """Return a sentence where a SEG of another frame of reference is accepted for its images.

    Raises
    ------
    InputError
        If it is not accepted.
    """
    found = text_of(seg.header, "FrameOfReferenceUID")
    if found == series.frame_of_reference_uid:
        return ()
    against = (
        f"{seg.name}: Frame of Reference UID is {found}, the CT's {series.frame_of_reference_uid}"
    )
    if policy.frame_of_reference != "by_images":
        raise InputError(Problem.SEG_FRAME_OF_REFERENCE, against)
    for frame in frames_of(seg):
        if why := _not_its_image(frame, _shape(seg), series):
            raise InputError(Problem.SEG_FRAME_OF_REFERENCE, f"{against}; {frame.name} {why}")
    return (
        f"{against}; it was ACCEPTED as drawn on the CT, as every frame names a CT image as its "
        "source and has its size, position and orientation "
        "(segmentation.frame_of_reference).",
    )


def _not_its_image(frame: Frame, shape: tuple[int, int], series: CtSeries) -> str:
    """Return why a frame is not a whole image of the CT that it names; empty where it is."""
    sources = {source for _, source in frame_sources(frame.own)}
    if len(sources) != 1:
        return f"names {len(sources)} source images, expected one"
    if shape != series.shape[1:]:
        return f"has {shape[0]} x {shape[1]} pixels, the CT {series.shape[1]} x {series.shape[2]}"
    try:
        at = place(frame, plane_of(frame), shape, series)
    except OffGridError as e:
        return f"is not where its source image is: {e}"
    if at.origin.any() or (at.steps != np.eye(2, dtype=int)).any():
        return "does not begin at the first pixel of its source image"
    return "" if series.slices[at.z].sop_instance_uid in sources else "lies on another image"


def _shape(seg: Segmentation) -> tuple[int, int]:
    return int(seg.header.Rows), int(seg.header.Columns)


def _own_grid(seg: Segmentation, series: CtSeries) -> SegmentGrid | None:
    """Return a SEG's own grid if not all of its frames are on the CT's, else None."""
    frames = frames_of(seg)
    planes = [plane_of(f) for f in frames]
    try:
        for frame, plane in zip(frames, planes, strict=True):
            place(frame, plane, shape_of(seg), series)
    except OffGridError:
        return SegmentGrid(seg, frames, planes)
    return None


def _reading_notes(seg: Segmentation, policy: SegmentationPolicy) -> tuple[str, ...]:
    if seg.kind != "FRACTIONAL":
        return ()
    return (
        f"{seg.name} is FRACTIONAL ({seg.header.SegmentationFractionalType}): a voxel belongs to a "
        f"segment if its value is at least {policy.fractional_threshold:g} of the maximum, that is "
        f"{least_value(seg, policy)} of {seg.header.MaximumFractionalValue} "
        "(segmentation.fractional_threshold).",
    )


def _resampling_note(
    seg: Segmentation, spacing: tuple[float, float, float], series: CtSeries
) -> str:
    own, ct = (" x ".join(f"{v:.4g}" for v in s) for s in (spacing, series.spacing))
    return (
        f"{seg.name} has another grid ({own} mm) than the CT ({ct} mm) and was RESAMPLED to it "
        "by nearest neighbour (segmentation.resample_to_ct); sizes and features are of the "
        "resampled segments."
    )
