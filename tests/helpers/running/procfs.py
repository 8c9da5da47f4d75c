"""The kernel's data on a process: memory, threads, handles, children (proc(5))."""

from __future__ import annotations

import dataclasses
import os
import time
from pathlib import Path

from tests.helpers.running import forked


@dataclasses.dataclass(frozen=True)
class Usage:
    """Threads and open handles of one process at one time."""

    threads: int
    handles: int


def usage(pid: int) -> Usage:
    """Return a process's threads and handles."""
    return Usage(_status(pid, "Threads"), len(os.listdir(f"/proc/{pid}/fd")))


def settled_usage(pid: int, seconds: float = 90) -> Usage:
    """Return threads and handles once they have not changed for five seconds.

    A process that has just answered may still be starting threads, or ending some.
    """
    deadline = time.monotonic() + seconds
    since = time.monotonic()
    last = usage(pid)
    while time.monotonic() - since < 5 and time.monotonic() < deadline:
        time.sleep(0.25)
        now = usage(pid)
        if now != last:
            last, since = now, time.monotonic()
    return last


def usage_down_to(pid: int, before: Usage, seconds: float = 90) -> Usage:
    """Return threads and handles once they are no more than before, or after the timeout."""
    deadline = time.monotonic() + seconds
    while True:
        now = usage(pid)
        over = now.threads > before.threads or now.handles > before.handles
        if not over or time.monotonic() > deadline:
            return now
        time.sleep(0.25)


def peak_rss_mb(pid: int) -> float:
    """Return the peak memory of a process, in MB."""
    return round(_status(pid, "VmHWM") / 1024, 1)


def forget_peak_rss(pid: int) -> None:
    """Let `peak_rss_mb` of a process count from its present memory."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process with its threads, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    """Return the children of all threads, without Python's resource tracker and our template."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            found += [int(p) for p in (task / "children").read_text().split()]
        except OSError:
            continue  # the thread has ended
    beside = (b"resource_tracker", forked.MODULE.encode())
    return [p for p in found if not any(words in _command(p) for words in beside)]


def state(pid: int) -> str:
    """Return what a process is doing, for a person: its state, command, and where it waits."""
    try:
        letter = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        where = Path(f"/proc/{pid}/wchan").read_text() or "-"
    except OSError:
        return f"{pid} has ended"
    command = _command(pid).replace(b"\0", b" ").decode(errors="replace")
    return f"{pid} {letter} in {where}: {command[:120]}"


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b"resource_tracker"  # it has ended


def _status(pid: int, field: str) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1])
    raise ValueError(f"/proc/{pid}/status has no {field}")


def address_space(pid: int) -> int:
    """Return the size of the address space of a process, in bytes."""
    return _status(pid, "VmSize") * 1024
