"""Who gets in: TLS with DCMTK as the peer, addresses, AE titles, and what one peer may use up."""

from __future__ import annotations

import contextlib
import copy
import dataclasses
import json
import os
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import write_dataset
from pynetdicom import AE

from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import DeliveryError, SettingsError
from dicom_node.peers import dimse
from dicom_node.peers.addresses import address_allowed
from dicom_node.peers.answers import PduTooLong, receive
from dicom_node.peers.tls import server_context
from dicom_node.receive.bounds import SLACK_BYTES, InFlight
from dicom_node.settings.sections import PeerSettings, TlsSettings
from tests.helpers.made.cases import Case
from tests.helpers.others.programs import need_program
from tests.helpers.running.certificates import Authority, Pair
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, running_node, store_all, store_raw, wait_for
from tests.helpers.running.wire import (
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    P_DATA,
    VERIFICATION,
    ConnectionEnded,
    Sender,
    associate_rq,
    pdu,
)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"), "hospital")


@pytest.fixture(scope="module")
def ours(authority: Authority) -> Pair:
    return authority.sign("immunoct")


@pytest.fixture(scope="module")
def sender(authority: Authority) -> Pair:
    return authority.sign("modality")


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return Authority(tmp_path_factory.mktemp("other-ca"), "elsewhere").sign("stranger")


@pytest.fixture(scope="module")
def secured(
    tmp_path_factory: pytest.TempPathFactory, authority: Authority, ours: Pair
) -> Iterator[RunningNode]:
    """A node that wants certificates of senders and one AE title, and sends to nobody."""
    directory = tmp_path_factory.mktemp("secured")
    node = RunningNode(
        directory,
        free_port(),
        receiver='allowed_calling_aes = ["MODALITY", "TESTER"]',
        tls=f'certificate = "{ours.certificate}"\nkey = "{ours.key}"\n'
        f'ca = "{authority.own.certificate}"',
    )
    try:
        start(node)
        yield node
    finally:
        node.stop()


def start(node: RunningNode) -> None:
    """Start a node that does not answer everybody."""
    node.launch()
    wait_for("the node's start", lambda: node.log.exists() and node.events("node.started"))


def echoscu(node: RunningNode, *options: str, calling: str = "MODALITY") -> int:
    program = need_program("echoscu", "dcmtk")
    return subprocess.run(
        [program, *options, "-aet", calling, "-to", "60", "-ta", "60", "127.0.0.1", str(node.port)],
        capture_output=True,
        timeout=120,
    ).returncode


def storescu(node: RunningNode, path: Path, *options: str) -> int:
    program = need_program("storescu", "dcmtk")
    return subprocess.run(
        [program, *options, "-aet", "MODALITY", "127.0.0.1", str(node.port), str(path)],
        capture_output=True,
        timeout=120,
    ).returncode


def with_certificate(pair: Pair, authority: Authority) -> list[str]:
    return ["+tls", str(pair.key), str(pair.certificate), "+cf", str(authority.own.certificate)]


def test_a_sender_with_the_right_certificate_and_ae_title_is_accepted(
    secured: RunningNode, case: Case, sender: Pair, authority: Authority, tmp_path: Path
) -> None:
    path = tmp_path / "ct.dcm"
    case.ct[0].save_as(path, enforce_file_format=True)
    assert storescu(secured, path, *with_certificate(sender, authority)) == 0
    journal = secured.journal()
    record = journal.object(str(case.ct[0].SOPInstanceUID))
    journal.close()
    assert record is not None
    assert record.calling_ae == "MODALITY"


def test_senders_without_the_right_certificate_or_ae_title_are_refused(
    secured: RunningNode, sender: Pair, stranger: Pair, authority: Authority
) -> None:
    trusted = ["+cf", str(authority.own.certificate)]
    assert echoscu(secured, *with_certificate(sender, authority)) == 0
    assert echoscu(secured) != 0
    assert echoscu(secured, "+tla", *trusted) != 0
    assert echoscu(secured, *with_certificate(stranger, authority)) != 0
    assert echoscu(secured, *with_certificate(sender, authority), calling="EVIL") != 0

    def reasons() -> list[str]:
        return [e["reason"] for e in secured.events("connection.refused")]

    wait_for("the refusals in the log", lambda: len(set(reasons())) >= 3)
    assert all(r.startswith("TLS failed: ") for r in reasons())
    words = " ".join(reasons())
    assert "PEER_DID_NOT_RETURN_A_CERTIFICATE" in words
    assert "CERTIFICATE_VERIFY_FAILED" in words
    (rejected,) = secured.events("association.rejected", at_least=1)
    assert "calling AE title 'EVIL', expected one of MODALITY, TESTER" in rejected["reason"]


def test_old_protocol_versions_are_refused(secured: RunningNode) -> None:
    program = need_program("openssl", "openssl")
    for version, accepted in (("-tls1_1", False), ("-tls1_2", True), ("-tls1_3", True)):
        done = subprocess.run(
            [
                *(program, "s_client", "-connect", f"127.0.0.1:{secured.port}", version),
                *("-cipher", "DEFAULT@SECLEVEL=0"),
            ],
            input=b"",
            capture_output=True,
            timeout=60,
        )
        assert (b"BEGIN CERTIFICATE" in done.stdout) is accepted, version


def test_a_connection_that_never_shakes_hands_does_not_keep_others_out(
    secured: RunningNode, sender: Pair, authority: Authority
) -> None:
    silent = [socket.create_connection(("127.0.0.1", secured.port)) for _ in range(5)]
    try:
        assert echoscu(secured, *with_certificate(sender, authority)) == 0
    finally:
        for connection in silent:
            connection.close()


def test_reports_are_sent_over_tls_and_never_without(
    tmp_path: Path, case: Case, authority: Authority, ours: Pair, sender: Pair, stranger: Pair
) -> None:
    program = need_program("storescp", "dcmtk")
    port = free_port()
    received = tmp_path / "received"
    received.mkdir()
    command = [program, "+tls", str(sender.key), str(sender.certificate), "--require-peer-cert"]
    command += ["+cf", str(authority.own.certificate), "-aet", "PACS", "-od", str(received)]
    process = subprocess.Popen(
        [*command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peer = PeerSettings("PACS", "PACS", "127.0.0.1", port, tls=True)
    own = TlsSettings(ours.certificate, ours.key, authority.own.certificate)
    try:

        def answers() -> bool:
            dimse.echo(peer, "TESTER", 60, own)
            return True

        def ready() -> bool:
            try:
                return answers()
            except DeliveryError:
                return False

        wait_for("storescp with TLS", ready)
        with pytest.raises(DeliveryError):
            dimse.echo(PeerSettings("PACS", "PACS", "127.0.0.1", port), "TESTER", 60)
        trusting = dataclasses.replace(peer, tls_ca=authority.own.certificate)
        with pytest.raises(DeliveryError):
            dimse.echo(trusting, "TESTER", 60, TlsSettings())
        wrong_authority = TlsSettings(ours.certificate, ours.key, stranger.certificate)
        with pytest.raises(DeliveryError, match="certificate is not accepted"):
            dimse.echo(peer, "TESTER", 60, wrong_authority)
        other_name = PeerSettings("PACS", "PACS", "127.0.0.1", port, True, None, "pacs.example")
        with pytest.raises(DeliveryError, match=r"not valid for 'pacs\.example'"):
            dimse.echo(other_name, "TESTER", 60, own)

        tls = f'certificate = "{ours.certificate}"\nkey = "{ours.key}"'
        node = RunningNode(tmp_path / "node", port, tls=tls)
        text = node.config.read_text()
        own_peer = f'port = {port}\ntls = true\ntls_ca = "{authority.own.certificate}"\n'
        node.config.write_text(text.replace(f"port = {port}\n", own_peer, 1))
        try:
            start(node)
            send_over_tls(node, [*case.ct, case.seg], own)
            wait_for("the report", lambda: list(received.iterdir()))
            node.wait_for_state(case.study_uid, "report sent")
        finally:
            node.stop()
    finally:
        process.terminate()
        process.wait(60)


def send_over_tls(node: RunningNode, datasets: list, tls: TlsSettings) -> None:  # type: ignore[type-arg]
    peer = PeerSettings("node", "IMMUNOCT", "127.0.0.1", node.port, tls=True)
    classes = {str(d.SOPClassUID): dimse.UNCOMPRESSED for d in datasets}
    with dimse.association_with(peer, "SENDER", classes, 60, tls) as association:
        assert {association.send_c_store(d).Status for d in datasets} == {0x0000}


def test_certificates_that_cannot_be_used_are_named(
    tmp_path: Path, ours: Pair, sender: Pair, authority: Authority
) -> None:
    with pytest.raises(SettingsError, match="a matching pair"):
        server_context(TlsSettings(ours.certificate, sender.key))
    with pytest.raises(SettingsError, match=r"tls\.ca .*missing\.pem cannot be used"):
        server_context(TlsSettings(ours.certificate, ours.key, tmp_path / "missing.pem"))
    locked = tmp_path / "locked.key"
    openssl = need_program("openssl", "openssl")
    command = [openssl, "rsa", "-in", str(ours.key), "-aes256", "-passout", "pass:secret"]
    subprocess.run([*command, "-out", str(locked)], check=True, capture_output=True)
    with pytest.raises(SettingsError, match="without a password"):
        server_context(TlsSettings(ours.certificate, locked))


@pytest.mark.parametrize(
    ("address", "networks", "allowed"),
    [
        ("10.1.2.3", (), True),
        ("10.1.2.3", ("10.1.0.0/16",), True),
        ("10.2.2.3", ("10.1.0.0/16",), False),
        ("10.2.2.3", ("10.1.0.0/16", "10.2.2.3"), True),
        ("::ffff:10.1.2.3", ("10.1.0.0/16",), True),
        ("fe80::1%eth0", ("fe80::/10",), True),
        ("::1", ("127.0.0.0/8",), False),
        ("nonsense", ("0.0.0.0/0",), False),
    ],
)
def test_address_allowed(address: str, networks: tuple[str, ...], allowed: bool) -> None:
    assert address_allowed(address, networks) is allowed


def test_addresses_that_are_not_listed_are_refused_and_the_log_says_so(
    tmp_path: Path, case: Case
) -> None:
    node = RunningNode(tmp_path, 1, receiver='allowed_addresses = ["10.1.0.0/16"]')
    try:
        start(node)
        for _ in range(3):
            assert store_all(node.port, case.ct[:1]) == [None]
        (refused,) = node.events("connection.refused", at_least=1)  # once, not once a connection
        assert refused["address"] == "127.0.0.1"
        assert refused["reason"] == "its address is not in 10.1.0.0/16"
        trail = [json.loads(x) for x in (tmp_path / "spool/audit.jsonl").read_text().splitlines()]
        assert trail[-1]["event"]["display"] == "Security Alert"
        assert trail[-1]["participants"][0]["address"] == "127.0.0.1"
    finally:
        node.stop()


def test_receive_reads_neither_too_much_nor_too_long() -> None:
    a, b = socket.socketpair()
    with a, b:
        a.sendall(b"abcdef")
        assert receive(b, 4, 10, 5) == b"abcd"
        with pytest.raises(PduTooLong, match="11 bytes was announced, at most 10"):
            receive(b, 11, 10, 5)
        b.settimeout(0.2)
        with pytest.raises(TimeoutError):
            receive(b, 5, 10, 0.1)
        a.close()
        assert receive(b, 5, 10, 5) == b""


def test_a_peer_that_sends_byte_by_byte_is_not_read_for_ever() -> None:
    a, b = socket.socketpair()
    stop = threading.Event()

    def drip() -> None:
        while not stop.wait(0.02):
            a.send(b"x")

    with a, b:
        b.settimeout(30)
        dripping = threading.Thread(target=drip)
        dripping.start()
        try:
            with pytest.raises(
                TimeoutError, match=r"of 100000 bytes of a PDU were received within 0\.3 s"
            ):
                receive(b, 100_000, 1_000_000, 0.3)
        finally:
            stop.set()
            dripping.join()


def test_in_flight_bytes_are_counted_until_the_answer() -> None:
    class Association:
        pass

    one, two = Association(), Association()
    flights = InFlight(100, 100)
    size = SLACK_BYTES // 2
    assert flights.received(one, size) == ""
    flights.message_ended(one)
    assert flights.received(one, size) == ""
    assert "in one association" in flights.received(one, 101)
    flights.answered(one)
    assert flights.received(one, 1) == ""
    assert "in all associations" in flights.received(two, size)
    flights.ended(one)
    assert flights.received(two, 1) == ""
    assert flights.received(one, 1) == ""


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNode]:
    """A node with small limits."""
    settings = "maximum_object_mb = 1"
    with running_node(tmp_path_factory.mktemp("narrow"), free_port(), receiver=settings) as node:
        yield node


@pytest.fixture
def brief(tmp_path: Path) -> Iterator[RunningNode]:
    """A node that waits for nobody for long."""
    settings = "maximum_associations = 3\nidle_seconds = 3"
    with running_node(tmp_path, free_port(), receiver=settings) as node:
        yield node


def test_an_object_that_is_too_long_ends_its_association_and_is_accounted_for(
    narrow: RunningNode, case: Case
) -> None:
    big = case.ct[0]
    big.Rows, big.Columns = 1024, 2048
    big.PixelData = bytes(1024 * 2048 * 2)
    assert store_all(narrow.port, [big]) == [None]
    wait_for("the line", lambda: "more than 1048576 bytes in one association" in narrow.status())
    wait_for("the event", lambda: "SENDER" in said(narrow, "association.ended", "calling_ae"))
    assert store_all(narrow.port, case.ct[1:2]) == [0x0000]


def test_a_small_deflated_object_that_becomes_enormous_is_refused(
    narrow: RunningNode, case: Case
) -> None:
    bomb = case.ct[0]
    bomb.Rows, bomb.Columns = 4096, 4096
    bomb.PixelData = bytes(4096 * 4096 * 2)
    bomb.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1.99"
    status = store_all(narrow.port, [bomb], transfer_syntax="1.2.840.10008.1.2.1.99")
    assert status == [0xA700]
    assert "the deflated data set has more than 1048576 bytes" in narrow.status()


def said(node: RunningNode, event: str, field: str) -> str:
    """Return a field of all an event's lines, one a line."""
    return "\n".join(str(e.get(field, "")) for e in node.events(event))


def test_a_pdu_that_announces_gigabytes_closes_the_connection(narrow: RunningNode) -> None:
    with socket.create_connection(("127.0.0.1", narrow.port), timeout=60) as connection:
        connection.sendall(struct.pack(">BBL", 1, 0, 3_000_000_000) + bytes(1000))
        with contextlib.suppress(ConnectionResetError):  # what was sent has not been read
            assert connection.recv(10) in (b"", b"\x07\x00\x00\x00\x00\x04")
    wait_for(
        "the event",
        lambda: "3000000000 bytes was announced" in said(narrow, "association.ended", "detail"),
    )


def test_half_a_pdu_ends_the_connection_after_the_idle_time(brief: RunningNode) -> None:
    with socket.create_connection(("127.0.0.1", brief.port), timeout=60) as connection:
        connection.sendall(struct.pack(">BBL", 1, 0, 500) + bytes(100))
        assert connection.recv(10) == b""


def test_silent_connections_give_way_to_a_sender(brief: RunningNode, case: Case) -> None:
    assert brief.process is not None
    tasks = Path(f"/proc/{brief.process.pid}/task")
    before = len(os.listdir(tasks))  # numpy alone has one for each CPU
    silent: list[socket.socket] = []
    stop = threading.Event()

    def crowd() -> None:
        """Fill the node with silent connections, and go on doing so."""
        while not stop.is_set():
            with contextlib.suppress(OSError):
                silent.append(socket.create_connection(("127.0.0.1", brief.port), 5))
            stop.wait(0.01)

    crowding = threading.Thread(target=crowd)
    crowding.start()
    try:
        why = "requested no association while"
        wait_for("a refusal", lambda: why in said(brief, "connection.refused", "reason"))
        assert store_all(brief.port, case.ct[:3]) == [0x0000] * 3
        assert len(os.listdir(tasks)) < before + 70
    finally:
        stop.set()
        crowding.join()
        for connection in silent:
            connection.close()


def test_a_sender_of_single_bytes_is_ended_and_another_served(
    brief: RunningNode, case: Case
) -> None:
    """Each PDU comes in time, but an object of them does not."""
    contexts = [(str(case.ct[0].SOPClassUID), EXPLICIT_LITTLE)]
    with contextlib.ExitStack() as stack:
        slow = [Sender(brief.port, contexts) for _ in range(3)]
        for sender in slow:
            stack.callback(sender.socket.close)
            message = sender.store_message(contexts[0][0], "1.2.3", bytes(1000))
            sender.send(message[:-1012])  # the command without the data set

        def shut_out() -> bool:
            for sender in slow:
                with contextlib.suppress(ConnectionEnded):
                    sender.send(pdu(P_DATA, struct.pack(">IBB", 3, 1, 0) + b"x"))
            return why in said(brief, "association.ended", "reason")

        why = "an object was sent at less than 1 kB/s"
        assert store_all(brief.port, case.ct[:1]) == [None]  # all seats are taken
        wait_for("their end", shut_out)
        wait_for("a seat", lambda: store_all(brief.port, case.ct[:1]) == [0x0000])


def test_strangers_leave_seats_for_peers(tmp_path: Path, case: Case) -> None:
    """The PACS is at 127.0.0.1; others come from addresses beside it."""
    limits = (
        "maximum_associations = 6\nreserved_associations = 2\nmaximum_associations_per_address = 3"
    )
    with running_node(tmp_path, free_port(), receiver=limits) as node, contextlib.ExitStack() as s:

        def associate(address: str) -> bytes:
            connection = socket.socket()
            s.callback(connection.close)
            connection.settimeout(60)
            connection.bind((address, 0))
            connection.connect(("127.0.0.1", node.port))
            connection.sendall(associate_rq("IMMUNOCT", "X", [(VERIFICATION, IMPLICIT_LITTLE)]))
            return connection.recv(10)

        answers = [associate(f"127.0.0.{n}")[0] for n in (2, 2, 2, 2, 3, 3)]
        assert answers == [2, 2, 2, 3, 2, 3]  # A-ASSOCIATE-AC and -RJ
        assert associate("127.0.0.4") == bytes((3, 0, 0, 0, 0, 4, 0, 2, 3, 2))
        reasons = said(node, "association.rejected", "reason")
        assert "3 associations of this address are open" in reasons
        assert "2 are reserved for [[peers]]" in reasons
        assert store_all(node.port, case.ct[:2]) == [0x0000] * 2


def test_an_association_ends_after_its_longest_duration(tmp_path: Path) -> None:
    limits = "association_hours = 0.0005"
    with running_node(tmp_path, free_port(), receiver=limits) as node:

        def talk() -> None:
            with Sender(node.port, [(VERIFICATION, IMPLICIT_LITTLE)]) as sender:
                for _ in range(600):
                    sender.echo()
                    time.sleep(0.05)

        with pytest.raises(ConnectionEnded):
            talk()
        assert "open for more than 0.0005 h" in said(node, "association.ended", "reason")


def test_associations_beyond_the_limit_are_rejected_and_the_log_says_why(tmp_path: Path) -> None:
    ae = AE("SENDER")
    ae.add_requested_context("1.2.840.10008.1.1")
    with running_node(tmp_path, free_port(), receiver="maximum_associations = 3") as node:

        def opened() -> int:
            """Open five at once; fewer than three while one that was released is ending."""
            five = [ae.associate("127.0.0.1", node.port) for _ in range(5)]
            established = [a for a in five if a.is_established]
            for association in established:
                association.release()
            assert len(established) <= 3
            return len(established)

        wait_for("three associations", lambda: opened() == 3)
        why = "3 associations are open, which is the limit"
        wait_for("the event", lambda: why in said(node, "association.rejected", "reason"))


def test_a_store_request_without_instance_uid_is_answered_by_an_abort(
    narrow: RunningNode, case: Case
) -> None:
    assert store_raw(narrow.port, case.ct[0], "", b"x" * 100) is None
    why = "C_STORE that is not a valid request"
    wait_for("the event", lambda: why in said(narrow, "association.ended", "reason"))


def test_a_name_in_the_place_of_a_uid_reaches_neither_log_nor_status(
    narrow: RunningNode, case: Case
) -> None:
    contexts = [(str(case.ct[0].SOPClassUID), EXPLICIT_LITTLE)]
    data = DicomBytesIO()
    data.is_little_endian, data.is_implicit_VR = True, False
    named = copy.deepcopy(case.ct[0])
    named.StudyInstanceUID = "ROE^RICHARD"
    write_dataset(data, named)
    with Sender(narrow.port, contexts) as sender:
        assert sender.store(contexts[0][0], str(named.SOPInstanceUID), data.getvalue()) == 0xC000
    with Sender(narrow.port, contexts) as sender, contextlib.suppress(ConnectionEnded):
        sender.store(contexts[0][0], "ROE^RICHARD\x1b[2J", data.getvalue())
    wait_for("the refusal", lambda: "StudyInstanceUID is (no UID, SHA-256" in narrow.status())
    said = narrow.log.read_text() + narrow.status()
    assert "ROE" not in said
    assert "\x1b" not in said


def test_everything_in_the_spool_belongs_to_its_owner_alone(tmp_path: Path, case: Case) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        spool = node.directory / "spool"
        modes = {p: p.stat().st_mode & 0o777 for p in [spool, *spool.rglob("*")]}
    assert len(modes) > 30
    wrong = {p: oct(m) for p, m in modes.items() if m != (0o700 if p.is_dir() else 0o600)}
    assert wrong == {}
