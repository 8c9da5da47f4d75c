"""A PACS in a separate process that durably records every object it acknowledges.

Run by `RecordingPacs`; ``received.jsonl`` has a line for each object that it acknowledged,
written to disk before the answer.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import random
import ssl
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pydicom
from pynetdicom import AE, ALL_TRANSFER_SYNTAXES, AllStoragePresentationContexts, evt
from pynetdicom.dimse_primitives import C_STORE

from tests.helpers.paths import ROOT
from tests.helpers.running import wire
from tests.helpers.running.certificates import Pair
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import wait_for

COMMITMENT, COMMITMENT_INSTANCE = "1.2.840.10008.1.20.1", "1.2.840.10008.1.20.1.1"


class RecordingPacs:
    """The process and its record.

    Parameters
    ----------
    directory
        For the objects and the record.
    longest_delay
        Longest random delay of a response, in seconds.
    pair
        Certificate and key with which it accepts TLS alone.
    """

    def __init__(self, directory: Path, longest_delay: float = 0, pair: Pair | None = None) -> None:
        self.directory = directory
        self.port = free_port()
        self._delay = longest_delay
        self._pair = pair
        self._process: subprocess.Popen[bytes] | None = None
        directory.mkdir(parents=True, exist_ok=True)

    def start(self) -> None:
        """Start it and wait for its answer."""
        command = [
            sys.executable,
            "-m",
            "tests.helpers.running.pacs",
            str(self.directory),
            str(self.port),
        ]
        files = [str(self._pair.certificate), str(self._pair.key)] if self._pair else []
        self._process = subprocess.Popen(
            [*command, str(self._delay), *files],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        tls = unverified() if self._pair else None
        wait_for("the PACS's answer to C-ECHO", lambda: wire.answers(self.port, 5, tls), 60)

    def stop(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(30)
            self._process = None

    def __enter__(self) -> RecordingPacs:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def received_files(self) -> list[tuple[str, str, str, Path]]:
        """Return UID, study, digest and file of each acknowledged object."""
        return [(r["uid"], r["study"], r["sha256"], self.file_of(r)) for r in self.received()]

    def received(self) -> list[dict[str, str]]:
        """Return one record for each acknowledged object: ``uid``, ``study``, ``sha256``."""
        path = self.directory / "received.jsonl"
        if not path.exists():
            return []
        return [json.loads(line) for line in path.read_text().splitlines()]

    def file_of(self, record: dict[str, str]) -> Path:
        """Return the file of an acknowledged object."""
        return self.directory / f"{record['uid']}.{record['sha256'][:16]}.dcm"


def unverified() -> ssl.SSLContext:
    """Return a context of a client that takes any certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _commit(event: evt.Event) -> tuple[int, None]:
    """Take a request for storage commitment, and commit over the same association."""
    request = event.action_information
    answer = pydicom.Dataset()
    answer.TransactionUID = request.TransactionUID
    answer.ReferencedSOPSequence = request.ReferencedSOPSequence

    def report() -> None:
        time.sleep(0.1)  # after the response to the request
        with contextlib.suppress(RuntimeError, ValueError):  # the node was killed meanwhile
            event.assoc.send_n_event_report(answer, 1, COMMITMENT, COMMITMENT_INSTANCE)

    threading.Thread(target=report, daemon=True).start()
    return 0x0000, None


def _serve(
    directory: Path, port: int, longest_delay: float, pair: tuple[Path, Path] | None
) -> None:
    lock = threading.Lock()

    def store(event: evt.Event) -> int:
        request = event.request
        assert isinstance(request, C_STORE)
        record = {
            "uid": str(request.AffectedSOPInstanceUID),
            "study": str(event.dataset.StudyInstanceUID),
            "sha256": hashlib.sha256(event.encoded_dataset(include_meta=False)).hexdigest(),
        }
        time.sleep(random.uniform(0, longest_delay))
        with lock:
            path = directory / f"{record['uid']}.{record['sha256'][:16]}.dcm"
            for target, content, mode in (
                (path, event.encoded_dataset(), "wb"),
                (directory / "received.jsonl", json.dumps(record).encode() + b"\n", "ab"),
            ):
                with target.open(mode) as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
        time.sleep(random.uniform(0, longest_delay))
        return 0x0000

    ae = AE("PACS")
    for context in AllStoragePresentationContexts:
        ae.add_supported_context(str(context.abstract_syntax), ALL_TRANSFER_SYNTAXES)
    ae.add_supported_context(wire.VERIFICATION)
    ae.add_supported_context(COMMITMENT)
    handlers: list[Any] = [(evt.EVT_C_STORE, store), (evt.EVT_N_ACTION, _commit)]
    context = None
    if pair is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*pair)
    ae.start_server(("127.0.0.1", port), block=True, evt_handlers=handlers, ssl_context=context)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("directory", type=Path)
    arguments.add_argument("port", type=int)
    arguments.add_argument("longest_delay", type=float)
    arguments.add_argument("pair", type=Path, nargs="*")
    given = arguments.parse_args()
    files = tuple(given.pair)
    _serve(given.directory, given.port, given.longest_delay, files or None)
