"""Reports that the journal does not know: recorded as the runs that their notes describe."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

import pydicom

from dicom_node.events import Event, log
from dicom_node.operate.forgetting import BESIDE_A_REPORT, study_of_report_file
from dicom_node.receive.object_record import patient_of
from dicom_node.state.facts import State
from dicom_node.state.outbox import AdoptedRun, Outbox
from dicom_node.state.outcome import locations_of, outcome_of
from dicom_node.state.records import CaseRecord, OutgoingRecord, RunRecord, SendingStatus
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import RunNote, damage_of_report, note_path, read_note
from dicom_node.state.trail_history import History
from dicom_node.work.report_class import REPORT
from scoring.ct.dicom_file import text_of
from scoring.results_json import ResultFileError, read_result
from sr_templates.sentences import verdict
from sr_templates.sr_class import SrClass

COMPANION = "companion"
SR_CLASSES = tuple(c.value for c in SrClass)


@dataclasses.dataclass
class Counts:
    """Numbers of files by what was done with them."""

    adopted: int = 0
    forgotten: int = 0
    quarantined: int = 0


@dataclasses.dataclass(frozen=True)
class _Found:
    """A report or a companion that is whole."""

    path: Path
    header: pydicom.Dataset
    note: RunNote | None
    created_at: float

    @property
    def study(self) -> str:
        return text_of(self.header, "StudyInstanceUID")

    @property
    def is_report(self) -> bool:
        return text_of(self.header, "SOPClassUID") in SR_CLASSES


class ReportAdoption:
    """Enters reports into the journal.

    Parameters
    ----------
    resources
        The node's.
    history
        What the audit trail remembers.
    """

    def __init__(self, resources: NodeResources, history: History) -> None:
        self._resources = resources
        self._spool, self._journal = resources.spool, resources.journal
        self._outbox = Outbox(resources.journal)
        self._history = history
        self._counts = Counts()

    def run(self, unknown: Sequence[Path]) -> Counts:
        """Enter, remove (what was forgotten) or set aside files of the folder of reports.

        Raises
        ------
        OSError, JournalError
            If something cannot be moved or entered.
        """
        notes = self._notes()
        found: list[_Found] = []
        for path in unknown:
            if path.suffix in BESIDE_A_REPORT:
                continue
            study = study_of_report_file(path)
            if study in self._spool.forgotten:
                beside = [path.with_suffix(s) for s in BESIDE_A_REPORT]
                self._counts.forgotten += self._spool.remove([path, *beside])
                continue
            note = notes.get(path.name)
            digest = note.files.get(path.name, "") if note else ""
            words = damage_of_report(path, digest, path.stem)
            if words:
                self._set_aside(path, words, study)
            else:
                at = note.created_at if note else path.stat().st_mtime
                header = pydicom.dcmread(path, stop_before_pixels=True)
                found.append(_Found(path, header, note, at))
        for study in dict.fromkeys(f.study for f in found):
            self._enter(study, [f for f in found if f.study == study])
        self._orphans(unknown)
        return self._counts

    def _notes(self) -> dict[str, RunNote]:
        """Return the note of each file that one names."""
        found: dict[str, RunNote] = {}
        for report in self._spool.reports.glob("*.dcm"):
            note = read_note(report)
            if note is not None:
                found |= dict.fromkeys(note.files, note)
        return found

    def _enter(self, study: str, files: list[_Found]) -> None:
        files.sort(key=lambda f: (f.created_at, not f.is_report))
        reports = [f for f in files if f.is_report]
        others = [f for f in files if not f.is_report]
        if not reports:
            for item in others:
                self._set_aside(
                    item.path, "the report that it belongs to is not in the spool", study
                )
            return
        newest = reports[-1]
        calling_ae = newest.note.calling_ae if newest.note else self._sender(study)
        self._open_case(study, newest, calling_ae)
        for report in reports:
            names = set(report.note.files) if report.note else set()
            own = [o for o in others if o.path.name in names or (report is newest and not o.note)]
            run = self._run_of(report)
            self._outbox.adopt(
                AdoptedRun(
                    run,
                    [self._outgoing(f, run, calling_ae) for f in (report, *own)],
                    report.note.case_key if report.note else None,
                    report.note.clinical_key if report.note else "",
                )
            )
            self._counts.adopted += 1
        case = self._journal.case(study)
        if case is not None and case.cleaned_at is not None:
            self._outbox.settle(study, newest.created_at)

    def _sender(self, study: str) -> str:
        return self._history.senders.get(study, ("", ""))[0]

    def _open_case(self, study: str, newest: _Found, calling_ae: str) -> None:
        """Open the case of a report whose objects have left the spool."""
        at = newest.created_at
        patient_id, issuer = patient_of(newest.header)
        self._journal.add_case_of_report(
            CaseRecord(
                study,
                patient_id,
                issuer,
                calling_ae,
                State.SENDING,
                "",
                state_since=at,
                first_received=at,
                last_received=at,
                attempts=0,
                retry_at=0,
                processed_key=None,
                clinical_key="",
                seen_changes=1,
                cleaned_at=at,
            )
        )

    def _run_of(self, report: _Found) -> RunRecord:
        note, at = report.note, report.created_at
        if note is not None:
            return RunRecord(
                report.study,
                0,
                note.scored,
                note.verdict,
                at,
                note.outcome,
                note.detail,
                note.locations,
            )
        try:
            text = report.path.with_suffix(".json").read_text(encoding="utf-8")
            result = read_result(text)
        except (FileNotFoundError, ValueError, ResultFileError):
            return RunRecord(report.study, 0, False, "recovered from the spool", at)
        outcome, detail = outcome_of(result)
        return RunRecord(
            report.study,
            0,
            result.scored,
            verdict(result),
            at,
            outcome.value,
            detail,
            locations_of(result),
        )

    def _outgoing(self, item: _Found, run: RunRecord, calling_ae: str) -> OutgoingRecord:
        uid = text_of(item.header, "SOPInstanceUID")
        destination = self._resources.settings.destination_for(calling_ae)
        sent = self._history.sent_of(item.study, uid)
        status = SendingStatus.PENDING
        if sent is not None:
            status = SendingStatus.COMMITTED if sent.committed_at else SendingStatus.SENT
        return OutgoingRecord(
            uid,
            text_of(item.header, "SOPClassUID"),
            text_of(item.header, "SeriesInstanceUID"),
            REPORT if item.is_report else COMPANION,
            str(item.path.relative_to(self._spool.root)),
            item.study,
            0,
            destination.name if destination else "",
            self._resources.settings.report.storage_commitment,
            run.created_at,
            status,
            sent.at if sent else None,
            sent.committed_at if sent else None,
            detail="recovered from the spool and the audit trail"
            if sent
            else "recovered from the spool",
            settled_at=self._journal.clock.of(sent.committed_at or sent.at) if sent else None,
            sha256=item.note.files.get(item.path.name, "") if item.note else "",
            withdrawn=item.note.withdrawn if item.note else "",
            unanswered=self._history.is_unanswered(item.study, uid),
        )

    def _orphans(self, unknown: Iterable[Path]) -> None:
        """Set aside results and notes without a report."""
        for path in unknown:
            report = path.with_suffix(".dcm")
            if path.suffix not in BESIDE_A_REPORT or report.exists() or not path.exists():
                continue
            study = study_of_report_file(path)
            if study in self._spool.forgotten:
                self._counts.forgotten += self._spool.remove([path])
            else:
                self._set_aside(path, "the report that it belongs to is not in the spool", study)

    def _set_aside(self, path: Path, reason: str, study: str) -> None:
        self._spool.quarantine.put(path, "report", reason, study, path.stem)
        if path.suffix == ".dcm":
            self._spool.remove([note_path(path)])
        self._counts.quarantined += 1
        log(Event.SPOOL_QUARANTINED, logging.WARNING, report=path.stem, reason=reason)
