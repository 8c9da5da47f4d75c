"""Stored bits to Hounsfield units, and pixel data that is not what its header says."""

from __future__ import annotations

import copy
import functools
import struct
from collections.abc import Callable
from pathlib import Path

import imagecodecs
import jpeg_ls
import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.encaps import encapsulate, generate_fragments, parse_basic_offsets
from pydicom.filebase import DicomBytesIO
from pydicom.uid import MPEG2MPML, UID, JPEG2000Lossless, JPEGLSLossless

from dicom_node.demo.phantom import Phantom, make_ct
from scoring.ct.codestream import read_code_stream
from scoring.ct.pixels import LARGEST_MATRIX, hounsfield, padding_hounsfield
from scoring.ct.slice import CtSlice, read_slice
from scoring.errors import InputError
from tests.helpers.made.encoders import LOSSLESS

PHANTOM = Phantom(size=32, slices=4, spacing=(2.0, 2.0, 2.5), lesions=())


@functools.cache
def _made() -> tuple[pydicom.Dataset, ...]:
    return tuple(make_ct(PHANTOM))


@pytest.fixture
def dataset() -> pydicom.Dataset:
    return copy.deepcopy(_made()[0])


def write(dataset: pydicom.Dataset, path: Path) -> CtSlice:
    dataset.save_as(path, enforce_file_format=True)
    return read_slice(path)


def refusal(item: CtSlice) -> InputError:
    with pytest.raises(InputError) as caught:
        hounsfield(item)
    assert item.sop_instance_uid in str(caught.value)
    return caught.value


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
    dataset = copy.deepcopy(_made()[0])
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


COMPRESSED = [n for n, (s, _) in LOSSLESS.items() if s.is_encapsulated]
CODE_STREAMS = [n for n in COMPRESSED if not n.startswith("RLE")]


def fragments(dataset: pydicom.Dataset) -> list[bytes]:
    buffer = DicomBytesIO(dataset.PixelData)
    buffer.is_little_endian = True
    parse_basic_offsets(buffer)
    return list(generate_fragments(buffer))


def frames(dataset: pydicom.Dataset, content: list[bytes], syntax: UID | None = None) -> None:
    dataset.PixelData = encapsulate(content, has_bot=False)
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    if syntax:
        dataset.file_meta.TransferSyntaxUID = syntax


def encoded(dataset: pydicom.Dataset, name: str, folder: Path) -> pydicom.Dataset:
    path = folder / "encoded.dcm"
    LOSSLESS[name][1](dataset, path)
    found = pydicom.dcmread(path)
    found.PixelData  # noqa: B018 (read before the file is written over)
    return found


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def garbage(data: bytes) -> bytes:
    return bytes(range(256)) * 4


@pytest.mark.parametrize("name", COMPRESSED)
@pytest.mark.parametrize("damage", [cut, garbage])
def test_compressed_frame_that_is_cut_short_or_no_frame_is_refused(
    dataset: pydicom.Dataset, name: str, damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    made = encoded(dataset, name, tmp_path)
    (frame,) = fragments(made)
    frames(made, [damage(frame)])
    assert refusal(write(made, tmp_path / "ct.dcm")).code == "unreadable_pixels"


@pytest.mark.parametrize("name", COMPRESSED)
def test_another_number_of_compressed_frames_than_declared_is_refused(
    dataset: pydicom.Dataset, name: str, tmp_path: Path
) -> None:
    made = encoded(dataset, name, tmp_path)
    (frame,) = fragments(made)
    frames(made, [frame, frame])
    error = refusal(write(made, tmp_path / "two.dcm"))
    assert "Number of Frames is 1, but Pixel Data holds 2" in str(error)
    frames(made, [frame])
    made.NumberOfFrames = 3
    error = refusal(write(made, tmp_path / "one.dcm"))
    assert "Number of Frames is 3, but Pixel Data holds 1" in str(error)


@pytest.mark.parametrize("name", CODE_STREAMS)
def test_frame_in_several_fragments_is_put_together(
    dataset: pydicom.Dataset, name: str, tmp_path: Path
) -> None:
    expected = hounsfield(write(dataset, tmp_path / "plain.dcm"))
    made = encoded(dataset, name, tmp_path)
    (frame,) = fragments(made)
    half = len(frame) // 4 * 2
    buffer = encapsulate([frame[:half], frame[half:]], has_bot=False)
    frames(made, [])
    made.PixelData = buffer
    np.testing.assert_array_equal(hounsfield(write(made, tmp_path / "ct.dcm")), expected)


@pytest.mark.parametrize("name", COMPRESSED)
def test_frame_of_another_size_than_rows_and_columns_is_refused_before_it_is_decoded(
    dataset: pydicom.Dataset, name: str, tmp_path: Path
) -> None:
    made = encoded(dataset, name, tmp_path)
    made.Rows = 16
    error = refusal(write(made, tmp_path / "ct.dcm"))
    assert error.code == "unreadable_pixels"
    if name in CODE_STREAMS:
        assert "has 32 rows, 32 columns and 1 component(s), the header says 16, 32" in str(error)
    else:
        assert "the RLE segments have 1024, 1024 bytes, expected 2 of 512" in str(error)


def test_code_stream_that_claims_an_enormous_image_is_not_decoded(
    dataset: pydicom.Dataset, tmp_path: Path
) -> None:
    """Some hundred bytes that would fill 17 GB."""
    made = encoded(dataset, "JPEG 2000 (OpenJPEG)", tmp_path)
    (frame,) = fragments(made)
    large = struct.pack(">2I", 65535, 65535)
    bomb = frame[:8] + large + frame[16:24] + large + frame[32:]
    assert read_code_stream(bomb).rows == 65535
    frames(made, [bomb])
    assert "has 65535 rows" in str(refusal(write(made, tmp_path / "ct.dcm")))


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
