"""Unit tests run in this process: none may open a connection or start a program.

What needs a socket or a process of its own is in ``tests/process``, what needs another program in
``tests/peers``.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from typing import Any

import pytest

FORBIDDEN = {"socket.bind", "socket.connect", "subprocess.Popen", "os.fork", "os.posix_spawn"}


@dataclasses.dataclass
class Guard:
    """Raises in whatever a unit test calls that leaves the process; an audit hook, for good."""

    test: str = ""

    def __call__(self, event: str, _: tuple[Any, ...]) -> None:
        if self.test and event in FORBIDDEN:
            raise RuntimeError(f"{event} in {self.test}: no unit test leaves its process")


@pytest.fixture(scope="session")
def guard() -> Guard:
    guard = Guard()
    sys.addaudithook(guard)
    return guard


@pytest.fixture(autouse=True)
def in_this_process(guard: Guard, request: pytest.FixtureRequest) -> Iterator[None]:
    """Hold each test to the rule, and the fixtures that it is the first to need."""
    guard.test = request.node.nodeid
    yield
    guard.test = ""
