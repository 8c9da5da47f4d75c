"""A scored case with the inputs of its companions."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import numpy as np
import pydicom

from dicom_node.demo.phantom import lesion_mask
from scoring import CaseResult, parse_record, score_case
from scoring.case.key_image import key_images
from scoring.ct.slice import CtSlice, read_slice
from scoring.results import KeyImage
from scoring.segmentation.read import read_segmentation
from scoring.segmentation.segment import Segmentation
from sr_templates.companions.companions import Companion, make_companions
from tests.helpers.made.cases import NO_VARIANTS, SMALL, build_case

CLINICAL = {"treatment_start": "2024-03-14", "albumin": "39 g/L", "lymphocytes": "1.4 10*9/L"}
NOW = dt.datetime(2026, 1, 2, 3, 4, 5)
BOTH = [Companion.PDF, Companion.KEY_IMAGES]


@dataclasses.dataclass(frozen=True)
class Scored:
    result: CaseResult
    slices: list[CtSlice]
    segs: list[Segmentation]
    masks: list[np.ndarray]

    @property
    def source(self) -> pydicom.Dataset:
        return self.segs[0].header

    def images(self, limit: int = 12) -> tuple[KeyImage, ...]:
        return key_images(self.result, self.slices, self.segs, limit)


def made(scored: Scored) -> list[pydicom.Dataset]:
    return make_companions(BOTH, scored.result, scored.source, scored.images(), NOW)


def score_made_case(folder: Path) -> Scored:
    """Write the small synthetic case into a folder and score it."""
    ct, seg = build_case().write(folder)
    slices = [read_slice(p) for p in sorted(ct.iterdir())]
    segs = [read_segmentation(seg)]
    result = score_case(slices, segs, parse_record(CLINICAL, "test"), NO_VARIANTS)
    return Scored(result, slices, segs, [lesion_mask(SMALL, x) for x in SMALL.lesions])
