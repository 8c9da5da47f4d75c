"""A running node: receiver, cases, retrieval, delivery and housekeeping.

They share the journal and nothing else: pynetdicom's threads receive, one thread decides and has
cases scored, one retrieves missing images from a PACS, one sends, one does the housekeeping.
Everything acknowledged is in the journal, so that a killed node resumes where it stopped.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable

from dicom_node.cases.loop import Cases
from dicom_node.clinical.fhir.loop import ClinicalLookup
from dicom_node.clinical.hl7.folder import Hl7Folder
from dicom_node.clinical.hl7.inbox import Hl7Inbox
from dicom_node.clinical.hl7.listener import Hl7Listener
from dicom_node.deliver.loop import Delivery
from dicom_node.errors import NodeError
from dicom_node.events import Event, log
from dicom_node.loops import Heartbeats, Wakeup, repeat
from dicom_node.operate import retention
from dicom_node.operate.notifier import Notifier
from dicom_node.peers.dicomweb import sign_in
from dicom_node.peers.tls import client_context, server_context
from dicom_node.receive.scp import Receiver
from dicom_node.recovery import start_check
from dicom_node.retrieve.loop import Retrieval, archive_of
from dicom_node.settings.sections import Settings
from dicom_node.state import audit
from dicom_node.state.clinical import ClinicalStore
from dicom_node.state.resources import NodeResources, audit_trail
from dicom_node.state.spool import Spool
from dicom_node.units import DAY, HOUR, MINUTE
from dicom_node.web.process import PageProcess
from dicom_node.work.comparison import Comparison
from dicom_node.work.stream import ScoredStream

TICK_SECONDS = 0.25
LEAST_SECONDS = 0.02  # minimum between two rounds, however many events arrive
FOLDER_SECONDS = 1.0
HOUSEKEEPING_SECONDS = 30.0
NOTIFIER_SECONDS = 5.0


class Node:
    """A running node.

    Parameters
    ----------
    settings
        Checked settings.

    Raises
    ------
    NodeError
        If the spool, the journal or a certificate cannot be used.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        for peer in settings.peers:
            client_context(peer, settings.tls)  # reports an invalid file at start
            sign_in(peer)
        try:
            self.spool = Spool(settings.node.spool)
            self._claim = self.spool.claim()
            self._half_written = self.spool.remove_half_written(at_start=True)
            self._trail = audit_trail(settings)
        except BlockingIOError as e:
            raise NodeError(f"another node is running with the spool {settings.node.spool}") from e
        except OSError as e:
            raise NodeError(f"cannot use the spool {settings.node.spool}: {e}") from e
        self.journal, self._loss = start_check.open_journal(self.spool)
        self._journal_problem = ""
        resources = NodeResources(settings, self.spool, self.journal, self._trail)
        self._resources = resources
        self._stop = threading.Event()
        stopped = self._stop.is_set
        self._wakeups = {"cases": Wakeup(), "sender": Wakeup()}
        self._delivery = Delivery(resources, stopped)
        self._cases = Cases(resources, stopped, self._wakeups["sender"].wake, self._delivery.sends)
        on_commitment = self._delivery.commitment.on_event_report
        self._comparison = Comparison()
        self._receiver = Receiver(
            resources, on_commitment, self._wakeups["cases"].wake, self._comparison
        )
        stream = ScoredStream(settings, self.spool)
        self._notifier = Notifier(resources, lambda: stream.groups(self.journal))
        self._lookup = ClinicalLookup(resources, self._stop.wait)
        inbox = Hl7Inbox(
            settings.clinical.hl7, ClinicalStore(self.journal), settings.clinical.known_units
        )
        self._folder = Hl7Folder(settings.clinical.hl7, inbox)
        self._hl7 = None
        if settings.clinical.hl7.port:
            context = server_context(settings.tls) if settings.clinical.hl7.tls else None
            self._hl7 = Hl7Listener(settings.clinical.hl7, inbox, context)
        self._retrieval = Retrieval(resources, archive_of(settings, self._receiver), stopped)
        loops: tuple[tuple[str, Callable[[], None], float], ...] = (
            ("cases", self._cases.tick, TICK_SECONDS),
            ("sender", self._delivery.tick, TICK_SECONDS),
            ("retrieval", self._retrieval.tick, TICK_SECONDS),
            ("clinical", self._lookup.tick, TICK_SECONDS),
            ("hl7-folder", self._folder.tick, FOLDER_SECONDS),
            ("clock", self._check_clock, TICK_SECONDS),
            ("housekeeping", self._clean_up, HOUSEKEEPING_SECONDS),
            ("notifier", self._notifier.tick, NOTIFIER_SECONDS),
        )
        self._threads = [
            threading.Thread(target=self._loop, args=loop, name=f"immunoct-{loop[0]}")
            for loop in loops
        ]
        self._heartbeats = Heartbeats([name for name, *_ in loops])
        self._page = PageProcess(settings, self._heartbeats) if settings.web.enabled else None

    def start(self) -> None:
        """Recover the state of an earlier run, then receive, score and send; returns at once."""
        self.journal.clock.begin()
        start_check.check(self._resources, self._loss, self._longest_wait())
        self._cases.start()
        if self._page is not None:
            self._page.start()
        if self._hl7 is not None:
            self._hl7.start()
        self._receiver.start()  # the last: nothing is acknowledged by a node that cannot start
        for thread in self._threads:
            thread.start()
        self._trail.record(audit.application(starts=True))
        log(
            Event.NODE_STARTED,
            ae_title=self.settings.node.ae_title,
            address=f"{self.settings.node.host}:{self.settings.node.port}",
            tls=self.settings.tls.certificate is not None,
            half_written_removed=self._half_written,
        )

    def stop(self) -> None:
        """Stop the node; unfinished work resumes at the next start."""
        self._stop.set()
        for wakeup in self._wakeups.values():
            wakeup.wake()
        self._receiver.stop()
        if self._hl7 is not None:
            self._hl7.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(self.settings.report.timeout_seconds + 5)
        self._retrieval.stop()
        self._cases.stop()
        self._comparison.close()
        if self._page is not None:
            self._page.stop()
        self._trail.record(audit.application(starts=False))
        self.journal.close()
        os.close(self._claim)
        log(Event.NODE_STOPPED)

    def _longest_wait(self) -> float:
        """Return the longest delay (seconds) that these settings can impose on anything."""
        report = self.settings.report
        return max(
            report.retry_longest_seconds,
            report.retry_failed_hours * HOUR,
            report.commitment_timeout_seconds,
            self.settings.retrieve.retry_longest_seconds,
            self.settings.clinical.fhir.poll_minutes * MINUTE,
        )

    def _watch_journal(self) -> None:
        """Log once that the journal's file was replaced since it was opened."""
        problem = self.journal.replaced()
        if problem and problem != self._journal_problem:
            log(Event.JOURNAL_REPLACED, logging.ERROR, reason=problem)
        self._journal_problem = problem

    def _check_clock(self) -> None:
        """Check the journal, log and record clock steps, and check the web process."""
        self._watch_journal()
        step = self.journal.clock.step()
        if step:
            self.journal.clock.keep()
            log(Event.CLOCK_STEPPED, logging.WARNING, seconds=round(step, 1))
        if self._page is not None:
            self._page.tick()  # raises an error while no process can be started

    def _clean_up(self) -> None:
        retention.clean(self.journal, self.spool, self._trail, self.settings.retention)
        retention.clean_quarantine(self.journal, self.spool, self._trail, self.settings.retention)
        self.spool.remove_half_written()
        keep = self.settings.clinical.keep_days * DAY
        now = min(time.time(), self.journal.clock.now())
        ClinicalStore(self.journal).remove_old(now - keep)

    def _loop(self, name: str, work: Callable[[], None], wait: float) -> None:
        """Repeat ``work`` until the node stops."""

        def a_round() -> None:
            work()
            self._heartbeats.beat(name)
            wakeup = self._wakeups.get(name)
            if wakeup is None:
                self._stop.wait(wait)
            else:
                self._stop.wait(LEAST_SECONDS)
                wakeup.wait(wait, self._cases.connections() if name == "cases" else ())

        def say(error: Exception) -> None:
            reason = error if isinstance(error, NodeError) else type(error).__name__
            log(Event.LOOP_FAILED, logging.ERROR, loop=name, reason=reason)

        repeat(self._stop, a_round, say)
