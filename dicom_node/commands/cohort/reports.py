"""Reads a cohort's lesions from a folder of this program's Structured Reports."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pydicom

from scoring.cohort.data.cells import rows_text
from scoring.ct.dicom_file import UNREADABLE
from scoring.errors import CohortError
from scoring.results import Location
from scoring.wording import counted
from sr_templates.codes import LIVER, LUNG, LYMPH_NODE, OTHER_LOCATION
from sr_templates.document import ReportContent
from sr_templates.errors import ReportError
from sr_templates.reader import read_report

STUDY = "study_instance_uid"
LOCATIONS = {
    LYMPH_NODE.meaning: Location.NODE,
    LIVER.meaning: Location.LIVER,
    LUNG.meaning: Location.LUNG,
    OTHER_LOCATION.meaning: Location.OTHER,
}


@dataclasses.dataclass(frozen=True)
class Harvested:
    """One report, with the data that only its header contains."""

    content: ReportContent
    patient_id: str
    study_date: str
    predecessors: frozenset[str]


@dataclasses.dataclass(frozen=True, eq=False)
class HarvestedTables:
    """Tables for `scoring.cohort.data.tables.make_cohort`, and notes on omissions."""

    lesions: pd.DataFrame
    patients: pd.DataFrame
    notes: tuple[str, ...]


def read_file(path: Path) -> Harvested:
    """Read one report.

    Raises
    ------
    ReportError
        If the file is not a report of this program.
    """
    try:
        dataset = pydicom.dcmread(path)
        content = read_report(dataset)
        predecessors = {
            str(instance.ReferencedSOPInstanceUID)
            for study in dataset.get("PredecessorDocumentsSequence") or []
            for series in study.ReferencedSeriesSequence
            for instance in series.ReferencedSOPSequence
        }
        return Harvested(
            content,
            str(dataset.get("PatientID") or ""),
            str(dataset.get("StudyDate") or ""),
            frozenset(predecessors),
        )
    except UNREADABLE as e:
        raise ReportError(f"not a readable DICOM file ({type(e).__name__})") from e


def _read(path: Path) -> Harvested | None:
    """Return a report, or None if the file is not a report of this program."""
    try:
        return read_file(path)
    except ReportError:
        return None


def read_reports(folder: Path) -> tuple[list[Harvested], list[str]]:
    """Read a folder of reports and its sub-folders.

    A report that a later one references as its predecessor is omitted.

    Returns
    -------
    tuple
        The reports, and notes on omissions.

    Raises
    ------
    CohortError
        If there is no such folder, no report in it, or two reports of one study of which neither
        is the other's predecessor.
    """
    if not folder.is_dir():
        raise CohortError(f"{folder} is not a folder")
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    read = [_read(p) for p in paths]
    reports = {r.content.sop_instance_uid: r for r in read if r is not None}
    if not reports:
        raise CohortError(f"{folder}: none of {len(paths)} files is a report of this program")
    notes = []
    if other := sum(r is None for r in read):
        notes.append(
            f"Left out, as not reports of this program: {other} of {counted(len(paths), 'file')}."
        )
    superseded = {uid for r in reports.values() for uid in r.predecessors} & set(reports)
    if superseded:
        notes.append(f"Left out: {counted(len(superseded), 'report')} replaced by a later one.")
    current = [r for uid, r in reports.items() if uid not in superseded]
    for study, number in Counter(r.content.study_instance_uid for r in current).items():
        if number > 1:
            raise CohortError(
                f"study {study} has {number} reports of which none replaces the other; keep one"
            )
    models = {r.content.model for r in current}
    if len(models) > 1:
        notes.append(
            f"The reports were made with {len(models)} different models, references or "
            "programs: their scores may not be comparable."
        )
    return current, notes


def _owners(reports: Sequence[Harvested], patients: pd.DataFrame) -> dict[str, Harvested]:
    """Return each row's report by its value in the matching column."""
    by_study = STUDY in patients
    found: dict[str, Harvested] = {}
    for report in reports:
        key = report.content.study_instance_uid if by_study else report.patient_id
        if not key:
            continue  # without a patient; counted with those not in the table
        if key in found:
            raise CohortError(
                f"studies {found[key].content.study_instance_uid} and "
                f"{report.content.study_instance_uid} are of one patient; name the one to use in a "
                f"column {STUDY!r} of the patients' table"
            )
        found[key] = report
    return found


def harvest(
    folder: Path, patients: pd.DataFrame, model_sha256: str = "", reference_sha256: str = ""
) -> HarvestedTables:
    """Return the tables of the patients with a report.

    Parameters
    ----------
    folder
        The reports.
    patients
        With ``patient`` and, to match reports by study, ``study_instance_uid``; without that column
        ``patient`` is matched with the reports' Patient ID.
    model_sha256, reference_sha256
        Digests of the model and reference used for the patients' radiomics-clinical scores; a note
        states how many reports were made with others.

    Raises
    ------
    CohortError
        As `read_reports`; or if a patient has no report, or no report has a scored lesion.
    """
    reports, notes = read_reports(folder)
    if "patient" not in patients:
        raise CohortError("patients: column 'patient' is missing")
    if model_sha256 and reference_sha256:
        used = (model_sha256, reference_sha256)
        models = [r.content.model for r in reports]
        if others := sum((m.sha256, m.reference_sha256) != used for m in models):
            notes.append(
                f"{others} of {len(reports)} reports were made with another model or reference "
                "than the one given here: the radiomics-clinical scores are not the reports'."
            )
    matched = _matched(reports, patients)
    if unused := len(reports) - len(matched):
        notes.append(f"Left out: {counted(unused, 'report')} of patients who are not in the table.")
    rows, unscored, nothing = [], 0, []
    for patient, report in zip(patients["patient"], matched, strict=True):
        of_patient = _rows(patient, report)
        rows += of_patient
        unscored += len(report.content.lesions) - len(of_patient)
        if not of_patient:
            nothing.append(patient)
    if not rows:
        raise CohortError(f"{folder}: no report of these patients has a scored lesion")
    if unscored:
        notes.append(f"Left out: {counted(unscored, 'lesion')} without a score in the report.")
    if nothing:
        notes.append(
            f"{len(nothing)} of {len(patients)} patients have no scored lesion in their report "
            "(not eligible, or nothing could be scored): left out."
        )
    kept = patients[~patients["patient"].isin(nothing)].drop(columns=[STUDY], errors="ignore")
    return HarvestedTables(pd.DataFrame(rows), kept.reset_index(drop=True), tuple(notes))


def _matched(reports: Sequence[Harvested], patients: pd.DataFrame) -> list[Harvested]:
    """Return each patient's report, in the order of the table.

    Raises
    ------
    CohortError
        If a patient is in the table twice, or has no report.
    """
    owners = _owners(reports, patients)
    column = STUDY if STUDY in patients else "patient"
    keys = patients[column].astype(str).str.strip()
    if (again := keys.duplicated(keep=False)).any():
        raise CohortError(f"patients, {rows_text(again)}: the same {column} more than once")
    if (without := ~keys.isin(list(owners))).any():
        raise CohortError(
            f"patients, {rows_text(without)}: no report has this {column}; "
            f"{int(without.sum())} of {len(patients)} patients are without a report"
        )
    return [owners[key] for key in keys]


def _rows(patient: str, report: Harvested) -> list[dict[str, object]]:
    """Return one row per scored lesion of a patient's report."""
    return [
        {
            "patient": patient,
            "lesion": lesion.tracking_uid,
            "location": LOCATIONS[str(lesion.location)].value,
            "radiomics_score": lesion.radiomics_score,
            **lesion.features,
        }
        for lesion in report.content.lesions
        if lesion.radiomics_score is not None and lesion.location
    ]
