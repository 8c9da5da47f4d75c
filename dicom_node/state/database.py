"""The journal's SQLite connection: opening, migrating, reading, and changing it durably."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dicom_node.errors import JournalDamagedError, JournalError, JournalReplacedError
from dicom_node.state import schema

# How long a change waits while another process holds the database. Longer than any command of ours
# needs, shorter than the time after which most senders abort an association.
BUSY_SECONDS = 45.0
CHECKPOINT_SECONDS = 0.5  # longest wait of `Database.empty_log` for readers, and of others for it
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Database:
    """One connection, shared by threads; every change is on disk when `change` ends.

    A change is refused once the database's files are no longer those that were opened: SQLite would
    continue to write into a removed or replaced file that nobody reads again.

    Parameters
    ----------
    path
        The database file; created if missing.
    read_only
        For a second process that only reads, such as ``immunoct status``.

    Raises
    ------
    JournalDamagedError
        If the file is not a journal.
    JournalError
        If it cannot be used, or was written by a later version.
    """

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._changing = False
        # Checked with every change; stored as strings, since building paths takes longer than the
        # check.
        self._files = [f"{path}{suffix}" for suffix in ("", "-wal", "-shm")]
        self._opened: dict[str, tuple[int, int]] = {}
        try:
            if read_only:
                uri = f"{path.resolve().as_uri()}?mode=ro"
                self._db = sqlite3.connect(
                    uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None
                )
            else:
                path.touch(mode=0o600)
                self._db = sqlite3.connect(
                    path, check_same_thread=False, timeout=BUSY_SECONDS, isolation_level=None
                )
                self._db.execute("PRAGMA journal_mode=WAL")
                # Each commit waits until the log of the database is on disk.
                self._db.execute("PRAGMA synchronous=FULL")
                # Deleted content is overwritten, so that nothing remains of a forgotten study.
                self._db.execute("PRAGMA secure_delete=ON")
            self._db.row_factory = sqlite3.Row
            version = self._version()
            if version < schema.VERSION and not read_only:
                version = self._migrate()
            self._opened = _identities(self._files)
        except sqlite3.Error as e:
            raise unusable(path, e) from e
        if version != schema.VERSION:
            hint = "; 'immunoct serve' updates it" if version < schema.VERSION else ""
            self._db.close()
            raise JournalError(
                f"{path} has schema version {version}, this program supports version "
                f"{schema.VERSION}{hint}"
            )

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def _migrate(self) -> int:
        """Apply the missing schema steps, all or none of them."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have migrated it between our check and our lock.
            for step in schema.STEPS[self._version() :]:
                for statement in schema.statements(step):
                    self._db.execute(statement)
            version = max(self._version(), schema.VERSION)
            self._db.execute(f"PRAGMA user_version={version}")
            self._db.execute("COMMIT")
        except sqlite3.Error:
            with contextlib.suppress(sqlite3.Error):  # it says less than what went wrong before
                self._db.execute("ROLLBACK")
            raise
        return version

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    @contextlib.contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Open a transaction and commit it at the end; an error rolls it back.

        A nested change of the same thread is part of the outer one.

        Raises
        ------
        JournalError
            If the database cannot be written, another process holds it for too long, or its files
            are no longer those that were opened.
        """
        with self._connection() as db:
            if self._changing:
                yield db
                return
            self.check_files()
            self._changing = True
            try:
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be written: {e}") from e
            finally:
                self._changing = False
                if db.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        db.execute("ROLLBACK")
            # A commit into a file that has since been removed is lost with it.
            self.check_files()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Give this thread a consistent view of the database within the block.

        Changes of other threads wait for its end, so the block must be short.

        Raises
        ------
        JournalError
            If the database cannot be read.
        """
        with self._connection() as db:
            if db.in_transaction:
                yield
                return
            try:
                db.execute("BEGIN")
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be read: {e}") from e
            try:
                yield
            finally:
                with contextlib.suppress(sqlite3.Error):
                    db.execute("COMMIT")

    def empty_log(self) -> None:
        """Checkpoint and truncate the write-ahead log, unless another process is reading it."""
        with self._connection() as db:
            try:
                self._busy_timeout(CHECKPOINT_SECONDS)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be written: {e}") from e
            finally:
                self._busy_timeout(BUSY_SECONDS)

    def replaced(self) -> str:
        """Return which opened file was removed or replaced; empty if none was."""
        try:
            found = _identities(self._files)
        except OSError:
            return ""  # unknown, for instance if the folder is not readable
        for path, identity in self._opened.items():
            if path not in found:
                return f"{os.path.basename(path)} was removed while in use"
            if found[path] != identity:
                return f"{os.path.basename(path)} was replaced by another file while in use"
        self._opened = found  # the write-ahead log is created with the first change
        return ""

    def check_files(self) -> None:
        """Check that the database's files are still those that were opened.

        Raises
        ------
        JournalReplacedError
            If they are not.
        """
        problem = self.replaced()
        if problem:
            raise JournalReplacedError(
                f"{problem}; nothing is acknowledged until the node is restarted, which rebuilds "
                "the journal from the spool"
            )

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """Wait for the connection and, in the rest of `BUSY_SECONDS`, for other processes.

        Threads that wait while another process holds the database time out together, not one after
        the other.
        """
        began = time.monotonic()
        if not self._lock.acquire(timeout=BUSY_SECONDS):
            raise JournalError("the journal is held by another process")
        waited = time.monotonic() - began
        try:
            if waited > 1:
                self._busy_timeout(BUSY_SECONDS - waited)
            yield self._db
        finally:
            if waited > 1:
                self._busy_timeout(BUSY_SECONDS)
            self._lock.release()

    def _busy_timeout(self, seconds: float) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._db.execute(f"PRAGMA busy_timeout={max(int(seconds * 1000), 0)}")

    def rows(self, query: str, *values: Any) -> list[sqlite3.Row]:
        """Return the rows of a query.

        Raises
        ------
        JournalError
            If the database cannot be read.
        """
        with self._connection() as db:
            try:
                return db.execute(query, values).fetchall()
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be read: {e}") from e


def unusable(path: Path, error: sqlite3.Error) -> JournalError:
    """Return the exception for an SQLite error while opening a journal."""
    if error.sqlite_errorcode & 0xFF in _DAMAGED:
        return JournalDamagedError(f"the journal {path} is damaged: {error}")
    return JournalError(f"cannot use the journal {path}: {error}")


def check_integrity(path: Path) -> None:
    """Check that a file is a journal whose pages SQLite can read.

    Raises
    ------
    JournalDamagedError
        If it is not.
    JournalError
        If it cannot be read at all.
    """
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as db:
            (answer,) = db.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as e:
        raise unusable(path, e) from e
    if answer != "ok":
        raise JournalDamagedError(f"the journal {path} is damaged: {answer}")


def _identities(paths: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return device and inode of the files that exist."""
    found = {}
    for path in paths:
        try:
            status = os.stat(path)
        except FileNotFoundError:
            continue
        found[path] = (status.st_dev, status.st_ino)
    return found


def insert(db: sqlite3.Connection, table: str, fields: dict[str, Any], verb: str = "INSERT") -> int:
    """Insert a row by column names and return the number of rows inserted."""
    return db.execute(
        f"{verb} INTO {table} ({', '.join(fields)}) VALUES ({', '.join(':' + f for f in fields)})",
        fields,
    ).rowcount
