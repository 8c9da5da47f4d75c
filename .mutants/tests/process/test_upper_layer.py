"""The reading side of associations, over real sockets and down to the bytes."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pynetdicom import evt

from dicom_node.settings.sections import PeerSettings
from tests.helpers.running import faults, procfs, wire
from tests.helpers.running.made_cases import CaseMaker, SentCase, SentObject
from tests.helpers.running.pulling import Puller
from tests.helpers.running.running import wait_for
from tests.helpers.running.targets import NodeTarget, running_target

IDLE_SECONDS = 2


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeTarget]:
    with running_target(tmp_path_factory.mktemp("node")) as target:
        yield target


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeTarget]:
    """A node that ends what is silent for a moment; only for tests of that."""
    idle = f"idle_seconds = {IDLE_SECONDS}"
    with running_target(tmp_path_factory.mktemp("impatient"), receiver=idle) as target:
        yield target


@pytest.fixture(scope="module")
def maker() -> CaseMaker:
    return CaseMaker()


@pytest.fixture
def case(maker: CaseMaker) -> SentCase:
    return maker.case(random.Random(time.time_ns()), 1)


def sender(node: NodeTarget) -> wire.Sender:
    return wire.Sender(node.port, wire.STORAGE_CONTEXTS)


def store_command(item: SentObject) -> bytes:
    return wire.command_set(
        affected_class=item.sop_class,
        command=wire.C_STORE_RQ,
        message_id=1,
        priority=0,
        data_set_type=1,
        affected_instance=item.uid,
    )


def fragment(context: int, control: int, data: bytes) -> bytes:
    return (len(data) + 2).to_bytes(4, "big") + bytes([context, control]) + data


def test_a_message_in_many_small_pdus_is_stored_whole(node: NodeTarget, case: SentCase) -> None:
    item = case.ct[0]
    with sender(node) as association:
        association.maximum_length = 97
        assert association.store(item.sop_class, item.uid, item.data) == 0
        assert association.echo() == 0
    assert node.lost([item]) == []


def test_a_whole_message_in_the_fragments_of_one_pdu_is_stored(
    node: NodeTarget, case: SentCase
) -> None:
    item = case.ct[0]
    with sender(node) as association:
        context = association.accepted[item.sop_class]
        command, middle = store_command(item), len(item.data) // 2
        association.send(
            wire.pdu(
                wire.P_DATA,
                fragment(context, 1, command[:20])
                + fragment(context, 3, command[20:])
                + fragment(context, 0, item.data[:middle])
                + fragment(context, 2, item.data[middle:]),
            )
        )
        assert association.status() == 0
    assert node.lost([item]) == []


def test_requests_sent_before_the_answers_are_all_answered(
    node: NodeTarget, case: SentCase
) -> None:
    with sender(node) as association:
        association.send(
            b"".join(association.store_message(o.sop_class, o.uid, o.data) for o in case.ct)
        )
        assert [association.status() for _ in case.ct] == [0] * len(case.ct)
    assert node.lost(case.ct) == []


@pytest.mark.parametrize("what", ["command", "other context", "no room"])
def test_a_data_set_that_is_interrupted_ends_the_association(
    node: NodeTarget, case: SentCase, what: str
) -> None:
    item = case.ct[0]
    with sender(node) as association:
        context = association.accepted[item.sop_class]
        part = {
            "command": fragment(context, 3, store_command(item)),
            "other context": fragment(context + 2, 0, b"1234"),
            "no room": (999).to_bytes(4, "big") + bytes([context, 0]) + b"1234",
        }[what]
        message = fragment(context, 3, store_command(item)) + fragment(context, 0, item.data[:50])
        association.send(wire.pdu(wire.P_DATA, message + part))
        with pytest.raises(wire.ConnectionEnded):
            association.status()
    assert node.query("SELECT 1 FROM objects WHERE sop_instance_uid = ?", item.uid) == []
    assert wire.answers(node.port)


def test_a_sender_that_waits_for_its_answer_is_not_taken_for_silent(
    impatient: NodeTarget, case: SentCase
) -> None:
    item = case.ct[0]
    with faults.locked(impatient.spool / "journal.sqlite"):
        association = sender(impatient)
        association.send(association.store_message(item.sop_class, item.uid, item.data))
        time.sleep(2 * IDLE_SECONDS)
    with association:
        assert association.status() == 0


def test_a_silent_association_is_ended_and_leaves_nothing(impatient: NodeTarget) -> None:
    before = procfs.settled_usage(impatient.pid)
    association = sender(impatient)
    kind, _ = association.receive()
    assert kind == wire.ABORT
    association.socket.close()
    wait_for("its threads' end", lambda: procfs.usage(impatient.pid).threads <= before.threads)
    wait_for("its handles' end", lambda: procfs.usage(impatient.pid).handles <= before.handles)


def test_an_object_of_a_class_that_its_context_is_not_for_is_refused(
    node: NodeTarget, case: SentCase
) -> None:
    item = case.ct[0]
    with sender(node) as association:
        context = association.accepted[item.sop_class]
        association.accepted["1.2.840.10008.5.1.4.1.1.4"] = context  # MR Image Storage
        assert association.store("1.2.840.10008.5.1.4.1.1.4", item.uid, item.data) == 0x0122
    assert node.query("SELECT reason FROM refusals WHERE sop_instance_uid = ?", item.uid)


def test_a_request_that_comes_before_our_own_thread_notes_the_acceptance_is_answered(
    tmp_path: Path, case: SentCase
) -> None:
    item = case.ct[0]
    with Puller(tmp_path, PeerSettings("PACS", "PACS", "127.0.0.1", 104)) as puller:
        server = puller.receiver._server
        assert server is not None
        # The association's thread runs this between its answer and its note that it is open.
        server.bind(evt.EVT_ACCEPTED, lambda _: time.sleep(1))
        port = puller.settings.node.port
        with wire.Sender(port, wire.STORAGE_CONTEXTS) as association:
            assert (
                association.store(item.sop_class, item.uid, item.data[: len(item.data) // 2])
                == 0xC000
            )
            assert association.store(item.sop_class, item.uid, item.data) == 0
