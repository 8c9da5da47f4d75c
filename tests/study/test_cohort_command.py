"""``immunoct cohort validate`` on tables and on reports read back from DICOM."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.commands.cohort.reports import LOCATIONS, harvest
from dicom_node.commands.cohort.validate import read_model
from scoring import CaseResult, parse_record, score_case
from scoring.cohort.data.tables import read_cohort
from scoring.ct.dicom_file import reference_to
from scoring.errors import CohortError
from scoring.model.signature import bundled_signature
from scoring.reasons import Reason
from scoring.results import Location
from scoring.studies.simulated_cohort import Simulation, simulate
from sr_templates import build_report
from sr_templates.identity import derived_uid
from tests.helpers.made.cases import build_case

CLINICAL = {"treatment_start": "2024-03-14", "albumin": "39 g/L", "lymphocytes": "1.4 10*9/L"}
FEATURES = list(bundled_signature().features)


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> tuple[CaseResult, pydicom.Dataset]:
    """A scored case that reports of simulated patients are made from."""
    case = build_case()
    folder, seg = case.write(tmp_path_factory.mktemp("case"))
    result = score_case(sorted(folder.iterdir()), [seg], parse_record(CLINICAL, "test"))
    return result, case.ct[0]


def in_study(result: CaseResult, study: str) -> CaseResult:
    evidence = tuple(dataclasses.replace(e, study_instance_uid=study) for e in result.evidence)
    return dataclasses.replace(result, study_instance_uid=study, evidence=evidence)


def test_what_read_prints_of_a_folder_is_a_table_of_lesions(
    scored: tuple[CaseResult, pydicom.Dataset],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Among the reports: one that a later one replaces, one not scored, one without lesions."""
    simulated = simulate(6, seed=1)
    folder = tmp_path / "reports"
    patients = write_reports(simulated, scored, folder).drop(columns="study_instance_uid")
    template, source = scored
    first = pydicom.dcmread(folder / "0.dcm")
    header = copy.deepcopy(source)
    header.StudyInstanceUID, header.PatientID = first.StudyInstanceUID, first.PatientID
    result = in_study(template, str(first.StudyInstanceUID))
    lesions = dataclasses.replace(
        result.lesions[0],
        radiomics_score=None,
        reason_code=Reason.NOT_MEASURABLE,
        tracking_uid="1.2.3",
    )
    for number, lesion in enumerate(((result.lesions[1], lesions), ())):
        made = dataclasses.replace(result, lesions=lesion, input_sha256=f"{number + 7:064x}")
        previous = [reference_to(first)] if lesion else []
        build_report(made, header, previous=previous).save_as(
            folder / f"more{number}.dcm", enforce_file_format=True
        )
    (folder / "notes.txt").write_text("no report")
    assert main(["read", "--csv", str(folder)]) == 0
    said = capsys.readouterr()
    assert "left out: 1 file not a report of this program, 1 report replaced by" in said.err
    (tmp_path / "lesions.csv").write_text(said.out)
    patients.to_csv(tmp_path / "patients.csv", index=False)
    cohort = read_cohort(tmp_path / "lesions.csv", tmp_path / "patients.csv")
    mine = cohort.lesions[cohort.lesions["patient"] == str(first.PatientID)]
    assert list(mine["lesion"]) == [result.lesions[1].tracking_uid]
    assert set(FEATURES) <= set(cohort.lesions)
    assert any("1 no_lesion, 1 not_measurable" in note for note in cohort.notes)


def write_reports(
    simulated: Simulation, scored: tuple[CaseResult, pydicom.Dataset], folder: Path
) -> pd.DataFrame:
    """Write one report a patient; return the patients' table with their Study Instance UIDs."""
    folder.mkdir()
    template, source = scored
    uids = []
    for number, (patient, rows) in enumerate(simulated.lesions.groupby("patient")):
        study = derived_uid("study", str(patient))
        lesions = tuple(
            dataclasses.replace(
                template.lesions[0],
                tracking_uid=derived_uid("lesion", f"{patient} {row['lesion']}"),
                tracking_id=f"lesion {index}",
                location=Location(row["location"]),
                features={f: row[f] for f in FEATURES},
                radiomics_score=row["radiomics_score"],
            )
            for index, row in enumerate(rows.to_dict("records"))
        )
        result = dataclasses.replace(
            in_study(template, study),
            lesions=lesions,
            input_sha256=f"{number:064x}",
            patient=dataclasses.replace(
                template.patient, radiomics_score=float(rows["radiomics_score"].mean())
            ),
        )
        header = copy.deepcopy(source)
        header.StudyInstanceUID, header.PatientID = study, str(patient)
        build_report(result, header).save_as(folder / f"{number}.dcm", enforce_file_format=True)
        uids.append(study)
    return simulated.patients.assign(study_instance_uid=uids)


def results(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return {k: v for k, v in found.items() if k not in ("provenance", "notes")}


def test_reports_read_back_give_the_same_numbers_as_the_tables(
    scored: tuple[CaseResult, pydicom.Dataset], tmp_path: Path
) -> None:
    simulated = simulate(24, seed=41, patient_sd=8)
    write_reports(simulated, scored, tmp_path / "sr").to_csv(tmp_path / "P.csv", index=False)
    columns = ["patient", "lesion", "location", "radiomics_score", *FEATURES]
    simulated.lesions[columns].to_csv(tmp_path / "L.csv", index=False)
    simulated.patients.to_csv(tmp_path / "P0.csv", index=False)
    base = ["cohort", "validate"]
    of_reports = ["--reports", str(tmp_path / "sr"), "--patients", str(tmp_path / "P.csv")]
    of_tables = ["--lesions", str(tmp_path / "L.csv"), "--patients", str(tmp_path / "P0.csv")]
    assert main([*base, *of_reports, "--out", str(tmp_path / "a")]) == 0
    assert main([*base, *of_tables, "--out", str(tmp_path / "b")]) == 0
    assert results(tmp_path / "a") == results(tmp_path / "b")
    for name in ("performance.csv", "survival.csv", "characteristics.csv"):
        assert (tmp_path / "a" / name).read_text() == (tmp_path / "b" / name).read_text()
    assert (tmp_path / "a" / "report.html").stat().st_size > 100_000


def test_reports_are_matched_by_patient_id_where_no_study_is_given(
    scored: tuple[CaseResult, pydicom.Dataset], tmp_path: Path
) -> None:
    simulated = simulate(4, 9, seed=44)
    patients = write_reports(simulated, scored, tmp_path / "sr")
    by_study = harvest(tmp_path / "sr", patients)
    by_patient = harvest(tmp_path / "sr", simulated.patients)
    pd.testing.assert_frame_equal(by_study.lesions, by_patient.lesions)
    pd.testing.assert_frame_equal(by_study.patients, by_patient.patients)
    assert list(by_patient.lesions["radiomics_score"]) == list(simulated.lesions["radiomics_score"])
    for name in FEATURES:
        assert list(by_patient.lesions[name]) == list(simulated.lesions[name])
    other_study = pydicom.dcmread(tmp_path / "sr" / "0.dcm")
    other_study.StudyInstanceUID = "1.2.3"
    other_study.SOPInstanceUID = other_study.file_meta.MediaStorageSOPInstanceUID = "1.2.3.4"
    other_study.save_as(tmp_path / "sr" / "9.dcm")
    with pytest.raises(CohortError, match="are of one patient; name the one to use"):
        harvest(tmp_path / "sr", simulated.patients)


def test_harvest_names_what_it_leaves_out_and_refuses_what_it_cannot_tell(
    scored: tuple[CaseResult, pydicom.Dataset], tmp_path: Path
) -> None:
    simulated = simulate(4, 9, seed=42)
    folder = tmp_path / "sr"
    patients = write_reports(simulated, scored, folder)
    (folder / "remark.txt").write_text("not DICOM")
    template, source = scored
    refused = dataclasses.replace(
        in_study(template, patients["study_instance_uid"][3]),
        lesions=(
            dataclasses.replace(
                template.lesions[0], radiomics_score=None, status="not scored", reason="too small"
            ),
        ),
        input_sha256="f" * 64,
    )
    header = copy.deepcopy(source)
    header.StudyInstanceUID = patients["study_instance_uid"][3]
    old = pydicom.dcmread(folder / "3.dcm")
    build_report(refused, header).save_as(folder / "x.dcm", enforce_file_format=True)
    with pytest.raises(CohortError, match="has 2 reports of which none replaces the other"):
        harvest(folder, patients)
    build_report(refused, header, previous=[reference_to(old)]).save_as(
        folder / "x.dcm", enforce_file_format=True
    )
    found = harvest(folder, patients.iloc[1:])
    assert len(found.patients) == 2
    assert set(found.lesions["patient"]) == set(found.patients["patient"])
    assert "Left out, as not reports of this program: 1 of 6 files." in found.notes
    assert "Left out: 1 report replaced by a later one." in found.notes
    assert "Left out: 1 report of patients who are not in the table." in found.notes
    assert "Left out: 1 lesion without a score in the report." in found.notes
    assert any(n.startswith("1 of 3 patients have no scored lesion") for n in found.notes)
    model, reference = template.model.sha256, template.reference.sha256
    same = harvest(folder, patients, model, reference)
    assert same.notes == harvest(folder, patients).notes
    other = harvest(folder, patients, model, "0" * 64)
    assert any(n.startswith("4 of 4 reports were made with another model") for n in other.notes)
    stranger = pd.concat([patients, patients.iloc[[0]].assign(study_instance_uid="1.2.3")])
    with pytest.raises(CohortError, match="patients, row 5: no report has this study_instance_uid"):
        harvest(folder, stranger)
    with pytest.raises(CohortError, match="is not a folder"):
        harvest(tmp_path / "nowhere", patients)
    (tmp_path / "empty").mkdir()
    with pytest.raises(CohortError, match="none of 0 files is a report"):
        harvest(tmp_path / "empty", patients)
    with pytest.raises(CohortError, match="no report of these patients has a scored lesion"):
        harvest(folder, patients.iloc[[3]])


def test_every_location_is_read_back() -> None:
    assert set(LOCATIONS.values()) == set(Location)


def cell(which: str, row: int, column: str, value: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        table = pd.read_csv(folder / which, dtype=str, keep_default_na=False)
        table.loc[row, column] = value
        table.to_csv(folder / which, index=False)

    return change


def drop(which: str, column: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        pd.read_csv(folder / which).drop(columns=column).to_csv(folder / which, index=False)

    return change


def twice(folder: Path) -> None:
    table = pd.read_csv(folder / "L.csv")
    pd.concat([table, table.iloc[[4]]]).to_csv(folder / "L.csv", index=False)


def one_class(folder: Path) -> None:
    pd.read_csv(folder / "P.csv").assign(outcome=0).to_csv(folder / "P.csv", index=False)


BAD = {
    "no such file": (lambda f: (f / "L.csv").unlink(), "L.csv does not exist"),
    "empty": (lambda f: (f / "P.csv").write_text(""), "P.csv has no header line"),
    "binary": (
        lambda f: (f / "P.csv").write_bytes(b"\xff\xfe\x00\x01" * 9),
        "P.csv is not a CSV table in UTF-8",
    ),
    "unknown location": (cell("L.csv", 0, "location", "skin"), "L.csv, row 1: location is 'skin'"),
    "outcome 2": (cell("P.csv", 1, "outcome", "2"), "P.csv, row 2: outcome is 2, expected 0 or 1"),
    "albumin in g/L": (cell("P.csv", 0, "albumin", "39"), "P.csv, row 1: albumin is 39"),
    "NaN outcome": (cell("P.csv", 0, "outcome", "nan"), "P.csv, row 1: outcome is blank"),
    "patient twice": (cell("P.csv", 1, "patient", "P01"), "the same patient more than once"),
    "lesion twice": (
        twice,
        "the same patient and lesion more than once",
    ),
    "no outcome": (drop("P.csv", "outcome"), "P.csv: column 'outcome' is missing"),
    "feature missing": (
        drop("L.csv", "original_shape_Elongation"),
        "1 missing, the first being 'original_shape_Elongation'",
    ),
    "feature zero": (
        cell("L.csv", 2, "original_shape_MinorAxisLength", "0"),
        "lesions, row 3: original_shape_MinorAxisLength is 0",
    ),
    "feature blank": (
        cell("L.csv", 2, "original_shape_Elongation", ""),
        "lesions, row 3: original_shape_Elongation is nan",
    ),
    "one class": (one_class, "one outcome class only"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_message_exit_2_and_no_files(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    simulated = simulate(12, 40, seed=43)
    simulated.lesions[["patient", "lesion", "location", *FEATURES]].to_csv(
        tmp_path / "L.csv", index=False
    )
    simulated.patients.to_csv(tmp_path / "P.csv", index=False)
    change, message = BAD[name]
    change(tmp_path)
    code = main(
        ["cohort", "validate", "--lesions", str(tmp_path / "L.csv"), "--patients",
         str(tmp_path / "P.csv"), "--out", str(tmp_path / "out")]
    )  # fmt: skip
    captured = capsys.readouterr()
    assert code == 2
    lines = [x for x in captured.err.splitlines() if "patients," not in x[:25]]
    assert len(lines) == 1
    assert lines[0].startswith("immunoct: ")
    assert message in lines[0]
    assert "Traceback" not in captured.err
    assert captured.out == ""
    assert not (tmp_path / "out").exists()


def test_a_model_needs_its_reference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in "LP":
        (tmp_path / name).touch()
    lesions, patients = str(tmp_path / "L"), str(tmp_path / "P")
    arguments = ["cohort", "validate", "--lesions", lesions, "--patients", patients, "--out", "o"]
    assert main([*arguments, "--model", "m.json"]) == 2
    assert "--model needs --reference" in capsys.readouterr().err
    assert read_model(Path("ligero2021-1"), None)[1].intercept == -0.268
    assert read_model(None, None)[0].version == "2"
    assert main([*arguments, "--reference", str(tmp_path / "none.json")]) == 2
    assert "none.json does not exist" in capsys.readouterr().err


def test_lesions_and_reports_exclude_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "L").touch()
    existing = str(tmp_path / "L")
    with pytest.raises(SystemExit) as stop:
        main(
            [
                *("cohort", "validate", "--lesions", existing),
                *("--reports", str(tmp_path), "--patients", existing),
            ]
        )
    assert stop.value.code == 2
    assert "not allowed with" in capsys.readouterr().err
