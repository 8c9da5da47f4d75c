"""Notices when the system's clock is set while the node runs."""

from __future__ import annotations

import time
from collections.abc import Callable

# Smaller steps change no decision; the kernel's slewing stays far below it.
LEAST_STEP_SECONDS = 2.0


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
        """Return what the clocks say apart, of two looks with no pause between them."""
        while True:
            before = self._monotonic()
            difference = self._wall() - before
            if self._monotonic() - before < LEAST_STEP_SECONDS / 4:
                return difference

    def step(self) -> float:
        """Return by how many seconds the clock was set since the last call, 0 if it was not."""
        offset = self._difference()
        step = offset - self._offset
        if abs(step) < LEAST_STEP_SECONDS:
            return 0.0
        self._offset = offset
        return step
