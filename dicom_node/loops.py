"""Wakes a loop of the node that would else look again only after its pause."""

from __future__ import annotations

import contextlib
import multiprocessing.connection
import os
from collections.abc import Sequence
from multiprocessing.connection import Connection


class Alarm:
    """Rung by one thread, waited for by another; rings before the wait are not lost."""

    def __init__(self) -> None:
        self._descriptor = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)

    def ring(self) -> None:
        """Wake who waits, or who waits next."""
        os.eventfd_write(self._descriptor, 1)

    def wait(self, seconds: float, connections: Sequence[Connection] = ()) -> None:
        """Return when it rings, when one of the connections has something, or after so long."""
        multiprocessing.connection.wait([self._descriptor, *connections], seconds)
        with contextlib.suppress(BlockingIOError):
            os.eventfd_read(self._descriptor)
