"""Completeness checks of pixel data and of elements, shared by all readers.

pydicom accepts a value that is shorter than declared, and stops without an error where a data set
ends within a sequence; pixel data whose length does not match the header would be split into frames
at the wrong places.
"""

from __future__ import annotations

import io

import pydicom
from pydicom.encaps import generate_fragments, parse_basic_offsets
from pydicom.filebase import DicomBytesIO
from pydicom.uid import UID, RLELossless

from scoring.attributes import as_whole
from scoring.ct.codestream import rle_lengths
from scoring.wording import counted

_UNDEFINED = 0xFFFFFFFF
_STARTS = (b"\xff\xd8", b"\xff\x4f")  # of JPEG and JPEG-LS, of JPEG 2000


class NotWholeError(ValueError):
    """Pixel data or elements do not match the header; the message contains no patient data."""


def frame_count(header: pydicom.Dataset) -> int:
    """Return Number of Frames, 1 where it is absent or empty.

    Raises
    ------
    NotWholeError
        If it is not a number above zero.
    """
    value = header.get("NumberOfFrames")
    if value is None or value == "":
        return 1
    count = as_whole(value)
    if count is None or count < 1:
        raise NotWholeError(f"Number of Frames is {value!r}, expected a number above zero")
    return count


def native_length(header: pydicom.Dataset) -> int:
    """Return the length in bytes of uncompressed pixel data, without padding.

    Frames of single bits follow each other without a gap (PS3.5 8.1.1).

    Raises
    ------
    NotWholeError
        If Rows, Columns, Bits Allocated or Number of Frames are not numbers above zero.
    """
    bits = frame_count(header)
    for keyword in ("Rows", "Columns", "BitsAllocated"):
        value = header.get(keyword)
        if not isinstance(value, int) or value < 1:
            raise NotWholeError(f"{keyword} is {value!r}, expected a number above zero")
        bits *= value
    return (bits * int(header.get("SamplesPerPixel") or 1) + 7) // 8


def check_pixel_data(dataset: pydicom.Dataset, syntax: UID) -> list[bytes]:
    """Check that pixel data has the length, or the number of frames, that its header states.

    Parameters
    ----------
    dataset
        With its pixel data, not decoded.
    syntax
        Its transfer syntax.

    Returns
    -------
    list of bytes
        The compressed frames; none where the pixel data is not compressed.

    Raises
    ------
    NotWholeError
        If it does not, apart from the one byte that makes its length even (PS3.5 8.1.1).
    """
    raw = dataset.get_item("PixelData")
    if raw is None or not raw.value:
        raise NotWholeError("Pixel Data is missing; the object is cut short")
    claimed = getattr(raw, "length", _UNDEFINED)  # of an element that has not been converted yet
    if claimed not in (_UNDEFINED, len(raw.value)):
        raise NotWholeError(
            f"Pixel Data claims {claimed} bytes, {len(raw.value)} are there; the object is cut "
            "short"
        )
    data: bytes = dataset.PixelData
    if syntax.is_encapsulated:
        frames = compressed_frames(data, syntax)
        check_frames(dataset, len(frames))
        return frames
    check_native_length(dataset, len(data))
    return []


def check_frames(header: pydicom.Dataset, found: int) -> None:
    """Check how many compressed frames there are.

    Raises
    ------
    NotWholeError
        If they are not as many as Number of Frames says.
    """
    count = frame_count(header)
    if found != count:
        raise NotWholeError(
            f"Number of Frames is {count}, but Pixel Data holds "
            f"{counted(found, 'compressed frame')}"
        )


def check_native_length(header: pydicom.Dataset, found: int) -> None:
    """Check how many bytes pixel data has that is not compressed.

    Raises
    ------
    NotWholeError
        If it has others than the header says, but for one that makes its length even.
    """
    expected = native_length(header)
    if found not in (expected, expected + expected % 2):
        raise NotWholeError(
            f"Pixel Data has {found} bytes, expected {expected} "
            f"({counted(frame_count(header), 'frame')} by Rows, Columns, "
            f"Bits Allocated {header.BitsAllocated})"
        )


def begins_frame(fragment: bytes, syntax: UID) -> bool:
    """Return whether a fragment, or its first two bytes, begins a frame (PS3.5 A.4).

    A frame of RLE is one fragment; another one may have several, the first of which begins with
    its start marker.
    """
    return syntax == RLELossless or fragment.startswith(_STARTS)


def compressed_frames(data: bytes, syntax: UID) -> list[bytes]:
    """Return the frames of encapsulated pixel data (PS3.5 A.4).

    Offset tables are not used.

    Raises
    ------
    NotWholeError
        If the data does not begin with a frame.
    """
    buffer = DicomBytesIO(data)
    buffer.is_little_endian = True
    parse_basic_offsets(buffer)
    frames: list[list[bytes]] = []
    for fragment in generate_fragments(buffer):
        if begins_frame(fragment, syntax):
            frames.append([])
        if not frames:
            raise NotWholeError("the compressed Pixel Data does not begin with a frame")
        frames[-1].append(fragment)
    return [b"".join(fragments) for fragments in frames]


def check_rle(frame: bytes, header: pydicom.Dataset) -> None:
    """Check the decoded length of an RLE frame; encoders pad it by a few bytes, not by a row.

    Raises
    ------
    ValueError
        If it decodes to another length than Rows, Columns and Bits Allocated say.
    """
    columns = int(header.Columns)
    expected = int(header.Rows) * columns
    found = rle_lengths(frame)
    if len(found) != int(header.BitsAllocated) // 8 or any(
        not expected <= length < expected + columns for length in found
    ):
        raise NotWholeError(
            f"the RLE segments have {', '.join(map(str, found))} bytes, expected "
            f"{int(header.BitsAllocated) // 8} of {expected}, by Rows and Columns"
        )


class EndSeen(io.BytesIO):
    """A data set in memory that records whether a read reached past its end.

    A complete data set is read to its end exactly once, between two elements.
    """

    def __init__(self, content: bytes | memoryview) -> None:
        super().__init__(content)
        self._short = self._ends = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as `io.BytesIO` does."""
        found = super().read(size)
        if size is not None and size > len(found):
            self._ends += 1
            self._short += bool(found)
        return found

    def check(self) -> None:
        """Check that the data set was complete.

        Raises
        ------
        NotWholeError
            If it ended within an element or a sequence.
        """
        if self._short or self._ends > 1:
            raise NotWholeError("it ends within an element or a sequence; it is cut short")
