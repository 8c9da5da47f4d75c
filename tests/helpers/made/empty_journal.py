"""A journal without content, as its file: the steps of its schema are applied once a process."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from dicom_node.state.journal import Journal


@functools.cache
def _content() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        Journal(path).close()
        return path.read_bytes()


def empty_journal(path: Path) -> Journal:
    """Return a new journal, which is what `Journal` creates where no file is."""
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(_content())
    return Journal(path)
