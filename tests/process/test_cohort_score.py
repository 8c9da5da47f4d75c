"""``immunoct cohort score``: many cases, resumed, with failures, to tables."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pandas as pd
import pydicom
import pytest

from dicom_node.cli import main
from dicom_node.commands.cohort.manifest import read_manifest
from dicom_node.errors import ManifestError
from scoring.case.score import score_case
from scoring.cohort.data.tables import read_cohort
from scoring.results_json import read_result
from tests.helpers.made.cohort_manifest import (
    kept,
    make_cohort_folder,
    read_manifest_rows,
    write_manifest,
)

COUNT = 4


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_cohort_folder(tmp_path_factory.mktemp("cohort"), COUNT)


@pytest.fixture(scope="module")
def out(manifest: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    assert main(["cohort", "score", str(manifest), "--out", str(folder)]) == 0
    return folder


def exact(path: Path) -> pd.DataFrame:
    """Read a table without the last-bit errors of pandas' usual way."""
    return pd.read_csv(path, float_precision="round_trip")


def test_the_tables_have_every_case_in_order_with_the_numbers_of_the_library(
    manifest: Path, out: Path
) -> None:
    cases, lesions = exact(out / "cases.csv"), exact(out / "lesions.csv")
    assert list(cases["case"]) == [f"case-{n}" for n in range(COUNT)]
    assert set(cases["status"]) == {"scored"}
    assert list(cases["lesions_scored"]) == [2] * COUNT
    assert list(lesions["patient"]) == [f"case-{n}" for n in range(COUNT) for _ in range(2)]
    case = read_manifest(manifest)[1]
    _, content = kept(out)[case.name]
    clinical = read_result(json.dumps(content["result"])).clinical
    direct = score_case(sorted(case.ct.iterdir()), list(case.segs), clinical)
    for (_, row), lesion in zip(lesions[2:4].iterrows(), direct.lesions, strict=True):
        assert row["radiomics_score"] == lesion.radiomics_score
        assert {k: row[k] for k in lesion.features} == lesion.features
    assert cases["radiomics_clinical_score"][1] == direct.patient.radiomics_clinical_score


def test_the_cohort_commands_read_the_tables(out: Path) -> None:
    cohort = read_cohort(out / "lesions.csv", out / "patients.csv")
    assert len(cohort.patients) == COUNT
    assert len(cohort.lesions) == 2 * COUNT
    assert list(cohort.patients["outcome"]) == [0, 1, 0, 1]
    assert set(cohort.patients["centre"]) == {"A"}
    assert cohort.patients["albumin"].tolist() == pytest.approx([3.9] * COUNT)
    assert set(cohort.patients["treatment_start"].dt.strftime("%Y-%m-%d")) == {"2024-03-14"}


def test_parquet_has_the_same_tables(manifest: Path, out: Path) -> None:
    assert main(["cohort", "score", str(manifest), "--out", str(out), "--format", "parquet"]) == 0
    for name in ("cases", "lesions", "patients"):
        parquet = pd.read_parquet(out / f"{name}.parquet")
        csv = pd.read_csv(out / f"{name}.csv")
        assert list(parquet.columns) == list(csv.columns)
        assert len(parquet) == len(csv)
    scores = [pd.read_parquet(out / "lesions.parquet"), exact(out / "lesions.csv")]
    assert scores[0]["radiomics_score"].tolist() == scores[1]["radiomics_score"].tolist()


def test_a_second_run_computes_only_what_changed(manifest: Path, out: Path) -> None:
    command = ["cohort", "score", str(manifest), "--out", str(out)]
    before = kept(out)
    assert main(command) == 0
    assert {k: v[0] for k, v in kept(out).items()} == {k: v[0] for k, v in before.items()}
    changed = read_manifest(manifest)[2].ct / "000.dcm"
    os.utime(changed, ns=(1, 1))
    rows = read_manifest_rows(manifest)
    rows[0] = (*rows[0][:4], "30 g/L", *rows[0][5:])
    write_manifest(manifest, rows)
    assert main(command) == 0
    after = kept(out)
    again = {name for name in after if after[name][0] != before[name][0]}
    assert again == {"case-0", "case-2"}
    assert after["case-2"][1]["result"] == before["case-2"][1]["result"]
    assert after["case-0"][1]["result"] != before["case-0"][1]["result"]


def test_a_failed_case_is_a_row_with_its_reason(tmp_path: Path) -> None:
    manifest = make_cohort_folder(tmp_path, 2)
    rows = read_manifest_rows(manifest)
    rows.insert(0, ("no ct", "nowhere", "case-0/seg.dcm", *rows[0][3:]))
    rows.append(("no seg", "case-0/ct", "", *rows[0][3:]))
    rows.append(("a slice missing", "case-1/ct", "case-1/seg.dcm", *rows[0][3:]))
    rows.append(("not a SEG", "case-0/ct", "manifest.csv", *rows[0][3:]))
    (tmp_path / "case-1" / "ct" / "012.dcm").unlink()
    write_manifest(manifest, rows)
    out = tmp_path / "out"
    command = ["cohort", "score", str(manifest), "--out", str(out), "--workers", "2"]
    assert main(command) == 3
    cases = pd.read_csv(out / "cases.csv").set_index("case")
    names = ["no ct", "case-0", "case-1", "no seg", "a slice missing", "not a SEG"]
    assert list(cases.index) == names
    assert cases["status"].tolist() == ["failed", "scored", *["failed"] * 4]
    assert cases.loc["no ct", "reason_code"] == "no_ct"
    assert cases.loc["no seg", "reason_code"] == "no_seg"
    assert cases.loc["a slice missing", "reason_code"] == "missing_slice"
    assert "12" not in str(cases.loc["not a SEG", "reason_code"])
    assert cases["reason"].drop("case-0").notna().all()
    assert read_cohort(out / "lesions.csv", out / "patients.csv").patients.shape[0] == 1


def test_a_site_s_own_spelling_of_a_unit_is_known(tmp_path: Path) -> None:
    manifest = make_cohort_folder(tmp_path, 1)
    rows = read_manifest_rows(manifest)
    rows[0] = (*rows[0][:4], "39 gramm/l", *rows[0][5:])
    write_manifest(manifest, rows)
    config = tmp_path / "node.toml"
    config.write_text(
        '[[peers]]\nname = "pacs"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 11112\n'
        '[clinical.units]\n"gramm/l" = "g/L"\n'
    )
    out = tmp_path / "out"
    for options, albumin in (([], None), (["--config", str(config)], 3.9)):
        assert main(["cohort", "score", str(manifest), "--out", str(out), *options]) == 0
        found = exact(out / "patients.csv")["albumin"][0]
        assert found == albumin if albumin else np.isnan(found)


def test_every_lesion_is_a_row_and_the_cohort_commands_leave_out_those_without_a_score(
    tmp_path: Path,
) -> None:
    """One lesion whose location cannot be determined, and a case outside the 28 days."""
    manifest = make_cohort_folder(tmp_path, 3)
    rows = read_manifest_rows(manifest)
    rows[1] = (*rows[1][:3], "2024-06-01", *rows[1][4:])
    write_manifest(manifest, rows)
    path = tmp_path / "case-2" / "seg.dcm"
    seg = pydicom.dcmread(path)
    segment = seg.SegmentSequence[0]
    del segment.AnatomicRegionSequence
    segment.SegmentLabel = segment.TrackingID = "Target 1"
    segment.SegmentedPropertyTypeCodeSequence[0].CodeValue = "4147007"
    segment.SegmentedPropertyTypeCodeSequence[0].CodeMeaning = "Mass"
    seg.save_as(path, enforce_file_format=True)
    out = tmp_path / "out"
    assert main(["cohort", "score", str(manifest), "--out", str(out)]) == 0
    cases, lesions = exact(out / "cases.csv"), exact(out / "lesions.csv")
    assert cases["status"].tolist() == ["scored", "not scored", "scored"]
    assert len(lesions) == 6
    assert lesions["reason_code"].fillna("").tolist() == [
        "", "", "case_not_eligible", "case_not_eligible", "location_unknown", ""
    ]  # fmt: skip
    assert lesions["radiomics_score"].notna().tolist() == [True, True, False, False, False, True]
    cohort = read_cohort(out / "lesions.csv", out / "patients.csv")
    assert cohort.lesions["patient"].tolist() == ["case-0", "case-0", "case-2"]
    assert cohort.patients["patient"].tolist() == ["case-0", "case-2"]
    words = "3 of 6 lesions have no score and are left out: 2 case_not_eligible, 1 location_unknown"
    assert any(words in note for note in cohort.notes)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("case,ct\na,b\n", "'seg' is missing"),
        ("case,ct,seg\n", "no case"),
        ("case,ct,seg\na,b,c\na,b,c\n", "row 2: this case appears twice"),
        ("case,ct,seg\n,b,c\n", "row 1: column 'case' is blank"),
        ("case,ct,seg\na,b\n", "row 1: the header has 3 columns"),
        ("case,ct,seg,lymphocyte\na,b,c,d\n", "did you mean 'lymphocytes'?"),
        ("case,ct,seg,seg\na,b,c,d\n", "'seg' appears twice"),
        ("case,ct,seg,radiomics_score\na,b,c,1\n", "rename it"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "m.csv"
    path.write_text(text)
    with pytest.raises(ManifestError, match=words.replace("?", r"\?")):
        read_manifest(path)


def test_workers_are_a_number_or_a_cluster(
    manifest: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["cohort", "score", str(manifest), "--out", str(tmp_path), "--workers"]
    assert main([*command, "many"]) == 2
    assert "'many', expected a whole number or 'dask:tcp://SCHEDULER:PORT'" in (
        capsys.readouterr().err
    )
    assert main([*command, "dask:tcp://127.0.0.1:9"]) == 2
    assert "tcp://127.0.0.1:9 cannot be used" in capsys.readouterr().err
