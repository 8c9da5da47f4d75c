"""Forgetting a case at every moment of its life: nothing is left, and the audit trail is whole."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pynetdicom import AE, AllStoragePresentationContexts, evt

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.spool import Spool
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, running_node, store_all, wait_for

WAIT = 120
# What may name a study that was forgotten, and never its patient.
TRAIL = ("audit.jsonl",)


@pytest.fixture(scope="module")
def pacs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallPacs]:
    with SmallPacs(tmp_path_factory.mktemp("pacs"), "PACS") as pacs:
        yield pacs


@pytest.fixture
def named(case: Case) -> Case:
    return findable(case)


def findable(case: Case) -> Case:
    """Return the case with a patient who can be looked for in every file."""
    for dataset in (*case.ct, case.seg):
        dataset.PatientName = "Findable^Name"
        dataset.AccessionNumber = "FINDABLE-ACC"
    return case


def traces(node: RunningNode, case: Case) -> list[str]:
    """Return the files of a spool that name the patient or the study."""
    found = []
    uids = [case.study_uid, str(case.seg.SOPInstanceUID), str(case.ct[0].SOPInstanceUID)]
    for path in (node.directory / "spool").rglob("*"):
        if not path.is_file() or path.name in TRAIL:
            continue
        content = path.read_bytes()
        if any(w.encode() in content for w in ("Findable", "FINDABLE", *uids)):
            found.append(path.name)
    return found


def audited(node: RunningNode, case: Case) -> list[dict[str, Any]]:
    lines = (node.directory / "spool" / "audit.jsonl").read_text().splitlines()
    return [e for e in map(json.loads, lines) if case.study_uid in json.dumps(e)]


def forget(node: RunningNode, case: Case) -> int:
    return main(["forget", case.study_uid, "--even-unsent", "--config", str(node.config)])


def assert_forgotten(node: RunningNode, case: Case) -> None:
    wait_for("the end of the case", lambda: node.case(case.study_uid) is None, WAIT)
    wait_for("the end of its traces", lambda: not traces(node, case), 5)
    done = [e for e in audited(node, case) if e["event"]["code"] == "110105"]
    assert [e["description"].partition(";")[0].split(" ", 1)[-1] for e in done][
        -1
    ] == "files removed"
    assert node.events("node.loop-failed") == []


def test_a_case_that_is_received_scored_or_sent_at_the_moment(
    tmp_path: Path, pacs: SmallPacs
) -> None:
    after = {delay: findable(build_case()) for delay in (0.0, 0.3, 0.8, 1.5, 2.5, 4.0)}
    report = 'destination = "PACS"\ncompanions = ["pdf"]'
    with running_node(tmp_path, pacs.port, report=report) as node:
        for delay, case in after.items():
            sender = threading.Thread(target=store_all, args=(node.port, [case.seg, *case.ct]))
            sender.start()
            wait_for("the case", lambda c=case: node.case(c.study_uid) is not None)
            time.sleep(delay)
            assert forget(node, case) == 0, delay
            sender.join(WAIT)
            # What came after the order is a case again, as if nothing had been before.
            if node.case(case.study_uid) is not None:
                wait_for("its end", lambda c=case: forget(node, c) == 0, WAIT)
            assert_forgotten(node, case)
        # And the studies may come again.
        for case in after.values():
            assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
        for case in after.values():
            node.wait_for_state(case.study_uid, "report sent", WAIT)
        node.stop(kill=True)
        for path in (node.directory / "spool").glob("journal.sqlite*"):
            path.unlink()
        node.start()
        for case in after.values():
            node.wait_for_state(case.study_uid, "report sent", WAIT)


class HoldingPacs:
    """A PACS that answers a C-STORE only when it is told to."""

    def __init__(self) -> None:
        self.port = free_port()
        self.arrived, self.answer = threading.Event(), threading.Event()
        self.uids: list[str] = []
        self._ae = AE("PACS")
        self._ae.supported_contexts = AllStoragePresentationContexts

    def __enter__(self) -> HoldingPacs:
        handlers: list[Any] = [(evt.EVT_C_STORE, self._store)]
        self._ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=handlers)
        return self

    def __exit__(self, *_: object) -> None:
        self._ae.shutdown()

    def _store(self, event: evt.Event) -> int:
        self.uids.append(str(event.request.AffectedSOPInstanceUID))
        self.arrived.set()
        self.answer.wait(WAIT)
        return 0x0000


def test_a_report_that_is_on_its_way_is_in_the_trail(tmp_path: Path, named: Case) -> None:
    with HoldingPacs() as holding:
        report = 'destination = "PACS"\ntimeout_seconds = 60'
        with running_node(tmp_path / "node", holding.port, report=report) as node:
            store_all(node.port, [*named.ct, named.seg])
            assert holding.arrived.wait(WAIT)
            order = threading.Thread(target=forget, args=(node, named))
            order.start()
            node.wait_for_state(named.study_uid, "being forgotten", WAIT)
            assert store_all(node.port, named.ct[:1]) == [0xA700]
            time.sleep(1)  # the file that is being sent is not taken away
            assert node.case(named.study_uid) is not None
            holding.answer.set()
            assert_forgotten(node, named)
            order.join(WAIT)
            sent = [e for e in audited(node, named) if e["action"] == "R"]
            sent = [e for e in sent if e["event"]["code"] == "110104"]
            assert [e["objects"][0]["instances"] for e in sent] == [holding.uids]
            assert [e["outcome"] for e in sent] == [0]


def unnoted(node: RunningNode, case: Case) -> None:
    """Leave what a worker leaves that ends between writing a report and the journal's note."""
    journal = Journal(node.directory / "spool" / "journal.sqlite")
    (item,) = Outbox(journal).of_case(case.study_uid)
    with journal.change() as db:
        db.execute("DELETE FROM outgoing WHERE study_uid = ?", (case.study_uid,))
        db.execute("DELETE FROM runs WHERE study_uid = ?", (case.study_uid,))
    journal.close()
    report = node.directory / "spool" / item.path
    again = pydicom.dcmread(report)
    again.SOPInstanceUID = "2.25.123456789"
    again.save_as(report.with_name("2.25.123456789.dcm"))
    shutil.copy(report.with_suffix(".json"), report.with_name("2.25.987654321.json"))
    shutil.copy(report.with_suffix(".run"), report.with_name("2.25.987654322.run"))
    (node.directory / "spool/incoming" / "1999999999-ab").write_bytes(report.read_bytes())


@pytest.mark.parametrize("running", [True, False])
def test_what_the_journal_does_not_know_goes_too(
    tmp_path: Path, pacs: SmallPacs, named: Case, running: bool
) -> None:
    with running_node(tmp_path, pacs.port) as node:
        store_all(node.port, [*named.ct, named.seg])
        node.wait_for_state(named.study_uid, "report sent", WAIT)
        unnoted(node, named)
        spool = Spool(node.directory / "spool")
        (one, *_) = spool.objects.rglob("*.dcm")
        spool.quarantine.put(one, "object", "damaged", named.study_uid)
        if not running:
            node.stop()
        assert forget(node, named) == 0
        assert_forgotten(node, named)
        if not running:
            node.start()
        assert node.case(named.study_uid) is None


@pytest.mark.parametrize("lost", [False, True])
def test_what_a_crash_interrupts_is_finished_at_the_start(
    tmp_path: Path, pacs: SmallPacs, lost: bool
) -> None:
    removed = {files: findable(build_case()) for files in (0, 1, 10, 25)}
    other = build_case()
    with running_node(tmp_path, pacs.port) as node:
        for one in (*removed.values(), other):
            store_all(node.port, [*one.ct, one.seg])
        for one in (*removed.values(), other):
            node.wait_for_state(one.study_uid, "report sent", WAIT)
        node.stop(kill=True)
        spool = Spool(node.directory / "spool")
        journal = Journal(spool.journal_path)
        for files, one in removed.items():
            assert journal.order_forget(one.study_uid, True, "ordered by me", time.time())
            spool.forgotten.add(one.study_uid, "DEMO-0001", "")
            spool.remove(journal.files_of(one.study_uid)[:files])
        journal.close()
        if lost:
            for path in (node.directory / "spool").glob("journal.sqlite*"):
                path.unlink()
        node.start()
        for one in removed.values():
            wait_for("the end of the case", lambda c=one: node.case(c.study_uid) is None, WAIT)
        for one in removed.values():
            wait_for("the end of its traces", lambda c=one: not traces(node, c), 5)
        node.wait_for_state(other.study_uid, "report sent", WAIT)
        assert len(list((node.directory / "spool/objects").rglob("*.dcm"))) == 25
