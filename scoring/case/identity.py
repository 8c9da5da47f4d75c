"""Patient identity of a case: the CT's patient, which a segmentation must not contradict.

A segmentation is often written by another program, or after one of the two was de-identified. A
difference from the CT is either a contradiction, for which nothing is scored, or only a different
spelling, which is reported. No message quotes a value, because messages are logged.

The rule, for each attribute that both have:

- Patient ID and Issuer of Patient ID: equal, or a contradiction.
- Birth date: two dates that are not the same day are a contradiction; a value that is not a date
  cannot be compared, which is reported.
- Sex: M against F is a contradiction; any other difference is reported.
- Name: a contradiction where one name has a part that is like no part of the other. Differences of
  case, spacing, accents, separators and single letters, and parts that are left out, are reported.

Leading and trailing spaces are ignored. A value that only one of them has contradicts nothing; a
Patient ID that only one of them has is reported. A text that the declared character set does not
allow cannot be compared, which is reported.
"""

from __future__ import annotations

import datetime as dt
import difflib
import enum
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import pydicom

from scoring.ct.dicom_file import declares, text_of
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.results import CaseResult

if TYPE_CHECKING:
    from scoring.segmentation.segment import Segmentation

# Similarity by difflib's ratio from which two parts of a name are spellings of one: Mueller and
# Müller have 0.92, John and Jane 0.5.
_ALIKE = 0.65


class _Difference(enum.Enum):
    CONTRADICTION = "contradiction"
    WRITING = "writing"


def _exact(one: str, other: str) -> _Difference | None:
    return None if one == other else _Difference.CONTRADICTION


def _birth_date(one: str, other: str) -> _Difference | None:
    if one == other:
        return None
    days = [_day(one), _day(other)]
    if None in days:
        return _Difference.WRITING
    return None if days[0] == days[1] else _Difference.CONTRADICTION


def _day(text: str) -> dt.date | None:
    for form in ("%Y%m%d", "%Y.%m.%d"):  # of DICOM and of ACR-NEMA
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def _sex(one: str, other: str) -> _Difference | None:
    sexes = {one.upper(), other.upper()}
    if len(sexes) == 1:
        return None
    return _Difference.CONTRADICTION if sexes == {"M", "F"} else _Difference.WRITING


def _name(one: str, other: str) -> _Difference | None:
    groups = [[name_components(g) for g in text.split("=")] for text in (one, other)]
    if [g for g in groups[0] if g] == [g for g in groups[1] if g]:
        return None
    # The same name in another script is in a group of its own (PS3.5 6.2.1).
    pairs = [(a, b) for a, b in zip(*groups, strict=False) if a and b] or [
        ("^".join(groups[0]), "^".join(groups[1]))
    ]
    alike = any(_names_alike(a, b) for a, b in pairs)
    return _Difference.WRITING if alike else _Difference.CONTRADICTION


def name_components(group: str) -> str:
    """Return a component group without surrounding spaces and trailing carets (both ignored)."""
    return "^".join(part.strip() for part in group.split("^")).rstrip("^")


def _names_alike(one: str, other: str) -> bool:
    names = [_folded(one), _folded(other)]
    if _latin(names[0]) != _latin(names[1]):
        return True  # two scripts cannot be compared
    if len({"".join(re.findall(r"\w", n)) for n in names}) == 1:
        return True
    shorter, longer = sorted((re.findall(r"\w+", n) for n in names), key=len)
    left = list(longer)
    for part in shorter:
        match = next((p for p in left if _parts_alike(part, p)), None)
        if match is None:
            return False
        left.remove(match)
    return bool(shorter)


def _folded(name: str) -> str:
    """Return a name without case and accents."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def _latin(name: str) -> bool:
    return any("a" <= c <= "z" for c in name)


def _parts_alike(one: str, other: str) -> bool:
    if 1 in (len(one), len(other)):
        return one[0] == other[0]  # an initial
    return _similar(one, other)


def _similar(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= _ALIKE


_COMPARED: dict[str, tuple[str, Callable[[str, str], _Difference | None]]] = {
    "PatientID": ("Patient ID (0010,0020)", _exact),
    "IssuerOfPatientID": ("Issuer of Patient ID (0010,0021)", _exact),
    "PatientName": ("Patient's Name (0010,0010)", _name),
    "PatientBirthDate": ("Patient's Birth Date (0010,0030)", _birth_date),
    "PatientSex": ("Patient's Sex (0010,0040)", _sex),
}


def check_one_patient(segs: Sequence[Segmentation], slices: Sequence[CtSlice]) -> list[str]:
    """Check that the CT in use and its segmentations are of one patient and study.

    Returns
    -------
    list of str
        Sentences about differences in spelling.

    Raises
    ------
    InputError
        ``two_patients_mixed`` or ``two_studies_mixed``, naming the attribute.
    """
    if not slices:
        return []
    known = {keyword: _first(slices, keyword) for keyword in _COMPARED}
    study = text_of(slices[0].header, "StudyInstanceUID")
    notes: dict[str, None] = {}
    others = [(f"CT image {s.name}", "other images of the CT", s.header) for s in slices]
    others += [(s.name, s.name, s.header) for s in segs]
    for name, kind, header in others:
        for keyword, (attribute, compare) in _COMPARED.items():
            (one, clear), other = known[keyword], text_of(header, keyword)
            if one == other:
                continue
            if one and other:
                readable = clear and declares(header, other)
                found = compare(one, other) if readable else _Difference.WRITING
                if found is _Difference.CONTRADICTION:
                    raise InputError(
                        Problem.TWO_PATIENTS_MIXED,
                        f"{name} and the CT contradict each other in {attribute}; they must be of "
                        "one patient",
                    )
                if found is _Difference.WRITING:
                    notes[_otherwise(attribute, kind)] = None
            elif keyword == "PatientID":
                notes[_missing(kind if one else "the CT", attribute)] = None
        if text_of(header, "StudyInstanceUID") != study:
            raise InputError(
                Problem.TWO_STUDIES_MIXED,
                f"{name} and the CT differ in Study Instance UID (0020,000D); they must be of one "
                "study",
            )
    return list(notes)


def _first(slices: Sequence[CtSlice], keyword: str) -> tuple[str, bool]:
    """Return the CT's value, from the first image that has one, and whether it is readable."""
    for item in slices:
        text = text_of(item.header, keyword)
        if text:
            return text, declares(item.header, text)
    return "", True


def _otherwise(attribute: str, kind: str) -> str:
    return (
        f"{attribute} is written in different ways in the CT and in {kind}, or cannot be compared; "
        "assumed to be the same patient, the CT's."
    )


def _missing(kind: str, attribute: str) -> str:
    return f"{attribute} is empty in {kind}; assumed to be the same patient, the CT's."


def identity_source(
    result: CaseResult, ct: Iterable[pydicom.Dataset], segs: Iterable[pydicom.Dataset]
) -> pydicom.Dataset:
    """Return the header from which patient and study of a result's report are copied.

    It is a CT image's; a segmentation's only if there is no CT image of the study.

    Parameters
    ----------
    result
        The case.
    ct, segs
        Headers of its objects; read no further than needed.
    """
    used = {s.series_instance_uid for s in result.series}
    for headers in (ct, segs):
        without_id = None
        for header in headers:
            of_study = text_of(header, "StudyInstanceUID") == result.study_instance_uid
            if of_study and (not used or text_of(header, "SeriesInstanceUID") in used):
                if text_of(header, "PatientID"):
                    return header
                without_id = header if without_id is None else without_id
        if without_id is not None:
            return without_id
    raise InputError(Problem.NO_CT, f"no object of study {result.study_instance_uid} can be read")
