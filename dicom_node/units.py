"""Units of time and size, a moment in words, and the delay before another attempt."""

from __future__ import annotations

import datetime as dt
import random

MINUTE = 60.0
HOUR = 3600.0


DAY = 86400.0
MEGABYTE = 1 << 20


def when(at: float) -> str:
    """Return a moment, in seconds since the epoch, in this machine's time zone, which is named."""
    return f"{dt.datetime.fromtimestamp(at).astimezone():%Y-%m-%d %H:%M:%S %Z}"


def retry_delay(attempts: int, first: float, longest: float, jitter: random.Random) -> float:
    """Return the delay after a failure in seconds: doubled each time, with jitter.

    Parameters
    ----------
    attempts
        Number of failed attempts before this one.
    first, longest
        Delay after the first failure, and the upper limit, in seconds.
    jitter
        Source of the random part: the delay is between half and all of its nominal value, so that
        attempts that failed together are not repeated together.
    """
    wait = min(longest, first * 2.0 ** min(attempts, 30))
    return wait * (0.5 + 0.5 * jitter.random())
