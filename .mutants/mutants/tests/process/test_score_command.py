"""``immunoct score`` as a process of its own, as a person runs it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.made.command_files import (
    LABS,
    START,
    Files,
    write_files,
)
from tests.helpers.running.score_command import (
    Run,
    assert_refused,
    assert_written,
    run_command,
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return write_files(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def scored(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Run:
    out = tmp_path_factory.mktemp("scored") / "new" / "folder"
    prior = ("--prior-immunotherapy", "no")
    return run_command(out, files.ct, "--seg", files.seg, *START, *LABS, *prior)


def test_scored_case_exits_with_0_and_writes_report_and_result(scored: Run) -> None:
    assert scored.code == 0
    assert_written(scored)
    assert str(scored.out / "report.dcm") in scored.stdout
    assert "RESULT" in scored.stdout


def test_installed_command_is_the_same(files: Files, scored: Run, tmp_path: Path) -> None:
    program = shutil.which("immunoct", path=Path(sys.executable).parent)
    if program is None:
        pytest.skip("the package is not installed beside this interpreter")
    command = [program, "score", "--ct", files.ct, "--seg", files.seg, "--out", tmp_path]
    command += [*START, *LABS, "--prior-immunotherapy", "no"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0
    again = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert again == scored.result


def test_exit_codes_of_the_process_are_3_with_files_and_2_without(
    files: Files, tmp_path: Path
) -> None:
    not_scored = run_command(tmp_path / "a", files.ct, "--seg", files.seg)
    assert not_scored.code == 3
    assert_written(not_scored)
    image = sorted(files.ct.iterdir())[0]
    unusable = run_command(tmp_path / "b", files.ct, "--seg", image, *START)
    assert_refused(unusable, image.name)
    assert len(unusable.stderr.strip().splitlines()) == 1


def test_missing_arguments_exit_with_2_and_the_usage(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dicom_node.cli", "score", "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "--ct" in done.stderr
    assert "--seg" in done.stderr
    assert not (tmp_path / "out").exists()
