"""Merges of patients (ADT^A40): who then has which values."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.settings.clinical import Authority, Hl7Settings
from dicom_node.state.clinical import MERGED, ClinicalStore, Patient
from dicom_node.state.journal import Journal
from scoring.clinical.merge import BY_HAND, Statement, Subject
from scoring.results import Laboratory
from tests.helpers.made.hl7_messages import ALB, MSH, fields, message

OLD, NEW, NEWEST = ("DEMO-0001", "HOSP"), ("DEMO-0002", "HOSP"), ("DEMO-0003", "HOSP")
START = dt.date(2024, 3, 14)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ClinicalStore]:
    journal = Journal(tmp_path / "journal.sqlite")
    yield ClinicalStore(journal)
    journal.close()


def identifier(patient: Patient) -> str:
    return f"{patient[0]}^^^{patient[1]}^MR"


def a40(*segments: str) -> bytes:
    header = MSH.replace("ORU^R01^ORU_R01", "ADT^A40^ADT_A39")
    return ("\r".join([header, "EVN|A40|20240401", *segments]) + "\r").encode()


def merge(survivor: Patient, prior: Patient) -> bytes:
    return a40(f"PID|1||{identifier(survivor)}||Doe^Jane", f"MRG|{identifier(prior)}||||||Doe^J")


def results(patient: Patient, albumin: str, at: str = "20240312100000") -> bytes:
    header = MSH.replace("20240312100000", at)
    segment = ALB.replace("|39|", f"|{albumin}|")
    return message(segment, header=header, pid=f"PID|1||{identifier(patient)}||Doe^Jane")


def taken(store: ClinicalStore, *messages: bytes, options: Hl7Settings | None = None) -> str:
    """Return the last acknowledgement's code and error condition."""
    inbox = Hl7Inbox(options or Hl7Settings(), store)
    code = condition = ""
    for data in messages:
        code, _, condition = fields(inbox.take(data, "test")[0])
    return f"{code} {condition}".strip()


def albumin(store: ClinicalStore, patient: Patient) -> list[float]:
    return [s.value.value for s in store.statements(patient) if isinstance(s.value, Laboratory)]


def test_the_surviving_patient_gets_what_the_other_had(store: ClinicalStore) -> None:
    known, _ = store.changes_since(0)
    assert taken(store, results(OLD, "39"), merge(NEW, OLD)) == "AA"
    assert albumin(store, NEW) == [3.9]
    (statement,) = store.statements(NEW)
    assert statement.origin == f"HL7 message M17 from LIS{MERGED}"
    # Objects may have the prior ID until they are corrected.
    assert albumin(store, OLD) == [3.9]
    assert NEW[0] in store.changes_since(known)[1]


def test_a_chain_of_merges_and_a_merge_back_lose_and_double_nothing(store: ClinicalStore) -> None:
    chain = [merge(NEW, OLD), merge(NEWEST, NEW)]
    taken(store, results(OLD, "39"), *chain)
    assert albumin(store, NEWEST) == [3.9]
    before = store.statements(OLD)
    change, _ = store.changes_since(0)
    assert taken(store, *chain, merge(OLD, NEWEST)) == "AA"
    assert store.statements(OLD) == before
    assert store.changes_since(change)[1] == set()
    (statement,) = store.statements(NEWEST)
    assert statement.origin.count(MERGED) == 1


@pytest.mark.parametrize(("of_old", "left"), [("20240311", 4.1), ("20240313", 3.9)])
def test_of_one_result_that_of_the_later_message_counts(
    store: ClinicalStore, of_old: str, left: float
) -> None:
    taken(store, results(OLD, "39", of_old), results(NEW, "41"), merge(NEW, OLD))
    assert albumin(store, NEW) == [left]


def test_what_a_person_entered_for_the_surviving_patient_stays(store: ClinicalStore) -> None:
    def entered(patient: Patient, day: dt.date) -> None:
        said = Statement(BY_HAND, Subject.TREATMENT_START, "entered by hand by A", day)
        store.put(patient, BY_HAND, {"treatment_start": [said]}, "A", time.time())

    entered(OLD, START)
    taken(store, merge(NEW, OLD))
    assert [s.value for s in store.statements(NEW)] == [START]
    entered(NEW, START.replace(day=21))
    taken(store, merge(NEW, OLD))
    assert [s.value for s in store.statements(NEW)] == [START.replace(day=21)]


def test_what_fhir_answered_is_asked_for_again_and_not_copied(store: ClinicalStore) -> None:
    said = Statement("fhir", Subject.TREATMENT_START, "a server", START)
    store.replace(OLD, "fhir", [said], "", time.time())
    taken(store, merge(NEW, OLD))
    assert store.statements(NEW) == []


def test_several_merges_in_one_message_belong_to_the_patient_before_each(
    store: ClinicalStore,
) -> None:
    other = ("DEMO-0004", "HOSP")
    both = a40(
        f"PID|1||{identifier(NEW)}",
        f"MRG|{identifier(OLD)}",
        f"PID|2||{identifier(NEWEST)}",
        f"MRG|{identifier(other)}",
    )
    assert taken(store, results(OLD, "39"), results(other, "41"), both) == "AA"
    assert (albumin(store, NEW), albumin(store, NEWEST)) == ([3.9], [4.1])


@pytest.mark.parametrize(
    ("segments", "answer"),
    [
        ((f"PID|1||{identifier(NEW)}",), "AE 100"),
        ((f"MRG|{identifier(OLD)}",), "AE 100"),
        ((f"PID|1||{identifier(NEW)}", "MRG|"), "AE 101"),
        ((f"PID|1||{identifier(NEW)}", "MRG|1^^^HOSP^SS"), "AE 101"),
        (("PID|1", f"MRG|{identifier(OLD)}"), "AE 101"),
        ((f"PID|1||{identifier(NEW)}", "MRG|1^^^ELSEWHERE^MR"), "AE 204"),
    ],
)
def test_a_merge_that_cannot_be_attributed_is_refused(
    store: ClinicalStore, segments: tuple[str, ...], answer: str
) -> None:
    options = Hl7Settings(authorities=(Authority("HOSP", "HOSP"),))
    taken(store, results(OLD, "39"), options=options)
    assert taken(store, a40(*segments), options=options) == answer
    assert store.statements(NEW) == []


@pytest.mark.parametrize("event", ["A24", "A37", "A08"])
def test_other_messages_on_patients_are_refused(store: ClinicalStore, event: str) -> None:
    assert taken(store, merge(NEW, OLD).replace(b"ADT^A40", f"ADT^{event}".encode())) == "AR 200"
