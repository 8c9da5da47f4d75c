"""Explains whether a case would be scored and why, without computing a feature.

It follows `scoring.case.score.score_case` up to the features. What depends on pixels is found only
in scoring: a feature that cannot be computed, pixels that were lost, values that are evidently no
Hounsfield units or were altered, surroundings that contradict a lesion's location and, if the site
excludes for it, a warning from the image.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence

from scoring.case.patient import baseline_problems, patient_result
from scoring.case.plan import CasePlan, located_lesion, measured_lesion, plan_case
from scoring.case.setup import ScoringSetup
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.lesions.decision import SegmentDecision, decide_segments
from scoring.lesions.labels import is_general
from scoring.lesions.parts import Lesion, place_lesions
from scoring.lesions.selection import lesion_findings
from scoring.policy import SegmentRule, SegmentRules
from scoring.results import (
    Assignment,
    Basis,
    ClinicalRecord,
    Finding,
    LesionResult,
    Location,
    SeriesSummary,
)
from scoring.segmentation.segment import Segmentation


@dataclasses.dataclass(frozen=True)
class SeriesFound:
    """A CT series among the objects; ``summary`` is None where no SEG was drawn on it."""

    series_instance_uid: str
    description: str
    slices: int
    summary: SeriesSummary | None


@dataclasses.dataclass(frozen=True)
class SegmentExplained:
    """A segment, what it is taken for, and what decided it (`scoring.lesions.decision`)."""

    segmentation: str
    number: int
    label: str
    verdict: str
    decided_by: Basis
    evidence: str
    location: Location | None
    located_by: Basis
    location_evidence: str


@dataclasses.dataclass(frozen=True)
class CaseExplanation:
    """Explanation of what scoring would do with a case.

    Parameters
    ----------
    would_score
        At least one lesion would be scored, unless its features cannot be computed or the pixels of
        the CT, which are not examined here, were lost, altered or are not Hounsfield units.
    reason
        Why not, in the words of the result of scoring; None if it would be scored.
    series
        Every CT series among the objects, those in use with their geometry.
    eligibility
        The outcome of every rule.
    lesions
        Every lesion; ``reason`` is None where it would be scored.
    segments
        Every segment, lesion or not.
    wanted_rules
        Patterns of labels for which a site rule would help, and how many segments wait for it; none
        that lesions of several places could match.
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
    segments: tuple[SegmentExplained, ...]
    wanted_rules: tuple[tuple[str, int], ...]
    clinical_score_lacks: tuple[str, ...]
    notes: tuple[str, ...]


def explain_case(
    slices: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
    assignments: Sequence[Assignment] = (),
) -> CaseExplanation:
    """Return what `scoring.case.score.score_case` would do with a case, with the reasons.

    Raises
    ------
    InputError
        If the objects cannot be used, as it does there.
    """
    plan = plan_case(slices, segs, clinical, setup, assignments)
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
            # Scoring would not come to it.
            measured = [located_lesion(x, uid) for x in of_series]
            said = [f"The lesions of CT series {uid} could not be placed on it: {e}."]
        lesions += measured
        notes += said
    would = not plan.excluding and any(x.reason_code is None for x in lesions)
    expected = None if would else patient_result(lesions, plan.excluding, clinical, setup)
    return CaseExplanation(
        would_score=would,
        reason=expected.radiomics_score_reason if expected else None,
        series=_series_found(slices, plan),
        eligibility=(*plan.findings, *lesion_findings(plan.decisions)),
        lesions=tuple(lesions),
        segments=tuple(map(_explained, plan.decisions)),
        wanted_rules=_wanted_rules(plan.decisions, setup),
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


def _explained(decision: SegmentDecision) -> SegmentExplained:
    return SegmentExplained(
        decision.seg.name,
        decision.segment.number,
        decision.segment.label,
        decision.verdict.value,
        decision.decided_by,
        decision.evidence,
        decision.location,
        decision.located_by,
        decision.location_evidence,
    )


def suggested_pattern(label: str) -> str:
    """Return a pattern for a label and those that differ from it only in a final number."""
    stem = re.sub(r"[\s_#.-]*\d+$", "", label)
    return f"^{re.escape(stem or label)}"


def _wanted_rules(
    decisions: Sequence[SegmentDecision], setup: ScoringSetup
) -> tuple[tuple[str, int], ...]:
    """Return the patterns of labels that a rule could settle, and does not yet.

    None is proposed for a label that a lesion anywhere may have, such as ``GTV-1``: adopted for
    every patient to come, its rule would put all of their lesions in one place.
    """
    settled = [d for d in decisions if not d.needs_person]
    wanted: Counter[str] = Counter()
    for decision in decisions:
        segment = decision.segment
        if not decision.needs_person or is_general(segment.label, setup.label_words):
            continue
        pattern = suggested_pattern(segment.label)
        if any(re.search(pattern, d.segment.label, re.IGNORECASE) for d in settled):
            continue
        if _would_help(decision, pattern):
            wanted[pattern] += 1
    return tuple(wanted.items())


def _would_help(decision: SegmentDecision, pattern: str) -> bool:
    """Return whether a rule could settle what is open of a segment, whatever it said."""
    other = SegmentRules(
        segments=(SegmentRule(label=pattern, lesion=True, location=Location.OTHER),)
    )
    tried = decide_segments([decision.seg], other)
    return not any(d.needs_person for d in tried if d.segment is decision.segment)
