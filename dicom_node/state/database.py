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

# How long another process may hold the database before a change is given up. Longer than any
# command of ours needs, shorter than the time after which most senders end an association.
BUSY_SECONDS = 45.0
CHECKPOINT_SECONDS = 0.5  # that `Database.empty_log` waits for readers, and others for it
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Database:
    """One connection, shared by threads; every change is on disk when `change` ends.

    A change is refused once the database's files are no longer those that were opened: SQLite
    goes on writing into a file that was removed or replaced, and nobody would read it again.

    Parameters
    ----------
    path
        The database file; made where it is missing.
    read_only
        For a second process that only looks, such as ``immunoct status``.

    Raises
    ------
    JournalDamagedError
        If the file is no journal.
    JournalError
        If it cannot be used, or is a journal of a later version.
    """

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._changing = False
        # Looked at with every change: as texts, since paths take longer than the look.
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
                # What is deleted is overwritten: a study that is forgotten leaves no trace.
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
        """Take the steps that are missing, all or none of them."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have been here between our look and our lock.
            for step in schema.STEPS[self._version() :]:
                for statement in schema.statements(step):
                    self._db.execute(statement)
            version = max(self._version(), schema.VERSION)
            self._db.execute(f"PRAGMA user_version={version}")
            self._db.execute("COMMIT")
        except sqlite3.Error:
            self._db.execute("ROLLBACK")
            raise
        return version

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    @contextlib.contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Open a transaction and commit it at the end; on an error nothing of it stays.

        Within another change of the same thread it is a part of that one.

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
            # What was committed into a file that is gone by now is lost with it.
            self.check_files()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that this thread reads in the block be of one moment.

        Changes of other threads wait for its end: only what is quick belongs into it.

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
        """Move the log into the database and cut it, unless another process reads it just now."""
        with self._connection() as db:
            try:
                self._busy_timeout(CHECKPOINT_SECONDS)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be written: {e}") from e
            finally:
                self._busy_timeout(BUSY_SECONDS)

    def replaced(self) -> str:
        """Return in words what became of the files that were opened; empty where all are there."""
        try:
            found = _identities(self._files)
        except OSError:
            return ""  # it cannot be told: of a folder that may not be looked into, for instance
        for path, identity in self._opened.items():
            if path not in found:
                return f"{os.path.basename(path)} was removed while in use"
            if found[path] != identity:
                return f"{os.path.basename(path)} was replaced by another file while in use"
        self._opened = found  # the log of the database is made with the first change
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
        """Wait for the connection and, in what is left of `BUSY_SECONDS`, for other processes.

        Threads that queue while another process holds the database give up together, not one
        after the other.
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
    """Return what an error of SQLite means for a journal that was to be opened."""
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
    """Return device and inode of those files that there are."""
    found = {}
    for path in paths:
        try:
            status = os.stat(path)
        except FileNotFoundError:
            continue
        found[path] = (status.st_dev, status.st_ino)
    return found


def insert(db: sqlite3.Connection, table: str, fields: dict[str, Any], verb: str = "INSERT") -> int:
    """Insert a row by column names and return how many rows that made."""
    return db.execute(
        f"{verb} INTO {table} ({', '.join(fields)}) VALUES ({', '.join(':' + f for f in fields)})",
        fields,
    ).rowcount
