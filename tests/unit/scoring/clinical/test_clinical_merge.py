"""One clinical record from what several sources say."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.clinical.merge import BY_HAND, Statement, Subject, courses, merge, statements_of
from scoring.clinical.values import record_digest
from scoring.results import ClinicalRecord, Laboratory

SOURCES = ("csv", "fhir", "hl7")
SCAN = dt.date(2024, 3, 1)
START = dt.date(2024, 3, 14)
DAY = dt.timedelta(days=1)


def start(source: str, date: dt.date = START) -> Statement:
    return Statement(source, Subject.TREATMENT_START, f"{source} row", date)


def dose(date: dt.date, number: int = 1) -> Statement:
    return Statement("fhir", Subject.ADMINISTRATION, f"MedicationAdministration/{number}", date)


def albumin(source: str, value: float, date: dt.date | None, moment: str = "") -> Statement:
    laboratory = Laboratory(value, "g/dL", f"{value:g} g/dL", date)
    return Statement(source, Subject.ALBUMIN, f"{source} albumin", laboratory, moment=moment)


def merged(*statements: Statement, scan: dt.date | None = SCAN, note: str = "") -> ClinicalRecord:
    return merge(statements, SOURCES, scan, 28, note)


def test_each_value_carries_its_own_source() -> None:
    record = merged(
        start("csv"),
        albumin("hl7", 3.9, START - 3 * DAY),
        Statement(BY_HAND, Subject.PRIOR_IMMUNOTHERAPY, "entered by hand by Dr A", False),
    )
    assert record.treatment_start == START
    assert record.albumin is not None
    assert record.albumin.value == 3.9
    assert record.prior_immunotherapy is False
    assert record.origin("treatment_start") == "csv row"
    assert record.origin("albumin") == "hl7 albumin"
    assert record.origin("prior_immunotherapy") == "entered by hand by Dr A"
    assert not record.problems
    assert not record.conflicts


def test_sources_that_agree_are_all_named_and_are_no_conflict() -> None:
    record = merged(start("csv"), dose(START))
    assert record.treatment_start == START
    assert record.origin("treatment_start") == "csv row; MedicationAdministration/1"
    assert not record.conflicts


@pytest.mark.parametrize("days", [1, 7, -400])
def test_two_treatment_starts_leave_it_unknown_and_say_who_said_what(days: int) -> None:
    record = merged(start("csv"), start("hl7", START + days * DAY))
    assert record.treatment_start is None
    problem = record.problem("treatment_start") or ""
    assert "disagree" in problem
    assert f"{START} (csv row)" in problem
    assert f"{START + days * DAY} (hl7 row)" in problem
    assert problem in record.conflicts


def test_person_decides_between_two_treatment_starts_and_the_conflict_stays_visible() -> None:
    record = merged(start("csv"), start("hl7", START + DAY), start(BY_HAND, START + DAY))
    assert record.treatment_start == START + DAY
    assert record.origin("treatment_start") == "by hand row"
    assert record.problem("treatment_start") is None
    assert "csv row" in record.conflicts[0]


def test_plan_counts_only_where_nobody_knows_of_a_start() -> None:
    plan = Statement("fhir", Subject.PLANNED_START, "MedicationRequest/1 (planned)", START + DAY)
    assert merged(plan).treatment_start == START + DAY
    assert merged(plan, start("csv")).treatment_start == START
    assert not merged(plan, start("csv")).conflicts
    assert merged(plan, dose(START)).treatment_start == START


def test_start_is_the_first_dose_of_the_course_that_begins_after_the_ct() -> None:
    first = [dose(START + 21 * i * DAY, i) for i in range(5)]
    assert merged(*first).treatment_start == START
    assert merged(*first).prior_immunotherapy is None  # no earlier dose here proves nothing
    again = [dose(START + (400 + 21 * i) * DAY, 10 + i) for i in range(3)]
    assert merged(*first, *again).treatment_start == START
    later = merged(*first, *again, scan=START + 390 * DAY)
    assert later.treatment_start == START + 400 * DAY
    assert later.prior_immunotherapy is True
    assert "MedicationAdministration/0" in later.origin("prior_immunotherapy")
    after = merged(*first, *again, scan=START + 450 * DAY)
    assert after.treatment_start == START + 400 * DAY  # the course that the CT came into
    assert after.prior_immunotherapy is True
    during = merged(*first, scan=START + 30 * DAY)
    assert during.treatment_start == START  # and scoring says that the CT came after it


def test_other_checkpoint_inhibitor_before_the_start_is_previous_immunotherapy() -> None:
    earlier = Statement("fhir", Subject.OTHER_IMMUNOTHERAPY, "ipilimumab", START - 60 * DAY)
    assert merged(dose(START), earlier).prior_immunotherapy is True
    same_day = Statement("fhir", Subject.OTHER_IMMUNOTHERAPY, "ipilimumab", START)
    assert merged(dose(START), same_day).prior_immunotherapy is None


def test_documented_dose_outweighs_a_no_and_the_conflict_is_reported() -> None:
    no = Statement("csv", Subject.PRIOR_IMMUNOTHERAPY, "csv row", False)
    earlier = Statement("fhir", Subject.OTHER_IMMUNOTHERAPY, "ipilimumab", START - 60 * DAY)
    record = merged(dose(START), earlier, no)
    assert record.prior_immunotherapy is True
    assert "previous immunotherapy" in record.conflicts[0]


def test_dose_without_a_usable_date_leaves_the_start_unknown() -> None:
    unclear = Statement("fhir", Subject.ADMINISTRATION, "x", problem="no date in X/1")
    record = merged(dose(START), unclear)
    assert record.treatment_start is None
    assert record.problem("treatment_start") == "no date in X/1"


def test_two_patients_with_one_id_leave_all_unknown_but_what_a_person_entered() -> None:
    two = Statement("fhir", Subject.IDENTITY, "fhir", problem="two patients have this ID")
    record = merged(two, start("csv"), albumin("hl7", 3.9, START))
    assert record.treatment_start is None
    assert record.albumin is None
    assert record.problem("treatment_start") == record.problem("albumin") == two.problem
    record = merged(two, start("csv"), start(BY_HAND), albumin(BY_HAND, 4.0, START))
    assert record.treatment_start == START
    assert record.albumin is not None
    assert record.albumin.value == 4.0


def test_baseline_is_the_latest_value_up_to_treatment_start() -> None:
    days = {-40: 3.0, -10: 3.5, -2: 3.9, 3: 2.0}
    values = [albumin("fhir", v, START + d * DAY) for d, v in days.items()]
    record = merged(start("csv"), *values)
    assert record.albumin is not None
    assert record.albumin.value == 3.9
    same_day = [
        albumin("fhir", 3.1, START, "2024-03-14T06:00"),
        albumin("fhir", 3.3, START, "2024-03-14T09:30"),
    ]
    record = merged(start("csv"), *same_day)
    assert record.albumin is not None
    assert record.albumin.value == 3.3


def test_values_of_other_times_only_are_passed_on_for_the_report_to_refuse() -> None:
    record = merged(start("csv"), albumin("fhir", 3.0, START - 90 * DAY))
    assert record.albumin is not None
    assert record.albumin.date == START - 90 * DAY
    record = merged(start("csv"), albumin("fhir", 3.0, START + 2 * DAY))
    assert record.albumin is not None
    assert record.albumin.date == START + 2 * DAY


def test_latest_value_that_is_no_number_is_not_passed_over_for_an_older_one() -> None:
    low = Statement("fhir", Subject.ALBUMIN, "o", problem="'<0.5'", moment="2024-03-12T08:00")
    record = merged(start("csv"), albumin("fhir", 3.0, START - 9 * DAY), low)
    assert record.albumin is None
    assert record.problem("albumin") == "'<0.5'"


def test_record_without_a_start_does_not_change_with_every_new_value() -> None:
    pair = (start("csv"), start("hl7", START + DAY))
    before = [albumin("fhir", 3.0, SCAN - 3 * DAY), albumin("fhir", 3.1, SCAN + 20 * DAY)]
    one = merged(*pair, *before)
    other = merged(*pair, *before, albumin("fhir", 3.7, SCAN + 30 * DAY))
    assert record_digest(one) == record_digest(other)


def test_two_sources_with_different_values_of_one_day_leave_it_unknown() -> None:
    pair = (albumin("hl7", 3.0, START), albumin("fhir", 3.5, START))
    record = merged(start("csv"), *pair)
    assert record.albumin is None
    assert "disagree on albumin" in (record.problem("albumin") or "")
    decided = merged(start("csv"), *pair, albumin(BY_HAND, 3.5, START))
    assert decided.albumin is not None
    assert decided.albumin.value == 3.5
    assert decided.conflicts


def test_two_values_of_one_moment_in_one_source_leave_it_unknown() -> None:
    pair = (albumin("hl7", 3.0, START), albumin("hl7", 3.5, START))
    record = merged(start("csv"), *pair)
    assert record.albumin is None
    assert "different values for one time" in (record.problem("albumin") or "")


def test_precedence_chooses_between_values_of_different_days() -> None:
    values = [albumin("hl7", 3.0, START - 2 * DAY), albumin("fhir", 3.5, START - 4 * DAY)]
    by_order = {}
    for order in (("csv", "fhir", "hl7"), ("hl7", "fhir", "csv")):
        record = merge([start("csv"), *values], order, SCAN, 28)
        assert record.albumin is not None
        by_order[order[0]] = record.albumin.value
    assert by_order == {"csv": 3.5, "hl7": 3.0}


def test_record_of_one_source_stays_as_it_is_and_keeps_its_digest() -> None:
    one = ClinicalRecord(START, prior_immunotherapy=False, source="clinical.csv")
    again = merge(statements_of(one, "csv"), SOURCES, SCAN, 28)
    assert record_digest(again) == record_digest(one)


def test_note_and_origins_are_no_news_but_a_conflict_is() -> None:
    plain = merged(start("csv"))
    assert record_digest(plain) == record_digest(merged(start("hl7"), note="FHIR is down"))
    assert "FHIR is down" in merged(start("hl7"), note="FHIR is down").source
    conflict = merged(start(BY_HAND), start("hl7", START + DAY))
    assert conflict.treatment_start == START
    assert record_digest(conflict) != record_digest(plain)


dates = st.dates(dt.date(2024, 1, 1), dt.date(2024, 6, 30))
statements = st.lists(
    st.one_of(
        st.builds(start, st.sampled_from([BY_HAND, *SOURCES]), dates),
        st.builds(dose, dates, st.integers(1, 9)),
        st.builds(
            albumin, st.sampled_from([BY_HAND, *SOURCES]), st.sampled_from([3.0, 3.9]), dates
        ),
    ),
    max_size=8,
)


@given(statements, dates, st.randoms(use_true_random=False))
def test_no_order_of_arrival_changes_the_record_and_no_value_is_invented(
    said: list[Statement], scan: dt.date, random: object
) -> None:
    record = merge(said, SOURCES, scan, 28)
    shuffled = list(said)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = merge(shuffled, SOURCES, scan, 28)
    by_hand = {s.value for s in said if s.source == BY_HAND and isinstance(s.value, dt.date)}
    if len(by_hand) <= 1:
        assert record.treatment_start == again.treatment_start
        assert record.albumin == again.albumin
        assert record.prior_immunotherapy == again.prior_immunotherapy
    told = {s.value for s in said if isinstance(s.value, dt.date)}
    assert record.treatment_start is None or record.treatment_start in told
    assert record.albumin is None or record.albumin in [s.value for s in said]
    explicit = {s.value for s in said if s.subject is Subject.TREATMENT_START}
    if len(explicit) > 1 and not by_hand:
        assert record.treatment_start is None


@given(st.lists(dates, max_size=12))
def test_courses_hold_every_dose_once_and_are_apart(days: list[dt.date]) -> None:
    found = courses(days)
    assert [d for course in found for d in course] == sorted(set(days))
    for one, other in itertools.pairwise(found):
        assert (other[0] - one[-1]).days > 126


@pytest.mark.parametrize(("gap", "count"), [(1, 1), (126, 1), (127, 2), (140, 2)])
def test_gap_of_more_than_126_days_begins_a_new_course(gap: int, count: int) -> None:
    """Six weeks between doses and twelve more as a pause are one course, and a day more is not."""
    assert len(courses([START, START + gap * DAY])) == count
