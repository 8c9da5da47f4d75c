"""Receives HL7 v2 messages over MLLP, with size limits, idle timeouts and optional TLS."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import ssl
import threading

from hl7.mllp import HL7StreamReader, HL7StreamWriter, start_hl7_server

from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.errors import NodeError
from dicom_node.events import Event, log
from dicom_node.settings.clinical import Hl7Settings


class _NoStartError(Exception):
    """A block does not begin with the start character."""


async def _block(reader: HL7StreamReader) -> bytes:
    """Return the next message; line ends that some senders add between frames are ignored.

    Raises
    ------
    _NoStartError, asyncio.LimitOverrunError, asyncio.IncompleteReadError
        If it does not begin as a frame, is too long, or is incomplete.
    """
    block: bytes = (await reader.readuntil(b"\x1c\r")).lstrip(b"\r\n")
    if not block.startswith(b"\x0b"):
        raise _NoStartError
    return block[1:-2]


class Hl7Listener:
    """An MLLP server in its own thread.

    Parameters
    ----------
    settings
        ``[clinical.hl7]`` with a port.
    inbox
        Stores the messages.
    context
        TLS context of the server; None for plain TCP.
    """

    def __init__(
        self, settings: Hl7Settings, inbox: Hl7Inbox, context: ssl.SSLContext | None
    ) -> None:
        self._settings = settings
        self._inbox = inbox
        self._context = context
        self._networks = [ipaddress.ip_network(n) for n in settings.allowed_addresses]
        self._loop = asyncio.new_event_loop()
        self._end = asyncio.Event()
        self._open: set[asyncio.Task[None]] = set()
        self._started = threading.Event()
        self._problem: OSError | None = None
        self._thread = threading.Thread(target=self._run, name="immunoct-hl7")

    def start(self) -> None:
        """Start listening.

        Raises
        ------
        NodeError
            If the address cannot be bound.
        """
        self._thread.start()
        self._started.wait()  # set once it listens, or has failed
        where = f"{self._settings.host}:{self._settings.port}"
        if self._problem is not None:
            self._thread.join()
            raise NodeError(f"cannot listen for HL7 on {where}: {self._problem}")
        log(Event.HL7_LISTENING, address=where, tls=self._context is not None)

    def stop(self) -> None:
        """End all connections; unacknowledged messages will be sent again."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._end.set)
            self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._started.set()
            self._loop.close()

    async def _serve(self) -> None:
        s = self._settings
        try:
            server = await start_hl7_server(
                self._connected,
                s.host,
                s.port,
                limit=s.maximum_message_kb << 10,
                ssl=self._context,
                reuse_address=True,
            )
        except OSError as e:
            self._problem = e
            return
        self._started.set()
        await self._end.wait()
        server.close()
        for task in list(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def _connected(self, reader: HL7StreamReader, writer: HL7StreamWriter) -> None:
        """Serve a connection, or close it at once if it is not allowed."""
        address = str((writer.get_extra_info("peername") or ("",))[0])
        reason = ""
        if len(self._open) >= self._settings.maximum_connections:
            reason = f"more than {self._settings.maximum_connections} connections"
        elif self._networks and not self._allowed(address):
            reason = "the address is not in clinical.hl7.allowed_addresses"
        if reason:
            log(Event.HL7_CONNECTION_ENDED, logging.WARNING, via=address, reason=reason)
            writer.transport.abort()
            return
        task = self._loop.create_task(self._converse(reader, writer, address))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    def _allowed(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        mapped = getattr(found, "ipv4_mapped", None)
        return any((mapped or found) in network for network in self._networks)

    async def _converse(
        self, reader: HL7StreamReader, writer: HL7StreamWriter, address: str
    ) -> None:
        """Acknowledge messages until the sender disconnects or an error occurs."""
        idle = self._settings.idle_seconds
        reason = ""
        try:
            while True:
                # An incomplete message counts as silence.
                data = await asyncio.wait_for(_block(reader), idle)
                answer, _ = await asyncio.to_thread(self._inbox.take, data, address)
                writer.writeblock(answer)
                await asyncio.wait_for(writer.drain(), idle)
        except asyncio.IncompleteReadError as e:
            reason = "the connection ended within a message" if e.partial else ""
        except TimeoutError:
            reason = f"no complete message for {idle:g} s"
        except _NoStartError:
            reason = "a message does not begin with MLLP's start block (0x0B)"
        except asyncio.LimitOverrunError:
            reason = f"a message is longer than {self._settings.maximum_message_kb} kB"
        except OSError as e:
            reason = type(e).__name__
        finally:
            writer.transport.abort() if reason else writer.close()
        if reason:
            log(Event.HL7_CONNECTION_ENDED, logging.WARNING, via=address, reason=reason)
