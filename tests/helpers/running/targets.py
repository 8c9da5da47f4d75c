"""The two targets of the same senders: the node, and Orthanc."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import shutil
import sqlite3
import ssl
import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import pydicom

from tests.helpers.others.peers import Orthanc
from tests.helpers.running import procfs, wire
from tests.helpers.running.made_cases import SentObject, clinical_csv
from tests.helpers.running.reader import SpoolReader
from tests.helpers.running.running import RunningNode

PATIENTS = 5000
QUICK_REPORTS = (
    'destination = "PACS"\nretry_first_seconds = 0.2\nretry_longest_seconds = 2\n'
    "timeout_seconds = 10"
)


class Receiver(Protocol):
    """A storage SCP process that can be started and killed."""

    name: str
    port: int
    tls: ssl.SSLContext | None

    @property
    def pid(self) -> int:
        """The running process."""

    @property
    def alive(self) -> bool:
        """True while the process runs."""

    def launch(self) -> None:
        """Start the process; returns at once."""

    def kill(self) -> None:
        """SIGKILL it and wait for its end."""


class Target(Receiver, Protocol):
    """A receiver that can be checked for its objects."""

    def phases(self) -> set[str]:
        """Return which of score and send it is busy with."""

    def lost(self, objects: Iterable[SentObject]) -> list[SentObject]:
        """Return the objects that it does not hold unchanged; it must be running and idle."""


class EndedError(AssertionError):
    """A target has ended by itself."""


def wait_until_up(target: Receiver, seconds: float = 120) -> None:
    """Wait until a target answers C-ECHO.

    Raises
    ------
    EndedError
        If it has ended by itself.
    """
    deadline = time.monotonic() + seconds
    while not wire.answers(target.port, 5, target.tls):
        if not target.alive:
            raise EndedError(f"{target.name} ended by itself")
        if time.monotonic() > deadline:
            raise AssertionError(f"{target.name} does not answer C-ECHO within {seconds} s")
        time.sleep(0.05)


class NodeTarget:
    """The node.

    Parameters
    ----------
    directory
        Folder for its configuration, spool and log.
    destination_port
        Port of its destination on loopback.
    client
        What a sender connects with, if ``sections`` has ``[tls]``.
    sections
        TOML text by section, for `running.RunningNode`.
    """

    name = "node"

    def __init__(
        self,
        directory: Path,
        destination_port: int,
        client: ssl.SSLContext | None = None,
        **sections: str,
    ) -> None:
        self.tls = client
        directory.mkdir(parents=True, exist_ok=True)
        (directory / "clinical.csv").write_text(clinical_csv(PATIENTS), encoding="utf-8")
        defaults = {
            "case": "quiet_seconds = 0.3",
            "report": QUICK_REPORTS,
            "log": 'format = "json"\nlevel = "info"',
        }
        self.node = RunningNode(directory, destination_port, **(defaults | sections))
        self.port = self.node.port
        self._launched = 0.0
        self.spool = directory / "spool"

    @property
    def pid(self) -> int:
        assert self.node.process is not None
        return self.node.process.pid

    @property
    def alive(self) -> bool:
        """True while the process runs."""
        return self.node.process is not None and self.node.process.poll() is None

    def launch(self) -> None:
        self._launched = time.time()
        self.node.launch()

    def kill(self) -> None:
        self.node.stop(kill=True)

    def query(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Read the journal from outside."""
        return SpoolReader(self.spool).query(sql, *values)

    def log(self) -> tuple[list[dict[str, object]], int]:
        """Return the events of the log, and the number of other lines."""
        events, others = [], 0
        text = self.node.log.read_text(errors="replace")
        if self.alive:
            text = text.rpartition("\n")[0]  # the line being written has no end yet
        for line in text.splitlines():
            try:
                events.append(json.loads(line))
            except ValueError:
                others += 1
        return events, others

    def phases(self) -> set[str]:
        try:
            # A case that an earlier process left in this state is not being scored.
            scoring = self.query(
                "SELECT 1 FROM cases WHERE state = 'scoring' AND state_since > ? LIMIT 1",
                self._launched,
            )
        except sqlite3.Error:
            return set()
        return {"score"} if scoring else set()

    def lost(self, objects: Iterable[SentObject]) -> list[SentObject]:
        return SpoolReader(self.spool).lost(objects)


@contextlib.contextmanager
def running_target(
    directory: Path, destination_port: int = 9, **sections: str
) -> Iterator[NodeTarget]:
    """Run the node during the block, which begins once it responds; then kill it."""
    target = NodeTarget(directory, destination_port, **sections)
    target.launch()
    try:
        wait_until_up(target)
        yield target
    finally:
        target.kill()


class OrthancTarget:
    """Orthanc as Debian has it, on the same disk, without the routing script."""

    name = "orthanc"
    tls = None

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._orthanc = PlainOrthanc(directory)
        self.port = self._orthanc.dicom_port
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
        path = self._orthanc.configure()
        with self._orthanc.log.open("ab") as log:
            self._process = subprocess.Popen(
                [self._orthanc.program, str(path)],
                cwd=self._orthanc.directory,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(60)
            self._process = None

    def phases(self) -> set[str]:
        return set()

    def lost(self, objects: Iterable[SentObject]) -> list[SentObject]:
        """Compare pixel data: Orthanc may re-encode the other elements."""
        return [o for o in objects if o.pixels_sha256 not in self._pixels(o)]

    def _pixels(self, sent: SentObject) -> set[str]:
        query = {"Level": "Instance", "Query": {"SOPInstanceUID": sent.uid}}
        found = json.loads(self._orthanc.request("/tools/find", json.dumps(query).encode()))
        held = set()
        for identifier in found:
            with contextlib.suppress(OSError, AttributeError, pydicom.errors.InvalidDicomError):
                content = self._orthanc.request(f"/instances/{identifier}/file")
                pixels = pydicom.dcmread(io.BytesIO(content)).PixelData
                held.add(hashlib.sha256(pixels).hexdigest())
        return held


class PlainOrthanc(Orthanc):
    """Orthanc as a store only: its own defaults but for folders, ports and open access."""

    def configure(self) -> Path:
        """Write its configuration and return the path."""
        path = self.directory / "orthanc.json"
        config = {
            "Name": "Orthanc",
            "StorageDirectory": str(self.directory / "storage"),
            "IndexDirectory": str(self.directory / "storage"),
            "DicomPort": self.dicom_port,
            "HttpPort": self.http_port,
            "RemoteAccessAllowed": False,
            "AuthenticationEnabled": False,
            "DicomAlwaysAllowStore": True,
            "OverwriteInstances": False,
        }
        path.write_text(json.dumps(config), encoding="utf-8")
        return path


def has_orthanc() -> bool:
    """Return whether Orthanc is installed."""
    return shutil.which("Orthanc", path="/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin") is not None


def peak_rss_mb(target: Target) -> dict[str, float]:
    """Return the peak memory of the process and the largest of its children, in MB."""
    own = procfs.peak_rss_mb(target.pid)
    others = [procfs.peak_rss_mb(p) for p in procfs.children(target.pid)]
    return {"main": own, "largest_child": max(others, default=0.0)}
