"""``immunoct history``: the reports of a study, their predecessors, and what the PACS has."""

from __future__ import annotations

import http.server
import json
import threading
from pathlib import Path

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import REJECTION, ObjectRecord, OutgoingObject, RunRecord
from sr_templates import SrClass
from tests.helpers.running.pulling import GivingPacs

STUDY = "1.2.9"
FIRST, SECOND = "1.2.9.1", "1.2.9.2"


def report(uid: str, predecessor: str = "") -> pydicom.Dataset:
    """Return as much of a report as the history prints."""
    made = pydicom.Dataset()
    made.SOPClassUID, made.SOPInstanceUID = SrClass.COMPREHENSIVE_3D.value, uid
    made.StudyInstanceUID, made.SeriesInstanceUID = STUDY, "1.2.9.9"
    made.CurrentRequestedProcedureEvidenceSequence = [_listed("1.2.9.5", "1.2.9.50")]
    if predecessor:
        made.PredecessorDocumentsSequence = [_listed("1.2.9.9", predecessor)]
    made.file_meta = pydicom.dataset.FileMetaDataset()
    made.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    return made


def _listed(series_uid: str, uid: str) -> pydicom.Dataset:
    instance, series, study = pydicom.Dataset(), pydicom.Dataset(), pydicom.Dataset()
    instance.ReferencedSOPInstanceUID = uid
    series.SeriesInstanceUID, series.ReferencedSOPSequence = series_uid, [instance]
    study.StudyInstanceUID, study.ReferencedSeriesSequence = STUDY, [series]
    return study


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A node's configuration and journal with two reports of a study, of which one is sent."""
    path = tmp_path / "immunoct.toml"
    path.write_text(
        '[node]\nspool = "spool"\n[report]\ndestination = "PACS"\ntimeout_seconds = 10\n'
        '[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 1\n'
    )
    (tmp_path / "spool" / "reports").mkdir(parents=True)
    journal = Journal(tmp_path / "spool" / "journal.sqlite")
    journal.add_object(
        ObjectRecord("1.1", "1.2.3", "1.0", STUDY, "CT", "1.1.dcm", "ab", 9, 0.0, "A", "h", 100.0),
        [],
        "PATIENT",
        "",
    )
    outbox = Outbox(journal)
    for number, (uid, previous) in enumerate(((FIRST, ""), (SECOND, FIRST)), start=1):
        file = tmp_path / "spool" / "reports" / f"{uid}.dcm"
        report(uid, previous).save_as(file, enforce_file_format=True)
        item = OutgoingObject(
            uid, SrClass.COMPREHENSIVE_3D.value, "1.2.9.9", "report", f"reports/{uid}.dcm"
        )
        run = RunRecord(STUDY, number, True, f"verdict {number}", 100.0 + number)
        assert outbox.add_run(run, [item], "PACS", False, str(number), "")
    outbox.sent(outbox.of_case(STUDY)[0], "", 150.0)
    journal.close()
    return path


def test_every_report_is_listed_with_what_it_replaces(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history", STUDY, "--config", str(config)]) == 0
    first, second = capsys.readouterr().out.split("run 2")
    assert "verdict 1" in first
    assert f"report {FIRST}" in first
    assert "sent to PACS" in first
    assert "1 of 1.2.9.5" in first
    assert f"replaces {FIRST}" in second
    assert "not yet sent" in second


def test_the_pacs_is_asked_for_each(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with GivingPacs([report(FIRST)]).running() as pacs:
        config.write_text(config.read_text().replace("port = 1\n", f"port = {pacs.port}\n"))
        assert main(["history", STUDY, "--ask", "--config", str(config)]) == 0
    first, second = capsys.readouterr().out.split("run 2")
    assert "PACS has it" in first
    assert "PACS does not have it" in second


class _Qido(http.server.BaseHTTPRequestHandler):
    """Answers every search with one instance, as a server does that ignores filters."""

    def do_GET(self) -> None:
        body = json.dumps([{"00080018": {"vr": "UI", "Value": [FIRST]}}]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/dicom+json")
        self.end_headers()
        self.wfile.write(body)


def test_a_pacs_is_asked_by_qido(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Qido)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    peer = 'ae_title = "PACS"\nhost = "127.0.0.1"\nport = 1\n'
    url = f'url = "http://127.0.0.1:{server.server_port}"\n'
    config.write_text(config.read_text().replace(peer, url))
    try:
        assert main(["history", STUDY, "--ask", "--config", str(config)]) == 0
    finally:
        server.shutdown()
        server.server_close()
    first, second = capsys.readouterr().out.split("run 2")
    assert "PACS has it" in first
    assert "PACS does not have it" in second


def test_a_withdrawn_report_is_listed_as_such(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = Journal(config.parent / "spool" / "journal.sqlite")
    assert Outbox(journal).withdrawn({FIRST: "113038"}, STUDY, 200.0) == 1
    journal.close()
    assert main(["history", STUDY, "--config", str(config)]) == 0
    first, _ = capsys.readouterr().out.split("run 2")
    assert "withdrawn (113038, DCM, 'Incorrect Modality Worklist Entry'); was sent to PACS" in first


def test_a_rejection_note_is_listed_with_what_it_rejects(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = report("1.2.9.7")
    note.CurrentRequestedProcedureEvidenceSequence = [_listed("1.2.9.9", FIRST)]
    note.save_as(config.parent / "spool" / "reports" / "note.dcm", enforce_file_format=True)
    item = OutgoingObject("1.2.9.7", note.SOPClassUID, "1.2.9.8", REJECTION, "reports/note.dcm")
    journal = Journal(config.parent / "spool" / "journal.sqlite")
    run = RunRecord(STUDY, 3, True, "verdict 3", 103.0)
    assert Outbox(journal).add_run(run, [item], "PACS", False, "3", "")
    journal.close()
    assert main(["history", STUDY, "--config", str(config)]) == 0
    said = capsys.readouterr().out.split("run 3")[1]
    assert "rejection note 1.2.9.7" in said
    assert "rejects objects of series: 1 of 1.2.9.9" in said


def test_a_study_that_is_not_known_has_no_history(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history", "1.2.3.4", "--config", str(config)]) == 2
    assert "study 1.2.3.4 is not known" in capsys.readouterr().err
