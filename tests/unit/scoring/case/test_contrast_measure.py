"""The images' say on contrast, measured where a SEG outlines an aorta beside the lesions."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from pydicom.sr.coding import Code

from dicom_node.demo.phantom import Lesion, Phantom
from scoring.case.plan import plan_case
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.ct.slice import read_slices
from scoring.policy import EligibilityPolicy
from scoring.results import ClinicalRecord, Finding, Verdict
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.cases import SMALL, Case, build_case

AORTA = Lesion("Aorta", (4, 30, 0), (8, 8, 25), 170, 8, None, Code("15825003", "SCT", "Aorta"))
SUPPORT = ScoringSetup(policy=EligibilityPolicy(contrast_from_image="support"), stability="off")


def case_with_aorta(hu: float, agent: str | None = None) -> Case:
    """Return a case whose SEG has an aorta of that HU as an anatomical structure."""
    phantom: Phantom = dataclasses.replace(
        SMALL,
        lesions=(*SMALL.lesions[:2], dataclasses.replace(AORTA, hu=hu)),
        contrast_agent=agent,
    )
    case = build_case(phantom)
    for dataset in case.ct:
        dataset.SeriesDescription = "Thorax Abdomen"
    organ = case.seg.SegmentSequence[-1].SegmentedPropertyCategoryCodeSequence[0]
    organ.CodeValue, organ.CodeMeaning = "123037004", "Anatomical Structure"
    return case


def contrast(case: Case, folder: Path, setup: ScoringSetup) -> Finding:
    ct, seg = case.write(folder)
    slices = [s for path in sorted(ct.iterdir()) for s in read_slices(path)]
    plan = plan_case(slices, [read_segmentation(seg)], ClinicalRecord(), setup)
    return next(f for f in plan.findings if f.code == "contrast_enhanced")


@pytest.mark.parametrize(
    ("hu", "verdict"),
    [(170, Verdict.MET), (38, Verdict.NOT_MET), (80, Verdict.CANNOT_TELL)],
)
def test_aorta_settles_what_headers_leave_open(tmp_path: Path, hu: int, verdict: Verdict) -> None:
    finding = contrast(case_with_aorta(hu), tmp_path, SUPPORT)
    assert finding.verdict is verdict, finding.statement
    (measured,) = (e for e in finding.evidence if e.attribute == "median HU of Aorta")
    assert abs(float(measured.value) - hu) < 5


def test_without_the_setting_the_images_are_not_asked(tmp_path: Path) -> None:
    finding = contrast(case_with_aorta(170), tmp_path, ScoringSetup())
    assert finding.verdict is Verdict.CANNOT_TELL
    assert "Aorta" not in finding.statement


def test_header_is_not_overruled_and_the_contradiction_is_said(tmp_path: Path) -> None:
    finding = contrast(case_with_aorta(38, agent="Iohexol 350"), tmp_path, SUPPORT)
    assert finding.verdict is Verdict.MET
    assert "CONTRADICTS THE HEADER" in finding.statement


def test_case_that_the_images_made_eligible_is_scored_and_says_so(tmp_path: Path) -> None:
    case = case_with_aorta(170)
    ct, seg = case.write(tmp_path)
    record = ClinicalRecord(treatment_start=dt.date(2024, 3, 14), prior_immunotherapy=False)
    result = score_case(sorted(ct.iterdir()), [seg], record, SUPPORT)
    assert result.scored, result.reason
    assert len(result.lesions) == 2
    (finding,) = (f for f in result.eligibility if f.code == "contrast_enhanced")
    assert "decided by the images" in finding.statement
