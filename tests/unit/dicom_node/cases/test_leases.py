"""No case stays with a worker that does not have it."""

from __future__ import annotations

import random

import pytest

from dicom_node.cases.leases import Leases
from dicom_node.errors import JournalError
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.records import CaseRecord, ObjectRecord

STUDY = "1"


@pytest.fixture
def leases(journal: Journal) -> Leases:
    record = ObjectRecord("1.1", "1.2", "1.0", STUDY, "CT", "1.1", "ab", 9, 0.0, "A", "h", 5.0)
    journal.add_object(record, [], "P", "")
    return Leases(journal, random.Random(1))


def case_of(journal: Journal) -> CaseRecord:
    case = journal.case(STUDY)
    assert case is not None
    return case


def test_a_lease_is_kept_by_who_works_and_given_back_by_who_does_not(
    journal: Journal, leases: Leases
) -> None:
    assert leases.take(STUDY, "worker-1", "complete", 900)
    assert leases.release_lost([STUDY]) == []
    assert case_of(journal).state is State.SCORING
    assert leases.release_lost([]) == [STUDY]
    case = case_of(journal)
    assert (case.state, case.leased_by) == (State.READY, "")
    assert (case.attempts, case.interruptions) == (0, 1)
    assert case.reason == "the outcome of worker-1 could not be recorded; scoring resumes"
    assert leases.release_lost([]) == []
    assert leases.take(STUDY, "worker-1", "complete", 900)


def test_what_is_recorded_is_not_given_back(journal: Journal, leases: Leases) -> None:
    leases.take(STUDY, "worker-1", "complete", 900)
    journal.set_state(STUDY, State.FAILED, "attempt 3 of 3", 1)
    leases.over(STUDY)
    assert leases.release_lost([]) == []
    # Also if the error came after the record.
    journal.set_state(STUDY, State.READY, "again", 1)
    leases.take(STUDY, "worker-1", "complete", 900)
    journal.set_state(STUDY, State.FAILED, "attempt 3 of 3", 1)
    assert leases.release_lost([]) == [STUDY]
    assert case_of(journal).state is State.FAILED


@pytest.mark.parametrize("on_disk", [True, False])
def test_a_lease_of_which_it_is_not_known_whether_it_is_on_disk_is_no_attempt(
    journal: Journal, leases: Leases, monkeypatch: pytest.MonkeyPatch, on_disk: bool
) -> None:
    claim = journal.claim

    def fails(*arguments: object) -> bool:
        if on_disk:
            claim(*arguments)  # type: ignore[arg-type]
        raise JournalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "claim", fails)
        with pytest.raises(JournalError):
            leases.take(STUDY, "worker-1", "complete", 900)
    assert leases.release_lost([]) == [STUDY]
    case = case_of(journal)
    assert (case.attempts, case.interruptions) == (0, int(on_disk))
    assert leases.take(STUDY, "worker-1", "complete", 900)


def test_a_lease_that_cannot_be_given_back_is_given_back_later(
    journal: Journal, leases: Leases, monkeypatch: pytest.MonkeyPatch
) -> None:
    leases.take(STUDY, "worker-1", "complete", 900)

    def fails(*_: object) -> None:
        raise JournalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "give_back", fails)
        with pytest.raises(JournalError):
            leases.release_lost([])
    assert leases.release_lost([]) == [STUDY]
    assert case_of(journal).leased_by == ""
