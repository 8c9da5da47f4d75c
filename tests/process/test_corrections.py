"""A series sent again with corrected patient attributes, and all advice about it, executed."""

from __future__ import annotations

import contextlib
import copy
import functools
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest
from pynetdicom import evt

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingRecord
from sr_templates import advice
from sr_templates.reader import read_report
from tests.helpers.made.cases import Case
from tests.helpers.made.rejection import listed
from tests.helpers.running.held import Held
from tests.helpers.running.running import (
    RunningNode,
    notes_in,
    predecessors,
    reports_of,
    running_node,
    store_all,
    wait_for,
    wait_report,
)

PATIENTS = ("DEMO-0001", "RIGHT", "OTHER")


@contextlib.contextmanager
def correcting_node(folder: Path, pacs: SmallPacs, **sections: str) -> Iterator[RunningNode]:
    """Run a node that takes corrections from the PACS, with the clinical data of each patient."""
    folder.mkdir(exist_ok=True)
    rows = "".join(f"{p},2024-03-14\n" for p in PATIENTS)
    (folder / "clinical.csv").write_text(f"patient_id,treatment_start\n{rows}")
    receiver = 'corrections_from = ["PACS"]'
    with running_node(folder, pacs.port, receiver=receiver, **sections) as node:
        yield node


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory, pacs: SmallPacs) -> Iterator[RunningNode]:
    with correcting_node(tmp_path_factory.mktemp("node"), pacs) as node:
        yield node


def of_patient(case: Case, patient: str) -> list[pydicom.Dataset]:
    """Return a case's objects under another Patient ID and name, with the same UIDs."""
    found = copy.deepcopy([*case.ct, case.seg])
    for dataset in found:
        dataset.PatientID, dataset.PatientName = patient, f"{patient.title()}^Name"
    return found


def send(node: RunningNode, objects: list[pydicom.Dataset], sender: str = "PACS") -> None:
    assert set(store_all(node.port, objects, calling=sender)) == {0}


def test_a_corrected_series_makes_a_new_report_that_withdraws_the_old_one(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    send(node, [*case.ct, case.seg])
    (first,) = wait_report(pacs, case.study_uid)
    node.wait_for_state(case.study_uid, "report sent")
    right = of_patient(case, "RIGHT")
    send(node, [*right[:-2], right[-1]])
    found = node.case(case.study_uid)
    assert found is not None
    assert found.patient_id == "DEMO-0001", "a slice is still that of the first patient"
    send(node, [right[-2]])
    reports = wait_for(
        "a report of the right patient",
        lambda: [r for r in reports_of(pacs, case.study_uid) if r.PatientID == "RIGHT"],
    )
    said = " ".join(read_report(reports[-1]).sentences)
    assert "withdrawn" in said
    assert str(first.SOPInstanceUID) in {u for r in reports for u in predecessors(r)}
    assert "received again with different content" not in said
    assert read_report(reports[-1]).radiomics_score == read_report(first).radiomics_score
    found = node.wait_for_state(case.study_uid, "report sent")
    assert found.patient_id == "RIGHT"
    trail = (node.directory / "spool" / "audit.jsonl").read_text().splitlines()
    events = [json.loads(line) for line in trail if case.study_uid in line]
    codes = [(e["event_type"] or {}).get("code") for e in events]
    assert codes.count("objects-corrected") == 2, "the CT and the segmentation"


def test_a_chain_of_merges_and_a_merge_back(node: RunningNode, pacs: SmallPacs, case: Case) -> None:
    """A slow node also reports that two patients are mixed, before the CT has come."""
    named: dict[str, list[str]] = {}
    previous = ""

    def scored(patient: str) -> pydicom.Dataset | None:
        new = [d for d in reports_of(pacs, case.study_uid) if d.SOPInstanceUID not in named]
        usable = [d for d in new if read_report(d).radiomics_score is not None]
        return next((d for d in usable if d.PatientID == patient), None)

    for patient in ("DEMO-0001", "RIGHT", "OTHER", "DEMO-0001"):
        objects = of_patient(case, patient)
        send(node, [objects[-1], *objects[:-1]])
        report = wait_for(f"a report of {patient}", functools.partial(scored, patient))
        node.wait_for_state(case.study_uid, "report sent")
        found = reports_of(pacs, case.study_uid)
        named = {str(d.SOPInstanceUID): predecessors(d) for d in found}
        ancestors = [str(report.SOPInstanceUID)]
        while named[ancestors[-1]]:
            (before,) = named[ancestors[-1]]
            ancestors.append(before)
        assert len(ancestors) == len(named), "each report names the one before it"
        assert previous in ["", *ancestors]
        previous = ancestors[0]


@pytest.mark.parametrize("remedy", ["from the PACS", "forget"])
def test_the_advice_on_a_conflict_works(
    node: RunningNode, pacs: SmallPacs, case: Case, remedy: str
) -> None:
    send(node, [*case.ct, case.seg])
    wait_report(pacs, case.study_uid)
    node.wait_for_state(case.study_uid, "report sent")
    right = of_patient(case, "RIGHT")
    send(node, right, "SOMEBODY")
    assert main(["replay", case.study_uid, "--config", str(node.config)]) == 0
    node.wait_for_state(case.study_uid, "report sent")
    found = node.case(case.study_uid)
    assert found is not None
    assert found.patient_id == "DEMO-0001"
    # A report that was made before is as it was; the status has the conflict.
    assert len(reports_of(pacs, case.study_uid)) == 1
    assert "was received again with other content; the first is kept" in node.status()
    assert "receiver.corrections_from" in advice.CONFLICT
    assert "immunoct forget" in advice.CONFLICT
    if remedy == "forget":
        assert main(["forget", case.study_uid, "--config", str(node.config)]) == 0
        send(node, right, "SOMEBODY")
    else:
        send(node, right)
    report = wait_for(
        "a report of the right patient",
        lambda: [r for r in reports_of(pacs, case.study_uid) if r.PatientID == "RIGHT"],
    )[-1]
    assert predecessors(report)
    assert read_report(report).radiomics_score is not None


def test_a_segmentation_of_another_patient_is_corrected(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    """The advice on objects of two patients, followed: the corrected series from the PACS."""
    wrong = of_patient(case, "OTHER")[-1]
    send(node, [*case.ct, wrong])
    (refused,) = wait_report(pacs, case.study_uid)
    assert read_report(refused).patient.problem == "Objects of two patients"
    assert any("receiver.corrections_from" in s for s in read_report(refused).sentences)
    node.wait_for_state(case.study_uid, "report sent")
    send(node, [case.seg])
    report = wait_report(pacs, case.study_uid, 2)[-1]
    assert read_report(report).radiomics_score is not None
    assert predecessors(report) == [str(refused.SOPInstanceUID)]


def test_a_correction_while_the_case_is_scored(
    tmp_path: Path, pacs: SmallPacs, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(tmp_path / "holding", monkeypatch, calls=False)
    with correcting_node(tmp_path / "node", pacs) as node:
        send(node, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "scoring")
        send(node, of_patient(case, "RIGHT"))
        held.release()
        (report,) = wait_report(pacs, case.study_uid)
        assert report.PatientID == "RIGHT"
        assert predecessors(report) == [], "what was scored of the first patient is not sent"
        node.wait_for_state(case.study_uid, "report sent")
        assert len(reports_of(pacs, case.study_uid)) == 1


def patient_of(node: RunningNode, study: str) -> str:
    found = node.case(study)
    return found.patient_id if found is not None else ""


class SlowPacs(SmallPacs):
    """A PACS that answers reports only once it is told to, or left."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.asked, self.go = threading.Event(), threading.Event()

    def _store(self, event: evt.Event) -> int:
        status = super()._store(event)
        self.asked.set()
        assert self.go.wait(120)
        return status


def test_a_correction_while_the_report_is_sent(tmp_path: Path, case: Case) -> None:
    """The first report is in the PACS, although it has not answered: the next one names it."""
    study = case.study_uid
    with (
        SlowPacs(tmp_path / "pacs") as pacs,
        correcting_node(tmp_path / "node", pacs) as node,
        contextlib.ExitStack() as at_the_end,
    ):
        at_the_end.callback(pacs.go.set)
        send(node, [*case.ct, case.seg])
        assert pacs.asked.wait(120)
        send(node, of_patient(case, "RIGHT"))
        wait_for("the right patient", lambda: patient_of(node, study) == "RIGHT")
        pacs.go.set()
        found = wait_for(
            "a report of the right patient",
            lambda: [r for r in reports_of(pacs, study) if r.PatientID == "RIGHT"],
        )
        (first,) = (r for r in reports_of(pacs, study) if r.PatientID == "DEMO-0001")
        assert predecessors(found[0]) == [str(first.SOPInstanceUID)]
        node.wait_for_state(study, "report sent")


def first_report(node: RunningNode, study: str) -> OutgoingRecord:
    journal = node.journal()
    try:
        return Outbox(journal).of_case(study)[0]
    finally:
        journal.close()


def test_a_report_that_got_no_answer_is_named_by_the_next(
    tmp_path: Path, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    """The PACS takes the report and never answers; the node is killed meanwhile; a correction."""
    study = case.study_uid
    report = 'destination = "PACS"\ntimeout_seconds = 2\nretry_first_seconds = 600\n'
    with (
        SlowPacs(tmp_path / "pacs") as pacs,
        correcting_node(tmp_path / "node", pacs, report=f"{report}rejection_notes = true") as node,
        contextlib.ExitStack() as at_the_end,
    ):
        at_the_end.callback(pacs.go.set)
        send(node, [*case.ct, case.seg])
        assert pacs.asked.wait(120)
        node.stop(kill=True)
        assert first_report(node, study).unanswered, "noted before it was sent"
        node.start()
        wait_for("the end of the attempt", lambda: first_report(node, study).attempts)
        (first,) = reports_of(pacs, study)
        send(node, of_patient(case, "RIGHT"))
        pacs.go.set()
        found = wait_for(
            "a report of the right patient",
            lambda: [r for r in reports_of(pacs, study) if r.PatientID == "RIGHT"],
        )
        assert predecessors(found[0]) == [str(first.SOPInstanceUID)]
        assert "withdrawn" in " ".join(read_report(found[0]).sentences)
        node.wait_for_state(study, "report sent")
        assert listed(notes_in(pacs, study)[0]) == {str(first.SOPInstanceUID)}
        assert len([r for r in reports_of(pacs, study) if r.PatientID == "DEMO-0001"]) == 1
        assert main(["history", study, "--config", str(node.config)]) == 0
        assert "not sent, but PACS may have it: a transfer got no answer" in capsys.readouterr().out
        trail = (node.directory / "spool" / "audit.jsonl").read_text().splitlines()
        about = [json.loads(line) for line in trail if str(first.SOPInstanceUID) in line]
        assert [e["outcome"] for e in about if e["event"]["code"] == "110104"] == [4]
