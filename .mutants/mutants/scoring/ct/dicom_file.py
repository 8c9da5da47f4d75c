"""Reading DICOM files, with the ways they can be broken turned into one error."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

import pydicom

from scoring.errors import InputError
from scoring.results import InstanceReference

# Not yet in pydicom 3.0's dictionary of UIDs.
_NEWER_CLASSES = {"1.2.840.10008.5.1.4.1.1.66.7": "Label Map Segmentation Storage"}

# What pydicom raises on files that are cut short, hostile or no DICOM at all.
UNREADABLE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    pydicom.errors.BytesLengthException,
    pydicom.errors.InvalidDicomError,
)


def read_header(path: Path) -> pydicom.Dataset:
    """Read a DICOM file without its pixel data.

    Raises
    ------
    InputError
        If the file is not DICOM, or so broken that its attributes cannot be read.
    """
    return _header(path, path.name)


def read_hashed_header(path: Path) -> tuple[pydicom.Dataset, str]:
    """Read a DICOM file without its pixel data, and the SHA-256 of all of it.

    Raises
    ------
    InputError
        As `read_header`.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            return _header(file, path.name), digest
    except OSError as e:
        raise InputError("not_dicom", f"{path.name} cannot be read: {e}") from e


def _header(source: Path | BinaryIO, name: str) -> pydicom.Dataset:
    try:
        header = pydicom.dcmread(source, stop_before_pixels=True)
        if "SOPInstanceUID" not in header or "SOPClassUID" not in header:
            raise InputError(
                "not_dicom", f"{name} has no SOP Class and Instance UID; it is cut short"
            )
    except UNREADABLE as e:
        raise InputError("not_dicom", f"{name} is not a readable DICOM file: {e}") from e
    return header


def class_name(header: pydicom.Dataset) -> str:
    """Return the SOP class of an object in words, with its UID."""
    uid = str(header.get("SOPClassUID", ""))
    name = _NEWER_CLASSES.get(uid, pydicom.uid.UID(uid).name)
    return uid if name == uid else f"{name} ({uid})"


def reference_to(header: pydicom.Dataset) -> InstanceReference:
    """Return the identifiers of an object."""
    return InstanceReference(
        str(header.get("SOPClassUID", "")),
        str(header.get("SOPInstanceUID", "")),
        str(header.get("SeriesInstanceUID", "")),
        str(header.get("StudyInstanceUID", "")),
    )
