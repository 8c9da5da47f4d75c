"""Loops are woken by what happens, not by the clock alone."""

from __future__ import annotations

import multiprocessing
import threading

from dicom_node.loops import Alarm

LONG = 600


def waited(alarm: Alarm, *connections: object) -> threading.Thread:
    thread = threading.Thread(target=alarm.wait, args=(LONG, connections), daemon=True)
    thread.start()
    return thread


def test_a_ring_before_the_wait_is_not_lost_and_counts_once() -> None:
    alarm = Alarm()
    alarm.ring()
    alarm.ring()
    thread = waited(alarm)
    thread.join(60)
    assert not thread.is_alive()
    again = waited(alarm)
    again.join(0.3)
    assert again.is_alive()
    alarm.ring()
    again.join(60)
    assert not again.is_alive()


def test_a_connection_that_has_something_or_is_closed_ends_the_wait() -> None:
    for act in ("send", "close"):
        ours, theirs = multiprocessing.Pipe()
        thread = waited(Alarm(), ours)
        if act == "send":
            theirs.send(1)
        else:
            theirs.close()
        thread.join(60)
        assert not thread.is_alive()
