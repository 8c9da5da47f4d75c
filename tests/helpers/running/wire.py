"""A DICOM sender at byte level: an upper layer (PS3.8) fully controlled by the test.

It is small and fast, can stop in the middle of a PDU, and sends what a well-behaved library would
refuse to send. It shares no code with the node.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
from collections.abc import Sequence
from types import TracebackType
from typing import Self

APPLICATION_CONTEXT = "1.2.840.10008.3.1.1.1"
VERIFICATION = "1.2.840.10008.1.1"
CT_STORAGE = "1.2.840.10008.5.1.4.1.1.2"
SEG_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4"
EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
IMPLICIT_LITTLE = "1.2.840.10008.1.2"

ASSOCIATE_RQ, ASSOCIATE_AC, ASSOCIATE_RJ, P_DATA, RELEASE_RQ, RELEASE_RP, ABORT = range(1, 8)
C_STORE_RQ, C_ECHO_RQ = 0x0001, 0x0030


class ConnectionEnded(Exception):
    """The peer rejected, aborted, closed or reset the connection, or sent no valid response."""


class NoAnswer(Exception):
    """The peer kept the connection open and did not answer in time."""


def pdu(kind: int, body: bytes) -> bytes:
    """Return a PDU (PS3.8 9.3.1)."""
    return struct.pack(">BBI", kind, 0, len(body)) + body


def _item(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBH", kind, 0, len(body)) + body


def associate_rq(
    called: str,
    calling: str,
    contexts: Sequence[tuple[str, str]],
    maximum_length: int = 131072,
) -> bytes:
    """Return an A-ASSOCIATE-RQ (PS3.8 9.3.2); context identifiers are 1, 3, 5, ..."""
    items = _item(0x10, APPLICATION_CONTEXT.encode())
    for index, (abstract, transfer) in enumerate(contexts):
        head = struct.pack(">BBBB", (2 * index + 1) % 256, 0, 0, 0)
        items += _item(0x20, head + _item(0x30, abstract.encode()) + _item(0x40, transfer.encode()))
    user = _item(0x51, struct.pack(">I", maximum_length))
    user += _item(0x52, b"1.2.826.0.1.3680043.8.498.1") + _item(0x55, b"SOAK")
    body = struct.pack(">HH", 1, 0) + called.encode().ljust(16) + calling.encode().ljust(16)
    return pdu(ASSOCIATE_RQ, body + bytes(32) + items + _item(0x50, user))


def command_set(**fields: int | str) -> bytes:
    """Return a DIMSE command set (PS3.7 6.3): Implicit VR Little Endian, with its group length."""
    tags = {
        "affected_class": 0x0002,
        "command": 0x0100,
        "message_id": 0x0110,
        "answers": 0x0120,
        "priority": 0x0700,
        "data_set_type": 0x0800,
        "status": 0x0900,
        "affected_instance": 0x1000,
    }
    body = b""
    for name, tag in tags.items():
        if name in fields:
            value = fields[name]
            if isinstance(value, int):
                data = struct.pack("<H", value)
            else:
                data = value.encode("latin-1")
                data += b"\0" * (len(data) % 2)
            body += struct.pack("<HHI", 0, tag, len(data)) + data
    return struct.pack("<HHII", 0, 0, 4, len(body)) + body


def p_data(context: int, data: bytes, command: bool, maximum_length: int) -> bytes:
    """Return a message part as P-DATA-TF PDUs of one fragment each (PS3.8 9.3.5)."""
    room = max(maximum_length - 6, 1)
    parts = [data[i : i + room] for i in range(0, len(data), room)] or [b""]
    out = b""
    for number, part in enumerate(parts, start=1):
        header = (1 if command else 0) | (2 if number == len(parts) else 0)
        out += pdu(P_DATA, struct.pack(">IBB", len(part) + 2, context, header) + part)
    return out


def response_status(command: bytes) -> int | None:
    """Return Status (0000,0900) of a command set, or None when it has none."""
    position = 0
    while position + 8 <= len(command):
        group, element, length = struct.unpack_from("<HHI", command, position)
        if (group, element) == (0, 0x0900) and position + 10 <= len(command):
            return int(struct.unpack_from("<H", command, position + 8)[0])
        position += 8 + length
    return None


class Sender:
    """One association, open while in a ``with`` block.

    Parameters
    ----------
    port
        Port on loopback.
    contexts
        SOP class and transfer syntax, one pair per presentation context.
    timeout
        Seconds to wait for each answer.
    tls
        Connects with TLS.

    Raises
    ------
    ConnectionEnded
        If the peer does not accept.
    NoAnswer
        If it does not answer.
    """

    def __init__(
        self,
        port: int,
        contexts: Sequence[tuple[str, str]],
        calling: str = "SENDER",
        called: str = "IMMUNOCT",
        timeout: float = 60,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._message_id = 0
        try:
            self.socket = socket.create_connection(("127.0.0.1", port), timeout)
            if tls is not None:
                self.socket = tls.wrap_socket(self.socket, server_hostname="127.0.0.1")
        except TimeoutError as e:
            raise NoAnswer("connect") from e
        except OSError as e:
            raise ConnectionEnded(str(e)) from e
        try:
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.send(associate_rq(called, calling, contexts))
            kind, body = self.receive()
            if kind != ASSOCIATE_AC:
                raise ConnectionEnded(f"PDU type {kind} in answer to A-ASSOCIATE-RQ")
            self.accepted, self.maximum_length = _accepted(body, contexts)
        except BaseException:
            self.socket.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            with contextlib.suppress(ConnectionEnded, NoAnswer):
                self.release()
        self.socket.close()

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        try:
            self.socket.sendall(data)
        except TimeoutError as e:
            raise NoAnswer("send") from e
        except OSError as e:
            raise ConnectionEnded(str(e)) from e

    def receive(self) -> tuple[int, bytes]:
        """Return type and body of the next PDU."""
        kind, _, length = struct.unpack(">BBI", self._exactly(6))
        return kind, self._exactly(length)

    def _exactly(self, count: int) -> bytes:
        data = bytearray()
        while len(data) < count:
            try:
                part = self.socket.recv(count - len(data))
            except TimeoutError as e:
                raise NoAnswer("receive") from e
            except OSError as e:
                raise ConnectionEnded(str(e)) from e
            if not part:
                raise ConnectionEnded("closed")
            data += part
        return bytes(data)

    def store_message(self, sop_class: str, instance: str, data: bytes) -> bytes:
        """Return the bytes of a C-STORE request (PS3.7 9.3.1)."""
        self._message_id = self._message_id % 60000 + 1
        command = command_set(
            affected_class=sop_class,
            command=C_STORE_RQ,
            message_id=self._message_id,
            priority=0,
            data_set_type=1,
            affected_instance=instance,
        )
        context = self.accepted[sop_class]
        size = self.maximum_length
        return p_data(context, command, True, size) + p_data(context, data, False, size)

    def store(self, sop_class: str, instance: str, data: bytes) -> int:
        """Send an object and return its status."""
        self.send(self.store_message(sop_class, instance, data))
        return self.status()

    def echo(self) -> int:
        """Verify the peer and return the status."""
        self._message_id = self._message_id % 60000 + 1
        command = command_set(
            affected_class=VERIFICATION,
            command=C_ECHO_RQ,
            message_id=self._message_id,
            data_set_type=0x0101,
        )
        self.send(p_data(self.accepted[VERIFICATION], command, True, self.maximum_length))
        return self.status()

    def status(self) -> int:
        """Return the status of the next response.

        Raises
        ------
        ConnectionEnded
            If another PDU is received, for instance an A-ABORT.
        """
        kind, body = self.receive()
        if kind != P_DATA or len(body) < 6:
            raise ConnectionEnded(f"PDU type {kind} in place of a response")
        status = response_status(body[6:])
        if status is None:
            raise ConnectionEnded("a response without Status")
        return status

    def release(self) -> None:
        """End the association in order (PS3.8 7.2)."""
        self.send(pdu(RELEASE_RQ, bytes(4)))
        self.receive()

    def abort(self) -> None:
        """Send A-ABORT and close."""
        with contextlib.suppress(ConnectionEnded):
            self.send(pdu(ABORT, bytes(4)))
        self.socket.close()

    def reset(self) -> None:
        """Close the connection with a TCP reset, as when a sender's machine fails."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


def _accepted(body: bytes, contexts: Sequence[tuple[str, str]]) -> tuple[dict[str, int], int]:
    """Return the accepted contexts by SOP class, and the acceptor's maximum PDU length."""
    accepted: dict[str, int] = {}
    maximum = 16384
    position = 68
    while position + 4 <= len(body):
        kind, _, length = struct.unpack_from(">BBH", body, position)
        item = body[position + 4 : position + 4 + length]
        if kind == 0x21 and len(item) >= 4 and item[2] == 0:
            accepted[contexts[item[0] // 2][0]] = item[0]
        if kind == 0x50 and item[:1] == b"\x51":
            maximum = struct.unpack_from(">I", item, 4)[0] or maximum
        position += 4 + length
    return accepted, min(maximum, 131072)


STORAGE_CONTEXTS = [
    (CT_STORAGE, EXPLICIT_LITTLE),
    (SEG_STORAGE, EXPLICIT_LITTLE),
    (VERIFICATION, IMPLICIT_LITTLE),
]


def answers(port: int, timeout: float = 60, tls: ssl.SSLContext | None = None) -> bool:
    """Return whether a peer answers C-ECHO with success."""
    try:
        with Sender(port, [(VERIFICATION, IMPLICIT_LITTLE)], timeout=timeout, tls=tls) as sender:
            return sender.echo() == 0
    except (ConnectionEnded, NoAnswer, KeyError):
        return False
