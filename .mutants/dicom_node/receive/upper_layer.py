"""An association's reading side: C-STORE requests straight from the socket to the receiver.

pynetdicom's upper layer looks at the socket a thousand times a second, copies each PDU six times
and hands messages from thread to thread. This one waits for the socket, puts the fragments of a
C-STORE request together and has the object stored in its own thread. All else it leaves to
pynetdicom: negotiation, release, aborts, and every other message.
"""

from __future__ import annotations

import contextlib
import io
import os
import select
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any

from pynetdicom.association import Association
from pynetdicom.dul import DULServiceProvider
from pynetdicom.pdu_primitives import P_DATA

from dicom_node.peers.checkpoint import Bell, RingingQueue, acknowledge_at_once
from dicom_node.receive.store_message import (
    COMMAND,
    LAST,
    P_DATA_TF,
    StoreRequest,
    fragments,
    read_store_request,
    store_response,
)

# Timers and a node that stops are looked at so often.
LOOK_SECONDS = 0.1
_TRANSFER = "Sta6"  # established, PS3.8 table 9-10
_CLOSING = "Sta13"

Store = Callable[[Association, StoreRequest, io.BytesIO], int]
Received = Callable[[Association, int], bool]
Read = Callable[[socket.socket, int], bytearray]


class UpperLayer(DULServiceProvider):
    """Takes the place of an association's upper layer before it starts.

    Parameters
    ----------
    association
        One that was accepted from a socket and has not started.
    read
        Reads so many bytes of a socket, or fewer where the peer closes.
    received
        Is told how many bytes of P-DATA came; returns False where it ended the association.
    store
        Stores the object of a request and returns the status of the answer.
    """

    def __init__(
        self, association: Association, read: Read, received: Received, store: Store
    ) -> None:
        super().__init__(association)
        before = association.dul
        self.socket, self.event_queue = before.socket, before.event_queue
        self.artim_timer, self._idle_timer = before.artim_timer, before._idle_timer
        self._run_loop_delay = 0  # the wait for the socket is the wait
        self._read, self._received, self._store = read, received, store
        self._head = bytearray()
        self._command = bytearray()
        self._request: StoreRequest | None = None
        self._data = io.BytesIO()
        self._serving = False
        self._wake_up_lock = threading.Lock()
        self._wake_up = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        bell = Bell()
        self.to_user_queue = RingingQueue(bell)
        association.dimse.msg_queue = RingingQueue(bell)
        bell.set()  # open
        association._reactor_checkpoint = bell
        association.dul = self
        assert self.socket is not None
        self.socket.recv = self._recv  # type: ignore[method-assign, assignment]

    # Waiting

    def run_reactor(self) -> None:
        """Run until the association ends."""
        try:
            super().run_reactor()
        finally:
            with self._wake_up_lock:
                os.close(self._wake_up)
                self._wake_up = -1

    def send_pdu(self, primitive: Any) -> None:
        """Have a primitive sent."""
        super().send_pdu(primitive)
        self._ring()

    def kill_dul(self) -> None:
        """End the thread."""
        super().kill_dul()
        self._ring()

    def stop_dul(self) -> bool:
        """End the thread if the connection is closed, and return whether it was."""
        self._ring()
        if self.state_machine.current_state != "Sta1":
            return False
        self._kill_thread = True
        if threading.current_thread() is not self:
            self.join()
        return True

    def idle_timer_expired(self) -> bool:
        """Return whether the peer has been silent for too long; not while it waits for us."""
        return not self._serving and super().idle_timer_expired()

    def _ring(self) -> None:
        # Under the lock: a number that was closed may be another connection's by now.
        with self._wake_up_lock:
            if self._wake_up >= 0:
                os.eventfd_write(self._wake_up, 1)

    def _is_transport_event(self) -> bool:
        if self.state_machine.current_state == _CLOSING:
            return super()._is_transport_event()
        came = False
        while not self._kill_thread and self._wait():
            came = True
            self._idle_timer.restart()
            self._read_pdu_data()
            if not (self._in_transfer() and self._nothing_to_do()):
                break
        return came

    def _nothing_to_do(self) -> bool:
        return self.event_queue.empty() and self.to_provider_queue.empty()

    def _wait(self) -> bool:
        """Wait for the peer, or for something of ours to do; return whether the peer sent."""
        wrapper = self.socket
        connection = wrapper.socket if wrapper is not None and wrapper._is_connected else None
        if isinstance(connection, ssl.SSLSocket) and connection.pending():
            return True
        poll = select.poll()
        poll.register(self._wake_up, select.POLLIN)
        descriptor = connection.fileno() if connection is not None else -1
        if descriptor >= 0:
            poll.register(descriptor, select.POLLIN)
        elif connection is not None:
            self.event_queue.put("Evt17")
        seconds = LOOK_SECONDS if self._nothing_to_do() else 0
        ready = [found for found, _ in poll.poll(seconds * 1000)]
        if self._wake_up in ready:
            with contextlib.suppress(BlockingIOError):
                os.eventfd_read(self._wake_up)
        return descriptor in ready

    # Reading

    def _recv(self, count: int) -> bytearray:
        """Read for pynetdicom: first what was read already."""
        if self._head:
            head, self._head = self._head, bytearray()
            return head
        assert self.socket is not None
        assert self.socket.socket is not None
        return self._read(self.socket.socket, count)

    def _read_pdu_data(self) -> None:
        try:
            head = self._recv(6)
            if len(head) < 6 or head[0] != P_DATA_TF or not self._in_transfer():
                self._head = head
                super()._read_pdu_data()
                return
            length = int.from_bytes(head[2:], "big")
            body = self._recv(length)
        except OSError:
            self.event_queue.put("Evt17")  # the connection is closed
            return
        if len(body) < length:
            self.event_queue.put("Evt17")
        elif self._received(self.assoc, length):
            try:
                for context_id, control, value in fragments(body):
                    self._take(context_id, control, value)
            except ValueError:
                self.event_queue.put("Evt19")  # an invalid PDU

    def _in_transfer(self) -> bool:
        return self.state_machine.current_state == _TRANSFER

    def _is_ending(self) -> bool:
        return self.assoc._sent_abort or self.assoc._sent_release

    def _take(self, context_id: int, control: int, value: memoryview) -> None:
        """Take a fragment of a message."""
        request = self._request
        if request is not None:
            if control & COMMAND or context_id != request.context_id:
                raise ValueError("a data set is interrupted")
            self._data.write(value)
            if control & LAST:
                data, self._data, self._request = self._data, io.BytesIO(), None
                self._serve(request, data)
        elif control & COMMAND and self.assoc.dimse.message is None:
            self._command += value
            if control & LAST:
                command, self._command = bytes(self._command), bytearray()
                if context_id in self.assoc._accepted_cx:
                    self._request = read_store_request(command, context_id)
                if self._request is None:
                    self._leave(context_id, control, command)
        else:
            self._leave(context_id, control, bytes(value))

    def _leave(self, context_id: int, control: int, value: bytes) -> None:
        """Leave a fragment to pynetdicom."""
        primitive = P_DATA()
        primitive.presentation_data_value_list = [
            [context_id, bytes([control]) + value]  # type: ignore[list-item]
        ]
        self.assoc.dimse.receive_primitive(primitive)

    def _serve(self, request: StoreRequest, data: io.BytesIO) -> None:
        if self._is_ending():
            return
        self._serving = True
        try:
            status = self._store(self.assoc, request, data)
        finally:
            self._idle_timer.restart()
            self._serving = False
        assert self.socket is not None
        # Not asked of the association: its own thread may not have noted yet that it is accepted.
        if self._in_transfer() and not self._is_ending() and self.socket.socket is not None:
            longest = self.assoc.requestor.maximum_length or 0
            self.socket.send(store_response(request, status, longest))
            acknowledge_at_once(self.assoc)
