"""Clinical values in the model's units: treatment start, albumin, lymphocytes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping

from scoring.errors import ClinicalValueError
from scoring.results import ClinicalRecord, Laboratory

ALBUMIN_UNIT = "g/dL"
LYMPHOCYTES_UNIT = "10*9/L"

# Unit as written (lower case, without blanks) to the factor that makes the model's unit of it.
_ALBUMIN_UNITS = {"g/dl": 1.0, "g/l": 0.1, "mg/dl": 0.001, "mg/l": 0.0001, "g/100ml": 1.0}
_LYMPHOCYTE_UNITS = {
    "10*9/l": 1.0,
    "10^9/l": 1.0,
    "x10^9/l": 1.0,
    "x10*9/l": 1.0,
    "10e9/l": 1.0,
    "10⁹/l": 1.0,
    "x10⁹/l": 1.0,
    "giga/l": 1.0,
    "10*3/ul": 1.0,
    "10^3/ul": 1.0,
    "x10^3/ul": 1.0,
    "x10*3/ul": 1.0,
    "10*3/mm3": 1.0,
    "10^3/mm3": 1.0,
    "/nl": 1.0,
    "k/ul": 1.0,
    "cells/ul": 0.001,
    "{cells}/ul": 0.001,
    "/ul": 0.001,
    "/mm3": 0.001,
    "cells/mm3": 0.001,
    "10*6/l": 0.001,
    "10^6/l": 0.001,
}
# Beyond these no living adult's value lies; a value outside them is a slip of the unit.
ALBUMIN_POSSIBLE = (1.0, 7.0)
LYMPHOCYTES_POSSIBLE = (0.01, 20.0)
LEUKOCYTES_POSSIBLE = (0.1, 200.0)

# A treatment is planned a while ahead; a start further ahead is a slip of the year.
PLANNED_DAYS_AHEAD = 366

_YES = {"yes", "y", "true", "1"}
_NO = {"no", "n", "false", "0"}


def parse_date(text: str, field: str) -> dt.date:
    """Return the date written as YYYY-MM-DD or YYYYMMDD.

    Raises
    ------
    ClinicalValueError
        If it is not such a date.
    """
    text = text.strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{8}", text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            pass
    raise ClinicalValueError(f"{field} is {text!r}, expected a date as YYYY-MM-DD")


def parse_yes_no(text: str, field: str) -> bool:
    """Return the truth value of ``yes`` or ``no``.

    Raises
    ------
    ClinicalValueError
        If it is neither.
    """
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise ClinicalValueError(f"{field} is {text!r}, expected yes or no")


def parse_albumin(text: str, date: dt.date | None = None) -> Laboratory:
    """Return an albumin value such as ``39 g/L`` in g/dL.

    Raises
    ------
    ClinicalValueError
        If there is no number or unit, the unit is unknown, or the value is impossible.
    """
    return _parse(text, date, "albumin", _ALBUMIN_UNITS, ALBUMIN_UNIT, ALBUMIN_POSSIBLE)


def parse_lymphocytes(
    text: str, date: dt.date | None = None, leukocytes: str | None = None
) -> Laboratory:
    """Return an absolute lymphocyte count such as ``1400 cells/uL`` in 10^9/L.

    Parameters
    ----------
    text
        A count with its unit, or a share such as ``28 %``.
    date
        When the blood was taken.
    leukocytes
        The leukocyte count of the same sample, of which a share is taken.

    Raises
    ------
    ClinicalValueError
        As `parse_albumin`; also for a share without a leukocyte count, or above 100 %.
    """
    share = re.fullmatch(r"\s*([0-9]+(?:\.[0-9]+)?)\s*%\s*", text)
    if share is None:
        return _parse(
            text, date, "lymphocytes", _LYMPHOCYTE_UNITS, LYMPHOCYTES_UNIT, LYMPHOCYTES_POSSIBLE
        )
    if not leukocytes:
        raise ClinicalValueError(
            f"lymphocytes is {text!r}, a share; a count is needed, or leukocytes with its unit"
        )
    if float(share[1]) > 100:
        raise ClinicalValueError(f"lymphocytes is {text!r}, expected at most 100 %")
    whole = _parse(
        leukocytes, date, "leukocytes", _LYMPHOCYTE_UNITS, LYMPHOCYTES_UNIT, LEUKOCYTES_POSSIBLE
    )
    value = round(whole.value * float(share[1]) / 100, 9)
    given = f"{text.strip()} of {leukocytes.strip()}"
    if not LYMPHOCYTES_POSSIBLE[0] <= value <= LYMPHOCYTES_POSSIBLE[1]:
        raise ClinicalValueError(
            f"lymphocytes is {given!r}, that is {value:g} {LYMPHOCYTES_UNIT}, outside the possible "
            f"{LYMPHOCYTES_POSSIBLE[0]:g} to {LYMPHOCYTES_POSSIBLE[1]:g} {LYMPHOCYTES_UNIT}"
        )
    return Laboratory(value, LYMPHOCYTES_UNIT, given, date)


def _parse(
    text: str,
    date: dt.date | None,
    field: str,
    units: dict[str, float],
    unit: str,
    possible: tuple[float, float],
) -> Laboratory:
    match = re.fullmatch(r"\s*([0-9]+(?:\.[0-9]+)?)(?:\s+(\S.*?)|\s*([^\s0-9.].*?))?\s*", text)
    if not match:
        raise ClinicalValueError(
            f"{field} is {text!r}, expected a number and a unit, such as '{_example(unit)}'"
        )
    given = re.sub(r"\s+", "", match[2] or match[3] or "").lower()
    given = given.replace("µ", "u").replace("μ", "u").replace("×", "x")
    if not given:
        raise ClinicalValueError(
            f"{field} is {text!r} without a unit, expected such as '{_example(unit)}'"
        )
    if given not in units:
        raise ClinicalValueError(
            f"{field} is {text!r}: the unit is not known; known are {', '.join(units)}"
        )
    number = float(match[1])
    value = round(number * units[given], 9)  # 39 g/L is 3.9 g/dL, not 3.9000000000000004
    if not possible[0] <= value <= possible[1]:
        others = [
            u
            for u, factor in units.items()
            if factor != units[given] and possible[0] <= number * factor <= possible[1]
        ]
        hint = f"; was {match[1]} {others[0]} meant?" if others else ""
        raise ClinicalValueError(
            f"{field} is {text!r}, that is {value:g} {unit}, outside the possible "
            f"{possible[0]:g} to {possible[1]:g} {unit}{hint}"
        )
    return Laboratory(value, unit, text.strip(), date)


def _example(unit: str) -> str:
    return "39 g/L" if unit == ALBUMIN_UNIT else "1.4 10*9/L"


def future_problem(date: dt.date, today: dt.date, days_ahead: int = 0) -> str:
    """Return why a date later than can be meant is refused, or nothing.

    Parameters
    ----------
    date, today
        The date, and the day on which it is read.
    days_ahead
        How far ahead it may lie: 0 for what has happened, such as a blood sample.
    """
    if (date - today).days <= days_ahead:
        return ""
    # Without today's date: what is said of a value must not change from day to day.
    limit = f"at most {days_ahead} days ahead" if days_ahead else "a day that has been"
    return f"{date} lies in the future, expected {limit}"


def parse_record(
    fields: Mapping[str, str], source: str, today: dt.date | None = None
) -> ClinicalRecord:
    """Return the record of a patient from texts; what cannot be understood becomes a problem.

    Parameters
    ----------
    fields
        ``treatment_start``, ``albumin``, ``albumin_date``, ``lymphocytes``,
        ``lymphocytes_date``, ``leukocytes``, ``prior_immunotherapy``; absent or blank ones are
        unknown.
    source
        Where the record came from, for the report.
    today
        The day on which it is read; a laboratory date after it, or a treatment start more than a
        year after it, is a problem.
    """
    problems: list[tuple[str, str]] = []
    today = today or dt.date.today()

    def text(field: str) -> str:
        return (fields.get(field) or "").strip()

    def date(field: str, days_ahead: int = 0) -> dt.date | None:
        try:
            found = parse_date(text(field), field) if text(field) else None
        except ClinicalValueError as e:
            problems.append((field, str(e)))
            return None
        if found is not None and (problem := future_problem(found, today, days_ahead)):
            problems.append((field, f"{field} {problem}"))
            return None
        return found

    treatment_start = date("treatment_start", PLANNED_DAYS_AHEAD)
    albumin = lymphocytes = None
    albumin_date, lymphocytes_date = date("albumin_date"), date("lymphocytes_date")
    try:
        albumin = parse_albumin(text("albumin"), albumin_date) if text("albumin") else None
    except ClinicalValueError as e:
        problems.append(("albumin", str(e)))
    try:
        if text("lymphocytes"):
            lymphocytes = parse_lymphocytes(
                text("lymphocytes"), lymphocytes_date, text("leukocytes")
            )
    except ClinicalValueError as e:
        problems.append(("lymphocytes", str(e)))
    prior: bool | None = None
    try:
        if text("prior_immunotherapy"):
            prior = parse_yes_no(text("prior_immunotherapy"), "prior_immunotherapy")
    except ClinicalValueError as e:
        problems.append(("prior_immunotherapy", str(e)))
    return ClinicalRecord(
        treatment_start=treatment_start,
        albumin=albumin,
        lymphocytes=lymphocytes,
        prior_immunotherapy=prior,
        problems=tuple(problems),
        source=source,
    )


def record_digest(record: ClinicalRecord) -> str:
    """Return a SHA-256 of what a record says, wherever it came from."""
    fields = dataclasses.asdict(record)
    for name in ("source", "origins"):
        fields.pop(name)
    if not record.conflicts:
        fields.pop("conflicts")  # as records were digested before they had any
    return hashlib.sha256(json.dumps(fields, sort_keys=True, default=str).encode()).hexdigest()


def baseline_problem(
    value: Laboratory | None, name: str, record: ClinicalRecord, window_days: int
) -> str | None:
    """Return why a laboratory value cannot serve as baseline, or None where it can.

    Baseline means on the day of treatment start or at most ``window_days`` before it; a value
    without a date is taken as given.
    """
    if value is None:
        problem = record.problem(name)
        return problem or f"{name} not available"
    unread = record.problem(f"{name}_date")
    if unread:
        return unread
    if value.date is None or record.treatment_start is None:
        return None
    days = (record.treatment_start - value.date).days
    if days < 0:
        return f"{name} of {value.date} is after treatment start ({record.treatment_start})"
    if days > window_days:
        return (
            f"{name} of {value.date} is {days} days before treatment start "
            f"({record.treatment_start}), more than {window_days}"
        )
    return None
