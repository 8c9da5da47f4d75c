"""Clinical values in the model's units: treatment start, albumin, lymphocytes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from scoring.clinical.units import Quantity, Unit, Units, known_units, refusal_of
from scoring.errors import ClinicalValueError
from scoring.results import ClinicalRecord, Laboratory

_T = TypeVar("_T")

ALBUMIN_UNIT = "g/dL"
LYMPHOCYTES_UNIT = "10*9/L"

# Values outside these are assumed to have the wrong unit and are refused. A leukaemia can exceed
# them.
ALBUMIN_POSSIBLE = (1.0, 7.0)
LYMPHOCYTES_POSSIBLE = (0.01, 20.0)
LEUKOCYTES_POSSIBLE = (0.1, 200.0)

# A treatment is planned in advance; a start further ahead is assumed to be a wrong year.
PLANNED_DAYS_AHEAD = 366

PUBLISHED_UNITS = Units()
_NUMBER = r"[0-9]+\.?[0-9]*|\.[0-9]+"
# A unit that begins with a digit or a point must be separated from the number by a space.
_QUANTITY = re.compile(rf"\s*({_NUMBER})(?:\s+(\S.*?)|\s*([^\s0-9.,].*?))?\s*")
_QUANTITIES = {
    "albumin": (Quantity.ALBUMIN,),
    "lymphocytes": (Quantity.CELLS, Quantity.SHARE),
    "leukocytes": (Quantity.CELLS,),
}
_COMMA = re.compile(r"\s*[+-]?[0-9]*,[0-9]")

_YES = {"yes", "y", "true", "1"}
_NO = {"no", "n", "false", "0"}


def parse_date(text: str, field: str) -> dt.date:
    """Return the date written as YYYY-MM-DD or YYYYMMDD.

    Tables that hold dates as times write midnight behind it, without a zone.

    Raises
    ------
    ClinicalValueError
        If it is not such a date.
    """
    text = text.strip()
    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2}|\d{8})(?:[T ]00:00(?::00(?:\.0+)?)?)?", text)
    if match:
        try:
            return dt.date.fromisoformat(match[1])
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


def number_problem(text: str) -> str:
    """Return why a text is not a plain number such as ``3.9``, ``.9`` or ``39``; empty if it is."""
    if re.fullmatch(_NUMBER, text.strip()):
        return ""
    if _COMMA.match(text):
        return (
            f"{text!r} has a comma in its number, a decimal comma or one between thousands; "
            "expected a decimal point and no other mark, such as 3.9"
        )
    return f"{text!r} is not a number"


def with_unit(number: str, name: str, texts: Iterable[str], units: Units) -> str:
    """Return a number with that of several texts for its unit that is known.

    Parameters
    ----------
    number
        As it is written.
    name
        ``albumin``, ``lymphocytes`` or ``leukocytes``.
    texts
        The source's texts for the unit: its code, its name, other codes.
    units
        The spellings that are known.

    Raises
    ------
    ClinicalValueError
        If the texts are different units.
    """
    try:
        return f"{number} {units.choose(_QUANTITIES[name], texts)}".strip()
    except ClinicalValueError as e:
        raise ClinicalValueError(f"{name} is {number!r}, and {e}") from e


def parse_albumin(
    text: str, date: dt.date | None = None, units: Units = PUBLISHED_UNITS
) -> Laboratory:
    """Return an albumin value such as ``39 g/L`` in g/dL.

    Parameters
    ----------
    text
        A mass concentration with its unit.
    date
        When the blood was taken.
    units
        The spellings that are known.

    Raises
    ------
    ClinicalValueError
        If there is no number or unit, the unit is unknown, or the value is impossible.
    """
    value = _parse(text, "albumin", Quantity.ALBUMIN, ALBUMIN_POSSIBLE, units)
    return Laboratory(value, ALBUMIN_UNIT, text.strip(), date)


def parse_lymphocytes(
    text: str,
    date: dt.date | None = None,
    leukocytes: str | None = None,
    units: Units = PUBLISHED_UNITS,
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
    units
        The spellings that are known.

    Raises
    ------
    ClinicalValueError
        As `parse_albumin`; also for a share without a leukocyte count, or above 100 %.
    """
    number, written = _split(text, "lymphocytes", LYMPHOCYTES_UNIT)
    share = units.find(Quantity.SHARE, written)
    if share is None:
        value = _parse(text, "lymphocytes", Quantity.CELLS, LYMPHOCYTES_POSSIBLE, units)
        return Laboratory(value, LYMPHOCYTES_UNIT, text.strip(), date)
    if not leukocytes:
        raise ClinicalValueError(
            f"lymphocytes is {text!r}, a share; a count is needed, or leukocytes with its unit"
        )
    if float(number) > 100:
        raise ClinicalValueError(f"lymphocytes is {text!r}, expected at most 100 %")
    whole = _parse(leukocytes, "leukocytes", Quantity.CELLS, LEUKOCYTES_POSSIBLE, units)
    value = round(whole * float(number) / 100, 9)
    given = f"{text.strip()} of {leukocytes.strip()}"
    if not LYMPHOCYTES_POSSIBLE[0] <= value <= LYMPHOCYTES_POSSIBLE[1]:
        raise ClinicalValueError(
            f"lymphocytes is {given!r}, that is {value:g} {LYMPHOCYTES_UNIT}, outside the possible "
            f"{LYMPHOCYTES_POSSIBLE[0]:g} to {LYMPHOCYTES_POSSIBLE[1]:g} {LYMPHOCYTES_UNIT}"
        )
    return Laboratory(value, LYMPHOCYTES_UNIT, given, date)


def _split(text: str, field: str, unit: str) -> tuple[str, str]:
    """Return number and unit of a text as written."""
    example = "39 g/L" if unit == ALBUMIN_UNIT else "1.4 10*9/L"
    match = _QUANTITY.fullmatch(text)
    if match is None:
        if _COMMA.match(text):
            raise ClinicalValueError(f"{field}: {number_problem(text)}")
        raise ClinicalValueError(f"{field} is {text!r}, expected a number and a unit: {example!r}")
    written = (match[2] or match[3] or "").strip()
    if not written:
        raise ClinicalValueError(
            f"{field} is {text!r} without a unit, expected such as {example!r}"
        )
    return match[1], written


def _parse(
    text: str,
    field: str,
    quantity: Quantity,
    possible: tuple[float, float],
    units: Units,
) -> float:
    """Return a quantity in the model's unit."""
    unit = ALBUMIN_UNIT if quantity is Quantity.ALBUMIN else LYMPHOCYTES_UNIT
    number, written = _split(text, field, unit)
    found = units.find(quantity, written)
    if found is None:
        raise ClinicalValueError(f"{field} is {text!r}: {_unknown(quantity, written)}")
    value = round(float(number) * found.factor, 9)  # 39 g/L is 3.9 g/dL, not 3.9000000000000004
    if not possible[0] <= value <= possible[1]:
        meant = _meant(float(number), found, quantity, possible)
        hint = f"; was {number} {meant} meant?" if meant else ""
        raise ClinicalValueError(
            f"{field} is {text!r}, that is {value:g} {unit}, outside the possible "
            f"{possible[0]:g} to {possible[1]:g} {unit}{hint}"
        )
    return value


def _unknown(quantity: Quantity, written: str) -> str:
    reason = refusal_of(quantity, written)
    known = ", ".join(u.name for u in known_units(quantity))
    why = f"cannot be used: {reason}" if reason else "is not known"
    return (
        f"the unit {why}; known are {known} as laboratories usually write them, and what "
        "clinical.units names"
    )


def _meant(number: float, found: Unit, quantity: Quantity, possible: tuple[float, float]) -> str:
    """Return the common unit in which a number that is impossible in its own unit is possible."""
    return next(
        (
            u.name
            for u in known_units(quantity)
            if u.factor != found.factor and possible[0] <= number * u.factor <= possible[1]
        ),
        "",
    )


def future_problem(date: dt.date, today: dt.date, days_ahead: int = 0) -> str:
    """Return why a date is too far in the future, or an empty text.

    Parameters
    ----------
    date, today
        The date, and the day on which it is read.
    days_ahead
        Days that it may lie ahead: 0 for past events such as a blood sample.
    """
    if (date - today).days <= days_ahead:
        return ""
    # Without today's date: the text about a value must not change from day to day.
    limit = f"at most {days_ahead} days ahead" if days_ahead else "a day that has been"
    return f"{date} lies in the future, expected {limit}"


# Each clinical value and its input fields: its own, then those that belong to it. All inputs of
# clinical values use these fields: files, forms, the API, the manifest.
VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "treatment_start": ("treatment_start",),
        "albumin": ("albumin", "albumin_date"),
        "lymphocytes": ("lymphocytes", "lymphocytes_date", "leukocytes"),
        "prior_immunotherapy": ("prior_immunotherapy",),
    }
)
FIELDS = tuple(field for fields in VALUES.values() for field in fields)


def parse_record(
    fields: Mapping[str, str],
    source: str,
    today: dt.date | None = None,
    units: Units = PUBLISHED_UNITS,
) -> ClinicalRecord:
    """Return the record of a patient from texts; a text that cannot be parsed becomes a problem.

    Parameters
    ----------
    fields
        Of `FIELDS`; absent or blank ones are unknown.
    source
        Source of the record, for the report.
    today
        The day on which it is read; a laboratory date after it, or a treatment start more than a
        year after it, is a problem.
    units
        The spellings of units that are known.
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

    def value(field: str, parse: Callable[[str], _T]) -> _T | None:
        try:
            return parse(text(field)) if text(field) else None
        except ClinicalValueError as e:
            problems.append((field, str(e)))
            return None

    treatment_start = date("treatment_start", PLANNED_DAYS_AHEAD)
    albumin_date, lymphocytes_date = date("albumin_date"), date("lymphocytes_date")
    leukocytes = text("leukocytes")
    return ClinicalRecord(
        treatment_start=treatment_start,
        albumin=value("albumin", lambda t: parse_albumin(t, albumin_date, units)),
        lymphocytes=value(
            "lymphocytes", lambda t: parse_lymphocytes(t, lymphocytes_date, leukocytes, units)
        ),
        prior_immunotherapy=value(
            "prior_immunotherapy", lambda t: parse_yes_no(t, "prior_immunotherapy")
        ),
        problems=tuple(problems),
        source=source,
    )


def record_digest(record: ClinicalRecord) -> str:
    """Return a SHA-256 of a record's values, whatever its source."""
    fields = dataclasses.asdict(record)
    for name in ("source", "origins"):
        fields.pop(name)
    if not record.conflicts:
        fields.pop("conflicts")  # as records were digested before this field existed
    return hashlib.sha256(json.dumps(fields, sort_keys=True, default=str).encode()).hexdigest()


def baseline_problem(
    value: Laboratory | None, name: str, record: ClinicalRecord, window_days: int
) -> str | None:
    """Return why a laboratory value cannot serve as baseline, or None where it can.

    Baseline means on the day of treatment start or at most ``window_days`` before it. A value
    without a date counts, and `baseline_doubt` reports it: the paper uses "baseline" values without
    a window (Table 2), messages and servers must date theirs, and a person who enters a value with
    a treatment start states that it belongs to it.
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


def baseline_doubt(
    value: Laboratory | None, name: str, record: ClinicalRecord, window_days: int
) -> str | None:
    """Return what is unknown about a value that serves as baseline, or None."""
    if value is None or baseline_problem(value, name, record, window_days) is not None:
        return None
    if value.date is None:
        lacks = f"The value of {name} has no date."
    elif record.treatment_start is None:
        lacks = f"The treatment start that {name} of {value.date} belongs to has no date."
    else:
        return None
    return (
        f"{lacks} It is used as the baseline value, as it was given ({record.origin(name)}); "
        f"whether it was measured in the {window_days} days before treatment start is not known."
    )
