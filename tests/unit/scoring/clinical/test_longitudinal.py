"""Days between CT and treatment start from the CT's own attributes."""

from __future__ import annotations

import datetime as dt

import pydicom
import pytest

from scoring.attributes import SeriesAttributes
from scoring.clinical.longitudinal import OffsetFound, treatment_offset
from scoring.eligibility.scan_window import scan_within_window
from scoring.policy import EligibilityPolicy
from scoring.results import ClinicalRecord, Verdict

POLICY = EligibilityPolicy()
EVENTS = POLICY.treatment_start_events


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
    found = treatment_offset(says(header(offset, "TREATMENT_START")), EVENTS)
    assert found.problem is None
    assert found.offset is not None
    assert (found.offset.days, found.offset.exact) == (days, exact)


@pytest.mark.parametrize(
    ("offset", "event"),
    [
        (-13.0, "ENROLLMENT"),
        (-13.0, "BASELINE"),
        (-13.0, None),
        (None, "TREATMENT_START"),
    ],
)
def test_offset_from_another_event_says_nothing(offset: float | None, event: str | None) -> None:
    assert treatment_offset(says(header(offset, event)), EVENTS) == OffsetFound()


@pytest.mark.parametrize("offset", [float("nan"), 1e9])
def test_offset_that_is_there_and_no_number_of_days_is_a_problem(offset: float) -> None:
    found = treatment_offset(says(header(offset, "TREATMENT_START")), EVENTS)
    assert found.offset is None
    assert "cannot be read" in str(found.problem)
    verdict, why = finding(series_of("20240301", offset), dt.date(2024, 3, 14))
    assert verdict is Verdict.CANNOT_TELL
    assert "cannot be read" in why


@pytest.mark.parametrize("other", [-12.0, None])
def test_offset_that_not_all_images_state_is_a_problem(other: float | None) -> None:
    headers = (header(-13.0, "TREATMENT_START"), header(other, "TREATMENT_START"))
    found = treatment_offset(says(*headers), EVENTS)
    assert found.offset is None
    assert "do not all state" in str(found.problem)
    assert "1 of 2 images" in str(found.evidence[0])


def test_offset_alone_does_not_decide_for_dates_a_year_apart() -> None:
    headers = [header(-13.0, "TREATMENT_START") for _ in range(2)]
    for data, date in zip(headers, ("20240301", "20230301"), strict=True):
        data.AcquisitionDate = date
    found = scan_within_window(says(*headers), ClinicalRecord(), POLICY)
    assert found.verdict is Verdict.CANNOT_TELL
    assert "disagree by 366" in found.statement


def says(*headers: pydicom.Dataset) -> SeriesAttributes:
    return SeriesAttributes(headers)


def finding(series: SeriesAttributes, start: dt.date | None, **problem: str) -> tuple[Verdict, str]:
    record = ClinicalRecord(treatment_start=start, problems=tuple(problem.items()))
    found = scan_within_window(series, record, POLICY)
    return found.verdict, found.statement


def series_of(date: str, offset: float | None) -> SeriesAttributes:
    """Return a CT series as far as this rule looks at it."""
    data = header(offset, "TREATMENT_START")
    if date:
        data.AcquisitionDate = date
    return says(data)


@pytest.mark.parametrize(
    ("date", "offset", "start", "verdict", "said"),
    [
        ("", -13, None, Verdict.MET, "13 days before"),
        ("20240301", -13, None, Verdict.MET, "13 days before"),
        ("", -29, None, Verdict.NOT_MET, "29 days before"),
        ("", 2, None, Verdict.NOT_MET, "2 days after"),
        ("20240301", -13, "2024-03-14", Verdict.MET, "13 days before"),
        ("20240301", -12.5, "2024-03-14", Verdict.MET, "13 days before"),
        ("20240301", -12, "2024-03-14", Verdict.CANNOT_TELL, "gives 12"),
        ("", -13, "2024-03-14", Verdict.MET, "13 days before"),
        ("", None, "2024-03-14", Verdict.CANNOT_TELL, "no acquisition date"),
        ("20240301", None, None, Verdict.CANNOT_TELL, "no treatment start"),
    ],
)
def test_dates_and_offset_decide_together(
    date: str, offset: float | None, start: str | None, verdict: Verdict, said: str
) -> None:
    day = dt.date.fromisoformat(start) if start else None
    found = finding(series_of(date, offset), day)
    assert found[0] is verdict
    assert said in found[1]


def test_offset_does_not_stand_in_for_a_date_that_sources_disagree_on() -> None:
    found = finding(series_of("20240301", -13), None, treatment_start="the sources disagree")
    assert found[0] is Verdict.CANNOT_TELL
    assert "disagree" in found[1]
