"""Whether the node can do its work, and what is not as it should be: a pure decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dicom_node.operate.status import DiskFacts
from dicom_node.state.facts import State
from dicom_node.state.overview import StateFacts
from dicom_node.web.models import Destination, Health, Reason


def health(
    disk: DiskFacts,
    destinations: Sequence[Destination],
    states: Mapping[State, StateFacts],
    stuck: Sequence[str],
) -> Health:
    """Return the node's health.

    Not ready is a node that cannot receive or work: taking it out of use helps. A destination
    that is down or a case that needs a person makes it degraded only: it goes on receiving, and
    nothing is lost meanwhile.
    """
    reasons = []
    if disk.free_mb < disk.receiver_minimum_mb:
        reasons.append(Reason(code="disk_low", detail=f"Disk: {disk.words}", blocks=True))
    elif disk.free_mb < disk.retention_minimum_mb:
        reasons.append(Reason(code="disk_getting_low", detail=f"Disk: {disk.words}", blocks=False))
    reasons += [
        Reason(code="loop_stuck", detail=f"The loop {name!r} does not go on", blocks=True)
        for name in stuck
    ]
    reasons += [
        Reason(
            code="destination_down",
            detail=f"{d.name}: {d.waiting + d.not_accepted} objects wait; {d.detail}",
            blocks=False,
        )
        for d in destinations
        if d.failing
    ]
    for state, code in ((State.FAILED, "case_failed"), (State.NOT_ACCEPTED, "not_accepted")):
        if state in states:
            words = f"{states[state].count} case(s) are in the state {state.value!r}"
            reasons.append(Reason(code=code, detail=words, blocks=False))
    blocked = any(r.blocks for r in reasons)
    status = "not ready" if blocked else "degraded" if reasons else "ready"
    return Health(status=status, reasons=reasons)  # type: ignore[arg-type]


def unreadable(reason: str) -> Health:
    """Return the health of a node whose journal cannot be read."""
    return Health(status="not ready", reasons=[Reason(code="journal", detail=reason, blocks=True)])
