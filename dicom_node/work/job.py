"""Scores one case in a worker: reads objects of the spool and writes the objects to send."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pydicom

from dicom_node.state.records import REJECTION, OutgoingObject
from scoring.reasons import Problem

if TYPE_CHECKING:
    from dicom_node.state.run_note import RunNote
    from dicom_node.state.spool import Spool
    from dicom_node.work.score_and_report import CaseObjects
    from scoring.case.setup import ScoringSetup
    from scoring.errors import InputError
    from scoring.results import Assignment, CaseResult, ClinicalRecord, InstanceReference

_IDENTITY = ["SOPInstanceUID", "SOPClassUID", "SeriesInstanceUID"]


@dataclasses.dataclass(frozen=True)
class Job:
    """One case to be scored: everything that the worker needs, without the patient's name.

    Parameters
    ----------
    study_uid
        Study Instance UID of the case.
    ct, segs
        Files in the spool.
    clinical, setup
        The clinical record, and the scoring configuration.
    previous, taken
        The case's earlier reports, the latest last, and the UIDs of all that were made.
    notes
        Sentences that the node adds to the report.
    spool_root
        Root of the spool, into which the report is written.
    sr_class, companions
        SR class of the report, and the companion objects to create
        (`dicom_node.settings.sections.ReportSettings`).
    workers
        Where lesions are measured (`dicom_node.settings.sections.CaseSettings`).
    case_key, clinical_key
        Digests of the inputs, which the outcome returns.
    files
        Size of each file as it was written, and SHA-256 of its data set.
    calling_ae
        AE title of the sender.
    refuse
        Reason known to the node for not scoring the case, if any.
    assignments
        The assignments of segments, with persons as the report may name them.
    assignments_key, person_key
        Digests of the assignments, and of all on which the need for a person depends.
    asks_person
        Whether no report is made as long as a person must decide on the segments.
    withdrawn, recalled
        Why objects of the latest report are withdrawn, if a report must say so, and the file of the
        latest report: nothing else may be left of the case.
    rejects, rejection
        What the destination was sent and must reject, and the code of the note's title.
    only_asks
        Whether only that is found out and no report is made: other data are still awaited.
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
    assignments: tuple[Assignment, ...] = ()
    assignments_key: str = ""
    person_key: str = ""
    asks_person: bool = False
    withdrawn: str = ""
    recalled: tuple[Path, ...] = ()
    taken: frozenset[str] = frozenset()
    rejects: tuple[InstanceReference, ...] = ()
    rejection: str = ""
    only_asks: bool = False


@dataclasses.dataclass(frozen=True)
class Outcome:
    """The outcome of a job: objects to send, already on disk, or an error.

    ``result``, ``detail`` and ``locations`` are those of its `RunRecord`. ``problem`` is the reason
    for missing companions; the report is sent without them. ``damaged`` lists files that differ
    from what was received, with reasons; then no report was made. ``needs_person`` is the
    decision that a person must make first; then no report was made either.
    """

    job: Job
    objects: tuple[OutgoingObject, ...] = ()
    scored: bool = False
    verdict: str = ""
    result: str = ""
    detail: str = ""
    locations: str = ""
    error: str = ""
    problem: str = ""
    needs_person: str = ""
    damaged: Mapping[Path, str] = dataclasses.field(default_factory=dict)


def load() -> None:
    """Import modules in advance so that the first case does not wait almost a second for them."""
    import highdicom
    from pydicom.uid import Comprehensive3DSRStorage, generate_uid

    from dicom_node.state import spool  # noqa: F401
    from dicom_node.work import cluster, score_and_report  # noqa: F401
    from scoring.case.setup import ScoringSetup

    ScoringSetup()
    # highdicom reads its tables of modules and attributes when it creates its first object.
    study, series, instance = generate_uid(), generate_uid(), generate_uid()
    highdicom.SOPClass(
        study, series, 1, instance, Comprehensive3DSRStorage, 1, modality="SR", manufacturer="-"
    )


def process(job: Job) -> Outcome:
    """Score or refuse a case and write its report, companions and result into the spool.

    Raises
    ------
    StorageError
        If a file of the spool cannot be read; a report cannot state this.
    """
    # Imported here: only the worker process needs them, and the import takes a second.
    from dicom_node.state.spool import Spool
    from dicom_node.work import spool_files
    from dicom_node.work.cluster import measure_of
    from dicom_node.work.person import PersonNeededError
    from dicom_node.work.score_and_report import Order, score_and_report
    from scoring.results_json import to_json
    from sr_templates import sentences

    try:
        if job.only_asks:
            return Outcome(job, needs_person=_person_to_ask(job))
        done = score_and_report(
            lambda: _read(job),
            job.setup,
            Order(
                job.sr_class,
                job.companions,
                job.previous,
                job.notes,
                job.asks_person,
                job.taken,
                job.rejects,
                job.rejection,
            ),
            refuse=lambda error: _refused(job, error),
            measure=lambda: measure_of(job.workers),
        )
    except spool_files.DamagedError as e:
        return Outcome(job, error=str(e), damaged=e.files)
    except PersonNeededError as e:
        return Outcome(job, needs_person=str(e))
    spool = Spool(job.spool_root)
    uid = str(done.report.SOPInstanceUID)
    path = spool.reports / f"{uid}.dcm"
    verdict = sentences.verdict(done.result)
    note = _note(job, done.result, verdict)
    if not spool_files.holds(spool, path, path):  # otherwise an earlier run made it, and it is kept
        spool_files.store_report(spool, path, done.content, to_json(done.result).encode(), note)
    beside = [spool_files.store_companion(spool, path, d) for d in done.companions]
    objects = (
        _outgoing(spool, path, "report"),
        *(_outgoing(spool, p, "companion") for p in beside),
    )
    if done.rejection_note is not None:
        stored = spool_files.store_companion(spool, path, done.rejection_note)
        objects += (_outgoing(spool, stored, REJECTION),)
    spool_files.note_all(spool, path, note, objects)
    return Outcome(
        job,
        objects,
        done.result.scored,
        verdict,
        note.outcome,
        note.detail,
        note.locations,
        problem=done.problem,
    )


def _note(job: Job, result: CaseResult, verdict: str) -> RunNote:
    """Return the note of a job's report, before its files are known."""
    from dicom_node.state.outcome import locations_of, outcome_of
    from dicom_node.state.run_note import RunNote

    outcome, detail = outcome_of(result)
    return RunNote(
        job.study_uid,
        result.scored,
        verdict,
        job.case_key,
        job.clinical_key,
        job.calling_ae,
        time.time(),
        {},
        outcome.value,
        detail,
        locations_of(result),
    )


def _person_to_ask(job: Job) -> str:
    """Return the decision needed from a person; none for objects that a report refuses."""
    from dicom_node.work.person import person_to_ask
    from scoring.errors import InputError

    try:
        case = _read(job)
        return person_to_ask(case.slices, case.segs, case.clinical, job.setup, case.assignments)
    except InputError:
        return ""


def _read(job: Job) -> CaseObjects:
    """Read the objects of a case while other threads compute the digests of their files.

    Raises
    ------
    DamagedError
        If a file differs from what was received, whatever else is wrong with the objects.
    StorageError
        If this machine cannot read a file.
    InputError
        If the objects cannot be used.
    """
    from concurrent.futures import ThreadPoolExecutor

    from dicom_node.work import spool_files

    with ThreadPoolExecutor(2) as aside:
        damaged = aside.submit(spool_files.damaged, job.files)
        digests = aside.submit(spool_files.digests, job.ct)
        try:
            objects = _parsed(job)
        finally:
            if damaged.result():
                raise spool_files.DamagedError(damaged.result())
        sha256 = digests.result()
    slices = [dataclasses.replace(s, sha256=sha256[s.path]) for s in objects.slices]
    return dataclasses.replace(objects, slices=slices)


def _parsed(job: Job) -> CaseObjects:
    from dicom_node.work import spool_files
    from dicom_node.work.score_and_report import CaseObjects
    from scoring.case.series_choice import series_in_use
    from scoring.case.usable import usable
    from scoring.ct.slice import unhashed_slices
    from scoring.errors import InputError
    from scoring.segmentation.read import read_segmentation

    if job.withdrawn:
        raise InputError(Problem.WITHDRAWN, job.withdrawn)
    slices = [s for path in job.ct for s in spool_files.read(path, unhashed_slices)]
    segs = [spool_files.read(path, read_segmentation) for path in job.segs]
    if job.refuse:
        try:
            series_in_use(slices, usable(segs)[0])
        except InputError as e:  # says more exactly what is wrong, and so what helps
            raise InputError(e.code, f"{e}; {job.refuse}") from e
        raise InputError(Problem.INCOMPLETE_SERIES, job.refuse)
    return CaseObjects(slices, segs, job.clinical, job.assignments)


def _refused(job: Job, error: InputError) -> tuple[CaseResult, pydicom.Dataset]:
    """Return the result for unusable objects, and a header with the patient's data."""
    from scoring.case.identity import identity_source
    from scoring.case.score import refused_case

    # A report that is withdrawn is what the new one is about, and has its patient and study.
    ct, segs = ((), job.recalled) if job.withdrawn else (job.ct, job.segs)
    result = refused_case(error, ct, segs, job.clinical, job.setup)
    return result, identity_source(result, _headers(ct), _headers(segs))


def _headers(paths: tuple[Path, ...]) -> Iterator[pydicom.Dataset]:
    """Yield the headers of the files that are readable."""
    from scoring.ct.dicom_file import read_header
    from scoring.errors import InputError

    for path in paths:
        with contextlib.suppress(InputError):
            yield read_header(path)


def _outgoing(spool: Spool, path: Path, kind: str) -> OutgoingObject:
    """Return the record of an object to send, read from disk: an earlier run may have made it."""
    header = pydicom.dcmread(path, specific_tags=_IDENTITY)
    return OutgoingObject(
        sop_instance_uid=str(header.SOPInstanceUID),
        sop_class_uid=str(header.SOPClassUID),
        series_uid=str(header.SeriesInstanceUID),
        kind=kind,
        path=str(path.relative_to(spool.root)),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )
