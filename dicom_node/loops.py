"""Shared by the node's loops: wakeups, heartbeats, and detection of clock steps."""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.connection
import os
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

# Longer than any round takes: a round may wait for a peer that is slow on many objects.
STUCK_SECONDS = 900.0
# Smaller steps change no decision; the kernel's clock slewing stays far below this value.
LEAST_STEP_SECONDS = 2.0


class Wakeup:
    """Wakes a loop before its polling interval is over; a wakeup before the wait is not lost."""

    def __init__(self) -> None:
        self._descriptor = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)

    def wake(self) -> None:
        """End the present wait, or the next one if there is none."""
        os.eventfd_write(self._descriptor, 1)

    def wait(self, seconds: float, connections: Sequence[Connection] = ()) -> None:
        """Return after `wake`, when a connection has data, or after ``seconds``."""
        multiprocessing.connection.wait([self._descriptor, *connections], seconds)
        with contextlib.suppress(BlockingIOError):
            os.eventfd_read(self._descriptor)


class StepDetector:
    """Compares the wall clock with the monotonic one.

    Parameters
    ----------
    wall, monotonic
        Clocks in seconds.
    """

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._offset = self._difference()

    def _difference(self) -> float:
        """Return the difference of the clocks, read without a pause in between."""
        while True:
            before = self._monotonic()
            difference = self._wall() - before
            if self._monotonic() - before < LEAST_STEP_SECONDS / 4:
                return difference

    def step(self) -> float:
        """Return by how many seconds the clock was set since the last call, or 0."""
        offset = self._difference()
        step = offset - self._offset
        if abs(step) < LEAST_STEP_SECONDS:
            return 0.0
        self._offset = offset
        return step


class Heartbeats:
    """Time of the last round of each loop, in memory shared with the page's process.

    Parameters
    ----------
    names
        The names of the loops.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        context = multiprocessing.get_context("spawn")
        self._beats = context.Array("d", [time.monotonic()] * len(self.names), lock=False)

    def beat(self, name: str) -> None:
        """Record that a loop has finished a round."""
        self._beats[self.names.index(name)] = time.monotonic()

    def ages(self) -> dict[str, float]:
        """Return the seconds since each loop last finished a round."""
        now = time.monotonic()  # the same clock in all processes of a Linux machine
        return {n: max(now - at, 0.0) for n, at in zip(self.names, self._beats, strict=True)}

    def stuck(self) -> list[str]:
        """Return the loops that have not finished a round for too long."""
        return [name for name, age in self.ages().items() if age > STUCK_SECONDS]
