"""Reads a received data set as far as the node must, and checks that it is whole."""

from __future__ import annotations

import io
import math
from collections.abc import Callable

import pydicom
from pydicom.filereader import read_dataset
from pydicom.uid import UID, KeyObjectSelectionDocumentStorage, RTStructureSetStorage

from dicom_node.receive.walk import READ_BYTES, Limits, PixelFacts, TooMuchError, walk
from dicom_node.state.facts import SERIES
from scoring.ct.completeness import NotWholeError, check_frames, check_native_length, native_length
from scoring.ct.dicom_file import UNREADABLE, items
from scoring.ct.slice import CT_CLASSES
from scoring.escaping import is_uid, uid_words
from scoring.segmentation.references import referenced_instances, referenced_series

OUT_OF_RESOURCES = 0xA700
DOES_NOT_MATCH = 0xA900
CANNOT_UNDERSTAND = 0xC000

IDENTITY = ("SOPInstanceUID", "SOPClassUID", "StudyInstanceUID", "SeriesInstanceUID")

# The rule behind a status (PS3.4 table B.2-1), where the refusal names no narrower one.
_RULES = {
    OUT_OF_RESOURCES: "out_of_resources",
    DOES_NOT_MATCH: "does_not_match_class",
    CANNOT_UNDERSTAND: "cannot_understand",
}


class ObjectRefusedError(Exception):
    """The object is not taken; ``status`` is what C-STORE answers (PS3.4 table B.2-1).

    ``rule`` is a short name of the reason, under which refusals are counted.
    """

    def __init__(self, status: int, reason: str, rule: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.rule = rule or _RULES.get(status, f"status_{status:04x}")


def _any_memory(_: int) -> None:
    """There is enough."""


def read_header(
    data: io.BytesIO,
    syntax: UID,
    uid: str,
    sop_class: str,
    limits: Limits,
    reserve: Callable[[int], None] = _any_memory,
) -> pydicom.Dataset:
    """Read what the receiver needs of a data set, and check that it is complete and consistent.

    It is not yet trusted: whatever pydicom stumbles over is a refusal.

    Parameters
    ----------
    data, syntax
        The data set as received, and its transfer syntax.
    uid, sop_class
        Its identifiers according to the request.
    limits
        What it may have; as many bytes as inflated, its pixel data may have when decoded.
    reserve
        Called with the bytes of memory that are about to be used; may refuse.

    Returns
    -------
    pydicom.Dataset
        The elements of `walk.NEEDED` that it has.

    Raises
    ------
    ObjectRefusedError
        With the status and the reason.
    """
    header, pixels = _parsed(data, syntax, limits, reserve)
    _check_identity(header, uid, sop_class)
    # An RTSTRUCT has contours instead of pixels, a document neither.
    if sop_class not in (RTStructureSetStorage, KeyObjectSelectionDocumentStorage):
        _check_pixels(header, pixels, syntax, limits.inflated)
    elif sop_class == RTStructureSetStorage and not items(header, "ROIContourSequence"):
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND,
            "ROI Contour Sequence is missing; the object is truncated",
            "cut_short",
        )
    return header


def _parsed(
    data: io.BytesIO, syntax: UID, limits: Limits, reserve: Callable[[int], None]
) -> tuple[pydicom.Dataset, PixelFacts | None]:
    """Return the elements that are needed and facts of the pixel data, each of them readable."""
    try:
        walked = walk(data.getbuffer(), syntax, limits)
        reserve(len(walked.needed) + READ_BYTES * walked.copied)
        header = read_dataset(
            io.BytesIO(walked.needed), syntax.is_implicit_VR, syntax.is_little_endian
        )
        for keyword in IDENTITY:
            str(header.get(keyword))  # raises where it is not readable
        referenced_instances(header)
    except TooMuchError as e:
        raise ObjectRefusedError(OUT_OF_RESOURCES, str(e), "too_much") from e
    except NotWholeError as e:
        raise ObjectRefusedError(CANNOT_UNDERSTAND, str(e), "cut_short") from e
    except UNREADABLE as e:
        # The message may quote a value of the data set, and this text is logged.
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND, f"not a readable data set ({type(e).__name__})", "not_readable"
        ) from e
    return header, walked.pixels


def _check_identity(header: pydicom.Dataset, uid: str, sop_class: str) -> None:
    """Check that the UIDs of a data set are some, and those of the request."""
    found = {keyword: str(header.get(keyword) or "").strip() for keyword in IDENTITY}
    if not any(found.values()):
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND, "not a readable data set (it has no UIDs)", "not_readable"
        )
    if found["SOPInstanceUID"] != uid or found["SOPClassUID"] != sop_class:
        raise ObjectRefusedError(
            DOES_NOT_MATCH,
            f"the data set is {uid_words(found['SOPClassUID'])} "
            f"{uid_words(found['SOPInstanceUID'])}, the request says {uid_words(sop_class)} "
            f"{uid_words(uid)}",
        )
    for keyword, value in found.items():
        if not is_uid(value):
            raise ObjectRefusedError(
                CANNOT_UNDERSTAND,
                f"{keyword} is {uid_words(value) or 'empty'}, not a UID",
                "not_a_uid",
            )


def _check_pixels(
    header: pydicom.Dataset, pixels: PixelFacts | None, syntax: UID, longest: int
) -> None:
    """Check that pixel data is as long as the header says, and no longer than is taken."""
    try:
        decoded = native_length(header)
        if decoded <= longest:
            _check_length(header, pixels, syntax)
            return
    except NotWholeError as e:
        raise ObjectRefusedError(CANNOT_UNDERSTAND, str(e), "cut_short") from e
    except UNREADABLE as e:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND,
            f"the Pixel Data is not readable ({type(e).__name__})",
            "not_readable",
        ) from e
    raise ObjectRefusedError(
        OUT_OF_RESOURCES,
        f"Pixel Data has {decoded} bytes when decoded, by Rows, Columns and Number of "
        f"Frames; at most {longest} are accepted",
        "too_long",
    )


def _check_length(header: pydicom.Dataset, pixels: PixelFacts | None, syntax: UID) -> None:
    if pixels is None or not (pixels.length or pixels.fragments):
        raise NotWholeError("Pixel Data is missing; the object is cut short")
    if pixels.claimed != pixels.length:
        raise NotWholeError(
            f"Pixel Data claims {pixels.claimed} bytes, {pixels.length} are present; the object is "
            "cut short"
        )
    if pixels.fragments is not syntax.is_encapsulated:
        raise NotWholeError(
            f"Pixel Data is {'' if pixels.fragments else 'not '}encapsulated in the transfer "
            f"syntax {syntax.name}"
        )
    if pixels.fragments:
        check_frames(header, pixels.frames)
    else:
        check_native_length(header, pixels.length)


def waited_for(header: pydicom.Dataset) -> list[str]:
    """Return what the case of a segmentation waits for: the CT images that it names.

    Where it names series alone, these, marked by `SERIES`. Images of PET or MR are not waited for:
    scoring says at once that the segmentation was not drawn on CT.
    """
    named = referenced_instances(header)
    if named:
        return [r.sop_instance_uid for r in named if r.sop_class_uid in ("", *CT_CLASSES)]
    return [SERIES + uid for uid in referenced_series(header)]


def slice_position(header: pydicom.Dataset) -> float | None:
    """Return the slice's position along its normal in mm, or None where the header lacks it.

    A localizer has none among slices.
    """
    try:
        if "LOCALIZER" in (header.get("ImageType") or ()):
            return None
        a, b, c, d, e, f = (float(v) for v in header.ImageOrientationPatient)
        x, y, z = (float(v) for v in header.ImagePositionPatient)
        value = (b * f - c * e) * x + (c * d - a * f) * y + (a * e - b * d) * z
    except UNREADABLE:
        return None
    return value if math.isfinite(value) else None
