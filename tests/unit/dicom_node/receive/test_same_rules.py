"""What files and the node take must be the same, and what the PACS routes."""

from __future__ import annotations

import io
import re
import struct
from pathlib import Path

import pytest
from pydicom.datadict import tag_for_keyword
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import write_dataset
from pydicom.uid import ExplicitVRLittleEndian

from dicom_node.receive.incoming import file_meta
from dicom_node.receive.object_check import ObjectRefusedError, read_header
from dicom_node.receive.object_record import ACCEPTED, describe
from dicom_node.receive.scp import PREAMBLE
from dicom_node.receive.walk import Limits
from dicom_node.state.object_file import Receipt
from scoring.ct.slice import read_slices
from scoring.errors import InputError
from scoring.escaping import is_uid, uid_words
from tests.helpers.made.cases import Case
from tests.helpers.paths import ROOT


def test_the_routing_script_sends_every_class_that_the_node_takes() -> None:
    script = (ROOT / "docker" / "autoroute.lua").read_text(encoding="utf-8")
    table = script[script.index("local CLASSES") : script.index("local MODALITIES")]
    routed = dict(re.findall(r"\['([0-9.]+)'\] = '(\w+)'", table))
    assert routed.keys() == ACCEPTED.keys()
    for uid, modality in routed.items():
        assert (modality == "CT") == (ACCEPTED[uid] == "CT")
    modalities = script[script.index("local MODALITIES") :].splitlines()[0]
    assert set(re.findall(r"(\w+) = true", modalities)) == set(routed.values())


@pytest.mark.parametrize(
    ("uid", "taken"),
    [
        ("1.2.840.113704.1.001.20260301.0815", True),
        ("1.2.840.113704.7", True),
        ("2.25." + "1" * 59, True),
        ("2.25." + "1" * 60, False),
        ("1.2..3", False),
        ("1.2.3.", False),
        ("3.2.1", False),
        ("1", False),
        ("1.2.x", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("keyword", ["StudyInstanceUID", "SeriesInstanceUID"])
def test_files_and_node_take_the_same_uids(
    case: Case, tmp_path: Path, keyword: str, uid: str, taken: bool
) -> None:
    dataset = case.ct[0]
    setattr(dataset, keyword, uid)
    path = tmp_path / "a.dcm"
    dataset.save_as(path, enforce_file_format=True)
    buffer = DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = True, False
    write_dataset(buffer, dataset)
    received = io.BytesIO(buffer.getvalue())
    instance, sop_class = str(dataset.SOPInstanceUID), str(dataset.SOPClassUID)
    if taken:
        (item,) = read_slices(path)
        assert item.header[keyword].value == uid
        header = read_header(
            received, ExplicitVRLittleEndian, instance, sop_class, Limits(1000, 1 << 20)
        )
        assert header[keyword].value == uid
        return
    with pytest.raises(InputError, match=f"{keyword} is .*expected a UID"):
        read_slices(path)
    with pytest.raises(ObjectRefusedError, match="not a UID"):
        read_header(received, ExplicitVRLittleEndian, instance, sop_class, Limits(1000, 1 << 20))


@pytest.mark.parametrize("padding", [b"", b"\0", b"\0\0\0", b" ", b"  ", b" \0"])
@pytest.mark.parametrize("keyword", ["StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"])
@pytest.mark.parametrize("uid", ["1.2.840.01.5", "1.2.840.1"])
def test_padding_and_odd_length_are_no_part_of_a_uid(
    case: Case, tmp_path: Path, keyword: str, padding: bytes, uid: str
) -> None:
    image = case.ct[0]
    image.StudyInstanceUID = image.SeriesInstanceUID = image.SOPInstanceUID = uid
    buffer = DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = True, False
    write_dataset(buffer, image)
    tag = tag_for_keyword(keyword)
    assert tag is not None
    start = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, b"UI")
    data = buffer.getvalue()
    at = data.index(start)
    (length,) = struct.unpack_from("<H", data, at + 6)
    value = uid.encode() + padding
    written = start + struct.pack("<H", len(value)) + value
    data = data[:at] + written + data[at + 8 + length :]
    path = tmp_path / "a.dcm"
    path.write_bytes(
        PREAMBLE + file_meta(str(image.SOPClassUID), uid, ExplicitVRLittleEndian) + data
    )
    (item,) = read_slices(path)
    header = read_header(
        io.BytesIO(data), ExplicitVRLittleEndian, uid, str(image.SOPClassUID),
        Limits(1000, 1 << 20),
    )  # fmt: skip
    record = describe(header, "a", 1, "", Receipt("", 0, "", "")).record
    assert {item.header[keyword].value, item.sop_instance_uid} == {uid}
    assert {record.study_uid, record.series_uid, record.sop_instance_uid} == {uid}


@pytest.mark.parametrize("uid", ["1.2.840.a", "urn:oid:1.2.3", "1.2.3/4", "1.2.3\\1.2.4"])
def test_letters_and_several_values_are_no_uid(uid: str) -> None:
    assert not is_uid(uid)
    assert uid not in uid_words(uid)
