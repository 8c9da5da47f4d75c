"""An upgrade that is killed: the journal of an earlier version, migrated under SIGKILL.

What must hold after each kill: the journal is of the old version or of the new one, never of
something between, and each object that the old one listed is in it, with its file.
"""

from __future__ import annotations

import dataclasses
import random
import shutil
import time
from collections import Counter
from pathlib import Path

from tests.helpers.made.archives import unpack
from tests.helpers.paths import DATA
from tests.helpers.running.reader import SpoolReader
from tests.helpers.running.targets import NodeTarget, wait_until_up

OLD_SPOOL = DATA / "spool_v2.tar.xz"
NOBODY_LISTENS = 9
LONGEST_SECONDS = 2.0
OBJECTS = "SELECT sop_instance_uid, study_uid, sha256 FROM objects ORDER BY 1"


@dataclasses.dataclass(frozen=True)
class UpgradeFigures:
    """What became of the upgrades; ``lost`` must be 0."""

    kills: int
    versions_after_a_kill: dict[str, int]
    objects: int
    lost: int
    seconds: float


def upgrade_node(directory: Path, kills: int, seed: int) -> UpgradeFigures:
    """Begin the upgrade of an old spool and kill it, again and again, each time from the start."""
    started, rng = time.monotonic(), random.Random(seed)
    old = directory / "old"
    unpack(OLD_SPOOL, old)
    before = SpoolReader(old).query(OBJECTS)
    versions, lost = Counter[str](), 0
    for number in range(kills):
        target = NodeTarget(directory / str(number), NOBODY_LISTENS)
        shutil.copytree(old, target.spool)
        target.launch()
        _wait_for_the_moment(target, rng)
        target.kill()
        reader = SpoolReader(target.spool)
        versions[str(reader.query("PRAGMA user_version")[0][0])] += 1
        lost += _lost(reader, target.spool, before)
        target.launch()
        try:
            wait_until_up(target)
        finally:
            target.kill()
        lost += _lost(reader, target.spool, before)
        shutil.rmtree(target.spool)
    return UpgradeFigures(
        kills, dict(versions), len(before), lost, round(time.monotonic() - started, 1)
    )


def _wait_for_the_moment(target: NodeTarget, rng: random.Random) -> None:
    """Wait for the commit, with which the journal's log grows, or for a time after it is there."""
    log = target.spool / "journal.sqlite-wal"
    at_the_commit = rng.random() < 0.5
    while not (log.exists() and (log.stat().st_size or not at_the_commit)):
        assert target.alive, "the node ended by itself"
        time.sleep(0.0005)
    time.sleep(rng.uniform(0, 0.005 if at_the_commit else LONGEST_SECONDS))


def _lost(reader: SpoolReader, spool: Path, before: list[tuple[object, ...]]) -> int:
    paths = [str(p) for (p,) in reader.query("SELECT path FROM objects")]
    gone = sum(not (spool / p).exists() for p in paths)
    return gone + len(set(before) - set(reader.query(OBJECTS)))
