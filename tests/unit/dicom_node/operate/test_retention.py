"""What leaves the spool and when, and a disk that is nearly full."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.demo.pacs import SmallPacs
from dicom_node.operate.retention import departures
from dicom_node.settings.sections import RetentionSettings
from dicom_node.state.records import DeliveredCase
from dicom_node.state.spool import Spool
from dicom_node.units import DAY, MEGABYTE
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, running_node, store_all, wait_for

cases = st.lists(
    st.builds(
        DeliveredCase,
        study_uid=st.uuids().map(str),
        last_received=st.just(0.0),
        settled_at=st.floats(0, 100 * DAY),
        size=st.integers(0, 100 * MEGABYTE),
    ),
    max_size=20,
)


@given(cases, st.floats(0, 50), st.integers(0, 1000), st.integers(0, 1000))
def test_departures_are_the_oldest_and_no_more_than_needed(
    delivered: list[DeliveredCase], days: float, least_mb: int, free_mb: int
) -> None:
    now = 100 * DAY
    policy = RetentionSettings(days=days, minimum_free_mb=least_mb)
    gone = departures(delivered, now, free_mb * MEGABYTE, policy)
    names = {d.case.study_uid for d in gone}
    stays = [c for c in delivered if c.study_uid not in names]
    assert all(d.case.settled_at <= c.settled_at for d in gone for c in stays)
    old = {c.study_uid for c in delivered if days and now - c.settled_at >= days * DAY}
    assert old <= names
    for_space = [d for d in gone if d.case.study_uid not in old]
    if for_space:
        before = free_mb * MEGABYTE + sum(d.case.size for d in gone[:-1])
        assert before < least_mb * MEGABYTE
    elif stays:
        freed = free_mb * MEGABYTE + sum(d.case.size for d in gone)
        assert freed >= least_mb * MEGABYTE


def test_for_space_only_as_many_leave_as_are_needed() -> None:
    delivered = [DeliveredCase(str(n), 0, n * DAY, 30 * MEGABYTE) for n in (3, 1, 2)]
    policy = RetentionSettings(days=0, minimum_free_mb=100)
    gone = departures(delivered, 10 * DAY, 50 * MEGABYTE, policy)
    assert [d.case.study_uid for d in gone] == ["1", "2"]
    assert departures(delivered, 10 * DAY, 100 * MEGABYTE, policy) == []


def test_zero_days_keep_for_ever_and_zero_megabytes_never_clean() -> None:
    old = DeliveredCase("1", 0, 0, 5)
    assert departures([old], 1e9, 0, RetentionSettings(days=0, minimum_free_mb=0)) == []


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
            assert len(list((tmp_path / "node/spool/reports").iterdir())) == 2
            assert "the objects left the spool" in node.status()
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
def test_objects_without_a_journal_entry_are_removed_at_the_start(
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
        assert (checked["unknown_removed"], checked["missing"]) == ((0, 1) if known else (1, 0))
        if known:
            assert "its file is gone from the spool; it must be sent again" in node.status()
        assert store_all(node.port, case.ct[:1]) == [0x0000]
        assert len(list((tmp_path / "spool/objects").rglob("*.dcm"))) == 1
    finally:
        node.stop()


def test_an_object_that_cannot_be_written_leaves_no_file(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    with pytest.raises(TypeError):
        spool.store_object("1.2.3", (b"whole", None))  # type: ignore[arg-type]
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_a_report_is_never_written_over(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    first = spool.store_report("1.2.3.dcm", b"first")
    assert spool.store_report("1.2.3.dcm", b"second") == first
    assert first.read_bytes() == b"first"


def test_each_object_has_a_file_of_its_own(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    first, second = (spool.store_object("../../etc/passwd", (b"x",)) for _ in range(2))
    assert first != second
    assert {p.parent.parent for p in (first, second)} == {spool.objects}


def test_status_says_how_much_room_there_is(tmp_path: Path) -> None:
    from dicom_node.cli import main

    with running_node(tmp_path, free_port(), receiver="minimum_free_mb = 100000000") as node:
        assert main(["status", "--config", str(node.config)]) == 0
