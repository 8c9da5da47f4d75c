"""Attributes copied from a case's objects into reports: valid values unchanged, others left out.

Hospitals send birth dates like ``1960`` and study times like ``10:15:00``. No result depends on
them, so they neither prevent a report nor make it invalid: a value that its value representation
(PS3.5 6.2) does not allow is left out, and a notice names the attribute and what was found.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import unicodedata
from typing import Any

import pydicom
from pydicom.charset import python_encoding
from pydicom.datadict import dictionary_description, dictionary_VR, tag_for_keyword
from pydicom.multival import MultiValue

from scoring.attributes import CONVERSION_ERRORS

CodeTriple = tuple[str, str, str]
SHOWN = 80  # characters of a value that a notice shows
# Characters that a value may have (PS3.5 table 6.2-1); text (UC, UT) has no limit that matters
# here.
_LONGEST = {"CS": 16, "LO": 64, "SH": 16, "UI": 64}
_PN_GROUPS, _PN_COMPONENTS, _PN_LONGEST = 3, 5, 64  # PS3.5 6.2.1
_FORMS = {
    "AS": (re.compile(r"[0-9]{3}[DWMY]"), "an age (AS)"),
    "CS": (re.compile(r"[A-Z0-9_ ]*"), "a code string (CS)"),
    "DA": (re.compile(r"[0-9]{8}"), "a date (DA)"),
    "TM": (
        re.compile(r"([01][0-9]|2[0-3])([0-5][0-9](([0-5][0-9]|60)(\.[0-9]{1,6})?)?)?"),
        "a time (TM)",
    ),
    "UI": (re.compile(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))*"), "a UID"),
}
_TEXT = ("AS", "CS", "DA", "LO", "PN", "SH", "TM", "UC", "UI", "UT")
# Enumerated values (PS3.3 C.7.1.1, 10.14).
URI = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")  # UR (PS3.5 6.2)
_OFFSET = re.compile(r"[+-](0[0-9]|1[0-4])[0-5][0-9]")  # (0008,0201), PS3.3 C.12.1
_ENUMERATED = {
    "LongitudinalTemporalInformationModified": ("UNMODIFIED", "MODIFIED", "REMOVED"),
    "PatientIdentityRemoved": ("YES", "NO"),
    "PatientSex": ("M", "F", "O"),
    "TypeOfPatientID": ("TEXT", "RFID", "BARCODE"),
    "UniversalEntityIDType": ("DNS", "EUI64", "ISO", "URI", "UUID", "X400", "X500"),
}
_ONE_ITEM = ("IssuerOfAccessionNumberSequence",)
_SEVERAL = ("DeidentificationMethod",)  # 1-n values (PS3.3 C.7.1.1)
_NEEDED = {"OtherPatientIDsSequence": ("PatientID", "TypeOfPatientID")}


@dataclasses.dataclass(frozen=True)
class Copied:
    """The attributes that are valid, and a sentence about each one that is not."""

    dataset: pydicom.Dataset
    notices: tuple[str, ...]


def shown(text: str) -> str:
    """Return a text with its control characters escaped, such as ``\\x1b``."""
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in ("Cc", "Cs") else c
        for c in text
    )


def fault(vr: str, value: str) -> str | None:
    """Return why a text is not valid for a value representation, or None if it is valid."""
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in value):
        return "it holds control characters"
    if "\ufffd" in value:
        return "it holds characters that cannot be decoded"
    if vr != "UT" and "\\" in value:
        return "it has several values, expected one"
    longest = _LONGEST.get(vr)
    if longest is not None and len(value) > longest:
        return f"it has {len(value)} characters, {vr} allows {longest}"
    if vr == "PN":
        return _name_fault(value)
    if vr in _FORMS and not (_FORMS[vr][0].fullmatch(value) and (vr != "DA" or _is_day(value))):
        return f"it is not {_FORMS[vr][1]}"
    return None


def _is_day(value: str) -> bool:
    try:
        dt.datetime.strptime(value, "%Y%m%d")
    except ValueError:
        return False
    return True


def _name_fault(value: str) -> str | None:
    groups = value.split("=")
    if len(groups) > _PN_GROUPS:
        return f"it has {len(groups)} component groups, PN allows {_PN_GROUPS}"
    for group in groups:
        if group.count("^") >= _PN_COMPONENTS:
            return f"it has {group.count('^') + 1} components, PN allows {_PN_COMPONENTS}"
        if len(group) > _PN_LONGEST:
            return f"a component group has {len(group)} characters, PN allows {_PN_LONGEST}"
    return None


def copied(source: pydicom.Dataset, keywords: tuple[str, ...], of: str) -> Copied:
    """Copy the attributes of an object that are valid and not empty.

    Parameters
    ----------
    source
        The object.
    keywords
        The attributes: single-valued texts, and sequences whose items hold such texts.
    of
        What the notices call the object.
    """
    dataset, notices = pydicom.Dataset(), []
    readable = _readable(source)
    for keyword in keywords:
        value, why = _value(source, keyword, readable)
        if why is not None:
            name = dictionary_description(keyword)
            notices.append(
                f"{name} {tag(keyword)} of {of} is not copied into this report: {why}"
                + (f"; found {shown(_as_text(value))[:SHOWN]!r}." if _as_text(value) else ".")
            )
        elif value not in (None, ""):
            setattr(dataset, keyword, value)
    return Copied(dataset, tuple(notices))


def tag(keyword: str) -> str:
    """Return an attribute's tag in the form ``(gggg,eeee)``."""
    number = tag_for_keyword(keyword)
    return "" if number is None else str(pydicom.tag.Tag(number)).replace(" ", "")


def _readable(source: pydicom.Dataset) -> bool:
    """Return whether the character set that an object declares defines its non-ASCII bytes."""
    declared = source.get("SpecificCharacterSet")
    terms = list(declared) if isinstance(declared, MultiValue) else [declared or ""]
    known = all(str(t) in python_encoding for t in terms if t)
    return known and any(t not in ("", "ISO_IR 6") for t in terms)


def _value(source: pydicom.Dataset, keyword: str, readable: bool) -> tuple[Any, str | None]:
    """Return an attribute's value, and the reason if it is not valid."""
    try:
        value = source.get(keyword)
    except CONVERSION_ERRORS:
        return None, "it cannot be read"
    vr = dictionary_VR(keyword)
    if vr == "SQ":
        return _items(value, keyword, readable)
    if isinstance(value, bytes | pydicom.Sequence):
        return None, f"it is not text ({vr})"
    text = _as_text(value)
    if not readable and not text.isascii():
        return text, "the character set that is declared does not allow it"
    if text and keyword == "TimezoneOffsetFromUTC" and not _OFFSET.fullmatch(text):
        return text, "expected an offset such as +0100"
    allowed = _ENUMERATED.get(keyword)
    if text and allowed is not None and text not in allowed:
        return text, f"expected {', '.join(allowed[:-1])} or {allowed[-1]}"
    if keyword in _SEVERAL and isinstance(value, MultiValue):
        found = [fault(vr, _as_text(v)) for v in value]
        return [_as_text(v) for v in value], next((why for why in found if why), None)
    return text, fault(vr, text) if text else None


def without_backslash(text: str) -> str:
    """Return a text with the values of a multi-valued attribute separated by a slash.

    A backslash is allowed in Text Value (UT, PS3.5 6.2), but Orthanc's DICOMweb takes it for the
    separator of values, and OHIF then shows the first part alone.
    """
    return text.replace("\\", "/")


def _as_text(value: Any) -> str:
    """Return a value without leading and trailing spaces, which are not significant (PS3.5 6.2)."""
    if value is None or isinstance(value, bytes | pydicom.Sequence):
        return ""
    text = "\\".join(str(v) for v in value) if isinstance(value, MultiValue) else str(value)
    return text.strip(" \0")


def _items(value: Any, keyword: str, readable: bool) -> tuple[Any, str | None]:
    """Return copies of a sequence's items with their texts; all of them must be valid."""
    if value is None or (isinstance(value, pydicom.Sequence) and not value):
        return None, None
    if not isinstance(value, pydicom.Sequence):
        return None, "it is not a sequence"
    if keyword in _ONE_ITEM and len(value) > 1:
        return None, f"it has {len(value)} items, expected one"
    items = []
    for item in value:
        made = pydicom.Dataset()
        for inner in (e for e in item.dir() if dictionary_VR(e) in (*_TEXT, "SQ")):
            found, why = _value(item, inner, readable)
            if why is not None:
                return found, f"in it, of {dictionary_description(inner)} {tag(inner)}, {why}"
            if found not in (None, ""):
                setattr(made, inner, found)
        missing = [k for k in _NEEDED.get(keyword, ()) if k not in made]
        if missing or not len(made):
            return None, f"in it, {', '.join(missing) or 'everything'} is missing"
        items.append(made)
    return pydicom.Sequence(items), None
