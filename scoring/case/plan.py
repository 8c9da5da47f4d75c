"""Decisions on a case before anything is measured: series, lesions, and whether they are scored.

Scoring, and an explanation without scoring, share these decisions, which precede the computation
of any feature.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from scoring.attributes import evidence_text, read_date
from scoring.case.contrast_measure import contrast_opinions
from scoring.case.identity import check_one_patient
from scoring.case.patient import baseline_doubts
from scoring.case.series_choice import (
    contradictory_headers,
    doubtful_geometry,
    series_in_use,
    unnamed_ends,
)
from scoring.case.setup import ScoringSetup, choose_reference
from scoring.case.usable import usable
from scoring.ct.scan_date import scan_dates
from scoring.ct.series import CtSeries
from scoring.ct.slice import CtSlice
from scoring.eligibility.rules import assess
from scoring.grid import LesionMask
from scoring.lesions.decision import SegmentDecision, decide_segments, unused_assignments
from scoring.lesions.location import Located
from scoring.lesions.parts import Lesion, in_words, lesions_of
from scoring.lesions.recist import THICK_SLICE_MM, in_plane_axes, is_measurable, least_long_axis
from scoring.lesions.selection import confirmation_notes, selection_notes
from scoring.model.reference import Reference
from scoring.reasons import Reason
from scoring.results import (
    NOT_SCORED,
    Assignment,
    Basis,
    ClinicalRecord,
    Finding,
    LesionResult,
    SegmentReference,
)
from scoring.segmentation.segment import Segmentation
from scoring.wording import counted

COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
# When a segmentation was drawn: of a SEG (PS3.3 C.7.6.16.1), of an RTSTRUCT (C.8.8.5).
_DRAWN = ("ContentDate", "StructureSetDate")


@dataclasses.dataclass(frozen=True)
class CasePlan:
    """A case before anything is measured.

    Parameters
    ----------
    series
        The CT series in use by UID.
    series_of
        SOP Instance UID of each SEG to the series on which it was drawn.
    findings
        The eligibility rules' outcomes.
    reference
        The population that it is scored with.
    lesions
        The lesions, not yet placed on the CT.
    decisions
        What every segment is taken for, and by what.
    notes
        Sentences for the report.
    """

    series: dict[str, CtSeries]
    series_of: dict[str, str]
    findings: tuple[Finding, ...]
    reference: Reference
    lesions: tuple[Lesion, ...]
    decisions: tuple[SegmentDecision, ...]
    notes: tuple[str, ...]

    @property
    def excluding(self) -> tuple[Finding, ...]:
        """The findings that exclude the case from scoring."""
        return tuple(f for f in self.findings if f.excludes)

    def lesions_on(self, series_uid: str) -> list[Lesion]:
        """Return the lesions whose newest SEG was drawn on a series."""
        return [x for x in self.lesions if self.series_of[x.seg.sop_instance_uid] == series_uid]


def plan_case(
    slices: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
    assignments: Sequence[Assignment] = (),
) -> CasePlan:
    """Select series and lesions of a case and decide whether it may be scored.

    No pixel of the CT is decoded, unless the site uses image evidence for contrast
    (``eligibility.contrast_from_image``).

    Raises
    ------
    InputError
        If the objects cannot be used.
    """
    segs, seg_notes = usable(segs)
    series, series_of = series_in_use(slices, segs)
    notes = check_one_patient(segs, [s for item in series.values() for s in item.slices])
    decisions = decide_segments(segs, setup.rules_on_segments, assignments)
    findings = assess(
        list(series.values()),
        clinical,
        setup.policy,
        setup.contrast_rules,
        contrast_opinions(series, series_of, decisions, setup),
    )
    reference, why = choose_reference(series.values(), setup)
    findings = (*findings, *why)
    strays = [note for item in series.values() for note in item.notes]
    notes += [*seg_notes, *strays, *contradictory_headers(series)]
    notes += doubtful_geometry(series)
    notes += [*unnamed_ends(segs, series, series_of), *_date_notes(series, segs, series_of)]
    notes += [*selection_notes(decisions), *_unused(segs, assignments)]
    notes += confirmation_notes(decisions, setup.segmentation.confirm)
    if not any(f.excludes for f in findings):
        notes += baseline_doubts(clinical, setup)
    lesions = tuple(lesions_of(segs, decisions))
    return CasePlan(series, series_of, findings, reference, lesions, decisions, tuple(notes))


def _unused(segs: Sequence[Segmentation], assignments: Sequence[Assignment]) -> list[str]:
    """Return a sentence on what persons said of segments that are not there."""
    unused = unused_assignments(segs, assignments)
    if not unused:
        return []
    return [
        f"{counted(len(unused), 'assignment')} by a person, of segments that are not in the case "
        "any more, not used."
    ]


def _date_notes(
    series: Mapping[str, CtSeries], segs: Sequence[Segmentation], series_of: Mapping[str, str]
) -> list[str]:
    """Return a sentence on each date that contradicts the day of a CT; birth dates not quoted."""
    notes = []
    for uid, item in series.items():
        days = scan_dates(item.attributes).days
        if not days:
            continue
        born = item.attributes.date("PatientBirthDate").values
        if born and max(born) > days[0]:
            notes.append(
                f"CT series {uid}: Patient's Birth Date (0010,0030) lies after the day of the CT; "
                "one of the two is wrong, or only one of them was changed in de-identification."
            )
        for seg in (s for s in segs if series_of[s.sop_instance_uid] == uid):
            for keyword in _DRAWN:
                drawn = read_date(evidence_text(seg.header, keyword))
                if drawn is not None and drawn < days[0]:
                    notes.append(
                        f"{seg.name} is of {drawn} ({keyword}), before the CT of {days[0]} that it "
                        "was drawn on; one of the dates is wrong, or only one of them was changed "
                        "in de-identification."
                    )
    return notes


def located_lesion(lesion: Lesion, series_uid: str) -> LesionResult:
    """Return what is known of a lesion before it is placed on the CT."""
    segment = lesion.segment
    first = lesion.parts[0]
    where = _location(lesion)
    kind, site = segment.property_type, next(iter(segment.anatomic_regions), None)
    return LesionResult(
        seg_sop_instance_uid=lesion.seg.sop_instance_uid,
        seg_sop_class_uid=lesion.seg.sop_class_uid,
        segment_number=segment.number,
        segment_label=lesion.label,
        tracking_id=lesion.tracking_id,
        tracking_uid=lesion.tracking_uid,
        ct_series_instance_uid=series_uid,
        location=where.location,
        location_evidence=where.evidence,
        status=NOT_SCORED,
        finding_code=(kind.value, kind.scheme_designator, kind.meaning)
        if kind and first.decided_by is Basis.CODE
        else None,
        finding_site_code=(site.value, site.scheme_designator, site.meaning) if site else None,
        further_segments=tuple(
            SegmentReference(p.seg.sop_class_uid, p.seg.sop_instance_uid, p.segment.number)
            for p in lesion.parts[1:]
        ),
        lesion_evidence=first.evidence,
        decided_by=first.decided_by,
        located_by=where.by,
        assignment=first.assignment,
        part=lesion.part,
    )


def _location(lesion: Lesion) -> Located:
    """Return where a lesion is; a part that is silent does not contradict one that speaks."""
    told = [Located(p.location, p.located_by, p.location_evidence) for p in lesion.parts]
    speaking = [t for t in told if t.location is not None]
    if len({t.location for t in speaking}) > 1:
        said = "; ".join(t.evidence for t in speaking)
        return Located(
            None,
            Basis.NOTHING,
            f"the lesion's segments name more than one location: {said}",
        )
    return next(iter(speaking), told[0])


def measured_lesion(placed: Lesion, series: CtSeries, setup: ScoringSetup) -> LesionResult:
    """Return a lesion's result as far as known on the CT grid, without its features.

    Its reason is set if it must not be scored, whatever its features.
    """
    lesion = located_lesion(placed, series.uid)
    mask = placed.mask
    if placed.problem:
        return dataclasses.replace(
            lesion, reason_code=Reason.CONTOURS_UNUSABLE, reason=placed.problem
        )
    if mask is None:
        return dataclasses.replace(
            lesion, reason_code=Reason.EMPTY_SEGMENT, reason="the segment has no voxel"
        )
    long_axis, short_axis = in_plane_axes(mask, series.spacing)
    measurable = is_measurable(lesion.location, long_axis, short_axis, series.thickness)
    lesion = dataclasses.replace(
        lesion,
        voxels=mask.count,
        edge_voxels=placed.on_edge,
        slices=int(mask.voxels.any(axis=(1, 2)).sum()),
        long_axis_mm=round(long_axis, 2),
        short_axis_mm=round(short_axis, 2),
        measurable=measurable,
    )
    if spanned := _spans(mask, series):
        return dataclasses.replace(
            lesion,
            reason_code=Reason.LESION_FILLS_IMAGE,
            reason=f"the lesion reaches from the {spanned} edge of the CT image",
        )
    if placed.several:
        count = len(placed.several)
        return dataclasses.replace(
            lesion,
            reason_code=Reason.SEVERAL_PARTS,
            reason=f"one segment with {COUNTS.get(count, str(count))} separate parts of "
            f"{in_words([f'{a:.0f}' for a in placed.several])} mm",
        )
    if lesion.location is None:
        return dataclasses.replace(
            lesion,
            reason_code=Reason.LOCATION_UNKNOWN,
            reason=f"the location cannot be determined: {lesion.location_evidence}",
        )
    if not measurable and setup.policy.not_measurable == "exclude":
        return dataclasses.replace(
            lesion,
            reason_code=Reason.NOT_MEASURABLE,
            reason=f"not measurable by RECIST 1.1 (long axis {long_axis:.1f} mm, short axis "
            f"{short_axis:.1f} mm{_thick(series)})",
        )
    return lesion


def _spans(mask: LesionMask, series: CtSeries) -> str:
    """Return the opposite edges of the image that a lesion touches, in words; empty if none.

    As a mask does in which lesion and background are exchanged.
    """
    width, height, _ = mask.extent
    _, rows, columns = series.shape
    if width == columns:
        return "left to the right"
    return "upper to the lower" if height == rows else ""


def _thick(series: CtSeries) -> str:
    """Return the requirement for thick slices in words; empty if they are not thick."""
    if series.thickness <= THICK_SLICE_MM:
        return ""
    least = least_long_axis(series.thickness)
    return f"; slices of {series.thickness:g} mm require a long axis of {least:g} mm"
