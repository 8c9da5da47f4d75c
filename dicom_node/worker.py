"""Scoring one case in a process of its own, so that the receiver never waits for it.

pyradiomics can crash its process; a worker that dies or takes too long is replaced.
"""

from __future__ import annotations

import dataclasses
import multiprocessing
import time
import traceback
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import pydicom


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
        `scoring.results.ClinicalRecord` and `scoring.setup.ScoringSetup`.
    previous
        `scoring.results.InstanceReference` of the case's latest report, if any.
    notes
        Sentences that the node adds to the report.
    spool_root
        Where the report is written.
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
    refuse: str = ""


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of a job: a report on disk, or an error."""

    study_uid: str
    report_path: str = ""
    sop_instance_uid: str = ""
    sop_class_uid: str = ""
    series_uid: str = ""
    scored: bool = False
    verdict: str = ""
    error: str = ""


def process(job: Job) -> Outcome:
    """Score or refuse a case and write its report and result into the spool."""
    # Imported here: only the worker process needs them, and they take a second to load.
    from dicom_node.spool import Spool
    from scoring.case import refused_case, score_case
    from scoring.errors import InputError
    from scoring.results import ClinicalRecord, InstanceReference, to_json
    from scoring.setup import ScoringSetup
    from sr_templates import sentences
    from sr_templates.document import report_uid
    from sr_templates.report import build_report

    assert isinstance(job.clinical, ClinicalRecord)
    assert isinstance(job.setup, ScoringSetup)
    previous = [p for p in job.previous if isinstance(p, InstanceReference)]
    try:
        if job.refuse:
            raise InputError("incomplete_series", job.refuse)
        result = score_case(job.ct, job.segs, job.clinical, job.setup)
    except InputError as e:
        result = refused_case(e, job.ct, job.segs, job.clinical, job.setup)
    result = dataclasses.replace(result, notes=(*result.notes, *job.notes))
    source = _source(job, result.study_instance_uid)
    spool = Spool(job.spool_root)
    path = spool.reports / f"{report_uid(result)}.dcm"
    if path.exists():  # made of the same inputs before: the same object, not a second version
        report: pydicom.Dataset = pydicom.dcmread(path)
    else:
        report = build_report(result, source, previous=previous)
        buffer = pydicom.filebase.DicomBytesIO()
        report.save_as(buffer, enforce_file_format=True)
        spool.store_report(f"{report.SOPInstanceUID}.json", to_json(result).encode())
        path = spool.store_report(path.name, buffer.getvalue())
    return Outcome(
        study_uid=job.study_uid,
        report_path=str(path.relative_to(spool.root)),
        sop_instance_uid=str(report.SOPInstanceUID),
        sop_class_uid=str(report.SOPClassUID),
        series_uid=str(report.SeriesInstanceUID),
        scored=result.scored,
        verdict=sentences.verdict(result),
    )


def _source(job: Job, study_uid: str) -> pydicom.Dataset:
    """Return a header of the case's study that the report copies the patient from."""
    from scoring.dicom_file import read_header

    headers = (read_header(path) for path in [*job.segs, *job.ct])
    return next(h for h in headers if h.get("StudyInstanceUID") == study_uid)


def _serve(connection: Connection) -> None:
    """Work on jobs until the pipe closes: the outermost loop of the worker process."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the node, which ends us
    while True:
        try:
            job: Job = connection.recv()
        except EOFError:
            return
        try:
            outcome = process(job)
        except Exception as e:
            # The message may quote the data set; type and place are enough to find the defect.
            last = traceback.extract_tb(e.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            outcome = Outcome(job.study_uid, error=f"{type(e).__name__} at {place}")
        connection.send(outcome)


class Worker:
    """One child process that scores cases, one at a time."""

    def __init__(self, time_limit: float) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._time_limit = time_limit
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._job: Job | None = None
        self._started = 0.0

    @property
    def busy(self) -> bool:
        """True while a job is under way."""
        return self._job is not None

    def start(self) -> None:
        """Start the process, if it is not running."""
        if self._process is not None and self._process.is_alive():
            return
        ours, theirs = self._context.Pipe()
        self._process = self._context.Process(
            target=_serve, args=(theirs,), name="immunoct-worker", daemon=True
        )
        self._process.start()
        theirs.close()
        self._connection = ours

    def submit(self, job: Job) -> None:
        """Give the worker a job; it must not be busy."""
        self.start()
        assert self._connection is not None
        assert self._job is None
        self._job = job
        self._started = time.monotonic()
        try:
            self._connection.send(job)
        except OSError:
            pass  # the process has just died; `poll` says so

    def poll(self) -> Outcome | None:
        """Return the outcome of the job when there is one; a dead or late worker is an error."""
        if self._job is None or self._connection is None or self._process is None:
            return None
        study_uid = self._job.study_uid
        try:
            if self._connection.poll():
                outcome: Outcome = self._connection.recv()
                self._job = None
                return outcome
        except (EOFError, OSError):
            pass
        if not self._process.is_alive():
            code = self._process.exitcode
            self.stop()
            return Outcome(study_uid, error=f"the worker process died (exit code {code})")
        if time.monotonic() - self._started > self._time_limit:
            self.stop()
            return Outcome(
                study_uid, error=f"scoring took longer than {self._time_limit:g} s and was ended"
            )
        return None

    def stop(self) -> None:
        """End the process at once."""
        self._job = None
        if self._process is not None:
            self._process.kill()
            self._process.join(10)
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None
