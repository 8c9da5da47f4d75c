"""The journal on disk: migration, outgoing objects, leases, what may be forgotten, the clock."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest

from dicom_node.errors import BeingForgottenError, JournalError, JournalReplacedError
from dicom_node.state import database, schema
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox, case_state
from dicom_node.state.records import (
    CaseRecord,
    ObjectRecord,
    OutgoingObject,
    OutgoingRecord,
    RunRecord,
    SendingStatus,
)
from tests.helpers.paths import DATA

# Made by the program of schema version 1: one case sent, one waiting, one that could not be sent.
V1 = DATA / "journal_v1.sql"
V1_SENT = "2.25.66934472841101440793841625622502985644"
V1_WAITING = "2.25.296256121806085650741072851043640205447"
V1_UNSENT = "2.25.235168033110183536987360987704099881235"


@pytest.fixture
def outbox(journal: Journal) -> Outbox:
    return Outbox(journal)


def add(journal: Journal, uid: str = "1.1", kind: str = "CT", at: float = 100.0) -> None:
    """Record an object of study 1."""
    record = ObjectRecord(uid, "1.2.3", "1.0", "1", kind, f"{uid}.dcm", "ab", 9, 0.0, "A", "h", at)
    journal.add_object(record, ["1.1"] if kind == "SEG" else [], "PATIENT", "")


def outgoing(uid: str, kind: str = "report") -> OutgoingObject:
    return OutgoingObject(uid, "1.2.3.4", "1.9", kind, f"reports/{uid}.dcm")


def run(
    outbox: Outbox, *objects: OutgoingObject, now: float = 200, commitment: bool = False
) -> int:
    return outbox.add_run(
        RunRecord("1", 0, True, "the verdict", now), objects, "PACS", commitment, "key", "clinical"
    )


def case_of(journal: Journal) -> CaseRecord:
    case = journal.case("1")
    assert case is not None
    return case


def columns(path: Path) -> dict[str, list[tuple[object, ...]]]:
    db = sqlite3.connect(path)
    tables = [r[0] for r in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {t: db.execute(f"PRAGMA table_info({t})").fetchall() for t in sorted(tables)}
    db.close()
    return found


def test_a_journal_of_version_1_is_migrated_and_nothing_is_lost(
    tmp_path: Path, journal: Journal
) -> None:
    old = tmp_path / "old.sqlite"
    db = sqlite3.connect(old)
    db.executescript(V1.read_text())
    before = {
        t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]
        for t in ("objects", "seg_references", "conflicts", "refusals", "cases", "reports")
    }
    conflict = Path(db.execute("SELECT path FROM conflicts").fetchone()[0])
    db.close()
    migrated = Journal(old)
    outbox = Outbox(migrated)
    assert {c.study_uid: c.state for c in migrated.cases()} == {
        V1_SENT: State.SENT,
        V1_WAITING: State.WAITING_FOR_SEG,
        V1_UNSENT: State.SENDING,
    }
    (sent,), (unsent,) = outbox.of_case(V1_SENT), outbox.of_case(V1_UNSENT)
    assert sent.delivered
    assert (unsent.status, unsent.attempts) == (SendingStatus.PENDING, 1)
    assert "cannot be reached" in unsent.detail
    assert outbox.due(unsent.next_attempt_at) == [unsent]
    assert outbox.runs(V1_SENT)[0].scored
    assert len(migrated.refusals(0)) == before["refusals"] == 1
    assert f"conflicts/{conflict.name}" in migrated.known_paths()
    assert sum(len(migrated.objects(c.study_uid)) for c in migrated.cases()) == before["objects"]
    assert len(migrated.known_paths()) == before["objects"] + before["conflicts"] + 2
    migrated.close()
    assert columns(old) == columns(tmp_path / "journal.sqlite")


def test_what_got_no_answer_is_known_of_a_journal_of_an_earlier_version(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    db = sqlite3.connect(old)
    db.executescript(V1.read_text())
    db.execute(
        "UPDATE reports SET detail = 'PACS: C-STORE got no answer: the connection was lost' "
        "WHERE study_uid = ?",
        (V1_UNSENT,),
    )
    db.commit()
    db.close()
    migrated = Journal(old)
    (sent,), (unsent,) = (Outbox(migrated).of_case(uid) for uid in (V1_SENT, V1_UNSENT))
    migrated.close()
    assert (sent.unanswered, unsent.unanswered) == (False, True)


def test_a_migration_that_fails_halfway_leaves_the_old_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old.sqlite"
    db = sqlite3.connect(old)
    db.executescript(V1.read_text())
    db.close()
    broken = (*schema.STEPS[:1], schema.STEPS[1] + "; INSERT INTO nowhere VALUES (1)")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", broken)
        with pytest.raises(JournalError, match="nowhere"):
            Journal(old)
    assert "reports" in columns(old)
    Journal(old).close()
    assert "outgoing" in columns(old)


def test_a_journal_that_is_away_takes_nothing_until_the_same_file_is_back(
    tmp_path: Path, journal: Journal
) -> None:
    add(journal)
    path = tmp_path / "journal.sqlite"
    away = path.rename(tmp_path / "away")
    for replace in (lambda: None, path.mkdir):
        replace()
        with pytest.raises(JournalReplacedError, match="while in use"):
            add(journal, "1.2")
    path.rmdir()
    away.rename(path)
    add(journal, "1.2")
    assert len(journal.objects("1")) == 2


def test_a_journal_that_is_no_file_is_refused_with_the_cause(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.symlink_to("/dev/zero")
    with pytest.raises(JournalError) as refused:
        Journal(path)
    assert "rollback" not in str(refused.value)


def test_a_journal_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    Journal(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version=99")
    db.close()
    with pytest.raises(JournalError, match="schema version 99, this program supports"):
        Journal(path)


def test_a_change_that_fails_leaves_nothing(journal: Journal) -> None:
    add(journal)
    with pytest.raises(JournalError):
        add(journal)
    assert len(journal.objects("1")) == 1
    add(journal, "1.2")
    assert len(journal.objects("1")) == 2


def test_threads_give_up_together_when_another_process_holds_the_journal(
    tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 3.0)
    patient = Journal(tmp_path / "journal.sqlite")
    other = sqlite3.connect(tmp_path / "journal.sqlite")
    other.execute("BEGIN IMMEDIATE")
    ended: list[float] = []

    def write(uid: str) -> None:
        with pytest.raises(JournalError):
            add(patient, uid)
        ended.append(time.monotonic())

    began = time.monotonic()
    threads = [threading.Thread(target=write, args=(f"1.{n}",)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ended) == 5
    assert max(ended) - began < 14  # one after the other it would be 15
    other.rollback()
    add(patient, "1.9")
    assert [o.sop_instance_uid for o in journal.objects("1")] == ["1.9"]
    patient.close()
    other.close()


def test_a_case_is_sent_when_all_objects_of_its_newest_run_are(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    assert run(outbox, outgoing("5.1")) == 1
    outbox.not_sent(outbox.of_case("1"), "refused", 210, 900, failed=True)
    assert case_of(journal).state is State.NOT_ACCEPTED
    assert case_of(journal).reason == "report not accepted: refused"
    assert run(outbox, outgoing("5.2"), outgoing("5.3", "pdf")) == 2
    newer = [o for o in outbox.of_case("1") if o.run == 2]
    outbox.sent(newer[0], "answered 0x0000", 220)
    assert case_of(journal).state is State.SENDING
    outbox.sent(newer[1], "answered 0x0000", 221)
    assert case_of(journal).state is State.SENT
    assert case_of(journal).reason == "the verdict"
    # The older run's report is not given up: it is still there, and still tried.
    assert [o.sop_instance_uid for o in outbox.undelivered("1")] == ["5.1"]
    assert [o.sop_instance_uid for o in outbox.due(900)] == ["5.1"]


def test_what_got_no_answer_may_be_there_until_it_is_known(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"))

    def found() -> OutgoingRecord:
        return outbox.of_case("1")[0]

    before = found()
    assert not before.may_be_there
    outbox.begins([before])
    assert found().may_be_there, "a crash here leaves it so"
    outbox.not_sent([before], "refused", 210, 211, failed=False)
    assert not found().may_be_there
    outbox.begins([found()])
    outbox.not_sent([found()], "got no answer", 220, 221, failed=False)
    outbox.not_sent([found()], "refused", 230, 231, failed=False)
    assert found().may_be_there, "a later refusal does not tell what became of the first"
    outbox.sent(found(), "answered 0x0000", 240)
    assert found().may_be_there
    assert not found().unanswered


def test_the_same_report_is_not_sent_twice_except_after_a_replay(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"))
    outbox.sent(outbox.of_case("1")[0], "answered 0x0000", 210)
    run(outbox, outgoing("5.1"), now=300)
    assert [r.run for r in outbox.runs("1")] == [1]
    assert outbox.due(1e9) == []
    assert case_of(journal).state is State.SENT
    assert journal.replay("1", 400)
    assert case_of(journal).state is State.READY
    run(outbox, outgoing("5.1"), now=410)
    assert [o.sop_instance_uid for o in outbox.due(410)] == ["5.1"]
    outbox.sent(outbox.of_case("1")[0], "answered 0x0000", 420)
    run(outbox, outgoing("5.1"), now=500)
    assert outbox.due(1e9) == []


def test_a_report_counts_as_delivered_only_when_it_is_committed(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"), commitment=True)
    outbox.sent(outbox.of_case("1")[0], "answered 0x0000", 210)
    assert case_of(journal).state is State.SENDING
    assert journal.delivered_cases() == []
    asked = outbox.uncommitted(210)
    outbox.commitment_asked(asked, "2.25.7", "asked", 211, 800)
    assert outbox.uncommitted(799) == []
    assert len(outbox.uncommitted(800)) == 1
    assert outbox.awaiting("") == outbox.awaiting("2.25.8") == []
    before = journal.clock.now()
    outbox.committed(outbox.awaiting("2.25.7"), "committed", 220)
    assert case_of(journal).state is State.SENT
    (delivered,) = journal.delivered_cases()
    assert before <= delivered.settled_at <= journal.clock.now()


def test_case_state_shows_what_failed_before_what_waits() -> None:
    def record(uid: str, status: SendingStatus, wants_commitment: bool = False) -> OutgoingRecord:
        return OutgoingRecord(
            uid, "c", "s", "report", "p", "1", 1, "PACS", wants_commitment, 0, status, detail="why"
        )

    sent, failed = record("1", SendingStatus.SENT), record("2", SendingStatus.FAILED)
    pending = record("3", SendingStatus.PENDING)
    assert case_state([sent], "v") == (State.SENT, "v")
    assert case_state([sent, pending, failed], "v")[0] is State.NOT_ACCEPTED
    assert case_state([sent, pending], "v") == (State.SENDING, "not sent yet: why")
    uncommitted = record("4", SendingStatus.SENT, wants_commitment=True)
    assert case_state([sent, uncommitted], "v") == (State.SENDING, "report sent; why")


def test_retry_makes_undelivered_objects_due_and_gives_failed_cases_new_attempts(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"))
    outbox.not_sent(outbox.of_case("1"), "refused", 210, 1e6, failed=True)
    assert outbox.due(300) == []
    assert outbox.retry("2", 300) == 0
    assert outbox.retry(None, 300) == 1
    (due,) = outbox.due(300)
    assert (due.status, due.attempts) == (SendingStatus.PENDING, 0)
    assert case_of(journal).state is State.SENDING
    journal.set_state("1", State.FAILED, "it crashed", 310)
    assert journal.retry_failed("2", 320) == []
    assert journal.retry_failed("1", 320) == ["1"]
    assert (case_of(journal).state, case_of(journal).attempts) == (State.READY, 0)


def test_a_leased_case_is_not_given_to_another_worker_until_the_lease_is_over(
    journal: Journal,
) -> None:
    add(journal)
    assert journal.claim("1", "worker-1", "", now=200, seconds=100)
    assert not journal.claim("1", "worker-2", "", now=1e12, seconds=100)
    leased = case_of(journal)
    assert (leased.state, leased.leased_by, leased.attempts) == (State.SCORING, "worker-1", 1)
    assert leased.leased_until == pytest.approx(journal.clock.now() + 100, abs=5)
    with journal.change() as db:
        db.execute("UPDATE cases SET leased_until = leased_until - 100.001")
    assert journal.claim("1", "worker-2", "", now=301, seconds=100)
    assert case_of(journal).leased_by == "worker-2"
    journal.set_state("1", State.READY, "it died", 310)
    assert case_of(journal).leased_by == ""
    assert not journal.replay("2", 320)


def test_a_lease_given_back_does_not_count_as_an_attempt(journal: Journal) -> None:
    add(journal)
    for interruptions in (1, 2, 3, 4):
        journal.claim("1", "worker-1", "", now=200, seconds=100)
        assert [c.study_uid for c in journal.leased_cases()] == ["1"]
        journal.give_back("1", "the node ended", 210, retry_at=0)
        case = case_of(journal)
        assert (case.state, case.attempts, case.interruptions, case.leased_by) == (
            State.READY,
            0,
            interruptions,
            "",
        )
    assert journal.leased_cases() == []


def test_a_settled_case_is_decided_once_it_was_seen_with_its_newest_object(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"))
    outbox.sent(outbox.of_case("1")[0], "", 210)
    journal.decided(case_of(journal))
    add(journal, "1.2", at=220)
    seen = case_of(journal)
    add(journal, "1.3", at=221)
    journal.decided(seen)
    assert case_of(journal).changes == case_of(journal).seen_changes + 1
    journal.decided(case_of(journal))
    assert case_of(journal).changes == case_of(journal).seen_changes


def test_forget_refuses_what_is_not_delivered_and_removes_all_of_the_rest(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    add(journal, "1.4", "SEG")
    journal.add_conflict("1.1", "1", Path("conflicts/x.dcm"), "A", 1)
    assert not journal.order_forget("1", False, "", 205)
    run(outbox, outgoing("5.1"))
    assert not journal.order_forget("1", False, "", 205)
    assert len(journal.objects("1")) == 2
    outbox.sent(outbox.of_case("1")[0], "", 210)
    assert journal.order_forget("1", False, "ordered by me", 211)
    assert {str(p) for p in journal.files_of("1")} == {
        "1.1.dcm",
        "1.4.dcm",
        "conflicts/x.dcm",
        "reports/5.1.dcm",
    }
    journal.forget("1")
    assert journal.cases() == []
    for table in ("objects", "seg_references", "conflicts", "runs", "outgoing"):
        assert journal.rows(f"SELECT * FROM {table}") == []
    add(journal)
    assert journal.order_forget("1", True, "", 220)


def test_nothing_gets_into_or_out_of_a_case_that_is_being_forgotten(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"))
    assert journal.order_forget("1", True, "ordered by me", 211)
    for kind in ("CT", "SEG"):
        with pytest.raises(BeingForgottenError, match="send it again later"):
            add(journal, "1.9", kind)
    with pytest.raises(BeingForgottenError):
        journal.add_conflict("1.1", "1", Path("conflicts/y.dcm"), "A", 1)
    assert outbox.due(1e12) == []
    assert not journal.claim("1", "worker-1", "", 212, 300)
    assert not journal.replay("1", 212)
    assert not journal.remake("1", "", 212)
    assert run(outbox, outgoing("5.2")) == 0
    journal.set_state("1", State.READY, "", 212)
    journal.give_back("1", "", 212, 0)
    outbox.settle("1", 212)
    outbox.sent(outbox.of_case("1")[0], "accepted while it was ordered", 212)
    assert (case_of(journal).state, case_of(journal).reason) == (State.FORGETTING, "ordered by me")
    record = outbox.of_case("1")[0]
    journal.forget("1")
    outbox.sent(record, "", 213)  # the answer of a sender that comes after all
    assert journal.cases() == []


def test_a_case_is_cleaned_only_when_delivered_and_nothing_came_meanwhile(
    journal: Journal, outbox: Outbox
) -> None:
    add(journal)
    run(outbox, outgoing("5.1"))
    assert journal.begin_cleaning("1", 100, 300) == []
    before = journal.clock.now()
    outbox.sent(outbox.of_case("1")[0], "", 210)
    (ready,) = journal.delivered_cases()
    assert before <= ready.settled_at <= journal.clock.now()
    assert ready.size == 9
    add(journal, "1.2", at=220)
    assert journal.begin_cleaning("1", ready.last_received, 300) == []
    paths = journal.begin_cleaning("1", 220, 300)
    assert paths == [Path("1.1.dcm"), Path("1.2.dcm")]
    assert journal.unfinished_cleaning() == {"1": paths}
    journal.end_cleaning("1", paths)
    assert journal.unfinished_cleaning() == {}
    assert journal.objects("1") == []
    assert journal.delivered_cases() == []
    case = case_of(journal)
    assert (case.state, case.cleaned_at, case.processed_key) == (State.SENT, 300, "key")
    assert len(outbox.of_case("1")) == 1
    add(journal, "1.2", at=400)
    assert case_of(journal).cleaned_at is None
