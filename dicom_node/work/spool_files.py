"""A worker's access to the spool: reads are verified against the recorded digests."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pydicom

from dicom_node.state.object_file import damage_of
from dicom_node.state.records import OutgoingObject
from dicom_node.state.run_note import RunNote, damage_of_report, read_note, write_note
from dicom_node.state.spool import Spool
from scoring.errors import InputError, StorageError
from scoring.reasons import Problem
from sr_templates.identity import as_file

T = TypeVar("T")


class DamagedError(StorageError):
    """Files of the spool differ from what was received; ``files`` has the problem of each."""

    def __init__(self, files: Mapping[Path, str]) -> None:
        super().__init__("objects are damaged in the spool")
        self.files = files


def damaged(files: Mapping[Path, tuple[int, str]]) -> dict[Path, str]:
    """Return the objects whose files differ from what was received, with the problem of each.

    Parameters
    ----------
    files
        Size of each file as it was written, and SHA-256 of its data set.

    Raises
    ------
    StorageError
        If a file cannot be read or is missing.
    """
    found = {}
    for path, (size, sha256) in files.items():
        try:
            words = damage_of(path, size, sha256)
        except OSError as e:
            raise StorageError(f"spool file {path.name} cannot be read: {e.strerror}") from e
        if words:
            found[path] = words
    return found


def digests(paths: Sequence[Path]) -> dict[Path, str]:
    """Return the SHA-256 of each file.

    Raises
    ------
    StorageError
        If a file cannot be read.
    """
    found = {}
    for path in paths:
        try:
            with path.open("rb") as file:
                found[path] = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as e:
            raise StorageError(f"spool file {path.name} cannot be read: {e.strerror}") from e
    return found


def read(path: Path, reader: Callable[[Path], T]) -> T:
    """Read a file of the spool, which was readable when it was received.

    Raises
    ------
    StorageError
        If it is no longer a DICOM file.
    """
    try:
        return reader(path)
    except InputError as e:
        if e.code not in (Problem.NOT_DICOM, Problem.NO_PREFIX, Problem.CONTAINER):
            raise
        raise StorageError(
            f"spool file {path.name} is no longer the DICOM file that was received"
        ) from e


def holds(spool: Spool, path: Path, report: Path) -> bool:
    """Return whether a report's file exists unchanged; a damaged one is quarantined.

    Parameters
    ----------
    path
        The report itself or a companion.
    report
        The report whose note holds the digests.

    Raises
    ------
    StorageError
        If this machine cannot read it.
    """
    note = read_note(report)
    sha256 = note.files.get(path.name, "") if note else ""
    try:
        words = damage_of_report(path, sha256, path.stem)
        if words:
            study = note.study_uid if note else ""
            spool.quarantine.put(path, "report", words, study, path.stem)
            spool.remove([path.with_suffix(".json")])
    except OSError as e:
        raise StorageError(f"report file {path.name} cannot be read: {e.strerror}") from e
    return not words


def store_report(spool: Spool, path: Path, content: bytes, result: bytes, note: RunNote) -> None:
    """Write a report and its companions; the report last, so that it never lacks them."""
    digest = hashlib.sha256(content).hexdigest()
    spool.store_report(path.with_suffix(".json").name, result)
    write_note(spool, path, dataclasses.replace(note, files={path.name: digest}))
    spool.store_report(path.name, content)


def store_companion(spool: Spool, report: Path, dataset: pydicom.Dataset) -> Path:
    """Write a companion of a report, unless an earlier run has, and return its path.

    Raises
    ------
    StorageError
        If the file of an earlier run cannot be read.
    """
    path = spool.reports / f"{dataset.SOPInstanceUID}.dcm"
    if not holds(spool, path, report):
        spool.store_report(path.name, as_file(dataset))
    return path


def note_all(spool: Spool, report: Path, note: RunNote, objects: Sequence[OutgoingObject]) -> None:
    """Write the note of a report once all of its files are on disk."""
    earlier = read_note(report)
    if earlier is not None:
        note = dataclasses.replace(note, created_at=earlier.created_at)
    files = {Path(o.path).name: o.sha256 for o in objects}
    write_note(spool, report, dataclasses.replace(note, files=files))
