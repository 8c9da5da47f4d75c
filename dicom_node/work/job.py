"""One case as a worker does it: objects of the spool in, objects to send out."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pydicom

from dicom_node.state.records import OutgoingObject
from scoring.reasons import Problem

if TYPE_CHECKING:
    from dicom_node.state.spool import Spool
    from dicom_node.work.score_and_report import CaseObjects
    from scoring.case.setup import ScoringSetup
    from scoring.errors import InputError
    from scoring.results import CaseResult, ClinicalRecord, InstanceReference

_IDENTITY = ["SOPInstanceUID", "SOPClassUID", "SeriesInstanceUID"]


@dataclasses.dataclass(frozen=True)
class Job:
    """One case to be scored; everything the worker needs, and no patient name.

    Parameters
    ----------
    study_uid
        Which case.
    ct, segs
        Files in the spool.
    clinical, setup
        What is known of the patient's treatment, and how to score.
    previous
        The case's latest report, if any.
    notes
        Sentences that the node adds to the report.
    spool_root
        Where the report is written.
    sr_class, companions
        As what the report is made, and what goes with it
        (`dicom_node.settings.sections.ReportSettings`).
    workers
        Who measures the lesions (`dicom_node.settings.sections.CaseSettings`).
    case_key, clinical_key
        Digests of the inputs, which the outcome brings back.
    files
        Size of each file as it was written, and SHA-256 of its data set.
    calling_ae
        Who sent the case.
    refuse
        Why the node knows already that the case must not be scored, if it does.
    """

    study_uid: str
    ct: tuple[Path, ...]
    segs: tuple[Path, ...]
    clinical: ClinicalRecord
    setup: ScoringSetup
    previous: tuple[InstanceReference, ...]
    notes: tuple[str, ...]
    spool_root: Path
    case_key: str
    clinical_key: str
    refuse: str = ""
    sr_class: str = "comprehensive-3d"
    companions: tuple[str, ...] = ()
    files: Mapping[Path, tuple[int, str]] = dataclasses.field(default_factory=dict)
    calling_ae: str = ""
    workers: int | str = 1


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of a job: objects to send, on disk already, or an error.

    ``problem`` is why companions are missing, if they are; the report goes without them.
    ``damaged`` are files that are not what was received, with the reason; then nothing was made.
    """

    job: Job
    objects: tuple[OutgoingObject, ...] = ()
    scored: bool = False
    verdict: str = ""
    error: str = ""
    problem: str = ""
    damaged: Mapping[Path, str] = dataclasses.field(default_factory=dict)


def load() -> None:
    """Load what the first case would else wait for, most of a second."""
    import highdicom
    from pydicom.uid import Comprehensive3DSRStorage, generate_uid

    from dicom_node.state import spool  # noqa: F401
    from dicom_node.work import cluster, score_and_report  # noqa: F401
    from scoring.case.setup import ScoringSetup

    ScoringSetup()
    # highdicom reads its tables of modules and attributes with the first object that it makes.
    study, series, instance = generate_uid(), generate_uid(), generate_uid()
    highdicom.SOPClass(
        study, series, 1, instance, Comprehensive3DSRStorage, 1, modality="SR", manufacturer="-"
    )


def process(job: Job) -> Outcome:
    """Score or refuse a case and write its report, companions and result into the spool.

    Raises
    ------
    StorageError
        If a file of the spool cannot be read: nothing that a report could say.
    """
    # Imported here: only the worker process needs them, and they take a second to load.
    from dicom_node.state.spool import Spool
    from dicom_node.work import spool_files
    from dicom_node.work.cluster import measure_of
    from dicom_node.work.score_and_report import Order, score_and_report
    from scoring.results_json import to_json
    from sr_templates import sentences

    damaged = spool_files.damaged(job.files)
    if damaged:
        return Outcome(job, error="objects are damaged in the spool", damaged=damaged)
    done = score_and_report(
        lambda: _read(job),
        job.setup,
        Order(job.sr_class, job.companions, job.previous, job.notes),
        refuse=lambda error: _refused(job, error),
        measure=lambda: measure_of(job.workers),
    )
    spool = Spool(job.spool_root)
    uid = str(done.report.SOPInstanceUID)
    path = spool.reports / f"{uid}.dcm"
    verdict = sentences.verdict(done.result)
    note = spool_files.note_of(job, done.result, verdict)
    if not spool_files.holds(spool, path, path):  # else an earlier run made it, and it stays
        spool_files.store_report(spool, path, done.content, to_json(done.result).encode(), note)
    beside = [spool_files.store_companion(spool, path, d) for d in done.companions]
    objects = (
        _outgoing(spool, path, "report"),
        *(_outgoing(spool, p, "companion") for p in beside),
    )
    spool_files.note_all(spool, path, note, objects)
    return Outcome(job, objects, done.result.scored, verdict, problem=done.problem)


def _read(job: Job) -> CaseObjects:
    from dicom_node.work import spool_files
    from dicom_node.work.score_and_report import CaseObjects
    from scoring.ct.slice import read_slices
    from scoring.errors import InputError
    from scoring.segmentation.read import read_segmentation

    if job.refuse:
        raise InputError(Problem.INCOMPLETE_SERIES, job.refuse)
    slices = [s for path in job.ct for s in spool_files.read(path, read_slices)]
    segs = [spool_files.read(path, read_segmentation) for path in job.segs]
    return CaseObjects(slices, segs, job.clinical)


def _refused(job: Job, error: InputError) -> tuple[CaseResult, pydicom.Dataset]:
    """Return the result of objects that cannot be used, and the header of its patient."""
    from scoring.case.identity import identity_source
    from scoring.case.score import refused_case

    result = refused_case(error, job.ct, job.segs, job.clinical, job.setup)
    return result, identity_source(result, _headers(job.ct), _headers(job.segs))


def _headers(paths: tuple[Path, ...]) -> Iterator[pydicom.Dataset]:
    """Yield the headers of the files that are readable."""
    from scoring.ct.dicom_file import read_header
    from scoring.errors import InputError

    for path in paths:
        with contextlib.suppress(InputError):
            yield read_header(path)


def _outgoing(spool: Spool, path: Path, kind: str) -> OutgoingObject:
    """Return an object to be sent as it is on disk: an earlier run may have made it."""
    header = pydicom.dcmread(path, specific_tags=_IDENTITY)
    return OutgoingObject(
        sop_instance_uid=str(header.SOPInstanceUID),
        sop_class_uid=str(header.SOPClassUID),
        series_uid=str(header.SeriesInstanceUID),
        kind=kind,
        path=str(path.relative_to(spool.root)),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )
