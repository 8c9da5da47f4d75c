"""Progress of what takes long: a bar on a terminal, lines with the time left in a log."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

FIRST_AFTER, THEN_EACH = 3.0, 30.0  # seconds


def time_left(done: int, total: int, seconds: float) -> str:
    """Return a text with the remaining time at the present pace."""
    left = seconds / done * (total - done)
    if left < 90:
        return f"about {max(round(left), 1)} s left"
    if left < 5400:
        return f"about {round(left / 60)} min left"
    return f"about {left / 3600:.1f} h left"


@contextlib.contextmanager
def progress(
    what: str,
    total: int,
    unit: str = "case",
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Callable[[], None]]:
    """Show on standard error how much of some work is done.

    Parameters
    ----------
    what
        What is done, in a word.
    total
        Number of its steps.
    unit
        What a step is.
    clock
        Seconds that only grow.

    Yields
    ------
    callable
        To be called after each step.
    """
    if sys.stderr.isatty():
        from tqdm import tqdm

        with tqdm(total=total, desc=what, unit=unit, file=sys.stderr) as bar:

            def drawn() -> None:
                bar.update()

            yield drawn
        return
    began = clock()
    done, said_at = 0, began + FIRST_AFTER - THEN_EACH

    def step() -> None:
        nonlocal done, said_at
        done += 1
        now = clock()
        if done < total and now - said_at >= THEN_EACH:
            said_at = now
            left = time_left(done, total, now - began)
            print(f"immunoct: {what}: {done} of {total} done, {left}", file=sys.stderr, flush=True)

    yield step
