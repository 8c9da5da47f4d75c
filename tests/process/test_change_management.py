"""Rejection notes (IHE IOCM): what is withdrawn is not scored, not sent, and replaced."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.demo.phantom import lesion_mask, make_seg
from sr_templates import SrClass
from sr_templates.reader import read_report
from tests.helpers.made.cases import Case
from tests.helpers.made.rejection import listed, rejection
from tests.helpers.running.browsing import web_node
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

PACS_AE = 'corrections_from = ["PACS"]'
NOT_AUTHORIZED = 0x0124


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory, pacs: SmallPacs) -> Iterator[RunningNode]:
    report = 'destination = "PACS"\nretry_first_seconds = 0.2\nrejection_notes = true'
    folder = tmp_path_factory.mktemp("node")
    with running_node(folder, pacs.port, receiver=PACS_AE, report=report) as node:
        yield node


def send(
    node: RunningNode, objects: list[pydicom.Dataset], sender: str = "PACS"
) -> list[int | None]:
    return store_all(node.port, objects, calling=sender)


def other_seg(case: Case) -> pydicom.Dataset:
    """Return another segmentation of the same images."""
    lesions = case.phantom.lesions[:2]
    return make_seg(case.ct, [lesion_mask(case.phantom, x) for x in lesions], lesions)


def test_a_report_of_a_withdrawn_segmentation_is_replaced_and_rejected(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    title = "113037"
    assert set(send(node, [*case.ct, case.seg])) == {0}
    (first,) = wait_report(pacs, case.study_uid)
    note = rejection([case.seg], title)
    assert send(node, [note, note]) == [0, 0]
    second = wait_report(pacs, case.study_uid, 2)[1]
    assert predecessors(second) == [first.SOPInstanceUID]
    said = " ".join(read_report(second).sentences)
    assert f"replaces an earlier one, which is withdrawn: {first.SOPInstanceUID}" in said
    assert f"{title}, DCM" in said
    assert str(case.seg.SOPInstanceUID) in said
    assert read_report(second).radiomics_score is None
    sent = wait_for("the rejection note", lambda: notes_in(pacs, case.study_uid))
    assert [n.ConceptNameCodeSequence[0].CodeValue for n in sent] == [title]
    assert listed(sent[0]) == {first.SOPInstanceUID}
    node.wait_for_state(case.study_uid, "report sent")

    # The withdrawn object is not taken again; one in its place is.
    assert send(node, [case.seg]) == [NOT_AUTHORIZED]
    assert send(node, [other_seg(case)]) == [0]
    third = wait_report(pacs, case.study_uid, 3)[2]
    assert predecessors(third) == [second.SOPInstanceUID]
    assert read_report(third).radiomics_score is not None


def test_a_note_before_its_objects_keeps_them_out_and_forget_lets_them_in(
    node: RunningNode, pacs: SmallPacs, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send(node, [rejection([case.seg])]) == [0]
    assert node.case(case.study_uid) is None
    assert send(node, [case.seg]) == [NOT_AUTHORIZED]
    node.stop()
    (node.directory / "spool" / "journal.sqlite").unlink()
    node.start()
    assert send(node, [case.seg]) == [NOT_AUTHORIZED]
    assert main(["forget", case.study_uid, "--config", str(node.config)]) == 0
    assert set(send(node, [*case.ct, case.seg])) == {0}
    wait_report(pacs, case.study_uid)


def test_who_may_withdraw(node: RunningNode, case: Case) -> None:
    assert send(node, [rejection([case.seg])], "SOMEBODY") == [NOT_AUTHORIZED]
    refused = node.events("object.refused", at_least=1)[-1]
    assert "receiver.corrections_from" in refused["reason"]
    assert send(node, [rejection([case.seg], "113039")], "SOMEBODY") == [0]
    assert send(node, [rejection([case.seg], "113000")], "SOMEBODY") == [0xB006]


def test_a_note_on_our_own_report_stops_it_and_is_not_answered_by_another(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    send(node, [*case.ct, case.seg])
    (first,) = wait_report(pacs, case.study_uid)
    node.wait_for_state(case.study_uid, "report sent")
    assert send(node, [rejection([first], "113037")]) == [0]
    shown = wait_for(
        "the state", lambda: (c := node.case(case.study_uid)) and "113037" in c.reason and c
    )
    assert shown.state.value == "report sent"
    assert send(node, [other_seg(case)]) == [0]
    second = wait_report(pacs, case.study_uid, 2)[1]
    assert predecessors(second) == [first.SOPInstanceUID]
    node.wait_for_state(case.study_uid, "report sent")
    assert notes_in(pacs, case.study_uid) == []


def test_what_a_note_of_ours_rejects_comes_back_without_effect(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    send(node, [*case.ct, case.seg])
    wait_report(pacs, case.study_uid)
    assert send(node, [other_seg(case)]) == [0]
    wait_report(pacs, case.study_uid, 2)
    (note,) = wait_for("the rejection note", lambda: notes_in(pacs, case.study_uid))
    assert note.ConceptNameCodeSequence[0].CodeValue == "113001"
    node.wait_for_state(case.study_uid, "report sent")
    before = node.case(case.study_uid)
    assert send(node, [note]) == [0]
    assert node.case(case.study_uid) == before


def test_a_withdrawal_while_the_case_is_scored(
    tmp_path: Path, pacs: SmallPacs, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(tmp_path / "holding", monkeypatch)
    with running_node(tmp_path / "node", pacs.port, receiver=PACS_AE) as node:
        send(node, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "scoring")
        assert send(node, [rejection([case.seg])]) == [0]
        held.release()
        node.wait_for_state(case.study_uid, "waiting for SEG")
        assert reports_of(pacs, case.study_uid) == []


def test_every_object_withdrawn_after_retention_has_removed_them(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    send(node, [*case.ct, case.seg])
    (first,) = wait_report(pacs, case.study_uid)
    node.wait_for_state(case.study_uid, "report sent")
    journal = node.journal()
    try:
        paths = [Path(o.path) for o in journal.objects(case.study_uid)]
    finally:
        journal.close()
    _clean(node, case.study_uid, paths)
    assert send(node, [rejection([*case.ct, case.seg], "113038")]) == [0]
    second = wait_report(pacs, case.study_uid, 2)[1]
    assert predecessors(second) == [first.SOPInstanceUID]
    assert second.PatientID == case.ct[0].PatientID
    audit = (node.directory / "spool" / "audit.jsonl").read_text().splitlines()
    events = [json.loads(line) for line in audit if case.study_uid in line]
    assert any((e["event_type"] or {}).get("code") == "objects-withdrawn" for e in events)


def _clean(node: RunningNode, study_uid: str, paths: list[Path]) -> None:
    """Do what retention does after a delivered case's days are over."""
    from dicom_node.state.journal import Journal

    journal = Journal(node.directory / "spool" / "journal.sqlite")
    try:
        case = journal.case(study_uid)
        assert case is not None
        assert journal.begin_cleaning(study_uid, case.last_received, 1.0) == paths
        for path in paths:
            (node.directory / "spool" / path).unlink()
        journal.end_cleaning(study_uid, paths)
    finally:
        journal.close()


def store_body(*notes: pydicom.Dataset) -> bytes:
    """Return a body of STOW-RS with the boundary ``x``."""
    body = b""
    for note in notes:
        file = BytesIO()
        note.save_as(file, enforce_file_format=True)
        body += b"\r\n--x\r\nContent-Type: application/dicom\r\n\r\n" + file.getvalue()
    return body + b"\r\n--x--\r\n"


def test_a_note_by_dicomweb_and_a_pacs_that_takes_no_notes(tmp_path: Path, case: Case) -> None:
    """The report is delivered; that its predecessor was not rejected is said."""
    with SmallPacs(tmp_path / "pacs", "PACS", [c.value for c in SrClass]) as pacs:
        report = 'destination = "PACS"\nretry_first_seconds = 0.1\nrejection_notes = true'
        with web_node(tmp_path / "node", pacs.port, report=report) as node:
            send(node, [*case.ct, case.seg])
            (first,) = wait_report(pacs, case.study_uid)
            kind = 'multipart/related; type="application/dicom"; boundary=x'
            client = node.client()
            notes = store_body(rejection([case.seg]), case.ct[0])
            answer = client.ask("POST", "/dicom-web/studies", notes, Content_Type=kind)
            assert answer.status == 202
            said = json.loads(answer.body)
            assert len(said["00081199"]["Value"]) == 1
            assert said["00081198"]["Value"][0]["00081197"]["Value"] == [0x0122]
            second = wait_report(pacs, case.study_uid, 2)[1]
            assert predecessors(second) == [first.SOPInstanceUID]
            shown = node.wait_for_state(case.study_uid, "report not accepted")
            assert "rejection note not accepted" in shown.reason
