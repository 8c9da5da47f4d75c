"""Sends reports until each is accepted: per instance, with increasing delays, never lost.

The peer's response decides (`backoff.verdict_on`). An instance that a peer refuses permanently is
shown as failed after three attempts and is still retried, but rarely: once an administrator has
corrected the PACS, reports are delivered without a command here.
"""

from __future__ import annotations

import dataclasses
import logging
import random
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from dicom_node.deliver.backoff import TRIES_BEFORE_FAILED, Verdict, after_failure, verdict_on
from dicom_node.deliver.commitment import CommitmentRequests
from dicom_node.errors import DeliveryError, UnreachableError
from dicom_node.events import Event, log
from dicom_node.operate.forgetting import BESIDE_A_REPORT
from dicom_node.peers import dicomweb_store, dimse
from dicom_node.recovery import report_repair
from dicom_node.settings.sections import PeerSettings
from dicom_node.state.audit import report_sent
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import OutgoingRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import damage_of_outgoing
from dicom_node.units import HOUR
from dicom_node.work.report_class import REPORT, fallback_class, put_in_class
from sr_templates.sr_class import SrClass

SAY_AGAIN_SECONDS = HOUR
SR_CLASSES = tuple(c.value for c in SrClass)
BATCH = 100


class Delivery:
    """Sends objects that are due; one thread calls `tick` repeatedly.

    Parameters
    ----------
    resources
        The node's settings, spool, journal and audit trail.
    stopped
        Set when the node stops.
    jitter
        Source of the random part of delays.
    """

    def __init__(
        self,
        resources: NodeResources,
        stopped: Callable[[], bool],
        jitter: random.Random | None = None,
    ) -> None:
        self._resources = resources
        self._settings = resources.settings
        self._spool = resources.spool
        self._journal = resources.journal
        self._outbox = Outbox(resources.journal)
        self._audit = resources.trail
        self._stopped = stopped
        self._jitter = jitter or random.Random()
        self._commitment = CommitmentRequests(resources, self._jitter)
        self._said: dict[str, tuple[str, float]] = {}
        self._lock = threading.Lock()
        self._in_hand: frozenset[str] = frozenset()

    @property
    def commitment(self) -> CommitmentRequests:
        """The handler of storage commitment results."""
        return self._commitment

    def sends(self, study_uid: str) -> bool:
        """Return whether an object of a study may be being sent now."""
        with self._lock:
            return study_uid in self._in_hand

    def tick(self) -> None:
        """Send due objects, peer by peer, and request commitment for those sent."""
        self._journal.check_files()  # objects sent but not recorded would be sent again
        try:
            self._send_due()
            if not self._stopped():
                self._commitment.ask_for(self._take(self._outbox.uncommitted), self._peer_for)
        finally:
            with self._lock:
                self._in_hand = frozenset()

    def _take(self, waiting: Callable[[float], list[OutgoingRecord]]) -> list[OutgoingRecord]:
        """Return the objects that are due, and protect them from deletion while they are sent."""
        with self._lock:
            due = waiting(self._journal.clock.now())
            self._in_hand = frozenset(r.study_uid for r in due)
        return due

    def _send_due(self) -> None:
        by_peer: dict[str, list[OutgoingRecord]] = {}
        with self._journal.snapshot():
            due = [(r, self._peer_for(r)) for r in self._take(self._outbox.due)]
        for record, peer in due:
            if peer is None:
                self._no_peer(record)
            elif self._is_whole(peer, record):
                by_peer.setdefault(peer.name, []).append(record)
        for name, records in by_peer.items():
            peer = self._settings.peer(name)
            assert peer is not None
            if self._stopped():
                return
            self._send(peer, records[:BATCH])

    def _is_whole(self, peer: PeerSettings, record: OutgoingRecord) -> bool:
        """Check an object against what was written; a damaged object is recreated, not sent."""
        try:
            words = damage_of_outgoing(self._spool, record)
        except OSError as e:
            self._failed([record], f"its file cannot be read: {e.strerror}", False, peer)
            return False
        if words:
            remade = report_repair.remake(self._resources, record, words)
            if remade.gone:
                return False
            self._failed([record], remade.words, not remade.under_way, peer)
        return not words

    def _peer_for(self, record: OutgoingRecord) -> PeerSettings | None:
        peer = self._settings.peer(record.destination)
        if peer is None:
            case = self._journal.case(record.study_uid)
            peer = self._settings.destination_for(case.calling_ae) if case else None
        return peer

    def _no_peer(self, record: OutgoingRecord) -> None:
        case = self._journal.case(record.study_uid)
        self._failed(
            [record],
            f"no peer is configured for AE title {case.calling_ae if case else '?'}, which sent "
            "the SEG",
            True,
        )

    def _send(self, peer: PeerSettings, records: list[OutgoingRecord]) -> None:
        """Send objects over one association, or with STOW-RS."""
        files = {self._spool.root / r.path: r for r in records}
        left, begun = list(records), set[str]()

        def begins(paths: Sequence[Path]) -> None:
            self._outbox.begins([files[p] for p in paths])
            begun.update(files[p].sop_instance_uid for p in paths)

        try:
            for answer in self._store(peer, files, begins):
                record = files[answer.path]
                left.remove(record)
                self._answered(peer, record, answer)
                if self._stopped():
                    return
        except DeliveryError as e:
            # No fault of one object: the whole queue of the peer waits, and one line is logged.
            names = {r.sop_instance_uid for r in left}
            waiting = [
                r for r in self._outbox.waiting_for(peer.name) if r.sop_instance_uid not in names
            ]
            # It has none of them where it was not connected to, or refused whatever it is sent.
            knows = e.permanent or isinstance(e, UnreachableError)
            unanswered = set[str]() if knows else begun & names
            self._failed(left + waiting, str(e), e.permanent, peer, unanswered)

    def _store(
        self,
        peer: PeerSettings,
        files: Mapping[Path, OutgoingRecord],
        begins: Callable[[Sequence[Path]], None],
    ) -> Iterator[dimse.StoreAnswer]:
        """Send files with the peer's protocol: STOW-RS or C-STORE."""
        timeout, tls = self._settings.report.timeout_seconds, self._settings.tls
        if peer.url:
            return dicomweb_store.store(peer, list(files), timeout, tls, begins)
        classes = SR_CLASSES if any(r.kind == REPORT for r in files.values()) else ()
        ours = self._settings.node.ae_title
        return dimse.store(peer, ours, list(files), timeout, tls, classes, begins)

    def _answered(
        self, peer: PeerSettings, record: OutgoingRecord, answer: dimse.StoreAnswer
    ) -> None:
        other = fallback_class(self._settings.report, record, answer.accepted)
        if other is not None:
            self._put_in_class(peer, record, other)
            return
        verdict = verdict_on(answer.status) if not answer.problem else Verdict.PERMANENT
        if verdict is not Verdict.ACCEPTED:
            unanswered = {record.sop_instance_uid} if answer.unknown else set[str]()
            self._failed([record], answer.words, verdict is Verdict.PERMANENT, peer, unanswered)
            return
        self._said.pop(peer.name, None)
        # The audit trail first: after a crash here an event is recorded twice rather than never.
        self._audit.record(report_sent(record, peer, answer.words, accepted=True))
        self._outbox.sent(record, answer.words, time.time())
        log(
            Event.REPORT_SENT,
            study=record.study_uid,
            report=record.sop_instance_uid,
            kind=record.kind,
            destination=peer.name,
            detail=answer.words,
        )

    def _put_in_class(self, peer: PeerSettings, record: OutgoingRecord, other: SrClass) -> None:
        """Convert a report to an SR class that the peer accepts; it is sent at the next tick."""
        try:
            item = put_in_class(self._spool, record, other)
        except DeliveryError as e:
            self._failed([record], str(e), True, peer)
            return
        self._outbox.replace(record, item)
        old = self._spool.root / record.path
        self._spool.remove([old, *(old.with_suffix(s) for s in BESIDE_A_REPORT)])
        log(
            Event.REPORT_CLASS_CHANGED,
            study=record.study_uid,
            report=record.sop_instance_uid,
            destination=peer.name,
            new_report=item.sop_instance_uid,
            new_class=other.word,
        )

    def _failed(
        self,
        records: list[OutgoingRecord],
        detail: str,
        permanent: bool,
        peer: PeerSettings | None = None,
        unanswered: Collection[str] = (),
    ) -> None:
        """Record a failed attempt; ``unanswered``: UIDs of what the peer may have nevertheless."""
        for record in records:
            if record.sop_instance_uid in unanswered:
                self._audit.record(report_sent(record, peer, detail, accepted=None))
        known = [
            dataclasses.replace(r, unanswered=r.unanswered or r.sop_instance_uid in unanswered)
            for r in records
        ]
        # One delay for all of them, that of the object that has failed most often.
        worst = max(records, key=lambda r: r.attempts)
        following = after_failure(worst, permanent, self._settings.report, self._jitter)
        due = self._journal.clock.now() + following.delay
        self._outbox.not_sent(known, detail, time.time(), due, following.failed)
        where = peer.name if peer else ""
        log(
            Event.REPORT_FAILED if following.failed else Event.REPORT_NOT_SENT,
            self._level(where, detail),
            study=worst.study_uid,
            report=worst.sop_instance_uid,
            destination=where,
            waiting=len(records),
            attempt=worst.attempts + 1,
            next_attempt_in=f"{following.delay:.0f} s",
            reason=detail,
        )
        if following.failed and worst.attempts + 1 == TRIES_BEFORE_FAILED:
            for record in records:
                self._audit.record(report_sent(record, peer, detail, accepted=False))

    def _level(self, where: str, detail: str) -> int:
        """Return WARNING for a new message, DEBUG for one logged within the last hour."""
        said, at = self._said.get(where, ("", 0.0))
        if said == detail and time.monotonic() - at < SAY_AGAIN_SECONDS:
            return logging.DEBUG
        self._said[where] = (detail, time.monotonic())
        return logging.WARNING
