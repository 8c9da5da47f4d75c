"""Slices without pixels of their own: refused at a lesion, noted elsewhere, never a sound scan."""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import pytest

from dicom_node.demo.phantom import Phantom, hounsfield, make_ct
from scoring.ct.folder import read_ct_directory
from scoring.ct.lost_pixels import LostPixels, lost_pixels, lost_pixels_notes
from scoring.ct.pixels import read_hounsfield
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.errors import InputError

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
    assert found == [LostPixels((0,), blank=True), LostPixels((2, 5), blank=False)]


@pytest.mark.parametrize(
    ("lost", "says"),
    [
        (LostPixels((3,), blank=True), "1 of 12 images, Instance Number 4, have one value"),
        (LostPixels((1, 3), blank=False), "2 of 12 images, Instance Number 2, 4, are the same"),
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
