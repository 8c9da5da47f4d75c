"""A wall clock for a process that can be set without setting the machine's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_SHIM = """\
import time
_real = time.time
def _set():
    try:
        with open({offset!r}) as file:
            return _real() + float(file.read() or 0)
    except FileNotFoundError:
        return _real()
time.time = _set
"""


class SetClock:
    """The wall clock of Python processes started with `environment`.

    Their ``time.time`` is shifted by what a file says; the clocks that nothing sets stay as they
    are, as when a machine's time is set.

    Parameters
    ----------
    directory
        For the file, and the module that Python loads at its start.
    """

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._directory = directory
        self._offset = directory / "offset"
        shim = _SHIM.format(offset=str(self._offset))
        (directory / "sitecustomize.py").write_text(shim, encoding="utf-8")
        self.seconds = 0.0

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of a process that has this clock."""
        path = os.pathsep.join([str(self._directory), os.environ.get("PYTHONPATH", "")])
        return os.environ | {"PYTHONPATH": path.rstrip(os.pathsep)}

    def set(self, seconds: float) -> None:
        """Set the clock to so many seconds from the machine's."""
        new = self._offset.with_suffix(".new")
        new.write_text(str(seconds), encoding="ascii")
        new.replace(self._offset)
        self.seconds = seconds
