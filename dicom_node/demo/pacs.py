"""A small PACS on loopback, for the demonstration and the tests."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydicom.filereader import read_file_meta_info
from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]

from sr_templates.sr_class import SrClass

REPORT_CLASSES = frozenset(c.value for c in SrClass)


def free_port() -> int:
    """Return a free TCP port on loopback."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class SmallPacs:
    """A storage SCP that writes received objects into a folder.

    Parameters
    ----------
    directory
        Folder for the objects, one file each.
    ae_title
        Its AE title.
    sop_classes
        SOP classes that it accepts; by default all storage classes.
    port
        Its TCP port; 0 for a free one.
    """

    def __init__(
        self,
        directory: Path,
        ae_title: str = "DEMOPACS",
        sop_classes: Sequence[str] = (),
        port: int = 0,
    ) -> None:
        self.directory = directory
        self.port = port or free_port()
        directory.mkdir(parents=True, exist_ok=True)
        self._ae = AE(ae_title)
        if sop_classes:
            for sop_class in sop_classes:
                self._ae.add_supported_context(sop_class)
        else:
            self._ae.supported_contexts = AllStoragePresentationContexts
        self._ae.add_supported_context(Verification)

    def __enter__(self) -> SmallPacs:
        handlers: list[Any] = [(evt.EVT_C_STORE, self._store)]
        self._ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=handlers)
        return self

    def __exit__(self, *_: object) -> None:
        self._ae.shutdown()

    def _store(self, event: evt.Event) -> int:
        request = event.request
        assert isinstance(request, C_STORE)
        uid = str(request.AffectedSOPInstanceUID)
        part = self.directory / f"{uid}.part"
        part.write_bytes(event.encoded_dataset())
        part.rename(self.directory / f"{uid}.dcm")
        return 0x0000

    def reports(self) -> list[Path]:
        """Return the structured reports that have arrived."""
        return [
            p
            for p in sorted(self.directory.glob("*.dcm"))
            if read_file_meta_info(p).MediaStorageSOPClassUID in REPORT_CLASSES
        ]
