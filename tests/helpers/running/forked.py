"""Nodes forked from a process that has loaded what a node loads: each takes 0.6 s of CPU less.

That process, the template, has no threads of Python; for each request it forks a child, which runs
``immunoct serve`` as the command does, with the environment and folder of the test; what libraries
read of these while they are imported is the template's. Nodes with an environment of their own, and
those of test_startup, test_packaging, test_image and the benchmarks, are started by the command.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.helpers.paths import ROOT

MODULE = "tests.helpers.running.forked"
_LONGEST_MESSAGE = 1 << 18


class ForkedNode:
    """A node's process, with what the tests use of `subprocess.Popen`."""

    def __init__(self, template: Template, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._template = template

    def poll(self) -> int | None:
        """Return the exit code if the process has ended, negative after a signal."""
        if self.returncode is None:
            self.returncode = self._template.exit_code(self.pid, 0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit code once the process has ended."""
        if self.returncode is None:
            self.returncode = self._template.exit_code(self.pid, timeout)
        if self.returncode is None:
            raise subprocess.TimeoutExpired("immunoct serve", timeout or 0)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless the process has ended.

        The template tells of an end before it releases the process ID.
        """
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Template:
    """The process that nodes are forked from; it ends, with all of them, with this process."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=ROOT,
            )
        self._exit_codes: dict[int, int] = {}
        atexit.register(self._close)

    def serve(self, config: Path, log: int) -> ForkedNode:
        """Fork a node with a configuration; its standard error is a file descriptor of ours."""
        request = {
            "arguments": ["serve", "--config", str(config)],
            "directory": str(Path.cwd()),
            "environment": dict(os.environ),
        }
        socket.send_fds(self._socket, [json.dumps(request).encode()], [log])
        while (pid := self._read().get("pid")) is None:
            pass
        return ForkedNode(self, pid)

    def exit_code(self, pid: int, seconds: float | None) -> int | None:
        """Return the exit code of a node if it ends within a time."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while pid not in self._exit_codes:
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            if not select.select([self._socket], [], [], left)[0]:
                return None
            self._read()
        return self._exit_codes[pid]

    def _read(self) -> dict[str, int]:
        message = self._socket.recv(_LONGEST_MESSAGE)
        assert message, "the template of nodes has ended"
        answer: dict[str, int] = json.loads(message)
        if "ended" in answer:
            self._exit_codes[answer["ended"]] = answer["exit_code"]
        return answer

    def _close(self) -> None:
        self._socket.close()
        self._process.wait(60)


@functools.cache
def template() -> Template:
    """Return this process's template; the first call starts it."""
    return Template()


def _fork_on_request(
    requests: socket.socket, children: dict[int, int]
) -> tuple[dict[str, Any], int] | None:
    """Return a request and its file descriptor in each child; None when the requests end.

    ``children`` has the process of each file descriptor of a child (pidfd_open(2)).
    """
    while True:
        ready, _, _ = select.select([requests, *children], [], [])
        for pidfd in children.keys() & set(ready):
            pid = children[pidfd]
            ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
            assert ended is not None
            code = ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status
            requests.send(json.dumps({"ended": pid, "exit_code": code}).encode())
            os.waitpid(pid, 0)
            os.close(pidfd)
            del children[pidfd]
        if requests not in ready:
            continue
        message, (*log,), _, _ = socket.recv_fds(requests, _LONGEST_MESSAGE, 1)
        if not message:
            return None
        pid = os.fork()
        if pid == 0:
            return json.loads(message), log[0]
        os.close(log[0])
        children[os.pidfd_open(pid)] = pid
        requests.send(json.dumps({"pid": pid}).encode())


def _main() -> int:
    import dicom_node.node  # noqa: F401
    from dicom_node.cli import main

    gc.freeze()
    requests = socket.socket(fileno=int(sys.argv[1]))
    template, children = os.getpid(), dict[int, int]()
    try:
        asked = _fork_on_request(requests, children)
    finally:
        if os.getpid() == template:
            for pid in children.values():
                os.kill(pid, signal.SIGKILL)
    if asked is None:
        return 0
    request, log = asked
    os.dup2(log, 2)
    requests.detach()
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()
    os.chdir(request["directory"])
    sys.argv = ["immunoct", *request["arguments"]]
    return main(request["arguments"])


if __name__ == "__main__":
    sys.exit(_main())
