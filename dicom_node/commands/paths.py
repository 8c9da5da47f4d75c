"""Paths in a command line: each is checked while the arguments are parsed, before any work.

A function here is the ``type`` of an argument. It returns the path, or a `WrongPath`; with those
the command ends before it begins, and names all of them.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from dicom_node.errors import SettingsError


@dataclasses.dataclass(frozen=True)
class WrongPath:
    """A path that cannot be used, and why not."""

    words: str


Checked: TypeAlias = Path | WrongPath


def refuse_wrong_paths(args: argparse.Namespace) -> None:
    """Check that every path of a command line can be used.

    Raises
    ------
    SettingsError
        If not; the message names each that cannot.
    """
    values = [v if isinstance(v, list) else [v] for v in vars(args).values()]
    wrong = [v.words for several in values for v in several if isinstance(v, WrongPath)]
    if len(wrong) > 1:
        raise SettingsError("\n  ".join([f"{len(wrong)} paths cannot be used:", *wrong]))
    if wrong:
        raise SettingsError(wrong[0])


def existing(expected: str) -> Callable[[str], Checked]:
    """Return a check that a file or folder exists.

    Parameters
    ----------
    expected
        What the path should name, for the message: ``a folder of CT images``.
    """

    def check(text: str) -> Checked:
        if not Path(text).exists():
            return WrongPath(f"{text} does not exist; expected {expected}")
        return Path(text)

    return check


def existing_file(expected: str) -> Callable[[str], Checked]:
    """Return a check that a file exists, as `existing` does; a folder is refused."""

    def check(text: str) -> Checked:
        if Path(text).is_dir():
            return WrongPath(f"{text} is a folder; expected {expected}")
        return existing(expected)(text)

    return check


def output_folder(text: str) -> Checked:
    """Check that a folder can be written, or created."""
    path = Path(text)
    ancestor = next(p for p in (path, *path.absolute().parents) if p.exists())
    if not ancestor.is_dir():
        return WrongPath(f"{text} cannot be written: {ancestor} is a file, not a folder")
    if not os.access(ancestor, os.W_OK | os.X_OK):
        return WrongPath(f"{text} cannot be written: no permission to write in {ancestor}")
    return path


def output_file(text: str) -> Checked:
    """Check that a file can be written; its folder is created later."""
    path = Path(text)
    if path.is_dir():
        return WrongPath(f"{text} is a folder; expected the name of a file to write")
    folder = output_folder(str(path.parent))
    return folder if isinstance(folder, WrongPath) else path


def output_file_or_folder(text: str) -> Checked:
    """Check that a file can be written, or one in a folder that is there."""
    return output_folder(text) if Path(text).is_dir() else output_file(text)


def files_of(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files among paths, and those in the folders among them, with their sub-folders."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file())
        else:
            yield path
