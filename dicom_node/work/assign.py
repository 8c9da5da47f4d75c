"""Assignment of segments by persons: checked against the case's objects, stored, audited."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Literal

from dicom_node.errors import AssignmentError
from dicom_node.state import audit
from dicom_node.state.assignments import AssignmentStore, to_file
from dicom_node.state.overview import unknown_study
from dicom_node.state.records import CaseRecord
from dicom_node.state.resources import NodeResources
from dicom_node.work import spool_files
from scoring.case.setup import ScoringSetup
from scoring.errors import ScoringError
from scoring.lesions.decision import SegmentDecision, decide_segments
from scoring.results import Assignment, Location
from scoring.segmentation.content import segment_content
from scoring.segmentation.read import read_segmentation
from scoring.segmentation.segment import Segmentation
from scoring.wording import first_few

Says = Literal["lesion", "not a lesion", "as it is", "withdraw"]
MOST_NAMED = 10


@dataclasses.dataclass(frozen=True)
class Choice:
    """Assignment of one segment by a person.

    Parameters
    ----------
    segmentation
        SOP Instance UID of its SEG or RTSTRUCT.
    number
        Segment Number or ROI Number.
    says
        A lesion or not; ``as it is`` confirms what was decided without a person, ``withdraw``
        withdraws earlier assignments.
    location
        Where a lesion is; None where codes, rules and label decide.
    parts
        How several separate parts count (`scoring.results.Assignment.parts`).
    """

    segmentation: str
    number: int
    says: Says
    location: Location | None = None
    parts: Literal["", "separate", "one"] = ""


def read_segmentations(resources: NodeResources, study_uid: str) -> list[Segmentation]:
    """Read the segmentations of a case from the spool.

    Raises
    ------
    AssignmentError
        If the case is unknown, or none of its segmentations is in the spool or readable.
    """
    if resources.journal.case(study_uid) is None:
        raise AssignmentError(unknown_study(resources.journal, study_uid))
    paths = [
        resources.spool.root / o.path
        for o in resources.journal.objects(study_uid)
        if o.kind == "SEG"
    ]
    if not paths:
        raise AssignmentError(f"no segmentation of study {study_uid} is in the spool; send it")
    try:
        return [spool_files.read(path, read_segmentation) for path in paths]
    except ScoringError as e:
        raise AssignmentError(f"a segmentation of study {study_uid} cannot be used: {e}") from e


def stored_assignments(resources: NodeResources, case: CaseRecord) -> tuple[Assignment, ...]:
    """Return the assignments of the segments of a case."""
    store = AssignmentStore(resources.journal)
    return store.of_case(case.study_uid, (case.patient_id, case.issuer))


def assign(
    resources: NodeResources,
    study_uid: str,
    setup: ScoringSetup,
    choices: Sequence[Choice],
    user: str = "",
) -> int:
    """Store assignments of segments of a case, which the node then decides again.

    Parameters
    ----------
    resources
        Journal, spool and audit trail; a running node reads the assignments in its next round.
    study_uid
        The case.
    setup
        The scoring configuration, by which ``as it is`` is known.
    choices
        One for each segment.
    user
        The person; by default the operating system's user.

    Returns
    -------
    int
        The number of segments that were assigned.

    Raises
    ------
    AssignmentError
        If a segment is not in the case, or a choice means nothing; nothing is stored then.
    """
    segs = read_segmentations(resources, study_uid)
    case = resources.journal.case(study_uid)
    assert case is not None
    who = user or audit.os_user()
    earlier = stored_assignments(resources, case)
    said = proposed(segs, earlier, setup, choices, who)
    patient = (case.patient_id, case.issuer)
    resources.journal.refuse_forgetting(study_uid)
    with resources.journal.change():
        if stored_assignments(resources, case) != earlier:
            raise AssignmentError(
                "another person has just assigned segments of the case; try again"
            )
        # The file first: a lost journal gets back from it what was confirmed.
        resources.spool.store_assignments(study_uid, to_file(patient, said) if said else b"")
        AssignmentStore(resources.journal).replace(study_uid, patient, said)
    words = "; ".join(_words(c) for c in choices[:MOST_NAMED])
    more = len(choices) - MOST_NAMED
    words += f"; and {more} more" if more > 0 else ""
    resources.trail.record(audit.command("assign", study_uid, words, who, patient))
    return len(choices)


def proposed(
    segs: Sequence[Segmentation],
    earlier: Sequence[Assignment],
    setup: ScoringSetup,
    choices: Sequence[Choice],
    who: str,
) -> tuple[Assignment, ...]:
    """Return what would be stored for a case if a person made these choices.

    Raises
    ------
    AssignmentError
        As `assign`.
    """
    if not choices:
        raise AssignmentError("no segment was chosen")
    decisions = decide_segments(segs, setup.rules_on_segments, earlier)
    known = {(d.seg.sop_instance_uid, d.segment.number): d for d in decisions}
    contents = {s.sop_instance_uid: segment_content(s) for s in segs}
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    said = list(earlier)
    for choice in choices:
        decision = known.get((choice.segmentation, choice.number))
        if decision is None:
            raise AssignmentError(
                f"segment {choice.number} of {choice.segmentation} is not in the case any more; "
                f"it has {_listed(decisions)}"
            )
        content = contents[choice.segmentation].get(choice.number, "")
        tracking_uid = decision.segment.tracking_uid
        same = (content,) if choice.says != "withdraw" else (content, tracking_uid)
        said = [a for a in said if not {a.content, a.tracking_uid} & set(same)]
        new = _assignment(choice, decision, content, who, now)
        said += [new] if new else []
    return tuple(said)


def _assignment(
    choice: Choice, decision: SegmentDecision, content: str, who: str, now: str
) -> Assignment | None:
    """Return what a choice says of a segment; None where it takes back what was said."""
    name = f"segment {choice.number}"
    lesion, location = choice.says == "lesion", choice.location
    if choice.says == "as it is":
        if decision.needs_person:
            raise AssignmentError(
                f"{name} cannot be confirmed as it is: {decision.verdict.value}, "
                f"{decision.location_evidence or decision.evidence}; say what it is, and where"
            )
        lesion, location = decision.is_lesion, decision.location
    elif not lesion and (location or choice.parts):
        raise AssignmentError(
            f"{name} is not a lesion, but has a location or parts; leave them out"
        )
    if choice.says == "withdraw":
        return None
    return Assignment(
        study_instance_uid=str(decision.seg.header.StudyInstanceUID),
        tracking_uid=decision.segment.tracking_uid,
        content=content,
        lesion=lesion,
        location=location if lesion else None,
        parts=choice.parts,
        by=who,
        at=now,
    )


def _words(choice: Choice) -> str:
    where = f" in {choice.location.value}" if choice.location else ""
    parts = f", separate parts: {choice.parts}" if choice.parts else ""
    return f"segment {choice.number} of {choice.segmentation}: {choice.says}{where}{parts}"


def _listed(decisions: Sequence[SegmentDecision]) -> str:
    named = [f"{d.segment.number} of {d.seg.sop_instance_uid}" for d in decisions]
    return first_few(named, MOST_NAMED)
