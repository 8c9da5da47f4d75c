"""Keeps pynetdicom's own thread from taking an answer that the sender waits for.

Before it sends, pynetdicom closes a checkpoint and looks whether the association's thread says that
it is there; but that thread says so a little before it stands, and goes on when the checkpoint is
opened and closed again before it has woken. On a busy machine it then takes one answer in a
thousand or so, and the sender waits for it until it times out.
"""

from __future__ import annotations

import queue
import socket
import threading
from typing import Any

from pynetdicom.association import Association

LOOK_SECONDS = 0.05
# Interval at which a reactor that waits looks whether it is to stop.
REACTOR_LOOK_SECONDS = 0.1


class ReactorGate:
    """A checkpoint that is closed only once the association's thread stands before it.

    It has the methods of `threading.Event` that pynetdicom uses.
    """

    def __init__(self, association: Association) -> None:
        self._association = association
        self._condition = threading.Condition()
        self._open = True
        self._stands = False

    def set(self) -> None:
        """Open it."""
        with self._condition:
            self._open = True
            self._condition.notify_all()

    def clear(self) -> None:
        """Close it, and wait until the association's thread stands before it or has ended."""
        with self._condition:
            self._open = False
            if threading.current_thread() is self._association:
                return
            while not self._stands and not self._open and self._association.is_alive():
                self._condition.wait(LOOK_SECONDS)

    def wait(self) -> None:
        """Stand before it until it is open: the association's thread."""
        with self._condition:
            self._stands = True
            self._condition.notify_all()
            while not self._open:
                self._condition.wait()
            self._stands = False


def put_gate(association: Association) -> ReactorGate:
    """Put a gate in the place of a requested association's checkpoint."""
    gate = ReactorGate(association)
    association._reactor_checkpoint = gate  # type: ignore[assignment]
    return gate


class Bell(threading.Event):
    """The checkpoint of the association's own thread: it waits here for something to do."""

    def __init__(self) -> None:
        super().__init__()
        self._rung = threading.Event()

    def set(self) -> None:
        """Open the checkpoint."""
        super().set()
        self._rung.set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is open, and for a while until there is something to do."""
        self._rung.wait(REACTOR_LOOK_SECONDS)
        self._rung.clear()
        return super().wait(timeout)

    def ring(self) -> None:
        """Say that there is something to do."""
        self._rung.set()


class RingingQueue(queue.Queue[Any]):
    """A queue that rings a bell with each item."""

    def __init__(self, bell: Bell) -> None:
        super().__init__()
        self._bell = bell

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """Put an item into the queue and say so."""
        super().put(item, block, timeout)
        self._bell.ring()


def acknowledge_at_once(association: Association) -> None:
    """Acknowledge TCP segments without delay until the next message.

    A sender with Nagle's algorithm holds the tail of a message until its start is acknowledged,
    which Linux delays by 40 ms: for each object. The option does not last, so it is set again
    after each answer.
    """
    wrapper = association.dul.socket
    option = getattr(socket, "TCP_QUICKACK", None)
    if option is not None and wrapper is not None and wrapper.socket is not None:
        wrapper.socket.setsockopt(socket.IPPROTO_TCP, option, 1)
