"""A spool that an earlier version left: today's node goes on where that one stopped."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.state import schema
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from sr_templates import read_report
from tests.helpers.made.archives import unpack
from tests.helpers.paths import DATA
from tests.helpers.running.running import RunningNode, running_node, wait_for

# Made by the program of schema version 2 from made-up cases: one sent, one whose PACS was down, one
# without a treatment date, and two CT images without SEG.
V2 = DATA / "spool_v2.tar.xz"
SENT = "2.25.61567785134595964837438218510286215887"
UNSENT = "2.25.112265403268322030238746420312468173539"
WAITING = "2.25.17333451343723495299069276166957588024"
NO_SEG = "2.25.197102156391173157022021096925316850165"
CLINICAL = "patient_id,treatment_start\nDEMO-0001,2024-03-14\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A node's folder with the spool of the earlier version."""
    folder = tmp_path / "node"
    unpack(V2, folder / "spool")
    (folder / "clinical.csv").write_text(CLINICAL, encoding="utf-8")
    return folder


def version(node: RunningNode) -> int:
    journal = node.journal()
    try:
        return int(journal.rows("PRAGMA user_version")[0][0])
    finally:
        journal.close()


def test_the_node_goes_on_with_it(old: Path, tmp_path: Path) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        # The spool's cases have waited since it was made: no time ends their wait here.
        running_node(
            old, pacs.port, case="quiet_seconds = 0.5\nwait_for_treatment_date_hours = 1000000"
        ) as node,
    ):
        assert version(node) == schema.VERSION
        node.wait_for_state(UNSENT, "report sent")
        assert node.case(SENT).state.value == "report sent"
        assert node.case(WAITING).state.value == "waiting for treatment date"
        assert node.case(NO_SEG).state.value == "waiting for SEG"
        (old / "clinical.csv").write_text(f"{CLINICAL}DEMO-0002,2024-03-14\n", encoding="utf-8")
        node.wait_for_state(WAITING, "report sent")
        reports = {d.StudyInstanceUID: d for d in map(pydicom.dcmread, pacs.reports())}
        assert set(reports) == {UNSENT, WAITING}  # what was sent then is not sent again
        assert read_report(reports[WAITING]).radiomics_score is not None
        (checked,) = node.events("spool.checked", at_least=1)
        assert (checked["missing"], checked["adopted"], checked["quarantined"]) == (0, 0, 0)
        # Replaying what the earlier version had sent needs its objects and its runs.
        assert main(["replay", SENT, "--config", str(node.config)]) == 0
        wait_for("the replayed report", lambda: len(pacs.reports()) == 3)
        reports = {d.StudyInstanceUID: d for d in map(pydicom.dcmread, pacs.reports())}
        # The report that was sent then and the one that waited are of the model of that time.
        models = {study: read_report(d).model for study, d in reports.items()}
        assert models[UNSENT].sha256 == BUNDLED_MODELS["ligero2021-1"].sha256
        assert models[WAITING].sha256 == models[SENT].sha256 == BUNDLED_MODELS[DEFAULT_MODEL].sha256


def test_looking_at_it_changes_nothing_and_says_what_to_do(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    node = RunningNode(old, 104)
    before = (old / "spool" / "journal.sqlite").read_bytes()
    assert main(["status", "--config", str(node.config)]) == 2
    assert "has schema version 2" in capsys.readouterr().err
    assert (old / "spool" / "journal.sqlite").read_bytes() == before


def test_a_spool_of_an_earlier_version_without_its_journal_is_taken_file_by_file(
    old: Path, tmp_path: Path
) -> None:
    """Its files have no seals, no receipts in their names, and its reports no notes."""
    with contextlib.closing(sqlite3.connect(old / "spool" / "journal.sqlite")) as db:
        objects = (
            "SELECT sop_instance_uid, study_uid, kind, sha256, size, slice_position FROM objects"
        )
        before = set(db.execute(objects))
        (report,) = db.execute(
            "SELECT sop_instance_uid FROM outgoing WHERE study_uid = ?", (UNSENT,)
        ).fetchall()
    for path in (old / "spool").glob("journal.sqlite*"):
        path.unlink()
    (whole,) = list((old / "spool/objects").rglob("*.dcm"))[:1]
    torn = whole.with_name("f" * 64 + "-0123456789abcdef.dcm")
    torn.write_bytes(whole.read_bytes()[:-100])
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(
            old, pacs.port, case="quiet_seconds = 0.5\nwait_for_treatment_date_hours = 1000000"
        ) as node,
    ):
        journal = node.journal()
        found = {tuple(r) for r in journal.rows(objects)}
        journal.close()
        assert found == before
        (rebuilt,) = node.events("journal.rebuilt", at_least=1)
        assert rebuilt["quarantined"] == 1
        for study in (SENT, UNSENT):
            node.wait_for_state(study, "report sent")
        node.wait_for_state(WAITING, "waiting for treatment date")
        node.wait_for_state(NO_SEG, "waiting for SEG")
        sent = {str(d.SOPInstanceUID) for d in map(pydicom.dcmread, pacs.reports())}
        assert report[0] in sent
