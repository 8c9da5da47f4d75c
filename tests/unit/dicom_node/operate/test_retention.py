"""What leaves the spool and when, and how it keeps files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.operate import retention
from dicom_node.operate.retention import removals
from dicom_node.operate.status import status_text
from dicom_node.recovery import start_check
from dicom_node.settings.sections import NodeSettings, RetentionSettings, Settings
from dicom_node.state import quarantine
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.overview import Search
from dicom_node.state.records import DeliveredCase, ObjectRecord, OutgoingObject, RunRecord
from dicom_node.state.resources import NodeResources, audit_trail
from dicom_node.state.spool import Spool
from dicom_node.units import DAY, MEGABYTE

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
    gone = removals(delivered, now, free_mb * MEGABYTE, policy)
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
    gone = removals(delivered, 10 * DAY, 50 * MEGABYTE, policy)
    assert [d.case.study_uid for d in gone] == ["1", "2"]
    assert removals(delivered, 10 * DAY, 100 * MEGABYTE, policy) == []


def test_zero_days_keep_for_ever_and_zero_megabytes_never_clean() -> None:
    old = DeliveredCase("1", 0, 0, 5)
    assert removals([old], 1e9, 0, RetentionSettings(days=0, minimum_free_mb=0)) == []


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
    assert list(spool.objects.iterdir()) == [first.parent]  # no folder before there is an object
    assert first.parent.stat().st_mode & 0o777 == 0o700


@pytest.fixture
def resources(tmp_path: Path) -> Iterator[NodeResources]:
    settings = Settings(
        node=NodeSettings(spool=tmp_path / "spool"),
        retention=RetentionSettings(days_without_seg=10, minimum_free_mb=0),
    )
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    yield NodeResources(settings, spool, journal, audit_trail(settings))
    journal.close()


def receive(
    resources: NodeResources, study: str, kind: str, days_ago: float, uid: str = ""
) -> Path:
    uid = uid or f"{study}.{kind}"
    path = resources.spool.store_object(uid, [b"content"])
    relative = str(path.relative_to(resources.spool.root))
    at = resources.journal.clock.now() - days_ago * DAY
    record = ObjectRecord(uid, "1.2", "1.0", study, kind, relative, "ab", 7, 0.0, "A", "h", at)
    resources.journal.add_object(record, [], f"P{study}", "", at=at)
    return path


def test_studies_that_never_got_a_seg_leave_by_the_setting(resources: NodeResources) -> None:
    old, young = receive(resources, "1", "CT", 11), receive(resources, "2", "CT", 9)
    marked, settings = receive(resources, "3", "CT", 11), resources.settings
    receive(resources, "3", "SEG", 11)
    receive(resources, "4", "CT", 11)
    touched = receive(resources, "4", "CT", 1, "4.later")
    journal, spool, trail = resources.journal, resources.spool, resources.trail
    assert retention.clean(journal, spool, trail, RetentionSettings(minimum_free_mb=0)) == []
    (gone,) = retention.clean(journal, spool, trail, settings.retention)
    assert (gone.case.study_uid, gone.reason) == ("1", "no SEG within 10 days")
    assert [p.exists() for p in (old, young, marked, touched)] == [False, True, True, True]
    assert sorted(c.study_uid for c in journal.cases()) == ["2", "3", "4"]
    assert journal.all_objects("1") == []
    assert "1 files removed: no SEG within 10 days" in settings.audit_file.read_text()


def test_a_removal_that_a_crash_interrupts_is_completed(resources: NodeResources) -> None:
    path = receive(resources, "1", "CT", 11)
    case = resources.journal.case("1")
    assert case is not None
    assert resources.journal.begin_cleaning("1", case.last_received, 1.0) == [
        path.relative_to(resources.spool.root)
    ]
    retention.end_cleaning(resources.journal, resources.spool)
    assert not path.exists()
    assert resources.journal.cases() == []


def test_what_is_set_aside_leaves_after_the_quarantine_days(
    resources: NodeResources, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    path = resources.spool.objects / "stray.dcm"
    for days in (8, 6):
        path.write_bytes(b"x")
        with monkeypatch.context() as past:
            past.setattr(quarantine.time, "time", lambda: now - days * DAY)  # noqa: B023
            resources.spool.quarantine.put(path, "object", f"of {days} days ago")

    def clean(days: int) -> list[str]:
        policy = RetentionSettings(quarantine_days=days)
        gone = retention.clean_quarantine(
            resources.journal, resources.spool, resources.trail, policy
        )
        return [e.reason for e in gone]

    assert clean(0) == []
    assert clean(7) == ["of 8 days ago"]
    assert [e.reason for e in resources.spool.quarantine.entries()] == ["of 6 days ago"]
    assert len(list(resources.spool.quarantine.directory.iterdir())) == 2  # file and note
    assert "of 8 days ago" in resources.settings.audit_file.read_text()


def test_an_older_journal_brings_back_nothing_that_has_left_since(
    resources: NodeResources,
) -> None:
    path = receive(resources, "1", "CT", 11)
    lost = receive(resources, "2", "CT", 9)
    for file in (path, lost):
        file.unlink()
    start_check.check(resources, "", 3600)
    assert [c.study_uid for c in resources.journal.cases()] == ["2"]
    assert [o.sop_instance_uid for o in resources.journal.lost_objects("2")] == ["2.CT"]


def test_conflicts_count_in_what_a_case_takes(resources: NodeResources) -> None:
    receive(resources, "1", "SEG", 1)
    journal, outbox = resources.journal, Outbox(resources.journal)
    journal.add_conflict("1.SEG", "1", Path("conflicts/a.dcm"), "A", 1, size=1000)
    item = OutgoingObject("5.1", "1.2", "1.9", "report", "reports/5.1.dcm")
    outbox.add_run(RunRecord("1", 0, True, "", 0), [item], "PACS", False, "key", "")
    outbox.sent(outbox.of_case("1")[0], "", 1)
    assert [c.size for c in journal.delivered_cases()] == [1007]
    assert journal.conflict_bytes() == 1000


def test_status_counts_first_and_lists_the_latest_that_wait_for_a_seg(
    resources: NodeResources,
) -> None:
    for number in range(30):
        receive(resources, f"1.{number + 10}", "CT", 1)
    receive(resources, "2", "SEG", 1)
    text = status_text(resources.journal, search=Search(limit=20))
    assert text.startswith("31 cases: 31 waiting for SEG\n")
    assert text.count("study ") == 20
    assert "20 of 31 cases listed; --limit lists more" in text
    assert status_text(resources.journal).count("study ") == 31
    one = status_text(resources.journal, search=Search(text="1.10"))
    assert one.count("study ") == 1
