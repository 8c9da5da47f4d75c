"""Scoring a cohort while processes are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from dicom_node.cli import main
from tests.helpers.made.cohort_manifest import kept, make_cohort_folder
from tests.helpers.running import procfs
from tests.helpers.running.held import Held
from tests.helpers.running.running import wait_for


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    manifest = make_cohort_folder(tmp_path, 3)
    command = ["cohort", "score", str(manifest), "--out", str(tmp_path / "out")]
    process = subprocess.Popen(
        [sys.executable, "-m", "dicom_node.cli", *command], stderr=subprocess.DEVNULL
    )
    wait_for("a case", lambda: list((tmp_path / "out").glob("cases/*.json")))
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = kept(tmp_path / "out")
    time.sleep(0.01)
    assert main(command) == 0
    after = kept(tmp_path / "out")
    assert len(after) == 3
    assert all(after[name][0] == written for name, (written, _) in before.items())


def test_a_case_that_ends_its_process_is_a_row_with_its_reason_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(tmp_path / "holding", monkeypatch)
    manifest, out = make_cohort_folder(tmp_path, 4), tmp_path / "out"
    command = ["cohort", "score", str(manifest), "--out", str(out), "--workers", "2"]
    process = subprocess.Popen(
        [sys.executable, "-m", "dicom_node.cli", *command], stderr=subprocess.PIPE
    )
    at_work = held.busy(lambda: procfs.children(process.pid), 2)
    os.kill(at_work[0], signal.SIGKILL)
    held.release()
    _, said = process.communicate(timeout=120)
    assert process.returncode == 3, said
    cases = pd.read_csv(out / "cases.csv").set_index("case")
    assert sorted(cases["status"]) == ["failed", "scored", "scored", "scored"]
    (failed,) = cases.index[cases["status"] == "failed"]
    assert cases.loc[failed, "reason_code"] == "defect"
    assert cases.loc[failed, "reason"] == "the process ended while it scored this case"
    before = kept(out)
    assert set(before) == set(cases.index) - {failed}
    assert main(command) == 0
    after = kept(out)
    assert set(after) == set(cases.index)
    assert all(after[name][0] == written for name, (written, _) in before.items())
