"""A report's life beside a real Orthanc: correction, rejection, forget and again."""

from __future__ import annotations

import copy
from pathlib import Path

import pydicom

from dicom_node.cli import main
from dicom_node.demo.phantom import lesion_mask, make_seg
from sr_templates import read_report
from tests.helpers.made.cases import Case
from tests.helpers.made.rejection import rejection
from tests.helpers.others.peers import Orthanc, orthanc_and_node
from tests.helpers.running.running import wait_for

CLINICAL = "patient_id,treatment_start\nDEMO-0001,2024-03-14\nRIGHT-ID,2024-03-14\n"


def named(report: pydicom.Dataset) -> list[str]:
    """Return the reports that a report names as its predecessors."""
    return [
        str(i.ReferencedSOPInstanceUID)
        for study in report.get("PredecessorDocumentsSequence", [])
        for series in study.ReferencedSeriesSequence
        for i in series.ReferencedSOPSequence
    ]


def held(orthanc: Orthanc, study_uid: str, what: str) -> None:
    """Print what Orthanc holds of a study."""
    print(f"--- {what}")
    for identifier in sorted(orthanc.instances(study_uid)):
        found = orthanc.dataset(identifier)
        if found.Modality in ("SR", "KO", "SEG"):
            title = found.get("ConceptNameCodeSequence", [pydicom.Dataset()])[0]
            print(
                found.Modality,
                found.PatientID,
                found.SOPInstanceUID,
                title.get("CodeMeaning", ""),
                "replaces" if named(found) else "",
                *named(found),
            )


def test_a_report_follows_what_the_pacs_does(tmp_path: Path, case: Case) -> None:
    study = case.study_uid
    with orthanc_and_node(tmp_path, CLINICAL) as (orthanc, node):
        orthanc.upload(*case.ct, case.seg)
        (first,) = orthanc.wait_for_reports(study, node=node, seconds=120)
        held(orthanc, study, "received")

        corrected = copy.deepcopy([*case.ct, case.seg])
        for dataset in corrected:
            dataset.PatientID, dataset.PatientName = "RIGHT-ID", "Right^Name"
        orthanc.upload(*corrected)
        second = orthanc.wait_for_reports(study, 2, node, seconds=120)[-1]
        assert (second.PatientID, str(second.PatientName)) == ("RIGHT-ID", "Right^Name")
        assert named(second)[-1:] != []
        assert read_report(second).radiomics_score == read_report(first).radiomics_score
        node.wait_for_state(study, "report sent")
        held(orthanc, study, "corrected")

        before = len(orthanc.instances(study, "SR"))
        orthanc.upload(rejection([corrected[-1]]))
        third = orthanc.wait_for_reports(study, before + 1, node, seconds=120)[-1]
        assert read_report(third).radiomics_score is None
        assert named(third)
        node.wait_for_state(study, "report sent")
        held(orthanc, study, "segmentation rejected")

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
        assert named(fourth) == [str(third.SOPInstanceUID)]
        held(orthanc, study, "forgotten and sent again")
