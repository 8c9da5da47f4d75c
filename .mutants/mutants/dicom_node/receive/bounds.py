"""How much memory senders may make the receiver use: bytes that came and are not answered yet."""

from __future__ import annotations

import collections
import logging
import threading
import weakref
from typing import Any

from dicom_node.events import Event, log
from dicom_node.receive.object_check import OUT_OF_RESOURCES, ObjectRefusedError
from dicom_node.state.spool import Spool
from dicom_node.units import MEGABYTE

# Commands and headers beside the data set of the largest object.
SLACK_BYTES = MEGABYTE


class InFlight:
    """Counts what associations have sent of messages that are not answered.

    A sender decides when its message ends, and nothing but the standard keeps it from sending the
    next before the answer: without a count, one association could fill the memory.

    Parameters
    ----------
    per_association, in_all
        Limits in bytes.
    """

    def __init__(self, per_association: int, in_all: int) -> None:
        self._per_association = per_association + SLACK_BYTES
        self._in_all = in_all + SLACK_BYTES
        self._lock = threading.Lock()
        # Weak: an association that ends without a word leaves nothing here.
        self._flights: weakref.WeakKeyDictionary[Any, _Flight] = weakref.WeakKeyDictionary()

    def received(self, association: object, count: int) -> str:
        """Count bytes, and return in words which limit they pass, if one."""
        with self._lock:
            flight = self._flights.setdefault(association, _Flight())
            flight.open_message += count
            own = flight.bytes()
            if own > self._per_association:
                return f"more than {self._per_association - SLACK_BYTES} bytes in one association"
            if sum(f.bytes() for f in self._flights.values()) > self._in_all:
                return f"more than {self._in_all - SLACK_BYTES} bytes in all associations"
        return ""

    def message_ended(self, association: object) -> None:
        """A message is whole and waits for its answer."""
        with self._lock:
            flight = self._flights.setdefault(association, _Flight())
            flight.whole.append(flight.open_message)
            flight.open_message = 0

    def answered(self, association: object) -> None:
        """The oldest whole message has been answered."""
        with self._lock:
            flight = self._flights.get(association)
            if flight is not None and flight.whole:
                flight.whole.popleft()

    def ended(self, association: object) -> None:
        """The association is over."""
        with self._lock:
            self._flights.pop(association, None)


class _Flight:
    def __init__(self) -> None:
        self.open_message = 0
        self.whole: collections.deque[int] = collections.deque()

    def bytes(self) -> int:
        return self.open_message + sum(self.whole)


class DiskRoom:
    """Refuses what would take the last of the disk, and says once when it begins and ends.

    Parameters
    ----------
    spool
        The node's.
    minimum_free_mb
        What stays free.
    """

    def __init__(self, spool: Spool, minimum_free_mb: int) -> None:
        self._spool, self._minimum_mb = spool, minimum_free_mb
        self._low = False

    def check(self, size: int) -> None:
        """Pass an object of so many bytes.

        Raises
        ------
        ObjectRefusedError
            If less than the minimum would stay free.
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
