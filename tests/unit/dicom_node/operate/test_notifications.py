"""Who is told what, and when."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.errors import SettingsError
from dicom_node.operate.conditions import find_conditions
from dicom_node.operate.notifications import MOST_LISTED, json_of, message_due, text_of
from dicom_node.operate.status import DiskFacts
from dicom_node.settings.file import settings_of
from dicom_node.settings.sections import (
    NotifySettings,
)
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.notices import Condition, ConditionKind, Message, Notices
from dicom_node.state.records import CaseRecord, OutgoingRecord, SendingStatus

POLICY = NotifySettings()
NOW = 1_700_000_000.0
HOUR = 3600.0
PLENTY = DiskFacts(90_000, 500, 2000)


def condition(subject: str = "1.2.3", kind: ConditionKind = ConditionKind.CASE_WAITS) -> Condition:
    return Condition(kind, subject, NOW - HOUR, "why")


def case(state: State, since: float = NOW - 100 * HOUR) -> CaseRecord:
    return CaseRecord(
        "1.2.3", "PID", "", "PACS", state, "reason", since, since, since, 0, 0, None, ""
    )


def outgoing(status: SendingStatus, attempts: int = 1, age: float = HOUR) -> OutgoingRecord:
    return OutgoingRecord(
        *("1.9", "class", "1.8", "report", "reports/1.9.dcm", "1.2.3", 1, "PACS", False),
        created_at=NOW - age,
        status=status,
        attempts=attempts,
        detail="0xA900",
    )


class TestConditions:
    @pytest.mark.parametrize(
        ("state", "kinds"),
        [
            (State.WAITING_FOR_SEG, []),
            (State.WAITING_FOR_CT, [ConditionKind.CASE_WAITS]),
            (State.WAITING_FOR_TREATMENT_DATE, [ConditionKind.CASE_WAITS]),
            (State.READY, [ConditionKind.CASE_WAITS]),
            (State.SENT, []),
            (State.FAILED, [ConditionKind.CASE_FAILED]),
        ],
    )
    def test_cases(self, state: State, kinds: list[ConditionKind]) -> None:
        found = find_conditions([case(state)], [], PLENTY, POLICY, NOW, NOW)
        assert [c.kind for c in found] == kinds

    def test_a_case_that_waits_for_a_short_time_is_no_condition(self) -> None:
        waits = case(State.WAITING_FOR_CT, NOW - POLICY.waiting_hours * HOUR + 1)
        assert find_conditions([waits], [], PLENTY, POLICY, NOW, NOW) == []

    @pytest.mark.parametrize("step", [25 * HOUR, -25 * HOUR])
    def test_a_clock_that_is_set_makes_no_case_wait_too_long(self, step: float) -> None:
        waits = dataclasses.replace(case(State.READY, NOW - HOUR), quiet_since=NOW - HOUR)
        assert find_conditions([waits], [], PLENTY, POLICY, NOW + step, NOW) == []

    def test_a_destination_is_down_when_objects_failed_for_long_enough(self) -> None:
        pending = SendingStatus.PENDING
        (found,) = find_conditions([], [outgoing(pending)] * 3, PLENTY, POLICY, NOW, NOW)
        assert (found.kind, found.subject) == (ConditionKind.DESTINATION_DOWN, "PACS")
        assert "3 objects" in found.words
        assert find_conditions([], [outgoing(pending, attempts=0)], PLENTY, POLICY, NOW, NOW) == []
        assert find_conditions([], [outgoing(pending, age=60)], PLENTY, POLICY, NOW, NOW) == []

    def test_a_dead_letter_names_study_destination_and_answer(self) -> None:
        (found,) = find_conditions([], [outgoing(SendingStatus.FAILED)], PLENTY, POLICY, NOW, NOW)
        assert found.kind is ConditionKind.DEAD_LETTER
        assert found.words == "report of study 1.2.3 to PACS: 0xA900"

    def test_the_disk(self) -> None:
        (found,) = find_conditions([], [], DiskFacts(499, 500, 2000), POLICY, NOW, NOW)
        assert found.kind is ConditionKind.DISK_LOW
        assert find_conditions([], [], DiskFacts(500, 500, 2000), POLICY, NOW, NOW) == []

    def test_no_condition_holds_a_patient(self) -> None:
        found = find_conditions(
            [case(State.FAILED)], [outgoing(SendingStatus.FAILED)], PLENTY, POLICY, NOW, NOW
        )
        assert "PID" not in text_of(Message(tuple(found), (), ()), "N")


conditions = st.lists(
    st.builds(condition, st.sampled_from("abcdef"), st.sampled_from(ConditionKind)),
    unique_by=lambda c: c.key,
    max_size=8,
)


class TestDecision:
    def test_new_is_told_at_once_and_then_not_again(self) -> None:
        first = message_due([condition()], {}, None, POLICY, NOW)
        assert first == Message((condition(),), (), ())
        told = {condition().key: condition()}
        assert message_due([condition()], told, NOW, POLICY, NOW + HOUR) is None

    def test_what_comes_soon_after_a_message_waits_for_the_next(self) -> None:
        told = {condition("a").key: condition("a")}
        found = [condition("a"), condition("b"), condition("c")]
        assert message_due(found, told, NOW, POLICY, NOW + 60) is None
        later = message_due(found, told, NOW, POLICY, NOW + POLICY.minutes_between * 60)
        assert later is not None
        assert [c.subject for c in later.new] == ["b", "c"]
        assert [c.subject for c in later.still_open] == ["a"]

    def test_what_is_over_is_told(self) -> None:
        told = {condition().key: condition()}
        message = message_due([], told, NOW - HOUR, POLICY, NOW)
        assert message == Message((), (condition(),), ())

    def test_what_stays_open_is_told_again_after_the_digest_time(self) -> None:
        told = {condition().key: condition()}
        assert message_due([condition()], told, NOW - 23 * HOUR, POLICY, NOW) is None
        digest = message_due([condition()], told, NOW - 24 * HOUR, POLICY, NOW)
        assert digest == Message((), (), (condition(),))

    def test_a_clock_set_back_silences_nobody(self) -> None:
        assert message_due([condition()], {}, NOW + 1000 * HOUR, POLICY, NOW) is not None

    @given(conditions, conditions, st.none() | st.floats(0, 48 * HOUR))
    def test_nothing_is_lost_and_nothing_told_twice(
        self, found: list[Condition], told: list[Condition], ago: float | None
    ) -> None:
        last = None if ago is None else NOW - ago
        known = {c.key: c for c in told}
        message = message_due(found, known, last, POLICY, NOW)
        if message is None:
            return
        after = {k for k in known if k not in {c.key for c in message.resolved}}
        assert not after & {c.key for c in message.new}
        assert after | {c.key for c in message.new} == {c.key for c in found}

    def test_a_flood_is_a_number(self) -> None:
        many = tuple(condition(f"1.{i}") for i in range(500))
        text = text_of(Message(many, (), ()), "N")
        assert text.count("\n") < MOST_LISTED + 15
        assert f"... and {500 - MOST_LISTED} more" in text
        assert len(json_of(Message(many, (), ()), "N", NOW)["new"]) == 500


class TestNotices:
    def test_what_was_told_survives_a_restart(self, tmp_path: Path) -> None:
        journal = Journal(tmp_path / "j")
        assert Notices(journal).last_sent("mail") is None
        Notices(journal).sent("mail", Message((condition("a"), condition("b")), (), ()), NOW)
        Notices(journal).sent("mail", Message((), (condition("a"),), ()), NOW + 1)
        journal.close()
        again = Notices(Journal(tmp_path / "j"))
        assert again.told("mail") == {condition("b").key: condition("b")}
        assert again.last_sent("mail") == NOW + 1
        assert again.told("webhook") == {}


GOOD_MAIL = {"host": "h", "sender": "a@b", "to": ["a@b"]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mail": GOOD_MAIL | {"to": []}}, "notify.mail.to is empty"),
        ({"mail": GOOD_MAIL | {"sender": "a"}}, "notify.mail.sender is 'a'"),
        ({"mail": {"host": "h", "to": ["a@b"]}}, "notify.mail.sender is ''"),
        ({"mail": GOOD_MAIL | {"to": ["x\n@y"]}}, r"notify.mail.to\[0\]"),
        ({"mail": {"to": ["a@b"]}}, "notify.mail.host is missing"),
        ({"mail": GOOD_MAIL | {"security": "ssl"}}, "notify.mail.security is 'ssl'"),
        (
            {"mail": GOOD_MAIL | {"security": "none", "user": "u", "password_file": "p"}},
            "in clear",
        ),
        ({"mail": GOOD_MAIL | {"user": "u"}}, "must be given together"),
        ({"webhook": {"url": "ftp://secret"}}, "notify.webhook.url is not a web address"),
        ({"webhook": {"url": "http://x", "token_file": "t"}}, "https"),
        ({"digest_hours": 0.0}, "notify.digest_hours is 0.0"),
    ],
)
def test_wrong_settings_are_refused(changes: dict[str, Any], words: str) -> None:
    peer = {"name": "PACS", "ae_title": "PACS", "host": "127.0.0.1", "port": 104}
    settings_of({"peers": [peer], "notify": {"mail": GOOD_MAIL}})
    with pytest.raises(SettingsError, match=words) as caught:
        settings_of({"peers": [peer], "notify": changes})
    assert "secret" not in str(caught.value)
