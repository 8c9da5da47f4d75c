"""What rejection notes and corrected series do to spool and journal, without a network."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import ExplicitVRLittleEndian

from dicom_node.errors import BeingForgottenError
from dicom_node.operate import forgetting, orders
from dicom_node.receive import correction, withdrawal
from dicom_node.receive.object_check import ObjectRefusedError, read_header
from dicom_node.receive.object_record import describe
from dicom_node.receive.walk import Limits
from dicom_node.recovery import start_check
from dicom_node.recovery.adoption import Adoption
from dicom_node.settings.sections import Settings
from dicom_node.state import audit, withdrawals
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.object_file import Receipt, read_contents, receipt_words
from dicom_node.state.outbox import Outbox
from dicom_node.state.overview import CaseQueries
from dicom_node.state.records import REJECTION, OutgoingObject, RunRecord
from dicom_node.state.resources import NodeResources, audit_trail
from dicom_node.state.run_note import RunNote, write_note
from dicom_node.state.spool import Spool
from dicom_node.state.withdrawals import Withdrawals
from sr_templates.sr_class import SrClass
from tests.helpers.made.cases import Case
from tests.helpers.made.rejection import rejection

REPORT = "2.25.9"
SR = SrClass.COMPREHENSIVE_3D.value


@pytest.fixture
def node(tmp_path: Path) -> Iterator[NodeResources]:
    found = Settings()
    settings = dataclasses.replace(
        found,
        node=dataclasses.replace(found.node, spool=tmp_path / "spool"),
        receiver=dataclasses.replace(found.receiver, corrections_from=("PACS",)),
    )
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    yield NodeResources(settings, spool, journal, audit_trail(settings))
    journal.close()


def in_file(dataset: pydicom.Dataset) -> bytes:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def receive(node: NodeResources, *datasets: pydicom.Dataset) -> None:
    """Store objects of a case as the receiver does."""
    for dataset in datasets:
        incoming = node.spool.incoming / "made.dcm"
        incoming.write_bytes(in_file(dataset))
        contents = read_contents(incoming)
        assert contents is not None
        receipt = Receipt(contents.seal, time.time(), "SENDER", "127.0.0.1")
        uid = str(dataset.SOPInstanceUID)
        path = node.spool.store_object(uid, [incoming.read_bytes()], receipt_words(receipt))
        relative = str(path.relative_to(node.spool.root))
        new = describe(dataset, relative, contents.size, contents.sha256, receipt)
        node.journal.add_object(new.record, new.references, *new.patient)
        incoming.unlink()


def correct(node: NodeResources, *datasets: pydicom.Dataset) -> None:
    """Keep corrected objects beside the first ones as the receiver does."""
    for dataset in datasets:
        uid, content = str(dataset.SOPInstanceUID), in_file(dataset)
        digest = f"{hash(content) & 0xFFFFFFFFFFFFFFFF:016x}"
        path = node.spool.store_conflict(uid, digest, [content])
        node.journal.add_conflict(
            uid,
            str(dataset.StudyInstanceUID),
            path.relative_to(node.spool.root),
            "PACS",
            time.time(),
            len(content),
            correction.identity_of(dataset),
        )


def report(node: NodeResources, case: Case, sent: bool = True) -> None:
    """Enter a report that was made of the case's segmentation."""
    made = pydicom.Dataset()
    made.SOPClassUID, made.SOPInstanceUID, made.StudyInstanceUID = SR, REPORT, case.study_uid
    evidence = rejection([case.seg]).CurrentRequestedProcedureEvidenceSequence
    made.CurrentRequestedProcedureEvidenceSequence = evidence
    made.file_meta = pydicom.dataset.FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    path = node.spool.store_report(f"{REPORT}.dcm", in_file(made))
    items = [
        OutgoingObject(REPORT, SR, "2.25.8", "report", str(path.relative_to(node.spool.root))),
        OutgoingObject("2.25.10", "1.2", "2.25.11", "companion", "reports/none.dcm"),
    ]
    run = RunRecord(case.study_uid, 0, True, "a verdict", 1.0)
    digest = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()}
    write_note(node.spool, path, RunNote(case.study_uid, True, "", "key", "", "A", 1.0, digest))
    outbox = Outbox(node.journal)
    assert outbox.add_run(run, items, "PACS", False, "key", "") == 1
    if sent:
        for record in outbox.of_case(case.study_uid):
            outbox.sent(record, "", 2.0)


def take(node: NodeResources, note: pydicom.Dataset) -> None:
    """Read a note as the receiver does, and take it."""
    file = pydicom.dcmread(io.BytesIO(in_file(note)))
    data = io.BytesIO()
    pydicom.filewriter.write_dataset(_little_endian(data), file)
    header = read_header(
        io.BytesIO(data.getvalue()),
        ExplicitVRLittleEndian,
        str(note.SOPInstanceUID),
        str(note.SOPClassUID),
        Limits(100_000, 1 << 20),
    )
    withdrawal.take(node, withdrawal.read_note(header), "PACS", ("DEMO-0001", ""))


def _little_endian(data: io.BytesIO) -> pydicom.filebase.DicomIO:
    buffer = pydicom.filebase.DicomIO(data)
    buffer.is_little_endian, buffer.is_implicit_VR = True, False
    return buffer


def segs(node: NodeResources, case: Case) -> int:
    return len(node.journal.facts(case.study_uid)[1])


@pytest.mark.parametrize("title", ["113001", "113037", "113038"])
@pytest.mark.parametrize("sent", [True, False])
def test_a_note_withdraws_objects_and_what_was_made_of_them(
    node: NodeResources, case: Case, title: str, sent: bool
) -> None:
    receive(node, *case.ct[:2], case.seg)
    report(node, case, sent)
    before = node.journal.case(case.study_uid)
    note = rejection([case.seg], title)
    take(node, note)
    assert segs(node, case) == 0
    assert len(node.journal.objects(case.study_uid)) == 2
    listed = CaseQueries(node.journal, lambda *_: "").case(case.study_uid)
    assert listed is not None
    assert (listed.ct, listed.seg) == (2, 0)
    outbox = Outbox(node.journal)
    assert [o.withdrawn for o in outbox.of_case(case.study_uid)] == [title, title]
    assert outbox.due(1e12) == outbox.undelivered(case.study_uid) == []
    after = node.journal.case(case.study_uid)
    assert before is not None
    assert after is not None
    assert after.changes > before.changes, "it is decided again"
    assert title in after.reason
    with pytest.raises(ObjectRefusedError, match="immunoct forget"):
        withdrawal.check_object(node, str(case.seg.SOPInstanceUID), case.study_uid)
    take(node, note)
    assert node.journal.case(case.study_uid) == after, "the same note again changes nothing"
    trail = [json.loads(x) for x in node.trail.path.read_text().splitlines()]
    assert [e["event_type"]["code"] for e in trail] == ["objects-withdrawn"]


@pytest.mark.parametrize("title", ["113039", "113000"])
def test_other_titles_withdraw_nothing(node: NodeResources, case: Case, title: str) -> None:
    receive(node, case.seg)
    report(node, case)
    take(node, rejection([case.seg], title))
    assert segs(node, case) == 1
    assert Withdrawals(node.journal).of_study(case.study_uid) == []


def test_a_withdrawn_report_that_got_no_answer_is_known_after_forget_and_a_lost_journal(
    node: NodeResources, case: Case
) -> None:
    receive(node, case.seg)
    report(node, case, sent=False)
    (record, *_) = Outbox(node.journal).of_case(case.study_uid)
    node.trail.record(audit.report_sent(record, None, "got no answer", accepted=None))
    for path in (node.journal.path, *node.journal.path.parent.glob("journal.sqlite-*")):
        path.unlink()
    again = dataclasses.replace(node, journal=Journal(node.spool.journal_path))
    try:
        Adoption(again).run()
        take(again, rejection([case.seg]))
        (found,) = (o for o in Outbox(again.journal).of_case(case.study_uid) if o.kind == "report")
        assert found.withdrawn
        assert found.may_be_there
        assert orders.forget(again, case.study_uid, even_unsent=True).done
        kept = node.spool.forgotten.reports_of(case.study_uid)
        assert [uid for _, uid, *_ in kept] == [REPORT]
    finally:
        again.journal.close()


def test_a_note_without_objects_and_a_sender_who_may_not(node: NodeResources, case: Case) -> None:
    note = rejection([case.seg])
    del note.CurrentRequestedProcedureEvidenceSequence
    with pytest.raises(ObjectRefusedError, match="lists no object"):
        take(node, note)
    withdrawal.check_sender(node, "PACS", "withdraw objects")
    with pytest.raises(ObjectRefusedError, match="corrections_from"):
        withdrawal.check_sender(node, "SOMEBODY", "withdraw objects")


def test_a_note_lists_objects_of_studies_with_a_uid(node: NodeResources, case: Case) -> None:
    note = rejection([case.seg])
    (study,) = note.CurrentRequestedProcedureEvidenceSequence
    study.StudyInstanceUID = ""
    with pytest.raises(ObjectRefusedError, match="lists no object"):
        take(node, note)


def test_the_nodes_own_note_on_its_way_back_withdraws_nothing(
    node: NodeResources, case: Case
) -> None:
    receive(node, case.seg)
    note = rejection([case.seg])
    sent = OutgoingObject(str(note.SOPInstanceUID), "1.2", "2.25.8", REJECTION, "reports/none.dcm")
    run = RunRecord(case.study_uid, 0, True, "a verdict", 1.0)
    Outbox(node.journal).add_run(run, [sent], "PACS", False, "key", "")
    read = withdrawal.read_note(note)
    assert withdrawal.is_own(node, read)
    take(node, note)
    assert segs(node, case) == 1
    assert not withdrawal.is_own(node, withdrawal.read_note(rejection([case.seg])))


def test_two_notes_on_a_study_at_once_are_both_kept(node: NodeResources, case: Case) -> None:
    notes = [rejection([case.seg]), rejection([case.ct[0]])]
    ours, theirs = map(withdrawal.read_note, notes)
    other = dataclasses.replace(node, journal=Journal(node.spool.journal_path))
    thread = threading.Thread(target=withdrawal.take, args=(node, ours, "PACS", ("", "")))
    try:
        with other.journal.change():
            thread.start()
            thread.join(0.2)
            assert thread.is_alive(), "it waits for the other process"
            withdrawal.take(other, theirs, "PACS", ("", ""))
        thread.join()
    finally:
        other.journal.close()
    (kept,) = node.spool.withdrawals.iterdir()
    found = {w.sop_instance_uid for w in withdrawals.from_file(kept.read_bytes())}
    assert found == {str(case.seg.SOPInstanceUID), str(case.ct[0].SOPInstanceUID)}


def test_a_note_before_its_objects_survives_the_journal_and_is_forgotten(
    node: NodeResources, case: Case
) -> None:
    take(node, rejection([case.seg]))
    uid = str(case.seg.SOPInstanceUID)
    assert node.journal.case(case.study_uid) is None
    (kept,) = node.spool.withdrawals.iterdir()
    assert b"DEMO-0001" not in kept.read_bytes()
    node.journal.close()
    node.spool.journal_path.unlink()
    again = dataclasses.replace(node, journal=Journal(node.spool.journal_path))
    try:
        start_check.restore_withdrawals(again)
        with pytest.raises(ObjectRefusedError):
            withdrawal.check_object(again, uid, case.study_uid)
        assert orders.forget(again, case.study_uid).done
        withdrawal.check_object(again, uid, case.study_uid)
        assert list(node.spool.withdrawals.iterdir()) == []
    finally:
        again.journal.close()


def test_a_note_on_our_own_report_is_no_news_for_the_case(node: NodeResources, case: Case) -> None:
    receive(node, case.seg)
    report(node, case)
    made = pydicom.dcmread(node.spool.reports / f"{REPORT}.dcm")
    made.SeriesInstanceUID, made.PatientID = "2.25.8", "DEMO-0001"
    for keyword in ("PatientName", "PatientBirthDate", "PatientSex", "AccessionNumber"):
        setattr(made, keyword, "")
    made.StudyID, made.StudyDate, made.StudyTime = "1", "20260101", "0000"
    before = node.journal.case(case.study_uid)
    take(node, rejection([made]))
    after = node.journal.case(case.study_uid)
    assert before is not None
    assert after is not None
    assert after.changes == before.changes
    assert "113001" in after.reason
    assert segs(node, case) == 1


def test_a_note_on_a_study_that_is_being_forgotten_is_sent_again(
    node: NodeResources, case: Case
) -> None:
    receive(node, case.seg)
    assert node.journal.order_forget(case.study_uid, True, "test", 1.0)
    with pytest.raises(BeingForgottenError):
        take(node, rejection([case.seg]))
    found = node.journal.case(case.study_uid)
    assert found is not None
    assert found.state is State.FORGETTING
    forgetting.finish(node, found)
    take(node, rejection([case.seg]))


def test_a_series_is_corrected_once_all_of_it_has_come(node: NodeResources, case: Case) -> None:
    receive(node, *case.ct[:3], case.seg)
    report(node, case)
    for dataset in (*case.ct[:3], case.seg):
        dataset.PatientID = "RIGHT"
    correct(node, *case.ct[:2])
    correction.take(node)
    found = node.journal.case(case.study_uid)
    assert found is not None
    assert found.patient_id == "DEMO-0001"
    case.ct[2].PatientID = "ANOTHER"
    correct(node, case.ct[2])
    correction.take(node)
    found = node.journal.case(case.study_uid)
    assert found is not None
    assert found.patient_id == "DEMO-0001", "a series of two patients is not taken"
    case.ct[2].PatientID = "RIGHT"
    correct(node, case.ct[2])
    assert [o.withdrawn for o in Outbox(node.journal).of_case(case.study_uid)] == ["", ""]
    correction.take(node)
    found = node.journal.case(case.study_uid)
    assert found is not None
    assert found.patient_id == "RIGHT"
    assert node.journal.conflicts(case.study_uid) == []
    assert list(node.spool.conflicts.iterdir()) == []
    held = [o for o in node.journal.objects(case.study_uid) if o.kind == "CT"]
    assert {pydicom.dcmread(node.spool.root / o.path).PatientID for o in held} == {"RIGHT"}
    assert len(node.spool.quarantine.entries()) == 3
    # The report was made of the segmentation, which is the first patient's still.
    assert [o.withdrawn for o in Outbox(node.journal).of_case(case.study_uid)] == ["", ""]
    correct(node, case.seg)
    correction.take(node)
    assert {o.withdrawn for o in Outbox(node.journal).of_case(case.study_uid)} == {"113038"}
    trail = [json.loads(x) for x in node.trail.path.read_text().splitlines()]
    assert [e["event_type"]["code"] for e in trail] == ["objects-corrected"] * 2
    assert "RIGHT" not in node.trail.path.read_text()


def test_a_correction_that_was_interrupted_is_repeated_and_leaves_no_file(
    node: NodeResources, case: Case
) -> None:
    receive(node, case.seg)
    case.seg.PatientID = "RIGHT"
    correct(node, case.seg)
    folder = node.spool.quarantine.directory
    folder.rmdir()
    folder.write_text("not a folder")
    with pytest.raises(OSError, match="quarantine"):
        correction.take(node)
    folder.unlink()
    folder.mkdir()
    correction.take(node)
    (held,) = node.journal.objects(case.study_uid)
    assert pydicom.dcmread(node.spool.root / held.path).PatientID == "RIGHT"
    Adoption(node).run()
    assert node.journal.conflicts(case.study_uid) == []
    assert len(list(node.spool.objects.rglob("*.dcm"))) == 1
    assert len(node.spool.quarantine.entries()) == 1


@pytest.mark.parametrize("older", [True, False])
@pytest.mark.parametrize("accepted", [True, False])
def test_a_report_withdrawn_by_a_correction_stays_so_without_its_journal(
    node: NodeResources, case: Case, tmp_path: Path, older: bool, accepted: bool
) -> None:
    """The patient was another one: the report must not be sent, whatever became of the journal."""
    receive(node, case.ct[0], case.seg)
    report(node, case, sent=False)
    node.journal.close()
    backup = tmp_path / "older.sqlite"
    shutil.copy(node.spool.journal_path, backup)
    before = dataclasses.replace(node, journal=Journal(node.spool.journal_path))
    if accepted:
        for record in Outbox(before.journal).of_case(case.study_uid):
            node.trail.record(audit.report_sent(record, None, "0x0000", accepted=True))
            Outbox(before.journal).sent(record, "", 1.0)
    case.ct[0].PatientID = case.seg.PatientID = "RIGHT"
    correct(before, case.ct[0], case.seg)
    correction.take(before)
    assert Outbox(before.journal).due(1e12) == []
    before.journal.close()
    node.spool.journal_path.unlink()
    if older:
        shutil.copy(backup, node.spool.journal_path)
    again = dataclasses.replace(node, journal=Journal(node.spool.journal_path))
    try:
        start_check.check(again, "" if older else "the journal was missing", 1e6)
        outbox = Outbox(again.journal)
        (found_report,) = (o for o in outbox.of_case(case.study_uid) if o.kind == "report")
        assert found_report.withdrawn == "113038"
        assert found_report.may_be_there is accepted
        assert outbox.due(1e12) == []
        found = again.journal.case(case.study_uid)
        assert found is not None
        assert found.patient_id == "RIGHT"
    finally:
        again.journal.close()


def test_who_corrects_and_what_is_no_correction(node: NodeResources) -> None:
    assert correction.is_correction(node, "PACS", ["PatientID"])
    assert not correction.is_correction(node, "SOMEBODY", ["PatientID"])
    assert not correction.is_correction(node, "PACS", ["PatientID", "StudyInstanceUID"])
