"""Facts of a case: its states, and what is known of its objects and its retrieval."""

from __future__ import annotations

import dataclasses
import enum
import hashlib
import json
from collections.abc import Sequence

MOST_NAMED = 3  # objects in a sentence


class State(enum.Enum):
    """Where a case is. The first four wait for something, the next three are at work.

    One that waits to be sent again has objects that the node lost: no time ends that wait.
    """

    WAITING_FOR_SEG = "waiting for SEG"
    WAITING_FOR_CT = "waiting for CT"
    WAITING_FOR_QUIET = "waiting for quiet"
    WAITING_FOR_TREATMENT_DATE = "waiting for treatment date"
    READY = "ready"
    SCORING = "scoring"
    SENDING = "sending report"
    SENT = "report sent"
    NOT_ACCEPTED = "report not accepted"
    FAILED = "failed"
    WAITING_FOR_RESEND = "waiting to be sent again"
    FORGETTING = "being forgotten"


# The states by what they ask of a person.
GROUPS: dict[str, tuple[State, ...]] = {
    "waiting": (
        State.WAITING_FOR_SEG,
        State.WAITING_FOR_CT,
        State.WAITING_FOR_QUIET,
        State.WAITING_FOR_TREATMENT_DATE,
    ),
    "working": (State.READY, State.SCORING, State.SENDING, State.FORGETTING),
    "attention": (State.NOT_ACCEPTED, State.FAILED, State.WAITING_FOR_RESEND),
    "done": (State.SENT,),
}
# Nothing of the case changes without a new object, a new clinical record or an answer.
SETTLED = (State.SENDING, State.SENT, State.NOT_ACCEPTED, State.FAILED)


@dataclasses.dataclass(frozen=True)
class CtFact:
    """A CT image that is here; ``position`` is along the slice normal in mm, if it has one."""

    sop_instance_uid: str
    series_uid: str
    sha256: str
    position: float | None


# Before the UID of a series, among what a SEG names, where it names the series alone.
SERIES = "series "


@dataclasses.dataclass(frozen=True)
class SegFact:
    """A SEG that is here and the images it names; ``series`` where it names series alone."""

    sop_instance_uid: str
    sha256: str
    references: frozenset[str]
    series: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True)
class RetrievalFact:
    """How asking the PACS for missing images stands.

    ``over`` is True when there is nothing more to ask with the objects that are here; ``words``
    then say what did not come, and before that how it stands. ``begun`` is True while it is under
    way, ``short`` when the PACS is known to hold images that did not come.
    """

    over: bool
    words: str
    begun: bool = False
    short: bool = False


def lost_words(lost: Sequence[str]) -> str:
    """Return what is to be done about objects that the node lost."""
    more = f" and {len(lost) - MOST_NAMED} more" if len(lost) > MOST_NAMED else ""
    return (
        f"{len(lost)} received object(s) are damaged or missing in the spool: "
        f"{', '.join(sorted(lost)[:MOST_NAMED])}{more}; send the study again"
    )


def objects_key(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> str:
    """Return a digest of the objects that are here of a study."""
    return _digest(_objects(ct, segs))


def _objects(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> list[object]:
    return [
        sorted((c.sop_instance_uid, c.sha256) for c in ct),
        sorted((s.sop_instance_uid, s.sha256) for s in segs),
    ]


def _digest(parts: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
