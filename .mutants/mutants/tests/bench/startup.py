"""CPU that a command takes before it does anything, each time in a new process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.measure import Row, cpu_of, in_turn

IMMUNOCT = str(Path(sys.executable).with_name("immunoct"))


def _command(*words: str) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(rounds: int) -> list[Row]:
    """Return the rows of start-up."""
    times = in_turn(
        {
            "immunoct --help": lambda: _command(IMMUNOCT, "--help"),
            "immunoct score --help": lambda: _command(IMMUNOCT, "score", "--help"),
            "import scoring": lambda: _command(sys.executable, "-c", "import scoring"),
            "python": lambda: _command(sys.executable, "-c", "pass"),
        },
        rounds,
    )
    target = {"immunoct --help": "under 0.3 s"}
    return [
        Row(name, "s CPU", cpu_of(found), target=target.get(name, ""))
        for name, found in times.items()
    ]
