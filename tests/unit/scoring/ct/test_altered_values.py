"""Values that were cut off, made coarse or shifted are found; scans as they are never are."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dicom_node.demo.phantom import Phantom, hounsfield, make_ct
from scoring.ct.altered_values import altered_values, altered_values_in_words
from scoring.ct.folder import read_ct_directory
from scoring.ct.pixels import read_hounsfield
from scoring.ct.series import CtSeries, CtSlice, build_series
from scoring.ct.tissue_peaks import displaced_peaks
from scoring.eligibility.hounsfield import peaks_show_it
from scoring.errors import InputError
from scoring.results import Verdict

Change = Callable[[np.ndarray], np.ndarray]
CHANGES: dict[str, Change] = {
    "cut off below -160 HU; they are cut off above 240 HU": lambda hu: np.clip(hu, -160, 240),
    "cut off above 400 HU": lambda hu: np.clip(hu, -1000, 400),
    "coarse": lambda hu: hu // 4 * 4,
    "perhaps shifted: the lowest, of air or lung": lambda hu: hu + 200,
    "below air": lambda hu: hu - 200,
}


@functools.cache
def made() -> tuple[CtSeries, np.ndarray]:
    phantom = Phantom(size=96, slices=4, spacing=(3.6, 3.6, 2.5), lesions=())
    volume = hounsfield(phantom).astype(np.int32)
    bone = volume[:, 60:64, 40:60]
    bone += np.random.default_rng(1).integers(0, 900, bone.shape)
    return build_series([CtSlice(Path("ct"), d) for d in make_ct(phantom)]), volume


@functools.cache
def real(folder: Path) -> tuple[CtSeries, np.ndarray]:
    slices, _ = read_ct_directory(folder)
    series = build_series(slices)
    first = max(0, len(series.slices) // 2 - 2)
    volume = np.stack(list(read_hounsfield(series.slices[first : first + 3])))
    return series, volume


def words(series: CtSeries, volume: np.ndarray) -> str:
    found = altered_values(series, dict(enumerate(volume)))
    return "; they ".join(altered_values_in_words(series, found, exclude=False))


@pytest.mark.parametrize("says", CHANGES)
def test_changed_values_are_refused_with_their_slices(says: str) -> None:
    series, volume = made()
    assert words(series, volume) == ""
    changed = altered_values(series, dict(enumerate(CHANGES[says](volume))))
    with pytest.raises(InputError, match="4 of 4 images") as caught:
        altered_values_in_words(series, changed, exclude=True)
    assert caught.value.code == "altered_values"
    assert says in str(caught.value).replace(" (4 of 4 images, Instance Number 1-4)", "")


def test_one_coarse_slice_is_named() -> None:
    series, volume = made()
    volume = volume.copy()
    volume[2] = volume[2] // 4 * 4
    assert "1 of 4 images, Instance Number 3" in words(series, volume)


def test_steps_of_noise_free_images_and_the_range_of_scanners_are_no_change() -> None:
    series, volume = made()
    assert words(series, np.where(volume > -500, 40, -1000)) == ""
    assert words(series, np.clip(volume, -1000, 3071)) == ""


@pytest.mark.parametrize("name", ["LIDC-IDRI-0001/ct", "CRLM-CT-1006/ct", "dcmqi-small/ct-3slice"])
def test_real_scans_are_suspected_only_when_they_are_changed(shared: Path, name: str) -> None:
    series, volume = real(shared / "data" / name)
    assert words(series, volume) == ""
    assert displaced_peaks(series, dict(enumerate(volume))) == []
    for says, change in CHANGES.items():
        found = words(series, np.where(volume <= -1500, volume, change(volume)))
        assert any(part in found for part in (says.split("; ")[0], "cut off")), (says, found)


@pytest.mark.parametrize("name", ["LIDC-IDRI-0001/ct", "CRLM-CT-1006/ct"])
@pytest.mark.parametrize("change", [(1, 50), (1, -50), (1, 100), (1.1, 100), (0.9, -100), (1.1, 0)])
def test_shifted_and_scaled_real_scans_are_named(
    shared: Path, name: str, change: tuple[float, float]
) -> None:
    series, volume = real(shared / "data" / name)
    slope, intercept = change
    changed = np.where(volume <= -1500, volume, np.rint(volume * slope + intercept))
    (found, *_) = peaks_show_it(
        displaced_peaks(series, dict(enumerate(changed.astype(np.int32)))), series
    )
    assert (found.code, found.verdict, found.excludes) == (
        "hounsfield_units", Verdict.CANNOT_TELL, False,
    )  # fmt: skip
    assert "is at" in found.statement
