"""Which lesions nobody has confirmed where the site wants a person's confirmation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from scoring.lesions.decision import SegmentDecision
from scoring.results import Basis
from scoring.wording import counted

AUTOMATIC = "AUTOMATIC"  # Segment Algorithm Type (0062,0008), ROI Generation Algorithm (3006,0036)


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
