"""Hostile variants of an encoded data set (Explicit VR Little Endian), one per seed."""

from __future__ import annotations

import dataclasses
import random
import struct
from collections.abc import Callable

LONG_VRS = {
    b"OB",
    b"OD",
    b"OF",
    b"OL",
    b"OV",
    b"OW",
    b"SQ",
    b"UC",
    b"UN",
    b"UR",
    b"UT",
    b"SV",
    b"UV",
}
VRS = [b"AE", b"CS", b"DS", b"FD", b"IS", b"LO", b"OB", b"OW", b"PN", b"SQ", b"UI", b"UL", b"UN"]
HOSTILE_UIDS = (
    "../../../../tmp/immunoct-escaped",
    "/etc/passwd",
    "..",
    "1.2.3/../../4",
    "1.2.3\\..\\..\\4",
    "1.2.3\n4.5.6",
    "1." * 200 + "1",
    "",
    "%s%n%x",
    "1.2.3'; DROP TABLE objects; --",
)


@dataclasses.dataclass(frozen=True)
class Element:
    """Position of a top-level element: its tag, value representation and lengths."""

    group: int
    element: int
    vr: bytes
    offset: int
    value_offset: int
    length: int


@dataclasses.dataclass(frozen=True)
class Mutant:
    """A variant: how it was made, what the request announces, and the data set's bytes."""

    kind: str
    announced: str
    data: bytes


def top_level(data: bytes) -> list[Element]:
    """Return the elements of a well-formed data set; it ends at one of undefined length."""
    elements = []
    position = 0
    while position + 8 <= len(data):
        group, element = struct.unpack_from("<HH", data, position)
        vr = data[position + 4 : position + 6]
        if vr in LONG_VRS:
            length = struct.unpack_from("<I", data, position + 8)[0]
            value = position + 12
        else:
            length = struct.unpack_from("<H", data, position + 6)[0]
            value = position + 8
        elements.append(Element(group, element, vr, position, value, length))
        if length == 0xFFFFFFFF:
            break
        position = value + length
    return elements


def _replaced(data: bytes, offset: int, new: bytes, old_length: int | None = None) -> bytes:
    end = offset + (len(new) if old_length is None else old_length)
    return data[:offset] + new + data[end:]


def _short(group: int, element: int, vr: bytes, value: bytes) -> bytes:
    value += b" " * (len(value) % 2)
    return struct.pack("<HH2sH", group, element, vr, len(value)) + value


def flip_bits(data: bytes, rng: random.Random) -> bytes:
    """Flip one to sixty-four bits, mostly in the header."""
    out = bytearray(data)
    end = len(out) if rng.random() < 0.3 else min(len(out), 2500)
    for _ in range(2 ** rng.randint(0, 6)):
        out[rng.randrange(end)] ^= 1 << rng.randrange(8)
    return bytes(out)


def truncate(data: bytes, rng: random.Random) -> bytes:
    """Cut the end off."""
    return data[: rng.randrange(len(data))]


def hostile_length(data: bytes, rng: random.Random) -> bytes:
    """Give one element a wrong length."""
    element = rng.choice(top_level(data))
    if element.vr in LONG_VRS:
        length = rng.choice([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, len(data) * 2])
        return _replaced(data, element.value_offset - 4, struct.pack("<I", length))
    length = rng.choice([0, 1, 3, 0x7FFF, 0xFFFE, 0xFFFF])
    return _replaced(data, element.value_offset - 2, struct.pack("<H", length))


def deep_sequence(data: bytes, rng: random.Random) -> bytes:
    """Put a sequence nested up to many thousand times before the pixel data."""
    depth = rng.choice([10, 200, 1000, 5000, 20000])
    tag = rng.choice([(0x0040, 0xA730), (0x0008, 0x1115), (0x0062, 0x0002)])
    opening = (
        struct.pack("<HH2sHI", *tag, b"SQ", 0, 0xFFFFFFFF) + b"\xfe\xff\x00\xe0\xff\xff\xff\xff"
    )
    closing = b"\xfe\xff\x0d\xe0\0\0\0\0" + b"\xfe\xff\xdd\xe0\0\0\0\0"
    nested = opening * depth + (closing * depth if rng.random() < 0.7 else b"")
    pixels = data.rindex(b"\xe0\x7f\x10\x00")
    return data[:pixels] + nested + data[pixels:]


def huge_size(data: bytes, rng: random.Random) -> bytes:
    """Declare an image far larger than its bytes."""
    out = data
    for element in reversed(top_level(data)):
        tag = (element.group, element.element)
        if tag in ((0x0028, 0x0010), (0x0028, 0x0011), (0x0028, 0x0100)) and rng.random() < 0.8:
            out = _replaced(out, element.value_offset, b"\xff\xff")
        if tag == (0x0028, 0x0008):
            digits = rng.choice([b"2147483647", b"99999999999999999999", b"-1", b"1e9"])
            new = _short(0x0028, 0x0008, b"IS", digits)
            old = element.value_offset + element.length - element.offset
            out = _replaced(out, element.offset, new, old)
    return out


def wrong_vr(data: bytes, rng: random.Random) -> bytes:
    """Give one to eight elements another value representation."""
    out = data
    for element in rng.choices(top_level(data), k=2 ** rng.randint(0, 3)):
        out = _replaced(out, element.offset + 4, rng.choice(VRS))
    return out


def hostile_value(data: bytes, rng: random.Random) -> bytes:
    """Replace the text of one element by a value that is dangerous if used unchecked."""
    texts = [e for e in top_level(data) if e.vr not in LONG_VRS and e.length]
    element = rng.choice(texts)
    value = rng.choice(
        [
            b"\0" * 64,
            b"\xff" * 64,
            b"nan",
            b"inf\\inf\\inf",
            b"1e400",
            b"-" * 5000,
            b"\x1b$B",
            b"\\",
        ]
    )
    old = element.value_offset + element.length - element.offset
    new = _short(element.group, element.element, element.vr, value)
    return _replaced(data, element.offset, new, old)


def shuffled(data: bytes, rng: random.Random) -> bytes:
    """Repeat, drop or move a block of bytes."""
    start, length = rng.randrange(len(data)), rng.randint(1, 4000)
    block = data[start : start + length]
    target = rng.randrange(len(data))
    return rng.choice(
        [
            data[:start] + data[start + length :],
            data[:target] + block + data[target:],
            data + block,
        ]
    )


MUTATIONS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "bit flips": flip_bits,
    "truncated": truncate,
    "hostile length": hostile_length,
    "deep sequence": deep_sequence,
    "huge size": huge_size,
    "wrong VR": wrong_vr,
    "hostile value": hostile_value,
    "shuffled": shuffled,
}
PATH_UID = "path-like UID"


def mutate(data: bytes, uid: str, kind: str, rng: random.Random) -> Mutant:
    """Return a variant of a data set whose SOP Instance UID is ``uid``."""
    if kind != PATH_UID:
        return Mutant(kind, uid, MUTATIONS[kind](data, rng))
    hostile = rng.choice(HOSTILE_UIDS)
    out = data
    for element in reversed(top_level(data)):
        tag = (element.group, element.element)
        if tag == (0x0008, 0x0018) or (
            tag in ((0x0020, 0x000D), (0x0020, 0x000E)) and rng.random() < 0.5
        ):
            old = element.value_offset + element.length - element.offset
            out = _replaced(out, element.offset, _short(*tag, b"UI", hostile.encode()), old)
    return Mutant(kind, hostile, out)
