"""Objects with one damaged attribute, as produced by hospitals, anonymisers and archives.

``python -m tests.helpers.made.damage [EXAMPLES]`` damages so many of each kind of attribute and
prints the outcomes.
"""

from __future__ import annotations

import dataclasses
import io
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pydicom
from hypothesis import given, settings
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
from scoring.results import ClinicalRecord, Verdict
from scoring.segmentation.read import read_segmentation
from sr_templates.identity import REQUIRED
from sr_templates.report import WrittenReport, write_report
from sr_templates.valid import valid_result
from tests.helpers.made.cases import SMALL, TREATED, Case, build_case

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
# What decides: eligibility, geometry, Hounsfield units, which volume is meant.
CT_EVIDENCE: list[Path_] = [
    *(
        (k,)
        for k in (
            "AcquisitionDate", "AcquisitionDateTime", "AcquisitionTime", "AcquisitionNumber",
            "SeriesDate", "StudyDate", "ContentDate", "ContentTime", "TimezoneOffsetFromUTC",
            "LongitudinalTemporalOffsetFromEvent", "LongitudinalTemporalEventType",
            "LongitudinalTemporalInformationModified", "DeidentificationMethod",
            "DeidentificationMethodCodeSequence", "QualityControlSubject", "QualityControlImage",
            "PatientPosition", "Manufacturer", "ManufacturerModelName", "DeviceSerialNumber",
            "ContrastBolusAgent", "ContrastBolusRoute", "ContrastBolusVolume",
            "ContrastBolusStartTime", "ContrastBolusStopTime", "ContrastBolusTotalDose",
            "ContrastFlowRate", "ContrastFlowDuration", "ContrastBolusIngredient",
            "ContrastBolusIngredientConcentration", "ContrastBolusAgentSequence",
            "ContrastBolusAdministrationRouteSequence", "SeriesDescription", "ProtocolName",
            "PerformedProcedureStepDescription", "RequestedProcedureDescription", "ImageComments",
            "ProcedureCodeSequence", "RequestedProcedureCodeSequence", "ImageType",
            "VolumeBasedCalculationTechnique", "DerivationDescription", "DerivationCodeSequence",
            "KVP", "SliceThickness", "ConvolutionKernel", "LossyImageCompression",
            "LossyImageCompressionRatio", "LossyImageCompressionMethod", "Modality",
            "ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing", "Rows", "Columns",
            "FrameOfReferenceUID", "GantryDetectorTilt", "InstanceNumber", "RescaleSlope",
            "RescaleIntercept", "RescaleType", "BitsAllocated", "BitsStored", "HighBit",
            "PixelRepresentation", "SamplesPerPixel", "PhotometricInterpretation",
            "PixelPaddingValue", "PixelPaddingRangeLimit", "NumberOfFrames",
            "TemporalPositionIdentifier", "NominalPercentageOfCardiacPhase",
        )
    ),
]  # fmt: skip
_SHARED, _FRAME = "SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"
_SOURCE = ("DerivationImageSequence", "SourceImageSequence")
SEG_EVIDENCE: list[Path_] = [
    *(
        (k,)
        for k in (
            "SegmentationType", "SegmentationFractionalType", "MaximumFractionalValue", "Rows",
            "Columns", "NumberOfFrames", "BitsAllocated", "BitsStored", "HighBit",
            "PixelRepresentation", "SamplesPerPixel", "PhotometricInterpretation",
            "FrameOfReferenceUID", "PixelPaddingValue", "ContentDate", "ContentTime",
            "SegmentSequence", "ReferencedSeriesSequence", "SourceImageSequence", _SHARED, _FRAME,
        )
    ),
    ("ReferencedSeriesSequence", "SeriesInstanceUID"),
    ("ReferencedSeriesSequence", "ReferencedInstanceSequence"),
    ("ReferencedSeriesSequence", "ReferencedInstanceSequence", "ReferencedSOPInstanceUID"),
    ("ReferencedSeriesSequence", "ReferencedInstanceSequence", "ReferencedSOPClassUID"),
    (_SHARED, "PlaneOrientationSequence"),
    (_SHARED, "PlaneOrientationSequence", "ImageOrientationPatient"),
    (_SHARED, "PixelMeasuresSequence"),
    (_SHARED, "PixelMeasuresSequence", "PixelSpacing"),
    (_SHARED, "PixelMeasuresSequence", "SliceThickness"),
    (_SHARED, "PixelMeasuresSequence", "SpacingBetweenSlices"),
    (_FRAME, "PlanePositionSequence"),
    (_FRAME, "PlanePositionSequence", "ImagePositionPatient"),
    (_FRAME, "SegmentIdentificationSequence"),
    (_FRAME, "SegmentIdentificationSequence", "ReferencedSegmentNumber"),
    (_FRAME, *_SOURCE),
    (_FRAME, *_SOURCE, "ReferencedSOPInstanceUID"),
    (_FRAME, *_SOURCE, "ReferencedFrameNumber"),
]  # fmt: skip
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
                b"0",
                b"-1",
                b"1.5",
                b"1e400",
                b"nan",
                b"120kV",
                b"2,5",
                b"2026-02-01",
                b"1\\2\\3\\4\\5\\6\\7",
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


def damaged(file: bytes, damage: Damage) -> bytes:
    """Return the file of an object with one attribute damaged."""
    made = pydicom.dcmread(io.BytesIO(file))
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


def report_of(
    ct: Sequence[bytes], seg: bytes, record: ClinicalRecord | None = None
) -> WrittenReport | str:
    """Return the report of a case, or the code of a refusal for which no report is possible.

    By the same path as the node; any other exception is a defect.
    """
    setup, record = ScoringSetup(stability="off"), record or ClinicalRecord()
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


# ------------------------------------------------------------------------------- the outcome


def met_on_damage(made: WrittenReport | str, damage: Damage) -> list[str]:
    """Return the rules that are "met" although what they rest on is damaged in every image."""
    if isinstance(made, str):
        return []
    said = {f.code for f in made.result.eligibility if f.verdict is Verdict.MET}
    keyword, value = damage.place[-1], damage.value.strip(b" \0")
    given = damage.vr is not None and bool(value)
    rule = {
        "KVP": "tube_voltage",
        "SliceThickness": "section_thickness",
        "ImageType": "image_kind",
        "ConvolutionKernel": "one_kernel",
        "AcquisitionDate": "scan_before_treatment",
        "AcquisitionDateTime": "scan_before_treatment",
        "LongitudinalTemporalInformationModified": "scan_before_treatment",
        "ContrastBolusAgent": "contrast_enhanced",
        "LossyImageCompression": "no_lossy_compression",
    }.get(keyword)
    damaged_by = {
        # Nothing else tells these.
        "KVP": True,
        "SliceThickness": True,
        "ImageType": True,
        "ConvolutionKernel": not given,
        "ContrastBolusAgent": not given,
        # Where they are absent, others are asked, or nothing is said against the images.
        "AcquisitionDate": given,
        "AcquisitionDateTime": given,
        "LongitudinalTemporalInformationModified": given,
        "LossyImageCompression": given,
    }
    return [rule] if rule in said and damaged_by[keyword] else []


def outcome(made: WrittenReport | str) -> str:
    """Return in a word what became of a case."""
    if isinstance(made, str):
        return "refused by name, no report possible"
    if made.result.problem:
        return "report of a refusal by name"
    return "report with a score" if made.result.scored else "report without a score"


def counted(case: Case, places: Sequence[Path_], of_ct: bool, examples: int) -> Counter[str]:
    """Damage so many objects of a case, all images alike, and return the outcomes."""
    counts: Counter[str] = Counter()
    ct, seg = [as_bytes(d) for d in case.ct], as_bytes(case.seg)

    @settings(max_examples=examples, database=None, deadline=None)
    @given(damages(places))
    def run(damage: Damage) -> None:
        if of_ct:
            made = report_of([damaged(image, damage) for image in ct], seg, TREATED)
        else:
            made = report_of(ct, damaged(seg, damage), TREATED)
        counts[outcome(made)] += 1
        counts["a rule met on damaged evidence"] += bool(of_ct and met_on_damage(made, damage))

    run()
    return counts


def main() -> None:
    """Damage many objects and print the outcomes."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    case = build_case(SMALLEST)
    for name, places, of_ct in (
        ("CT, identity", CT_PLACES, True),
        ("CT, evidence", CT_EVIDENCE, True),
        ("SEG, identity and codes", SEG_PLACES, False),
        ("SEG, evidence", SEG_EVIDENCE, False),
    ):
        counts = counted(case, places, of_ct, examples)
        total = sum(n for words, n in counts.items() if not words.startswith("a rule"))
        print(f"{name}: {len(places)} attributes, {total} damaged cases")
        for words, count in sorted(counts.items()):
            print(f"  {count:5} {words}", flush=True)


if __name__ == "__main__":
    main()
