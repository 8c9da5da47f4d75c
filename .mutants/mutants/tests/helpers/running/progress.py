"""Lines of progress with the time."""

from __future__ import annotations

import datetime as dt


def say(text: str) -> None:
    """Print a line at once."""
    print(f"{dt.datetime.now():%H:%M:%S} {text}", flush=True)
