"""What a node costs that only waits, with many studies without a SEG, and `status` with them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dicom_node.state.journal import Journal
from dicom_node.state.records import ObjectRecord
from dicom_node.state.spool import Spool
from tests.bench.measure import Row
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode

STUDIES = int(os.environ.get("IDLE_STUDIES", "10000"))
SECONDS = 20.0
# Looking through all of them once, after a start, is not what waiting costs.
SETTLED_SHARE, SETTLED_SECONDS, LONGEST_SETTLING = 0.05, 3, 90.0
NOBODY_LISTENS = 9


def make_waiting(spool: Spool, studies: int) -> None:
    """Put studies of one CT image each into a spool; their content is never read."""
    journal = Journal(spool.journal_path)
    now = time.time()
    with journal.change():
        for number in range(studies):
            uid = f"2.25.{number + 1}"
            path = spool.objects / f"{number % 256:02x}" / f"{number}.dcm"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"CT")
            record = ObjectRecord(
                *(f"{uid}.1", "1.2.840.10008.5.1.4.1.1.2", f"{uid}.2", uid, "CT"),
                *(str(path.relative_to(spool.root)), "", 2, 0.0, "SENDER", "127.0.0.1", now),
            )
            journal.add_object(record, [], f"P{number}", "")
    journal.close()


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _settle(pid: int) -> None:
    """Wait until some seconds in a row cost little, or long enough."""
    until, in_a_row = time.monotonic() + LONGEST_SETTLING, 0
    before = _cpu(pid)
    while time.monotonic() < until and in_a_row < SETTLED_SECONDS:
        time.sleep(1)
        now = _cpu(pid)
        in_a_row = in_a_row + 1 if now - before < SETTLED_SHARE else 0
        before = now


def _status(config: Path, *words: str) -> tuple[float, float, int]:
    """Return the CPU time of `status` up to its first line, and in all, and how many there were."""
    command = [sys.executable, "-m", "dicom_node.cli", "status", *words, "--config", str(config)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        # On a busy machine the elapsed time says more of the others.
        first = int(Path(f"/proc/{process.pid}/schedstat").read_text().split()[0]) / 1e9
        lines = 1 + sum(1 for _ in process.stdout)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return first, usage.ru_utime + usage.ru_stime, lines


def run(rounds: int) -> list[Row]:
    """Return the rows of waiting."""
    with tempfile.TemporaryDirectory(prefix="immunoct-idle-") as directory:
        node = RunningNode(Path(directory), NOBODY_LISTENS, free_port(), log='level = "info"')
        make_waiting(Spool(node.directory / "spool"), STUDIES)
        node.environment = os.environ  # a start from the command is measured
        began = time.perf_counter()
        node.launch()
        assert node.process is not None
        pid = node.process.pid
        try:
            while b"node.started" not in node.log.read_bytes():
                time.sleep(0.05)
            started = time.perf_counter() - began
            _settle(pid)
            shares = []
            for _ in range(min(rounds, 3)):
                before = _cpu(pid)
                time.sleep(SECONDS)
                shares.append(100 * (_cpu(pid) - before) / SECONDS)
            status = [_status(node.config) for _ in range(rounds)]
        finally:
            node.stop()
    note = f"{STUDIES} studies without SEG"
    return [
        Row("idle node", "% of a core", tuple(shares), target="under 2 %", note=note),
        Row("node start", "s", (started,), note=note),
        Row(
            "status, first line",
            "s of CPU",
            tuple(s[0] for s in status),
            target="under 1 s",
            note=note,
        ),
        Row(
            "status, last line",
            "s of CPU",
            tuple(s[1] for s in status),
            note=f"{status[0][2]} lines",
        ),
    ]
