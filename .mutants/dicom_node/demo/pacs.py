"""``immunoct demo``: the real node, over real sockets, between a made-up modality and PACS."""

from __future__ import annotations

import datetime as dt
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pydicom
from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]

from dicom_node.demo.phantom import Phantom, make_case
from dicom_node.errors import DeliveryError, NodeError
from dicom_node.operate.report_table import report_table
from dicom_node.peers import dimse
from dicom_node.peers.checkpoint import put_gate
from dicom_node.settings.sections import PeerSettings
from sr_templates.reader import read_report
from sr_templates.sr_class import SrClass

REPORT_CLASSES = frozenset(c.value for c in SrClass)

WAIT_SECONDS = 120
TREATMENT_START = dt.date(2024, 3, 14)

CONFIG = """\
[node]
ae_title = "IMMUNOCT"
port = {node_port}
spool = "spool"

[[peers]]
name = "PACS"
ae_title = "DEMOPACS"
host = "127.0.0.1"
port = {pacs_port}

[report]
destination = "PACS"

[case]
quiet_seconds = 2

[clinical]
csv = "clinical.csv"
"""


def _say(text: str) -> None:
    print(text, flush=True)


def free_port() -> int:
    """Return a TCP port on loopback that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class SmallPacs:
    """A receiving storage SCP that writes what it gets into a folder.

    Parameters
    ----------
    directory
        Where the objects go, one file each.
    ae_title
        Its AE title.
    sop_classes
        What it accepts; all storage classes by default.
    port
        Where it listens; 0 for a free one.
    """

    def __init__(
        self,
        directory: Path,
        ae_title: str = "DEMOPACS",
        sop_classes: Sequence[str] = (),
        port: int = 0,
    ) -> None:
        self.directory = directory
        self.port = port or free_port()
        directory.mkdir(parents=True, exist_ok=True)
        self._ae = AE(ae_title)
        if sop_classes:
            for sop_class in sop_classes:
                self._ae.add_supported_context(sop_class)
        else:
            self._ae.supported_contexts = AllStoragePresentationContexts
        self._ae.add_supported_context(Verification)

    def __enter__(self) -> SmallPacs:
        handlers: list[Any] = [(evt.EVT_C_STORE, self._store)]
        self._ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=handlers)
        return self

    def __exit__(self, *_: object) -> None:
        self._ae.shutdown()

    def _store(self, event: evt.Event) -> int:
        request = event.request
        assert isinstance(request, C_STORE)
        uid = str(request.AffectedSOPInstanceUID)
        part = self.directory / f"{uid}.part"
        part.write_bytes(event.encoded_dataset())
        part.rename(self.directory / f"{uid}.dcm")
        return 0x0000

    def reports(self) -> list[Path]:
        """Return the structured reports that have arrived."""
        return [
            p
            for p in sorted(self.directory.glob("*.dcm"))
            if pydicom.dcmread(p, specific_tags=["SOPClassUID"]).SOPClassUID in REPORT_CLASSES
        ]


def send(
    datasets: list[pydicom.Dataset], port: int, calling_ae: str, progress: Callable[[int], None]
) -> None:
    """Send objects to a node on loopback over one association, as a modality does.

    Raises
    ------
    DeliveryError
        If one of them is not accepted.
    """
    ae = AE(calling_ae)
    for uid in sorted({str(d.SOPClassUID) for d in datasets}):
        ae.add_requested_context(uid, pydicom.uid.ExplicitVRLittleEndian)
    association = ae.associate("127.0.0.1", port, ae_title="IMMUNOCT")
    if not association.is_established:
        raise DeliveryError("the node did not accept the association")
    put_gate(association)
    try:
        for number, dataset in enumerate(datasets, start=1):
            status = association.send_c_store(dataset).get("Status")
            if status != 0x0000:
                raise DeliveryError(f"the node answered {status} to {dataset.SOPInstanceUID}")
            progress(number)
    finally:
        association.release()


def _wait(what: str, ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while not ready():
        if process.poll() is not None:
            raise NodeError(f"the node ended with exit code {process.returncode}; see node.log")
        if time.monotonic() > deadline:
            raise NodeError(f"{what} did not happen within {WAIT_SECONDS} s; see node.log")
        time.sleep(0.1)


def _answers(peer: PeerSettings) -> bool:
    try:
        dimse.echo(peer, "MODALITY", timeout=2)
    except DeliveryError:
        return False
    return True


def run(out: Path | None) -> int:
    """Run the demonstration, print the report, and return the exit code.

    Raises
    ------
    NodeError
        If a step does not work.
    """
    out = (out or Path(tempfile.mkdtemp(prefix="immunoct-demo-"))).resolve()
    out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    _say("1. Making a contrast CT with three lesions and its SEG (nobody's data) ...")
    phantom = Phantom()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # highdicom's hints on names and UIDs
        ct, seg = make_case(phantom)
    (out / "clinical.csv").write_text(
        "patient_id,treatment_start,albumin,albumin_date,lymphocytes,lymphocytes_date,"
        "prior_immunotherapy\n"
        f"{phantom.patient_id},{TREATMENT_START},39 g/L,2024-03-12,1.4 10*9/L,2024-03-12,no\n",
        encoding="utf-8",
    )
    with SmallPacs(out / "pacs") as pacs:
        node_port = free_port()
        config = out / "immunoct.toml"
        config.write_text(CONFIG.format(node_port=node_port, pacs_port=pacs.port), encoding="utf-8")
        _say(f"2. Starting a small PACS on port {pacs.port} and the node on port {node_port} ...")
        log = (out / "node.log").open("wb")
        with (
            log,
            subprocess.Popen(
                [sys.executable, "-m", "dicom_node.cli", "serve", "--config", str(config)],
                stderr=log,
            ) as process,
        ):
            try:
                peer = PeerSettings("node", "IMMUNOCT", "127.0.0.1", node_port)
                _wait("the node's answer to C-ECHO", lambda: _answers(peer), process)
                total = len(ct) + 1

                def progress(number: int) -> None:
                    if sys.stdout.isatty() or number == total:
                        print(f"\r   {number} of {total} objects", end="", flush=True)

                _say("3. Sending the CT and the SEG with C-STORE ...")
                send([*ct, seg], node_port, "MODALITY", progress)
                _say("\n4. Waiting for the report to come back to the PACS ...")
                _wait("the report's arrival", lambda: bool(pacs.reports()), process)
            finally:
                process.terminate()
                process.wait(60)
        report = pacs.reports()[0]
    _say(f"   it came {time.monotonic() - started:.0f} s after the start.\n")
    _say(report_table(read_report(pydicom.dcmread(report))))
    _say(
        f"""
The Structured Report: {report}
The node's log:        {out / "node.log"}
Where the case is:     immunoct status --config {config}

What to try next:
  immunoct init          write a configuration for your own PACS
  immunoct score --help  the same job on files of yours
  README.md              how to connect a PACS, and what the scores are and are not"""
    )
    return 0
