"""Text for pages and pictures: only characters that the font there has."""

from __future__ import annotations

import functools
import re

from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

NOT_SHOWN = "(characters not shown)"


@functools.cache
def _drawn() -> frozenset[int]:
    return frozenset(FT2Font(font_manager.findfont("DejaVu Sans")).get_charmap())


def _is_printable(character: str) -> bool:
    return character.isspace() or ord(character) in _drawn()


def printable(text: str) -> str:
    """Return a text with `NOT_SHOWN` for each run of characters that the font does not have.

    They would be drawn as empty boxes, which could be mistaken for another text.
    """
    if text.isascii():
        return text
    kept = "".join(c if _is_printable(c) else "\0" for c in text)
    return re.sub("\0[\0\\s]*\0|\0", NOT_SHOWN, kept)


def shown_name(name: str) -> str:
    """Return the component group of a Person Name (PS3.5 6.2) that can be printed here.

    If no font has its characters, the text says so; empty boxes could be mistaken for another name.
    """
    groups = [" ".join(g.replace("^", " ").split()) for g in name.split("=")]
    for group in (g for g in groups if g):
        if all(map(_is_printable, group)):
            return group
    return "(name not shown: no installed font has its characters)" if any(groups) else "(no name)"
