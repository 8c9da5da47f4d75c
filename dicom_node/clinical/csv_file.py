"""Clinical records from a CSV file that is reread whenever it changes."""

from __future__ import annotations

import csv
import difflib
import logging
from pathlib import Path

from dicom_node.errors import ClinicalFileError
from dicom_node.events import Event, log
from scoring.clinical.units import Units
from scoring.clinical.values import FIELDS, PUBLISHED_UNITS, VALUES, parse_record
from scoring.results import ClinicalRecord

REQUIRED = ("patient_id", "treatment_start")
COLUMNS = ("patient_id", "issuer_of_patient_id", *FIELDS)

Records = dict[tuple[str, str], ClinicalRecord]


def read_records(path: Path, units: Units = PUBLISHED_UNITS) -> Records:
    """Read a clinical CSV file; ``units`` holds the known spellings of units.

    Returns
    -------
    dict
        (Patient ID, Issuer of Patient ID) to record. An invalid value is a problem of its record;
        with two rows for one patient, every value of the record is a problem.

    Raises
    ------
    ClinicalFileError
        If the file cannot be read or has unknown or missing columns.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            sample = file.readline()
            file.seek(0)
            delimiter = max(",;\t", key=sample.count)
            reader = csv.DictReader(file, delimiter=delimiter, strict=True)
            names = [(n or "").strip().lower() for n in reader.fieldnames or []]
            _check_columns(names, path)
            reader.fieldnames = names
            rows = list(reader)
    except OSError as e:
        raise ClinicalFileError(f"clinical file {path} cannot be read: {e.strerror}") from e
    except (UnicodeDecodeError, csv.Error) as e:
        raise ClinicalFileError(f"clinical file {path} cannot be read: {e}") from e
    records: Records = {}
    for row in rows:
        fields = {k: (v or "").strip() for k, v in row.items() if isinstance(k, str)}
        key = (fields["patient_id"], fields.get("issuer_of_patient_id", ""))
        if not key[0]:
            continue
        if None in row:
            problem = "the row has more fields than the header has columns"
            records[key] = _unusable(problem, path)
        elif key in records:
            records[key] = _unusable("the file has more than one row for this patient", path)
        else:
            records[key] = parse_record(fields, path.name, units=units)
    return records


def _unusable(problem: str, path: Path) -> ClinicalRecord:
    return ClinicalRecord(
        problems=tuple((name, problem) for name in VALUES),
        source=path.name,
    )


def _check_columns(names: list[str], path: Path) -> None:
    for name in names:
        if name not in COLUMNS:
            close = difflib.get_close_matches(name, COLUMNS, n=1, cutoff=0.5)
            hint = (
                f"did you mean {close[0]!r}?" if close else f"known columns: {', '.join(COLUMNS)}"
            )
            raise ClinicalFileError(f"clinical file {path}: unknown column {name!r}; {hint}")
        if names.count(name) > 1:
            raise ClinicalFileError(f"clinical file {path}: column {name!r} appears twice")
    for name in REQUIRED:
        if name not in names:
            raise ClinicalFileError(f"clinical file {path}: column {name!r} is missing")


def find_record(records: Records, patient_id: str, issuer: str) -> ClinicalRecord | None:
    """Return a patient's record: by ID and issuer, else by an ID without issuer."""
    if not patient_id:
        return None
    return records.get((patient_id, issuer)) or records.get((patient_id, ""))


class ClinicalFile:
    """Keeps the records of a file and rereads them when the file changes.

    If the file becomes unreadable, the records last read remain valid; ``problem`` is the reason.
    """

    def __init__(self, path: Path | None, units: Units = PUBLISHED_UNITS) -> None:
        self.path = path
        self._units = units
        self.problem: str | None = None
        self._records: Records = {}
        self._seen: tuple[int, int] | None = None

    def refresh(self) -> bool:
        """Read the file again if its time or size changed; return whether it did."""
        if self.path is None:
            return False
        try:
            status = self.path.stat()
            seen = (status.st_mtime_ns, status.st_size)
        except OSError:
            seen = (0, 0)
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            self._records = read_records(self.path, self._units)
            self.problem = None
            log(Event.CLINICAL_READ, file=self.path.name, patients=len(self._records))
        except ClinicalFileError as e:
            self.problem = str(e)
            log(Event.CLINICAL_FAILED, logging.ERROR, reason=e)
        return True

    def record(self, patient_id: str, issuer: str) -> ClinicalRecord | None:
        """Return a patient's record as of the last refresh, or None."""
        return find_record(self._records, patient_id, issuer)
