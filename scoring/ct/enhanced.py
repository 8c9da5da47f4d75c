"""Multi-frame CT: Enhanced CT (PS3.3 A.38) and Legacy Converted Enhanced CT (PS3.3 A.70).

Attributes that differ between frames, and many that do not, are nested in functional groups. Here
each frame gets the header of a single-frame image, so that no later step needs to distinguish them.
"""

from __future__ import annotations

import pydicom
from pydicom.tag import Tag

from scoring.attributes import FrameHeader, evidence_text, read_number
from scoring.ct.completeness import frame_count
from scoring.ct.dicom_file import UNREADABLE, items, text_of
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
# What an image is, and how it was acquired. A functional group and the top level, or two functional
# groups, may both state these; where they differ, neither is silently preferred.
_SAID_ONCE = (
    "AcquisitionDate",
    "ConvolutionKernel",
    "GantryDetectorTilt",
    "ImageOrientationPatient",
    "KVP",
    "PatientPosition",
    "PixelSpacing",
    "RescaleIntercept",
    "RescaleSlope",
    "SliceThickness",
)
# The same; the values of both are evidence, each by itself.
_SAID_BY_ALL = (
    "ContrastBolusAgent",
    "ContrastBolusRoute",
    "ImageType",
    "LossyImageCompression",
    "RescaleType",
    "VolumeBasedCalculationTechnique",
)
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
    common = FrameHeader()
    common.contradicted = {}
    common.update({tag: e for tag, e in header.items() if tag not in _FUNCTIONAL_GROUPS})
    for group in shared[:1]:
        _take(common, group)
    return [_frame_header(common, frame, header) for frame in frames]


def _frame_header(
    common: FrameHeader, frame: pydicom.Dataset, header: pydicom.Dataset
) -> FrameHeader:
    flat = FrameHeader()
    flat.contradicted = dict(common.contradicted)
    flat.update(dict(common.items()))
    if hasattr(header, "file_meta"):
        flat.file_meta = header.file_meta
    _take(flat, frame)
    implicit, little = header.original_encoding
    flat.set_original_encoding(implicit, little, header.original_character_set)
    return flat


def _take(flat: FrameHeader, groups: pydicom.Dataset) -> None:
    """Put the attributes of functional groups into a header, and note what contradicts it."""
    for keyword in _GROUPS:
        for item in items(groups, keyword)[:1]:
            for element in item:
                if element.keyword == "FrameType":
                    element = pydicom.DataElement(Tag("ImageType"), "CS", element.value)
                _put(flat, element)
    for keyword in _TAKEN_WHOLE:
        if keyword in groups:
            flat[keyword] = groups[keyword]


def _put(flat: FrameHeader, element: pydicom.DataElement) -> None:
    """Put an attribute of a functional group into a header that may have another value of it.

    Image Type of the whole and Frame Type agree, or the whole is MIXED (PS3.3 C.8.16.1); where a
    writer filled one of them alone, both are evidence of what the image is.
    """
    keyword = element.keyword
    watched = keyword in _SAID_ONCE or keyword in _SAID_BY_ALL
    before = evidence_text(flat, keyword) if watched else ""
    if not before:
        flat[element.tag] = element
        return
    now = evidence_text(pydicom.Dataset({element.tag: element}), keyword)
    if not now:
        return  # an empty value says nothing against another
    flat[element.tag] = element
    if before in (now, "MIXED"):
        return
    if keyword in _SAID_BY_ALL:
        old = [v for v in before.split("\\") if v and v != "MIXED" and v not in now.split("\\")]
        flat[element.tag] = pydicom.DataElement(element.tag, element.VR, [*now.split("\\"), *old])
    elif not _same(before, now):
        flat.contradicted[keyword] = before


def _same(one: str, other: str) -> bool:
    """Return whether two texts are the same numbers, or the same words."""
    numbers = [[read_number(v) for v in text.split("\\")] for text in (one, other)]
    if None in numbers[0] or None in numbers[1]:
        return one.casefold() == other.casefold()
    return numbers[0] == numbers[1]


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
