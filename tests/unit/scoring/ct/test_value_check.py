"""Whether the values of a CT are Hounsfield units: shifted scans are refused, real ones are not."""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import pytest

from dicom_node.demo.phantom import Phantom, hounsfield, make_ct
from scoring.ct.folder import read_ct_directory
from scoring.ct.pixels import padding_hounsfield, read_hounsfield
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice
from scoring.ct.value_check import Values, check_values, values_of, without_air
from scoring.errors import InputError

REAL = ("LIDC-IDRI-0001/ct", "CRLM-CT-1006/ct", "dcmqi-small/ct-3slice")
LESION = 60.0


@functools.cache
def made() -> tuple[CtSeries, np.ndarray]:
    phantom = Phantom(size=96, slices=12, spacing=(3.6, 3.6, 2.5), lesions=())
    return build_series([CtSlice(Path("ct"), d) for d in make_ct(phantom)]), hounsfield(phantom)


@functools.cache
def real(folder: Path) -> tuple[CtSeries, np.ndarray]:
    series = build_series(read_ct_directory(folder)[0])
    return series, np.stack(list(read_hounsfield(series.slices)))


def found(series: CtSeries, volume: np.ndarray) -> list[Values]:
    return values_of(series, dict(enumerate(volume)))


def test_scan_with_air_around_the_body_is_plausible() -> None:
    series, volume = made()
    (values,) = found(series, volume)
    check_values(series, [values], [LESION])
    assert not without_air(values)
    assert values.slices == (0, 11)


@pytest.mark.parametrize(
    ("shift", "why"),
    [(1024, "missing"), (1000, "missing"), (2048, "missing"), (-1024, "applied twice")],
)
def test_shifted_scan_is_refused_with_its_rescale(shift: int, why: str) -> None:
    series, volume = made()
    with pytest.raises(InputError, match=rf"the intercept were {why}.*Intercept -1024") as caught:
        check_values(series, found(series, volume + shift), [LESION + shift])
    assert caught.value.code == "not_hounsfield"


def test_slices_that_are_shifted_against_their_neighbours_are_refused_by_name() -> None:
    series, volume = made()
    mixed = volume.astype(np.int32)
    mixed[5:] += 1024
    with pytest.raises(InputError, match="differ by 1024 HU") as caught:
        check_values(series, found(series, mixed), [LESION])
    assert series.slices[4].name in str(caught.value)


def test_slices_far_apart_are_examined_by_themselves() -> None:
    series, volume = made()
    decoded = {0: volume[0], 1: volume[1], 9: volume[9] + 1024, 10: volume[10] + 1024}
    runs = values_of(series, decoded)
    assert [v.slices for v in runs] == [(0, 1), (9, 10)]
    with pytest.raises(InputError, match="intercept were missing"):
        check_values(series, runs, [LESION])


def test_padding_is_no_air_and_a_field_of_view_within_the_body_cannot_be_told() -> None:
    series, volume = made()
    inside = np.where(volume < -200, 50, volume)
    inside[:, :30] = -2000
    (values,) = found(series, inside)
    check_values(series, [values], [LESION])
    assert without_air(values)
    assert values.lowest > -200


def test_lung_lesion_of_little_density_in_a_field_of_view_of_lung_is_not_refused() -> None:
    series, volume = made()
    lung = np.full_like(volume, -850)
    check_values(series, found(series, lung), [-650.0])


@pytest.mark.parametrize("name", REAL)
def test_parts_of_real_scans_are_refused_only_when_they_are_shifted(
    shared: Path, name: str
) -> None:
    """Runs of up to 15 slices, and fields of view of 80 and 100 %."""
    series, volume = real(shared / "data" / name)
    padding = padding_hounsfield(series.slices[0].header)
    shown = volume if padding is None else np.where(volume <= padding[1], -9000, volume)
    rng = np.random.default_rng(3)
    for share in (1, 1, 0.8, 0.8, 0.8, 0.8):
        count = min(len(volume), 15)
        first = int(rng.integers(0, len(volume) - count + 1))
        width = int(share * volume.shape[1])
        x = int(rng.integers(0, volume.shape[1] - width + 1))
        y = (volume.shape[1] - width) // 2  # its circle lies within the scanner's
        part = shown[first : first + count, y : y + width, x : x + width]
        (values,) = found(series, part)
        check_values(series, [values], [LESION])
        assert not without_air(values)
        assert values.jump[0] <= 10
        for shift in (1024, -1024):
            with pytest.raises(InputError, match="not Hounsfield units"):
                check_values(series, found(series, part + shift), [LESION + shift])
