from __future__ import annotations

import dataclasses
import math

from dicom_node.cases.decide import (
    CaseFacts,
    Waits,
    asks_person,
    case_key,
    decide,
    look_again_at,
    person_asked,
    person_key,
)
from dicom_node.state.facts import CtFact, PersonFact, SegFact, State

WAITS = Waits(quiet=60, ct=1000, treatment_date=5000, person=3600)


def facts(**changes: object) -> CaseFacts:
    base = CaseFacts(
        ct=[CtFact(f"ct{i}", "series", f"sha{i}", 2.5 * i) for i in range(5)],
        segs=[SegFact("seg", "sha", frozenset({"ct2"}))],
        last_received=0,
        treatment_date_known=True,
        clinical_key="",
        pacs_counts={},
        rules="rules",
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


def asked(at: float, **changes: object) -> CaseFacts:
    said = facts(**changes)
    return dataclasses.replace(said, person=PersonFact(person_key(said), "say what", at))


def test_a_case_waits_for_a_person_and_then_is_reported_without_one() -> None:
    assert decide(asked(1000), WAITS, 4599).state is State.NEEDS_A_PERSON
    assert decide(asked(1000), WAITS, 4599).reason == "say what"
    late = decide(asked(1000), WAITS, 4600)
    assert late.state is State.READY
    assert "the waiting time for a person is over: say what" in late.reason


def test_a_case_is_looked_at_when_the_wait_for_a_person_ends() -> None:
    assert look_again_at(asked(3000), WAITS, 5500) == 6600
    assert look_again_at(facts(), WAITS, 5500) == math.inf


def test_what_a_person_says_other_objects_and_other_rules_end_the_wait() -> None:
    waiting = asked(1000)
    for changes in (
        {"assignments": "said"},
        {"rules": "other"},
        {"segs": [*waiting.segs, SegFact("seg2", "sha2", frozenset({"ct1"}))]},
    ):
        now = dataclasses.replace(waiting, **changes)  # type: ignore[arg-type]
        assert decide(now, WAITS, 2000).state is State.READY, changes
        assert asks_person(now, WAITS)


def test_a_person_is_asked_once_about_the_same_and_never_without_a_wait() -> None:
    assert asks_person(facts(), WAITS)
    assert not asks_person(asked(0), WAITS)
    assert not asks_person(facts(), dataclasses.replace(WAITS, person=0))


def test_an_assignment_makes_a_reported_case_be_scored_again_and_none_changes_no_key() -> None:
    done = facts(processed_key=case_key(facts()))
    assert decide(done, WAITS, 100).state is State.SENT
    assert decide(dataclasses.replace(done, assignments="said"), WAITS, 100).state is State.READY
    assert case_key(facts(rules="other")) == case_key(facts())
    # As versions without assignments wrote it: their reports are not made again.
    assert case_key(facts()).startswith("37a003759f41578d")


def undated(at: float | None = None, words: str = "say what") -> CaseFacts:
    """Return a complete case without a treatment date; looked at for a person at ``at``."""
    found = facts(treatment_date_known=False)
    if at is None:
        return found
    return dataclasses.replace(found, person=PersonFact(person_key(found), words, at))


def test_a_person_is_asked_while_the_treatment_date_is_awaited() -> None:
    look = decide(undated(), WAITS, 100)
    assert (look.state, look.only_asks) == (State.READY, True)
    both = decide(undated(100), WAITS, 101)
    assert both.state is State.NEEDS_A_PERSON
    assert both.reason.startswith("say what; ")
    assert "no treatment start date" in both.reason
    # The wait for a person ends first: the one for the date goes on, and nothing is sent.
    assert decide(undated(100), WAITS, 3700).state is State.WAITING_FOR_TREATMENT_DATE
    assert decide(undated(100, ""), WAITS, 101).state is State.WAITING_FOR_TREATMENT_DATE


def test_what_is_incomplete_or_waits_for_nobody_is_not_looked_at_for_a_person() -> None:
    no_wait = dataclasses.replace(WAITS, person=0)
    assert decide(undated(), no_wait, 100).state is State.WAITING_FOR_TREATMENT_DATE
    without_ct = dataclasses.replace(undated(), ct=[])
    assert decide(without_ct, WAITS, 100).state is State.WAITING_FOR_CT
    assert decide(undated(), WAITS, 59).state is State.WAITING_FOR_QUIET


def test_without_a_treatment_date_a_report_says_so_and_waits_for_no_person() -> None:
    over = decide(undated(4900), WAITS, 5000)
    assert (over.state, over.only_asks) == (State.READY, False)


def test_the_treatment_date_has_the_need_found_again_and_the_wait_goes_on() -> None:
    waiting = undated(100)
    dated = dataclasses.replace(waiting, treatment_date_known=True)
    assert decide(dated, WAITS, 500).state is State.READY
    assert asks_person(dated, WAITS)
    again = person_asked(waiting.person, person_key(dated), "say what", 500)
    assert again.since == 100
    assert decide(dataclasses.replace(dated, person=again), WAITS, 3699).reason == "say what"
    assert decide(dataclasses.replace(dated, person=again), WAITS, 3700).state is State.READY
    # Nobody was asked before: the wait begins with the first question.
    nobody = person_asked(undated(100, "").person, person_key(dated), "say what", 500)
    assert nobody.since == 500
    assert asks_person(dataclasses.replace(dated, person=undated(100, "").person), WAITS)
