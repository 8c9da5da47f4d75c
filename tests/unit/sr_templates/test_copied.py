from __future__ import annotations

import copy
import dataclasses
import io

import pydicom
import pytest

from scoring.results import LesionResult
from sr_templates import read_report, report_uid
from sr_templates.copied import CodeTriple, fault, shown
from sr_templates.report import write_report
from sr_templates.valid import valid_result
from tests.helpers.made.cases import Case, build_case
from tests.helpers.made.damage import (
    SMALLEST,
    Damage,
    as_bytes,
    damaged,
    report_of,
)


@pytest.fixture(scope="module")
def whole() -> Case:
    return build_case(SMALLEST)


@pytest.mark.parametrize(
    ("vr", "value", "why"),
    [
        ("DA", "19600101", None),
        ("DA", "1960", "not a date"),
        ("DA", "20260230", "not a date"),
        ("TM", "1015", None),
        ("TM", "101500.123456", None),
        ("TM", "10:15:00", "not a time"),
        ("TM", "240000", "not a time"),
        ("AS", "065Y", None),
        ("AS", "65Y", "not an age"),
        ("SH", "A" * 17, "17 characters, SH allows 16"),
        ("LO", "a\\b", "several values"),
        ("LO", "a\x1b(J", "control characters"),
        ("LO", "M\ufffdller", "cannot be decoded"),
        ("PN", "A^B^C^D^E=F=G", None),
        ("PN", "A^B^C^D^E^F", "6 components"),
        ("PN", "A=B=C=D", "4 component groups"),
        ("PN", "A" * 65, "65 characters"),
        ("UI", "1.2.840", None),
        ("UI", "1.02.840", "not a UID"),
        ("UT", "any\\thing of any length " * 50, None),
    ],
)
def test_a_value_is_valid_or_its_fault_is_named(vr: str, value: str, why: str | None) -> None:
    found = fault(vr, value)
    assert found is None if why is None else found is not None and why in found


def test_control_characters_are_written_out() -> None:
    assert shown("a\x1b[31m\x00b\\ü") == "a\\x1b[31m\\x00b\\ü"


def made_of(whole: Case, *hits: Damage) -> tuple[pydicom.Dataset, str]:
    """Return the report of a case whose CT is damaged, and all its sentences."""
    case = dataclasses.replace(whole, ct=copy.deepcopy(whole.ct))
    files = [as_bytes(d) for d in case.ct]
    for hit in hits:
        files = [damaged(f, hit) for f in files]
    made = report_of(files, as_bytes(whole.seg))
    assert not isinstance(made, str)
    report = pydicom.dcmread(io.BytesIO(made.content))
    return report, "\n".join(read_report(report).sentences)


def test_what_is_not_valid_is_left_empty_and_said(whole: Case) -> None:
    report, said = made_of(
        whole,
        Damage(("PatientBirthDate",), "DA", b"1960"),
        Damage(("PatientSex",), "CS", b"U "),
        Damage(("StudyTime",), "TM", b"10:15:00"),
        Damage(("AccessionNumber",), "SH", b"A" * 40),
        Damage(("ReferringPhysicianName",), "PN", b"\x1b[2Jboo "),
    )
    for keyword in ("PatientBirthDate", "PatientSex", "StudyTime", "AccessionNumber"):
        assert report[keyword].value in ("", None)
    assert "Patient's Birth Date (0010,0030) of the CT is not copied into this report" in said
    for value in ("'1960'", "'U'", "'10:15:00'", f"'{'A' * 40}'", "/x1b[2Jboo"):
        assert value in said
    assert "\x1b" not in said
    assert report.PatientID == whole.ct[0].PatientID


def test_a_character_set_that_is_not_known_makes_no_name(whole: Case) -> None:
    name = Damage(("PatientName",), "PN", b"M\xfcller^Ja ")
    for declared, copied in ((b"ISO_IR 100", True), (b"ISO_IR 999", False), (b"", False)):
        report, said = made_of(whole, Damage(("SpecificCharacterSet",), "CS", declared), name)
        assert (report.PatientName == "Müller^Ja") is copied
        assert ("Patient's Name (0010,0010) of the CT is not copied" in said) is not copied


LESION = LesionResult(
    seg_sop_instance_uid="1.2.3",
    segment_number=1,
    segment_label="L\x1b1",
    tracking_id="T\x001",
    tracking_uid="lesion 1",
    ct_series_instance_uid="1.2.4",
    location=None,
    location_evidence="",
    status="not scored",
)


def valid(whole: Case, **changes: object) -> tuple[LesionResult, tuple[str, ...]]:
    made = report_of([as_bytes(d) for d in whole.ct], as_bytes(whole.seg))
    assert not isinstance(made, str)
    lesion = dataclasses.replace(LESION, **changes)  # type: ignore[arg-type]
    result = valid_result(dataclasses.replace(made.result, lesions=(lesion,), notes=()))
    assert valid_result(result) == result
    return result.lesions[0], result.notes


def test_a_tracking_uid_that_is_none_is_replaced_alike_at_follow_up(whole: Case) -> None:
    first, notes = valid(whole)
    second, _ = valid(whole, seg_sop_instance_uid="1.2.9", segment_number=4)
    assert first.tracking_uid == second.tracking_uid
    assert pydicom.uid.UID(first.tracking_uid).is_valid
    assert first.tracking_uid in notes[0]
    assert (first.segment_label, first.tracking_id) == ("L\\x1b1", "T\\x001")


@pytest.mark.parametrize(
    ("code", "expected", "said"),
    [
        (("X" * 30, "99LOCAL", "Ours"), ("X" * 30, "99LOCAL", "Ours"), ""),
        (("1", "99LOCAL", "m" * 65), ("1", "99LOCAL", "1"), "65 characters"),
        (("1", "99LOCAL", ""), ("1", "99LOCAL", "1"), "Code Meaning: it is empty"),
        (("1", "99_OUR_HOSPITALS_CODES", "Ours"), None, "Coding Scheme Designator"),
        (("a\\b", "99LOCAL", "Ours"), None, "Code Value"),
        (("urn:with a space in it", "99LOCAL", "Ours"), None, "not a URN"),
    ],
)
def test_a_code_is_its_value_and_scheme(
    whole: Case, code: CodeTriple, expected: CodeTriple | None, said: str
) -> None:
    lesion, notes = valid(whole, tracking_uid="1.2.5", finding_code=code, finding_site_code=code)
    assert (lesion.finding_code, lesion.finding_site_code) == (expected, expected)
    assert len(notes) == (2 if said else 0)
    assert all(said in n for n in notes)


@pytest.mark.parametrize("number", [70000, 1])
def test_what_the_writer_refuses_gets_the_refusal_s_report(whole: Case, number: int) -> None:
    made = report_of([as_bytes(d) for d in whole.ct], as_bytes(whole.seg))
    assert not isinstance(made, str)
    # One that no object can hold, or of a segmentation that is not among the evidence.
    seg = str(whole.seg.SOPInstanceUID) if number > 1 else "1.2.3.4"
    lesion = dataclasses.replace(
        made.result.lesions[0], segment_number=number, seg_sop_instance_uid=seg
    )
    broken = dataclasses.replace(made.result, lesions=(lesion,))
    written = write_report(broken, whole.ct[0])
    assert written.result.problem == "report_not_writable"
    named = "Referenced Segment Number" if number > 1 else "Referenced SOP Instance UID"
    assert named in (written.result.reason or "")
    content = read_report(pydicom.dcmread(io.BytesIO(written.content)))
    assert content.patient.problem == "The report cannot be written"
    assert named in content.sentences[0]
    assert any(s.topic == "what_to_do" for s in content.statements)
    assert content.sop_instance_uid != report_uid(broken)
