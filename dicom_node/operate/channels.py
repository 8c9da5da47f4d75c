"""Notification channels: e-mail (SMTP) and a webhook."""

from __future__ import annotations

import email.message
import email.utils
import smtplib
import socket
import ssl
import time
from pathlib import Path
from typing import Protocol

import requests

from dicom_node.errors import NotificationError, SettingsError
from dicom_node.operate.notifications import json_of, subject_of, text_of
from dicom_node.peers.exchange import PIECES, TimedAdapter
from dicom_node.settings.fields import read_secret
from dicom_node.settings.sections import MailSettings, NotifySettings, WebhookSettings
from dicom_node.state.notices import Message

# Of one session with a mail server: its replies, and its duration in time-outs of a step.
LONGEST_REPLIES = 65536
STEPS = 10


class Channel(Protocol):
    """A way to notify administrators."""

    name: str

    def send(self, message: Message, node: str) -> None:
        """Send a message.

        Raises
        ------
        NotificationError
            If it was not delivered.
        """


class _Replies:
    """The lines of a mail server, up to a size and a time for all of them."""

    def __init__(self, connection: socket.socket, deadline: float) -> None:
        self._connection, self._deadline = connection, deadline
        self._read, self._left = bytearray(), LONGEST_REPLIES

    def readline(self, limit: int) -> bytes:
        """Return the next line, or its first ``limit`` bytes.

        Raises
        ------
        OSError
            If there are too many, or they take too long.
        """
        while b"\n" not in self._read[:limit] and len(self._read) < limit:
            if self._left <= 0:
                raise OSError(f"its replies have more than {LONGEST_REPLIES} bytes")
            if time.monotonic() > self._deadline:
                raise TimeoutError("the session took too long")
            piece = self._connection.recv(4096)
            if not piece:
                break
            self._left -= len(piece)
            self._read += piece
        end = self._read.find(b"\n", 0, limit) + 1 or limit
        line = bytes(self._read[:end])
        del self._read[:end]
        return line

    def close(self) -> None:
        """Nothing to close: the connection is smtplib's."""


class _Session(smtplib.SMTP):
    """An SMTP session whose replies are bounded (smtplib joins lines without an end)."""

    def __init__(self, host: str, port: int, timeout: float, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds
        super().__init__(host, port, timeout=timeout)

    def getreply(self) -> tuple[int, bytes]:
        """Return code and text of the next reply."""
        if self.file is None and self.sock is not None:
            self.file = _Replies(self.sock, self._deadline)
        return super().getreply()


class _SecuredSession(_Session, smtplib.SMTP_SSL):
    """The same over TLS from the first byte."""

    def __init__(
        self, host: str, port: int, timeout: float, seconds: float, context: ssl.SSLContext
    ) -> None:
        self._deadline = time.monotonic() + seconds
        smtplib.SMTP_SSL.__init__(self, host, port, timeout=timeout, context=context)


class Mail:
    """E-mail by SMTP.

    Parameters
    ----------
    settings
        ``[notify.mail]``.
    timeout
        Timeout of each step of the SMTP session, in seconds.

    Raises
    ------
    SettingsError
        If the password or the CA file cannot be read.
    """

    name = "mail"

    def __init__(self, settings: MailSettings, timeout: float) -> None:
        self._settings = settings
        self._timeout = timeout
        key = "notify.mail.password_file"
        file = settings.password_file
        self._password = read_secret(file, key) if file else ""
        self._context = _context(settings.ca, "notify.mail.ca")

    def send(self, message: Message, node: str) -> None:
        """Send one e-mail to all recipients."""
        mail = email.message.EmailMessage()
        mail["Subject"] = subject_of(message, node)
        mail["From"] = self._settings.sender
        mail["To"] = ", ".join(self._settings.to)
        mail["Date"] = email.utils.localtime()
        mail["Message-ID"] = email.utils.make_msgid(domain="immunoct.invalid")
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(text_of(message, node))
        s = self._settings
        try:
            with self._connect() as server:
                if s.security == "starttls":
                    server.starttls(context=self._context)
                if s.user:
                    server.login(s.user, self._password)
                refused = server.send_message(mail)
        except (smtplib.SMTPException, OSError) as e:
            raise NotificationError(f"mail server {s.host}:{s.port}: {_reason(e)}") from e
        if refused:
            # The other recipients have it; repeating it to all of them at every attempt would be
            # worse.
            raise NotificationError(
                f"mail server {s.host}:{s.port} refused {len(refused)} of {len(s.to)} recipients",
                partly=True,
            )

    def _connect(self) -> smtplib.SMTP:
        s = self._settings
        seconds = STEPS * self._timeout
        if s.security == "tls":
            return _SecuredSession(s.host, s.port, self._timeout, seconds, self._context)
        return _Session(s.host, s.port, self._timeout, seconds)


class Webhook:
    """A POST of a JSON object.

    Parameters
    ----------
    settings
        ``[notify.webhook]``.
    timeout
        Timeout for a response, in seconds.

    Raises
    ------
    SettingsError
        If the token cannot be read.
    """

    name = "webhook"

    def __init__(self, settings: WebhookSettings, timeout: float) -> None:
        self._settings = settings
        self._timeout = timeout
        key = "notify.webhook.token_file"
        file = settings.token_file
        self._token = read_secret(file, key) if file else ""

    def send(self, message: Message, node: str) -> None:
        """Post one message."""
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        try:
            with requests.Session() as session:
                for scheme in ("http://", "https://"):
                    session.mount(scheme, TimedAdapter(PIECES * self._timeout))
                # A redirect would disclose the token to another host. The body is not read.
                answer = session.post(
                    self._settings.url,
                    json=json_of(message, node, time.time()),
                    headers=headers,
                    timeout=self._timeout,
                    allow_redirects=False,
                    verify=str(self._settings.ca) if self._settings.ca else True,
                    stream=True,
                )
        except (requests.RequestException, OSError) as e:
            raise NotificationError(f"webhook: {type(e).__name__}") from e
        if not 200 <= answer.status_code < 300:
            raise NotificationError(f"webhook answered {answer.status_code}, expected 2xx")


def open_channels(settings: NotifySettings) -> list[Channel]:
    """Return the configured channels.

    Raises
    ------
    SettingsError
        If a secret or a CA file cannot be read.
    """
    channels: list[Channel] = []
    if settings.mail.host:
        channels.append(Mail(settings.mail, settings.timeout_seconds))
    if settings.webhook.url:
        channels.append(Webhook(settings.webhook, settings.timeout_seconds))
    return channels


def _context(ca: Path | None, key: str) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(ca) if ca else None)
    except (OSError, ssl.SSLError) as e:
        raise SettingsError(f"{key}: cannot read {ca}: {e}") from e


def _reason(error: Exception) -> str:
    """Return the mail server's response, or the error, without e-mail addresses."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        words = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        return f"{error.smtp_code} {words}"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"refused all {len(error.recipients)} recipients"
    return f"{type(error).__name__}: {error}"
