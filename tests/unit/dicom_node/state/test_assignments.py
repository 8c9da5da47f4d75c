from __future__ import annotations

import pytest

from dicom_node.state.assignments import AssignmentStore, assignments_key, from_file, to_file
from dicom_node.state.facts import PersonFact, State
from dicom_node.state.journal import Journal
from dicom_node.state.records import ObjectRecord
from scoring.results import Assignment, Location

PATIENT = ("ID", "ISSUER")
SAID = (
    Assignment("1.2", "1.2.3", "digest", True, Location.LIVER, "separate", "Dr A", "2026-01-01"),
    Assignment("1.2", "1.2.4", "other", False, by="Dr B", at="2026-01-02"),
)


@pytest.fixture
def journal(journal: Journal) -> Journal:
    """Return a journal that knows a segmentation of the patient."""
    record = ObjectRecord("1.2.9", "c", "s", "1.2", "SEG", "x", "sha", 1, None, "AE", "", 100.0)
    journal.add_object(record, [], *PATIENT)
    return journal


def test_assignments_are_those_of_the_study_and_the_patient_alone(journal: Journal) -> None:
    store = AssignmentStore(journal)
    store.replace("1.2", PATIENT, SAID)
    assert store.of_case("1.2", PATIENT) == SAID
    assert store.of_case("1.2", ("ANOTHER", "ISSUER")) == ()
    assert store.of_case("1.2", ("ID", "")) == ()
    assert store.of_case("1.2.5", PATIENT) == ()
    store.replace("1.2", PATIENT, SAID[1:])
    assert store.of_case("1.2", PATIENT) == SAID[1:]


def test_an_assignment_changes_the_case_so_that_a_second_person_sees_it(journal: Journal) -> None:
    before = journal.case("1.2")
    AssignmentStore(journal).replace("1.2", PATIENT, SAID)
    after = journal.case("1.2")
    assert before
    assert after
    assert after.changes == before.changes + 1


def test_forgetting_removes_assignments_and_the_wait(journal: Journal) -> None:
    store = AssignmentStore(journal)
    store.replace("1.2", PATIENT, SAID)
    store.wait("1.2", PersonFact("key", "say what", 5.0), 7.0)
    case = journal.case("1.2")
    assert case
    assert (case.state, case.reason) == (State.NEEDS_A_PERSON, "say what")
    assert store.need("1.2") == PersonFact("key", "say what", 5.0)
    journal.forget("1.2")
    assert store.of_case("1.2", PATIENT) == ()
    assert store.need("1.2") is None


def test_the_file_beside_the_journal_holds_all_of_it() -> None:
    assert from_file(to_file(PATIENT, SAID)) == (PATIENT, SAID)
    for content in (b"", b"[]", b"{}", b'[{"study_uid": "1"}]', b"null"):
        with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
            from_file(content)


def test_the_key_tells_every_difference() -> None:
    assert assignments_key(()) == ""
    assert len({assignments_key(SAID[:1]), assignments_key(SAID[1:]), assignments_key(SAID)}) == 3
