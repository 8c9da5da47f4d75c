"""Sentences on which segments were taken for lesions, left out, or not confirmed by a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from scoring.lesions.decision import SegmentDecision, Verdict, shown
from scoring.results import Basis, Evidence, Finding
from scoring.results import Verdict as RuleVerdict
from scoring.segmentation.segment import Segment
from scoring.wording import counted

CODE = "lesion_present"
AUTOMATIC = "AUTOMATIC"  # Segment Algorithm Type (0062,0008), ROI Generation Algorithm (3006,0036)
_NAMED = 10  # how many segments a note names
_BY = {
    Basis.CODE: "their coded category and type",
    Basis.LABEL: "their labels",
    Basis.RULE: "rules (segment_rules, segmentation.lesion_rois)",
    Basis.PERSON: "what a person said",
}


def selection_notes(decisions: Sequence[SegmentDecision]) -> list[str]:
    """Return sentences for the report: lesions that no code names, and segments left out."""
    notes = []
    for basis, what in _BY.items():
        kept = [d.segment for d in decisions if d.is_lesion and d.decided_by is basis]
        if kept and basis is not Basis.CODE:
            first = next(d.evidence for d in decisions if d.segment is kept[0])
            notes.append(
                f"{counted(len(kept), 'segment is a lesion', 'segments are lesions')} by {what}: "
                f"{_names(kept)} ({first}"
                f"{', ...' if len(kept) > 1 else ''})."
            )
        others = [d.segment for d in decisions if d.decided_by is basis and not d.is_lesion]
        if others:
            kinds = Counter(map(_kind, others)).most_common()
            tally = f" ({', '.join(f'{n} {kind}' for kind, n in kinds)})"
            notes.append(
                f"{counted(len(others), 'segment is not a lesion', 'segments are not lesions')} "
                f"by {what} and left out"
                f"{tally if basis is Basis.CODE else ''}: {_names(others)}."
            )
    for basis, what in ((Basis.LABEL, _BY[Basis.LABEL]), (Basis.PERSON, _BY[Basis.PERSON])):
        placed = [d for d in decisions if d.is_lesion and d.located_by is basis]
        if placed:
            named = _listed(
                [f"{_short(d.segment)} ({d.location.value})" for d in placed if d.location]
            )
            notes.append(
                f"The location of {counted(len(placed), 'segment')} is by {what}: {named}."
            )
    unknown = [d for d in decisions if d.verdict is Verdict.NEEDS_A_PERSON]
    if unknown:
        notes.append(
            "It cannot be determined whether "
            f"{counted(len(unknown), 'segment is a lesion', 'segments are lesions')} "
            f"({unknown[0].evidence}{', ...' if len(unknown) > 1 else ''}), and they were left "
            f"out: {_names([d.segment for d in unknown])}."
        )
    return notes


def lesion_findings(decisions: Sequence[SegmentDecision]) -> list[Finding]:
    """Return why no segment is a lesion, as far as is known; nothing where one is."""
    if any(d.is_lesion for d in decisions):
        return []
    open_ones = [d for d in decisions if d.verdict is Verdict.NEEDS_A_PERSON]
    verdict = RuleVerdict.CANNOT_TELL if open_ones else RuleVerdict.NOT_MET
    what = (
        f"for {len(open_ones)} of {counted(len(decisions), 'segment')} it is not known"
        if open_ones
        else f"none of {counted(len(decisions), 'segment')} is one"
    )
    evidence = [
        Evidence(
            "segmentation",
            f"segment {d.segment.number}",
            f"{shown(d.segment.label)}: {d.verdict.value}; {d.evidence}",
        )
        for d in (open_ones or decisions)[:_NAMED]
    ]
    return [
        Finding(
            CODE,
            verdict,
            True,
            f"A segment is a lesion: {verdict.value}; {what}.",
            tuple(evidence),
        )
    ]


def _kind(segment: Segment) -> str:
    if segment.interpreted_type:
        return segment.interpreted_type
    code = segment.category or segment.property_type
    return code.meaning if code is not None else ""


def _names(segments: Sequence[Segment]) -> str:
    return _listed([_short(s) for s in segments])


def _short(segment: Segment) -> str:
    return shown(segment.label)[1:-1]


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def unconfirmed(
    decisions: Sequence[SegmentDecision], confirm: Literal["automatic", "all", "none"]
) -> list[SegmentDecision]:
    """Return the lesions that need a person's confirmation and have none.

    Parameters
    ----------
    decisions
        On all segments of a case.
    confirm
        As `scoring.policy.SegmentationPolicy.confirm`.
    """
    return [
        d
        for d in decisions
        if d.is_lesion and d.decided_by is not Basis.PERSON and _wanted(d, confirm)
    ]


def confirmation_notes(
    decisions: Sequence[SegmentDecision], confirm: Literal["automatic", "all", "none"]
) -> list[str]:
    """Return a sentence for the report on lesions that nobody confirmed, if there are any."""
    open_ones = unconfirmed(decisions, confirm)
    if not open_ones:
        return []
    made = sum(d.segment.algorithm_type == AUTOMATIC for d in open_ones)
    by_program = f", {made} of them made by a program (algorithm type {AUTOMATIC})" if made else ""
    return [f"NOBODY CONFIRMED {counted(len(open_ones), 'segment')} taken for lesions{by_program}."]


def _wanted(decision: SegmentDecision, confirm: Literal["automatic", "all", "none"]) -> bool:
    made_by_program = decision.segment.algorithm_type == AUTOMATIC
    return confirm == "all" or (confirm == "automatic" and made_by_program)
