"""Storage commitment with a real Orthanc: delivered means committed."""

from __future__ import annotations

import contextlib
import json
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pydicom.uid import generate_uid
from pynetdicom import AE, build_role, evt
from pynetdicom.sop_class import StorageCommitmentPushModel  # type: ignore[attr-defined]

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.peers.checkpoint import put_gate
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingRecord, SendingStatus
from tests.helpers.made.cases import Case
from tests.helpers.others.peers import Orthanc
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, store_all, wait_for

REPORT = (
    'destination = "PACS"\nretry_first_seconds = 0.2\nretry_longest_seconds = 2\n'
    "storage_commitment = true\ncommitment_timeout_seconds = {timeout}"
)


@contextlib.contextmanager
def orthanc_with_node(
    directory: Path, timeout: float = 60
) -> Iterator[tuple[Orthanc, RunningNode]]:
    """Run Orthanc, which knows the node, and a node that wants commitment from it."""
    orthanc = Orthanc(directory / "orthanc")
    node = RunningNode(
        directory / "node", orthanc.dicom_port, report=REPORT.format(timeout=timeout)
    )
    node.config.write_text(
        node.config.read_text().replace('ae_title = "PACS"', 'ae_title = "ORTHANC"')
    )
    try:
        node.start()
        with orthanc.running(node.port):
            yield orthanc, node
    finally:
        node.stop()


def outgoing(node: RunningNode, case: Case) -> OutgoingRecord:
    journal = node.journal()
    try:
        (record,) = Outbox(journal).of_case(case.study_uid)
    finally:
        journal.close()
    return record


def put(orthanc: Orthanc, path: str, body: object) -> None:
    """PUT to Orthanc; DELETE where there is nothing to put."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{orthanc.http_port}{path}",
        data=None if body is None else json.dumps(body).encode(),
        method="DELETE" if body is None else "PUT",
        headers=orthanc.headers,
    )
    urllib.request.urlopen(request, timeout=30).close()


def test_a_report_is_delivered_when_orthanc_has_committed_to_it(tmp_path: Path, case: Case) -> None:
    with orthanc_with_node(tmp_path) as (orthanc, node):
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        record = outgoing(node, case)
        assert record.status is SendingStatus.COMMITTED
        assert record.committed_at is not None
        assert len(orthanc.instances(case.study_uid, "SR")) == 1
        (answer,) = node.events("commitment.answered", at_least=1)
        assert (answer["committed"], answer["failed"], answer["known"]) == (1, 0, "yes")
        assert "committed" in node.status()


def test_a_report_that_orthanc_no_longer_has_is_sent_again(tmp_path: Path, case: Case) -> None:
    with orthanc_with_node(tmp_path, timeout=3600) as (orthanc, node):
        # Orthanc cannot answer: it finds another node under our title.
        modality = {"AET": "IMMUNOCT", "Host": "127.0.0.1", "Port": free_port()}
        put(orthanc, "/modalities/immunoct", modality)
        store_all(node.port, [*case.ct, case.seg])
        wait_for("Orthanc's answer to nobody", lambda: answered_in_vain(orthanc))
        (identifier,) = orthanc.instances(case.study_uid, "SR")
        put(orthanc, f"/instances/{identifier}", None)
        put(orthanc, "/modalities/immunoct", modality | {"Port": node.port})
        assert main(["retry", case.study_uid, "--config", str(node.config)]) == 0
        wait_for("the second sending", lambda: len(node.events("report.sent")) == 2)
        node.wait_for_state(case.study_uid, "report sent")
        assert outgoing(node, case).status is SendingStatus.COMMITTED
        assert [e["failed"] for e in node.events("commitment.answered", at_least=2)] == [1, 0]
        assert len(orthanc.instances(case.study_uid, "SR")) == 1


def answered_in_vain(orthanc: Orthanc) -> bool:
    jobs = [j for j in orthanc.jobs() if j["Type"] == "StorageCommitmentScp"]
    return any(j["State"] in ("Failure", "Success") for j in jobs)


class Forgetful(SmallPacs):
    """A PACS that takes requests for commitment and does not answer them."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory, "PACS")
        self._ae.add_supported_context(StorageCommitmentPushModel)
        self.requests: list[pydicom.Dataset] = []

    def __enter__(self) -> Forgetful:
        handlers: list[Any] = [
            (evt.EVT_C_STORE, self._store),
            (evt.EVT_N_ACTION, self._action),
        ]
        self._ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=handlers)
        return self

    def _action(self, event: evt.Event) -> tuple[int, None]:
        self.requests.append(event.action_information)
        return 0x0000, None


def report_event(node: RunningNode, information: pydicom.Dataset, calling: str = "PACS") -> int:
    """Send an N-EVENT-REPORT as the provider of storage commitment does."""
    ae = AE(calling)
    ae.add_requested_context(StorageCommitmentPushModel)
    role = build_role(StorageCommitmentPushModel, scp_role=True)
    association = ae.associate("127.0.0.1", node.port, ext_neg=[role])
    assert association.is_established
    put_gate(association)
    try:
        status, _ = association.send_n_event_report(
            information, 1, StorageCommitmentPushModel, "1.2.840.10008.1.20.1.1"
        )
    finally:
        association.release()
    return int(status.Status)


@pytest.fixture
def asked(tmp_path: Path, case: Case) -> Iterator[tuple[Forgetful, RunningNode]]:
    """A node that has asked for commitment, got no answer, and does not ask again by itself."""
    with Forgetful(tmp_path / "pacs") as pacs:
        report = REPORT.format(timeout=3600)
        node = RunningNode(tmp_path / "node", pacs.port, report=report)
        try:
            node.start()
            store_all(node.port, [*case.ct, case.seg])
            wait_for("the request", lambda: pacs.requests)
            yield pacs, node
        finally:
            node.stop()


def test_without_an_answer_the_node_asks_again_under_a_new_transaction(
    asked: tuple[Forgetful, RunningNode], case: Case
) -> None:
    pacs, node = asked
    node.let_pass(3600)
    wait_for("a second request", lambda: len(pacs.requests) >= 2)
    first, second = pacs.requests[:2]
    assert first.TransactionUID != second.TransactionUID
    assert [i.ReferencedSOPInstanceUID for i in second.ReferencedSOPSequence] == [
        outgoing(node, case).sop_instance_uid
    ]
    assert "NOT COMMITTED yet" in node.status()
    state = node.case(case.study_uid)
    assert state is not None
    assert state.state.value == "sending report"
    assert len(node.events("report.sent", at_least=1)) == 1


def test_an_answer_counts_only_under_the_transaction_that_was_asked(
    asked: tuple[Forgetful, RunningNode], case: Case
) -> None:
    pacs, node = asked
    forged = pydicom.Dataset()
    forged.TransactionUID = generate_uid()
    forged.ReferencedSOPSequence = pacs.requests[-1].ReferencedSOPSequence
    assert report_event(node, forged) == 0x0000
    assert node.events("commitment.answered", at_least=1)[-1]["known"] == "no"
    assert outgoing(node, case).status is SendingStatus.SENT
    forged.TransactionUID = outgoing(node, case).transaction_uid
    assert report_event(node, forged) == 0x0000
    assert outgoing(node, case).status is SendingStatus.COMMITTED
    node.wait_for_state(case.study_uid, "report sent")


def test_an_answer_that_cannot_be_read_is_refused_and_the_node_goes_on(
    asked: tuple[Forgetful, RunningNode], case: Case
) -> None:
    _, node = asked
    information = pydicom.Dataset()
    information.Modality = "CT"
    assert report_event(node, information) == 0x0110
    time.sleep(0.2)
    assert outgoing(node, case).status is SendingStatus.SENT
