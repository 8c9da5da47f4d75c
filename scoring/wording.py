"""Words for numbers in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun in the singular or plural: ``1 day``, ``10 days``.

    Parameters
    ----------
    number
        A count; negative ones are worded like positive ones.
    noun, plural
        The noun, and its plural where that is not formed with an ``s``.
    """
    return f"{number} {noun if abs(number) == 1 else plural or noun + 's'}"


def first_few(names: Sequence[str], most: int) -> str:
    """Return names in a list, those beyond ``most`` as their number: ``a, b and 3 more``."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def moment(text: str) -> str:
    """Return a moment in ISO 8601 as ``2026-01-02 15:04 UTC``; another text as it is."""
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    return text if at.tzinfo is None else f"{at.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"
