"""The tables of a cohort, read and checked: one of lesions, one of patients.

Messages name a row by its number (the header is not counted), never a patient: identifiers stay in
the tables.
"""

from __future__ import annotations

import csv
import dataclasses
import difflib
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from scoring.clinical.values import ALBUMIN_POSSIBLE, LYMPHOCYTES_POSSIBLE
from scoring.cohort.data.cells import (
    MISSING,
    check_spelt_alike,
    first_text,
    laboratory,
    numbers,
    rows_text,
    texts,
    zero_or_one,
)
from scoring.cohort.data.follow_up import TimeUnit, in_months
from scoring.errors import CohortError
from scoring.results import Location
from scoring.wording import counted

LESION_KEYS = ("patient", "lesion", "location")
SCORE = "radiomics_score"
SITE = "site"
LABORATORY = ("albumin", "lymphocytes")
SURVIVAL = ("time", "status")
# Known columns of the patients' table that hold numbers, and what they can be.
POSSIBLE: dict[str, tuple[float, float, str]] = {
    "albumin": (*ALBUMIN_POSSIBLE, "g/dL"),
    "lymphocytes": (*LYMPHOCYTES_POSSIBLE, "10^9/L"),
    "age": (0.0, 120.0, "years"),
}
# When the outcome was assessed and the blood was taken, where known.
ASSESSED = "outcome_time"
DATES = ("treatment_start", "albumin_date", "lymphocytes_date")
KNOWN_OF_PATIENTS = (
    *("patient", "outcome", ASSESSED, *LABORATORY, *SURVIVAL, *DATES),
    *("tumour_type", "age", "sex", SITE),
)
GROUPS = ("tumour_type", "sex", SITE)
# Why a lesion has no score, in tables that have such lesions.
REASON = "reason_code"
# Patient scores are computed from the lesions, which would silently replace such a column.
COMPUTED = ("radiomics_score", "radiomics_clinical_score", "clinical_score")


@dataclasses.dataclass(frozen=True, eq=False)
class Cohort:
    """A checked cohort; make it with `make_cohort` or `read_cohort`.

    Parameters
    ----------
    lesions
        One row per lesion: ``patient``, ``lesion``, ``location`` (node, liver, lung, other) and
        numbers: features and/or ``radiomics_score``. Missing is NaN.
    patients
        One row per patient: ``patient``, ``outcome`` (0/1), where known ``albumin`` [g/dL],
        ``lymphocytes`` [10^9/L], ``time`` [months], ``status`` (0/1), ``tumour_type`` and others.
    features
        The lesions' numeric columns besides the score, in the table's order.
    notes
        Notes for the reader: columns not used, numbers of missing values.
    """

    lesions: pd.DataFrame
    patients: pd.DataFrame
    features: tuple[str, ...]
    notes: tuple[str, ...] = ()

    def has(self, *columns: str) -> bool:
        """Return whether the patients' table has all these columns, with at least one value."""
        return all(c in self.patients and self.patients[c].notna().any() for c in columns)


def site_name(value: object) -> str:
    """Return a cell of the column ``site`` as text; sites may be numbers."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def read_table(path: Path) -> pd.DataFrame:
    """Read a CSV table as text, one string per cell.

    The separator is a comma, semicolon or tab; the first line names the columns.

    Raises
    ------
    CohortError
        If the file cannot be read, has no row, or names a column twice or not at all.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = file.readline().rstrip("\r\n")
        if not header:
            raise CohortError(f"{path.name} has no header line")
        delimiter = max(",;\t", key=header.count)
        names = [n.strip() for n in next(csv.reader([header], delimiter=delimiter))]
        _check_names(names, path.name)
        table = pd.read_csv(
            path,
            sep=delimiter,
            dtype=str,
            keep_default_na=False,
            encoding="utf-8-sig",
            index_col=False,
            on_bad_lines="error",
            names=names,
            header=0,
        )
    except UnicodeDecodeError as e:
        raise CohortError(f"{path.name} is not a CSV table in UTF-8; {_how_to_save(path)}") from e
    except (OSError, csv.Error, pd.errors.ParserError) as e:
        raise CohortError(f"{path} cannot be read: {e}") from e
    if table.empty:
        raise CohortError(f"{path.name} has no row below its header")
    return table


def _how_to_save(path: Path) -> str:
    """Return what to do with a file that is not text in UTF-8."""
    with path.open("rb") as file:
        workbook = file.read(4) in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx, xls
    sheet = "it is a workbook: save its sheet" if workbook else "save it"
    return f"{sheet} as 'CSV UTF-8' in the spreadsheet program"


def _check_names(names: Sequence[str], table: str) -> None:
    for name in names:
        if not name:
            raise CohortError(f"{table}: a column has no name")
        if list(names).count(name) > 1:
            raise CohortError(f"{table}: column {name!r} is there twice")


def _require(frame: pd.DataFrame, columns: Sequence[str], table: str) -> None:
    for name in columns:
        if name not in frame:
            raise CohortError(f"{table}: column {name!r} is missing{nearest(name, frame)}")


def nearest(name: str, frame: pd.DataFrame) -> str:
    """Return ``; is it 'Outcome'?`` for a missing column, or nothing if no name is like it."""
    names = {str(c).strip().lower(): str(c) for c in frame.columns}
    close = difflib.get_close_matches(name.lower(), list(names), n=1, cutoff=0.6)
    return f"; is it {names[close[0]]!r}?" if close else ""


def _identifiers(frame: pd.DataFrame, name: str, table: str) -> pd.Series:
    text = texts(frame[name])
    if (blank := text == "").any():
        raise CohortError(f"{table}, {rows_text(blank)}: {name} is blank")
    return text


def _unscored(frame: pd.DataFrame, table: str) -> tuple[pd.Series, list[str]]:
    """Return which lesions have a reason for no score, and a note with their number."""
    if REASON not in frame:
        return pd.Series(False, index=frame.index), []
    reasons = texts(frame[REASON])
    unscored = reasons != ""
    if unscored.all():
        raise CohortError(f"{table}: no lesion has a score; each has a {REASON}")
    if not unscored.any():
        return unscored, []
    counts = sorted(reasons[unscored].value_counts().items())
    words = ", ".join(f"{count} {code}" for code, count in counts)
    count = int(unscored.sum())
    return unscored, [f"{count} of {len(frame)} lesions have no score and are left out: {words}."]


def check_lesions(
    frame: pd.DataFrame, table: str = "lesions"
) -> tuple[pd.DataFrame, list[str], list[str]]:
    """Return the checked table of lesions, the names of its features, and notes.

    Lesions whose ``reason_code`` says why they have no score are left out, and so are further
    columns whose cells are not all numbers.

    Raises
    ------
    CohortError
        If a column is missing, a lesion is there twice, a location is unknown, a value is
        impossible, or no lesion has a score.
    """
    _check_names([str(c) for c in frame.columns], table)
    _require(frame, LESION_KEYS, table)
    frame = frame.reset_index(drop=True)
    unscored, notes = _unscored(frame, table)
    checked = pd.DataFrame({k: _identifiers(frame, k, table) for k in LESION_KEYS[:2]})
    again = checked.duplicated(["patient", "lesion"], keep=False)
    if again.any():
        raise CohortError(
            f"{table}, {rows_text(again)}: the same patient and lesion more than once"
        )
    location = texts(frame["location"]).str.lower()
    known = [x.value for x in Location]
    if (bad := ~location.isin(known) & ~unscored).any():
        raise CohortError(
            f"{table}, {rows_text(bad)}: location is {first_text(location, bad)}, expected one of "
            f"{', '.join(known)}; a lesion of unknown location has no score and must be "
            "left out ('other' is a location of its own)"
        )
    checked["location"] = location
    columns = {}
    for name in frame.columns:
        if name in LESION_KEYS:
            continue
        if name == SCORE or str(name).startswith("original_"):
            columns[name] = numbers(frame[name], table)
        else:
            try:
                columns[name] = numbers(frame[name], table)
            except CohortError:  # text: a label or a remark
                continue
    checked = pd.concat([checked, pd.DataFrame(columns)], axis=1)
    if SCORE in checked and (bad := (checked[SCORE] < 0) | (checked[SCORE] > 1)).any():
        raise CohortError(
            f"{table}, {rows_text(bad)}: {SCORE} is {checked[SCORE][bad].iloc[0]:g}, "
            "expected 0 to 1"
        )
    kept = checked[~unscored].reset_index(drop=True)
    return kept, [c for c in columns if c != SCORE], notes


def check_patients(
    frame: pd.DataFrame, table: str = "patients", time_unit: TimeUnit | None = None
) -> tuple[pd.DataFrame, list[str]]:
    """Return the checked table of patients, and notes on columns and missing values.

    Parameters
    ----------
    frame, table
        The table, and its name in messages.
    time_unit
        Of ``time`` and ``outcome_time``; None if it is not stated.

    Raises
    ------
    CohortError
        If a column is missing, a patient is there twice, the outcome is not 0 or 1, a value is
        impossible, units are mixed or a time cannot be in months.
    """
    _check_names([str(c) for c in frame.columns], table)
    _require(frame, ("patient", "outcome"), table)
    for name in COMPUTED:
        if name in frame:
            raise CohortError(
                f"{table}: column {name!r} is computed from the lesions' scores; rename it"
            )
    frame = frame.reset_index(drop=True)
    patient = _identifiers(frame, "patient", table)
    if (again := patient.duplicated(keep=False)).any():
        raise CohortError(f"{table}, {rows_text(again)}: the same patient more than once")
    alike = patient.str.lower().str.replace(r"\s", "", regex=True)
    if (again := alike.duplicated(keep=False)).any():
        raise CohortError(
            f"{table}, {rows_text(again)}: identifiers of patients that differ by case or blanks "
            "only; if they are one patient keep one row, else rename one"
        )
    outcome = zero_or_one(frame["outcome"], "1 is clinical benefit", table, optional=False)
    checked = pd.DataFrame({"patient": patient, "outcome": outcome.astype(int)})
    if ("time" in frame) != ("status" in frame):
        here, absent = ("time", "status") if "time" in frame else ("status", "time")
        raise CohortError(
            f"{table}: column {here!r} is there but {absent!r} is not{nearest(absent, frame)}"
        )
    for name in frame.columns:
        if name not in checked:
            checked[name] = _column(frame[name], str(name), table)
    for name in GROUPS:
        if name in checked:
            check_spelt_alike(checked[name], table)
    notes = _survival(checked, time_unit, table)
    _check_dates(checked, table)
    return checked, notes + _notes(checked, table)


def _column(column: pd.Series, name: str, table: str) -> pd.Series:
    if name in LABORATORY:
        return laboratory(column, POSSIBLE[name], table)
    if name == "status":
        return zero_or_one(column, "1 is death, 0 is censored", table, optional=True)
    if name in ("time", ASSESSED):
        return numbers(column, table)
    if name in DATES:
        text = texts(column)
        dates = pd.to_datetime(text.where(text != ""), format="%Y-%m-%d", errors="coerce")
        if (bad := dates.isna() & (text != "")).any():
            raise CohortError(
                f"{table}, {rows_text(bad)}: {name} is not a date, expected such as 2024-03-14"
            )
        return dates
    if name not in POSSIBLE:
        return _number_or_text(column, table)
    values, (low, high, unit) = numbers(column, table), POSSIBLE[name]
    if (bad := (values < low) | (values > high)).any():
        raise CohortError(
            f"{table}, {rows_text(bad)}: {name} is {values[bad].iloc[0]:g}, expected {low:g} to "
            f"{high:g} {unit}; is it in another unit?"
        )
    return values


def _survival(checked: pd.DataFrame, unit: TimeUnit | None, table: str) -> list[str]:
    """Bring survival times to months and check them against each other; return a note."""
    if "status" not in checked:
        return []
    one = checked["time"].isna() != checked["status"].isna()
    if one.any():
        raise CohortError(
            f"{table}, {rows_text(one)}: one of time and status is blank; give both or none"
        )
    months, note = in_months(checked["time"], unit, table)
    if ASSESSED in checked and (late := checked[ASSESSED] > checked["time"]).any():
        raise CohortError(
            f"{table}, {rows_text(late)}: the outcome was assessed ({ASSESSED}) after the end of "
            "follow-up (time); one of the two is wrong"
        )
    checked["time"] = months
    return [note] if months.notna().any() else []


def _check_dates(checked: pd.DataFrame, table: str) -> None:
    if "treatment_start" not in checked:
        return
    for name in DATES[1:]:
        if name in checked and (late := checked[name] > checked["treatment_start"]).any():
            raise CohortError(
                f"{table}, {rows_text(late)}: {name} is after treatment_start; the model takes "
                "values from before the treatment"
            )


def _number_or_text(column: pd.Series, table: str) -> pd.Series:
    try:
        return numbers(column, table)
    except CohortError:
        text = texts(column)
        return text.mask(text.str.lower().isin(MISSING))


def _undated(patients: pd.DataFrame, name: str) -> int:
    """Return how many patients have a laboratory value that may be from after the start."""
    if name not in patients:
        return 0
    dates = ("treatment_start", f"{name}_date")
    known = pd.Series(True, index=patients.index)
    for date in dates:
        known &= patients[date].notna() if date in patients else False
    return int((patients[name].notna() & ~known).sum())


def _notes(patients: pd.DataFrame, table: str) -> list[str]:
    notes = []
    for name in patients.columns:
        missing = int(patients[name].isna().sum())
        if missing and name not in DATES:
            notes.append(f"{name} is missing for {missing} of {len(patients)} patients.")
    for name in LABORATORY:
        if undated := _undated(patients, name):
            notes.append(
                f"{name} of {undated} of {len(patients)} patients without {name}_date or "
                "treatment_start: that the blood was taken before the treatment is not known."
            )
    for name in (n for n in KNOWN_OF_PATIENTS if n not in patients):
        others = [c for c in patients.columns if c not in KNOWN_OF_PATIENTS]
        if close := difflib.get_close_matches(name, others, n=1, cutoff=0.8):
            notes.append(f"{table} has no column {name!r} but one {close[0]!r}: misspelt?")
    return notes


def make_cohort(
    lesions: pd.DataFrame,
    patients: pd.DataFrame,
    names: tuple[str, str] = ("lesions", "patients"),
    notes: Sequence[str] = (),
    time_unit: TimeUnit | None = None,
) -> Cohort:
    """Check two tables and combine them.

    Parameters
    ----------
    lesions, patients
        As `Cohort` describes; cells may be numbers or text.
    names
        Names of the tables in messages.
    notes
        Notes from earlier steps.
    time_unit
        Of the survival times; None: months, if that is plausible.

    Raises
    ------
    CohortError
        As `check_lesions` and `check_patients`; or if a lesion's patient is unknown, or a patient
        has no lesion.
    """
    checked_lesions, features, unscored = check_lesions(lesions, names[0])
    checked_patients, found = check_patients(patients, names[1], time_unit)
    stray = ~checked_lesions["patient"].isin(checked_patients["patient"])
    if stray.any():
        raise CohortError(
            f"{names[0]}, {rows_text(stray)}: the patient is not in {names[1]}; "
            f"{counted(checked_lesions['patient'][stray].nunique(), 'patient')} without a row"
            + _spelt_otherwise(checked_lesions["patient"][stray], checked_patients["patient"])
        )
    without = ~checked_patients["patient"].isin(checked_lesions["patient"])
    if without.any():
        raise CohortError(
            f"{names[1]}, {rows_text(without)}: {counted(int(without.sum()), 'patient')} without a "
            "lesion "
            f"in {names[0]}; a patient without a lesion has no score"
        )
    if unused := [str(c) for c in lesions.columns if c not in checked_lesions]:
        found.append(
            f"Columns of {names[0]} that are not numbers are not used: {', '.join(unused)}."
        )
    notes = (*notes, *unscored, *found)
    return Cohort(checked_lesions, checked_patients, tuple(features), notes)


def _spelt_otherwise(stray: pd.Series, patients: pd.Series) -> str:
    """Return a remark if identifiers would match but for case, blanks, leading zeros or ``.0``."""

    def plainly(identifiers: pd.Series) -> pd.Series:
        text = identifiers.str.lower().str.replace(r"\s", "", regex=True)
        return text.str.replace(r"^0+(?=.)|\.0$", "", regex=True)

    if not plainly(stray).isin(plainly(patients)).any():
        return ""
    return (
        "; identifiers differ between the tables by case, blanks, leading zeros or '.0' only: "
        "write them alike"
    )


def read_cohort(lesions: Path, patients: Path, time_unit: TimeUnit | None = None) -> Cohort:
    """Read and check the two tables of a cohort from CSV files.

    Raises
    ------
    CohortError
        As `read_table` and `make_cohort`.
    """
    return make_cohort(
        read_table(lesions),
        read_table(patients),
        (lesions.name, patients.name),
        time_unit=time_unit,
    )
