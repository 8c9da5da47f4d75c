"""A node with its page, a client for it that needs no browser, and axe-core."""

from __future__ import annotations

import contextlib
import http.client
import re
import ssl
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

from tests.helpers.others.npm_package import unpacked
from tests.helpers.paths import CACHE
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, wait_for

AXE_VERSION = "4.14.1"
AXE_SHA256 = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745"
UID = re.compile(r"/cases/([0-9.]+)")


class Answer:
    """Response of the page."""

    def __init__(self, status: int, headers: http.client.HTTPMessage, body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode()


class Client:
    """A browser's requests without the browser; follows no redirect and keeps one cookie."""

    def __init__(self, port: int, tls: ssl.SSLContext | None = None) -> None:
        self.port = port
        self.tls = tls
        self.cookie = ""

    @property
    def origin(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes | str = b"", **headers: str) -> Answer:
        """Send one request; ``X_Y`` as a keyword is the header ``X-Y``."""
        if self.tls:
            connection: http.client.HTTPConnection = http.client.HTTPSConnection(
                "127.0.0.1", self.port, timeout=60, context=self.tls
            )
        else:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        given = {k.replace("_", "-"): v for k, v in headers.items()}
        if self.cookie:
            given.setdefault("Cookie", self.cookie)
        with contextlib.closing(connection):
            connection.request(method, path, body or None, given)
            answer = connection.getresponse()
            made = Answer(answer.status, answer.headers, answer.read())
        for cookie in made.headers.get_all("Set-Cookie") or []:
            self.cookie = cookie.partition(";")[0]
        return made

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, **headers)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Answer:
        """Send a form as a browser does, from our own page unless told otherwise."""
        kind = {"Content_Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        sent = {k: v for k, v in (kind | headers).items() if v}
        return self.ask("POST", path, urllib.parse.urlencode(fields), **sent)

    def form(self, path: str) -> dict[str, str]:
        """Return the hidden fields of a page's forms."""
        text = self.get(path).text
        return dict(re.findall(r'name="(form_token|version)" value="([^"]*)"', text))


class WebNode(RunningNode):
    """A node process that serves its page."""

    def __init__(self, directory: Path, pacs_port: int, web: str = "", **sections: str) -> None:
        self.web_port = free_port()
        body = f"enabled = true\nport = {self.web_port}\n{web}"
        super().__init__(directory, pacs_port, web=body, **sections)

    def client(self, tls: ssl.SSLContext | None = None) -> Client:
        return Client(self.web_port, tls)

    def wait_for_page(self, tls: ssl.SSLContext | None = None) -> None:
        def answers() -> bool:
            with contextlib.suppress(OSError, http.client.HTTPException):
                return self.client(tls).get("/health/live").status == 200
            return False

        wait_for("the page's answer", answers)


@contextlib.contextmanager
def web_node(
    directory: Path,
    pacs_port: int = 1,
    web: str = "",
    tls: ssl.SSLContext | None = None,
    **sections: str,
) -> Iterator[WebNode]:
    """Run a node with its page in a separate folder."""
    node = WebNode(directory, pacs_port, web, **sections)
    try:
        node.start()
        node.wait_for_page(tls)
        yield node
    finally:
        node.stop()


def axe() -> str:
    """Return axe-core's script, downloaded once from the npm registry."""
    folder = unpacked("axe-core", AXE_VERSION, AXE_SHA256, CACHE / f"axe-core-{AXE_VERSION}")
    return (folder / "axe.min.js").read_text(encoding="utf-8")
