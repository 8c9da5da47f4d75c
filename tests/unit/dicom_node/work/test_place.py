"""Which UID and which predecessor a report gets among the earlier ones of its case."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from dicom_node.work.score_and_report import Order, in_its_place
from scoring.case.score import refused_case
from scoring.case.setup import ScoringSetup
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.results import CaseResult, ClinicalRecord, InstanceReference
from sr_templates.document import report_uid
from tests.helpers.made.cases import Case


def reference(uid: str) -> InstanceReference:
    return InstanceReference("1.2", uid, "1.2.3", "1.2.4")


@pytest.fixture
def results(tmp_path: Path, case: Case) -> dict[str, CaseResult]:
    path = tmp_path / "seg.dcm"
    case.seg.save_as(path, enforce_file_format=True)
    error = InputError(Problem.NO_CT, "no CT")
    base = refused_case(error, [], [path], ClinicalRecord(), ScoringSetup())
    return {x: dataclasses.replace(base, input_sha256=x * 64) for x in "ab"}


def placed(result: CaseResult, earlier: list[str]) -> tuple[str, list[str]]:
    order = Order(
        "comprehensive-3d", previous=tuple(map(reference, earlier)), taken=frozenset(earlier)
    )
    found, previous = in_its_place(result, order)
    return report_uid(found), [r.sop_instance_uid for r in previous]


def test_new_inputs_replace_the_latest_report(results: dict[str, CaseResult]) -> None:
    a, none = placed(results["a"], [])
    assert none == []
    b, named = placed(results["b"], [a])
    assert named == [a]
    assert b == report_uid(results["b"])


def test_the_latest_report_made_again_is_the_same_object(results: dict[str, CaseResult]) -> None:
    a, _ = placed(results["a"], [])
    assert placed(results["a"], [a]) == (a, [])
    b, _ = placed(results["b"], [a])
    assert placed(results["b"], [a, b]) == (b, [a])


def test_inputs_that_come_back_replace_what_came_between(results: dict[str, CaseResult]) -> None:
    a, _ = placed(results["a"], [])
    b, _ = placed(results["b"], [a])
    again, named = placed(results["a"], [a, b])
    assert named == [b]
    assert again not in (a, b)
    assert placed(results["a"], [a, b, again]) == (again, [b]), "made again"
    third, named = placed(results["b"], [a, b, again])
    assert named == [again]
    assert third not in (a, b, again)
