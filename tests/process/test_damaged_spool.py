"""A node whose stored files change under it: nothing of that is scored, sent or called missing."""

from __future__ import annotations

import contextlib
import io
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingRecord
from sr_templates import read_report
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import (
    RunningNode,
    reports_of,
    running_node,
    store_all,
    wait_for,
)

WAIT = 120


def spool(node: RunningNode) -> Path:
    return node.directory / "spool"


def record_of(node: RunningNode, dataset: pydicom.Dataset) -> ObjectRecord:
    journal = node.journal()
    record = journal.object(str(dataset.SOPInstanceUID))
    journal.close()
    assert record is not None
    return record


def outgoing(node: RunningNode, study_uid: str) -> list[OutgoingRecord]:
    journal = node.journal()
    found = Outbox(journal).of_case(study_uid)
    journal.close()
    return found


def command(node: RunningNode, *words: str) -> tuple[int, str]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main([*words, "--config", str(node.config)])
    return code, out.getvalue()


def flip_last_pixel(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-3] ^= 1
    path.write_bytes(content)


def flip_in_the_meta_information(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(b"1.2.840.10008.1.2.1") + 18] ^= 1  # another transfer syntax
    path.write_bytes(content)


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


DAMAGES = [flip_last_pixel, flip_in_the_meta_information, cut, empty, zeros]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_image_is_found_before_scoring_and_waited_for(
    node: RunningNode, pacs: SmallPacs, case: Case, damage: Callable[[Path], None]
) -> None:
    assert set(store_all(node.port, case.ct)) == {0}
    record = record_of(node, case.ct[7])
    damage(spool(node) / record.path)
    store_all(node.port, [case.seg])
    waits = node.wait_for_state(case.study_uid, "waiting to be sent again", WAIT)
    assert record.sop_instance_uid in waits.reason
    assert "send the study again" in waits.reason
    assert reports_of(pacs, case.study_uid) == []
    said = [e for e in node.events("object.damaged", 1) if e["sop"] == record.sop_instance_uid]
    assert [e["level"] for e in said] == ["ERROR"]
    _, status = command(node, "status")
    assert f"LOST     {record.sop_instance_uid}" in status
    assert f"object {record.path} of study {case.study_uid}" in status
    assert set(store_all(node.port, case.ct)) == {0}
    node.wait_for_state(case.study_uid, "report sent", WAIT)
    (report,) = reports_of(pacs, case.study_uid)
    assert read_report(report).radiomics_score is not None


def test_a_damaged_segmentation_too_and_what_else_comes_does_not_end_the_wait(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    assert set(store_all(node.port, [case.seg, *case.ct[:-1]])) == {0}
    zeros(spool(node) / record_of(node, case.seg).path)
    store_all(node.port, case.ct[-1:])
    node.wait_for_state(case.study_uid, "waiting to be sent again", WAIT)
    again = build_case()
    for dataset in again.ct[:1]:
        dataset.StudyInstanceUID = case.study_uid
        assert store_all(node.port, [dataset]) == [0]
    node.let_pass(1e6)
    assert node.case(case.study_uid).state.value == "waiting to be sent again"  # type: ignore[union-attr]
    assert reports_of(pacs, case.study_uid) == []
    assert store_all(node.port, [case.seg]) == [0]
    node.wait_for_state(case.study_uid, "report sent", WAIT)


def remove(path: Path) -> None:
    path.unlink()


def without_digest(node: RunningNode, case: Case) -> None:
    """Leave a case's reports as a version did that kept no digests of them."""
    with contextlib.closing(sqlite3.connect(spool(node) / "journal.sqlite")) as db:
        db.execute("UPDATE outgoing SET sha256 = '' WHERE study_uid = ?", (case.study_uid,))
        db.commit()
    notes = [(spool(node) / o.path).with_suffix(".run") for o in outgoing(node, case.study_uid)]
    assert [path for path in notes if path.exists()]
    for path in notes:
        path.unlink(missing_ok=True)


# What happens to a report, and whether an earlier version wrote it.
REPORT_DAMAGES = (
    (cut, False),
    (cut, True),
    (zeros, True),
    (flip_last_pixel, False),
    (remove, False),
)


@pytest.mark.parametrize("companions", ["", "pdf"])
def test_a_damaged_report_is_made_again_and_sent_once(tmp_path: Path, companions: str) -> None:
    cases = [build_case() for _ in REPORT_DAMAGES]
    port = free_port()
    report = (
        'destination = "PACS"\nretry_first_seconds = 0.5\nretry_longest_seconds = 1\n'
        f"companions = {[companions] if companions else []}\n"
    )
    with running_node(tmp_path / "node", port, report=report) as node:
        for case in cases:
            store_all(node.port, [*case.ct, case.seg])
        before = []
        for case in cases:
            node.wait_for_state(case.study_uid, "sending report", WAIT)
            before.append([o.sop_instance_uid for o in outgoing(node, case.study_uid)])
        assert {len(uids) for uids in before} == {2 if companions else 1}
        node.stop()
        for case, (damage, earlier) in zip(cases, REPORT_DAMAGES, strict=True):
            if earlier:
                without_digest(node, case)
            damage(spool(node) / outgoing(node, case.study_uid)[-1].path)
        with SmallPacs(tmp_path / "pacs", "PACS", port=port) as pacs:
            node.start()
            for case, uids in zip(cases, before, strict=True):
                node.wait_for_state(case.study_uid, "report sent", WAIT)
                wait_for(
                    "all of it",
                    lambda c=case: all(o.delivered for o in outgoing(node, c.study_uid)),
                )
                (sent,) = reports_of(pacs, case.study_uid)
                assert read_report(sent).radiomics_score is not None
                after = outgoing(node, case.study_uid)
                assert [o.sop_instance_uid for o in after] == uids
        said = node.events("report.damaged", at_least=len(cases))
        assert sorted(e["report"] for e in said) == sorted(uids[-1] for uids in before)


def test_a_damaged_report_that_cannot_be_made_again_says_so_and_is_not_sent(
    tmp_path: Path, case: Case
) -> None:
    port = free_port()
    report = 'destination = "PACS"\nretry_first_seconds = 0.2\nretry_longest_seconds = 0.4'
    with running_node(tmp_path / "node", port, report=report) as node:
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "sending report", WAIT)
        node.stop()
        cut(spool(node) / outgoing(node, case.study_uid)[0].path)
        (spool(node) / record_of(node, case.ct[3]).path).unlink()
        with SmallPacs(tmp_path / "pacs", "PACS", port=port) as pacs:
            node.start()
            failed = node.wait_for_state(case.study_uid, "report not accepted", WAIT)
            assert "cannot be created again" in failed.reason
            assert "send the study again" in failed.reason
            assert reports_of(pacs, case.study_uid) == []
            assert set(store_all(node.port, case.ct)) == {0}
            assert command(node, "retry", case.study_uid)[0] == 0
            node.wait_for_state(case.study_uid, "report sent", WAIT)
            assert len(reports_of(pacs, case.study_uid)) == 1


def test_replay_mends_a_delivered_report(node: RunningNode, pacs: SmallPacs, case: Case) -> None:
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "report sent", WAIT)
    (item,) = outgoing(node, case.study_uid)
    cut(spool(node) / item.path)
    code, text = command(node, "verify")
    assert code == 2
    assert f"immunoct replay {case.study_uid} creates it again" in text
    assert command(node, "replay", case.study_uid)[0] == 0
    wait_for("the new file", lambda: outgoing(node, case.study_uid)[0].sha256 != item.sha256, WAIT)
    node.wait_for_state(case.study_uid, "report sent", WAIT)
    assert len(read_report(pydicom.dcmread(spool(node) / item.path)).lesions) == 3
    assert case.study_uid not in command(node, "verify")[1]


def test_verify_says_and_mends_beside_a_running_node(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    assert set(store_all(node.port, case.ct)) == {0}
    gone, damaged, back = (record_of(node, d) for d in case.ct[:3])
    (spool(node) / gone.path).unlink()
    flip_last_pixel(spool(node) / damaged.path)
    away = (spool(node) / back.path).rename(node.directory / "away")
    code, text = command(node, "verify", "--check-only")
    assert code == 2
    assert text.count("TO DO") >= 3
    assert record_of(node, case.ct[0]).lost == ""
    assert (spool(node) / damaged.path).exists()
    code, text = command(node, "verify")
    assert code == 2
    for record, words in (
        (gone, "file is missing"),
        (back, "file is missing"),
        (damaged, "SHA-256"),
    ):
        (line,) = [x for x in text.split("TO DO") if record.sop_instance_uid in x]
        assert words in line
        assert "send the study again" in line
    node.wait_for_state(case.study_uid, "waiting to be sent again", WAIT)
    away.rename(spool(node) / back.path)
    code, text = command(node, "verify")
    assert f"REPAIRED object {back.sop_instance_uid}" in text
    unknown = spool(node) / record_of(node, case.ct[5]).path
    stray = unknown.with_name("stray.dcm")
    stray.write_bytes(b"not of this node")
    command(node, "verify")
    assert stray.exists()  # the node might be about to enter it
    os.utime(stray, (1, 1))
    assert "quarantined with its reason" in command(node, "verify")[1]
    assert not stray.exists()
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
    node.wait_for_state(case.study_uid, "report sent", WAIT)
    assert case.study_uid not in command(node, "verify")[1]
