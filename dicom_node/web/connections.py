"""The page's connections: a time limit for each request, and none that keeps others out."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from dicom_node.peers.addresses import Crowd, Place

# Connections without a whole request; the older give way to newer ones.
MOST_UNFINISHED = 200
REQUEST_SECONDS = 20.0
# A browser that does not read its answer is not waited for.
ANSWER_SECONDS = 120.0


class BoundedProtocol(H11Protocol):
    """HTTP on a connection that must bring each request whole and in time.

    uvicorn would wait for ever for the rest of a request, and above its own limit refuse all new
    ones, health checks among them.

    Parameters
    ----------
    crowd
        Shared by all connections.
    """

    def __init__(self, crowd: Crowd, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._crowd = crowd
        self._place: Place | None = None
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request."""
        super().connection_made(transport)
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Take some bytes; a request that is whole waits for its answer."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.more_body and not self._answered():
            self._done()
            self._timer = self.loop.call_later(ANSWER_SECONDS, self.transport.abort)

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        self._done()
        super().on_response_complete()
        if not self.transport.is_closing() and self._answered():
            self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._done()
        super().connection_lost(exc)

    def _answered(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _expect(self) -> None:
        address = self.client[0] if self.client else ""
        self._place = self._crowd.enter(address, self.transport.abort)
        self._timer = self.loop.call_later(REQUEST_SECONDS, self.transport.abort)

    def _done(self) -> None:
        if self._place is not None:
            self._crowd.leave(self._place)
            self._place = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
