"""Hostile objects and raw garbage through the real socket; all are accounted for."""

from __future__ import annotations

import dataclasses
import random
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.others.programs import need_program
from tests.helpers.paths import SHARED
from tests.helpers.running import procfs, wire
from tests.helpers.running.made_cases import CaseMaker
from tests.helpers.running.mutations import top_level
from tests.helpers.running.running import wait_for
from tests.helpers.running.targets import NodeTarget, running_target, wait_until_up
from tests.soak.fuzz import FuzzFigures, fuzz_node, fuzz_orthanc, originals, variants

DATA = SHARED / "data"


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeTarget]:
    log = 'format = "json"\nlevel = "debug"'
    with running_target(tmp_path_factory.mktemp("node"), log=log) as target:
        yield target


def assert_all_answered(figures: FuzzFigures) -> None:
    assert figures.sent == figures.accepted + figures.refused + figures.aborted
    assert figures.unanswered == 0
    assert figures.crashes == 0
    assert figures.echo_failures == 0


def test_every_hostile_object_is_accepted_or_refused_and_nothing_is_left_over(
    tmp_path: Path,
) -> None:
    figures, books = fuzz_node(tmp_path, 220, 60, 7, DATA, destination_port=9)
    assert_all_answered(figures)
    assert figures.refused > 50
    assert all(figures.by_kind.values())
    expected = dataclasses.asdict(books)
    assert books.refusals_logged == figures.refused
    for name in ("refusals_logged",):
        expected.pop(name)
    assert not any(expected.values()), books


def test_the_variants_are_the_same_for_a_seed_and_differ_from_the_originals() -> None:
    bases = originals(None)
    first = variants(bases, 60, 3)
    assert first == variants(bases, 60, 3)
    assert first != variants(bases, 60, 4)
    assert all(m.data != b.data for (_, m), b in zip(first, bases * 30, strict=True))


def test_the_originals_are_accepted_as_they_are(node: NodeTarget) -> None:
    # Otherwise the variants would be refused for another reason than their own.
    for item in originals(DATA):
        assert top_level(item.data)[-1].group >= 0x7FE0, item.origin
        with wire.Sender(node.port, wire.STORAGE_CONTEXTS) as sender:
            assert sender.store(item.sop_class, item.uid, item.data) == 0, item.origin


def test_silent_and_stalled_peers_are_ended_and_do_not_shut_others_out(tmp_path: Path) -> None:
    target = NodeTarget(tmp_path, 9, receiver="idle_seconds = 6\nmaximum_associations = 3")
    target.launch()
    try:
        wait_until_up(target)
        before = procfs.settled_usage(target.pid)
        stalled = [_stalled(target.port, "half a message") for _ in range(3)]
        assert not wire.answers(target.port), "there is room for three"
        stalled += [_stalled(target.port, p) for p in ("half a request", "none")]
        wait_for("an answer to C-ECHO", lambda: wire.answers(target.port), 60)
        wait_for("the threads' end", lambda: procfs.usage(target.pid).threads <= before.threads, 60)
        for connection in stalled:
            connection.close()
    finally:
        target.kill()


def _stalled(port: int, part: str) -> socket.socket:
    """Return a connection on which no more will come."""
    if part == "half a message":
        sender = wire.Sender(port, wire.STORAGE_CONTEXTS)
        sender.send(struct.pack(">BBI", wire.P_DATA, 0, 5000) + bytes(100))
        return sender.socket
    connection = socket.create_connection(("127.0.0.1", port), 20)
    if part == "half a request":
        connection.sendall(wire.associate_rq("IMMUNOCT", "SLOW", wire.STORAGE_CONTEXTS)[:60])
    return connection


def test_values_of_hostile_objects_stay_out_of_the_log(node: NodeTarget) -> None:
    item = CaseMaker().case(random.Random(1), 1).ct[0]
    secret = b"Secret^Patient"
    for element in top_level(item.data):
        if element.vr in (b"DA", b"IS", b"DS", b"CS", b"LO", b"PN") and element.length > 0:
            size = max(len(secret), element.length)
            value = (secret * size)[: size + size % 2]
            end = element.value_offset + element.length
            head = item.data[: element.value_offset - 2] + struct.pack("<H", len(value))
            with wire.Sender(node.port, wire.STORAGE_CONTEXTS) as sender:
                sender.store(item.sop_class, item.uid, head + value + item.data[end:])
    log = node.node.log.read_text()
    assert item.uid in log
    assert "Secret" not in log
    assert all(line.startswith("{") for line in log.splitlines())


def test_orthanc_gets_the_same_variants(tmp_path: Path) -> None:
    need_program("Orthanc", "orthanc")
    figures = fuzz_orthanc(tmp_path, 4, 2, 7, None)
    assert figures.sent == 4
    assert figures.sent == sum(sum(c.values()) for c in figures.by_kind.values())
