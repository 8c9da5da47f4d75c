"""Durable file writes: the file is complete and on disk when the call returns."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

Content = Sequence[bytes | memoryview]


def create(path: Path) -> int:
    """Create a file that only its owner may read, and return its descriptor."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def write_all(descriptor: int, content: Content) -> None:
    """Write every byte of several parts to one file."""
    rest = [memoryview(part) for part in content]
    while rest:
        written = os.writev(descriptor, rest)
        while rest and written >= len(rest[0]):
            written -= len(rest.pop(0))
        if rest:
            rest[0] = rest[0][written:]


def write_file(path: Path, content: Content) -> None:
    """Write a new file and sync it with its directory; on an error it is removed."""
    descriptor, kept = create(path), False
    try:
        write_all(descriptor, content)
        os.fsync(descriptor)
        sync_directory(path.parent)
        kept = True
    finally:
        os.close(descriptor)
        if not kept:  # a partial file must not keep a full disk full
            path.unlink(missing_ok=True)


def append_line(path: Path, line: bytes) -> None:
    """Append a line and sync it; a line truncated by a power failure is terminated first.

    Raises
    ------
    OSError
        If it cannot be written completely.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        size = os.fstat(descriptor).st_size
        if size and os.pread(descriptor, 1, size - 1) != b"\n":
            line = b"\n" + line
        written = os.write(descriptor, line)
        os.fsync(descriptor)
        if written < len(line):
            raise OSError(f"{written} of {len(line)} bytes written")
    finally:
        os.close(descriptor)


def sync_directory(directory: Path) -> None:
    """Sync a directory, so that creations, renames and removals in it are durable."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
