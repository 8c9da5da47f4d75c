"""The kill test: SIGKILL at random moments while senders push, then a comparison of promises.

What must hold: each acknowledged object is kept, each complete case is reported once, and no SOP
Instance UID reaches the PACS with two contents.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import random
import signal
import ssl
import time
from collections import Counter, defaultdict
from pathlib import Path

from tests.helpers.running import procfs, wire
from tests.helpers.running.certificates import Authority
from tests.helpers.running.made_cases import CaseMaker
from tests.helpers.running.pacs import RecordingPacs
from tests.helpers.running.progress import say
from tests.helpers.running.proxy import Proxy
from tests.helpers.running.pushers import Fleet, Ledger
from tests.helpers.running.reader import delivered
from tests.helpers.running.targets import (
    QUICK_REPORTS,
    NodeTarget,
    OrthancTarget,
    wait_until_up,
)

# How far the senders may be ahead: a killed node scores little, and all is scored at the end.
CASES_AT_FIRST, CASES_PER_KILL = 10, 2
# How the node's lives end: some while it starts, the others a random time after it is up.
STARTING_SHARE, STARTING_SECONDS = 0.35, 2.0
USUAL_UP_SECONDS, LONGEST_UP_SECONDS = 2.5, 12.0
WORKER_KILL_SHARE = 0.2


@dataclasses.dataclass(frozen=True)
class KillFigures:
    """What a kill test found."""

    kills: int
    kills_by_phase: dict[str, int]
    worker_kills: int
    cases: int
    acknowledged: int
    sent_again: int
    sent_with_other_content: int
    interrupted: int
    refused: dict[str, int]
    lost: int
    missing_reports: int
    conflicting_duplicates: int
    reports_delivered_again: int
    cases_with_more_than_one_report: int
    states: dict[str, int]
    leftover_files: int
    unstructured_log_lines: int
    seconds: float

    @property
    def kept(self) -> bool:
        """True if every promise was kept."""
        return self.lost == self.missing_reports == self.conflicting_duplicates == 0


def kill_node(directory: Path, kills: int, seed: int, secured: bool = False) -> KillFigures:
    """Kill the node again and again, let it come to rest, and compare.

    ``secured`` is with TLS on both sides, and with storage commitment.
    """
    started = time.monotonic()
    rng = random.Random(seed)
    security = _Security(directory / "certificates") if secured else None
    with (
        RecordingPacs(
            directory / "pacs", longest_delay=0.1, pair=security.pacs if security else None
        ) as pacs,
        Proxy(pacs.port) as proxy,
    ):
        target = (
            NodeTarget(directory, proxy.port, security.client, **security.sections)
            if security
            else NodeTarget(directory, proxy.port)
        )

        phases: Counter[str] = Counter()
        workers = number = 0

        def may_start(ledger: Ledger) -> bool:
            return len(ledger.complete) < CASES_AT_FIRST + CASES_PER_KILL * number

        fleet = Fleet(target.port, CaseMaker(), seed, may_start, tls=target.tls)
        fleet.start()
        try:
            for number in range(1, kills + 1):
                target.launch()
                workers += _wait_and_hurt(target, rng)
                found = target.phases()
                found |= {"receive"} if fleet.in_flight else set()
                found |= {"send"} if proxy.busy else set()
                assert target.alive, f"the node ended by itself: {target.node.log}"
                target.kill()
                phases.update(found or {"starting or idle"})
                if number % 10 == 0:
                    told = len(fleet.ledger.acknowledged)
                    say(f"node: {number} kills, {told} acknowledged, {dict(phases)}")
            target.launch()
            wait_until_up(target)
            fleet.finish()
            _wait_for_rest(target, pacs, fleet.ledger)
            return _compare(
                target, pacs, fleet.ledger, kills, dict(phases), workers, time.monotonic() - started
            )
        finally:
            target.kill()


class _Security:
    """Certificates of both sides, and the node's configuration for TLS and storage commitment."""

    def __init__(self, directory: Path) -> None:
        authority = Authority(directory, "hospital")
        ours, modality, self.pacs = (authority.sign(n) for n in ("node", "modality", "pacs"))
        ca = authority.own.certificate
        self.client = ssl.create_default_context(cafile=str(ca))
        self.client.load_cert_chain(modality.certificate, modality.key)
        self.sections = {
            "peer": f'tls = true\ntls_ca = "{ca}"',
            "tls": f'certificate = "{ours.certificate}"\nkey = "{ours.key}"\nca = "{ca}"',
            "report": f"{QUICK_REPORTS}\nstorage_commitment = true\ncommitment_timeout_seconds = 2",
        }


def _wait_and_hurt(target: NodeTarget, rng: random.Random) -> int:
    """Let the node live for a random time; at some random moment its worker may be killed."""
    if rng.random() < STARTING_SHARE:
        time.sleep(rng.uniform(0, STARTING_SECONDS))
        return 0
    wait_until_up(target)
    alive_for = min(rng.expovariate(1 / USUAL_UP_SECONDS), LONGEST_UP_SECONDS)
    if rng.random() > WORKER_KILL_SHARE:
        time.sleep(alive_for)
        return 0
    worker_dies = rng.uniform(0, alive_for)
    time.sleep(worker_dies)
    victims = procfs.children(target.pid)
    with contextlib.suppress(ProcessLookupError):
        if victims:
            os.kill(rng.choice(victims), signal.SIGKILL)
    time.sleep(alive_for - worker_dies)
    return int(bool(victims))


def _wait_for_rest(
    target: NodeTarget, pacs: RecordingPacs, ledger: Ledger, patience: float = 180
) -> None:
    """Wait until every complete case is reported, or nothing has come for a long time."""
    expected = {c.study for c in ledger.complete}
    seen = -1
    last_progress = time.monotonic()
    while True:
        reported = {r["study"] for r in pacs.received()}
        working = target.query(
            "SELECT count(*) FROM cases WHERE state NOT IN ('report sent', 'failed')"
        )[0][0]
        if expected <= reported and working == 0:
            return
        if len(reported) != seen:
            seen, last_progress = len(reported), time.monotonic()
        if time.monotonic() - last_progress > patience:
            say(f"no report for {patience:g} s; {len(expected - reported)} are missing")
            return
        time.sleep(0.5)


def _compare(
    target: NodeTarget,
    pacs: RecordingPacs,
    ledger: Ledger,
    kills: int,
    phases: dict[str, int],
    workers: int,
    seconds: float,
) -> KillFigures:
    lost = target.lost(ledger.acknowledged)
    found = delivered(pacs.received_files(), [(c.study, c.uids) for c in ledger.complete])
    missing = found.without_report
    for item in lost[:5]:
        say(f"LOST {item.uid} of study {item.study}")
    for study in missing[:5]:
        state = target.query("SELECT state, reason FROM cases WHERE study_uid = ?", study)
        say(f"MISSING REPORT for study {study}: {state}")
    return KillFigures(
        kills=kills,
        kills_by_phase=phases,
        worker_kills=workers,
        cases=len(ledger.complete),
        acknowledged=len(ledger.acknowledged),
        sent_again=ledger.sent_again,
        sent_with_other_content=ledger.other_content,
        interrupted=ledger.interrupted,
        refused=dict(ledger.refused),
        lost=len(lost),
        missing_reports=len(missing),
        conflicting_duplicates=len(found.two_contents),
        reports_delivered_again=found.again,
        cases_with_more_than_one_report=sum(n > 1 for n in found.reports_of_study.values()),
        states={
            str(s): int(str(n))
            for s, n in target.query("SELECT state, count(*) FROM cases GROUP BY state")
        },
        leftover_files=len(list((target.spool / "incoming").iterdir())),
        unstructured_log_lines=target.log()[1],
        seconds=round(seconds, 1),
    )


@dataclasses.dataclass(frozen=True)
class OrthancKillFigures:
    """What Orthanc kept of what it acknowledged."""

    kills: int
    kills_while_receiving: int
    acknowledged: int
    lost: int
    other_content_not_kept: int
    refused: dict[str, int]
    seconds: float


def kill_orthanc(directory: Path, kills: int, seed: int) -> OrthancKillFigures:
    """Push the same at Orthanc and kill it in the same way."""
    started = time.monotonic()
    rng = random.Random(seed)
    target = OrthancTarget(directory)
    fleet = Fleet(target.port, CaseMaker(), seed, lambda ledger: True)
    fleet.start()
    receiving = 0
    try:
        for _ in range(kills):
            _launch_until_up(target)
            time.sleep(rng.uniform(0, 2))
            receiving += fleet.in_flight
            target.kill()
        _launch_until_up(target)
        fleet.finish()
        first: dict[str, str] = {}
        for item in fleet.ledger.acknowledged:
            first.setdefault(item.uid, item.sha256)
        lost = target.lost(fleet.ledger.acknowledged)
        contents: dict[str, set[str]] = defaultdict(set)
        for item in fleet.ledger.acknowledged:
            contents[item.uid].add(item.sha256)
        # Of two contents under one UID it keeps one; an object is lost when neither is there.
        kept = {o.uid for o in fleet.ledger.acknowledged} - {o.uid for o in lost}
        other = [o for o in lost if len(contents[o.uid]) > 1]
        really = [o for o in lost if len(contents[o.uid]) == 1]
        really += [o for o in other if o.uid not in kept and first[o.uid] == o.sha256]
        return OrthancKillFigures(
            kills=kills,
            kills_while_receiving=receiving,
            acknowledged=len(fleet.ledger.acknowledged),
            lost=len(really),
            other_content_not_kept=len(other),
            refused=dict(fleet.ledger.refused),
            seconds=round(time.monotonic() - started, 1),
        )
    finally:
        target.kill()


def _launch_until_up(target: OrthancTarget) -> None:
    target.launch()
    while not wire.answers(target.port, 5):
        assert target.alive, "Orthanc ended by itself"
        time.sleep(0.02)
