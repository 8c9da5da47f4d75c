from __future__ import annotations

import dataclasses
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.cases.decide import (
    CaseFacts,
    Waits,
    case_key,
    decide,
    gap_in,
    missing_for,
    not_asked,
    recalls,
)
from dicom_node.state.facts import CtFact, RetrievalFact, SegFact, State

WAITS = Waits(quiet=60, ct=1000, treatment_date=5000)


def facts(**changes: object) -> CaseFacts:
    ct = [CtFact(f"ct{i}", "series", f"sha{i}", 2.5 * i) for i in range(10)]
    seg = SegFact("seg", "sha", frozenset(f"ct{i}" for i in range(3, 6)))
    base = CaseFacts(
        ct=ct,
        segs=[seg],
        last_received=0,
        treatment_date_known=True,
        clinical_key="",
        pacs_counts={},
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


def test_complete_case_is_ready_after_the_quiet_time_and_not_before() -> None:
    assert decide(facts(), WAITS, 59).state is State.WAITING_FOR_QUIET
    assert decide(facts(), WAITS, 60).state is State.READY


def test_ct_alone_waits_for_a_seg_for_ever() -> None:
    assert decide(facts(segs=[]), WAITS, 1e9).state is State.WAITING_FOR_SEG


def test_a_referenced_image_that_is_not_here_is_waited_for_then_reported() -> None:
    incomplete = facts(ct=[c for c in facts().ct if c.sop_instance_uid != "ct4"])
    decision = decide(incomplete, WAITS, 999)
    assert decision.state is State.WAITING_FOR_CT
    assert "1 of the 3 images that segmentation seg was drawn on are missing" in decision.reason
    late = decide(incomplete, WAITS, 1000)
    assert late.state is State.READY
    assert late.reason.startswith("the waiting time is over")


def test_ct_of_which_nothing_is_named_is_waited_for_as_all_ct_and_the_reason_says_it() -> None:
    foreign = facts(
        ct=[dataclasses.replace(c, sop_instance_uid=f"x{c.position}") for c in facts().ct]
    )
    decision = decide(foreign, WAITS, 999)
    assert decision.state is State.WAITING_FOR_CT
    assert "none of the received CT images is among them" in decision.reason
    assert decide(foreign, WAITS, 1000).state is State.READY
    # Where the PACS is asked, its answer is.
    asked = dataclasses.replace(foreign, retrieval=ASKED)
    assert decide(asked, WAITS, 60).ask


@given(
    others=st.lists(st.floats(0, 50), min_size=2, max_size=6),
    wanted=st.lists(st.floats(0, 900), min_size=3, max_size=3),
    seg_at=st.floats(0, 900),
    last=st.floats(1, 999),
)
def test_no_report_calls_images_absent_that_come_in_the_waiting_time(
    others: list[float], wanted: list[float], seg_at: float, last: float
) -> None:
    """Another series first, the SEG at any time, and its own images late and one by one."""
    seg = facts().segs[0]
    arrivals = [(at, CtFact(f"x{i}", "other", "s", 2.5 * i)) for i, at in enumerate(others)]
    end = max([*wanted[:2], seg_at, *others]) + last  # the last one: within the time of the others
    times = [*wanted[:2], end]
    arrivals += [
        (at, CtFact(f"ct{i}", "series", "s", 2.5 * i))
        for i, at in zip(range(3, 6), times, strict=True)
    ]
    moments = sorted({seg_at, *(at for at, _ in arrivals)})
    for start, then in itertools.pairwise([*moments, moments[-1] + 1]):
        here = [c for at, c in arrivals if at <= start]
        segs = [seg] if seg_at <= start else []
        if len(here) == len(arrivals):
            break
        now = facts(ct=here, segs=segs, last_received=start)
        for at in (start, (start + then) / 2, then - 1e-6):
            if then - start < 1000:
                assert decide(now, WAITS, at).state is not State.READY


def test_a_gap_beside_the_lesion_is_waited_for_although_no_seg_names_it() -> None:
    incomplete = facts(ct=[c for c in facts().ct if c.sop_instance_uid != "ct8"])
    assert decide(incomplete, WAITS, 100).state is State.WAITING_FOR_CT
    missing = missing_for(incomplete)
    assert missing is not None
    assert missing.seen_by_scoring


def test_more_images_in_the_pacs_are_waited_for_and_scoring_is_told() -> None:
    incomplete = facts(pacs_counts={"series": 12})
    decision = decide(incomplete, WAITS, 100)
    assert decision.state is State.WAITING_FOR_CT
    assert "10 images are here, the PACS holds 12" in decision.reason
    missing = missing_for(incomplete)
    assert missing is not None
    assert not missing.seen_by_scoring


@pytest.mark.parametrize("count", [0, 9, 10])
def test_a_pacs_that_holds_no_more_than_we_have_is_not_waited_for(count: int) -> None:
    assert decide(facts(pacs_counts={"series": count}), WAITS, 100).state is State.READY


def test_treatment_date_is_waited_for_then_reported() -> None:
    unknown = facts(treatment_date_known=False)
    assert decide(unknown, WAITS, 4999).state is State.WAITING_FOR_TREATMENT_DATE
    assert decide(unknown, WAITS, 5000).state is State.READY


def test_the_same_inputs_need_no_second_report_and_new_ones_do() -> None:
    done = facts(processed_key=case_key(facts()))
    assert decide(done, WAITS, 1e6).state is State.SENT
    other = dataclasses.replace(done, segs=[SegFact("seg", "other content", frozenset({"ct3"}))])
    assert decide(other, WAITS, 1e6).state is State.READY
    record = dataclasses.replace(done, clinical_key="changed")
    assert decide(record, WAITS, 1e6).state is State.READY


@given(st.permutations(range(10)), st.permutations(range(2)))
def test_the_order_of_arrival_changes_nothing(order: list[int], segs: list[int]) -> None:
    base = facts(segs=[facts().segs[0], SegFact("seg2", "sha2", frozenset({"ct1"}))])
    shuffled = dataclasses.replace(
        base, ct=[base.ct[i] for i in order], segs=[base.segs[i] for i in segs]
    )
    assert case_key(shuffled) == case_key(base)
    assert decide(shuffled, WAITS, 100) == decide(base, WAITS, 100)


@given(
    count=st.integers(4, 40),
    step=st.floats(0.5, 10),
    start=st.floats(-1000, 1000),
    drop=st.integers(0, 39),
)
def test_a_gap_is_found_wherever_an_inner_slice_is_missing(
    count: int, step: float, start: float, drop: int
) -> None:
    positions = [start + i * step for i in range(count)]
    assert gap_in(list(positions)) is None
    inner = 1 + drop % (count - 2)
    del positions[inner]
    if len(positions) >= 4:
        found = gap_in(list(positions))
        assert found is not None
        assert found.startswith("1 slice missing")


@given(
    now=st.floats(0, 1e5),
    date=st.booleans(),
    drop=st.sets(st.integers(0, 9)),
    pacs=st.one_of(st.none(), st.integers(0, 20)),
)
def test_every_case_is_ready_once_all_waits_are_over(
    now: float, date: bool, drop: set[int], pacs: int | None
) -> None:
    any_facts = facts(
        ct=[c for i, c in enumerate(facts().ct) if i not in drop],
        treatment_date_known=date,
        pacs_counts={} if pacs is None else {"series": pacs},
    )
    decision = decide(any_facts, WAITS, now)
    if now >= 5000:
        assert decision.state is State.READY
    if decision.state is not State.READY:
        assert decision.reason


ASKED = RetrievalFact(over=False, words="asking PACS for the images of the series")


def test_a_pacs_is_asked_once_the_study_is_quiet_even_when_nothing_seems_to_be_missing() -> None:
    early = decide(facts(retrieval=ASKED), WAITS, 59)
    assert (early.state, early.ask) == (State.WAITING_FOR_QUIET, False)
    # Only the PACS knows of a first or last slice.
    asking = decide(facts(retrieval=ASKED), WAITS, 60)
    assert (asking.state, asking.ask) == (State.WAITING_FOR_CT, True)
    assert asking.reason == ASKED.words
    none = facts(ct=[], retrieval=ASKED)
    assert decide(none, WAITS, 59).ask is False
    assert decide(none, WAITS, 60).ask is True
    # While it is under way, neither what it brings nor the wait for CT ends it.
    begun = facts(ct=[], retrieval=dataclasses.replace(ASKED, begun=True))
    for moment in (1, 1e9):
        decision = decide(begun, WAITS, moment)
        assert (decision.state, decision.reason) == (State.WAITING_FOR_CT, ASKED.words)
        assert not decision.ask


def test_what_the_pacs_did_not_give_is_the_reason_of_the_refusal() -> None:
    gave_up = RetrievalFact(over=True, words="the PACS was queried 3 times: it is down")
    incomplete = facts(ct=[], retrieval=gave_up)
    missing = missing_for(incomplete)
    assert missing is not None
    assert not missing.seen_by_scoring  # so that the report says what was tried
    assert missing.reason.startswith(
        "3 of the 3 images that segmentation seg was drawn on are missing; "
    )
    assert missing.reason.endswith(gave_up.words)
    assert decide(incomplete, WAITS, 60).state is State.READY
    # Nothing seems to be missing, but the PACS could not be asked: an end may be.
    unsure = facts(retrieval=gave_up)
    assert missing_for(unsure) is None
    assert not_asked(unsure) == gave_up.words
    assert not_asked(incomplete) == not_asked(facts()) == ""
    # It is known to hold more.
    short = facts(retrieval=dataclasses.replace(gave_up, short=True))
    missing = missing_for(short)
    assert missing is not None
    assert missing.reason == gave_up.words
    assert not_asked(short) == ""


def test_a_case_is_ready_when_the_pacs_has_no_more() -> None:
    complete = facts(retrieval=RetrievalFact(over=True, words=""))
    assert missing_for(complete) is None
    assert decide(complete, WAITS, 60).state is State.READY


def test_a_report_that_is_made_is_not_asked_about_again() -> None:
    done = facts(retrieval=ASKED)
    assert decide(dataclasses.replace(done, processed_key=case_key(done)), WAITS, 100).state is (
        State.SENT
    )


# ----------------------------------------------------------------- a SEG that names a series alone


def by_series(count: int, **changes: object) -> CaseFacts:
    seg = SegFact("seg", "sha", frozenset(), frozenset({"series"}))
    return facts(ct=facts().ct[:count], segs=[seg], **changes)


def test_series_that_is_named_alone_is_waited_for() -> None:
    decision = decide(by_series(0), WAITS, 999)
    assert decision.state is State.WAITING_FOR_CT
    assert "no image is here of CT series series" in decision.reason
    assert decide(by_series(0), WAITS, 1000).state is State.READY
    assert decide(by_series(10), WAITS, 59).state is State.WAITING_FOR_QUIET
    assert decide(by_series(10), WAITS, 60).state is State.READY


def test_series_that_is_named_alone_is_counted_where_a_pacs_can_be_asked() -> None:
    assert decide(by_series(7, pacs_counts={"series": 10}), WAITS, 100).state is (
        State.WAITING_FOR_CT
    )
    assert decide(by_series(10, pacs_counts={"series": 10}), WAITS, 100).state is State.READY


def test_gap_in_a_series_that_is_named_alone_is_waited_for() -> None:
    gapped = by_series(10)
    ct = [c for c in gapped.ct if c.sop_instance_uid != "ct5"]
    assert decide(dataclasses.replace(gapped, ct=ct), WAITS, 100).state is State.WAITING_FOR_CT


def test_stray_images_make_no_gap_and_hide_none() -> None:
    whole = facts()
    localizer = CtFact("scout", "series", "sha", None)
    again = [CtFact(f"b{i}", "series", "sha", 2.5 * i) for i in range(10)]
    assert decide(dataclasses.replace(whole, ct=[*whole.ct, localizer]), WAITS, 60).state is (
        State.READY
    )
    ct = [c for c in whole.ct if c.sop_instance_uid != "ct7"]
    for strays in ([localizer], [c for c in again if c.sop_instance_uid != "b7"]):
        gapped = dataclasses.replace(whole, ct=[*ct, *strays])
        assert decide(gapped, WAITS, 60).state is State.WAITING_FOR_CT


@given(
    lost=st.lists(st.sampled_from(["ct4", "ct8", "seg", "other"]), min_size=1, unique=True),
    retrieval=st.one_of(
        st.none(),
        st.builds(
            RetrievalFact,
            st.booleans(),
            st.sampled_from(["", "words"]),
            st.booleans(),
            st.booleans(),
        ),
    ),
    key=st.sampled_from([None, "an earlier one"]),
    date=st.booleans(),
    now=st.sampled_from([0, 59, 1e3, 1e5, 1e12]),
)
def test_what_the_node_has_lost_is_never_reported_as_missing(
    lost: list[str], retrieval: RetrievalFact | None, key: str | None, date: bool, now: float
) -> None:
    base = facts()
    case = facts(
        ct=[c for c in base.ct if c.sop_instance_uid not in lost],
        segs=[s for s in base.segs if s.sop_instance_uid not in lost],
        lost=lost,
        retrieval=retrieval,
        processed_key=key,
        treatment_date_known=date,
    )
    decision = decide(case, WAITS, now)
    if retrieval is not None and not retrieval.over and case.segs:
        assert decision.state in (State.WAITING_FOR_CT, State.WAITING_FOR_QUIET)
    else:
        assert decision.state is State.WAITING_FOR_RESEND
        assert all(uid in decision.reason for uid in sorted(lost)[:3])


def test_a_settled_case_stays_settled_when_an_object_is_lost_that_it_was_not_made_of() -> None:
    done = facts(processed_key=case_key(facts()), lost=["an object of another series"])
    assert decide(done, WAITS, 1e6).state is State.SENT


def test_a_report_of_withdrawn_objects_is_replaced_without_waiting_for_others() -> None:
    why = "1 object was withdrawn"
    for rest in (facts(segs=[]), facts(ct=facts().ct[:4]), facts(segs=[], ct=[])):
        recalled = dataclasses.replace(rest, withdrawn=why)
        assert decide(recalled, WAITS, 59).state is not State.READY
        decision = decide(recalled, WAITS, 60)
        assert decision.state is State.READY
        assert why in decision.reason
        assert recalls(recalled)
        told = dataclasses.replace(rest, processed_key=case_key(rest))
        assert decide(told, WAITS, 60).state is State.SENT
    complete = facts(withdrawn=why)
    assert not recalls(complete), "it is scored without them, and that report replaces the old one"
    assert decide(complete, WAITS, 60).state is State.READY
