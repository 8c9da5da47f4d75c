"""Errors that pydicom and decoders raise on damaged files, or for want of memory or files."""

from __future__ import annotations

import zlib

import pydicom

from scoring.attributes import CONVERSION_ERRORS
from scoring.errors import StorageError

# Of values that do not fit, and of files that are truncated, malicious or not DICOM.
UNREADABLE = (
    *CONVERSION_ERRORS,
    RecursionError,
    RuntimeError,
    pydicom.errors.InvalidDicomError,
    zlib.error,
)
# Wording for lack of memory in decoders that wrap it in an error of their own.
_NO_MEMORY = ("MemoryError", "bad_alloc", "nable to allocate", "annot allocate memory")


def raise_if_machine(error: BaseException, name: str) -> None:
    """Raise a `StorageError` if the cause of an error is this machine, not the object.

    An OSError of the operating system has an errno; those raised by decoders have none.

    Parameters
    ----------
    error
        One of `UNREADABLE`.
    name
        Name of the file, without its folder.
    """
    if isinstance(error, OSError) and error.errno is not None:
        raise StorageError(f"{name} cannot be read: {error.strerror}") from error
    text = f"{type(error).__name__} {error}"
    if any(words in text for words in _NO_MEMORY):
        raise StorageError(f"{name} cannot be read: out of memory") from error
