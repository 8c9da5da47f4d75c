"""What is asked of a PACS and when again, as pure decisions."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given
from hypothesis import strategies as st

from dicom_node.retrieve.plan import (
    ATTEMPTS_TO_MAKE_SURE,
    Attempt,
    after,
    make_plan,
    named_series,
    problem_of,
    references_without_series,
    useless_to_request,
)
from dicom_node.settings.sections import RetrieveSettings
from dicom_node.state.retrievals import RetrievalRecord, RetrievalStatus
from scoring.results import InstanceReference

CT, MR, SHEET = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4", "1.2.3"
LISTING = {"a": dict.fromkeys(("1", "2", "3"), CT), "b": {"7": CT, "8": CT}}


def reference(
    uid: str, series: str = "a", study: str = "study", sop_class: str = CT
) -> InstanceReference:
    return InstanceReference(sop_class, uid, series, study)


def test_the_whole_series_of_a_named_image_is_wanted_and_no_other() -> None:
    plan = make_plan([reference("2")], {"1"}, LISTING, (CT,))
    assert plan.by_series == {"a": ("2", "3")}
    assert plan.absent == ()


def test_images_that_nobody_has_are_named() -> None:
    plan = make_plan([reference("2"), reference("9")], set(), LISTING, (CT,))
    assert plan.absent == ("9",)
    assert "does not hold 1 of the images" in problem_of(plan, {"1", "2", "3"}, "PACS", ())


def test_what_is_no_ct_is_not_wanted_unless_the_pacs_does_not_say_what_it_is() -> None:
    listing = {"a": {"1": CT, "2": SHEET, "3": "", "": CT}}
    assert make_plan([reference("1")], set(), listing, (CT,)).instances == {"1", "3"}


@given(
    here=st.sets(st.sampled_from("123789")),
    named=st.sets(st.sampled_from("123789"), min_size=1),
)
def test_nothing_is_asked_for_that_is_here_and_nothing_named_is_lost(
    here: set[str], named: set[str]
) -> None:
    plan = make_plan([reference(uid, "") for uid in named], here, LISTING, (CT,))
    assert not plan.instances & here
    assert named <= here | plan.instances | set(plan.absent)
    everything = here | plan.instances
    assert (problem_of(plan, everything, "PACS", ()) == "") == (not plan.absent)
    for series, images in LISTING.items():
        assert (not named & images.keys()) <= (series not in plan.by_series)


def test_series_are_searched_for_only_where_the_seg_does_not_name_them() -> None:
    assert named_series([reference("1"), reference("2"), reference("7", "")]) == ("a",)
    assert references_without_series([reference("7", "")], {"a": LISTING["a"]})
    assert not references_without_series([reference("7", "")], LISTING)
    assert not references_without_series([reference("9", "a")], LISTING)


def test_images_of_another_study_or_modality_cannot_be_asked_for() -> None:
    ours, theirs = reference("1"), reference("2", study="other")
    assert useless_to_request([ours], (), "study", (CT,)) == ""
    words = useless_to_request([ours, theirs], (), "study", (CT,))
    assert "1 of the 2 images that the segmentation names are of study other" in words
    assert "both must be of one patient and study" in words
    assert "SOP class" in useless_to_request([reference("1", sop_class=MR)], (), "study", (CT,))
    assert useless_to_request([ours, theirs], {"2"}, "study", (CT,)) == ""


BEGUN = RetrievalRecord("study", RetrievalStatus.ASKING, 0, 0, 0, 0, 10, 10, "", "")
SETTINGS = RetrieveSettings(
    peer="PACS", attempts=3, retry_first_seconds=10, retry_longest_seconds=15
)


def step(record: RetrievalRecord, attempt: Attempt, now: float = 100) -> RetrievalRecord:
    return after(record, attempt, SETTINGS, "inputs", now, random.Random(1))


def test_attempts_are_bounded_and_waits_grow_up_to_the_longest() -> None:
    first = step(BEGUN, Attempt(5, 3, "two are late"))
    assert (first.status, first.attempts) == (RetrievalStatus.ASKING, 1)
    assert 105 <= first.next_attempt_at <= 110
    second = step(first, Attempt(2, 0, "still late"))
    assert 107.5 <= second.next_attempt_at <= 115
    assert (second.wanted, second.arrived) == (5, 3)
    third = step(second, Attempt(2, 1, "one is late"))
    assert (third.status, third.attempts) == (RetrievalStatus.GIVEN_UP, 3)
    assert (third.wanted, third.arrived) == (5, 4)
    assert third.over_for("inputs")
    assert not third.over_for("other objects")


def test_a_case_that_seems_complete_does_not_wait_long_for_the_pacs_to_confirm_it() -> None:
    patient = dataclasses.replace(SETTINGS, attempts=100)
    record = BEGUN
    for _ in range(ATTEMPTS_TO_MAKE_SURE):
        assert record.status is RetrievalStatus.ASKING
        attempt = Attempt(0, 0, "down", needed=False)
        record = after(record, attempt, patient, "inputs", 100, random.Random(1))
    assert record.status is RetrievalStatus.GIVEN_UP
    assert (record.wanted, record.arrived) == (0, 0)


def test_what_cannot_help_is_not_tried_again() -> None:
    assert step(BEGUN, Attempt(0, 0, "another study", final=True)).status is (
        RetrievalStatus.GIVEN_UP
    )
    complete = step(BEGUN, Attempt(5, 5))
    assert (complete.status, complete.detail) == (RetrievalStatus.COMPLETE, "")
