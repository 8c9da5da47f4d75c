"""Forgetting a case: a state that ends with nothing of it left, and the audit trail saying so.

The order only sets the state: from then on nothing of the case is received, scored or sent. The
running node finishes it once nothing of it is under way, or the command where no node runs; what a
crash interrupts is finished at the next start.
"""

from __future__ import annotations

import json
from pathlib import Path

import pydicom

from dicom_node.events import Event, log
from dicom_node.state import audit
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.records import CaseRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.run_note import SUFFIX, read_note
from scoring.ct.dicom_file import UNREADABLE, text_of

BESIDE_A_REPORT = (".json", SUFFIX)


def finish(resources: NodeResources, case: CaseRecord) -> int:
    """Remove all of a case that is being forgotten, and return how many files that were.

    Raises
    ------
    OSError, JournalError
        If something cannot be removed; it stays in its state and is tried again.
    """
    study, patient = case.study_uid, (case.patient_id, case.issuer)
    resources.spool.forgotten.add(study, *patient)
    files = resources.journal.files_of(study)
    # A worker that was ended has left what it had written, and the journal does not know it.
    resources.spool.remove_half_written()
    files += unnoted_reports(resources, study)
    beside = [f.with_suffix(s) for f in files for s in BESIDE_A_REPORT if f.parts[0] == "reports"]
    removed = resources.spool.remove(dict.fromkeys([*files, *beside]))
    removed += len(resources.spool.quarantine.remove(lambda entry: entry.study_uid == study))
    words = f"{removed} files removed; {case.reason}"
    # The trail before the journal: what a crash interrupts here is said twice, never not at all.
    resources.trail.record(audit.command("forget", study, words, user="immunoct", patient=patient))
    with resources.journal.change():
        resources.journal.forget(study)
        ClinicalStore(resources.journal).forget(patient)
    resources.journal.empty_log()
    log(Event.CASE_FORGOTTEN, study=study, files=removed)
    return removed


def unnoted_reports(resources: NodeResources, study_uid: str) -> list[Path]:
    """Return files of a study in the folder of reports that the journal does not know."""
    root = resources.spool.root
    known = resources.journal.known_reports()
    unknown = resources.spool.unknown(resources.spool.reports, ())
    return [
        path.relative_to(root)
        for path in unknown
        if path.stem not in known and study_of_report_file(path) == study_uid
    ]


def study_of_report_file(path: Path) -> str:
    """Return the study of a report, its result or its note; empty where that cannot be told.

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
