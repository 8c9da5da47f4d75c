"""Explains whether a case would be scored and why, without computing a feature.

It follows `scoring.case.score.score_case` up to the features. Two reasons not to score a lesion are
found only in scoring: a feature that cannot be computed and, if the site excludes for it, a warning
from the image.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence

from scoring.case.patient import baseline_problems, patient_result
from scoring.case.plan import CasePlan, located_lesion, measured_lesion, plan_case
from scoring.case.setup import ScoringSetup
from scoring.ct.series import CtSlice
from scoring.errors import InputError
from scoring.lesions.location import locate
from scoring.lesions.parts import Lesion, place_lesions
from scoring.lesions.selection import tells_lesion
from scoring.policy import LocationRule
from scoring.results import (
    ClinicalRecord,
    Finding,
    LesionResult,
    Location,
    SeriesSummary,
)
from scoring.segmentation.segment import Segment, Segmentation


@dataclasses.dataclass(frozen=True)
class SeriesFound:
    """A CT series among the objects; ``summary`` is None where no SEG was drawn on it."""

    series_instance_uid: str
    description: str
    slices: int
    summary: SeriesSummary | None


@dataclasses.dataclass(frozen=True)
class SegmentLeftOut:
    """A segment that is not a lesion, or for which nothing shows whether it is one."""

    segmentation: str
    number: int
    label: str
    why: str


@dataclasses.dataclass(frozen=True)
class CaseExplanation:
    """Explanation of what scoring would do with a case.

    Parameters
    ----------
    would_score
        At least one lesion would be scored, unless its features cannot be computed.
    reason
        Why not, in the words of the result of scoring; None if it would be scored.
    series
        Every CT series among the objects, those in use with their geometry.
    eligibility
        The outcome of every rule.
    lesions
        Every lesion; ``reason`` is None where it would be scored.
    left_out
        The other segments.
    wanted_rules
        Patterns of labels for which a location rule is needed, and how many lesions need it.
    clinical_score_lacks
        Why there would be no radiomics-clinical score; empty if there would be one.
    notes
        Sentences that the report would contain.
    """

    would_score: bool
    reason: str | None
    series: tuple[SeriesFound, ...]
    eligibility: tuple[Finding, ...]
    lesions: tuple[LesionResult, ...]
    left_out: tuple[SegmentLeftOut, ...]
    wanted_rules: tuple[tuple[str, int], ...]
    clinical_score_lacks: tuple[str, ...]
    notes: tuple[str, ...]


def explain_case(
    slices: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
) -> CaseExplanation:
    """Return what `scoring.case.score.score_case` would do with a case, with the reasons.

    Raises
    ------
    InputError
        If the objects cannot be used, as it does there.
    """
    plan = plan_case(slices, segs, clinical, setup)
    notes = list(plan.notes)
    lesions: list[LesionResult] = []
    for uid in plan.series:
        of_series = plan.lesions_on(uid)
        if not of_series:
            continue
        try:
            measured, said = _measured(plan, uid, of_series, setup)
        except InputError as e:
            if not plan.excluding:
                raise
            # Scoring would not reach this step.
            measured = [located_lesion(x, uid, setup) for x in of_series]
            said = [f"The lesions of CT series {uid} could not be placed on it: {e}."]
        lesions += measured
        notes += said
    would = not plan.excluding and any(x.reason_code is None for x in lesions)
    expected = None if would else patient_result(lesions, plan.excluding, clinical, setup)
    return CaseExplanation(
        would_score=would,
        reason=expected.radiomics_score_reason if expected else None,
        series=_series_found(slices, plan),
        eligibility=plan.findings,
        lesions=tuple(lesions),
        left_out=tuple(_left_out(segs, setup)),
        wanted_rules=_wanted_rules(plan.lesions, setup.location_rules),
        clinical_score_lacks=tuple(baseline_problems(clinical, setup)),
        notes=tuple(notes),
    )


def _measured(
    plan: CasePlan, uid: str, lesions: Sequence[Lesion], setup: ScoringSetup
) -> tuple[list[LesionResult], list[str]]:
    series = plan.series[uid]
    placed, said = place_lesions(lesions, series, plan.series_of, setup.segmentation)
    return [measured_lesion(x, series, setup) for x in placed], said


def _series_found(slices: Sequence[CtSlice], plan: CasePlan) -> tuple[SeriesFound, ...]:
    counts = Counter(str(s.header.get("SeriesInstanceUID")) for s in slices)
    described = {
        str(s.header.get("SeriesInstanceUID")): str(s.header.get("SeriesDescription") or "")
        for s in slices
    }
    return tuple(
        SeriesFound(
            uid,
            described[uid],
            count,
            plan.series[uid].summary() if uid in plan.series else None,
        )
        for uid, count in sorted(counts.items(), key=lambda item: item[0] not in plan.series)
    )


def _left_out(segs: Sequence[Segmentation], setup: ScoringSetup) -> list[SegmentLeftOut]:
    found = []
    for seg in segs:
        for segment in sorted(seg.segments, key=lambda s: s.number):
            told = tells_lesion(segment, setup.segmentation)
            if told:
                continue
            why = (
                "no code states whether it is a lesion"
                if told is None
                else f"not a lesion by its {_coded(segment)}"
            )
            found.append(SegmentLeftOut(seg.name, segment.number, segment.label, why))
    return found


def _coded(segment: Segment) -> str:
    if segment.interpreted_type:
        return f"RT ROI Interpreted Type {segment.interpreted_type}"
    codes = (("category", segment.category), ("type", segment.property_type))
    return " and ".join(
        f"{what} ({c.value}, {c.scheme_designator}, {c.meaning!r})"
        for what, c in codes
        if c is not None
    )


def suggested_pattern(label: str) -> str:
    """Return a pattern for a label and those that differ from it only in a final number."""
    stem = re.sub(r"[\s_#.-]*\d+$", "", label)
    return f"^{re.escape(stem or label)}"


def _wanted_rules(
    lesions: Sequence[Lesion], rules: Sequence[LocationRule]
) -> tuple[tuple[str, int], ...]:
    """Return the patterns of labels that need a location rule."""
    wanted: Counter[str] = Counter()
    for segment in (x.segment for x in lesions):
        if locate(segment, rules)[0] is not None:
            continue
        pattern = suggested_pattern(segment.label)
        tried = [*rules, LocationRule(pattern, Location.OTHER)]
        if locate(segment, tried)[0] is not None:
            wanted[pattern] += 1
    return tuple(wanted.items())
