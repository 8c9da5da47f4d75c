"""Segmentations given as files, as folders, or as both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scoring.ct.dicom_file import read_header
from scoring.ct.file_kind import is_dicom, none_among
from scoring.reasons import Problem
from scoring.segmentation.references import SEGMENTATION_CLASSES


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
        files = [p for p in sorted(path.rglob("*")) if p.is_file()]
        inside = [
            p for p in files if is_dicom(p) and read_header(p).SOPClassUID in SEGMENTATION_CLASSES
        ]
        if not inside:
            raise none_among(files, Problem.NO_SEG, "DICOM SEG or RTSTRUCT", path)
        found += inside
    return found
