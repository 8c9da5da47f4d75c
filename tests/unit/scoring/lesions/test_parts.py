"""Several lesions in one segment, and one lesion in several segmentations."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicom_node.demo.phantom import lesion_mask, make_seg
from scoring import CaseResult, score_case
from scoring.case.key_image import key_images
from scoring.ct.slice import read_slices
from scoring.grid import mask_of_array
from scoring.lesions.components import SPECK_MM, SPECK_SHARE, separate_parts
from scoring.policy import SegmentationPolicy
from scoring.reasons import Reason
from scoring.results import Assignment, Basis, Location
from scoring.segmentation.content import segment_content
from scoring.segmentation.read import read_segmentation
from sr_templates.companions.companions import secondary_captures
from tests.helpers.made.cases import NO_VARIANTS, SMALL, TREATED, build_case
from tests.helpers.made.segmentations import detached

SPACING = (2.0, 2.0, 2.5)
MASKS = [lesion_mask(SMALL, lesion) for lesion in SMALL.lesions]
ALL = MASKS[0] | MASKS[1] | MASKS[2]


def parts_of(voxels: np.ndarray) -> list[int]:
    mask = mask_of_array(voxels)
    assert mask is not None
    return [p.count for p in separate_parts(mask, SPACING).parts]


# --------------------------------------------------------------------------------------- components


def test_parts_are_counted_in_three_dimensions_and_in_a_stable_order() -> None:
    mask = mask_of_array(ALL)
    assert mask is not None
    found = separate_parts(mask, SPACING)
    assert sorted(p.count for p in found.parts) == sorted(int(m.sum()) for m in MASKS)
    assert [p.lower[2] for p in found.parts] == sorted(p.lower[2] for p in found.parts)
    whole = np.zeros(ALL.shape, dtype=bool)
    for p in found.parts:
        x, y, z = p.lower
        depth, height, width = p.voxels.shape
        whole[z : z + depth, y : y + height, x : x + width] |= p.voxels
    np.testing.assert_array_equal(whole, ALL)


@pytest.mark.parametrize(("shift", "parts"), [((4, 4, 4), 1), ((4, 4, 5), 2), ((4, 0, 0), 1)])
def test_parts_that_touch_at_a_corner_are_one(shift: tuple[int, ...], parts: int) -> None:
    voxels = np.zeros((12, 12, 12), dtype=bool)
    voxels[:4, :4, :4] = True
    voxels |= np.roll(voxels, shift, axis=(0, 1, 2))
    assert len(parts_of(voxels)) == parts


@given(st.integers(1, 12), st.integers(1, 8))
def test_speck_is_small_in_share_and_in_size(width: int, depth: int) -> None:
    voxels = np.zeros((20, 60, 60), dtype=bool)
    voxels[:16, :30, :30] = True
    voxels[:depth, 50, 40 : 40 + width] = True
    mask = mask_of_array(voxels)
    assert mask is not None
    found = separate_parts(mask, SPACING)
    length = float(np.hypot(2.0 * width, 2.0))  # between edges of voxels, at most
    small = width * depth < SPECK_SHARE * mask.count
    if small and length < SPECK_MM:
        assert (len(found.parts), found.specks, found.speck_voxels) == (1, 1, width * depth)
    if not small or 2.0 * width >= SPECK_MM:
        assert (len(found.parts), found.specks) == (2, 0)


def test_segment_of_specks_alone_is_its_largest_one() -> None:
    voxels = np.zeros((3, 90, 90), dtype=bool)
    voxels[1, ::3, ::3] = True
    voxels[1, 0, 1] = True
    assert parts_of(voxels) == [2]


# ---------------------------------------------------------------------------------- a whole segment


@functools.cache
def ct() -> tuple[pydicom.Dataset, ...]:
    return tuple(build_case().ct)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("ct")
    paths = [folder / f"{index:03}.dcm" for index in range(len(ct()))]
    for dataset, path in zip(ct(), paths, strict=True):
        dataset.save_as(path, enforce_file_format=True)
    return paths


def seg_of(*masks: np.ndarray, label: str = "Liver met") -> pydicom.Dataset:
    named = [
        dataclasses.replace(SMALL.lesions[0], label=label if n == 1 else f"{label} {n}")
        for n in range(1, len(masks) + 1)
    ]
    return detached(make_seg(ct(), masks, named, [f"1.2.{n}" for n in range(1, len(masks) + 1)]))


def scored(
    files: list[Path], folder: Path, *segs: pydicom.Dataset, mode: str = "refuse", **more: object
) -> CaseResult:
    paths = []
    for index, seg in enumerate(segs):
        paths.append(folder / f"seg{index}.dcm")
        seg.save_as(paths[-1], enforce_file_format=True)
    policy = SegmentationPolicy(several_parts=mode)
    setup = dataclasses.replace(NO_VARIANTS, segmentation=policy)
    return score_case(files, paths, TREATED, setup, **more)


def test_segment_with_three_tumours_is_not_scored_and_the_reason_has_their_sizes(
    files: list[Path], tmp_path: Path
) -> None:
    result = scored(files, tmp_path, seg_of(ALL))
    (lesion,) = result.lesions
    assert lesion.reason_code == "several_parts"
    assert lesion.reason is not None
    assert lesion.reason.startswith("one segment with three separate parts of ")
    assert lesion.reason.endswith(" mm")
    assert result.reason == (
        "no lesion could be scored: 1 of 1: the segment has several separate parts"
    )


def test_each_part_is_scored_as_if_it_were_a_segment(files: list[Path], tmp_path: Path) -> None:
    apart = scored(files, tmp_path, seg_of(*MASKS))
    result = scored(files, tmp_path, seg_of(ALL), mode="separate")
    assert {x.radiomics_score for x in result.lesions} == {x.radiomics_score for x in apart.lesions}
    assert result.patient.radiomics_score == pytest.approx(apart.patient.radiomics_score)
    assert sorted(x.segment_label for x in result.lesions) == [
        "Liver met, part 1 of 3", "Liver met, part 2 of 3", "Liver met, part 3 of 3"
    ]  # fmt: skip
    assert [x.part for x in result.lesions] == [(1, 3), (2, 3), (3, 3)]
    uids = [x.tracking_uid for x in result.lesions]
    assert len(set(uids)) == 3
    again = scored(files, tmp_path, seg_of(ALL), mode="separate")
    assert [x.tracking_uid for x in again.lesions] == uids  # the same in another object
    assert all(x.long_axis_mm and x.measurable for x in result.lesions)
    (note,) = result.notes
    assert "has 3 separate parts" in note
    assert "(segmentation.several_parts)" in note


def test_parts_as_one_lesion_are_said_so(files: list[Path], tmp_path: Path) -> None:
    result = scored(files, tmp_path, seg_of(ALL), mode="one")
    (lesion,) = result.lesions
    assert lesion.radiomics_score is not None
    assert "was scored as one lesion" in result.notes[0]


def test_key_images_show_each_part_alone(files: list[Path], tmp_path: Path) -> None:
    result = scored(files, tmp_path, seg_of(ALL), mode="separate")
    slices = [s for path in files for s in read_slices(path)]
    segs = [read_segmentation(tmp_path / "seg0.dcm")]
    images = key_images(result, slices, segs, 9)
    assert sorted(int(i.mask.sum()) for i in images) == sorted(
        int(m.sum(axis=(1, 2)).max()) for m in MASKS
    )
    captures = secondary_captures(result, segs[0].header, images, dt.datetime(2026, 1, 1))
    assert len({c.SOPInstanceUID for c in captures}) == len(MASKS)


def test_two_segments_with_one_tracking_uid_may_have_two_parts(
    files: list[Path], tmp_path: Path
) -> None:
    seg = seg_of(MASKS[0], MASKS[1])
    seg.SegmentSequence[1].TrackingUID = "1.2.1"
    (lesion,) = scored(files, tmp_path, seg).lesions
    assert lesion.radiomics_score is not None


def test_specks_are_noted_and_belong_to_no_part(files: list[Path], tmp_path: Path) -> None:
    with_speck = ALL.copy()
    with_speck[2, 5, 5] = True
    result = scored(files, tmp_path, seg_of(with_speck), mode="separate")
    assert sum(x.voxels for x in result.lesions) == int(ALL.sum())
    assert "has 1 speck of 1 voxel together" in result.notes[0]
    one = MASKS[0].copy()
    one[2, 5, 5] = True
    (lesion,) = scored(files, tmp_path, seg_of(one)).lesions
    assert lesion.radiomics_score is not None
    assert lesion.voxels == int(one.sum())  # as it was drawn


def test_person_says_what_the_parts_are_also_when_the_seg_comes_again(
    files: list[Path], tmp_path: Path
) -> None:
    seg = seg_of(ALL)
    seg.save_as(tmp_path / "first.dcm", enforce_file_format=True)
    content = segment_content(read_segmentation(tmp_path / "first.dcm"))[1]
    study = str(seg.StudyInstanceUID)
    said = Assignment(study, "2.25.1", content, True, Location.LUNG, "separate", "Dr A")
    again = seg_of(ALL)  # another object, with another Tracking UID
    again.SegmentSequence[0].TrackingUID = "1.2.999"
    result = scored(files, tmp_path, again, assignments=[said])
    assert [x.location for x in result.lesions] == [Location.LUNG] * 3
    assert {x.located_by for x in result.lesions} == {Basis.PERSON}
    assert all(x.assignment == said for x in result.lesions)
    assert "scored as a lesion (a person)" in " ".join(result.notes)
    other = scored(files, tmp_path, seg_of(MASKS[0]), assignments=[said])
    assert other.lesions[0].decided_by is Basis.CODE
    assert "1 assignment by a person, of segments that are not in the case" in " ".join(other.notes)
    assert other.input_sha256 != scored(files, tmp_path, seg_of(MASKS[0])).input_sha256


# ----------------------------------------------------------------------------------- other readers


def test_lesion_of_another_reader_is_left_out_for_the_newest_and_named(
    files: list[Path], tmp_path: Path
) -> None:
    smaller = MASKS[0].copy()
    smaller[: int(np.argwhere(smaller)[:, 0].min()) + 2] = False
    old, new = seg_of(MASKS[0], MASKS[1], label="reader 1"), seg_of(smaller, label="reader 2")
    for seg, date, uid in ((old, "20240305", "1.2.7"), (new, "20240306", "1.2.8")):
        seg.ContentDate = date
        for index, item in enumerate(seg.SegmentSequence):
            item.TrackingUID = f"{uid}.{index}"
    for order in ((old, new), (new, old)):
        result = scored(files, tmp_path, *order)
        assert {x.voxels for x in result.lesions} == {int(smaller.sum()), int(MASKS[1].sum())}
        (note,) = result.notes
        assert note.startswith(f"'reader 1' of SEG {old.SOPInstanceUID} was left out")
        assert f"the newer SEG {new.SOPInstanceUID} has the same lesion ('reader 2')" in note


def test_each_separate_part_has_the_readings_of_itself(files: list[Path], tmp_path: Path) -> None:
    smaller = MASKS[0].copy()
    smaller[: int(np.argwhere(smaller)[:, 0].min()) + 2] = False
    old, new = seg_of(smaller | MASKS[2]), seg_of(MASKS[0] | MASKS[2])
    old.ContentDate, new.ContentDate = "20240305", "20240306"
    lesions = scored(files, tmp_path, old, new, mode="separate").lesions
    agreement = {x.voxels: [r.dice for r in x.readings] for x in lesions}
    counts = [int(m.sum()) for m in (MASKS[0], smaller, MASKS[2])]
    expected = 2 * counts[1] / (counts[0] + counts[1])
    assert agreement == {counts[0]: [pytest.approx(expected, abs=1e-4)], counts[2]: [1.0]}


def test_segment_outside_the_body_is_warned_of_and_not_scored(
    files: list[Path], tmp_path: Path
) -> None:
    outside = np.zeros(ALL.shape, dtype=bool)
    outside[8:16, 1:10, 1:10] = True
    (lesion,) = scored(files, tmp_path, seg_of(outside)).lesions
    assert any("is air" in warning for warning in lesion.image_warnings)
    assert lesion.reason_code is Reason.LOCATION_CONTRADICTED
    assert "of it lie in the air around the patient" in (lesion.reason or "")


@pytest.mark.parametrize(("voxels", "said"), [(8, True), (3, True), (1, False)])
def test_lesions_that_share_more_voxels_than_neighbours_do_are_named(
    voxels: int, said: bool, files: list[Path], tmp_path: Path
) -> None:
    """Lesions of about nine columns, moved apart until they share so many of them."""
    first = MASKS[0]
    width = int(np.ptp(np.flatnonzero(first.any(axis=(0, 1))))) + 1
    second = np.roll(first, width - voxels, axis=2)
    shared = (first & second).sum() / first.sum()
    assert bool(shared > 0.1) is said
    result = scored(files, tmp_path, seg_of(first, second))
    notes = [n for n in result.notes if "taken for two lesions" in n]
    assert len(notes) == said
    assert all(f"share {100 * shared:.0f} %" in n for n in notes)


@pytest.mark.parametrize("axis", [1, 2])
def test_lesion_that_reaches_across_the_image_has_no_score(
    axis: int, files: list[Path], tmp_path: Path
) -> None:
    across = MASKS[0].copy()
    layer = int(across.any(axis=(1, 2)).argmax()) + 1
    middle = np.argwhere(across[layer]).mean(axis=0).astype(int)
    across[(layer, slice(None), middle[1]) if axis == 1 else (layer, middle[0])] = True
    (lesion,) = scored(files, tmp_path, seg_of(across)).lesions
    assert lesion.reason_code is Reason.LESION_FILLS_IMAGE
    assert f"from the {'upper to the lower' if axis == 1 else 'left to the right'} edge" in str(
        lesion.reason
    )
