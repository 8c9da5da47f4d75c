"""Whether a report's file is the one that was made, with its digest and without."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.state.run_note import RunNote, damage_of_report, note_path, read_note, write_note
from dicom_node.state.spool import Spool
from scoring.case.score import refused_case
from scoring.case.setup import ScoringSetup
from scoring.errors import InputError
from scoring.results import ClinicalRecord
from sr_templates.identity import as_file
from sr_templates.report import build_report
from tests.helpers.made.cases import build_case

NOTE = RunNote("1.2", True, "the verdict", "case", "clinical", "SENDER", 5.25, {"1.2.dcm": "ab"})


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as the node writes it, under its UID."""
    folder = tmp_path_factory.mktemp("report")
    ct_folder, seg = build_case().write(folder)
    ct = sorted(ct_folder.iterdir())
    error = InputError("incomplete_series", "one is missing")
    result = refused_case(error, ct, [seg], ClinicalRecord(), ScoringSetup())
    dataset = build_report(result, pydicom.dcmread(ct[0]))
    path = folder / f"{dataset.SOPInstanceUID}.dcm"
    path.write_bytes(as_file(dataset))
    return path


@given(st.data())
def test_any_cut_of_a_report_is_seen_and_with_its_digest_any_change(
    report: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = report.read_bytes()
    path = tmp_path_factory.mktemp("cut") / report.name
    digest = data.draw(st.sampled_from(["", hashlib.sha256(content).hexdigest()]))
    path.write_bytes(content)
    assert damage_of_report(path, digest, report.stem) == ""
    path.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    assert damage_of_report(path, digest, report.stem) != ""
    at = data.draw(st.integers(0, len(content) - 1))
    path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    if digest:
        assert damage_of_report(path, digest, report.stem) != ""


def test_a_report_that_is_gone_is_damaged_and_one_that_cannot_be_read_is_not(
    report: Path, tmp_path: Path
) -> None:
    assert damage_of_report(tmp_path / "none.dcm", "ab", "1.2") == "its file is missing"
    assert damage_of_report(report, "", "1.2.3") == "its file is truncated or another object"
    with pytest.raises(IsADirectoryError):
        damage_of_report(tmp_path, "ab", "1.2")


def test_a_note_is_read_back_and_replaced(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    path = spool.reports / "1.2.dcm"
    assert read_note(path) is None
    for scored in (True, False):
        note = RunNote("1.2", scored, "v", "case", "clinical", "A", 5.25, {"1.2.dcm": "ab"})
        write_note(spool, path, note)
        assert read_note(path) == note
    assert list(spool.incoming.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"study_uid": "1"}', b"\xff\xfe"])
def test_a_note_that_is_none_counts_as_missing(tmp_path: Path, content: bytes) -> None:
    spool = Spool(tmp_path)
    path = spool.reports / "1.2.dcm"
    write_note(spool, path, NOTE)
    note_path(path).write_bytes(content)
    assert read_note(path) is None
