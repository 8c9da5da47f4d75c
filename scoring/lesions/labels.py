"""Reading of a segment's label: a lesion or not, and where, by a table of words.

The table is ``data/label_words.csv``, a row a word (or words that belong together) with its
language, that people can read and a site can extend (``[[label_words]]``). ``says`` is

``lesion``
    a lesion; ``location`` where the word tells one as well (``lebermetastase``, ``LN``);
``organ``
    the name of an organ, which is the organ itself where nothing else is said;
``place``
    where something is, without naming an organ (``hepatic``, ``RUL``); a place where lesions of
    several kinds lie (``mediastinal``) has no location;
``not lesion``
    something that is not a lesion's own extent (``PTV``);
``benign``
    a finding that is no tumour or a benign one (``cyst``, ``hemangioma``);
``nothing``
    a side, an order, a kind of object;
``stop``
    a word that turns or weakens what stands beside it (``no``, ``near``, ``peri``, ``possible``);
``withdrawn``
    that it is not to be used (``do not use``, ``rejected``), of a segment or a whole object;
``former``
    that it was, or is left out (``old``, ``resected``, ``excluded``). In the name of an object such
    words are of the patient or the scan (``pre resection``) and say nothing of its segments.

A label is read as a whole: one word that is not in the table, one ``stop``, ``withdrawn`` or
``former``, or a sign such as ``?`` or ``+``, and the label says nothing. Nor does one that may
subtract: in radiotherapy ``Liver-GTV`` is the liver without the GTV (AAPM TG-263). Case, accents
and numbers do not count. Words that say ``benign``, ``withdrawn`` or ``former`` are also found by
themselves, wherever they stand (`objections`): they contradict a code that says lesion.
"""

from __future__ import annotations

import csv
import dataclasses
import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import get_args

from scoring.policy import LabelMeaning, LabelWord
from scoring.results import Location

LONGEST_LABEL = 300  # characters; a longer one is a text, of which words alone tell nothing
_MOST_WORDS = 3  # that belong together, in the table
_SEPARATORS = re.compile(r"[\s_.,:;#()\[\]/|\\-]+")
_PIECES = re.compile(r"\d+|[^\W\d_]+")
_SUBTRACTS = re.compile(r"[-\\]")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclasses.dataclass(frozen=True)
class LabelReading:
    """Meaning of a label.

    Parameters
    ----------
    lesion
        True or False where it says so, else None.
    organ
        It is the bare name of an organ, without a number.
    location
        Where, if it says so.
    words
        The words of the table that it was read by, as they stand there.
    general
        It may be the label of a lesion anywhere: all of its words are in the table, and none tells
        a place or that it is not a lesion.
    """

    lesion: bool | None = None
    organ: bool = False
    location: Location | None = None
    words: tuple[str, ...] = ()
    general: bool = False


OBJECTING: tuple[LabelMeaning, ...] = ("benign", "withdrawn", "former")
UNREAD = LabelReading()  # of a label that says nothing


def read_label(label: str, own: Sequence[LabelWord] = ()) -> LabelReading:
    """Return what a label says by the bundled table and a site's own words, which come first."""
    if len(label) > LONGEST_LABEL:
        return UNREAD
    table = _table() | _by_word(own)
    found = _words(label, table)
    said = {w.says for w in found or ()}
    if found is None or said & {"stop", "withdrawn", "former"} or _may_subtract(label, table):
        return UNREAD
    words = tuple(w.word for w in found if w.says != "nothing")
    location = _location(found)
    other = said & {"not lesion", "benign"}
    if "lesion" in said and other:
        return UNREAD
    if other:
        return LabelReading(lesion=False, words=words)
    if "lesion" in said:
        placed = any(w.says in ("organ", "place") or w.location for w in found)
        return LabelReading(True, location=location, words=words, general=not placed)
    bare = "organ" in said and "place" not in said and not re.search(r"\d", label)
    return LabelReading(organ=bare, location=location, words=words, general=not words)


def objections(
    label: str, own: Sequence[LabelWord] = (), says: Sequence[LabelMeaning] = OBJECTING
) -> tuple[str, ...]:
    """Return the words of a label that speak against scoring it, whatever else it holds."""
    found = _found(label[:LONGEST_LABEL], _table() | _by_word(own))
    return tuple(w.word for w in found if w is not None and w.says in says)


def is_weakened(label: str, own: Sequence[LabelWord] = ()) -> bool:
    """Return whether a label has a word or a sign that changes its meaning, as ``GTV ring`` has."""
    table = _table() | _by_word(own)
    known = [table.get(folded(p)) for p in _PIECES.findall(label)]
    turned = any(w is not None and w.says in ("stop", "not lesion", *OBJECTING) for w in known)
    return turned or _may_subtract(label, table)


def _may_subtract(label: str, table: Mapping[str, LabelWord]) -> bool:
    """Return whether a lesion follows a hyphen or backslash after words that name a place."""
    parts = [_words(part, table) or [] for part in _SUBTRACTS.split(label)]
    placed = False
    for words in parts:
        if placed and words and words[0].says in ("lesion", "organ"):
            return True
        placed = placed or any(w.says in ("organ", "place") or w.location for w in words)
    return False


def is_general(label: str, own: Sequence[LabelWord] = ()) -> bool:
    """Return whether a label may be that of a lesion anywhere, such as ``GTV-1``."""
    return read_label(label, own).general


def matches_any_lesion(pattern: str) -> str | None:
    """Return a label that tells no place and that a pattern matches; None where there is none."""
    names = [w.word for w in label_words() if w.says == "lesion" and not w.location]
    names += ["Segment", "ROI", "Label", "Target", "Structure", "Region"]
    labels = [f"{name}{end}" for name in names for end in ("_1", "-2", " 3", "")]
    return next((x for x in labels if re.search(pattern, x, re.IGNORECASE)), None)


# Codes of segments of any place, as `SegmentRule.code` sees them.
_CODES_ANYWHERE = (
    "85756007 SCT Tissue", "T-D0050 SRT Tissue", "113343008 SCT Organ", "ORGAN", "GTV",
    "49755003 SCT Morphologically Abnormal Structure", "108369006 SCT Neoplasm",
    "52988006 SCT Lesion", "4147007 SCT Mass", "27925004 SCT Nodule", "128462008 SCT Metastasis",
)  # fmt: skip


def matches_any_code(pattern: str) -> str | None:
    """Return a code that tells no place and that a pattern matches; None where there is none."""
    return next((x for x in _CODES_ANYWHERE if re.search(pattern, x, re.IGNORECASE)), None)


def _location(words: Sequence[LabelWord]) -> Location | None:
    """Return the one location that words tell.

    A lymph node is a node wherever it lies, unless an organ itself is named beside it.
    """
    told = {w.location for w in words if w.location}
    if Location.NODE.value in told and all(w.says == "place" for w in words if _elsewhere(w)):
        told = {Location.NODE.value}
    return Location(next(iter(told))) if len(told) == 1 else None


def _elsewhere(word: LabelWord) -> bool:
    return word.location not in ("", Location.NODE.value)


def _words(label: str, table: Mapping[str, LabelWord]) -> list[LabelWord] | None:
    """Return the words of a label without its numbers; None where one is not in the table."""
    found = _found(label, table)
    known = [w for w in found if w is not None]
    return known if len(known) == len(found) else None


def _found(label: str, table: Mapping[str, LabelWord]) -> list[LabelWord | None]:
    """Return the words of a label without its numbers; None for each that is not in the table."""
    pieces: list[str] = []
    signs = 0
    for chunk in _SEPARATORS.split(unicodedata.normalize("NFKC", label)):
        own = _PIECES.findall(chunk)
        signs += "".join(own) != chunk  # such as a question mark
        for piece in own:
            known = folded(piece) in table
            pieces += [piece] if known else _CAMEL.split(piece)
    texts = [folded(p) for p in pieces if not p.isdigit()]
    found: list[LabelWord | None] = [None] * signs
    at = 0
    while at < len(texts):
        lengths = range(min(_MOST_WORDS, len(texts) - at), 0, -1)
        length = next((n for n in lengths if " ".join(texts[at : at + n]) in table), 1)
        found.append(table.get(" ".join(texts[at : at + length])))
        at += length
    return found


def folded(text: str) -> str:
    """Return a text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@functools.cache
def label_words() -> tuple[LabelWord, ...]:
    """Return the rows of the bundled table."""
    text = (resources.files("scoring.lesions") / "data" / "label_words.csv").read_text("utf-8")
    return tuple(
        LabelWord(r["word"], meaning_of(r["says"]), r["location"], r["language"])
        for r in csv.DictReader(text.splitlines())
    )


def meaning_of(text: str) -> LabelMeaning:
    """Return what a word says by the name that the table has for it."""
    return next(m for m in get_args(LabelMeaning) if m == text)


@functools.cache
def _table() -> dict[str, LabelWord]:
    return _by_word(label_words())


def _by_word(words: Sequence[LabelWord]) -> dict[str, LabelWord]:
    return {folded(w.word): w for w in words}
