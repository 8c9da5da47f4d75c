"""The loop that retrieves missing images of cases from a PACS.

The journal records which studies need a retrieval (`dicom_node.state.retrievals`), so that the next
run of the node continues; `dicom_node.retrieve.plan` decides which images to request. Each attempt
runs in its own thread: it lists the series in use, requests the missing images, and counts those
that have arrived.
"""

from __future__ import annotations

import dataclasses
import logging
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dicom_node.cases import decide
from dicom_node.errors import DeliveryError, JournalError, NodeError
from dicom_node.events import Event, log
from dicom_node.receive.scp import Receiver
from dicom_node.retrieve import plan
from dicom_node.retrieve.archive import Archive, Request
from dicom_node.retrieve.dicomweb import WebArchive
from dicom_node.retrieve.dimse import DimseArchive
from dicom_node.retrieve.plan import Attempt, Listing
from dicom_node.settings.sections import Settings
from dicom_node.state.facts import State, objects_key
from dicom_node.state.records import CaseRecord
from dicom_node.state.resources import NodeResources
from dicom_node.state.retrievals import RetrievalRecord, Retrievals, RetrievalStatus
from scoring.ct.dicom_file import read_header
from scoring.ct.slice import CT_CLASSES
from scoring.errors import InputError, StorageError
from scoring.results import InstanceReference
from scoring.segmentation.references import referenced_instances, referenced_series

STOP_SECONDS = 3.0


def archive_of(settings: Settings, receiver: Receiver) -> Archive | None:
    """Return the PACS from which missing images are retrieved, if one is configured."""
    peer = settings.peer(settings.retrieve.peer)
    if peer is None:
        return None
    if peer.url:
        return WebArchive(peer, settings, receiver)
    return DimseArchive(peer, settings.retrieve_method, settings, receiver)


class Retrieval:
    """The retrievals of a journal; one thread calls `tick` repeatedly.

    Parameters
    ----------
    resources
        The node's.
    archive
        The PACS; None if none is configured.
    stopped
        Set when the node stops.
    """

    def __init__(
        self,
        resources: NodeResources,
        archive: Archive | None,
        stopped: Callable[[], bool],
    ) -> None:
        self._settings = resources.settings.retrieve
        self._spool = resources.spool
        self._journal = resources.journal
        self._retrievals = Retrievals(resources.journal)
        self._archive = archive
        self._stopped = stopped
        self._jitter = random.Random()
        self._running: dict[str, threading.Thread] = {}

    def tick(self) -> None:
        """Begin due attempts, up to the configured number at once."""
        self._running = {uid: t for uid, t in self._running.items() if t.is_alive()}
        if self._archive is None:
            return
        for record in self._retrievals.due(self._journal.clock.now()):
            if self._stopped() or len(self._running) >= self._settings.concurrent:
                return
            if record.study_uid not in self._running:
                thread = threading.Thread(
                    target=self._run,
                    args=(self._archive, record),
                    name="immunoct-retrieval",
                    daemon=True,  # a silent PACS must not delay the node's end
                )
                self._running[record.study_uid] = thread
                thread.start()

    def stop(self) -> None:
        """Give current attempts a moment to notice that the node stops.

        An attempt that waits for a silent PACS ends with the process; received images are in the
        journal.
        """
        until = time.monotonic() + STOP_SECONDS
        for thread in self._running.values():
            thread.join(max(until - time.monotonic(), 0))

    def _run(self, archive: Archive, record: RetrievalRecord) -> None:
        """Make one attempt and record its outcome: the outermost function of its thread."""
        with self._journal.snapshot():
            case = self._journal.case(record.study_uid)
            segs = self._segs(record.study_uid)
        if case is None or case.state is State.FORGETTING:
            return  # forgotten meanwhile
        try:
            attempt = self._attempt(archive, case)
        except JournalError as e:
            log(Event.LOOP_FAILED, logging.ERROR, loop="retrieval", reason=e)
            return
        except Exception as e:
            words = (
                str(e) if isinstance(e, NodeError | StorageError) else f"defect: {type(e).__name__}"
            )
            attempt = Attempt(0, 0, words, needed=self._is_missing(case.study_uid))
        if not self._stopped():  # an attempt interrupted by the node's end does not count
            self._ended(archive, record, attempt, segs)

    def _attempt(self, archive: Archive, case: CaseRecord) -> Attempt:
        """List the series in use, request the missing images, and count those that have arrived."""
        study = case.study_uid
        deadline = time.monotonic() + self._settings.time_limit_seconds
        try:
            references = self._references(study)
        except InputError as e:
            return Attempt(0, 0, f"a segmentation cannot be read: {e}", final=True)
        useless = plan.useless_to_request(references, self._here(study), study, CT_CLASSES)
        if useless:
            return Attempt(0, 0, useless, final=True)
        listing = self._listing(archive, study, references, deadline)
        wanted_plan = plan.make_plan(references, self._here(study), listing, CT_CLASSES)
        wanted = wanted_plan.instances
        if len(wanted) > self._settings.maximum_instances:
            words = (
                f"{len(wanted)} images are missing, retrieve.maximum_instances is "
                f"{self._settings.maximum_instances}"
            )
            return Attempt(len(wanted), 0, words, final=True)
        if wanted:
            log(
                Event.RETRIEVAL_REQUESTED,
                study=study,
                source=archive.words,
                images=len(wanted),
                series=len(wanted_plan.by_series),
            )
        answers: list[str] = []
        try:
            for series, uids in wanted_plan.by_series.items():
                request = Request(study, series, uids, case.patient_id, deadline, self._stopped)
                answers += archive.fetch(request)
        except DeliveryError as e:
            answers.append(str(e))
        here = self._here(study)
        problem = plan.problem_of(wanted_plan, here, archive.words, answers)
        return Attempt(len(wanted), len(wanted & here), problem)

    def _listing(
        self, archive: Archive, study: str, references: list[InstanceReference], deadline: float
    ) -> Listing:
        """Return the images of the series that SEGs reference, and of others if necessary.

        Raises
        ------
        DeliveryError
            If the PACS cannot be queried, or not before the deadline.
        """
        listing: dict[str, Mapping[str, str]] = {}
        for series in self._series(archive, study, references, listing):
            Request(study, series, (), "", deadline, self._stopped).go_on()
            listing[series] = archive.images_of(study, series)
        return listing

    def _series(
        self, archive: Archive, study: str, references: list[InstanceReference], listing: Listing
    ) -> Iterator[str]:
        """Yield the series to list; those that no SEG names once the named ones are listed."""
        yield from plan.named_series(references)
        if plan.references_without_series(references, listing):
            yield from (s for s in archive.series_of(study) if s and s not in listing)

    def _references(self, study: str) -> list[InstanceReference]:
        """Return the references of a study's SEGs; reread, since new SEGs may have arrived.

        A series referenced without images is a reference without an image.

        Raises
        ------
        InputError
            If a SEG cannot be read.
        """
        paths = self._segs(study).values()
        found: dict[str, InstanceReference] = {}
        for path in paths:
            header = read_header(self._spool.root / path)
            named = referenced_instances(header) or [
                InstanceReference("", "", uid, study) for uid in referenced_series(header)
            ]
            found |= {r.sop_instance_uid or r.series_instance_uid: r for r in named}
        return list(found.values())

    def _segs(self, study: str) -> dict[str, Path]:
        """Return the files of a study's SEGs by SOP Instance UID."""
        objects = self._journal.objects(study)
        return {o.sop_instance_uid: Path(o.path) for o in objects if o.kind == "SEG"}

    def _here(self, study: str) -> frozenset[str]:
        ct, _ = self._journal.facts(study)
        return frozenset(c.sop_instance_uid for c in ct)

    def _is_missing(self, study: str) -> bool:
        return decide.missing_here(*self._journal.facts(study)) is not None

    def _ended(
        self,
        archive: Archive,
        record: RetrievalRecord,
        attempt: Attempt,
        segs: Mapping[str, Path],
    ) -> None:
        now = self._journal.clock.now()
        with self._journal.snapshot():
            inputs = objects_key(*self._journal.facts(record.study_uid))
            segs_now = self._segs(record.study_uid)
        if segs_now.keys() != segs.keys():
            inputs = ""  # the references of a SEG that arrived meanwhile were not requested
        new = plan.after(record, attempt, self._settings, inputs, now, self._jitter)
        self._retrievals.update(dataclasses.replace(new, changed_at=time.time()))
        event, level = {
            RetrievalStatus.COMPLETE: (Event.RETRIEVAL_COMPLETE, logging.INFO),
            RetrievalStatus.ASKING: (Event.RETRIEVAL_INCOMPLETE, logging.WARNING),
            RetrievalStatus.GIVEN_UP: (Event.RETRIEVAL_GIVEN_UP, logging.WARNING),
        }[new.status]
        log(
            event,
            level,
            study=record.study_uid,
            source=archive.words,
            attempt=new.attempts,
            asked_for=attempt.wanted,
            arrived=attempt.arrived,
            next_attempt_in=f"{max(new.next_attempt_at - now, 0):.0f} s",
            reason=new.detail,
        )
