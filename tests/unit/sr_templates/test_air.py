"""What IHE AI Results asks of an Evidence Creator's report, as CONFORMANCE.md tabulates it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pydicom
import pytest

from scoring.case.score import score_case
from sr_templates.report import build_report
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case, build_case
from tests.helpers.paths import ROOT

Report = pydicom.Dataset


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Report]:
    case = build_case()
    folder, seg = case.write(tmp_path_factory.mktemp("case"))
    result = score_case(sorted(Path(folder).iterdir()), [seg], TREATED, NO_VARIANTS)
    return case, build_report(result, case.ct[0])


def items(parent: Report, value_type: str = "", name: str = "") -> list[Report]:
    return [
        x
        for x in parent.get("ContentSequence", [])
        if value_type in ("", x.ValueType) and name in ("", x.ConceptNameCodeSequence[0].CodeValue)
    ]


def groups(report: Report) -> list[Report]:
    (measurements,) = items(report, "CONTAINER", "126010")
    found = items(measurements, "CONTAINER", "125007")
    assert len(found) == 4
    return found


def root(case: Case, report: Report) -> None:
    assert report.SOPClassUID == pydicom.uid.Comprehensive3DSRStorage
    assert report.ContentTemplateSequence[0].TemplateIdentifier == "1500"


def study(case: Case, report: Report) -> None:
    assert report.StudyInstanceUID == case.study_uid
    others = {d.SeriesInstanceUID for d in (*case.ct, case.seg)}
    assert report.SeriesInstanceUID not in others


def qualitative(case: Case, report: Report) -> None:
    for group in groups(report):
        assert items(group, "CODE", "RSK")[0].ConceptCodeSequence[0].CodeMeaning in ("High", "Low")


def measurements(case: Case, report: Report) -> None:
    for group in groups(report):
        numbers = items(group, "NUM")
        assert numbers
        for number in numbers:
            (value,) = number.MeasuredValueSequence
            assert value.MeasurementUnitsCodeSequence[0].CodingSchemeDesignator == "UCUM"


def regions(case: Case, report: Report) -> None:
    for number, group in enumerate(groups(report)[1:], start=1):
        (region,) = items(group, "IMAGE", "121191")
        (reference,) = region.ReferencedSOPSequence
        assert reference.ReferencedSOPInstanceUID == case.seg.SOPInstanceUID
        assert reference.ReferencedSegmentNumber == number
        (series,) = items(group, "UIDREF", "121232")
        assert case.ct[0].SeriesInstanceUID == series.UID


def tracking(case: Case, report: Report) -> None:
    for segment, group in zip(case.seg.SegmentSequence, groups(report)[1:], strict=True):
        assert items(group, "TEXT", "112039")[0].TextValue == segment.TrackingID
        assert segment.TrackingUID == items(group, "UIDREF", "112040")[0].UID


def locations(case: Case, report: Report) -> None:
    for group in groups(report)[1:]:
        assert items(group, "CODE", "363698007")


def references(case: Case, report: Report) -> None:
    listed = {
        i.ReferencedSOPInstanceUID
        for s in report.CurrentRequestedProcedureEvidenceSequence
        for series in s.ReferencedSeriesSequence
        for i in series.ReferencedSOPSequence
    }
    assert listed == {d.SOPInstanceUID for d in (*case.ct, case.seg)}


def equipment(case: Case, report: Report) -> None:
    item = report.ContributingEquipmentSequence[0]  # the writing library comes after it
    assert item.PurposeOfReferenceCodeSequence[0].CodeValue == "109102"
    assert item.DeviceUID == report.DeviceUID
    assert item.Manufacturer
    assert item.ManufacturerModelName
    assert item.SoftwareVersions


def procedure(case: Case, report: Report) -> None:
    (reported,) = items(report, "CODE", "121058")
    assert reported.ConceptCodeSequence[0].CodeValue == "25045-6"


def flags(case: Case, report: Report) -> None:
    assert (report.CompletionFlag, report.VerificationFlag) == ("COMPLETE", "UNVERIFIED")


def algorithm(case: Case, report: Report) -> None:
    for group in groups(report)[1:]:
        for name in ("111001", "111002", "111003"):
            assert items(group, "TEXT", name)


TESTS: dict[str, Callable[[Case, Report], None]] = {
    f.__name__: f
    for f in (
        root,
        study,
        qualitative,
        measurements,
        regions,
        tracking,
        locations,
        references,
        equipment,
        procedure,
        flags,
        algorithm,
    )
}


@pytest.mark.parametrize("name", TESTS)
def test_what_the_profile_asks(made: tuple[Case, Report], name: str) -> None:
    TESTS[name](*made)


def _named() -> Iterator[str]:
    text = (ROOT / "dicom_node" / "CONFORMANCE.md").read_text(encoding="utf-8")
    section = text.split("\n## 8. ")[1].split("\n## ")[0]
    yield from re.findall(r"^\| .* \| (\w+) \|$", section, re.M)


def test_the_statement_names_every_test() -> None:
    assert set(_named()) - {"test", "none"} == set(TESTS)
