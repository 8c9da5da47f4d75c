from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from scoring.cohort.data.follow_up import TimeUnit
from scoring.cohort.data.scores import score_cohort
from scoring.cohort.data.tables import make_cohort, read_cohort, read_table
from scoring.errors import CohortError
from scoring.model.bundled import ALL_LOGGED_MODEL
from scoring.model.reference import bundled_reference
from scoring.model.score import clinical_score
from scoring.model.signature import bundled_signature
from scoring.studies.simulated_cohort import simulate

Change = Callable[[pd.DataFrame, pd.DataFrame], tuple[pd.DataFrame, pd.DataFrame]]


@pytest.fixture
def tables() -> tuple[pd.DataFrame, pd.DataFrame]:
    simulated = simulate(20, seed=3)
    return simulated.lesions, simulated.patients


def with_cell(which: str, row: int, column: str, value: object) -> Change:
    def change(lesions: pd.DataFrame, patients: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
        frame = (lesions if which == "lesions" else patients).astype(object)
        frame.loc[row, column] = value
        return (frame, patients) if which == "lesions" else (lesions, frame)

    return change


BAD: dict[str, tuple[Change, str]] = {
    "patient twice": (
        lambda x, p: (x, pd.concat([p, p.iloc[[4]]])),
        r"patients, rows 5, 21: the same patient more than once",
    ),
    "lesion twice": (
        lambda x, p: (pd.concat([x, x.iloc[[0]]]), p),
        r"lesions, rows 1, \d+: the same patient and lesion more than once",
    ),
    "unknown location": (
        with_cell("lesions", 2, "location", "bone"),
        r"lesions, row 3: location is 'bone', expected one of node, liver, lung, other",
    ),
    "blank location": (
        with_cell("lesions", 2, "location", ""),
        r"lesions, row 3: location is '', expected one of",
    ),
    "outcome 2": (
        with_cell("patients", 1, "outcome", 2),
        r"patients, row 2: outcome is 2, expected 0 or 1",
    ),
    "outcome blank": (
        with_cell("patients", 1, "outcome", None),
        r"patients, row 2: outcome is blank, expected 0 or 1",
    ),
    "outcome in words": (
        with_cell("patients", 1, "outcome", "maybe"),
        r"patients, row 2: outcome is 'maybe', expected 0 or 1, or yes and no \(1 is clinical",
    ),
    "status in words": (
        lambda x, p: (x, p.assign(status=p["status"].map({1: "dead", 0: "alive"}))),
        r"status is '(dead|alive)', expected 0 or 1, or yes and no \(1 is death",
    ),
    "lymphocytes in percent": (
        lambda x, p: (x, p.assign(lymphocytes=np.where(p.index < 5, 31.0, 1.4))),
        r"5 of 20 values are impossible in 10\^9/L\); write each value with its unit, such as "
        r"'1.4 10\*9/L'",
    ),
    "some times in days": (
        lambda x, p: (x, p.assign(time=np.where(p.index == 1, 590.0, p["time"]))),
        r"row 2: time is 590, that is 590 months, expected at most 240 months; the column seems "
        r"to mix units \(1 of 20 times are so long\)",
    ),
    "a site written in two ways": (
        lambda x, p: (x, p.assign(site=np.where(p.index == 1, "site a", "Site A"))),
        r"patients: site has 'Site A' and 'site a', which differ by case or blanks only",
    ),
    "patients of lesions in other case": (
        lambda x, p: (x.assign(patient=x["patient"].str.lower()), p),
        r"20 patients without a row; identifiers differ between the tables by case, blanks, lead",
    ),
    "patients of lesions as numbers": (
        lambda x, p: (
            x.assign(patient=x["patient"].str[1:].astype(int)),
            p.assign(patient=p["patient"].str[1:]),
        ),
        r"identifiers differ between the tables by case, blanks, leading zeros or '.0' only",
    ),
    "albumin in g/L": (
        with_cell("patients", 0, "albumin", 39),
        r"patients, row 1: albumin is 39, expected 1 to 7 g/dL; the column seems to mix units "
        r"\(1 of 20 values are impossible in g/dL\)",
    ),
    "lymphocytes in cells/uL": (
        with_cell("patients", 0, "lymphocytes", 1400),
        r"lymphocytes is 1400, expected 0.01 to 20 10\^9/L",
    ),
    "infinite albumin": (
        with_cell("patients", 0, "albumin", float("inf")),
        r"patients, row 1: albumin is 'inf', expected a number",
    ),
    "negative time": (
        with_cell("patients", 0, "time", -1),
        r"patients, row 1: time is -1, below 0",
    ),
    "status 2": (
        with_cell("patients", 0, "status", 2),
        r"patients, row 1: status is 2, expected 0 or 1",
    ),
    "time without status": (
        with_cell("patients", 0, "status", None),
        r"row 1: one of time and status is blank",
    ),
    "no status column": (
        lambda x, p: (x, p.drop(columns="status")),
        r"column 'time' is there but 'status' is not",
    ),
    "score above 1": (
        with_cell("lesions", 0, "radiomics_score", 1.2),
        r"lesions, row 1: radiomics_score is 1.2, expected 0 to 1",
    ),
    "score in words": (
        with_cell("lesions", 0, "radiomics_score", "high"),
        r"lesions, row 1: radiomics_score is 'high', expected a number",
    ),
    "patient without lesions": (
        lambda x, p: (x[x["patient"] != p["patient"][7]], p),
        r"patients, row 8: 1 patient without a lesion",
    ),
    "lesion without patient": (
        lambda x, p: (x, p.iloc[1:]),
        r"the patient is not in patients; 1 patient without a row",
    ),
    "no outcome column": (
        lambda x, p: (x, p.rename(columns={"outcome": "Outcomes"})),
        r"patients: column 'outcome' is missing; is it 'Outcomes'\?",
    ),
    "computed column": (
        lambda x, p: (x, p.assign(radiomics_score=0.5)),
        r"patients: column 'radiomics_score' is computed from the lesions' scores",
    ),
    "all albumin in g/L": (
        lambda x, p: (x, p.assign(albumin=10 * p["albumin"])),
        r"albumin is \d+\.?\d*, expected 1 to 7 g/dL; is the column in another unit\?",
    ),
    "survival in days": (
        lambda x, p: (x, p.assign(time=30.4375 * p["time"])),
        r"time has a median of \d+\.?\d*, implausible in months \(expected 2.5 to 90\); it is "
        r"[\d.]+ months if it is in days.*; state the unit with --time-unit",
    ),
    "survival in years": (
        lambda x, p: (x, p.assign(time=p["time"] / 12)),
        r"implausible in months .* months if it is in years; state the unit",
    ),
    "commas and points": (
        lambda x, p: (x, p.assign(age=["60,5", "61.5", *["62"] * 18])),
        r"patients: age has decimal commas \(row 1\) and decimal points \(row 2\)",
    ),
    "comma with two meanings": (
        lambda x, p: (x, p.assign(lymphocytes=["1,400", "1,250", *["2"] * 18])),
        r"rows 1, 2: lymphocytes is '1,400', which may be a decimal comma or a separator of thous",
    ),
    "a unit in some rows": (
        lambda x, p: (x, p.assign(albumin=["39 g/L", *["3.9"] * 19])),
        r"albumin has a unit in row 1 and none in rows 2, 3, 4, 5, 6 and 14 more; write it in",
    ),
    "unknown unit": (
        lambda x, p: (x, p.assign(albumin=["39 g/L", *["39 stone"] * 19])),
        r"patients, row 2: albumin is '39 stone': the unit is not known",
    ),
    "outcomes 1 and 2": (
        lambda x, p: (x, p.assign(outcome=p["outcome"] + 1)),
        r"outcome is 2, expected 0 or 1 \(1 is clinical benefit\); all are 1 or 2, which do not",
    ),
    "one patient written twice": (
        with_cell("patients", 4, "patient", "p 04"),
        r"patients, rows 4, 5: identifiers of patients that differ by case or blanks only",
    ),
    "outcome after the end of follow-up": (
        lambda x, p: (x, p.assign(outcome_time=np.where(p.index == 2, p["time"] + 1, 0.0))),
        r"patients, row 3: the outcome was assessed \(outcome_time\) after the end of follow-up",
    ),
    "blood taken after the start": (
        lambda x, p: (x, p.assign(treatment_start="2024-03-14", albumin_date="2024-03-15")),
        r"rows 1, 2, 3, 4, 5 and 15 more: albumin_date is after treatment_start",
    ),
    "a date in another form": (
        lambda x, p: (x, p.assign(treatment_start="14.03.2024")),
        r"treatment_start is not a date, expected such as 2024-03-14",
    ),
    "misspelt feature": (
        lambda x, p: (x.rename(columns={"location": "Lokation"}), p),
        r"lesions: column 'location' is missing; is it 'Lokation'\?",
    ),
    "blank patient": (with_cell("patients", 3, "patient", " "), r"row 4: patient is blank"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_table_is_refused_with_row_column_found_and_expected(
    name: str, tables: tuple[pd.DataFrame, pd.DataFrame]
) -> None:
    change, message = BAD[name]
    make_cohort(*tables)
    with pytest.raises(CohortError, match=message):
        make_cohort(*change(*tables))


def test_messages_name_rows_and_never_patients(tables: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    lesions, patients = tables
    for change, _ in BAD.values():
        with pytest.raises(CohortError) as error:
            make_cohort(*change(lesions, patients))
        assert not any(p in str(error.value) for p in patients["patient"])


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_files_give_the_same_cohort(
    separator: str, tables: tuple[pd.DataFrame, pd.DataFrame], tmp_path: Path
) -> None:
    lesions, patients = tables
    patients.loc[3, "albumin"] = np.nan
    lesions.to_csv(tmp_path / "L.csv", index=False, sep=separator)
    patients.to_csv(tmp_path / "P.csv", index=False, sep=separator)
    cohort = read_cohort(tmp_path / "L.csv", tmp_path / "P.csv")
    pd.testing.assert_frame_equal(cohort.lesions, make_cohort(lesions, patients).lesions)
    assert list(cohort.patients["outcome"]) == list(patients["outcome"])
    assert "albumin is missing for 1 of 20 patients." in cohort.notes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "P.csv has no header line"),
        ("patient,outcome\n", "no row below its header"),
        ("patient,outcome,outcome\na,1,0\n", "column 'outcome' is there twice"),
        ("patient,,outcome\na,1,0\n", "a column has no name"),
        ("patient,outcome\na,1\nb,1,2,3\n", "cannot be read"),
    ],
)
def test_a_file_that_is_no_table_is_refused(
    text: str, message: str, tables: tuple[pd.DataFrame, pd.DataFrame], tmp_path: Path
) -> None:
    tables[0].to_csv(tmp_path / "L.csv", index=False)
    (tmp_path / "P.csv").write_text(text, encoding="utf-8")
    with pytest.raises(CohortError, match=message):
        read_cohort(tmp_path / "L.csv", tmp_path / "P.csv")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"PK\x03\x04\x14\x00\xff\xfe",
            "P.csv is not a CSV table in UTF-8; it is a workbook: save",
        ),
        ("patient;outcome;site\na;1;M\u00e1laga\n".encode("latin-1"), "; save it as 'CSV UTF-8'"),
        ("patient,outcome\na,1\n".encode("utf-16"), "; save it as 'CSV UTF-8'"),
    ],
)
def test_a_workbook_and_text_in_another_encoding_are_told_apart(
    content: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / "P.csv").write_bytes(content)
    with pytest.raises(CohortError, match=message):
        read_table(tmp_path / "P.csv")


def test_a_quoted_name_may_hold_the_separator(
    tables: tuple[pd.DataFrame, pd.DataFrame], tmp_path: Path
) -> None:
    tables[0].to_csv(tmp_path / "L.csv", index=False)
    tables[1].rename(columns={"age": "age, years"}).to_csv(tmp_path / "P.csv", index=False)
    cohort = read_cohort(tmp_path / "L.csv", tmp_path / "P.csv")
    assert list(cohort.patients["age, years"]) == list(tables[1]["age"])


def test_a_near_miss_of_a_known_column_is_pointed_out(
    tables: tuple[pd.DataFrame, pd.DataFrame],
) -> None:
    cohort = make_cohort(tables[0], tables[1].rename(columns={"albumin": "albumine"}))
    assert "patients has no column 'albumin' but one 'albumine': misspelt?" in cohort.notes
    remarked = make_cohort(tables[0].assign(remark="large"), tables[1])
    assert "Columns of lesions that are not numbers are not used: remark." in remarked.notes
    assert "remark" not in remarked.features


def test_scores_are_computed_from_features_as_the_node_does() -> None:
    simulated = simulate(30, seed=4)
    # The model that simulated cohorts are drawn from.
    signature, reference = (f(ALL_LOGGED_MODEL) for f in (bundled_signature, bundled_reference))
    given = score_cohort(make_cohort(simulated.lesions, simulated.patients), signature, reference)
    bare = simulated.lesions.drop(columns="radiomics_score")
    computed = score_cohort(make_cohort(bare, simulated.patients), signature, reference)
    np.testing.assert_allclose(
        computed.lesions["radiomics_score"], given.lesions["radiomics_score"], rtol=1e-9
    )
    np.testing.assert_allclose(
        given.patients["radiomics_score"],
        simulated.lesions.groupby("patient")["radiomics_score"].mean(),
    )
    row = given.patients.iloc[5]
    assert row["radiomics_clinical_score"] == clinical_score(
        row["radiomics_score"], row["albumin"], row["lymphocytes"], signature, reference
    )
    assert given.score_source == "as given in the table of lesions"
    assert "NSCLC-351" in computed.score_source


def test_unscored_lesions_and_patients_are_left_out_and_counted() -> None:
    simulated = simulate(10, 20, seed=5)
    lesions = simulated.lesions
    lesions.loc[lesions["patient"] == lesions["patient"][0], "radiomics_score"] = np.nan
    lost = int(lesions["radiomics_score"].isna().sum())
    scored = score_cohort(
        make_cohort(lesions, simulated.patients), bundled_signature(), bundled_reference()
    )
    assert len(scored.lesions) == 20 - lost
    assert len(scored.patients) == 9
    assert f"{lost} of 20 lesions have no score: left out." in scored.notes
    assert "1 of 10 patients have no scored lesion: left out." in scored.notes


def test_a_misspelt_score_column_is_pointed_out() -> None:
    simulated = simulate(20, seed=3)
    lesions = simulated.lesions[["patient", "lesion", "location"]].assign(radiomic_score=0.5)
    cohort = make_cohort(lesions, simulated.patients)
    with pytest.raises(CohortError, match=r"'radiomics_score'; is it 'radiomic_score'\? nor all"):
        score_cohort(cohort, bundled_signature(), bundled_reference())


def test_neither_scores_nor_features_is_an_error() -> None:
    simulated = simulate(10, seed=5)
    bare = simulated.lesions[["patient", "lesion", "location"]]
    with pytest.raises(CohortError, match="14 missing, the first being 'original_firstorder_Ent"):
        score_cohort(
            make_cohort(bare, simulated.patients), bundled_signature(), bundled_reference()
        )


def test_a_feature_without_logarithm_names_row_and_feature() -> None:
    simulated = simulate(10, seed=5)
    lesions = simulated.lesions.drop(columns="radiomics_score")
    lesions.loc[6, "original_shape_SurfaceArea"] = 0
    with pytest.raises(CohortError, match=r"lesions, row 7: original_shape_SurfaceArea is 0"):
        score_cohort(
            make_cohort(lesions, simulated.patients), bundled_signature(), bundled_reference()
        )


def test_cells_with_one_meaning_are_read(tables: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    lesions, patients = tables
    plain = make_cohort(lesions, patients).patients
    written = patients.assign(
        outcome=patients["outcome"].map({1: "Yes", 0: "no"}),
        status=patients["status"].map({1: "TRUE", 0: "FALSE"}),
        albumin=[f"{10 * a:.1f} g/L" for a in patients["albumin"]],
        lymphocytes=[f"{v:.2f}".replace(".", ",") for v in patients["lymphocytes"]],
        time=[f"{v:.12e}".replace(".", ",") for v in patients["time"]],
    )
    found = make_cohort(lesions, written).patients
    pd.testing.assert_frame_equal(found, plain, check_dtype=False)


@pytest.mark.parametrize(
    ("unit", "factor"),
    [(TimeUnit.DAYS, 365.25 / 12), (TimeUnit.WEEKS, 365.25 / 84), (TimeUnit.YEARS, 1 / 12)],
)
def test_survival_times_are_brought_to_months(
    unit: TimeUnit, factor: float, tables: tuple[pd.DataFrame, pd.DataFrame]
) -> None:
    lesions, patients = tables
    other = patients.assign(time=factor * patients["time"])
    found = make_cohort(lesions, other, time_unit=unit)
    assert found.patients["time"].to_numpy() == pytest.approx(patients["time"].to_numpy())
    assert any(f"Survival times are in {unit.value} (as stated)" in n for n in found.notes)
    guessed = make_cohort(lesions, patients).notes
    assert any("in months (not stated; taken as months" in n for n in guessed)
    short = patients.assign(time=patients["time"] / 12)
    assert make_cohort(lesions, short, time_unit=TimeUnit.MONTHS).patients["time"].max() < 5


def test_laboratory_values_without_dates_are_noted(
    tables: tuple[pd.DataFrame, pd.DataFrame],
) -> None:
    lesions, patients = tables
    words = "that the blood was taken before the treatment is not known"
    assert any(words in n for n in make_cohort(lesions, patients).notes)
    dated = patients.assign(
        treatment_start="2024-03-14", albumin_date="2024-03-01", lymphocytes_date="2024-03-14"
    )
    assert not any(words in n for n in make_cohort(lesions, dated).notes)
    for missing in ("treatment_start", "albumin_date"):
        part = dated.assign(**{missing: np.where(dated.index < 3, "", dated[missing])})
        notes = make_cohort(lesions, part).notes
        assert any("albumin of 3 of 20 patients without albumin_date or" in n for n in notes)
