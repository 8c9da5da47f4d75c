"""``immunoct clinical``: what each source says of a patient; nothing is scored or stored."""

from __future__ import annotations

import argparse
import datetime as dt

from dicom_node.clinical.csv_file import find_record, read_records
from dicom_node.clinical.fhir.client import FhirClient
from dicom_node.clinical.fhir.look_up import look_up
from dicom_node.errors import ClinicalFileError, FhirError
from dicom_node.events import quiet_libraries
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings
from dicom_node.state.clinical import ClinicalStore, Patient
from dicom_node.state.journal import Journal
from scoring.clinical.merge import Statement, merge, statements_of
from scoring.clinical.values import parse_date
from scoring.results import ClinicalRecord, Laboratory

FAILED = 2


def run(args: argparse.Namespace) -> int:
    """Ask every source about a patient, print what it says and what the record would be.

    Raises
    ------
    SettingsError, ClinicalValueError
        If the configuration or the date of the CT cannot be used.
    """
    settings = load_settings(args.config)
    quiet_libraries()
    patient = (args.patient_id, args.issuer)
    scan_date = parse_date(args.ct_date, "--ct-date") if args.ct_date else None
    statements: list[Statement] = []
    failed = False
    for name, asked in (("CSV file", _file), ("FHIR server", _fhir), ("kept in the spool", _kept)):
        words, found, bad = asked(settings, patient)
        statements += found
        failed = failed or bad
        print(f"{name}: {words}")
        for statement in found:
            print(f"  {_told(statement)}")
    window = settings.eligibility.laboratory_window_days
    record = merge(statements, settings.clinical.precedence, scan_date, window)
    print("\nThe record" + (f" for a CT of {scan_date}" if scan_date else "") + " would be:")
    for line in record_lines(record):
        print(f"  {line}")
    return FAILED if failed else 0


def record_lines(record: ClinicalRecord) -> list[str]:
    """Return a record in lines: each value with its source, or why there is none."""
    lines = []
    for name in ("treatment_start", "albumin", "lymphocytes", "prior_immunotherapy"):
        value = getattr(record, name)
        if value is None:
            lines.append(f"{name:<20} not known; {record.problem(name) or 'no source says'}")
        else:
            lines.append(f"{name:<20} {_words(value)} [{record.origin(name)}]")
    return lines + [f"CONFLICT: {text}" for text in record.conflicts]


def _words(value: dt.date | Laboratory | bool | None) -> str:
    if isinstance(value, Laboratory):
        date = f" of {value.date}" if value.date else ""
        return f"{value.value:.4g} {value.unit}{date}, given as {value.as_given!r}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _told(statement: Statement) -> str:
    text = statement.problem or f"{_words(statement.value)} [{statement.origin}]"
    return f"{statement.subject.value:<20} {text}"


def _file(settings: Settings, patient: Patient) -> tuple[str, list[Statement], bool]:
    path = settings.clinical.csv
    if path is None:
        return "none is configured", [], False
    try:
        record = find_record(read_records(path), *patient)
    except ClinicalFileError as e:
        return f"CANNOT BE READ: {e}", [], True
    if record is None:
        return f"{path.name} has no row for this patient", [], False
    return path.name, statements_of(record, "csv"), False


def _fhir(settings: Settings, patient: Patient) -> tuple[str, list[Statement], bool]:
    fhir = settings.clinical.fhir
    if not fhir.base_url:
        return "none is configured", [], False
    try:
        answer = look_up(FhirClient(fhir), fhir, patient, dt.date.today())
    except FhirError as e:
        return f"CANNOT BE ASKED: {e}", [], True
    return answer.words, list(answer.statements), False


def _kept(settings: Settings, patient: Patient) -> tuple[str, list[Statement], bool]:
    """Return what was pushed or entered by hand; the FHIR server was asked anew."""
    path = settings.node.spool / "journal.sqlite"
    if not path.exists():
        return "nothing; no node has run with this configuration yet", [], False
    journal = Journal(path, read_only=True)
    try:
        found = [s for s in ClinicalStore(journal).statements(patient) if s.source != "fhir"]
    finally:
        journal.close()
    return f"{len(found)} values from HL7 messages and entries by hand", found, False
