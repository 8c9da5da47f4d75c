"""A reader that closes standard output early, as ``head`` does, is no defect of a command."""

from __future__ import annotations

import os
import sys

import pytest

from dicom_node.cli import READER_CLOSED, main


def test_reader_that_closes_the_output_ends_a_command_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as output:
        monkeypatch.setattr(sys, "stdout", output)
        assert main(["check-config", "--schema"]) == READER_CLOSED
