"""Compares an object sent again with the first, in a child process: decoders can crash."""

from __future__ import annotations

import resource
import signal
import threading
from pathlib import Path

from dicom_node.units import MEGABYTE
from dicom_node.work.processes import OneProcess
from scoring.case.sent_again import PIXEL_VALUES, Difference, difference
from scoring.errors import InputError, StorageError

_NOT_COMPARABLE = Difference(content=(PIXEL_VALUES,))


# A sender waits for the answer, and so do those whose objects are compared after it.
LONGEST_SECONDS = 20
START_SECONDS = 40  # of the process, which may also be stopped from outside
MOST_MEMORY = 4096 * MEGABYTE  # RLIMIT_DATA, as of a worker


class Comparison:
    """Compares files, one pair at a time; the child process is started by the first.

    Parameters
    ----------
    seconds
        For one pair; what takes longer is not comparable.
    """

    def __init__(self, seconds: int = LONGEST_SECONDS) -> None:
        self._seconds = seconds
        self._process = OneProcess()
        self._lock = threading.Lock()

    def __call__(self, first: Path, again: Path) -> Difference:
        """Return what differs between two objects; what cannot be decoded differs."""
        with self._lock:
            found = self._process.call(
                _difference, (first, again, self._seconds), self._seconds + START_SECONDS
            )
        return found or _NOT_COMPARABLE

    def close(self) -> None:
        """End the child process."""
        with self._lock:
            self._process.close()


def _difference(job: tuple[Path, Path, int]) -> Difference:
    first, again, seconds = job
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    # The signal's default action ends the process, also within a decoder.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    try:
        return difference(first, again)
    except (InputError, StorageError, MemoryError):
        return _NOT_COMPARABLE
    finally:
        signal.alarm(0)
