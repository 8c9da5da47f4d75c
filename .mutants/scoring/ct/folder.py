"""A folder of CT images, as scanners and viewers export it."""

from __future__ import annotations

from pathlib import Path

from scoring.ct.dicom_file import read_header
from scoring.ct.slice import CT_CLASSES, CtSlice, slices_of
from scoring.errors import InputError


def read_ct_directory(directory: Path) -> tuple[list[CtSlice], int]:
    """Return the CT images below a directory, and how many other files are there.

    Files that are no DICOM (no DICM prefix) or no CT images are passed over.

    Raises
    ------
    InputError
        If the directory holds no CT image, or a DICOM file that cannot be read.
    """
    if not directory.is_dir():
        raise InputError("no_ct", f"{directory} is not a directory")
    slices: list[CtSlice] = []
    passed = 0
    for path in sorted(p for p in directory.rglob("*") if p.is_file()):
        with path.open("rb") as file:
            dicom = file.read(132)[128:] == b"DICM"
        if dicom:
            header = read_header(path)
            if header.SOPClassUID in CT_CLASSES:
                slices += slices_of(path, header)
                continue
        passed += 1
    if not slices:
        raise InputError("no_ct", f"there is no CT image among the {passed} file(s) in {directory}")
    return slices, passed
