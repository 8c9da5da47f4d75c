"""Stored bits to Hounsfield units, and pixel data that is not what its header says."""

from __future__ import annotations

import copy
from pathlib import Path

import imagecodecs
import jpeg_ls
import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.uid import MPEG2MPML, JPEG2000Lossless, JPEGLSLossless

from scoring.ct.codestream import read_code_stream
from scoring.ct.pixels import LARGEST_MATRIX, hounsfield, padding_hounsfield
from tests.helpers.made.one_slice import datasets, frames, refusal, write


@pytest.fixture
def dataset() -> pydicom.Dataset:
    return copy.deepcopy(datasets()[0])


def cells(dataset: pydicom.Dataset, values: np.ndarray) -> None:
    dataset.PixelData = values.astype("<u2").tobytes()


# -------------------------------------------------------------------------------------------- bits


@settings(max_examples=60)
@given(
    stored=st.integers(2, 16),
    spare=st.integers(0, 14),
    signed=st.booleans(),
    seed=st.integers(0, 9),
)
def test_only_the_stored_bits_count_wherever_they_lie_and_whatever_is_beside_them(
    stored: int, spare: int, signed: bool, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shift = min(spare, 16 - stored)
    rng = np.random.default_rng(seed)
    low = -(1 << (stored - 1)) if signed else 0
    values = rng.integers(low, low + (1 << stored), (32, 32))
    field = (values & ((1 << stored) - 1)) << shift
    rubbish = rng.integers(0, 1 << 16, (32, 32)) & ~(((1 << stored) - 1) << shift)
    dataset = copy.deepcopy(datasets()[0])
    dataset.BitsStored, dataset.HighBit = stored, stored - 1 + shift
    dataset.PixelRepresentation = int(signed)
    cells(dataset, field | rubbish)
    item = write(dataset, tmp_path_factory.mktemp("bits") / "ct.dcm")
    np.testing.assert_array_equal(hounsfield(item), values - 1024)


def test_overlay_in_the_high_bits_does_not_show(dataset: pydicom.Dataset, tmp_path: Path) -> None:
    expected = hounsfield(write(dataset, tmp_path / "plain.dcm"))
    stored = np.frombuffer(dataset.PixelData, "<u2").reshape(32, 32)
    cells(dataset, stored | 0x5000)
    np.testing.assert_array_equal(hounsfield(write(dataset, tmp_path / "ct.dcm")), expected)


@pytest.mark.parametrize(
    ("keyword", "value", "expected"),
    [
        ("PhotometricInterpretation", "MONOCHROME1", "expected MONOCHROME2"),
        ("PhotometricInterpretation", "RGB", "expected MONOCHROME2"),
        ("PhotometricInterpretation", "", "expected MONOCHROME2"),
        ("SamplesPerPixel", 3, "expected 1"),
        ("BitsAllocated", 32, "expected 16"),
        ("BitsAllocated", 12, "expected 16"),
        ("BitsStored", 17, "expected 1 to Bits Allocated, 16"),
        ("BitsStored", 0, "expected 1 to Bits Allocated, 16"),
        ("HighBit", 10, "expected 11 to 15"),
        ("HighBit", 16, "expected 11 to 15"),
        ("HighBit", None, "expected 11 to 15"),
        ("PixelRepresentation", 2, "expected 0 or 1"),
        ("PixelRepresentation", None, "expected 0 or 1"),
        ("Rows", LARGEST_MATRIX + 1, "expected 1 to 8192"),
        ("Columns", 0, "expected 1 to 8192"),
    ],
)
def test_description_of_pixels_that_ct_does_not_have_is_refused_by_attribute_and_value(
    dataset: pydicom.Dataset, keyword: str, value: object, expected: str, tmp_path: Path
) -> None:
    setattr(dataset, keyword, value)
    error = refusal(write(dataset, tmp_path / "ct.dcm"))
    assert error.code == "pixel_description"
    assert f"{keyword} is {value!r}, {expected}" in str(error)


# ------------------------------------------------------------------------------------- pixel data


@pytest.mark.parametrize(
    ("keyword", "value"), [("Rows", 33), ("Rows", 16), ("Columns", 64), ("NumberOfFrames", 2)]
)
def test_pixel_data_of_another_size_is_refused_with_both_sizes(
    dataset: pydicom.Dataset, keyword: str, value: int, tmp_path: Path
) -> None:
    setattr(dataset, keyword, value)
    error = refusal(write(dataset, tmp_path / "ct.dcm"))
    assert error.code == "unreadable_pixels"
    expected = 2048 * value // (1 if keyword == "NumberOfFrames" else 32)
    assert f"Pixel Data has 2048 bytes, expected {expected}" in str(error)


def test_transfer_syntax_that_is_not_read_is_refused_by_name(
    dataset: pydicom.Dataset, tmp_path: Path
) -> None:
    frames(dataset, [b"\x00\x00\x01\xb3"], MPEG2MPML)
    error = refusal(write(dataset, tmp_path / "ct.dcm"))
    assert error.code == "unreadable_pixels"
    assert MPEG2MPML in str(error)


def test_sign_that_the_code_stream_does_not_keep_is_not_guessed(
    dataset: pydicom.Dataset, tmp_path: Path
) -> None:
    """10 bits in the code stream, 16 stored and signed: 1000 may be 1000 or -24."""
    frame = jpeg_ls.encode_pixel_data(
        np.arange(32 * 32, dtype="<u2").tobytes(),
        rows=32,
        columns=32,
        samples_per_pixel=1,
        bits_stored=10,
        bits_allocated=16,
        photometric_interpretation="MONOCHROME2",
        pixel_representation=0,
        planar_configuration=0,
    )
    assert read_code_stream(bytes(frame)).precision == 10
    dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 15, 1
    frames(dataset, [bytes(frame)], JPEGLSLossless)
    assert "sign of its values is not known" in str(refusal(write(dataset, tmp_path / "ct.dcm")))


@pytest.mark.parametrize("signed", [False, True])
def test_signedness_that_only_the_code_stream_has_makes_no_difference(
    dataset: pydicom.Dataset, signed: bool, tmp_path: Path
) -> None:
    """Some encoders write signed images as unsigned JPEG 2000, and the other way round."""
    rng = np.random.default_rng(0)
    values = rng.integers(-2048, 2048, (32, 32))
    if signed:  # Pixel Representation says signed, the code stream unsigned
        dataset.PixelRepresentation = 1
        frame = imagecodecs.jpeg2k_encode(
            (values & 0xFFF).astype(np.uint16), bitspersample=12, codecformat="j2k", level=0
        )
        expected = values - 1024
    else:
        dataset.PixelRepresentation = 0
        frame = imagecodecs.jpeg2k_encode(
            values.astype(np.int16), bitspersample=12, codecformat="j2k", level=0
        )
        expected = (values & 0xFFF) - 1024
    assert read_code_stream(bytes(frame)).signed is not signed
    frames(dataset, [bytes(frame)], JPEG2000Lossless)
    np.testing.assert_array_equal(hounsfield(write(dataset, tmp_path / "ct.dcm")), expected)


# ----------------------------------------------------------------------------------------- padding


@pytest.mark.parametrize(
    ("value", "limit", "signed", "bits", "expected"),
    [
        (None, None, 0, 12, None),
        (0, None, 0, 12, (-1024, -1024)),
        (-2000, None, 1, 16, (-3024, -3024)),
        (63536, None, 1, 16, (-3024, -3024)),  # US beside signed pixels, as in LIDC-IDRI
        (-2000, -1990, 1, 16, (-3024, -3014)),
        (-1990, -2000, 1, 16, (-3024, -3014)),
    ],
)
def test_padding_in_hounsfield_units(
    dataset: pydicom.Dataset,
    value: int | None,
    limit: int | None,
    signed: int,
    bits: int,
    expected: tuple[int, int] | None,
) -> None:
    dataset.PixelRepresentation, dataset.BitsStored = signed, bits
    dataset.HighBit = bits - 1
    if value is not None:
        dataset.add_new("PixelPaddingValue", "SS" if value < 0 else "US", value)
    if limit is not None:
        dataset.add_new("PixelPaddingRangeLimit", "SS", limit)
    assert padding_hounsfield(dataset) == expected
