"""A node whose spool is cleaned, whose disk is nearly full, or whose files are gone."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from dicom_node.demo.pacs import SmallPacs
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, running_node, store_all, wait_for


def test_objects_of_delivered_cases_leave_and_others_stay(tmp_path: Path, case: Case) -> None:
    with SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        node = RunningNode(tmp_path / "node", pacs.port, retention="days = 0.00001")
        try:
            node.start()
            store_all(node.port, [*case.ct, case.seg])
            node.wait_for_state(case.study_uid, "report sent")
            waiting = build_case()
            store_all(node.port, waiting.ct)
            node.stop()
            node.start()  # housekeeping is done at the start and then twice a minute
            cleaned = wait_for("cleaning", lambda: node.events("case.cleaned"))
            assert [e["study"] for e in cleaned] == [case.study_uid]
            assert cleaned[0]["files"] == 25
            left = list((tmp_path / "node/spool/objects").rglob("*.dcm"))
            assert len(left) == 24
            assert len(list((tmp_path / "node/spool/reports").iterdir())) == 3
            assert "objects removed from the spool" in node.status()
            # A later clinical record has nothing to score and changes nothing.
            read = len(node.events("clinical.read"))
            clinical = tmp_path / "node" / "clinical.csv"
            clinical.write_text("patient_id,treatment_start\nDEMO-0001,2024-03-15\n")
            wait_for("the record", lambda: len(node.events("clinical.read")) > read)
            time.sleep(1)
            assert node.case(case.study_uid).state.value == "report sent"  # type: ignore[union-attr]
        finally:
            node.stop()


def test_objects_are_refused_with_a700_before_the_disk_is_full(tmp_path: Path, case: Case) -> None:
    free_mb = shutil.disk_usage(tmp_path).free >> 20
    node = RunningNode(
        tmp_path / "node", free_port(), receiver=f"minimum_free_mb = {free_mb + 100_000}"
    )
    try:
        node.start()
        assert store_all(node.port, case.ct[:3]) == [0xA700] * 3
        assert len(node.events("disk.low", at_least=1)) == 1
        assert "receiver.minimum_free_mb is" in node.status()
        assert list((tmp_path / "node/spool/objects").rglob("*.dcm")) == []
        assert list((tmp_path / "node/spool/incoming").iterdir()) == []
    finally:
        node.stop()


@pytest.mark.parametrize("known", [True, False])
def test_files_and_journal_that_do_not_agree_are_reported_at_the_start(
    tmp_path: Path, case: Case, known: bool
) -> None:
    node = RunningNode(tmp_path, free_port())
    try:
        node.start()
        store_all(node.port, case.ct[:1])
        node.stop(kill=True)
        (path,) = (tmp_path / "spool/objects").rglob("*.dcm")
        if known:
            path.unlink()
        else:
            (path.parent / "other.dcm").write_bytes(b"x")
        node.start()
        checked = node.events("spool.checked", at_least=2)[-1]
        assert (checked["quarantined"], checked["missing"]) == ((0, 1) if known else (1, 0))
        if known:
            assert "its file is missing from the spool; send the object again" in node.status()
        assert store_all(node.port, case.ct[:1]) == [0x0000]
        assert len(list((tmp_path / "spool/objects").rglob("*.dcm"))) == 1
    finally:
        node.stop()


def test_status_says_how_much_room_there_is(tmp_path: Path) -> None:
    from dicom_node.cli import main

    with running_node(tmp_path, free_port(), receiver="minimum_free_mb = 100000000") as node:
        assert main(["status", "--config", str(node.config)]) == 0


def test_conflicts_without_end_are_refused_and_the_reason_is_given(
    tmp_path: Path, case: Case
) -> None:
    node = RunningNode(tmp_path / "node", free_port(), receiver="maximum_conflicts_mb = 1")
    first, large = case.ct[0], case.ct[1]
    try:
        node.start()
        store_all(node.port, case.ct)
        said = []
        for number in range(14):
            other = first.copy()
            other.ImageComments = f"content {number}"
            said += store_all(node.port, [other])
        assert said == [0] * 10 + [0xA700] * 4
        (reason, *_) = node.events("object.refused", at_least=4)
        assert "10 other contents of it were kept" in reason["reason"]
        repeated = first.copy()
        repeated.ImageComments = "content 3"
        assert store_all(node.port, [repeated]) == [0]  # it is kept already
        large = large.copy()
        large.PixelData = bytes(1 << 20)
        large.Rows, large.Columns = 1024, 512
        assert store_all(node.port, [large]) == [0xA700]
        assert "receiver.maximum_conflicts_mb (1 MB)" in node.status()
        assert len(list((tmp_path / "node/spool/conflicts").iterdir())) == 10
        assert len(list((tmp_path / "node/spool/objects").rglob("*.dcm"))) == 24
    finally:
        node.stop()
