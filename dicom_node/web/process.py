"""The page's process: a child of the node, so that drawing and searching never delay reception.

The node opens the socket and passes it to the child. If the child dies, the next one continues, and
requests that arrive in between wait in the socket's queue.
"""

from __future__ import annotations

import errno
import functools
import logging
import multiprocessing
import resource
import signal
import socket
import sys
import threading
import time
from multiprocessing.process import BaseProcess

from dicom_node.errors import NodeError
from dicom_node.events import Event, log, set_up_logging
from dicom_node.loops import Heartbeats
from dicom_node.peers.addresses import Crowd
from dicom_node.peers.tls import server_context
from dicom_node.settings.sections import Settings, TlsSettings
from dicom_node.web.accounts import Accounts
from dicom_node.work.processes import end_with_parent, loading

START_AGAIN_SECONDS = 5.0
BIND_SECONDS = 20.0
LONGEST_HEAD = 16384  # bytes of a request's line and headers


def _tls(settings: Settings) -> TlsSettings:
    return TlsSettings(settings.web.certificate, settings.web.key)


def check_files(settings: Settings) -> None:
    """Check the files that ``[web]`` names.

    Raises
    ------
    SettingsError
        If the users' file, the certificate or the key cannot be used.
    """
    server_context(_tls(settings), "web")
    if settings.web.users is not None:
        Accounts(settings.web.users)


class PageProcess:
    """Runs the page's process and restarts it when it ends.

    Parameters
    ----------
    settings
        Checked settings.
    heartbeats
        Passed to the page.

    Raises
    ------
    SettingsError
        If the users' file, the certificate or the key cannot be used.
    """

    def __init__(self, settings: Settings, heartbeats: Heartbeats) -> None:
        self._settings = settings
        self._heartbeats = heartbeats
        self._context = multiprocessing.get_context("spawn")
        self._process: BaseProcess | None = None
        self._socket: socket.socket | None = None
        self._started = 0.0
        check_files(settings)

    def start(self) -> None:
        """Listen, and start the process.

        Raises
        ------
        NodeError
            If the address cannot be bound.
        """
        web = self._settings.web
        family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            _bind(self._socket, (web.host, web.port))
        except OSError as e:
            raise NodeError(f"cannot listen on {web.host}:{web.port} ([web]): {e.strerror}") from e
        self._socket.listen(128)
        self._launch()
        log(
            Event.WEB_STARTED,
            address=f"{web.host}:{web.port}",
            tls=web.certificate is not None,
            login=web.users is not None,
        )

    def _launch(self) -> None:
        self._started = time.monotonic()
        self._process = self._context.Process(
            target=serve,
            args=(self._settings, self._heartbeats, self._socket),
            name="immunoct-web",
            daemon=True,
        )
        self._process.start()

    def tick(self) -> None:
        """Start the process again if it has ended."""
        if self._process is None or self._process.is_alive():
            return
        if time.monotonic() - self._started > START_AGAIN_SECONDS:
            log(Event.WEB_ENDED, logging.ERROR, exit_code=self._process.exitcode)
            self._launch()

    def stop(self) -> None:
        """Stop the process and close the socket."""
        if self._process is not None:
            self._process.terminate()
            self._process.join(5)
            if self._process.is_alive():
                self._process.kill()
                self._process.join(5)
            self._process = None
        if self._socket is not None:
            self._socket.close()


def _bind(listening: socket.socket, address: tuple[str, int]) -> None:
    """Bind a socket; the page of a node that was killed holds the address for a moment longer."""
    deadline = time.monotonic() + BIND_SECONDS
    while True:
        try:
            return listening.bind(address)
        except OSError as e:
            if e.errno != errno.EADDRINUSE or time.monotonic() > deadline:
                raise
        time.sleep(0.1)


def serve(settings: Settings, heartbeats: Heartbeats, listening: socket.socket) -> None:
    """Serve the page until the node ends (main function of the child process)."""
    # Before what takes seconds to load: the socket is held until this process ends.
    threading.Thread(target=end_with_parent, daemon=True).start()
    with loading():
        # Imported here: the node itself needs none of it.
        import uvicorn

        from dicom_node.web.app import create_app
        from dicom_node.web.connections import MOST_UNFINISHED, BoundedProtocol

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the node ends us
    set_up_logging(settings.log.format, settings.log.level, settings.log.file)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # URLs may contain search terms
    try:
        tls = server_context(_tls(settings), "web")
        app = create_app(settings, heartbeats)
    except (OSError, NodeError) as e:
        # The node starts another process; a traceback would be no line of its log.
        log(Event.WEB_FAILED, logging.ERROR, reason=e)
        sys.exit(1)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # handshakes are not counted
    protocol = functools.partial(BoundedProtocol, Crowd(MOST_UNFINISHED))
    config = uvicorn.Config(
        app,
        http=protocol,  # type: ignore[arg-type]
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
        ssl_context_factory=None if tls is None else lambda *_: tls,
    )
    uvicorn.Server(config).run(sockets=[listening])
