"""TCP ports for the servers of the tests."""

from __future__ import annotations

import collections
import socket

# Assigned ports stay bound, so that no other process or outgoing connection gets them before the
# caller listens. With SO_REUSEADDR, which every server sets, the caller can still bind them.
_kept: collections.deque[socket.socket] = collections.deque()
MOST_KEPT = 200


def free_port() -> int:
    """Return a free TCP port on loopback, reserved for the caller."""
    kept = socket.socket()
    kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    kept.bind(("127.0.0.1", 0))
    _kept.append(kept)
    if len(_kept) > MOST_KEPT:
        _kept.popleft().close()
    return int(kept.getsockname()[1])
