"""The segments of a case for page and API: what each is taken for, and what an assignment changes.

Opening a case reads all of its headers; the last opened cases are kept. One case is opened, and one
picture of a segment drawn, at a time.
"""

from __future__ import annotations

import collections
import dataclasses
import threading
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import ValidationError

from dicom_node.clinical.sources import ClinicalSources, Scan, read_scan
from dicom_node.errors import AssignmentError
from dicom_node.settings.sections import Settings
from dicom_node.state.resources import NodeResources, open_resources
from dicom_node.web import models
from dicom_node.web.pictures import draw_one, png
from dicom_node.work import assign, spool_files
from dicom_node.work.assign import Choice
from dicom_node.work.setup import scoring_setup
from scoring.errors import ScoringError
from scoring.results import Assignment, ClinicalRecord

if TYPE_CHECKING:
    from scoring.case.explain import CaseExplanation
    from scoring.case.setup import ScoringSetup
    from scoring.case.slice_view import Stack
    from scoring.ct.slice import CtSlice
    from scoring.segmentation.segment import Segmentation

MOST_OPEN = 2
MOST_PICTURES = 400


def choices_of_form(
    view: models.SegmentsView, fields: Mapping[str, str], ticked: Collection[str]
) -> list[Choice]:
    """Return the choices in a form; a choice for one segment takes precedence over the one for all.

    A location or a choice of parts without more means a lesion.

    Parameters
    ----------
    view
        The segments that the form shows.
    fields
        ``says_``, ``where_`` and ``parts_`` with a segment's index; the same after ``bulk_``, and
        ``all`` where that is for all segments.
    ticked
        Indices of the segments for which the latter is.
    """
    choices = []
    for s in view.segments:
        in_bulk = bool(fields.get("all")) or str(s.index) in ticked
        own, bulk = (
            [fields.get(name, "") for name in names]
            for names in (
                [f"says_{s.index}", f"where_{s.index}", f"parts_{s.index}"],
                ["bulk_says", "bulk_where", "bulk_parts"],
            )
        )
        says, where, parts = own if any(own) or not in_bulk else bulk
        if not (says or where or parts):
            continue
        if says in ("", "lesion") and in_bulk:
            where, parts = where or bulk[1], parts or bulk[2]
        try:
            chosen = models.SegmentChoice.model_validate(
                {
                    "segmentation": s.segmentation,
                    "segment": s.number,
                    "says": says or "lesion",
                    "location": where or None,
                    "parts": parts,
                }
            )
        except ValidationError as e:
            raise AssignmentError(f"the choice for segment {s.number} is not one offered") from e
        choices.append(choice_of(chosen))
    return choices


def choice_of(given: models.SegmentChoice) -> Choice:
    """Return a choice of a request."""
    return Choice(given.segmentation, given.segment, given.says, given.location, given.parts)


@dataclasses.dataclass(eq=False)
class _Opened:
    """The objects of a case as read from the spool, and its stack once that was asked for."""

    slices: Sequence[CtSlice]
    segs: Sequence[Segmentation]
    stack: Stack | None = None


class CaseSegments:
    """Opens cases for assignment; used by several threads.

    Parameters
    ----------
    settings
        The node's settings.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._setup: ScoringSetup | None = None
        self._open: collections.OrderedDict[tuple[str, ...], _Opened] = collections.OrderedDict()
        self._pictures: collections.OrderedDict[tuple[str, int], bytes | None] = (
            collections.OrderedDict()
        )

    @property
    def setup(self) -> ScoringSetup:
        """The scoring configuration, read when it is first needed."""
        if self._setup is None:
            self._setup = scoring_setup(self._settings)
        return self._setup

    def view(self, study_uid: str, choices: Sequence[Choice] = ()) -> models.SegmentsView:
        """Return the segments of a case, and what would be scored with further assignments.

        Raises
        ------
        AssignmentError, JournalError
            If the case or a choice cannot be used.
        """
        with self._lock, open_resources(self._settings) as resources:
            opened, said, clinical = self._read(resources, study_uid)
            if choices:
                said = assign.proposed(opened.segs, said, self.setup, choices, "not stored yet")
            return _view(opened, said, clinical, self.setup)

    def store(
        self, resources: NodeResources, study_uid: str, choices: Sequence[Choice], user: str
    ) -> int:
        """Store assignments of segments, as `dicom_node.work.assign.assign` does."""
        return assign.assign(resources, study_uid, self.setup, choices, user)

    def picture(self, study_uid: str, segmentation: str, number: int) -> bytes | None:
        """Return the CT slice on which a segment is largest, as PNG; None if there is none.

        Raises
        ------
        AssignmentError, JournalError
            If the case cannot be used.
        """
        with self._lock, open_resources(self._settings) as resources:
            opened = self._opened(resources, study_uid)
            seg = next((s for s in opened.segs if s.sop_instance_uid == segmentation), None)
            if seg is None:
                return None
            key = (seg.sha256, number)
            if key not in self._pictures:
                policy = self._settings.segmentation
                self._pictures[key] = draw_one(opened.slices, opened.segs, seg, number, policy)
                while len(self._pictures) > MOST_PICTURES:
                    self._pictures.popitem(last=False)
            return self._pictures[key]

    def slice(self, study_uid: str, number: int, window: str, contour: bool) -> bytes | None:
        """Return a slice, counted from 1, as PNG; None if there is none of this number.

        Raises
        ------
        AssignmentError, JournalError
            If the case cannot be used.
        """
        from scoring.case.slice_view import picture

        stack = self.stack(study_uid)
        if not 1 <= number <= len(stack.slices):
            return None
        try:
            return png(picture(stack, number, window, contour))
        except ScoringError as e:
            raise AssignmentError(f"slice {number} cannot be shown: {e}") from e

    def stack(self, study_uid: str) -> Stack:
        """Return the slices of a case, with what is outlined on them.

        Raises
        ------
        AssignmentError, JournalError
            If the case cannot be used.
        """
        from scoring.case.slice_view import stack_of

        with self._lock, open_resources(self._settings) as resources:
            opened = self._opened(resources, study_uid)
            if opened.stack is None:
                policy = self._settings.segmentation
                try:
                    opened.stack = stack_of(opened.slices, opened.segs, policy)
                except ScoringError as e:
                    raise AssignmentError(f"the slices cannot be shown: {e}") from e
            return opened.stack

    def _opened(self, resources: NodeResources, study_uid: str) -> _Opened:
        from scoring.ct.slice import read_slices

        objects = resources.journal.objects(study_uid)
        ct = [resources.spool.root / o.path for o in objects if o.kind == "CT"]
        key = (study_uid, *sorted(o.path for o in objects))
        if key not in self._open:
            segs = assign.read_segmentations(resources, study_uid)
            try:
                slices = [s for path in ct for s in spool_files.read(path, read_slices)]
            except ScoringError as e:
                raise AssignmentError(f"the CT of study {study_uid} cannot be used: {e}") from e
            self._open[key] = _Opened(slices, segs)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
        self._open.move_to_end(key)
        return self._open[key]

    def _read(
        self, resources: NodeResources, study_uid: str
    ) -> tuple[_Opened, tuple[Assignment, ...], ClinicalRecord]:
        opened = self._opened(resources, study_uid)
        case = resources.journal.case(study_uid)
        assert case is not None  # `read_segmentations` found it, or it was opened before
        sources = ClinicalSources(self._settings, resources.journal)
        sources.refresh()
        events = self._settings.eligibility.treatment_start_events
        scan = read_scan(opened.slices[0].path, events) if opened.slices else Scan()
        record = sources.record((case.patient_id, case.issuer), scan)
        said = assign.stored_assignments(resources, case)
        return opened, said, record or ClinicalRecord()


def _view(
    opened: _Opened, said: Sequence[Assignment], clinical: ClinicalRecord, setup: ScoringSetup
) -> models.SegmentsView:
    from scoring.case.explain import explain_case
    from scoring.lesions.decision import decide_segments

    explained: CaseExplanation | None = None
    problem = None
    try:
        decisions = decide_segments(opened.segs, setup.rules_on_segments, said)
        explained = explain_case(opened.slices, opened.segs, clinical, setup, said)
    except ScoringError as e:
        problem = f"The objects cannot be used: {e}."
        decisions = decide_segments(opened.segs, setup.rules_on_segments)
    lesions = explained.lesions if explained else ()
    of_segment = {(x.seg_sop_instance_uid, x.segment_number): x for x in lesions}
    views = []
    for index, d in enumerate(decisions, start=1):
        lesion = of_segment.get((d.seg.sop_instance_uid, d.segment.number))
        views.append(
            models.SegmentView(
                index=index,
                segmentation=d.seg.sop_instance_uid,
                number=d.segment.number,
                label=d.segment.label,
                algorithm_type=d.segment.algorithm_type,
                verdict=d.verdict.value,
                decided_by=d.decided_by.value,
                evidence=d.evidence,
                location=d.location.value if d.location else None,
                location_evidence=d.location_evidence,
                needs_person=d.needs_person
                or (lesion is not None and lesion.reason_code == "several_parts"),
                assigned=d.assignment is not None,
                assigned_by=d.assignment.by if d.assignment else None,
                assigned_at=d.assignment.at if d.assignment else None,
                long_axis_mm=lesion.long_axis_mm if lesion else None,
                not_scored=lesion.reason if lesion else None,
            )
        )
    return models.SegmentsView(
        segments=views,
        would_score=bool(explained and explained.would_score),
        reason=problem or (explained.reason if explained else None),
        scored=sum(x.reason_code is None for x in lesions) if explained else 0,
        lesions=len(lesions),
        notes=list(explained.notes) if explained else [],
    )
