"""Who is told what, when, and over real SMTP and HTTP servers."""

from __future__ import annotations

import contextlib
import json
import ssl
import threading
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import NotificationError, SettingsError
from dicom_node.operate.channels import Mail, Webhook
from dicom_node.operate.conditions import find_conditions
from dicom_node.operate.notifications import MOST_LISTED, json_of, message_due, text_of
from dicom_node.operate.status import DiskFacts
from dicom_node.settings.file import settings_of
from dicom_node.settings.sections import (
    MailSettings,
    NotifySettings,
    WebhookSettings,
)
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.notices import Condition, ConditionKind, Message, Notices
from dicom_node.state.records import CaseRecord, OutgoingRecord, SendingStatus
from tests.helpers.made.cases import Case
from tests.helpers.running.certificates import Authority
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for

FAST = 'destination = "PACS"\nretry_first_seconds = 0.1\nretry_longest_seconds = 0.3'
POLICY = NotifySettings()
NOW = 1_700_000_000.0
HOUR = 3600.0
SECONDS = 60.0  # for each answer
PLENTY = DiskFacts(90_000, 500, 2000)


def condition(subject: str = "1.2.3", kind: ConditionKind = ConditionKind.CASE_WAITS) -> Condition:
    return Condition(kind, subject, NOW - HOUR, "why")


def case(state: State, since: float = NOW - 100 * HOUR) -> CaseRecord:
    return CaseRecord(
        "1.2.3", "PID", "", "PACS", state, "reason", since, since, since, 0, 0, None, ""
    )


def outgoing(status: SendingStatus, attempts: int = 1, age: float = HOUR) -> OutgoingRecord:
    return OutgoingRecord(
        *("1.9", "class", "1.8", "report", "reports/1.9.dcm", "1.2.3", 1, "PACS", False),
        created_at=NOW - age,
        status=status,
        attempts=attempts,
        detail="0xA900",
    )


class TestConditions:
    @pytest.mark.parametrize(
        ("state", "kinds"),
        [
            (State.WAITING_FOR_SEG, []),
            (State.WAITING_FOR_CT, [ConditionKind.CASE_WAITS]),
            (State.WAITING_FOR_TREATMENT_DATE, [ConditionKind.CASE_WAITS]),
            (State.READY, [ConditionKind.CASE_WAITS]),
            (State.SENT, []),
            (State.FAILED, [ConditionKind.CASE_FAILED]),
        ],
    )
    def test_cases(self, state: State, kinds: list[ConditionKind]) -> None:
        found = find_conditions([case(state)], [], PLENTY, POLICY, NOW)
        assert [c.kind for c in found] == kinds

    def test_a_case_that_waits_for_a_short_time_is_no_condition(self) -> None:
        waits = case(State.WAITING_FOR_CT, NOW - POLICY.waiting_hours * HOUR + 1)
        assert find_conditions([waits], [], PLENTY, POLICY, NOW) == []

    def test_a_destination_is_down_when_objects_failed_for_long_enough(self) -> None:
        pending = SendingStatus.PENDING
        (found,) = find_conditions([], [outgoing(pending)] * 3, PLENTY, POLICY, NOW)
        assert (found.kind, found.subject) == (ConditionKind.DESTINATION_DOWN, "PACS")
        assert "3 object(s)" in found.words
        assert find_conditions([], [outgoing(pending, attempts=0)], PLENTY, POLICY, NOW) == []
        assert find_conditions([], [outgoing(pending, age=60)], PLENTY, POLICY, NOW) == []

    def test_a_dead_letter_names_study_destination_and_answer(self) -> None:
        (found,) = find_conditions([], [outgoing(SendingStatus.FAILED)], PLENTY, POLICY, NOW)
        assert found.kind is ConditionKind.DEAD_LETTER
        assert found.words == "report of study 1.2.3 to PACS: 0xA900"

    def test_the_disk(self) -> None:
        (found,) = find_conditions([], [], DiskFacts(499, 500, 2000), POLICY, NOW)
        assert found.kind is ConditionKind.DISK_LOW
        assert find_conditions([], [], DiskFacts(500, 500, 2000), POLICY, NOW) == []

    def test_no_condition_holds_a_patient(self) -> None:
        found = find_conditions(
            [case(State.FAILED)], [outgoing(SendingStatus.FAILED)], PLENTY, POLICY, NOW
        )
        assert "PID" not in text_of(Message(tuple(found), (), ()), "N")


conditions = st.lists(
    st.builds(condition, st.sampled_from("abcdef"), st.sampled_from(ConditionKind)),
    unique_by=lambda c: c.key,
    max_size=8,
)


class TestDecision:
    def test_new_is_told_at_once_and_then_not_again(self) -> None:
        first = message_due([condition()], {}, None, POLICY, NOW)
        assert first == Message((condition(),), (), ())
        told = {condition().key: condition()}
        assert message_due([condition()], told, NOW, POLICY, NOW + HOUR) is None

    def test_what_comes_soon_after_a_message_waits_for_the_next(self) -> None:
        told = {condition("a").key: condition("a")}
        found = [condition("a"), condition("b"), condition("c")]
        assert message_due(found, told, NOW, POLICY, NOW + 60) is None
        later = message_due(found, told, NOW, POLICY, NOW + POLICY.minutes_between * 60)
        assert later is not None
        assert [c.subject for c in later.new] == ["b", "c"]
        assert [c.subject for c in later.still_open] == ["a"]

    def test_what_is_over_is_told(self) -> None:
        told = {condition().key: condition()}
        message = message_due([], told, NOW - HOUR, POLICY, NOW)
        assert message == Message((), (condition(),), ())

    def test_what_stays_open_is_told_again_after_the_digest_time(self) -> None:
        told = {condition().key: condition()}
        assert message_due([condition()], told, NOW - 23 * HOUR, POLICY, NOW) is None
        digest = message_due([condition()], told, NOW - 24 * HOUR, POLICY, NOW)
        assert digest == Message((), (), (condition(),))

    def test_a_clock_set_back_silences_nobody(self) -> None:
        assert message_due([condition()], {}, NOW + 1000 * HOUR, POLICY, NOW) is not None

    @given(conditions, conditions, st.none() | st.floats(0, 48 * HOUR))
    def test_nothing_is_lost_and_nothing_told_twice(
        self, found: list[Condition], told: list[Condition], ago: float | None
    ) -> None:
        last = None if ago is None else NOW - ago
        known = {c.key: c for c in told}
        message = message_due(found, known, last, POLICY, NOW)
        if message is None:
            return
        after = {k for k in known if k not in {c.key for c in message.resolved}}
        assert not after & {c.key for c in message.new}
        assert after | {c.key for c in message.new} == {c.key for c in found}

    def test_a_flood_is_a_number(self) -> None:
        many = tuple(condition(f"1.{i}") for i in range(500))
        text = text_of(Message(many, (), ()), "N")
        assert text.count("\n") < MOST_LISTED + 15
        assert f"... and {500 - MOST_LISTED} more" in text
        assert len(json_of(Message(many, (), ()), "N", NOW)["new"]) == 500


class TestNotices:
    def test_what_was_told_survives_a_restart(self, tmp_path: Path) -> None:
        journal = Journal(tmp_path / "j")
        assert Notices(journal).last_sent("mail") is None
        Notices(journal).sent("mail", Message((condition("a"), condition("b")), (), ()), NOW)
        Notices(journal).sent("mail", Message((), (condition("a"),), ()), NOW + 1)
        journal.close()
        again = Notices(Journal(tmp_path / "j"))
        assert again.told("mail") == {condition("b").key: condition("b")}
        assert again.last_sent("mail") == NOW + 1
        assert again.told("webhook") == {}


class Mailbox:
    """Takes mail; refuses receivers that begin with ``nobody``."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.envelopes: list[Envelope] = []
        self.secured: list[bool] = []

    async def handle_RCPT(
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("nobody"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        self.envelopes.append(envelope)
        self.secured.append(session.ssl is not None)
        return "250 OK"


@contextlib.contextmanager
def smtp_server(box: Mailbox, **options: Any) -> Iterator[int]:
    port = free_port()
    server = Controller(box, hostname="127.0.0.1", port=port, ready_timeout=SECONDS, **options)
    server.start()
    try:
        yield port
    finally:
        server.stop()


def mail_settings(port: int, **changes: Any) -> MailSettings:
    fields = {"security": "none", "sender": "node@example.org", "to": ("admin@example.org",)}
    return MailSettings(host="127.0.0.1", port=port, **(fields | changes))


def server_tls(directory: Path) -> tuple[ssl.SSLContext, Path]:
    authority = Authority(directory, "ca")
    pair = authority.sign("server")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.certificate, pair.key)
    return context, authority.own.certificate


MESSAGE = Message((condition("1.2.840.1", ConditionKind.DEAD_LETTER),), (), ())


class TestMail:
    def test_one_mail_with_subject_text_and_all_receivers(self) -> None:
        box = Mailbox()
        with smtp_server(box) as port:
            to = ("a@example.org", "b@example.org")
            Mail(mail_settings(port, to=to), SECONDS).send(MESSAGE, "NODE")
        (mail,) = box.mails
        assert mail["Subject"] == "[immunoct NODE] 1 new"
        assert box.envelopes[0].rcpt_tos == list(to)
        assert "1.2.840.1" in mail.get_content()
        assert "immunoct retry STUDY" in mail.get_content()
        assert mail["Auto-Submitted"] == "auto-generated"

    def test_starttls_with_password(self, tmp_path: Path) -> None:
        context, ca = server_tls(tmp_path)
        (tmp_path / "password").write_text("secret\n")
        seen = []

        def authenticator(
            server: Any, session: Any, envelope: Any, mechanism: str, data: LoginPassword
        ) -> AuthResult:
            seen.append((data.login, data.password))
            return AuthResult(success=data.password == b"secret", handled=False)

        box = Mailbox()
        options = {
            "tls_context": context,
            "require_starttls": True,
            "authenticator": authenticator,
            "auth_required": True,
        }
        with smtp_server(box, **options) as port:
            secret = {"user": "node", "password_file": tmp_path / "password"}
            Mail(mail_settings(port, security="starttls", ca=ca, **secret), SECONDS).send(
                MESSAGE, "N"
            )
            assert (seen, box.secured) == ([(b"node", b"secret")], [True])
            (tmp_path / "password").write_text("wrong")
            with pytest.raises(NotificationError, match="535"):
                Mail(mail_settings(port, security="starttls", ca=ca, **secret), SECONDS).send(
                    MESSAGE, "N"
                )
            with pytest.raises(NotificationError, match="CERTIFICATE_VERIFY_FAILED"):
                Mail(mail_settings(port, security="starttls"), SECONDS).send(MESSAGE, "N")
        assert len(box.mails) == 1

    def test_a_server_without_starttls_gets_nothing(self) -> None:
        box = Mailbox()
        with (
            smtp_server(box) as port,
            pytest.raises(NotificationError, match="STARTTLS"),
        ):
            Mail(mail_settings(port, security="starttls"), SECONDS).send(MESSAGE, "N")
        assert box.mails == []

    def test_refused_receivers_are_an_error_without_addresses(self) -> None:
        box = Mailbox()
        with smtp_server(box) as port:
            with pytest.raises(NotificationError, match="refused all 1") as all_refused:
                Mail(mail_settings(port, to=("nobody@x.org",)), SECONDS).send(MESSAGE, "N")
            with pytest.raises(NotificationError, match="refused 1 of 2") as one_refused:
                Mail(mail_settings(port, to=("nobody@x.org", "a@x.org")), SECONDS).send(
                    MESSAGE, "N"
                )
        assert not all_refused.value.partly
        assert one_refused.value.partly
        assert "nobody@" not in str(all_refused.value)

    def test_a_dead_server(self) -> None:
        with pytest.raises(NotificationError, match="ConnectionRefused"):
            Mail(mail_settings(free_port()), SECONDS).send(MESSAGE, "N")


class Hook(BaseHTTPRequestHandler):
    """Records what is posted; answers what its server says."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((self.path, self.headers.get("Authorization"), json.loads(body)))  # type: ignore[attr-defined]
        self.send_response(self.server.status)  # type: ignore[attr-defined]
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        return


@contextlib.contextmanager
def hook_server(status: int = 204, tls: ssl.SSLContext | None = None) -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    server.seen, server.status = [], status
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class TestWebhook:
    def test_json_over_tls_with_token(self, tmp_path: Path) -> None:
        context, ca = server_tls(tmp_path)
        (tmp_path / "token").write_text("t0ken\n")
        with hook_server(tls=context) as server:
            url = f"https://127.0.0.1:{server.server_port}/hook"
            Webhook(WebhookSettings(url, tmp_path / "token", ca), SECONDS).send(MESSAGE, "NODE")
            with pytest.raises(NotificationError, match="SSLError"):
                Webhook(WebhookSettings(url, tmp_path / "token"), SECONDS).send(MESSAGE, "NODE")
        ((path, token, body),) = server.seen
        assert (path, token) == ("/hook", "Bearer t0ken")
        assert body["new"][0]["kind"] == "dead-letter"
        assert body["new"][0]["subject"] == "1.2.840.1"

    @pytest.mark.parametrize("status", [302, 307, 404, 500])
    def test_only_2xx_is_taken_and_no_redirect_followed(self, status: int) -> None:
        with hook_server(status) as server:
            url = f"http://127.0.0.1:{server.server_port}/secret-path"
            with pytest.raises(NotificationError, match=str(status)) as error:
                Webhook(WebhookSettings(url), SECONDS).send(MESSAGE, "N")
            assert len(server.seen) == 1
        assert "secret-path" not in str(error.value)


GOOD_MAIL = {"host": "h", "sender": "a@b", "to": ["a@b"]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mail": GOOD_MAIL | {"to": []}}, "notify.mail.to is empty"),
        ({"mail": GOOD_MAIL | {"sender": "a"}}, "notify.mail.sender is 'a'"),
        ({"mail": {"host": "h", "to": ["a@b"]}}, "notify.mail.sender is ''"),
        ({"mail": GOOD_MAIL | {"to": ["x\n@y"]}}, r"notify.mail.to\[0\]"),
        ({"mail": {"to": ["a@b"]}}, "notify.mail.host is missing"),
        ({"mail": GOOD_MAIL | {"security": "ssl"}}, "notify.mail.security is 'ssl'"),
        (
            {"mail": GOOD_MAIL | {"security": "none", "user": "u", "password_file": "p"}},
            "in clear",
        ),
        ({"mail": GOOD_MAIL | {"user": "u"}}, "belong together"),
        ({"webhook": {"url": "ftp://secret"}}, "notify.webhook.url is not a web address"),
        ({"webhook": {"url": "http://x", "token_file": "t"}}, "https"),
        ({"digest_hours": 0.0}, "notify.digest_hours is 0.0"),
    ],
)
def test_wrong_settings_are_refused(changes: dict[str, Any], words: str) -> None:
    peer = {"name": "PACS", "ae_title": "PACS", "host": "127.0.0.1", "port": 104}
    settings_of({"peers": [peer], "notify": {"mail": GOOD_MAIL}})
    with pytest.raises(SettingsError, match=words) as caught:
        settings_of({"peers": [peer], "notify": changes})
    assert "secret" not in str(caught.value)


def test_the_node_tells_of_a_dead_destination_once_and_of_its_return(
    tmp_path: Path, case: Case
) -> None:
    box, pacs = Mailbox(), SmallPacs(tmp_path / "pacs", "PACS", port=free_port())
    with smtp_server(box) as port, hook_server() as hook:
        notify = f"""
[notify]
node_name = "test-node"
destination_down_minutes = 0
minutes_between = 0
[notify.mail]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "node@example.org"
to = ["admin@example.org"]
[notify.webhook]
url = "http://127.0.0.1:{hook.server_port}/"
"""
        with running_node(tmp_path / "node", pacs.port, report=FAST, extra=notify) as node:
            assert main(["notify-test", "--config", str(node.config)]) == 0
            assert "THIS IS A TEST" in box.mails.pop().get_content()
            store_all(node.port, [*case.ct, case.seg])
            node.wait_for_state(case.study_uid, "sending report")
            wait_for("a mail", lambda: box.mails)
            node.stop()  # a restart tells nothing anew
            node.start()
            with pacs:
                node.wait_for_state(case.study_uid, "report sent")
                wait_for("the second mail", lambda: len(box.mails) > 1)
                wait_for("its event", lambda: len(node.events("notice.sent")) == 4)
    down, up = box.mails
    assert down["Subject"] == "[immunoct test-node] 1 new"
    assert "Destinations that cannot be reached (1)" in down.get_content()
    assert up["Subject"] == "[immunoct test-node] 1 resolved"
    assert "DEMO-0001" not in down.get_content() + up.get_content() + str(hook.seen)
    assert [len(body["new"]) for _, _, body in hook.seen] == [1, 1, 0]


def test_a_mail_server_that_is_down_is_tried_again_and_stops_nothing(tmp_path: Path) -> None:
    notify = f"""
[notify.mail]
host = "127.0.0.1"
port = {free_port()}
security = "none"
sender = "node@example.org"
to = ["admin@example.org"]
"""
    with running_node(
        tmp_path / "node", free_port(), receiver="minimum_free_mb = 100000000", extra=notify
    ) as node:
        wait_for("the event", lambda: node.events("notice.not-sent"))
        assert "ConnectionRefused" in node.events("notice.not-sent")[0]["reason"]
        assert main(["notify-test", "--config", str(node.config)]) == 2
        journal = node.journal()
        assert Notices(journal).told("mail") == {}
        journal.close()
