"""A journal filled with made-up cases, for lists and searches over many."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path
from typing import Any

from dicom_node.loops import Heartbeats
from dicom_node.settings.sections import NodeSettings, PeerSettings, Settings
from dicom_node.state.database import insert
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.web.site import Site
from scoring import score_case
from scoring.case.key_image import key_images
from scoring.ct.slice import read_slice
from scoring.results_json import to_json
from scoring.segmentation.read import read_segmentation
from sr_templates import build_report
from sr_templates.companions.companions import secondary_captures
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case
from tests.helpers.made.empty_journal import empty_journal


def filled(root: Path, cases: int) -> Site:
    """Return the site of a node with so many cases, four states in turn."""
    settings = Settings(
        node=NodeSettings(spool=root / "spool"),
        peers=(PeerSettings("PACS", "PACS", "127.0.0.1", 104),),
    )
    site = Site(settings, Heartbeats(["cases"]))
    journal = empty_journal(site.spool.journal_path)
    states = (State.SENT, State.WAITING_FOR_CT, State.NOT_ACCEPTED, State.SCORING)
    with journal.change() as db:
        for n in range(cases):
            study = f"1.2.826.{n}"
            _insert_case(db, study, f"PATIENT-{n // 2}", states[n % 4], 1000.0 + n)
            for kind in ("CT", "SEG"):
                _insert_object(db, study, f"{study}.{kind == 'SEG':d}", kind, f"ACC{n}")
    journal.close()
    return site


def add_waiting(site: Site, case: Case) -> None:
    """Put a case that needs a person into journal and spool, its objects included."""
    journal = Journal(site.spool.journal_path)
    with journal.change() as db:
        now = 2000.0
        _insert_case(db, case.study_uid, str(case.seg.PatientID), State.NEEDS_A_PERSON, now)
        for dataset in (*case.ct, case.seg):
            uid = str(dataset.SOPInstanceUID)
            _insert_object(db, case.study_uid, uid, str(dataset.Modality), "")
            path = site.spool.root / "objects" / uid
            path.parent.mkdir(parents=True, exist_ok=True)
            dataset.save_as(path, enforce_file_format=True)
    journal.close()


def add_reported(site: Site, case: Case) -> None:
    """Put a scored case into journal and spool, with key images, after retention."""
    slices = [read_slice(path) for path in case.write(site.spool.root / "made")[0].iterdir()]
    segs = [read_segmentation(site.spool.root / "made" / "seg.dcm")]
    result = score_case(slices, segs, TREATED, NO_VARIANTS)
    report = build_report(result, case.seg)
    now = dt.datetime(2026, 1, 1)
    images = key_images(result, slices, segs, len(result.lesions))
    captures = secondary_captures(result, case.seg, images, now)
    folder = site.spool.root / "reports"
    (folder / f"{report.SOPInstanceUID}.json").write_text(to_json(result), encoding="utf-8")
    journal = Journal(site.spool.journal_path)
    with journal.change() as db:
        _insert_case(db, case.study_uid, str(case.seg.PatientID), State.SENT, 2000.0)
        db.execute("UPDATE cases SET cleaned_at = 3000.0")
        run = {"study_uid": case.study_uid, "run": 1, "scored": 1, "verdict": "", "created_at": 0}
        insert(db, "runs", run)
        for kind, made in (("report", report), *(("companion", c) for c in captures)):
            path = folder / f"{made.SOPInstanceUID}.dcm"
            made.save_as(path, enforce_file_format=True)
            row: dict[str, Any] = {
                "sop_instance_uid": str(made.SOPInstanceUID),
                "sop_class_uid": str(made.SOPClassUID),
                "series_uid": str(made.SeriesInstanceUID),
                "study_uid": case.study_uid,
                "kind": kind,
                "run": 1,
                "path": f"reports/{path.name}",
                "destination": "PACS",
                "wants_commitment": 0,
                "created_at": 0,
                "status": "sent",
            }
            insert(db, "outgoing", row)
    journal.close()


def _insert_case(db: sqlite3.Connection, study: str, patient: str, state: State, at: float) -> None:
    row: dict[str, Any] = {
        "study_uid": study,
        "patient_id": patient,
        "issuer": "",
        "calling_ae": "CT1",
        "state": state.value,
        "reason": "why",
        "state_since": at,
        "first_received": at,
        "last_received": at,
    }
    insert(db, "cases", row)


def _insert_object(
    db: sqlite3.Connection, study: str, uid: str, kind: str, accession_number: str
) -> None:
    row: dict[str, Any] = {
        "sop_instance_uid": uid,
        "sop_class_uid": "1.2",
        "series_uid": study,
        "study_uid": study,
        "kind": kind,
        "path": f"objects/{uid}",
        "sha256": "",
        "size": 1,
        "calling_ae": "CT1",
        "calling_address": "h",
        "received_at": 1000.0,
        "accession_number": accession_number,
    }
    insert(db, "objects", row)
