"""Compares an object sent again with the first, in a child process: decoders can crash."""

from __future__ import annotations

import threading
from pathlib import Path

from dicom_node.work.processes import OneProcess
from scoring.case.sent_again import PIXEL_VALUES, Difference, difference
from scoring.errors import InputError, StorageError

_NOT_COMPARABLE = Difference(content=(PIXEL_VALUES,))


class Comparison:
    """Compares files, one pair at a time; the child process is started by the first."""

    def __init__(self) -> None:
        self._process = OneProcess()
        self._lock = threading.Lock()

    def __call__(self, first: Path, again: Path) -> Difference:
        """Return what differs between two objects; what cannot be decoded differs."""
        with self._lock:
            return self._process.call(_difference, (first, again)) or _NOT_COMPARABLE

    def close(self) -> None:
        """End the child process."""
        with self._lock:
            self._process.close()


def _difference(paths: tuple[Path, Path]) -> Difference:
    try:
        return difference(*paths)
    except (InputError, StorageError):
        return _NOT_COMPARABLE
