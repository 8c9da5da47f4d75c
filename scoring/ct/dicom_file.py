"""Reads DICOM files and converts every kind of damage to one error."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, BinaryIO

import pydicom
from pydicom.charset import python_encoding
from pydicom.multival import MultiValue

from scoring.attributes import as_whole, attribute_value, read_date
from scoring.ct.completeness import EndSeen
from scoring.ct.file_kind import FileKind, file_kind
from scoring.ct.unreadable import UNREADABLE as UNREADABLE
from scoring.ct.unreadable import raise_if_machine as raise_if_machine
from scoring.errors import InputError, StorageError
from scoring.escaping import is_uid, uid_words
from scoring.reasons import Problem
from scoring.results import InstanceReference

# Not yet in pydicom 3.0's dictionary of UIDs.
_NEWER_CLASSES = {"1.2.840.10008.5.1.4.1.1.66.7": "Label Map Segmentation Storage"}

_IDENTIFIERS = ("SOPInstanceUID", "SOPClassUID", "SeriesInstanceUID", "StudyInstanceUID")


def value_of(dataset: pydicom.Dataset, keyword: str) -> Any:
    """Return an attribute's value, or None if it is absent or cannot be converted."""
    try:
        return attribute_value(dataset, keyword)
    except UNREADABLE:
        return None


def whole_number(dataset: pydicom.Dataset, keyword: str) -> int:
    """Return an attribute's value as an integer, whatever its representation in the file.

    Raises
    ------
    ValueError
        If it is absent, not readable or not a whole number; the message continues a sentence that
        begins with the attribute, and quotes no text.
    """
    if keyword not in dataset:
        raise ValueError("is absent")
    value = value_of(dataset, keyword)
    number = as_whole(value)
    if number is None:
        found = (
            f"is {value:g}"
            if isinstance(value, float)
            else f"has {len(value)} values"
            if isinstance(value, MultiValue)
            else "is empty or cannot be read"
        )
        raise ValueError(f"{found}, expected a whole number")
    return number


def items(dataset: pydicom.Dataset, keyword: str) -> list[pydicom.Dataset]:
    """Return the items of a sequence; none where it is absent, empty or not a sequence."""
    value = value_of(dataset, keyword)
    return list(value) if isinstance(value, pydicom.Sequence) else []


def iso_day(text: str) -> str:
    """Return a DICOM date (PS3.5 6.2, DA) as YYYY-MM-DD; the text itself if it is none."""
    day = read_date(text)
    return text if day is None else day.isoformat()


def text_of(dataset: pydicom.Dataset, keyword: str) -> str:
    """Return an attribute as text; empty where it is absent, empty or not readable.

    Leading and trailing spaces are removed (PS3.5 6.2); several values are joined by backslashes,
    as in the file.
    """
    value = value_of(dataset, keyword)
    if value is None or isinstance(value, bytes | pydicom.Sequence):
        return ""
    text = "\\".join(str(v) for v in value) if isinstance(value, MultiValue) else str(value)
    return text.strip(" \0")


def declares(header: pydicom.Dataset, text: str) -> bool:
    """Return whether the character set that an object declares allows its text to be decoded."""
    declared = value_of(header, "SpecificCharacterSet")
    terms = list(declared) if isinstance(declared, MultiValue) else [declared or ""]
    known = all(str(t) in python_encoding for t in terms if t)
    return text.isascii() or (known and any(t not in ("", "ISO_IR 6") for t in terms))


def read_header(path: Path) -> pydicom.Dataset:
    """Read a DICOM file without its pixel data.

    Raises
    ------
    InputError
        If the file is not DICOM, or so damaged that its attributes cannot be read.
    StorageError
        If this machine cannot read it.
    """
    return _header(path, path)


def read_hashed_header(path: Path) -> tuple[pydicom.Dataset, str]:
    """Read a DICOM file without its pixel data, and the SHA-256 of all of it.

    Raises
    ------
    InputError, StorageError
        As `read_header`.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            return _header(file, path), digest
    except OSError as e:
        raise StorageError(f"{path.name} cannot be read: {e.strerror}") from e


def _header(source: Path | BinaryIO, path: Path) -> pydicom.Dataset:
    name = path.name
    try:
        header = pydicom.dcmread(source, stop_before_pixels=True)
        if not text_of(header, "SOPInstanceUID") or not text_of(header, "SOPClassUID"):
            raise InputError(
                Problem.NOT_DICOM, f"{name} has no SOP Class and Instance UID; it is cut short"
            )
    except (*UNREADABLE, InputError) as e:
        raise_if_machine(e, name)
        kind = file_kind(path)
        if kind is not FileKind.DICOM:
            raise InputError(kind.problem, f"{name} {kind.words}") from e
        if isinstance(e, InputError):
            raise
        raise InputError(Problem.NOT_DICOM, f"{name} is not a readable DICOM file: {e}") from e
    return header


def check_whole(path: Path) -> None:
    """Check that a file without pixel data is complete: pydicom reads a truncated one in part.

    Raises
    ------
    InputError
        If it ends within an element or a sequence.
    """
    try:
        source = EndSeen(path.read_bytes())
        pydicom.dcmread(source)
        source.check()
    except UNREADABLE as e:
        raise_if_machine(e, path.name)
        raise InputError(Problem.NOT_DICOM, f"{path.name} is not a whole DICOM file: {e}") from e


def check_identifiers(header: pydicom.Dataset, name: str) -> None:
    """Check that an object can be referenced.

    Raises
    ------
    InputError
        If one of its UIDs is not a UID.
    """
    for keyword in _IDENTIFIERS:
        value = text_of(header, keyword)
        if not is_uid(value):
            raise InputError(
                Problem.MISSING_ATTRIBUTE, f"{name}: {keyword} is {_found(value)}, expected a UID"
            )


def _found(value: str) -> str:
    return uid_words(value) or "empty"


def class_name(header: pydicom.Dataset) -> str:
    """Return the SOP class of an object in words, with its UID."""
    uid = str(header.get("SOPClassUID", ""))
    if not is_uid(uid):
        return uid_words(uid)
    name = _NEWER_CLASSES.get(uid, pydicom.uid.UID(uid).name)
    return uid if name == uid else f"{name} ({uid})"


def reference_to(header: pydicom.Dataset) -> InstanceReference:
    """Return the identifiers of an object."""
    return InstanceReference(
        text_of(header, "SOPClassUID"),
        text_of(header, "SOPInstanceUID"),
        text_of(header, "SeriesInstanceUID"),
        text_of(header, "StudyInstanceUID"),
    )
