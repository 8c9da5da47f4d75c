"""How much memory senders may make the receiver use: bytes that came and are not answered yet."""

from __future__ import annotations

import collections
import threading
import weakref
from typing import Any

# Commands and headers beside the data set of the largest object.
SLACK_BYTES = 1 << 20


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
