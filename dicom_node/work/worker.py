"""Worker processes that score cases, so that the receiver never waits for scoring.

pyradiomics can crash its process; a worker that dies, exceeds its time or memory limit, or fails is
replaced by a new one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.connection
import resource
import signal
import threading
import time
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from dicom_node.errors import ClusterError, WorkerError
from dicom_node.events import quiet_libraries
from dicom_node.work.job import Job, Outcome, load, process
from dicom_node.work.processes import ENDING_SECONDS, end_with_parent, limit_waits, loading
from scoring.errors import StorageError

START_SECONDS = 120.0  # its libraries may be on a slow disk


def _serve(connection: Connection, memory_limit: int) -> None:
    """Process jobs until the pipe closes: the outermost loop of the worker process."""
    # The node ends this process; Ctrl-C and a service manager's signals go to the whole group.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    quiet_libraries()
    threading.Thread(target=end_with_parent, daemon=True).start()
    if memory_limit:
        resource.setrlimit(resource.RLIMIT_DATA, (memory_limit, memory_limit))
    with loading():
        load()
    with contextlib.suppress(OSError):  # if the node has ended, the next read fails
        connection.send(None)  # ready
    while True:
        try:
            job: Job = connection.recv()
        except (EOFError, OSError):  # the node has ended
            return
        try:
            outcome = process(job)
        except (ClusterError, StorageError) as e:
            outcome = Outcome(job, error=str(e))
        except Exception as e:
            # The message may quote the data set; type and source line are enough to find the
            # defect.
            last = traceback.extract_tb(e.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            outcome = Outcome(job, error=f"{type(e).__name__} at {place}")
        try:
            connection.send(outcome)
        except OSError:
            return


class Worker:
    """One child process that scores cases, one at a time.

    Nothing that the process does or omits holds up its owner for long: it receives a case only once
    it has said that it is ready, and starting, reading, writing and scoring have a limit each.

    Parameters
    ----------
    name
        Its name in leases and in the log.
    time_limit
        Longest duration of a case, in seconds.
    memory_limit
        Bytes of memory (RLIMIT_DATA: heap and other private writable memory, not the files and
        libraries mapped) that the process may have; 0 for no limit.
    """

    def __init__(self, name: str, time_limit: float, memory_limit: int = 0) -> None:
        self.name = name
        self._context = multiprocessing.get_context("spawn")
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._ready = self._sent = False
        self._job: Job | None = None
        self._started = self._submitted = 0.0

    @property
    def started(self) -> bool:
        """Whether the process was started; it may have ended since."""
        return self._process is not None

    @property
    def job(self) -> Job | None:
        """The job in progress."""
        return self._job

    @property
    def connection(self) -> Connection | None:
        """The connection on which the outcome of the current job arrives."""
        return self._connection if self._job is not None else None

    def start(self) -> None:
        """Start the process unless it is running.

        Raises
        ------
        WorkerError
            If that is not possible.
        """
        if self._process is not None and self._process.is_alive():
            return
        self.stop()
        try:
            ours, theirs = self._context.Pipe()
            with theirs:
                limit_waits(ours)
                process = self._context.Process(
                    target=_serve,
                    args=(theirs, self._memory_limit),
                    name=f"immunoct-{self.name}",
                    daemon=True,
                )
                process.start()
        except OSError as e:
            words = f"{self.name} cannot be started: {e.strerror or type(e).__name__}"
            raise WorkerError(words) from e
        self._process, self._connection, self._started = process, ours, time.monotonic()

    def submit(self, job: Job) -> None:
        """Give a job to an idle worker that was started."""
        assert self._connection is not None
        assert self._job is None
        self._job, self._sent, self._submitted = job, False, time.monotonic()
        self._exchange()

    def poll(self) -> Outcome | None:
        """Return the outcome of the job, if any; a dead or overdue worker is an error."""
        if self._job is None:
            return None
        job = self._job
        outcome = self._exchange()
        if outcome is None:
            problem = self._problem()
            outcome = Outcome(job, error=problem) if problem else None
        if outcome is not None:
            self._job = None
            if outcome.error:
                self.stop()  # state left by an error must not affect the next case
        return outcome

    def _exchange(self) -> Outcome | None:
        """Send the job once the process is ready, and return the outcome once it is there.

        Any other error ends the process as well: the state of the exchange is unknown.
        """
        if self._connection is None:
            return None
        with contextlib.ExitStack() as unfinished:
            unfinished.callback(self.stop)
            outcome = self._transfer(self._connection)
            unfinished.pop_all()
        return outcome

    def _transfer(self, connection: Connection) -> Outcome | None:
        try:
            while connection.poll():
                outcome: Outcome | None = connection.recv()
                if outcome is not None:
                    return outcome
                self._ready = True
            if self._ready and not self._sent:
                connection.send(self._job)
                self._sent = True
        except (EOFError, OSError):
            self._end()
        return None

    def _problem(self) -> str:
        """Return why no outcome can be expected; empty while one can."""
        now = time.monotonic()
        if self._process is None or not self._process.is_alive():
            code = self._process.exitcode if self._process else None
            return f"the worker process died ({_exit_words(code)})"
        if self._connection is None:
            return "the worker process stopped in the middle of a message and was ended"
        if not self._ready and now - self._started > START_SECONDS:
            return f"the worker process was not ready after {START_SECONDS:g} s and was ended"
        if now - self._submitted > self._time_limit:
            return f"scoring took longer than {self._time_limit:g} s and was ended"
        return ""

    def _end(self) -> None:
        """Wait for a process that has closed its connection, or does not read or write any more."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None
        if self._process is not None:
            self._process.join(ENDING_SECONDS)

    def stop(self) -> None:
        """End the process at once."""
        process, connection = self._process, self._connection
        self._job = self._process = self._connection = None
        self._ready = False
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join(ENDING_SECONDS)


def _exit_words(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            return f"signal {signal.Signals(-code).name}"
        except ValueError:
            return f"signal {-code}"
    return f"exit code {code}"


class Workers:
    """The node's workers.

    Parameters
    ----------
    count
        How many.
    time_limit, memory_limit
        Limits of each, see `Worker`.
    """

    def __init__(self, count: int, time_limit: float, memory_limit: int) -> None:
        self._workers = [Worker(f"worker-{i + 1}", time_limit, memory_limit) for i in range(count)]

    def start(self) -> None:
        """Start the processes that were not started, if possible.

        A failure is logged when a case needs one.
        One that has ended by itself is replaced when a case needs it: it might always end at once.
        """
        for worker in self._workers:
            if not worker.started:
                with contextlib.suppress(WorkerError):
                    worker.start()

    def stop(self) -> None:
        """End the processes at once."""
        for worker in self._workers:
            worker.stop()

    def idle(self) -> Worker | None:
        """Return an idle worker, if there is one."""
        return next((w for w in self._workers if w.job is None), None)

    def at_work(self) -> frozenset[str]:
        """Return the studies of the cases that workers are scoring."""
        return frozenset(w.job.study_uid for w in self._workers if w.job is not None)

    def cancel(self, study_uid: str) -> None:
        """End the process that is scoring a case; the next case starts another."""
        for worker in self._workers:
            if worker.job is not None and worker.job.study_uid == study_uid:
                worker.stop()

    def connections(self) -> list[Connection]:
        """Return the connections on which the outcomes of current jobs arrive."""
        return [w.connection for w in self._workers if w.connection is not None]

    def poll(self) -> Iterator[Outcome]:
        """Yield the outcomes since the last call; what is not asked for stays where it is."""
        return (o for o in (w.poll() for w in self._workers) if o is not None)
