"""Clinical values that a person enters, at a node that waits for them."""

from __future__ import annotations

from pathlib import Path

import pydicom

from dicom_node.clinical.entry import enter_for_study
from dicom_node.demo.pacs import SmallPacs
from dicom_node.settings.file import load_settings
from dicom_node.state.resources import open_resources
from tests.helpers.made.cases import Case
from tests.helpers.running.running import running_node, store_all, wait_for


def test_entry_by_hand_ends_the_wait_for_a_treatment_date_and_is_named_in_the_report(
    tmp_path: Path, case: Case
) -> None:
    with (
        SmallPacs(tmp_path / "pacs", "PACS") as pacs,
        running_node(tmp_path / "node", pacs.port, extra="[clinical]\n") as node,
    ):
        store_all(node.port, [*case.ct, case.seg])
        node.wait_for_state(case.study_uid, "waiting for treatment date")
        with open_resources(load_settings(node.config)) as resources:
            fields = {"treatment_start": "2024-03-14"}
            enter_for_study(resources, case.study_uid, fields, "Dr A")
        node.wait_for_state(case.study_uid, "report sent")
        report = pydicom.dcmread(pacs.reports()[0])
        texts = [str(e.value) for e in report.iterall() if e.VR == "UT"]
        assert any("2024-03-14 [entered by hand by Dr A]" in t for t in texts)
        with open_resources(load_settings(node.config)) as resources:
            enter_for_study(resources, case.study_uid, {"treatment_start": "2024-03-15"}, "Dr B")
        wait_for("a second report", lambda: len(pacs.reports()) == 2)
        assert "DEMO" not in node.log.read_text()
