"""``immunoct score`` from the shell: exit codes, files, messages, and no patient in any of them."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest
from pydicom.uid import generate_uid

from dicom_node.cli import main
from tests.helpers.made.command_files import (
    LABS,
    PATIENT_ID,
    PHANTOM,
    START,
    Files,
)
from tests.helpers.running.score_command import (
    Run,
    arguments_of,
    assert_refused,
    assert_written,
    finished,
    run_here,
)

Score = Callable[..., Run]


@pytest.fixture
def score(capsys: pytest.CaptureFixture[str]) -> Score:
    """The command, whose output is what pytest captured."""

    def run(out: Path, ct: Path, *arguments: str | Path) -> Run:
        code = main(arguments_of(out, ct, arguments))
        return finished(code, *capsys.readouterr(), out)

    return run


# ------------------------------------------------------------------------------------------ scored


@pytest.fixture(scope="session")
def scored(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Run:
    out = tmp_path_factory.mktemp("scored") / "new" / "folder"
    prior = ("--prior-immunotherapy", "no")
    return run_here(out, files.ct, "--seg", files.seg, *START, *LABS, *prior)


def test_result_names_scores_calls_and_what_they_rest_on(scored: Run) -> None:
    result = scored.result
    assert result["research_use_only"] is True
    assert result["status"] == "scored"
    assert result["reason"] is None
    patient = result["patient"]
    assert 0 < patient["radiomics_score"] < 1
    assert 0 < patient["radiomics_clinical_score"] < 1
    assert patient["radiomics_score_high"] == (patient["radiomics_score"] > 0.29)
    assert patient["radiomics_clinical_score_high"] == (patient["radiomics_clinical_score"] > 0.45)
    assert (patient["lesions_scored"], patient["lesions_total"]) == (3, 3)
    assert result["model"]["name"] == "ligero2021"
    assert len(result["model"]["sha256"]) == 64
    assert result["reference"]["calibrated_to_site"] is False
    assert result["reference"]["lesions"] == 351
    assert len(result["input_sha256"]) == 64
    assert result["series"][0]["slices"] == PHANTOM.slices
    assert result["clinical"]["albumin"]["value"] == 3.9
    assert result["clinical"]["albumin"]["as_given"] == "39 g/L"
    assert result["clinical"]["treatment_start"] == "2024-03-14"
    assert len(result["evidence"]) == PHANTOM.slices + 1


def test_result_lists_every_lesion_with_its_features(scored: Run) -> None:
    lesions = scored.result["lesions"]
    assert [lesion["location"] for lesion in lesions] == ["liver", "lung", "node"]
    for lesion, made in zip(lesions, PHANTOM.lesions, strict=True):
        assert lesion["segment_label"] == made.label
        assert lesion["status"] == "scored"
        assert lesion["reason"] is None
        assert len(lesion["features"]) == 14
        assert all(name.startswith("original_") for name in lesion["features"])
        assert 0 < lesion["radiomics_score"] < 1


def test_result_lists_every_rule_with_verdict_and_evidence(scored: Run) -> None:
    findings = {finding["code"]: finding for finding in scored.result["eligibility"]}
    assert set(findings) == {
        "contrast_enhanced",
        "scan_before_treatment",
        "no_prior_immunotherapy",
        "axial_plane",
        "tube_voltage",
        "section_thickness",
        "section_interval",
        "no_lossy_compression",
        "image_kind",
        "one_kernel",
        "lesion_images",
    }
    for finding in findings.values():
        assert finding["verdict"] == "met"
        assert finding["excludes"] is False
        assert finding["statement"]
        assert finding["evidence"]


def test_progress_goes_to_stderr(scored: Run) -> None:
    assert f"{PHANTOM.slices} CT slices" in scored.stderr
    assert "lesion 3" in scored.stderr


def test_several_segs_are_one_case_in_either_form(
    score: Score, files: Files, tmp_path: Path
) -> None:
    one, other = files.parts
    listed = score(tmp_path / "a", files.ct, "--seg", one, other, *START)
    repeated = score(tmp_path / "b", files.ct, "--seg", one, "--seg", other, *START)
    assert listed.code == repeated.code == 0
    assert listed.result == repeated.result
    lesions = listed.result["lesions"]
    assert [lesion["location"] for lesion in lesions] == ["liver", "lung"]
    assert len({lesion["seg_sop_instance_uid"] for lesion in lesions}) == 2


def test_without_laboratory_values_the_radiomics_score_stands_alone(
    score: Score, files: Files, tmp_path: Path
) -> None:
    run = score(tmp_path / "out", files.ct, "--seg", files.parts[0], *START)
    assert run.code == 0
    patient = run.result["patient"]
    assert patient["radiomics_score"] is not None
    assert patient["radiomics_clinical_score"] is None
    assert "albumin not available" in patient["radiomics_clinical_score_reason"]
    assert "lymphocytes not available" in patient["radiomics_clinical_score_reason"]


def test_lymphocytes_in_percent_are_taken_of_the_leukocytes(
    score: Score, files: Files, tmp_path: Path
) -> None:
    arguments = ("--albumin", "39 g/L", "--lymphocytes", "28 %", "--leukocytes", "5.0 10*9/L")
    run = score(tmp_path / "out", files.ct, "--seg", files.parts[0], *START, *arguments)
    assert run.code == 0
    assert run.result["clinical"]["lymphocytes"]["value"] == 1.4


def test_folder_with_a_scout_another_series_and_other_files_is_sorted_out(
    score: Score, files: Files, tmp_path: Path
) -> None:
    folder = tmp_path / "ct"
    shutil.copytree(files.ct, folder / "portal")
    (folder / "notes.txt").write_text("not an image")
    (folder / "other").mkdir()
    series = generate_uid()
    for index, path in enumerate(sorted(files.ct.iterdir())[::4]):
        dataset = pydicom.dcmread(path)
        dataset.SeriesInstanceUID = series
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        dataset.ImageType = ["ORIGINAL", "PRIMARY", "LOCALIZER"]
        dataset.save_as(folder / "other" / f"{index}.dcm", enforce_file_format=True)
    run = score(tmp_path / "out", folder, "--seg", files.parts[0], *START)
    assert run.code == 0
    assert run.result["series"][0]["slices"] == PHANTOM.slices


# -------------------------------------------------------------------------------------- not scored


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no treatment start date is known"),
        (("--treatment-start", "2024-05-01"), "58 days before treatment start"),
        (("--treatment-start", "2024-03-01"), "3 days after treatment start"),
        ((*START, "--prior-immunotherapy", "yes"), "had immunotherapy before"),
    ],
)
def test_case_that_is_not_eligible_exits_with_3_and_writes_both_files(
    score: Score, files: Files, arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    run = score(tmp_path / "out", files.ct, "--seg", files.seg, *arguments)
    assert run.code == 3
    assert_written(run)
    result = run.result
    assert result["status"] == "not scored"
    assert said in result["reason"]
    assert said in " ".join(run.stdout.split())
    assert result["patient"]["radiomics_score"] is None
    for lesion in result["lesions"]:
        assert lesion["reason_code"] == "case_not_eligible"
        assert lesion["radiomics_score"] is None


def test_lesion_without_a_location_exits_with_3_and_a_rule_gives_it_one(
    score: Score, files: Files, tmp_path: Path
) -> None:
    run = score(tmp_path / "a", files.ct, "--seg", files.uncoded, *START)
    assert run.code == 3
    assert_written(run)
    (lesion,) = run.result["lesions"]
    assert lesion["reason_code"] == "location_unknown"
    assert lesion["location"] is None
    assert len(lesion["features"]) == 14
    rule = ("--location-rule", "^tumor=liver")
    again = score(tmp_path / "b", files.ct, "--seg", files.uncoded, *START, *rule)
    assert again.code == 0
    (ruled,) = again.result["lesions"]
    assert ruled["location"] == "liver"
    assert ruled["features"] == lesion["features"]


# ------------------------------------------------------------------------------------ clinical file


def clinical_file(folder: Path, *rows: str) -> Path:
    path = folder / "clinical.csv"
    header = "patient_id,treatment_start,albumin,lymphocytes"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_clinical_file_gives_the_patients_values(
    score: Score, files: Files, tmp_path: Path
) -> None:
    rows = ("OTHER,2020-01-01,,", f"{PATIENT_ID},2024-03-14,39 g/L,1400 cells/uL")
    run = score(
        tmp_path / "out",
        files.ct,
        *("--seg", files.parts[0]),
        *("--clinical", clinical_file(tmp_path, *rows)),
    )
    assert run.code == 0
    assert run.result["clinical"]["source"] == "clinical.csv"
    assert run.result["clinical"]["lymphocytes"]["value"] == 1.4
    assert run.result["patient"]["radiomics_clinical_score"] is not None


def test_units_of_the_configuration_are_known_to_file_and_command_line(
    score: Score, files: Files, tmp_path: Path
) -> None:
    config = tmp_path / "immunoct.toml"
    peer = '[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 11113\n'
    config.write_text(f'{peer}[case]\nstability = "off"\n[clinical.units]\n"TSD" = "10*3/uL"\n')
    row = f"{PATIENT_ID},2024-03-14,39 g/L,1.4 TSD"
    given = (
        ("--clinical", clinical_file(tmp_path, row)),
        (*START, "--albumin", "39 g/L", "--lymphocytes", "1.4 TSD"),
    )
    for number, clinical in enumerate(given):
        case = (files.ct, "--seg", files.parts[0], *clinical)
        run = score(tmp_path / f"with{number}", *case, "--config", config)
        assert run.result["clinical"]["lymphocytes"]["value"] == 1.4
    assert_refused(score(tmp_path / "without", *case), "TSD", "clinical.units")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("OTHER,2024-03-14,,",), "no treatment start date is known"),
        ((f"{PATIENT_ID},2024-03-14,,", f"{PATIENT_ID},2024-03-10,,"), "more than one row"),
        ((f"{PATIENT_ID},14.3.2024,,",), "expected a date as YYYY-MM-DD"),
    ],
    ids=["no row", "two rows", "unreadable"],
)
def test_clinical_file_without_a_usable_row_leaves_the_case_not_eligible(
    score: Score, files: Files, rows: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    path = clinical_file(tmp_path, *rows)
    run = score(tmp_path / "out", files.ct, "--seg", files.parts[0], "--clinical", path)
    assert run.code == 3
    assert_written(run)
    assert said in run.result["reason"]


def test_clinical_file_with_a_misspelt_column_is_refused(
    score: Score, files: Files, tmp_path: Path
) -> None:
    path = tmp_path / "clinical.csv"
    path.write_text("patient_id,treatment_strat\n", encoding="utf-8")
    run = score(tmp_path / "out", files.ct, "--seg", files.seg, "--clinical", path)
    assert_refused(run, "'treatment_strat'", "did you mean 'treatment_start'?")


def test_clinical_file_and_values_together_are_refused(
    score: Score, files: Files, tmp_path: Path
) -> None:
    path = clinical_file(tmp_path)
    run = score(tmp_path / "out", files.ct, "--seg", files.seg, "--clinical", path, *START)
    assert_refused(run, "either --clinical, or --treatment-start")


# ------------------------------------------------------------------------------------------ refused


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--albumin", "39 g/dL"), ("'39 g/dL'", "was 39 g/L meant?")),
        (("--albumin", "39"), ("'39' without a unit", "'39 g/L'")),
        (("--lymphocytes", "1400 10*9/L"), ("was 1400 /uL meant?",)),
        (("--lymphocytes", "28 %"), ("a share", "leukocytes")),
        (("--treatment-start", "14.3.2024"), ("'14.3.2024'", "YYYY-MM-DD")),
        (("--prior-immunotherapy", "perhaps"), ("'perhaps'", "expected yes or no")),
        (("--location-rule", "tumor=spleen"), ("'tumor=spleen'", "node, liver, lung, other")),
        (("--location-rule", "(=liver"), ("--location-rule",)),
    ],
    ids=lambda value: " ".join(value) if value[0].startswith("--") else None,
)
def test_argument_that_cannot_be_understood_is_refused_by_name(
    score: Score, files: Files, arguments: tuple[str, ...], said: tuple[str, ...], tmp_path: Path
) -> None:
    start = () if "--treatment-start" in arguments else START
    run = score(tmp_path / "out", files.ct, "--seg", files.seg, *start, *arguments)
    assert_refused(run, *said)


def test_missing_slice_is_refused(score: Score, files: Files, tmp_path: Path) -> None:
    folder = tmp_path / "ct"
    shutil.copytree(files.ct, folder)
    missing = sorted(folder.iterdir())[10]
    uid = pydicom.dcmread(missing, stop_before_pixels=True).SOPInstanceUID
    missing.unlink()
    run = score(tmp_path / "out", folder, "--seg", files.seg, *START)
    assert_refused(run, "missing", str(uid))


def test_slice_missing_outside_the_lesions_is_refused_too(
    score: Score, files: Files, tmp_path: Path
) -> None:
    """A SEG may name only the slices that it has frames on."""
    folder = tmp_path / "ct"
    shutil.copytree(files.ct, folder)
    seg = pydicom.dcmread(files.parts[0])
    used = {
        source.ReferencedSOPInstanceUID
        for frame in seg.PerFrameFunctionalGroupsSequence
        for derivation in frame.DerivationImageSequence
        for source in derivation.SourceImageSequence
    }
    references = seg.ReferencedSeriesSequence[0]
    references.ReferencedInstanceSequence = [
        copy.deepcopy(item)
        for item in references.ReferencedInstanceSequence
        if item.ReferencedSOPInstanceUID in used
    ]
    seg.save_as(tmp_path / "seg.dcm", enforce_file_format=True)
    uids = {
        path: pydicom.dcmread(path, stop_before_pixels=True).SOPInstanceUID
        for path in sorted(folder.iterdir())
    }
    unused = [path for path, uid in uids.items() if uid not in used]
    assert len(unused) > 4
    unused[-2].unlink()
    run = score(tmp_path / "out", folder, "--seg", tmp_path / "seg.dcm", *START)
    assert_refused(run, "1 slice missing between")


def test_file_that_is_no_dicom_given_as_seg_is_refused_by_its_name(
    score: Score, files: Files, tmp_path: Path
) -> None:
    path = tmp_path / "lesions.nii.gz"
    path.write_bytes(b"\x1f\x8b" + bytes(600))
    run = score(tmp_path / "out", files.ct, "--seg", path, *START)
    assert_refused(run, "lesions.nii.gz is compressed by gzip")


def test_ct_image_given_as_seg_is_refused_by_its_name(
    score: Score, files: Files, tmp_path: Path
) -> None:
    image = sorted(files.ct.iterdir())[0]
    run = score(tmp_path / "out", files.ct, "--seg", image, *START)
    assert_refused(run, image.name, "expected Segmentation Storage")


def test_folder_without_ct_images_is_refused(score: Score, files: Files, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    run = score(tmp_path / "out", empty, "--seg", files.seg, *START)
    assert_refused(run, "no CT image", str(empty))
    absent = score(tmp_path / "out", tmp_path / "absent", "--seg", files.seg, *START)
    assert_refused(absent, "does not exist; expected a folder of CT images")


def test_seg_of_another_patient_is_refused_without_naming_either(
    score: Score, files: Files, tmp_path: Path
) -> None:
    seg = pydicom.dcmread(files.seg)
    seg.PatientID = "NOBODY-2"
    seg.save_as(tmp_path / "seg.dcm", enforce_file_format=True)
    run = score(tmp_path / "out", files.ct, "--seg", tmp_path / "seg.dcm", *START)
    assert_refused(run, "contradict each other in Patient ID (0010,0020)")
    assert "NOBODY-2" not in run.stderr


def test_prior_immunotherapy_beside_a_clinical_file_is_refused_not_ignored(
    files: Files, score: Score, tmp_path: Path
) -> None:
    csv = tmp_path / "c.csv"
    csv.write_text("patient_id,treatment_start\nDEMO-0001,2024-03-14\n")
    args = ("--seg", files.seg, "--clinical", csv, "--prior-immunotherapy", "yes")
    assert_refused(score(tmp_path / "out", files.ct, *args), "--prior-immunotherapy")


def test_leukocytes_without_lymphocytes_are_refused_not_ignored(
    files: Files, score: Score, tmp_path: Path
) -> None:
    args = ("--seg", files.seg, *START, "--leukocytes", "6.1 10*9/L")
    assert_refused(score(tmp_path / "out", files.ct, *args), "--leukocytes is for --lymphocytes")
