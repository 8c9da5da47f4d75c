"""Notifies administrators of conditions: finds, decides, sends, and records what was sent.

Sent notifications are in the journal, so that a restart neither repeats nor omits any.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dicom_node.errors import NotificationError, SettingsError
from dicom_node.events import Event, log
from dicom_node.operate.channels import Channel, open_channels
from dicom_node.operate.conditions import find_conditions
from dicom_node.operate.drift import drift_conditions
from dicom_node.operate.notifications import message_due
from dicom_node.operate.status import disk_facts
from dicom_node.settings.sections import Settings
from dicom_node.state.notices import Condition, ConditionKind, Message, Notices
from dicom_node.state.outbox import Outbox
from dicom_node.state.resources import NodeResources
from dicom_node.units import HOUR, MINUTE, retry_delay

if TYPE_CHECKING:
    from scoring.model.drift import GroupDrift


class Notifier:
    """Checks the node's state at every `tick` and sends due messages to every channel.

    Parameters
    ----------
    resources
        The node's settings, spool, journal and audit trail.
    drifts
        Returns the drift of the scored cases of each scanner and kernel.

    Raises
    ------
    SettingsError
        If a channel's secret cannot be read.
    """

    def __init__(
        self, resources: NodeResources, drifts: Callable[[], Sequence[GroupDrift]]
    ) -> None:
        self._settings = resources.settings
        self._spool = resources.spool
        self._journal = resources.journal
        self._notices = Notices(resources.journal)
        self._drifts = drifts
        self._channels = open_channels(resources.settings.notify)
        self._failures: dict[str, tuple[int, float]] = {}
        self._jitter = random.Random()

    def tick(self) -> None:
        """Send the messages that are due."""
        if not self._channels:
            return
        clock = self._journal.clock.now()
        with self._journal.snapshot():
            cases = self._journal.cases_of_concern()
            undelivered = Outbox(self._journal).all_undelivered()
        found = find_conditions(
            cases,
            undelivered,
            disk_facts(self._settings, self._spool),
            self._settings.notify,
            max(time.time(), clock),  # reported early rather than never, if a clock was set
            clock,
            self._spool.quarantine.entries(),
        )
        found += drift_conditions(self._drifts())
        for channel in self._channels:
            attempts, not_before = self._failures.get(channel.name, (0, 0.0))
            if time.monotonic() < not_before:
                continue
            last_sent = self._notices.last_sent(channel.name)
            told = self._notices.told(channel.name)
            message = message_due(found, told, last_sent, self._settings.notify, clock)
            if message is not None:
                self._send(channel, message, attempts, clock)

    def _send(self, channel: Channel, message: Message, attempts: int, now: float) -> None:
        try:
            channel.send(message, node_name(self._settings))
        except NotificationError as e:
            log(Event.NOTICE_NOT_SENT, logging.WARNING, channel=channel.name, reason=e)
            if not e.partly:
                wait = retry_delay(attempts, MINUTE, HOUR, self._jitter)
                self._failures[channel.name] = (attempts + 1, time.monotonic() + wait)
                return
        self._failures.pop(channel.name, None)
        self._notices.sent(channel.name, message, now)
        log(
            Event.NOTICE_SENT,
            channel=channel.name,
            new=len(message.new),
            resolved=len(message.resolved),
            still_open=len(message.still_open),
        )


def send_test(settings: Settings) -> dict[str, str]:
    """Send a test message; return for each channel why it failed, or "".

    Raises
    ------
    SettingsError
        If no channel is configured, or a secret cannot be read.
    """
    channels = open_channels(settings.notify)
    if not channels:
        raise SettingsError("[notify] has neither mail.host nor webhook.url")
    words = "THIS IS A TEST, requested on the command line; there is no problem"
    test = Condition(ConditionKind.DESTINATION_DOWN, "TEST", time.time(), words)
    answers = {}
    for channel in channels:
        try:
            channel.send(Message((test,), (), ()), node_name(settings))
            answers[channel.name] = ""
        except NotificationError as e:
            answers[channel.name] = str(e)
    return answers


def node_name(settings: Settings) -> str:
    """Return the name of the node in messages."""
    return settings.notify.node_name or settings.node.ae_title
