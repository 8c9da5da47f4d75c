"""The demonstration: a real node on real sockets, between a simulated modality and PACS."""

from __future__ import annotations

import contextlib
import datetime as dt
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pydicom
from pynetdicom import AE

from dicom_node.demo.pacs import SmallPacs, free_port
from dicom_node.demo.phantom import Phantom, make_case
from dicom_node.errors import DeliveryError, NodeError
from dicom_node.operate.report_table import report_table
from dicom_node.peers import dimse
from dicom_node.peers.checkpoint import put_gate
from dicom_node.settings.sections import PeerSettings
from sr_templates.reader import read_report

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


def send(datasets: list[pydicom.Dataset], port: int, calling_ae: str) -> None:
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
            if sys.stdout.isatty() or number == len(datasets):
                print(f"\r   {number} of {len(datasets)} objects", end="", flush=True)
    finally:
        association.release()


@contextlib.contextmanager
def _node(config: Path, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the node in a separate process."""
    command = [sys.executable, "-m", "dicom_node.cli", "serve", "--config", str(config)]
    with log.open("wb") as file, subprocess.Popen(command, stderr=file) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(60)


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


def run_demo(out: Path | None) -> None:
    """Run the demonstration and print the report.

    Parameters
    ----------
    out
        Folder for its files; a new one by default.

    Raises
    ------
    NodeError
        If a step fails.
    """
    out = (out or Path(tempfile.mkdtemp(prefix="immunoct-demo-"))).resolve()
    out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    _say("1. Creating a contrast CT with three lesions and its SEG (no real data) ...")
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
    config = out / "immunoct.toml"
    with SmallPacs(out / "pacs") as pacs:
        port = free_port()
        config.write_text(CONFIG.format(node_port=port, pacs_port=pacs.port), encoding="utf-8")
        _say(f"2. Starting a small PACS on port {pacs.port} and the node on port {port} ...")
        with _node(config, out / "node.log") as process:
            peer = PeerSettings("node", "IMMUNOCT", "127.0.0.1", port)
            _wait("the node's answer to C-ECHO", lambda: _answers(peer), process)
            _say("3. Sending the CT and the SEG with C-STORE ...")
            send([*ct, seg], port, "MODALITY")
            _say("\n4. Waiting for the PACS to receive the report ...")
            _wait("the report's arrival", lambda: bool(pacs.reports()), process)
        report = pacs.reports()[0]
    _say(f"   received {time.monotonic() - started:.0f} s after the start.\n")
    _say(report_table(read_report(pydicom.dcmread(report))))
    # `make demo` installs the program into a folder that is not on PATH.
    program = "immunoct"
    if shutil.which(program) is None:
        program = shlex.quote(str(Path(sys.executable).with_name(program)))
    _say(
        f"""
The Structured Report: {report}
The node's log:        {out / "node.log"}
State of the case:     {program} status --config {shlex.quote(str(config))}

Next steps:
  {program} init          write a configuration for your own PACS
  {program} score --help  score your own files
  See README.md for how to connect a PACS, and for the limits of the scores."""
    )
