"""Multi-frame CT: Enhanced CT (PS3.3 A.38) and Legacy Converted Enhanced CT (PS3.3 A.70).

Attributes that differ between frames, and many that do not, are nested in functional groups. Here
each frame gets the header of a single-frame image, so that no later step needs to distinguish them.
"""

from __future__ import annotations

import pydicom
from pydicom.tag import Tag

from scoring.ct.dicom_file import UNREADABLE, items, text_of
from scoring.ct.whole import frame_count
from scoring.errors import InputError
from scoring.reasons import Problem

# Functional groups with one item, whose attributes are those of a single-frame image. The last
# three hold the attributes that Legacy Converted images keep unassigned (PS3.3 C.7.6.16.2.25).
_GROUPS = (
    "CTImageFrameTypeSequence",
    "PixelMeasuresSequence",
    "PlanePositionSequence",
    "PlaneOrientationSequence",
    "PixelValueTransformationSequence",
    "FrameContentSequence",
    "CTAcquisitionTypeSequence",
    "CTAcquisitionDetailsSequence",
    "CTReconstructionSequence",
    "CTXRayDetailsSequence",
    "UnassignedSharedConvertedAttributesSequence",
    "UnassignedPerFrameConvertedAttributesSequence",
)
# A functional group that may have several items and is copied whole (PS3.3 C.7.6.16.2.12).
_TAKEN_WHOLE = ("ContrastBolusUsageSequence",)
_FUNCTIONAL_GROUPS = (
    Tag("SharedFunctionalGroupsSequence"),
    Tag("PerFrameFunctionalGroupsSequence"),
)


def frame_headers(header: pydicom.Dataset) -> list[pydicom.Dataset]:
    """Return a header for each frame, as of a single-frame image.

    Raises
    ------
    InputError
        If Number of Frames is not the number of frames that are described.
    """
    frames = items(header, "PerFrameFunctionalGroupsSequence")
    try:
        declared = frame_count(header)
    except UNREADABLE:
        declared = 0
    if not frames or len(frames) != declared:
        raise InputError(
            Problem.FRAMES_DO_NOT_MATCH,
            f"CT image {header.get('SOPInstanceUID')}: Number of Frames is {declared}, but "
            f"{len(frames)} frames are described in the Per-Frame Functional Groups Sequence",
        )
    shared = items(header, "SharedFunctionalGroupsSequence")
    common = pydicom.Dataset()
    common.update({tag: e for tag, e in header.items() if tag not in _FUNCTIONAL_GROUPS})
    for group in shared[:1]:
        _take(common, group)
    return [_frame_header(common, frame, header) for frame in frames]


def _frame_header(
    common: pydicom.Dataset, frame: pydicom.Dataset, header: pydicom.Dataset
) -> pydicom.Dataset:
    flat = pydicom.Dataset()
    flat.update(dict(common.items()))
    if hasattr(header, "file_meta"):
        flat.file_meta = header.file_meta
    _take(flat, frame)
    _add_kinds(flat, header)
    implicit, little = header.original_encoding
    flat.set_original_encoding(implicit, little, header.original_character_set)
    return flat


def _add_kinds(flat: pydicom.Dataset, header: pydicom.Dataset) -> None:
    """Add what Image Type of the whole image states and Frame Type does not (PS3.3 C.8.16.1).

    The two agree, or the whole is MIXED. Where a writer filled one of them alone, both are
    evidence of what the image is.
    """
    frame = [str(v) for v in flat.get("ImageType") or []]
    whole = [str(v) for v in header.get("ImageType") or []]
    flat.ImageType = frame + [v for v in whole if v and v != "MIXED" and v not in frame]


def _take(flat: pydicom.Dataset, groups: pydicom.Dataset) -> None:
    """Put the attributes of functional groups into a header."""
    for keyword in _GROUPS:
        for item in items(groups, keyword)[:1]:
            for element in item:
                flat[element.tag] = element
            if "FrameType" in item:
                flat.ImageType = item.FrameType
    for keyword in _TAKEN_WHOLE:
        if keyword in groups:
            flat[keyword] = groups[keyword]


def stack_of(header: pydicom.Dataset) -> tuple[str, ...]:
    """Return the attributes that frames of one volume share, from a header of `frame_headers`.

    A multi-frame image may hold several: other phases, directions or reconstructions. Each object
    is a volume of its own, unless it is part of a concatenation (PS3.3 C.7.6.16.2.2.4).
    """
    keywords = (
        "StackID",
        "TemporalPositionIndex",
        "ImageType",
        "ConvolutionKernel",
        "ImageOrientationPatient",
        "PixelSpacing",
        "SliceThickness",
    )
    uid = text_of(header, "ConcatenationUID") or text_of(header, "SOPInstanceUID")
    return (uid, *(text_of(header, keyword) for keyword in keywords))


def referenced_frames(seg: pydicom.Dataset) -> frozenset[tuple[str, int]]:
    """Return the frames that a SEG's frames name as their sources, as (SOP Instance UID, number).

    From the Derivation Image functional group (PS3.3 C.7.6.16.2.6) and the Source Image Sequence
    of the whole; a reference without frame numbers means all frames and names none.
    """
    whole = {
        (text_of(source, "ReferencedSOPInstanceUID"), frame)
        for source in items(seg, "SourceImageSequence")
        for frame in frame_numbers(source)
    }
    groups = [
        *items(seg, "SharedFunctionalGroupsSequence"),
        *items(seg, "PerFrameFunctionalGroupsSequence"),
    ]
    return frozenset(whole.union(*(source_frames(group) for group in groups)))


def source_frames(group: pydicom.Dataset) -> set[tuple[str, int]]:
    """Return the same as `referenced_frames` for the functional groups of one SEG frame."""
    return {
        (text_of(source, "ReferencedSOPInstanceUID"), frame)
        for derivation in items(group, "DerivationImageSequence")
        for source in items(derivation, "SourceImageSequence")
        for frame in frame_numbers(source)
    }


def frame_numbers(reference: pydicom.Dataset) -> list[int]:
    """Return the Referenced Frame Numbers of a reference to an image; none where it has none."""
    texts = text_of(reference, "ReferencedFrameNumber").split("\\")
    return [int(text) for text in texts if text.isascii() and text.isdigit()]
