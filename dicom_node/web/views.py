"""Converts rows of the journal and results to the models of page and API: pure functions."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, cast

from dicom_node.operate.drift import drift_words
from dicom_node.operate.status import DiskFacts, outgoing_words
from dicom_node.settings.sections import CaseSettings, PeerSettings
from dicom_node.state.by_month import Deliveries, Month
from dicom_node.state.clock import Clock
from dicom_node.state.facts import GROUPS, State
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import CaseRow, Queue, StateFacts, outcome_detail
from dicom_node.state.records import OutgoingRecord
from dicom_node.units import HOUR
from dicom_node.web import models
from dicom_node.web.headers import StudyHeader
from dicom_node.web.timeline import Entry
from scoring.clinical.merge import Statement
from scoring.results import CaseResult, Finding, Firmness, Laboratory, LesionResult, Stability
from sr_templates import sentences
from sr_templates.sentences import Sentence

if TYPE_CHECKING:
    from scoring.model.drift import GroupDrift

_GROUP_OF = {state: cast(models.Group, name) for name, states in GROUPS.items() for state in states}
MOST_CONTRIBUTIONS = 8
MOST_POINTS = 200  # of a line in a plot


def moment(at: float) -> dt.datetime:
    """Return seconds since the epoch as a date and time in UTC."""
    return dt.datetime.fromtimestamp(at, dt.UTC)


def version_of(row: CaseRow) -> str:
    """Return a digest that changes whenever the case changes."""
    facts = (
        row.state.value,
        row.state_since,
        row.changes,
        row.runs,
        row.cleaned_at,
        row.clinical_change,
    )
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]


def waits_until(row: CaseRow, waits: CaseSettings) -> float | None:
    """Return when a case's wait ends or its next attempt is, on the journal's clock, if ever."""
    match row.state:
        case State.WAITING_FOR_CT:
            return row.quiet_since + waits.wait_for_ct_hours * HOUR
        case State.WAITING_FOR_QUIET:
            return row.quiet_since + waits.quiet_seconds
        case State.WAITING_FOR_TREATMENT_DATE:
            return row.quiet_since + waits.wait_for_treatment_date_hours * HOUR
        case State.NEEDS_A_PERSON if row.person_since is not None:
            return row.person_since + waits.wait_for_person_hours * HOUR
        case State.READY:
            return row.retry_at or None
        case State.SENDING | State.NOT_ACCEPTED:
            return row.next_attempt_at or None
        case _:
            return None


def summary(
    row: CaseRow,
    waits: CaseSettings,
    clock: Clock,
    patient_hash: str,
    header: StudyHeader,
    shown: bool,
) -> models.CaseSummary:
    """Return a case for the list.

    Parameters
    ----------
    clock
        The journal's.
    header
        Of one of its files. What it lacks, as a report lacks the scanner, is as it was received.
    shown
        Whether names and identifiers are displayed.
    """
    until = waits_until(row, waits)
    return models.CaseSummary(
        study_uid=row.study_uid,
        state=row.state.value,
        group=_GROUP_OF[row.state],
        reason=row.reason,
        state_since=moment(row.state_since),
        waits_until=None if until is None else moment(clock.wall(until)),
        first_received=moment(row.first_received),
        last_received=moment(row.last_received),
        calling_ae=row.calling_ae,
        ct=row.ct,
        seg=row.seg,
        scored=row.scored,
        verdict=row.verdict,
        firmness=_word(sentences.stated_firmness(row.verdict or "")),
        outcome=row.outcome.value,
        outcome_detail=outcome_detail(row),
        outcome_reason=row.detail if row.outcome is CaseOutcome.NOT_SCORED else "",
        patient_hash=patient_hash,
        patient_id=row.patient_id if shown else None,
        patient_name=header.patient_name if shown else None,
        birth_date=header.birth_date if shown else None,
        accession_number=row.accession_number or None,
        study_date=header.study_date or row.study_date,
        study_description=header.description,
        station=header.station or row.station,
        version=version_of(row),
    )


def counts(states: Mapping[State, StateFacts]) -> dict[str, int]:
    """Return the number of cases in every state, including zeros."""
    return {s.value: states[s].count if s in states else 0 for s in State}


def months(
    found: Sequence[Month], sent: Sequence[Deliveries], reasons: Sequence[tuple[str, int]]
) -> models.MonthsView:
    """Return the outcomes of cases and deliveries over time."""
    return models.MonthsView(
        months=[
            models.MonthView(
                month=m.month,
                station=m.station,
                cases=m.cases,
                outcomes={outcome.value: n for outcome, n in m.outcomes.items()},
                minutes=m.minutes,
            )
            for m in found
        ],
        deliveries=[models.DeliveriesView(**dataclasses.asdict(d)) for d in sent],
        reasons=[models.ReasonView(words=words, cases=n) for words, n in reasons],
    )


def outgoing(item: OutgoingRecord, now: float) -> models.Outgoing:
    """Return an object that was created for a case; ``now`` is on the journal's clock."""
    return models.Outgoing(
        sop_instance_uid=item.sop_instance_uid,
        kind=item.kind,
        run=item.run,
        destination=item.destination,
        status=item.status.value,
        words=outgoing_words(item, now),
        delivered=item.delivered,
    )


def timeline(row: CaseRow, trail: Sequence[Entry]) -> list[models.TimelineEntry]:
    """Return the history of a case, the latest first: the audit trail and the present state."""
    entries = [
        models.TimelineEntry(at=e.at, what=e.what, who=e.who, detail=e.detail, good=e.good)
        for e in trail
    ]
    entries.append(
        models.TimelineEntry(
            at=moment(row.state_since),
            what=f"State: {row.state.value}",
            who="",
            detail=row.reason,
            good=_GROUP_OF[row.state] != "attention",
        )
    )
    return sorted(entries, key=lambda e: e.at, reverse=True)


def entered(statements: Sequence[Statement]) -> list[models.EnteredValue]:
    """Return the manually entered values, as they were written."""
    found = []
    for s in statements:
        value = s.value
        if isinstance(value, Laboratory):
            words = value.as_given + (f" of {value.date}" if value.date else " (no date)")
        elif isinstance(value, bool):
            words = "yes" if value else "no"
        else:
            words = str(value)
        found.append(models.EnteredValue(field=s.subject.value, value=words, origin=s.origin))
    return found


def not_used(statements: Sequence[Statement]) -> list[models.UnusedResult]:
    """Return the results from sources that could not be used, with the reasons."""
    return [
        models.UnusedResult(field=s.subject.value, source=s.source, reason=s.problem)
        for s in statements
        if s.problem
    ]


def destinations(
    peers: Sequence[PeerSettings], queues: Mapping[str, Queue]
) -> list[models.Destination]:
    """Return every peer that is configured or still has objects waiting."""
    names = dict.fromkeys([*(p.name for p in peers), *queues])
    nothing = Queue("", 0, 0, 0, False, None, "")
    found = []
    for name in names:
        q = queues.get(name, nothing)
        if name not in {p.name for p in peers} and not q.waiting and not q.not_accepted:
            continue
        found.append(
            models.Destination(
                name=name or "(no peer for the sender's AE title)",
                waiting=q.waiting + q.uncommitted,
                not_accepted=q.not_accepted,
                failing=q.failing,
                last_sent=None if q.last_sent is None else moment(q.last_sent),
                detail=q.detail,
            )
        )
    return found


def disk(facts: DiskFacts) -> models.Disk:
    """Return the disk space as a model."""
    return models.Disk(
        free_mb=facts.free_mb,
        minimum_mb=facts.receiver_minimum_mb,
        low=facts.free_mb < facts.receiver_minimum_mb,
        words=facts.words,
    )


def drift(group: GroupDrift) -> models.GroupDriftView:
    """Return the drift of the cases of a scanner and kernel."""
    step = max(-(-group.tested // MOST_POINTS), 1)
    levels = group.levels[::-1][::step][::-1]  # the latest case is always there
    return models.GroupDriftView(
        scanner=group.scanner,
        kernel=group.kernel,
        words=drift_words(group),
        drifting=bool(group.drifting),
        cases=group.cases,
        lesions=group.lesions,
        tested=group.tested,
        high=group.high,
        expected_high=group.expected_high,
        outside=group.outside,
        firm=group.firm,
        features=[
            models.FeatureDriftView(
                name=_short(f.name),
                mean=f.mean,
                sd=f.sd if math.isfinite(f.sd) else None,
                level=f.level,
                levels=[round(float(x), 3) for x in levels[:, i]],
            )
            for i, f in enumerate(group.features)
        ],
    )


def result(made: CaseResult, report_uid: str, statements: Sequence[Sentence]) -> models.ResultView:
    """Return the content of a report.

    Parameters
    ----------
    made
        The result from which the report was created.
    statements
        The report's sentences, as read from the report.
    """
    p, m = made.patient, made.model
    scored = [x for x in made.lesions if x.radiomics_score is not None]
    return models.ResultView(
        report_uid=report_uid,
        scores=[
            models.ScoreView(
                name="Radiomics score",
                score=p.radiomics_score,
                cutoff=m.radiomics_cutoff,
                high=p.radiomics_score_high,
                reason=p.radiomics_score_reason,
                stability=_stability(p.stability),
            ),
            models.ScoreView(
                name="Radiomics-clinical score",
                score=p.radiomics_clinical_score,
                cutoff=m.radiomics_clinical_cutoff,
                high=p.radiomics_clinical_score_high,
                reason=p.radiomics_clinical_score_reason,
                stability=None,
            ),
        ],
        firmness=sentences.firmness(made),
        lesion_scores=[x.radiomics_score for x in scored if x.radiomics_score is not None],
        eligibility=[_finding(f) for f in made.eligibility],
        lesions=[_lesion(n, x, m.radiomics_cutoff) for n, x in enumerate(made.lesions, start=1)],
        contributions=_mean_contributions(scored),
        series=[
            f"{s.description or '(no description)'}: {sentences.series(s)}" for s in made.series
        ],
        statements=[models.SentenceView(topic=s.topic, text=s.text) for s in statements],
        published_model=m.published,
    )


def _finding(finding: Finding) -> models.FindingView:
    return models.FindingView(
        rule=finding.code,
        verdict=finding.verdict.value,
        excludes=finding.excludes,
        statement=finding.statement,
        evidence=[
            models.EvidenceView(source=e.source, attribute=e.attribute, value=e.value)
            for e in finding.evidence
        ],
    )


def _lesion(number: int, lesion: LesionResult, cutoff: float) -> models.LesionView:
    score = lesion.radiomics_score
    return models.LesionView(
        number=number,
        label=lesion.segment_label,
        location=None if lesion.location is None else lesion.location.value,
        location_evidence=lesion.location_evidence,
        long_axis_mm=lesion.long_axis_mm,
        short_axis_mm=lesion.short_axis_mm,
        radiomics_score=score,
        high=None if score is None else score > cutoff,
        percentile=lesion.percentile,
        reason=lesion.reason,
        outside_reference=[_short(n) for n in lesion.outside_reference],
        contributions=_largest(lesion.contributions),
        stability=_stability(lesion.stability),
        readings=[
            models.ReadingView(
                sop_instance_uid=r.seg_sop_instance_uid,
                segment_number=r.segment_number,
                dice=r.dice,
                radiomics_score=r.radiomics_score,
                high=r.high,
                reason=r.reason,
            )
            for r in lesion.readings
        ],
    )


def _word(firmness: Firmness | None) -> Literal["firm", "borderline", "not firm"] | None:
    return None if firmness is None else firmness.value  # type: ignore[no-any-return]


def _stability(stability: Stability | None) -> models.StabilityView | None:
    word = _word(stability.firmness if stability else None)
    if stability is None or word is None:
        return None
    return models.StabilityView(
        firmness=word, words=sentences.firm_words(stability), variants=list(stability.scores)
    )


def _short(name: str) -> str:
    return name.removeprefix("original_")


def _largest(terms: Mapping[str, float]) -> list[models.Contribution]:
    largest = sorted(terms, key=lambda n: abs(terms[n]), reverse=True)[:MOST_CONTRIBUTIONS]
    return [models.Contribution(name=_short(n), value=terms[n]) for n in largest]


def _mean_contributions(scored: Sequence[LesionResult]) -> list[models.Contribution]:
    names = {name for x in scored for name in x.contributions}
    return _largest(
        {n: sum(x.contributions.get(n, 0.0) for x in scored) / len(scored) for n in names}
    )
