"""A multi-frame CT as other programs encode it, and it and its report under dicom3tools."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
import SimpleITK as sitk

from scoring.ct.pixels import hounsfield
from scoring.ct.series import build_series
from scoring.ct.slice import read_slices
from sr_templates.document import content_of
from sr_templates.report import build_report
from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.encoders import LOSSLESS
from tests.helpers.made.multiframe import make_enhanced, seg_on
from tests.helpers.made.multiframe import score_enhanced as score
from tests.helpers.others.programs import need_program


@pytest.fixture(scope="module")
def case() -> Case:
    return build_case()


def test_evidence_names_the_object_once_and_the_report_is_valid(case: Case, tmp_path: Path) -> None:
    image = make_enhanced(case.ct)
    seg = seg_on(image, case)
    found = score(image, seg, tmp_path)
    assert [r.sop_instance_uid for r in found.evidence] == [
        image.SOPInstanceUID,
        seg.SOPInstanceUID,
    ]
    report = build_report(found, seg)
    path = tmp_path / "report.dcm"
    report.save_as(path, enforce_file_format=True)
    done = subprocess.run(
        [need_program("dciodvfy", "dicom3tools"), path], capture_output=True, text=True
    )
    assert [line for line in done.stderr.splitlines() if line.startswith("Error")] == []
    (said,) = [s.text for s in content_of(found).statements if s.topic == "series"]
    assert "phase portal venous (Contrast/Bolus Agent Phase)" in said


def test_made_image_is_a_valid_enhanced_ct(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "ct.dcm"
    make_enhanced(case.ct).save_as(path, enforce_file_format=True)
    done = subprocess.run(
        [need_program("dciodvfy", "dicom3tools"), path], capture_output=True, text=True
    )
    errors = [line for line in done.stderr.splitlines() if line.startswith("Error")]
    assert errors == []
    assert "EnhancedCTImage" in done.stderr


@pytest.mark.parametrize("name", [n for n in LOSSLESS if "JPEG lossless" not in n])
def test_compressed_and_other_encodings_of_many_frames_are_read(
    case: Case, name: str, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct[:5])
    path = tmp_path / "ct.dcm"
    LOSSLESS[name][1](image, path)
    slices = read_slices(path)
    assert slices[0].header.file_meta.TransferSyntaxUID == LOSSLESS[name][0]
    volume = sitk.GetArrayFromImage(build_series(slices).volume())
    for index, dataset in enumerate(case.ct[:5]):
        np.testing.assert_array_equal(volume[index], dataset.pixel_array.astype(int) - 1024)
    np.testing.assert_array_equal(hounsfield(slices[3]), volume[3])
