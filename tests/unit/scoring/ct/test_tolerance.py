"""One tolerance from what was printed: decimals, the best line, and what stays refused."""

from __future__ import annotations

import io

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.ct.tolerance import (
    Printed,
    axes_of,
    decimals,
    direction_error,
    half_unit,
    half_units,
    half_width,
    same_spacing,
)
from scoring.studies.slice_positions import table


def read_back(keyword: str, text: str) -> list[object]:
    """Return the values of a Decimal String as pydicom reads them from a file."""
    header = pydicom.Dataset()
    setattr(header, keyword, text.split("\\"))
    file = io.BytesIO()
    header.save_as(file, implicit_vr=False, little_endian=True)
    file.seek(0)
    value = pydicom.dcmread(file, force=True)[keyword].value
    return list(value) if "\\" in text else [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1", 0), ("1.", 0), ("-1.20", 2), (" 3.125 ", 3), ("1.5e-02", 3), ("1.25E+01", 1)],
)
def test_decimals_are_those_of_the_text_and_not_of_the_number(text: str, expected: int) -> None:
    (value,) = read_back("SliceThickness", text)
    assert decimals(value) == expected


def test_half_a_unit_is_of_the_longest_decimals_of_each_component() -> None:
    rows = [["-249.51", "0", "-1.5"], ["-249.5", "0", "2"]]
    np.testing.assert_allclose(half_units(rows), [0.005, 0.05, 0.05])


def test_whole_millimetres_and_short_cosines_are_exact_as_they_stand() -> None:
    assert half_unit(["5", "10"]) == 0.05
    assert direction_error(["0.8", "0.6", "0", "-0.6", "0.8", "0"]) == 0
    assert direction_error(["1", "6.123e-17", "0", "0", "0.985", "-0.174"]) == 0.0005


def test_cosines_bent_by_rounding_are_made_perpendicular_and_others_are_refused() -> None:
    printed = np.array([1, 0, 0, 0, 0.985, -0.174])
    axes = axes_of(printed, 0.0005)
    assert axes is not None
    np.testing.assert_allclose(np.stack(axes) @ np.stack(axes).T, np.eye(2), atol=1e-12)
    assert np.abs(np.concatenate(axes) - printed).max() < 0.0005
    assert axes_of(printed, 0.0) is None
    assert axes_of(np.array([1, 0, 0, 0, 0.985, -0.180]), 0.0005) is None
    exact = axes_of(np.array([0.8, 0.6, 0, -0.6, 0.8, 0]), 0.0)
    assert exact is not None
    assert exact[0].tolist() == [0.8, 0.6, 0]  # not a bit is changed


def test_pixel_spacings_differ_where_it_moves_the_far_edge() -> None:
    assert same_spacing(["0.8000001", "0.8"], ["0.8", "0.8"], 512)
    assert not same_spacing(["0.8001", "0.8"], ["0.8", "0.8"], 512)
    assert not same_spacing(["0.8", "0.7"], ["0.8", "0.8"], 512)


@given(
    st.floats(-500, 500),
    st.floats(0.3, 6),
    st.integers(2, 400),
    st.integers(1, 4),
)
def test_numbers_on_a_line_are_within_half_a_unit_however_many(
    start: float, step: float, count: int, digits: int
) -> None:
    printed = [float(f"{start + step * i:.{digits}f}") for i in range(count)]
    assert half_width(printed) <= 0.5 * 10.0**-digits + 1e-9


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=12))
def test_best_line_is_as_good_as_any(values: list[int]) -> None:
    pairs = [(i, j) for j in range(len(values)) for i in range(j)]
    slopes = [(values[j] - values[i]) / (j - i) for i, j in pairs]
    best = min(np.ptp([y - slope * x for x, y in enumerate(values)]) / 2 for slope in slopes)
    assert half_width(values) == pytest.approx(best)


def test_planes_may_be_off_by_what_the_ct_is_off_itself_and_their_own_rounding() -> None:
    assert Printed(0, 0, 0, 0).off_plane(0.0) == pytest.approx(0.01)
    assert Printed(0.08, 0, 0, 0).off_plane(0.005) == pytest.approx(0.095)


def test_regular_series_are_taken_and_irregular_ones_are_not() -> None:
    """The study in small; `scoring.studies.slice_positions` prints it for 10,000 of each."""
    rows = table(120, seed=4)
    for kind, series, refused, _ in rows:
        if kind.startswith("irregular"):
            assert refused == series, kind
        elif "cut off" not in kind:  # towards zero: a whole unit where the sign changes
            assert refused == 0, kind
    assert any(fixed for kind, _, _, fixed in rows if kind.startswith("regular"))
