"""The listening socket: allowed addresses, TLS, time and size limits of PDUs.

pynetdicom's server performs the TLS handshake in the accepting thread, and reads a PDU of any
length for any time; this server does neither.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable
from typing import Any

from pynetdicom import AE
from pynetdicom.association import Association
from pynetdicom.dimse_primitives import DimseServiceType
from pynetdicom.presentation import PresentationContext
from pynetdicom.transport import RequestHandler, ThreadedAssociationServer

from dicom_node.events import Event, log
from dicom_node.peers.addresses import Crowd, address_allowed
from dicom_node.peers.answers import PduTooLong, receive
from dicom_node.receive.association_limits import Pace, no_seat
from dicom_node.receive.upper_layer import Received, Store, UpperLayer
from dicom_node.settings.sections import ReceiverSettings
from dicom_node.units import MEGABYTE

# Connections that have not asked for an association: scans, health checks, handshakes.
MOST_SILENT = 40
# One that does not ask within this is closed.
SILENCE_SECONDS = 30.0
ASSOCIATE_RQ = 1
# A-ASSOCIATE-RJ: transient, presentation-related, local limit exceeded (PS3.8 9.3.4).
LIMIT_EXCEEDED = bytes((3, 0, 0, 0, 0, 4, 0, 2, 3, 2))
# An A-ASSOCIATE-RQ with all contexts and syntaxes that there are stays far below.
LEAST_PDU_LIMIT = MEGABYTE
SAY_AGAIN_SECONDS = 60.0
LOOK_AGAIN_SECONDS = 0.05
REMEMBERED = 1000

# Takes calling and called AE title, address and reason.
Rejected = Callable[[str, str, str, str], None]


class Handler(RequestHandler):
    """Creates an association with limits on what is read."""

    server: Listener

    def _create_association(self) -> Association:
        association = super()._create_association()
        address = str(self.client_address[0])

        def read(connection: socket.socket, count: int) -> bytearray:
            try:
                return receive(connection, count, self.server.pdu_limit, self.server.idle_seconds)
            except (PduTooLong, TimeoutError) as e:
                self.server.log_event(
                    Event.ASSOCIATION_ENDED, address, "connection closed within a PDU", e
                )
                raise

        UpperLayer(
            association,
            read,
            self.server.received,
            self.server.store,
            self.server.opening,
            Pace(self.server.receiver),
            self.server.too_slow,
        )
        serve = association._serve_request

        def serve_or_abort(msg: DimseServiceType, context_id: int) -> None:
            if msg.is_valid_request:
                serve(msg, context_id)
                return
            # pynetdicom would leave the sender waiting for a response.
            kind = type(msg).__name__
            self.server.log_event(
                Event.ASSOCIATION_ENDED, address, f"{kind} that is not a valid request", ""
            )
            association.abort()

        association._serve_request = serve_or_abort  # type: ignore[method-assign]
        return association


class Listener(ThreadedAssociationServer):
    """A server that refuses unknown addresses and performs TLS handshakes per thread."""

    daemon_threads = True
    request_queue_size = 128  # with the base class's 5, a few simultaneous senders wait for seconds

    def __init__(
        self,
        ae: AE,
        address: Any,
        ae_title: str,
        contexts: list[PresentationContext],
        *,
        receiver: ReceiverSettings,
        tls: ssl.SSLContext | None,
        received: Received,
        store: Store,
        refused: Callable[[str, str], None],
        rejected: Rejected,
        known: Callable[[str], bool],
        **kwargs: Any,
    ) -> None:
        self.receiver = receiver
        self._tls = tls
        self.received, self.store = received, store
        self._refused, self._rejected, self._known = refused, rejected, known
        self._silent = Crowd(MOST_SILENT)
        self._seats_lock = threading.Lock()
        self._ending = False
        self.opening = b""  # of the connection that is served, under the lock
        self._said: dict[tuple[str, str], float] = {}
        self.pdu_limit = max(receiver.maximum_pdu, LEAST_PDU_LIMIT)
        self.idle_seconds = float(receiver.idle_seconds)
        self.silence_seconds = min(self.idle_seconds, SILENCE_SECONDS)
        super().__init__(ae, address, ae_title, contexts, request_handler=Handler, **kwargs)

    def end(self, seconds: float) -> None:
        """Stop listening, then abort what is open, and wait until it has ended.

        In this order: an aborted sender connects again at once, and an association that began
        after the others were aborted would keep the process alive.
        """
        with self._seats_lock:
            self._ending = True
        self.shutdown()
        deadline = time.monotonic() + seconds
        while (left := self.active_associations) and time.monotonic() < deadline:
            for association in left:
                association.abort(block=False)
            time.sleep(LOOK_AGAIN_SECONDS)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection, without a TLS handshake."""
        assert self.socket is not None
        connection, address = self.socket.accept()
        connection.settimeout(self.idle_seconds)
        return connection, address

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Return whether a connection is allowed."""
        address = str(client_address[0])
        allowed = self.receiver.allowed_addresses
        if not address_allowed(address, allowed):
            self._refuse(address, f"its address is not in {', '.join(allowed)}")
            return False
        return True

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Shake hands where TLS is configured, and serve a connection that requests an association.

        Until then a connection counts among the silent ones, of which the oldest are closed.
        """
        address = str(client_address[0])
        request.settimeout(self.silence_seconds)
        place = self._silent.enter(address, lambda: self._end_silent(request, address))
        connection = request
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(request, server_side=True)
            opening = self._opening(connection)
        except PduTooLong as e:
            self.log_event(Event.ASSOCIATION_ENDED, address, "connection closed within a PDU", e)
            opening = b""
        except OSError as e:
            if self._tls is not None and not isinstance(connection, ssl.SSLSocket):
                words = getattr(e, "reason", None) or str(e) or type(e).__name__
                self._refuse(address, f"TLS failed: {words}")
            opening = b""
        finally:
            self._silent.leave(place)
        if not opening:
            self.shutdown_request(connection)
            return
        connection.settimeout(self.idle_seconds)
        with self._seats_lock:
            if self._ending:
                self.shutdown_request(connection)
                return
            taken = [str(a.requestor.address) for a in self.active_associations]
            reason = no_seat(address, taken, self._known, self.receiver)
            if not reason:
                self.opening = opening
                super().finish_request(connection, client_address)
                return
        calling, called = (opening[a : a + 16].decode("latin-1").strip() for a in (26, 10))
        self._rejected(calling, called, address, reason)
        with contextlib.suppress(OSError):
            connection.sendall(LIMIT_EXCEEDED)
        self.shutdown_request(connection)

    def _opening(self, connection: socket.socket) -> bytes:
        """Return the first PDU; what does not ask for an association is left to pynetdicom."""
        head = receive(connection, 6, self.pdu_limit, self.silence_seconds)
        if len(head) < 6 or head[0] != ASSOCIATE_RQ:
            return bytes(head)
        length = int.from_bytes(head[2:], "big")
        return bytes(head + receive(connection, length, self.pdu_limit, self.silence_seconds))

    def _end_silent(self, connection: socket.socket, address: str) -> None:
        self._refuse(
            address,
            f"it requested no association while {MOST_SILENT} further connections were opened",
        )
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)

    def too_slow(self, association: Association, problem: str) -> None:
        """Log that an association is ended because it is too slow."""
        self.log_event(Event.ASSOCIATION_ENDED, str(association.requestor.address), problem, "")

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Log that a connection failed; the base class would print a traceback."""
        self.log_event(Event.ASSOCIATION_ENDED, str(client_address[0]), "connection failed", "")

    def _refuse(self, address: str, reason: str) -> None:
        if self.log_event(Event.CONNECTION_REFUSED, address, reason, ""):
            self._refused(address, reason)

    def log_event(self, event: Event, address: str, reason: str, detail: object) -> bool:
        """Log a connection event; identical events of one address at most once a minute."""
        now = time.monotonic()
        key = (address, reason)
        if now - self._said.get(key, -SAY_AGAIN_SECONDS) < SAY_AGAIN_SECONDS:
            return False
        if len(self._said) >= REMEMBERED:
            self._said.clear()
        self._said[key] = now
        log(event, logging.WARNING, address=address, reason=reason, detail=detail)
        return True
