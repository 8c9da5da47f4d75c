"""What the node's child processes share."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os


def end_with_parent() -> None:
    """End this process when the node has ended, however it ended; runs in a thread."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
