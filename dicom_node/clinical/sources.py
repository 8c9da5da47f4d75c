"""Merges all clinical sources of the node (file, entries, messages, look-ups) into one record."""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
import time
from collections.abc import Sequence
from pathlib import Path

from dicom_node.clinical.csv_file import ClinicalFile
from dicom_node.events import Event, log
from dicom_node.settings.sections import Settings
from dicom_node.state.clinical import ClinicalStore, Patient
from dicom_node.state.journal import Journal
from scoring.attributes import SeriesAttributes
from scoring.clinical.longitudinal import (
    TreatmentOffset,
    treatment_offset,
    treatment_start_by_offset,
)
from scoring.clinical.merge import DICOM, Statement, Subject, merge, statements_of
from scoring.ct.dicom_file import read_header
from scoring.ct.scan_date import scan_dates
from scoring.errors import InputError
from scoring.results import ClinicalRecord

MOST_PATIENTS_KEPT = 10_000


@dataclasses.dataclass(frozen=True)
class Scan:
    """The date of a CT image, and its offset from treatment start in days, if given."""

    date: dt.date | None = None
    offset: TreatmentOffset | None = None


def read_scan(path: Path, events: Sequence[str]) -> Scan:
    """Return the date and offset in a CT image of the spool; empty if it is not DICOM.

    Raises
    ------
    StorageError
        If the file cannot be read.
    """
    try:
        header = read_header(path)
    except InputError:
        return Scan()
    says = SeriesAttributes([header])
    return Scan(scan_dates(says).day, treatment_offset(says, events).offset)


@dataclasses.dataclass(frozen=True)
class News:
    """Whose records may have changed: all patients', or those of some Patient IDs."""

    everybody: bool
    patient_ids: frozenset[str]


class ClinicalSources:
    """The sources of a node; used by one thread.

    Parameters
    ----------
    settings, journal
        Settings and journal of the node.
    """

    def __init__(self, settings: Settings, journal: Journal) -> None:
        self._settings = settings
        self._file = ClinicalFile(settings.clinical.csv, settings.clinical.known_units)
        self.store = ClinicalStore(journal)
        self._clock = journal.clock
        self._change = 0
        self._known: dict[Patient, list[Statement]] = {}

    def refresh(self) -> News:
        """Reread the file if it has changed, and return which records may have changed."""
        everybody = self._file.refresh()
        if everybody and self._file.problem:
            self.store.source_failed("csv", self._file.problem, time.time())
        elif everybody:
            self.store.source_worked("csv", time.time())
        self._change, changed = self.store.changes_since(self._change)
        if everybody or len(self._known) > MOST_PATIENTS_KEPT:
            self._known.clear()
        for patient in [p for p in self._known if p[0] in changed]:
            del self._known[patient]
        return News(everybody, frozenset(changed))

    def statements(self, patient: Patient) -> list[Statement]:
        """Return the statements of all sources about a patient, as of the last `refresh`."""
        if not patient[0]:
            return []
        if patient not in self._known:
            record = self._file.record(*patient)
            found = statements_of(record, "csv") if record else []
            self._known[patient] = found + self.store.statements(patient)
        return self._known[patient]

    def record(self, patient: Patient, scan: Scan) -> ClinicalRecord | None:
        """Return the record of a patient for a scan, or None if no source knows the patient."""
        statements = list(self.statements(patient))
        in_file = self._file.record(*patient)
        if in_file is not None and all(s.source == "csv" for s in statements) and not scan.offset:
            return in_file
        merged = self._merge(statements, scan)
        start = treatment_start_by_offset(scan.date, scan.offset)
        unknown = not merged.treatment_start and not merged.problem("treatment_start")
        if unknown and start is not None and scan.offset is not None:
            # If another source has the date, scoring compares it with the CT's.
            origin = f"the CT's own {scan.offset.text} (0012,0052)"
            statements.append(Statement(DICOM, Subject.TREATMENT_START, origin, start))
            merged = self._merge(statements, scan)
        return merged if statements else None

    def _merge(self, statements: Sequence[Statement], scan: Scan) -> ClinicalRecord:
        return merge(
            statements,
            self._settings.clinical.precedence,
            scan.date,
            self._settings.eligibility.laboratory_window_days,
        )

    def pending(self, patient: Patient) -> bool:
        """Return whether a source must still be queried about a patient before scoring.

        A source that was queried and did not respond is not pending: the report states that.
        """
        fhir = self._settings.clinical.fhir
        if not fhir.base_url or not patient[0]:
            return False
        last = self.store.lookup(patient, "fhir")
        return last is None or (not last.failures and last.next_at <= self._clock.now())

    def note(self, patient: Patient) -> str:
        """Return a description of the look-ups of a patient in other sources."""
        last = self.store.lookup(patient, "fhir") if self._settings.clinical.fhir.base_url else None
        if last is None or not last.failures:
            return ""
        if last.answered_at is None:
            return last.words
        answered = dt.datetime.fromtimestamp(last.answered_at)
        return f"{last.words}; its answer of {answered:%Y-%m-%d %H:%M} is used"

    def note_conflicts(self, study_uid: str, record: ClinicalRecord | None) -> None:
        """Record and log the contradictions between sources about a case being scored."""
        conflicts = record.conflicts if record else ()
        self.store.set_conflicts(study_uid, conflicts)
        if conflicts:
            # The sentences contain dates and values: status and report show them, the log does not.
            log(Event.CLINICAL_CONFLICT, logging.WARNING, study=study_uid, conflicts=len(conflicts))

    def reason_without_record(self, patient: Patient) -> str:
        """Return why there is no record of a patient, if no source knows the patient."""
        words = []
        if self._file.path is not None:
            problem = f"; {self._file.problem}" if self._file.problem else ""
            words.append(f"{self._file.path.name}: no row for this patient{problem}")
        last = self.store.lookup(patient, "fhir") if self._settings.clinical.fhir.base_url else None
        if last is not None:
            words.append(last.words)
        return "; ".join(words) or "no clinical source is configured"
