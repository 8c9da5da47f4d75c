"""What the documents show runs: their commands are read from them and run on the sample."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node import commands
from dicom_node.cli import main
from tests.helpers.paths import ROOT

DOCUMENTS = (
    "README.md",
    "dicom_node/OPERATIONS.md",
    "dicom_node/CONFORMANCE.md",
    "dicom_node/SECURITY.md",
    "scoring/cohort/COHORT.md",
    "scoring/model/data/MODEL_CARD.md",
    "docker/README.md",
)
# Paths and words that stand for the reader's own, and what is in their place in the sample.
INSTEAD = {
    "FOLDER": "OUR-CASES",
    "SR-FOLDER/": "result",
    "*.dcm": "result/report.dcm",
    "scores/lesions.csv": "lesions.csv",
    "scores/patients.csv": "patients.csv",
    "/etc/immunoct/immunoct.toml": "immunoct.toml",
    "reference.json": "immunoct.toml",
}


def shown(text: str) -> Iterator[tuple[bool, list[str]]]:
    """Yield the commands in a document, and whether each is whole: a line of a code block.

    In a sentence a command may be named with the option alone that the sentence is about.
    """
    joined = re.sub(r"\\\n\s*", " ", text)
    found = [(True, x) for x in re.findall(r"^ {4,}(?:\S*/)?(immunoct .*)$", joined, re.MULTILINE)]
    found += [(False, x) for x in re.findall(r"`(immunoct\s[^`]*)`", joined)]
    for whole, line in found:
        for part in line.split(" && "):
            words = shlex.split(part, comments=True)[1:]
            yield whole, [INSTEAD.get(word, word) for word in words]


def of_document(name: str) -> list[tuple[bool, list[str]]]:
    """Return the commands of a document; one that is only named, without arguments, is left out."""
    words = shown((ROOT / name).read_text(encoding="utf-8"))
    return [(x, w) for x, w in words if len(w) > 1 and not (len(w) == 2 and w[0] == "cohort")]


ALL = [(name, x, tuple(words)) for name in DOCUMENTS for x, words in of_document(name)]
UNFINISHED = re.compile("arguments are required|expected one argument")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "try"
    assert main(["sample", str(folder)]) == 0
    (folder / "result").mkdir()
    (folder / "result" / "report.dcm").touch()
    return folder


def test_documents_show_commands() -> None:
    assert {name for name, *_ in ALL} >= {"README.md", "scoring/cohort/COHORT.md"}
    assert len(ALL) > 25


@pytest.mark.parametrize(("document", "whole", "words"), ALL, ids=lambda x: str(x)[:60])
def test_every_command_of_a_document_is_understood(
    document: str,
    whole: bool,
    words: tuple[str, ...],
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(sample)
    code: object = 0
    try:
        commands.parser(words).parse_args(words)
    except SystemExit as end:
        code = end.code
    said = capsys.readouterr().err
    mentioned = not whole and UNFINISHED.search(said)
    assert not code or mentioned, f"{document} shows {shlex.join(words)}: {said}"


RUN = ("explain", "score", "cohort validate")


@pytest.mark.parametrize("start", RUN)
def test_commands_of_the_documents_run_on_the_sample(
    start: str, sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(sample)
    theirs = [w for _, whole, w in ALL if whole and " ".join(w).startswith(start)]
    assert theirs
    for words in theirs:
        if "--reports" in words:  # reports of a cohort, which the sample has not
            continue
        assert main(list(words)) == 0, capsys.readouterr().err
        assert "Traceback" not in capsys.readouterr().err


def test_python_snippet_of_the_readme_runs(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(sample)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^ {4}((?:from|import|clinical|case|print).*)$", text, re.MULTILINE)
    assert len(lines) == 5
    exec("\n".join(lines), {})
    assert re.search(r"0\.\d+ \[0\.\d+", capsys.readouterr().out)
