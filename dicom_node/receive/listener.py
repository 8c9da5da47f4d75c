"""The listening socket: allowed addresses, TLS, time and size limits of PDUs.

pynetdicom's server performs the TLS handshake in the accepting thread, and reads a PDU of any
length for any time; this server does neither.
"""

from __future__ import annotations

import ipaddress
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
from dicom_node.receive.upper_layer import Received, Store, UpperLayer
from dicom_node.settings.sections import ReceiverSettings
from dicom_node.units import MEGABYTE

# Connections beyond the associations: those to be rejected, and silent ones.
SPARE_CONNECTIONS = 20
# An A-ASSOCIATE-RQ with every possible context and syntax is far shorter.
LEAST_PDU_LIMIT = MEGABYTE
SAY_AGAIN_SECONDS = 60.0
REMEMBERED = 1000


class PduTooLong(OSError):
    """A PDU longer than allowed was announced."""


def address_allowed(address: str, networks: tuple[str, ...]) -> bool:
    """Return whether an address is in one of the networks; True if there are no networks.

    An IPv4-mapped IPv6 address counts as the IPv4 address.
    """
    if not networks:
        return True
    try:
        parsed = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    candidates = {parsed, mapped or parsed}
    return any(c in ipaddress.ip_network(n) for c in candidates for n in networks)


def receive(plain: socket.socket, count: int, limit: int, seconds: float) -> bytearray:
    """Read ``count`` bytes, or fewer where the peer closes the connection.

    Raises
    ------
    PduTooLong
        If ``count`` exceeds ``limit``.
    TimeoutError
        If they are not received within ``seconds``.
    """
    if count > limit:
        raise PduTooLong(f"a PDU of {count} bytes was announced, at most {limit} are read")
    buffer = bytearray(count)
    view = memoryview(buffer)
    deadline = time.monotonic() + seconds
    got = 0
    while got < count:
        step = plain.recv_into(view[got:])
        if step == 0:
            view.release()
            del buffer[got:]
            return buffer
        got += step
        if got < count and time.monotonic() > deadline:
            raise TimeoutError(
                f"{got} of {count} bytes of a PDU were received within {seconds:g} s"
            )
    return buffer


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
                self.server.say(
                    Event.ASSOCIATION_ENDED, address, "connection closed within a PDU", e
                )
                raise

        UpperLayer(association, read, self.server.received, self.server.store)
        serve = association._serve_request

        def serve_or_abort(msg: DimseServiceType, context_id: int) -> None:
            if msg.is_valid_request:
                serve(msg, context_id)
                return
            # pynetdicom would leave the sender waiting for a response.
            kind = type(msg).__name__
            self.server.say(
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
        **kwargs: Any,
    ) -> None:
        self._receiver = receiver
        self._tls = tls
        self.received, self.store = received, store
        self._refused = refused
        self._shaking_hands = 0
        self._count_lock = threading.Lock()
        self._said: dict[tuple[str, str], float] = {}
        self.pdu_limit = max(receiver.maximum_pdu, LEAST_PDU_LIMIT)
        self.idle_seconds = float(receiver.idle_seconds)
        super().__init__(ae, address, ae_title, contexts, request_handler=Handler, **kwargs)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection, without a TLS handshake."""
        assert self.socket is not None
        connection, address = self.socket.accept()
        connection.settimeout(self.idle_seconds)
        return connection, address

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Return whether a connection is allowed."""
        address = str(client_address[0])
        allowed = self._receiver.allowed_addresses
        if not address_allowed(address, allowed):
            self._refuse(address, f"its address is not in {', '.join(allowed)}")
            return False
        most = self._receiver.maximum_associations + SPARE_CONNECTIONS
        with self._count_lock:
            shaking = self._shaking_hands
        if len(self.active_associations) + shaking >= most:
            self._refuse(address, f"{most} connections are open, which is the limit")
            return False
        return True

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Perform the TLS handshake if configured, then serve the connection."""
        if self._tls is not None:
            with self._count_lock:
                self._shaking_hands += 1
            try:
                request = self._tls.wrap_socket(request, server_side=True)
            except OSError as e:
                words = getattr(e, "reason", None) or str(e) or type(e).__name__
                self._refuse(str(client_address[0]), f"TLS failed: {words}")
                self.shutdown_request(request)
                return
            finally:
                with self._count_lock:
                    self._shaking_hands -= 1
        super().finish_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Log that a connection failed; the base class would print a traceback."""
        self.say(Event.ASSOCIATION_ENDED, str(client_address[0]), "connection failed", "")

    def _refuse(self, address: str, reason: str) -> None:
        if self.say(Event.CONNECTION_REFUSED, address, reason, ""):
            self._refused(address, reason)

    def say(self, event: Event, address: str, reason: str, detail: object) -> bool:
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
