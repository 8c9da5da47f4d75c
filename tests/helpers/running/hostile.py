"""Servers on loopback that answer as no honest one does: without an end, slowly, or wrongly.

Each manner takes a connection whose request has been read, and returns when it has done its worst;
what the client does of it is the client's.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Mapping
from typing import Self

from tests.helpers.running import wire

Manner = Callable[[socket.socket], None]
PIECE = b"[" + b'{"a":[1,2,3]},' * 4000 + b"0],"
_FIND_RSP, _PENDING = 0x8020, 0xFF00


class HostileServer:
    """Listens; treats each connection as ``manner`` says, which may be changed."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self.served = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=16)
        self.port = int(self._listener.getsockname()[1])
        self._open: set[socket.socket] = set()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.served += 1
            self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, wire.ConnectionEnded):
            self.manner(connection)
        self._open.discard(connection)
        connection.close()


def _forever(connection: socket.socket, piece: bytes, pause: float = 0) -> None:
    while True:
        connection.sendall(piece)
        time.sleep(pause)


def _http(head: bytes, after: Manner = lambda _: None) -> Manner:
    def manner(connection: socket.socket) -> None:
        connection.recv(1 << 20)
        connection.sendall(head)
        after(connection)

    return manner


def reset(connection: socket.socket) -> None:
    """Take the request and reset the connection."""
    connection.recv(1 << 16)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silent(connection: socket.socket) -> None:
    """Take what comes and answer nothing."""
    while connection.recv(1 << 16):
        pass


_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/dicom+json\r\n"
HTTP: Mapping[str, Manner] = {
    "reset": reset,
    "silent": silent,
    "no HTTP": _http(b"220 hello\r\n"),
    "endless head": lambda c: _forever(c, b"HTTP/1.1 200 OK\r\nX: " + b"x" * 60000),
    "slow head": _http(_OK + b"X: ", lambda c: _forever(c, b"x", 0.05)),
    "endless body": _http(_OK + b"\r\n[", lambda c: _forever(c, PIECE)),
    "slow body": _http(_OK + b"\r\n[", lambda c: _forever(c, b" ", 0.05)),
    "slow body of a stated length": _http(
        _OK + b"Content-Length: 90000\r\n\r\n[", lambda c: _forever(c, b" ", 0.05)
    ),
    "endless chunks": _http(
        _OK + b"Transfer-Encoding: chunked\r\n\r\n",
        lambda c: _forever(c, b"%x\r\n%b\r\n" % (len(PIECE), PIECE)),
    ),
    "shorter than it says": _http(_OK + b"Content-Length: 9000\r\n\r\n[]"),
    "negative length": _http(_OK + b"Content-Length: -1\r\n\r\n[}"),
    "huge JSON": _http(_OK + b"\r\n" + b"[" * 3_000_000),
    "deep JSON": _http(_OK + b"\r\n" + b'{"a":' * 100_000),
    "redirect to itself": _http(b"HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n"),
    "no JSON": _http(_OK + b"\r\n\xff\x00<html>"),
}

SMTP: Mapping[str, Manner] = {
    "reset": reset,
    "silent": silent,
    "endless banner": lambda c: _forever(c, b"220-welcome\r\n" * 1000),
    "endless line": lambda c: _forever(c, b"2" * 4096),
    "slow banner": lambda c: _forever(c, b"2", 0.05),
    "slow lines": lambda c: _forever(c, b"220-a\r\n", 0.05),
    "no SMTP": lambda c: c.sendall(b"SSH-2.0-x\r\n"),
    "error for ever": lambda c: _forever(c, b"421 no\r\n", 0.01),
}


def dimse(after: Manner) -> Manner:
    """Accept every presentation context of an association, read a request, then do ``after``."""

    def manner(connection: socket.socket) -> None:
        kind, body = _pdu(connection)
        assert kind == wire.ASSOCIATE_RQ
        connection.sendall(_accepting(body))
        _pdu(connection)
        after(connection)

    return manner


def _pdu(connection: socket.socket) -> tuple[int, bytes]:
    head = _exactly(connection, 6)
    kind, _, length = struct.unpack(">BBI", head)
    return kind, _exactly(connection, length)


def _exactly(connection: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        piece = connection.recv(count - len(data))
        if not piece:
            raise wire.ConnectionEnded("closed")
        data += piece
    return data


def _accepting(request: bytes) -> bytes:
    """Return an A-ASSOCIATE-AC that accepts the first transfer syntax of each context."""
    items = b"\x10\x00" + struct.pack(">H", 21) + b"1.2.840.10008.3.1.1.1"
    position = 68
    while position + 4 <= len(request):
        kind, _, length = struct.unpack_from(">BBH", request, position)
        if kind == 0x20:
            content = request[position + 4 : position + 4 + length]
            syntax = content[content.index(b"\x40\x00") :]
            syntax = syntax[: 4 + struct.unpack_from(">H", syntax, 2)[0]]
            answer = content[:1] + bytes(3) + syntax
            items += b"\x21\x00" + struct.pack(">H", len(answer)) + answer
        position += 4 + length
    user = b"\x51\x00\x00\x04" + struct.pack(">I", 16384) + b"\x52\x00\x00\x03" + b"1.2"
    items += b"\x50\x00" + struct.pack(">H", len(user)) + user
    return wire.pdu(wire.ASSOCIATE_AC, request[:68] + items)


def match(size: int = 0) -> bytes:
    """Return the PDUs of a pending C-FIND response with an identifier of at least a size."""
    command = wire.command_set(
        affected_class=_FIND, command=_FIND_RSP, answers=1, data_set_type=1, status=_PENDING
    )
    value = b"1" * (size + size % 2)
    data = struct.pack("<HH2sHI", 0x0009, 0x1001, b"UN", 0, len(value)) + value
    data += struct.pack("<HH2sH", 0x0020, 0x000E, b"UI", 4) + b"1.2\0"
    return wire.p_data(1, command, True, 16384) + wire.p_data(1, data, False, 16384)


_FIND = "1.2.840.10008.5.1.4.1.2.2.1"
_HEAD = struct.pack(">BBI", wire.P_DATA, 0, 16000)
DIMSE: Mapping[str, Manner] = {
    "reset": reset,
    "silent": silent,
    "slow acceptance": lambda c: _forever(c, struct.pack(">BBI", 2, 0, 5000), 0.05),
    "a PDU of gigabytes": dimse(
        lambda c: _forever(c, struct.pack(">BBI", wire.P_DATA, 0, 4_000_000_000) + bytes(65536))
    ),
    "a slow PDU": dimse(lambda c: (c.sendall(_HEAD), _forever(c, b"x", 0.05))[-1]),
    "matches without an end": dimse(lambda c: _forever(c, match() * 100)),
    "matches now and then": dimse(lambda c: _forever(c, match(), 0.05)),
    "one match of a megabyte": dimse(lambda c: _forever(c, match(1_000_000))),
    "many large matches": dimse(lambda c: _forever(c, match(100_000))),
    "no answer after silence": dimse(silent),
    "no DICOM": lambda c: _forever(c, b"HTTP/1.1 400 Bad Request\r\n\r\n", 0.05),
}
