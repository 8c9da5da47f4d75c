"""The clock that waits are measured on: no step of the wall clock ends or prolongs a wait."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.state.clock import Clock
from dicom_node.state.facts import State
from dicom_node.state.journal import Journal
from dicom_node.state.outbox import Outbox
from dicom_node.state.records import ObjectRecord, OutgoingObject, RunRecord
from dicom_node.state.retrievals import Retrievals

STEPS = [25 * 3600.0, -25 * 3600.0, 3600.0, -3600.0]


class Machine:
    """A machine whose wall clock is set, which is suspended and booted again."""

    def __init__(self) -> None:
        self.wall, self.up, self.boot = 1e9, 50.0, "first"

    def goes_on(self, seconds: float) -> None:
        self.wall += seconds
        self.up += seconds

    def boots(self, off: float) -> None:
        self.wall, self.up, self.boot = self.wall + off, 3.0, self.boot + " again"

    def clock(self, journal: Journal) -> Clock:
        return Clock(journal, lambda: self.wall, lambda: self.up, self.boot)


@pytest.fixture
def machine(journal: Journal) -> Machine:
    machine = Machine()
    journal.clock = machine.clock(journal)
    journal.clock.begin()
    return machine


def case_that_waits(journal: Journal) -> None:
    """A case with something to wait for in every table."""
    clock = journal.clock
    record = ObjectRecord("1.1", "1.2", "1.0", "1", "CT", "a", "ab", 9, 0.0, "A", "h", 5.0)
    journal.add_object(record, [], "P", "")
    item = OutgoingObject("5.1", "1.2", "1.9", "report", "reports/5.1.dcm")
    outbox = Outbox(journal)
    outbox.add_run(RunRecord("1", 0, True, "", 0), [item], "PACS", False, "key", "")
    outbox.not_sent(outbox.of_case("1"), "down", 0, clock.now() + 60, failed=False)
    journal.set_state("1", State.READY, "", 0, clock.now() + 60)
    Retrievals(journal).begin("1", 0)
    with journal.change() as db:
        db.execute("UPDATE retrievals SET next_attempt_at = ?", (clock.now() + 60,))


def waits(journal: Journal) -> dict[str, float]:
    """How long everything has waited, and has still to wait."""
    case = journal.case("1")
    assert case is not None
    now = journal.clock.now()
    retrieval = Retrievals(journal).find("1")
    assert retrieval is not None
    return {
        "quiet": now - case.quiet_since,
        "retry": case.retry_at - now,
        "report": Outbox(journal).of_case("1")[0].next_attempt_at - now,
        "retrieval": retrieval.next_attempt_at - now,
    }


EXPECTED = {"quiet": 10.0, "retry": 50.0, "report": 50.0, "retrieval": 50.0}


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_the_wall_clock_changes_no_wait(
    journal: Journal, machine: Machine, step: float
) -> None:
    case_that_waits(journal)
    machine.goes_on(5)
    machine.wall += step
    machine.goes_on(5)
    assert waits(journal) == pytest.approx(EXPECTED)
    assert journal.clock.step() == pytest.approx(step)
    assert journal.clock.step() == 0
    assert waits(journal) == pytest.approx(EXPECTED)
    assert journal.clock.wall(journal.clock.now() + 7) == pytest.approx(machine.wall + 7)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("noticed", [False, True])
@pytest.mark.parametrize("stopped", [False, True])
def test_nor_does_one_around_a_restart_of_the_node(
    journal: Journal, machine: Machine, step: float, noticed: bool, stopped: bool
) -> None:
    case_that_waits(journal)
    machine.goes_on(5)
    if not stopped:
        machine.wall += step
        if noticed:
            journal.clock.step()
            journal.clock.keep()
    machine.goes_on(5)
    if stopped:
        machine.wall += step
    # Another process, such as `immunoct status`, reads the same clock.
    assert machine.clock(journal).now() == pytest.approx(journal.clock.now())
    journal.clock = machine.clock(journal)
    journal.clock.begin()
    assert waits(journal) == pytest.approx(EXPECTED)
    assert journal.clock.now() == pytest.approx(machine.wall)
    assert journal.clock.step() == 0


@pytest.mark.parametrize("step", STEPS)
def test_over_a_reboot_the_wall_clock_tells_how_long_it_took(
    journal: Journal, machine: Machine, step: float
) -> None:
    case_that_waits(journal)
    machine.wall += step
    assert journal.clock.step() == pytest.approx(step)
    journal.clock.keep()
    machine.goes_on(4)
    machine.boots(off=6)
    journal.clock = machine.clock(journal)
    journal.clock.begin()
    assert waits(journal) == pytest.approx(EXPECTED)


def test_what_cannot_be_meant_after_a_reboot_with_an_earlier_time_is_due(
    journal: Journal, machine: Machine
) -> None:
    case_that_waits(journal)
    machine.boots(off=-86400)
    journal.clock = machine.clock(journal)
    journal.clock.begin()
    assert waits(journal)["report"] == pytest.approx(86460)
    assert journal.reset_future_times(3600) == 4
    found = waits(journal)
    assert found["quiet"] == 0
    assert max(found["retry"], found["report"], found["retrieval"]) <= 0


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(-1e8, 1e8)), max_size=20))
def test_the_clock_passes_as_time_does(moves: list[tuple[float, float]]) -> None:
    class Empty:
        def rows(self, _: str) -> list[object]:
            return []

    machine = Machine()
    clock = machine.clock(Empty())  # type: ignore[arg-type]
    for seconds, step in moves:
        before = clock.now()
        machine.goes_on(seconds)
        machine.wall += step
        assert clock.now() - before == pytest.approx(seconds, abs=1e-6)
        noticed = clock.step()
        assert noticed == 0 or noticed == pytest.approx(step, abs=2)
        assert clock.of(machine.wall) == pytest.approx(clock.now(), abs=1e-6)
        assert clock.of(machine.wall + 9) == pytest.approx(clock.now(), abs=1e-6)


def test_a_process_that_is_stopped_between_two_looks_at_clocks_sees_no_step(
    journal: Journal,
) -> None:
    now = itertools.count(5.0, 0.01)
    late = [0.0]

    def since_boot() -> float:
        return next(now) + late[0]

    def wall() -> float:
        told = 1000.0 + since_boot()
        if late[0] == 60:
            late[0] = 65  # stopped for five seconds once it has looked
        return told

    clock = Clock(journal, wall, since_boot, "boot")
    late[0] = 60
    assert clock.step() == 0
    assert late[0] == 65
    assert clock.step() == 0
