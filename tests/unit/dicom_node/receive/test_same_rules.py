"""What files and the node take must be the same, and what the PACS routes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import write_dataset
from pydicom.uid import ExplicitVRLittleEndian

from dicom_node.receive.object_check import ObjectRefusedError, read_header
from dicom_node.receive.scp import KINDS
from dicom_node.receive.walk import Limits
from scoring.ct.slice import read_slices
from scoring.errors import InputError
from tests.helpers.made.cases import Case
from tests.helpers.paths import ROOT


def test_the_routing_script_sends_every_class_that_the_node_takes() -> None:
    script = (ROOT / "docker" / "autoroute.lua").read_text(encoding="utf-8")
    table = script[script.index("local CLASSES") : script.index("local MODALITIES")]
    routed = dict(re.findall(r"\['([0-9.]+)'\] = '(\w+)'", table))
    assert routed.keys() == KINDS.keys()
    for uid, modality in routed.items():
        assert (modality == "CT") == (KINDS[uid] == "CT")
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
