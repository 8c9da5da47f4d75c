"""One case as a worker does it: objects of the spool in, objects to send out."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pydicom

from dicom_node.state.records import OutgoingObject
from sr_templates.identity import as_file

if TYPE_CHECKING:
    from dicom_node.state.spool import Spool
    from scoring.ct.slice import CtSlice
    from scoring.results import CaseResult
    from scoring.segmentation.read import Segmentation

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
        `scoring.results.ClinicalRecord` and `scoring.case.setup.ScoringSetup`.
    previous
        `scoring.results.InstanceReference` of the case's latest report, if any.
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
    refuse
        Why the node knows already that the case must not be scored, if it does.
    """

    study_uid: str
    ct: tuple[Path, ...]
    segs: tuple[Path, ...]
    clinical: object
    setup: object
    previous: tuple[object, ...]
    notes: tuple[str, ...]
    spool_root: Path
    case_key: str
    clinical_key: str
    refuse: str = ""
    sr_class: str = "comprehensive-3d"
    companions: tuple[str, ...] = ()
    workers: int | str = 1


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of a job: objects to send, on disk already, or an error.

    ``problem`` is why companions are missing, if they are; the report goes without them.
    """

    job: Job
    objects: tuple[OutgoingObject, ...] = ()
    scored: bool = False
    verdict: str = ""
    error: str = ""
    problem: str = ""


def load() -> None:
    """Load what the first case would else wait for, most of a second."""
    import highdicom
    from pydicom.uid import Comprehensive3DSRStorage, generate_uid

    import sr_templates.report  # noqa: F401
    from dicom_node.state import spool  # noqa: F401
    from dicom_node.work import cluster  # noqa: F401
    from scoring.case.setup import ScoringSetup

    ScoringSetup()
    # highdicom reads its tables of modules and attributes with the first object that it makes.
    study, series, instance = generate_uid(), generate_uid(), generate_uid()
    highdicom.SOPClass(
        study, series, 1, instance, Comprehensive3DSRStorage, 1, modality="SR", manufacturer="-"
    )


def process(job: Job) -> Outcome:
    """Score or refuse a case and write its report, companions and result into the spool."""
    # Imported here: only the worker process needs them, and they take a second to load.
    from dicom_node.state.spool import Spool
    from dicom_node.work.cluster import measure_of
    from scoring.case.score import refused_case, score_case
    from scoring.case.setup import ScoringSetup
    from scoring.ct.slice import read_slices
    from scoring.errors import InputError
    from scoring.results import ClinicalRecord, InstanceReference
    from scoring.results_json import to_json
    from scoring.segmentation.read import read_segmentation
    from sr_templates import sentences
    from sr_templates.document import report_uid
    from sr_templates.errors import ReportError
    from sr_templates.report import build_report
    from sr_templates.sr_class import sr_class

    assert isinstance(job.clinical, ClinicalRecord)
    assert isinstance(job.setup, ScoringSetup)
    previous = [p for p in job.previous if isinstance(p, InstanceReference)]
    slices: list[CtSlice] = []
    segs: list[Segmentation] = []
    try:
        if job.refuse:
            raise InputError("incomplete_series", job.refuse)
        slices = [s for p in job.ct for s in read_slices(p)]
        segs = [read_segmentation(p) for p in job.segs]
        measure = measure_of(job.workers)
        result = score_case(slices, segs, job.clinical, job.setup, measure=measure)
    except InputError as e:
        result = refused_case(e, job.ct, job.segs, job.clinical, job.setup)
    result = dataclasses.replace(result, notes=(*result.notes, *job.notes))
    source = _source(job, result.study_instance_uid)
    spool = Spool(job.spool_root)
    now = dt.datetime.now()
    uid = report_uid(result, sr_class(job.sr_class))
    path = spool.reports / f"{uid}.dcm"
    if not path.exists():
        report = build_report(result, source, now, previous, sr_class(job.sr_class))
        spool.store_report(f"{uid}.json", to_json(result).encode())
        spool.store_report(path.name, as_file(report))
    objects, problem = [_outgoing(spool, path, "report")], ""
    if job.companions:
        try:
            objects += _companions(job, spool, result, source, slices, segs, now)
        except (InputError, ReportError) as e:
            problem = str(e)
    return Outcome(
        job,
        tuple(objects),
        scored=result.scored,
        verdict=sentences.verdict(result),
        problem=problem,
    )


def _companions(
    job: Job,
    spool: Spool,
    result: CaseResult,
    source: pydicom.Dataset,
    slices: list[CtSlice],
    segs: list[Segmentation],
    now: dt.datetime,
) -> list[OutgoingObject]:
    """Write what goes beside the report."""
    from scoring.case.key_image import key_images
    from scoring.case.setup import ScoringSetup
    from sr_templates.companions.companions import MOST_KEY_IMAGES, Companion, make_companions

    assert isinstance(job.setup, ScoringSetup)
    images = key_images(result, slices, segs, MOST_KEY_IMAGES, job.setup.segmentation)
    wanted = [Companion(c) for c in job.companions]
    made = make_companions(wanted, result, source, images, now)
    paths = [spool.store_report(f"{d.SOPInstanceUID}.dcm", as_file(d)) for d in made]
    return [_outgoing(spool, path, "companion") for path in paths]


def _outgoing(spool: Spool, path: Path, kind: str) -> OutgoingObject:
    """Return an object to be sent as it is on disk: an earlier run may have made it."""
    header = pydicom.dcmread(path, specific_tags=_IDENTITY)
    return OutgoingObject(
        sop_instance_uid=str(header.SOPInstanceUID),
        sop_class_uid=str(header.SOPClassUID),
        series_uid=str(header.SeriesInstanceUID),
        kind=kind,
        path=str(path.relative_to(spool.root)),
    )


def _source(job: Job, study_uid: str) -> pydicom.Dataset:
    """Return a header of the case's study that the report copies the patient from."""
    from scoring.ct.dicom_file import read_header

    headers = (read_header(path) for path in [*job.segs, *job.ct])
    return next(h for h in headers if h.get("StudyInstanceUID") == study_uid)
