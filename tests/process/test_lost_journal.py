"""A node whose journal is lost, older, damaged or replaced: what it acknowledged is still there."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.audit import TRANSFERRED
from tests.helpers.made.cases import Case, build_case
from tests.helpers.running.running import RunningNode, store_all, wait_for


@pytest.fixture
def pacs(tmp_path: Path) -> Iterator[SmallPacs]:
    with SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        yield pacs


@pytest.fixture
def node(tmp_path: Path, pacs: SmallPacs) -> Iterator[RunningNode]:
    node = RunningNode(tmp_path / "node", pacs.port)
    node.start()
    try:
        yield node
    finally:
        node.stop()


def journal_files(node: RunningNode) -> list[Path]:
    return list((node.directory / "spool").glob("journal.sqlite*"))


def checkpoint(node: RunningNode) -> None:
    """Have all of the journal in its file, none of it in the log."""
    with contextlib.closing(sqlite3.connect(node.directory / "spool" / "journal.sqlite")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def removed(node: RunningNode) -> None:
    for path in journal_files(node):
        path.unlink()


def emptied(node: RunningNode) -> None:
    os.truncate(node.directory / "spool" / "journal.sqlite", 0)


def cut_in_half(node: RunningNode) -> None:
    checkpoint(node)
    path = node.directory / "spool" / "journal.sqlite"
    os.truncate(path, path.stat().st_size // 2)


def overwritten(node: RunningNode) -> None:
    checkpoint(node)
    path = node.directory / "spool" / "journal.sqlite"
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xa5" * 8192
    path.write_bytes(content)


def no_database(node: RunningNode) -> None:
    checkpoint(node)
    (node.directory / "spool" / "journal.sqlite").write_bytes(b"not SQLite at all, " * 1000)


def log_only_left(node: RunningNode) -> None:
    (node.directory / "spool" / "journal.sqlite").unlink()


def without_log(node: RunningNode) -> None:
    for path in journal_files(node):
        if path.name.endswith(("-wal", "-shm")):
            path.unlink()


def rows(node: RunningNode, sql: str) -> set[tuple[object, ...]]:
    journal = node.journal()
    try:
        return {tuple(r) for r in journal.rows(sql)}
    finally:
        journal.close()


OBJECTS = (
    "SELECT sop_instance_uid, sop_class_uid, series_uid, study_uid, kind, path, sha256, size, "
    "slice_position, calling_ae, calling_address, accession_number, lost FROM objects"
)
REFERENCES = "SELECT * FROM seg_references"
CONFLICTS = "SELECT sop_instance_uid, study_uid, path FROM conflicts"
RUNS = "SELECT study_uid, run, scored, verdict FROM runs"
OUTGOING = (
    "SELECT sop_instance_uid, sop_class_uid, series_uid, study_uid, kind, run, path, destination, "
    "wants_commitment, status, sha256 FROM outgoing"
)
CASES = (
    "SELECT study_uid, patient_id, issuer, calling_ae, state, processed_key, clinical_key "
    "FROM cases"
)
TABLES = (OBJECTS, REFERENCES, CONFLICTS, RUNS, OUTGOING, CASES)


@dataclasses.dataclass(frozen=True)
class Left:
    """The folder of a node that has ended, with a delivered case and one that waits for its SEG."""

    folder: Path
    done: Case
    waiting: Case


@pytest.fixture(scope="module", params=[True, False], ids=["killed", "stopped"])
def left(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Left:
    folder = tmp_path_factory.mktemp("left")
    done, waiting = build_case(), build_case()
    with SmallPacs(folder / "pacs", "PACS") as pacs:
        node = RunningNode(folder / "node", pacs.port)
        node.start()
        try:
            assert set(store_all(node.port, [*done.ct, done.seg], calling="SENDER1")) == {0}
            node.wait_for_state(done.study_uid, "report sent")
            assert set(store_all(node.port, waiting.ct, calling="SENDER2")) == {0}
            again = waiting.ct[0].copy()
            again.ImageComments = "other content"
            assert store_all(node.port, [again]) == [0]
            node.wait_for_state(waiting.study_uid, "waiting for SEG")
        finally:
            node.stop(kill=request.param)
    return Left(folder / "node", done, waiting)


KILLED = (removed, emptied, log_only_left)
STOPPED = (removed, cut_in_half, overwritten, no_database)


@pytest.mark.parametrize(
    ("left", "damage"),
    [
        *(pytest.param(True, damage, id=f"killed-{damage.__name__}") for damage in KILLED),
        *(pytest.param(False, damage, id=f"stopped-{damage.__name__}") for damage in STOPPED),
    ],
    indirect=["left"],
)
def test_what_was_acknowledged_is_there_again_without_its_journal(
    tmp_path: Path, pacs: SmallPacs, left: Left, damage: Callable[[RunningNode], None]
) -> None:
    shutil.copytree(left.folder, tmp_path / "node")
    node, other = RunningNode(tmp_path / "node", pacs.port), build_case()
    node.log.unlink()
    before = [rows(node, sql) for sql in TABLES]
    damage(node)
    try:
        node.start()
        node.wait_for_state(left.done.study_uid, "report sent")
        node.wait_for_state(left.waiting.study_uid, "waiting for SEG")
        assert [rows(node, sql) for sql in TABLES] == before
        (rebuilt,) = node.events("journal.rebuilt", at_least=1)
        assert (rebuilt["objects"], rebuilt["reports"], rebuilt["level"]) == (49, 1, "WARNING")
        # The audit trail remembers that the report was accepted: it is not sent again.
        assert pacs.reports() == []
        # The node works as ever.
        store_all(node.port, [left.waiting.seg, *other.ct, other.seg])
        node.wait_for_state(left.waiting.study_uid, "report sent")
        node.wait_for_state(other.study_uid, "report sent")
        assert len(pacs.reports()) == 2
    finally:
        node.stop()


def test_a_journal_older_than_the_spool_gets_what_it_does_not_know(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    later, forgotten, cleaned = build_case(), build_case(), build_case()
    for one in (case, forgotten, cleaned):
        store_all(node.port, [*one.ct, one.seg])
        node.wait_for_state(one.study_uid, "report sent")
    backup = node.directory / "backup.sqlite"
    with contextlib.closing(sqlite3.connect(node.directory / "spool/journal.sqlite")) as db:
        db.execute("VACUUM INTO ?", (str(backup),))
    store_all(node.port, [*later.ct, later.seg])
    node.wait_for_state(later.study_uid, "report sent")
    assert main(["forget", forgotten.study_uid, "--config", str(node.config)]) == 0
    journal = node.journal()
    for record in journal.objects(cleaned.study_uid):  # as retention does
        (node.directory / "spool" / record.path).unlink()
    journal.close()
    node.stop()
    removed(node)
    shutil.copy(backup, node.directory / "spool" / "journal.sqlite")
    node.start()
    wait_for("forgetting", lambda: node.case(forgotten.study_uid) is None)
    for one in (case, later, cleaned):
        node.wait_for_state(one.study_uid, "report sent")
    assert node.events("spool.adopted", at_least=1)[-1]["objects"] == 25
    checked = node.events("spool.checked", at_least=2)[-1]
    assert (checked["missing"], checked["quarantined"]) == (0, 0)
    assert "objects removed from the spool" in node.status()
    assert len(pacs.reports()) == 4
    left = b"".join(p.read_bytes() for p in (node.directory / "spool").rglob("*") if p.is_file())
    for text in (forgotten.study_uid, str(forgotten.seg.SOPInstanceUID)):
        audit = (node.directory / "spool" / "audit.jsonl").read_bytes()
        assert left.count(text.encode()) == audit.count(text.encode())


def test_a_lost_log_makes_an_older_journal_and_loses_nothing(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    store_all(node.port, case.ct)
    node.stop(kill=True)
    without_log(node)
    node.start()
    assert len(rows(node, OBJECTS)) == 24
    store_all(node.port, [case.seg])
    node.wait_for_state(case.study_uid, "report sent")


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm"])
@pytest.mark.parametrize("replace", [False, True])
def test_a_running_node_stops_to_acknowledge_when_its_journal_is_another_file(
    node: RunningNode, pacs: SmallPacs, case: Case, suffix: str, replace: bool
) -> None:
    assert set(store_all(node.port, case.ct[:5])) == {0}
    path = node.directory / "spool" / f"journal.sqlite{suffix}"
    content = path.read_bytes()
    path.unlink()
    if replace:
        path.write_bytes(content)
    assert set(store_all(node.port, case.ct[5:10])) == {0xA700}
    (said,) = node.events("journal.replaced", at_least=1)
    assert said["level"] == "ERROR"
    assert path.name in said["reason"]
    assert len(list((node.directory / "spool/objects").rglob("*.dcm"))) == 5
    node.stop(kill=True)
    node.start()
    assert len(rows(node, OBJECTS)) == 5
    assert set(store_all(node.port, [*case.ct, case.seg])) == {0}
    node.wait_for_state(case.study_uid, "report sent")


def test_what_is_lost_with_its_journal_is_named_by_the_audit_trail(
    node: RunningNode, pacs: SmallPacs, case: Case
) -> None:
    """The journal and objects are both gone: the trail still says which studies must be sent."""
    gone, partly, forgotten = build_case(), build_case(), build_case()
    store_all(node.port, [*case.ct, case.seg])
    node.wait_for_state(case.study_uid, "report sent")
    for one in (gone, partly, forgotten):
        store_all(node.port, one.ct)
        node.wait_for_state(one.study_uid, "waiting for SEG")
    arguments = ["--even-unsent", forgotten.study_uid, "--config", str(node.config)]
    assert main(["forget", *arguments]) == 0
    wait_for("forgetting", lambda: node.case(forgotten.study_uid) is None)
    journal = node.journal()
    lost = [o.path for o in journal.objects(gone.study_uid)]
    lost += [o.path for o in journal.objects(partly.study_uid)][:1]
    journal.close()
    node.stop()
    for path in lost:
        (node.directory / "spool" / path).unlink()
    removed(node)
    node.start()
    (rebuilt,) = node.events("journal.rebuilt", at_least=1)
    assert rebuilt["objects"] == 25 + 23
    assert node.events("spool.checked", at_least=2)[-1]["studies_to_send_again"] == 2
    status = cli_status(node)
    assert f"{gone.study_uid} (24)" in status
    assert f"{partly.study_uid} (24)" in status
    assert f"{case.study_uid} (" not in status
    assert f"{forgotten.study_uid} (" not in status
    store_all(node.port, [*gone.ct, gone.seg, *partly.ct, partly.seg])
    for one in (gone, partly):
        node.wait_for_state(one.study_uid, "report sent")
    assert len(pacs.reports()) == 3


def test_what_cannot_be_explained_is_set_aside_and_the_rest_is_taken(
    node: RunningNode, case: Case
) -> None:
    """Files that a crash leaves, that the journal does not know and that nobody was told of."""
    store_all(node.port, case.ct[:4])
    # It counts the objects once the association has ended, which the sender need not wait for.
    trail = node.directory / "spool/audit.jsonl"
    wait_for("the transfer's end in the trail", lambda: TRANSFERRED.code in trail.read_text())
    node.stop(kill=True)
    paths = sorted((node.directory / "spool/objects").rglob("*.dcm"))
    removed(node)
    content = paths[0].read_bytes()
    paths[0].write_bytes(content[:-10])
    content = paths[1].read_bytes()
    paths[1].write_bytes(content[:300] + bytes([content[300] ^ 1]) + content[301:])
    stray = paths[2].parent / "notes.txt"
    stray.write_text("left here by somebody")
    shutil.copy(paths[3], paths[3].with_name("0" * 16 + paths[3].name))
    node.start()
    assert len(rows(node, OBJECTS)) == 2
    status = cli_status(node)
    # Two are notes: that the journal was rebuilt, and which study must be sent again.
    assert "5 in quarantine" in status
    assert status.count("incomplete or changed") == 2
    assert f"{stray.parent.name}/notes.txt: not a DICOM file" in status
    assert "the journal was missing; rebuilt from the files of 2 objects and 0 reports" in status
    kept = (node.directory / "spool/objects").rglob("*")
    assert len([path for path in kept if path.is_file()]) == 2
    assert set(store_all(node.port, case.ct)) == {0}
    assert len(rows(node, OBJECTS)) == 24


def cli_status(node: RunningNode) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["status", "--config", str(node.config)]) == 0
    return out.getvalue()
