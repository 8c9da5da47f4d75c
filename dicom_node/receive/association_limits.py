"""Limits on the associations of an address, and on how slowly an association may send."""

from __future__ import annotations

import collections
import time
from collections.abc import Callable, Sequence

from dicom_node.peers.addresses import plain_address
from dicom_node.settings.sections import ReceiverSettings
from dicom_node.units import HOUR


def no_seat(
    address: str, taken: Sequence[str], known: Callable[[str], bool], receiver: ReceiverSettings
) -> str:
    """Return the reason why an address gets no further association; empty if it gets one.

    Parameters
    ----------
    address
        The address of the requestor.
    taken
        The addresses of the open associations.
    known
        Returns whether an address is that of a configured peer. Some seats are reserved for these,
        and they may use any number.
    receiver
        The limits.
    """
    most = receiver.maximum_associations
    if len(taken) >= most:
        return f"{most} associations are open, which is the limit"
    if known(address):
        return ""
    counts = collections.Counter(plain_address(a) for a in taken)
    own, each = counts[plain_address(address)], receiver.maximum_associations_per_address
    if own >= each:
        return (
            f"{each} associations of this address are open, which is the limit for addresses that "
            "are not of [[peers]]"
        )
    strangers = sum(n for a, n in counts.items() if not known(a))
    free = max(1, most - receiver.reserved_associations)
    if strangers >= free:
        return (
            f"{strangers} associations of addresses that are not of [[peers]] are open, which is "
            f"the limit: {most - free} are reserved for [[peers]]"
        )
    return ""


class Pace:
    """Detects an association that sends too slowly or lasts too long.

    Parameters
    ----------
    receiver
        The limits.
    clock
        Seconds that no step of the clock touches.
    """

    def __init__(
        self, receiver: ReceiverSettings, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._receiver, self._clock = receiver, clock
        self._began = clock()
        self._message_began: float | None = None
        self._bytes = 0

    def received(self, count: int, message_open: bool) -> None:
        """Count bytes; ``message_open``: a message has begun and not ended."""
        if not message_open:
            self._message_began = None
            return
        if self._message_began is None:
            self._message_began, self._bytes = self._clock(), 0
        self._bytes += count

    def problem(self) -> str:
        """Return a description of the limit exceeded; empty if none is."""
        receiver, now = self._receiver, self._clock()
        if now - self._began > receiver.association_hours * HOUR:
            return f"open for more than {receiver.association_hours:g} h"
        if self._message_began is None:
            return ""
        seconds = now - self._message_began
        if seconds > receiver.object_seconds:
            return f"an object took more than {receiver.object_seconds} s"
        if (
            seconds > receiver.idle_seconds
            and self._bytes < seconds * receiver.least_kb_per_second * 1024
        ):
            return (
                f"an object was sent at less than {receiver.least_kb_per_second:g} kB/s "
                f"({self._bytes} bytes in {seconds:.0f} s)"
            )
        return ""
