"""Damage to what the node keeps: its journal, its files and its clock, while senders push.

What must hold at the end, once what was damaged has been sent again as the node asks: each
acknowledged object is held as it was sent, each complete case has its report, no report has two
contents, none says that images are missing, and all state the same score.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.helpers.running import wire
from tests.helpers.running.made_cases import CaseMaker, SentObject
from tests.helpers.running.pacs import RecordingPacs
from tests.helpers.running.progress import say
from tests.helpers.running.pushers import Fleet
from tests.helpers.running.set_clock import SetClock
from tests.helpers.running.targets import NodeTarget, wait_until_up
from tests.soak.promises import Promises, promises_of, wait_for_reports

UP_SECONDS = (1.0, 4.0)
CASES_PER_ROUND = 4
STEPS_HOURS = (25, -25, 1, -1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class DamageFigures(Promises):
    """What a damage test found."""

    rounds: int
    damages: dict[str, int]
    clock_steps: int
    cases: int
    acknowledged: int
    files_damaged: int
    sent_again: int
    seconds: float


class Damager:
    """Does one thing or another to a spool whose node does not run.

    Parameters
    ----------
    spool
        Of the node.
    rng
        Chooses.
    """

    def __init__(self, spool: Path, rng: random.Random) -> None:
        self._spool, self._rng = spool, rng
        self._journal = spool / "journal.sqlite"
        self._backup = spool.parent / "older.sqlite"
        self.objects: set[str] = set()  # digests of the UIDs of damaged objects
        self.reports: set[str] = set()  # UIDs
        self.kinds: dict[str, Callable[[], None]] = {
            "journal lost": self._lose_journal,
            "journal older": self._put_older_journal,
            "journal's log lost": self._lose_log,
            "journal corrupted": self._corrupt_journal,
            "journal truncated": self._cut_journal,
            "file flipped": lambda: self._hurt(self._flip),
            "file cut": lambda: self._hurt(self._cut),
            "file removed": lambda: self._hurt(Path.unlink),
            "report damaged": self._hurt_report,
        }

    def back_up(self) -> None:
        """Copy the journal, as OPERATIONS.md says, for a later round."""
        with (
            contextlib.closing(sqlite3.connect(self._journal)) as source,
            contextlib.closing(sqlite3.connect(self._backup)) as target,
        ):
            source.backup(target)

    def _remove(self, *suffixes: str) -> None:
        for suffix in suffixes:
            self._journal.with_name(self._journal.name + suffix).unlink(missing_ok=True)

    def _lose_journal(self) -> None:
        self._remove("", "-wal", "-shm")

    def _lose_log(self) -> None:
        self._remove("-wal", "-shm")

    def _put_older_journal(self) -> None:
        if self._backup.exists():
            self._lose_journal()
            shutil.copy(self._backup, self._journal)

    def _corrupt_journal(self) -> None:
        """Overwrite bytes at a random offset of a random one of its files."""
        files = [p for p in self._spool.glob("journal.sqlite*") if p.stat().st_size]
        path = self._rng.choice(sorted(files))
        offset = self._rng.randrange(path.stat().st_size)
        with path.open("r+b") as file:
            file.seek(offset)
            file.write(self._rng.randbytes(self._rng.choice((1, 64, 8192))))

    def _cut_journal(self) -> None:
        os.truncate(self._journal, self._rng.randrange(self._journal.stat().st_size + 1))

    def _hurt(self, how: Callable[[Path], object]) -> None:
        files = sorted((self._spool / "objects").rglob("*.dcm"))
        for path in self._rng.sample(files, min(len(files), self._rng.choice((1, 2, 5)))):
            how(path)
            self.objects.add(path.name[:64])

    def _hurt_report(self) -> None:
        files = sorted((self._spool / "reports").glob("*.dcm"))
        if files:
            path = self._rng.choice(files)
            self._rng.choice((self._flip, self._cut, Path.unlink))(path)
            self.reports.add(path.stem)

    def _flip(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        if content:
            content[self._rng.randrange(len(content))] ^= 1 << self._rng.randrange(8)
        path.write_bytes(content)

    def _cut(self, path: Path) -> None:
        os.truncate(path, self._rng.randrange(path.stat().st_size + 1))


def damage_node(directory: Path, rounds: int, seed: int) -> DamageFigures:
    """Damage a node's spool, journal and clock again and again, and compare at the end."""
    started, rng = time.monotonic(), random.Random(seed)
    clock = SetClock(directory / "clock")
    with RecordingPacs(directory / "pacs") as pacs:
        target = NodeTarget(directory, pacs.port)
        target.node.environment = clock.environment
        damager, damages, steps = Damager(target.spool, rng), Counter[str](), 0
        number = 0
        fleet = Fleet(
            target.port,
            CaseMaker(),
            seed,
            lambda ledger: len(ledger.complete) < CASES_PER_ROUND * number,
        )
        fleet.start()
        try:
            for number in range(1, rounds + 1):
                steps += _one_life(target, clock, damager, damages, rng)
                if number % 10 == 0:
                    say(f"node: {number} rounds, {dict(damages)}")
            target.launch()
            wait_until_up(target)
            fleet.finish()
            ledger = fleet.ledger
            hurt = [o for o in ledger.acknowledged if _digest(o.uid) in damager.objects]
            _verify(target)
            _send_again(target.port, hurt)
            wait_for_reports(target, pacs, ledger.complete)
            return DamageFigures(
                rounds=rounds,
                damages=dict(damages),
                clock_steps=steps,
                cases=len(ledger.complete),
                acknowledged=len(ledger.acknowledged),
                files_damaged=len(damager.objects) + len(damager.reports),
                sent_again=len(hurt),
                seconds=round(time.monotonic() - started, 1),
                **promises_of(target, pacs, ledger, damager.reports),
            )
        finally:
            target.kill()


def _one_life(
    target: NodeTarget,
    clock: SetClock,
    damager: Damager,
    damages: Counter[str],
    rng: random.Random,
) -> int:
    """Run the node, perhaps set its clock or take its journal away, kill it, and do damage."""
    target.launch()
    wait_until_up(target)
    time.sleep(rng.uniform(*UP_SECONDS))
    steps = 0
    if rng.random() < 0.5:
        clock.set(rng.choice(STEPS_HOURS) * 3600.0)
        steps, _ = 1, time.sleep(rng.uniform(0, 2))
    if rng.random() < 0.3:
        damager.back_up()
    if rng.random() < 0.2:
        damages["journal removed under the running node"] += 1
        (target.spool / "journal.sqlite").unlink()
        time.sleep(rng.uniform(0, 2))
    assert target.alive, f"the node ended by itself: {target.node.log}"
    target.kill()
    kind = rng.choice(sorted(damager.kinds))
    damages[kind] += 1
    with contextlib.suppress(FileNotFoundError, IndexError):
        damager.kinds[kind]()
    return steps


def _digest(uid: str) -> str:
    return hashlib.sha256(uid.encode()).hexdigest()


def _verify(target: NodeTarget) -> None:
    command = [sys.executable, "-m", "dicom_node.cli", "verify", "--config"]
    done = subprocess.run([*command, str(target.node.config)], capture_output=True, text=True)
    say(f"verify: {(done.stdout.strip().splitlines() or [done.stderr])[-1]}")


def _send_again(port: int, objects: Iterable[SentObject]) -> None:
    """Send what was damaged, as the node asks for it."""
    for item in objects:
        with wire.Sender(port, wire.STORAGE_CONTEXTS, timeout=60) as sender:
            status = sender.store(item.sop_class, item.uid, item.data)
            assert status == 0, f"0x{status:04X} for {item.uid}, sent again"
