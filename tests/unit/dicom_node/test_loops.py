"""No error ends a loop of the node, not even one in telling of another."""

from __future__ import annotations

import threading

import pytest

from dicom_node import loops


def test_a_loop_outlives_errors_in_its_round_and_in_what_tells_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loops, "AFTER_ERROR_SECONDS", 0.0)
    monkeypatch.setattr(loops, "LEAST_AFTER_ERROR_SECONDS", 0.0)
    stop, rounds, told = threading.Event(), 0, list[str]()

    def a_round() -> None:
        nonlocal rounds
        rounds += 1
        if rounds == 4:
            stop.set()
        raise MemoryError(str(rounds))

    def say(error: Exception) -> None:
        told.append(str(error))
        if len(told) == 2:
            raise MemoryError("no memory for a line either")

    loops.repeat(stop, a_round, say)
    assert told == ["1", "2", "3", "4"]
