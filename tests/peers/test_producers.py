"""What the programs that people use export, as they export it: from default export to score.

The matrix of `ROWS` stands in OPERATIONS.md as well. dcmqi and highdicom are run here; the files of
the others were made once with the programs themselves (``tests/data/producers/make.py``).
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
import pytest
import SimpleITK as sitk
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code
from pydicom.uid import generate_uid

from scoring import CaseResult, score_case
from scoring.lesions.decision import decide_segments
from scoring.policy import SegmentationPolicy
from scoring.results import Assignment, Location
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.cases import NO_VARIANTS, TREATED
from tests.helpers.made.producers import (
    DEFAULT,
    TELLING,
    fixed_ct,
    fixed_masks,
    label_image,
    metainfo,
    stored,
    write_ct,
)
from tests.helpers.others.programs import need_program
from tests.helpers.paths import ROOT

LOCATIONS = (Location.LIVER, Location.LUNG, Location.NODE)
TISSUE, ORGAN = codes.SCT.Tissue, Code("113343008", "SCT", "Organ")
Make = Callable[[Path], Path]


@dataclasses.dataclass(frozen=True)
class Files:
    """The CT and the files that were made once."""

    ct: list[Path]
    stored: dict[str, Path]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("producers")
    return Files(write_ct(folder / "ct"), stored(folder / "made"))


def highdicom(
    folder: Path,
    labels: Sequence[str],
    kind: str = "BINARY",
    category: Code = TISSUE,
    property_type: Code = TISSUE,
    **options: object,
) -> Path:
    masks = fixed_masks()[: len(labels)]
    pixels = np.stack(masks, axis=-1).astype(np.float32 if kind == "FRACTIONAL" else np.uint8)
    if kind == "LABELMAP":
        pixels = sum(n * m.astype(np.uint8) for n, m in enumerate(masks, start=1))
    if kind == "FRACTIONAL":
        options["fractional_type"] = "PROBABILITY"
    made = hd.seg.Segmentation(
        source_images=list(fixed_ct()),
        pixel_array=pixels,
        segmentation_type=kind,
        segment_descriptions=[
            hd.seg.SegmentDescription(
                n, label, category, property_type, hd.seg.SegmentAlgorithmTypeValues.MANUAL
            )
            for n, label in enumerate(labels, start=1)
        ],
        series_instance_uid=generate_uid(),
        series_number=1,
        sop_instance_uid=generate_uid(),
        instance_number=1,
        manufacturer="m",
        manufacturer_model_name="m",
        software_versions="1",
        device_serial_number="1",
        **options,
    )
    path = folder / "seg.dcm"
    made.save_as(path)
    return path


def dcmqi(folder: Path, labels: Sequence[str], kind: str = "binary") -> Path:
    sitk.WriteImage(label_image((1, 2, 3)), folder / "labels.nrrd")
    (folder / "meta.json").write_text(json.dumps(metainfo(tuple(labels))))
    write_ct(folder / "ct")
    _program(
        "itkimage2segimage", "--inputImageList", folder / "labels.nrrd", "--inputMetadata",
        folder / "meta.json", "--inputDICOMDirectory", folder / "ct", "--outputDICOM",
        folder / "seg.dcm", "--skip", "1", "--segmentationType", kind,
    )  # fmt: skip
    return folder / "seg.dcm"


def label_map_of_dcmqi(folder: Path) -> Path:
    binary = dcmqi(folder, TELLING)
    _program("bin2labelsegimage", "--inputDICOM", binary, "--outputDICOM", folder / "map.dcm")
    return folder / "map.dcm"


def _program(name: str, *arguments: object) -> None:
    program = need_program(name, "PyPI: dcmqi")
    subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, timeout=120)


def typed_organ(files: Files, folder: Path) -> Path:
    """Return an RTSTRUCT with RT ROI Interpreted Type ORGAN on all ROIs, as ARIA writes it."""
    dataset = pydicom.dcmread(files.stored["rt-utils-named"])
    for item in dataset.RTROIObservationsSequence:
        item.RTROIInterpretedType = "ORGAN"
    names = ("GTV liver", "GTV RUL", "GTVn")
    for item, name in zip(dataset.StructureSetROISequence, names, strict=True):
        item.ROIName = name
    dataset.save_as(folder / "rtstruct.dcm")
    return folder / "rtstruct.dcm"


BY_IMAGES = "segmentation.frame_of_reference"
# Producer, metadata, settings, and how many visits to the page it takes.
ROWS: list[tuple[str, str, str, int]] = [
    ("highdicom BINARY", "Tissue, Segment_1", "", 1),
    ("highdicom BINARY", "Tissue, descriptive labels", "", 0),
    ("highdicom BINARY, empty frames", "Tissue, descriptive labels", "", 0),
    ("highdicom FRACTIONAL", "Tissue, descriptive labels", "", 0),
    ("highdicom LABELMAP", "Tissue, descriptive labels", "", 0),
    ("MONAI (highdicom)", "Organ, Liver; Liver tumor", "", 0),
    ("dcmqi and 3D Slicer", "Tissue, Segment_1", "", 1),
    ("dcmqi and 3D Slicer", "Tissue, descriptive labels", "", 0),
    ("dcmqi label map", "Tissue, descriptive labels", "", 0),
    ("dcmqi bin2labelsegimage", "Tissue, descriptive labels", "", 0),
    ("pydicom-seg", "Tissue, Segment_1", BY_IMAGES, 1),
    ("pydicom-seg", "Tissue, descriptive labels", BY_IMAGES, 0),
    ("OHIF (Cornerstone adapters)", "Tissue, Segment 1", "", 1),
    ("OHIF (Cornerstone adapters)", "Tissue, descriptive labels", "", 0),
    ("rt-utils", "ROI-1", "", 1),
    ("rt-utils", "descriptive names", "", 0),
    ("plastimatch", "Unknown Structure", "", 1),
    ("plastimatch", "descriptive names", "", 0),
    ("ARIA, Pinnacle (RTSTRUCT)", "ORGAN on all, GTV liver", "", 0),
]


def made(row: tuple[str, str, str, int], files: Files, folder: Path) -> Path:
    producer, metadata, _, _ = row
    telling = "tell" in metadata
    labels = TELLING if telling else DEFAULT
    kept = {
        "pydicom-seg": "pydicom-seg",
        "OHIF (Cornerstone adapters)": "cornerstone",
        "rt-utils": "rt-utils",
        "plastimatch": "plastimatch",
    }
    if producer in kept:
        return files.stored[f"{kept[producer]}-{'named' if telling else 'default'}"]
    makers: dict[str, Make] = {
        "highdicom BINARY": lambda f: highdicom(f, labels),
        "highdicom BINARY, empty frames": lambda f: highdicom(f, labels, omit_empty_frames=False),
        "highdicom FRACTIONAL": lambda f: highdicom(f, labels, "FRACTIONAL"),
        "highdicom LABELMAP": lambda f: highdicom(f, labels, "LABELMAP"),
        "MONAI (highdicom)": lambda f: highdicom(
            f, ["Liver tumor"], category=ORGAN, property_type=codes.SCT.Liver
        ),
        "dcmqi and 3D Slicer": lambda f: dcmqi(f, labels),
        "dcmqi label map": lambda f: dcmqi(f, labels, "labelmap"),
        "dcmqi bin2labelsegimage": label_map_of_dcmqi,
        "ARIA, Pinnacle (RTSTRUCT)": lambda f: typed_organ(files, f),
    }
    return makers[producer](folder)


def scored(files: Files, seg: Path, setting: str, said: Sequence[Assignment] = ()) -> CaseResult:
    policy = SegmentationPolicy(frame_of_reference="by_images" if setting else "same")
    setup = dataclasses.replace(NO_VARIANTS, segmentation=policy)
    return score_case(files.ct, [seg], TREATED, setup, assignments=said)


@pytest.mark.parametrize("row", ROWS, ids=[f"{r[0]}, {r[1]}" for r in ROWS])
def test_from_export_to_score(row: tuple[str, str, str, int], files: Files, tmp_path: Path) -> None:
    path = made(row, files, tmp_path)
    seg = read_segmentation(path)
    said: list[Assignment] = []
    if row[3]:
        first = scored(files, path, row[2])
        assert first.reason == "no segment is a lesion"
        (finding,) = [f for f in first.eligibility if f.code == "lesion_present"]
        assert finding.verdict.value == "cannot tell"
        assert len(finding.evidence) == 3
        study = str(seg.header.StudyInstanceUID)
        said = [
            Assignment(study, d.segment.tracking_uid, "", True, location)
            for d, location in zip(decide_segments([seg]), LOCATIONS, strict=True)
        ]
    result = scored(files, path, row[2], said)
    lesions = {x.location: x for x in result.lesions}
    expected = LOCATIONS[: len(result.lesions)]
    assert tuple(lesions) == expected
    assert all(x.radiomics_score is not None for x in result.lesions)
    for location, mask in zip(LOCATIONS, fixed_masks(), strict=True):
        if location in lesions:
            assert lesions[location].voxels == pytest.approx(int(mask.sum()), rel=0.03)


def test_the_matrix_is_in_the_manual() -> None:
    manual = (ROOT / "dicom_node" / "OPERATIONS.md").read_text(encoding="utf-8")
    for producer, metadata, setting, visits in ROWS:
        line = f"| {producer} | {metadata} | {f'`{setting}`' if setting else ''} | {visits} |"
        assert line in manual, line
