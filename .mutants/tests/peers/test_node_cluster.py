"""A running node whose lesions are measured on a real Dask cluster."""

from __future__ import annotations

from pathlib import Path

import pydicom

from dicom_node.demo.pacs import SmallPacs
from sr_templates import ReportContent, read_report
from tests.helpers.made.cases import build_case
from tests.helpers.others.dask_cluster import running_cluster
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import running_node, store_all, wait_for

QUICK = "quiet_seconds = 0.2\n"


def reports(pacs: SmallPacs) -> dict[str, ReportContent]:
    found = [pydicom.dcmread(path) for path in pacs.reports()]
    return {str(d.StudyInstanceUID): read_report(d) for d in found}


def test_the_report_is_that_of_a_node_that_measures_itself(tmp_path: Path) -> None:
    case, before = build_case(), build_case()
    (tmp_path / "dask").mkdir()
    with (
        running_cluster(tmp_path / "dask", 1) as dask,
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
    ):
        with running_node(tmp_path / "here", pacs.port, case=QUICK) as node:
            store_all(node.port, [*before.ct, before.seg])
            node.wait_for_state(before.study_uid, "report sent")
        workers = f'{QUICK}workers = "dask:{dask.address}"'
        with running_node(tmp_path / "there", pacs.port, case=workers) as node:
            store_all(node.port, [*case.ct, case.seg])
            node.wait_for_state(case.study_uid, "report sent", 120)
        found = reports(pacs)
    here, there = found[before.study_uid], found[case.study_uid]
    assert there.radiomics_score is not None
    assert there.radiomics_score == here.radiomics_score
    assert [x.features for x in there.lesions] == [x.features for x in here.lesions]


def test_a_cluster_that_is_not_there_is_named_and_the_case_is_not_lost(tmp_path: Path) -> None:
    case, address = build_case(), f"tcp://127.0.0.1:{free_port()}"
    with SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        with running_node(
            tmp_path / "node", pacs.port, case=f'{QUICK}workers = "dask:{address}"'
        ) as node:
            store_all(node.port, [*case.ct, case.seg])
            # Two more attempts follow before the case is shown as failed.
            lines = wait_for("a failed attempt", lambda: node.events("case.attempt-failed"), 120)
            assert f"the Dask scheduler {address} cannot be used" in lines[0]["reason"]
        assert pacs.reports() == []
        journal = node.journal()
        assert len(journal.objects(case.study_uid)) == len(case.ct) + 1
        journal.close()
