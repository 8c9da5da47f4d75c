"""The time that waits are measured in: setting the machine's clock does not change it.

It counts with CLOCK_BOOTTIME, which also counts while the machine is suspended, and its offset is
in the journal: within one boot of the machine it continues over restarts of the node, however often
the wall clock is set, while the node runs or not. Over a reboot only the wall clock shows how
much time has passed. Events are recorded in wall time, waits in the time of this clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from dicom_node.state.database import Database

# Smaller steps are the kernel's slewing and leap seconds.
LEAST_STEP_SECONDS = 2.0
# What the journal has in this time; 0 is at once.
_ON_THIS_CLOCK = (
    ("cases", "quiet_since"),
    ("cases", "retry_at"),
    ("cases", "leased_until"),
    ("outgoing", "next_attempt_at"),
    ("outgoing", "settled_at"),
    ("retrievals", "next_attempt_at"),
    ("clinical_lookups", "next_at"),
    ("person_needs", "since"),
)
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def _since_boot() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def this_boot() -> str:
    """Return what names the present boot of the machine; empty where nothing does."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


class Clock:
    """Seconds that pass evenly; about those since the epoch, until the wall clock is set.

    Parameters
    ----------
    journal
        Keeps the clock over restarts. Without a row in it the clock begins with the wall clock.
    wall, since_boot
        Clocks in seconds.
    boot
        Names the boot that ``since_boot`` counts from.
    """

    def __init__(
        self,
        journal: Database,
        wall: Callable[[], float] = time.time,
        since_boot: Callable[[], float] = _since_boot,
        boot: str | None = None,
    ) -> None:
        self._journal = journal
        self._wall = wall
        self._since_boot = since_boot
        self._boot = this_boot() if boot is None else boot
        rows = journal.rows("SELECT boot_id, since_boot_offset, ahead FROM clock")
        # How far this clock is ahead of the wall clock, as far as it was noticed.
        self._ahead = float(rows[0]["ahead"]) if rows else 0.0
        if rows and self._boot and rows[0]["boot_id"] == self._boot:
            self._offset = float(rows[0]["since_boot_offset"])
        else:
            self._offset = self._wall_offset() + self._ahead

    def now(self) -> float:
        """Return the time."""
        return self._since_boot() + self._offset

    def of(self, wall_time: float) -> float:
        """Return the time at which the wall clock, as it is set now, showed another; not later."""
        ahead = self._offset - self._wall_offset()
        return min(wall_time + ahead, self.now())

    def wall(self, at: float) -> float:
        """Return what the wall clock shows at a time, as it is set now."""
        return at - self._offset + self._wall_offset()

    def step(self) -> float:
        """Return how far the wall clock was set (seconds) since the last call; 0 if it was not."""
        ahead = self._offset - self._wall_offset()
        step = self._ahead - ahead
        if abs(step) < LEAST_STEP_SECONDS:
            return 0.0
        self._ahead = ahead
        return step

    def begin(self) -> None:
        """Begin a run of the node: let the clock agree with the wall clock, and waits with it.

        Nothing else may use the journal's times during the call.

        Raises
        ------
        JournalError
            If that is not possible.
        """
        offset = self._wall_offset()
        shift = offset - self._offset
        with self._journal.change() as db:
            for table, column in _ON_THIS_CLOCK:
                db.execute(
                    f"UPDATE {table} SET {column} = {column} + ? WHERE {column} > 0", (shift,)
                )
            self._offset, self._ahead = offset, 0.0
            self.keep()

    def keep(self) -> None:
        """Write the clock into the journal.

        Raises
        ------
        JournalError
            If that is not possible.
        """
        with self._journal.change() as db:
            db.execute(
                "INSERT OR REPLACE INTO clock VALUES (1, ?, ?, ?)",
                (self._boot, self._offset, self._ahead),
            )

    def _wall_offset(self) -> float:
        """Return the difference of the two clocks, read without a pause in between."""
        while True:
            before = self._since_boot()
            difference = self._wall() - before
            if self._since_boot() - before < LEAST_STEP_SECONDS / 4:
                return difference
