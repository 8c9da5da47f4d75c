"""CT images in a folder, as scanners and viewers export them, or in one multi-frame file."""

from __future__ import annotations

from pathlib import Path

from scoring.ct.dicom_file import is_dicom, read_header
from scoring.ct.slice import CT_CLASSES, CtSlice, slices_of
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.wording import counted


def read_ct_directory(directory: Path) -> tuple[list[CtSlice], int]:
    """Return the CT images of a folder with its sub-folders, and how many other files are there.

    The path of a file stands for a folder with this file alone.

    Files that are not DICOM (no DICM prefix) or not CT images are skipped.

    Raises
    ------
    InputError
        If there is no such folder, no CT image in it, or a damaged DICOM file.
    StorageError
        If this machine cannot read a file.
    """
    if not directory.exists():
        raise InputError(Problem.NO_CT, f"{directory} does not exist")
    files = sorted(directory.rglob("*")) if directory.is_dir() else [directory]
    slices: list[CtSlice] = []
    passed = 0
    for path in (p for p in files if p.is_file()):
        if is_dicom(path):
            header = read_header(path)
            if header.SOPClassUID in CT_CLASSES:
                slices += slices_of(path, header)
                continue
        passed += 1
    if not slices:
        raise InputError(
            Problem.NO_CT,
            f"there is no CT image among the {counted(passed, 'file')} in {directory}",
        )
    return slices, passed
