"""The latest lines of a growing file, read from its end: 2 GB cost as much as a few pages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar

from dicom_node.units import MEGABYTE

Entry = TypeVar("Entry")
LONGEST = 8 * MEGABYTE  # of a file that one reading looks through
_CHUNK = 64 * 1024


@dataclasses.dataclass(frozen=True)
class Tail(Generic[Entry]):
    """Entries of a file, the latest first.

    Parameters
    ----------
    entries
        The entries that were found.
    earlier
        Where the lines end that were not looked at; None if there are none.
    """

    entries: tuple[Entry, ...]
    earlier: int | None


def latest(
    path: Path,
    entry_of: Callable[[bytes], Entry | None],
    most: int,
    before: int | None = None,
    longest: int = LONGEST,
) -> Tail[Entry]:
    """Return the latest entries of a file with an entry on each line.

    Parameters
    ----------
    path
        The file.
    entry_of
        Returns the entry of a line; None for one that is malformed or not asked for.
    most
        Number of entries after which no more is read.
    before
        The place in the file up to which it is read, as `Tail.earlier` gave it; None: its end.
    longest
        Bytes after which no more is read.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    found: list[Entry] = []
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        end = size if before is None else min(before, size)
        begin = max(end - longest, 0)
        earlier = end
        for earlier, line in _backwards(file, begin, end):  # noqa: B007
            entry = entry_of(line) if line is not None else None
            if entry is not None:
                found.append(entry)
            if len(found) == most:
                break
    if earlier == end:  # within a line that is longer than all that is read
        earlier = begin
    return Tail(tuple(found), earlier or None)


def _backwards(file: BinaryIO, begin: int, end: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the whole lines between two places and where they begin, the last one first.

    What follows the last line break, a line that is still being written, is yielded as None.
    """
    rest, is_whole = b"", False
    while end > begin:
        size = min(_CHUNK, end - begin)
        end -= size
        file.seek(end)
        rest, *lines = (file.read(size) + rest).split(b"\n")
        place = end + len(rest) + 1 + sum(len(line) + 1 for line in lines)
        for line in reversed(lines):
            place -= len(line) + 1
            yield place, line if is_whole else None
            is_whole = True
    if is_whole and begin == 0:
        yield 0, rest


def end_of(path: Path, moment: dt.datetime, time_of: Callable[[bytes], dt.datetime | None]) -> int:
    """Return a place in a file before which the lines up to a moment end, by bisection.

    It is a little after these lines. The lines must be in order of time.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    with path.open("rb") as file:
        low, high = 0, os.fstat(file.fileno()).st_size
        size = high
        while high - low > _CHUNK:
            middle = (low + high) // 2
            file.seek(middle)
            file.readline(_CHUNK)
            at = time_of(file.readline(_CHUNK))
            if at is not None and at <= moment:
                low = middle
            else:
                high = middle
    return min(high + 2 * _CHUNK, size)
