"""Receives HL7 v2 messages over MLLP, with size limits, idle timeouts and optional TLS."""

from __future__ import annotations

import asyncio
import logging
import ssl
import threading

from hl7.mllp import HL7StreamReader, HL7StreamWriter, start_hl7_server

from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.errors import NodeError
from dicom_node.events import Event, log
from dicom_node.peers.addresses import Crowd, Place, address_allowed, plain_address
from dicom_node.settings.clinical import Hl7Settings
from dicom_node.units import HOUR


class _NoStartError(Exception):
    """A block does not begin with the start character."""


async def _block(reader: HL7StreamReader, first: bytes) -> bytes:
    """Return the next message; line ends between two frames, which some senders add, do not count.

    Parameters
    ----------
    first
        What was read of it already.

    Raises
    ------
    _NoStartError, asyncio.LimitOverrunError, asyncio.IncompleteReadError
        If it does not begin as a frame, is too long, or is incomplete.
    """
    block: bytes = (first + await reader.readuntil(b"\x1c\r")).lstrip(b"\r\n")
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
        # Connections that have brought no message yet give way to newer ones.
        self._unproven = Crowd(settings.maximum_connections)
        self._loop = asyncio.new_event_loop()
        self._end = asyncio.Event()
        self._open: dict[asyncio.Task[None], str] = {}
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
        """Begin with a connection, or end it at once where it may not be."""
        address = plain_address(str((writer.get_extra_info("peername") or ("",))[0]))
        s = self._settings
        own = list(self._open.values()).count(address)
        reason = ""
        if not address_allowed(address, s.allowed_addresses):
            reason = "the address is not in clinical.hl7.allowed_addresses"
        elif own >= s.maximum_connections_per_address:
            reason = f"more than {s.maximum_connections_per_address} connections of this address"
        elif len(self._open) >= s.maximum_connections and not self._unproven.one_gives_way():
            reason = f"more than {s.maximum_connections} connections"
        if reason:
            self._tell_end(address, reason)
            writer.transport.abort()
            return

        def give_way() -> None:
            self._tell_end(
                address, "no acceptable message was received while newer connections arrived"
            )
            writer.transport.abort()

        place = self._unproven.enter(address, give_way)
        task = self._loop.create_task(self._converse(reader, writer, place))
        self._open[task] = address
        task.add_done_callback(lambda done: self._open.pop(done, None))

    async def _converse(
        self, reader: HL7StreamReader, writer: HL7StreamWriter, place: Place
    ) -> None:
        """Answer message after message, until the sender ends or something is wrong."""
        s, address = self._settings, place.address
        end = self._loop.time() + s.connection_hours * HOUR
        reason = ""
        try:
            while (left := end - self._loop.time()) > 0:
                within = min(s.idle_seconds, left)
                words = f"no message for {within:g} s"
                first = await asyncio.wait_for(reader.read(1), within)
                if not first:
                    break
                within = s.message_seconds
                words = f"no complete message within {within:g} s"
                data = await asyncio.wait_for(_block(reader, first), within)
                answer, error = await asyncio.to_thread(self._inbox.take, data, address)
                if error is None:
                    self._unproven.leave(place)
                writer.writeblock(answer)
                words = f"the answer was not taken within {within:g} s"
                await asyncio.wait_for(writer.drain(), within)
        except asyncio.IncompleteReadError as e:
            reason = "the connection ended within a message" if e.partial else ""
        except TimeoutError:
            reason = words
        except _NoStartError:
            reason = "a message does not begin with MLLP's start block (0x0B)"
        except asyncio.LimitOverrunError:
            reason = f"a message is longer than {self._settings.maximum_message_kb} kB"
        except OSError as e:
            reason = type(e).__name__
        finally:
            self._unproven.leave(place)
            writer.transport.abort() if reason else writer.close()
        if reason:
            self._tell_end(address, reason)

    def _tell_end(self, address: str, reason: str) -> None:
        log(Event.HL7_CONNECTION_ENDED, logging.WARNING, via=address, reason=reason)
