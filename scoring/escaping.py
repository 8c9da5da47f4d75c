"""Output of received values: to terminals and logs, to CSV tables, and as UIDs in messages.

Received values may contain control sequences for a terminal, formulas for a spreadsheet, or a
patient's name in the place of a UID.
"""

from __future__ import annotations

import hashlib
import re

_UID = re.compile(r"[0-2](\.[0-9]+)+")
# Controls (C0 with ESC, C1, DEL), line separators, and what changes the direction of text.
# By their general category Cc, Zl, Zp, Cs and Cf; of Cc without tab and line feed.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    r"\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# What makes a spreadsheet take a cell for a formula, in ASCII and in full width.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# A number with its sign, or an interval: "-0.25 [-0.4 to -0.1]".
_NUMBERS = re.compile(r"[+-](?:[\d.,;:()\[\]%\s+\u2013-]|\bto\b|(?<=\d)[eE](?=[+-]?\d))*")


def visible(text: str) -> str:
    """Return a text whose control and format characters are written out, as JSON does.

    Line feed and tab stay.
    """
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_written, text)


def _written(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def csv_cell(value: object) -> object:
    """Return a cell of a CSV table that a spreadsheet displays and does not execute.

    A text that begins like a formula and contains more than numbers is prefixed with an apostrophe.
    """
    if not isinstance(value, str):
        return value
    text = visible(value)
    if not text.lstrip().startswith(_FORMULA) or _NUMBERS.fullmatch(text):
        return text
    return f"'{text}"


def is_uid(value: str) -> bool:
    """Return whether a text can serve as a UID (PS3.5 9): at most 64 characters, as ``1.2.840``.

    Leading zeros of a component are accepted: the standard forbids them, but scanners in use
    write them, and such a UID is still a valid identifier here.
    """
    return len(value) <= 64 and _UID.fullmatch(value) is not None


def uid_words(value: str) -> str:
    """Return the value of a UID attribute for a message: the UID, or a digest if it is none."""
    if not value or is_uid(value):
        return value
    digest = hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
    return f"(no UID, SHA-256 {digest[:12]})"


class VisibleStream:
    """A text stream that writes control characters out; everything else is delegated.

    Carriage returns at the beginning of a write are kept, for progress bars.
    """

    def __init__(self, stream: object) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write a text and return its length."""
        head = text[: len(text) - len(text.lstrip("\r"))]
        self._stream.write(head + visible(text[len(head) :]))  # type: ignore[attr-defined]
        return len(text)
