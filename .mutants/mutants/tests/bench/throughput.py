"""Cases a minute with one and with two workers, on a queue that is there before they begin."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from dicom_node.demo.pacs import SmallPacs
from tests.bench.latency import CLINICAL, send
from tests.bench.made_series import write_seg, write_series
from tests.bench.measure import Row
from tests.helpers.running import procfs
from tests.helpers.running.running import RunningNode, running_node, wait_for

CASES, SLICES = 16, 150
LONGEST_WAIT = 300
# In voxels and mm: a plane of three by three lesions of 3 cm.
BALLS = [((110 + 140 * (n % 3), 110 + 140 * (n // 3), 60 + 5 * (n % 3)), 15.0) for n in range(9)]


def _time(event: dict[str, str]) -> float:
    return dt.datetime.fromisoformat(event["time"]).timestamp()


def _cpu(node: RunningNode) -> tuple[float, float]:
    """Return the CPU seconds so far of the node's own process and of its workers."""
    assert node.process is not None
    own = node.process.pid
    return procfs.cpu_seconds(own), sum(map(procfs.cpu_seconds, procfs.children(own)))


def _rate(
    node: RunningNode, pacs: SmallPacs, cases: list[list[Path]]
) -> tuple[float, float, float]:
    """Return the cases a minute, from the first that is begun to the last report's arrival.

    With the CPU seconds a case of the node's own process and of its workers.
    """
    for files in cases:
        send(node.port, files)
    if node.events("case.scored"):
        raise RuntimeError("a case was scored before all were there")
    # The cases wait for their patient's treatment date; with it all of them are ready at once.
    before = _cpu(node)
    (node.directory / "clinical.csv").write_text(CLINICAL, encoding="utf-8")

    def reports() -> list[Path]:
        found = list(pacs.directory.glob("*.dcm"))
        return found if len(found) >= len(cases) else []

    last = max(p.stat().st_mtime for p in wait_for("all reports", reports, LONGEST_WAIT))
    if len(node.events("case.scored")) != len(cases):
        raise RuntimeError("not every case was scored")
    begun = [e for e in node.events("case.state") if e.get("state") == "scoring"]
    own, workers = (b - a for a, b in zip(before, _cpu(node), strict=True))
    count = len(cases)
    return 60 * count / (last - min(map(_time, begun))), own / count, workers / count


def run(rounds: int) -> list[Row]:
    """Return the rows of throughput; each round has a fresh node with one worker and with two."""
    found: dict[int, list[tuple[float, float, float]]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as name:
        cases = []
        for number in range(CASES):
            folder = Path(name) / f"case{number}"
            write_seg(folder / "seg.dcm", write_series(folder / "ct", SLICES), BALLS)
            cases.append([*sorted((folder / "ct").iterdir()), folder / "seg.dcm"])
        for number in range(rounds):
            for workers in (1, 2) if number % 2 else (2, 1):
                with tempfile.TemporaryDirectory() as here, SmallPacs(Path(here) / "p") as pacs:
                    directory = Path(here) / "node"
                    directory.mkdir()
                    header = CLINICAL.partition("\n")[0] + "\n"
                    (directory / "clinical.csv").write_text(header, encoding="utf-8")
                    case = f"quiet_seconds = 0\nworkers = {workers}"
                    with running_node(directory, pacs.port, case=case) as node:
                        found[workers].append(_rate(node, pacs, cases))
    (one, own, _), (two, own_of_two, _) = (zip(*found[n], strict=True) for n in (1, 2))
    totals = {n: tuple(own + workers for _, own, workers in found[n]) for n in (1, 2)}
    return [
        Row(
            f"cases with two workers, {SLICES} slices, {len(BALLS)} lesions, {CASES} in the queue",
            "cases/min",
            two,
            one,
            "one worker",
            "at least 1.8",
            True,
        ),
        Row(
            "the same, of the node and its workers together",
            "s CPU a case",
            totals[2],
            totals[1],
            "one worker",
            "about 1",
            note=f"of it the node's own process {min(own):.2f} s, with two workers "
            f"{min(own_of_two):.2f} s",
        ),
    ]
