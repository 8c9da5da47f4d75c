"""The loop that looks up the patients of waiting cases on the FHIR server.

Its answers are kept in the journal, so that they remain available while the server is down, and the
loop over cases never waits for the network.
"""

from __future__ import annotations

import datetime as dt
import logging
import random
import time
from collections.abc import Callable

from dicom_node.clinical.fhir.client import FhirClient
from dicom_node.clinical.fhir.look_up import Answer, look_up
from dicom_node.errors import FhirError
from dicom_node.events import Event, log
from dicom_node.state.clinical import ClinicalStore, Patient
from dicom_node.state.facts import State
from dicom_node.state.resources import NodeResources
from dicom_node.units import DAY, retry_delay

SOURCE = "fhir"
MINUTE = 60.0
RETRY_FIRST_SECONDS = 10.0
FOLLOW_SECONDS = 60.0
# A study without SEG is not a case yet: patient data are not queried without need.
ASKED_FOR = (
    State.WAITING_FOR_CT,
    State.WAITING_FOR_QUIET,
    State.WAITING_FOR_TREATMENT_DATE,
    State.NEEDS_A_PERSON,
    State.READY,
)
# A start that was planned when the report was made may have changed.
FOLLOWED = (State.SENDING, State.SENT, State.NOT_ACCEPTED)


class ClinicalLookup:
    """The look-ups of a node; one thread calls `tick` repeatedly.

    Parameters
    ----------
    resources
        The node's.
    stop
        Waits some seconds; returns True when the node stops.
    """

    def __init__(
        self,
        resources: NodeResources,
        stop: Callable[[float], bool],
    ) -> None:
        self._fhir = resources.settings.clinical.fhir
        self._units = resources.settings.clinical.known_units
        self._store = ClinicalStore(resources.journal)
        self._clock = resources.journal.clock
        self._trail = resources.trail
        self._stop = stop
        self._client = FhirClient(self._fhir, stop) if self._fhir.base_url else None
        self._jitter = random.Random()
        self._follow_at = 0.0  # when patients with a report are checked again

    def tick(self) -> None:
        """Look up the next patient that is due."""
        if self._client is None:
            return
        clock = self._clock.now()
        for patient in self._store.patients_in([s.value for s in ASKED_FOR]):
            last = self._store.lookup(patient, SOURCE)
            if last is None or last.next_at <= clock:
                self._ask(self._client, patient, last.failures if last else 0)
                return
        if clock < self._follow_at:
            return
        now = time.time()
        since = now - self._fhir.follow_days * DAY
        for patient in self._store.patients_in([s.value for s in FOLLOWED], since):
            last = self._store.lookup(patient, SOURCE)
            if last is None or not now - DAY < last.asked_at <= now:
                self._ask(self._client, patient, last.failures if last else 0)
                return
        self._follow_at = clock + FOLLOW_SECONDS

    def _ask(self, client: FhirClient, patient: Patient, failures: int) -> None:
        poll = self._fhir.poll_minutes * MINUTE
        name = self._trail.patient_hash(*patient)[:16]
        try:
            answer: Answer = look_up(client, self._fhir, patient, dt.date.today(), self._units)
        except FhirError as e:
            now = time.time()
            words = f"the FHIR server could not be queried: {e}"
            delay = retry_delay(failures, min(RETRY_FIRST_SECONDS, poll), poll, self._jitter)
            self._store.source_failed(SOURCE, str(e), now)
            self._store.looked_up(
                patient, SOURCE, now, self._clock.now() + delay, words, failed=True
            )
            log(Event.CLINICAL_NOT_ANSWERED, logging.WARNING, source=SOURCE, patient=name, reason=e)
            return
        now = time.time()
        changed = self._store.replace(patient, SOURCE, answer.statements, SOURCE, now)
        self._store.source_worked(SOURCE, now)
        self._store.looked_up(patient, SOURCE, now, self._clock.now() + poll, answer.words)
        level = logging.INFO if changed or failures else logging.DEBUG
        log(Event.CLINICAL_ANSWERED, level, source=SOURCE, patient=name, answer=answer.words)
