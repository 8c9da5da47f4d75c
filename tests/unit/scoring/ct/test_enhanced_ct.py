"""Multi-frame CT means what the single-frame images mean that it was made of."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest

from scoring.case.key_image import key_images
from scoring.case.score import score_case
from scoring.ct.pixels import hounsfield
from scoring.ct.series import build_series
from scoring.ct.slice import read_slice, read_slices
from scoring.errors import InputError
from scoring.results import CaseResult, Verdict
from scoring.segmentation.read import read_segmentation
from sr_templates.companions.companions import Companion, make_companions
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case, build_case
from tests.helpers.made.multiframe import make_enhanced, make_legacy, seg_on
from tests.helpers.made.multiframe import score_enhanced as score


@pytest.fixture(scope="module")
def case() -> Case:
    return build_case()


@pytest.fixture(scope="module")
def expected(case: Case, tmp_path_factory: pytest.TempPathFactory) -> CaseResult:
    folder, seg = case.write(tmp_path_factory.mktemp("single"))
    return score_case(sorted(folder.iterdir()), [seg], TREATED, NO_VARIANTS)


@pytest.mark.parametrize("make", [make_enhanced, make_legacy])
def test_features_are_those_of_the_single_frame_images(
    case: Case,
    expected: CaseResult,
    make: Callable[[list[pydicom.Dataset]], pydicom.Dataset],
    tmp_path: Path,
) -> None:
    image = make(case.ct)
    # highdicom puts the frames of a converted image from the top down.
    order = list(reversed(range(len(case.ct)))) if make is make_legacy else None
    found = score(image, seg_on(image, case, order), tmp_path)
    assert found.scored
    assert [x.features for x in found.lesions] == [x.features for x in expected.lesions]
    assert [f.verdict for f in found.eligibility] == [f.verdict for f in expected.eligibility]
    (series,), (plain,) = found.series, expected.series
    assert dataclasses.replace(
        series,
        series_instance_uid=plain.series_instance_uid,
        scanner=plain.scanner,  # an Enhanced CT must name a model, the phantom's images do not
        phase=plain.phase,
        description=plain.description,
    ) == plain  # fmt: skip


def test_key_image_names_the_frame_that_it_shows(case: Case, tmp_path: Path) -> None:
    image = make_enhanced(case.ct)
    seg = seg_on(image, case)
    found = score(image, seg, tmp_path)
    slices, segs = read_slices(tmp_path / "ct.dcm"), [read_segmentation(tmp_path / "seg.dcm")]
    pictures = key_images(found, slices, segs, 1)
    (made,) = make_companions(
        [Companion.KEY_IMAGES], found, seg, pictures, dt.datetime(2024, 3, 5, 12)
    )
    (source,) = made.SourceImageSequence
    assert source.ReferencedSOPInstanceUID == image.SOPInstanceUID
    number = source.ReferencedFrameNumber
    np.testing.assert_array_equal(pictures[0].pixels, hounsfield(slices[number - 1]))


def test_order_of_the_frames_does_not_matter(
    case: Case, expected: CaseResult, tmp_path: Path
) -> None:
    order = [int(i) for i in np.random.default_rng(1).permutation(len(case.ct))]
    image = make_enhanced(case.ct, order=order)
    found = score(image, seg_on(image, case, order), tmp_path)
    assert [x.features for x in found.lesions] == [x.features for x in expected.lesions]


def test_each_frame_has_its_own_rescale(case: Case, tmp_path: Path) -> None:
    image = make_enhanced(case.ct[:3])
    for index, frame in enumerate(image.PerFrameFunctionalGroupsSequence):
        frame.PixelValueTransformationSequence[0].RescaleIntercept = -1000 - index
    path = tmp_path / "ct.dcm"
    image.save_as(path, enforce_file_format=True)
    for index, item in enumerate(read_slices(path)):
        stored = case.ct[index].pixel_array.astype(int)
        np.testing.assert_array_equal(hounsfield(item), stored - 1000 - index)


# ---------------------------------------------------------------------------------- several volumes


def two_stacks(case: Case) -> pydicom.Dataset:
    return make_enhanced(case.ct, stacks=("early", "late"))


def seg_on_frames(image: pydicom.Dataset, case: Case, first: int) -> pydicom.Dataset:
    """Return a SEG whose source frames are those of one stack, which begins with ``first``."""
    single = make_enhanced(case.ct)
    # highdicom lets the segments share the items of their sources.
    buffer = io.BytesIO()
    seg_on(single, case).save_as(buffer, enforce_file_format=True)
    buffer.seek(0)
    seg = pydicom.dcmread(buffer)
    seg.ReferencedSeriesSequence[0].SeriesInstanceUID = image.SeriesInstanceUID
    instance = seg.ReferencedSeriesSequence[0].ReferencedInstanceSequence[0]
    instance.ReferencedSOPInstanceUID = image.SOPInstanceUID
    for frame in seg.PerFrameFunctionalGroupsSequence:
        source = frame.DerivationImageSequence[0].SourceImageSequence[0]
        source.ReferencedSOPInstanceUID = image.SOPInstanceUID
        source.ReferencedFrameNumber = int(source.ReferencedFrameNumber) + first - 1
    return seg


def test_of_two_volumes_in_one_object_the_segs_frames_choose(
    case: Case, expected: CaseResult, tmp_path: Path
) -> None:
    image = two_stacks(case)
    early = score(image, seg_on_frames(image, case, 1), tmp_path / "early")
    late = score(image, seg_on_frames(image, case, 1 + len(case.ct)), tmp_path / "late")
    energy = "original_firstorder_TotalEnergy"
    for a, b, c in zip(early.lesions, late.lesions, expected.lesions, strict=True):
        assert a.features == c.features
        assert b.features[energy] > a.features[energy]  # 7 HU higher
    assert [s.slices for s in (*early.series, *late.series)] == [len(case.ct)] * 2


@pytest.mark.parametrize("named", ["no frame", "frames of both"])
def test_seg_that_does_not_say_which_volume_is_refused(
    case: Case, named: str, tmp_path: Path
) -> None:
    image = two_stacks(case)
    seg = seg_on_frames(image, case, 1)
    frames = seg.PerFrameFunctionalGroupsSequence
    for frame in frames if named == "no frame" else frames[:1]:
        source = frame.DerivationImageSequence[0].SourceImageSequence[0]
        if named == "no frame":
            del source.ReferencedFrameNumber
        else:
            source.ReferencedFrameNumber = int(source.ReferencedFrameNumber) + len(case.ct)
    with pytest.raises(InputError) as caught:
        score(image, seg, tmp_path)
    assert caught.value.code == "stack_not_clear"
    count = {"no frame": 0, "frames of both": 2}[named]
    assert "holds 2 volumes in multi-frame images (frames: 24, 24)" in str(caught.value)
    assert f"source frames are of {count} of them" in str(caught.value)


def test_seg_frame_that_lies_on_another_ct_frame_than_it_names_is_refused(
    case: Case, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct)
    seg = seg_on(image, case)
    source = seg.PerFrameFunctionalGroupsSequence[0].DerivationImageSequence[0]
    source.SourceImageSequence[0].ReferencedFrameNumber = 24
    with pytest.raises(InputError) as caught:
        score(image, seg, tmp_path)
    assert caught.value.code == "seg_source_mismatch"
    assert "its source is frame 24" in str(caught.value)


# ------------------------------------------------------------------------------------------- broken


@pytest.mark.parametrize("described", [4, 6, 0])
def test_other_number_of_frames_than_described_is_refused(
    case: Case, described: int, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct[:5])
    frames = list(make_enhanced(case.ct[:6]).PerFrameFunctionalGroupsSequence)
    image.PerFrameFunctionalGroupsSequence = pydicom.Sequence(frames[:described])
    path = tmp_path / "ct.dcm"
    image.save_as(path, enforce_file_format=True)
    with pytest.raises(InputError) as caught:
        read_slices(path)
    assert caught.value.code == "frames_do_not_match"
    assert image.SOPInstanceUID in str(caught.value)
    assert f"Number of Frames is 5, but {described} frames" in str(caught.value)


def test_missing_frame_of_the_volume_is_refused_by_its_neighbours(
    case: Case, tmp_path: Path
) -> None:
    image = make_enhanced([*case.ct[:3], *case.ct[4:]])
    path = tmp_path / "ct.dcm"
    image.save_as(path, enforce_file_format=True)
    with pytest.raises(InputError) as caught:
        build_series(read_slices(path))
    assert caught.value.code == "missing_slice"
    assert f"{image.SOPInstanceUID} frame 3 and {image.SOPInstanceUID} frame 4" in str(caught.value)


@pytest.mark.parametrize(
    ("group", "code"),
    [
        ("PlanePositionSequence", "missing_attribute"),
        ("PixelValueTransformationSequence", "not_hounsfield"),
    ],
)
def test_frame_without_a_functional_group_is_refused_by_its_number(
    case: Case, group: str, code: str, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct[:5])
    del image.PerFrameFunctionalGroupsSequence[2][group]
    path = tmp_path / "ct.dcm"
    image.save_as(path, enforce_file_format=True)
    with pytest.raises(InputError) as caught:
        build_series(read_slices(path))
    assert caught.value.code == code
    assert f"{image.SOPInstanceUID} frame 3" in str(caught.value)


def test_multi_frame_image_is_no_single_slice(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "ct.dcm"
    make_enhanced(case.ct[:3]).save_as(path, enforce_file_format=True)
    with pytest.raises(InputError, match="multi-frame"):
        read_slice(path)


def test_a_kind_that_only_the_whole_image_names_is_seen(case: Case, tmp_path: Path) -> None:
    image = make_enhanced(case.ct)
    image.ImageType = ["DERIVED", "PRIMARY", "VOLUME", "VMI"]
    found = score(image, seg_on(image, case), tmp_path)
    (kind,) = (f for f in found.eligibility if f.code == "image_kind")
    assert kind.verdict is Verdict.NOT_MET
    assert "VMI" in str(kind.evidence)


@pytest.mark.parametrize(
    ("keyword", "value", "code"),
    [
        ("SliceThickness", "5", "section_thickness"),
        ("KVP", "80", "tube_voltage"),
        ("ConvolutionKernel", "B70f", "one_kernel"),
    ],
)
def test_what_frames_and_the_whole_state_differently_cannot_be_told(
    case: Case, keyword: str, value: str, code: str, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct)
    setattr(image, keyword, value)
    found = score(image, seg_on(image, case), tmp_path)
    (finding,) = (f for f in found.eligibility if f.code == code)
    assert finding.verdict is Verdict.CANNOT_TELL
    assert f"{value} in the whole image" in finding.evidence[0].value
    (note,) = (n for n in found.notes if "state" in n and keyword in n)
    assert "twice, differently" in note


@pytest.mark.parametrize("keyword", ["PixelSpacing", "RescaleIntercept"])
def test_what_pixels_are_read_by_is_said_where_the_whole_states_it_differently(
    case: Case, expected: CaseResult, keyword: str, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct)
    setattr(image, keyword, ["9", "9"] if keyword == "PixelSpacing" else "0")
    found = score(image, seg_on(image, case), tmp_path)
    assert any(f"state {keyword} twice" in note for note in found.notes)
    assert [x.features for x in found.lesions] == [x.features for x in expected.lesions]


def test_same_numbers_written_differently_are_no_contradiction(case: Case, tmp_path: Path) -> None:
    image = make_enhanced(case.ct)
    image.KVP, image.SliceThickness = "120.0", f"{float(case.ct[0].SliceThickness):.3f}"
    image.ConvolutionKernel = ""
    found = score(image, seg_on(image, case), tmp_path)
    assert not any("twice" in note for note in found.notes)


def test_technique_and_rescale_type_of_the_whole_count_beside_the_frames(
    case: Case, tmp_path: Path
) -> None:
    image = make_enhanced(case.ct)
    image.VolumeBasedCalculationTechnique = "MAX_IP"
    shared = image.SharedFunctionalGroupsSequence[0]
    shared.CTImageFrameTypeSequence[0].VolumeBasedCalculationTechnique = "NONE"
    found = score(image, seg_on(image, case), tmp_path / "technique")
    (kind,) = (f for f in found.eligibility if f.code == "image_kind")
    assert kind.excludes
    image = make_enhanced(case.ct)
    image.RescaleType = "US"
    path = tmp_path / "ct.dcm"
    image.save_as(path, enforce_file_format=True)
    with pytest.raises(InputError, match=r"Rescale Type is 'HU\\\\US'"):
        build_series(read_slices(path))


def test_frames_that_are_left_out_are_named(case: Case, tmp_path: Path) -> None:
    """The first frames have another kernel, so that they are no part of the volume."""
    image = make_enhanced(case.ct)
    frames = list(image.PerFrameFunctionalGroupsSequence)
    for frame in frames[:2]:
        frame.CTReconstructionSequence = [pydicom.Dataset()]
        frame.CTReconstructionSequence[0].ConvolutionKernel = "B70f"
    result = score(image, seg_on(image, case), tmp_path)
    (note,) = [n for n in result.notes if "were left out" in n]
    assert f"2 of {len(frames)} images are not of the volume" in note
    assert f"{image.SOPInstanceUID} frame 1, {image.SOPInstanceUID} frame 2" in note
