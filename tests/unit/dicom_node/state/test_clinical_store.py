"""Clinical values in the journal: pushed, entered by hand, and what the node makes of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node.clinical.entry import enter_by_hand, enter_for_study, entered
from dicom_node.clinical.sources import ClinicalSources, Scan
from dicom_node.errors import ClinicalEntryError
from dicom_node.settings.clinical import ClinicalSettings
from dicom_node.settings.sections import Settings
from dicom_node.state.audit import AuditTrail
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.journal import Journal
from dicom_node.state.resources import NodeResources
from dicom_node.state.spool import Spool
from scoring.clinical.longitudinal import TreatmentOffset
from scoring.clinical.merge import BY_HAND, Statement, Subject
from scoring.results import Laboratory

PATIENT = ("P1", "HOSPITAL")
START = dt.date(2024, 3, 14)


@pytest.fixture
def resources(tmp_path: Path) -> Iterator[NodeResources]:
    spool = Spool(tmp_path / "spool")
    journal = Journal(spool.journal_path)
    trail = AuditTrail(tmp_path / "audit.jsonl", tmp_path / "audit.key", "IMMUNOCT")
    yield NodeResources(Settings(), spool, journal, trail)
    journal.close()


def albumin(value: float, day: int = 10) -> Statement:
    date = dt.date(2024, 3, day)
    laboratory = Laboratory(value, "g/dL", f"{value * 10:g} g/L", date)
    return Statement("hl7", Subject.ALBUMIN, "HL7 message 17", laboratory, moment=f"{date}T08:00")


def test_statements_come_back_as_they_were_and_replace_those_of_their_key(
    resources: NodeResources,
) -> None:
    store = ClinicalStore(resources.journal)
    start = Statement("hl7", Subject.TREATMENT_START, "x", START)
    yes = Statement("hl7", Subject.PRIOR_IMMUNOTHERAPY, "x", True)
    low = Statement("hl7", Subject.ALBUMIN, "x", problem="'<0.5'", moment="2024-03-11T00:00")
    assert store.put(PATIENT, "hl7", {"a": [albumin(3.9)], "b": [start, yes, low]}, "LIS", 1.0)
    assert store.statements(PATIENT) == [albumin(3.9), start, yes, low]
    assert not store.put(PATIENT, "hl7", {"a": [albumin(3.9)]}, "LIS", 2.0)  # nothing new
    assert store.put(PATIENT, "hl7", {"a": [albumin(3.5)], "b": []}, "LIS", 3.0)
    assert store.statements(PATIENT) == [albumin(3.5)]


def test_message_that_is_older_than_what_is_known_changes_nothing(resources: NodeResources) -> None:
    store = ClinicalStore(resources.journal)
    store.put(PATIENT, "hl7", {"a": [albumin(3.5)]}, "LIS", 1.0, version="20240311")
    assert not store.put(PATIENT, "hl7", {"a": [albumin(3.9)]}, "LIS", 2.0, version="20240310")
    assert store.statements(PATIENT) == [albumin(3.5)]


def test_patient_is_found_by_id_and_issuer_else_by_the_id_without_issuer(
    resources: NodeResources,
) -> None:
    store = ClinicalStore(resources.journal)
    store.put(("P1", ""), "hl7", {"a": [albumin(3.0)]}, "", 1.0)
    assert store.statements(PATIENT) == [albumin(3.0)]
    store.put(PATIENT, "hl7", {"a": [albumin(4.0)]}, "", 1.0)
    assert store.statements(PATIENT) == [albumin(4.0)]
    assert store.statements(("P1", "OTHER")) == [albumin(3.0)]
    assert store.statements(("P2", "HOSPITAL")) == []


def test_changes_are_seen_once_and_name_the_patient(resources: NodeResources) -> None:
    store = ClinicalStore(resources.journal)
    store.put(PATIENT, "hl7", {"a": [albumin(3.0)]}, "", 1.0)
    last, who = store.changes_since(0)
    assert who == {"P1"}
    assert store.changes_since(last) == (last, set())
    store.put(PATIENT, "hl7", {"a": [albumin(3.1)]}, "", 1.0)
    assert store.changes_since(last)[1] == {"P1"}


def test_values_of_patients_without_a_case_leave_after_a_while(resources: NodeResources) -> None:
    store = ClinicalStore(resources.journal)
    store.put(PATIENT, "hl7", {"a": [albumin(3.0)]}, "", 100.0)
    assert store.remove_old(99.0) == 0
    assert store.remove_old(101.0) == 1
    assert store.statements(PATIENT) == []


def test_entry_by_hand_is_stored_with_who_and_is_in_the_audit_trail(
    resources: NodeResources,
) -> None:
    fields = {"treatment_start": "2024-03-14", "albumin": "39 g/L", "albumin_date": "20240310"}
    enter_by_hand(resources, PATIENT, fields, "Dr A")
    found = {s.subject: s for s in entered(resources, PATIENT)}
    assert found[Subject.TREATMENT_START].value == START
    laboratory = found[Subject.ALBUMIN].value
    assert isinstance(laboratory, Laboratory)
    assert (laboratory.value, laboratory.date) == (3.9, dt.date(2024, 3, 10))
    assert "Dr A" in found[Subject.ALBUMIN].origin
    line = json.loads(resources.trail.path.read_text().splitlines()[-1])
    assert line["participants"][0]["user"] == "Dr A"
    assert "treatment_start entered" in line["description"]
    assert "39" not in line["description"]
    assert "P1" not in resources.trail.path.read_text()
    assert line["objects"][-1]["id_hash"] == resources.trail.patient_hash(*PATIENT)
    enter_by_hand(resources, PATIENT, {"albumin": ""}, "Dr B")
    assert [s.subject for s in entered(resources, PATIENT)] == [Subject.TREATMENT_START]


def test_entry_by_hand_may_be_in_the_units_of_the_site(resources: NodeResources) -> None:
    own = Settings(clinical=ClinicalSettings(units={"TSD": "10*3/uL"}))
    fields = {"lymphocytes": "1.4 TSD"}
    with pytest.raises(ClinicalEntryError, match="not known"):
        enter_by_hand(resources, PATIENT, fields, "Dr A")
    site = dataclasses.replace(resources, settings=own)
    enter_by_hand(site, PATIENT, fields, "Dr A")
    (found,) = entered(site, PATIENT)
    assert isinstance(found.value, Laboratory)
    assert found.value.value == 1.4


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"treatment_start": "14.3.2024"}, "treatment_start", "YYYY-MM-DD"),
        ({"treatment_start": "2204-03-14"}, "treatment_start", "in the future"),
        ({"albumin": "39"}, "albumin", "without a unit"),
        ({"albumin": "<0.5 g/dL"}, "albumin", "expected a number"),
        ({"albumin": "39 g/L", "albumin_date": "2204-01-01"}, "albumin_date", "in the future"),
        ({"albumin_date": "2024-01-01"}, "albumin_date", "without albumin"),
        ({"lymphocytes": "28 %"}, "lymphocytes", "a share"),
        ({"albumen": "39 g/L"}, "albumen", "not one of"),
        ({}, "fields", "no value is given"),
    ],
)
def test_entry_that_cannot_be_understood_stores_nothing(
    resources: NodeResources, fields: dict[str, str], field: str, said: str
) -> None:
    with pytest.raises(ClinicalEntryError, match=said) as caught:
        enter_by_hand(
            resources, PATIENT, {"prior_immunotherapy": "no", **fields} if fields else {}, "A"
        )
    assert caught.value.field == field
    assert entered(resources, PATIENT) == []
    assert not resources.trail.path.exists()


def test_entry_for_a_study_that_is_not_known_is_refused(resources: NodeResources) -> None:
    with pytest.raises(ClinicalEntryError, match="not known"):
        enter_for_study(resources, "1.2.3", {"treatment_start": "2024-03-14"}, "A")
    with pytest.raises(ClinicalEntryError, match="no Patient ID"):
        enter_by_hand(resources, ("", ""), {"treatment_start": "2024-03-14"}, "A")


def settings_with(csv: Path | None) -> Settings:
    settings = Settings()
    return dataclasses.replace(settings, clinical=dataclasses.replace(settings.clinical, csv=csv))


def test_file_store_and_ct_make_one_record(resources: NodeResources, tmp_path: Path) -> None:
    csv = tmp_path / "clinical.csv"
    csv.write_text("patient_id,treatment_start\nP1,2024-03-14\n")
    sources = ClinicalSources(settings_with(csv), resources.journal)
    assert sources.refresh().everybody
    record = sources.record(PATIENT, Scan())
    assert record is not None
    assert (record.treatment_start, record.source) == (START, "clinical.csv")
    assert sources.record(("P2", ""), Scan()) is None
    sources.store.put(PATIENT, "hl7", {"a": [albumin(3.9)]}, "", 1.0)
    news = sources.refresh()
    assert (news.everybody, news.patient_ids) == (False, {"P1"})
    record = sources.record(PATIENT, Scan())
    assert record is not None
    assert record.albumin is not None
    assert record.origin("albumin") == "HL7 message 17"
    assert record.origin("treatment_start") == "clinical.csv"


def test_ct_that_states_its_days_to_treatment_gives_the_date_where_nobody_else_does(
    resources: NodeResources, tmp_path: Path
) -> None:
    scan = Scan(dt.date(2024, 3, 1), TreatmentOffset(13, "-13 days from TREATMENT_START"))
    sources = ClinicalSources(settings_with(None), resources.journal)
    record = sources.record(PATIENT, scan)
    assert record is not None
    assert record.treatment_start == START
    assert "-13 days" in record.origin("treatment_start")
    hand = Statement(BY_HAND, Subject.TREATMENT_START, "by hand", dt.date(2024, 3, 20))
    sources.store.put(PATIENT, BY_HAND, {"treatment_start": [hand]}, "A", 1.0)
    sources.refresh()
    record = sources.record(PATIENT, scan)
    assert record is not None
    assert record.treatment_start == dt.date(2024, 3, 20)
