"""A real node as a process, and a small PACS for it to send to."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pydicom
from pydicom.filereader import read_partial
from pydicom.tag import Tag
from pydicom.uid import ExplicitVRLittleEndian
from pynetdicom import AE
from pynetdicom.association import Association
from pynetdicom.dimse_primitives import C_STORE

from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import DeliveryError
from dicom_node.operate.status import status_text
from dicom_node.peers import dimse
from dicom_node.peers.checkpoint import put_gate
from dicom_node.settings.sections import PeerSettings
from dicom_node.state.journal import Journal
from dicom_node.state.records import CaseRecord
from tests.helpers.running.forked import ForkedNode, template
from tests.helpers.running.ports import free_port

CLINICAL = "patient_id,treatment_start\nDEMO-0001,2024-03-14\n"


def wait_for(what: str, ready: Callable[[], Any], seconds: float = 60) -> Any:
    """Return the first true value of ``ready``; fail after a timeout."""
    deadline = time.monotonic() + seconds
    while True:
        value = ready()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen within {seconds} s")
        time.sleep(0.05)


class RunningNode:
    """A node process of a folder; its configuration is TOML text made of sections."""

    def __init__(
        self, directory: Path, pacs_port: int, listens_on: int = 0, **sections: str
    ) -> None:
        self.directory = directory
        self.port = listens_on or free_port()
        self.config = directory / "immunoct.toml"
        self.log = directory / "node.log"
        directory.mkdir(parents=True, exist_ok=True)
        defaults = {
            "node": "",
            "receiver": "",
            "report": 'destination = "PACS"\nretry_first_seconds = 0.2',
            "case": "quiet_seconds = 0.5\nwait_for_ct_hours = 24",
            "eligibility": "",
            "log": 'format = "json"\nlevel = "debug"',
        }
        extra = sections.pop("extra", "")
        text = (
            f'[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = {pacs_port}\n'
            f"{sections.pop('peer', '')}\n"
        )
        for name, body in (defaults | sections).items():
            own = f'port = {self.port}\nspool = "spool"\n' if name == "node" else ""
            # Scoring each lesion once takes a tenth of the time; few tests ask for more.
            if name == "case" and "stability" not in body:
                own = 'stability = "off"\n'
            # Few tests have a person who says what segments are.
            if name == "case" and "wait_for_person" not in body:
                own += "wait_for_person_hours = 0\n"
            text += f"[{name}]\n{own}{body}\n"
        if "[clinical]" not in extra:
            text += '[clinical]\ncsv = "clinical.csv"\n'
            if not (directory / "clinical.csv").exists():
                (directory / "clinical.csv").write_text(CLINICAL, encoding="utf-8")
        self.config.write_text(text + extra, encoding="utf-8")
        self.process: subprocess.Popen[bytes] | ForkedNode | None = None
        self.environment: Mapping[str, str] | None = None  # this process's, without one
        self._log_begin = 0
        self._killed = False

    def launch(self) -> None:
        """Start the process and return at once."""
        with self.log.open("ab") as log:
            self._log_begin = log.tell()
            if self.environment is None:
                self.process = template().serve(self.config, log.fileno())
            else:
                command = [sys.executable, "-m", "dicom_node.cli", "serve"]
                self.process = subprocess.Popen(
                    [*command, "--config", str(self.config)], stderr=log, env=self.environment
                )

    def start(self) -> None:
        """Start the process and wait until it responds and all its parts run."""
        self.launch()
        wait_for("the node's answer to C-ECHO", self._answers)
        wait_for("the node's start", lambda: "node.started" in self._said())

    def _said(self) -> str:
        """Return the log since the last start."""
        return self.log.read_bytes()[self._log_begin :].decode(errors="replace")

    def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, f"the node ended: {self.log.read_text()}"
        with contextlib.suppress(DeliveryError):
            dimse.echo(PeerSettings("node", "IMMUNOCT", "127.0.0.1", self.port), "TESTER", 2)
            return True
        # A node with an allow-list rejects TESTER; the rejection shows that it runs.
        return "association.rejected" in self._said()

    def let_pass(self, seconds: float) -> None:
        """Shift all pending times of the journal back by a duration, as if it had elapsed."""
        journal = Journal(self.directory / "spool" / "journal.sqlite")
        try:
            with journal.change() as db:
                db.execute(
                    "UPDATE cases SET quiet_since = quiet_since - ?, last_received = "
                    "last_received - ?, retry_at = max(retry_at - ?, 0)",
                    (seconds,) * 3,
                )
                db.execute("UPDATE person_needs SET since = since - ?", (seconds,))
                for table in ("outgoing", "retrievals"):
                    db.execute(
                        f"UPDATE {table} SET next_attempt_at = max(next_attempt_at - ?, 0)",
                        (seconds,),
                    )
        finally:
            journal.close()

    def stop(self, kill: bool = False) -> None:
        if self.process is not None:
            self._killed = self._killed or kill
            (self.process.kill if kill else self.process.terminate)()
            self.process.wait(120)  # it waits at most a minute for a pending response
            self.process = None

    def journal(self) -> Journal:
        return Journal(self.directory / "spool" / "journal.sqlite", read_only=True)

    def case(self, study_uid: str) -> CaseRecord | None:
        journal = self.journal()
        try:
            return journal.case(study_uid)
        finally:
            journal.close()

    def status(self) -> str:
        journal = self.journal()
        try:
            return status_text(journal)
        finally:
            journal.close()

    def wait_for_state(self, study_uid: str, state: str, seconds: float = 60) -> CaseRecord:
        def reached() -> CaseRecord | None:
            case = self.case(study_uid)
            return case if case is not None and case.state.value == state else None

        try:
            case: CaseRecord = wait_for(f"state {state!r}", reached, seconds)
        except AssertionError as e:
            raise AssertionError(f"{e}; status:\n{self.status()}\n{self.log.read_text()}") from e
        return case

    def events(self, name: str, at_least: int = 0) -> list[dict[str, Any]]:
        """Return the log lines of an event, once there are this many.

        The node responds to a peer and writes its journal before it logs the event, so a test that
        has seen the former waits for the latter.
        """

        def found() -> list[dict[str, Any]]:
            # The line being written has no end yet.
            whole = self.log.read_text().rpartition("\n")[0]
            lines = whole.splitlines()
            other = [line for line in lines if not line.startswith("{")]
            # A worker whose node is killed while it starts has no time to say why it ends.
            assert not other or self._killed, f"not events: {other}"
            named = [json.loads(line) for line in lines if f'"{name}"' in line]
            return [e for e in named if e["event"] == name]

        wait_for(f"{at_least} x {name!r} in the log", lambda: len(found()) >= at_least)
        return found()


@contextlib.contextmanager
def running_node(
    directory: Path, pacs_port: int, listens_on: int = 0, **sections: str
) -> Iterator[RunningNode]:
    """Start a node in a separate folder and stop it at the end."""
    node = RunningNode(directory, pacs_port, listens_on, **sections)
    try:
        node.start()
        yield node
    finally:
        node.stop()


def _of_study(paths: Iterable[Path], study_uid: str) -> list[pydicom.Dataset]:
    """Return the objects of a study; of others, only what precedes the Study Instance UID."""
    study = Tag("StudyInstanceUID")

    def is_of_it(path: Path) -> bool:
        with path.open("rb") as file:
            head = read_partial(file, stop_when=lambda tag, vr, length: tag > study)
        return bool(head.StudyInstanceUID == study_uid)

    return [pydicom.dcmread(p) for p in paths if is_of_it(p)]


def reports_of(pacs: SmallPacs, study_uid: str) -> list[pydicom.Dataset]:
    """Return a study's reports received by a PACS, in the order in which they came."""
    return _of_study(sorted(pacs.reports(), key=lambda p: p.stat().st_mtime_ns), study_uid)


def notes_in(pacs: SmallPacs, study_uid: str) -> list[pydicom.Dataset]:
    """Return a study's rejection notes received by a PACS."""
    found = _of_study(pacs.directory.glob("*.dcm"), study_uid)
    return [d for d in found if d.Modality == "KO"]


def predecessors(report: pydicom.Dataset) -> list[str]:
    """Return the UIDs of the reports that a report names as its predecessors."""
    return [
        str(item.ReferencedSOPInstanceUID)
        for study in report.get("PredecessorDocumentsSequence", [])
        for series in study.ReferencedSeriesSequence
        for item in series.ReferencedSOPSequence
    ]


def wait_report(
    pacs: SmallPacs, study_uid: str, count: int = 1, seconds: float = 60
) -> list[pydicom.Dataset]:
    """Wait for a number of reports of a study, and return all of them."""
    known: set[Path] | None = None

    def enough() -> list[pydicom.Dataset]:
        nonlocal known
        before, known = known, set(pacs.directory.glob("*.dcm"))
        if known == before:
            return []
        found = reports_of(pacs, study_uid)
        return found if len(found) >= count else []

    found: list[pydicom.Dataset] = wait_for(f"{count} reports in the PACS", enough, seconds)
    return found


@contextlib.contextmanager
def undisturbed(association: Association) -> Iterator[None]:
    """Keep pynetdicom's reactor from consuming responses to messages sent without its methods."""
    gate = put_gate(association)
    gate.clear()
    try:
        yield
    finally:
        gate.set()


def store_all(
    port: int,
    datasets: list[pydicom.Dataset],
    calling: str = "SENDER",
    called: str = "IMMUNOCT",
    transfer_syntax: str = ExplicitVRLittleEndian,
) -> list[int | None]:
    """Send objects over one association and return each one's status, None without an answer."""
    ae = AE(calling)
    for uid in sorted({str(d.SOPClassUID) for d in datasets}):
        ae.add_requested_context(uid, transfer_syntax)
    association = ae.associate("127.0.0.1", port, ae_title=called)
    if not association.is_established:
        return [None] * len(datasets)
    put_gate(association)
    try:
        accepted = {c.abstract_syntax for c in association.accepted_contexts}
        return [
            association.send_c_store(d).get("Status") if d.SOPClassUID in accepted else None
            for d in datasets
        ]
    finally:
        association.release()


def store_raw(port: int, dataset: pydicom.Dataset, announced: str, encoded: bytes) -> int | None:
    """Send bytes as the data set of a C-STORE with a given UID, and return the status."""
    ae = AE("SENDER")
    ae.add_requested_context(dataset.SOPClassUID, dataset.file_meta.TransferSyntaxUID)
    association = ae.associate("127.0.0.1", port)
    request = C_STORE()
    request.MessageID = 1
    request.AffectedSOPClassUID = dataset.SOPClassUID
    request.AffectedSOPInstanceUID = announced
    request.Priority = 2
    request.DataSet = BytesIO(encoded)
    with undisturbed(association):
        association.dimse.send_msg(request, association.accepted_contexts[0].context_id)
        _, response = association.dimse.get_msg(block=True)
    association.release()
    return getattr(response, "Status", None)
