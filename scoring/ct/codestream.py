"""Reads the header of a compressed frame's code stream before the frame is decoded.

A decoder follows the code stream, not the data set around it: a short code stream may claim an
enormous image, or hold pixels that do not match Rows, Columns and Bits Stored.
"""

from __future__ import annotations

import dataclasses
import struct

from scoring.wording import counted

# ITU-T T.81 table B.1 and T.87: start of frame, except DHT (C4), JPG (C8) and DAC (CC).
_START_OF_FRAME = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xF7})
_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_J2K_START = b"\xff\x4f\xff\x51"  # SOC and SIZ, ITU-T T.800 A.4.1 and A.5.1


@dataclasses.dataclass(frozen=True)
class CodeStream:
    """Size and precision of a compressed frame.

    ``signed`` is None if the code stream does not state it, as in JPEG and JPEG-LS. ``whole`` is
    True if the end marker is present.
    """

    rows: int
    columns: int
    components: int
    precision: int
    signed: bool | None
    whole: bool


def read_code_stream(data: bytes) -> CodeStream:
    """Return the contents of a code stream's header.

    Raises
    ------
    ValueError
        If it is neither JPEG nor JPEG-LS nor JPEG 2000 (without a JP2 file around it), or ends
        within its header.
    """
    # A fragment has an even length: one byte after the end marker is padding (PS3.5 A.4).
    whole = data.endswith(_JPEG_END) or data.endswith(_JPEG_END + b"\0")
    try:
        if data.startswith(_J2K_START):
            x1, y1, x0, y0 = struct.unpack(">4I", data[8:24])
            components, depth = struct.unpack(">HB", data[40:43])
            return CodeStream(
                y1 - y0, x1 - x0, components, (depth & 0x7F) + 1, bool(depth & 0x80), whole
            )
        if data.startswith(_JPEG_START):
            return _read_jpeg(data, whole)
    except (struct.error, IndexError) as e:
        raise ValueError("the compressed frame ends within its header") from e
    raise ValueError("the compressed frame begins with neither a JPEG nor a JPEG 2000 marker")


def check_size(stream: CodeStream, rows: int, columns: int, components: int) -> None:
    """Check that a compressed frame is whole and as large as the header says.

    Raises
    ------
    ValueError
        If it is not; a decoder would take the memory that the frame asks for.
    """
    found = (stream.rows, stream.columns, stream.components)
    if found != (rows, columns, components):
        raise ValueError(
            f"the compressed frame has {found[0]} rows, {found[1]} columns and "
            f"{counted(found[2], 'component')}, the header says {rows}, {columns} and {components}"
        )
    if not stream.whole:
        raise ValueError("the compressed frame is cut short: it has no end marker")


def _read_jpeg(data: bytes, whole: bool) -> CodeStream:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if marker in _START_OF_FRAME:
            precision, rows, columns, components = struct.unpack(">BHHB", data[at + 4 : at + 10])
            return CodeStream(rows, columns, components, precision, None, whole)
        at += 2 + length
    raise ValueError("the compressed frame has no frame header")


def rle_lengths(frame: bytes) -> list[int]:
    """Return how many bytes each segment of an RLE frame decodes to (PS3.5 G.3, G.5).

    Raises
    ------
    ValueError
        If it has no RLE header, or a segment ends beyond the frame.
    """
    if len(frame) < 64:
        raise ValueError(f"the RLE frame has {len(frame)} bytes, its header alone has 64")
    count, *offsets = struct.unpack("<16I", frame[:64])
    ends = [*offsets[1:count], len(frame)]
    if not 1 <= count <= 15 or any(
        not 64 <= a <= b <= len(frame) for a, b in zip(offsets[:count], ends, strict=True)
    ):
        raise ValueError("the header of the RLE frame is not valid")
    return [_rle_length(frame[a:b]) for a, b in zip(offsets[:count], ends, strict=True)]


def _rle_length(segment: bytes) -> int:
    length = at = 0
    while at + 1 < len(segment):  # a run has at least two bytes; a single last byte is padding
        code = segment[at]
        if code < 128:
            length += min(code + 1, len(segment) - at - 1)
            at += code + 2
        elif code > 128:
            length += 257 - code
            at += 2
        else:
            at += 1
    return length
