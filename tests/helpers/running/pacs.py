"""A PACS in a separate process that durably records every object it acknowledges.

Run by `RecordingPacs`; ``received.jsonl`` has a line for each object that it acknowledged,
written to disk before the answer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from pynetdicom import AE, ALL_TRANSFER_SYNTAXES, AllStoragePresentationContexts, evt
from pynetdicom.dimse_primitives import C_STORE

from tests.helpers.paths import ROOT
from tests.helpers.running import wire
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import wait_for


class RecordingPacs:
    """The process and its record.

    Parameters
    ----------
    directory
        For the objects and the record.
    longest_delay
        Longest random delay of a response, in seconds.
    """

    def __init__(self, directory: Path, longest_delay: float = 0) -> None:
        self.directory = directory
        self.port = free_port()
        self._delay = longest_delay
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
        self._process = subprocess.Popen(
            [*command, str(self._delay)],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        wait_for("the PACS's answer to C-ECHO", lambda: wire.answers(self.port, 5), 60)

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

    def received(self) -> list[dict[str, str]]:
        """Return one record for each acknowledged object: ``uid``, ``study``, ``sha256``."""
        path = self.directory / "received.jsonl"
        if not path.exists():
            return []
        return [json.loads(line) for line in path.read_text().splitlines()]

    def file_of(self, record: dict[str, str]) -> Path:
        """Return the file of an acknowledged object."""
        return self.directory / f"{record['uid']}.{record['sha256'][:16]}.dcm"


def _serve(directory: Path, port: int, longest_delay: float) -> None:
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
    handlers: list[Any] = [(evt.EVT_C_STORE, store)]
    ae.start_server(("127.0.0.1", port), block=True, evt_handlers=handlers)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("directory", type=Path)
    arguments.add_argument("port", type=int)
    arguments.add_argument("longest_delay", type=float)
    given = arguments.parse_args()
    _serve(given.directory, given.port, given.longest_delay)
