"""Segmentations given as files, as folders, or as both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scoring.ct.dicom_file import is_dicom, read_header
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.segmentation.read import SEGMENTATION_CLASSES


def find_segmentations(paths: Sequence[Path]) -> list[Path]:
    """Return the segmentation files that paths name.

    A file is returned as it is. Of a folder, with its sub-folders, those files are returned that
    are DICOM SEG or RTSTRUCT objects.

    Raises
    ------
    InputError
        If a folder holds no segmentation, or a damaged DICOM file.
    StorageError
        If this machine cannot read a file.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = [
            p
            for p in sorted(path.rglob("*"))
            if p.is_file() and is_dicom(p) and read_header(p).SOPClassUID in SEGMENTATION_CLASSES
        ]
        if not inside:
            raise InputError(Problem.NO_SEG, f"there is no DICOM SEG or RTSTRUCT in {path}")
        found += inside
    return found
