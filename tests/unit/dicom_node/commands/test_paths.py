"""Paths and configurations in command lines: wrong ones are refused at once, folders accepted."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.settings.file import example_config
from tests.helpers.made.command_files import START, Files

DEVELOPED = ("--out", "out", "--seed", "1", "--name", "site")
COHORT = ("--lesions", "{table}", "--patients", "{table}")


def _fill(words: tuple[str, ...], names: dict[str, Path]) -> list[str]:
    return [w.format(**names) for w in words]


@pytest.fixture
def names(files: Files, tmp_path: Path) -> dict[str, Path]:
    table = tmp_path / "table.csv"
    table.write_text("case,ct,seg\n1,ct,seg\n", encoding="utf-8")
    return {"ct": files.ct, "seg": files.seg, "table": table, "folder": tmp_path}


@pytest.mark.parametrize(
    "words",
    [
        ("score", "--ct", "nowhere", "--seg", "{seg}", "--out", "{folder}/out"),
        ("score", "--ct", "{ct}", "--seg", "nowhere", "--out", "{folder}/out"),
        ("score", "--ct", "{ct}", "--seg", "{seg}", "--clinical", "nowhere", "--out", "out"),
        ("score", "--ct", "{ct}", "--seg", "{seg}", "--reference", "nowhere", "--out", "out"),
        ("explain", "--ct", "nowhere", "--seg", "{seg}"),
        ("explain", "--ct", "{ct}", "--seg", "nowhere"),
        ("explain", "--ct", "{ct}", "--seg", "{seg}", "--config", "nowhere"),
        ("calibrate", "--cases", "nowhere", "--out", "{folder}/a.json"),
        ("calibrate", "--table", "nowhere", "--out", "{folder}/a.json"),
        ("read", "nowhere"),
        ("cohort", "score", "nowhere", "--out", "{folder}/out"),
        ("cohort", "validate", "--lesions", "nowhere", "--patients", "{table}", "--out", "out"),
        ("cohort", "validate", "--reports", "nowhere", "--patients", "{table}", "--out", "out"),
        ("cohort", "validate", *COHORT, "--reference", "nowhere", "--out", "out"),
        (*("cohort", "develop", *COHORT, "--repeat", "nowhere"), *DEVELOPED),
    ],
)
def test_path_that_does_not_exist_is_named_at_once(
    words: tuple[str, ...], names: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_fill(words, names)) == 2
    out, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert "nowhere does not exist" in err
    assert out == ""


def test_all_wrong_paths_of_a_command_are_named_together(
    names: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("score", "--ct", "no-ct", "--seg", "{seg}", "no-seg", "--clinical", "{folder}")
    assert main([*_fill(words, names), "--out", str(names["table"])]) == 2
    first, *others = capsys.readouterr().err.splitlines()
    assert first == "immunoct: 4 paths cannot be used:"
    assert [line.split(" does not exist")[0].strip() for line in others[:2]] == ["no-ct", "no-seg"]
    assert "is a folder; expected a CSV file" in others[2]
    assert "is a file, not a folder" in others[3]


def test_all_missing_files_of_a_configuration_are_named_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "immunoct.toml"
    text = (
        '[[peers]]\nname = "PACS"\nae_title = "P"\nhost = "127.0.0.1"\nport = 1\n'
        'tls = true\ntls_ca = "ca.pem"\n[report]\ndestination = "PACS"\n'
        '[clinical]\ncsv = "gone.csv"\n[web]\nusers = "gone"\n'
        '[audit]\nfile = "new.jsonl"\n[log]\nfile = "new.log"\n'
    )
    config.write_text(text + '[model]\nreference = "gone.json"\n', encoding="utf-8")
    assert main(["check-config", "--config", str(config)]) == 2
    first, *others = capsys.readouterr().err.splitlines()
    assert first == "immunoct: 3 files are missing:"
    names = [line.split(" is ")[0].strip() for line in others]
    assert names == ["peers[0].tls_ca", "clinical.csv", "model.reference"]
    assert "gone.csv', which does not exist" in others[1]
    assert main(["check-config", "--offline", "--config", str(config)]) == 0


def test_init_writes_into_a_folder_and_creates_missing_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "--yes", str(tmp_path)]) == 0
    assert (tmp_path / "immunoct.toml").read_text(encoding="utf-8") == example_config()
    assert main(["init", "--yes", str(tmp_path)]) == 2
    assert "immunoct.toml already exists" in capsys.readouterr().err
    assert main(["init", "--yes", str(tmp_path / "new" / "own.toml")]) == 0
    assert main(["check-config", "--offline", "--config", str(tmp_path / "new" / "own.toml")]) == 0
    assert main(["init", str(tmp_path / "immunoct.toml" / "x.toml")]) == 2
    assert "is a file, not a folder" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("sample", "/proc/here"), ("init", "/proc/here/x.toml")])
def test_a_path_that_turns_out_to_be_wrong_is_named_without_a_traceback(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(words)) == 2
    err = capsys.readouterr().err
    assert err.startswith("immunoct: /proc/here")
    assert err.count("\n") == 1


def test_a_folder_without_a_segmentation_is_explained(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--ct", str(files.ct), "--seg", str(files.ct)]) == 2
    out = " ".join(capsys.readouterr().out.split())
    assert "there is no DICOM SEG or RTSTRUCT among the 24 files in" in out
    assert "What to do:" in out


@pytest.mark.parametrize(
    "words",
    [
        ("score", "--ct", "{ct}", "--seg", "{seg}", "--out", "{table}"),
        ("score", "--ct", "{ct}", "--seg", "{seg}", "--out", "{table}/out"),
        ("demo", "--out", "{table}"),
        ("cohort", "score", "{table}", "--out", "{table}"),
        ("cohort", "validate", *COHORT, "--out", "{table}"),
        ("calibrate", "--table", "{table}", "--out", "{table}/a.json"),
    ],
)
def test_output_that_cannot_be_written_is_refused_before_any_work(
    words: tuple[str, ...], names: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_fill(words, names)) == 2
    assert "is a file, not a folder" in capsys.readouterr().err


def test_folder_where_a_file_is_written_is_refused(
    names: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_fill(("calibrate", "--table", "{table}", "--out", "{folder}"), names)) == 2
    assert "is a folder; expected the name of a file" in capsys.readouterr().err


def test_folder_where_a_table_is_read_is_refused(
    names: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("cohort", "validate", "--lesions", "{folder}", "--patients", "{table}", "--out", "x")
    assert main(_fill(words, names)) == 2
    assert "is a folder; expected a table of lesions" in capsys.readouterr().err


def test_folder_of_segmentations_counts_as_its_segmentations(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    segs = tmp_path / "segs"
    segs.mkdir()
    for part in files.parts:
        shutil.copy(part, segs)
    (segs / "notes.txt").write_text("not DICOM", encoding="utf-8")
    shutil.copy(next(files.ct.glob("*")), segs / "a-slice.dcm")
    assert main(["explain", "--ct", str(files.ct), "--seg", str(segs), *START]) == 0
    in_folder = capsys.readouterr().out
    assert main(["explain", "--ct", str(files.ct), "--seg", *map(str, files.parts), *START]) == 0
    one_by_one = capsys.readouterr().out
    assert sorted(in_folder.splitlines()) == sorted(one_by_one.splitlines())


def test_folder_without_a_segmentation_is_refused(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["score", "--ct", str(files.ct), "--seg", str(files.ct), "--out", str(tmp_path / "o")]
    assert main(words) == 2
    assert "there is no DICOM SEG or RTSTRUCT among the 24 files in" in capsys.readouterr().err


def test_configuration_of_the_current_folder_is_found_and_named(
    files: Files,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["explain", "--ct", str(files.ct), "--seg", str(files.seg), *START]
    monkeypatch.chdir(tmp_path)
    main(words)
    assert "Its destination is in the node's configuration" in " ".join(
        capsys.readouterr().out.split()
    )
    (tmp_path / "immunoct.toml").write_text(example_config(), encoding="utf-8")
    main(words)
    out, err = capsys.readouterr()
    assert "would go to PACS (ORTHANC)" in " ".join(out.split())
    assert err == "immunoct: the settings are those of immunoct.toml\n"
    monkeypatch.chdir(files.ct)
    main([*words, "--config", str(tmp_path)])  # the folder stands for its file
    assert "would go to PACS (ORTHANC)" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("echo", "PACS"), "'PACS' is not AE@host:port, and a name is looked up in [[peers]]"),
        (("check-destination", "PACS"), "a name is looked up in [[peers]] of immunoct.toml"),
        (("check-destination",), "the destination is looked up in immunoct.toml"),
    ],
)
def test_name_without_configuration_says_where_names_come_from(
    words: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(list(words)) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", ["echo", "check-destination"])
def test_unknown_name_lists_the_known_ones(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "immunoct.toml").write_text(example_config(), encoding="utf-8")
    assert main([command, "ORTHNAC"]) == 2
    assert "neither AE@host:port nor one of [[peers]] (PACS)" in capsys.readouterr().err


def test_folder_of_reports_is_read(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["score", "--ct", str(files.ct), "--seg", str(files.seg), "--out", str(out)]) == 3
    capsys.readouterr()
    shutil.copy(files.seg, out)  # not a report
    assert main(["read", "--csv", str(out)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {Path(row["file"]).name for row in rows} == {"report.dcm"}
