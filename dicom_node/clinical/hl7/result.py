"""Interprets results (OBX) of an HL7 v2 message: code, value, unit, status, time."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from dicom_node.clinical.codes import ALBUMIN, LEUKOCYTES, LYMPHOCYTE_SHARE, LYMPHOCYTES
from dicom_node.clinical.fhir.values import Moment
from dicom_node.settings.clinical import Hl7Settings
from scoring.clinical.merge import Statement, Subject
from scoring.clinical.units import Units
from scoring.clinical.values import (
    PUBLISHED_UNITS,
    future_problem,
    number_problem,
    parse_albumin,
    parse_lymphocytes,
    with_unit,
)
from scoring.errors import ClinicalValueError

SOURCE = "hl7"
# HL7 table 0085: final, and corrected; deleted, and posted to the wrong patient.
_REPORTED = ("F", "C")
_TAKEN_BACK = ("D", "W")
_LOINC = {
    **dict.fromkeys(ALBUMIN, "albumin"),
    **dict.fromkeys(LYMPHOCYTES, "lymphocytes"),
    **dict.fromkeys(LYMPHOCYTE_SHARE, "lymphocyte_share"),
    **dict.fromkeys(LEUKOCYTES, "leukocytes"),
}


@dataclasses.dataclass(frozen=True)
class Result:
    """One OBX with the fields inherited from its OBR.

    Parameters
    ----------
    order
        Filler (OBR-3) or placer (OBR-2) order number.
    kind
        Value type (OBX-2).
    codes
        Code and coding system of OBX-3, and the alternate ones.
    part
        Sub-ID (OBX-4).
    values, repeated
        Components of OBX-5, and whether it has several values.
    units
        Texts of OBX-6 for the unit: its code, its name, alternate codes.
    status, observed
        OBX-11 (else OBR-25), OBX-14 (else OBR-7).
    place
        Number of the OBX in the message, from 1.
    """

    order: str
    kind: str
    codes: tuple[tuple[str, str], ...]
    part: str
    values: tuple[str, ...]
    repeated: bool
    units: tuple[str, ...]
    status: str
    observed: str
    place: int


@dataclasses.dataclass(frozen=True)
class Unused:
    """An unusable result: the number of its OBX in the message (from 1), and the reason."""

    place: int
    problem: str


@dataclasses.dataclass(frozen=True)
class Read:
    """The interpretation of results.

    Parameters
    ----------
    statements
        By the key of the result that they replace; empty if it is withdrawn.
    unused
        The unusable results among them.
    """

    statements: dict[str, list[Statement]]
    unused: tuple[Unused, ...]


def read_moment(text: str) -> Moment | None:
    """Return an HL7 time stamp (TS, DTM) that names at least a day, or None.

    A time with a zone is converted to this machine's zone: the hospital's local date matters.
    """
    match = re.fullmatch(r"(\d{8})(\d{2})?(\d{2})?(\d{2})?(?:\.\d{1,4})?([+-]\d{4})?", text)
    if match is None:
        return None
    try:
        day = dt.datetime.strptime(match[1], "%Y%m%d")
        if match[2] is None:
            return Moment(day.date(), day.date().isoformat())
        at = day.replace(
            hour=int(match[2]), minute=int(match[3] or 0), second=min(int(match[4] or 0), 59)
        )
        if match[5]:
            at = dt.datetime.strptime(f"{at:%Y%m%d%H%M%S}{match[5]}", "%Y%m%d%H%M%S%z")
            at = at.astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
    return Moment(at.date(), at.isoformat(timespec="seconds"))


def meaning_of(result: Result, settings: Hl7Settings) -> str | None:
    """Return the field that a result stands for, by LOINC or by the laboratory's own code."""
    own = {c.code: c.meaning for c in settings.codes}
    for code, system in result.codes:
        if not code:
            continue
        if system in ("LN", "LOINC") and code in _LOINC:
            return _LOINC[code]
        if system not in ("LN", "LOINC") and code in own:
            return own[code]
    return None


def statements_of_results(
    results: Sequence[Result],
    settings: Hl7Settings,
    origin: str,
    today: dt.date,
    units: Units = PUBLISHED_UNITS,
) -> Read:
    """Return the statements of results; results that are not final are ignored.

    Parameters
    ----------
    results
        The results of one patient in one message.
    settings
        The laboratory's own codes.
    origin
        Description of the message.
    today
        The present date; later samples are not accepted.
    units
        The known spellings of units.
    """
    known = [(r, m) for r in results if (m := meaning_of(r, settings))]
    final = [(r, m) for r, m in known if r.status in _REPORTED]
    leukocytes = {_sample(r): r for r, m in final if m == "leukocytes"}
    counted = {_sample(r) for r, m in final if m == "lymphocytes"}
    found: dict[str, list[Statement]] = {}
    unused: list[Unused] = []
    for result, meaning in known:
        key = _key(result, meaning)
        if meaning == "leukocytes":
            continue
        if result.status in _TAKEN_BACK:
            found[key] = []
        elif result.status in _REPORTED:
            if meaning == "lymphocyte_share" and _sample(result) in counted:
                continue
            whole = leukocytes.get(_sample(result)) if meaning == "lymphocyte_share" else None
            subject = Subject.ALBUMIN if meaning == "albumin" else Subject.LYMPHOCYTES
            statement = _statement(result, subject, origin, today, units, whole)
            found[key] = [statement]
            if statement.problem:
                unused.append(Unused(result.place, statement.problem))
    return Read(found, tuple(unused))


def _sample(result: Result) -> tuple[str, str]:
    return result.order, result.observed


def _key(result: Result, meaning: str) -> str:
    """Return the key that a correction shares with the result it corrects."""
    name = result.order or result.observed
    return "|".join((name, meaning, result.codes[0][0], result.part))


def _statement(
    result: Result,
    subject: Subject,
    origin: str,
    today: dt.date,
    units: Units,
    leukocytes: Result | None,
) -> Statement:
    at = read_moment(result.observed)
    told = Statement(SOURCE, subject, origin, moment=at.text if at else "")
    name = subject.value
    number, problem = _value(result)
    if not problem and at is None:
        problem = f"the time {result.observed!r} names no day" if result.observed else "no time"
    if not problem and at is not None:
        problem = future_problem(at.date, today)
    of = ""
    if leukocytes is not None and not problem:
        of, problem = _value(leukocytes)
        problem = f"leukocytes of the same sample: {problem}" if problem else ""
    if problem or at is None:
        return dataclasses.replace(told, problem=f"{name}: {problem} ({origin})")
    try:
        text = with_unit(number, name, result.units, units)
        if subject is Subject.ALBUMIN:
            value = parse_albumin(text, at.date, units)
        else:
            if leukocytes is not None:
                of = with_unit(of, "leukocytes", leukocytes.units, units)
            value = parse_lymphocytes(text, at.date, of, units)
    except ClinicalValueError as e:
        return dataclasses.replace(told, problem=f"{e} ({origin})")
    return dataclasses.replace(told, value=value)


def _value(result: Result) -> tuple[str, str]:
    """Return the number, or why it is missing."""
    if result.repeated:
        return "", "OBX-5 has several values"
    if result.kind == "SN":
        comparator, number, separator, _ = (*result.values, "", "", "", "")[:4]
        if separator or comparator not in ("", "="):
            told = " ".join(v for v in result.values if v)
            return "", f"the value is {told!r}, a bound or range and not a number"
    else:
        number = result.values[0] if result.values else ""
    if not number:
        return "", "OBX-5 is empty"
    number = number.removeprefix("+")
    if problem := number_problem(number[:40]):
        return "", f"the value {problem}"
    return number, ""
