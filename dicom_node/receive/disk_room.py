"""Whether the spool's disk has room for another object."""

from __future__ import annotations

import logging

from dicom_node.events import Event, log
from dicom_node.operate.retention import MEGABYTE
from dicom_node.receive.object_check import OUT_OF_RESOURCES, ObjectRefusedError
from dicom_node.state.spool import Spool


class DiskRoom:
    """Refuses what would take the last of the disk, and says once when it begins and ends.

    Parameters
    ----------
    spool
        The node's.
    minimum_free_mb
        What stays free.
    """

    def __init__(self, spool: Spool, minimum_free_mb: int) -> None:
        self._spool, self._minimum_mb = spool, minimum_free_mb
        self._low = False

    def check(self, size: int) -> None:
        """Pass an object of so many bytes.

        Raises
        ------
        ObjectRefusedError
            If less than the minimum would stay free.
        """
        free = self._spool.free_bytes()
        low = free - size < self._minimum_mb * MEGABYTE
        if low is not self._low:
            self._low = low
            log(
                Event.DISK_LOW if low else Event.DISK_FREE_AGAIN,
                logging.ERROR if low else logging.INFO,
                free_mb=free // MEGABYTE,
                minimum_free_mb=self._minimum_mb,
            )
        if low:
            raise ObjectRefusedError(
                OUT_OF_RESOURCES,
                f"{free // MEGABYTE} MB are free on the spool's disk, receiver.minimum_free_mb is "
                f"{self._minimum_mb}",
                "disk_low",
            )
