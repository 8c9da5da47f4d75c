"""Reads a received data set as far as the node must, and checks that it is whole."""

from __future__ import annotations

import io
import math
import zlib

import pydicom
from pydicom.encaps import parse_basic_offsets, parse_fragments
from pydicom.filebase import DicomBytesIO
from pydicom.filereader import read_dataset
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian, RTStructureSetStorage

from scoring.ct.dicom_file import UNREADABLE
from scoring.segmentation.read import referenced_instances

OUT_OF_RESOURCES = 0xA700
DOES_NOT_MATCH = 0xA900
CANNOT_UNDERSTAND = 0xC000


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


def read_header(
    data: io.BytesIO, syntax: UID, uid: str, sop_class: str, longest: int
) -> pydicom.Dataset:
    """Read a data set without decoding pixels, and check that it is whole and what it says.

    It is not yet trusted: whatever pydicom stumbles over is a refusal.

    Parameters
    ----------
    data, syntax
        The data set as it came, and its transfer syntax.
    uid, sop_class
        What the request says that it is.
    longest
        How many bytes a deflated data set may become.

    Raises
    ------
    ObjectRefusedError
        With the status and the reason.
    """
    try:
        if syntax == DeflatedExplicitVRLittleEndian:
            data = inflate(data, longest)
        data.seek(0)
        header = read_dataset(data, syntax.is_implicit_VR, syntax.is_little_endian)
        found = {
            k: str(header.get(k) or "")
            for k in ("SOPInstanceUID", "SOPClassUID", "StudyInstanceUID", "SeriesInstanceUID")
        }
        # An RTSTRUCT has contours instead of pixels.
        image = sop_class != RTStructureSetStorage
        expected_length = _pixel_bytes(header) if image else 0
        contours = header.get("ROIContourSequence")
        pixel_data = header.get("PixelData")
        referenced_instances(header)
    except UNREADABLE as e:
        # The message may quote a value of the data set, and this goes to the log.
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND, f"not a readable data set ({type(e).__name__})", "not_readable"
        ) from e
    if found["SOPInstanceUID"] != uid or found["SOPClassUID"] != sop_class:
        raise ObjectRefusedError(
            DOES_NOT_MATCH,
            f"the data set is {found['SOPClassUID']} {found['SOPInstanceUID']}, the request says "
            f"{sop_class} {uid}",
        )
    for keyword, value in found.items():
        if not UID(value).is_valid:
            raise ObjectRefusedError(
                CANNOT_UNDERSTAND, f"{keyword} is {value!r}, not a UID", "not_a_uid"
            )
    if not image:
        if not contours:
            raise ObjectRefusedError(
                CANNOT_UNDERSTAND,
                "ROI Contour Sequence is missing; the object is cut short",
                "cut_short",
            )
        return header
    if pixel_data is None:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND, "Pixel Data is missing; the object is cut short", "cut_short"
        )
    if expected_length > longest:
        raise ObjectRefusedError(
            OUT_OF_RESOURCES,
            f"Pixel Data has {expected_length} bytes when decoded, by Rows, Columns and Number of "
            f"Frames; at most {longest} are taken",
            "too_long",
        )
    if syntax.is_encapsulated:
        _check_frames(pixel_data, int(header.get("NumberOfFrames") or 1))
    elif len(pixel_data) < expected_length:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND,
            f"Pixel Data has {len(pixel_data)} bytes, expected {expected_length}; the object is "
            "cut short",
            "cut_short",
        )
    return header


def inflate(data: io.BytesIO, longest: int) -> io.BytesIO:
    """Return a deflated data set inflated; a small one may claim to become enormous.

    Raises
    ------
    ObjectRefusedError
        If it becomes longer than ``longest`` bytes.
    """
    decompressor = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = decompressor.decompress(data.getbuffer(), longest)
    except zlib.error as e:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND, "not a deflated data set", "not_readable"
        ) from e
    if decompressor.unconsumed_tail:
        raise ObjectRefusedError(
            OUT_OF_RESOURCES, f"the deflated data set has more than {longest} bytes", "too_long"
        )
    return io.BytesIO(content)


def _check_frames(pixel_data: bytes, frames: int) -> None:
    """Check that encapsulated pixel data has a fragment for each frame at least (PS3.5 A.4)."""
    buffer = DicomBytesIO(pixel_data)
    buffer.is_little_endian = True
    try:
        parse_basic_offsets(buffer)
        fragments, _ = parse_fragments(buffer)
    except UNREADABLE as e:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND,
            f"the compressed Pixel Data is not readable ({type(e).__name__})",
            "not_readable",
        ) from e
    if fragments < frames:
        raise ObjectRefusedError(
            CANNOT_UNDERSTAND,
            f"Pixel Data has {fragments} compressed frame(s), expected {frames}; the object is cut "
            "short",
            "cut_short",
        )


def _pixel_bytes(header: pydicom.Dataset) -> int:
    """Return how long the pixel data is when it is not compressed."""
    bits = (
        int(header.Rows)
        * int(header.Columns)
        * int(header.get("NumberOfFrames") or 1)
        * int(header.get("SamplesPerPixel") or 1)
        * int(header.BitsAllocated)
    )
    return (bits + 7) // 8


def slice_position(header: pydicom.Dataset) -> float | None:
    """Return the slice's position along its normal in mm, or None where the header lacks it."""
    try:
        a, b, c, d, e, f = (float(v) for v in header.ImageOrientationPatient)
        x, y, z = (float(v) for v in header.ImagePositionPatient)
        value = (b * f - c * e) * x + (c * d - a * f) * y + (a * e - b * d) * z
    except (AttributeError, TypeError, ValueError):
        return None
    return value if math.isfinite(value) else None
