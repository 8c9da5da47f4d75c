"""Faults of the machine and of everybody else: disk, memory, handles, peers and slow senders.

What must hold at the end, once the faults are over and what failed is ordered again: each
acknowledged object is held, each complete case has its report, no report has two contents, and no
report says that its images are at fault.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import os
import random
import resource
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from tests.helpers.running import procfs, wire
from tests.helpers.running.disk_faults import NOTICED_SECONDS, DiskFaults
from tests.helpers.running.faults import CannotMake, file_size_limit, read_only
from tests.helpers.running.hostile import HTTP, SMTP, HostileServer, reset
from tests.helpers.running.made_cases import CaseMaker
from tests.helpers.running.pacs import RecordingPacs
from tests.helpers.running.ports import free_port
from tests.helpers.running.progress import say
from tests.helpers.running.pushers import Fleet
from tests.helpers.running.targets import EndedError, NodeTarget, wait_until_up
from tests.soak.promises import Promises, promises_of, wait_for_reports

UP_SECONDS, FAULT_SECONDS, BACK_SECONDS = (0.5, 2.0), (1.5, 4.0), 120.0
AT_THE_START, KILLED_AFTERWARDS = 0.25, 0.4
CASES_PER_LIFE = 2
SLOW_SENDERS = 12


@dataclasses.dataclass(frozen=True, kw_only=True)
class FaultFigures(Promises):
    """What a test with faults found."""

    lives: int
    faults: dict[str, int]
    not_possible_here: list[str]
    ended_by_itself: int
    hostile_answers: int
    cases: int
    acknowledged: int
    refused: dict[str, int]
    unstructured_log_lines: int
    seconds: float


class HostilePeers:
    """Servers that the node asks and that answer wrongly, each life in another way."""

    def __init__(self, stack: ExitStack) -> None:
        self._servers = {n: stack.enter_context(HostileServer(reset)) for n in _MANNERS}

    def change(self, rng: random.Random) -> None:
        """Choose another manner for each."""
        for name, server in self._servers.items():
            server.manner = rng.choice(list(_MANNERS[name].values()))

    @property
    def served(self) -> int:
        """How often they were asked."""
        return sum(s.served for s in self._servers.values())

    def sections(self, hl7_port: int, web_port: int) -> dict[str, str]:
        """Return the node's configuration, with every protocol that it speaks."""
        ports = {name: server.port for name, server in self._servers.items()}
        return {
            "retrieve": 'peer = "WEB"\nattempts = 3\nretry_first_seconds = 0.2\n'
            "retry_longest_seconds = 1\ntimeout_seconds = 1\ntime_limit_seconds = 5",
            "web": f"enabled = true\nport = {web_port}",
            "extra": f"""
[[peers]]
name = "WEB"
url = "http://127.0.0.1:{ports["DICOMweb"]}/dicom-web"
[clinical]
csv = "clinical.csv"
[clinical.hl7]
port = {hl7_port}
[clinical.fhir]
base_url = "http://127.0.0.1:{ports["FHIR"]}/r4"
timeout_seconds = 1
[[clinical.fhir.identifiers]]
issuer = ""
system = "urn:x"
[notify]
timeout_seconds = 1
minutes_between = 1
waiting_hours = 0.001
[notify.mail]
host = "127.0.0.1"
port = {ports["SMTP"]}
security = "none"
sender = "node@example.org"
to = ["admin@example.org"]
[notify.webhook]
url = "http://127.0.0.1:{ports["webhook"]}/"
""",
        }


_MANNERS = {"FHIR": HTTP, "DICOMweb": HTTP, "webhook": HTTP, "SMTP": SMTP}


class Troubles:
    """Ways to disturb a running node; each is a context manager."""

    def __init__(
        self, target: NodeTarget, disk: DiskFaults, slow_at: list[int], rng: random.Random
    ) -> None:
        self._target, self._disk, self._slow_at, self._rng = target, disk, slow_at, rng
        self.at_any_time: dict[str, Callable[[], AbstractContextManager[None]]] = {
            "EIO": lambda: self._failing(errno.EIO),
            "ENOSPC": lambda: self._failing(errno.ENOSPC),
            "EROFS": lambda: self._failing(errno.EROFS),
            "hostile peers alone": contextlib.nullcontext,
        }
        self.while_it_runs: dict[str, Callable[[], AbstractContextManager[None]]] = {
            "no more file handles": self._handles,
            "no more memory": self._memory,
            "files of a limited size": lambda: file_size_limit(target.pid, 4096),
            "read-only": lambda: read_only(target.spool / "objects"),
            "child killed": self._child,
            "every child killed": self._children,
            "stopped and continued": self._stopped,
            "slow senders": self._slow,
        }

    def _failing(self, error: int) -> AbstractContextManager[None]:
        return self._disk.failing(error, self._rng.choice((0.003, 0.03, 0.3)))

    @contextlib.contextmanager
    def _limited(self, which: int, limit: int) -> Iterator[None]:
        pid = self._target.pid
        before = resource.prlimit(pid, which)
        resource.prlimit(pid, which, (limit, before[1]))
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                resource.prlimit(pid, which, before)

    def _handles(self) -> AbstractContextManager[None]:
        used = procfs.usage(self._target.pid).handles
        return self._limited(resource.RLIMIT_NOFILE, used + self._rng.randrange(6))

    def _memory(self) -> AbstractContextManager[None]:
        used = procfs.address_space(self._target.pid)
        return self._limited(resource.RLIMIT_AS, used + (self._rng.randrange(8) << 20))

    @contextlib.contextmanager
    def _child(self) -> Iterator[None]:
        for pid in self._rng.sample(procfs.children(self._target.pid), 1):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        yield

    @contextlib.contextmanager
    def _children(self) -> Iterator[None]:
        for pid in procfs.children(self._target.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        yield

    @contextlib.contextmanager
    def _stopped(self) -> Iterator[None]:
        os.kill(self._target.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self._target.pid, signal.SIGCONT)

    @contextlib.contextmanager
    def _slow(self) -> Iterator[None]:
        """Hold connections of each protocol that are in the middle of a request."""
        begun = [
            wire.associate_rq("IMMUNOCT", "SLOW", wire.STORAGE_CONTEXTS)[:90],
            b"\x0bMSH|^~\\&|LIS",
            b"POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n\r\nx",
        ]
        with ExitStack() as stack:
            for port, data in zip(self._slow_at, begun, strict=True):
                for _ in range(SLOW_SENDERS):
                    with contextlib.suppress(OSError):
                        one = socket.create_connection(("127.0.0.1", port), 5)
                        stack.enter_context(one)
                        one.sendall(data)
            yield


def fault_node(directory: Path, lives: int, seed: int) -> FaultFigures:
    """Disturb a node in one way after another while cases are sent, and compare at the end."""
    started, rng = time.monotonic(), random.Random(seed)
    hl7_port, web_port = free_port(), free_port()
    with ExitStack() as stack:
        pacs = stack.enter_context(RecordingPacs(directory / "pacs"))
        peers = HostilePeers(stack)
        target = NodeTarget(directory, pacs.port, **peers.sections(hl7_port, web_port))
        disk = DiskFaults(directory / "disk", target.spool)
        target.node.environment = disk.environment
        troubles = Troubles(target, disk, [target.port, hl7_port, web_port], rng)
        faults, impossible, ended, number = Counter[str](), set[str](), 0, 0
        fleet = Fleet(
            target.port,
            CaseMaker(),
            seed,
            lambda ledger: len(ledger.complete) < CASES_PER_LIFE * number,
        )
        fleet.start()
        stack.callback(target.kill)
        for number in range(1, lives + 1):
            peers.change(rng)
            try:
                kind, alive = _one_life(target, troubles, rng)
            except CannotMake as e:
                impossible.add(str(e))
                continue
            faults[kind] += 1
            ended += not alive
            if number % 10 == 0:
                told = len(fleet.ledger.acknowledged)
                say(f"node: {number} lives, {told} acknowledged, {dict(faults)}")
        _at_rest(target, fleet)
        ledger = fleet.ledger
        wait_for_reports(target, pacs, ledger.complete)
        return FaultFigures(
            lives=lives,
            faults=dict(faults),
            not_possible_here=sorted(impossible),
            ended_by_itself=ended,
            hostile_answers=peers.served,
            cases=len(ledger.complete),
            acknowledged=len(ledger.acknowledged),
            refused=dict(ledger.refused),
            unstructured_log_lines=target.log()[1],
            seconds=round(time.monotonic() - started, 1),
            **promises_of(target, pacs, ledger),
        )


def _one_life(target: NodeTarget, troubles: Troubles, rng: random.Random) -> tuple[str, bool]:
    """Disturb the node once; return how, and whether it was still alive afterwards."""
    at_the_start = rng.random() < AT_THE_START
    kinds = troubles.at_any_time | ({} if at_the_start else troubles.while_it_runs)
    kind = rng.choice(sorted(kinds))
    if at_the_start and not target.alive:
        with kinds[kind]():
            target.launch()
            time.sleep(rng.uniform(*FAULT_SECONDS))
    else:
        if not target.alive:
            target.launch()
        wait_until_up(target)
        time.sleep(rng.uniform(*UP_SECONDS))
        with kinds[kind]():
            time.sleep(NOTICED_SECONDS + rng.uniform(*FAULT_SECONDS))
    time.sleep(NOTICED_SECONDS)
    try:
        wait_until_up(target, BACK_SECONDS)
        alive = True
    except EndedError:  # on a slow machine only now
        alive = False
        say(f"the node ended by itself in {kind}{' at the start' if at_the_start else ''}")
    if alive and rng.random() < KILLED_AFTERWARDS:
        target.kill()
    return kind, alive


def _at_rest(target: NodeTarget, fleet: Fleet) -> None:
    """Let the senders finish, check the spool as an administrator does, and order what failed."""
    if not target.alive:
        target.launch()
    wait_until_up(target)
    fleet.finish(300)
    for command in (["verify"], ["retry", "all"]):
        done = subprocess.run(
            [sys.executable, "-m", "dicom_node.cli", *command, "--config", str(target.node.config)],
            capture_output=True,
            text=True,
        )
        said = (done.stdout.strip().splitlines() or done.stderr.strip().splitlines() or [""])[-1]
        say(f"{' '.join(command)}: {said}")
