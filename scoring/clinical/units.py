"""Spellings of the units of albumin, cell counts and shares, and their conversion factors."""

from __future__ import annotations

import dataclasses
import enum
import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from types import MappingProxyType
from typing import Any

from scoring.errors import ClinicalValueError

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Quantity(enum.Enum):
    """The quantity that a unit measures; cells are lymphocytes or leukocytes."""

    ALBUMIN = "albumin"
    CELLS = "cells"
    SHARE = "share"


@dataclasses.dataclass(frozen=True)
class Unit:
    """A unit by its UCUM name; ``factor`` converts a number to g/dL, 10*9/L or a fraction."""

    name: str
    factor: float


@dataclasses.dataclass(frozen=True)
class _Entry:
    """One unit, or one refusal, with its normalised spellings."""

    quantity: Quantity
    unit: Unit | None
    reason: str
    exact: bool
    before: frozenset[str]
    per: frozenset[str]
    texts: frozenset[str]

    def has(self, quantity: Quantity, written: str) -> bool:
        """Return whether a text is one of the spellings."""
        if quantity is not self.quantity:
            return False
        text = written if self.exact else written.lower()
        before, slash, per = text.rpartition("/")
        return text in self.texts or (bool(slash) and before in self.before and per in self.per)


class Units:
    """The spellings of ``units.toml``, and those of a site.

    Parameters
    ----------
    own
        A site's own spellings, each to the name of a unit such as ``10*3/uL``. A known spelling may
        be repeated, but not for another unit.

    Raises
    ------
    ClinicalValueError
        If a spelling is empty or known as another unit, or a name is not that of a unit.
    """

    def __init__(self, own: Mapping[str, str] = MappingProxyType({})) -> None:
        self._own: dict[tuple[Quantity, str], Unit] = {}
        for text, name in own.items():
            quantity, unit = _named(text, name)
            known = self.find(quantity, text)
            if not plain_unit(text):
                raise ClinicalValueError(f"{text!r} is empty, expected the text of a unit")
            if re.match(r"[0-9.,]+$", plain_unit(text)):
                raise ClinicalValueError(f"{text!r} is a number, expected the text of a unit")
            if known is not None and known.factor != unit.factor:
                raise ClinicalValueError(
                    f"{text!r} stands for {known.name} already, and cannot stand for {name}"
                )
            self._own[quantity, plain_unit(text)] = unit

    def find(self, quantity: Quantity, text: str) -> Unit | None:
        """Return the unit that a text denotes, or None if it is not known."""
        written = plain_unit(text)
        own = self._own.get((quantity, written))
        return own or next((e.unit for e in _table() if e.unit and e.has(quantity, written)), None)

    def choose(self, quantities: Sequence[Quantity], texts: Iterable[str]) -> str:
        """Return the first text that denotes a known unit; the first text if none does.

        Raises
        ------
        ClinicalValueError
            If they are different units.
        """
        given = list(dict.fromkeys(t for t in texts if t.strip()))
        worth = {t: u.factor for t in given for q in quantities if (u := self.find(q, t))}
        if len(set(worth.values())) > 1:
            told = " and ".join(map(repr, worth))
            raise ClinicalValueError(f"the unit is given as {told}, which are different units")
        return next(iter([*worth, *given]), "")


def known_units(quantity: Quantity) -> tuple[Unit, ...]:
    """Return the units of a quantity, the most common ones first."""
    return tuple(dict.fromkeys(e.unit for e in _table() if e.unit and e.quantity is quantity))


def refusal_of(quantity: Quantity, text: str) -> str:
    """Return why a text must not be accepted as a unit, or an empty text."""
    written = plain_unit(text)
    return next((e.reason for e in _table() if e.reason and e.has(quantity, written)), "")


def spellings(quantity: Quantity) -> dict[str, set[Unit]]:
    """Return every normalised spelling of a quantity's units, with its unit."""
    found: dict[str, set[Unit]] = {}
    for entry in _table():
        if entry.unit and entry.quantity is quantity:
            written = {f"{b}/{p}" for b in entry.before for p in entry.per} | entry.texts
            for text in written:
                found.setdefault(text, set()).add(entry.unit)
    return found


def plain_unit(text: str) -> str:
    """Return a unit's normalised spelling: one form for characters that look or mean the same."""
    text = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + m[0].translate(_SUPERSCRIPTS), text)
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"\s+", "", text).replace("μ", "u").replace("×", "x")


def _named(text: str, name: str) -> tuple[Quantity, Unit]:
    for quantity in Quantity:
        for unit in known_units(quantity):
            if unit.name == name:
                return quantity, unit
    names = ", ".join(u.name for q in Quantity for u in known_units(q))
    raise ClinicalValueError(f"{text!r} is assigned to {name!r}, expected one of {names}")


@functools.cache
def _table() -> tuple[_Entry, ...]:
    source = resources.files("scoring.clinical") / "units.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return tuple(_entry(item, data) for item in [*data["units"], *data["refused"]])


def _entry(item: Mapping[str, Any], data: Mapping[str, Any]) -> _Entry:
    exact = item.get("exact", False)

    def compared(texts: Iterable[str]) -> frozenset[str]:
        plain = map(plain_unit, texts)
        return frozenset(plain if exact else (t.lower() for t in plain))

    powers = [p.replace("{n}", str(item.get("exponent"))) for p in data["powers"]]
    amounts = [t for a in item.get("amounts", []) for t in (powers if a == "{n}" else [a])]
    what = data[item["what"]] if "what" in item else [""]
    per = item.get("per", [])
    return _Entry(
        quantity=Quantity(item["quantity"]),
        unit=Unit(item["name"], item["factor"]) if "name" in item else None,
        reason=item.get("reason", ""),
        exact=exact,
        before=compared(a + w for a in amounts for w in what),
        per=compared(data[per] if isinstance(per, str) else per),
        texts=compared(item.get("texts", [])),
    )
