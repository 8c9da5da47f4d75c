"""Function calls in child processes, one at a time in each: a crash fails one call only."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def _begin() -> None:
    # Ctrl-C is sent to the whole process group; calls in progress finish, and their results are
    # kept.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()


class OneProcess:
    """A process that is started on demand, and restarted after it has ended."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def call(self, function: Callable[[T], R], item: T) -> R | None:
        """Return the function's result for an item, or None if the call ends the process."""
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_begin)
        try:
            return self._pool.submit(function, item).result()
        except BrokenProcessPool:
            self.close()
            return None

    def close(self) -> None:
        """End the process; the next call starts another."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None


def each_in_a_process(
    function: Callable[[T], R], items: Sequence[T], processes: int
) -> Iterator[tuple[T, R | None]]:
    """Call a function for each item; yield items with results as they finish, in any order.

    Parameters
    ----------
    function
        A module-level function, so that another process can import it.
    items
        Its arguments.
    processes
        Number of processes. Closing the iterator waits for the calls in progress.

    Yields
    ------
    tuple
        The item and its result: None if the call ended its process, by a crash of a library or for
        lack of memory.
    """
    free: queue.SimpleQueue[OneProcess] = queue.SimpleQueue()
    lanes = [OneProcess() for _ in range(min(processes, len(items)))]
    for lane in lanes:
        free.put(lane)

    def call(item: T) -> tuple[T, R | None]:
        lane = free.get()
        try:
            return item, lane.call(function, item)
        finally:
            free.put(lane)

    if not items:
        return
    threads = ThreadPoolExecutor(len(lanes))
    try:
        for done in as_completed([threads.submit(call, item) for item in items]):
            yield done.result()
    finally:
        threads.shutdown(cancel_futures=True)
        for lane in lanes:
            lane.close()


def end_with_parent() -> None:
    """End this process when its parent has ended for any reason; runs in a thread."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
