"""When each loop of the node last finished a round, shared with the page's process."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Sequence

# Longer than any round takes: a round may wait for a peer that is slow on many objects.
STUCK_SECONDS = 900.0


class Pulse:
    """One number a loop, in memory that both processes have.

    Parameters
    ----------
    names
        The loops.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        context = multiprocessing.get_context("spawn")
        self._beats = context.Array("d", [time.monotonic()] * len(self.names), lock=False)

    def beat(self, name: str) -> None:
        """Say that a loop has finished a round."""
        self._beats[self.names.index(name)] = time.monotonic()

    def ages(self) -> dict[str, float]:
        """Return how many seconds ago each loop was last seen to work."""
        now = time.monotonic()  # one clock for all processes of a Linux machine
        return {n: max(now - at, 0.0) for n, at in zip(self.names, self._beats, strict=True)}

    def stuck(self) -> list[str]:
        """Return the loops that have not finished a round for too long."""
        return [name for name, age in self.ages().items() if age > STUCK_SECONDS]
