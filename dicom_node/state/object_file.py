"""What an object's file says of itself: a name that seals its bytes and keeps how it came.

With it the journal can be made again from the files. The receipt is in the name and not in the file
meta information, so that the same object is the same bytes whenever it comes: reports are
identified by the digests of their inputs.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from pathlib import Path

_PREAMBLE_BYTES = 128
_META_LENGTH = b"\x02\x00\x00\x00UL\x04\x00"  # File Meta Information Group Length (0002,0000)
_SEAL_DIGITS = 32
# File systems take names of 255 bytes; a URL of a DICOMweb server may be longer than it may be.
_LONGEST_AE, _LONGEST_ADDRESS = 16, 40
_NAME = re.compile(
    r"[0-9a-f]{64}-[0-9a-f]{16}-(?P<seal>[0-9a-f]{32})-(?P<milliseconds>[0-9]{1,16})"
    r"-(?P<ae>[0-9a-f]*)-(?P<address>[0-9a-f]*)\.dcm"
)
_BLOCK = 1 << 20


@dataclasses.dataclass(frozen=True)
class Receipt:
    """How an object came, by the name of its file; ``received_at`` in seconds since the epoch."""

    seal: str
    received_at: float
    calling_ae: str
    calling_address: str


@dataclasses.dataclass(frozen=True)
class Contents:
    """An object's file as it is: its size, and the digests of its two parts."""

    size: int
    head: bytes
    sha256: str

    @property
    def seal(self) -> str:
        """What the name must say."""
        return seal_of(self.head, self.sha256)


def seal_of(head: bytes, sha256: str) -> str:
    """Return a digest of a whole file.

    Parameters
    ----------
    head
        Preamble and file meta information (PS3.10 7.1).
    sha256
        Of the data set, as hexadecimal digits: it is known, and long data sets are hashed once.
    """
    return hashlib.sha256(head + bytes.fromhex(sha256)).hexdigest()[:_SEAL_DIGITS]


def receipt_words(receipt: Receipt) -> str:
    """Return the part of a file's name that keeps how the object came."""
    ae = receipt.calling_ae.encode()[:_LONGEST_AE].hex()
    address = receipt.calling_address.encode()[:_LONGEST_ADDRESS].hex()
    return f"{receipt.seal}-{int(receipt.received_at * 1000)}-{ae}-{address}"


def receipt_of(name: str) -> Receipt | None:
    """Return what a file's name says; None for one that an earlier version of the node wrote."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    return Receipt(
        found["seal"],
        int(found["milliseconds"]) / 1000,
        bytes.fromhex(found["ae"]).decode(errors="replace"),
        bytes.fromhex(found["address"]).decode(errors="replace"),
    )


def read_contents(path: Path) -> Contents | None:
    """Read an object's file; None where it does not begin as a DICOM file (PS3.10 7.1).

    Raises
    ------
    OSError
        If it cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(_PREAMBLE_BYTES + 4 + len(_META_LENGTH) + 4)
        if start[_PREAMBLE_BYTES:-4] != b"DICM" + _META_LENGTH:
            return None
        length = int.from_bytes(start[-4:], "little")
        head = start + file.read(min(length, _BLOCK))
        if len(head) < len(start) + length:
            return None
        digest, size = hashlib.sha256(), len(head)
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return Contents(size, head, digest.hexdigest())


def damage_of(path: Path, size: int, sha256: str) -> str:
    """Return in words how a file differs from what was received; empty where it does not.

    The name's seal decides where there is one: the journal itself may be damaged.

    Parameters
    ----------
    size, sha256
        Of the whole file and of its data set, as the journal has them.

    Raises
    ------
    OSError
        If the file cannot be read, or is gone.
    """
    contents, receipt = read_contents(path), receipt_of(path.name)
    if contents is None:
        return "not the DICOM file that was written"
    if receipt is not None:
        whole = contents.seal == receipt.seal
    else:
        whole = (contents.size, contents.sha256) == (size, sha256)
    if whole:
        return ""
    if contents.size != size:
        return f"{contents.size} bytes, {size} were written"
    return "its content was changed (SHA-256)"
