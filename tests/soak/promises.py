"""What must hold when senders and a disturbed node have come to rest, and whether it does."""

from __future__ import annotations

import dataclasses
import os
import signal
import time
from collections.abc import Collection, Iterable

from tests.helpers.running import procfs
from tests.helpers.running.made_cases import SentCase
from tests.helpers.running.pacs import RecordingPacs
from tests.helpers.running.progress import say
from tests.helpers.running.pushers import Ledger
from tests.helpers.running.reader import delivered
from tests.helpers.running.targets import NodeTarget

PATIENCE_SECONDS = 180.0
SHOWN, LINES_SHOWN = 5, 20


@dataclasses.dataclass(frozen=True, kw_only=True)
class Promises:
    """Each figure counts what broke a promise, so that it must be 0.

    All cases are of one phantom, so that all reports state the same score.
    """

    lost: int
    missing_reports: int
    conflicting_reports: int
    reports_without_score: int
    differing_scores: int

    @property
    def kept(self) -> bool:
        """True if every promise was kept."""
        return not any(getattr(self, f.name) for f in dataclasses.fields(Promises))


def wait_for_reports(target: NodeTarget, pacs: RecordingPacs, cases: Iterable[SentCase]) -> None:
    """Wait until every complete case is reported and settled, or nothing has come for long."""
    expected = {c.study for c in cases}
    seen: object = None
    last_progress = time.monotonic()
    while time.monotonic() - last_progress < PATIENCE_SECONDS:
        reported = {r["study"] for r in pacs.received()}
        states = target.query("SELECT state, count(*) FROM cases GROUP BY state ORDER BY 1")
        if expected <= reported and {s for s, _ in states} <= {"report sent"}:
            return
        if (len(reported), states) != seen:
            seen, last_progress = (len(reported), states), time.monotonic()
        time.sleep(0.5)
    say(f"no progress for {PATIENCE_SECONDS:g} s; {len(expected - reported)} missing, {states}")
    _say_what_it_does(target)


def _say_what_it_does(target: NodeTarget) -> None:
    """Print what is needed to find out why a node makes no progress."""
    for pid in (target.pid, *procfs.children(target.pid)):
        say(procfs.state(pid))
    for row in target.query("SELECT * FROM cases WHERE state <> 'report sent' LIMIT 5"):
        say(f"case: {row}")
    said = target.node.log.read_text(errors="replace").splitlines()
    serious = [line for line in said if '"level": "INFO"' not in line]
    os.kill(target.pid, signal.SIGUSR1)  # `immunoct serve` tells where its threads are
    time.sleep(1)
    stacks = target.node.log.read_text(errors="replace").splitlines()[len(said) :]
    for line in (*serious[-LINES_SHOWN:], *said[-LINES_SHOWN:], *stacks):
        say(line)


def promises_of(
    target: NodeTarget, pacs: RecordingPacs, ledger: Ledger, damaged_reports: Collection[str] = ()
) -> dict[str, int]:
    """Return the figures of `Promises`, read from the files and from what the PACS has recorded.

    Parameters
    ----------
    target
        The node, at rest.
    pacs
        Where its reports went.
    ledger
        Of what was sent to the node.
    damaged_reports
        UIDs of reports that may have two contents, since they were damaged and made again.
    """
    found = delivered(pacs.received_files(), [(c.study, c.uids) for c in ledger.complete])
    lost = target.lost(ledger.acknowledged)
    twice = [u for u in found.two_contents if u not in damaged_reports]
    for item in lost[:SHOWN]:
        say(f"LOST {item.uid} of study {item.study}")
    for study in found.without_report[:SHOWN]:
        state = target.query("SELECT state, reason FROM cases WHERE study_uid = ?", study)
        say(f"MISSING REPORT for study {study}: {state}")
    for uid in found.without_score[:SHOWN]:
        say(f"NO SCORE in {uid}")
    for uid in twice[:SHOWN]:
        say(f"TWO CONTENTS of {uid}")
    return {
        "lost": len(lost),
        "missing_reports": len(found.without_report),
        "conflicting_reports": len(twice),
        "reports_without_score": len(found.without_score),
        "differing_scores": max(len(found.scores) - 1, 0),
    }
