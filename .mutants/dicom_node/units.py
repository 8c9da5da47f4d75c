"""Units of time in seconds and of size in bytes, and the delay before another attempt."""

from __future__ import annotations

import random

MINUTE = 60.0
HOUR = 3600.0


DAY = 86400.0
MEGABYTE = 1 << 20


def retry_delay(attempts: int, first: float, longest: float, jitter: random.Random) -> float:
    """Return how long to wait after a failure: doubled each time, with jitter.

    Parameters
    ----------
    attempts
        How many attempts failed before this one.
    first, longest
        Seconds; nothing waits longer than ``longest``.
    jitter
        Where the random part comes from: between half the wait and all of it, so that what failed
        together does not come back together.
    """
    wait = min(longest, first * 2.0 ** min(attempts, 30))
    return wait * (0.5 + 0.5 * jitter.random())
