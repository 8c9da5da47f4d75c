"""Pixel data that other programs encoded, damaged in every way: refused by name."""

from __future__ import annotations

import copy
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.encaps import encapsulate, generate_fragments, parse_basic_offsets
from pydicom.filebase import DicomBytesIO

from scoring.ct.codestream import read_code_stream
from scoring.ct.pixels import hounsfield
from tests.helpers.made.encoders import LOSSLESS
from tests.helpers.made.one_slice import datasets, frames, refusal, write


@pytest.fixture
def dataset() -> pydicom.Dataset:
    return copy.deepcopy(datasets()[0])


COMPRESSED = [n for n, (s, _) in LOSSLESS.items() if s.is_encapsulated]
CODE_STREAMS = [n for n in COMPRESSED if not n.startswith("RLE")]


def fragments(dataset: pydicom.Dataset) -> list[bytes]:
    buffer = DicomBytesIO(dataset.PixelData)
    buffer.is_little_endian = True
    parse_basic_offsets(buffer)
    return list(generate_fragments(buffer))


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
        assert "has 32 rows, 32 columns and 1 component, the header says 16, 32" in str(error)
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
