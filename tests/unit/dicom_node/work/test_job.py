"""What a worker says of a case: incomplete, damaged, whole."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import PositronEmissionTomographyImageStorage

from dicom_node.state.object_file import read_contents
from dicom_node.state.spool import Spool
from dicom_node.work.job import Job, process
from scoring.case.score import score_case
from scoring.results import ClinicalRecord
from sr_templates import advice, read_report
from tests.helpers.made.cases import NO_VARIANTS, Case
from tests.helpers.made.segmentations import by_series_only

REFUSAL = "CT series 1.2: 24 images are here, the PACS holds 30"


def nothing(_: Case) -> None:
    pass


def drawn_on_pet(case: Case) -> None:
    by_series_only(case.seg)
    image = pydicom.Dataset()
    image.ReferencedSOPClassUID = PositronEmissionTomographyImageStorage
    image.ReferencedSOPInstanceUID = "1.2.3.4"
    case.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence = [image]


def of_other_uids(case: Case) -> None:
    for number, image in enumerate(case.ct):
        image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.{number}"


def job_of(case: Case, folder: Path) -> Job:
    ct, seg = case.write(folder)
    paths = (*sorted(ct.iterdir()), seg)
    contents = {path: read_contents(path) for path in paths}
    return Job(
        study_uid=case.study_uid,
        ct=paths[:-1],
        segs=(seg,),
        clinical=ClinicalRecord(),
        setup=NO_VARIANTS,
        previous=(),
        notes=(),
        spool_root=Spool(folder / "spool").root,
        case_key="",
        clinical_key="",
        files={path: (c.size, c.sha256) for path, c in contents.items() if c is not None},
    )


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (nothing, "incomplete_series"),
        (lambda case: case.ct.pop(10), "missing_slice"),
        (drawn_on_pet, "seg_not_on_ct"),
        (of_other_uids, "images_not_in_series"),
    ],
)
def test_advice_is_that_of_what_the_objects_show_and_the_reason_says_what_the_node_knows(
    change: Callable[[Case], object], problem: str, case: Case, tmp_path: Path
) -> None:
    change(case)
    job = dataclasses.replace(job_of(case, tmp_path), refuse=REFUSAL)
    (report,) = process(job).objects
    said = [s.text for s in read_report(pydicom.dcmread(job.spool_root / report.path)).statements]
    assert advice.PROBLEMS[problem] in said  # type: ignore[index]
    assert any(REFUSAL in text for text in said)


@pytest.mark.parametrize("damage", ["one bit", "cut short", "no DICOM"])
def test_damage_in_the_spool_comes_before_everything_else_that_is_wrong(
    damage: str, case: Case, tmp_path: Path
) -> None:
    of_other_uids(case)  # which alone would be refused
    job = job_of(case, tmp_path)
    path, content = job.ct[3], job.ct[3].read_bytes()
    path.write_bytes(
        {
            "one bit": content[:-1] + bytes([content[-1] ^ 1]),
            "cut short": content[: len(content) // 2],
            "no DICOM": b"something else",
        }[damage]
    )
    outcome = process(job)
    assert list(outcome.damaged) == [path]
    assert (outcome.objects, outcome.error) == ((), "objects are damaged in the spool")


def test_worker_gives_the_inputs_the_digest_that_the_library_gives(
    case: Case, tmp_path: Path
) -> None:
    job = job_of(case, tmp_path)
    (report,) = process(job).objects
    written = (job.spool_root / report.path).with_suffix(".json").read_text(encoding="utf-8")
    expected = score_case(job.ct, job.segs, job.clinical, job.setup)
    assert json.loads(written)["input_sha256"] == expected.input_sha256
