"""retry, replay, forget: beside a running node and without one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import NodeError
from dicom_node.operate import orders
from dicom_node.settings.file import load_settings
from dicom_node.state.resources import open_resources
from dicom_node.state.spool import Spool
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import (
    RunningNode,
    predecessors,
    running_node,
    store_all,
    wait_for,
)


def command(node: RunningNode, *words: str) -> int:
    return main([*words, "--config", str(node.config)])


def trail(node: RunningNode) -> list[dict[str, Any]]:
    lines = (node.directory / "spool" / "audit.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def reports_of(pacs: SmallPacs, study_uid: str) -> list[Path]:
    return [p for p in pacs.reports() if pydicom.dcmread(p).StudyInstanceUID == study_uid]


def test_retry_sends_at_once_what_waits_for_a_dead_pacs(tmp_path: Path, case: Case) -> None:
    port = free_port()
    report = 'destination = "PACS"\nretry_first_seconds = 3000'
    with running_node(tmp_path / "node", port, report=report) as node:
        store_all(node.port, [*case.ct, case.seg])
        wait_for("a failed attempt", lambda: node.events("report.not-sent"))
        pacs = SmallPacs(tmp_path / "pacs", "PACS", port=free_port())
        pacs.port = port
        with pacs:
            assert "next in" in node.status()
            assert command(node, "retry", case.study_uid) == 0
            node.wait_for_state(case.study_uid, "report sent")
        orders = [e for e in trail(node) if (e["event_type"] or {}).get("code") == "retry"]
        assert orders[0]["description"] == "1 object to send, 0 cases to score"
        assert orders[0]["participants"][0]["user"]


def test_replay_sends_the_same_report_again_under_its_uid(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "report sent")
    (path,) = reports_of(pacs, case.study_uid)
    first = path.read_bytes()
    path.unlink()
    assert command(node, "replay", case.study_uid) == 0
    wait_for("the report again", lambda: reports_of(pacs, case.study_uid))
    assert path.read_bytes() == first
    node.wait_for_state(case.study_uid, "report sent")


def test_replay_with_other_inputs_makes_a_report_that_names_its_predecessor(
    tmp_path: Path, pacs: SmallPacs, case: Case
) -> None:
    node = RunningNode(tmp_path, pacs.port)
    try:
        node.start()
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        (first,) = reports_of(pacs, case.study_uid)
        node.stop()
        # Without a running node; the next one does it, under its new settings.
        text = node.config.read_text()
        changed = text.replace("[eligibility]\n", "[eligibility]\nlaboratory_window_days = 14\n")
        node.config.write_text(changed)
        assert command(node, "replay", case.study_uid) == 0
        node.start()
        reports = wait_for(
            "two reports",
            lambda: len(r := reports_of(pacs, case.study_uid)) == 2 and r,
        )
        (second,) = [pydicom.dcmread(p) for p in reports if p != first]
        assert predecessors(second) == [pydicom.dcmread(first).SOPInstanceUID]
    finally:
        node.stop()


def test_forget_removes_a_delivered_case_and_its_files(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "report sent")
    journal = node.journal()
    spool = node.directory / "spool"
    files = [spool / o.path for o in journal.objects(case.study_uid)]
    journal.close()
    assert len(files) == 25
    assert all(f.exists() for f in files)
    assert command(node, "forget", case.study_uid) == 0
    assert not any(f.exists() for f in files)
    assert node.case(case.study_uid) is None
    found = [e for e in trail(node) if e["event"]["display"] == "DICOM Study Deleted"]
    ordered, removed = [e for e in found if case.study_uid in str(e["objects"])]
    assert ordered["description"].startswith("ordered")
    assert removed["description"].startswith("28 files removed")
    for entry in (ordered, removed):
        assert {"type": "study", "uid": case.study_uid} in entry["objects"]
        assert entry["action"] == "D"
    # What comes again is a new case.
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0x0000}
    node.wait_for_state(case.study_uid, "report sent")


def test_forget_refuses_a_case_that_is_not_delivered(
    node: RunningNode, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    store_all(node.port, case.ct)
    assert command(node, "forget", case.study_uid) == 2
    assert "is not delivered (waiting for SEG); nothing was removed" in capsys.readouterr().err
    assert node.case(case.study_uid) is not None
    assert command(node, "forget", case.study_uid, "--even-unsent") == 0
    assert "24 files removed" in capsys.readouterr().out
    assert node.case(case.study_uid) is None


@pytest.mark.parametrize("word", ["retry", "replay", "forget"])
def test_commands_name_a_study_that_is_not_known(
    node: RunningNode, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(node, word, "1.2.3") == 2
    assert "study 1.2.3 is not known; 'immunoct status' lists the cases" in capsys.readouterr().err


def test_commands_refuse_a_spool_without_a_journal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    node = RunningNode(tmp_path, 1)
    assert command(node, "retry", "all") == 2
    assert "the node has not run with this configuration yet" in capsys.readouterr().err


def test_replay_says_when_the_objects_are_gone(tmp_path: Path, pacs: SmallPacs) -> None:
    other = build_case()
    with running_node(tmp_path, pacs.port) as node:
        store_all(node.port, [*other.ct, other.seg])
        node.wait_for_state(other.study_uid, "report sent")
        with open_resources(load_settings(node.config)) as resources:
            case = resources.journal.case(other.study_uid)
            assert case is not None
            paths = resources.journal.begin_cleaning(other.study_uid, case.last_received, 1.0)
            assert Spool(node.directory / "spool").remove(paths) == 25
            resources.journal.end_cleaning(other.study_uid, paths)
            with pytest.raises(NodeError, match="no longer in the spool; send them again"):
                orders.replay(resources, other.study_uid)
        # Objects of a cleaned case that come again make no second report.
        before = len(reports_of(pacs, other.study_uid))
        store_all(node.port, [*other.ct, other.seg])
        wait_for(
            "the state",
            lambda: "25" if node.status().count("24 CT, 1 SEG") else "",
        )
        node.wait_for_state(other.study_uid, "report sent")
        assert len(reports_of(pacs, other.study_uid)) == before == 1
        assert len(node.events("case.scored", at_least=1)) == 1
