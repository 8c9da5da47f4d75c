"""The cases that are leased to workers: a lease that nobody works on is given back at once.

A case is ``scoring`` in the journal as long as a worker has it. What takes it from the worker may
fail on the way: the disk does not take the outcome, memory or handles are short. Then the journal
would wait for somebody who has finished. So each lease of this run is remembered here until its
outcome is recorded, whatever has happened to it in between.
"""

from __future__ import annotations

import random
import time
from collections.abc import Collection

from dicom_node.events import Event, log
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.records import CaseRecord
from dicom_node.units import retry_delay

RETRY_FIRST_SECONDS = 1.0
# A case that is being scored each time the node is killed is delayed from this count on, so that
# other cases are scored first; it is never given up.
UNSUSPICIOUS_INTERRUPTIONS = 3
INTERRUPTED_LONGEST_SECONDS = 600.0


def interruption_delay(interruptions: int, jitter: random.Random) -> float:
    """Return how long a case waits after this many interruptions that it did not cause."""
    beyond = interruptions - UNSUSPICIOUS_INTERRUPTIONS
    if beyond <= 0:
        return 0.0
    return retry_delay(beyond, RETRY_FIRST_SECONDS, INTERRUPTED_LONGEST_SECONDS, jitter)


class Leases:
    """The leases of a journal; one thread uses them.

    Parameters
    ----------
    journal
        Where they are recorded.
    jitter
        Source of the random part of delays.
    """

    def __init__(self, journal: Journal, jitter: random.Random) -> None:
        self._journal = journal
        self._jitter = jitter
        self._mine: set[str] = set()

    def take(self, study_uid: str, worker: str, reason: str, seconds: float) -> bool:
        """Lease a case to a worker; False while another lease on it is valid."""
        # Before the change: of a commit that fails it is not known whether it is on disk.
        self._mine.add(study_uid)
        taken = self._journal.claim(study_uid, worker, reason, time.time(), seconds)
        if not taken:
            self._mine.discard(study_uid)
        return taken

    def over(self, study_uid: str) -> None:
        """Note that the outcome of a case is recorded, which ended its lease."""
        self._mine.discard(study_uid)

    def release_all(self) -> None:
        """Give back what an earlier run of the node was scoring."""
        for case in self._journal.leased_cases():
            who = case.leased_by or "a worker"
            self._give_back(case, f"the node stopped while {who} was scoring the case")

    def release_lost(self, at_work: Collection[str]) -> list[str]:
        """Give back the cases that no worker has and whose outcome was not recorded.

        Parameters
        ----------
        at_work
            The studies that workers are scoring now.

        Returns
        -------
        list
            Studies to decide again: what was known of them may not be what the journal has.
        """
        lost = sorted(self._mine.difference(at_work))
        for study_uid in lost:
            case = self._journal.case(study_uid)
            if case is not None and case.leased_by and case.state is not State.FORGETTING:
                words = f"the outcome of {case.leased_by} could not be recorded"
                self._give_back(case, words)
            self._mine.discard(study_uid)
        return lost

    def _give_back(self, case: CaseRecord, why: str) -> None:
        delay = interruption_delay(case.interruptions + 1, self._jitter)
        at = self._journal.clock.now() + delay if delay else 0
        words = f"{why}; scoring resumes"
        self._journal.give_back(case.study_uid, words, time.time(), at)
        log(
            Event.CASE_INTERRUPTED,
            study=case.study_uid,
            interruptions=case.interruptions + 1,
            goes_on_in=f"{delay:.0f} s",
            reason=why,
        )
