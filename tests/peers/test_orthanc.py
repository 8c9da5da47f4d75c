"""The node with PACS software that others wrote: Orthanc, with the routing script, and DCMTK."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydicom
import pytest
from pydicom.uid import SecondaryCaptureImageStorage, generate_uid

from dicom_node.cli import main
from dicom_node.clinical.csv_file import read_records
from dicom_node.demo.pacs import SmallPacs
from dicom_node.demo.phantom import lesion_mask, make_seg
from dicom_node.settings.file import load_settings
from scoring.case.score import score_case
from sr_templates import read_report
from tests.helpers.made.cases import SMALL, Case, build_case
from tests.helpers.others.peers import DOCKER, Orthanc, StoreScp, orthanc_and_node
from tests.helpers.others.programs import need_program
from tests.helpers.running.ports import free_port
from tests.helpers.running.running import (
    RunningNode,
    predecessors,
    running_node,
    store_all,
    wait_for,
)


def uids(datasets: list[pydicom.Dataset]) -> set[str]:
    return {str(d.SOPInstanceUID) for d in datasets}


def assert_nothing_refused(node: RunningNode) -> None:
    journal = node.journal()
    try:
        assert journal.refusals(0) == []
    finally:
        journal.close()
    for event in ("object.refused", "object.ignored", "object.conflict", "report.not-sent"):
        assert node.events(event) == []


def ended_jobs(orthanc: Orthanc) -> list[dict[str, Any]]:
    """Return Orthanc's jobs, or none while one is under way."""
    jobs = orthanc.jobs()
    return [] if {j["State"] for j in jobs} & {"Pending", "Running"} else jobs


def test_a_case_stored_in_orthanc_comes_back_as_one_report(tmp_path: Path, case: Case) -> None:
    ct, seg = case.write(tmp_path)
    record = read_records(DOCKER / "clinical.csv")[("DEMO-0001", "")]
    expected = score_case(sorted(ct.iterdir()), [seg], record)
    with orthanc_and_node(tmp_path) as (orthanc, node):
        stored = orthanc.upload(*case.ct, case.seg)
        (report,) = orthanc.wait_for_reports(case.study_uid, node=node)
        content = read_report(report)
        assert content.radiomics_score == expected.patient.radiomics_score is not None
        assert content.radiomics_clinical_score == expected.patient.radiomics_clinical_score
        assert [x.radiomics_score for x in content.lesions] == [
            x.radiomics_score for x in expected.lesions
        ]
        assert {e["calling_ae"] for e in node.events("object.stored", at_least=1)} == {"ORTHANC"}
        # The container's health check, which calls the node as itself.
        assert main(["echo", f"IMMUNOCT@127.0.0.1:{node.port}"]) == 0

        # A report that is routed is so once Orthanc calls its series stable.
        (sr,) = orthanc.instances(case.study_uid, "SR")
        series = f"/instances/{sr}/series"
        wait_for("a stable series", lambda: orthanc.get(series)["IsStable"])
        time.sleep(3)  # long enough for that, and for a second report
        (sr,) = orthanc.instances(case.study_uid, "SR")
        assert orthanc.get(f"/instances/{sr}/metadata?expand")["RemoteAET"] == "IMMUNOCT"
        jobs = wait_for("the jobs' end", lambda: ended_jobs(orthanc))
        assert {j["State"] for j in jobs} == {"Success"}
        sent = [i for j in jobs for i in j["Content"]["ParentResources"]]
        assert sorted(sent) == sorted(stored), "each image and the SEG once, the report never"
        assert len(node.events("report.sent", at_least=1)) == 1
        assert_nothing_refused(node)


def test_the_real_case_in_orthanc_is_scored_on_its_newest_seg(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "LIDC-IDRI-0001"
    segs = {p.name: pydicom.dcmread(p) for p in sorted((folder / "seg").glob("*.dcm"))}
    newest = max(segs, key=lambda name: (segs[name].ContentDate, segs[name].ContentTime))
    golden = json.loads((shared / "golden" / "features_pyradiomics.json").read_text())
    expected = golden["features"][f"LIDC-IDRI-0001/{newest}#1"]["values"]
    study = str(segs[newest].StudyInstanceUID)
    clinical = "patient_id,treatment_start\nLIDC-IDRI-0001,2000-01-15\n"
    with orthanc_and_node(tmp_path, clinical) as (orthanc, node):
        files = sorted(folder.glob("*/*.dcm"))  # with reports that others wrote on the SEGs
        assert len(files) == 133 + 4 + 4
        orthanc.upload(*files)
        others = len(orthanc.instances(study, "SR"))
        reports = orthanc.wait_for_reports(study, others + 1, node, seconds=120)
        ours = [r for r in reports if r.get("Manufacturer") == "immunoct"]
        assert len(ours) == 1
        (lesion,) = read_report(ours[0]).lesions
        assert lesion.features == pytest.approx(expected, rel=1e-9)
        assert lesion.features.keys() == expected.keys()
        assert lesion.tracking_uid == segs[newest].SegmentSequence[0].TrackingUID
        assert read_report(ours[0]).radiomics_score is not None
        used = {
            str(i.ReferencedSOPInstanceUID)
            for study_item in ours[0].CurrentRequestedProcedureEvidenceSequence
            for series in study_item.ReferencedSeriesSequence
            for i in series.ReferencedSOPSequence
        }
        assert len(used) == 133 + 4
        assert_nothing_refused(node)


def test_slices_that_only_orthanc_has_are_waited_for_and_then_reported(tmp_path: Path) -> None:
    whole = build_case()
    part = whole.ct[:-2]
    masks = [lesion_mask(SMALL, x)[:-2] for x in SMALL.lesions]
    # Drawn on the part only: the objects themselves do not show that slices are missing.
    seg = make_seg(part, masks, SMALL.lesions)
    series = str(part[0].SeriesInstanceUID)
    orthanc = Orthanc(tmp_path / "orthanc")
    case = 'quiet_seconds = 1\nwait_for_ct_hours = {hours}\nquery_peer = "PACS"'

    def goes_on_with(hours: float) -> None:
        """Run the node anew with another wait: time that passes by itself would race the PACS."""
        node.stop()
        text = node.config.read_text(encoding="utf-8")
        node.config.write_text(re.sub(r"(wait_for_ct_hours = ).*", rf"\g<1>{hours}", text))
        node.start()

    with (
        running_node(tmp_path / "node", orthanc.dicom_port, case=case.format(hours=24)) as node,
        orthanc.running(node.port),
    ):
        orthanc.upload(*whole.ct)
        assert set(store_all(node.port, [*part, seg], calling="PACS")) == {0}
        why = f"CT series {series}: 22 images are here, the PACS holds 24"

        def waits() -> bool:
            states = [(e["state"], e["reason"]) for e in node.events("case.state")]
            return ("waiting for CT", why) in states

        wait_for("the wait for what the PACS holds", waits)
        goes_on_with(hours=0.0001)
        (refusal,) = orthanc.wait_for_reports(whole.study_uid, node=node)
        goes_on_with(hours=24)
        content = read_report(refusal)
        assert content.radiomics_score is None
        assert not content.eligible
        assert why in content.sentences[0]

        assert set(store_all(node.port, whole.ct[-2:], calling="PACS")) == {0}
        report = orthanc.wait_for_reports(whole.study_uid, 2, node)[-1]
        assert read_report(report).radiomics_score is not None
        assert predecessors(report) == [refusal.SOPInstanceUID]


def test_the_container_files_agree_with_each_other(tmp_path: Path) -> None:
    orthanc = json.loads((DOCKER / "orthanc.json").read_text(encoding="utf-8"))
    node = load_settings(DOCKER / "immunoct.toml")
    (peer,) = node.peers
    assert orthanc["DicomModalities"] == {"immunoct": [node.node.ae_title, "node", node.node.port]}
    assert (peer.ae_title, peer.host, peer.port) == (
        orthanc["DicomAet"],
        "orthanc",
        orthanc["DicomPort"],
    )
    # The container's health check calls the node by its own title.
    assert set(node.receiver.allowed_calling_aes) == {orthanc["DicomAet"], node.node.ae_title}
    script = (DOCKER / "autoroute.lua").read_text(encoding="utf-8")
    assert f"NODE_AET = '{node.node.ae_title}'" in script
    compose = (DOCKER / "compose.yaml").read_text(encoding="utf-8")
    dockerfile = (DOCKER / "Dockerfile").read_text(encoding="utf-8")
    assert "\n  orthanc:\n" in compose
    assert "\n  node:\n" in compose
    assert orthanc["StorageDirectory"] in compose
    assert f"VOLUME {node.node.spool}\n" in dockerfile
    assert f"node:{node.node.spool}\n" in compose
    assert f"IMMUNOCT@127.0.0.1:{node.node.port}" in dockerfile
    (record,) = read_records(DOCKER / "clinical.csv").values()
    assert record.problems == ()


# The routing script alone: what it sends goes to a receiver that takes everything.


@pytest.fixture(scope="module")
def routed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Orthanc, SmallPacs]]:
    """An Orthanc with the script, and a receiver in the node's place."""
    folder = tmp_path_factory.mktemp("routed")
    orthanc = Orthanc(folder / "orthanc")
    with SmallPacs(folder / "received", "IMMUNOCT") as receiver, orthanc.running(receiver.port):
        yield orthanc, receiver


def received(receiver: SmallPacs) -> set[str]:
    return {p.stem for p in receiver.directory.glob("*.dcm")}


def wait_received(receiver: SmallPacs, wanted: set[str]) -> set[str]:
    wait_for("the objects' arrival", lambda: wanted <= received(receiver))
    return received(receiver)


def upload_and_wait(routed: tuple[Orthanc, SmallPacs]) -> set[str]:
    """Route a case of its own, and return all that has arrived by then.

    Orthanc calls series stable in their order, so what came before has had its turn.
    """
    orthanc, receiver = routed
    case = build_case()
    orthanc.upload(*case.ct, case.seg)
    return wait_received(receiver, uids([*case.ct, case.seg]))


def test_a_ct_is_routed_once_its_study_has_a_seg(
    routed: tuple[Orthanc, SmallPacs], case: Case
) -> None:
    orthanc, receiver = routed
    orthanc.upload(*case.ct)
    assert not upload_and_wait(routed) & uids(case.ct)
    orthanc.upload(case.seg)
    wait_received(receiver, uids([*case.ct, case.seg]))


def test_a_seg_that_is_there_first_brings_the_ct_along(
    routed: tuple[Orthanc, SmallPacs], case: Case
) -> None:
    orthanc, receiver = routed
    orthanc.upload(case.seg)
    wait_received(receiver, uids([case.seg]))
    orthanc.upload(*case.ct)
    wait_received(receiver, uids(case.ct))


def test_slices_that_come_late_are_routed(routed: tuple[Orthanc, SmallPacs], case: Case) -> None:
    orthanc, receiver = routed
    orthanc.upload(*case.ct[:-3], case.seg)
    wait_received(receiver, uids([*case.ct[:-3], case.seg]))
    orthanc.upload(*case.ct[-3:])
    wait_received(receiver, uids(case.ct))


def test_other_classes_are_not_routed(routed: tuple[Orthanc, SmallPacs], case: Case) -> None:
    orthanc, receiver = routed
    # A dose sheet in the CT series, one in a series of its own, and a report.
    sheets = [copy.deepcopy(case.ct[0]) for _ in range(3)]
    for sheet in sheets:
        sheet.SOPInstanceUID = generate_uid(prefix=None)
        sheet.SOPClassUID = SecondaryCaptureImageStorage
    for sheet in sheets[1:]:
        sheet.SeriesInstanceUID = generate_uid(prefix=None)
    sheets[2].Modality, sheets[2].SOPClassUID = "SR", "1.2.840.10008.5.1.4.1.1.88.34"
    orthanc.upload(*sheets, *case.ct, case.seg)
    wait_received(receiver, uids([*case.ct, case.seg]))
    assert not upload_and_wait(routed) & uids(sheets)
    assert "Failure" not in {j["State"] for j in orthanc.jobs()}


def test_what_came_from_the_node_is_not_routed_back(
    routed: tuple[Orthanc, SmallPacs], case: Case
) -> None:
    orthanc, receiver = routed
    own, others = case, build_case()
    for calling, sent in (("IMMUNOCT", own), ("MODALITY", others)):
        statuses = store_all(
            orthanc.dicom_port, [*sent.ct, sent.seg], calling=calling, called="ORTHANC"
        )
        assert set(statuses) == {0}
    wait_received(receiver, uids([*others.ct, others.seg]))
    assert not upload_and_wait(routed) & uids([*own.ct, own.seg])


def test_a_series_is_sent_once_although_its_study_gets_more_segs(
    routed: tuple[Orthanc, SmallPacs], case: Case
) -> None:
    orthanc, receiver = routed
    first = orthanc.upload(*case.ct, case.seg)[0]
    wait_received(receiver, uids([*case.ct, case.seg]))
    masks = [lesion_mask(SMALL, x) for x in SMALL.lesions]
    second = make_seg(case.ct, masks, SMALL.lesions)
    orthanc.upload(second)
    wait_received(receiver, uids([second]))
    upload_and_wait(routed)
    assert sum(first in j["Content"]["ParentResources"] for j in orthanc.jobs()) == 1


def test_a_case_that_came_while_the_node_was_down_is_routed_later(
    tmp_path: Path, case: Case
) -> None:
    orthanc = Orthanc(tmp_path / "orthanc")
    # Its port is known; it does not listen yet.
    receiver = SmallPacs(tmp_path / "received", "IMMUNOCT", port=free_port())
    with orthanc.running(receiver.port):
        orthanc.upload(*case.ct, case.seg)

        def both_failed() -> bool:
            states = [j["State"] for j in orthanc.jobs()]
            return len(states) >= 2 and set(states) == {"Failure"}

        wait_for("Orthanc's giving up", both_failed)
        with receiver:
            received_then = upload_and_wait((orthanc, receiver))
            assert received_then
            wait_received(receiver, uids([*case.ct, case.seg]))


# DCMTK


@pytest.fixture(scope="module")
def dcmtk_archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreScp]:
    with StoreScp(tmp_path_factory.mktemp("dcmtk") / "archive").running() as archive:
        yield archive


@pytest.fixture(scope="module")
def dcmtk_node(
    tmp_path_factory: pytest.TempPathFactory, dcmtk_archive: StoreScp
) -> Iterator[RunningNode]:
    with running_node(
        tmp_path_factory.mktemp("dcmtk-node"),
        dcmtk_archive.port,
        receiver="require_called_ae = true",
        report='destination = "sender"',
    ) as node:
        yield node


def run_dcmtk(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [need_program(program, "dcmtk"), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("program", "options"),
    [
        # -R proposes what the files need; without it storescu proposes a list that has no SEG.
        pytest.param("storescu", ("-R", "+sd", "+r"), id="storescu"),
        pytest.param("dcmsend", ("+sd", "+r"), id="dcmsend"),
    ],
)
def test_a_case_sent_by_dcmtk_comes_back_to_dcmtk(
    program: str,
    options: tuple[str, ...],
    dcmtk_node: RunningNode,
    dcmtk_archive: StoreScp,
    case: Case,
    tmp_path: Path,
) -> None:
    case.write(tmp_path)
    result = run_dcmtk(
        program,
        *("-aet", "PACS", "-aec", "IMMUNOCT", *options),
        *("127.0.0.1", str(dcmtk_node.port), str(tmp_path)),
    )
    assert result.returncode == 0, result.stderr
    dcmtk_node.wait_for_state(case.study_uid, "report sent")
    ours = [d for d in dcmtk_archive.datasets() if d.StudyInstanceUID == case.study_uid]
    (report,) = ours
    assert report.Modality == "SR"
    content = read_report(report)
    assert content.radiomics_score is not None
    assert len(content.lesions) == 3


def test_dcmtk_is_answered_when_it_calls_the_node_by_its_title(dcmtk_node: RunningNode) -> None:
    address = ("127.0.0.1", str(dcmtk_node.port))
    assert run_dcmtk("echoscu", "-aec", "IMMUNOCT", *address).returncode == 0
    wrong = run_dcmtk("echoscu", "-aet", "CT01", "-aec", "WRONG", *address)
    assert wrong.returncode != 0
    assert "Called AE Title Not Recognized" in wrong.stderr
    rejected = dcmtk_node.events("association.rejected", at_least=1)[-1]
    assert (rejected["calling_ae"], rejected["called_ae"]) == ("CT01", "WRONG")
    assert rejected["expected_called_ae"] == "IMMUNOCT"
