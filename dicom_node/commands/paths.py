"""Paths in a command line: each is checked while the arguments are parsed, before any work.

A function here is the ``type`` of an argument. It raises a `SettingsError`, with which the command
ends at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dicom_node.errors import SettingsError


def existing(expected: str) -> Callable[[str], Path]:
    """Return a check that a file or folder exists.

    Parameters
    ----------
    expected
        What the path should name, for the message: ``a folder of CT images``.
    """

    def check(text: str) -> Path:
        path = Path(text)
        if not path.exists():
            raise SettingsError(f"{text} does not exist; expected {expected}")
        return path

    return check


def existing_file(expected: str) -> Callable[[str], Path]:
    """Return a check that a file exists, as `existing` does; a folder is refused."""

    def check(text: str) -> Path:
        path = existing(expected)(text)
        if path.is_dir():
            raise SettingsError(f"{text} is a folder; expected {expected}")
        return path

    return check


def output_folder(text: str) -> Path:
    """Check that a folder can be written, or created."""
    path = Path(text)
    _check_writable(text, next(p for p in (path, *path.absolute().parents) if p.exists()))
    return path


def output_file(text: str) -> Path:
    """Check that a file can be written; its folder is created later."""
    path = Path(text)
    if path.is_dir():
        raise SettingsError(f"{text} is a folder; expected the name of a file to write")
    output_folder(str(path.parent))
    return path


def _check_writable(text: str, ancestor: Path) -> None:
    if not ancestor.is_dir():
        raise SettingsError(f"{text} cannot be written: {ancestor} is a file, not a folder")
    if not os.access(ancestor, os.W_OK | os.X_OK):
        raise SettingsError(f"{text} cannot be written: no permission to write in {ancestor}")


def files_of(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files among paths, and those in the folders among them, with their sub-folders."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file())
        else:
            yield path
