from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from dicom_node.errors import AssignmentError
from dicom_node.work.assign import Choice, proposed
from dicom_node.work.person import person_to_ask, person_words
from scoring.case.explain import explain_case
from scoring.case.setup import ScoringSetup
from scoring.ct.slice import read_slices
from scoring.lesions.decision import SegmentDecision, Verdict, decide_segments
from scoring.lesions.selection import unconfirmed
from scoring.reasons import Reason
from scoring.results import ClinicalRecord, Finding, LesionResult, Location
from scoring.results import Verdict as RuleVerdict
from scoring.segmentation.read import read_segmentation
from scoring.segmentation.segment import Segmentation
from tests.helpers.made.default_export import default_export

SETUP = ScoringSetup()


@pytest.fixture(scope="module")
def seg(tmp_path_factory: pytest.TempPathFactory) -> Segmentation:
    path = tmp_path_factory.mktemp("seg") / "seg.dcm"
    default_export().seg.save_as(path, enforce_file_format=True)
    return read_segmentation(path)


def lesion(reason: Reason | None) -> LesionResult:
    return LesionResult("1", 1, "", "", "", "1", None, "", "not scored", reason)


def decisions(seg: Segmentation, *choices: Choice) -> tuple[SegmentDecision, ...]:
    said = proposed([seg], (), SETUP, choices, "Dr A") if choices else ()
    return decide_segments([seg], SETUP.rules_on_segments, said)


def test_a_case_needs_a_person_for_what_a_person_could_change(seg: Segmentation) -> None:
    assert "which of 3 segments are lesions" in person_words((), (), decisions(seg))
    known = [Choice(seg.sop_instance_uid, n, "not a lesion") for n in (1, 2, 3)]
    assert person_words((), (), decisions(seg, *known)) == ""
    for reason, words in (
        (Reason.LOCATION_UNKNOWN, "the location of 1 lesion"),
        (Reason.SEVERAL_PARTS, "how the separate parts of 1 lesion count"),
        (Reason.NOT_MEASURABLE, ""),
    ):
        assert words in person_words((), (lesion(reason),), decisions(seg, *known)), reason


def test_a_case_that_is_excluded_otherwise_needs_none(seg: Segmentation) -> None:
    for code, waits in (("contrast_enhanced", False), ("lesion_present", True)):
        finding = Finding(code, RuleVerdict.CANNOT_TELL, True, "")
        assert bool(person_words((finding,), (), decisions(seg))) is waits, code


@pytest.mark.parametrize(
    ("confirm", "automatic", "open_ones"),
    [("none", True, 0), ("automatic", False, 0), ("automatic", True, 2), ("all", False, 2)],
)
def test_whose_lesions_wait_for_confirmation(
    seg: Segmentation, confirm: str, automatic: bool, open_ones: int
) -> None:
    made = decisions(seg)
    kind = "AUTOMATIC" if automatic else "MANUAL"
    drawn = [
        dataclasses.replace(
            d,
            segment=dataclasses.replace(d.segment, algorithm_type=kind),
            verdict=Verdict.LESION if d.segment.number > 1 else Verdict.NOT_A_LESION,
        )
        for d in made
    ]
    assert len(unconfirmed(drawn, confirm)) == open_ones  # type: ignore[arg-type]


def test_choices_that_mean_nothing_are_refused_and_the_last_one_counts(seg: Segmentation) -> None:
    uid = seg.sop_instance_uid
    for choice, why in (
        (Choice(uid, 9, "lesion"), "segment 9 of"),
        (Choice("1.2.3", 1, "lesion"), "is not in the case any more"),
        (Choice(uid, 1, "not a lesion", Location.LIVER), "leave them out"),
        (Choice(uid, 1, "as it is"), "cannot be confirmed as it is"),
    ):
        with pytest.raises(AssignmentError, match=why):
            proposed([seg], (), SETUP, [choice], "Dr A")
    with pytest.raises(AssignmentError, match="no segment"):
        proposed([seg], (), SETUP, [], "Dr A")
    first = proposed([seg], (), SETUP, [Choice(uid, 1, "lesion", Location.LIVER)], "Dr A")
    second = proposed([seg], first, SETUP, [Choice(uid, 1, "lesion", Location.LUNG)], "Dr B")
    assert [(a.location, a.by) for a in second] == [(Location.LUNG, "Dr B")]
    assert proposed([seg], second, SETUP, [Choice(uid, 1, "withdraw")], "Dr B") == ()


def test_a_preview_says_what_would_be_scored(tmp_path: Path, seg: Segmentation) -> None:
    case = default_export()
    paths = []
    for number, dataset in enumerate(case.ct):
        paths.append(tmp_path / f"{number}.dcm")
        dataset.save_as(paths[-1], enforce_file_format=True)
    case.seg.save_as(tmp_path / "seg.dcm", enforce_file_format=True)
    drawn = read_segmentation(tmp_path / "seg.dcm")
    slices = [s for p in paths for s in read_slices(p)]
    choice = Choice(drawn.sop_instance_uid, 2, "lesion", Location.LUNG)
    said = proposed([drawn], (), SETUP, [choice], "Dr A")
    explained = explain_case(slices, [drawn], ClinicalRecord(), SETUP, said)
    assert [x.location for x in explained.lesions] == [Location.LUNG]
    # No treatment date is known: a person is needed all the same, but not where that excludes.
    assert "which of 3" in person_to_ask(slices, [drawn], ClinicalRecord(), SETUP, ())
    assert "which of 2" in person_to_ask(slices, [drawn], ClinicalRecord(), SETUP, said)
    late = ClinicalRecord(treatment_start=dt.date(1990, 1, 1), source="test")
    assert person_to_ask(slices, [drawn], late, SETUP, ()) == ""
