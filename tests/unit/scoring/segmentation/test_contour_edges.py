"""Voxels on contours: how many a rule decides, and what becomes of a score that depends on it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

import tests.helpers.made.contour_study as study
import tests.helpers.made.segmentations as made
from scoring.case.readings import MOST_SCORE_CHANGE
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.clinical.values import parse_record
from scoring.ct.folder import read_ct_directory
from scoring.ct.series import build_series
from scoring.ct.slice import CtSlice
from scoring.lesions.location import LocationRule
from scoring.policy import SegmentationPolicy
from scoring.results import CaseResult, Location
from scoring.segmentation.read import read_segmentation, segment_masks

# ------------------------------------------------------------------------------ a lesion's score

LIDC = Path("LIDC-IDRI-0001")
START = "2000-01-10"


@pytest.fixture(scope="module")
def slices(shared: Path) -> list[CtSlice]:
    return read_ct_directory(shared / "data" / LIDC / "ct")[0]


def scored(
    shared: Path,
    slices: list[CtSlice],
    draw: study.Draw,
    edge: str,
    folder: Path,
    reader: int = 2,
) -> CaseResult:
    """Score a reader's nodule as an RTSTRUCT whose contours were drawn in some way."""
    seg = read_segmentation(sorted((shared / "data" / LIDC / "seg").rglob("*.dcm"))[reader])
    series = build_series(slices)
    (mask,) = segment_masks(seg, series).values()
    assert mask is not None
    x, y, z = mask.lower
    contours = []
    for index, layer in enumerate(mask.voxels):
        image = series.slices[z + index].header
        for points in draw(layer, np.random.default_rng(index)):
            contours.append(made.contour_item(image, points + np.array([x, y])))
    headers = [item.header for item in series.slices]
    dataset = made.structure_set(headers, [("GTV lung", "GTV", contours)])
    path = folder / "rtstruct.dcm"
    pydicom.dcmwrite(path, dataset, enforce_file_format=True)
    setup = ScoringSetup(
        segmentation=SegmentationPolicy(contour_edge=edge),
        location_rules=(LocationRule("lung", Location.LUNG),),
    )
    return score_case(slices, [path], parse_record({"treatment_start": START}, "test"), setup)


def test_lesion_whose_score_hangs_on_its_contours_voxels_has_none(
    shared: Path, slices: list[CtSlice], tmp_path: Path
) -> None:
    (lesion,) = scored(shared, slices, study.through_centres, "either", tmp_path).lesions
    assert lesion.reason_code == "contour_edge_decides"
    assert lesion.radiomics_score is None
    assert lesion.reason is not None
    assert f"{lesion.edge_voxels} of {lesion.voxels} voxels" in lesion.reason


def test_site_that_knows_what_its_contours_mean_has_its_scores(
    shared: Path, slices: list[CtSlice], tmp_path: Path
) -> None:
    by_edge = {}
    for edge in ("inside", "outside"):
        result = scored(shared, slices, study.through_centres, edge, tmp_path)
        (by_edge[edge],) = result.lesions
        assert any(f"counted as {edge} by rule" in note for note in result.notes)
    inside, outside = by_edge["inside"], by_edge["outside"]
    assert inside.voxels - outside.voxels == inside.edge_voxels == outside.edge_voxels
    assert inside.score_otherwise == outside.radiomics_score
    assert inside.radiomics_score == outside.score_otherwise
    assert inside.radiomics_score is not None
    assert outside.radiomics_score is not None
    assert abs(inside.radiomics_score - outside.radiomics_score) > MOST_SCORE_CHANGE


def test_contours_between_voxels_leave_nothing_to_a_rule(
    shared: Path, slices: list[CtSlice], tmp_path: Path
) -> None:
    result = scored(shared, slices, study.half_way, "either", tmp_path)
    (lesion,) = result.lesions
    assert lesion.edge_voxels == 0
    assert lesion.score_otherwise is None
    assert lesion.radiomics_score is not None
    assert not any("by rule" in note for note in result.notes)


def test_few_voxels_on_a_contour_are_counted_and_scored(
    shared: Path, slices: list[CtSlice], tmp_path: Path
) -> None:
    result = scored(shared, slices, study.freehand, "either", tmp_path, reader=0)
    (lesion,) = result.lesions
    assert lesion.edge_voxels > 0
    assert lesion.radiomics_score is not None
    assert any(f"{lesion.edge_voxels} voxels on the contours, counted" in n for n in result.notes)
