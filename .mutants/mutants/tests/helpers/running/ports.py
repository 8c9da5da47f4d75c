"""TCP ports for the servers of the tests."""

from __future__ import annotations

import collections
import socket

# Ports given out, still bound: none is given to another process, nor does a connection begin there,
# until who wanted it listens. With SO_REUSEADDR, which every server sets, it may do so beside us.
_kept: collections.deque[socket.socket] = collections.deque()
MOST_KEPT = 200


def free_port() -> int:
    """Return a TCP port on loopback that nobody listens on, and keep it for who asked."""
    kept = socket.socket()
    kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    kept.bind(("127.0.0.1", 0))
    _kept.append(kept)
    if len(_kept) > MOST_KEPT:
        _kept.popleft().close()
    return int(kept.getsockname()[1])
