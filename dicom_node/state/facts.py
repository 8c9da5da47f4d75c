"""Facts of a case: its states, its objects and its retrieval."""

from __future__ import annotations

import dataclasses
import enum
import hashlib
import json
from collections.abc import Sequence

from scoring.wording import counted, first_few

MOST_NAMED = 3  # objects listed in a sentence


class State(enum.Enum):
    """State of a case. The first five are waiting, the next three are working.

    A case that waits to be sent again has objects that the node lost; this wait has no time limit.
    """

    WAITING_FOR_SEG = "waiting for SEG"
    WAITING_FOR_CT = "waiting for CT"
    WAITING_FOR_QUIET = "waiting for quiet"
    WAITING_FOR_TREATMENT_DATE = "waiting for treatment date"
    NEEDS_A_PERSON = "needs a person"
    READY = "ready"
    SCORING = "scoring"
    SENDING = "sending report"
    SENT = "report sent"
    NOT_ACCEPTED = "report not accepted"
    FAILED = "failed"
    WAITING_FOR_RESEND = "waiting to be sent again"
    FORGETTING = "being forgotten"


# The states grouped by the action that they require of a person.
GROUPS: dict[str, tuple[State, ...]] = {
    "waiting": (
        State.WAITING_FOR_SEG,
        State.WAITING_FOR_CT,
        State.WAITING_FOR_QUIET,
        State.WAITING_FOR_TREATMENT_DATE,
    ),
    "person": (State.NEEDS_A_PERSON,),
    "working": (State.READY, State.SCORING, State.SENDING, State.FORGETTING),
    "attention": (State.NOT_ACCEPTED, State.FAILED, State.WAITING_FOR_RESEND),
    "done": (State.SENT,),
}
# The case changes only with a new object, a new clinical record or a response.
SETTLED = (State.SENDING, State.SENT, State.NOT_ACCEPTED, State.FAILED)


@dataclasses.dataclass(frozen=True)
class CtFact:
    """A received CT image; ``position`` is along the slice normal in mm, if it has one."""

    sop_instance_uid: str
    series_uid: str
    sha256: str
    position: float | None


# Prefix of a Series Instance UID among a SEG's references, if it references only the series.
SERIES = "series "


@dataclasses.dataclass(frozen=True)
class SegFact:
    """A received SEG and the images it references; ``series`` if it references series only."""

    sop_instance_uid: str
    sha256: str
    references: frozenset[str]
    series: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True)
class RetrievalFact:
    """State of the retrieval of missing images from the PACS.

    ``over`` is True if nothing more can be requested for the objects received; ``words`` then
    states what was not delivered, and before that the progress. ``begun`` is True while it is in
    progress, ``short`` if the PACS is known to hold images that were not delivered.
    """

    over: bool
    words: str
    begun: bool = False
    short: bool = False


@dataclasses.dataclass(frozen=True)
class PersonFact:
    """The decision that a case needs from a person; ``words`` are empty if it needs none.

    ``inputs`` is the digest of objects, assignments and rules for which that was found, ``since``
    when (on the journal's clock).
    """

    inputs: str
    words: str
    since: float


def lost_words(lost: Sequence[str]) -> str:
    """Return the sentence about objects lost in the spool, with its remedy."""
    return (
        f"{counted(len(lost), 'received object is', 'received objects are')} "
        f"damaged or missing in the spool: "
        f"{first_few(sorted(lost), MOST_NAMED)}; send the study again"
    )


def objects_key(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> str:
    """Return a digest of the received objects of a study."""
    return _digest(_objects(ct, segs))


def _objects(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> list[object]:
    return [
        sorted((c.sop_instance_uid, c.sha256) for c in ct),
        sorted((s.sop_instance_uid, s.sha256) for s in segs),
    ]


def _digest(parts: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
