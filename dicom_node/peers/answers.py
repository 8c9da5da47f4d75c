"""Reading of a peer's responses over DIMSE, within limits.

pynetdicom reads a PDU of any announced length, joins a message of any size, and waits for the next
byte of either without an end.
"""

from __future__ import annotations

import socket
import time
from typing import Any

from pynetdicom import evt
from pynetdicom.transport import AssociationSocket

from dicom_node.units import MEGABYTE

# Of one PDU; we announce that we take 16 kB.
LONGEST_PDU = MEGABYTE
# Of one message, a match of a query for instance, and of all messages of one association.
LONGEST_ANSWER = MEGABYTE // 4
LONGEST_IN_ALL = 64 * MEGABYTE
# All answers to one query, over DIMSE or DICOMweb.
QUERY_SECONDS = 300.0


class PduTooLong(OSError):
    """A PDU longer than allowed was announced."""


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


class _TooMuch(OSError):
    """The peer sent more than an answer may have."""


class AnswerReader:
    """Reads for an association that we requested; ends the connection at the first excess.

    Parameters
    ----------
    seconds
        For each PDU, and for the peer to take what we send.
    stores
        True if the peer also sends objects (C-GET), whose sizes the receiver limits.

    Attributes
    ----------
    problem : str
        What exceeded which limit; empty as long as nothing did.
    """

    def __init__(self, seconds: float, stores: bool) -> None:
        self.problem = ""
        self._seconds, self._counts = seconds, not stores
        self._message = self._in_all = 0

    def handlers(self) -> list[Any]:
        """Return the event handlers that put it on an association."""
        return [
            (evt.EVT_CONN_OPEN, self._opened),
            (evt.EVT_DIMSE_RECV, self._message_ended),
            (evt.EVT_ABORTED, self._aborted),
        ]

    def _opened(self, event: evt.Event) -> None:
        wrapper = event.assoc.dul.socket
        assert wrapper is not None
        assert wrapper.socket is not None
        wrapper.socket.settimeout(self._seconds)
        wrapper.recv = lambda nr_bytes: self._read(wrapper, nr_bytes)  # type: ignore[method-assign]

    def _message_ended(self, _: evt.Event) -> None:
        self._message = 0

    def _aborted(self, _: evt.Event) -> None:
        # What still comes belongs to no message, and is not the reason why we aborted.
        self._counts = False

    def _read(self, wrapper: AssociationSocket, count: int) -> bytearray:
        try:
            assert wrapper.socket is not None
            data = receive(wrapper.socket, count, LONGEST_PDU, self._seconds)
            self._count(len(data))
        except (PduTooLong, TimeoutError, _TooMuch) as e:
            self.problem = str(e) or f"no data for {self._seconds:g} s"
            wrapper.close()
            raise
        return data

    def _count(self, count: int) -> None:
        if not self._counts:
            return
        self._message += count
        self._in_all += count
        if self._message > LONGEST_ANSWER:
            raise _TooMuch(f"an answer has more than {LONGEST_ANSWER} bytes")
        if self._in_all > LONGEST_IN_ALL:
            raise _TooMuch(f"the answers have more than {LONGEST_IN_ALL} bytes")
