"""Slices without pixels of their own: refused at a lesion, noted elsewhere, never a sound scan."""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import pytest

from dicom_node.demo.phantom import Phantom, hounsfield, make_ct
from scoring.ct.folder import read_ct_directory
from scoring.ct.lost_pixels import (
    BLANK,
    DISPLACED,
    MEAN,
    REPEATED,
    LostPixels,
    check_parts,
    lost_parts,
    lost_pixels,
    lost_pixels_notes,
)
from scoring.ct.pixels import read_hounsfield
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.grid import LesionMask

PHANTOM = Phantom(size=48, slices=12, spacing=(7, 7, 2.5), lesions=())


@functools.cache
def series() -> CtSeries:
    return build_series([CtSlice(Path("ct"), d) for d in make_ct(PHANTOM)])


def decoded() -> dict[int, np.ndarray]:
    return dict(enumerate(hounsfield(PHANTOM)))


@pytest.mark.parametrize("name", ["LIDC-IDRI-0001/ct", "CRLM-CT-1006/ct", "dcmqi-small/ct-3slice"])
def test_every_slice_of_a_real_scan_has_pixels_of_its_own(shared: Path, name: str) -> None:
    slices, _ = read_ct_directory(shared / "data" / name)
    assert lost_pixels(dict(enumerate(read_hounsfield(slices)))) == []


def test_slices_without_noise_may_be_alike() -> None:
    plain = np.full((48, 48), -1000, dtype=np.int16)
    plain[10:38, 10:38] = 40
    assert lost_pixels({0: plain, 1: plain.copy()}) == []


def test_blank_and_repeated_slices_are_found_wherever_they_are() -> None:
    slices = decoded()
    assert lost_pixels(slices) == []
    slices[0] = np.full_like(slices[0], -1024)
    slices[5] = slices[2].copy()
    found = lost_pixels(slices)
    assert found == [LostPixels((0,), BLANK), LostPixels((2, 5), REPEATED)]


@pytest.mark.parametrize("size", [8, 24, 64, 256])
def test_slices_of_noise_alone_are_not_taken_for_each_others(size: int) -> None:
    rng = np.random.default_rng(size)
    slices = {z: rng.normal(60, 15, (size, size)).astype(np.int32) for z in range(100)}
    assert lost_pixels(slices) == []


def test_slices_that_interpolation_made_are_found() -> None:
    slices = decoded()
    for index in (3, 7):
        both = slices[index - 1].astype(np.int32) + slices[index + 1]
        slices[index] = np.round(both / 2).astype(np.int16)
    assert lost_pixels(slices) == [LostPixels((3, 7), MEAN)]


@pytest.mark.parametrize("name", ["LIDC-IDRI-0001/ct", "CRLM-CT-1006/ct"])
def test_images_with_each_others_pixels_are_found(shared: Path, name: str) -> None:
    slices, _ = read_ct_directory(shared / "data" / name)
    volume = list(read_hounsfield(build_series(slices).slices[20:28]))
    assert lost_pixels(dict(enumerate(volume))) == []
    for apart in (1, 3):
        mixed = list(volume)
        mixed[3], mixed[3 + apart] = mixed[3 + apart], mixed[3]
        (lost,) = lost_pixels(dict(enumerate(mixed)))
        assert lost.what == DISPLACED
        assert set(lost.slices) <= set(range(2, 5 + apart))


def a_lesion() -> LesionMask:
    return LesionMask((20, 20, 4), np.ones((3, 6, 8), dtype=bool))


@pytest.mark.parametrize("part", [np.s_[24:, :], np.s_[18:24, 18:30]], ids=["rows", "a tile"])
def test_slices_that_lost_a_part_of_a_lesion_are_refused_by_name(part: tuple[slice, ...]) -> None:
    slices = decoded()
    assert lost_parts(slices, [a_lesion()]) == []
    slices[5] = slices[5].copy()
    slices[5][part] = 0
    lost = lost_parts(slices, [a_lesion()])
    assert lost == [5]
    with pytest.raises(InputError, match="1 of 12 images, Instance Number 6, have one value in"):
        check_parts(series(), lost)


@pytest.mark.parametrize(
    ("lost", "says"),
    [
        (LostPixels((3,), BLANK), "1 of 12 images, Instance Number 4, have one value"),
        (LostPixels((1, 3), REPEATED), "2 of 12 images, Instance Number 2, 4, are the same"),
    ],
)
def test_they_are_refused_where_lesions_are_and_noted_elsewhere(
    lost: LostPixels, says: str
) -> None:
    for nearest in (3, 6):
        with pytest.raises(InputError, match=says) as caught:
            lost_pixels_notes(series(), [lost], {nearest, 9})
        assert caught.value.code == "pixels_lost"
    (note,) = lost_pixels_notes(series(), [lost], {7, 9})
    assert says in note
