"""The output of ``immunoct status``: a summary, then cases with their states and reasons."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dicom_node.settings.sections import Settings
from dicom_node.state.clinical import ClinicalStore, SourceState
from dicom_node.state.facts import GROUPS, State
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.outcome import CaseOutcome
from dicom_node.state.overview import CaseQueries, CaseRow, Search, outcome_detail
from dicom_node.state.quarantine import Entry
from dicom_node.state.records import CaseRecord, OutgoingRecord, SendingStatus
from dicom_node.state.retrievals import RetrievalRecord, Retrievals, RetrievalStatus
from dicom_node.state.spool import Spool
from dicom_node.units import DAY, HOUR, MEGABYTE, MINUTE, when
from scoring.wording import counted

NAMES = {"csv": "CSV file", "fhir": "FHIR server", "hl7": "HL7 messages", "by hand": "by hand"}
MOST_SET_ASIDE = 20
LATEST = Search(limit=50)  # what is listed unless something else is asked for
# Fields that could identify the patient, or are of no use to a reader.
_NOT_SHOWN = (
    "patient_id",
    "issuer",
    "clinical_key",
    "processed_key",
    "changes",
    "seen_changes",
    "quiet_since",
)


@dataclasses.dataclass(frozen=True)
class DiskFacts:
    """Free space of the spool, and the two limits in MB."""

    free_mb: int
    receiver_minimum_mb: int
    retention_minimum_mb: int

    @property
    def words(self) -> str:
        """The free space as a phrase, with its consequence."""
        text = f"{self.free_mb} MB free"
        if self.free_mb < self.receiver_minimum_mb:
            return f"{text}: OBJECTS ARE REFUSED (0xA700) below {self.receiver_minimum_mb} MB"
        if self.free_mb < self.retention_minimum_mb:
            return f"{text}: delivered cases are removed below {self.retention_minimum_mb} MB"
        return text


def disk_facts(settings: Settings, spool: Spool) -> DiskFacts:
    """Return the free space of a node's spool with its limits."""
    return DiskFacts(
        spool.free_bytes() // MEGABYTE,
        settings.receiver.minimum_free_mb,
        settings.retention.minimum_free_mb,
    )


def _age(seconds: float) -> str:
    for unit, size in (("d", DAY), ("h", HOUR), ("min", MINUTE)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0):.0f} s"


def outgoing_words(item: OutgoingRecord, now: float) -> str:
    """Return a description of an outgoing object's status; ``now`` is on the journal's clock."""
    if item.withdrawn:
        sent = f"was sent {when(item.sent_at)}" if item.sent_at else "is not sent"
        if item.unanswered:
            sent += f", but {item.destination} may have it: a transfer got no answer"
        return f"WITHDRAWN ({item.withdrawn}, DCM), {sent}"
    if item.status is SendingStatus.COMMITTED:
        words = f"sent {when(item.sent_at or 0)}, committed {when(item.committed_at or 0)}"
    elif item.status is SendingStatus.SENT:
        words = f"sent {when(item.sent_at or 0)}"
        if item.wants_commitment:
            words += ", NOT COMMITTED yet"
    else:
        mark = "NOT ACCEPTED" if item.status is SendingStatus.FAILED else "NOT SENT"
        wait = max(item.next_attempt_at - now, 0)
        words = (
            f"{mark} ({counted(item.attempts, 'attempt')}, next in {_age(wait)}), created "
            f"{when(item.created_at)}"
        )
    return words + (f"; {item.detail}" if item.detail else "")


def retrieval_words(item: RetrievalRecord, now: float) -> str:
    """Return a description of the progress of a case's retrieval; ``now`` as above."""
    if item.status is RetrievalStatus.ASKING and not item.attempts:
        return "the PACS is being queried, first attempt"
    words = f"retrieved {item.arrived} of {item.wanted} requested images"
    if item.status is RetrievalStatus.ASKING:
        wait = max(item.next_attempt_at - now, 0)
        words += f", {counted(item.attempts, 'attempt')}, next in {_age(wait)}"
    elif item.status is RetrievalStatus.GIVEN_UP:
        words += f", GIVEN UP after {counted(item.attempts, 'attempt')}"
    return words + (f"; {item.detail}" if item.detail else "")


def _case_lines(
    journal: Journal, outbox: Outbox, case: CaseRecord, row: CaseRow, now: float
) -> Iterator[str]:
    ct, segs = journal.facts(case.study_uid)
    clock = journal.clock.now()
    yield f"study {case.study_uid}"
    yield f"  state    {case.state.value}, for {_age(now - case.state_since)}"
    if row.outcome is not CaseOutcome.NONE:
        detail = outcome_detail(row)
        yield f"  outcome  {row.outcome.value}{f', {detail}' if detail else ''}"
    yield f"  why      {case.reason or '-'}"
    yield (
        f"  objects  {len(ct)} CT, {len(segs)} SEG, last from {case.calling_ae} "
        f"{_age(now - case.last_received)} ago"
    )
    if case.leased_by:
        left = _age((case.leased_until or clock) - clock)
        yield f"  worker   {case.leased_by}, attempt {case.attempts}, for {left} at most"
    if case.interruptions:
        times = counted(case.interruptions, "time")
        yield f"  stopped  {times} because the node ended during scoring"
    if case.cleaned_at is not None:
        yield f"  removed  objects removed from the spool {when(case.cleaned_at)} (retention)"
    for lost in journal.lost_objects(case.study_uid):
        yield f"  LOST     {lost.sop_instance_uid}: {lost.lost}; send it again"
    for uid in journal.conflicts(case.study_uid):
        yield f"  conflict {uid} was received again with other content; the first is kept"
    for text in ClinicalStore(journal).conflicts(case.study_uid):
        yield f"  CLINICAL CONFLICT: {text}"
    retrieval = Retrievals(journal).find(case.study_uid)
    if retrieval is not None:
        yield f"  retrieve {retrieval_words(retrieval, clock)}"
    for item in outbox.of_case(case.study_uid):
        to = item.destination or case.calling_ae
        yield f"  {item.kind:<8} {item.sop_instance_uid} to {to}: {outgoing_words(item, clock)}"


def _set_aside_lines(entries: Sequence[Entry]) -> Iterator[str]:
    if entries:
        yield ""
        yield f"{len(entries)} in quarantine, the oldest first:"
    for entry in entries[:MOST_SET_ASIDE]:
        of = f" of study {entry.study_uid}" if entry.study_uid else ""
        yield f"  {when(entry.at)} {entry.kind} {entry.was or '-'}{of}: {entry.reason}"


def listed(journal: Journal, search: Search) -> tuple[list[CaseRow], int]:
    """Return the cases that a search selects, up to its limit, and the number of all of them."""
    return CaseQueries(journal, lambda *_: "").cases(search)


def status_text(
    journal: Journal,
    now: float | None = None,
    disk: DiskFacts | None = None,
    set_aside: Sequence[Entry] = (),
    search: Search = LATEST,
    drift: Sequence[str] = (),
) -> str:
    """Return the summary and the selected cases as text for a terminal.

    The summary has the counts by state and outcome, the disk, the lines on ``drift``, the clinical
    sources, and what was refused or set aside. All data are read at one moment.
    """
    now = time.time() if now is None else now
    with journal.snapshot():
        rows, total = listed(journal, search)
        lines = [
            *_summary(journal, disk, drift),
            *_refused(journal, now),
            *_set_aside_lines(set_aside),
        ]
        outbox = Outbox(journal)
        for row in rows:
            case = journal.case(row.study_uid)
            assert case is not None  # the snapshot has it
            lines += ["", *_case_lines(journal, outbox, case, row, now)]
        if total > len(rows):
            lines += ["", f"{len(rows)} of {counted(total, 'case')} listed; --limit lists more"]
        elif not total and search != LATEST:
            lines += ["", "no case matches"]
    return "\n".join(lines)


def _summary(journal: Journal, disk: DiskFacts | None, drift: Sequence[str]) -> Iterator[str]:
    queries = CaseQueries(journal, lambda *_: "")
    states = {s: facts.count for s, facts in queries.states().items()}
    outcomes = queries.outcomes()
    yield f"{counted(sum(states.values()), 'case')}: " + _shares(states)
    yield "outcome: " + _shares(outcomes)
    waiting = {s: n for s, n in states.items() if s in GROUPS["attention"]}
    needing = sum(waiting.values()) + outcomes.get(CaseOutcome.NEEDS_A_PERSON, 0)
    yield f"needs attention: {counted(needing, 'case') if needing else 'none'}"
    if disk is not None:
        yield f"disk: {disk.words}"
    yield from drift
    yield from source_lines(journal)


def _shares(counts: Mapping[State, int] | Mapping[CaseOutcome, int]) -> str:
    largest_first = sorted(counts.items(), key=lambda item: -item[1])
    return ", ".join(f"{n} {kind.value}" for kind, n in largest_first if n) or "-"


def _refused(journal: Journal, now: float) -> list[str]:
    lines: list[str] = []
    refusals = journal.refusals(now - DAY)
    if refusals:
        lines += ["", f"{counted(len(refusals), 'object')} refused in the last 24 hours:"]
        lines += [
            f"  {when(r.at)} from {r.calling_ae}: {r.sop_instance_uid}: {r.reason}"
            for r in refusals[:20]
        ]
    return lines


def _retrieval(record: RetrievalRecord | None) -> dict[str, object] | None:
    if record is None:
        return None
    return dataclasses.asdict(record) | {"status": record.status.value}


def status_json(
    journal: Journal,
    disk: DiskFacts | None = None,
    set_aside: Sequence[Entry] = (),
    search: Search = LATEST,
    drift: Sequence[str] = (),
) -> str:
    """Return the same as JSON, without patient identifiers."""
    with journal.snapshot():
        found = _status_json(journal, disk, set_aside, search)
    return json.dumps({"drift": list(drift), **found}, indent=2)


def _status_json(
    journal: Journal, disk: DiskFacts | None, set_aside: Sequence[Entry], search: Search
) -> dict[str, Any]:
    outbox, retrievals = Outbox(journal), Retrievals(journal)
    queries = CaseQueries(journal, lambda *_: "")
    rows, total = queries.cases(search)
    cases = []
    for row in rows:
        case = journal.case(row.study_uid)
        assert case is not None  # the snapshot has it
        ct, segs = journal.facts(case.study_uid)
        fields = dataclasses.asdict(case)
        for name in _NOT_SHOWN:
            fields.pop(name)
        cases.append(
            fields
            | {
                "state": case.state.value,
                "outcome": row.outcome.value,
                "outcome_detail": outcome_detail(row),
                "ct": len(ct),
                "seg": len(segs),
                "lost": [o.sop_instance_uid for o in journal.lost_objects(case.study_uid)],
                "conflicts": journal.conflicts(case.study_uid),
                "clinical_conflicts": ClinicalStore(journal).conflicts(case.study_uid),
                "retrieval": _retrieval(retrievals.find(case.study_uid)),
                "runs": [dataclasses.asdict(r) for r in outbox.runs(case.study_uid)],
                "outgoing": [
                    dataclasses.asdict(o) | {"status": o.status.value, "delivered": o.delivered}
                    for o in outbox.of_case(case.study_uid)
                ],
            }
        )
    return {
        "disk": dataclasses.asdict(disk) if disk else None,
        "clinical_sources": source_fields(journal),
        "states": {s.value: facts.count for s, facts in queries.states().items()},
        "outcomes": {o.value: n for o, n in queries.outcomes().items()},
        "matching": total,
        "cases": cases,
        "set_aside": [dataclasses.asdict(e) for e in set_aside],
        "refusals": [dataclasses.asdict(r) for r in journal.refusals(time.time() - DAY)],
    }


def source_words(state: SourceState) -> str:
    """Return a description of the state of a source."""
    good = f"last worked {when(state.good_at)}" if state.good_at else "never worked"
    if state.works:
        return good
    return f"NOT WORKING since {when(state.bad_at or 0)}: {state.problem}; {good}"


def source_lines(journal: Journal) -> list[str]:
    """Return one line for each source that was ever used."""
    states = ClinicalStore(journal).sources()
    if not states:
        return []
    return [
        "clinical sources:",
        *(f"  {NAMES.get(s.source, s.source):<13} {source_words(s)}" for s in states),
    ]


def source_fields(journal: Journal) -> list[dict[str, Any]]:
    """Return the same as fields for JSON."""
    states = ClinicalStore(journal).sources()
    return [dataclasses.asdict(s) | {"works": s.works} for s in states]
