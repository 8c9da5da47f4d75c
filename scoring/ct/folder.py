"""A folder of CT images, as scanners and viewers export it."""

from __future__ import annotations

from pathlib import Path

from scoring.ct.dicom_file import read_header
from scoring.ct.slice import CT_CLASSES, CtSlice, slices_of
from scoring.errors import InputError, StorageError
from scoring.reasons import Problem


def read_ct_directory(directory: Path) -> tuple[list[CtSlice], int]:
    """Return the CT images below a directory, and how many other files are there.

    Files that are not DICOM (no DICM prefix) or not CT images are skipped.

    Raises
    ------
    InputError
        If the directory holds no CT image, or a damaged DICOM file.
    StorageError
        If this machine cannot read a file.
    """
    if not directory.is_dir():
        raise InputError(Problem.NO_CT, f"{directory} is not a directory")
    slices: list[CtSlice] = []
    passed = 0
    for path in sorted(p for p in directory.rglob("*") if p.is_file()):
        try:
            with path.open("rb") as file:
                dicom = file.read(132)[128:] == b"DICM"
        except OSError as e:
            raise StorageError(f"{path.name} cannot be read: {e.strerror}") from e
        if dicom:
            header = read_header(path)
            if header.SOPClassUID in CT_CLASSES:
                slices += slices_of(path, header)
                continue
        passed += 1
    if not slices:
        raise InputError(
            Problem.NO_CT, f"there is no CT image among the {passed} file(s) in {directory}"
        )
    return slices, passed
