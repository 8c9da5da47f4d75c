"""A real Orthanc and a DCMTK receiver, on loopback and in separate folders."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import os
import subprocess
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydicom

from dicom_node.errors import DeliveryError
from dicom_node.peers import dimse
from dicom_node.settings.sections import PeerSettings
from tests.helpers.others.programs import need_program
from tests.helpers.paths import ROOT
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, wait_for

DOCKER = ROOT / "docker"
DICOMWEB = [Path("/usr/share/orthanc/plugins/libOrthancDicomWeb.so")]
PASSWORD = "only-for-this-test"


def answers_echo(port: int) -> bool:
    try:
        dimse.echo(PeerSettings("peer", "ANY", "127.0.0.1", port), "TESTER", timeout=2)
    except DeliveryError:
        return False
    return True


class Orthanc:
    """An Orthanc under the settings of ``docker/orthanc.json``, with the routing script there.

    Only the settings that a test must change differ: folders, ports, the node's address, and the
    time after which a series is stable.

    Parameters
    ----------
    directory
        Folder for its configuration, storage and log.
    routes
        False: without the routing script; images must be retrieved.
    """

    STABLE_SECONDS = 2

    def __init__(self, directory: Path, routes: bool = True) -> None:
        self.program = need_program("Orthanc", "orthanc")
        self.routes = routes
        self.directory = directory
        self.http_port, self.dicom_port = free_port(), free_port()
        self.log = directory / "orthanc.log"
        token = base64.b64encode(f"orthanc:{PASSWORD}".encode()).decode()
        self.headers = {"Authorization": f"Basic {token}"}

    def _configuration(self, node_port: int) -> dict[str, Any]:
        config: dict[str, Any] = json.loads((DOCKER / "orthanc.json").read_text(encoding="utf-8"))
        for modality in config["DicomModalities"].values():
            modality[1:] = ["127.0.0.1", node_port]
        scripts = config["LuaScripts"] if self.routes else []
        config["LuaScripts"] = [str(DOCKER / Path(p).name) for p in scripts]
        return config | {
            "StorageDirectory": str(self.directory / "storage"),
            "IndexDirectory": str(self.directory / "storage"),
            "HttpPort": self.http_port,
            "DicomPort": self.dicom_port,
            "RemoteAccessAllowed": False,
            "StableAge": self.STABLE_SECONDS,
            "Plugins": [str(p) for p in DICOMWEB if p.is_file()],
            "DicomWeb": {"Enable": True, "Root": "/dicom-web/"},
        }

    @contextlib.contextmanager
    def running(self, node_port: int) -> Iterator[Orthanc]:
        """Run it; ``node_port`` is the port of the node to which it routes."""
        self.directory.mkdir(parents=True, exist_ok=True)
        path = self.directory / "orthanc.json"
        path.write_text(json.dumps(self._configuration(node_port)), encoding="utf-8")
        with self.log.open("wb") as log:
            process = subprocess.Popen(
                [self.program, str(path)],
                cwd=self.directory,
                env=os.environ | {"WEB_PASSWORD": PASSWORD},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:

            def answers() -> bool:
                assert process.poll() is None, f"Orthanc ended: {self.log.read_text()}"
                with contextlib.suppress(OSError):
                    return bool(self.get("/system")["Version"])
                return False

            wait_for("Orthanc's answer", answers)
            yield self
        finally:
            process.terminate()
            process.wait(60)

    def request(self, path: str, body: bytes | None = None) -> bytes:
        """Return the response to GET, or to POST if there is a body."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.http_port}{path}", data=body, headers=self.headers
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            content: bytes = answer.read()
        return content

    def get(self, path: str) -> Any:
        return json.loads(self.request(path))

    def upload(self, *objects: pydicom.Dataset | Path) -> list[str]:
        """Store objects over REST and return Orthanc's identifiers of them.

        All in one archive: a series whose images arrive one by one from a slow machine would be
        stable, and routed, before the last image.
        """
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            for number, item in enumerate(objects):
                buffer = io.BytesIO(item.read_bytes() if isinstance(item, Path) else b"")
                if not isinstance(item, Path):
                    item.save_as(buffer, enforce_file_format=True)
                file.writestr(f"{number:04}.dcm", buffer.getvalue())
        stored = json.loads(self.request("/instances", archive.getvalue()))
        assert len(stored) == len(objects)
        return [str(s["ID"]) for s in stored]

    def instances(self, study_uid: str, modality: str = "") -> list[str]:
        """Return the identifiers of a study's instances."""
        return self.find(StudyInstanceUID=study_uid, Modality=modality)

    def find(self, **query: str) -> list[str]:
        """Return the identifiers of the instances that match attributes."""
        body = json.dumps({"Level": "Instance", "Query": query}).encode()
        return [str(i) for i in json.loads(self.request("/tools/find", body))]

    def dataset(self, identifier: str) -> pydicom.Dataset:
        return pydicom.dcmread(io.BytesIO(self.request(f"/instances/{identifier}/file")))

    def jobs(self) -> list[dict[str, Any]]:
        jobs: list[dict[str, Any]] = self.get("/jobs?expand")
        return jobs

    def wait_for_reports(
        self, study_uid: str, count: int = 1, node: RunningNode | None = None, seconds: float = 60
    ) -> list[pydicom.Dataset]:
        """Return a study's structured reports, the latest last, once there are ``count``."""

        def enough() -> list[str]:
            found = self.instances(study_uid, "SR")
            return found if len(found) >= count else []

        try:
            found = wait_for(f"report {count} in Orthanc", enough, seconds)
        except AssertionError as e:
            seen = node.status() + node.log.read_text() if node else ""
            raise AssertionError(f"{e}\n{self.log.read_text()}\n{seen}") from e
        reports = [self.dataset(i) for i in found]
        return sorted(reports, key=lambda d: (d.ContentDate, d.ContentTime))


def node_beside(orthanc: Orthanc, directory: Path, clinical: str | None = None) -> RunningNode:
    """Return a node, not started, configured by `configure_beside`."""
    node = RunningNode(directory, orthanc.dicom_port)
    configure_beside(orthanc, node, clinical)
    return node


def configure_beside(
    orthanc: Orthanc, node: RunningNode, clinical: str | None = None, spool: str = "spool"
) -> None:
    """Put a node under ``docker/immunoct.toml`` with this machine's addresses.

    ``clinical`` replaces ``docker/clinical.csv``.
    """
    text = (DOCKER / "immunoct.toml").read_text(encoding="utf-8")
    for old, new in (
        ('host = "0.0.0.0"', 'host = "127.0.0.1"'),
        ("port = 11112", f"port = {node.port}"),
        ('spool = "/var/lib/immunoct"', f'spool = "{spool}"'),
        ('host = "orthanc"', 'host = "127.0.0.1"'),
        ("port = 4242", f"port = {orthanc.dicom_port}"),
        ("[case]", "[case]\nquiet_seconds = 1"),
        ("[web]\nenabled = true", f"[web]\nenabled = true\nport = {free_port()}"),
        ("/etc/immunoct/clinical.csv", "clinical.csv"),
    ):
        assert text.count(old) == 1, f"{old} in docker/immunoct.toml"
        text = text.replace(old, new)
    node.config.write_text(f'{text}\n[log]\nformat = "json"\nlevel = "debug"\n', encoding="utf-8")
    clinical = clinical or (DOCKER / "clinical.csv").read_text(encoding="utf-8")
    (node.directory / "clinical.csv").write_text(clinical, encoding="utf-8")


@contextlib.contextmanager
def orthanc_and_node(
    directory: Path, clinical: str | None = None
) -> Iterator[tuple[Orthanc, RunningNode]]:
    """Run Orthanc and the node as the compose file puts them together."""
    orthanc = Orthanc(directory / "orthanc")
    node = node_beside(orthanc, directory / "node", clinical)
    try:
        node.start()
        with orthanc.running(node.port):
            yield orthanc, node
    finally:
        node.stop()


class StoreScp:
    """DCMTK's ``storescp``: a receiver that shares no code with this program."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.port = free_port()

    @contextlib.contextmanager
    def running(self) -> Iterator[StoreScp]:
        program = need_program("storescp", "dcmtk")
        self.directory.mkdir(parents=True, exist_ok=True)
        process = subprocess.Popen(
            [program, "--aetitle", "PACS", "--output-directory", self.directory, str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for("storescp's answer to C-ECHO", lambda: answers_echo(self.port))
            yield self
        finally:
            process.terminate()
            process.wait(60)

    def datasets(self) -> list[pydicom.Dataset]:
        return [pydicom.dcmread(p) for p in sorted(self.directory.iterdir())]
