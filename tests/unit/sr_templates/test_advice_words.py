"""No refusal of an RTSTRUCT speaks of what only a SEG has, and the other way round."""

from __future__ import annotations

import re

import pytest
from pydicom.uid import RTStructureSetStorage, SegmentationStorage

from scoring.reasons import Problem, Reason
from sr_templates import advice

SEG, RTSTRUCT = str(SegmentationStorage), str(RTStructureSetStorage)
LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7"
# Words of one kind of segmentation that the other does not have.
OF_SEG = re.compile(
    r"\bSEGs?\b|FRACTIONAL|BINARY|LABELMAP|[Ll]abel map|[Ff]rames?\b(?! of [Rr]eference)"
)
OF_RTSTRUCT = re.compile(r"RTSTRUCT|[Ss]tructure set|[Cc]ontours?\b|CLOSED|\bROIs?\b|\bGTV\b")

# Refusals that only one kind can give; every other may come of either, or of none.
SEG_ALONE = {
    Problem.SEG_TYPE, Problem.SEG_MALFORMED, Problem.SEG_GEOMETRY, Problem.SEG_OUTSIDE_IMAGE,
    Problem.SEG_UNKNOWN_LABEL, Problem.FRAMES_DO_NOT_MATCH,  # the last: of a CT
}  # fmt: skip
RTSTRUCT_ALONE = {
    Problem.SEG_REJECTED, Problem.RTSTRUCT_MALFORMED, Problem.CONTOUR_TYPE,
    Problem.CONTOUR_OFF_SLICE, Problem.CONTOUR_OUTSIDE_IMAGE, Problem.CONTOUR_AMBIGUOUS,
    Problem.CONTOUR_GAP, Reason.CONTOUR_EDGE_DECIDES, Reason.CONTOURS_UNUSABLE,
}  # fmt: skip
# No segmentation is there of which they speak, or the remedy is to make one of the other kind.
OF_BOTH = {Problem.NO_SEG, Problem.NOT_SEG}


def reasons(alone: set[Problem | Reason]) -> list[tuple[str, str]]:
    texts = {**advice.PROBLEMS, **advice.LESIONS}
    return [
        (str(reason), text)
        for reason, text in texts.items()
        if reason not in alone and reason not in OF_BOTH
    ]


RULES = [
    (f"{rule}: {verdict}", text)
    for verdict, texts in (("not met", advice.NOT_MET), ("cannot tell", advice.CANNOT_TELL))
    for rule, text in texts.items()
]


@pytest.mark.parametrize("kind", [SEG, LABEL_MAP])
@pytest.mark.parametrize(("reason", "text"), [*reasons(RTSTRUCT_ALONE), *RULES])
def test_refusal_of_a_seg_does_not_speak_of_structure_sets(
    kind: str, reason: str, text: str
) -> None:
    assert OF_RTSTRUCT.findall(advice.for_kinds(text, [kind, "1.2.840.10008.5.1.4.1.1.2"])) == []


@pytest.mark.parametrize(("reason", "text"), [*reasons(SEG_ALONE), *RULES])
def test_refusal_of_a_structure_set_does_not_speak_of_segs(reason: str, text: str) -> None:
    said = advice.for_kinds(text, [RTSTRUCT])
    if reason == Reason.CONTOUR_EDGE_DECIDES:
        said = said.replace("Export the lesion as a DICOM SEG", "")  # the remedy
    for of_ct in ("multi-frame", "CT's frames", "Referenced Frame Number"):
        said = said.replace(of_ct, "")
    assert OF_SEG.findall(said) == []


@pytest.mark.parametrize(
    "words", [x.words for x in (*Problem, *Reason)], ids=[str(x) for x in (*Problem, *Reason)]
)
def test_meaning_of_a_code_names_no_kind_that_it_may_not_be_of(words: str) -> None:
    reason = next(x for x in (*Problem, *Reason) if x.words == words)
    if reason not in SEG_ALONE | {Reason.TRACKING_UID_REPEATED, Problem.STACK_NOT_CLEAR}:
        assert OF_SEG.findall(words) == []
    if reason not in RTSTRUCT_ALONE:
        assert OF_RTSTRUCT.findall(words) == []


def test_of_both_kinds_both_advices_are_given() -> None:
    text = advice.LESIONS[Reason.EMPTY_SEGMENT]
    assert "FRACTIONAL" in advice.for_kinds(text, [SEG])
    both = advice.for_kinds(text, [SEG, RTSTRUCT])
    assert both == advice.for_kinds(text, []) == str(text)
    assert advice.for_kinds(text, [SEG]) in both
    assert advice.for_kinds(text, [RTSTRUCT]) in both
