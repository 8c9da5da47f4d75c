"""Texts about drift in the scored cases, for administrators; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dicom_node.state.notices import Condition, ConditionKind
from scoring.wording import counted, first_few

if TYPE_CHECKING:
    from scoring.model.drift import GroupDrift

MOST_NAMED = 3


def drift_conditions(groups: Sequence[GroupDrift]) -> list[Condition]:
    """Return a condition for each group of cases that drifts."""
    return [
        Condition(ConditionKind.DRIFT, f"{g.scanner} / {g.kernel}", g.since or 0.0, drift_words(g))
        for g in groups
        if g.drifting
    ]


def drift_lines(groups: Sequence[GroupDrift] | None) -> list[str]:
    """Return the lines of a summary; None is for more results than could be read in time."""
    if groups is None:
        return ["drift: not assessed, there are too many results to read; the page's /drift has it"]
    if not any(g.tested for g in groups):
        return ["drift: not tested yet, there are too few scored cases"]
    found = drift_conditions(groups)
    return [f"DRIFT: {c.subject}: {c.words}" for c in found] or ["drift: none found"]


def drift_words(group: GroupDrift) -> str:
    """Return a sentence on the drift of a group."""
    if not group.tested:
        return f"{counted(group.cases, 'case')}; the test begins after more cases"
    against = "its own first cases" if group.own_baseline else f"reference {group.reference!r}"
    if not group.drifting:
        return f"{counted(group.cases, 'case')}; no drift from {against}"
    named = first_few(
        [
            f"{f.name.removeprefix('original_')} (now {f.mean:+.1f} sd from the reference)"
            for f in group.drifting
        ],
        MOST_NAMED,
    )
    return (
        f"Features drift from {against}, probably since about case {group.began} of "
        f"{group.cases}: {named}"
    )
