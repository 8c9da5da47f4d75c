"""Data access for requests: settings, accounts, the journal opened for reading, single cases."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import threading
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import pydicom
from pydicom.uid import EncapsulatedPDFStorage

from dicom_node.errors import JournalError, NodeError
from dicom_node.loops import Heartbeats
from dicom_node.operate.drift import drift_conditions
from dicom_node.operate.status import DiskFacts, disk_facts
from dicom_node.settings.sections import Settings
from dicom_node.state import by_month
from dicom_node.state.audit import AuditTrail, read_or_make_key
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.clock import Clock
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import CaseQueries, CaseRow, Search
from dicom_node.state.records import OutgoingRecord
from dicom_node.state.resources import audit_trail
from dicom_node.state.spool import Spool
from dicom_node.units import DAY
from dicom_node.web import models, views
from dicom_node.web.accounts import Account, Accounts
from dicom_node.web.headers import StudyHeader, read_study_header
from dicom_node.web.monitoring import Numbers, exposition, health, unreadable
from dicom_node.web.pictures import Pictures, draw_all, png
from dicom_node.web.segments import CaseSegments
from dicom_node.web.sessions import LoginLimiter, Sessions
from dicom_node.web.timeline import TrailIndex
from dicom_node.work.stream import ScoredStream
from scoring.clinical.merge import BY_HAND
from scoring.ct.dicom_file import UNREADABLE
from scoring.errors import ScoringError
from scoring.results import CaseResult
from scoring.results_json import read_result
from sr_templates.errors import ReportError
from sr_templates.identity import key_image_uid
from sr_templates.reader import read_report

MOST_HEADERS = 5000


class NoCaseError(NodeError):
    """There is no such case; ``like`` are the studies that may have been meant."""

    def __init__(self, words: str, like: Sequence[str] = ()) -> None:
        super().__init__(words)
        self.like = tuple(like)


@dataclasses.dataclass(frozen=True)
class Reading:
    """The journal, opened for one request."""

    journal: Journal
    queries: CaseQueries


class Site:
    """The page's own state. All data of cases is in the journal and the spool.

    Parameters
    ----------
    settings
        The node's settings.
    heartbeats
        When each of the node's loops last finished a round.

    Raises
    ------
    NodeError
        If the users' file or the spool cannot be used.
    """

    def __init__(self, settings: Settings, heartbeats: Heartbeats) -> None:
        self.settings = settings
        self.heartbeats = heartbeats
        self.spool = Spool(settings.node.spool)
        self.accounts = Accounts(settings.web.users) if settings.web.users else None
        key = read_or_make_key(settings.node.spool / "web.key")
        self.sessions = Sessions(
            key,
            self.accounts,
            settings.web.session_hours,
            settings.node.spool / "web.logouts",
        )
        self.login_limiter = LoginLimiter()
        self.ordering = threading.Lock()
        self.pictures = Pictures()
        self.segments = CaseSegments(settings)
        self.stream = ScoredStream(settings, self.spool)
        self._trail: AuditTrail = audit_trail(settings)
        self._index = TrailIndex(settings.audit_file)
        self._headers: collections.OrderedDict[str, StudyHeader] = collections.OrderedDict()
        self._headers_lock = threading.Lock()

    def users(self) -> dict[str, Account]:
        """Return the accounts by name; none where the page needs no login."""
        return self.accounts.all() if self.accounts is not None else {}

    @contextlib.contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open the journal for one request, which sees it as of one moment.

        Raises
        ------
        JournalError
            If it cannot be read.
        """
        journal = Journal(self.spool.journal_path, read_only=True)
        try:
            with journal.snapshot():
                yield Reading(journal, CaseQueries(journal, self._trail.patient_hash))
        finally:
            journal.close()

    def disk(self) -> DiskFacts:
        """Return the disk space of the spool."""
        return disk_facts(self.settings, self.spool)

    # Cases

    def case_list(
        self, search: Search, headers: bool = True, names: bool = False
    ) -> models.CaseList:
        """Return one page of the cases.

        Parameters
        ----------
        headers
            Whether a file of each is read.
        names
            Whether patients are named, and found by their IDs.
        """
        search = dataclasses.replace(search, by_patient_id=names)
        with self.reading() as reading:
            rows, total = reading.queries.cases(search)
            states, outcomes = reading.queries.states(), reading.queries.outcomes()
            files = reading.queries.one_file_of([r.study_uid for r in rows] if headers else [])
            clock = reading.journal.clock
        return models.CaseList(
            total=total,
            offset=search.offset,
            limit=search.limit,
            counts=views.counts(states),
            outcomes={o.value: outcomes.get(o, 0) for o in CaseOutcome},
            cases=[self._summary(r, files.get(r.study_uid), clock, names) for r in rows],
        )

    def selected(self, search: Search, names: bool) -> list[str]:
        """Return the studies that a list shows, at most ``search.limit``."""
        search = dataclasses.replace(search, by_patient_id=names, offset=0)
        with self.reading() as reading:
            return reading.queries.uids(search)

    def like(self, study_uid: str) -> list[str]:
        """Return studies whose UIDs one may have meant by one that is not known."""
        with self.reading() as reading:
            return reading.queries.like(study_uid)

    def stations(self) -> list[str]:
        """Return the stations of all studies."""
        with self.reading() as reading:
            return reading.queries.stations()

    def node(self) -> models.NodeView:
        """Return the node as a whole."""
        with self.reading() as reading:
            return self._node(reading)

    def _node(self, reading: Reading) -> models.NodeView:
        queues = reading.queries.queues()
        refused = reading.queries.refused_since(time.time() - DAY)
        states = reading.queries.states()
        return models.NodeView(
            ae_title=self.settings.node.ae_title,
            version=version("immunoct"),
            disk=views.disk(self.disk()),
            destinations=views.destinations(self.settings.peers, queues),
            refused_last_day=refused,
            drifts=self._drifts(reading),
            counts=views.counts(states),
        )

    def case(self, study_uid: str, names: bool = False) -> models.CaseDetail:
        """Return all data of one case, with ``names`` also those that name the patient.

        Raises
        ------
        NoCaseError
            If there is none.
        """
        with self.reading() as reading:
            row = _known(reading.queries, study_uid)
            files = reading.queries.one_file_of([study_uid])
            items = Outbox(reading.journal).of_case(study_uid)
            conflicts = reading.journal.conflicts(study_uid)
            clock = reading.journal.clock
            said = ClinicalStore(reading.journal).statements((row.patient_id, row.issuer))
        result, problem = None, None
        report = newest_report(items)
        if report is not None:
            try:
                result = self._result_view(report)
            except (OSError, ScoringError, ReportError, pydicom.errors.InvalidDicomError):
                problem = (
                    "The report's files in the spool cannot be read; replay creates them again."
                )
        return models.CaseDetail(
            case=self._summary(row, files.get(study_uid), clock, names),
            entered=views.entered([s for s in said if s.source == BY_HAND]),
            not_used=views.not_used(said),
            outgoing=[views.outgoing(o, clock.now()) for o in items],
            conflicts=conflicts,
            has_summary=names and newest_summary(items) is not None,
            objects_removed=None if row.cleaned_at is None else views.moment(row.cleaned_at),
            kept_pictures=list(self._kept(report, items)) if names and row.cleaned_at else [],
            timeline=views.timeline(row, self._index.of_study(study_uid)),
            result=result,
            result_problem=problem,
        )

    def version_of(self, study_uid: str) -> str:
        """Return a case's version.

        Raises
        ------
        NoCaseError
            If there is none.
        """
        with self.reading() as reading:
            return views.version_of(_known(reading.queries, study_uid))

    def health(self) -> models.Health:
        """Return the node's health."""
        try:
            with self.reading() as reading:
                states = reading.queries.states()
                queues = reading.queries.queues()
                drifts = self._drifts(reading)
        except JournalError as e:
            return unreadable(str(e))
        targets = views.destinations(self.settings.peers, queues)
        return health(self.disk(), targets, states, self.heartbeats.stuck(), drifts)

    def metrics(self) -> bytes:
        """Return the node's metrics in Prometheus' text format.

        Raises
        ------
        JournalError
            If the journal cannot be read.
        """
        with self.reading() as reading:
            numbers = Numbers(
                self._node(reading),
                reading.queries.states(),
                reading.queries.outcomes(),
                reading.queries.queues(),
                reading.queries.totals(),
                [p.name for p in self.settings.peers],
                self.spool.free_bytes(),
                self.heartbeats.ages(),
                self.stream.groups(reading.journal),
            )
        return exposition(numbers)

    def months(self) -> models.MonthsView:
        """Return the outcomes of cases and deliveries over time."""
        with self.reading() as reading:
            return views.months(
                by_month.months(reading.journal),
                by_month.deliveries(reading.journal),
                by_month.reasons(reading.journal),
            )

    def drift(self) -> models.DriftView:
        """Return whether the stream of scored cases drifts."""
        from scoring.model.drift import CASES_BETWEEN_FALSE_ALARMS, WINDOW

        with self.reading() as reading:
            groups = self.stream.groups(reading.journal)
        return models.DriftView(
            window=WINDOW,
            cases_between_false_alarms=CASES_BETWEEN_FALSE_ALARMS,
            groups=[views.drift(g) for g in groups],
        )

    def _drifts(self, reading: Reading) -> list[str]:
        found = drift_conditions(self.stream.groups(reading.journal))
        return [f"{c.subject}: {c.words}" for c in found]

    def is_delivered(self, study_uid: str) -> bool:
        """Return whether all objects of a case have been delivered."""
        with self.reading() as reading:
            return reading.queries.is_delivered(study_uid)

    def picture(self, study_uid: str, number: int, names: bool) -> bytes | None:
        """Return the key image of a lesion as PNG, or None if there is none.

        Once the objects were removed it is the one that was sent with the report, and only with
        ``names``: the picture shows the patient's name.

        Raises
        ------
        NoCaseError
            If there is no such case.
        """
        with self.reading() as reading:
            _known(reading.queries, study_uid)
            objects = reading.journal.objects(study_uid)
            items = Outbox(reading.journal).of_case(study_uid)
        report = newest_report(items)
        if report is None:
            return None
        if not objects:
            kept = self._kept(report, items).get(number) if names else None
            return None if kept is None else _as_png(self.spool.root / kept.path)

        def make() -> dict[int, bytes]:
            try:
                result = self._result(report)
            except (OSError, ScoringError):
                return {}
            of_kind = {
                kind: [self.spool.root / o.path for o in objects if o.kind == kind]
                for kind in ("CT", "SEG")
            }
            return draw_all(result, of_kind["CT"], of_kind["SEG"], self.settings.segmentation)

        return self.pictures.of(report.sop_instance_uid, number, make)

    def _kept(
        self, report: OutgoingRecord | None, items: Sequence[OutgoingRecord]
    ) -> dict[int, OutgoingRecord]:
        """Return the key images that were made with a report, by the number of the lesion."""
        made = {o.sop_instance_uid: o for o in items if o.kind == "companion"}
        if report is None or not made:
            return {}
        try:
            lesions = self._result(report).lesions
        except (OSError, ScoringError):
            return {}
        uids = {n: key_image_uid(report.sop_instance_uid, x) for n, x in enumerate(lesions, 1)}
        return {number: made[uid] for number, uid in uids.items() if uid in made}

    def _summary(
        self, row: CaseRow, file: str | None, clock: Clock, names: bool
    ) -> models.CaseSummary:
        return views.summary(
            row,
            self.settings.case,
            clock,
            self._trail.patient_hash(row.patient_id, row.issuer),
            self._header(row.study_uid, file) if file else StudyHeader(),
            names,
        )

    def _header(self, study_uid: str, file: str) -> StudyHeader:
        """Return a study's attributes from its file; nothing if it cannot be read."""
        with self._headers_lock:
            if study_uid in self._headers:
                return self._headers[study_uid]
        try:
            found = read_study_header(self.spool.root / file)
        except UNREADABLE:
            return StudyHeader()
        with self._headers_lock:
            self._headers[study_uid] = found
            while len(self._headers) > MOST_HEADERS:
                self._headers.popitem(last=False)
        return found

    def download(self, study_uid: str, what: str, names: bool) -> tuple[bytes, str]:
        """Return a file of a case's newest report, and its media type.

        Parameters
        ----------
        what
            ``report.dcm``, ``summary.pdf`` or ``result.json``; the first two name the patient.

        Raises
        ------
        NoCaseError
            If there is no such case or file, or it names a patient whom this page does not name.
        """
        with self.reading() as reading:
            _known(reading.queries, study_uid)
            items = Outbox(reading.journal).of_case(study_uid)
        report, pdf = newest_report(items), newest_summary(items)
        if what != "result.json" and not names:
            raise NoCaseError(
                "This page does not name patients to you, as the report does; see the PACS."
            )
        try:
            if what == "summary.pdf" and pdf is not None:
                held = pydicom.dcmread(self.spool.root / pdf.path)
                content = bytes(held.EncapsulatedDocument)
                return content[: held.get("EncapsulatedDocumentLength")], "application/pdf"
            if report is not None and what != "summary.pdf":
                path = self.spool.root / report.path
                if what == "result.json":
                    return path.with_suffix(".json").read_bytes(), "application/json"
                return path.read_bytes(), "application/dicom"
        except UNREADABLE as e:
            raise NoCaseError(
                "The file in the spool cannot be read; replay creates it again."
            ) from e
        raise NoCaseError("There is no such file of this case.")

    def _result(self, report: OutgoingRecord) -> CaseResult:
        path = self.spool.root / report.path
        return read_result(path.with_suffix(".json").read_text(encoding="utf-8"))

    def _result_view(self, report: OutgoingRecord) -> models.ResultView:
        path = self.spool.root / report.path
        content = read_report(pydicom.dcmread(path))
        return views.result(self._result(report), report.sop_instance_uid, content.statements)


def newest_summary(items: list[OutgoingRecord]) -> OutgoingRecord | None:
    """Return the PDF summary of a case's newest run."""
    found = [o for o in items if o.sop_class_uid == EncapsulatedPDFStorage]
    return max(found, key=lambda o: o.run) if found else None


def newest_report(items: list[OutgoingRecord]) -> OutgoingRecord | None:
    """Return the report of a case's newest run."""
    reports = [o for o in items if o.kind == "report"]
    return max(reports, key=lambda o: o.run) if reports else None


def _as_png(path: Path) -> bytes | None:
    """Return a key image's file as PNG; None if it cannot be read."""
    try:
        return png(pydicom.dcmread(path).pixel_array)
    except UNREADABLE:
        return None


def _known(queries: CaseQueries, study_uid: str) -> CaseRow:
    row = queries.case(study_uid)
    if row is None:
        raise NoCaseError(
            "There is no such case. If there was one, it was removed with 'forget'; the audit "
            "trail names the user.",
            queries.like(study_uid),
        )
    return row
