"""Shared by the retrieval tests: the node's retrieval alone, and PACSs for it."""

from __future__ import annotations

import contextlib
import io
import random
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pydicom
from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian
from pynetdicom import AE, evt
from pynetdicom.dsutils import create_file_meta, encode, encode_file_meta
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    StudyRootQueryRetrieveInformationModelMove,
    Verification,
)

from dicom_node.deliver.commitment import CommitmentRequests
from dicom_node.demo.pacs import SmallPacs
from dicom_node.receive.incoming import IncomingObject, Source
from dicom_node.receive.scp import Receiver
from dicom_node.retrieve.loop import Retrieval, archive_of
from dicom_node.settings.sections import NodeSettings, PeerSettings, RetrieveSettings, Settings
from dicom_node.state.audit import AuditTrail
from dicom_node.state.journal import Journal
from dicom_node.state.resources import NodeResources
from dicom_node.state.retrievals import RetrievalRecord, Retrievals
from dicom_node.state.spool import Spool
from scoring.case.sent_again import difference
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import store_all, wait_for

FIND, GET, MOVE = (
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    StudyRootQueryRetrieveInformationModelMove,
)


class Puller:
    """Receiver, journal and retrieval of a node in this process, without cases and delivery."""

    def __init__(self, directory: Path, peer: PeerSettings, **retrieve: Any) -> None:
        fast: dict[str, Any] = {
            "peer": peer.name,
            "attempts": 3,
            "retry_first_seconds": 0.05,
            "retry_longest_seconds": 0.1,
            "timeout_seconds": 60,
        }
        self.settings = Settings(
            node=NodeSettings(port=free_port(), spool=directory / "spool"),
            peers=(peer,),
            retrieve=RetrieveSettings(**(fast | retrieve)),
        )
        self.spool = Spool(self.settings.node.spool)
        self.journal = Journal(self.spool.journal_path)
        self.trail = AuditTrail(directory / "audit.jsonl", directory / "audit.key", "IMMUNOCT")
        resources = NodeResources(self.settings, self.spool, self.journal, self.trail)
        commitment = CommitmentRequests(resources, random.Random(1))
        self.receiver = Receiver(resources, commitment.on_event_report, lambda: None, difference)
        self.stopped = threading.Event()
        archive = archive_of(self.settings, self.receiver)
        self.retrieval = Retrieval(resources, archive, self.stopped.is_set)
        self.retrievals = Retrievals(self.journal)

    def __enter__(self) -> Puller:
        self.receiver.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopped.set()
        self.retrieval.stop()
        self.receiver.stop()
        self.journal.close()

    def put(self, *datasets: pydicom.Dataset) -> None:
        """Receive objects as if they had been sent."""
        for dataset in datasets:
            data = encode(dataset, False, True)
            assert data is not None
            meta = create_file_meta(
                sop_class_uid=dataset.SOPClassUID,
                sop_instance_uid=dataset.SOPInstanceUID,
                transfer_syntax=ExplicitVRLittleEndian,
            )
            status = self.receiver.take(
                IncomingObject(
                    io.BytesIO(data),
                    UID(ExplicitVRLittleEndian),
                    encode_file_meta(meta),
                    str(dataset.SOPInstanceUID),
                    str(dataset.SOPClassUID),
                    Source("SENDER", "127.0.0.1"),
                )
            )
            assert status == 0

    def attempt(self, study_uid: str) -> RetrievalRecord:
        """Make one attempt as soon as it is due, and return the state of the retrieval."""
        self.retrievals.begin(study_uid, 0)

        def begun() -> bool:
            self.retrieval.tick()
            return study_uid in self.retrieval._running

        wait_for("an attempt", begun)
        # No other round while it runs: the next attempt may be due as soon as it has ended.
        self.retrieval._running[study_uid].join(120)
        assert not self.retrieval._running[study_uid].is_alive()
        return self.state(study_uid)

    def state(self, study_uid: str) -> RetrievalRecord:
        record = self.retrievals.find(study_uid)
        assert record is not None
        return record

    def here(self, study_uid: str) -> set[str]:
        ct, _ = self.journal.facts(study_uid)
        return {c.sop_instance_uid for c in ct}


class GivingPacs:
    """A PACS by pynetdicom that sends what ``give`` returns for a request.

    Parameters
    ----------
    ct
        The images that it lists.
    give
        Maps requested images to those sent.
    gives_to
        Port of the C-MOVE destination.
    """

    def __init__(
        self,
        ct: Sequence[pydicom.Dataset],
        give: Callable[[list[pydicom.Dataset]], list[pydicom.Dataset]] = list,
        gives_to: int = 0,
        calling: Sequence[str] = (),
        roles: bool = True,
    ) -> None:
        self.port = free_port()
        self.peer = PeerSettings("PACS", "PACS", "127.0.0.1", self.port)
        self.asked: list[set[str]] = []
        self._ct = list(ct)
        self.give = give
        self.gives_to = gives_to
        self.claims = 0
        self._ae = AE("PACS")
        self._ae.require_calling_aet = list(calling)
        for model in (FIND, GET, MOVE, Verification):
            self._ae.add_supported_context(model)
        self._ae.add_requested_context(CTImageStorage)  # for C-MOVE
        if roles:
            self._ae.add_supported_context(CTImageStorage, scu_role=True, scp_role=True)
        else:
            self._ae.add_supported_context(CTImageStorage)

    @contextlib.contextmanager
    def running(self) -> Iterator[GivingPacs]:
        handlers: list[Any] = [
            (evt.EVT_C_FIND, self._on_find),
            (evt.EVT_C_GET, self._on_get),
            (evt.EVT_C_MOVE, self._on_move),
        ]
        self._ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=handlers)
        try:
            yield self
        finally:
            self._ae.shutdown()

    def _matches(self, query: pydicom.Dataset) -> list[pydicom.Dataset]:
        wanted = query.get("SOPInstanceUID") or []
        wanted = [wanted] if isinstance(wanted, str) else list(wanted)
        return [
            d
            for d in self._ct
            if d.StudyInstanceUID == query.StudyInstanceUID
            and query.get("SeriesInstanceUID") in (None, "", d.SeriesInstanceUID)
            and (not wanted or d.SOPInstanceUID in wanted)
        ]

    def _on_find(self, event: evt.Event) -> Iterator[tuple[int, pydicom.Dataset | None]]:
        for found in self._matches(event.identifier):
            answer = pydicom.Dataset()
            answer.QueryRetrieveLevel = event.identifier.QueryRetrieveLevel
            for keyword in (
                "StudyInstanceUID",
                "SeriesInstanceUID",
                "SOPInstanceUID",
                "SOPClassUID",
            ):
                if keyword in event.identifier:
                    setattr(answer, keyword, found.get(keyword))
            yield 0xFF00, answer

    def _given(self, query: pydicom.Dataset) -> list[pydicom.Dataset]:
        matches = self._matches(query)
        self.asked.append({str(d.SOPInstanceUID) for d in matches})
        return self.give(matches)

    def _on_get(self, event: evt.Event) -> Iterator[Any]:
        given = self._given(event.identifier)
        yield len(given)
        for dataset in given:
            yield 0xFF00, dataset

    def _on_move(self, event: evt.Event) -> Iterator[Any]:
        """Send the images from ``give``; a separate sink makes the final response count all."""
        if not self.gives_to:
            yield None, None
            return
        given = self._given(event.identifier)
        store_all(self.gives_to, given, calling="PACS")
        with SmallPacs(Path(self._sink), "SINK") as sink:
            yield "127.0.0.1", sink.port
            matches = self._matches(event.identifier)
            yield len(matches)
            for dataset in matches:
                yield 0xFF00, dataset

    _sink = ""

    def claiming(self, directory: Path) -> GivingPacs:
        """Store objects that only the responses to C-MOVE count, in a folder."""
        self._sink = str(directory)
        return self
