"""Shared by the node's loops: wakeups and heartbeats."""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.connection
import os
import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

# Longer than any round takes: a round may wait for a peer that is slow on many objects.
STUCK_SECONDS = 900.0
AFTER_ERROR_SECONDS = 5.0
# When there is no memory even for a wait that can be ended.
LEAST_AFTER_ERROR_SECONDS = 0.1


def repeat(
    stop: threading.Event, a_round: Callable[[], None], say: Callable[[Exception], None]
) -> None:
    """Repeat rounds of a loop until the node stops: no error ends it.

    Parameters
    ----------
    stop
        Set when the node stops.
    a_round
        The work and the wait after it.
    say
        Called with the error of a round, which is followed by a pause.
    """
    while not stop.is_set():
        try:
            a_round()
        except Exception as e:
            # Without memory this fails as well.
            with contextlib.suppress(Exception):
                say(e)
                stop.wait(AFTER_ERROR_SECONDS)
            time.sleep(LEAST_AFTER_ERROR_SECONDS)


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
