"""Companions of a report under dicom3tools."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pydicom
import pytest

from tests.helpers.made.companions import Scored, made, score_made_case
from tests.helpers.others.programs import need_program


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Scored:
    return score_made_case(tmp_path_factory.mktemp("case"))


def complaints(dataset: pydicom.Dataset, path: Path) -> list[str]:
    dataset.save_as(path, enforce_file_format=True)
    program = need_program("dciodvfy", "dicom3tools")
    done = subprocess.run([program, "-new", path], capture_output=True, text=True, check=False)
    return [x for x in done.stderr.splitlines() if x.startswith("Error")]


def test_dciodvfy_finds_no_error(scored: Scored, tmp_path: Path) -> None:
    for number, dataset in enumerate(made(scored)):
        assert complaints(dataset, tmp_path / f"{number}.dcm") == []


def test_dciodvfy_refuses_broken_companions(scored: Scored, tmp_path: Path) -> None:
    pdf, picture, *_ = made(scored)
    del pdf.MIMETypeOfEncapsulatedDocument
    assert "MIMETypeOfEncapsulatedDocument" in str(complaints(pdf, tmp_path / "a.dcm"))
    del picture.ConversionType
    assert "ConversionType" in str(complaints(picture, tmp_path / "b.dcm"))
