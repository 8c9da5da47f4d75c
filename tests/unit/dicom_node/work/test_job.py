"""What a worker says of a case that the node knows to be incomplete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import PositronEmissionTomographyImageStorage

from dicom_node.state.spool import Spool
from dicom_node.work.job import Job, process
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
    ct, seg = case.write(tmp_path)
    spool = Spool(tmp_path / "spool")
    job = Job(
        study_uid=case.study_uid,
        ct=tuple(sorted(ct.iterdir())),
        segs=(seg,),
        clinical=ClinicalRecord(),
        setup=NO_VARIANTS,
        previous=(),
        notes=(),
        spool_root=spool.root,
        case_key="",
        clinical_key="",
        refuse=REFUSAL,
    )
    (report,) = process(job).objects
    said = [s.text for s in read_report(pydicom.dcmread(spool.root / report.path)).statements]
    assert advice.PROBLEMS[problem] in said  # type: ignore[index]
    assert any(REFUSAL in text for text in said)
