"""HL7 messages over MLLP, with and without TLS, and a node that scores with what they say."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.clinical.hl7.listener import Hl7Listener
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import NodeError
from dicom_node.peers.tls import server_context
from dicom_node.settings.clinical import Hl7Settings
from dicom_node.settings.sections import TlsSettings
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.journal import Journal
from tests.helpers.made.cases import Case
from tests.helpers.made.hl7_messages import ALB, LYM, fields, message
from tests.helpers.running import certificates
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for

# ------------------------------------------------------------------------------------------- inbox


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ClinicalStore]:
    journal = Journal(tmp_path / "journal.sqlite")
    yield ClinicalStore(journal)
    journal.close()


# -------------------------------------------------------------------------------------------- MLLP


@contextlib.contextmanager
def listening(
    store: ClinicalStore, context: ssl.SSLContext | None = None, **changes: Any
) -> Iterator[int]:
    options = Hl7Settings(**({"port": free_port()} | changes))
    listener = Hl7Listener(options, Hl7Inbox(options, store), context)
    listener.start()
    try:
        yield options.port
    finally:
        listener.stop()


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), 60)


def exchange(connection: socket.socket, data: bytes) -> bytes:
    connection.sendall(b"\x0b" + data + b"\x1c\r")
    answer = b""
    while not answer.endswith(b"\x1c\r"):
        part = connection.recv(4096)
        assert part, "the connection was ended"
        answer += part
    return answer[1:-2]


def ended(connection: socket.socket) -> bool:
    """Return whether the other side has ended the connection, waiting for it."""
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True


def test_messages_over_one_connection_are_answered_in_turn(store: ClinicalStore) -> None:
    with listening(store) as port, connect(port) as connection:
        assert fields(exchange(connection, message(ALB)))[0] == "AA"
        assert fields(exchange(connection, message(ALB, pid="PID|1")))[0] == "AE"
        assert fields(exchange(connection, message(LYM)))[0] == "AA"
    assert len(store.statements(("DEMO-0001", "HOSP"))) == 2


def test_line_ends_between_frames_do_not_end_the_connection(store: ClinicalStore) -> None:
    with listening(store) as port, connect(port) as connection:
        assert fields(exchange(connection, message(ALB)))[0] == "AA"
        connection.sendall(b"\r\n")
        assert fields(exchange(connection, b"\r\n" + message(LYM)))[0] == "AA"


def test_sender_over_tls_must_show_a_certificate_where_there_is_an_authority(
    store: ClinicalStore, tmp_path: Path
) -> None:
    authority = certificates.Authority(tmp_path / "ca", "ca")
    ours, theirs = authority.sign("immunoct"), authority.sign("lis")
    tls = TlsSettings(ours.certificate, ours.key, authority.own.certificate)
    with listening(store, server_context(tls)) as port:
        context = ssl.create_default_context(cafile=str(authority.own.certificate))
        context.load_cert_chain(theirs.certificate, theirs.key)
        with context.wrap_socket(connect(port), server_hostname="127.0.0.1") as connection:
            assert fields(exchange(connection, message(ALB)))[0] == "AA"
        with connect(port) as plain:
            plain.sendall(b"\x0b" + message(ALB) + b"\x1c\r")
            assert ended(plain)
        stranger = ssl.create_default_context(cafile=str(authority.own.certificate))
        with (
            pytest.raises((ssl.SSLError, ConnectionError, AssertionError)),
            stranger.wrap_socket(connect(port), server_hostname="127.0.0.1") as connection,
        ):
            exchange(connection, message(ALB))


def test_several_senders_at_once_are_all_stored(store: ClinicalStore) -> None:
    def send(number: int) -> None:
        with connect(port) as connection:
            for i in range(5):
                pid = f"PID|1||{number}-{i}^^^HOSP^MR"
                assert fields(exchange(connection, message(ALB, pid=pid)))[0] == "AA"

    with listening(store) as port:
        threads = [threading.Thread(target=send, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert all(store.statements((f"{n}-{i}", "HOSP")) for n in range(4) for i in range(5))


@pytest.mark.parametrize(
    ("data", "changes"),
    [
        (b"GET / HTTP/1.1\r\n\r\n\x1c\r", {}),
        (b"\x0bMSH|" + b"x" * 5000, {"maximum_message_kb": 1}),
        (b"\x0bMSH|", {"message_seconds": 0.3}),
        (b"", {"idle_seconds": 0.3}),
    ],
    ids=["garbage", "too long", "no end", "silence"],
)
def test_what_is_no_message_ends_its_connection_and_no_other(
    store: ClinicalStore, data: bytes, changes: dict[str, Any]
) -> None:
    with listening(store, **changes) as port:
        with connect(port) as connection:
            connection.sendall(data)
            assert ended(connection)

        def taken() -> bool:
            # A slow machine may take longer over it than an idle connection may.
            with contextlib.suppress(AssertionError, ConnectionError), connect(port) as connection:
                return fields(exchange(connection, message(ALB)))[0] == "AA"
            return False

        wait_for("another connection's answer", taken)


def test_connections_are_bounded_and_from_allowed_addresses(store: ClinicalStore) -> None:
    with listening(store, maximum_connections=1) as port, connect(port) as first:
        exchange(first, message(ALB))
        with connect(port) as second:
            assert ended(second)
        assert fields(exchange(first, message(ALB)))[0] == "AA"
    with listening(store, allowed_addresses=("10.0.0.0/8",)) as port, connect(port) as connection:
        assert ended(connection)


def test_silent_connections_give_way_to_a_sender_and_not_the_sender_to_them(
    store: ClinicalStore,
) -> None:
    limits = {"maximum_connections": 4, "maximum_connections_per_address": 3}
    with listening(store, **limits) as port, contextlib.ExitStack() as stack:

        def silent(address: str) -> socket.socket:
            made = socket.create_connection(("127.0.0.1", port), 60, (address, 0))
            return stack.enter_context(made)

        strangers = [silent(f"127.0.0.{n}") for n in (2, 2, 2)]
        assert ended(silent("127.0.0.2"))  # the fourth of this address
        strangers += [silent("127.0.0.3")]
        with connect(port) as sender:
            assert fields(exchange(sender, message(ALB)))[0] == "AA"
            assert ended(strangers[0])  # the oldest of the address with the most
            for n in range(4, 12):
                silent(f"127.0.0.{n}")
            assert fields(exchange(sender, message(ALB)))[0] == "AA"


def test_a_message_of_single_bytes_is_ended(store: ClinicalStore) -> None:
    with listening(store, message_seconds=0.5) as port, connect(port) as connection:
        began = time.monotonic()

        def drip() -> None:
            while time.monotonic() - began < 60:
                connection.sendall(b"\x0b")
                time.sleep(0.05)

        with pytest.raises(ConnectionError):
            drip()
        assert time.monotonic() - began < 30


def test_address_in_use_is_named(store: ClinicalStore) -> None:
    with (
        contextlib.ExitStack() as stack,
        listening(store) as port,
        pytest.raises(NodeError, match=f"127.0.0.1:{port}"),
    ):
        stack.enter_context(listening(store, port=port))


def test_node_takes_values_over_mllp_and_scores_again(tmp_path: Path, case: Case) -> None:
    port = free_port()
    extra = (
        f'[clinical]\ncsv = "clinical.csv"\n[clinical.hl7]\nport = {port}\n'
        '[[clinical.hl7.authorities]]\nauthority = "HOSP"\nissuer = ""\n'
    )
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, extra=extra) as node,
    ):
        (node.directory / "clinical.csv").write_text(
            "patient_id,treatment_start\nDEMO-0001,2024-03-14\n", encoding="utf-8"
        )
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        assert len(pacs.reports()) == 1
        with connect(port) as connection:
            assert fields(exchange(connection, message(ALB, LYM)))[0] == "AA"
        wait_for("the second report", lambda: len(pacs.reports()) > 1)
        assert len(pacs.reports()) == 2
        log = node.log.read_text()
        assert "hl7.received" in log
        assert "DEMO" not in log
        assert "Doe" not in log
