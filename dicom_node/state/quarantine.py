"""What the node cannot explain or use: set aside with its reason, and removed after a time.

Each entry is a note (JSON), and the file that it is about under a name of the node's making. The
note comes first, so that no file is here without a reason.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from dicom_node.state.files import sync_directory, write_file

_NOTE = ".json"


@dataclasses.dataclass(frozen=True)
class Entry:
    """One thing that was set aside.

    Parameters
    ----------
    at
        Seconds since the epoch.
    was
        The path that it had, relative to the spool; empty for a note without a file.
    study_uid, sop_instance_uid
        What it is of, where that is known.
    kind
        ``object``, ``report``, ``journal``; ``rebuilt`` for the note of a rebuilt journal.
    """

    at: float
    kind: str
    reason: str
    was: str = ""
    study_uid: str = ""
    sop_instance_uid: str = ""


class Quarantine:
    """The spool's folder ``quarantine``.

    Parameters
    ----------
    root
        The spool.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self.directory = root / "quarantine"
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    def put(
        self, path: Path, kind: str, reason: str, study_uid: str = "", sop_instance_uid: str = ""
    ) -> None:
        """Move a file here, passing over one that is gone.

        Raises
        ------
        OSError
            If it cannot be moved.
        """
        if not path.exists():
            return
        was = str(path.relative_to(self._root))
        name = self._note(Entry(time.time(), kind, reason, was, study_uid, sop_instance_uid))
        with contextlib.suppress(FileNotFoundError):
            os.rename(path, self.directory / name)
            sync_directory(self.directory)
            sync_directory(path.parent)

    def say(self, kind: str, reason: str) -> None:
        """Keep a note without a file, which is shown until it expires."""
        self._note(Entry(time.time(), kind, reason))

    def _note(self, entry: Entry) -> str:
        name = uuid.uuid4().hex
        content = json.dumps(dataclasses.asdict(entry), ensure_ascii=False).encode()
        write_file(self.directory / (name + _NOTE), [content])
        return name

    def entries(self) -> list[Entry]:
        """Return what is here, the oldest first; notes whose file never came or left do not count.

        Raises
        ------
        OSError
            If the folder cannot be read.
        """
        return sorted((e for _, e in self._entries() if e), key=lambda e: e.at)

    def remove(self, condition: Callable[[Entry], bool]) -> list[Entry]:
        """Remove what meets a condition, and return it."""
        gone = []
        for note, entry in self._entries():
            if entry is not None and condition(entry):
                note.with_suffix("").unlink(missing_ok=True)
                note.unlink(missing_ok=True)
                gone.append(entry)
        return gone

    def _entries(self) -> list[tuple[Path, Entry | None]]:
        found = []
        for note in self.directory.glob("*" + _NOTE):
            entry = None
            with contextlib.suppress(ValueError, TypeError, FileNotFoundError):
                entry = Entry(**json.loads(note.read_bytes()))
                if entry.was and not note.with_suffix("").exists():
                    entry = None
            found.append((note, entry))
        return found
