"""A report's life beside a real Orthanc: correction, rejection, forget and again."""

from __future__ import annotations

import copy
from pathlib import Path

from dicom_node.cli import main
from dicom_node.demo.phantom import lesion_mask, make_seg
from sr_templates import read_report
from tests.helpers.made.cases import Case
from tests.helpers.made.rejection import rejection
from tests.helpers.others.peers import orthanc_and_node
from tests.helpers.running.running import predecessors, wait_for

CLINICAL = "patient_id,treatment_start\nDEMO-0001,2024-03-14\nRIGHT-ID,2024-03-14\n"


def test_a_report_follows_what_the_pacs_does(tmp_path: Path, case: Case) -> None:
    study = case.study_uid
    with orthanc_and_node(tmp_path, CLINICAL) as (orthanc, node):
        orthanc.upload(*case.ct, case.seg)
        (first,) = orthanc.wait_for_reports(study, node=node, seconds=120)

        corrected = copy.deepcopy([*case.ct, case.seg])
        for dataset in corrected:
            dataset.PatientID, dataset.PatientName = "RIGHT-ID", "Right^Name"
        orthanc.upload(*corrected)
        second = orthanc.wait_for_reports(study, 2, node, seconds=120)[-1]
        assert (second.PatientID, str(second.PatientName)) == ("RIGHT-ID", "Right^Name")
        assert predecessors(second)
        assert read_report(second).radiomics_score == read_report(first).radiomics_score
        node.wait_for_state(study, "report sent")

        before = len(orthanc.instances(study, "SR"))
        orthanc.upload(rejection([corrected[-1]]))
        third = orthanc.wait_for_reports(study, before + 1, node, seconds=120)[-1]
        assert read_report(third).radiomics_score is None
        assert predecessors(third)
        node.wait_for_state(study, "report sent")

        assert main(["forget", study, "--config", str(node.config)]) == 0
        wait_for("the end of the case", lambda: node.case(study) is None)
        lesions = case.phantom.lesions[:2]
        masks = [lesion_mask(case.phantom, x) for x in lesions]
        again = make_seg(corrected[:-1], masks, lesions)
        before = len(orthanc.instances(study, "SR"))
        orthanc.upload(again)
        for dataset in corrected[:-1]:
            (identifier, *_) = orthanc.find(
                SOPInstanceUID=str(dataset.SOPInstanceUID), PatientID="RIGHT-ID"
            )
            orthanc.request("/modalities/immunoct/store", identifier.encode())
        fourth = orthanc.wait_for_reports(study, before + 1, node, seconds=120)[-1]
        assert predecessors(fourth) == [str(third.SOPInstanceUID)]
