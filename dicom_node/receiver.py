"""The storage SCP: verification, and CT and SEG objects onto disk (PS3.4 Annexes A and B).

No pixel is decoded here. A success status means that the object is on disk and in the journal.
"""

from __future__ import annotations

import hashlib
import io
import logging
import socket
import threading
import time
from typing import Any

import numpy as np
import pydicom
from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RLELossless,
    SegmentationStorage,
)
from pynetdicom import AE, ALL_TRANSFER_SYNTAXES, AllStoragePresentationContexts, evt
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.transport import ThreadedAssociationServer

from dicom_node.errors import JournalError, NodeError
from dicom_node.events import Event, log
from dicom_node.journal import Journal
from dicom_node.records import ObjectRecord, Refusal
from dicom_node.settings import Settings
from dicom_node.spool import Spool
from scoring.dicom_file import UNREADABLE
from scoring.segmentation import referenced_instances

VERIFICATION = "1.2.840.10008.1.1"
KINDS: dict[str, str] = {CTImageStorage: "CT", SegmentationStorage: "SEG"}
TRANSFER_SYNTAXES = [
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    RLELossless,
]
SUCCESS = 0x0000
OUT_OF_RESOURCES = 0xA700
DOES_NOT_MATCH = 0xA900
CANNOT_UNDERSTAND = 0xC000
ELEMENTS_DISCARDED = 0xB006


class _Refused(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Receiver:
    """Listens for associations and puts what comes into spool and journal.

    Parameters
    ----------
    settings, spool, journal
        The node's.
    """

    def __init__(self, settings: Settings, spool: Spool, journal: Journal) -> None:
        self._settings = settings
        self._spool = spool
        self._journal = journal
        # Two associations may bring the same object at once; the second must see the first's.
        self._locks = [threading.Lock() for _ in range(64)]
        self._server: ThreadedAssociationServer | None = None
        self._ae = AE(settings.node.ae_title)
        receiver = settings.receiver
        self._ae.maximum_pdu_size = receiver.maximum_pdu
        self._ae.maximum_associations = receiver.maximum_associations
        self._ae.network_timeout = receiver.idle_seconds
        self._ae.require_called_aet = receiver.require_called_ae
        self._ae.require_calling_aet = list(receiver.allowed_calling_aes)
        if receiver.other_classes == "ignore":
            for context in AllStoragePresentationContexts:
                self._ae.add_supported_context(str(context.abstract_syntax), ALL_TRANSFER_SYNTAXES)
        for uid in (VERIFICATION, *KINDS):
            if receiver.other_classes == "ignore":
                self._ae.remove_supported_context(uid)
            self._ae.add_supported_context(uid, TRANSFER_SYNTAXES)

    def start(self) -> None:
        """Start to listen; returns at once.

        Raises
        ------
        NodeError
            If the address cannot be bound.
        """
        address = (self._settings.node.host, self._settings.node.port)
        handlers: list[Any] = [
            (evt.EVT_C_STORE, self._on_store),
            (evt.EVT_C_ECHO, lambda _: SUCCESS),
            (evt.EVT_REJECTED, self._on_rejected),
            (evt.EVT_PDU_SENT, _acknowledge_at_once),
        ]
        try:
            self._server = self._ae.start_server(address, block=False, evt_handlers=handlers)
        except OSError as e:
            raise NodeError(f"cannot listen on {address[0]}:{address[1]}: {e.strerror}") from e

    def stop(self) -> None:
        """Stop to listen and end open associations."""
        if self._server is not None:
            self._ae.shutdown()
            self._server = None

    def _on_rejected(self, event: evt.Event) -> None:
        requestor = event.assoc.requestor
        primitive = requestor.primitive
        called = str(primitive.called_ae_title).strip() if primitive else ""
        allowed = self._settings.receiver.allowed_calling_aes
        log(
            Event.ASSOCIATION_REJECTED,
            logging.WARNING,
            calling_ae=str(requestor.ae_title).strip(),
            called_ae=called,
            address=requestor.address,
            expected_called_ae=self._settings.node.ae_title
            if self._settings.receiver.require_called_ae
            else "(any)",
            expected_calling_aes=", ".join(allowed) or "(any)",
        )

    def _on_store(self, event: evt.Event) -> int:
        calling_ae = str(event.assoc.requestor.ae_title).strip()
        address = str(event.assoc.requestor.address)
        request = event.request
        assert isinstance(request, C_STORE)
        uid = str(request.AffectedSOPInstanceUID)
        sop_class = str(request.AffectedSOPClassUID)
        if sop_class not in KINDS:
            log(Event.OBJECT_IGNORED, sop=uid, sop_class=sop_class, calling_ae=calling_ae)
            return ELEMENTS_DISCARDED
        try:
            return self._store(event, uid, sop_class, calling_ae, address)
        except _Refused as e:
            status, reason = e.status, str(e)
        except (OSError, JournalError) as e:
            status, reason = OUT_OF_RESOURCES, f"cannot be written: {e}"
        log(
            Event.OBJECT_REFUSED,
            logging.WARNING,
            sop=uid,
            status=f"0x{status:04X}",
            reason=reason,
            calling_ae=calling_ae,
        )
        try:
            self._journal.add_refusal(Refusal(uid, sop_class, calling_ae, reason, time.time()))
        except JournalError as e:
            log(Event.LOOP_FAILED, logging.ERROR, loop="receiver", reason=e)
        return status

    def _store(
        self, event: evt.Event, uid: str, sop_class: str, calling_ae: str, address: str
    ) -> int:
        data = event.encoded_dataset(include_meta=False)
        content = event.encoded_dataset()
        header = _read_header(content, uid, sop_class)
        sha256 = hashlib.sha256(data).hexdigest()
        study, series = str(header.StudyInstanceUID), str(header.SeriesInstanceUID)
        with self._locks[hash(uid) % len(self._locks)]:
            known = self._journal.object(uid)
            if known is not None and known.sha256 == sha256:
                log(Event.OBJECT_REPEATED, logging.DEBUG, sop=uid, calling_ae=calling_ae)
                return SUCCESS
            if known is not None:
                path = self._spool.store_conflict(uid, content)
                self._journal.add_conflict(uid, known.study_uid, path, calling_ae)
                log(
                    Event.OBJECT_CONFLICT,
                    logging.WARNING,
                    sop=uid,
                    study=known.study_uid,
                    calling_ae=calling_ae,
                    reason="same SOP Instance UID with other content: the first is kept, this one "
                    "is set aside",
                )
                return SUCCESS
            kind = KINDS[sop_class]
            references = (
                [r.sop_instance_uid for r in referenced_instances(header)] if kind == "SEG" else []
            )
            path = self._spool.store_object(uid, content)
            self._journal.add_object(
                ObjectRecord(
                    sop_instance_uid=uid,
                    sop_class_uid=sop_class,
                    series_uid=series,
                    study_uid=study,
                    kind=kind,
                    path=str(path.relative_to(self._spool.root)),
                    sha256=sha256,
                    size=len(content),
                    slice_position=_slice_position(header) if kind == "CT" else None,
                    calling_ae=calling_ae,
                    calling_address=address,
                    received_at=time.time(),
                ),
                references,
                str(header.get("PatientID") or ""),
                str(header.get("IssuerOfPatientID") or ""),
            )
        log(
            Event.OBJECT_STORED,
            logging.DEBUG if kind == "CT" else logging.INFO,
            kind=kind,
            sop=uid,
            study=study,
            calling_ae=calling_ae,
        )
        return SUCCESS


def _acknowledge_at_once(event: evt.Event) -> None:
    """Acknowledge TCP segments without delay until the next message.

    A sender with Nagle's algorithm holds the tail of a message until its start is acknowledged,
    which Linux delays by 40 ms: for each object. The option does not last, so it is set again
    after each answer.
    """
    wrapper = event.assoc.dul.socket
    option = getattr(socket, "TCP_QUICKACK", None)
    if option is not None and wrapper is not None and wrapper.socket is not None:
        wrapper.socket.setsockopt(socket.IPPROTO_TCP, option, 1)


def _read_header(content: bytes, uid: str, sop_class: str) -> pydicom.Dataset:
    """Read an object without decoding pixels, and check that it is whole and what it says.

    The message's data set is not yet trusted: whatever pydicom stumbles over is a refusal.
    """
    try:
        header = pydicom.dcmread(io.BytesIO(content))
        found = {
            k: str(header.get(k) or "")
            for k in ("SOPInstanceUID", "SOPClassUID", "StudyInstanceUID", "SeriesInstanceUID")
        }
        expected_length = _pixel_bytes(header)
        pixel_data = header.get("PixelData")
        referenced_instances(header)
    except UNREADABLE as e:
        # The message may quote a value of the data set, and this goes to the log.
        raise _Refused(CANNOT_UNDERSTAND, f"not a readable data set ({type(e).__name__})") from e
    if found["SOPInstanceUID"] != uid or found["SOPClassUID"] != sop_class:
        raise _Refused(
            DOES_NOT_MATCH,
            f"the data set is {found['SOPClassUID']} {found['SOPInstanceUID']}, the request says "
            f"{sop_class} {uid}",
        )
    for keyword, value in found.items():
        if not pydicom.uid.UID(value).is_valid:
            raise _Refused(CANNOT_UNDERSTAND, f"{keyword} is {value!r}, not a UID")
    if pixel_data is None:
        raise _Refused(CANNOT_UNDERSTAND, "Pixel Data is missing; the object is cut short")
    if expected_length is not None and len(pixel_data) < expected_length:
        raise _Refused(
            CANNOT_UNDERSTAND,
            f"Pixel Data has {len(pixel_data)} bytes, expected {expected_length}; the object is "
            "cut short",
        )
    return header


def _pixel_bytes(header: pydicom.Dataset) -> int | None:
    """Return how long the pixel data must be, or None for encapsulated ones."""
    if header.file_meta.TransferSyntaxUID.is_encapsulated:
        return None
    bits = (
        int(header.Rows)
        * int(header.Columns)
        * int(header.get("NumberOfFrames") or 1)
        * int(header.get("SamplesPerPixel") or 1)
        * int(header.BitsAllocated)
    )
    return (bits + 7) // 8


def _slice_position(header: pydicom.Dataset) -> float | None:
    """Return the slice's position along its normal in mm, or None where the header lacks it."""
    try:
        orientation = [float(v) for v in header.ImageOrientationPatient]
        position = [float(v) for v in header.ImagePositionPatient]
        value = float(np.dot(np.cross(orientation[:3], orientation[3:]), position))
    except (AttributeError, TypeError, ValueError):
        return None
    return value if np.isfinite(value) else None
