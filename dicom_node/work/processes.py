"""Function calls in child processes, one at a time in each: a crash fails one call only."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import multiprocessing.connection
import os
import pickle
import queue
import signal
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

TRANSFER_SECONDS = 30.0
ENDING_SECONDS = 10.0


def _serve(connection: Connection) -> None:
    """Make calls until the pipe closes: the outermost loop of the process."""
    # Ctrl-C is sent to the whole process group; calls in progress finish, and their results are
    # kept.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    while True:
        try:
            function, item = pickle.loads(connection.recv_bytes())
        except (EOFError, OSError):  # nobody calls any more
            return
        answer: tuple[bool, Any]
        try:
            answer = True, function(item)
        except Exception as e:
            answer = False, e
        try:
            connection.send(answer)
        except OSError:
            return


class OneProcess:
    """A process that is started on demand, and restarted after it has ended."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def call(self, function: Callable[[T], R], item: T, seconds: float | None = None) -> R | None:
        """Return the function's result for an item.

        Parameters
        ----------
        function
            A module-level function, so that another process can import it.
        item
            Its argument.
        seconds
            How long the call may take, with the start of a process if there is none.

        Returns
        -------
        object
            None if the call ends the process, or takes too long and is ended.

        Raises
        ------
        Exception
            What the function raises, and OSError if no process can be started.
        """
        connection = self._running()
        with contextlib.ExitStack() as unfinished:
            # A process whose exchange was not completed is not used again.
            unfinished.callback(self.close)
            try:
                connection.send_bytes(pickle.dumps((function, item)))
                if not connection.poll(seconds):
                    return None
                worked, result = connection.recv()
            except (EOFError, OSError):
                return None
            unfinished.pop_all()
        if not worked:
            raise result
        answer: R = result
        return answer

    def _running(self) -> Connection:
        """Return the connection to the process; another process if it has ended."""
        if self._connection is None or self._process is None or not self._process.is_alive():
            self.close()
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            with theirs:
                limit_waits(ours)
                process = spawn.Process(target=_serve, args=(theirs,), daemon=True)
                process.start()
            self._process, self._connection = process, ours
        return self._connection

    def close(self) -> None:
        """End the process at once; the next call starts another."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join(ENDING_SECONDS)


@contextlib.contextmanager
def loading() -> Iterator[None]:
    """Pause the garbage collector while a process loads, and have it pass over what was loaded.

    It took a fifth of the time in which a worker starts: highdicom's tables are many objects.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def limit_waits(connection: Connection) -> None:
    """Limit the time that a read or write waits for a process that stops in the middle of one."""
    limit = struct.pack("ll", int(TRANSFER_SECONDS), 0)  # a timeval
    with socket.socket(fileno=os.dup(connection.fileno())) as same:
        same.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
        same.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, limit)


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
