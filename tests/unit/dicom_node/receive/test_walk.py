"""What is received is walked through within limits, and the walk finds what pydicom would find."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib
from collections.abc import Callable

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.filebase import DicomBytesIO
from pydicom.filereader import read_dataset
from pydicom.filewriter import write_dataset
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RTStructureSetStorage,
)

from dicom_node.receive.incoming import Source, in_file
from dicom_node.receive.object_check import ObjectRefusedError, read_header
from dicom_node.receive.walk import MOST_LEVELS, Limits, TooMuchError, walk
from scoring.ct.completeness import NotWholeError
from scoring.ct.dicom_file import text_of
from scoring.ct.slice import CT_CLASSES
from scoring.segmentation.references import referenced_instances, referenced_series

SYNTAXES = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian]
CT = CT_CLASSES[0]
MANY = Limits(1_000_000, 1 << 30)
ITEM, NO_LENGTH = b"\xfe\xff\x00\xe0", b"\xff\xff\xff\xff"
ITEM_END, END = b"\xfe\xff\x0d\xe0\0\0\0\0", b"\xfe\xff\xdd\xe0\0\0\0\0"


def encode(dataset: pydicom.Dataset, syntax: UID = ExplicitVRLittleEndian) -> bytes:
    buffer = DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = syntax.is_little_endian, syntax.is_implicit_VR
    write_dataset(buffer, dataset)
    return buffer.getvalue()


def deflate(content: bytes) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(content) + compressor.flush()


def image() -> pydicom.Dataset:
    made = pydicom.Dataset()
    made.SOPClassUID, made.SOPInstanceUID = CT, "1.2.3.4"
    made.StudyInstanceUID, made.SeriesInstanceUID = "1.2.3", "1.2.3.1"
    made.Rows = made.Columns = 16
    made.BitsAllocated = 16
    made.PixelData = bytes(512)
    made["PixelData"].VR = "OW"
    return made


def with_before_pixels(element: bytes) -> bytes:
    """Return an image with the bytes of one more element."""
    before, after = image(), image()
    del before[0x00280010:]
    del after[:0x00280010]
    return encode(before) + element + encode(after)


# --------------------------------------------------------------- the walk reads as pydicom reads

UIDS = st.integers(1, 10**9).map(lambda n: f"1.2.{n}")


@st.composite
def references(draw: st.DrawFn) -> pydicom.Dataset:
    made = pydicom.Dataset()
    made.ReferencedSOPClassUID, made.ReferencedSOPInstanceUID = CT, draw(UIDS)
    if draw(st.booleans()):
        code = pydicom.Dataset()
        code.CodeValue = "121322"
        made.PurposeOfReferenceCodeSequence = [code]
    return made


@st.composite
def objects(draw: st.DrawFn) -> pydicom.Dataset:
    made = image()
    made.SpecificCharacterSet = "ISO_IR 192"
    made.PatientName = draw(st.text("aäßø^", max_size=9))
    made.PatientID = draw(st.text("0123aä", max_size=9))
    made.SOPClassUID = draw(st.sampled_from([CT, RTStructureSetStorage]))
    some = st.lists(references(), max_size=3)
    series, frame, contour, roi = (pydicom.Dataset() for _ in range(4))
    series.SeriesInstanceUID = draw(UIDS)
    series.ReferencedInstanceSequence = draw(some)
    made.ReferencedSeriesSequence = [series]
    derivation = pydicom.Dataset()
    derivation.SourceImageSequence = draw(some)
    frame.DerivationImageSequence = [derivation]
    made.PerFrameFunctionalGroupsSequence = [frame, pydicom.Dataset()]
    contour.ContourImageSequence = draw(some)
    contour.ContourData = ["1.5", "2", "3"]
    roi.ContourSequence = [contour] * draw(st.integers(0, 3))
    made.ROIContourSequence = [roi]
    block = made.private_block(0x0019, "MAKER", create=True)
    block.add_new(1, "SQ", draw(some))
    for name in ("ReferencedSeriesSequence", "ROIContourSequence"):
        made[name].is_undefined_length = draw(st.booleans())
    for item in (series, frame, roi, contour):
        item.is_undefined_length_sequence_item = draw(st.booleans())
    return made


@given(objects(), st.sampled_from(SYNTAXES))
def test_what_is_copied_out_says_what_the_whole_data_set_says(
    dataset: pydicom.Dataset, syntax: UID
) -> None:
    content = encode(dataset, syntax)
    walked = walk(memoryview(content), syntax, MANY)
    order = syntax.is_implicit_VR, syntax.is_little_endian
    found = read_dataset(io.BytesIO(walked.needed), *order)
    whole = read_dataset(io.BytesIO(content), *order)
    for keyword in ("PatientID", "SOPInstanceUID", "StudyInstanceUID", "Rows"):
        assert text_of(found, keyword) == text_of(whole, keyword)
    assert referenced_instances(found) == referenced_instances(whole)
    assert referenced_series(found) == referenced_series(whole)
    assert len(found.ROIContourSequence) == 1
    assert walked.pixels is not None
    assert walked.pixels.length == 512
    assert "PatientName" not in found


@given(objects(), st.sampled_from(SYNTAXES), st.data())
def test_a_data_set_cut_before_its_pixels_is_never_whole(
    dataset: pydicom.Dataset, syntax: UID, data: st.DataObject
) -> None:
    del dataset.PixelData
    content = encode(dataset, syntax)
    # Grown element by element: how long a text is depends on the character set before it.
    boundaries, part = set(), pydicom.Dataset()
    for element in dataset:
        part.add(element)
        boundaries.add(len(encode(part, syntax)))
    cut = data.draw(st.integers(1, len(content) - 1).filter(lambda n: n not in boundaries))
    with pytest.raises(NotWholeError):
        walk(memoryview(content)[:cut], syntax, MANY)


@given(st.binary(max_size=400), st.sampled_from([*SYNTAXES, DeflatedExplicitVRLittleEndian]))
def test_rubbish_is_refused_or_small(content: bytes, syntax: UID) -> None:
    try:
        assert len(walk(memoryview(content), syntax, MANY).needed) <= 400
    except (TooMuchError, ValueError, zlib.error):
        pass


def test_elements_are_counted_to_the_last() -> None:
    dataset = image()
    dataset.ReferencedImageSequence = [pydicom.Dataset() for _ in range(10)]
    content = memoryview(encode(dataset))
    elements = len(dataset) + 10
    walk(content, ExplicitVRLittleEndian, Limits(elements, 1 << 20))
    with pytest.raises(TooMuchError, match=rf"more than {elements - 1} elements and items"):
        walk(content, ExplicitVRLittleEndian, Limits(elements - 1, 1 << 20))


# ---------------------------------------------------------------------------------------- bombs


def long_form(group: int, element: int, vr: bytes, length: int = 0xFFFFFFFF) -> bytes:
    return struct.pack("<HH2sHL", group, element, vr, 0, length)


N = 30_000
BOMBS: dict[str, Callable[[], bytes]] = {
    "items of no length": lambda: long_form(8, 0x1140, b"SQ") + (ITEM + bytes(4)) * N + END,
    "items in a sequence with a length": lambda: (
        long_form(8, 0x1140, b"SQ", 8 * N) + (ITEM + bytes(4)) * N
    ),
    "items of a needed sequence": lambda: long_form(8, 0x1115, b"SQ") + (ITEM + bytes(4)) * N + END,
    "items that end by a delimiter": lambda: (
        long_form(8, 0x1140, b"SQ") + (ITEM + NO_LENGTH + ITEM_END) * N + END
    ),
    "unknown VR, public sequence": lambda: (
        long_form(8, 0x1140, b"UN", 8 * N) + (ITEM + bytes(4)) * N
    ),
    "unknown VR, private": lambda: long_form(9, 0x1001, b"UN") + (ITEM + bytes(4)) * N + END,
    "elements": lambda: b"".join(
        struct.pack("<HH2sH", 0x0009 + 2 * (i >> 16), i & 0xFFFF, b"LO", 0) for i in range(N)
    ),
    "fragments": lambda: long_form(9, 0x1001, b"OB") + (ITEM + bytes(4)) * N + END,
    "levels": lambda: (
        (long_form(8, 0x1140, b"SQ") + ITEM + NO_LENGTH) * 5000 + (ITEM_END + END) * 5000
    ),
    "a long value": lambda: struct.pack("<HH2sHL", 8, 0x16, b"UN", 0, 1 << 20) + bytes(1 << 20),
}


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("deflated", [True, False])
def test_a_bomb_of_any_kind_is_refused_in_little_memory(name: str, deflated: bool) -> None:
    content = with_before_pixels(BOMBS[name]())
    syntax = ExplicitVRLittleEndian
    if deflated:
        content, syntax = deflate(content), DeflatedExplicitVRLittleEndian
    data = io.BytesIO(content)
    tracemalloc.start()
    try:
        with pytest.raises(ObjectRefusedError) as e:
            read_header(data, syntax, "1.2.3.4", CT, Limits(20_000, 1 << 30))
        assert tracemalloc.get_traced_memory()[1] < 5 << 20
    finally:
        tracemalloc.stop()
    assert (e.value.status, e.value.rule) == (0xA700, "too_much")


def test_zeros_that_inflate_to_much_are_passed_over_and_not_kept() -> None:
    zeros = image()
    zeros.Rows = zeros.Columns = 4096
    zeros.PixelData = bytes(4096 * 4096 * 2)
    zeros["PixelData"].VR = "OW"
    data = io.BytesIO(deflate(encode(zeros)))
    arguments = (data, DeflatedExplicitVRLittleEndian, "1.2.3.4", CT)
    tracemalloc.start()
    try:
        read_header(*arguments, Limits(1000, 1 << 26))
        assert tracemalloc.get_traced_memory()[1] < 3 << 20
    finally:
        tracemalloc.stop()
    with pytest.raises(ObjectRefusedError, match=r"deflated data set has more than 1000000 bytes"):
        read_header(*arguments, Limits(1000, 1_000_000))


def test_a_deflated_data_set_without_its_end_is_not_whole() -> None:
    content = deflate(encode(image()))
    with pytest.raises(ObjectRefusedError, match=r"Pixel Data|no end"):
        read_header(io.BytesIO(content[:-20]), DeflatedExplicitVRLittleEndian, "1.2.3.4", CT, MANY)


def test_levels_up_to_the_limit_are_passed() -> None:
    def nested(levels: int) -> memoryview:
        inner = (long_form(8, 0x1140, b"SQ") + ITEM + NO_LENGTH) * levels
        return memoryview(with_before_pixels(inner + (ITEM_END + END) * levels))

    walk(nested(MOST_LEVELS), ExplicitVRLittleEndian, MANY)
    with pytest.raises(TooMuchError, match=f"more than {MOST_LEVELS} levels"):
        walk(nested(MOST_LEVELS + 1), ExplicitVRLittleEndian, MANY)


def test_memory_for_reading_is_asked_for_before_it_is_used() -> None:
    dataset = image()
    item = pydicom.Dataset()
    item.ReferencedSOPInstanceUID = "1.2.3"
    dataset.SourceImageSequence = [item] * 1000
    asked = []

    def reserve(count: int) -> None:
        asked.append(count)
        raise ObjectRefusedError(0xA700, "no memory")

    with pytest.raises(ObjectRefusedError, match="no memory"):
        read_header(
            io.BytesIO(encode(dataset)), ExplicitVRLittleEndian, "1.2.3.4", CT, MANY, reserve
        )
    assert asked[0] > 1000 * 1000


@pytest.mark.parametrize(
    "keyword", ["SOPInstanceUID", "SOPClassUID", "StudyInstanceUID", "SeriesInstanceUID"]
)
def test_a_name_in_the_place_of_a_uid_is_not_repeated(keyword: str) -> None:
    dataset = image()
    setattr(dataset, keyword, "DOE^JANE")
    with pytest.raises(ObjectRefusedError) as e:
        read_header(io.BytesIO(encode(dataset)), ExplicitVRLittleEndian, "1.2.3.4", CT, MANY)
    assert "DOE" not in str(e.value)
    assert "(no UID, SHA-256" in str(e.value)


# ---------------------------------------------------------------------------------------- files


def test_a_file_is_taken_apart_without_reading_its_data_set() -> None:
    dataset = image()
    dataset.file_meta = pydicom.dataset.FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    found = in_file(memoryview(buffer.getvalue()), Source("PACS", "u"), lambda _: None)
    assert found.data.getvalue() == encode(dataset)
    assert (found.sop_instance_uid, found.sop_class_uid) == ("1.2.3.4", CT)
    assert found.syntax == ExplicitVRLittleEndian


@given(st.binary(max_size=200).map(lambda b: bytes(128) + b"DICM" + b))
def test_rubbish_in_a_file_is_a_value_error(content: bytes) -> None:
    with pytest.raises((ValueError, struct.error)):
        in_file(memoryview(content), Source("PACS", "u"), lambda _: None)


def test_pixels_are_not_copied() -> None:
    big = image()
    big.Rows = big.Columns = 2048
    big.PixelData = np.zeros((2048, 2048), np.uint16).tobytes()
    data = io.BytesIO(encode(big))
    tracemalloc.start()
    try:
        read_header(data, ExplicitVRLittleEndian, "1.2.3.4", CT, MANY)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()
