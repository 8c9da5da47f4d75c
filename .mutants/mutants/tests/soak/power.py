"""Power cuts: the file system under the spool forgets all that was not synced.

The spool lies on an ext4 of its own, in a file. The kernel's shutdown ioctl without a log flush
(EXT4_IOC_SHUTDOWN) stops it at once: what is in the page cache only is gone, as after a power cut.
A disk that lies about its own cache is not simulated. It needs root and loop devices.
"""

from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import os
import random
import signal
import struct
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.helpers.running.faults import CannotMake
from tests.helpers.running.made_cases import CaseMaker
from tests.helpers.running.progress import say
from tests.helpers.running.pushers import Fleet
from tests.helpers.running.targets import NodeTarget, OrthancTarget, wait_until_up

_EXT4_IOC_SHUTDOWN = 0x8004587D
_GOING_FLAGS_NOLOGFLUSH = 2
NOBODY_LISTENS = 9


@dataclasses.dataclass(frozen=True)
class PowerCutFigures:
    """What outlived the cuts."""

    cuts: int
    cuts_while_receiving: int
    acknowledged: int
    lost: int
    seconds: float


class CutDisk:
    """A small ext4 mounted at a directory, whose power can be cut.

    Raises
    ------
    CannotMake
        Without the right to mount, or without loop devices.
    """

    def __init__(self, image: Path, mount_point: Path, size: str = "3G") -> None:
        self._image, self._mount_point = image, mount_point
        mount_point.mkdir(parents=True, exist_ok=True)
        image.parent.mkdir(parents=True, exist_ok=True)
        _run("truncate", "-s", size, str(image))
        _run("mkfs.ext4", "-q", str(image))

    def mount(self) -> None:
        """Mount it; its journal is replayed."""
        _run("mount", "-o", "loop", str(self._image), str(self._mount_point))

    def cut(self) -> None:
        """Stop it at once; nothing more is written."""
        descriptor = os.open(self._mount_point, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, _EXT4_IOC_SHUTDOWN, struct.pack("I", _GOING_FLAGS_NOLOGFLUSH))
        finally:
            os.close(descriptor)

    def unmount(self) -> None:
        """Unmount it; nobody may use it any more."""
        _run("umount", str(self._mount_point))

    @contextlib.contextmanager
    def cleared_away(self) -> Iterator[None]:
        """Leave no mount behind, however the block ends."""
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", str(self._mount_point)], capture_output=True)


def _run(*command: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError as e:
        raise CannotMake(f"{command[0]} is not installed") from e
    if done.returncode != 0:
        raise CannotMake(f"{command[0]}: {done.stderr.strip()}")


def cut_power_of_node(directory: Path, cuts: int, seed: int) -> PowerCutFigures | None:
    """Cut the power under the node's spool; None where this machine cannot do it."""
    return _cut_power(NodeTarget(directory, NOBODY_LISTENS), directory / "spool", cuts, seed)


def cut_power_of_orthanc(directory: Path, cuts: int, seed: int) -> PowerCutFigures | None:
    """Cut the power under Orthanc's storage and index."""
    return _cut_power(OrthancTarget(directory), directory / "storage", cuts, seed)


def _cut_power(
    target: NodeTarget | OrthancTarget, mount_point: Path, cuts: int, seed: int
) -> PowerCutFigures | None:
    started = time.monotonic()
    rng = random.Random(seed)
    try:
        disk = CutDisk(mount_point.with_suffix(".ext4"), mount_point)
        disk.mount()
        disk.cut()
        disk.unmount()
    except (CannotMake, OSError) as e:
        say(f"no power cuts on this machine: {e}")
        return None
    fleet = Fleet(target.port, CaseMaker(), seed, lambda ledger: len(ledger.complete) < 20 * cuts)
    receiving = 0
    with disk.cleared_away():
        try:
            fleet.start()
            for _ in range(cuts):
                disk.mount()
                target.launch()
                wait_until_up(target)
                time.sleep(rng.uniform(0.2, 2))
                receiving += fleet.in_flight
                os.kill(target.pid, signal.SIGSTOP)  # nothing is acknowledged after the cut
                disk.cut()
                target.kill()
                disk.unmount()
            disk.mount()
            target.launch()
            wait_until_up(target)
            fleet.finish()
            # Orthanc keeps one of two contents under one UID; they are no matter of power.
            told = fleet.ledger.acknowledged
            contents: dict[str, set[str]] = {}
            for item in told:
                contents.setdefault(item.uid, set()).add(item.sha256)
            twice = {uid for uid, digests in contents.items() if len(digests) > 1}
            lost = [o for o in target.lost(told) if o.uid not in twice]
            return PowerCutFigures(
                cuts=cuts,
                cuts_while_receiving=receiving,
                acknowledged=len(told),
                lost=len(lost),
                seconds=round(time.monotonic() - started, 1),
            )
        finally:
            target.kill()
