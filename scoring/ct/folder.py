"""CT images in a folder, as scanners and viewers export them, or in one multi-frame file."""

from __future__ import annotations

from pathlib import Path

from scoring.ct.dicom_file import read_header
from scoring.ct.file_kind import is_dicom, none_among
from scoring.ct.slice import CT_CLASSES, CtSlice, slices_of
from scoring.errors import InputError
from scoring.reasons import Problem


def read_ct_directory(directory: Path) -> tuple[list[CtSlice], int]:
    """Return the CT images of a folder with its sub-folders, and how many other files are there.

    The path of a file stands for a folder with this file alone.

    Files that are not DICOM objects or not CT images are skipped; a data set that lacks only the
    prefix of a file is not, as it may be one of the images.

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
    files = [p for p in files if p.is_file()]
    slices: list[CtSlice] = []
    passed = 0
    for path in files:
        if path == directory or is_dicom(path):
            header = read_header(path)
            if header.SOPClassUID in CT_CLASSES:
                slices += slices_of(path, header)
                continue
        passed += 1
    if not slices:
        raise none_among(files, Problem.NO_CT, "CT image", directory)
    return slices, passed
