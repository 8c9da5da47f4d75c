"""The journal's SQLite connection: opening, migrating, reading, and changing it durably."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dicom_node.errors import JournalError
from dicom_node.state import schema

# How long another process may hold the database before a change is given up. Longer than any
# command of ours needs, shorter than the time after which most senders end an association.
BUSY_SECONDS = 45.0


class Database:
    """One connection, shared by threads; every change is on disk when `change` ends.

    Parameters
    ----------
    path
        The database file; made where it is missing.
    read_only
        For a second process that only looks, such as ``immunoct status``.

    Raises
    ------
    JournalError
        If the file is no journal, or one of a later version.
    """

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self._lock = threading.RLock()
        try:
            if read_only:
                uri = f"{path.resolve().as_uri()}?mode=ro"
                self._db = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
            else:
                path.touch(mode=0o600)
                self._db = sqlite3.connect(
                    path, check_same_thread=False, timeout=BUSY_SECONDS, isolation_level=None
                )
                self._db.execute("PRAGMA journal_mode=WAL")
                # Each commit waits until the log of the database is on disk.
                self._db.execute("PRAGMA synchronous=FULL")
            self._db.row_factory = sqlite3.Row
            version = self._version()
            if version < schema.VERSION and not read_only:
                version = self._migrate()
        except sqlite3.Error as e:
            raise JournalError(f"cannot use the journal {path}: {e}") from e
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

        Raises
        ------
        JournalError
            If the database cannot be written, or another process holds it for too long.
        """
        with self._connection() as db:
            try:
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
            except sqlite3.Error as e:
                raise JournalError(f"the journal cannot be written: {e}") from e
            finally:
                if db.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        db.execute("ROLLBACK")

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


def insert(db: sqlite3.Connection, table: str, fields: dict[str, Any], verb: str = "INSERT") -> int:
    """Insert a row by column names and return how many rows that made."""
    return db.execute(
        f"{verb} INTO {table} ({', '.join(fields)}) VALUES ({', '.join(':' + f for f in fields)})",
        fields,
    ).rowcount
