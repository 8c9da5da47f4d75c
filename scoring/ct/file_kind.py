"""Kind of a file by its content: a DICOM file, or what is often mistaken for one.

The words say what was found; the problem selects the advice that works for it.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pydicom

from scoring.ct.unreadable import UNREADABLE, raise_if_machine
from scoring.errors import InputError, StorageError
from scoring.escaping import is_uid
from scoring.reasons import Problem
from scoring.wording import counted

_HEAD = 512
_PREFIX_AT, _PREFIX = 128, b"DICM"
# Media Storage SOP Class UID (0002,0002) with the Media Storage Directory's.
_DIRECTORY = b"\x02\x00\x02\x00UI\x14\x001.2.840.10008.1.3.10"
_META = b"\x02\x00\x00\x00UL\x04\x00"  # File Meta Information Group Length (0002,0000)


class FileKind(enum.Enum):
    """Kind of a file, with its name, the words on one, and the problem that it is."""

    DICOM = "DICOM file", "is a DICOM file", Problem.NOT_DICOM
    NO_PREFIX = (
        "DICOM data set without prefix",
        "holds a DICOM data set without the preamble and the prefix DICM of a DICOM file (PS3.10 "
        "7.1)",
        Problem.NO_PREFIX,
    )
    DIRECTORY = "DICOMDIR", "is a DICOMDIR, an index of other files", Problem.CONTAINER
    ZIP = "ZIP archive", "is a ZIP archive", Problem.CONTAINER
    GZIP = "gzip file", "is compressed by gzip", Problem.CONTAINER
    TAR = "tar archive", "is a tar archive", Problem.CONTAINER
    SEVEN_ZIP = "7z archive", "is a 7z archive", Problem.CONTAINER
    BZIP2 = "bzip2 file", "is compressed by bzip2", Problem.CONTAINER
    XZ = "xz file", "is compressed by xz", Problem.CONTAINER
    NIFTI = "NIfTI file", "is a NIfTI file, expected DICOM", Problem.NOT_DICOM
    NRRD = "NRRD file", "is an NRRD file, expected DICOM", Problem.NOT_DICOM
    PICTURE = "picture", "is a picture (PNG or JPEG), expected DICOM", Problem.NOT_DICOM
    PDF = "PDF file", "is a PDF file, expected DICOM", Problem.NOT_DICOM
    JSON = "JSON file", "is JSON, expected a DICOM file", Problem.NOT_DICOM
    XML = "XML file", "is XML, expected a DICOM file", Problem.NOT_DICOM
    EMPTY = "empty file", "is empty, expected a DICOM file", Problem.NOT_DICOM
    OTHER = "file of another kind", "is not a DICOM file", Problem.NOT_DICOM

    def __init__(self, title: str, words: str, problem: Problem) -> None:
        self.title, self.words, self.problem = title, words, problem


# (offset, bytes): kinds by what stands at fixed places.
_SIGNS = (
    (0, b"PK\x03\x04", FileKind.ZIP),
    (0, b"PK\x05\x06", FileKind.ZIP),
    (0, b"\x1f\x8b", FileKind.GZIP),
    (257, b"ustar", FileKind.TAR),
    (0, b"7z\xbc\xaf\x27\x1c", FileKind.SEVEN_ZIP),
    (0, b"BZh", FileKind.BZIP2),
    (0, b"\xfd7zXZ\0", FileKind.XZ),
    (344, b"n+1\0", FileKind.NIFTI),
    (344, b"ni1\0", FileKind.NIFTI),
    (4, b"n+2\0", FileKind.NIFTI),
    (0, b"NRRD", FileKind.NRRD),
    (0, b"\x89PNG", FileKind.PICTURE),
    (0, b"\xff\xd8\xff", FileKind.PICTURE),
    (0, b"%PDF", FileKind.PDF),
)


def file_kind(path: Path) -> FileKind:
    """Return what a file is.

    Raises
    ------
    StorageError
        If this machine cannot read it.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as e:
        raise StorageError(f"{path.name} cannot be read: {e.strerror}") from e
    if head[_PREFIX_AT : _PREFIX_AT + 4] == _PREFIX:
        return FileKind.DIRECTORY if _DIRECTORY in head else FileKind.DICOM
    if not head:
        return FileKind.EMPTY
    for at, sign, kind in _SIGNS:
        if head[at : at + len(sign)] == sign:
            return kind
    if head.startswith(_META) or _is_data_set(path, head):
        return FileKind.NO_PREFIX
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for start, kind in ((b"{", FileKind.JSON), (b"[", FileKind.JSON), (b"<", FileKind.XML)):
        if text.startswith(start):
            return kind
    return FileKind.OTHER


def _is_data_set(path: Path, head: bytes) -> bool:
    """Return whether a file begins with elements of group 0008 and names a SOP Class."""
    if head[:2] not in (b"\x08\x00", b"\x00\x08"):
        return False
    try:
        tags = ["SOPClassUID", "SOPInstanceUID"]
        found = pydicom.dcmread(path, force=True, stop_before_pixels=True, specific_tags=tags)
        return all(is_uid(str(found.get(tag))) for tag in tags)
    except UNREADABLE as e:
        raise_if_machine(e, path.name)
        return False


def is_dicom(path: Path) -> bool:
    """Return whether a file of a folder is a DICOM object.

    Raises
    ------
    InputError
        ``no_prefix`` where it would be one: it must not be left out unnoticed.
    StorageError
        If this machine cannot read it.
    """
    kind = file_kind(path)
    if kind is FileKind.NO_PREFIX:
        raise InputError(kind.problem, f"{path.name} {kind.words}")
    return kind is FileKind.DICOM


def none_among(paths: Sequence[Path], problem: Problem, what: str, where: Path) -> InputError:
    """Return the refusal of a folder without what is looked for; it says what the files are.

    Where an archive or a DICOMDIR is among them, that is the problem: it may hold the objects.
    """
    kinds = Counter(file_kind(path) for path in paths)
    tally = ", ".join(f"{kind.title}: {n}" for kind, n in kinds.items())
    if any(kind.problem is Problem.CONTAINER for kind in kinds):
        problem = Problem.CONTAINER
    return InputError(
        problem,
        f"there is no {what} among the {counted(len(paths), 'file')} in {where}"
        f"{f' ({tally})' if tally else ''}",
    )
