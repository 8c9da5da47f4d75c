"""Objects sent again are compared within limits: no decoder may hold up the receiver."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from dicom_node.work import comparison
from dicom_node.work.comparison import Comparison
from scoring.case.sent_again import PIXEL_VALUES, Change
from tests.helpers.made.cases import Case
from tests.helpers.running import procfs


def test_what_takes_too_long_is_not_comparable_and_the_next_pair_is(
    tmp_path: Path, case: Case
) -> None:
    path, endless = tmp_path / "one.dcm", tmp_path / "endless"
    case.ct[0].save_as(path, enforce_file_format=True)
    os.mkfifo(endless)  # reading it never ends
    compare = Comparison(seconds=2)
    try:
        begun = time.monotonic()
        assert compare(path, endless).content == (PIXEL_VALUES,)
        assert time.monotonic() - begun < 40
        assert compare(path, path).change is Change.NOTHING
    finally:
        compare.close()


def test_a_process_that_ended_or_stands_still_between_pairs_decides_nothing(
    tmp_path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.dcm"
    case.ct[0].save_as(path, enforce_file_format=True)
    compare = Comparison()
    try:
        assert compare(path, path).change is Change.NOTHING
        (pid,) = procfs.children(os.getpid())
        os.kill(pid, signal.SIGKILL)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        assert compare(path, path).change is Change.NOTHING
        (pid,) = procfs.children(os.getpid())
        os.kill(pid, signal.SIGSTOP)
        with monkeypatch.context() as patch:
            patch.setattr(comparison, "START_SECONDS", -19.0)
            assert compare(path, path).content == (PIXEL_VALUES,)
        assert compare(path, path).change is Change.NOTHING
    finally:
        compare.close()
