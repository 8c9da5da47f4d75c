"""Pure decisions on a case: its objects, its state, and the report that its next one replaces.

A SEG references the CT images on which it was drawn. A case is complete when all of them have been
received, the CT series has no gap, the PACS (if it can be queried) holds no further images of the
series, and no object has arrived during the quiet period.
"""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence

from dicom_node.state.facts import (
    CtFact,
    PersonFact,
    RetrievalFact,
    SegFact,
    State,
    _digest,
    _objects,
    lost_words,
)
from dicom_node.state.records import REJECTION, OutgoingRecord
from dicom_node.work.report_class import REPORT
from scoring.wording import counted


@dataclasses.dataclass(frozen=True)
class CaseFacts:
    """All facts about a study on which a decision depends.

    Parameters
    ----------
    ct, segs
        The objects received.
    last_received
        When the latest object of the study was received, on the clock of ``now``.
    treatment_date_known
        The clinical record has a treatment start date.
    clinical_key
        Digest of the clinical record; changes when the record does.
    pacs_counts
        Series Instance UID to the number of images that the PACS reports.
    processed_key
        The `case_key` of the inputs of the last report, if any.
    retrieval
        State of the retrieval of missing images from the PACS; None without one.
    lost
        SOP Instance UIDs of objects that were received and then lost in the spool.
    assignments
        Digest of the assignments of segments by persons; empty where there are none.
    rules
        Digest of the scoring configuration.
    person
        The decision that the case needs from a person, as found when it was last scored.
    withdrawn
        Why objects of the latest report are withdrawn, if they are and no report states it yet.
    """

    ct: Sequence[CtFact]
    segs: Sequence[SegFact]
    last_received: float
    treatment_date_known: bool
    clinical_key: str
    pacs_counts: Mapping[str, int]
    processed_key: str | None = None
    retrieval: RetrievalFact | None = None
    lost: Sequence[str] = ()
    assignments: str = ""
    rules: str = ""
    person: PersonFact | None = None
    withdrawn: str = ""


@dataclasses.dataclass(frozen=True)
class Waits:
    """Waiting times of a case, in seconds."""

    quiet: float
    ct: float
    treatment_date: float
    person: float = 0


@dataclasses.dataclass(frozen=True)
class Missing:
    """Missing CT images.

    ``seen_by_scoring`` is False if the objects alone do not show it: only the PACS knows of images
    beyond the first or last slice received."""

    reason: str
    seen_by_scoring: bool


@dataclasses.dataclass(frozen=True)
class Decision:
    """The state that follows from the facts, with a reason.

    ``ask``: query the PACS. ``only_asks``: a worker finds out whether a person must decide
    something, and makes no report.
    """

    state: State
    reason: str
    ask: bool = False
    only_asks: bool = False


def case_key(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    said = [facts.assignments] if facts.assignments else []
    return _digest([*_objects(facts.ct, facts.segs), facts.clinical_key, *said])


_UNDATED = " without a treatment date"


def person_key(facts: CaseFacts) -> str:
    """Return a digest of all on which the need for a person depends.

    Whether the treatment date is known belongs to it: a case that it excludes needs no person.
    """
    key = _digest([*_objects(facts.ct, facts.segs), facts.assignments, facts.rules])
    return key if facts.treatment_date_known else key + _UNDATED


def person_asked(earlier: PersonFact | None, key: str, words: str, now: float) -> PersonFact:
    """Return what was found at ``now``; the wait counts from the first question on the same."""
    same = earlier is not None and _asked_about(earlier, key)
    return PersonFact(key, words, earlier.since if earlier and same else now)


def _asked_about(person: PersonFact, key: str) -> bool:
    """Return whether a person was asked about these segments, with or without a known date."""
    return bool(person.words) and person.inputs.removesuffix(_UNDATED) == key.removesuffix(_UNDATED)


def asks_person(facts: CaseFacts, waits: Waits) -> bool:
    """Return whether a report that a person could change must not be made yet.

    It may be made once a person was asked about the same segments for the whole waiting time.
    """
    person, key = facts.person, person_key(facts)
    asked = person is not None and person.inputs == key and _asked_about(person, key)
    return waits.person > 0 and not asked


def series_in_use(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs reference, directly or by their images."""
    named = frozenset[str]().union(*(s.references for s in segs))
    whole = frozenset[str]().union(*(s.series for s in segs))
    return tuple(sorted(whole | {c.series_uid for c in ct if c.sop_instance_uid in named}))


def recalls(facts: CaseFacts) -> bool:
    """Return whether a report must be withdrawn that no report of the other objects replaces."""
    return bool(facts.withdrawn) and (not facts.segs or missing_for(facts) is not None)


def missing_for(facts: CaseFacts) -> Missing | None:
    """Return what is missing of the CT, or None if nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring does not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def not_asked(facts: CaseFacts) -> str:
    """Return why the PACS could not confirm that a case is complete, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over and not missing_for(facts) else ""


def _known_missing(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def missing_here(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what is missing of the CT according to the objects received."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            # The right series may still be on its way, or in the sender's queue behind this one.
            apart = absent == seg.references and _holds_a_volume(ct)
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that segmentation "
                f"{seg.sop_instance_uid} was drawn on are missing"
                + (", and none of the received CT images is among them" if apart else ""),
                seen_by_scoring=True,
            )
        for series in sorted(seg.series - {c.series_uid for c in ct}):
            return Missing(
                f"no image is here of CT series {series} that segmentation "
                f"{seg.sop_instance_uid} was drawn on",
                seen_by_scoring=True,
            )
    named = frozenset[str]().union(*(s.references for s in segs))
    for series in series_in_use(ct, segs):
        # A localizer or dose sheet in the series has no position and does not indicate a gap.
        gap = gap_in(
            [
                c.position
                for c in ct
                if c.series_uid == series
                and (c.position is not None or c.sop_instance_uid in named)
            ]
        )
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def _holds_a_volume(ct: Sequence[CtFact]) -> bool:
    """Return whether some series has slices, which localizers and dose sheets are not."""
    slices = Counter(c.series_uid for c in ct if c.position is not None)
    return any(count > 1 for count in slices.values())


def gap_in(positions: Sequence[float | None]) -> str | None:
    """Return a description of the first gap between slices, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them no gap can be determined.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    # A second phase, or a duplicate of the image, has the same positions.
    steps = [(a, b - a) for a, b in itertools.pairwise(known) if b > a]
    if not steps:
        return None
    usual = sorted(step for _, step in steps)[len(steps) // 2]
    for start, step in steps:
        absent = round(step / usual) - 1
        if absent >= 1:
            missing = counted(absent, "slice")
            return f"{missing} missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def decide(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, given the facts at ``now``.

    When a waiting time has elapsed, the case is ready anyway: scoring then reports what is missing.
    If missing images are retrieved from the PACS, the wait for CT ends with it: images received
    later make a new report. A report must not call objects missing that the node itself lost: the
    case waits until they are sent again. A report that was made of withdrawn objects is replaced
    without waiting for others in their place.
    """
    waited = now - facts.last_received
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    if recalls(facts) and waited >= waits.quiet:
        return Decision(State.READY, f"the latest report is withdrawn: {facts.withdrawn}")
    missing, asked = missing_for(facts), facts.retrieval
    if facts.lost and (not facts.segs or asked is None or asked.over):
        return Decision(State.WAITING_FOR_RESEND, lost_words(facts.lost))
    if not facts.segs:
        words = f"{len(facts.ct)} CT images received, no segmentation yet"
        return Decision(State.WAITING_FOR_SEG, words)
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and waited < (waits.ct if asked is None else waits.quiet):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready after {waits.quiet:g} s without a new object"
        )
    if missing:
        return Decision(State.READY, f"the waiting time is over: {missing.reason}")
    undated = not facts.treatment_date_known
    if undated and waited < waits.treatment_date:
        return _while_undated(facts, waits, now)
    person = facts.person
    if person is not None and person.inputs == person_key(facts) and person.words and not undated:
        if now - person.since < waits.person:
            return Decision(State.NEEDS_A_PERSON, person.words)
        return Decision(State.READY, f"the waiting time for a person is over: {person.words}")
    return Decision(State.READY, _complete(facts))


def _while_undated(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a complete case without a treatment date waits for: a person as well, or not.

    A person may assign the segments while the date is awaited; without the date a report
    would not have what that person says, so that the end of its wait ends both.
    """
    no_date = "the clinical records have no treatment start date for this patient"
    person = facts.person
    looked = person is not None and person.inputs == person_key(facts)
    if waits.person > 0 and not looked:
        reason = f"{_complete(facts)}; is a person needed?"
        return Decision(State.READY, reason, only_asks=True)
    if person is not None and looked and person.words and now - person.since < waits.person:
        return Decision(State.NEEDS_A_PERSON, f"{person.words}; {no_date} yet")
    return Decision(State.WAITING_FOR_TREATMENT_DATE, no_date)


def _complete(facts: CaseFacts) -> str:
    one, several = "segmentation with its CT is", "segmentations with their CT are"
    return f"{counted(len(facts.segs), one, several)} complete"


def look_again_at(facts: CaseFacts, waits: Waits, now: float) -> float:
    """Return when time alone may next change what `decide` returns; infinity if it cannot."""
    ends = [facts.last_received + w for w in (waits.quiet, waits.ct, waits.treatment_date)]
    ends += [facts.person.since + waits.person] if facts.person is not None else []
    return min((end for end in ends if end > now), default=math.inf)


def standing(outgoing: Sequence[OutgoingRecord]) -> tuple[OutgoingRecord, ...]:
    """Return the reports that the PACS has, may have or will be sent, the oldest first."""
    return tuple(o for o in outgoing if o.kind == REPORT and (o.may_be_there or not o.withdrawn))


def to_reject(outgoing: Sequence[OutgoingRecord]) -> tuple[OutgoingRecord, ...]:
    """Return what the PACS may have of the latest of these reports.

    If that report's own rejection note was withdrawn with it before it was sent, what the note was
    about is still to be rejected.
    """
    found: list[OutgoingRecord] = []
    for report in reversed(standing(outgoing)):
        own = [o for o in outgoing if o.run == report.run]
        found += [o for o in own if o.may_be_there and o.kind != REJECTION]
        if not any(o.kind == REJECTION and o.withdrawn and o.sent_at is None for o in own):
            break
    return tuple(found)
