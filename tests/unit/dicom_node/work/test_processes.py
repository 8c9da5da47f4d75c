"""Calls in a process of their own: what ends it, and what does not."""

from __future__ import annotations

import contextlib
import gc
import pickle
from collections.abc import Iterator

import pytest

from dicom_node.work.processes import OneProcess, loading

PID = "__import__('os').getpid()"


@pytest.fixture
def process() -> Iterator[OneProcess]:
    one = OneProcess()
    yield one
    one.close()


def test_an_error_of_the_function_is_raised_and_the_process_goes_on(process: OneProcess) -> None:
    pid = process.call(eval, PID)
    with pytest.raises(ZeroDivisionError):
        process.call(eval, "1 / 0")
    assert process.call(eval, PID) == pid


def test_a_process_whose_exchange_did_not_end_is_not_called_again(process: OneProcess) -> None:
    pid = process.call(eval, PID)
    # Which of the two, and in what words, depends on the Python.
    with pytest.raises((AttributeError, pickle.PicklingError), match="lambda"):
        process.call(eval, lambda: None)
    after_an_error = process.call(eval, PID)
    assert process.call(eval, "__import__('time').sleep(60)", 0.1) is None
    after_the_limit = process.call(eval, PID)
    assert process.call(eval, "__import__('os')._exit(1)") is None
    pids = [pid, after_an_error, after_the_limit, process.call(eval, PID)]
    assert None not in pids
    assert len(set(pids)) == 4


def test_the_garbage_collector_works_again_after_loading_that_failed() -> None:
    before = gc.get_freeze_count()
    loaded = []
    with contextlib.suppress(ImportError), loading():
        assert not gc.isenabled()
        loaded = [[number] for number in range(1000)]
        raise ImportError
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(loaded) > before
