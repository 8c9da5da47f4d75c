"""The kill test, short: what the node has acknowledged outlives every kill."""

from __future__ import annotations

import ast
import random
import sys
from pathlib import Path

import pydicom
import pytest

from sr_templates import read_report
from tests.helpers.others.programs import need_program
from tests.helpers.running import reader, wire
from tests.helpers.running.made_cases import CaseMaker
from tests.helpers.running.targets import NodeTarget, wait_until_up
from tests.soak.damage import damage_node
from tests.soak.faults import fault_node
from tests.soak.kills import kill_node, kill_orthanc
from tests.soak.power import cut_power_of_node
from tests.soak.upgrade import upgrade_node

# The waits within are longer than the usual limit of a test.
pytestmark = pytest.mark.timeout(900)


def test_nothing_acknowledged_is_lost_and_every_case_is_reported_once(tmp_path: Path) -> None:
    figures = kill_node(tmp_path, kills=4, seed=11, secured=True)
    assert figures.acknowledged > 40
    assert figures.lost == 0
    assert figures.missing_reports == 0
    assert figures.conflicting_duplicates == 0
    assert figures.cases_with_more_than_one_report == 0
    assert figures.leftover_files == 0
    assert set(figures.states) == {"report sent"}
    # What was read of the reports is what they state.
    path = next((tmp_path / "pacs").glob("*.dcm"))
    found, stated = reader.report_of(path), read_report(pydicom.dcmread(path))
    assert float(found.scores[0]) == pytest.approx(stated.radiomics_score)
    assert len(found.evidence) == 31


def test_damage_to_journal_files_and_clock_loses_nothing_that_was_sent_again(
    tmp_path: Path,
) -> None:
    figures = damage_node(tmp_path, rounds=2, seed=5)
    assert figures.acknowledged > 40
    assert sum(figures.damages.values()) >= 2
    assert figures.kept


def test_faults_of_the_machine_and_of_peers_lose_nothing(tmp_path: Path) -> None:
    need_program("gcc", "gcc")
    figures = fault_node(tmp_path, lives=3, seed=5)
    assert figures.acknowledged > 50
    assert figures.hostile_answers > 10
    assert figures.ended_by_itself == 0
    assert figures.unstructured_log_lines == 0
    assert figures.kept


def test_an_upgrade_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    figures = upgrade_node(tmp_path, kills=2, seed=5)
    assert figures.objects > 50
    assert sum(figures.versions_after_a_kill.values()) == 2
    assert figures.lost == 0


def test_what_reads_the_spool_shares_no_code_with_the_node() -> None:
    tree = ast.parse(Path(reader.__file__).read_text(encoding="utf-8"))
    names = [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    names += [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    assert {n.partition(".")[0] for n in names} <= sys.stdlib_module_names


def test_orthanc_is_asked_the_same(tmp_path: Path) -> None:
    need_program("Orthanc", "orthanc")
    figures = kill_orthanc(tmp_path, kills=2, seed=11)
    assert figures.kills == 2
    assert figures.acknowledged > 0


def test_what_is_acknowledged_is_there_after_a_power_cut(tmp_path: Path) -> None:
    figures = cut_power_of_node(tmp_path, cuts=2, seed=11)
    if figures is None:
        pytest.skip("this machine does not let us mount a file system to cut the power of")
    assert figures.acknowledged > 0
    assert figures.lost == 0


def test_the_comparison_sees_what_is_lost(tmp_path: Path) -> None:
    target = NodeTarget(tmp_path, 9)
    case = CaseMaker().case(random.Random(1), 1)
    target.launch()
    try:
        wait_until_up(target)
        twin = case.ct[2].with_other_content()
        with wire.Sender(target.port, wire.STORAGE_CONTEXTS) as sender:
            for item in (*case.ct[:4], twin):
                assert sender.store(item.sop_class, item.uid, item.data) == 0
    finally:
        target.kill()
    assert target.lost([*case.ct[:4], twin]) == []
    paths = dict(target.query("SELECT sop_instance_uid, path FROM objects"))
    (target.spool / str(paths[case.ct[0].uid])).unlink()
    altered = target.spool / str(paths[case.ct[1].uid])
    altered.write_bytes(altered.read_bytes()[:-1])
    for path in (target.spool / "conflicts").iterdir():
        path.unlink()
    never_sent = case.ct[4]
    assert target.lost([*case.ct[:5], twin]) == [case.ct[0], case.ct[1], never_sent, twin]
