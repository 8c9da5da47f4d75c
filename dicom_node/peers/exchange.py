"""HTTP exchanges that end: within a time, and with answers up to a size.

The time-outs of requests hold for each piece of an answer, so that a server that sends a byte now
and then is waited for without an end.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

# An exchange may take so many times the time-out of a piece.
PIECES = 4


class TookTooLong(requests.ReadTimeout):
    """An exchange that did not end in time; the message quotes nothing."""


class TimedAdapter(HTTPAdapter):
    """Limits the time of each exchange, from the request to the last byte of the answer.

    One thread uses it at a time.

    Parameters
    ----------
    seconds
        The time; after it the connection is shut down.

    Raises
    ------
    TookTooLong
        From `send` or while the answer is read.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timer: threading.Timer | None = None
        self._over = threading.Event()
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make pools whose connections are known here."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {
            "http": _pool(HTTPConnectionPool, self._sockets.add),
            "https": _pool(HTTPSConnectionPool, self._sockets.add),
        }

    def send(self, *args: Any, **kwargs: Any) -> requests.Response:
        """Send a request; the time runs until the answer is read, or the next request."""
        self.end()
        self._over.clear()
        self._timer = threading.Timer(self._seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()
        with self._named():
            response = super().send(*args, **kwargs)
        response.raw = _Timed(response.raw, self._named, self.end)
        return response

    def close(self) -> None:
        """Close all connections."""
        self.end()
        super().close()

    def end(self) -> None:
        """The exchange has ended."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _shut(self) -> None:
        self._over.set()
        for each in list(self._sockets):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    @contextlib.contextmanager
    def _named(self) -> Iterator[None]:
        """Report that the time limit was reached, whatever error the libraries raise."""
        try:
            yield
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as e:
            if not self._over.is_set():
                raise
            raise TookTooLong(self._words()) from e
        if self._over.is_set():  # looks like the end of an answer of no stated length
            raise TookTooLong(self._words())

    def _words(self) -> str:
        return f"the answer took more than {self._seconds:g} s"


class _Timed:
    """The body of a response, whose reading ends when the time is over."""

    def __init__(
        self,
        raw: Any,
        named: Callable[[], contextlib.AbstractContextManager[None]],
        ended: Callable[[], None],
    ) -> None:
        self._raw, self._named, self._ended = raw, named, ended

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def stream(self, amount: int, decode_content: bool | None = None) -> Iterator[bytes]:
        """Yield the pieces of the body."""
        pieces = self._raw.stream(amount, decode_content=decode_content)
        while True:
            with self._named():
                piece = next(pieces, None)
            if piece is None:
                self._ended()
                return
            yield piece


def _pool(
    base: type[HTTPConnectionPool], opened: Callable[[socket.socket], None]
) -> type[HTTPConnectionPool]:
    """Return a class of pools that reports each connection's socket."""

    class Connection(base.ConnectionCls):  # type: ignore[name-defined, misc]
        def connect(self) -> None:
            super().connect()
            opened(self.sock)

    class Pool(base):  # type: ignore[valid-type, misc]
        ConnectionCls = Connection

    return Pool
