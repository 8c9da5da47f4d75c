"""A node whose wall clock is set: waits go on as if nothing had been."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from dicom_node.demo.pacs import SmallPacs
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, store_all, wait_for
from tests.helpers.running.set_clock import SetClock

HOUR = 3600.0


@pytest.mark.parametrize("hours", [25, -25])
def test_a_step_of_the_clock_ends_no_wait_and_postpones_no_report(
    tmp_path: Path, case: Case, hours: float
) -> None:
    waits, clock, port = build_case(), SetClock(tmp_path / "clock"), free_port()
    node = RunningNode(
        tmp_path / "node",
        port,
        report='destination = "PACS"\nretry_first_seconds = 3\nretry_longest_seconds = 6',
        retention="days = 0.5\ndays_without_seg = 0.5",
    )
    node.environment = clock.environment
    try:
        node.start()
        store_all(node.port, [*waits.ct[1:], waits.seg])
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "sending report")
        node.wait_for_state(waits.study_uid, "waiting for CT")
        clock.set(hours * HOUR)
        (stepped,) = node.events("clock.stepped", at_least=1)
        assert stepped["seconds"] == pytest.approx(hours * HOUR, abs=5)
        with SmallPacs(tmp_path / "pacs", "PACS", port=port) as pacs:
            node.wait_for_state(case.study_uid, "report sent", 30)
            node.stop(kill=True)
            clock.set(-hours * HOUR)  # and again while no node runs
            node.start()
            time.sleep(1)
            found = node.case(waits.study_uid)
            assert found is not None
            assert found.state.value == "waiting for CT"
            assert len(list((tmp_path / "node/spool/objects").rglob("*.dcm"))) == 2 * 25 - 1
            store_all(node.port, waits.ct[:1])
            node.wait_for_state(waits.study_uid, "report sent", 30)
            wait_for("both reports", lambda: len(pacs.reports()) == 2)
    finally:
        node.stop()
