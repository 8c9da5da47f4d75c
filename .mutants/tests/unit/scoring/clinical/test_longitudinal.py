"""Days between CT and treatment start from the CT's own attributes."""

from __future__ import annotations

import datetime as dt

import pydicom
import pytest

from scoring.clinical.longitudinal import treatment_offset
from scoring.eligibility.rules import scan_within_window
from scoring.policy import EligibilityPolicy
from scoring.results import ClinicalRecord, Verdict

EVENTS = ("TREATMENT_START",)


def header(offset: float | None, event: str | None) -> pydicom.Dataset:
    data = pydicom.Dataset()
    if offset is not None:
        data.LongitudinalTemporalOffsetFromEvent = offset
    if event is not None:
        data.LongitudinalTemporalEventType = event
    return data


@pytest.mark.parametrize(
    ("offset", "days", "exact"),
    [(-13.0, 13, True), (0.0, 0, True), (-0.5, 1, False), (5.0, -5, True), (-27.3, 28, False)],
)
def test_offset_is_from_the_event_to_the_ct(offset: float, days: int, exact: bool) -> None:
    found = treatment_offset(header(offset, "TREATMENT_START"), EVENTS)
    assert found is not None
    assert (found.days, found.exact) == (days, exact)


@pytest.mark.parametrize(
    ("offset", "event"),
    [
        (-13.0, "ENROLLMENT"),
        (-13.0, "BASELINE"),
        (-13.0, None),
        (None, "TREATMENT_START"),
        (float("nan"), "TREATMENT_START"),
        (1e9, "TREATMENT_START"),
    ],
)
def test_offset_from_another_event_or_without_a_number_says_nothing(
    offset: float | None, event: str | None
) -> None:
    assert treatment_offset(header(offset, event), EVENTS) is None


def finding(series: object, start: dt.date | None, **problem: str) -> tuple[Verdict, str]:
    record = ClinicalRecord(treatment_start=start, problems=tuple(problem.items()))
    found = scan_within_window(series, record, EligibilityPolicy())  # type: ignore[arg-type]
    return found.verdict, found.statement


class Series:
    """A CT series as far as this rule looks at it."""

    def __init__(self, date: str, offset: float | None) -> None:
        self.header = header(offset, "TREATMENT_START")
        if date:
            self.header.AcquisitionDate = date


@pytest.mark.parametrize(
    ("date", "offset", "start", "verdict", "said"),
    [
        ("", -13, None, Verdict.MET, "13 day(s) before"),
        ("20240301", -13, None, Verdict.MET, "13 day(s) before"),
        ("", -29, None, Verdict.NOT_MET, "29 days before"),
        ("", 2, None, Verdict.NOT_MET, "2 day(s) after"),
        ("20240301", -13, "2024-03-14", Verdict.MET, "13 day(s) before"),
        ("20240301", -12.5, "2024-03-14", Verdict.MET, "13 day(s) before"),
        ("20240301", -12, "2024-03-14", Verdict.CANNOT_TELL, "gives 12"),
        ("", -13, "2024-03-14", Verdict.MET, "13 day(s) before"),
        ("", None, "2024-03-14", Verdict.CANNOT_TELL, "no acquisition date"),
        ("20240301", None, None, Verdict.CANNOT_TELL, "no treatment start"),
    ],
)
def test_dates_and_offset_decide_together(
    date: str, offset: float | None, start: str | None, verdict: Verdict, said: str
) -> None:
    day = dt.date.fromisoformat(start) if start else None
    found = finding(Series(date, offset), day)
    assert found[0] is verdict
    assert said in found[1]


def test_offset_does_not_stand_in_for_a_date_that_sources_disagree_on() -> None:
    found = finding(Series("20240301", -13), None, treatment_start="the sources disagree")
    assert found[0] is Verdict.CANNOT_TELL
    assert "disagree" in found[1]
