"""``immunoct clinical`` and what ``status`` says of the clinical sources."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.operate.status import status_json, status_text
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.journal import Journal
from scoring.clinical.merge import BY_HAND, Statement, Subject
from tests.helpers.others.fhir_server import (
    SYSTEM,
    FhirServer,
    administration,
    observation,
    patient,
)

RESOURCES = (
    patient(name=[{"family": "Doe", "given": ["Jane"]}]),
    administration("m1", "2024-03-14"),
    observation("o1", "1751-7", 39, "g/L", "2024-03-10"),
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "clinical.csv").write_text("patient_id,treatment_start\nDEMO-0001,2024-03-20\n")
    return tmp_path / "immunoct.toml"


def write(config: Path, url: str) -> None:
    config.write_text(
        '[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 4242\n'
        '[node]\nspool = "spool"\n[report]\ndestination = "PACS"\n'
        f'[clinical]\ncsv = "clinical.csv"\n[clinical.fhir]\nbase_url = "{url}"\n'
        f'timeout_seconds = 2\n[[clinical.fhir.identifiers]]\nsystem = "{SYSTEM}"\n',
        encoding="utf-8",
    )


def ask(config: Path, *more: str) -> int:
    return main(["clinical", "--config", str(config), "--patient-id", "DEMO-0001", *more])


def test_each_source_is_asked_and_what_they_make_together_is_shown(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with FhirServer(*RESOURCES) as server:
        write(config, server.url)
        assert ask(config) == 0
    told = capsys.readouterr().out
    assert "CSV file: clinical.csv" in told
    assert "2024-03-20 [clinical.csv]" in told
    assert "2024-03-14 [FHIR MedicationAdministration/m1 (pembrolizumab)]" in told
    assert "CONFLICT: the sources disagree on the treatment start" in told
    assert "3.9 g/dL of 2024-03-10, given as '39 g/L' [FHIR Observation/o1]" in told
    assert "Doe" not in told
    assert not (config.parent / "spool").exists()


def test_patient_that_no_source_knows_is_no_failure(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with FhirServer(*RESOURCES) as server:
        write(config, server.url)
        assert main(["clinical", "--config", str(config), "--patient-id", "X"]) == 0
    told = capsys.readouterr().out
    assert "has no row for this patient" in told
    assert "the FHIR server has no patient" in told


def test_source_that_cannot_be_asked_is_said_and_is_a_failure(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with FhirServer(*RESOURCES) as server:
        server.always = 403
        write(config, server.url)
        assert ask(config) == 2
    told = capsys.readouterr().out
    assert "CANNOT BE QUERIED: it answered 403" in told
    assert "treatment_start      2024-03-20 [clinical.csv]" in told


def test_result_that_was_pushed_and_could_not_be_used_is_shown(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spool = config.parent / "spool"
    spool.mkdir()
    journal = Journal(spool / "journal.sqlite")
    problem = "albumin is '39 X': the unit is not known (HL7 message M17 from LIS)"
    bad = Statement("hl7", Subject.ALBUMIN, "HL7 message M17 from LIS", problem=problem)
    ClinicalStore(journal).put(("DEMO-0001", ""), "hl7", {"a": [bad]}, "LIS", 1.0)
    journal.close()
    with FhirServer(patient()) as server:
        write(config, server.url)
        assert ask(config) == 0
    told = capsys.readouterr().out
    assert f"albumin              NOT USED: {problem}" in told
    assert f"albumin              unknown; {problem}" in told


def test_date_of_the_ct_chooses_the_course(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (config.parent / "clinical.csv").write_text("patient_id,treatment_start\n")
    with FhirServer(*RESOURCES, administration("m0", "2022-01-10")) as server:
        write(config, server.url)
        assert ask(config, "--ct-date", "2021-12-24") == 0
        assert "treatment_start      2022-01-10" in capsys.readouterr().out
        assert ask(config, "--ct-date", "2024-03-01") == 0
        told = capsys.readouterr().out
        assert "treatment_start      2024-03-14" in told
        assert "prior_immunotherapy  yes" in told
        assert ask(config, "--ct-date", "yesterday") == 2


def test_status_says_how_each_source_is_and_where_they_disagree(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    store = ClinicalStore(journal)
    assert "clinical sources" not in status_text(journal)
    store.source_worked("csv", 1000.0)
    store.source_failed("fhir", "it cannot be reached", 2000.0)
    store.source_failed("hl7", "no PID", 2000.0)
    store.source_worked("hl7", 3000.0)
    hand = Statement(BY_HAND, Subject.TREATMENT_START, "x", dt.date(2024, 3, 14))
    store.put(("DEMO-0001", ""), BY_HAND, {"treatment_start": [hand]}, "A", 1.0)
    told = status_text(journal)
    assert "CSV file      last worked" in told
    assert "FHIR server   NOT WORKING since" in told
    assert "it cannot be reached; never worked" in told
    assert "HL7 messages  last worked" in told
    fields = json.loads(status_json(journal))["clinical_sources"]
    assert {f["source"]: f["works"] for f in fields} == {"csv": True, "fhir": False, "hl7": True}
    assert "DEMO" not in told
    store.set_conflicts("1.2", ["a", "b"])
    assert store.conflicts("1.2") == ["a", "b"]
    store.set_conflicts("1.2", [])
    assert store.conflicts("1.2") == []
    journal.close()
