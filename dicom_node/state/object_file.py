"""Names of object files: each contains a digest of the file and a record of its receipt.

The journal can be rebuilt from these names. The receipt is in the name and not in the file meta
information, so that the same object always has the same bytes: reports are identified by the
digests of their inputs.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from pathlib import Path

_PREAMBLE_BYTES = 128
_META_LENGTH = b"\x02\x00\x00\x00UL\x04\x00"  # File Meta Information Group Length (0002,0000)
_SEAL_DIGITS = 32
# File systems limit names to 255 bytes; the URL of a DICOMweb server may be longer.
_LONGEST_AE, _LONGEST_ADDRESS = 16, 40
_NAME = re.compile(
    r"[0-9a-f]{64}-[0-9a-f]{16}-(?P<seal>[0-9a-f]{32})-(?P<milliseconds>[0-9]{1,16})"
    r"-(?P<ae>[0-9a-f]*)-(?P<address>[0-9a-f]*)\.dcm"
)
_BLOCK = 1 << 20


@dataclasses.dataclass(frozen=True)
class Receipt:
    """Sender and time of an object, from its file's name; ``received_at`` since the epoch (s)."""

    seal: str
    received_at: float
    calling_ae: str
    calling_address: str


@dataclasses.dataclass(frozen=True)
class Contents:
    """The current content of an object's file: its size and the digests of its two parts."""

    size: int
    head: bytes
    sha256: str

    @property
    def seal(self) -> str:
        """The digest that the name must contain."""
        return seal_of(self.head, self.sha256)


def seal_of(head: bytes, sha256: str) -> str:
    """Return a digest of a whole file.

    Parameters
    ----------
    head
        Preamble and file meta information (PS3.10 7.1).
    sha256
        SHA-256 of the data set, in hexadecimal; already computed, since hashing takes time.
    """
    return hashlib.sha256(head + bytes.fromhex(sha256)).hexdigest()[:_SEAL_DIGITS]


def receipt_words(receipt: Receipt) -> str:
    """Return the part of a file's name that records how the object was received."""
    ae = receipt.calling_ae.encode()[:_LONGEST_AE].hex()
    address = receipt.calling_address.encode()[:_LONGEST_ADDRESS].hex()
    return f"{receipt.seal}-{int(receipt.received_at * 1000)}-{ae}-{address}"


def receipt_of(name: str) -> Receipt | None:
    """Return the receipt in a file's name; None if an earlier version of the node wrote it."""
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
    """Read an object's file; None if it does not begin as a DICOM file (PS3.10 7.1).

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
    """Return how a file differs from the object received; empty if it does not.

    The digest in the name decides, if there is one: the journal itself may be damaged.

    Parameters
    ----------
    size, sha256
        Size of the file and SHA-256 of its data set, as recorded in the journal.

    Raises
    ------
    OSError
        If the file cannot be read or is missing.
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
