"""Loops are woken by what happens, not by the clock alone."""

from __future__ import annotations

import multiprocessing
import threading

from dicom_node.loops import Wakeup

LONG = 600


def waited(wakeup: Wakeup, *connections: object) -> threading.Thread:
    thread = threading.Thread(target=wakeup.wait, args=(LONG, connections), daemon=True)
    thread.start()
    return thread


def test_a_ring_before_the_wait_is_not_lost_and_counts_once() -> None:
    wakeup = Wakeup()
    wakeup.wake()
    wakeup.wake()
    thread = waited(wakeup)
    thread.join(60)
    assert not thread.is_alive()
    again = waited(wakeup)
    again.join(0.3)
    assert again.is_alive()
    wakeup.wake()
    again.join(60)
    assert not again.is_alive()


def test_a_connection_that_has_something_or_is_closed_ends_the_wait() -> None:
    for act in ("send", "close"):
        ours, theirs = multiprocessing.Pipe()
        thread = waited(Wakeup(), ours)
        if act == "send":
            theirs.send(1)
        else:
            theirs.close()
        thread.join(60)
        assert not thread.is_alive()
