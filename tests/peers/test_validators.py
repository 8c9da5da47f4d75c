"""Reports under the validators of others; each validator must first refuse a broken report.

The tests of a broken report come first: a validator that refuses nothing proves nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import highdicom as hd
import pydicom
import pytest

from dicom_node.demo.phantom import lesion_mask
from scoring.case.score import refused_case, score_case
from scoring.case.setup import ScoringSetup
from scoring.errors import InputError
from scoring.results import Assignment, CaseResult, ClinicalRecord, Laboratory, Location
from sr_templates import SrClass, codes, read_report
from sr_templates.report import build_report
from tests.helpers.made import segmentations
from tests.helpers.made.cases import SMALL, build_case
from tests.helpers.others.programs import need_program

BASELINE = dt.date(2024, 3, 12)
RECORD = ClinicalRecord(
    treatment_start=dt.date(2024, 3, 14),
    albumin=Laboratory(3.9, "g/dL", "39 g/L", BASELINE),
    lymphocytes=Laboratory(1.4, "10*9/L", "1.4 10*9/L", BASELINE),
    prior_immunotherapy=False,
    source="clinical.csv",
)
LIVER, LUNG, _ = SMALL.lesions
# All runs of PixelMed are waited for by the test that needs the first: minutes on a busy machine.
pytestmark = pytest.mark.timeout(900)

IODS = {  # as dciodvfy and PixelMed call them
    SrClass.COMPREHENSIVE_3D: "Comprehensive3DSR",
    SrClass.COMPREHENSIVE: "ComprehensiveSR",
    SrClass.ENHANCED: "EnhancedSR",
}


@dataclasses.dataclass(frozen=True)
class Files:
    """A case on disk with its report."""

    ct: tuple[Path, ...]
    seg: Path
    sr: Path
    sop_class: SrClass


Reports = dict[tuple[str, SrClass], Files]


def _result(ct: list[Path], seg: Path, record: ClinicalRecord) -> CaseResult:
    setup = ScoringSetup()
    try:
        return score_case(ct, [seg], record, setup)
    except InputError as e:
        return refused_case(e, ct, [seg], record, setup)


# Few lesions: PixelMed's time grows with each.
KINDS = {
    "scored": ((LIVER,), RECORD),
    "partly scored": ((dataclasses.replace(LIVER, region=None, label="Tumor_1"), LUNG), RECORD),
    "refused": ((LIVER,), dataclasses.replace(RECORD, treatment_start=None)),
    "unusable": ((LIVER,), RECORD),  # and a slice is missing
}


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """One report of each kind and SR class, with the CT and the SEG that it is of."""
    made = {}
    for kind, (lesions, record) in KINDS.items():
        folder = tmp_path_factory.mktemp("report")
        case = build_case(dataclasses.replace(SMALL, lesions=lesions))
        ct_folder, seg = case.write(folder)
        ct = sorted(ct_folder.iterdir())
        if kind == "unusable":
            ct.pop(10).unlink()
        result = _result(ct, seg, record)
        scored = [lesion.radiomics_score is not None for lesion in result.lesions]
        assert scored == {"scored": [True], "partly scored": [False, True]}.get(kind, scored)
        assert result.scored == ("scored" in kind)
        assert bool(result.lesions) == (kind != "unusable")
        if kind == "partly scored":
            said = Assignment(result.study_instance_uid, "", "", True, Location.LUNG, by="Dr A")
            lung = dataclasses.replace(result.lesions[1], assignment=said)
            result = dataclasses.replace(result, lesions=(result.lesions[0], lung))
        for sop_class in SrClass:
            sr = folder / f"{sop_class.name}.dcm"
            report = build_report(result, case.seg, sop_class=sop_class)
            report.save_as(sr, enforce_file_format=True)
            made[kind, sop_class] = Files(tuple(ct), seg, sr, sop_class)
    return made


# Reports that are broken on purpose.


def walk(item: pydicom.Dataset) -> Iterator[pydicom.Dataset]:
    yield item
    for child in item.get("ContentSequence") or []:
        yield from walk(child)


def named(report: pydicom.Dataset, value: str) -> pydicom.Dataset:
    """Return the first content item of that concept name."""
    return next(
        item
        for item in walk(report)
        if "ConceptNameCodeSequence" in item and item.ConceptNameCodeSequence[0].CodeValue == value
    )


def without(report: pydicom.Dataset, value: str) -> None:
    """Remove all content items of that concept name."""
    for item in walk(report):
        children = item.get("ContentSequence") or []
        kept = [c for c in children if c.ConceptNameCodeSequence[0].CodeValue != value]
        if len(kept) < len(children):
            item.ContentSequence = pydicom.Sequence(kept)


def keep_groups(report: pydicom.Dataset, wanted: slice) -> None:
    """Keep some of the measurement groups; the first is the patient's."""
    groups = named(report, "126010")
    groups.ContentSequence = pydicom.Sequence(list(groups.ContentSequence)[wanted])


def score(report: pydicom.Dataset) -> pydicom.Dataset:
    return named(report, codes.RADIOMICS_SCORE.value)


def no_completion_flag(report: pydicom.Dataset) -> None:
    del report.CompletionFlag


def no_evidence(report: pydicom.Dataset) -> None:
    del report.CurrentRequestedProcedureEvidenceSequence


def number_as_text(report: pydicom.Dataset) -> None:
    score(report).ValueType = "TEXT"


def no_concept_name(report: pydicom.Dataset) -> None:
    del score(report).ConceptNameCodeSequence


def no_unit(report: pydicom.Dataset) -> None:
    del score(report).MeasuredValueSequence[0].MeasurementUnitsCodeSequence


def no_value(report: pydicom.Dataset) -> None:
    del score(report).MeasuredValueSequence[0].NumericValue


def unknown_relationship(report: pydicom.Dataset) -> None:
    named(report, "126010").RelationshipType = "RELATES TO"


def wrong_relationship(report: pydicom.Dataset) -> None:
    score(report).RelationshipType = "HAS ACQ CONTEXT"


def no_observer(report: pydicom.Dataset) -> None:
    without(report, "121012")


def other_patient(report: pydicom.Dataset) -> None:
    report.PatientName = "Other^Patient"


def other_study_date(report: pydicom.Dataset) -> None:
    report.StudyDate = "20200101"


# Programs. Each function returns the complaints; none: the report is right.


def run(
    arguments: list[str | Path], **environment: str
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    done = subprocess.run(
        arguments,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=600,  # a busy machine may take twenty times as long as an idle one
        env=os.environ | environment,
        check=False,
    )
    return done, [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]


def dciodvfy(files: Files) -> list[str]:
    """Check attributes against the IOD; the exit code of this program is no verdict."""
    _, lines = run([need_program("dciodvfy", "dicom3tools"), "-new", files.sr])
    iod = IODS[files.sop_class]
    if iod not in lines:
        return ["the IOD was not recognised", *lines]
    allowed = (
        "/CodingSchemeDesignator(0008,0102)[1]> - Unrecognized defined term = <99IMMUNOCT>",
        # In PS3.3 C.12.1 since this version of the program was made (CONFORMANCE.md, 4).
        "</ContributingEquipmentSequence(0018,a001)[1]/DeviceUID(0018,1002)> - "
        "Attribute is not present in standard DICOM IOD",
    )
    return [x for x in lines if x != iod and not x.endswith(allowed)]


def dsrdump(files: Files) -> list[str]:
    """Read the content tree."""
    done, lines = run([need_program("dsrdump", "dcmtk"), "-Dv", "-q", files.sr])
    return lines if done.returncode else []


def dcentvfy(files: Files) -> list[str]:
    """Compare patient, study and series among all objects of the case."""
    program = need_program("dcentvfy", "dicom3tools")
    _, lines = run([program, *files.ct, files.seg, files.sr])
    # This program files the number under Series for an SR; highdicom's own SRs get the same.
    allowed = "Element=<AccessionNumber> IE <Series> versus <Study>"
    return [x for x in lines if allowed not in x]


# Without these it throws, ends with 0 and has checked nothing; the last two are for its speed.
LIMITS_OFF = (
    "-Djdk.xml.xpathExprGrpLimit=0 -Djdk.xml.xpathExprOpLimit=0 -Djdk.xml.xpathTotalOpLimit=0"
)
JAVA = f"{LIMITS_OFF} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def pixelmed(files: Files, java: str = JAVA) -> list[str]:
    """Check the content tree against the templates of PS3.16; warnings are not complaints."""
    program = need_program("DicomSRValidator", "pixelmed-apps")
    _, lines = run([program, files.sr], JAVA_TOOL_OPTIONS=java)
    ran = {
        f"Found {IODS[files.sop_class]} IOD",
        "Found Root Template TID_1500 (MeasurementReport)",
        "Root Template Validation Complete",
        "IOD validation complete",
    }
    if not ran <= set(lines):
        return ["the report was not checked to the end", *lines]
    return [x for x in lines if x.startswith("Error")]


def false_alarms() -> list[str]:
    """Return what PixelMed says of a report that has groups of TID 1501 and of TID 1411.

    It asks the patient's group (1501) for a lesion's items (1411). The test on halves shows that
    neither kind of group is at fault.
    """
    root = '/CONTAINER (126001,DCM,"Oncology Measurement Report")'
    rows = (
        '[Row 5] SCOORD (111030,DCM,"Image Region")',
        '[Row 7] IMAGE (121191,DCM,"Referenced Segment")',
        '[Row 10] SCOORD3D (121231,DCM,"Volume Surface")',
    )
    return [
        "Error: Template 1411 VolumetricROIMeasurements/[Row 1] CONTAINER "
        f'(125007,DCM,"Measurement Group")/{row}: within 1.9.1: {root}/CONTAINER '
        '(126010,DCM,"Imaging Measurements")/CONTAINER (125007,DCM,"Measurement Group"): '
        "Missing conditional content item"
        for row in rows
    ]


# What dcmqi says of every object in UTF-8: its check of values knows fewer character sets.
UTF8_NOT_CHECKED = "W: The VR checker does not support this Specific Character Set: ISO_IR 192"


def tid1500reader(files: Files) -> list[str]:
    """Read the report with dcmqi; its exit code is 0 even when it fails."""
    program = need_program("tid1500reader", "none; it comes with the test tools, as dcmqi")
    out = files.sr.with_suffix(".json")
    out.unlink(missing_ok=True)
    _, lines = run([program, "--inputDICOM", files.sr, "--outputMetadata", out])
    bad = [
        x
        for x in lines
        if (re.match(r"E:|W:|ERROR|Error", x) or "not known" in x) and x != UTF8_NOT_CHECKED
    ]
    if bad or not out.exists():
        return bad or ["no output"]
    read = [g["TrackingIdentifier"] for g in json.loads(out.read_text())["Measurements"]]
    written = [
        item.TextValue
        for item in walk(pydicom.dcmread(files.sr))
        if item.ConceptNameCodeSequence[0].CodeValue == "112039"
    ]
    return [] if read == written else [f"groups {read}, expected {written}"]


def highdicom_srread(files: Files) -> list[str]:
    """Read the report with highdicom and compare its groups, by type, with the written ones."""
    try:
        report = hd.sr.srread(files.sr)
    except (AttributeError, KeyError, ValueError) as e:
        return [repr(e)]
    lesions = report.content.get_volumetric_roi_measurement_groups()
    others = report.content.get_image_measurement_groups()
    found = [x.tracking_identifier for x in lesions]
    wanted = [x.tracking_id for x in read_report(pydicom.dcmread(files.sr)).lesions]
    complaints = [] if found == wanted else [f"lesion groups {found}, expected {wanted}"]
    if [x.tracking_identifier for x in others] != ["Patient"]:
        complaints.append(f"{len(others)} patient groups")
    return complaints


BROKEN: list[tuple[Callable[[Files], list[str]], Callable[[pydicom.Dataset], None], str]] = [
    (dciodvfy, no_completion_flag, "CompletionFlag"),
    (dciodvfy, no_evidence, "CurrentRequestedProcedureEvidenceSequence"),
    (dciodvfy, number_as_text, "TextValue"),
    (dciodvfy, no_concept_name, "ConceptNameCodeSequence"),
    (dciodvfy, no_unit, "MeasurementUnitsCodeSequence"),
    (dsrdump, number_as_text, "Tag not found"),
    (dsrdump, no_concept_name, "Invalid Content Item"),
    (dsrdump, no_value, "Tag not found"),
    (dsrdump, unknown_relationship, "Unknown Relationship Type"),
    (dcentvfy, other_patient, "PatientName"),
    (dcentvfy, other_study_date, "StudyDate"),
    (tid1500reader, number_as_text, "Reading content item"),
    (tid1500reader, unknown_relationship, "Unknown Relationship Type"),
]
BROKEN_FOR_PIXELMED = [
    (no_value, 'NUM (RS,99IMMUNOCT,"Radiomics score")'),
    (wrong_relationship, "Incorrect relationship"),
    (no_observer, 'UIDREF (121012,DCM,"Device Observer UID")'),
]


def changed(files: Files, change: Callable[[pydicom.Dataset], None], folder: Path) -> Files:
    """Return the case with a copy of its report that ``change`` was applied to."""
    report = pydicom.dcmread(files.sr)
    change(report)
    sr = folder / "sr.dcm"
    report.save_as(sr)
    return dataclasses.replace(files, sr=sr)


Runs = dict[tuple[str, SrClass], Future[list[str]]]
LIMITS_ON = "limits on"
# The report that is checked in each class, for what PixelMed asks of the class alone.
IN_EACH_CLASS = "unusable"
PER_CLASS = ("SOPClassUID", "SOPInstanceUID", "InstanceCreationTime", "SeriesTime", "ContentTime")


def content_digest(files: Files) -> str:
    """Return a digest of a report without what its SR class and the clock make of it."""
    report = pydicom.dcmread(files.sr)
    for keyword in PER_CLASS:
        delattr(report, keyword)
    for equipment in report.get("ContributingEquipmentSequence", []):
        if "ContributionDateTime" in equipment:
            del equipment.ContributionDateTime
    return hashlib.sha256(report.to_json().encode()).hexdigest()


@pytest.fixture(scope="session")
def pixelmed_runs(reports: Reports, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    """All runs of PixelMed, two at a time: each takes five seconds or more on an idle core.

    Its templates know no SR class, so reports of one content share a run.
    """
    need_program("DicomSRValidator", "pixelmed-apps")

    def variant(files: Files, change: Callable[[pydicom.Dataset], None]) -> Files:
        return changed(files, change, tmp_path_factory.mktemp("variant"))

    todo = dict(reports)
    for sop_class in SrClass:
        scored = reports["scored", sop_class]
        todo["patient's half", sop_class] = variant(
            scored, lambda report: keep_groups(report, slice(0, 1))
        )
        todo["lesions' half", sop_class] = variant(
            scored, lambda report: keep_groups(report, slice(1, None))
        )
    for change, _ in BROKEN_FOR_PIXELMED:
        # The half that has no false alarms.
        half = todo["lesions' half", SrClass.COMPREHENSIVE_3D]
        todo[change.__name__, SrClass.COMPREHENSIVE_3D] = variant(half, change)
    with ThreadPoolExecutor(2) as pool:
        distinct: dict[tuple[str, str], Future[list[str]]] = {}
        runs = {}
        for (kind, sop_class), files in todo.items():
            of_class = sop_class.name if kind == IN_EACH_CLASS else ""
            key = content_digest(files), of_class
            if key not in distinct:
                distinct[key] = pool.submit(pixelmed, files)
            runs[kind, sop_class] = distinct[key]
        unusable = reports["unusable", SrClass.COMPREHENSIVE_3D]
        runs[LIMITS_ON, SrClass.COMPREHENSIVE_3D] = pool.submit(pixelmed, unusable, "")
        yield runs


@pytest.mark.parametrize(
    ("validator", "change", "named_in_complaint"),
    [pytest.param(*b, id=f"{b[0].__name__}-{b[1].__name__}") for b in BROKEN],
)
@pytest.mark.parametrize("sop_class", SrClass)
def test_a_validator_refuses_a_broken_report(
    validator: Callable[[Files], list[str]],
    change: Callable[[pydicom.Dataset], None],
    named_in_complaint: str,
    sop_class: SrClass,
    reports: Reports,
    tmp_path: Path,
) -> None:
    complaints = validator(changed(reports["scored", sop_class], change, tmp_path))
    assert named_in_complaint in "\n".join(complaints)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sop_class", SrClass)
@pytest.mark.parametrize(
    "validator", [dciodvfy, dsrdump, dcentvfy, tid1500reader, highdicom_srread]
)
def test_a_report_has_no_fault_by(
    validator: Callable[[Files], list[str]], kind: str, sop_class: SrClass, reports: Reports
) -> None:
    assert validator(reports[kind, sop_class]) == []


@pytest.mark.parametrize("change", [no_concept_name, number_as_text])
def test_highdicom_refuses_a_broken_report(
    change: Callable[[pydicom.Dataset], None], reports: Reports, tmp_path: Path
) -> None:
    broken = changed(reports["scored", SrClass.COMPREHENSIVE_3D], change, tmp_path)
    assert highdicom_srread(broken)


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("change", "named_in_complaint"),
    [pytest.param(*b, id=b[0].__name__) for b in BROKEN_FOR_PIXELMED],
)
def test_pixelmed_refuses_a_broken_report(
    change: Callable[[pydicom.Dataset], None], named_in_complaint: str, pixelmed_runs: Runs
) -> None:
    (complaint,) = pixelmed_runs[change.__name__, SrClass.COMPREHENSIVE_3D].result()
    assert complaint.startswith("Error")
    assert named_in_complaint in complaint


@pytest.mark.nightly
def test_a_run_of_pixelmed_that_checked_nothing_is_not_taken_for_a_pass(
    pixelmed_runs: Runs,
) -> None:
    complaints = pixelmed_runs[LIMITS_ON, SrClass.COMPREHENSIVE_3D].result()
    assert complaints[0] == "the report was not checked to the end"
    assert any("XPath expressions" in c for c in complaints)


@pytest.mark.nightly
@pytest.mark.parametrize(
    "kind",
    [
        "unusable",  # has no lesions
        "patient's half",
        "lesions' half",
    ],
)
@pytest.mark.parametrize("sop_class", SrClass)
def test_a_report_with_groups_of_one_kind_has_no_fault_by_pixelmed(
    kind: str, sop_class: SrClass, pixelmed_runs: Runs
) -> None:
    assert pixelmed_runs[kind, sop_class].result() == []


@pytest.mark.nightly
def test_reports_share_a_run_of_pixelmed_only_where_their_content_is_the_same(
    pixelmed_runs: Runs,
) -> None:
    kinds = {kind for kind, _ in pixelmed_runs} - {LIMITS_ON}
    runs = {kind: {id(pixelmed_runs[k]) for k in pixelmed_runs if k[0] == kind} for kind in kinds}
    assert len(runs[IN_EACH_CLASS]) == len(SrClass)
    assert len(set.union(*runs.values())) == len(kinds) + len(SrClass) - 1


@pytest.mark.nightly
@pytest.mark.parametrize("kind", ["scored", "partly scored", "refused"])
@pytest.mark.parametrize("sop_class", SrClass)
def test_a_report_with_groups_of_both_kinds_has_the_known_false_alarms_only(
    kind: str, sop_class: SrClass, pixelmed_runs: Runs
) -> None:
    assert pixelmed_runs[kind, sop_class].result() == false_alarms()


# ------------------------------------------------------- reports of other kinds of segmentation

OTHER_KINDS = {"rtstruct": segmentations.traced_structure_set, "label map": segmentations.label_map}
# dcmqi takes what it does not know for one more answer of the group.
REGION_UNKNOWN = "(130489,DCM,"


@pytest.fixture(scope="session", params=OTHER_KINDS)
def other_kind(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Files]:
    """A report of a lesion that was drawn in another object than a SEG of Debian 12's age."""
    folder = tmp_path_factory.mktemp("other")
    case = build_case(dataclasses.replace(SMALL, lesions=(LIVER,)))
    case.seg = OTHER_KINDS[request.param](case.ct, [lesion_mask(SMALL, LIVER)], [LIVER])
    ct_folder, seg = case.write(folder)
    ct = tuple(sorted(ct_folder.iterdir()))
    result = _result(list(ct), seg, RECORD)
    assert result.scored
    sr = folder / "report.dcm"
    report = build_report(result, case.seg)
    report.save_as(sr, enforce_file_format=True)
    assert read_report(report).lesions[0].seg_sop_instance_uid == case.seg.SOPInstanceUID
    return request.param, Files(ct, seg, sr, SrClass.COMPREHENSIVE_3D)


def test_reports_of_other_kinds_of_segmentation_are_right(other_kind: tuple[str, Files]) -> None:
    kind, files = other_kind
    refused = dciodvfy(files)
    if kind == "label map":  # 2022: the program knows of no other segmentation class
        assert "Shall not be present for Referenced SOP Class that is not seg" in refused.pop()
    assert refused == []
    assert [x for x in tid1500reader(files) if REGION_UNKNOWN not in x] == []
    assert len(hd.sr.srread(files.sr).content.get_volumetric_roi_measurement_groups()) == 1
    if kind == "rtstruct":
        assert dsrdump(files) == []
        assert set(pixelmed(files)) <= set(false_alarms())
    else:
        # DCMTK 3.6.7 does not know the class and reads no report that refers to it.
        assert "Invalid Value" in " ".join(dsrdump(files))


def test_dcmqi_reads_no_report_with_an_roi_as_the_template_has_it(
    other_kind: tuple[str, Files], tmp_path: Path
) -> None:
    """Says why the number is written beside the region."""
    kind, files = other_kind
    if kind != "rtstruct":
        return

    def as_property(report: pydicom.Dataset) -> None:
        number = named(report, "130489")
        without(report, "130489")
        number.RelationshipType = "HAS PROPERTIES"
        named(report, "130488").ContentSequence = pydicom.Sequence([number])

    complaints = " ".join(tid1500reader(changed(files, as_property, tmp_path)))
    assert 'Cannot add "has properties TEXT" to COMPOSITE' in complaints


def test_highdicom_reads_no_report_with_a_number_without_value(
    reports: Reports, tmp_path: Path
) -> None:
    """Says why a missing value is an answer under the number's name."""

    def empty(report: pydicom.Dataset) -> None:
        score(report).MeasuredValueSequence = pydicom.Sequence()

    broken = changed(reports["scored", SrClass.COMPREHENSIVE_3D], empty, tmp_path)
    with pytest.raises(IndexError):
        hd.sr.srread(broken.sr)


def test_highdicom_reads_no_report_with_a_mean_that_names_its_lesions(
    reports: Reports, tmp_path: Path
) -> None:
    """Says why the mean does not refer to the lesions' scores (INFERRED FROM, TID 1420)."""

    def refer(report: pydicom.Dataset) -> None:
        reference = pydicom.Dataset()
        reference.RelationshipType = "INFERRED FROM"
        top = list(report.ContentSequence)
        groups = top.index(named(report, "126010")) + 1
        reference.ReferencedContentItemIdentifier = [1, groups, 2, 1]
        score(report).ContentSequence = pydicom.Sequence([reference])

    broken = changed(reports["scored", SrClass.COMPREHENSIVE_3D], refer, tmp_path)
    assert dsrdump(broken) == []
    with pytest.raises(AttributeError, match="Item #1 of sequence is not an SR Content Item"):
        hd.sr.srread(broken.sr)
