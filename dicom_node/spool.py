"""Received objects and reports as files, written so that a power cut cannot take them back."""

from __future__ import annotations

import fcntl
import hashlib
import os
import uuid
from pathlib import Path


class Spool:
    """A directory tree that only the node writes to.

    Files are named after the SHA-256 of their SOP Instance UID, so that nothing that came over the
    network becomes a path.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.incoming = root / "incoming"
        self.objects = root / "objects"
        self.conflicts = root / "conflicts"
        self.reports = root / "reports"
        for directory in (root, self.incoming, self.objects, self.conflicts, self.reports):
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def journal_path(self) -> Path:
        """The journal database."""
        return self.root / "journal.sqlite"

    def lock(self) -> int:
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
        except OSError:
            os.close(descriptor)
            raise
        return descriptor

    def remove_half_written(self) -> int:
        """Remove files that an earlier run was writing when it ended; nobody was told of them."""
        leftovers = list(self.incoming.iterdir())
        for path in leftovers:
            path.unlink()
        return len(leftovers)

    def store_object(self, sop_instance_uid: str, content: bytes) -> Path:
        """Write an object and return its path once it is safely on disk."""
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        return self._write(self.objects / name[:2], f"{name}.dcm", content)

    def store_conflict(self, sop_instance_uid: str, content: bytes) -> Path:
        """Set aside an object whose UID is known with other content."""
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        digest = hashlib.sha256(content).hexdigest()
        return self._write(self.conflicts, f"{name}-{digest[:16]}.dcm", content)

    def store_report(self, name: str, content: bytes) -> Path:
        """Write a report or its JSON; ``name`` is made by the node."""
        return self._write(self.reports, name, content)

    def _write(self, directory: Path, name: str, content: bytes) -> Path:
        if not directory.exists():
            directory.mkdir(mode=0o700, exist_ok=True)
            _sync_directory(directory.parent)
        temporary = self.incoming / uuid.uuid4().hex
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        target = directory / name
        os.replace(temporary, target)
        _sync_directory(directory)
        return target


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
