"""Attributes of a CT series, read over all of its slices, never from the first one alone.

Each attribute is absent, unreadable, one value, contradictory within a header, or several values
with the slices that carry them.
Every rule reads the series through this module, so that an unreadable value is not mistaken for an
absent one, nor a mixture for its first value.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import functools
import math
import re
import struct
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import pydicom
from pydicom.datadict import tag_for_keyword
from pydicom.dataelem import RawDataElement
from pydicom.tag import BaseTag

from scoring.results import Evidence, Verdict

T = TypeVar("T")

ABSENT_TEXT = "(absent)"
MOST_READINGS = 4  # most different values of one attribute that evidence lists
# What pydicom raises on a value that does not fit its VR; OSError in what should be a sequence.
CONVERSION_ERRORS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    TypeError,
    ValueError,
    pydicom.errors.BytesLengthException,
    struct.error,
)
_MOST_TEXT = 128  # characters of a value that evidence shows

# PS3.5 table 6.2-1: a DS holds a fixed or floating point number.
_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
# PS3.5 table 6.2-1: DA is YYYYMMDD; YYYY.MM.DD, the form of ACR-NEMA, must still be accepted.
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)|(\d{4})\.(\d\d)\.(\d\d)", re.ASCII)
_DATE_TIME = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:\d\d(?:\d\d(?:\d\d(?:\.\d{1,6})?)?)?)?(?:[+-]\d{4})?", re.ASCII
)


class State(enum.Enum):
    """State of an attribute of a series."""

    ABSENT = "absent"
    """No slice has a value."""
    UNREADABLE = "unreadable"
    """At least one slice has a value that cannot be read."""
    ONE = "one value"
    """All slices have the same value."""
    CONTRADICTORY = "contradictory"
    """The header of at least one slice states two values."""
    SEVERAL = "several values"
    """Slices have different values, or some have none."""


@dataclasses.dataclass(frozen=True)
class Reading(Generic[T]):
    """One text of an attribute, and the slices that have it.

    Parameters
    ----------
    text
        As in the header; empty where the attribute is absent or empty.
    value
        What the text was read as; None where there is no text or it cannot be read.
    slices
        Indices of the slices, from 0 in the order of the volume.
    contradictory
        Whether the text is two values that one header states, in two places or as the values of
        one attribute that the standard gives one; ``value`` is None then.
    """

    text: str
    value: T | None
    slices: tuple[int, ...]
    contradictory: bool = False


@dataclasses.dataclass(frozen=True)
class Attribute(Generic[T]):
    """An attribute over all slices of a series.

    Parameters
    ----------
    keyword
        DICOM keyword.
    readings
        Each distinct text with its slices, in order of occurrence; each slice is in one reading.
    labels
        Name of each slice in evidence: its Instance Number, or its place in the volume.
    """

    keyword: str
    readings: tuple[Reading[T], ...]
    labels: SliceLabels

    @property
    def state(self) -> State:
        """Unreadable or contradictory if that of any slice is; else absent, one or several."""
        if any(r.contradictory for r in self.readings):
            return State.CONTRADICTORY
        if any(r.text and r.value is None for r in self.readings):
            return State.UNREADABLE
        if not any(r.text for r in self.readings):
            return State.ABSENT
        same = all(r.value == self.readings[0].value for r in self.readings)
        return State.ONE if same else State.SEVERAL

    @property
    def value(self) -> T | None:
        """The value that all slices have; None in every other state."""
        return self.readings[0].value if self.state is State.ONE else None

    @property
    def values(self) -> tuple[T, ...]:
        """The distinct values that could be read, in order of occurrence."""
        return tuple(dict.fromkeys(r.value for r in self.readings if r.value is not None))

    def verdict(self, holds: Callable[[T], bool]) -> Verdict:
        """Return whether a condition holds: met only if it holds for every slice.

        A single readable value that violates it makes "not met"; otherwise a slice without a
        readable value makes "cannot tell".
        """
        read = [r.value for r in self.readings if r.value is not None]
        if not all(holds(value) for value in read):
            return Verdict.NOT_MET
        complete = len(read) == len(self.readings) and read
        return Verdict.MET if complete else Verdict.CANNOT_TELL

    def evidence(
        self, show: Callable[[T, str], str] = lambda _, text: text
    ) -> tuple[Evidence, ...]:
        """Return the values as evidence: one line per value, with its slices if there are several.

        ``show`` formats a value that was read and its text; by default the text is shown.
        """
        shown = list(self.readings[:MOST_READINGS])
        lines = []
        for reading in shown:
            which = "" if len(self.readings) == 1 else f" ({self.labels.of(reading.slices)})"
            lines.append(Evidence("CT", self.keyword, _shown(reading, show) + which))
        left = len(self.readings) - len(shown)
        if left:
            lines.append(Evidence("CT", self.keyword, f"{left} more values"))
        return tuple(lines)


@dataclasses.dataclass(frozen=True)
class SliceLabels:
    """Names of the slices of a series in evidence.

    Parameters
    ----------
    names
        One for each slice, in the order of the volume.
    kind
        Kind of the names: ``Instance Number`` or ``place in the volume``.
    """

    names: tuple[int, ...]
    kind: str

    def of(self, slices: Sequence[int]) -> str:
        """Return the slices and the total in words: ``29 of 30 images, Instance Number 2-30``."""
        numbers = sorted(self.names[i] for i in slices)
        runs: list[list[int]] = []
        for number in numbers:
            if runs and number == runs[-1][1] + 1:
                runs[-1][1] = number
            else:
                runs.append([number, number])
        parts = [f"{a}" if a == b else f"{a}-{b}" for a, b in runs[:MOST_READINGS]]
        more = ", ..." if len(runs) > MOST_READINGS else ""
        return f"{len(numbers)} of {len(self.names)} images, {self.kind} {', '.join(parts)}{more}"


class SeriesAttributes:
    """The attributes of a series, each read once from every slice's header.

    Parameters
    ----------
    headers
        The headers of all slices in use, in the order of the volume.
    """

    def __init__(self, headers: Sequence[pydicom.Dataset]) -> None:
        self._headers = tuple(headers)
        self._texts: dict[str, dict[str, list[int]]] = {}
        self._contradictory: set[tuple[str, str]] = set()
        self._labels = _labels(self._headers)

    @property
    def labels(self) -> SliceLabels:
        """The names of the slices in evidence."""
        return self._labels

    def text(self, keyword: str) -> Attribute[str]:
        r"""Return an attribute as text, the values of a multi-valued one joined by ``\``."""
        return self._read(keyword, str)

    def number(self, keyword: str) -> Attribute[float]:
        """Return an attribute of one number (DS, IS or a binary VR)."""
        return self._read(keyword, read_number)

    def positive(self, keyword: str) -> Attribute[float]:
        """Return an attribute of one number above 0; anything else cannot be read as such."""
        return self._read(keyword, _read_positive)

    def date(self, keyword: str) -> Attribute[dt.date]:
        """Return an attribute of one date; for a date and time (DT), the date at the scanner."""
        return self._read(keyword, read_date_time if keyword.endswith("DateTime") else read_date)

    def each(self, keyword: str) -> tuple[str, ...]:
        """Return an attribute's text for each slice, in the order of the volume."""
        texts = [""] * len(self._headers)
        for text, slices in self._of(keyword).items():
            for index in slices:
                texts[index] = text
        return tuple(texts)

    def _of(self, keyword: str) -> dict[str, list[int]]:
        if keyword not in self._texts:
            found: dict[str, list[int]] = {}
            for index, header in enumerate(self._headers):
                text = evidence_text(header, keyword)
                if other := contradictions(header).get(keyword):
                    text = f"{text} in the frame, {other} in the whole image"
                    self._contradictory.add((keyword, text))
                found.setdefault(text, []).append(index)
            self._texts[keyword] = found
        return self._texts[keyword]

    def _read(self, keyword: str, read: Callable[[str], T | None]) -> Attribute[T]:
        readings = []
        for text, slices in self._of(keyword).items():
            found = [] if (keyword, text) in self._contradictory else values_in(text, read)
            twice = len(found) != 1
            value = None if twice or not text else found[0]
            readings.append(Reading(text, value, tuple(slices), twice))
        return Attribute(keyword, tuple(readings), self._labels)


@functools.cache
def _tag(keyword: str) -> BaseTag | None:
    found = tag_for_keyword(keyword)
    return None if found is None else BaseTag(found)


def attribute_value(header: pydicom.Dataset, keyword: str) -> Any:
    """Return an attribute's value, None where it is absent; raises what pydicom raises.

    Like `pydicom.Dataset.get`, which takes several times as long: the attributes of hundreds of
    headers are read again and again while a report is waited for.
    """
    tag = _tag(keyword)
    element = None if tag is None else header.get_item(tag)
    if tag is not None and isinstance(element, RawDataElement):
        element = header[tag]  # converts it, and keeps it converted
    return None if element is None else element.value


class FrameHeader(pydicom.Dataset):
    """The header of one frame, as of a single-frame image (`scoring.ct.enhanced`)."""

    contradicted: dict[str, str]
    """Keyword to the other text that another part of the same header states."""


def contradictions(header: pydicom.Dataset) -> dict[str, str]:
    """Return the attributes of which a header states two values, with the one not in use."""
    return header.contradicted if isinstance(header, FrameHeader) else {}


def evidence_text(header: pydicom.Dataset, keyword: str) -> str:
    r"""Return an attribute of one header as text, without blanks around it; empty where absent.

    The values of a multi-valued attribute are joined by ``\``, the codes of a code sequence as
    ``value scheme meaning``. A value that pydicom cannot convert is shown by its bytes, so that it
    is not mistaken for an absent one.
    """
    try:
        value = attribute_value(header, keyword)
    except CONVERSION_ERRORS:
        element = header.get_item(keyword)
        value = None if element is None else element.value
    if value is None:
        return ""
    if isinstance(value, bytes):
        value = value.decode("ascii", errors="backslashreplace")
    if isinstance(value, str) or not isinstance(value, Sequence):
        return str(value).strip(" \0")
    return "\\".join(_item_text(v).strip(" \0") for v in value)


def _item_text(value: object) -> str:
    if isinstance(value, pydicom.Dataset):
        parts = ("CodeValue", "CodingSchemeDesignator", "CodeMeaning")
        return " ".join(text for part in parts if (text := evidence_text(value, part)))
    return str(value)


def values_in(text: str, read: Callable[[str], T | None]) -> list[T | None]:
    """Return the distinct values of an attribute that the standard gives one value.

    One value where the text can be read as a whole, or where it repeats one that can, as archives
    write ``1\\1``; None where something cannot be read; several where they contradict each other.
    """
    whole = read(text)
    if whole is not None or "\\" not in text:
        return [whole]
    each = list(dict.fromkeys(read(part.strip(" \0")) for part in text.split("\\")))
    return [None] if None in each else each


def as_whole(value: Any) -> int | None:
    """Return a DICOM value as an integer; None if it is not a whole number."""
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):  # not a number, or infinite
        return None
    return number if isinstance(value, str) or number == value else None


def read_number(text: str) -> float | None:
    """Return the number in a single-valued text; None if it is not a number."""
    number = float(text) if _DECIMAL.fullmatch(text) else math.nan
    return number if math.isfinite(number) else None


def _read_positive(text: str) -> float | None:
    number = read_number(text)
    return number if number is not None and number > 0 else None


def read_date(text: str) -> dt.date | None:
    """Return the date of a DA, YYYYMMDD or ACR-NEMA's YYYY.MM.DD; None for anything else."""
    match = _DATE.fullmatch(text)
    return None if match is None else _day(*(g for g in match.groups() if g is not None))


def read_date_time(text: str) -> dt.date | None:
    """Return the calendar day of a DT at the scanner; None if it states no day.

    An offset from UTC, if present, is that of the scanner's own clock, so that the day is the one
    that is written.
    """
    match = _DATE_TIME.fullmatch(text)
    return None if match is None else _day(*match.groups())


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _shown(reading: Reading[T], show: Callable[[T, str], str]) -> str:
    if not reading.text:
        return ABSENT_TEXT
    text = reading.text if len(reading.text) <= _MOST_TEXT else reading.text[:_MOST_TEXT] + "..."
    if reading.contradictory:
        return text
    if reading.value is None:
        number = read_number(reading.text) is not None
        return f"{text!r}, which {'is not plausible' if number else 'cannot be read'}"
    return show(reading.value, text)


def _labels(headers: Sequence[pydicom.Dataset]) -> SliceLabels:
    texts = [evidence_text(h, "InstanceNumber") for h in headers]
    if all(t.isascii() and t.isdigit() for t in texts) and len(set(texts)) == len(texts):
        return SliceLabels(tuple(int(t) for t in texts), "Instance Number")
    return SliceLabels(tuple(range(1, len(headers) + 1)), "place in the volume")
