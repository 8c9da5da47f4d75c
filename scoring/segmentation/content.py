"""Digest of a segment's content without its identifiers, by which one sent again is recognised."""

from __future__ import annotations

import hashlib
import json

import pydicom

from scoring.ct.dicom_file import UNREADABLE, items, raise_if_machine, text_of
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.segmentation.segment import Segmentation


def segment_content(seg: Segmentation) -> dict[int, str]:
    """Return a SHA-256 of each segment by its number: its study, label, place and voxels.

    Identifiers, dates and the encoding of text are not part of it; the pixel data of a SEG is, as
    a whole and as it is encoded, so that a change of one segment changes all of its object.

    Raises
    ------
    InputError
        If the pixel data cannot be read.
    """
    whole = _contours(seg) if seg.kind == "RTSTRUCT" else _frames(seg)
    study = text_of(seg.header, "StudyInstanceUID")
    return {
        s.number: hashlib.sha256(json.dumps([study, s.number, s.label, whole]).encode()).hexdigest()
        for s in seg.segments
    }


def _contours(seg: Segmentation) -> str:
    parts = [
        [text_of(roi, "ReferencedROINumber"), text_of(contour, "ContourData")]
        for roi in items(seg.header, "ROIContourSequence")
        for contour in items(roi, "ContourSequence")
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _frames(seg: Segmentation) -> str:
    try:
        pixels = pydicom.dcmread(seg.path, specific_tags=["PixelData"]).get("PixelData") or b""
    except UNREADABLE as e:
        raise_if_machine(e, seg.name)
        raise InputError(
            Problem.UNREADABLE_PIXELS, f"{seg.name}: the pixel data cannot be read: {e}"
        ) from e
    geometry = ("Rows", "Columns", "SegmentationType", "MaximumFractionalValue")
    described = [text_of(seg.header, keyword) for keyword in geometry]
    for frame in items(seg.header, "PerFrameFunctionalGroupsSequence"):
        for group, keyword in (
            ("PlanePositionSequence", "ImagePositionPatient"),
            ("SegmentIdentificationSequence", "ReferencedSegmentNumber"),
        ):
            described += [text_of(item, keyword) for item in items(frame, group)]
    return hashlib.sha256(json.dumps(described).encode() + pixels).hexdigest()
