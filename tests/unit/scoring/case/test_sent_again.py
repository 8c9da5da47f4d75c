"""Objects sent again: the same for all that is read, corrected, or other ones."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.datadict import DicomDictionary
from pydicom.encaps import encapsulate
from pydicom.pixels import get_encoder  # type: ignore[attr-defined]
from pydicom.uid import (
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    JPEGLSLossless,
    RLELossless,
)

from dicom_node.demo.phantom import lesion_mask
from scoring.case.score import score_case
from scoring.case.sent_again import (
    CONTENT,
    ENCODING,
    PATIENT_OR_STUDY,
    Change,
    Difference,
    difference,
    header_difference,
)
from sr_templates import identity
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case
from tests.helpers.made.segmentations import detached, traced_structure_set


def structure_set_of(case: Case) -> pydicom.Dataset:
    masks = [lesion_mask(case.phantom, lesion) for lesion in case.phantom.lesions]
    return detached(traced_structure_set(case.ct, masks, case.phantom.lesions))


VALUES: dict[str, object] = {
    "SQ": [pydicom.Dataset()],
    "US": 7, "SS": 7, "UL": 7, "SL": 7, "FD": 7.5, "FL": 7.5, "UV": 7, "SV": 7,
    "DS": "7.5", "IS": "7", "DA": "20240301", "TM": "1015", "DT": "20240301", "UI": "1.2.3",
    "AS": "045Y", "PN": "Other^Name", "AT": 0x00080018,
}  # fmt: skip
BYTES = ("OB", "OW", "OD", "OF", "OL", "OV", "UN")


def one_element(keyword: str, vr: str) -> pydicom.Dataset:
    dataset = pydicom.Dataset()
    vr = vr.split(" or ")[0]
    value = b"ab" if vr in BYTES else copy.deepcopy(VALUES.get(vr, "TEXT"))
    if vr == "SQ":
        value[0].CodeValue = "1"  # type: ignore[index]
    dataset.add_new(pydicom.datadict.tag_for_keyword(keyword), vr, value)  # type: ignore[arg-type]
    return dataset


def test_every_attribute_of_the_standard_has_its_kind_of_change() -> None:
    empty, seen = pydicom.Dataset(), set()
    for vr, _, _, retired, keyword in DicomDictionary.values():
        if not keyword or retired or vr == "NONE" or keyword in ENCODING:
            continue
        seen.add(keyword)
        found = header_difference(empty, one_element(keyword, vr))
        expected = Difference(
            (keyword,) if keyword in PATIENT_OR_STUDY else (),
            (keyword,) if keyword in CONTENT else (),
        )
        assert found == expected, keyword
    assert {*PATIENT_OR_STUDY, *CONTENT} <= {*seen, "VolumeBasedCalculationTechnique"}
    assert not PATIENT_OR_STUDY & CONTENT


def test_all_that_reports_copy_is_compared_as_patient_or_study() -> None:
    copied = {*identity.REQUIRED, *identity._OPTIONAL, *identity._TRIAL, *identity._REQUEST}
    assert copied - {"RequestedProcedureID"} <= PATIENT_OR_STUDY  # that one is in a request's item


@pytest.mark.parametrize(
    ("keyword", "value", "again"),
    [
        ("PatientName", "Example^Mary", "EXAMPLE^MARY^^^"),
        ("PatientName", "Example^Mary", " Example ^ Mary "),
        ("PatientName", "Example^Mary Ann", "EXAMPLE^MARY  ANN"),
        ("PatientName", "Example^Mary", "Example^Mary="),
        ("PatientID", "A1", " A1 "),
        ("StudyDescription", "CT Abdomen", "CT  ABDOMEN "),
        ("ReferringPhysicianName", "House^G", "HOUSE^G"),
        ("PatientAge", "", None),
        ("LossyImageCompression", None, "00"),
        ("DerivationDescription", None, "Lossless JPEG compression, selection value 1, ratio 2"),
        ("DerivationDescription", "MPR", "Lossless JPEG compression, ratio 2 [MPR]"),
    ],
)
def test_ways_of_writing_one_value_are_the_same(keyword: str, value: object, again: object) -> None:
    one, other = pydicom.Dataset(), pydicom.Dataset()
    setattr(one, keyword, value)
    setattr(other, keyword, again)
    assert header_difference(one, other).change is Change.NOTHING


@pytest.mark.parametrize(
    ("keyword", "value", "again", "change"),
    [
        ("PatientName", "Mueller^Eva", "Müller^Eva", Change.PATIENT_OR_STUDY),
        ("PatientID", "a1", "A1", Change.PATIENT_OR_STUDY),
        ("PatientSex", "", "F", Change.PATIENT_OR_STUDY),
        ("StudyDescription", "CT with contrast", "CT", Change.PATIENT_OR_STUDY),
        ("ConvolutionKernel", "B30f", "B30F", Change.CONTENT),
        ("ImagePositionPatient", ["0", "0", "1.0"], ["0", "0", "1.00"], Change.CONTENT),
        ("DerivationDescription", "MIP", "Lossless JPEG compression, [MPR]", Change.CONTENT),
    ],
)
def test_other_values_are_not(keyword: str, value: object, again: object, change: Change) -> None:
    one, other = pydicom.Dataset(), pydicom.Dataset()
    other.SpecificCharacterSet = "ISO_IR 192"
    setattr(one, keyword, value)
    setattr(other, keyword, again)
    found = header_difference(one, other)
    assert (found.change, found.attributes) == (change, keyword)


def test_content_outweighs_a_correction() -> None:
    one, other = pydicom.Dataset(), pydicom.Dataset()
    other.PatientName, other.KVP = "Other", "80"
    assert header_difference(one, other) == Difference(("PatientName",), ("KVP",))
    assert header_difference(one, other).change is Change.CONTENT


def with_private_elements(image: pydicom.Dataset) -> None:
    image.private_block(0x0009, "ARCHIVE", create=True).add_new(1, "LO", "received 2024")
    image.InstanceCoercionDateTime = "20240301"
    image.RetrieveAETitle = "PACS"
    for item in image.get("SegmentSequence") or ():
        item.private_block(0x0009, "ARCHIVE", create=True).add_new(1, "LO", "x")


def in_implicit_vr(image: pydicom.Dataset) -> None:
    image.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian


def with_other_file_meta(image: pydicom.Dataset) -> None:
    image.file_meta.SourceApplicationEntityTitle = "GATEWAY"
    image.preamble = b"II*\0" + bytes(124)


def compressed(syntax: pydicom.uid.UID, image: pydicom.Dataset) -> None:
    frames = list(get_encoder(syntax).iter_encode(image))
    image.PixelData = encapsulate(frames)
    image["PixelData"].is_undefined_length = True
    image.file_meta.TransferSyntaxUID = syntax


def in_utf_8(image: pydicom.Dataset) -> None:
    image.SpecificCharacterSet = "ISO_IR 192"
    image.PatientName = str(image.PatientName)  # encoded anew


RLE, JPEG_LS = (functools.partial(compressed, s) for s in (RLELossless, JPEGLSLossless))


@pytest.mark.parametrize("kind", ["ct", "seg", "rtstruct"])
@pytest.mark.parametrize(
    "change", [with_private_elements, in_implicit_vr, with_other_file_meta, in_utf_8]
)
def test_what_an_archive_does_to_an_object_changes_nothing_that_is_read(
    tmp_path: Path, case: Case, kind: str, change: Callable[[pydicom.Dataset], None]
) -> None:
    objects = {"ct": case.ct[3], "seg": case.seg}
    image = objects[kind] if kind in objects else structure_set_of(case)
    image.PatientName = "Müller^Eva"
    image.SpecificCharacterSet = "ISO_IR 100"
    assert compared(tmp_path, image, change) == Difference()


@pytest.mark.parametrize("change", [RLE, JPEG_LS], ids=["rle", "jpeg-ls"])
def test_lossless_compression_changes_nothing_that_is_read(
    tmp_path: Path, case: Case, change: Callable[[pydicom.Dataset], None]
) -> None:
    assert compared(tmp_path, case.ct[3], change) == Difference()


def in_big_endian(image: pydicom.Dataset) -> None:
    image.PixelData = np.frombuffer(image.PixelData, "<u2").astype(">u2").tobytes()
    image.file_meta.TransferSyntaxUID = ExplicitVRBigEndian


def test_the_order_of_bytes_changes_nothing_that_is_read(tmp_path: Path, case: Case) -> None:
    one, other = tmp_path / "one.dcm", tmp_path / "other.dcm"
    case.ct[3].save_as(one, enforce_file_format=True)
    in_big_endian(case.ct[3])
    case.ct[3].save_as(other, implicit_vr=False, little_endian=False, enforce_file_format=True)
    assert difference(one, other) == Difference()


@pytest.mark.parametrize("kind", ["ct", "seg"])
def test_one_other_pixel_is_other_content(tmp_path: Path, case: Case, kind: str) -> None:
    def one_pixel(image: pydicom.Dataset) -> None:
        image.PixelData = bytes([image.PixelData[0] ^ 1, *image.PixelData[1:]])

    found = compared(tmp_path, {"ct": case.ct[3], "seg": case.seg}[kind], one_pixel)
    assert found == Difference((), ("PixelData",))


def test_one_other_pixel_in_a_compressed_image_is_other_content(tmp_path: Path, case: Case) -> None:
    def change(image: pydicom.Dataset) -> None:
        image.PixelData = bytes([image.PixelData[0] ^ 1, *image.PixelData[1:]])
        RLE(image)

    assert compared(tmp_path, case.ct[3], change) == Difference((), ("PixelData",))


def test_a_moved_contour_is_other_content(tmp_path: Path, case: Case) -> None:
    def moved(structure_set: pydicom.Dataset) -> None:
        contour = structure_set.ROIContourSequence[0].ContourSequence[0]
        contour.ContourData[0] += 1

    found = compared(tmp_path, structure_set_of(case), moved)
    assert found == Difference((), ("ROIContourSequence",))


def test_damaged_pixel_data_differs(tmp_path: Path, case: Case) -> None:
    def damaged(image: pydicom.Dataset) -> None:
        RLE(image)
        image.PixelData = encapsulate([bytes(64)])

    assert compared(tmp_path, case.ct[3], damaged) == Difference((), ("PixelData",))


def compared(
    folder: Path, image: pydicom.Dataset, change: Callable[[pydicom.Dataset], None]
) -> Difference:
    one, other = folder / "one.dcm", folder / "other.dcm"
    image.save_as(one, enforce_file_format=True)
    change(image)
    image.save_as(other, enforce_file_format=True)
    return difference(one, other)


class _Reads:
    """Notes which attributes of the objects themselves are read, from the last ``with`` on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.keywords: set[str] = set()
        for name in ("__getitem__", "get", "__contains__", "get_item"):
            self._watch(monkeypatch, name)

    def _watch(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        method = getattr(pydicom.Dataset, name)

        @functools.wraps(method)
        def watched(dataset: pydicom.Dataset, key: object, *args: object, **more: object) -> object:
            if isinstance(dataset, pydicom.FileDataset) and not isinstance(key, slice):
                try:
                    tag = pydicom.tag.Tag(key)  # type: ignore[arg-type]
                except (TypeError, ValueError):
                    pass
                else:
                    self.keywords.add(pydicom.datadict.keyword_for_tag(tag))
            return method(dataset, key, *args, **more)

        monkeypatch.setattr(pydicom.Dataset, name, watched)


@pytest.fixture
def objects(case: Case) -> Iterator[list[pydicom.Dataset]]:
    return [case.seg, structure_set_of(case)]


def test_everything_that_is_read_is_compared(
    tmp_path: Path, case: Case, objects: list[pydicom.Dataset], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = []
    for number, seg in enumerate(objects):
        case.seg = seg
        files.append(case.write(tmp_path / str(number)))
    reads = _Reads(monkeypatch)
    for ct, path in files:
        result = score_case(sorted(ct.iterdir()), [path], TREATED, NO_VARIANTS)
        source = pydicom.dcmread(path)
        identity.patient_and_study(source)
        identity.requests(source)
        assert result.scored
    assert "KVP" in reads.keywords  # it watches what it should
    assert reads.keywords - PATIENT_OR_STUDY - CONTENT - ENCODING - {""} == set()
