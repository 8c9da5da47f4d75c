"""Names of contrast agents: what the text of an agent attribute names, if anybody knows it.

Scanners, technologists and archives write anything into the attribute ("yes", "see notes", a code
of the hospital). Only a text of the table `data/contrast_agents.csv` is taken for an agent, or one
that differs from a name of it by a slip. Diatrizoate is not in it: it is injected or drunk.
"""

from __future__ import annotations

import csv
import difflib
import enum
import functools
import re
import unicodedata
from importlib import resources


class Named(enum.Enum):
    """Agents that a text of an agent attribute names."""

    INTRAVASCULAR = "intravascular"
    """An agent that is injected; given orally, its route says so."""
    ENTERAL = "enteral"
    """An agent that is drunk or given rectally."""
    OTHER = "other"
    """An agent of another modality, with which CT is not contrast-enhanced as usual."""
    MEDIUM = "medium"
    """Contrast medium, but not which."""


_LIKE = 0.82  # similarity from which a word is a name with a slip: OMNIPQUE, ISOVEU, ULTAVIST
_LONG = 6  # letters of the shortest word in which slips are looked for
_QUANTITY = re.compile(r"\b(?:\d+|ML|CC|MGI|MG|I|G|L|S|SEC)\b")


@functools.cache
def _table() -> tuple[tuple[str, Named], ...]:
    text = resources.files(__package__).joinpath("data/contrast_agents.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((r["word"], Named(r["says"])) for r in rows)


def _plain(text: str) -> str:
    """Return a text as words in capitals without accents; a number is a word of its own."""
    decomposed = unicodedata.normalize("NFKD", text.upper())
    bare = "".join(c for c in decomposed if unicodedata.category(c) != "Mn" or c > "\u3000")
    bare = unicodedata.normalize("NFC", bare)
    return " ".join(re.findall(r"[^\W\d_]+|\d+", bare))


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], Named], ...]:
    found = []
    for word, says in _table():
        plain = _plain(word) + (r"\w*" if word.endswith("*") else "")
        found.append((re.compile(rf"\b{plain}\b" if plain.isascii() else plain), says))
    return tuple(found)


def _matches(plain: str, says: Named) -> bool:
    return any(kind is says and pattern.search(plain) for pattern, kind in _patterns())


def _is_medium(plain: str) -> bool:
    words = _QUANTITY.sub(" ", plain).split()
    generic = [pattern for pattern, kind in _patterns() if kind is Named.MEDIUM]
    return bool(words) and all(any(p.fullmatch(word) for p in generic) for word in words)


def _with_a_slip(plain: str) -> bool:
    names = [w for w, says in _table() if says is Named.INTRAVASCULAR and len(w) >= _LONG]
    words = [w for w in plain.split() if len(w) >= _LONG]
    return any(difflib.get_close_matches(w, names, 1, _LIKE) for w in words)


def named_agent(text: str) -> Named | None:
    """Return what a text of an agent attribute names; None where nobody knows it."""
    plain = _plain(text)
    if _matches(plain, Named.ENTERAL):
        return Named.ENTERAL
    if _matches(plain, Named.OTHER):
        return Named.OTHER
    if _matches(plain, Named.INTRAVASCULAR) or _with_a_slip(plain):
        return Named.INTRAVASCULAR
    return Named.MEDIUM if _is_medium(plain) else None
