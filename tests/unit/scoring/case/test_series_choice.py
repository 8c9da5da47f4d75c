"""Of several CT series of a study, the one that the segmentation refers to is used and named."""

from __future__ import annotations

import copy
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import generate_uid

from scoring.case.score import score_case
from scoring.case.series_choice import doubtful_geometry
from scoring.ct.phase import contrast_phase, phases_in
from scoring.ct.series import build_series
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.results import CaseResult
from sr_templates.document import content_of
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case
from tests.helpers.made.segmentations import by_series_only


def reconstruction(case: Case, description: str, kernel: str, every: int) -> list[pydicom.Dataset]:
    """Return another reconstruction of the same scan, in the same frame of reference."""
    uid, made = generate_uid(prefix=None), []
    for dataset in case.ct[::every]:
        image = copy.deepcopy(dataset)
        image.SeriesInstanceUID = uid
        image.SOPInstanceUID = generate_uid(prefix=None)
        image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID
        image.SeriesDescription, image.ConvolutionKernel = description, kernel
        image.SliceThickness = 2.5 * every
        made.append(image)
    return made


def score(case: Case, others: list[list[pydicom.Dataset]], folder: Path) -> CaseResult:
    ct, seg = case.write(folder)
    paths = sorted(ct.iterdir())
    for series in others:
        for dataset in series:
            path = ct / f"{dataset.SOPInstanceUID}.dcm"
            dataset.save_as(path, enforce_file_format=True)
            paths.insert(0, path)  # before the one that is meant
    return score_case(paths, [seg], TREATED, NO_VARIANTS)


def said(result: CaseResult) -> list[str]:
    return [s.text for s in content_of(result).statements if s.topic == "series"]


def test_the_segs_references_choose_and_the_others_are_named(case: Case, tmp_path: Path) -> None:
    thick = reconstruction(case, "Thick", "B30f", 2)
    sharp = reconstruction(case, "Lung", "B70f", 1)
    plain = reconstruction(case, "Without contrast", "B30f", 1)
    alone = score(case, [], tmp_path / "alone")
    found = score(case, [thick, sharp, plain], tmp_path / "all")
    assert [x.features for x in found.lesions] == [x.features for x in alone.lesions]
    assert found.series == alone.series
    assert found.input_sha256 == alone.input_sha256
    used, others = said(found)
    assert "kernel B30f, phase portal venous (SeriesDescription)" in used
    assert "thickness 2.5 mm" in used
    assert used == said(alone)[0]
    assert len(said(alone)) == 1
    for series, words in (
        (thick, "(12 slices, 'Thick', kernel B30f, thickness 5 mm)"),
        (sharp, "(24 slices, 'Lung', kernel B70f, thickness 2.5 mm)"),
        (plain, "(24 slices, 'Without contrast', kernel B30f, thickness 2.5 mm)"),
    ):
        assert f"{series[0].SeriesInstanceUID} {words}" in others


def test_many_other_series_are_counted(case: Case, tmp_path: Path) -> None:
    others = [reconstruction(case, f"R{n}", "B30f", 12) for n in range(8)]
    assert said(score(case, others, tmp_path))[1].endswith("; 2 more.")


def test_seg_whose_references_span_two_series_is_refused(case: Case, tmp_path: Path) -> None:
    other = reconstruction(case, "Lung", "B70f", 1)
    item = case.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence[3]
    item.ReferencedSOPInstanceUID = other[3].SOPInstanceUID
    with pytest.raises(InputError) as caught:
        score(case, [other], tmp_path)
    assert caught.value.code == "two_series_mixed"
    assert case.ct[0].SeriesInstanceUID in str(caught.value)
    assert other[0].SeriesInstanceUID in str(caught.value)


def test_seg_that_names_a_series_alone_is_of_that_series(case: Case, tmp_path: Path) -> None:
    expected = score(case, [], tmp_path / "whole")
    by_series_only(case.seg)
    found = score(case, [reconstruction(case, "Lung", "B70f", 1)], tmp_path / "series")
    assert [x.features for x in found.lesions] == [x.features for x in expected.lesions]
    assert [s.series_instance_uid for s in found.series] == [case.ct[0].SeriesInstanceUID]


def test_seg_that_names_two_series_alone_is_refused(case: Case, tmp_path: Path) -> None:
    by_series_only(case.seg)
    other = reconstruction(case, "Lung", "B70f", 1)
    item = pydicom.Dataset()
    item.SeriesInstanceUID = other[0].SeriesInstanceUID
    case.seg.ReferencedSeriesSequence.append(item)
    with pytest.raises(InputError) as caught:
        score(case, [other], tmp_path)
    assert caught.value.code == "two_series_mixed"


def test_seg_of_a_series_that_is_not_there_is_refused_by_its_uid(
    case: Case, tmp_path: Path
) -> None:
    by_series_only(case.seg)
    case.seg.ReferencedSeriesSequence[0].SeriesInstanceUID = "1.2.3"
    with pytest.raises(InputError) as caught:
        score(case, [], tmp_path)
    assert caught.value.code == "no_ct"
    assert "1.2.3" in str(caught.value)


# ------------------------------------------------------------------------------------------- phase


@pytest.mark.parametrize(
    ("text", "phases"),
    [
        ("Portal venous phase", ["portal venous"]),
        ("Abdomen PV 3.0", ["portal venous"]),
        ("Leber portalvenös", ["portal venous"]),
        ("Arterial_phase", ["arterial"]),
        ("Foie artériel", ["arterial"]),
        ("Thorax venös", ["venous"]),
        ("Fase tardia", ["delayed"]),
        ("Abdomen nativ", ["non-contrast"]),
        ("w/o contrast", ["non-contrast"]),
        ("Arterial and portal", ["portal venous", "arterial"]),
        ("Thorax 3.0 B30f", []),
        ("Party of one", []),
    ],
)
def test_phase_is_read_from_words(text: str, phases: list[str]) -> None:
    assert phases_in(text) == phases
    header = pydicom.Dataset()
    header.SeriesDescription = text
    expected = f"{phases[0]} (SeriesDescription)" if len(phases) == 1 else None
    assert contrast_phase([header]) == expected


# ----------------------------------------------------------------------------------------- padding


def with_padding(case: Case, value: int, voxels: int) -> None:
    """Put padding into the first lesion, in the middle slice of the phantom."""
    z = len(case.ct) // 2 - 2
    for index, dataset in enumerate(case.ct):
        pixels = dataset.pixel_array.astype("<i2")
        if index == z:
            pixels[50, 28 : 28 + voxels] = value
        dataset.PixelRepresentation, dataset.BitsStored, dataset.HighBit = 1, 16, 15
        dataset.PixelData = pixels.tobytes()
        dataset.add_new("PixelPaddingValue", "SS", value)


def test_lesion_that_reaches_into_padding_has_no_score_and_the_others_have(
    case: Case, tmp_path: Path
) -> None:
    with_padding(case, -2000, 3)
    found = score(case, [], tmp_path)
    liver, *others = found.lesions
    assert liver.reason_code == "padding_in_lesion"
    assert "3 of the lesion's" in str(liver.reason)
    assert liver.features == {}
    assert all(x.radiomics_score is not None for x in others)


@pytest.mark.parametrize(("value", "voxels"), [(-2000, 0), (0, 3)])
def test_padding_elsewhere_or_with_the_value_of_air_is_no_reason(
    case: Case, value: int, voxels: int, tmp_path: Path
) -> None:
    with_padding(case, value, voxels)
    assert all(x.radiomics_score is not None for x in score(case, [], tmp_path).lesions)


def unnamed(result: CaseResult) -> list[str]:
    return [note for note in result.notes if "whether slices are missing at its ends" in note]


def test_where_the_end_slices_are_not_named_the_report_says_that_they_may_not_be_the_ends(
    case: Case, tmp_path: Path
) -> None:
    assert unnamed(score(case, [], tmp_path / "all named")) == []
    images = case.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    case.seg.pop("SourceImageSequence", None)
    case.seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence = images[1:]
    (note,) = unnamed(score(case, [], tmp_path / "without the first"))
    assert "names 23 of its 24 images" in note
    by_series_only(case.seg)
    (note,) = unnamed(score(case, [], tmp_path / "series alone"))
    assert "names the series alone" in note
    # A slice that is missing at the lesion's own end is no matter of notices.
    del case.ct[:8]
    with pytest.raises(InputError) as caught:
        score(case, [], tmp_path / "cut")
    assert caught.value.code == "seg_geometry"


@pytest.mark.parametrize(
    ("keyword", "value", "said"),
    [
        ("SpacingBetweenSlices", "5", "Spacing Between Slices is 5 mm"),
        ("SpacingBetweenSlices", "-5", "Spacing Between Slices is 5 mm"),
        ("SpacingBetweenSlices", "2.5", None),
        ("SpacingBetweenSlices", "-2.5", None),
        ("SpacingBetweenSlices", "0", None),
        ("SpacingBetweenSlices", "", None),
        ("GantryDetectorTilt", "15", "Tilt is 15 degrees"),
        ("GantryDetectorTilt", "-15.5", "Tilt is -15.5 degrees"),
        ("GantryDetectorTilt", "0", None),
        ("GantryDetectorTilt", "+0.0", None),
    ],
)
def test_attributes_that_contradict_the_positions_are_named(
    case: Case, keyword: str, value: str, said: str | None
) -> None:
    made = copy.deepcopy(list(case.ct))
    for image in made:
        setattr(image, keyword, value)
    series = build_series([CtSlice(Path("ct.dcm"), image) for image in made])
    notes = doubtful_geometry({series.uid: series})
    assert [said in note for note in notes if said] == [True] * (said is not None)
    assert len(notes) == (said is not None)
