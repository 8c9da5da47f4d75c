"""What hospitals really send, case by case: each gets the answer of the table, and a report."""

from __future__ import annotations

import functools
import io
import tempfile
from pathlib import Path
from typing import Any

import pydicom
import pytest

from dicom_node.demo.pacs import SmallPacs
from scoring.results import CaseResult, LesionResult
from sr_templates import read_report
from tests.helpers.made.hospital_cases import distinct, make, plain, reported, table
from tests.helpers.running.running import RunningNode, store_all, wait_report

ENTRIES = table()


def answer(result: CaseResult) -> str:
    """Return a result in the words of the table."""
    if result.scored:
        return "scored"
    if result.problem is not None:
        return f"refused: {result.problem}"
    rules = [f.code for f in result.eligibility if f.excludes]
    if rules:
        return f"not scored: {', '.join(rules)}"
    reasons = dict.fromkeys(str(lesion.reason_code) for lesion in result.lesions)
    return f"no lesion: {', '.join(reasons)}"


def numbers(lesions: tuple[LesionResult, ...]) -> list[tuple[object, ...]]:
    """Return what was measured of each lesion."""
    return [(x.voxels, x.radiomics_score, tuple(x.features.items())) for x in lesions]


@functools.cache
def expected_numbers() -> list[tuple[object, ...]]:
    with tempfile.TemporaryDirectory() as name:
        done = reported(plain(), Path(name) / "plain")
    assert answer(done.result) == "scored"
    return numbers(done.result.lesions)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["name"]))
def test_case_gets_the_answer_of_the_table(entry: dict[str, Any], tmp_path: Path) -> None:
    done = reported(make(entry), tmp_path / "case", entry)
    content = read_report(pydicom.dcmread(io.BytesIO(done.content)))
    said = "\n".join([*content.sentences, *(s.text for s in content.statements)])
    assert answer(done.result) == entry["answer"], done.result.reason
    assert [part for part in entry.get("says", ()) if part not in said] == []
    verdicts = {f.code: f.verdict.value for f in done.result.eligibility}
    assert {c: verdicts.get(c) for c in entry.get("verdicts", {})} == entry.get("verdicts", {})
    if done.result.scored and not entry.get("other_scores"):
        assert numbers(done.result.lesions) == expected_numbers()


def sample(fate: str) -> list[Any]:
    return [pytest.param(e, id=e["name"]) for e in ENTRIES if e.get("node") == fate]


@pytest.mark.parametrize("entry", sample("reported"))
def test_node_gives_the_answer_that_files_get(
    node: RunningNode, pacs: SmallPacs, entry: dict[str, Any], tmp_path: Path
) -> None:
    files = distinct(make(entry), entry["name"])
    done = reported(files, tmp_path / "case")
    assert set(store_all(node.port, [*files.ct, *files.segs])) == {0x0000}
    study = str(files.ct[0].StudyInstanceUID)
    content = read_report(wait_report(pacs, study, seconds=120)[0])
    expected = read_report(done.report)
    assert content.patient.radiomics_score == expected.patient.radiomics_score
    assert content.eligibility == expected.eligibility
    assert content.sentences[0] == expected.sentences[0]


@pytest.mark.parametrize("entry", sample("refused"))
def test_node_does_not_take_what_files_refuse(node: RunningNode, entry: dict[str, Any]) -> None:
    files = distinct(make(entry), entry["name"])
    assert 0xC000 in store_all(node.port, [*files.ct, *files.segs])
