"""Decides whether a report must wait because a person could change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dicom_node.errors import NodeError
from scoring.case.explain import explain_case
from scoring.case.setup import ScoringSetup
from scoring.case.usable import not_rejected
from scoring.ct.slice import CtSlice
from scoring.eligibility.scan_window import CODE as SCAN_WINDOW
from scoring.lesions.decision import SegmentDecision, Verdict, decide_segments
from scoring.lesions.selection import CODE as LESION_PRESENT
from scoring.lesions.selection import unconfirmed
from scoring.reasons import Reason
from scoring.results import Assignment, Basis, CaseResult, ClinicalRecord, Finding, LesionResult
from scoring.results import Verdict as RuleVerdict
from scoring.segmentation.segment import Segmentation
from scoring.wording import counted

HOW = "answer on the page or with 'immunoct assign'"


class PersonNeededError(NodeError):
    """A person must decide on the case's segments; the message states what."""


def check_person(
    result: CaseResult,
    segs: Sequence[Segmentation],
    setup: ScoringSetup,
    assignments: Sequence[Assignment],
) -> None:
    """Check that no person could change what is scored of a case.

    Raises
    ------
    PersonNeededError
        If a person must decide what segments are, where lesions are or how parts count, or
        must confirm lesions.
    """
    if result.problem is not None:
        return
    segs, _ = not_rejected(segs)
    decisions = decide_segments(segs, setup.rules_on_segments, assignments)
    open_ones = unconfirmed(decisions, setup.segmentation.confirm)
    words = person_words(result.eligibility, result.lesions, decisions, open_ones)
    if words:
        raise PersonNeededError(words)


def person_to_ask(
    slices: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
    assignments: Sequence[Assignment],
) -> str:
    """Return the decision that a case needs from a person, known before its treatment date is.

    Empty if no decision is needed. No feature is computed.

    Raises
    ------
    InputError
        If the objects cannot be used.
    """
    found = explain_case(slices, segs, clinical, setup, assignments)
    segs, _ = not_rejected(segs)
    decisions = decide_segments(segs, setup.rules_on_segments, assignments)
    settled = [
        f
        for f in found.eligibility
        if f.code != SCAN_WINDOW or f.verdict is not RuleVerdict.CANNOT_TELL
    ]
    open_ones = unconfirmed(decisions, setup.segmentation.confirm)
    return person_words(settled, found.lesions, decisions, open_ones)


def person_words(
    eligibility: Sequence[Finding],
    lesions: Sequence[LesionResult],
    decisions: Sequence[SegmentDecision],
    open_ones: Sequence[SegmentDecision] = (),
) -> str:
    """Return the decision that segments need from a person; empty if it would change nothing.

    No label is quoted: the words go to the log.

    Parameters
    ----------
    eligibility, lesions
        Findings on the case, and its lesions, without the person.
    decisions
        On its segments.
    open_ones
        Those that a person must confirm.
    """
    if any(f.excludes and f.code != LESION_PRESENT for f in eligibility):
        return ""
    unknown = sum(d.verdict is Verdict.NEEDS_A_PERSON for d in decisions)
    reasons = Counter(
        x.reason_code
        for x in lesions
        if x.reason_code is not Reason.LOCATION_CONTRADICTED or x.located_by is not Basis.PERSON
    )
    placed = {Reason.LOCATION_UNKNOWN: "the location of {}"}
    placed[Reason.SEVERAL_PARTS] = "how the separate parts of {} count"
    placed[Reason.LOCATION_CONTRADICTED] = "the location of {}, which the image contradicts"
    wanted = [f"which of {counted(unknown, 'segment')} are lesions"] if unknown else []
    wanted += [
        text.format(counted(reasons[code], "lesion"))
        for code, text in placed.items()
        if reasons[code]
    ]
    wanted += [f"whether {counted(len(open_ones), 'lesion')} can be confirmed"] if open_ones else []
    return f"a person must decide {', '.join(wanted)}; {HOW}" if wanted else ""
