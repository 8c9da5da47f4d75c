"""``immunoct score``, in a separate process or in this one, and the results of a run."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pydicom

from dicom_node.cli import main
from tests.helpers.made.command_files import (
    PATIENT_ID,
    assert_no_patient,
)


@dataclasses.dataclass(frozen=True)
class Run:
    code: int
    stdout: str
    stderr: str
    out: Path

    @property
    def result(self) -> dict[str, Any]:
        """The content of result.json."""
        return json.loads((self.out / "result.json").read_text(encoding="utf-8"))

    @property
    def message(self) -> str:
        """The last line on stderr."""
        return self.stderr.strip().splitlines()[-1]


def arguments_of(out: Path, ct: Path, arguments: tuple[str | Path, ...]) -> list[str]:
    return ["score", "--ct", str(ct), "--out", str(out), *map(str, arguments)]


def finished(code: int, stdout: str, stderr: str, out: Path) -> Run:
    assert "Traceback" not in stderr, stderr
    for text in (stdout, stderr):
        assert_no_patient(text)
    return Run(code, stdout, stderr, out)


def run_command(out: Path, ct: Path, *arguments: str | Path) -> Run:
    """Run the command in a separate process, as a user does."""
    command = [sys.executable, "-m", "dicom_node.cli", *arguments_of(out, ct, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return finished(done.returncode, done.stdout, done.stderr, out)


def run_here(out: Path, ct: Path, *arguments: str | Path) -> Run:
    """Run the command in this process: a separate one takes seconds to load."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
        code = main(arguments_of(out, ct, arguments))
    return finished(code, stdout.getvalue(), stderr.getvalue(), out)


def assert_written(run: Run) -> None:
    assert sorted(path.name for path in run.out.iterdir()) == ["report.dcm", "result.json"]
    assert_no_patient((run.out / "result.json").read_text(encoding="utf-8"))
    report = pydicom.dcmread(run.out / "report.dcm")
    assert report.Modality == "SR"
    assert report.PatientID == PATIENT_ID  # the report is the patient's, as DICOM has it
    assert report.StudyInstanceUID == run.result["study_instance_uid"]


def assert_refused(run: Run, *said: str) -> None:
    assert run.code == 2
    assert run.message.startswith("immunoct: ")
    for words in said:
        assert words in run.message
    assert not run.out.exists()
    assert run.stdout == ""
