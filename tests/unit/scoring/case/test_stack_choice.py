"""Stray images do not spoil a series, and references of every kind find it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.uid import (
    MRImageStorage,
    PositronEmissionTomographyImageStorage,
    generate_uid,
)

from scoring.case.score import score_case
from scoring.errors import InputError
from scoring.results import CaseResult
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case
from tests.helpers.made.segmentations import by_series_only


def another(image: pydicom.Dataset, **changes: object) -> pydicom.Dataset:
    """Return another image of the same series."""
    made = copy.deepcopy(image)
    made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = generate_uid(prefix=None)
    for keyword, value in changes.items():
        setattr(made, keyword, value)
    return made


def score(case: Case, strays: Sequence[pydicom.Dataset], folder: Path) -> CaseResult:
    ct, seg = case.write(folder)
    for index, dataset in enumerate(strays):
        dataset.save_as(ct / f"a{index}.dcm", enforce_file_format=True)
    return score_case(sorted(ct.iterdir()), [seg], TREATED, NO_VARIANTS)


def refusal(case: Case, strays: Sequence[pydicom.Dataset], folder: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        score(case, strays, folder)
    return caught.value


def number(case: Case) -> None:
    for dataset in case.ct:
        dataset.AcquisitionNumber = 1


@pytest.fixture(scope="module")
def alone(copy_of_case: Callable[[], Case], tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    """The result of the numbered case without strays."""
    case = copy_of_case()
    number(case)
    return score(case, [], tmp_path_factory.mktemp("alone"))


def localizer(case: Case) -> list[pydicom.Dataset]:
    return [
        another(
            case.ct[3],
            ImageType=["ORIGINAL", "PRIMARY", "LOCALIZER"],
            ImageOrientationPatient=[0, 1, 0, 0, 0, -1],
        )
    ]


def dose_sheet(case: Case) -> list[pydicom.Dataset]:
    sheet = another(case.ct[3], Rows=8, Columns=8, PixelData=bytes(128))
    for keyword in ("ImagePositionPatient", "ImageOrientationPatient", "RescaleSlope"):
        delattr(sheet, keyword)
    return [sheet]


def second_phase(case: Case) -> list[pydicom.Dataset]:
    return [another(d, AcquisitionNumber=2, AcquisitionTime="101700") for d in case.ct]


def second_phase_half_a_spacing_on(case: Case) -> list[pydicom.Dataset]:
    made = []
    for image in second_phase(case):
        x, y, z = (float(v) for v in image.ImagePositionPatient)
        image.ImagePositionPatient = [x, y, z + 1.25]
        made.append(image)
    return made


def reformat(case: Case) -> list[pydicom.Dataset]:
    return [
        another(
            case.ct[0],
            ImageOrientationPatient=[1, 0, 0, 0, 0, -1],
            ImagePositionPatient=[0, 2.0 * n, 0],
        )
        for n in range(5)
    ]


def same_files(case: Case) -> list[pydicom.Dataset]:
    return copy.deepcopy(case.ct[:5])


@pytest.mark.parametrize(
    ("strays", "said"),
    [
        (localizer, "1 localizer"),
        (dose_sheet, "1 without a place"),
        (second_phase, "24 of Acquisition Number 2, time 101700"),
        (second_phase_half_a_spacing_on, "24 of Acquisition Number 2, time 101700"),
        (reformat, "5 of Acquisition Number 1"),
        (same_files, "5 images were there twice"),
    ],
)
def test_strays_are_left_out_and_named_and_not_a_bit_changes(
    strays: Callable[[Case], list[pydicom.Dataset]],
    said: str,
    case: Case,
    alone: CaseResult,
    tmp_path: Path,
) -> None:
    number(case)
    found = score(case, strays(case), tmp_path / "all")
    assert [x.features for x in found.lesions] == [x.features for x in alone.lesions]
    assert found.input_sha256 == alone.input_sha256
    assert [note for note in found.notes if said in note]
    assert found.series == alone.series


@pytest.mark.parametrize("strays", [localizer, dose_sheet])
def test_strays_are_left_out_where_the_series_alone_is_named(
    strays: Callable[[Case], list[pydicom.Dataset]], case: Case, tmp_path: Path
) -> None:
    alone = score(case, [], tmp_path / "alone")
    by_series_only(case.seg)
    found = score(case, strays(case), tmp_path / "all")
    assert [x.features for x in found.lesions] == [x.features for x in alone.lesions]


def test_two_phases_of_a_series_that_alone_is_named_are_refused_naming_both(
    case: Case, tmp_path: Path
) -> None:
    for dataset in case.ct:
        dataset.AcquisitionNumber, dataset.AcquisitionTime = 1, "101500"
    strays = second_phase(case)
    by_series_only(case.seg)
    error = refusal(case, strays, tmp_path)
    assert error.code == "two_stacks"
    assert "Acquisition Number 1, time 101500, 24 images" in str(error)
    assert "Acquisition Number 2, time 101700, 24 images" in str(error)


def test_frames_decide_where_the_references_by_series_name_both_phases(
    case: Case, tmp_path: Path
) -> None:
    for dataset in case.ct:
        dataset.AcquisitionNumber = 1
    alone = score(case, [], tmp_path / "alone")
    strays = second_phase(case)
    named = case.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    for image in strays:
        item = copy.deepcopy(named[0])
        item.ReferencedSOPInstanceUID = image.SOPInstanceUID
        named.append(item)
    found = score(case, strays, tmp_path / "all")
    assert [x.features for x in found.lesions] == [x.features for x in alone.lesions]


def test_gap_stays_refused_beside_a_stray(case: Case, tmp_path: Path) -> None:
    strays = localizer(case)
    by_series_only(case.seg)
    del case.ct[10]
    assert refusal(case, strays, tmp_path).code == "missing_slice"


def test_object_that_is_there_twice_with_other_pixels_is_refused(
    case: Case, tmp_path: Path
) -> None:
    twin = copy.deepcopy(case.ct[4])
    pixels = np.frombuffer(twin.PixelData, dtype=np.uint16).copy()
    pixels[7] += 1
    twin.PixelData = pixels.tobytes()
    error = refusal(case, [twin], tmp_path)
    assert error.code == "object_differs"
    assert twin.SOPInstanceUID in str(error)


# ---------------------------------------------------------------------------------- references


def unnamed(seg: pydicom.Dataset) -> list[pydicom.Dataset]:
    """Take all references away from a SEG and return those by series."""
    named = list(seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence)
    del seg.ReferencedSeriesSequence
    seg.pop("SourceImageSequence", None)
    for frame in seg.PerFrameFunctionalGroupsSequence:
        del frame.DerivationImageSequence
    return named


def at_the_top(seg: pydicom.Dataset, named: list[pydicom.Dataset]) -> None:
    seg.SourceImageSequence = named


def in_the_shared_groups(seg: pydicom.Dataset, named: list[pydicom.Dataset]) -> None:
    derivation = pydicom.Dataset()
    derivation.SourceImageSequence = named
    seg.SharedFunctionalGroupsSequence[0].DerivationImageSequence = [derivation]


@pytest.mark.parametrize("place", [at_the_top, in_the_shared_groups])
def test_images_are_found_wherever_they_are_named(
    place: Callable[[pydicom.Dataset, list[pydicom.Dataset]], None], case: Case, tmp_path: Path
) -> None:
    alone = score(case, [], tmp_path / "alone")
    named = unnamed(case.seg)
    assert refusal(case, [], tmp_path / "none").code == "seg_without_references"
    place(case.seg, named)
    found = score(case, [], tmp_path / "found")
    assert [x.features for x in found.lesions] == [x.features for x in alone.lesions]


@pytest.mark.parametrize(
    ("sop_class", "name"),
    [(MRImageStorage, "MR Image"), (PositronEmissionTomographyImageStorage, "Positron Emission")],
)
def test_seg_on_other_images_than_ct_says_so(
    sop_class: str, name: str, case: Case, tmp_path: Path
) -> None:
    for item in unnamed_items(case.seg):
        item.ReferencedSOPClassUID = sop_class
        item.ReferencedSOPInstanceUID += ".1"
    error = refusal(case, [], tmp_path)
    assert error.code == "seg_not_on_ct"
    assert name in str(error)


def unnamed_items(seg: pydicom.Dataset) -> list[pydicom.Dataset]:
    """Return the items that name the images, without those of the frames."""
    named = unnamed(seg)
    at_the_top(seg, named)
    return named


def test_images_of_other_uids_in_the_same_series_are_not_sent_for_again(
    case: Case, tmp_path: Path
) -> None:
    for dataset in case.ct:
        dataset.SOPInstanceUID = generate_uid(prefix=None)
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    error = refusal(case, [], tmp_path)
    assert error.code == "images_not_in_series"
    assert "de-identified separately" in str(error)
    assert case.ct[0].SeriesInstanceUID in str(error)


def test_images_of_another_series_alone_are_not_taken_for_the_ones_named(
    case: Case, tmp_path: Path
) -> None:
    for dataset in case.ct:
        dataset.SOPInstanceUID = generate_uid(prefix=None)
        dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
        dataset.SeriesInstanceUID = "1.2.3"
    assert refusal(case, [], tmp_path / "here").code == "no_ct"
    for dataset in case.ct:
        dataset.FrameOfReferenceUID = "1.2.3.4"
    assert refusal(case, [], tmp_path / "apart").code == "images_not_in_series"
