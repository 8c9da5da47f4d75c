"""Whether a report must wait because a person could change it: a pure decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dicom_node.errors import NodeError
from scoring.case.setup import ScoringSetup
from scoring.lesions.confirmation import unconfirmed
from scoring.lesions.decision import SegmentDecision, Verdict, decide_segments
from scoring.lesions.selection import CODE as LESION_PRESENT
from scoring.reasons import Reason
from scoring.results import Assignment, CaseResult
from scoring.segmentation.approval import not_rejected
from scoring.segmentation.read import Segmentation
from scoring.wording import counted

HOW = "assign them on the page or with 'immunoct assign'"


class PersonNeededError(NodeError):
    """A person must say something of the case's segments; the message says what."""


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
        If one must say what segments are, where lesions are, how parts count, or confirm lesions.
    """
    if result.problem is not None:
        return
    segs, _ = not_rejected(segs)
    decisions = decide_segments(segs, setup.rules_on_segments, assignments)
    words = person_words(result, decisions, unconfirmed(decisions, setup.segmentation.confirm))
    if words:
        raise PersonNeededError(words)


def person_words(
    result: CaseResult,
    decisions: Sequence[SegmentDecision],
    open_ones: Sequence[SegmentDecision] = (),
) -> str:
    """Return what a person must say of a case's segments; empty if nothing would change.

    No label is quoted: the words go to the log.

    Parameters
    ----------
    result
        The case scored without the person.
    decisions
        On its segments.
    open_ones
        Those that a person must confirm.
    """
    if any(f.excludes and f.code != LESION_PRESENT for f in result.eligibility):
        return ""
    unknown = sum(d.verdict is Verdict.NEEDS_A_PERSON for d in decisions)
    reasons = Counter(x.reason_code for x in result.lesions)
    placed = {Reason.LOCATION_UNKNOWN: "the location of {}"}
    placed[Reason.SEVERAL_PARTS] = "how the separate parts of {} count"
    wanted = [f"which of {counted(unknown, 'segment')} are lesions"] if unknown else []
    wanted += [
        text.format(counted(reasons[code], "lesion"))
        for code, text in placed.items()
        if reasons[code]
    ]
    wanted += [f"whether {counted(len(open_ones), 'lesion')} can be confirmed"] if open_ones else []
    return f"a person must say {', '.join(wanted)}; {HOW}" if wanted else ""
