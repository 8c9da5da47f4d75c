"""What leaves the spool and when, and how it keeps files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.operate.retention import removals
from dicom_node.settings.sections import RetentionSettings
from dicom_node.state.records import DeliveredCase
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
