"""Takes HL7 v2 messages from a drop folder: each file goes to ``processed`` or ``rejected``."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import time
from pathlib import Path

from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.clinical.hl7.message import INTERNAL
from dicom_node.errors import Hl7Error
from dicom_node.events import Event, log
from dicom_node.settings.clinical import Hl7Settings
from dicom_node.units import DAY

_MESSAGE = re.compile(rb"(?:^|(?<=[\r\n]))(?=MSH[^A-Za-z0-9\s])")
_BATCH = re.compile(rb"(?:^|(?<=[\r\n]))(?:FHS|BHS|BTS|FTS)[^\r\n]*[\r\n]*")


def messages_in(data: bytes) -> list[bytes]:
    """Return the messages of a file, also of a batch file (FHS, BHS), without MLLP frames."""
    data = _BATCH.sub(b"", data.replace(b"\x0b", b"").replace(b"\x1c", b""))
    return [part for part in _MESSAGE.split(data) if part.strip()]


class Hl7Folder:
    """The drop folder; `tick` is called again and again by one thread.

    A file is taken when it has not changed for ``folder_quiet_seconds``; names that begin with a
    dot or end in ``.tmp`` or ``.part`` are being written.

    Parameters
    ----------
    settings
        ``[clinical.hl7]``.
    inbox
        Takes the messages.
    """

    def __init__(self, settings: Hl7Settings, inbox: Hl7Inbox) -> None:
        self._settings = settings
        self._inbox = inbox
        self._unreadable = False

    def tick(self) -> None:
        """Take every file that is complete, the oldest first."""
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
                break  # the journal cannot be written: the file stays for the next look
        self._clear(folder / "processed")

    def _complete(self, folder: Path) -> list[tuple[float, Path]]:
        now = time.time()
        found = []
        for entry in os.scandir(folder):
            name = entry.name
            if name.startswith(".") or name.endswith((".tmp", ".part")):
                continue
            if entry.is_file(follow_symlinks=False):
                changed = entry.stat(follow_symlinks=False).st_mtime
                # A time ahead of ours comes from another clock, and says nothing.
                if not now - self._settings.folder_quiet_seconds < changed <= now:
                    found.append((changed, Path(entry.path)))
        return found

    def _take(self, folder: Path, path: Path) -> bool:
        """Take one file; False where it is to be tried again."""
        problems: list[str] = []
        # What a sender calls its files may name a patient; the log names them by this.
        ticket = str(time.time_ns())
        most = self._settings.maximum_message_kb << 10
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= 100 * most else b""
        except FileNotFoundError:
            return True  # the sender took it back
        except OSError as e:
            log(Event.HL7_REFUSED, logging.ERROR, via="folder", reason=e.strerror)
            return True
        messages = messages_in(data)
        if not messages:
            problems.append(f"no HL7 message in {size} bytes")
        for number, message in enumerate(messages, 1):
            error = self._one(message, most, f"folder:{ticket}")
            if error is not None and error.condition == INTERNAL:
                return False
            if error is not None:
                problems.append(f"message {number} of {len(messages)}: {error}")
        to = folder / ("rejected" if problems else "processed") / f"{ticket}-{path.name}"
        try:
            path.rename(to)
            if problems:
                to.with_name(f"{to.name}.reason").write_text("\n".join(problems) + "\n")
        except OSError as e:
            reason = f"move: {e.strerror}"
            log(Event.HL7_REFUSED, logging.ERROR, via=f"folder:{ticket}", reason=reason)
        return True

    def _one(self, message: bytes, most: int, via: str) -> Hl7Error | None:
        if len(message) > most:
            text = f"longer than {self._settings.maximum_message_kb} kB"
            log(Event.HL7_REFUSED, logging.WARNING, via=via, reason=text)
            return Hl7Error("AR", "", "", text)
        return self._inbox.take(message, via)[1]

    def _clear(self, folder: Path) -> None:
        """Remove processed files after a while: they hold patients' data."""
        before = time.time() - self._settings.folder_keep_days * DAY
        with contextlib.suppress(OSError):
            for entry in os.scandir(folder):
                moved = entry.name.partition("-")[0]
                if moved.isdigit() and int(moved) / 1e9 < before:
                    Path(entry.path).unlink(missing_ok=True)
