"""Reads HL7 v2 messages from a drop folder; moves each file to ``processed`` or ``rejected``."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import re
import time
from pathlib import Path

from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.clinical.hl7.message import INTERNAL, without_preamble
from dicom_node.errors import Hl7Error
from dicom_node.events import Event, log
from dicom_node.settings.clinical import Hl7Settings
from dicom_node.units import DAY

# Delay before another attempt on a file that cannot be read or moved, unless it changes.
STUCK_SECONDS = 600.0
_MARK = re.compile(rb"(?:^|(?<=[\r\n]))\xef\xbb\xbf(?=MSH|FHS|BHS)")
_MESSAGE = re.compile(rb"(?:^|(?<=[\r\n]))(?=MSH[^A-Za-z0-9\s])")
_BATCH = re.compile(rb"(?:^|(?<=[\r\n]))(?:FHS|BHS|BTS|FTS)[^\r\n]*[\r\n]*")


def messages_in(data: bytes) -> list[bytes]:
    """Return the messages of a file, also of a batch file (FHS, BHS), without MLLP frames.

    Byte order marks and blank lines before a message are ignored.
    """
    data = _MARK.sub(b"", without_preamble(data))
    data = _BATCH.sub(b"", data.replace(b"\x0b", b"").replace(b"\x1c", b""))
    return [part for part in _MESSAGE.split(data) if part.strip()]


@dataclasses.dataclass(frozen=True)
class _Stuck:
    """A file that could not be read or moved.

    Parameters
    ----------
    state
        Its inode, times and size: when they change, the next attempt is immediate.
    again_at
        Time of the next attempt otherwise (monotonic clock).
    problems
        The problems of its messages, if these were stored and only the move failed.
    """

    state: tuple[int, ...]
    again_at: float
    problems: tuple[str, ...] | None


class Hl7Folder:
    """The drop folder; one thread calls `tick` repeatedly.

    A file is read when it has not changed for ``folder_quiet_seconds``; files whose names begin
    with a dot or end in ``.tmp`` or ``.part`` are being written. A file that cannot be read or
    moved is logged once and retried after a delay; messages already stored from it are not stored
    again.

    Parameters
    ----------
    settings
        ``[clinical.hl7]``.
    inbox
        Stores the messages.
    """

    def __init__(self, settings: Hl7Settings, inbox: Hl7Inbox) -> None:
        self._settings = settings
        self._inbox = inbox
        self._unreadable = False
        self._stuck: dict[Path, _Stuck] = {}

    def tick(self) -> None:
        """Process every complete file, the oldest first."""
        folder = self._settings.folder
        if folder is None:
            return
        try:
            for name in ("processed", "rejected"):
                (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
            waiting = sorted(self._complete(folder))
        except OSError as e:
            if not self._unreadable:
                log(Event.HL7_REFUSED, logging.ERROR, via=folder, reason=e.strerror)
            self._unreadable = True
            return
        self._unreadable = False
        for _, path in waiting:
            if not self._take(folder, path):
                break  # the journal cannot be written: the file stays for the next round
        self._clear(folder / "processed")

    def _complete(self, folder: Path) -> list[tuple[float, Path]]:
        now = time.time()
        found = []
        there = set()
        for entry in os.scandir(folder):
            name = entry.name
            if name.startswith(".") or name.endswith((".tmp", ".part")):
                continue
            if entry.is_file(follow_symlinks=False):
                path = Path(entry.path)
                there.add(path)
                changed = entry.stat(follow_symlinks=False).st_mtime
                stuck = self._stuck.get(path)
                if stuck and stuck.state == _state(path) and time.monotonic() < stuck.again_at:
                    continue
                # A modification time in the future comes from another clock and is ignored.
                if not now - self._settings.folder_quiet_seconds < changed <= now:
                    found.append((changed, path))
        self._stuck = {path: stuck for path, stuck in self._stuck.items() if path in there}
        return found

    def _take(self, folder: Path, path: Path) -> bool:
        """Process one file; return False if it must be tried again."""
        # A sender's file names may contain patient data; the log uses this ticket instead.
        ticket = str(time.time_ns())
        stuck = self._stuck.get(path)
        if stuck and stuck.problems is not None and stuck.state == _state(path):
            self._move(folder, path, ticket, stuck.problems)
            return True
        most = self._settings.maximum_message_kb << 10
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= 100 * most else b""
        except FileNotFoundError:
            return True  # the sender removed it
        except OSError as e:
            self._leave(path, ticket, f"a file cannot be read: {e.strerror}", None)
            return True
        problems: list[str] = []
        messages = messages_in(data)
        if not messages:
            long = f"more than 100 messages of {most >> 10} kB (clinical.hl7.maximum_message_kb)"
            problems.append(long if size > 100 * most else f"no HL7 message in {size} bytes")
        for number, message in enumerate(messages, 1):
            error = self._one(message, most, f"folder:{ticket}")
            if error is not None and error.condition == INTERNAL:
                return False
            if error is not None:
                problems.append(f"message {number} of {len(messages)}: {error}")
        self._move(folder, path, ticket, tuple(problems))
        return True

    def _move(self, folder: Path, path: Path, ticket: str, problems: tuple[str, ...]) -> None:
        """Move a file whose messages were processed, and write their problems beside it."""
        to = folder / ("rejected" if problems else "processed")
        try:
            # The ticket and ".reason" lengthen the sender's name, of which the end is kept.
            room = os.pathconf(to, "PC_NAME_MAX") - len(f"{ticket}-.reason")
            to /= f"{ticket}-{os.fsdecode(os.fsencode(path.name)[-room:])}"
            path.rename(to)
        except OSError as e:
            self._leave(path, ticket, f"a file cannot be moved: {e.strerror}", problems)
            return
        self._stuck.pop(path, None)
        if not problems:
            return
        try:
            reason = "\n".join(problems) + "\n"
            to.with_name(f"{to.name}.reason").write_text(reason, encoding="utf-8")
        except OSError as e:
            words = f"the reason cannot be written: {e.strerror}"
            log(Event.HL7_REFUSED, logging.ERROR, via=f"folder:{ticket}", reason=words)

    def _leave(
        self, path: Path, ticket: str, reason: str, problems: tuple[str, ...] | None
    ) -> None:
        """Postpone a file, and log that."""
        self._stuck[path] = _Stuck(_state(path), time.monotonic() + STUCK_SECONDS, problems)
        log(Event.HL7_REFUSED, logging.ERROR, via=f"folder:{ticket}", reason=reason)
        self._inbox.failed(f"{self._settings.folder}: {reason}")

    def _one(self, message: bytes, most: int, via: str) -> Hl7Error | None:
        if len(message) > most:
            text = f"longer than {self._settings.maximum_message_kb} kB"
            log(Event.HL7_REFUSED, logging.WARNING, via=via, reason=text)
            return Hl7Error("AR", "", "", text)
        return self._inbox.take(message, via)[1]

    def _clear(self, folder: Path) -> None:
        """Remove processed files after a time: they contain patients' data."""
        before = time.time() - self._settings.folder_keep_days * DAY
        with contextlib.suppress(OSError):
            for entry in os.scandir(folder):
                moved = entry.name.partition("-")[0]
                if moved.isdigit() and int(moved) / 1e9 < before:
                    Path(entry.path).unlink(missing_ok=True)


def _state(path: Path) -> tuple[int, ...]:
    """Return values that change whenever a file or its permissions change."""
    try:
        s = path.stat(follow_symlinks=False)
    except OSError:
        return ()
    return s.st_ino, s.st_mtime_ns, s.st_ctime_ns, s.st_size
