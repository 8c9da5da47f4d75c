"""``immunoct clinical``: prints each source's statements about a patient; stores nothing."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from dicom_node.clinical.csv_file import find_record, read_records
from dicom_node.commands import add_command, add_config
from dicom_node.errors import ClinicalFileError, FhirError
from dicom_node.events import quiet_libraries
from dicom_node.settings.file import load_settings
from dicom_node.settings.sections import Settings
from dicom_node.state.clinical import ClinicalStore, Patient
from dicom_node.state.journal import Journal
from scoring.clinical.merge import Statement, merge, statements_of
from scoring.clinical.values import VALUES, parse_date
from scoring.results import ClinicalRecord, Laboratory
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands

FAILED = 2


def add_parser(commands: Commands) -> None:
    """Add ``clinical``."""
    clinical = add_command(
        commands,
        "clinical",
        "Query the CSV file, the FHIR server and what was pushed or entered by hand about a\n"
        "patient, and print what each states and what the record would be. Nothing is stored.",
        exit_codes={
            0: "every configured source answered, whatever it stated",
            2: "a source cannot be used, or the configuration is not valid",
        },
    )
    add_config(clinical)
    clinical.add_argument(
        "--patient-id", required=True, metavar="ID", help="Patient ID (0010,0020)"
    )
    clinical.add_argument(
        "--issuer", default="", metavar="ISSUER", help="Issuer of Patient ID (0010,0021), if any"
    )
    clinical.add_argument(
        "--ct-date", metavar="YYYY-MM-DD", help="date of the CT, which chooses the course"
    )


def run(args: argparse.Namespace) -> int:
    """Query every source about a patient; print its statements and the merged record.

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
    """Return a record as lines: each value with its source, or why it is missing."""
    lines = []
    for name in VALUES:
        value = getattr(record, name)
        if value is None:
            lines.append(
                f"{name:<20} unknown; {record.problem(name) or 'not stated by any source'}"
            )
        else:
            lines.append(f"{name:<20} {_words(value)} [{record.origin(name)}]")
    return lines + [f"CONFLICT: {text}" for text in record.conflicts]


def _words(value: dt.date | Laboratory | bool | None) -> str:
    if isinstance(value, Laboratory):
        date = f" of {value.date}" if value.date else " (no date)"
        return f"{value.value:.4g} {value.unit}{date}, given as {value.as_given!r}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _told(statement: Statement) -> str:
    text = f"{_words(statement.value)} [{statement.origin}]"
    if statement.problem:
        text = f"NOT USED: {statement.problem}"
    return f"{statement.subject.value:<20} {text}"


def _file(settings: Settings, patient: Patient) -> tuple[str, list[Statement], bool]:
    path = settings.clinical.csv
    if path is None:
        return "none is configured", [], False
    try:
        record = find_record(read_records(path, settings.clinical.known_units), *patient)
    except ClinicalFileError as e:
        return f"CANNOT BE READ: {e}", [], True
    if record is None:
        return f"{path.name} has no row for this patient", [], False
    return path.name, statements_of(record, "csv"), False


def _fhir(settings: Settings, patient: Patient) -> tuple[str, list[Statement], bool]:
    fhir = settings.clinical.fhir
    if not fhir.base_url:
        return "none is configured", [], False
    # Imported here: requests is slow to import.
    from dicom_node.clinical.fhir.client import FhirClient
    from dicom_node.clinical.fhir.look_up import look_up

    try:
        answer = look_up(
            FhirClient(fhir), fhir, patient, dt.date.today(), settings.clinical.known_units
        )
    except FhirError as e:
        return f"CANNOT BE QUERIED: {e}", [], True
    return answer.words, list(answer.statements), False


def _kept(settings: Settings, patient: Patient) -> tuple[str, list[Statement], bool]:
    """Return the stored statements (messages and entries); the FHIR server was queried again."""
    path = settings.node.spool / "journal.sqlite"
    if not path.exists():
        return "nothing; no node has run with this configuration yet", [], False
    journal = Journal(path, read_only=True)
    try:
        found = [s for s in ClinicalStore(journal).statements(patient) if s.source != "fhir"]
    finally:
        journal.close()
    return f"{counted(len(found), 'value')} from HL7 messages and entries by hand", found, False
