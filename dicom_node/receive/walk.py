"""Traverses a data set within limits and copies the few elements that the receiver needs.

pydicom creates an object for each element and item, so that a few kilobytes can become gigabytes.
Here elements are counted and skipped; the copied elements form a small data set, which pydicom
then reads. An accepted data set was counted to its end, so that later readers of the file meet no
more elements than `Limits` allow.
"""

from __future__ import annotations

import dataclasses
import struct
import zlib
from collections.abc import Mapping
from typing import Any, Protocol

from pydicom.datadict import DicomDictionary, tag_for_keyword  # type: ignore[attr-defined]
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian

from scoring.ct.completeness import NotWholeError, begins_frame

# Sequences within sequences; the deepest of a CT or a segmentation are about eight.
MOST_LEVELS = 32
# A value that is needed is an identifier or a few numbers.
LONGEST_VALUE = 65536
# What pydicom makes of an element or item that is copied out, in bytes, measured.
READ_BYTES = 700
_CHUNK = 1 << 18
_CUT = "it ends within an element or a sequence; it is cut short"

_UNDEFINED = 0xFFFFFFFF
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_PIXEL_DATA = 0x7FE00010
# PS3.5 7.1.2: the VRs whose length has four bytes.
_LONG = frozenset(b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())
_SEQUENCES = frozenset(tag for tag, entry in DicomDictionary.items() if entry[0] == "SQ")

# The elements that are needed, by tag; those of a sequence are what is needed of its items.
Wanted = Mapping[int, Any]


def _wanted(*keywords: str, **sequences: Wanted) -> Wanted:
    tags = {tag_for_keyword(k): None for k in keywords}
    return tags | {tag_for_keyword(k): inner for k, inner in sequences.items()}  # type: ignore


_REFERENCE = _wanted("ReferencedSOPClassUID", "ReferencedSOPInstanceUID")
_SOURCES = _wanted(DerivationImageSequence=_wanted(SourceImageSequence=_REFERENCE))
_SERIES = _wanted(
    "SeriesInstanceUID",
    ReferencedInstanceSequence=_REFERENCE,
    ReferencedSOPSequence=_REFERENCE,
    ContourImageSequence=_REFERENCE,
)
_STUDY = _wanted("StudyInstanceUID", "ReferencedSOPInstanceUID", ReferencedSeriesSequence=_SERIES)
NEEDED = _wanted(
    "SpecificCharacterSet",
    "SOPClassUID",
    "SOPInstanceUID",
    "StudyInstanceUID",
    "SeriesInstanceUID",
    "AccessionNumber",
    "PatientID",
    "IssuerOfPatientID",
    "ImageType",
    "ImagePositionPatient",
    "ImageOrientationPatient",
    "Rows",
    "Columns",
    "BitsAllocated",
    "SamplesPerPixel",
    "NumberOfFrames",
    ReferencedSeriesSequence=_SERIES,
    ConceptNameCodeSequence=_wanted("CodeValue", "CodingSchemeDesignator"),
    CurrentRequestedProcedureEvidenceSequence=_STUDY,
    StudiesContainingOtherReferencedInstancesSequence=_STUDY,
    SourceImageSequence=_REFERENCE,
    PerFrameFunctionalGroupsSequence=_SOURCES,
    SharedFunctionalGroupsSequence=_SOURCES,
    ReferencedFrameOfReferenceSequence=_wanted(
        RTReferencedStudySequence=_wanted(
            "ReferencedSOPInstanceUID", RTReferencedSeriesSequence=_SERIES
        )
    ),
    ROIContourSequence=_wanted(
        ContourSequence=_wanted(ContourImageSequence=_REFERENCE),
    ),
)


class TooMuchError(Exception):
    """A data set has more of something than is allowed; the message names it."""


@dataclasses.dataclass(frozen=True)
class Limits:
    """Limits on the contents of a data set.

    Parameters
    ----------
    elements
        Elements, items and fragments, of all levels together.
    inflated
        Bytes of a deflated data set when inflated.
    """

    elements: int
    inflated: int


@dataclasses.dataclass(frozen=True)
class PixelFacts:
    """The Pixel Data as it is there.

    Parameters
    ----------
    claimed, length
        Bytes by its own length, and those that there are; of native pixel data.
    fragments
        Whether it is encapsulated.
    frames
        How many compressed frames it holds.
    """

    claimed: int = 0
    length: int = 0
    fragments: bool = False
    frames: int = 0


@dataclasses.dataclass(frozen=True)
class Walked:
    """Result of a walk through a data set.

    Parameters
    ----------
    needed
        The needed elements as a data set of the same encoding (inflated).
    copied
        How many elements and items that are.
    pixels
        None where there is no Pixel Data.
    """

    needed: bytes
    copied: int
    pixels: PixelFacts | None


class _Bytes(Protocol):
    """Source of a walk; ``position`` is that of the next byte."""

    position: int

    def read(self, count: int) -> memoryview | bytes:
        """Return ``count`` bytes, or fewer at the end."""

    def skip(self, count: int) -> int:
        """Skip ``count`` bytes, and return how many there were."""


class _Plain:
    def __init__(self, data: memoryview) -> None:
        self._data = data
        self.position = 0

    def read(self, count: int) -> memoryview:
        start = self.position
        found = self._data[start : start + count]
        self.position = start + len(found)
        return found

    def skip(self, count: int) -> int:
        found = min(count, len(self._data) - self.position)
        self.position += found
        return found


class _Deflated:
    """Inflates as it is read, so that what is passed over is never in memory at once."""

    def __init__(self, data: memoryview, longest: int) -> None:
        self._decompressor = zlib.decompressobj(-zlib.MAX_WBITS)
        self._rest: memoryview | bytes = data
        self._longest = longest
        self._made = 0
        self._buffer = memoryview(b"")
        self.position = 0

    def _fill(self) -> bool:
        if self._decompressor.eof:
            return False
        made = self._decompressor.decompress(self._rest, _CHUNK)
        self._rest = self._decompressor.unconsumed_tail
        self._made += len(made)
        if self._made > self._longest:
            raise TooMuchError(f"the deflated data set has more than {self._longest} bytes")
        if not made and not self._decompressor.eof:
            raise NotWholeError("the deflated data set has no end; it is cut short")
        self._buffer = memoryview(made)
        return bool(made)

    def read(self, count: int) -> memoryview | bytes:
        if count <= len(self._buffer):
            found = self._buffer[:count]
            self._buffer = self._buffer[count:]
            self.position += count
            return found
        parts, missing = bytearray(), count
        while missing and (self._buffer or self._fill()):
            part = self._buffer[:missing]
            parts += part
            self._buffer = self._buffer[len(part) :]
            missing -= len(part)
        self.position += len(parts)
        return bytes(parts)

    def skip(self, count: int) -> int:
        missing = count
        while missing and (self._buffer or self._fill()):
            step = min(missing, len(self._buffer))
            self._buffer = self._buffer[step:]
            missing -= step
        self.position += count - missing
        return count - missing


def walk(data: memoryview, syntax: UID, limits: Limits) -> Walked:
    """Walk through a data set to its end.

    Parameters
    ----------
    data, syntax
        A data set and its transfer syntax.
    limits
        What it may have.

    Raises
    ------
    TooMuchError
        If it has more.
    NotWholeError
        If it ends within an element or a sequence; after the Pixel Data, that is passed over.
    ValueError, zlib.error
        If it is not a data set.
    """
    deflated = syntax == DeflatedExplicitVRLittleEndian
    source: _Bytes = _Deflated(data, limits.inflated) if deflated else _Plain(data)
    steps = _Walk(source, syntax, limits.elements)
    steps.run()
    return Walked(bytes(steps.out), steps.copied, steps.pixels)


class _Walk:
    def __init__(self, source: _Bytes, syntax: UID, most: int) -> None:
        self._source, self._most, self._syntax = source, most, syntax
        order = "<" if syntax.is_little_endian else ">"
        self._tag_and_length = struct.Struct(order + "HHL")
        self._explicit = struct.Struct(order + "HH2sH")
        self._long = struct.Struct(order + "L")
        self._count = 0
        self._level = 0
        self.out = bytearray()
        self.copied = 0
        self.pixels: PixelFacts | None = None

    def run(self) -> None:
        """Walk from the first element to the end."""
        try:
            self._data_set(None, NEEDED, self._syntax.is_implicit_VR)
        except NotWholeError:
            if self.pixels is None:
                raise

    # Each element

    def _step(self) -> None:
        self._count += 1
        if self._count > self._most:
            raise TooMuchError(
                f"the data set has more than {self._most} elements and items "
                "(receiver.maximum_elements)"
            )

    def _exactly(self, count: int) -> memoryview | bytes:
        found = self._source.read(count)
        if len(found) < count:
            raise NotWholeError(_CUT)
        return found

    def _pass_over(self, count: int) -> None:
        if self._source.skip(count) < count:
            raise NotWholeError(_CUT)

    def _data_set(self, end: int | None, wanted: Wanted | None, implicit: bool) -> None:
        """Pass the elements of a data set or an item.

        Some senders encode otherwise than they said. Like pydicom, take the first VR's word for
        it; within a data set of explicit VRs, each element may still have none.

        Parameters
        ----------
        end
            The position where it ends; None where an item delimiter ends it or, at the top, the
            last byte.
        wanted
            What is to be copied out of it.
        implicit
            Whether it was said to have implicit VRs.
        """
        source, first = self._source, True
        while end is None or source.position < end:
            head = source.read(8)
            if not head and not self._level:
                return
            if len(head) < 8:
                raise NotWholeError(_CUT)
            self._step()
            group, number, vr, length = self._explicit.unpack(head)
            tag = group << 16 | number
            if tag == _ITEM_END:
                if end is not None or not self._level:
                    raise ValueError("an item ends that did not begin")
                return
            if first and not (implicit and self._level):
                implicit = not b"AA" <= vr <= b"ZZ"
            first = False
            if implicit or not b"AA" <= vr <= b"ZZ":
                vr = b""
                (length,) = self._long.unpack(head[4:])
            elif vr in _LONG:
                more = self._exactly(4)
                (length,) = self._long.unpack(more)
                head = bytes(head) + bytes(more)
            self._element(tag, vr, length, head, wanted, implicit)
        if end is not None and source.position != end:
            raise ValueError("an element ends beyond its item or sequence")

    def _element(
        self,
        tag: int,
        vr: bytes,
        length: int,
        head: memoryview | bytes,
        wanted: Wanted | None,
        implicit: bool,
    ) -> None:
        """Pass an element whose head was read."""
        needed = wanted is not None and tag in wanted
        if tag == _PIXEL_DATA and not self._level:
            self._pixel_data(length)
        elif length == _UNDEFINED and not self._is_sequence_without_end(tag, vr):
            self._fragments(False)
        elif length == _UNDEFINED or vr == b"SQ" or (vr in (b"", b"UN") and tag in _SEQUENCES):
            inner = wanted[tag] if needed and wanted is not None else None
            self._sequence(tag, vr, length, inner, implicit)
        elif needed:
            if length > LONGEST_VALUE:
                words = f"({tag >> 16:04X},{tag & 0xFFFF:04X}) has a value of {length} bytes"
                raise TooMuchError(f"{words}, at most {LONGEST_VALUE} are expected")
            self.out += head
            self.out += self._exactly(length)
            self.copied += 1
        else:
            self._pass_over(length)

    def _is_sequence_without_end(self, tag: int, vr: bytes) -> bool:
        """Return whether an element of undefined length holds data sets, not pixel fragments."""
        if vr:
            if vr not in (b"SQ", b"UN", b"OB", b"OW"):
                raise ValueError(f"an element of VR {vr!r} has no length")
            return vr in (b"SQ", b"UN")
        return tag != _PIXEL_DATA

    # Sequences

    def _sequence(
        self, tag: int, vr: bytes, length: int, wanted: Wanted | None, implicit: bool
    ) -> None:
        if self._level >= MOST_LEVELS:
            raise TooMuchError(f"sequences are nested in more than {MOST_LEVELS} levels")
        source, pack = self._source, self._tag_and_length.pack
        end = None if length == _UNDEFINED else source.position + length
        if wanted is not None:
            self._write_head(tag, explicit=bool(vr))
        self._level += 1
        first = True
        while end is None or source.position < end:
            group, number, size = self._tag_and_length.unpack(self._exactly(8))
            found = group << 16 | number
            if found == _SEQUENCE_END and end is None:
                break
            if found != _ITEM:
                raise ValueError("a sequence contains something other than items")
            self._step()
            before = len(self.out)
            if wanted is not None:
                self.out += pack(_ITEM >> 16, _ITEM & 0xFFFF, _UNDEFINED)
            start = len(self.out)
            self._data_set(None if size == _UNDEFINED else source.position + size, wanted, implicit)
            if wanted is None:
                continue
            if len(self.out) == start and not first:
                del self.out[before:]  # an item with nothing of use
                continue
            self.out += pack(_ITEM_END >> 16, _ITEM_END & 0xFFFF, 0)
            self.copied += 1
            first = False
        if end is not None and source.position != end:
            raise ValueError("an item ends beyond its sequence")
        self._level -= 1
        if wanted is not None:
            self.out += pack(_SEQUENCE_END >> 16, _SEQUENCE_END & 0xFFFF, 0)
            self.copied += 1

    def _write_head(self, tag: int, explicit: bool) -> None:
        group, number = tag >> 16, tag & 0xFFFF
        if explicit:
            self.out += self._explicit.pack(group, number, b"SQ", 0)
            self.out += self._long.pack(_UNDEFINED)
        else:
            self.out += self._tag_and_length.pack(group, number, _UNDEFINED)

    # Pixels

    def _pixel_data(self, length: int) -> None:
        if length != _UNDEFINED:
            there = self._source.skip(length)
            self.pixels = PixelFacts(claimed=length, length=there)
            return
        self.pixels = PixelFacts(fragments=True, frames=self._fragments(True))

    def _fragments(self, pixels: bool) -> int:
        """Pass the fragments of an encapsulated value, and return how many frames begin."""
        frames = number = 0
        while True:
            group, element, length = self._tag_and_length.unpack(self._exactly(8))
            tag = group << 16 | element
            if tag == _SEQUENCE_END:
                return frames
            if tag != _ITEM or length == _UNDEFINED:
                raise ValueError("an encapsulated value contains something other than fragments")
            self._step()
            start = bytes(self._exactly(min(length, 2)))
            self._pass_over(length - len(start))
            if number:  # the first is the offset table (PS3.5 A.4)
                frames += begins_frame(start, self._syntax)
                if not frames and pixels:
                    raise NotWholeError("the compressed Pixel Data does not begin with a frame")
            number += 1
