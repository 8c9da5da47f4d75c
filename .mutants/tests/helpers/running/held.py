"""Holds the processes that score cases at a known place: they have a case, and do not begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.running.running import wait_for

# Run by each Python process at its start. What a process gets to do waits as long as the folder is
# there.
SITE = """\
import multiprocessing.connection, multiprocessing.queues, os, sys, time

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
    for kind, name in (
        (multiprocessing.connection.Connection, "recv"),
        (multiprocessing.queues.Queue, "get"),
    ):
        setattr(kind, name, holding(getattr(kind, name)))
"""


class Held:
    """Keeps spawned processes, of programs that are started from here on, from their work.

    Without it a test that kills a process at work needs a machine that is neither too fast nor
    too slow.
    """

    def __init__(self, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = directory / "held"
        self._folder.mkdir(parents=True)
        text = SITE.format(folder=str(self._folder))
        (directory / "sitecustomize.py").write_text(text, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(directory))

    def busy(self, processes: Callable[[], list[int]], count: int = 1) -> list[int]:
        """Return those of the processes that have something to do, once there are so many."""

        def found() -> list[int]:
            pids = [pid for pid in processes() if (self._folder / str(pid)).exists()]
            return pids if len(pids) >= count else []

        pids: list[int] = wait_for(f"{count} process(es) at work", found)
        return pids

    def release(self) -> None:
        """Let them go on, and all that follow."""
        self._folder.rename(self._folder.with_name("released"))
