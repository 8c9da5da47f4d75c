"""Schedule of decisions on cases: those that changed, and those whose wait is over.

What a look costs is paid for what changes, not for what waits. The journal numbers each change of a
case (`dicom_node.state.schema`); what time alone changes is kept here, and found anew at a start.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterable

from dicom_node.state.database import Database

# Longest time between two decisions on a waiting case, whatever is expected to end its wait.
LONGEST_SECONDS = 3600.0
_AT_ONCE = float("-inf")


class Schedule:
    """Time of the next decision on each case; a case that is not listed waits for a change.

    Parameters
    ----------
    journal
        The journal of the cases.
    jitter
        Spreads the decisions that are due only because of `LONGEST_SECONDS`.
    """

    def __init__(self, journal: Database, jitter: random.Random) -> None:
        self._journal = journal
        self._jitter = jitter
        self._number = 0
        self._at: dict[str, float] = {}
        self._heap: list[tuple[float, str]] = []
        self._taken: set[str] = set()

    def due(self, now: float) -> list[str]:
        """Return the studies to look at; each is due until `later` or `over` is called for it."""
        for study_uid in self._taken:  # a look that failed is repeated
            self._put(study_uid, _AT_ONCE)
        for row in self._journal.rows(
            "SELECT number, study_uid FROM case_news WHERE number > ? ORDER BY number", self._number
        ):
            self._number = row["number"]
            self._put(row["study_uid"], _AT_ONCE)
        self._taken = set()
        while self._heap and self._heap[0][0] <= now:
            at, study_uid = heapq.heappop(self._heap)
            if self._at.get(study_uid) == at:
                del self._at[study_uid]
                self._taken.add(study_uid)
        return list(self._taken)

    def soon(self, study_uids: Iterable[str]) -> None:
        """Have cases looked at in the next round."""
        for study_uid in study_uids:
            self._put(study_uid, _AT_ONCE)

    def later(self, study_uid: str, now: float, at: float) -> None:
        """Schedule the next decision on a case, at the latest for the given time."""
        self._taken.discard(study_uid)
        longest = now + LONGEST_SECONDS * self._jitter.uniform(0.5, 1)
        self._put(study_uid, min(at, longest))

    def over(self, study_uid: str) -> None:
        """Have a case looked at only once something changes."""
        self._taken.discard(study_uid)

    def _put(self, study_uid: str, at: float) -> None:
        if at < self._at.get(study_uid, float("inf")):
            self._at[study_uid] = at
            heapq.heappush(self._heap, (at, study_uid))
