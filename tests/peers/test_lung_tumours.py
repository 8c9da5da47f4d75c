"""The features of pyradiomics' own two tumours are its own to the last bit."""

from __future__ import annotations

from pathlib import Path

import pytest
import SimpleITK as sitk

from scoring import extract_features
from tests.helpers.others.pyradiomics import (
    LUNGS,
    assert_bit_equal,
    read_lung,
    require_source_data,
    stock_features,
)

# --------------------------------------------------------------- pyradiomics' own lung1 and lung2


@pytest.fixture(scope="session")
def lung_folder(pytestconfig: pytest.Config) -> Path:
    return require_source_data(pytestconfig)


@pytest.mark.parametrize("name", LUNGS)
def test_features_of_pyradiomics_own_tumours_are_bit_equal(lung_folder: Path, name: str) -> None:
    image, mask = read_lung(lung_folder, name)
    assert image.GetPixelID() == sitk.sitkInt16
    assert_bit_equal(extract_features(image, mask), stock_features(image, mask))
