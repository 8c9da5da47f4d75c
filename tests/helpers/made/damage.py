"""Objects with one damaged attribute, as produced by hospitals, anonymisers and archives."""

from __future__ import annotations

import dataclasses
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pydicom
from hypothesis import strategies as st
from pydicom.datadict import tag_for_keyword
from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag

from scoring.case.identity import identity_source
from scoring.case.score import refused_case, score_case
from scoring.case.setup import ScoringSetup
from scoring.ct.dicom_file import read_header
from scoring.ct.slice import read_slices
from scoring.errors import InputError
from scoring.results import ClinicalRecord
from scoring.segmentation.read import read_segmentation
from sr_templates.identity import REQUIRED
from sr_templates.report import WrittenReport, write_report
from sr_templates.valid import valid_result
from tests.helpers.made.cases import SMALL

IDENTITY = (
    *REQUIRED,
    "IssuerOfPatientID",
    "OtherPatientIDsSequence",
    "StudyDescription",
    "PatientAge",
    "IssuerOfAccessionNumberSequence",
    "SpecificCharacterSet",
    "StudyInstanceUID",
    "SeriesInstanceUID",
    "SOPInstanceUID",
    "SOPClassUID",
)
SEGMENT = ("SegmentNumber", "SegmentLabel", "TrackingID", "TrackingUID")
CODE_SEQUENCES = (
    "SegmentedPropertyCategoryCodeSequence",
    "SegmentedPropertyTypeCodeSequence",
    "AnatomicRegionSequence",
)
CODE = ("CodeValue", "LongCodeValue", "URNCodeValue", "CodingSchemeDesignator", "CodeMeaning")
# Where an attribute is: in the object, in its first segment, or in a code of that.
SMALLEST = dataclasses.replace(SMALL, size=48, slices=8, spacing=(4.0, 4.0, 7.5))
Path_ = tuple[str, ...]
CT_PLACES: list[Path_] = [(k,) for k in IDENTITY]
SEG_PLACES: list[Path_] = [
    *CT_PLACES,
    *(("SegmentSequence", k) for k in (*SEGMENT, *CODE_SEQUENCES)),
    *(("SegmentSequence", s, k) for s in CODE_SEQUENCES for k in CODE),
]


@dataclasses.dataclass(frozen=True)
class Damage:
    """A change to an attribute; ``vr`` is None if the attribute is removed."""

    place: Path_
    vr: str | None
    value: bytes


def _values() -> st.SearchStrategy[bytes]:
    text = st.one_of(
        st.sampled_from(
            [
                b"",
                b" ",
                b"U",
                b"1960",
                b"1960.01.01",
                b"00000000",
                b"10:15:00",
                b"240000",
                b"a\\b",
                b"\\",
                b"A^B^C^D^E^F",
                b"A=B=C=D",
                b"1.02.3",
                b"urn:x y z or longer than sixteen",
                b"http://an.example/with a space",
                b"x" * 300,
                b"1" * 70,
                "Müller^Jürgen".encode(),
                b"M\xfcller",
                b"Yamada\x1b$B;3ED\x1b(B",
                b"\x1b",
                b"a\x00b",
                b"tab\tline\r\n",
                b"\xff\xfe\xfd",
                b"99LOCAL",
            ]
        ),
        st.binary(max_size=80),
        st.text(max_size=80).map(lambda t: t.encode("utf-8", "replace")),
    )
    return text.map(lambda value: value + b" " * (len(value) % 2))


def damages(places: Sequence[Path_]) -> st.SearchStrategy[Damage]:
    """Draw an attribute and a change to it."""
    vrs = ("LO", "SH", "PN", "CS", "DA", "TM", "UI", "UT", "UC", "US", "FD", "DS", "OB", "UN", None)
    return st.builds(Damage, st.sampled_from(list(places)), st.sampled_from(vrs), _values())


def damaged(dataset: pydicom.Dataset, damage: Damage) -> bytes:
    """Return the file of an object with one attribute damaged."""
    made = pydicom.dcmread(io.BytesIO(as_bytes(dataset)))
    item = made
    for sequence in damage.place[:-1]:
        item = item[sequence][0]
    tag = Tag(tag_for_keyword(damage.place[-1]) or 0)
    item.pop(tag, None)
    if damage.vr is not None:
        vr, value = damage.vr, damage.value
        if damage.place[-1] == "SpecificCharacterSet":  # else pydicom does not write the object
            vr, value = "CS", value.replace(b"\0", b" ")
        item[tag] = RawDataElement(tag, vr, len(value), value, 0, False, True)
    return as_bytes(made)


def as_bytes(dataset: pydicom.Dataset) -> bytes:
    """Return the file of an object."""
    buffer = io.BytesIO()
    whole = getattr(dataset, "preamble", None) is not None
    dataset.save_as(buffer, enforce_file_format=not whole)
    return buffer.getvalue()


def report_of(ct: Sequence[bytes], seg: bytes) -> WrittenReport | str:
    """Return the report of a case, or the code of a refusal for which no report is possible.

    By the same path as the node; any other exception is a defect.
    """
    setup, record = ScoringSetup(), ClinicalRecord()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{i:04}.dcm" for i in range(len(ct))]
        for path, content in zip(paths, ct, strict=True):
            path.write_bytes(content)
        (folder / "seg.dcm").write_bytes(seg)
        try:
            segs = [read_segmentation(folder / "seg.dcm")]
            slices = [s for p in paths for s in read_slices(p)]
            result = score_case(slices, segs, record, setup)
        except InputError as e:
            try:
                result = refused_case(e, paths, [folder / "seg.dcm"], record, setup)
            except InputError as nothing:
                return nothing.code
        headers = []
        for path in [*paths, folder / "seg.dcm"]:
            try:
                headers.append(read_header(path))
            except InputError:
                continue
        return write_report(valid_result(result), identity_source(result, headers, ()))
