"""Received objects and reports as files, written so that a power cut cannot take them back."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import uuid
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

Content = Sequence[bytes | memoryview]


class Spool:
    """A directory tree that only the node writes to.

    Files are named after the SHA-256 of their SOP Instance UID, so that nothing that came over the
    network becomes a path. An object's name ends in a random part, so that a file is never written
    over, and removing one cannot hit another that came meanwhile under the same UID.

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
        # All at once and synced: a directory made while objects come could be seen by a second
        # thread before it is safe itself.
        folders = [self.objects / f"{i:02x}" for i in range(256)]
        if not folders[-1].exists():
            for folder in folders:
                folder.mkdir(mode=0o700, exist_ok=True)
            for directory in (self.objects, root, root.parent):
                _sync_directory(directory)

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
            _sync_directory(self.root)
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

    def remove_half_written(self) -> int:
        """Remove files that an earlier run was writing when it ended; nobody was told of them."""
        leftovers = list(self.incoming.iterdir())
        for path in leftovers:
            path.unlink()
        return len(leftovers)

    def remove_unknown(self, known: Collection[str]) -> int:
        """Remove objects that the journal does not know; nobody was told of them either.

        Only for the start, when nothing is being received.

        Parameters
        ----------
        known
            Paths relative to the spool.
        """
        unknown = [
            path
            for directory in (self.objects, self.conflicts)
            for path in directory.rglob("*.dcm")
            if str(path.relative_to(self.root)) not in known
        ]
        return self.remove(unknown)

    def remove(self, paths: Iterable[Path]) -> int:
        """Remove files, passing over those that are gone, and return how many it removed."""
        removed = 0
        for path in paths:
            with contextlib.suppress(FileNotFoundError):
                (self.root / path).unlink()
                removed += 1
        return removed

    def store_object(self, sop_instance_uid: str, content: Content) -> Path:
        """Write an object and return its path once it is safely on disk.

        It has its name before it is synced, so that one commit of the file system takes both; what
        a crash leaves under that name the journal does not know.
        """
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        directory, random_part = self.objects / name[:2], uuid.uuid4().hex
        target = directory / f"{name}-{random_part[:16]}.dcm"
        temporary = self.incoming / random_part
        descriptor, kept = _create(temporary), False
        try:
            _write_all(descriptor, content)
            os.rename(temporary, target)
            os.fsync(descriptor)
            _sync_directory(directory)
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

    def _write(self, directory: Path, name: str, content: Content, once: bool = False) -> Path:
        target = directory / name
        temporary = self.incoming / uuid.uuid4().hex
        descriptor = _create(temporary)
        try:
            try:
                _write_all(descriptor, content)
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
        _sync_directory(directory)
        return target


def _create(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def _write_all(descriptor: int, content: Content) -> None:
    rest = [memoryview(part) for part in content]
    while rest:
        written = os.writev(descriptor, rest)
        while rest and written >= len(rest[0]):
            written -= len(rest.pop(0))
        if rest:
            rest[0] = rest[0][written:]


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
