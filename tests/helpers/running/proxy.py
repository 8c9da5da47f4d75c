"""A TCP proxy between node and PACS that can disturb the connection."""

from __future__ import annotations

import contextlib
import enum
import socket
import struct
import threading
import time

from tests.helpers.running.ports import free_port


class Fault(enum.Enum):
    """What the proxy does to a connection."""

    NONE = "forwards"
    REFUSE = "does not listen"
    RESET = "resets after the connection is made"
    RESET_LATER = "resets when the request has passed"
    HANG = "accepts and stays silent"
    LOSE_ANSWER = "forwards, and drops what the PACS answers to data"
    SLOW = "forwards little by little"


class Proxy:
    """Listens on loopback and forwards to ``target_port``, as ``fault`` says."""

    def __init__(self, target_port: int) -> None:
        self.port = free_port()
        self.fault = Fault.NONE
        self.connections = 0
        self._target = target_port
        self._open = 0
        self._lock = threading.Lock()
        self._listener: socket.socket | None = None
        self._sockets: set[socket.socket] = set()

    @property
    def busy(self) -> bool:
        """True while a connection is open."""
        return self._open > 0

    def set(self, fault: Fault) -> None:
        """Set the fault for new connections; open ones are closed."""
        self.fault = fault
        self._end_all()
        if fault is Fault.REFUSE:
            self._stop_listening()
        elif self._listener is None:
            self._listen()

    def __enter__(self) -> Proxy:
        self._listen()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop_listening()
        self._end_all()

    def _listen(self) -> None:
        listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self._listener = listener
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def _stop_listening(self) -> None:
        if self._listener is not None:
            # A thread in accept() keeps the port open until it wakes up.
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None

    def _end_all(self) -> None:
        with self._lock:
            sockets, self._sockets = self._sockets, set()
        for each in sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(client, self.fault), daemon=True).start()

    def _serve(self, client: socket.socket, fault: Fault) -> None:
        with self._lock:
            self._open += 1
            self._sockets.add(client)
        try:
            if fault is Fault.RESET:
                _reset(client)
            elif fault is Fault.HANG:
                while client.recv(65536):
                    pass
            else:
                self._forward(client, fault)
        except OSError:
            pass
        finally:
            client.close()
            with self._lock:
                self._open -= 1
                self._sockets.discard(client)

    def _forward(self, client: socket.socket, fault: Fault) -> None:
        with socket.create_connection(("127.0.0.1", self._target), 10) as server:
            server.settimeout(None)
            with self._lock:
                self._sockets.add(server)
            back = threading.Thread(
                target=self._pump, args=(server, client, fault, True), daemon=True
            )
            back.start()
            self._pump(client, server, fault, False)
            back.join(60)
            with self._lock:
                self._sockets.discard(server)

    def _pump(
        self, source: socket.socket, sink: socket.socket, fault: Fault, answers: bool
    ) -> None:
        try:
            while data := source.recv(16384):
                # A-ASSOCIATE-AC passes; P-DATA-TF (type 4) is the answer to the C-STORE.
                if answers and data[0] == 4 and fault is Fault.LOSE_ANSWER:
                    continue
                if answers and data[0] == 4 and fault is Fault.RESET_LATER:
                    _reset(sink)
                    return
                if fault is Fault.SLOW:
                    for start in range(0, len(data), 4096):
                        time.sleep(0.05)
                        sink.sendall(data[start : start + 4096])
                else:
                    sink.sendall(data)
        except OSError:
            pass
        finally:
            for each in (source, sink):
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
