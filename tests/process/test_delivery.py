"""Sending to peers that refuse in every way that a PACS can: nothing lost, and a short log."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pynetdicom import evt
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import DeliveryError
from dicom_node.peers import dimse
from dicom_node.settings.sections import PeerSettings
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingRecord
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, running_node, store_all, wait_for

FAST = 'destination = "PACS"\nretry_first_seconds = 0.1\nretry_longest_seconds = 0.3'


class Moody(SmallPacs):
    """A PACS whose answer to C-STORE can be set."""

    status = 0x0000

    def _store(self, event: evt.Event) -> int:
        return self.status or super()._store(event)


@pytest.fixture
def moody(tmp_path: Path) -> Iterator[Moody]:
    with Moody(tmp_path / "pacs", "PACS") as pacs:
        yield pacs


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningNode, Moody]]:
    """A node and its PACS for the tests that leave nothing unsent."""
    folder = tmp_path_factory.mktemp("shared")
    with (
        Moody(folder / "pacs", "PACS") as moody,
        running_node(folder / "node", moody.port, report=FAST) as node,
    ):
        yield node, moody


def outgoing(node: RunningNode, case: Case) -> OutgoingRecord:
    journal = node.journal()
    try:
        (record,) = Outbox(journal).of_case(case.study_uid)
    finally:
        journal.close()
    return record


def received_of(moody: Moody, case: Case) -> list[Path]:
    return [p for p in moody.reports() if pydicom.dcmread(p).StudyInstanceUID == case.study_uid]


def test_what_the_pacs_gets_are_the_bytes_on_disk(
    shared: tuple[RunningNode, Moody], case: Case
) -> None:
    node, moody = shared
    moody.status = 0x0000
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "report sent")
    kept = node.directory / "spool" / outgoing(node, case).path
    (received,) = received_of(moody, case)
    here, there = pydicom.dcmread(kept), pydicom.dcmread(received)
    assert there.file_meta.TransferSyntaxUID == here.file_meta.TransferSyntaxUID
    data = kept.read_bytes()
    assert received.read_bytes().endswith(data[data.index(b"\x08\x00\x05\x00CS") :])


def test_a_report_that_is_not_accepted_is_shown_and_goes_out_after_retry(
    shared: tuple[RunningNode, Moody], case: Case
) -> None:
    node, moody = shared
    moody.status = 0xC123
    store_all(node.port, [*case.ct, case.seg])
    shown = node.wait_for_state(case.study_uid, "report not accepted")
    assert "0xC123" in shown.reason
    assert outgoing(node, case).attempts == 3
    assert "NOT ACCEPTED (3 attempts, next in" in node.status()
    (failed,) = node.events("report.failed", at_least=1)
    assert failed["attempt"] == 3
    moody.status = 0x0000
    time.sleep(1)
    assert outgoing(node, case).attempts == 3, "it is left alone for hours"
    assert main(["retry", "all", "--config", str(node.config)]) == 0
    node.wait_for_state(case.study_uid, "report sent")
    assert len(received_of(moody, case)) == 1


def test_a_report_not_accepted_is_tried_again_by_itself_after_a_long_wait(
    tmp_path: Path, moody: Moody, case: Case
) -> None:
    moody.status = 0x0122
    report = FAST + "\nretry_failed_hours = 0.001"
    with running_node(tmp_path / "node", moody.port, report=report) as node:
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report not accepted")
        moody.status = 0x0000
        node.wait_for_state(case.study_uid, "report sent")


def test_an_instance_that_the_pacs_has_already_counts_as_sent(
    shared: tuple[RunningNode, Moody], case: Case
) -> None:
    node, moody = shared
    moody.status = 0x0111
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "report sent")
    assert "the instance is already stored there" in outgoing(node, case).detail


def test_reports_for_a_dead_pacs_wait_together_and_the_log_stays_short(tmp_path: Path) -> None:
    port = free_port()
    cases = [build_case() for _ in range(3)]
    with running_node(tmp_path / "node", port, report=FAST) as node:
        for case in cases:
            store_all(node.port, [*case.ct, case.seg])
        for case in cases:
            node.wait_for_state(case.study_uid, "sending report")
        wait_for("many attempts", lambda: min(outgoing(node, c).attempts for c in cases) >= 8)
        events = node.events("report.not-sent", at_least=8)
        assert max(e["waiting"] for e in events) == 3
        assert [e["level"] for e in events].count("WARNING") == 1
        assert "Connection refused" in events[0]["reason"]
        pacs = Moody(tmp_path / "pacs", "PACS")
        pacs.port = port
        with pacs:
            for case in cases:
                node.wait_for_state(case.study_uid, "report sent")
        assert len(pacs.reports()) == 3


def test_what_waits_for_a_dead_peer_shares_the_failure_of_the_newest_attempt(
    tmp_path: Path,
) -> None:
    first, second = build_case(), build_case()
    report = 'destination = "PACS"\nretry_first_seconds = 3000'
    with running_node(tmp_path / "node", free_port(), report=report) as node:
        store_all(node.port, [*first.ct, first.seg])
        wait_for("the first failure", lambda: node.events("report.not-sent"))
        store_all(node.port, [*second.ct, second.seg])
        wait_for("the second failure", lambda: len(node.events("report.not-sent")) == 2)
        assert [e["waiting"] for e in node.events("report.not-sent")] == [1, 2]
        assert (outgoing(node, first).attempts, outgoing(node, second).attempts) == (2, 1)


def test_one_report_that_ends_the_pacs_association_does_not_hold_up_the_others(
    tmp_path: Path,
) -> None:
    class Fragile(SmallPacs):
        poison = ""

        def _store(self, event: evt.Event) -> int:
            uid = str(event.request.AffectedSOPInstanceUID)  # type: ignore[union-attr]
            if not self.poison:
                self.poison = uid
            if uid == self.poison:
                event.assoc.abort()
            return super()._store(event)

    first, second = build_case(), build_case()
    with (
        Fragile(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, report=FAST) as node,
    ):
        store_all(node.port, [*first.ct, first.seg])
        wait_for("the first failure", lambda: node.events("report.not-sent"))
        store_all(node.port, [*second.ct, second.seg])
        node.wait_for_state(second.study_uid, "report sent")
        assert "got no answer" in outgoing(node, first).detail


def test_a_peer_that_refuses_our_title_is_a_permanent_failure(tmp_path: Path) -> None:
    pacs = SmallPacs(tmp_path, "PACS", port=free_port())
    pacs._ae.require_calling_aet = ["SOMEBODY"]
    peer = PeerSettings("PACS", "PACS", "127.0.0.1", pacs.port)
    with pacs:
        with pytest.raises(DeliveryError, match="our AE title is IMMUNOCT") as rejected:
            dimse.echo(peer, "IMMUNOCT", 60)
        assert rejected.value.permanent
    with pytest.raises(DeliveryError, match="Connection refused") as dead:
        dimse.echo(peer, "IMMUNOCT", 60)
    assert not dead.value.permanent
    unknown = PeerSettings("PACS", "PACS", "nowhere.invalid", 104)
    with pytest.raises(DeliveryError, match="cannot be reached"):
        dimse.echo(unknown, "IMMUNOCT", 60)


def test_an_answer_is_the_senders_however_slow_the_threads_are(tmp_path: Path) -> None:
    with SmallPacs(tmp_path, "PACS") as pacs:
        peer = PeerSettings("PACS", "PACS", "127.0.0.1", pacs.port)
        contexts = {Verification: dimse.UNCOMPRESSED}
        with dimse.association_with(peer, "IMMUNOCT", contexts, 5) as association:
            gate, provider = association._reactor_checkpoint, association.dimse
            passed, sent = gate.wait, provider.send_msg

            def pass_slowly() -> None:
                passed()
                time.sleep(0.03)

            def send_slowly(*message: Any) -> None:
                sent(*message)
                time.sleep(0.1)

            gate.wait, provider.send_msg = pass_slowly, send_slowly  # type: ignore[method-assign, assignment]
            assert [association.send_c_echo().get("Status") for _ in range(5)] == [0x0000] * 5


def test_a_journal_that_another_process_holds_delays_the_answer_and_loses_nothing(
    tmp_path: Path, case: Case
) -> None:
    with running_node(tmp_path, free_port()) as node:
        db = sqlite3.connect(tmp_path / "spool" / "journal.sqlite", check_same_thread=False)
        db.execute("BEGIN IMMEDIATE")
        seconds = 12.0
        release = threading.Timer(seconds, db.rollback)
        began = time.monotonic()
        release.start()
        assert store_all(node.port, case.ct[:2]) == [0x0000, 0x0000]
        assert time.monotonic() - began > seconds / 2
        release.join()
        db.close()
        journal = node.journal()
        assert len(journal.objects(case.study_uid)) == 2
        journal.close()
