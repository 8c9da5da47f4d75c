"""The reading side of an association: C-STORE requests directly from socket to receiver.

pynetdicom's upper layer polls the socket a thousand times a second, copies each PDU six times and
passes messages between threads. This one waits for the socket, joins the fragments of a C-STORE
request and stores the object in the same thread. Everything else is left to pynetdicom:
negotiation, release, aborts, and all other messages.
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
from dicom_node.receive.association_limits import Pace
from dicom_node.receive.store_message import (
    COMMAND,
    LAST,
    P_DATA_TF,
    StoreRequest,
    fragments,
    read_store_request,
    store_response,
)

# Interval at which timers and the stop flag are checked.
LOOK_SECONDS = 0.1
_TRANSFER = "Sta6"  # established, PS3.8 table 9-10
_CLOSING = "Sta13"
# The command sets of PS3.7 stay far below; pynetdicom would read one of any length.
LONGEST_COMMAND = 16384

Store = Callable[[Association, StoreRequest, io.BytesIO], int]
Received = Callable[[Association, int], bool]
Read = Callable[[socket.socket, int], bytearray]


class UpperLayer(DULServiceProvider):
    """Replaces the upper layer of an association before it starts.

    Parameters
    ----------
    association
        An accepted association that has not started.
    read
        Reads a number of bytes from a socket, or fewer if the peer closes the connection.
    received
        Called with the number of P-DATA bytes received; returns False if it aborted the
        association.
    store
        Stores the object of a request and returns the status of the answer.
    first
        What was read of the socket already.
    too_slow
        Called with the association and the reason if it is ended because it is too slow.
    pace
        Its limits of time.
    """

    def __init__(
        self,
        association: Association,
        read: Read,
        received: Received,
        store: Store,
        first: bytes,
        pace: Pace,
        too_slow: Callable[[Association, str], None],
    ) -> None:
        super().__init__(association)
        before = association.dul
        self.socket, self.event_queue = before.socket, before.event_queue
        self.artim_timer, self._idle_timer = before.artim_timer, before._idle_timer
        self._run_loop_delay = 0  # waiting is done on the socket
        self._read, self._received, self._store = read, received, store
        self._first = bytearray(first)
        self._pace, self._too_slow = pace, too_slow
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
        """Queue a primitive to be sent."""
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
        if self._serving:
            return False
        if not self._is_ending() and (problem := self._pace.problem()):
            self._too_slow(self.assoc, problem)
            return True
        return super().idle_timer_expired()

    def _ring(self) -> None:
        # Under the lock: a closed descriptor number may have been reused by another connection.
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
        if self._first:
            return True
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
        """Read for pynetdicom: first the bytes that were read already."""
        if self._head:
            head, self._head = self._head, bytearray()
            return head
        if self._first:
            found = self._first[:count]
            del self._first[:count]
            return found
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
                    self._pace.received(len(value), self._message_open())
            except ValueError:
                self.event_queue.put("Evt19")  # an invalid PDU

    def _in_transfer(self) -> bool:
        return self.state_machine.current_state == _TRANSFER

    def _message_open(self) -> bool:
        return bool(self._request or self._command or self.assoc.dimse.message)

    def _is_ending(self) -> bool:
        return self.assoc._sent_abort or self.assoc._sent_release

    def _take(self, context_id: int, control: int, value: memoryview) -> None:
        """Process a fragment of a message."""
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
            if len(self._command) > LONGEST_COMMAND:
                raise ValueError(f"a command set of more than {LONGEST_COMMAND} bytes")
            if control & LAST:
                command, self._command = bytes(self._command), bytearray()
                if context_id in self.assoc._accepted_cx:
                    self._request = read_store_request(command, context_id)
                if self._request is None:
                    self._leave(context_id, control, command)
        else:
            self._leave(context_id, control, bytes(value))

    def _leave(self, context_id: int, control: int, value: bytes) -> None:
        """Pass a fragment to pynetdicom."""
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
        # Not read from the association: its thread may not have recorded the acceptance yet.
        if self._in_transfer() and not self._is_ending() and self.socket.socket is not None:
            longest = self.assoc.requestor.maximum_length or 0
            self.socket.send(store_response(request, status, longest))
            acknowledge_at_once(self.assoc)
