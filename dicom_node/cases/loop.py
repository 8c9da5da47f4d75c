"""The loop over cases: decides what each waits for, and has ready cases scored.

The decisions are in `dicom_node.cases.decide`. A ready case is leased to a worker: the journal
records the worker and the end of the lease. A worker that dies or exceeds its time loses the case
to the next worker; after three such attempts the case has failed, with the reason.
"""

from __future__ import annotations

import dataclasses
import logging
import math
import random
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from dicom_node.cases import decide
from dicom_node.cases.decide import CaseFacts, Decision, Waits
from dicom_node.cases.leases import RETRY_FIRST_SECONDS, Leases
from dicom_node.cases.schedule import Schedule
from dicom_node.clinical.sources import ClinicalSources, News, Scan, read_scan
from dicom_node.errors import DeliveryError, WorkerError
from dicom_node.events import Event, log
from dicom_node.operate import forgetting
from dicom_node.operate.forgetting import BESIDE_A_REPORT
from dicom_node.peers.find import series_count
from dicom_node.receive import correction
from dicom_node.recovery import losses
from dicom_node.state import audit
from dicom_node.state.assignments import AssignmentStore, assignments_key
from dicom_node.state.facts import SETTLED, State
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import (
    CaseRecord,
    ObjectRecord,
    OutgoingRecord,
    RunRecord,
)
from dicom_node.state.resources import NodeResources
from dicom_node.state.retrievals import Retrievals
from dicom_node.state.withdrawals import QUALITY, Withdrawals, withdrawal_words
from dicom_node.units import HOUR, retry_delay
from dicom_node.work.job import Job, Outcome
from dicom_node.work.report_class import REPORT, first_sr_class
from dicom_node.work.setup import scoring_setup, shown_person
from dicom_node.work.worker import Worker, Workers
from scoring.clinical.values import record_digest
from scoring.errors import StorageError
from scoring.results import Assignment, ClinicalRecord, InstanceReference
from sr_templates import advice

ATTEMPTS = 3
RETRY_LONGEST_SECONDS = 60.0
COUNT_AGAIN_SECONDS = 60
START_AGAIN_SECONDS = 5.0


@dataclasses.dataclass(frozen=True)
class _Seen:
    """A case in the journal at one moment, with the clinical record of its patient."""

    case: CaseRecord
    record: ClinicalRecord | None
    facts: CaseFacts
    objects: tuple[ObjectRecord, ...]
    outgoing: tuple[OutgoingRecord, ...]
    conflicts: tuple[str, ...]
    assignments: tuple[Assignment, ...]

    @property
    def reports(self) -> tuple[OutgoingRecord, ...]:
        """The reports that the PACS has, may have or will be sent, the oldest first."""
        return decide.standing(self.outgoing)


def _reference(record: OutgoingRecord) -> InstanceReference:
    return InstanceReference(
        record.sop_class_uid, record.sop_instance_uid, record.series_uid, record.study_uid
    )


def _notes(seen: _Seen) -> tuple[str, ...]:
    """Return the sentences that the node adds to a report."""
    not_asked = decide.not_asked(seen.facts)
    words = f"Whether the PACS holds more images of the CT series is not known; {not_asked}."
    return (
        *(
            f"Object {uid} was received again with different content; the first was used. "
            f"{advice.CONFLICT}"
            for uid in seen.conflicts
        ),
        *([words] if not_asked else []),
    )


class Cases:
    """The cases of a journal; one thread calls `tick` repeatedly.

    Parameters
    ----------
    resources
        The node's settings, spool, journal and audit trail.
    stopped
        Set when the node stops.
    news
        Called when an object is ready to be sent.
    sends
        Returns whether an object of a study is being sent now.
    """

    def __init__(
        self,
        resources: NodeResources,
        stopped: Callable[[], bool],
        news: Callable[[], None],
        sends: Callable[[str], bool] = lambda _: False,
    ) -> None:
        settings, journal = resources.settings, resources.journal
        self._resources = resources
        self._settings = settings
        self._news = news
        self._sends = sends
        self._spool = resources.spool
        self._journal = journal
        self._outbox = Outbox(journal)
        self._retrievals = Retrievals(journal)
        self._assignments = AssignmentStore(journal)
        self._withdrawals = Withdrawals(journal)
        self._trail = resources.trail
        self._stopped = stopped
        self._clinical = ClinicalSources(settings, journal)
        self._scans: dict[str, Scan] = {}  # by study, from its first CT image
        limit = settings.case.memory_limit_mb << 20
        self._workers = Workers(settings.case.processes, settings.case.time_limit_seconds, limit)
        self._setup = scoring_setup(settings)
        self._rules = self._setup.digest()
        self._jitter = random.Random()
        self._leases = Leases(journal, self._jitter)
        self._schedule = Schedule(journal, self._jitter)
        self._unheard = News(False, frozenset())
        self._troubled: set[str] = set()  # studies whose last decision ended in an error
        self._queued: set[str] = set()  # studies of ready cases for which no worker was free
        # By study, for each series: (time of the query on the monotonic clock, number of images).
        self._counts: dict[str, dict[str, tuple[float, int | None]]] = {}

    def start(self) -> None:
        """Release the cases that an earlier run of the node was scoring."""
        self._leases.release_all()

    def stop(self) -> None:
        """End the workers at once."""
        self._workers.stop()

    def connections(self) -> list[Connection]:
        """Return the connections on which workers send outcomes, to wait on."""
        return self._workers.connections()

    def tick(self) -> None:
        """Record the workers' outcomes, and decide every case that may have changed."""
        correction.take(self._resources)
        self._hear()
        for outcome in self._workers.poll():
            self._finish(outcome)
            self._leases.over(outcome.job.study_uid)
        self._schedule.soon(self._leases.release_lost(self._workers.at_work()))
        for case in self._journal.forgetting():
            self._forget(case)
        due = self._schedule.due(self._journal.clock.now())
        queued = self._queued.difference(due) if self._workers.idle() else set()
        for case in self._in_order([*due, *queued]):
            if self._stopped():
                return
            if case.study_uid not in queued or self._workers.idle():
                self._troubled.add(case.study_uid)
                self._advance(case)
                self._troubled.discard(case.study_uid)

    def _hear(self) -> None:
        """Schedule the cases whose clinical record may have changed."""
        news = self._clinical.refresh()
        # Kept until all are scheduled: if the journal cannot be read now, nothing repeats the news.
        self._unheard = News(
            news.everybody or self._unheard.everybody,
            news.patient_ids | self._unheard.patient_ids,
        )
        if self._unheard.everybody:
            self._schedule.soon(self._journal.study_uids())
        self._schedule.soon(self._clinical.store.studies_of(set(self._unheard.patient_ids)))
        self._unheard = News(False, frozenset())

    def _in_order(self, study_uids: Sequence[str]) -> list[CaseRecord]:
        """Return cases, those with the fewest failures and interruptions first, then the oldest.

        Those whose last decision ended in an error are last: it ends the round for all after them.
        """
        found = []
        for study_uid in study_uids:
            case = self._journal.case(study_uid)
            if case is None:
                self._over(study_uid)
            else:
                found.append(case)
        return sorted(
            found,
            key=lambda c: (
                c.study_uid in self._troubled,
                c.attempts + c.interruptions,
                c.last_received,
            ),
        )

    def _over(self, study_uid: str) -> None:
        """Do not decide a case again until it changes, and drop what was cached of it."""
        self._schedule.over(study_uid)
        self._queued.discard(study_uid)
        self._troubled.discard(study_uid)
        self._counts.pop(study_uid, None)
        self._scans.pop(study_uid, None)

    def _advance(self, case: CaseRecord) -> None:
        """Decide one case, and schedule its next decision."""
        uid, now = case.study_uid, self._journal.clock.now()
        if case.cleaned_at is not None:
            self._over(uid)
            return
        if uid in self._workers.at_work():
            self._schedule.later(uid, now, math.inf)  # its outcome will be a change
            return
        try:
            scan = self._scan(case)
        except StorageError as e:
            self._cannot_be_read(case, str(e), now)
            return
        seen = self._see(case, scan)
        if seen is None:
            self._over(uid)
        elif now < seen.case.retry_at:
            self._schedule.later(uid, now, seen.case.retry_at)
        else:
            self._act(seen, self._decide(seen, now), now)

    def _act(self, seen: _Seen, decision: Decision, now: float) -> None:
        """Carry out a decision on a case, and schedule the next one."""
        case, facts, uid = seen.case, seen.facts, seen.case.study_uid
        if decision.state is not State.SENT:
            # They load while the case is received and waits; a node without cases has none.
            self._workers.start()
        if decision.state is State.SENT:
            if case.state not in SETTLED:
                self._outbox.settle(uid, time.time())
            self._decided(case)
            self._over(uid)
        elif decision.state is not State.READY:
            if decision.ask:
                self._retrievals.begin(uid, time.time())
            self._set_state(case, decision)
            self._queued.discard(uid)
            self._schedule.later(uid, now, decide.look_again_at(facts, self._waits(), now))
        elif case.attempts >= ATTEMPTS:
            self._set_state(case, Decision(State.FAILED, case.reason))
            self._decided(case)
            self._over(uid)
        elif not self._count_in_pacs(case, facts):
            self._schedule.later(uid, now, now)  # the count is new: decide again in the next round
        elif (worker := self._workers.idle()) is None:
            self._set_state(case, decision)
            self._queued.add(uid)
            self._schedule.over(uid)
        else:
            self._queued.discard(uid)
            # If another lease on the case is still valid, it is decided again when that ends.
            self._schedule.later(uid, now, self._submit(seen, decision, worker, now))

    def _see(self, case: CaseRecord, scan: Scan) -> _Seen | None:
        """Read all facts for a decision as of one moment; None if nothing has changed."""
        with self._journal.snapshot():
            now = self._journal.case(case.study_uid)
            if now is None:
                return None
            record = self._clinical.record((now.patient_id, now.issuer), scan)
            key = record_digest(record) if record else now.clinical_key
            news = now.changes != now.seen_changes or key != now.clinical_key
            if now.state is State.FORGETTING or (now.state in SETTLED and not news):
                return None
            said = self._assignments.of_case(now.study_uid, (now.patient_id, now.issuer))
            return _Seen(
                now,
                record,
                self._facts(now, record, scan, key, assignments_key(said)),
                tuple(self._journal.objects(now.study_uid)),
                tuple(self._outbox.of_case(now.study_uid)),
                tuple(self._journal.conflicts(now.study_uid)),
                said,
            )

    def _decide(self, seen: _Seen, now: float) -> Decision:
        decision = decide.decide(seen.facts, self._waits(), now)
        patient = (seen.case.patient_id, seen.case.issuer)
        if decision.state is State.WAITING_FOR_TREATMENT_DATE:
            note = self._clinical.note(patient)
            if note:
                return Decision(decision.state, f"{decision.reason}; {note}")
        elif (
            decision.state is State.READY
            and not decision.only_asks
            and self._clinical.pending(patient)
        ):
            words = "the FHIR server is being queried for this patient"
            return Decision(State.WAITING_FOR_TREATMENT_DATE, words)
        return decision

    def _forget(self, case: CaseRecord) -> None:
        """Finish deleting a case as soon as none of its objects is being sent."""
        self._workers.cancel(case.study_uid)
        if not self._sends(case.study_uid):
            forgetting.finish(self._resources, case)

    def _cannot_be_read(self, case: CaseRecord, reason: str, now: float) -> None:
        """Count a failed attempt on a case with an unreadable file; no worker receives it."""
        self._schedule.later(case.study_uid, now, max(case.retry_at, now + RETRY_FIRST_SECONDS))
        if case.state in SETTLED and case.changes == case.seen_changes:
            self._over(case.study_uid)
        elif now < case.retry_at:
            return
        elif case.attempts >= ATTEMPTS:
            self._set_state(case, Decision(State.FAILED, case.reason))
            self._decided(case)
        elif self._journal.claim(case.study_uid, "node", reason, time.time(), 0):
            claimed = self._journal.case(case.study_uid)
            if claimed is not None:
                self._attempt_failed(claimed, reason)

    def _decided(self, case: CaseRecord) -> None:
        if case.changes != case.seen_changes:
            self._journal.decided(case)

    def _waits(self) -> Waits:
        case = self._settings.case
        return Waits(
            case.quiet_seconds,
            case.wait_for_ct_hours * HOUR,
            case.wait_for_treatment_date_hours * HOUR,
            case.wait_for_person_hours * HOUR,
        )

    def _scan(self, case: CaseRecord) -> Scan:
        """Return the scan time given in the first CT image of a case.

        It selects among treatment courses; eligibility checks every image. Without a SEG nothing
        depends on it.
        """
        if case.study_uid not in self._scans:
            first = self._journal.first_ct(case.study_uid)
            if first is None:
                return Scan()
            events = self._settings.eligibility.treatment_start_events
            self._scans[case.study_uid] = read_scan(self._spool.root / first.path, events)
        return self._scans[case.study_uid]

    def _facts(
        self,
        case: CaseRecord,
        record: ClinicalRecord | None,
        scan: Scan,
        key: str,
        assignments: str,
    ) -> CaseFacts:
        ct, segs = self._journal.facts(case.study_uid)
        return CaseFacts(
            ct=ct,
            segs=segs,
            last_received=case.quiet_since,
            lost=[o.sop_instance_uid for o in self._journal.lost_objects(case.study_uid)],
            # An invalid date is not waited for: the report names the problem.
            treatment_date_known=scan.offset is not None
            or (
                record is not None
                and (record.treatment_start is not None or bool(record.problem("treatment_start")))
            ),
            clinical_key=key,
            pacs_counts={
                series: count
                for series in {c.series_uid for c in ct}
                for _, count in [self._counts.get(case.study_uid, {}).get(series, (0.0, None))]
                if count is not None
            },
            processed_key=case.processed_key,
            retrieval=self._retrievals.fact(case.study_uid, ct, segs, self._settings.retrieve),
            assignments=assignments,
            rules=self._rules,
            person=self._assignments.need(case.study_uid),
            withdrawn=self._withdrawn(case.study_uid),
        )

    def _withdrawn(self, study_uid: str) -> str:
        """Return why objects of the report that the PACS has are withdrawn; empty if none is."""
        reports = decide.standing(self._outbox.of_case(study_uid))
        if not reports or not reports[-1].withdrawn:
            return ""
        report, withdrawn = reports[-1], self._withdrawals.of_study(study_uid)
        objects = [w for w in withdrawn if w.sop_instance_uid != report.sop_instance_uid]
        return withdrawal_words([w for w in objects if w.code == report.withdrawn])

    def _count_in_pacs(self, case: CaseRecord, facts: CaseFacts) -> bool:
        """Query the PACS for the number of images of the series; return False if facts changed."""
        peer = self._settings.peer(self._settings.case.query_peer)
        if peer is None:
            return True
        changed = False
        counts = self._counts.setdefault(case.study_uid, {})
        for series in decide.series_in_use(facts.ct, facts.segs):
            asked, known = counts.get(series, (None, None))
            if asked is not None and time.monotonic() - asked < COUNT_AGAIN_SECONDS:
                continue
            try:
                count: int | None = series_count(
                    peer,
                    self._settings.node.ae_title,
                    case.study_uid,
                    series,
                    self._settings.report.timeout_seconds,
                    self._settings.tls,
                )
            except DeliveryError as e:
                log(Event.QUERY_FAILED, logging.WARNING, series=series, reason=e)
                count = None
            changed = changed or count != known
            counts[series] = (time.monotonic(), count)
        return not changed

    def _set_state(self, case: CaseRecord, decision: Decision) -> None:
        if (case.state, case.reason) == (decision.state, decision.reason):
            return
        self._journal.set_state(case.study_uid, decision.state, decision.reason, time.time())
        log(
            Event.CASE_STATE,
            logging.INFO if case.state is not decision.state else logging.DEBUG,
            study=case.study_uid,
            state=decision.state.value,
            reason=decision.reason,
        )

    def _submit(self, seen: _Seen, decision: Decision, worker: Worker, now: float) -> float:
        """Give a ready case to an idle worker; return when the case is looked at again."""
        try:
            worker.start()
        except WorkerError as e:
            log(Event.WORKER_NOT_STARTED, logging.ERROR, worker=worker.name, reason=e)
            self._set_state(seen.case, Decision(State.READY, str(e)))
            return now + START_AGAIN_SECONDS
        limit = self._settings.case.time_limit_seconds
        uid, reason = seen.case.study_uid, decision.reason
        job = self._job(seen, decision)
        if not self._leases.take(uid, worker.name, reason, limit):
            return now + limit
        self._clinical.note_conflicts(uid, seen.record)
        log(
            Event.CASE_STATE,
            study=uid,
            state=State.SCORING.value,
            reason=reason,
            worker=worker.name,
        )
        worker.submit(job)
        return math.inf  # its outcome will be a change

    def _job(self, seen: _Seen, decision: Decision) -> Job:
        """Return what a worker needs of a case."""
        case, facts = seen.case, seen.facts
        incomplete = decide.missing_for(facts)
        recalled = seen.reports[-1:] if decide.recalls(facts) else ()
        paths = {o.sop_instance_uid: self._spool.root / o.path for o in seen.objects}
        return Job(
            study_uid=case.study_uid,
            ct=tuple(paths[o.sop_instance_uid] for o in seen.objects if o.kind == "CT"),
            segs=tuple(paths[o.sop_instance_uid] for o in seen.objects if o.kind == "SEG"),
            files={paths[o.sop_instance_uid]: (o.size, o.sha256) for o in seen.objects},
            clinical=self._noted(case, seen.record),
            setup=self._setup,
            previous=(*self._forgotten(case.study_uid), *map(_reference, seen.reports)),
            taken=frozenset(o.sop_instance_uid for o in seen.outgoing if o.kind == REPORT),
            rejects=self._rejects(seen),
            rejection=next((r.withdrawn for r in seen.reports[-1:] if r.withdrawn), QUALITY),
            withdrawn=facts.withdrawn if recalled else "",
            recalled=tuple(self._spool.root / r.path for r in recalled),
            notes=_notes(seen),
            spool_root=self._spool.root,
            case_key=decide.case_key(facts),
            clinical_key=facts.clinical_key,
            calling_ae=case.calling_ae,
            refuse=incomplete.reason if incomplete and not incomplete.seen_by_scoring else "",
            sr_class=first_sr_class(self._settings.report, seen.reports),
            companions=self._settings.report.companions,
            workers=self._settings.case.workers,
            assignments=tuple(
                dataclasses.replace(a, by=shown_person(self._settings, a.by))
                for a in seen.assignments
            ),
            assignments_key=facts.assignments,
            person_key=decide.person_key(facts),
            asks_person=decide.asks_person(facts, self._waits()),
            only_asks=decision.only_asks,
        )

    def _forgotten(self, study_uid: str) -> list[InstanceReference]:
        """Return the report that the PACS has of a study that was forgotten and sent again."""
        return [InstanceReference(*r) for r in self._spool.forgotten.reports_of(study_uid)]

    def _rejects(self, seen: _Seen) -> tuple[InstanceReference, ...]:
        """Return what the destination may have of the latest report and has not rejected."""
        if not self._settings.report.rejection_notes:
            return ()
        rejected = {w.sop_instance_uid for w in self._withdrawals.of_study(seen.case.study_uid)}
        return tuple(
            _reference(o)
            for o in decide.to_reject(seen.outgoing)
            if o.sop_instance_uid not in rejected
        )

    def _noted(self, case: CaseRecord, record: ClinicalRecord | None) -> ClinicalRecord:
        """Return the record to score; its source names sources that could not be queried."""
        patient = (case.patient_id, case.issuer)
        if record is None:
            return ClinicalRecord(source=self._clinical.reason_without_record(patient))
        note = self._clinical.note(patient)
        return dataclasses.replace(record, source=f"{record.source}; {note}") if note else record

    def _finish(self, outcome: Outcome) -> None:
        """Record the outcome of a worker."""
        study_uid = outcome.job.study_uid
        case = self._journal.case(study_uid)
        if case is None or case.state is State.FORGETTING:
            return  # `forgetting` removes the files that the worker has written
        if outcome.damaged:
            self._damaged(outcome)
        here = {self._spool.root / o.path for o in self._journal.objects(study_uid)}
        if not outcome.damaged and not here.issuperset(outcome.job.files):
            self._discard(outcome, "objects were withdrawn or corrected")
            return
        said = self._assignments.of_case(study_uid, (case.patient_id, case.issuer))
        if assignments_key(said) != outcome.job.assignments_key:
            self._discard(outcome, "segments were assigned")
            return
        if outcome.error:
            self._attempt_failed(case, outcome.error)
        elif outcome.needs_person or outcome.job.only_asks:
            self._ask_person(outcome)
        else:
            self._record_run(case, outcome)

    def _record_run(self, case: CaseRecord, outcome: Outcome) -> None:
        """Record a report and its companions; delivery sends them."""
        study_uid = case.study_uid
        reports = tuple(o.sop_instance_uid for o in outcome.objects)
        if outcome.problem:
            log(
                Event.COMPANIONS_FAILED,
                logging.WARNING,
                study=study_uid,
                reason=outcome.problem,
            )
        log(
            Event.CASE_SCORED if outcome.scored else Event.CASE_REFUSED,
            study=study_uid,
            report=", ".join(reports),
            verdict=outcome.verdict,
        )
        patient, verdict = (case.patient_id, case.issuer), outcome.verdict
        decided = audit.case_decided(study_uid, patient, reports, verdict, outcome.scored)
        self._trail.record(decided)
        destination = self._settings.destination_for(case.calling_ae)
        self._outbox.add_run(
            RunRecord(
                study_uid,
                0,
                outcome.scored,
                outcome.verdict,
                time.time(),
                outcome.result,
                outcome.detail,
                outcome.locations,
            ),
            outcome.objects,
            destination.name if destination else "",
            self._settings.report.storage_commitment,
            outcome.job.case_key,
            outcome.job.clinical_key,
        )
        self._news()

    def _ask_person(self, outcome: Outcome) -> None:
        """Record the decision that a case needs from a person, if any; it is decided again."""
        study_uid = outcome.job.study_uid
        earlier, now = self._assignments.need(study_uid), self._journal.clock.now()
        fact = decide.person_asked(earlier, outcome.job.person_key, outcome.needs_person, now)
        self._assignments.wait(study_uid, fact, time.time())
        if fact.words:
            state, words = State.NEEDS_A_PERSON.value, fact.words
            log(Event.CASE_STATE, study=study_uid, state=state, reason=words)

    def _discard(self, outcome: Outcome, why: str) -> None:
        """Have a case scored again of which something changed while it was being scored."""
        known = self._journal.known_paths()
        files = [Path(o.path) for o in outcome.objects if o.path not in known]
        self._spool.remove([f.with_suffix(s) for f in files for s in (".dcm", *BESIDE_A_REPORT)])
        words = f"{why} while the case was being scored; it is scored again"
        self._journal.set_state(outcome.job.study_uid, State.READY, words, time.time())

    def _damaged(self, outcome: Outcome) -> None:
        """Quarantine damaged objects: the case waits for them; no report calls them missing."""
        study_uid = outcome.job.study_uid
        self._scans.pop(study_uid, None)
        for record in self._journal.objects(study_uid):
            words = outcome.damaged.get(self._spool.root / record.path)
            if words:
                losses.set_aside(self._resources, record, words)

    def _attempt_failed(self, case: CaseRecord, error: str) -> None:
        log(
            Event.CASE_ATTEMPT_FAILED,
            logging.ERROR,
            study=case.study_uid,
            worker=case.leased_by,
            attempt=case.attempts,
            reason=error,
        )
        failed = case.attempts >= ATTEMPTS
        delay = retry_delay(case.attempts, RETRY_FIRST_SECONDS, RETRY_LONGEST_SECONDS, self._jitter)
        self._journal.set_state(
            case.study_uid,
            State.FAILED if failed else State.READY,
            f"attempt {case.attempts} of {ATTEMPTS}: {error}",
            time.time(),
            0 if failed else self._journal.clock.now() + delay,
        )
        if failed:
            patient = (case.patient_id, case.issuer)
            words = f"given up after {ATTEMPTS} attempts: {error}"
            self._trail.record(audit.case_decided(case.study_uid, patient, (), words, False))
