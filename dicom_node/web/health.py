"""Health of the node, with reasons: a pure decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dicom_node.operate.status import DiskFacts
from dicom_node.state.facts import State
from dicom_node.state.overview import StateFacts
from dicom_node.web.models import Destination, Health, Reason
from scoring.wording import counted


def health(
    disk: DiskFacts,
    destinations: Sequence[Destination],
    states: Mapping[State, StateFacts],
    stuck: Sequence[str],
    drifts: Sequence[str] = (),
) -> Health:
    """Return the node's health.

    The node is not ready if it cannot receive or score, so that an orchestrator should act. It is
    only degraded if a destination is down, a case needs a person or the scored lesions drift: it
    continues to receive, and nothing is lost. ``drifts`` are the drifting groups in words.
    """
    reasons = []
    if disk.free_mb < disk.receiver_minimum_mb:
        reasons.append(Reason(code="disk_low", detail=f"Disk: {disk.words}", blocks=True))
    elif disk.free_mb < disk.retention_minimum_mb:
        reasons.append(Reason(code="disk_getting_low", detail=f"Disk: {disk.words}", blocks=False))
    reasons += [
        Reason(code="loop_stuck", detail=f"The loop {name!r} is stuck", blocks=True)
        for name in stuck
    ]
    reasons += [
        Reason(
            code="destination_down",
            detail=f"{d.name}: {d.waiting + d.not_accepted} objects are waiting; {d.detail}",
            blocks=False,
        )
        for d in destinations
        if d.failing
    ]
    for state, code in (
        (State.FAILED, "case_failed"),
        (State.NOT_ACCEPTED, "not_accepted"),
        (State.WAITING_FOR_RESEND, "objects_lost"),
    ):
        if state in states:
            number = counted(states[state].count, "case is", "cases are")
            words = f"{number} in the state {state.value!r}"
            reasons.append(Reason(code=code, detail=words, blocks=False))
    reasons += [Reason(code="drift", detail=words, blocks=False) for words in drifts]
    blocked = any(r.blocks for r in reasons)
    status = "not ready" if blocked else "degraded" if reasons else "ready"
    return Health(status=status, reasons=reasons)  # type: ignore[arg-type]


def unreadable(reason: str) -> Health:
    """Return the health of a node whose journal cannot be read."""
    return Health(status="not ready", reasons=[Reason(code="journal", detail=reason, blocks=True)])
