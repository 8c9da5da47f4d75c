"""Pauses the processes that score cases at a known point: they have a case and do not begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.running.running import wait_for

# Run by each Python process at its start. Work of the process waits as long as the folder exists.
SITE = """\
import multiprocessing.connection, os, sys, time

HELD = {folder!r}


def holding(receive):
    def received(*args, **kwargs):
        job = receive(*args, **kwargs)
        try:
            open(os.path.join(HELD, str(os.getpid())), "w").close()
        except OSError:
            pass
        while os.path.isdir(HELD):
            time.sleep(0.02)
        return job

    return received


if "spawn_main" in " ".join(sys.orig_argv):
    connection = multiprocessing.connection.Connection
    connection.recv = holding(connection.recv)
    if {calls}:
        connection.recv_bytes = holding(connection.recv_bytes)
"""


class Held:
    """Pauses the work of processes spawned by programs that are started from now on.

    Without it, a test that kills a working process depends on the speed of the machine.

    Parameters
    ----------
    directory
        For what the processes read and write.
    monkeypatch
        Sets their environment.
    calls
        Whether calls of a `OneProcess` are held too. The node's receiver compares objects that it
        has already in one, and answers the sender afterwards.
    """

    def __init__(
        self, directory: Path, monkeypatch: pytest.MonkeyPatch, calls: bool = True
    ) -> None:
        self._folder = directory / "held"
        self._folder.mkdir(parents=True)
        text = SITE.format(folder=str(self._folder), calls=calls)
        (directory / "sitecustomize.py").write_text(text, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(directory))

    def busy(self, processes: Callable[[], list[int]], count: int = 1) -> list[int]:
        """Return the processes that have work, once there are this many."""

        def found() -> list[int]:
            pids = [pid for pid in processes() if (self._folder / str(pid)).exists()]
            return pids if len(pids) >= count else []

        pids: list[int] = wait_for(f"{count} process(es) at work", found)
        return pids

    def release(self) -> None:
        """Let them and all later processes continue."""
        self._folder.rename(self._folder.with_name("released"))
