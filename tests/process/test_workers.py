"""Workers that die, are late or want too much, leases, and cases that the node's end interrupts."""

from __future__ import annotations

import contextlib
import copy
import errno
import os
import resource
import signal
import time
from pathlib import Path

import pytest
from pydicom.uid import generate_uid

from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.records import CaseRecord
from dicom_node.state.spool import Spool
from dicom_node.work import processes
from dicom_node.work import worker as worker_module
from dicom_node.work.job import Job, Outcome
from dicom_node.work.worker import Worker
from scoring.results import ClinicalRecord
from tests.helpers.made.cases import NO_VARIANTS, Case, build_case
from tests.helpers.running import procfs
from tests.helpers.running.disk_faults import NOTICED_SECONDS, DiskFaults
from tests.helpers.running.held import Held
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import RunningNode, running_node, store_all, wait_for


def children(pid: int) -> dict[int, str]:
    """Return the child processes of a process with their command lines."""
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        with contextlib.suppress(FileNotFoundError):  # a thread or child that has just ended
            for child in (task / "children").read_text().split():
                found[int(child)] = Path(f"/proc/{child}/cmdline").read_bytes().decode()
    return found


def workers(node: RunningNode) -> list[int]:
    assert node.process is not None
    return [p for p, command in children(node.process.pid).items() if "spawn_main" in command]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    except OSError:
        return False


def kill(pid: int) -> None:
    """Kill a process and wait for its end."""
    os.kill(pid, signal.SIGKILL)
    wait_for("its end", lambda: not alive(pid))


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    return Held(tmp_path / "holding", monkeypatch)


def leased(node: RunningNode, study_uid: str) -> CaseRecord | None:
    case = node.case(study_uid)
    return case if case is not None and case.leased_by else None


def test_a_case_that_ends_three_workers_is_set_aside_and_the_node_lives_on(
    tmp_path: Path, case: Case, held: Held
) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        for attempt in (1, 2, 3):
            (pid,) = held.busy(lambda: workers(node))
            now = leased(node, case.study_uid)
            assert now is not None
            assert now.attempts == attempt
            kill(pid)
        failed = node.wait_for_state(case.study_uid, "failed")
        assert failed.reason == "attempt 3 of 3: the worker process died (signal SIGKILL)"
        assert failed.leased_by == ""
        assert [e["attempt"] for e in node.events("case.attempt-failed", at_least=3)] == [1, 2, 3]
        held.release()
        other = build_case()
        store_all(node.port, [*other.ct, other.seg])
        node.wait_for_state(other.study_uid, "report sent")
        assert "attempt 3 of 3" in node.status()


def test_a_case_that_always_takes_too_long_fails_with_its_reason(
    tmp_path: Path, case: Case, held: Held
) -> None:
    limit = "quiet_seconds = 0.1\ntime_limit_seconds = 1"
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, case=limit) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        failed = node.wait_for_state(case.study_uid, "failed")
        assert failed.reason == "attempt 3 of 3: scoring took longer than 1 s and was ended"
        assert [e["attempt"] for e in node.events("case.attempt-failed", at_least=3)] == [1, 2, 3]


def test_a_case_whose_worker_dies_goes_to_another(tmp_path: Path, case: Case, held: Held) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, case="quiet_seconds = 0.5\nworkers = 2") as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        held.busy(lambda: workers(node))
        both = wait_for("both workers", lambda: len(w := workers(node)) == 2 and w)
        for pid in both:
            kill(pid)
        held.release()
        node.wait_for_state(case.study_uid, "report sent")
        assert [e["worker"] for e in node.events("case.attempt-failed", at_least=1)] == ["worker-1"]


def test_a_case_in_the_queue_is_looked_at_again_when_something_of_it_comes(
    tmp_path: Path, case: Case, held: Held
) -> None:
    queued = build_case()
    further = copy.deepcopy(queued.seg)
    further.SOPInstanceUID = further.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    named = further.ReferencedSeriesSequence[0].ReferencedInstanceSequence[0]
    named.ReferencedSOPInstanceUID = generate_uid()
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        held.busy(lambda: workers(node))
        store_all(node.port, [*queued.ct, queued.seg])
        node.wait_for_state(queued.study_uid, "ready")
        assert store_all(node.port, [further]) == [0x0000]
        node.wait_for_state(queued.study_uid, "waiting for CT")
        assert leased(node, case.study_uid)
        held.release()
        node.wait_for_state(case.study_uid, "report sent")


def test_a_worker_that_wants_more_memory_than_allowed_fails_the_case_only(
    tmp_path: Path, case: Case
) -> None:
    settings = "quiet_seconds = 0.2\nmemory_limit_mb = 100"
    with running_node(tmp_path, free_port(), case=settings) as node:
        store_all(node.port, [*case.ct, case.seg])
        failed = node.wait_for_state(case.study_uid, "failed", 120)
        assert "attempt 3 of 3: " in failed.reason
        assert store_all(node.port, case.ct[:1]) == [0x0000]


def test_scorings_that_the_nodes_own_end_interrupts_do_not_count_against_the_case(
    tmp_path: Path, case: Case, held: Held
) -> None:
    with SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        node = RunningNode(tmp_path / "node", pacs.port, case="quiet_seconds = 0")
        try:
            node.start()
            store_all(node.port, [*case.ct, case.seg])
            for _ in range(4):
                left = held.busy(lambda: workers(node))
                node.stop(kill=True)
                # Nobody works on for a node that has ended.
                wait_for("the workers' end", lambda left=left: not any(map(alive, left)))
                node.start()
            held.release()
            done = node.wait_for_state(case.study_uid, "report sent")
            assert len(pacs.reports()) == 1
            interrupted = [e["interruptions"] for e in node.events("case.interrupted", at_least=4)]
            assert interrupted == [1, 2, 3, 4]
            assert done.attempts == 0
        finally:
            node.stop()


def ignores(pid: int, number: signal.Signals) -> bool:
    """Return whether a process ignores a signal (proc(5))."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    (mask,) = [line.split()[1] for line in lines if line.startswith("SigIgn:")]
    return bool(int(mask, 16) & 1 << (number - 1))


def test_a_worker_ignores_the_signals_that_a_service_manager_sends_to_all(
    tmp_path: Path, case: Case
) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        assert workers(node) == []  # the first case starts it
        store_all(node.port, case.ct)
        (pid,) = wait_for("the worker", lambda: workers(node))
        wait_for("it to serve", lambda: ignores(pid, signal.SIGTERM))
        os.kill(pid, signal.SIGTERM)
        store_all(node.port, [case.seg])
        node.wait_for_state(case.study_uid, "report sent")
        assert workers(node) == [pid]
        # The node itself tells on request where its threads are.
        assert node.process is not None
        os.kill(node.process.pid, signal.SIGUSR1)
        wait_for("the threads", lambda: "in a_round" in node.log.read_text())
        assert node.process.poll() is None


def test_a_case_whose_outcome_the_journal_could_not_take_is_scored_again_at_once(
    tmp_path: Path, case: Case, held: Held
) -> None:
    with SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        node = RunningNode(tmp_path / "node", pacs.port)
        disk = DiskFaults(tmp_path / "disk", tmp_path / "node" / "spool" / "journal.sqlite")
        node.environment = disk.environment
        try:
            node.start()
            store_all(node.port, [*case.ct, case.seg])
            held.busy(lambda: workers(node))
            with disk.failing(errno.EROFS, 1.0):
                time.sleep(NOTICED_SECONDS)
                held.release()
                wait_for(
                    "a failure to note it",
                    lambda: [e for e in node.events("node.loop-failed") if e["loop"] == "cases"],
                )
            node.wait_for_state(case.study_uid, "report sent", 60)
            assert len(pacs.reports()) == 1
            (event,) = node.events("case.interrupted")
            assert event["reason"] == "the outcome of worker-1 could not be recorded"
        finally:
            node.stop()


def test_a_worker_that_cannot_be_started_is_named_and_started_when_it_can(
    tmp_path: Path, case: Case
) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, case="quiet_seconds = 6") as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        assert node.process is not None
        pid = node.process.pid
        (worker,) = wait_for("the worker", lambda: workers(node))
        before = resource.prlimit(pid, resource.RLIMIT_NOFILE)
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (procfs.usage(pid).handles, before[1]))
        kill(worker)
        (event, *_) = node.events("worker.not-started", at_least=1)
        assert event["reason"] == "worker-1 cannot be started: Too many open files"
        waiting = node.wait_for_state(case.study_uid, "ready")
        assert waiting.reason == event["reason"]
        assert (waiting.leased_by, waiting.attempts) == ("", 0)
        resource.prlimit(pid, resource.RLIMIT_NOFILE, before)
        node.wait_for_state(case.study_uid, "report sent", 60)


def big_job(spool: Path, size: int = 0) -> Job:
    """Return a job without objects, of which only is asked what a person must say."""
    return Job(
        study_uid="1.2",
        ct=(),
        segs=(),
        clinical=ClinicalRecord(),
        setup=NO_VARIANTS,
        previous=(),
        notes=("x" * size,),
        spool_root=Spool(spool).root,
        case_key="",
        clinical_key="",
        only_asks=True,
    )


def stop_child() -> None:
    (pid,) = procfs.children(os.getpid())
    os.kill(pid, signal.SIGSTOP)


def outcome_of(worker: Worker) -> Outcome:
    outcome: Outcome = wait_for("an outcome", worker.poll)
    return outcome


@pytest.mark.timeout(120)
def test_a_worker_that_hangs_at_its_start_or_in_a_message_holds_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "TRANSFER_SECONDS", 1.0)
    more_than_a_pipe_takes = big_job(tmp_path, 5_000_000)
    worker = Worker("worker-1", time_limit=900)
    try:
        worker.start()
        worker.submit(big_job(tmp_path))
        assert outcome_of(worker).error == ""
        stop_child()
        worker.submit(more_than_a_pipe_takes)
        words = "the worker process stopped in the middle of a message and was ended"
        assert outcome_of(worker).error == words
        worker.start()
        stop_child()
        worker.submit(more_than_a_pipe_takes)
        monkeypatch.setattr(worker_module, "START_SECONDS", 1.0)
        words = "the worker process was not ready after 1 s and was ended"
        assert outcome_of(worker).error == words
        assert procfs.children(os.getpid()) == []
    finally:
        worker.stop()
