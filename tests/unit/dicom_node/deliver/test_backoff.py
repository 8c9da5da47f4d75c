"""What an answer means, and when is tried again: pure decisions."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.cases.leases import interruption_delay
from dicom_node.deliver.backoff import Verdict, after_failure, verdict_on
from dicom_node.settings.sections import ReportSettings
from dicom_node.state.records import OutgoingRecord
from dicom_node.units import HOUR, retry_delay

RECORD = OutgoingRecord("1", "c", "s", "report", "p", "1", 1, "PACS", False, 0)


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (0x0000, Verdict.ACCEPTED),
        (0xB000, Verdict.ACCEPTED),
        (0xB007, Verdict.ACCEPTED),
        (0x0111, Verdict.ACCEPTED),
        (None, Verdict.TRANSIENT),
        (0xA700, Verdict.TRANSIENT),
        (0xA702, Verdict.TRANSIENT),
        (0x0110, Verdict.TRANSIENT),
        (0x0213, Verdict.TRANSIENT),
        (0xA900, Verdict.PERMANENT),
        (0xA9FF, Verdict.PERMANENT),
        (0xC000, Verdict.PERMANENT),
        (0x0117, Verdict.PERMANENT),
        (0x0122, Verdict.PERMANENT),
        (0x0124, Verdict.PERMANENT),
        (0xFE00, Verdict.PERMANENT),
    ],
)
def test_verdict_on_statuses(status: int | None, verdict: Verdict) -> None:
    assert verdict_on(status) is verdict


def test_no_other_status_is_accepted_or_passes() -> None:
    """PS3.4 table B.2-1 and PS3.7 annex C name these and no more."""
    accepted = {0x0000, 0x0001, 0x0107, 0x0111, 0x0116, *range(0xB000, 0xC000)}
    transient = {0x0110, 0x0213, *range(0xA700, 0xA800)}
    statuses = range(0x10000)
    assert {s for s in statuses if verdict_on(s) is Verdict.ACCEPTED} == accepted
    assert {s for s in statuses if verdict_on(s) is Verdict.TRANSIENT} == transient


@given(
    st.integers(0, 10**6),
    st.floats(0.01, 100),
    st.floats(100, 1e6),
    st.integers(0, 2**32),
)
def test_waits_grow_up_to_the_longest_and_are_spread(
    attempts: int, first: float, longest: float, seed: int
) -> None:
    delay = retry_delay(attempts, first, longest, random.Random(seed))
    whole = min(longest, first * 2.0 ** min(attempts, 30))
    assert whole / 2 <= delay <= whole
    assert delay == retry_delay(attempts, first, longest, random.Random(seed))


def test_waits_that_began_together_end_apart() -> None:
    jitter = random.Random(1)
    waits = {round(retry_delay(8, 10, 3600, jitter)) for _ in range(100)}
    assert len(waits) > 80


def test_a_permanent_failure_is_shown_after_three_tries_and_tried_daily() -> None:
    settings, jitter = ReportSettings(), random.Random(1)
    attempts = [
        after_failure(dataclasses.replace(RECORD, attempts=n), True, settings, jitter)
        for n in range(5)
    ]
    assert [a.failed for a in attempts] == [False, False, True, True, True]
    assert attempts[0].delay <= 10
    assert all(12 * HOUR <= a.delay <= 24 * HOUR for a in attempts[2:])


def test_a_transient_failure_is_never_given_up() -> None:
    settings, jitter = ReportSettings(), random.Random(1)
    for attempts in (0, 3, 1000):
        record = dataclasses.replace(RECORD, attempts=attempts)
        following = after_failure(record, False, settings, jitter)
        assert not following.failed
        assert following.delay <= HOUR


def test_a_case_interrupted_with_the_node_goes_on_at_once_a_few_times_then_later() -> None:
    jitter = random.Random(1)
    delays = [interruption_delay(n, jitter) for n in range(1, 40)]
    assert delays[:3] == [0, 0, 0]
    assert all(0 < d <= 600 for d in delays[3:])
