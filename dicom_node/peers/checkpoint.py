"""Keeps pynetdicom's reactor thread from consuming a response that the sender waits for.

Before it sends, pynetdicom clears a checkpoint and waits until the association's reactor thread
reports that it is paused. The reactor reports this slightly before it actually blocks, and
continues if the checkpoint is set and cleared again before it has woken. On a busy machine it then
consumes about one response in 1,000, and the sender times out.
"""

from __future__ import annotations

import queue
import socket
import threading
from typing import Any

import pynetdicom
from pynetdicom import AE
from pynetdicom.association import Association
from pynetdicom.transport import AssociationSocket, RequestHandler

from dicom_node.errors import NodeError

# The version whose private names this module and `dicom_node.receive` use; it is pinned in
# pyproject.toml.
TESTED = "3.0.4"
LOOK_SECONDS = 0.05
# Interval at which a waiting reactor checks whether it should stop.
REACTOR_LOOK_SECONDS = 0.1


def check_pynetdicom() -> None:
    """Check that pynetdicom has the private names that the node uses.

    Raises
    ------
    NodeError
        If one is missing: the installed version is not the tested one.
    """
    ae = AE()
    association = Association(ae, "acceptor")
    near, far = socket.socketpair()
    with near, far:
        wrapper = AssociationSocket(association, client_socket=near)
    of_association = ("_reactor_checkpoint", "_accepted_cx", "_sent_abort", "_sent_release")
    of_layer = ("_idle_timer", "_kill_thread", "_run_loop_delay")
    used = {
        ae: ("_servers",),
        association: (*of_association, "_serve_request"),
        association.dul: (*of_layer, "_is_transport_event", "_read_pdu_data"),
        wrapper: ("_is_connected",),
        RequestHandler: ("_create_association",),
    }
    for part, names in used.items():
        for name in names:
            if not hasattr(part, name):
                kind = part if isinstance(part, type) else type(part)
                raise NodeError(
                    f"pynetdicom {pynetdicom.__version__} has no {kind.__name__}.{name}, which the "
                    f"node needs; it was tested with {TESTED}: pip install pynetdicom=={TESTED}"
                )


class ReactorGate:
    """A checkpoint whose `clear` returns only once the reactor thread is blocked in `wait`.

    It implements the methods of `threading.Event` that pynetdicom uses.
    """

    def __init__(self, association: Association) -> None:
        self._association = association
        self._condition = threading.Condition()
        self._open = True
        self._stands = False

    def set(self) -> None:
        """Let the reactor continue."""
        with self._condition:
            self._open = True
            self._condition.notify_all()

    def clear(self) -> None:
        """Block the reactor, and return once it is blocked or has ended."""
        with self._condition:
            self._open = False
            if threading.current_thread() is self._association:
                return
            while not self._stands and not self._open and self._association.is_alive():
                self._condition.wait(LOOK_SECONDS)

    def wait(self) -> None:
        """Block until the checkpoint is set; called by the reactor thread."""
        with self._condition:
            self._stands = True
            self._condition.notify_all()
            while not self._open:
                self._condition.wait()
            self._stands = False


def put_gate(association: Association) -> ReactorGate:
    """Replace the checkpoint of an association that we request by a gate."""
    gate = ReactorGate(association)
    association._reactor_checkpoint = gate  # type: ignore[assignment]
    return gate


class Bell(threading.Event):
    """The checkpoint of an accepted association's reactor: it waits here for work."""

    def __init__(self) -> None:
        super().__init__()
        self._rung = threading.Event()

    def set(self) -> None:
        """Let the reactor continue."""
        super().set()
        self._rung.set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the checkpoint is set, and then for a limited time until there is work."""
        self._rung.wait(REACTOR_LOOK_SECONDS)
        self._rung.clear()
        return super().wait(timeout)

    def ring(self) -> None:
        """Signal that there is work."""
        self._rung.set()


class RingingQueue(queue.Queue[Any]):
    """A queue that rings a bell with each item."""

    def __init__(self, bell: Bell) -> None:
        super().__init__()
        self._bell = bell

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """Add an item to the queue and ring the bell."""
        super().put(item, block, timeout)
        self._bell.ring()


def acknowledge_at_once(association: Association) -> None:
    """Acknowledge TCP segments without delay until the next message.

    A sender with Nagle's algorithm holds the end of a message until its start is acknowledged,
    which Linux delays by 40 ms for each object. The option is not permanent, so it is set again
    after each response.
    """
    wrapper = association.dul.socket
    option = getattr(socket, "TCP_QUICKACK", None)
    if option is not None and wrapper is not None and wrapper.socket is not None:
        wrapper.socket.setsockopt(socket.IPPROTO_TCP, option, 1)
