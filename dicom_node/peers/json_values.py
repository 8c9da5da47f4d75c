"""Bound on the number of values in a JSON text, checked before it is parsed.

A parser makes an object of every value, so that a text of 32 MB may take a gigabyte.
"""

from __future__ import annotations

# Of one answer, or of all pages of a search: about 200 MB in memory.
MOST_VALUES = 2_000_000


def count_values(text: bytes | bytearray) -> int:
    """Return how many values a JSON text, or a part of one, holds at most.

    Each follows a bracket, a comma or a colon; those within strings count as well.
    """
    return text.count(b"[") + text.count(b",") + text.count(b":")
