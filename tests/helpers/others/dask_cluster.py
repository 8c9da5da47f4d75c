"""A real Dask scheduler and its workers, each a process, on loopback."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from dicom_node.work.cluster import connect
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import wait_for


class DaskCluster:
    """A scheduler; workers are added one by one."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self._processes: list[subprocess.Popen[bytes]] = []

    def _run(self, *arguments: str, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
        with (self.directory / "dask.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]],
                env=os.environ | dict(environment),
                cwd=self.directory,
                stdout=log,
                stderr=log,
            )
        self._processes.append(process)
        return process

    def start(self, workers: int) -> None:
        port = self.address.rpartition(":")[2]
        self._run(
            *("dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"),
            environment={},
        )
        for _ in range(workers):
            self.add_worker()

    def add_worker(self, environment: Mapping[str, str] | None = None, threads: int = 1) -> None:
        """Start a worker process, without a supervisor that would restart it."""
        self.workers.append(
            self._run(
                *("dask_worker", self.address, "--host", "127.0.0.1", "--nthreads", str(threads)),
                *("--no-nanny", "--no-dashboard", "--death-timeout", "60"),
                *("--local-directory", str(self.directory)),
                environment=environment or {},
            )
        )

    def wait_for_workers(self, count: int) -> None:
        from distributed import Client

        def there() -> bool:
            with contextlib.suppress(OSError), Client(self.address, timeout=5) as client:
                return len(client.scheduler_info()["workers"]) == count
            return False

        wait_for(f"{count} Dask workers", there)

    def stop(self) -> None:
        """End it, and this process's connections to it: they would try to connect for good."""
        from distributed import Client

        connect.cache_clear()
        for client in list(Client._instances):
            client.close(timeout=5)
        for process in self._processes:
            process.kill()
            process.wait(30)


@contextlib.contextmanager
def running_cluster(directory: Path, workers: int) -> Iterator[DaskCluster]:
    cluster = DaskCluster(directory)
    try:
        cluster.start(workers)
        cluster.wait_for_workers(workers)
        yield cluster
    finally:
        cluster.stop()
