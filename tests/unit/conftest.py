"""Unit tests run in this process: none may open a connection or start a program.

What needs a socket or a process of its own is in ``tests/process``, what needs another program in
``tests/peers``.
"""

from __future__ import annotations

import dataclasses
import os
import pickle
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.made.cases import Case, build_case

FORBIDDEN = {"socket.bind", "socket.connect", "subprocess.Popen", "os.fork", "os.posix_spawn"}
HERE = Path(__file__).parent
# matplotlib asks once which fonts a machine has, and keeps the answer.
HARMLESS = {"fc-list"}


@dataclasses.dataclass
class Guard:
    """An audit hook, which stays for good: it raises in what leaves the process during a test."""

    test: str = ""

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.test or event not in FORBIDDEN:
            return
        if event == "subprocess.Popen" and os.path.basename(str(arguments[0])) in HARMLESS:
            return
        raise RuntimeError(f"{event} in {self.test}: no unit test leaves its process")


GUARD = pytest.StashKey[Guard]()


def guard_of(config: pytest.Config) -> Guard:
    if GUARD not in config.stash:
        config.stash[GUARD] = Guard()
        sys.addaudithook(config.stash[GUARD])
    return config.stash[GUARD]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Hold each test below this folder to the rule, its fixtures included.

    pytest asks this hook for the tests of all folders.
    """
    guard = guard_of(item.config)
    guard.test = item.nodeid if item.path.is_relative_to(HERE) else ""
    try:
        return (yield)
    finally:
        guard.test = ""


@pytest.fixture(scope="session")
def copy_of_case() -> Callable[[], Case]:
    """Make a small case with three lesions, and return what copies it; all have the same UIDs.

    Here no test sends it to a node that already has the case of another one.
    """
    made = pickle.dumps(build_case(), pickle.HIGHEST_PROTOCOL)

    def copied() -> Case:
        case: Case = pickle.loads(made)
        return case

    return copied


@pytest.fixture
def case(copy_of_case: Callable[[], Case]) -> Case:
    """A small made-up case with three lesions, a copy for each test."""
    return copy_of_case()
