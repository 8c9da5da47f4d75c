"""Deletes a forgotten case completely, and records that in the audit trail.

The command only sets the state "forgetting": from then on the case is not received, scored or sent.
The running node deletes it once none of its objects is being processed, or the command itself if no
node runs; a deletion interrupted by a crash is finished at the next start.
"""

from __future__ import annotations

import json
from pathlib import Path

import pydicom

from dicom_node.events import Event, log
from dicom_node.state import audit
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import CaseRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import SUFFIX, read_note
from scoring.ct.dicom_file import UNREADABLE, text_of

BESIDE_A_REPORT = (".json", SUFFIX)


def finish(resources: NodeResources, case: CaseRecord) -> int:
    """Remove all data of a case that is being forgotten; return the number of files removed.

    Raises
    ------
    OSError, JournalError
        If something cannot be removed; the case keeps its state, and the removal is retried.
    """
    study, patient = case.study_uid, (case.patient_id, case.issuer)
    resources.spool.forgotten.add(study, *patient, reports=_in_the_pacs(resources, study))
    files = resources.journal.files_of(study)
    # A terminated worker leaves files that are not in the journal.
    resources.spool.remove_half_written()
    files += unnoted_reports(resources, study)
    beside = [f.with_suffix(s) for f in files for s in BESIDE_A_REPORT if f.parts[0] == "reports"]
    beside += [resources.spool.assignments_of(study), resources.spool.withdrawals_of(study)]
    removed = resources.spool.remove(dict.fromkeys([*files, *beside]))
    removed += len(resources.spool.quarantine.remove(lambda entry: entry.study_uid == study))
    words = f"{removed} files removed; {case.reason}"
    # The trail before the journal: after a crash here, an event is recorded twice, never lost.
    resources.trail.record(
        audit.command(audit.FORGET, study, words, user="immunoct", patient=patient)
    )
    with resources.journal.change():
        resources.journal.forget(study)
        ClinicalStore(resources.journal).forget(patient)
    resources.journal.empty_log()
    log(Event.CASE_FORGOTTEN, study=study, files=removed)
    return removed


def _in_the_pacs(resources: NodeResources, study_uid: str) -> list[tuple[str, ...]]:
    """Return the latest report that may be there, which the next report of the study replaces."""
    sent = [r for r in Outbox(resources.journal).of_case(study_uid) if r.may_be_there]
    reports = [r for r in sent if r.kind == "report"]
    return [(r.sop_class_uid, r.sop_instance_uid, r.series_uid, r.study_uid) for r in reports[-1:]]


def unnoted_reports(resources: NodeResources, study_uid: str) -> list[Path]:
    """Return files of a study in the folder ``reports`` that are not in the journal."""
    root = resources.spool.root
    known = resources.journal.known_reports()
    unknown = resources.spool.unknown(resources.spool.reports, ())
    return [
        path.relative_to(root)
        for path in unknown
        if path.stem not in known and study_of_report_file(path) == study_uid
    ]


def study_of_report_file(path: Path) -> str:
    """Return the study of a report, its result or its note; empty if unknown.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    if path.suffix == SUFFIX:
        note = read_note(path)
        return note.study_uid if note else ""
    try:
        if path.suffix == ".json":
            return str(json.loads(path.read_bytes())["study_instance_uid"])
        return text_of(pydicom.dcmread(path, stop_before_pixels=True), "StudyInstanceUID")
    except FileNotFoundError:
        return ""
    except (*UNREADABLE, KeyError) as e:
        if isinstance(e, OSError) and e.errno is not None:
            raise
        return ""
