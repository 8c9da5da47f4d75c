"""Limits on the memory and the disk space that senders can occupy."""

from __future__ import annotations

import collections
import contextlib
import logging
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

from dicom_node.events import Event, log
from dicom_node.receive.object_check import OUT_OF_RESOURCES, ObjectRefusedError
from dicom_node.state.journal import Journal
from dicom_node.state.spool import Spool
from dicom_node.units import MEGABYTE

# Allowance for command sets and headers beside the data set of the largest object.
SLACK_BYTES = MEGABYTE
MOST_CONFLICTS_OF_AN_OBJECT = 10


class InFlight:
    """Counts the memory of each source: unanswered messages, and what reading them needs.

    A sender decides when its message ends, and only the standard forbids sending the next before
    the response: without a limit, one association could exhaust the memory.

    Parameters
    ----------
    per_association, in_all
        Limits in bytes; memory for reading counts only for the second.
    """

    def __init__(self, per_association: int, in_all: int) -> None:
        self._per_association = per_association + SLACK_BYTES
        self._in_all = in_all + SLACK_BYTES
        self._lock = threading.Lock()
        # Weak references: an association that ends without notice leaves no entry.
        self._flights: weakref.WeakKeyDictionary[Any, _Flight] = weakref.WeakKeyDictionary()

    def received(self, source: object, count: int) -> str:
        """Count bytes, and return a description of the limit exceeded, if any."""
        with self._lock:
            flight = self._flights.setdefault(source, _Flight())
            flight.open_message += count
            if flight.unanswered() > self._per_association:
                return f"more than {self._per_association - SLACK_BYTES} bytes in one association"
            if self._too_much():
                return self._too_much_words()
        return ""

    def message_ended(self, source: object) -> None:
        """A message is complete and waits for its response."""
        with self._lock:
            flight = self._flights.setdefault(source, _Flight())
            flight.whole.append(flight.open_message)
            flight.open_message = 0

    def answered(self, source: object) -> None:
        """The oldest complete message has been answered."""
        with self._lock:
            flight = self._flights.get(source)
            if flight is not None and flight.whole:
                flight.whole.popleft()

    def ended(self, source: object) -> None:
        """The association has ended."""
        with self._lock:
            self._flights.pop(source, None)

    @contextlib.contextmanager
    def reading(self, source: object) -> Iterator[Callable[[int], None]]:
        """Yield a function that reserves memory for reading a message of a source.

        The function raises `ObjectRefusedError` if all sources together would exceed the limit.
        The memory is released at the end of the ``with`` block.
        """
        with self._lock:
            flight = self._flights.setdefault(source, _Flight())
        reserved = 0

        def reserve(count: int) -> None:
            nonlocal reserved
            with self._lock:
                reserved += count
                flight.reading += count
                if self._too_much():
                    words = f"reading it needs {count} bytes of memory: {self._too_much_words()}"
                    raise ObjectRefusedError(OUT_OF_RESOURCES, words, "too_much")

        try:
            yield reserve
        finally:
            with self._lock:
                flight.reading -= reserved

    def _too_much(self) -> bool:
        return sum(f.unanswered() + f.reading for f in self._flights.values()) > self._in_all

    def _too_much_words(self) -> str:
        return f"more than {self._in_all - SLACK_BYTES} bytes in all associations"


class _Flight:
    def __init__(self) -> None:
        self.open_message = 0
        self.whole: collections.deque[int] = collections.deque()
        self.reading = 0

    def unanswered(self) -> int:
        return self.open_message + sum(self.whole)


class ConflictRoom:
    """Refuses conflicting objects beyond what may be kept of them.

    Parameters
    ----------
    journal
        Knows what is kept.
    maximum_mb
        Of all of them together.
    """

    def __init__(self, journal: Journal, maximum_mb: int) -> None:
        self._journal, self._maximum_mb = journal, maximum_mb

    def check(self, sop_instance_uid: str, size: int) -> None:
        """Check that another content of a known object, of ``size`` bytes, may be kept.

        Raises
        ------
        ObjectRefusedError
            If there are too many.
        """
        begins = "the SOP Instance UID is known with other content, and"
        of_object = len(self._journal.conflict_paths(sop_instance_uid))
        if of_object >= MOST_CONFLICTS_OF_AN_OBJECT:
            words = f"{begins} {of_object} other contents of it were kept; the first is used"
        elif self._journal.conflict_bytes() + size > self._maximum_mb * MEGABYTE:
            words = (
                f"{begins} such objects take all of receiver.maximum_conflicts_mb "
                f"({self._maximum_mb} MB); the first is used"
            )
        else:
            return
        raise ObjectRefusedError(OUT_OF_RESOURCES, words, "conflicts_full")


class DiskRoom:
    """Refuses objects when the disk is nearly full; logs the start and the end of that state.

    Parameters
    ----------
    spool
        The node's.
    minimum_free_mb
        Space that must remain free.
    """

    def __init__(self, spool: Spool, minimum_free_mb: int) -> None:
        self._spool, self._minimum_mb = spool, minimum_free_mb
        self._low = False

    def check(self, size: int) -> None:
        """Check that an object of a size (bytes) may be stored.

        Raises
        ------
        ObjectRefusedError
            If less than the minimum would remain free.
        """
        free = self._spool.free_bytes()
        low = free - size < self._minimum_mb * MEGABYTE
        if low is not self._low:
            self._low = low
            log(
                Event.DISK_LOW if low else Event.DISK_FREE_AGAIN,
                logging.ERROR if low else logging.INFO,
                free_mb=free // MEGABYTE,
                minimum_free_mb=self._minimum_mb,
            )
        if low:
            raise ObjectRefusedError(
                OUT_OF_RESOURCES,
                f"{free // MEGABYTE} MB are free on the spool's disk, receiver.minimum_free_mb is "
                f"{self._minimum_mb}",
                "disk_low",
            )
