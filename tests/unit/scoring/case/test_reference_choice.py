"""One reference for each scanner and kernel: which is used, and what happens where none fits."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from dicom_node.errors import SettingsError
from dicom_node.settings.file import settings_of
from scoring import CaseResult, score_case
from scoring.case.setup import ScoringSetup
from scoring.model.reference import GroupReference, bundled_reference
from scoring.policy import OtherScanners
from scoring.results import Finding, Verdict
from tests.helpers.made.cases import NO_VARIANTS, TREATED, build_case

BUNDLED = bundled_reference()
OWN = dataclasses.replace(BUNDLED, name="own", sha256="ab" * 32, intercept=BUNDLED.intercept + 2)
PEER = {"peers": [{"name": "P", "ae_title": "P", "host": "h", "port": 1}]}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Path]:
    folder, seg = build_case().write(tmp_path_factory.mktemp("case"))
    return sorted(folder.iterdir()), seg


def scored(
    files: tuple[list[Path], Path], *groups: GroupReference, other: OtherScanners = "default"
) -> CaseResult:
    setup = dataclasses.replace(NO_VARIANTS, group_references=groups, other_scanners=other)
    return score_case(files[0], [files[1]], TREATED, setup)


def finding(result: CaseResult) -> Finding:
    (found,) = (f for f in result.eligibility if f.code == "reference_fits")
    return found


@pytest.mark.parametrize(
    ("scanner", "kernel"), [("^IMMUNOCT ph", ""), ("", "^b30f$"), ("phantom$", "B30")]
)
def test_the_reference_that_fits_the_header_makes_the_scores_and_is_named(
    files: tuple[list[Path], Path], scanner: str, kernel: str
) -> None:
    other = GroupReference("SIEMENS", "", BUNDLED)
    result = scored(files, other, GroupReference(scanner, kernel, OWN), other="refuse")
    plain = scored(files)
    assert result.reference.name == "own"
    assert result.scored
    assert finding(result).verdict is Verdict.MET
    assert "met; own." in finding(result).statement
    for ours, before in zip(result.lesions, plain.lesions, strict=True):
        assert ours.linear_predictor == before.linear_predictor
        assert (ours.radiomics_score or 0) > (before.radiomics_score or 0)
    assert result.input_sha256 != plain.input_sha256
    assert not [f for f in plain.eligibility if f.code == "reference_fits"]


def test_a_scanner_without_a_reference_has_the_common_one_or_is_refused(
    files: tuple[list[Path], Path],
) -> None:
    odd = GroupReference("SIEMENS", "B30f", OWN)
    common = scored(files, odd)
    assert common.reference.name == BUNDLED.name
    assert common.scored
    assert "none is configured for immunoct phantom / B30f" in finding(common).statement
    refused = scored(files, odd, other="refuse")
    assert not refused.scored
    assert finding(refused).excludes
    assert "no reference is configured for immunoct phantom / B30f" in (refused.reason or "")


def test_a_pattern_fits_nothing_that_is_not_named() -> None:
    group = GroupReference("GE", "", OWN)
    assert group.fits("GE Discovery", "")
    assert not group.fits("", "GE")
    assert not GroupReference(".*", "x", OWN).fits("GE", "")


def test_every_reference_in_use_is_one_of_the_setup() -> None:
    setup = ScoringSetup(group_references=(GroupReference("GE", "", OWN),))
    assert [r.name for r in setup.references] == [BUNDLED.name, "own"]


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"references": [{"scanner": "GE"}]}, r"references\[0\].file is missing"),
        ({"references": [{"file": "r.json"}]}, "so that every CT fits"),
        ({"references": [{"file": "r.json", "kernel": "("}]}, r"references\[0\].kernel"),
        ({"model": {"other_scanners": "refuse"}}, "every case would be refused"),
        ({"model": {"other_scanners": "ignore"}}, "expected one of default, refuse"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(tables: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        settings_of(PEER | tables)
