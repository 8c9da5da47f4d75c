"""A small CT whose UIDs never change, and what real programs export for its lesions.

The files of ``tests/data/producers.tar.xz`` were made by ``tests/data/producers/make.py`` with the
programs themselves, of which some cannot be installed beside ours.
"""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import pydicom
import SimpleITK as sitk
from pydicom.uid import generate_uid

from dicom_node.demo.phantom import lesion_mask
from tests.helpers.made.archives import unpack
from tests.helpers.made.cases import SMALL, build_case

_TISSUE = {"CodeValue": "85756007", "CodingSchemeDesignator": "SCT", "CodeMeaning": "Tissue"}
ARCHIVE = Path(__file__).parents[2] / "data" / "producers.tar.xz"
DEFAULT = ("Segment_1", "Segment_2", "Segment_3")
TELLING = ("liver met 1", "RUL nodule", "LN 7")  # of the lesions, in their order


@functools.cache
def fixed_ct() -> tuple[pydicom.Dataset, ...]:
    """Return the small CT with UIDs that are the same in every run."""
    ct = build_case().ct
    for number, dataset in enumerate(ct):
        dataset.SOPInstanceUID = generate_uid(entropy_srcs=["producers", f"{number}"])
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
        for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID"):
            setattr(dataset, keyword, generate_uid(entropy_srcs=["producers", keyword]))
    return tuple(ct)


@functools.cache
def fixed_masks() -> tuple[np.ndarray, ...]:
    """Return the lesions' voxels, (z, y, x) each."""
    return tuple(lesion_mask(SMALL, lesion) for lesion in SMALL.lesions)


def write_ct(folder: Path) -> list[Path]:
    """Write the CT and return its files in the order of the slices."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{index:03}.dcm" for index in range(len(fixed_ct()))]
    for dataset, path in zip(fixed_ct(), paths, strict=True):
        dataset.save_as(path, enforce_file_format=True)
    return paths


def stored(folder: Path) -> dict[str, Path]:
    """Unpack the files that were made once, and return them by name without extension."""
    unpack(ARCHIVE, folder)
    return {path.stem: path for path in sorted(folder.glob("*.dcm"))}


def label_image(values: tuple[int, ...]) -> sitk.Image:
    """Return the lesions as one image of labels on the grid of the CT."""
    first = fixed_ct()[0]
    voxels = np.zeros(fixed_masks()[0].shape, dtype=np.uint8)
    for value, mask in zip(values, fixed_masks(), strict=True):
        voxels[mask] = value
    image = sitk.GetImageFromArray(voxels)
    row, column = (float(v) for v in first.PixelSpacing)
    image.SetSpacing((column, row, float(first.SliceThickness)))
    image.SetOrigin([float(v) for v in first.ImagePositionPatient])
    return image


def metainfo(names: tuple[str, ...]) -> dict[str, object]:
    """Return dcmqi's description of segments, in the codes that Slicer begins with."""
    segments = [
        {
            "labelID": label,
            "SegmentLabel": name,
            "SegmentDescription": name,
            "SegmentAlgorithmType": "SEMIAUTOMATIC",
            "SegmentAlgorithmName": "any",
            "SegmentedPropertyCategoryCodeSequence": _TISSUE,
            "SegmentedPropertyTypeCodeSequence": _TISSUE,
            "recommendedDisplayRGBValue": [128, 174, 128],
        }
        for label, name in enumerate(names, start=1)
    ]
    return {
        "ContentCreatorName": "Reader1",
        "ClinicalTrialSeriesID": "Session1",
        "ClinicalTrialTimePointID": "1",
        "SeriesDescription": "Segmentation",
        "SeriesNumber": "300",
        "InstanceNumber": "1",
        "segmentAttributes": [segments],
        "ContentLabel": "SEGMENTATION",
        "ContentDescription": "Image segmentation",
        "ClinicalTrialCoordinatingCenterName": "dcmqi",
        "BodyPartExamined": "",
    }
