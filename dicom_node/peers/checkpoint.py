"""Keeps pynetdicom's own thread from taking an answer that the sender waits for.

Before it sends, pynetdicom closes a checkpoint and looks whether the association's thread says that
it is there; but that thread says so a little before it stands, and goes on when the checkpoint is
opened and closed again before it has woken. On a busy machine it then takes one answer in a
thousand or so, and the sender waits for it until it times out.
"""

from __future__ import annotations

import threading

from pynetdicom.association import Association

LOOK_SECONDS = 0.05


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
