"""The kill test, short: what the node has acknowledged outlives every kill."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import need_program
from soak.kills import kill_node, kill_orthanc
from soak.power import cut_power_of_node


def test_nothing_acknowledged_is_lost_and_every_case_is_reported_once(tmp_path: Path) -> None:
    figures = kill_node(tmp_path, kills=6, seed=11)
    assert figures.acknowledged > 50
    assert figures.lost == 0
    assert figures.missing_reports == 0
    assert figures.conflicting_duplicates == 0
    assert figures.cases_with_more_than_one_report == 0
    assert figures.leftover_files == 0
    assert set(figures.states) == {"report sent"}


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
