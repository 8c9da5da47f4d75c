"""Messages to people over real SMTP and HTTP servers."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.errors import NotificationError
from dicom_node.operate.channels import Mail, Webhook
from dicom_node.settings.sections import (
    MailSettings,
    WebhookSettings,
)
from dicom_node.state.notices import Condition, ConditionKind, Message, Notices
from tests.helpers.made.cases import Case
from tests.helpers.running.certificates import Authority
from tests.helpers.running.hooks import hook_server
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for

FAST = 'destination = "PACS"\nretry_first_seconds = 0.1\nretry_longest_seconds = 0.3'
NOW = 1_700_000_000.0
HOUR = 3600.0
SECONDS = 60.0  # for each answer


def condition(subject: str = "1.2.3", kind: ConditionKind = ConditionKind.CASE_WAITS) -> Condition:
    return Condition(kind, subject, NOW - HOUR, "why")


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
    assert up["Subject"] == "[immunoct test-node] 1 no longer open"
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
