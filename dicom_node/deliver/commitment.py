"""Storage commitment: the PACS confirms that it keeps objects (PS3.4 annex J, Push Model).

A request (N-ACTION) lists the objects under a transaction UID of ours. The result (N-EVENT-REPORT)
arrives on the same association or on one that the PACS opens, perhaps hours later; without a result
the node repeats the request.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence

import pydicom
from pydicom.uid import generate_uid
from pynetdicom import evt
from pynetdicom.dimse_primitives import N_EVENT_REPORT
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StorageCommitmentPushModel,
    StorageCommitmentPushModelInstance,
)

from dicom_node.deliver.backoff import after_failure
from dicom_node.errors import DeliveryError, JournalError
from dicom_node.events import Event, log
from dicom_node.peers import dimse
from dicom_node.settings.sections import PeerSettings
from dicom_node.state.audit import COMMITTED, report_sent
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingRecord
from dicom_node.state.resources import NodeResources
from dicom_node.units import MEGABYTE, retry_delay
from scoring.ct.dicom_file import UNREADABLE
from scoring.escaping import uid_words

SUCCESS = 0x0000
PROCESSING_FAILURE = 0x0110
NO_SUCH_INSTANCE = 0x0112
PERMANENT_REASONS = (0x0119, 0x0122)  # class and instance do not match; class not supported
REQUEST_ACTION = 1
LONGEST_REPORT = MEGABYTE  # of references, of some 130 bytes each
SAME_ASSOCIATION_SECONDS = 2.0
BATCH = 100


class CommitmentRequests:
    """Requests commitment and receives the results.

    Parameters
    ----------
    resources, jitter
        The node's.
    """

    def __init__(self, resources: NodeResources, jitter: random.Random) -> None:
        self._settings = resources.settings
        self._outbox = Outbox(resources.journal)
        self._clock = resources.journal.clock
        self._audit = resources.trail
        self._jitter = jitter

    def ask_for(
        self,
        records: Sequence[OutgoingRecord],
        peer_for: Callable[[OutgoingRecord], PeerSettings | None],
    ) -> None:
        """Request commitment from every peer for the objects sent to it."""
        by_peer: dict[str, list[OutgoingRecord]] = {}
        for record in records:
            peer = peer_for(record)
            if peer is not None:
                by_peer.setdefault(peer.name, []).append(record)
        for name, batch in by_peer.items():
            peer = self._settings.peer(name)
            assert peer is not None
            self._ask(peer, batch[:BATCH])

    def _ask(self, peer: PeerSettings, records: list[OutgoingRecord]) -> None:
        report = self._settings.report
        uid = generate_uid(prefix=None)
        asked = max(r.attempts for r in records)
        wait = retry_delay(
            asked,
            report.commitment_timeout_seconds,
            max(report.retry_longest_seconds, report.commitment_timeout_seconds),
            self._jitter,
        )
        # Record it in the journal first: the result may arrive before the response to the request.
        self._outbox.commitment_asked(
            records,
            uid,
            f"storage commitment requested (attempt {asked + 1})",
            time.time(),
            self._clock.now() + wait,
        )
        log(
            Event.COMMITMENT_REQUESTED,
            destination=peer.name,
            transaction=uid,
            objects=len(records),
            ask_again_in=f"{wait:.0f} s",
        )
        try:
            self._request(peer, uid, records)
        except DeliveryError as e:
            log(
                Event.COMMITMENT_NOT_REQUESTED,
                logging.WARNING if asked == 0 else logging.DEBUG,
                destination=peer.name,
                transaction=uid,
                reason=e,
            )
            self._outbox.describe(self._outbox.awaiting(uid), f"the commitment request failed: {e}")

    def _request(self, peer: PeerSettings, uid: str, records: list[OutgoingRecord]) -> None:
        request = pydicom.Dataset()
        request.TransactionUID = uid
        request.ReferencedSOPSequence = []
        for record in records:
            item = pydicom.Dataset()
            item.ReferencedSOPClassUID = record.sop_class_uid
            item.ReferencedSOPInstanceUID = record.sop_instance_uid
            request.ReferencedSOPSequence.append(item)
        with dimse.association_with(
            peer,
            self._settings.node.ae_title,
            {StorageCommitmentPushModel: dimse.UNCOMPRESSED},
            self._settings.report.timeout_seconds,
            self._settings.tls,
            [(evt.EVT_N_EVENT_REPORT, self.on_event_report)],
        ) as association:
            try:
                status, _ = association.send_n_action(
                    request,
                    REQUEST_ACTION,
                    StorageCommitmentPushModel,
                    StorageCommitmentPushModelInstance,
                )
            except (RuntimeError, ValueError) as e:
                raise DeliveryError(f"{peer.ae_title}: N-ACTION cannot be sent: {e}") from e
            code = status.get("Status")
            if code != SUCCESS:
                words = dimse.status_words(code) if code is not None else "no answer"
                raise DeliveryError(f"{peer.ae_title}: N-ACTION: {words}")
            deadline = time.monotonic() + SAME_ASSOCIATION_SECONDS
            while self._outbox.awaiting(uid) and time.monotonic() < deadline:
                time.sleep(0.05)

    def on_event_report(self, event: evt.Event) -> tuple[int, None]:
        """Handle an N-EVENT-REPORT; return the status for its response."""
        try:
            assert isinstance(event.request, N_EVENT_REPORT)
            content = event.request.EventInformation
            if content is not None and content.getbuffer().nbytes > LONGEST_REPORT:
                raise ValueError("more references than were asked for")
            information = event.event_information
            uid = str(information.TransactionUID)
            committed = _uids(information, "ReferencedSOPSequence")
            failed = {
                str(i.ReferencedSOPInstanceUID): int(i.get("FailureReason") or PROCESSING_FAILURE)
                for i in information.get("FailedSOPSequence") or []
            }
        except UNREADABLE as e:
            log(Event.COMMITMENT_ANSWERED, logging.WARNING, reason=type(e).__name__)
            return PROCESSING_FAILURE, None
        try:
            self._answered(uid, committed, failed)
        except JournalError as e:
            log(Event.COMMITMENT_ANSWERED, logging.ERROR, transaction=uid_words(uid), reason=e)
            return PROCESSING_FAILURE, None
        return SUCCESS, None

    def _answered(self, uid: str, committed: set[str], failed: dict[str, int]) -> None:
        open_records = self._outbox.awaiting(uid)
        peers_words = "storage commitment"
        good = [r for r in open_records if r.sop_instance_uid in committed]
        now = time.time()
        self._outbox.committed(good, COMMITTED, now)
        log(
            Event.COMMITMENT_ANSWERED,
            logging.WARNING if failed or not open_records else logging.INFO,
            transaction=uid_words(uid),
            known="yes" if open_records else "no",
            committed=len(good),
            failed=len(failed),
        )
        for record in good:
            self._audit.record(report_sent(record, None, COMMITTED, accepted=True))
        for record in open_records:
            reason = failed.get(record.sop_instance_uid)
            if reason is None or record in good:
                continue
            words = f"{peers_words} refused: 0x{reason:04X} ({dimse.status_words(reason)})"
            following = after_failure(
                record, reason in PERMANENT_REASONS, self._settings.report, self._jitter
            )
            if reason == NO_SUCH_INSTANCE or reason in PERMANENT_REASONS:
                # The peer does not have it or will not keep it: it must be sent again.
                due = self._clock.now() + following.delay
                self._outbox.not_sent([record], words, now, due, following.failed)
            else:
                self._outbox.describe([record], words)


def _uids(dataset: pydicom.Dataset, keyword: str) -> set[str]:
    return {str(i.ReferencedSOPInstanceUID) for i in dataset.get(keyword) or []}
