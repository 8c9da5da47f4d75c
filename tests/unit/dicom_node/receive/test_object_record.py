"""Whatever is accepted can be described: an object that cannot would be kept without a record."""

from __future__ import annotations

import io
import random
from collections import Counter

import pydicom
import pytest
from pydicom.uid import UID, ExplicitVRLittleEndian

from dicom_node.receive.object_check import ObjectRefusedError, read_header, slice_position
from dicom_node.receive.object_record import describe
from dicom_node.receive.walk import Limits
from dicom_node.state.object_file import Receipt
from tests.helpers.running.made_cases import CaseMaker
from tests.helpers.running.mutations import MUTATIONS, mutate

ANY = Limits(1 << 30, 1 << 30)
ALWAYS_REFUSED = {"huge size", "truncated"}


@pytest.mark.parametrize("kind", sorted(MUTATIONS))
def test_what_is_accepted_has_a_record(kind: str) -> None:
    rng = random.Random(kind)
    made = CaseMaker().case(rng, 0)
    ends: Counter[str] = Counter()
    for item in (made.ct[0], made.seg):
        for _ in range(40):
            mutant = mutate(item.data, item.uid, kind, rng)
            try:
                header = read_header(
                    io.BytesIO(mutant.data),
                    UID(ExplicitVRLittleEndian),
                    mutant.announced,
                    item.sop_class,
                    ANY,
                )
            except ObjectRefusedError:
                ends["refused"] += 1
                continue
            record = describe(header, "", 1, "", Receipt("", 0.0, "A", "127.0.0.1")).record
            assert record.sop_instance_uid == mutant.announced
            ends["accepted"] += 1
    assert (ends["accepted"] == 0) == (kind in ALWAYS_REFUSED), ends


@pytest.mark.parametrize(
    "keyword", ["ImageType", "ImageOrientationPatient", "ImagePositionPatient"]
)
def test_an_attribute_whose_vr_is_wrong_gives_no_position(keyword: str) -> None:
    header = pydicom.Dataset()
    header.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    header.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    header.ImagePositionPatient = [0, 0, 5]
    assert slice_position(header) == 5
    tag = header[keyword].tag
    raw = pydicom.dataelem.RawDataElement(
        tag, "FD", 22, b"-23.0\\-23.0\\-36.25    ", 0, False, True
    )
    header._dict[tag] = raw
    assert slice_position(header) is None
