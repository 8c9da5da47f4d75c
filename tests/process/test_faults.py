"""The node when the way to the PACS, the disk, the journal or a sender breaks."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.running import faults, procfs, wire
from tests.helpers.running.disk_faults import DiskFaults
from tests.helpers.running.made_cases import CaseMaker, SentCase
from tests.helpers.running.pacs import RecordingPacs
from tests.helpers.running.ports import free_port
from tests.helpers.running.proxy import Fault, Proxy
from tests.helpers.running.pushers import Fleet
from tests.helpers.running.running import wait_for
from tests.helpers.running.targets import NodeTarget, running_target, wait_until_up

WAIT = 90


@pytest.fixture(scope="module")
def maker() -> CaseMaker:
    return CaseMaker()


@pytest.fixture(scope="module")
def pacs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordingPacs]:
    with RecordingPacs(tmp_path_factory.mktemp("pacs")) as pacs:
        yield pacs


@pytest.fixture(scope="module")
def way(pacs: RecordingPacs) -> Iterator[Proxy]:
    with Proxy(pacs.port) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory, way: Proxy) -> Iterator[NodeTarget]:
    report = (
        'destination = "PACS"\nretry_first_seconds = 0.2\nretry_longest_seconds = 1\n'
        "timeout_seconds = 2"
    )
    folder = tmp_path_factory.mktemp("node")
    with running_target(folder, way.port, report=report) as target:
        yield target


_NUMBERS = iter(range(10000))


@pytest.fixture
def case(maker: CaseMaker) -> SentCase:
    return maker.case(random.Random(time.time_ns()), next(_NUMBERS))


def push(node: NodeTarget, case: SentCase) -> list[int]:
    with wire.Sender(node.port, wire.STORAGE_CONTEXTS) as sender:
        return [sender.store(o.sop_class, o.uid, o.data) for o in (*case.ct, case.seg)]


def received(pacs: RecordingPacs, case: SentCase) -> list[dict[str, str]]:
    return [r for r in pacs.received() if r["study"] == case.study]


def attempts(node: NodeTarget, case: SentCase) -> int:
    rows = node.query("SELECT max(attempts) FROM outgoing WHERE study_uid = ?", case.study)
    return int(str(rows[0][0] or 0))


def assert_one_content(pacs: RecordingPacs, case: SentCase) -> None:
    found = {(r["uid"], r["sha256"]) for r in received(pacs, case)}
    assert len(found) == 1, found


def wait_for_report(node: NodeTarget, pacs: RecordingPacs, case: SentCase) -> None:
    def state() -> str:
        (row,) = node.query("SELECT state FROM cases WHERE study_uid = ?", case.study)
        return str(row[0])

    wait_for("the report", lambda: state() == "report sent", WAIT)
    assert_one_content(pacs, case)


@pytest.mark.parametrize("fault", [f for f in Fault if f not in (Fault.NONE, Fault.SLOW)])
def test_report_waits_with_its_reason_until_the_way_is_whole(
    node: NodeTarget, way: Proxy, pacs: RecordingPacs, case: SentCase, fault: Fault
) -> None:
    way.set(fault)
    try:
        assert set(push(node, case)) == {0}
        wait_for("an attempt", lambda: attempts(node, case) >= 1, WAIT)
        (row,) = node.query("SELECT state, reason FROM cases WHERE study_uid = ?", case.study)
        assert row[0] == "sending report"
        assert "PACS" in str(row[1])
        # Only the answer is lost there; the object itself passes.
        if fault in (Fault.LOSE_ANSWER, Fault.RESET_LATER):
            wait_for("the object's arrival", lambda: received(pacs, case), WAIT)
        else:
            assert received(pacs, case) == []
    finally:
        way.set(Fault.NONE)
    wait_for_report(node, pacs, case)


def test_a_slow_way_delivers(
    node: NodeTarget, way: Proxy, pacs: RecordingPacs, case: SentCase
) -> None:
    way.set(Fault.SLOW)
    try:
        push(node, case)
        wait_for_report(node, pacs, case)
    finally:
        way.set(Fault.NONE)


def test_a_pacs_that_restarts_gets_the_report(
    node: NodeTarget, pacs: RecordingPacs, case: SentCase
) -> None:
    pacs.stop()
    try:
        push(node, case)
        wait_for("an attempt", lambda: attempts(node, case) >= 1, WAIT)
    finally:
        pacs.start()
    wait_for_report(node, pacs, case)


def test_a_way_that_comes_and_goes_delivers_each_report_once(
    node: NodeTarget, way: Proxy, pacs: RecordingPacs, maker: CaseMaker
) -> None:
    rng = random.Random(5)
    cases = [maker.case(rng, next(_NUMBERS)) for _ in range(4)]
    stop = threading.Event()

    def disturb() -> None:
        while not stop.wait(0.3):
            way.set(rng.choice(list(Fault)))

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for case in cases:
            assert set(push(node, case)) == {0}
        time.sleep(4)
    finally:
        stop.set()
        thread.join()
        way.set(Fault.NONE)
    for case in cases:
        wait_for_report(node, pacs, case)


def test_an_object_for_which_the_disk_has_no_room_is_not_acknowledged(
    node: NodeTarget, pacs: RecordingPacs, case: SentCase
) -> None:
    first, *others = case.ct
    with wire.Sender(node.port, wire.STORAGE_CONTEXTS) as sender:
        with faults.file_size_limit(node.pid, 512):
            assert sender.store(first.sop_class, first.uid, first.data) == 0xA700
            assert list((node.spool / "incoming").iterdir()) == []
        assert sender.echo() == 0
        for item in (first, *others, case.seg):
            assert sender.store(item.sop_class, item.uid, item.data) == 0
    assert node.lost([first]) == []
    wait_for_report(node, pacs, case)


def test_a_full_disk_refuses_what_it_cannot_hold_and_goes_on_when_there_is_room(
    tmp_path: Path, way: Proxy, pacs: RecordingPacs, maker: CaseMaker
) -> None:
    target = NodeTarget(tmp_path, way.port, receiver="minimum_free_mb = 0")
    try:
        with faults.small_disk(target.spool, "12m"):
            filler = target.spool / "filler"
            target.launch()
            try:
                wait_until_up(target)
                with filler.open("wb") as file:
                    _fill(file.fileno())
                case = maker.case(random.Random(1), next(_NUMBERS))
                statuses = push(target, case)
                assert set(statuses) <= {0, 0xA700}
                assert 0xA700 in statuses
                promised = [o for o, s in zip((*case.ct, case.seg), statuses, strict=True) if not s]
                assert target.lost(promised) == []
                filler.unlink()
                assert set(push(target, case)) == {0}
                wait_for_report(target, pacs, case)
                assert target.lost([*case.ct, case.seg]) == []
            finally:
                target.kill()
    except faults.CannotMake as e:
        pytest.skip(str(e))


def _fill(descriptor: int) -> None:
    for size in (65536, 4096):
        while True:
            try:
                os.write(descriptor, bytes(size))
            except OSError:
                break


def test_a_read_only_spool_refuses_and_goes_on_when_it_can_be_written(
    node: NodeTarget, pacs: RecordingPacs, case: SentCase
) -> None:
    first = case.ct[0]
    try:
        with (
            wire.Sender(node.port, wire.STORAGE_CONTEXTS) as sender,
            faults.read_only(node.spool / "incoming"),
        ):
            assert sender.store(first.sop_class, first.uid, first.data) == 0xA700
            assert sender.echo() == 0
    except faults.CannotMake as e:
        pytest.skip(str(e))
    assert set(push(node, case)) == {0}
    wait_for_report(node, pacs, case)


def test_a_journal_that_the_disk_cannot_read_is_not_replaced(tmp_path: Path) -> None:
    target = NodeTarget(tmp_path, 9)
    disk = DiskFaults(tmp_path / "disk", target.spool / "journal.sqlite")
    target.node.environment = disk.environment
    case = CaseMaker().case(random.Random(3), 1)
    try:
        target.launch()
        wait_until_up(target)
        with wire.Sender(target.port, wire.STORAGE_CONTEXTS) as sender:
            assert sender.store(case.seg.sop_class, case.seg.uid, case.seg.data) == 0
        target.kill()
        with disk.failing(errno.EIO, 1.0):
            target.launch()
            assert target.node.process is not None
            assert target.node.process.wait(60) != 0
        assert "journal.sqlite: unable to open database file" in target.node.log.read_text()
        assert list((target.spool / "quarantine").iterdir()) == []
        target.launch()
        wait_until_up(target)
        assert target.lost([case.seg]) == []
        assert target.query("SELECT count(*) FROM objects") == [(1,)]
    finally:
        target.kill()


def test_a_journal_that_another_program_holds_delays_and_loses_nothing(
    node: NodeTarget, pacs: RecordingPacs, case: SentCase
) -> None:
    done: list[int] = []
    thread = threading.Thread(target=lambda: done.extend(push(node, case)))
    with faults.locked(node.spool / "journal.sqlite"):
        thread.start()
        time.sleep(3)
        assert wire.answers(node.port)
        assert done == []
    thread.join(WAIT)
    assert set(done) == {0}
    assert node.lost([*case.ct, case.seg]) == []
    wait_for_report(node, pacs, case)


def test_aborts_and_senders_that_die_in_the_middle_of_a_pdu_leave_nothing(
    node: NodeTarget, pacs: RecordingPacs, case: SentCase
) -> None:
    before = procfs.settled_usage(node.pid)
    item = case.ct[0]
    rng = random.Random(2)
    for number in range(24):
        sender = wire.Sender(node.port, wire.STORAGE_CONTEXTS)
        message = sender.store_message(item.sop_class, item.uid, item.data)
        sender.send(message[: rng.randrange(1, len(message))])
        (sender.abort, sender.reset, sender.socket.close)[number % 3]()
    assert wire.answers(node.port)
    assert node.query("SELECT 1 FROM objects WHERE sop_instance_uid = ?", item.uid) == []
    wait_for("the threads' end", lambda: procfs.usage(node.pid).threads <= before.threads, WAIT)
    wait_for("the handles' end", lambda: procfs.usage(node.pid).handles <= before.handles, WAIT)
    assert list((node.spool / "incoming").iterdir()) == []
    assert set(push(node, case)) == {0}
    wait_for_report(node, pacs, case)


@pytest.mark.parametrize("how", ["told to end", "cannot start"])
def test_a_node_ends_while_senders_keep_on_sending(tmp_path: Path, how: str) -> None:
    port = free_port()
    target = NodeTarget(tmp_path, 9, web=f"enabled = true\nport = {port}")
    fleet = Fleet(target.port, CaseMaker(), 3, lambda _: True)
    fleet.start()
    try:
        with contextlib.ExitStack() as stack:
            if how == "cannot start":
                stack.enter_context(socket.create_server(("127.0.0.1", port)))
            target.launch()
            process = target.node.process
            assert process is not None
            if how == "told to end":
                wait_until_up(target)
                wait_for("an answer", lambda: fleet.ledger.acknowledged)
                process.terminate()
            assert (process.wait(60) == 0) is (how == "told to end")
        told = len(fleet.ledger.acknowledged)
        assert (told > 0) is (how == "told to end")
        target.launch()
        wait_until_up(target)
        wait_for("more", lambda: len(fleet.ledger.acknowledged) > told)
        fleet.finish()
        assert target.lost(fleet.ledger.acknowledged) == []
    finally:
        target.kill()
