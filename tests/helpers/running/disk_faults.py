"""System calls on the files of a folder that fail now and then, in a process of one's own."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.helpers.others.programs import need_program

SOURCE = Path(__file__).with_name("disk_faults.c")
# The library looks at its orders at most once a second.
NOTICED_SECONDS = 1.1


class DiskFaults:
    """A library that is loaded before the C library; faults begin and end while a process runs.

    Parameters
    ----------
    directory
        For the library and the control file.
    folder
        Whose files have the faults.
    """

    def __init__(self, directory: Path, folder: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        compiler = need_program("gcc", "gcc")
        self._library = directory / "disk_faults.so"
        self._control = directory / "control"
        self._folder = folder
        options = ["-shared", "-fPIC", "-O1", "-o", str(self._library), str(SOURCE), "-ldl"]
        subprocess.run([compiler, *options], check=True, capture_output=True)

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of a process that has the faults."""
        return os.environ | {"LD_PRELOAD": str(self._library), "DISK_FAULTS": str(self._control)}

    @contextlib.contextmanager
    def failing(self, error: int, share: float) -> Iterator[None]:
        """Let a share of the calls fail with an error number during the block."""
        new = self._control.with_suffix(".new")
        new.write_text(f"{error} {share} {self._folder}", encoding="ascii")
        new.replace(self._control)
        try:
            yield
        finally:
            self._control.unlink()
