"""The SCP: verification, and storage of CT and SEG objects on disk (PS3.4 Annexes A and B).

No pixel is decoded here. A success status means that the object is on disk and in the journal.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import functools
import hashlib
import io
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pydicom
from pydicom.uid import (
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)
from pynetdicom import AE, ALL_TRANSFER_SYNTAXES, AllStoragePresentationContexts, evt
from pynetdicom.association import Association
from pynetdicom.pdu import P_DATA_TF
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StorageCommitmentPushModel,
)

from dicom_node.errors import BeingForgottenError, JournalError, NodeError
from dicom_node.events import Event, log
from dicom_node.peers.addresses import KnownPeers
from dicom_node.peers.checkpoint import acknowledge_at_once, check_pynetdicom
from dicom_node.peers.tls import server_context
from dicom_node.receive import correction, withdrawal
from dicom_node.receive.bounds import ConflictRoom, DiskRoom, InFlight
from dicom_node.receive.incoming import IncomingObject, Source, incoming_of, peer_of, stored_over
from dicom_node.receive.listener import SILENCE_SECONDS, Listener
from dicom_node.receive.object_check import (
    OUT_OF_RESOURCES,
    ObjectRefusedError,
    read_header,
)
from dicom_node.receive.object_record import ACCEPTED, KINDS, describe, patient_of
from dicom_node.receive.store_message import StoreRequest
from dicom_node.receive.transfers import Transfers
from dicom_node.receive.walk import Limits
from dicom_node.state import audit
from dicom_node.state.facts import State
from dicom_node.state.files import Content
from dicom_node.state.object_file import Receipt, damage_of, receipt_words, seal_of
from dicom_node.state.records import ObjectRecord, Refusal
from dicom_node.state.resources import NodeResources
from dicom_node.units import MEGABYTE
from scoring.case.sent_again import Change, Difference
from scoring.ct.dicom_file import text_of
from scoring.ct.transfer_syntaxes import READABLE
from scoring.escaping import uid_words

VERIFICATION = "1.2.840.10008.1.1"
SUCCESS = 0x0000
ELEMENTS_DISCARDED = 0xB006
SOP_CLASS_NOT_SUPPORTED = 0x0122  # PS3.7 9.1.1.1.9
PROCESSING_FAILURE = 0x0110
PREAMBLE = bytes(128) + b"DICM"
_STUDY = "StudyInstanceUID"
NO_LIMIT = 1_000_000
# For the answers under way when the node stops.
STOP_SECONDS = 60.0
POLL_SECONDS = 0.1  # how long the node may take to notice that it stops listening


class Receiver:
    """Listens for associations and stores received objects in spool and journal.

    Parameters
    ----------
    resources
        The node's settings, spool, journal and audit trail.
    on_commitment
        Handler of N-EVENT-REPORT, for storage commitment results.
    news
        Called when an association (or other source) has ended.
    compare
        Returns what differs between the files of two objects with one UID.

    Raises
    ------
    SettingsError
        If certificates cannot be used.
    """

    def __init__(
        self,
        resources: NodeResources,
        on_commitment: Callable[[evt.Event], tuple[int, Any]],
        news: Callable[[], None],
        compare: Callable[[Path, Path], Difference],
    ) -> None:
        settings, spool, trail = resources.settings, resources.spool, resources.trail
        self._news = news
        self._compare = compare
        self._resources = resources
        self._settings = settings
        self._spool = spool
        self._journal = resources.journal
        self._trail = trail
        self._on_commitment = on_commitment
        self._tls = server_context(settings.tls)
        # Two associations may send the same object at once; the second must see the first's record.
        self._locks = [threading.Lock() for _ in range(64)]
        self._transfers = Transfers(trail)
        self._room = DiskRoom(spool, settings.receiver.minimum_free_mb)
        self._conflict_room = ConflictRoom(
            resources.journal, settings.receiver.maximum_conflicts_mb
        )
        receiver = settings.receiver
        longest = receiver.maximum_object_mb * MEGABYTE
        self._limits = Limits(receiver.maximum_elements, longest)
        self._in_flight = InFlight(longest, receiver.maximum_in_flight_mb * MEGABYTE)
        # For objects received without an association: counts their memory, in a ``with`` block.
        self.memory = self._in_flight.reading
        self._server: Listener | None = None
        self._known = KnownPeers(settings.peers)
        self._known("")  # begins to look host names up
        self._ae = AE(settings.node.ae_title)
        self._ae.maximum_pdu_size = receiver.maximum_pdu
        self._ae.maximum_associations = NO_LIMIT  # the listener counts
        self._ae.network_timeout = receiver.idle_seconds
        self._ae.acse_timeout = min(receiver.idle_seconds, int(SILENCE_SECONDS))
        self._ae.require_called_aet = receiver.require_called_ae
        self._ae.require_calling_aet = list(receiver.allowed_calling_aes)
        if receiver.other_classes == "ignore":
            for context in AllStoragePresentationContexts:
                self._ae.add_supported_context(str(context.abstract_syntax), ALL_TRANSFER_SYNTAXES)
        for uid in (VERIFICATION, *ACCEPTED):
            if receiver.other_classes == "ignore":
                self._ae.remove_supported_context(uid)
            self._ae.add_supported_context(uid, list(READABLE))
        if settings.report.storage_commitment:
            # The PACS opens the association and is the SCP (PS3.4 J.3.3).
            self._ae.add_supported_context(
                StorageCommitmentPushModel,
                [ExplicitVRLittleEndian, ImplicitVRLittleEndian],
                scu_role=True,
                scp_role=True,
            )

    def start(self) -> None:
        """Start listening; returns at once.

        Raises
        ------
        NodeError
            If the address cannot be bound, or pynetdicom differs from the tested version.
        """
        check_pynetdicom()
        address = (self._settings.node.host, self._settings.node.port)
        handlers: list[Any] = [
            # Requests that our own upper layer does not read, for instance because of a malformed
            # UID.
            (evt.EVT_C_STORE, lambda event: self.take(incoming_of(event))),
            (evt.EVT_C_ECHO, lambda _: SUCCESS),
            (evt.EVT_N_EVENT_REPORT, self._on_commitment),
            (evt.EVT_REJECTED, self._on_rejected),
            *self.limits(),
            (evt.EVT_PDU_SENT, lambda event: acknowledge_at_once(event.assoc)),
            *[(e, self._on_end) for e in (evt.EVT_RELEASED, evt.EVT_ABORTED, evt.EVT_CONN_CLOSE)],
        ]
        try:
            server = Listener(
                self._ae,
                address,
                self._ae.ae_title,
                self._ae.supported_contexts,
                evt_handlers=handlers,
                receiver=self._settings.receiver,
                tls=self._tls,
                received=self._on_data,
                store=self._on_store,
                refused=lambda address, reason: self._trail.record(
                    audit.association_refused("", address, reason)
                ),
                rejected=self._rejected,
                known=self._known,
            )
        except OSError as e:
            raise NodeError(f"cannot listen on {address[0]}:{address[1]}: {e.strerror}") from e
        self._server = server
        self._ae._servers.append(server)
        listen = functools.partial(server.serve_forever, POLL_SECONDS)
        threading.Thread(target=listen, name="immunoct-listener", daemon=True).start()

    def limits(self) -> list[Any]:
        """Return the event handlers for an association of ours that receives objects."""
        return [
            (evt.EVT_PDU_RECV, self._on_pdu),
            (evt.EVT_DIMSE_RECV, lambda event: self._in_flight.message_ended(event.assoc)),
            (evt.EVT_DIMSE_SENT, lambda event: self._in_flight.answered(event.assoc)),
        ]

    def ended(self, source: Association | Source) -> None:
        """Record that a source has ended."""
        self._in_flight.ended(source)
        self._transfers.ended(source)
        self._news()

    def stop(self) -> None:
        """Stop listening and abort open associations."""
        server, self._server = self._server, None
        if server is not None:
            server.end(STOP_SECONDS)

    # Associations

    def _on_rejected(self, event: evt.Event) -> None:
        primitive = event.assoc.requestor.primitive
        called = str(primitive.called_ae_title).strip() if primitive else ""
        calling, address = peer_of(event.assoc)
        receiver = self._settings.receiver
        allowed = receiver.allowed_calling_aes
        ours = self._settings.node.ae_title
        if allowed and calling not in allowed:
            reason = f"calling AE title {calling!r}, expected one of {', '.join(allowed)}"
        else:
            reason = f"called AE title {called!r}, expected {ours!r}"
        self._rejected(calling, called, address, reason)

    def _rejected(self, calling: str, called: str, address: str, reason: str) -> None:
        receiver = self._settings.receiver
        log(
            Event.ASSOCIATION_REJECTED,
            logging.WARNING,
            calling_ae=calling,
            called_ae=called,
            address=address,
            expected_called_ae=(
                self._settings.node.ae_title if receiver.require_called_ae else "(any)"
            ),
            expected_calling_aes=", ".join(receiver.allowed_calling_aes) or "(any)",
            reason=reason,
        )
        self._trail.record(audit.association_refused(calling, address, reason))

    def _on_pdu(self, event: evt.Event) -> None:
        if isinstance(event.pdu, P_DATA_TF):
            self._on_data(event.assoc, len(event.pdu))

    def _on_data(self, association: Association, count: int) -> bool:
        """Count received bytes; abort an association that exceeds its limit."""
        problem = self._in_flight.received(association, count)
        if not problem:
            return True
        calling, address = peer_of(association)
        who = {"calling_ae": calling, "address": address}
        log(Event.ASSOCIATION_ENDED, logging.WARNING, **who, reason=problem)
        problem += "; the association was ended"
        self._refuse("(not whole)", "", calling, problem, "too_long")
        association.abort(block=False)
        self._in_flight.ended(association)
        return False

    def _on_end(self, event: evt.Event) -> None:
        if not event.assoc.is_established:
            # Its thread may still be waiting for an A-ASSOCIATE-RQ, and would count until it times
            # out: a few port scans or TCP health checks would then block the senders.
            event.assoc.dul.to_user_queue.put(None)  # type: ignore[arg-type]
        self.ended(event.assoc)

    # Objects

    def _on_store(self, association: Association, request: StoreRequest, data: io.BytesIO) -> int:
        self._in_flight.message_ended(association)
        try:
            return self.take(stored_over(association, request, data))
        finally:
            self._in_flight.answered(association)

    def take(self, incoming: IncomingObject) -> int:
        """Check and store a received object, and return the status of the C-STORE response."""
        calling_ae, _ = peer_of(incoming.source)
        uid, sop_class = incoming.sop_instance_uid, incoming.sop_class_uid
        if sop_class not in ACCEPTED and self._settings.receiver.other_classes == "ignore":
            log(
                Event.OBJECT_IGNORED,
                sop=uid_words(uid),
                sop_class=uid_words(sop_class),
                calling_ae=calling_ae,
            )
            return ELEMENTS_DISCARDED
        in_journal = True
        try:
            with self._in_flight.reading(incoming.source) as reserve:
                return self._store(incoming, calling_ae, reserve)
        except ObjectRefusedError as e:
            status, reason, rule = e.status, str(e), e.rule
        except BeingForgottenError as e:
            status, reason, rule = OUT_OF_RESOURCES, str(e), "being_forgotten"
            in_journal = False  # nothing of the study may be left there
        except (OSError, MemoryError, JournalError) as e:
            reason = f"cannot be written: {e or type(e).__name__}"
            status, rule = OUT_OF_RESOURCES, "cannot_be_written"
            in_journal = not isinstance(e, JournalError)  # a record would wait as long again
        except Exception as e:
            # The outermost handler of this thread: every error gets a response and a log entry.
            reason = f"defect in the receiver: {type(e).__name__}"
            status, rule = PROCESSING_FAILURE, "defect"
        log(
            Event.OBJECT_REFUSED,
            logging.WARNING,
            sop=uid_words(uid),
            status=f"0x{status:04X}",
            reason=reason,
            calling_ae=calling_ae,
        )
        if in_journal:
            self._refuse(uid_words(uid), uid_words(sop_class), calling_ae, reason, rule)
        return status

    def _refuse(self, uid: str, sop_class: str, calling_ae: str, reason: str, rule: str) -> None:
        refusal = Refusal(uid, sop_class, calling_ae, reason, time.time(), rule)
        try:
            self._journal.add_refusal(refusal)
        except JournalError as e:
            log(Event.LOOP_FAILED, logging.ERROR, loop="receiver", reason=e)

    def _store(
        self, incoming: IncomingObject, calling_ae: str, reserve: Callable[[int], None]
    ) -> int:
        uid, sop_class = incoming.sop_instance_uid, incoming.sop_class_uid
        if sop_class not in ACCEPTED:
            words = (
                f"SOP Class {uid_words(sop_class)} in the presentation context of another SOP Class"
            )
            raise ObjectRefusedError(SOP_CLASS_NOT_SUPPORTED, words, "fallback_class")
        data = incoming.data.getbuffer()
        self._room.check(data.nbytes)
        header = read_header(incoming.data, incoming.syntax, uid, sop_class, self._limits, reserve)
        incoming.check(header)
        if sop_class not in KINDS:
            return self._take_note(header, calling_ae)
        withdrawal.check_object(self._resources, uid, text_of(header, _STUDY))
        content: Content = (PREAMBLE, incoming.meta, data)
        sha256 = hashlib.sha256(data).hexdigest()
        with self._locks[hash(uid) % len(self._locks)]:
            known = self._journal.object(uid)
            if known is None or not self._is_here(known, sha256):
                self._keep(incoming, header, content, sha256, known)
            elif known.sha256 == sha256:
                self._repeated(known)
                log(Event.OBJECT_REPEATED, logging.DEBUG, sop=uid, calling_ae=calling_ae)
            else:
                self._other(known, content, sha256, calling_ae, header)
        return SUCCESS

    def _repeated(self, known: ObjectRecord) -> None:
        """Record that an object was sent again: a case that failed for it gets new attempts."""
        self._journal.refuse_forgetting(known.study_uid)
        if known.lost:
            self._journal.set_lost(known, "")
        case = self._journal.case(known.study_uid)
        if case is not None and case.state is State.FAILED:
            self._journal.retry_failed(known.study_uid, time.time())

    def _take_note(self, header: pydicom.Dataset, calling_ae: str) -> int:
        """Withdraw what a rejection note lists; another Key Object Selection is discarded."""
        note = withdrawal.read_note(header)
        if not note.is_rejection:
            log(Event.OBJECT_IGNORED, sop=note.sop_instance_uid, calling_ae=calling_ae)
            return ELEMENTS_DISCARDED
        if note.withdraws and not withdrawal.is_own(self._resources, note):
            withdrawal.check_sender(self._resources, calling_ae, "withdraw objects")
        withdrawal.take(self._resources, note, calling_ae, patient_of(header))
        self._news()
        return SUCCESS

    def _is_here(self, known: ObjectRecord, sha256: str) -> bool:
        """Return whether the file of an object received again is still unchanged."""
        path = self._spool.root / known.path
        if known.sha256 != sha256:
            return path.exists()
        try:
            return not damage_of(path, known.size, known.sha256)
        except OSError as e:
            if e.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM):
                raise  # the error says nothing about the file
            return False

    def _keep(
        self,
        incoming: IncomingObject,
        header: pydicom.Dataset,
        content: Content,
        sha256: str,
        replaced: ObjectRecord | None,
    ) -> None:
        """Store an object on disk, then in the journal, replacing one that the node lost."""
        source, uid, study = incoming.source, incoming.sop_instance_uid, text_of(header, _STUDY)
        head = PREAMBLE + incoming.meta
        receipt = Receipt(seal_of(head, sha256), time.time(), *peer_of(source))
        size = sum(len(part) for part in content)
        new = describe(header, "", size, sha256, receipt)  # before there is a file
        self._journal.check_files()  # otherwise each attempt would leave a file
        self._transfers.begins(source, study, patient_of(header))
        if study in self._spool.forgotten:
            self._journal.refuse_forgetting(study)
            self._spool.forgotten.lift(study)
        path = self._spool.store_object(uid, content, receipt_words(receipt))
        record = dataclasses.replace(new.record, path=str(path.relative_to(self._spool.root)))
        try:
            with self._journal.change():
                if replaced is not None:
                    self._journal.drop_object(replaced)
                self._journal.add_object(record, new.references, *new.patient)
        except BeingForgottenError:
            self._spool.remove([path])
            raise
        # If the journal fails, the file is kept: it is unknown whether the commit reached the disk.
        # The next start records files that are not in the journal.
        if replaced is not None:
            with contextlib.suppress(OSError):  # the next start finds it
                self._spool.quarantine.put(
                    self._spool.root / replaced.path,
                    "object",
                    "damaged; the object was received again",
                    study,
                    uid,
                )
        self._transfers.stored(source, study, new.record.sop_class_uid)
        log(
            Event.OBJECT_STORED,
            logging.DEBUG if new.record.kind == "CT" else logging.INFO,
            kind=new.record.kind,
            sop=uid,
            study=study,
            calling_ae=receipt.calling_ae,
        )

    def _other(
        self,
        known: ObjectRecord,
        content: Content,
        sha256: str,
        calling_ae: str,
        header: pydicom.Dataset,
    ) -> None:
        """Take other bytes under a known UID: the same, a correction, or to be set aside."""
        uid, size = known.sop_instance_uid, sum(len(part) for part in content)
        self._journal.refuse_forgetting(known.study_uid)
        relative = self._spool.conflict_path(uid, sha256).relative_to(self._spool.root)
        new = relative not in self._journal.conflict_paths(uid)
        path = self._spool.store_conflict(uid, sha256, content)
        found = self._compare(self._spool.root / known.path, path)
        if new and found.change is Change.NOTHING:
            self._spool.remove([path])
            self._repeated(known)
            log(
                Event.OBJECT_REPEATED,
                sop=uid,
                calling_ae=calling_ae,
                reason="encoded in another way; all that is read of it is the same",
            )
            return
        patient = ""
        if found.change is Change.PATIENT_OR_STUDY and correction.is_correction(
            self._resources, calling_ae, found.patient_or_study
        ):
            patient = correction.identity_of(header)
        try:
            if new:
                self._conflict_room.check(uid, size)
            self._journal.add_conflict(
                uid, known.study_uid, relative, calling_ae, time.time(), size, patient
            )
        except (BeingForgottenError, ObjectRefusedError):
            self._spool.remove([path])
            raise
        if patient:
            log(
                Event.OBJECT_REPEATED,
                sop=uid,
                calling_ae=calling_ae,
                reason=f"corrects {found.attributes}; kept until its whole series is received",
            )
            return
        log(
            Event.OBJECT_CONFLICT,
            logging.WARNING,
            sop=uid,
            study=known.study_uid,
            calling_ae=calling_ae,
            reason=f"same SOP Instance UID with other content ({found.attributes}): the first is "
            "kept, this one is set aside",
        )
