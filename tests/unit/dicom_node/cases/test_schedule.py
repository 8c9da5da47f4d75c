"""Which cases are looked at, and when: what changed, what is due, and nothing else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from dicom_node.cases.loop import Cases
from dicom_node.cases.schedule import LONGEST_SECONDS, Schedule
from dicom_node.errors import JournalError
from dicom_node.settings.sections import NodeSettings, Settings
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingObject, RunRecord
from dicom_node.state.resources import NodeResources, audit_trail
from dicom_node.state.retrievals import Retrievals
from dicom_node.state.spool import Spool


@pytest.fixture
def schedule(journal: Journal) -> Schedule:
    return Schedule(journal, random.Random(1))


def add(journal: Journal, study: str, uid: str = "1") -> None:
    uid = f"{study}.{uid}"
    journal.add_object(
        ObjectRecord(uid, "1.2", "1.0", study, "CT", uid, "ab", 9, 0.0, "A", "h", 5.0), [], "P", ""
    )


def rest(schedule: Schedule, now: float = 0) -> None:
    for study in schedule.due(now):
        schedule.over(study)


def test_only_what_changed_is_looked_at(journal: Journal, schedule: Schedule) -> None:
    for study in "123":
        add(journal, study)
    assert sorted(schedule.due(0)) == ["1", "2", "3"]
    rest(schedule)
    assert schedule.due(1e9) == []
    add(journal, "2", "2")
    assert schedule.due(0) == ["2"]


def changes(journal: Journal) -> dict[str, object]:
    """All that decisions on a case rest on."""
    outbox = Outbox(journal)

    def lost() -> None:
        record = journal.object("1.1")
        assert record is not None
        journal.set_lost(record, "damaged")

    def scored() -> None:
        item = OutgoingObject("5.1", "1.2", "1.9", "report", "reports/5.1.dcm")
        outbox.add_run(RunRecord("1", 0, True, "", 0), [item], "PACS", False, "key", "")

    return {
        "object": lambda: add(journal, "1", "2"),
        "lost": lost,
        "state": lambda: journal.set_state("1", State.FAILED, "", 0),
        "retried": lambda: journal.retry_failed("1", 0),
        "replayed": lambda: journal.replay("1", 0),
        "scored": scored,
        "sent": lambda: outbox.sent(outbox.of_case("1")[0], "", 0),
        "retrieval begun": lambda: Retrievals(journal).begin("1", 0),
        "retrieval ended": lambda: Retrievals(journal).update(Retrievals(journal).find("1")),  # type: ignore[arg-type]
        "forget": lambda: journal.order_forget("1", True, "", 0),
    }


def test_each_change_that_a_decision_rests_on_makes_a_look(
    journal: Journal, schedule: Schedule
) -> None:
    add(journal, "1")
    add(journal, "2")
    rest(schedule)
    for name, change in changes(journal).items():
        change()  # type: ignore[operator]
        assert schedule.due(0) == ["1"], name
        rest(schedule)


def test_a_case_is_looked_at_when_its_time_has_come_and_in_between_when_it_changes(
    journal: Journal, schedule: Schedule
) -> None:
    add(journal, "1")
    schedule.due(0)
    schedule.later("1", 0, 100)
    assert schedule.due(99) == []
    add(journal, "1", "2")
    assert schedule.due(99) == ["1"]
    schedule.later("1", 99, 200)
    assert schedule.due(199) == []
    assert schedule.due(200) == ["1"]


def test_no_case_waits_longer_than_that_without_a_look(
    journal: Journal, schedule: Schedule
) -> None:
    add(journal, "1")
    schedule.due(0)
    schedule.later("1", 0, float("inf"))
    assert schedule.due(LONGEST_SECONDS / 2 - 1) == []
    assert schedule.due(LONGEST_SECONDS) == ["1"]


def test_a_look_that_failed_is_repeated(journal: Journal, schedule: Schedule) -> None:
    for study in "12":
        add(journal, study)
    schedule.due(0)
    schedule.over("1")
    assert schedule.due(0) == ["2"]


def test_what_is_forgotten_leaves_nothing(journal: Journal, schedule: Schedule) -> None:
    add(journal, "1")
    journal.forget("1")
    assert schedule.due(0) == []
    assert journal.rows("SELECT * FROM case_news") == []


def test_a_clinical_record_that_came_while_the_journal_failed_is_not_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(node=NodeSettings(spool=tmp_path / "spool"))
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    resources = NodeResources(settings, spool, journal, audit_trail(settings))
    cases = Cases(resources, lambda: False, lambda: None)
    add(journal, "1")
    add(journal, "2")
    cases._hear()
    rest(cases._schedule)
    with journal.change() as db:
        db.execute("UPDATE cases SET patient_id = 'Q' WHERE study_uid = '2'")
    rest(cases._schedule)
    ClinicalStore(journal).looked_up(("Q", ""), "fhir", 1, 2)

    def fails(*_: object) -> list[str]:
        raise JournalError("held by another process")

    with monkeypatch.context() as patch:
        patch.setattr(ClinicalStore, "studies_of", fails)
        with pytest.raises(JournalError):
            cases._hear()
    assert cases._schedule.due(0) == []
    cases._hear()
    assert cases._schedule.due(0) == ["2"]
    journal.close()


def test_a_case_that_cannot_be_decided_holds_up_no_other(tmp_path: Path) -> None:
    settings = Settings(node=NodeSettings(spool=tmp_path / "spool"))
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    resources = NodeResources(settings, spool, journal, audit_trail(settings))
    cases = Cases(resources, lambda: False, lambda: None)
    for study in "123":
        add(journal, study)
    with journal.change() as db:
        db.execute("UPDATE cases SET retry_at = 'damaged', last_received = 0 WHERE study_uid = '1'")
    before = {study: journal.case(study) for study in "123"}
    for _ in range(2):
        with pytest.raises(TypeError):
            cases.tick()
    after = {study: journal.case(study) for study in "123"}
    assert [study for study in "123" if after[study] != before[study]] == ["2", "3"]
    journal.close()
