"""Received objects and reports as files, written so that a power cut cannot take them back."""

from __future__ import annotations

import contextlib
import fcntl
import functools
import hashlib
import os
import shutil
import uuid
from collections.abc import Collection, Iterable
from pathlib import Path

from dicom_node.state.files import Content, create, sync_directory, write_all
from dicom_node.state.forgotten import Forgotten
from dicom_node.state.quarantine import Quarantine


class Spool:
    """A directory tree that only the node writes to.

    Files are named after the SHA-256 of their SOP Instance UID, so that nothing that came over the
    network becomes a path. An object's name has a random part, so that a file is never written
    over, and removing one cannot hit another that came meanwhile under the same UID; how it came
    follows (`dicom_node.state.object_file`). No file is removed because the journal does not know
    it.

    Parameters
    ----------
    root
        Made where it is missing; nobody but its owner may look into it.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.incoming = root / "incoming"
        self.objects = root / "objects"
        self.conflicts = root / "conflicts"
        self.reports = root / "reports"
        for directory in (root, self.incoming, self.objects, self.conflicts, self.reports):
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.quarantine = Quarantine(root)
        # All at once and synced: a directory made while objects come could be seen by a second
        # thread before it is safe itself.
        folders = [self.objects / f"{i:02x}" for i in range(256)]
        if not folders[-1].exists():
            for folder in folders:
                folder.mkdir(mode=0o700, exist_ok=True)
            for directory in (self.objects, root, root.parent):
                sync_directory(directory)

    def claim(self) -> int:
        """Claim the spool for this process and return the descriptor that holds the claim.

        The kernel gives it up when the process ends, however it ends.

        Raises
        ------
        BlockingIOError
            If another process has claimed it.
        """
        descriptor = os.open(self.root / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.chmod(self.root, 0o700)
            sync_directory(self.root)
        except OSError:
            os.close(descriptor)
            raise
        return descriptor

    @property
    def journal_path(self) -> Path:
        """The journal database."""
        return self.root / "journal.sqlite"

    def free_bytes(self) -> int:
        """Return how much the file system can still take from us."""
        return shutil.disk_usage(self.root).free

    @functools.cached_property
    def forgotten(self) -> Forgotten:
        """Which studies were forgotten.

        Raises
        ------
        OSError
            If that cannot be read.
        """
        return Forgotten(self.root / "forgotten.jsonl", self.audit_key)

    @property
    def audit_key(self) -> Path:
        """The file with the key of the hashes of patients and studies."""
        return self.root / "audit.key"

    def is_empty(self) -> bool:
        """Tell whether there is neither an object nor a report."""
        return not any(
            path.is_file()
            for directory in (self.objects, self.conflicts, self.reports)
            for path in directory.rglob("*")
        )

    def unknown(self, directory: Path, known: Collection[str]) -> list[Path]:
        """Return the files of a directory that are not among the known ones.

        Parameters
        ----------
        known
            Paths relative to the spool.
        """
        return sorted(
            path
            for path in directory.rglob("*")
            if str(path.relative_to(self.root)) not in known and path.is_file()
        )

    def remove_half_written(self, at_start: bool = False) -> int:
        """Remove files that a process was writing when it ended; nobody was told of them.

        At the start all of them, since the numbers of processes come again.
        """
        leftovers = [p for p in self.incoming.iterdir() if at_start or not _is_running(p.name)]
        return self.remove(leftovers)

    def remove(self, paths: Iterable[Path]) -> int:
        """Remove files, passing over those that are gone, and return how many it removed."""
        removed = 0
        for path in paths:
            with contextlib.suppress(FileNotFoundError):
                (self.root / path).unlink()
                removed += 1
        return removed

    def store_object(self, sop_instance_uid: str, content: Content, receipt: str = "") -> Path:
        """Write an object and return its path once it is safely on disk.

        ``receipt`` is how it came, by `dicom_node.state.object_file.receipt_words`.

        It has its name before it is synced, so that one commit of the file system takes both; what
        a crash leaves under that name does not agree with the receipt.
        """
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        directory, random_part = self.objects / name[:2], uuid.uuid4().hex
        ending = f"-{receipt}" if receipt else ""
        target = directory / f"{name}-{random_part[:16]}{ending}.dcm"
        temporary = self._temporary()
        descriptor, kept = create(temporary), False
        try:
            write_all(descriptor, content)
            os.rename(temporary, target)
            os.fsync(descriptor)
            sync_directory(directory)
            kept = True
        finally:
            os.close(descriptor)
            if not kept:  # a full disk must not stay full of what could not be written
                temporary.unlink(missing_ok=True)
                target.unlink(missing_ok=True)
        return target

    def store_conflict(self, sop_instance_uid: str, sha256: str, content: Content) -> Path:
        """Set aside an object whose UID is known with other content; the same content once."""
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        return self._write(self.conflicts, f"{name}-{sha256[:16]}.dcm", content)

    def store_report(self, name: str, content: bytes) -> Path:
        """Write a report or its JSON; ``name`` is made by the node.

        A file of that name stays as it is: the object of a UID never changes, even when two
        workers make it at once.
        """
        return self._write(self.reports, name, [content], once=True)

    def replace_report_note(self, name: str, content: bytes) -> Path:
        """Write a note beside a report, in place of the one that is there."""
        return self._write(self.reports, name, [content])

    def _temporary(self) -> Path:
        # With the process that writes it, so that what a dead one leaves can be told.
        return self.incoming / f"{os.getpid()}-{uuid.uuid4().hex}"

    def _write(self, directory: Path, name: str, content: Content, once: bool = False) -> Path:
        target = directory / name
        temporary = self._temporary()
        descriptor = create(temporary)
        try:
            try:
                write_all(descriptor, content)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            if once:
                with contextlib.suppress(FileExistsError):
                    os.link(temporary, target)  # unlike a rename, it replaces nothing
            else:
                os.replace(temporary, target)
        finally:
            # A full disk must not stay full of what could not be written.
            temporary.unlink(missing_ok=True)
        sync_directory(directory)
        return target


def _is_running(name: str) -> bool:
    """Tell whether the process runs that a temporary file is named after."""
    number, separator, _ = name.partition("-")
    if not separator or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass  # another user's
    return True
