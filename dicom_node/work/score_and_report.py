"""Scores and reports a case: the path shared by the node's worker and ``immunoct score``."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable, Sequence

import pydicom

from dicom_node.work.person import check_person
from scoring.case.identity import identity_source
from scoring.case.key_image import key_images
from scoring.case.score import score_case
from scoring.case.setup import ScoringSetup
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.features.features import Measure, in_this_process
from scoring.results import Assignment, CaseResult, ClinicalRecord, InstanceReference
from scoring.segmentation.segment import Segmentation
from sr_templates.codes import REJECTIONS
from sr_templates.document import report_uid
from sr_templates.errors import ReportError
from sr_templates.rejection_note import rejection_note
from sr_templates.report import WrittenReport, write_report
from sr_templates.sr_class import sr_class
from sr_templates.valid import valid_result


@dataclasses.dataclass(frozen=True)
class CaseObjects:
    """The inputs of a case: CT images, segmentations, clinical record, what persons said."""

    slices: Sequence[CtSlice]
    segs: Sequence[Segmentation]
    clinical: ClinicalRecord
    assignments: Sequence[Assignment] = ()


@dataclasses.dataclass(frozen=True)
class Order:
    """The report and companion objects to create for a case.

    Parameters
    ----------
    sr_class, companions
        The words of `sr_templates.sr_class.SrClass` and of
        `sr_templates.companions.companions.Companion`.
    previous
        The earlier reports of the case, the latest last; the new one names the latest.
    taken
        UIDs of all reports of the case, also of those that nobody was sent.
    notes
        Sentences to add to the report.
    asks_person
        Whether no report is made as long as a person must decide on the segments.
    rejects, rejection
        What a rejection note must reject that is sent with the report, and the code of its title.
    """

    sr_class: str
    companions: tuple[str, ...] = ()
    previous: tuple[InstanceReference, ...] = ()
    notes: tuple[str, ...] = ()
    asks_person: bool = False
    taken: frozenset[str] = frozenset()
    rejects: tuple[InstanceReference, ...] = ()
    rejection: str = ""


@dataclasses.dataclass(frozen=True)
class Reported:
    """A scored or refused case with its report, also as the bytes of a DICOM file.

    ``problem`` is the reason why requested companions are missing, if they are.
    """

    result: CaseResult
    report: pydicom.Dataset
    content: bytes
    companions: tuple[pydicom.Dataset, ...] = ()
    problem: str = ""
    rejection_note: pydicom.Dataset | None = None


Read = Callable[[], CaseObjects]
Refuse = Callable[[InputError], tuple[CaseResult, pydicom.Dataset]]


def score_and_report(
    read: Read,
    setup: ScoringSetup,
    order: Order,
    *,
    refuse: Refuse | None = None,
    measure: Callable[[], Measure] = lambda: in_this_process,
    progress: Callable[[str], None] = lambda _: None,
) -> Reported:
    """Read and score a case, and create its report and companions.

    Parameters
    ----------
    read
        Reads the case's objects.
    setup
        Model, reference and the site's decisions.
    order
        The report and companions to create.
    refuse
        Returns a result for unusable objects, with the header from which the report copies the
        patient. Without it, unusable objects raise an exception.
    measure
        Called once the objects are read; returns the function that measures the lesions' cuts.
    progress
        Called with a short text at every step.

    Raises
    ------
    InputError
        If the objects are unusable and ``refuse`` is not given.
    ReportError
        If no report can be created from the result.
    PersonNeededError
        If the order says so and a person must decide on the segments.
    """
    result, source, slices, segs, said = _scored(read, setup, refuse, measure, progress)
    if order.asks_person:
        check_person(result, segs, setup, said)
    result = valid_result(dataclasses.replace(result, notes=(*result.notes, *order.notes)))
    now = dt.datetime.now()
    result, previous = in_its_place(result, order)
    written = write_report(result, source, now, previous, sr_class(order.sr_class))
    result = written.result
    note = None
    if rejected := [r for r in order.rejects if r.sop_instance_uid != report_uid_of(written)]:
        note = rejection_note(written.dataset, REJECTIONS[order.rejection], rejected, now)
    reported = Reported(result, written.dataset, written.content, rejection_note=note)
    if not order.companions:
        return reported
    progress("drawing the key images")
    # Imported here: drawing is rarely requested, and slow to import.
    from sr_templates.companions.companions import MOST_KEY_IMAGES, Companion, make_companions

    try:
        images = key_images(result, slices, segs, MOST_KEY_IMAGES, setup.segmentation)
        wanted = [Companion(word) for word in order.companions]
        made = make_companions(wanted, result, source, images, now)
    except (InputError, ReportError) as e:
        return dataclasses.replace(reported, problem=str(e))
    return dataclasses.replace(reported, companions=tuple(made))


def report_uid_of(written: WrittenReport) -> str:
    """Return the SOP Instance UID of a report."""
    return str(written.dataset.SOPInstanceUID)


def in_its_place(
    result: CaseResult, order: Order
) -> tuple[CaseResult, tuple[InstanceReference, ...]]:
    """Return a result as it follows the case's earlier reports, and the report that it replaces.

    A report's UID is derived from its inputs. Inputs that return to an earlier state give a report
    of their own, since it replaces the report between; the latest report, created again, is the
    same object, with the same predecessor.
    """
    sop_class, earlier = sr_class(order.sr_class), order.previous
    latest = earlier[-1].sop_instance_uid if earlier else ""
    uid = report_uid(result, sop_class)
    if uid == latest:
        return result, earlier[-2:-1]
    if uid not in order.taken:
        return result, earlier[-1:]
    for start in (earlier[:-1], earlier):
        after = start[-1].sop_instance_uid if start else uid
        parts = f"{result.input_sha256} after {after}"
        again = dataclasses.replace(result, input_sha256=hashlib.sha256(parts.encode()).hexdigest())
        if report_uid(again, sop_class) == latest:
            break
    return again, start[-1:]


def _scored(
    read: Read,
    setup: ScoringSetup,
    refuse: Refuse | None,
    measure: Callable[[], Measure],
    progress: Callable[[str], None],
) -> tuple[
    CaseResult,
    pydicom.Dataset,
    Sequence[CtSlice],
    Sequence[Segmentation],
    Sequence[Assignment],
]:
    """Return a case's result, the header of its patient, and its objects as far as read."""
    slices: Sequence[CtSlice] = ()
    segs: Sequence[Segmentation] = ()
    said: Sequence[Assignment] = ()
    try:
        objects = read()
        slices, segs, said = objects.slices, objects.segs, objects.assignments
        result = score_case(slices, segs, objects.clinical, setup, progress, measure(), said)
    except InputError as e:
        if refuse is None:
            raise
        return *refuse(e), slices, segs, said
    source = identity_source(result, (s.header for s in slices), (s.header for s in segs))
    return result, source, slices, segs, said
