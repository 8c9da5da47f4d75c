"""The audit trail of a node that receives, scores, sends and is given orders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dicom_node.demo.pacs import SmallPacs
from dicom_node.state.audit import AuditTrail
from tests.helpers.made.cases import Case
from tests.helpers.running.running import CLINICAL, RunningNode, store_all, wait_for


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.startswith("{")]


def test_the_trail_tells_who_sent_what_was_decided_and_what_went_where(
    tmp_path: Path, case: Case
) -> None:
    path = tmp_path / "node/spool/audit.jsonl"

    def wait_for_lines(words: str, count: int = 1) -> None:
        wait_for(f"{count} x {words}", lambda: path.read_text().count(words) >= count)

    with SmallPacs(tmp_path / "pacs", "PACS") as pacs:
        node = RunningNode(
            tmp_path / "node", pacs.port, receiver='allowed_calling_aes = ["SENDER"]'
        )
        # Each step waits for what the last one left: only so the order of the lines is certain.
        clinical = tmp_path / "node/clinical.csv"
        clinical.write_text("patient_id,treatment_start\n")
        try:
            node.start()
            store_all(node.port, [*case.ct, case.seg])
            wait_for_lines("DICOM Instances Transferred")
            clinical.write_text(CLINICAL)
            wait_for_lines("DICOM Instances Transferred", 2)
            node.wait_for_state(case.study_uid, "report sent")
            store_all(node.port, case.ct[:1], calling="EVIL")
            wait_for_lines("'EVIL'")
        finally:
            node.stop()
        (report,) = pacs.reports()
    events = [e for e in lines(path) if "TESTER" not in json.dumps(e)]
    assert [e["event"]["display"] for e in events] == [
        "Application Activity",
        "Begin Transferring DICOM Instances",
        "DICOM Instances Transferred",
        "DICOM Instances Accessed",
        "DICOM Instances Transferred",
        "Security Alert",
        "Application Activity",
    ]
    _, begin, received, decided, sent, alert, _ = events
    assert received["participants"] == [
        {
            "role": {"code": "110153", "display": "Source Role ID", "scheme": "DCM"},
            "ae_title": "SENDER",
            "address": "127.0.0.1",
            "requestor": True,
        }
    ]
    study, patient = received["objects"]
    assert study == {
        "type": "study",
        "uid": case.study_uid,
        "sop_classes": {"1.2.840.10008.5.1.4.1.1.2": 24, "1.2.840.10008.5.1.4.1.1.66.4": 1},
    }
    assert begin["objects"][1] == decided["objects"][1] == patient
    assert decided["event_type"]["code"] == "case-scored"
    assert decided["objects"][0]["instances"] == [report.stem]
    assert sent["participants"][0]["ae_title"] == "PACS"
    assert sent["objects"][0]["instances"] == [report.stem]
    assert (sent["outcome"], alert["outcome"]) == (0, 4)
    assert "calling AE title 'EVIL', expected one of SENDER" in alert["description"]
    assert_no_identity(path, patient["id_hash"])


def assert_no_identity(path: Path, id_hash: str) -> None:
    """The trail names a patient by a keyed digest alone."""
    text = path.read_text()
    assert "DEMO-0001" not in text
    assert "Demo^Patient" not in text
    again = AuditTrail(path, path.with_suffix(".key"), "IMMUNOCT")
    assert id_hash == again.patient_hash("DEMO-0001", "")
    assert id_hash != again.patient_hash("DEMO-0002", "")
