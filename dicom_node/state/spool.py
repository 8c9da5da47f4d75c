"""The spool: received objects and reports as files that survive a power failure."""

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

    Files are named after the SHA-256 of their SOP Instance UID, so that nothing received over the
    network becomes a path. An object's name has a random part, so that a file is never overwritten,
    and removing one cannot remove another that arrived meanwhile under the same UID; the record of
    its receipt follows (`dicom_node.state.object_file`). A file is never removed merely because it
    is not in the journal.

    Parameters
    ----------
    root
        The directory; created if missing, readable by its owner only.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.incoming = root / "incoming"
        self.objects = root / "objects"
        self.conflicts = root / "conflicts"
        self.reports = root / "reports"
        self.assignments = root / "assignments"
        self.withdrawals = root / "withdrawals"
        new = not self.objects.exists()
        for directory in (
            root,
            self.incoming,
            self.objects,
            self.conflicts,
            self.reports,
            self.assignments,
            self.withdrawals,
        ):
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.quarantine = Quarantine(root)
        # Folders of objects whose own names are known to be on disk.
        self._durable: set[Path] = set()
        if new:
            for directory in (root, root.parent):
                sync_directory(directory)

    def claim(self) -> int:
        """Claim the spool for this process and return the descriptor that holds the claim.

        The kernel releases it when the process ends for any reason.

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
        """Return the free space that this process may use, in bytes."""
        return shutil.disk_usage(self.root).free

    @functools.cached_property
    def forgotten(self) -> Forgotten:
        """The studies that were forgotten.

        Raises
        ------
        OSError
            If the file cannot be read.
        """
        return Forgotten(self.root / "forgotten.jsonl", self.audit_key)

    @property
    def audit_key(self) -> Path:
        """The file with the key of the hashes of patients and studies."""
        return self.root / "audit.key"

    def is_empty(self) -> bool:
        """Return whether there is neither an object nor a report."""
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
        """Remove files that a process was writing when it ended; they were never acknowledged.

        At the start of the node all temporary files, since process IDs are reused.
        """
        leftovers = [p for p in self.incoming.iterdir() if at_start or not _is_running(p.name)]
        return self.remove(leftovers)

    def remove(self, paths: Iterable[Path]) -> int:
        """Remove files, ignoring missing ones, and return the number removed."""
        removed = 0
        for path in paths:
            with contextlib.suppress(FileNotFoundError):
                (self.root / path).unlink()
                removed += 1
        return removed

    def store_object(self, sop_instance_uid: str, content: Content, receipt: str = "") -> Path:
        """Write an object and return its path once it is durably on disk.

        ``receipt`` is the text of `dicom_node.state.object_file.receipt_words`.

        It has its final name before it is synced, so that the file system commits both together; a
        partial file left by a crash does not match the digest in its name.
        """
        target, temporary = self.object_path(sop_instance_uid, receipt), self._temporary()
        descriptor, kept = create(temporary), False
        try:
            write_all(descriptor, content)
            os.rename(temporary, target)
            os.fsync(descriptor)
            self.sync_objects(target.parent)
            kept = True
        finally:
            os.close(descriptor)
            if not kept:  # a partial file must not keep a full disk full
                temporary.unlink(missing_ok=True)
                target.unlink(missing_ok=True)
        return target

    def object_path(self, sop_instance_uid: str, receipt: str = "") -> Path:
        """Return a path for an object's file that no other file has; its folder is created.

        `sync_objects` makes the file and the folder durable.
        """
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        ending = f"-{receipt}" if receipt else ""
        folder = self.objects / name[:2]
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder / f"{name}-{uuid.uuid4().hex[:16]}{ending}.dcm"

    def sync_objects(self, folder: Path) -> None:
        """Make the files of a folder of objects durable, and at its first use the folder itself.

        Another thread or an earlier process may have created the folder without syncing it yet.
        """
        sync_directory(folder)
        if folder not in self._durable:
            sync_directory(self.objects)
            self._durable.add(folder)

    def conflict_path(self, sop_instance_uid: str, sha256: str) -> Path:
        """Return where an object whose UID is known with different content is set aside."""
        name = hashlib.sha256(sop_instance_uid.encode()).hexdigest()
        return self.conflicts / f"{name}-{sha256[:16]}.dcm"

    def store_conflict(self, sop_instance_uid: str, sha256: str, content: Content) -> Path:
        """Set aside an object whose UID is known with different content; each content once."""
        name = self.conflict_path(sop_instance_uid, sha256).name
        return self._write(self.conflicts, name, content)

    def store_report(self, name: str, content: bytes) -> Path:
        """Write a report or its JSON; ``name`` is generated by the node.

        An existing file of that name is kept: the object of a UID never changes, even if two
        workers create it at the same time.
        """
        return self._write(self.reports, name, [content], once=True)

    def replace_report_note(self, name: str, content: bytes) -> Path:
        """Write a note beside a report, replacing an existing one."""
        return self._write(self.reports, name, [content])

    def assignments_of(self, study_uid: str) -> Path:
        """Return the file with the assignments of a study; it need not exist."""
        return self.assignments / f"{hashlib.sha256(study_uid.encode()).hexdigest()}.json"

    def store_assignments(self, study_uid: str, content: bytes) -> None:
        """Write the assignments of a study, replacing earlier ones; remove the file if empty."""
        self._keep(self.assignments_of(study_uid), content)

    def withdrawals_of(self, study_uid: str) -> Path:
        """Return the file with the withdrawals of a study's objects; it need not exist."""
        return self.withdrawals / self.assignments_of(study_uid).name

    def store_withdrawals(self, study_uid: str, content: bytes) -> None:
        """Write the withdrawals of a study, replacing earlier ones; remove the file if empty."""
        self._keep(self.withdrawals_of(study_uid), content)

    def _keep(self, path: Path, content: bytes) -> None:
        """Write a file beside the journal, or remove it if it has no content."""
        if content:
            self._write(path.parent, path.name, [content])
        else:
            self.remove([path])
            sync_directory(path.parent)

    def _temporary(self) -> Path:
        # Named after the writing process, so that files left by a dead process can be recognised.
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
            # A partial file must not keep a full disk full.
            temporary.unlink(missing_ok=True)
        sync_directory(directory)
        return target


def _is_running(name: str) -> bool:
    """Return whether the process that a temporary file is named after is running."""
    number, separator, _ = name.partition("-")
    if not separator or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass  # a process of another user
    return True
