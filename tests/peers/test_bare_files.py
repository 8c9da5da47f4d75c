"""The advice for data sets without the prefix of a file works, with the program that it names."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from scoring.case.sent_again import Difference, difference
from scoring.ct.folder import read_ct_directory
from scoring.errors import InputError
from scoring.reasons import Problem
from sr_templates import advice
from tests.helpers.made.cases import Case
from tests.helpers.others.programs import need_program


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
@pytest.mark.parametrize("with_meta", [True, False], ids=["meta", "bare"])
def test_dcmconv_makes_a_file_of_a_bare_data_set(
    case: Case, tmp_path: Path, syntax: str, with_meta: bool
) -> None:
    program = need_program("dcmconv", "dcmtk")
    assert "dcmconv OLD-FILE NEW-FILE" in advice.PROBLEMS[Problem.NO_PREFIX]
    image = case.ct[0]
    image.file_meta.TransferSyntaxUID = syntax
    whole, old, new = (tmp_path / name for name in ("whole", "old", "new"))
    image.save_as(whole, enforce_file_format=True)
    content = whole.read_bytes()
    meta = 144 + int.from_bytes(content[140:144], "little")
    old.write_bytes(content[132 if with_meta else meta :])
    with pytest.raises(InputError) as caught:
        read_ct_directory(old)
    assert caught.value.code is Problem.NO_PREFIX
    subprocess.run([program, old, new], check=True)
    assert difference(whole, new) == Difference()
