"""Receiving, against DCMTK's storescp, which syncs nothing, and Orthanc with its usual index."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dicom_node.demo.phantom import LESIONS, Phantom, make_ct
from tests.bench.measure import Row
from tests.helpers.others.programs import need_program
from tests.helpers.running import procfs
from tests.helpers.running.made_cases import new_uid
from tests.helpers.running.ports import free_port
from tests.helpers.running.targets import (
    NodeTarget,
    OrthancTarget,
    Receiver,
    has_orthanc,
    wait_until_up,
)

SLICES, MANY_SLICES, ASSOCIATIONS = 300, 1000, 4
PDU = "131072"
NOBODY_LISTENS = 9
DISTINCT = 8


class StoreScp:
    """``storescp``."""

    name = "storescp"
    tls = None

    def __init__(self, directory: Path) -> None:
        self.port = free_port()
        self._output = directory / "received"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        """True while the process runs."""
        return self._process is not None and self._process.poll() is None

    def launch(self) -> None:
        program = need_program("storescp", "dcmtk")
        self._output.mkdir(parents=True)
        self._process = subprocess.Popen(
            [program, "-pdu", PDU, "-aet", "IMMUNOCT", "-od", str(self._output), str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()


def made_series(directory: Path, slices: int) -> Path:
    """Write a CT series of 512x512 under identifiers of its own."""
    rng = random.Random(str(directory))
    images = make_ct(Phantom(size=512, slices=DISTINCT, spacing=(0.7, 0.7, 1), lesions=LESIONS[:1]))
    study, series = new_uid(rng, 40), new_uid(rng, 40)
    directory.mkdir(parents=True)
    for number in range(slices):
        image = images[number % DISTINCT]
        image.StudyInstanceUID, image.SeriesInstanceUID = study, series
        image.SOPInstanceUID, image.InstanceNumber = new_uid(rng, 45), number + 1
        image.ImagePositionPatient = [0, 0, float(number)]
        image.save_as(directory / f"{number:04}.dcm", enforce_file_format=True)
    return directory


@contextlib.contextmanager
def nagle_off(off: bool) -> Iterator[None]:
    """Have DCMTK, and Orthanc with it, send without waiting for acknowledgements, or not."""
    if off:
        os.environ["TCP_NODELAY"] = "1"
    try:
        yield
    finally:
        os.environ.pop("TCP_NODELAY", None)


def send(port: int, folders: Sequence[Path]) -> float:
    """Send each folder over an association of its own, all at once; return images per second."""
    program = need_program("dcmsend", "dcmtk")
    command = [program, "-aec", "IMMUNOCT", "-pdu", PDU, "+sd", "127.0.0.1", str(port)]
    count = sum(1 for folder in folders for _ in folder.iterdir())
    began = time.perf_counter()
    senders = [subprocess.Popen([*command, str(f)]) for f in folders]
    ended = [sender.wait() for sender in senders]
    if any(ended):
        raise RuntimeError("dcmsend failed")
    return count / (time.perf_counter() - began)


def _rate(make: Callable[[Path], Receiver], folders: Sequence[Path]) -> tuple[float, float]:
    """Return the images per second that a fresh receiver takes, and its peak memory in MB."""
    with tempfile.TemporaryDirectory() as directory:
        target = make(Path(directory))
        target.launch()
        try:
            wait_until_up(target)
            time.sleep(3)  # the node's workers load
            rate = send(target.port, folders)
            return rate, procfs.peak_rss_mb(target.pid)
        finally:
            target.kill()


def _node(directory: Path) -> NodeTarget:
    return NodeTarget(directory, NOBODY_LISTENS, case="quiet_seconds = 600")


def run(rounds: int) -> list[Row]:
    """Return the rows of receiving: rates as dcmsend comes, with Nagle off, and memory."""
    others: dict[str, Callable[[Path], Receiver]] = {"storescp": StoreScp}
    if has_orthanc():
        others["Orthanc"] = OrthancTarget
    rows = []
    with tempfile.TemporaryDirectory() as directory:
        folders = [made_series(Path(directory) / str(n), SLICES) for n in range(ASSOCIATIONS)]
        long = made_series(Path(directory) / "long", MANY_SLICES)
        for no_delay in (False, True):
            nagle = "Nagle off everywhere" if no_delay else "dcmsend as it comes"
            found: dict[str, list[float]] = {name: [] for name in ("one", "four", *others)}
            with nagle_off(no_delay):
                for _ in range(rounds):
                    found["one"].append(_rate(_node, folders[:1])[0])
                    for name, make in others.items():
                        found[name].append(_rate(make, folders[:1])[0])
                    found["four"].append(_rate(_node, folders)[0])
            one = tuple(found["one"])
            for name, target in (("storescp", "at least 1"), ("Orthanc", "at least 6")):
                compared = tuple(found.get(name, ()))
                rows.append(
                    Row(f"received, {nagle}", "images/s", one, compared, name, target, True)
                )
            rows.append(
                Row(
                    f"received over {ASSOCIATIONS} associations, {nagle}",
                    "images/s",
                    tuple(found["four"]),
                    one,
                    "one association",
                    "at least 1.5",
                    True,
                )
            )
        memory = [_rate(_node, [f])[1] for f in (folders[0], long)]
    rows.append(
        Row(
            f"peak memory of the receiver, {MANY_SLICES} slices",
            "MB",
            (memory[1],),
            (memory[0],),
            f"{SLICES} slices",
            "about 1",
        )
    )
    return rows
