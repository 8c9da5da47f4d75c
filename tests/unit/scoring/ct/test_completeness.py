"""Whether an object is all there: the receiver and the reader must say the same."""

from __future__ import annotations

import copy
import functools
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.encaps import encapsulate
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import write_dataset
from pydicom.uid import (
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RLELossless,
    RTStructureSetStorage,
)

import tests.helpers.made.segmentations as made
from dicom_node.receive.object_check import CANNOT_UNDERSTAND, ObjectRefusedError, read_header
from dicom_node.receive.walk import Limits
from scoring.ct.pixels import hounsfield
from scoring.ct.slice import CtSlice, read_slice
from scoring.errors import InputError
from scoring.segmentation.read import read_segmentation, segment_masks
from tests.helpers.made.segmentations import set_pixels
from tests.helpers.made.small_series import FIRST, LESIONS, SECOND, series


def ct() -> list[pydicom.Dataset]:
    return [s.header for s in series().slices]


@functools.cache
def _seg() -> pydicom.Dataset:
    return made.binary(ct(), [FIRST, SECOND], LESIONS)


@functools.cache
def _structures() -> pydicom.Dataset:
    return made.detached(made.traced_structure_set(ct(), [FIRST, SECOND], LESIONS))


def encoded(dataset: pydicom.Dataset) -> bytes:
    """Return a data set as it comes over the network, in its own transfer syntax."""
    buffer = DicomBytesIO()
    syntax = dataset.file_meta.TransferSyntaxUID
    buffer.is_little_endian, buffer.is_implicit_VR = syntax.is_little_endian, syntax.is_implicit_VR
    write_dataset(buffer, dataset)
    return buffer.getvalue()


def receive(dataset: pydicom.Dataset, content: bytes | None = None) -> None:
    """Pass an object, or other bytes for it, to the receiver's check."""
    read_header(
        io.BytesIO(encoded(dataset) if content is None else content),
        dataset.file_meta.TransferSyntaxUID,
        str(dataset.SOPInstanceUID),
        str(dataset.SOPClassUID),
        Limits(100_000, 1 << 24),
    )


def received(dataset: pydicom.Dataset, content: bytes | None = None) -> bool:
    try:
        receive(dataset, content)
    except ObjectRefusedError as e:
        return e.status != CANNOT_UNDERSTAND
    return True


def seg_read(dataset: pydicom.Dataset, folder: Path) -> bool:
    dataset.save_as(folder / "seg.dcm", enforce_file_format=True)
    try:
        segment_masks(read_segmentation(folder / "seg.dcm"), series())
    except InputError as e:
        return e.code != "unreadable_pixels"
    return True


# ------------------------------------------------------------------------------------ pixel data


@given(st.integers(-40, 40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_receiver_and_reader_take_the_exact_length_and_one_padding_byte(
    tmp_path: Path, more: int
) -> None:
    seg = copy.deepcopy(_seg())
    set_pixels(seg, made.pixels_of(seg)[:, :13, :9])  # 8 frames of 117 bits: 117 bytes
    assert len(seg.PixelData) == 118
    seg.PixelData = seg.PixelData[:117] + bytes(41)
    seg.PixelData = seg.PixelData[: 117 + more]
    assert received(seg) == seg_read(seg, tmp_path) == (more in (0, 1))


def bytes_for_bits(seg: pydicom.Dataset) -> None:
    seg.PixelData = made.pixels_of(seg).tobytes()


def frames_padded_to_bytes(seg: pydicom.Dataset) -> None:
    pixels = made.pixels_of(seg)[:, :13, :9]
    set_pixels(seg, pixels)
    packed = [np.packbits(p.ravel(), bitorder="little").tobytes() for p in pixels]
    seg.PixelData = b"".join(packed)


@pytest.mark.parametrize("packing", [bytes_for_bits, frames_padded_to_bytes])
def test_seg_whose_bits_are_packed_otherwise_is_refused_and_not_cut_into_wrong_frames(
    packing: Callable[[pydicom.Dataset], None], tmp_path: Path
) -> None:
    seg = copy.deepcopy(_seg())
    packing(seg)
    assert not received(seg)
    assert not seg_read(seg, tmp_path)


@pytest.mark.parametrize("more", [-2, 2, 100])
@pytest.mark.parametrize(
    "syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian]
)
def test_ct_of_another_length_is_refused_on_both_sides(
    syntax: str, more: int, tmp_path: Path
) -> None:
    image = copy.deepcopy(ct()[0])
    image.file_meta.TransferSyntaxUID = syntax
    image.PixelData = image.PixelData[:more] if more < 0 else image.PixelData + bytes(more)
    assert not received(image)
    pydicom.dcmwrite(tmp_path / "ct.dcm", image, enforce_file_format=True)
    with pytest.raises(InputError, match="Pixel Data has") as caught:
        hounsfield(read_slice(tmp_path / "ct.dcm"))
    assert caught.value.code == "unreadable_pixels"


@pytest.mark.parametrize("number", [0, 2, 3])
def test_compressed_seg_with_other_frames_than_it_says_is_refused_on_both_sides(
    number: int, tmp_path: Path
) -> None:
    seg = made.label_map(ct(), [FIRST, SECOND & ~FIRST], LESIONS, RLELossless)
    assert received(seg)
    frames = list(
        pydicom.encaps.generate_frames(seg.PixelData, number_of_frames=seg.NumberOfFrames)
    )
    seg.PixelData = encapsulate((frames * 2)[: len(frames) + number - 2])
    assert received(seg) == seg_read(seg, tmp_path) == (number == 2)


@pytest.mark.parametrize("number", ["0", "-8"])
def test_number_of_frames_below_one_is_not_taken(number: str) -> None:
    seg = copy.deepcopy(_seg())
    seg.NumberOfFrames = number
    with pytest.raises(ObjectRefusedError, match="Number of Frames is"):
        receive(seg)


def test_pixel_data_that_claims_more_than_is_there_is_not_taken(tmp_path: Path) -> None:
    image = copy.deepcopy(ct()[0])
    content = encoded(image)
    length = len(image.PixelData).to_bytes(4, "little")
    assert content.count(b"\x10\x00OW\0\0" + length) == 1
    claimed = content.replace(b"\x10\x00OW\0\0" + length, b"\x10\x00OW\0\0\xfe\xff\0\0")
    with pytest.raises(ObjectRefusedError, match="Pixel Data claims 65534 bytes"):
        receive(image, claimed)
    path = tmp_path / "ct.dcm"
    pydicom.dcmwrite(path, image, enforce_file_format=True)
    path.write_bytes(path.read_bytes().replace(content, claimed))
    with pytest.raises(InputError, match="Pixel Data claims 65534 bytes"):
        hounsfield(CtSlice(path, image))


# ------------------------------------------------------------------------------------ RTSTRUCT


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_structure_set_cut_anywhere_is_not_taken(syntax: str, undefined: bool) -> None:
    dataset = copy.deepcopy(_structures())
    dataset.file_meta.TransferSyntaxUID = syntax
    of_length(dataset, undefined)
    content = encoded(dataset)
    assert received(dataset)
    for end in np.linspace(8, len(content) - 1, 80).astype(int):
        assert not received(dataset, content[:end]), f"{end} of {len(content)} bytes"


def of_length(dataset: pydicom.Dataset, undefined: bool) -> None:
    """Have all sequences and items of a data set written with or without their lengths."""
    for element in dataset:
        if element.VR == "SQ":
            element.is_undefined_length = undefined
            for item in element.value:
                item.is_undefined_length_sequence_item = undefined
                of_length(item, undefined)


def test_structure_set_file_cut_short_is_not_read_in_part(tmp_path: Path) -> None:
    path = tmp_path / "rtstruct.dcm"
    _structures().save_as(path, enforce_file_format=True)
    assert read_segmentation(path).sop_class_uid == RTStructureSetStorage
    whole = path.read_bytes()
    for end in np.linspace(len(whole) // 2, len(whole) - 1, 20).astype(int):
        path.write_bytes(whole[:end])
        with pytest.raises(InputError) as caught:
            read_segmentation(path)
        assert caught.value.code == "not_dicom"
