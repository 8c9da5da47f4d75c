"""The node: receiver, scoring and sending put together.

Three loops share the journal: pynetdicom's threads receive, one thread decides and scores, one
sends. Decisions themselves are in `dicom_node.assembly`.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from dicom_node import assembly, peers
from dicom_node.assembly import HOUR, CaseFacts, Decision, State, Waits
from dicom_node.clinical_csv import ClinicalFile
from dicom_node.errors import DeliveryError, NodeError
from dicom_node.events import Event, log
from dicom_node.journal import Journal
from dicom_node.receiver import Receiver
from dicom_node.records import CaseRecord, ReportRecord
from dicom_node.settings import Settings
from dicom_node.spool import Spool
from dicom_node.worker import Job, Outcome, Worker
from scoring.clinical import record_digest
from scoring.results import ClinicalRecord, InstanceReference

TICK_SECONDS = 0.25
ATTEMPTS = 3
COUNT_AGAIN_SECONDS = 60
RECENT_SECONDS = 120


def retry_delay(attempts: int, first: float, longest: float) -> float:
    """Return how long to wait after the given number of failed attempts: doubled each time."""
    return min(longest, first * 2.0 ** min(attempts, 30))


class Node:
    """A running node.

    Parameters
    ----------
    settings
        Checked settings.

    Raises
    ------
    NodeError
        If the spool or the journal cannot be used.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        try:
            self.spool = Spool(settings.node.spool)
            self._lock = self.spool.lock()
            removed = self.spool.remove_half_written()
        except BlockingIOError as e:
            raise NodeError(f"another node is running with the spool {settings.node.spool}") from e
        except OSError as e:
            raise NodeError(f"cannot use the spool {settings.node.spool}: {e}") from e
        self.journal = Journal(self.spool.journal_path)
        self._removed = removed
        self._receiver = Receiver(settings, self.spool, self.journal)
        self._clinical = ClinicalFile(settings.clinical.csv)
        self._worker = Worker(settings.case.time_limit_seconds)
        self._setup = settings.scoring_setup()
        self._counts: dict[str, tuple[float, int | None]] = {}
        self._evaluated: dict[str, tuple[float, str]] = {}
        self._scoring_key: tuple[str, str] = ("", "")
        self._first_tick = True
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._loop, args=(name, work), name=f"immunoct-{name}")
            for name, work in (("cases", self._tick_cases), ("sender", self._tick_sender))
        ]

    def start(self) -> None:
        """Start to receive, score and send; returns at once."""
        self._worker.start()
        self._receiver.start()
        for thread in self._threads:
            thread.start()
        log(
            Event.NODE_STARTED,
            ae_title=self.settings.node.ae_title,
            address=f"{self.settings.node.host}:{self.settings.node.port}",
            half_written_removed=self._removed,
        )

    def stop(self) -> None:
        """Stop; what is not finished goes on at the next start."""
        self._stop.set()
        self._receiver.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(self.settings.report.timeout_seconds + 5)
        self._worker.stop()
        self.journal.close()
        os.close(self._lock)
        log(Event.NODE_STOPPED)

    def _loop(self, name: str, work: Callable[[], None]) -> None:
        """Run ``work`` until the node stops: the outermost loop, which nothing may end."""
        while not self._stop.is_set():
            try:
                work()
            except Exception as e:
                log(
                    Event.LOOP_FAILED,
                    logging.ERROR,
                    loop=name,
                    reason=e if isinstance(e, NodeError) else type(e).__name__,
                )
                self._stop.wait(5)
            self._stop.wait(TICK_SECONDS)

    # Cases

    def _tick_cases(self) -> None:
        # Settled cases change with new objects or a new clinical record only; there may be many.
        everything = self._clinical.refresh() or self._first_tick
        self._first_tick = False
        outcome = self._worker.poll()
        if outcome is not None:
            self._finish(outcome)
        for case in (
            self.journal.cases()
            if everything
            else self.journal.unsettled_cases(time.time() - RECENT_SECONDS)
        ):
            if self._stop.is_set():
                return
            self._advance(case)

    def _advance(self, case: CaseRecord) -> None:
        """Look at one case again if anything that it depends on may have changed."""
        if case.state is State.SCORING and self._worker.busy:
            return
        record = self._clinical.record(case.patient_id, case.issuer)
        key = record_digest(record) if record else case.clinical_key
        settled = case.state in (State.SENDING, State.SENT, State.FAILED)
        if settled and self._evaluated.get(case.study_uid) == (case.last_received, key):
            return
        now = time.time()
        if now < case.retry_at:
            return
        facts = self._facts(case, record, key)
        decision = assembly.decide(facts, self._waits(), now)
        self._evaluated[case.study_uid] = (case.last_received, key)
        if decision.state is State.SENT:
            return
        if decision.state is not State.READY:
            self._set_state(case, decision)
        elif case.attempts >= ATTEMPTS:
            if case.state is not State.FAILED:
                self._set_state(case, Decision(State.FAILED, case.reason))
        elif not self._count_in_pacs(case, facts):
            self._evaluated.pop(case.study_uid, None)  # the count is news: decide again
        elif self._worker.busy:
            self._set_state(case, decision)
        else:
            self._submit(case, facts, record, decision)

    def _waits(self) -> Waits:
        case = self.settings.case
        return Waits(
            case.quiet_seconds,
            case.wait_for_ct_hours * HOUR,
            case.wait_for_treatment_date_hours * HOUR,
        )

    def _facts(self, case: CaseRecord, record: ClinicalRecord | None, key: str) -> CaseFacts:
        ct, segs = self.journal.facts(case.study_uid)
        return CaseFacts(
            ct=ct,
            segs=segs,
            last_received=case.last_received,
            # A date that cannot be understood is not waited for: the report says what is wrong.
            treatment_date_known=record is not None
            and (record.treatment_start is not None or bool(record.problem("treatment_start"))),
            clinical_key=key,
            pacs_counts={
                series: count
                for series in {c.series_uid for c in ct}
                for _, count in [self._counts.get(series, (0.0, None))]
                if count is not None
            },
            processed_key=case.processed_key,
        )

    def _count_in_pacs(self, case: CaseRecord, facts: CaseFacts) -> bool:
        """Ask the PACS how many images the series has; return False when that changed the facts."""
        peer = self.settings.peer(self.settings.case.query_peer)
        if peer is None:
            return True
        changed = False
        for series in assembly.series_in_use(facts):
            asked, known = self._counts.get(series, (0.0, None))
            if time.time() - asked < COUNT_AGAIN_SECONDS:
                continue
            try:
                count: int | None = peers.series_count(
                    peer,
                    self.settings.node.ae_title,
                    case.study_uid,
                    series,
                    self.settings.report.timeout_seconds,
                )
            except DeliveryError as e:
                log(Event.QUERY_FAILED, logging.WARNING, series=series, reason=e)
                count = None
            changed = changed or count != known
            self._counts[series] = (time.time(), count)
        return not changed

    def _set_state(self, case: CaseRecord, decision: Decision) -> None:
        if (case.state, case.reason) == (decision.state, decision.reason):
            return
        self.journal.set_state(case.study_uid, decision.state, decision.reason)
        log(
            Event.CASE_STATE,
            logging.INFO if case.state is not decision.state else logging.DEBUG,
            study=case.study_uid,
            state=decision.state.value,
            reason=decision.reason,
        )

    def _submit(
        self,
        case: CaseRecord,
        facts: CaseFacts,
        record: ClinicalRecord | None,
        decision: Decision,
    ) -> None:
        objects = self.journal.objects(case.study_uid)
        reports = self.journal.reports(case.study_uid)
        incomplete = assembly.missing_for(facts)
        conflicts = self.journal.conflicts(case.study_uid)
        job = Job(
            study_uid=case.study_uid,
            ct=tuple(self.spool.root / o.path for o in objects if o.kind == "CT"),
            segs=tuple(self.spool.root / o.path for o in objects if o.kind == "SEG"),
            clinical=record or ClinicalRecord(source=self._clinical_source()),
            setup=self._setup,
            previous=tuple(
                InstanceReference(r.sop_class_uid, r.sop_instance_uid, r.series_uid, r.study_uid)
                for r in reports[-1:]
            ),
            notes=tuple(
                f"Object {uid} came again with other content; the first was used."
                for uid in conflicts
            ),
            spool_root=self.spool.root,
            refuse=incomplete.reason if incomplete and not incomplete.seen_by_scoring else "",
        )
        self._scoring_key = (assembly.case_key(facts), facts.clinical_key)
        self.journal.begin_attempt(case.study_uid, decision.reason)
        log(
            Event.CASE_STATE,
            study=case.study_uid,
            state=State.SCORING.value,
            reason=decision.reason,
        )
        self._worker.submit(job)

    def _clinical_source(self) -> str:
        if self._clinical.path is None:
            return "no clinical file is configured"
        problem = f"; {self._clinical.problem}" if self._clinical.problem else ""
        return f"{self._clinical.path.name}: no row for this patient{problem}"

    def _finish(self, outcome: Outcome) -> None:
        """Record what the worker made of a case."""
        case = self.journal.case(outcome.study_uid)
        if case is None:
            return
        if outcome.error:
            log(
                Event.CASE_ATTEMPT_FAILED,
                logging.ERROR,
                study=outcome.study_uid,
                attempt=case.attempts,
                reason=outcome.error,
            )
            reason = f"attempt {case.attempts} of {ATTEMPTS}: {outcome.error}"
            failed = case.attempts >= ATTEMPTS
            self.journal.set_state(
                outcome.study_uid,
                State.FAILED if failed else State.READY,
                reason,
                0 if failed else time.time() + retry_delay(case.attempts, 1, 60),
            )
            return
        destination = self.settings.destination_for(case.calling_ae)
        log(
            Event.CASE_SCORED if outcome.scored else Event.CASE_REFUSED,
            study=outcome.study_uid,
            report=outcome.sop_instance_uid,
            verdict=outcome.verdict,
        )
        self.journal.add_report(
            ReportRecord(
                sop_instance_uid=outcome.sop_instance_uid,
                sop_class_uid=outcome.sop_class_uid,
                series_uid=outcome.series_uid,
                study_uid=outcome.study_uid,
                path=outcome.report_path,
                scored=outcome.scored,
                verdict=outcome.verdict,
                destination=destination.name if destination else "",
                created_at=time.time(),
                sent_at=None,
                attempts=0,
                next_attempt_at=0,
                detail="",
            ),
            *self._scoring_key,
        )

    # Sending

    def _tick_sender(self) -> None:
        for report in self.journal.due_reports(time.time()):
            if self._stop.is_set():
                return
            self._send(report)

    def _send(self, report: ReportRecord) -> None:
        settings = self.settings.report
        case = self.journal.case(report.study_uid)
        peer = self.settings.peer(report.destination) or (
            self.settings.destination_for(case.calling_ae) if case else None
        )
        try:
            if peer is None:
                raise DeliveryError(
                    f"no peer is configured for AE title {case.calling_ae if case else '?'}, which "
                    "sent the SEG"
                )
            detail = peers.store(
                peer,
                self.settings.node.ae_title,
                Path(self.spool.root / report.path),
                settings.timeout_seconds,
            )
        except DeliveryError as e:
            delay = retry_delay(
                report.attempts, settings.retry_first_seconds, settings.retry_longest_seconds
            )
            self.journal.report_not_sent(report, str(e), time.time() + delay)
            log(
                Event.REPORT_NOT_SENT,
                logging.WARNING,
                study=report.study_uid,
                report=report.sop_instance_uid,
                attempt=report.attempts + 1,
                next_attempt_in=f"{delay:.0f} s",
                reason=e,
            )
            return
        self.journal.report_sent(report, detail)
        log(
            Event.REPORT_SENT,
            study=report.study_uid,
            report=report.sop_instance_uid,
            destination=peer.name,
            detail=detail,
        )
