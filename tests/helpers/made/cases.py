"""A synthetic case: CT, lesions and SEG, on disk or as data sets that a test can change."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pydicom

from dicom_node.demo.phantom import Phantom, lesion_mask, make_ct, make_seg
from scoring.case.setup import ScoringSetup
from scoring.results import ClinicalRecord

# Scores each lesion once: for tests that do not concern the stability of a call.
NO_VARIANTS = ScoringSetup(stability="off")
TREATED = ClinicalRecord(treatment_start=dt.date(2024, 3, 14), source="test")


@dataclasses.dataclass
class Case:
    """A synthetic case: data sets that a test may change before it writes or sends them."""

    phantom: Phantom
    ct: list[pydicom.Dataset]
    seg: pydicom.Dataset

    @property
    def study_uid(self) -> str:
        return str(self.seg.StudyInstanceUID)

    def write(self, directory: Path) -> tuple[Path, Path]:
        """Write the case and return the CT folder and the SEG file."""
        folder = directory / "ct"
        folder.mkdir(parents=True)
        for index, dataset in enumerate(self.ct):
            dataset.save_as(folder / f"{index:04}.dcm", enforce_file_format=True)
        seg = directory / "seg.dcm"
        self.seg.save_as(seg, enforce_file_format=True)
        return folder, seg


SMALL = Phantom(size=96, slices=24, spacing=(2.0, 2.0, 2.5))
_LIVER, _LUNG, _NODE = SMALL.lesions
SMALL = dataclasses.replace(
    SMALL,
    lesions=(
        dataclasses.replace(_LIVER, centre=(-40, 5, -5), radii=(13, 11, 12)),
        dataclasses.replace(_LUNG, centre=(40, -5, 5), radii=(11, 12, 10)),
        dataclasses.replace(_NODE, centre=(5, 35, 0), radii=(11, 10, 12)),
    ),
)


def build_case(phantom: Phantom = SMALL) -> Case:
    """Make a case from a phantom (about 0.1 s for the small one)."""
    ct = make_ct(phantom)
    masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
    return Case(phantom, ct, make_seg(ct, masks, phantom.lesions))
