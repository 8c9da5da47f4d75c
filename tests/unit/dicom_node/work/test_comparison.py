"""Objects sent again are compared within limits: no decoder may hold up the receiver."""

from __future__ import annotations

import os
import time
from pathlib import Path

from dicom_node.work.comparison import Comparison
from scoring.case.sent_again import PIXEL_VALUES, Change
from tests.helpers.made.cases import Case


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
