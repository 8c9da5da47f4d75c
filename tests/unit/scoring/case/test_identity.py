from __future__ import annotations

from pathlib import Path

import pytest

from scoring.case.identity import check_one_patient, identity_source
from scoring.case.score import score_case
from scoring.ct.slice import read_slices
from scoring.errors import InputError
from scoring.segmentation.read import read_segmentation
from tests.helpers.made.cases import Case

CT = {
    "PatientID": "PAT001",
    "IssuerOfPatientID": "HOSPITAL",
    "PatientName": "Müller^Jane Mary",
    "PatientBirthDate": "19600101",
    "PatientSex": "F",
}


def notes(case: Case, folder: Path, **seg: str) -> list[str]:
    """Return what is said of a SEG that differs from the CT in some attributes."""
    for dataset in (*case.ct, case.seg):
        dataset.SpecificCharacterSet = "ISO_IR 192"
        for keyword, value in CT.items():
            setattr(dataset, keyword, value)
    for keyword, value in seg.items():
        delattr(case.seg, keyword)  # highdicom's SEG shares its elements with the CT
        setattr(case.seg, keyword, value)
    ct, path = case.write(folder)
    slices = [s for p in sorted(ct.iterdir()) for s in read_slices(p)]
    return check_one_patient([read_segmentation(path)], slices)


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("PatientID", "PAT002"),
        ("PatientID", "pat001"),
        ("IssuerOfPatientID", "OTHER"),
        ("PatientBirthDate", "19610101"),
        ("PatientBirthDate", "1961.01.01"),
        ("PatientSex", "M"),
        ("PatientName", "Smith^John"),
        ("PatientName", "Müller^John"),
        ("PatientName", "Schmidt^Jane Mary"),
    ],
)
def test_a_segmentation_that_contradicts_the_ct_is_refused_by_attribute(
    case: Case, tmp_path: Path, keyword: str, value: str
) -> None:
    with pytest.raises(InputError) as caught:
        notes(case, tmp_path, **{keyword: value})
    assert caught.value.code == "two_patients_mixed"
    name = {
        "PatientID": "Patient ID (0010,0020)",
        "IssuerOfPatientID": "Issuer of Patient ID (0010,0021)",
        "PatientBirthDate": "Patient's Birth Date (0010,0030)",
        "PatientSex": "Patient's Sex (0010,0040)",
        "PatientName": "Patient's Name (0010,0010)",
    }[keyword]
    assert f"contradict each other in {name}" in str(caught.value)
    # It goes to the log.
    for text in (value, CT[keyword]):
        assert len(text) == 1 or text not in str(caught.value)


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("PatientName", "MÜLLER^JANE MARY"),
        ("PatientName", "Mueller^Jane Mary"),
        ("PatientName", "Muller^Jane^Mary"),
        ("PatientName", "Müller, Jane"),
        ("PatientName", "Müller^J"),
        ("PatientName", "Müller"),
        ("PatientName", "Мюллер^Джейн"),
        ("PatientBirthDate", "1960"),
        ("PatientSex", "O"),
        ("PatientID", ""),
    ],
)
def test_what_is_only_written_otherwise_is_said(
    case: Case, tmp_path: Path, keyword: str, value: str
) -> None:
    (said,) = notes(case, tmp_path, **{keyword: value})
    assert "assumed to be the same patient, the CT's" in said
    assert CT[keyword] not in said


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("PatientID", " PAT001 "),
        ("PatientName", "Müller^Jane Mary^^^"),
        ("PatientName", "Müller^Jane Mary = "),
        ("PatientName", ""),
        ("PatientBirthDate", ""),
        ("PatientBirthDate", "1960.01.01"),
        ("PatientSex", "f"),
        ("IssuerOfPatientID", ""),
    ],
)
def test_what_does_not_count_is_not_said(
    case: Case, tmp_path: Path, keyword: str, value: str
) -> None:
    assert notes(case, tmp_path, **{keyword: value}) == []


@pytest.mark.parametrize(
    ("keyword", "value", "name"),
    [("PatientBirthDate", "19020202", "Patient's Birth Date"), ("PatientID", "X", "Patient ID")],
)
def test_ct_images_of_two_patients_are_refused(
    case: Case, tmp_path: Path, keyword: str, value: str, name: str
) -> None:
    setattr(case.ct[7], keyword, "19010101")
    setattr(case.ct[3], keyword, value)
    with pytest.raises(InputError, match=rf"CT image .* {name}") as caught:
        notes_of_files(case, tmp_path)
    assert "19010101" not in str(caught.value)


def notes_of_files(case: Case, folder: Path) -> list[str]:
    ct, seg = case.write(folder)
    slices = [s for p in sorted(ct.iterdir()) for s in read_slices(p)]
    return check_one_patient([read_segmentation(seg)], slices)


def test_the_report_is_of_the_ct_s_patient(case: Case, tmp_path: Path) -> None:
    del case.seg.PatientID
    case.ct[0].PatientID = ""  # a series is not always of one mind
    ct, seg = case.write(tmp_path)
    result = score_case(sorted(ct.iterdir()), [seg])
    assert any("Patient ID (0010,0020) is empty in SEG" in n for n in result.notes)
    source = identity_source(result, case.ct, [case.seg])
    assert source.PatientID == case.ct[1].PatientID
    assert source.SOPClassUID == case.ct[1].SOPClassUID
    without = identity_source(result, case.ct[:1], [case.seg])
    assert without is case.ct[0], "the CT has no Patient ID, so the report has none"
