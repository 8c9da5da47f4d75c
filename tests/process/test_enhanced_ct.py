"""A node that is sent a multi-frame CT."""

from __future__ import annotations

from pathlib import Path

import pydicom
import pytest

from dicom_node.demo.pacs import SmallPacs
from scoring.case.score import score_case
from scoring.results import CaseResult
from sr_templates.reader import read_report
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case, build_case
from tests.helpers.made.multiframe import make_enhanced, seg_on
from tests.helpers.running.running import running_node, store_all


@pytest.fixture(scope="module")
def case() -> Case:
    return build_case()


@pytest.fixture(scope="module")
def expected(case: Case, tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    folder, seg = case.write(tmp_path_factory.mktemp("single"))
    return score_case(sorted(folder.iterdir()), [seg], TREATED, NO_VARIANTS)


# ----------------------------------------------------------------------------------------- the node


def test_node_takes_and_scores_a_multi_frame_ct(
    case: Case, expected: CaseResult, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct)
    seg = seg_on(image, case)
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port) as node,
    ):
        assert store_all(node.port, [seg]) == [0x0000]
        node.wait_for_state(case.study_uid, "waiting for CT")
        assert store_all(node.port, [image]) == [0x0000]
        node.wait_for_state(case.study_uid, "report sent", 120)
        report = read_report(pydicom.dcmread(pacs.reports()[0]))
    assert [x.features for x in report.lesions] == [x.features for x in expected.lesions]
