"""A synthetic case as files, for commands that read files; its patient must not be printed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from dicom_node.demo.phantom import Lesion, Phantom, lesion_mask, make_seg
from tests.helpers.made.cases import SMALL, build_case

PATIENT_ID, NAME = "ZQX-4711", "Quibblewick^Zaphira"
PHANTOM: Phantom = dataclasses.replace(SMALL, patient_id=PATIENT_ID, patient_name=NAME)
START = ("--treatment-start", "2024-03-14")
LABS = ("--albumin", "39 g/L", "--lymphocytes", "1.4 10*9/L")


@dataclasses.dataclass(frozen=True)
class Files:
    ct: Path
    seg: Path  # three lesions with coded regions
    parts: tuple[Path, Path]  # the liver and the lung lesion, each in a separate SEG
    uncoded: Path  # the liver lesion without a region


def write_files(folder: Path) -> Files:
    """Write the case and its other segmentations into a folder."""
    case = build_case(PHANTOM)
    ct, seg = case.write(folder)

    def write(name: str, lesion: Lesion) -> Path:
        path = folder / name
        dataset = make_seg(case.ct, [lesion_mask(PHANTOM, lesion)], [lesion])
        dataset.save_as(path, enforce_file_format=True)
        return path

    liver, lung, _ = PHANTOM.lesions
    return Files(
        ct,
        seg,
        (write("liver.dcm", liver), write("lung.dcm", lung)),
        write("uncoded.dcm", dataclasses.replace(liver, region=None, label="Tumor_1")),
    )


def assert_no_patient(text: str) -> None:
    for secret in (PATIENT_ID, *NAME.split("^"), "19600101", "1960-01-01"):
        assert secret not in text
