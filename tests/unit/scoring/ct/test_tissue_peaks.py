"""Values that were shifted or scaled are named by where air and fat lie."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from scoring.ct.tissue_peaks import displaced

Change = Callable[[np.ndarray], np.ndarray]


def patient(fat: int = 6000, soft: int = 8000, fluid: int = 0, seed: int = 1) -> np.ndarray:
    """Values of a trunk in air, with a scanner's noise."""
    rng = np.random.default_rng(seed)
    tissues = [(-1000, 8000), (-850, 3000), (-105, fat), (55, soft), (115, 3000), (10, fluid)]
    means = np.concatenate([np.full(count, hu) for hu, count in tissues])
    return np.rint(np.maximum(means + rng.normal(0, 15, len(means)), -1024)).astype(np.int32)


@pytest.mark.parametrize(
    "values",
    [
        patient(),
        patient(fat=1000),
        patient(fat=0),
        patient(fat=0, fluid=4000),  # ascites in a patient without fat
        patient(fat=2000, fluid=8000),
        np.array([], dtype=np.int32),
        np.full(5000, -1000),
        np.full(5000, 40),
        np.full(5000, -3024),  # padding that no header declares
    ],
)
def test_nothing_is_said_of_values_as_scanners_make_them(values: np.ndarray) -> None:
    assert displaced(values) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda hu: hu + 50,
        lambda hu: hu + 100,
        lambda hu: hu - 50,
        lambda hu: hu - 100,
        lambda hu: (hu + 1000) * 1.1 - 1000,
        lambda hu: (hu + 1000) * 0.9 - 1000,
    ],
)
def test_fat_elsewhere_is_named_with_its_value(change: Change) -> None:
    moved = np.rint(change(patient())).astype(np.int32)
    fat = float(change(np.array([-105.0]))[0])
    (words,) = [w for w in displaced(moved) if w.startswith("fat")]
    said = float(words.split(" is at ")[1].split(" HU")[0])
    assert abs(said - fat) <= 10


@pytest.mark.parametrize("change", [lambda hu: hu * 1.1, lambda hu: hu - 60])
def test_air_elsewhere_is_named(change: Change) -> None:
    assert any(w.startswith("air is at -1") for w in displaced(np.rint(change(patient()))))
