"""Worker processes that score cases, so that the receiver never waits for scoring.

pyradiomics can crash its process; a worker that dies, exceeds its time or memory limit, or fails is
replaced by a new one.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import resource
import signal
import threading
import time
import traceback
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from dicom_node.errors import ClusterError
from dicom_node.events import quiet_libraries
from dicom_node.work.job import Job, Outcome, load, process
from dicom_node.work.processes import end_with_parent
from scoring.errors import StorageError


def _serve(connection: Connection, memory_limit: int) -> None:
    """Process jobs until the pipe closes: the outermost loop of the worker process."""
    # The node ends this process; Ctrl-C and a service manager's signals go to the whole group.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    quiet_libraries()
    threading.Thread(target=end_with_parent, daemon=True).start()
    if memory_limit:
        resource.setrlimit(resource.RLIMIT_DATA, (memory_limit, memory_limit))
    load()
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
        self._job: Job | None = None
        self._started = 0.0

    @property
    def job(self) -> Job | None:
        """The job in progress."""
        return self._job

    @property
    def connection(self) -> Connection | None:
        """The connection on which the outcome of the current job arrives."""
        return self._connection if self._job is not None else None

    def start(self) -> None:
        """Start the process unless it is running."""
        if self._process is not None and self._process.is_alive():
            return
        ours, theirs = self._context.Pipe()
        self._process = self._context.Process(
            target=_serve,
            args=(theirs, self._memory_limit),
            name=f"immunoct-{self.name}",
            daemon=True,
        )
        self._process.start()
        theirs.close()
        self._connection = ours

    def submit(self, job: Job) -> None:
        """Give an idle worker a job."""
        self.start()
        assert self._connection is not None
        assert self._job is None
        self._job = job
        self._started = time.monotonic()
        try:
            self._connection.send(job)
        except OSError:
            pass  # the process has just died; `poll` reports it

    def poll(self) -> Outcome | None:
        """Return the outcome of the job, if any; a dead or overdue worker is an error."""
        if self._job is None or self._connection is None or self._process is None:
            return None
        job, outcome = self._job, None
        try:
            if self._connection.poll():
                outcome = self._connection.recv()
        except (EOFError, OSError):
            pass
        if outcome is None and not self._process.is_alive():
            words = _exit_words(self._process.exitcode)
            outcome = Outcome(job, error=f"the worker process died ({words})")
        if outcome is None and time.monotonic() - self._started > self._time_limit:
            outcome = Outcome(
                job, error=f"scoring took longer than {self._time_limit:g} s and was ended"
            )
        if outcome is not None:
            self._job = None
            if outcome.error:
                self.stop()  # state left by an error must not affect the next case
        return outcome

    def stop(self) -> None:
        """End the process at once."""
        self._job = None
        if self._process is not None:
            self._process.kill()
            self._process.join(10)
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


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
        """Start the processes."""
        for worker in self._workers:
            worker.start()

    def stop(self) -> None:
        """End the processes at once."""
        for worker in self._workers:
            worker.stop()

    def idle(self) -> Worker | None:
        """Return an idle worker, if there is one."""
        return next((w for w in self._workers if w.job is None), None)

    def has(self, study_uid: str) -> bool:
        """Return whether a worker is scoring the case."""
        return any(w.job is not None and w.job.study_uid == study_uid for w in self._workers)

    def cancel(self, study_uid: str) -> None:
        """End the process that is scoring a case, and start another."""
        for worker in self._workers:
            if worker.job is not None and worker.job.study_uid == study_uid:
                worker.stop()
                worker.start()

    def connections(self) -> list[Connection]:
        """Return the connections on which the outcomes of current jobs arrive."""
        return [w.connection for w in self._workers if w.connection is not None]

    def poll(self) -> list[Outcome]:
        """Return the outcomes since the last call."""
        return [o for o in (w.poll() for w in self._workers) if o is not None]
