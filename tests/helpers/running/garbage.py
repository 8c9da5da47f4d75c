"""Raw bytes that are not, or not quite, DICOM, sent to the port."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import time

from tests.helpers.running import wire

# Its AE title, where it has one: what of it is refused is not among what a sender counts.
CALLING = "GARBAGE"


def fuzzed_associate(rng: random.Random) -> bytes:
    """Return an A-ASSOCIATE-RQ with some of its bytes changed."""
    contexts = [(wire.CT_STORAGE, wire.EXPLICIT_LITTLE)] * rng.choice([1, 1, 128, 300])
    request = bytearray(wire.associate_rq("IMMUNOCT", CALLING, contexts))
    for _ in range(2 ** rng.randint(0, 5)):
        request[rng.randrange(len(request))] = rng.randrange(256)
    return bytes(request)


def fuzzed_data(rng: random.Random) -> bytes:
    """Return P-DATA-TF PDUs whose fragments, commands and lengths are wrong."""
    command = bytearray(
        wire.command_set(
            affected_class=wire.CT_STORAGE,
            command=rng.choice([1, 0x0030, 0x0020, 0x0021, 0x8001, 0x0FFF, 0x0140, 0xFFFF]),
            message_id=1,
            priority=0,
            data_set_type=rng.choice([1, 0x0101]),
            affected_instance=f"1.2.{rng.randrange(10**6)}",
        )
    )
    for _ in range(rng.randint(0, 6)):
        command[rng.randrange(len(command))] = rng.randrange(256)
    choices = [
        wire.p_data(rng.choice([1, 2, 3, 255]), bytes(command), True, rng.choice([8, 64, 16384])),
        wire.p_data(1, rng.randbytes(rng.randint(0, 3000)), False, 16384),
        wire.pdu(wire.P_DATA, struct.pack(">IBB", rng.choice([0, 1, 0xFFFFFFFF]), 1, 3)),
        struct.pack(">BBI", wire.P_DATA, 0, rng.choice([0, 1, 0x7FFFFFFF, 0xFFFFFFFF])) + bytes(64),
        wire.pdu(rng.randrange(256), rng.randbytes(rng.randint(0, 200))),
    ]
    return b"".join(rng.choices(choices, k=rng.randint(1, 4)))


def _noise(rng: random.Random) -> bytes:
    return rng.choice(
        [
            b"",
            b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
            b"SSH-2.0-scan\r\n",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + rng.randbytes(64),
            rng.randbytes(rng.randint(1, 5000)),
            struct.pack(">BBI", 1, 0, 0xFFFFFFFF) + bytes(200),
            struct.pack(">BBI", rng.choice([2, 3, 5, 6, 7]), 0, 4) + bytes(4),
        ]
    )


def port_scan(port: int, rng: random.Random) -> None:
    """Connect, send nothing or something that is not DICOM, and disconnect."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 10) as s:
        s.sendall(_noise(rng))
        if rng.random() < 0.5:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def protocol_garbage(port: int, rng: random.Random) -> str:
    """Send one kind of garbage; return whether it was before or within an association."""
    if rng.random() < 0.5:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 10) as s:
            s.sendall(rng.choice([_noise, fuzzed_associate])(rng))
            _listen_a_little(s)
        return "before an association"
    with contextlib.suppress(wire.ConnectionEnded, wire.NoAnswer):
        contexts = [(wire.CT_STORAGE, wire.EXPLICIT_LITTLE)]
        sender = wire.Sender(port, contexts, calling=CALLING, timeout=10)
        try:
            sender.send(fuzzed_data(rng))
            _listen_a_little(sender.socket)
        finally:
            sender.socket.close()
    return "within an association"


def _listen_a_little(connection: socket.socket) -> None:
    """Read and discard the response for a short time."""
    connection.settimeout(0.05)
    end = time.monotonic() + 0.2
    with contextlib.suppress(OSError):
        while time.monotonic() < end and connection.recv(65536):
            pass
