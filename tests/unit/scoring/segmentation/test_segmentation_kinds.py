"""Every kind of segmentation gives the voxels, features and scores of the binary original."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.sr.codedict import codes
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless, RLELossless

import tests.helpers.made.segmentations as made
from dicom_node.demo.phantom import Lesion
from scoring import CaseResult, score_case
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice, read_slices
from scoring.results import ClinicalRecord
from scoring.segmentation.read import read_segmentation, segment_masks
from tests.helpers.made.cases import NO_VARIANTS
from tests.helpers.made.small_series import full

RECORD = ClinicalRecord(treatment_start=dt.date(1994, 4, 20), source="test")
TWO_PARTS = "BINARY, two segments a lesion"


@dataclasses.dataclass(frozen=True)
class Original:
    """A real CT with its binary SEG: slices, and each lesion's voxels on the whole grid."""

    slices: list[CtSlice]
    series: CtSeries
    masks: list[np.ndarray]
    lesions: list[Lesion]

    @property
    def ct(self) -> list[pydicom.Dataset]:
        return [s.header for s in self.series.slices]


@functools.cache
def crlm(shared: Path) -> Original:
    """CRLM-CT-1006: a liver with eight metastases, the two largest of them."""
    folder = shared / "data" / "CRLM-CT-1006"
    slices = [s for p in sorted((folder / "ct").glob("*.dcm")) for s in read_slices(p)]
    series = build_series(slices)
    seg = read_segmentation(folder / "seg_approx" / "seg_tumors_approx.dcm")
    placed = segment_masks(seg, series)
    largest = sorted(placed, key=lambda n: -(placed[n].count if placed[n] else 0))[:2]
    masks = [full(placed[n], series.shape) for n in sorted(largest)]
    lesions = [
        Lesion(f"T{n}", (0, 0, 0), (1, 1, 1), 0, 0, codes.SCT.Liver) for n in sorted(largest)
    ]
    return Original(slices, series, masks, lesions)


def halves(original: Original) -> tuple[list[np.ndarray], list[Lesion], list[str]]:
    """Return each lesion in two parts with one Tracking UID."""
    masks, lesions, uids = [], [], []
    for number, (mask, lesion) in enumerate(
        zip(original.masks, original.lesions, strict=True), start=1
    ):
        middle = int(np.median(np.argwhere(mask)[:, 2]))
        for part in (np.s_[..., :middle], np.s_[..., middle:]):
            half = np.zeros_like(mask)
            half[part] = mask[part]
            masks.append(half)
            lesions.append(lesion)
            uids.append(f"1.2.{number}")
    return masks, lesions, uids


@functools.cache
def segmentation(shared: Path, kind: str) -> pydicom.Dataset:
    o = crlm(shared)
    arguments = o.ct, o.masks, o.lesions
    if kind == TWO_PARTS:
        masks, lesions, uids = halves(o)
        return made.binary(o.ct, masks, lesions, uids)
    return {
        "BINARY": lambda: made.binary(*arguments),
        "BINARY, frames without a voxel kept": lambda: made.binary(
            *arguments, omit_empty_frames=False
        ),
        "BINARY, cropped": lambda: made.cropped(segmentation(shared, "BINARY")),
        "BINARY, tiles of 90 x 130": lambda: made.tiled(
            segmentation(shared, "BINARY"), 90, 130, drop_empty=True
        ),
        "FRACTIONAL, probability": lambda: made.fractional(*arguments),
        "FRACTIONAL, occupancy of 100": lambda: made.fractional(*arguments, "OCCUPANCY", 100),
        "LABELMAP": lambda: made.label_map(*arguments),
        "LABELMAP, RLE": lambda: made.label_map(*arguments, syntax=RLELossless),
        "LABELMAP, JPEG-LS": lambda: made.label_map(*arguments, syntax=JPEGLSLossless),
        "LABELMAP, JPEG 2000": lambda: made.label_map(*arguments, syntax=JPEG2000Lossless),
        "RTSTRUCT, traced": lambda: made.traced_structure_set(*arguments),
    }[kind]()


KINDS = (
    "BINARY",
    "BINARY, frames without a voxel kept",
    "BINARY, cropped",
    "BINARY, tiles of 90 x 130",
    TWO_PARTS,
    "FRACTIONAL, probability",
    "FRACTIONAL, occupancy of 100",
    "LABELMAP",
    "LABELMAP, RLE",
    "LABELMAP, JPEG-LS",
    "LABELMAP, JPEG 2000",
    "RTSTRUCT, traced",
)
SCORED = ("BINARY, cropped", TWO_PARTS, "FRACTIONAL, probability", "LABELMAP", "RTSTRUCT, traced")


def written(dataset: pydicom.Dataset, folder: Path) -> Path:
    path = folder / "segmentation.dcm"
    dataset.save_as(path, enforce_file_format=True)
    return path


@pytest.mark.parametrize("kind", [k for k in KINDS if k != TWO_PARTS])
def test_each_kind_gives_the_voxels_of_the_original(
    shared: Path, kind: str, tmp_path: Path
) -> None:
    o = crlm(shared)
    seg = read_segmentation(written(segmentation(shared, kind), tmp_path))
    assert seg.kind == kind.split(",")[0]
    found = segment_masks(seg, o.series)
    different = [
        int((full(found[number], o.series.shape) != mask).sum())
        for number, mask in enumerate(o.masks, start=1)
    ]
    assert different == [0] * len(o.masks)


def test_contours_one_pixel_aside_are_seen_to_differ(shared: Path, tmp_path: Path) -> None:
    """Shows that the matrix can fail."""
    o = crlm(shared)
    aside = [np.roll(mask, 1, axis=2) for mask in o.masks]
    dataset = made.traced_structure_set(o.ct, aside, o.lesions)
    found = segment_masks(read_segmentation(written(dataset, tmp_path)), o.series)
    for number, mask in enumerate(o.masks, start=1):
        assert not np.array_equal(full(found[number], o.series.shape), mask)


@functools.cache
def result(shared: Path, kind: str, folder: Path) -> CaseResult:
    path = written(segmentation(shared, kind), folder)
    return score_case(crlm(shared).slices, [path], RECORD, NO_VARIANTS)


def test_matrix_of_feature_differences_from_the_binary_original_is_zero(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    original = result(shared, "BINARY", tmp_path_factory.mktemp("binary"))
    assert original.scored
    values = np.array([list(x.features.values()) for x in original.lesions])
    assert values.shape == (2, 14)
    print(f"\n{'kind':38} lesions  features  largest difference of a feature, of a score")
    for kind in SCORED:
        other = result(shared, kind, tmp_path_factory.mktemp("kind"))
        found = np.array([list(x.features.values()) for x in other.lesions])
        scores = [
            (x.radiomics_score or 0) - (y.radiomics_score or 0)
            for x, y in zip(original.lesions, other.lesions, strict=True)
        ]
        off = float(np.abs(found - values).max()), float(np.abs(scores).max())
        print(f"{kind:38} {len(found):7}  {found.shape[1]:8}  {off[0]:g}, {off[1]:g}")
        assert off == (0.0, 0.0), kind
        assert other.patient == original.patient
