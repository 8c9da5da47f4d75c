from __future__ import annotations

import dataclasses
import io

import pydicom
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sr_templates import codes, read_report
from sr_templates.report import WrittenReport
from tests.helpers.made.cases import TREATED, build_case
from tests.helpers.made.damage import (
    CT_EVIDENCE,
    CT_PLACES,
    SEG_EVIDENCE,
    SEG_PLACES,
    SMALLEST,
    Damage,
    as_bytes,
    damaged,
    damages,
    met_on_damage,
    report_of,
)


@dataclasses.dataclass(frozen=True, repr=False)  # which would be long
class Files:
    """A case as files, none of which is damaged."""

    ct: list[bytes]
    seg: bytes

    def damaged_ct(self, damage: Damage, everywhere: bool) -> list[bytes]:
        """Return the images with an attribute damaged in each, or in the first."""
        if everywhere:
            return [damaged(image, damage) for image in self.ct]
        return [damaged(self.ct[0], damage), *self.ct[1:]]


@pytest.fixture(scope="module")
def whole() -> Files:
    case = build_case(SMALLEST)
    return Files([as_bytes(d) for d in case.ct], as_bytes(case.seg))


@settings(max_examples=60)
@given(damages(CT_PLACES), st.booleans())
def test_a_damaged_ct_gets_a_report_or_a_named_refusal(
    whole: Files, damage: Damage, everywhere: bool
) -> None:
    check(report_of(whole.damaged_ct(damage, everywhere), whole.seg))


@settings(max_examples=60)
@given(damages(SEG_PLACES))
def test_a_damaged_segmentation_gets_a_report_or_a_named_refusal(
    whole: Files, damage: Damage
) -> None:
    check(report_of(whole.ct, damaged(whole.seg, damage)))


@settings(max_examples=50)
@given(damages(CT_EVIDENCE), st.booleans())
def test_damaged_evidence_of_the_ct_is_never_met(
    whole: Files, damage: Damage, everywhere: bool
) -> None:
    made = report_of(whole.damaged_ct(damage, everywhere), whole.seg, TREATED)
    check(made)
    if everywhere:
        assert met_on_damage(made, damage) == []


SEGMENT_OF_FRAME = (
    "PerFrameFunctionalGroupsSequence",
    "SegmentIdentificationSequence",
    "ReferencedSegmentNumber",
)


@settings(max_examples=40)
@given(damages(SEG_EVIDENCE))
@example(Damage(SEGMENT_OF_FRAME, "FD", b"  "))  # no number of this representation
@example(Damage(SEGMENT_OF_FRAME, "DS", b"1e400"))
@example(Damage(("SegmentSequence", "SegmentNumber"), "DS", b"1e400"))
@example(Damage(("NumberOfFrames",), "DS", b"1e400"))
def test_damaged_frames_and_references_get_a_report_or_a_named_refusal(
    whole: Files, damage: Damage
) -> None:
    check(report_of(whole.ct, damaged(whole.seg, damage), TREATED))


def check(made: WrittenReport | str) -> None:
    """Check that a report is readable, or that what was refused has a code."""
    if isinstance(made, str):
        assert made in codes.PROBLEMS
        return
    assert read_report(pydicom.dcmread(io.BytesIO(made.content))).statements
    assert made.result.problem in (None, *codes.PROBLEMS)
    assert made.result.problem != "report_not_writable"
