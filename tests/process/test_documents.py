"""What the documents show runs: each command is read from them and run on ``immunoct sample``.

One node works on the sample, and a small PACS receives from it; the commands run in this process.
"""

from __future__ import annotations

import dataclasses
import io
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest
from PIL import Image

from dicom_node import commands
from dicom_node.cli import main
from dicom_node.demo.pacs import SmallPacs
from tests.helpers.others.programs import need_program
from tests.helpers.paths import ROOT
from tests.helpers.running.hooks import hook_server
from tests.helpers.running.running import RunningNode, running_node, store_all

DOCUMENTS = (
    "README.md",
    "dicom_node/OPERATIONS.md",
    "dicom_node/CONFORMANCE.md",
    "dicom_node/SECURITY.md",
    "scoring/cohort/COHORT.md",
    "scoring/model/data/MODEL_CARD.md",
    "docker/README.md",
)
# Commands that do not run here, by what their line begins with, and why. Their syntax is checked.
ELSEWHERE = {
    "immunoct serve": "the node of this file is run by it",
    "immunoct sample": "the sample of this file is written by it",
    "make": "sets up, builds or tests the whole project; the Makefile has these targets",
    "CERTIFICATES=": "make image behind a proxy; test_image builds the image",
    "pip install": "test_pythons.sh installs the project in this way",
    "uv tool install": "installs the project for the user",
    "export WEB_PASSWORD": "is for docker compose",
    "docker compose": "its images come from a container registry",
    "for f in": "needs the Orthanc of docker compose; test_orthanc sends to a real Orthanc",
    "node openssl": "is for the container of docker compose; test_access uses such a certificate",
    "alias node": "is for the container of docker compose",
    "useradd": "makes a user of the machine",
    "python3 -m venv": "installs outside of the project",
    "/opt/immunoct/bin/pip": "installs outside of the project",
    "install -d": "writes to /etc",
    "cp docker/immunoct.service": "starts a service; test_docker has systemd verify the unit",
    "journalctl": "reads the log of a service",
    "curl -u": "needs the Orthanc of docker compose",
}
# What a full run adds to a command here so that it takes seconds.
LESS = {"cohort develop": "--alpha 0.5 --folds 3 --bootstrap 2"}
# Codes other than 0: the sample has ten patients, too few to represent a site.
CODES = {"calibrate": 3}
# Commands that take away what others need come last.
LAST = ("status", "history", "assign", "replay", "retry", "verify", "forget")
REPORTS = "reports"  # the folder with a few patients' reports, beside the sample
SHELL = re.compile(
    r"^(?:[A-Z_]+=|make|docker|for f|alias|node |useradd|python3|install -d|cp |journalctl|export |"
    r"umask|sqlite3|rsync|curl|/opt/\S+/pip)"
)


@dataclasses.dataclass(frozen=True)
class Shown:
    """A command of a document; ``whole`` if it stands in a block of its own."""

    document: str
    line: str
    whole: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The arguments of ``immunoct``, or nothing if it is another program."""
        words = shlex.split(self.line, comments=True)
        return tuple(words[1:]) if words and words[0] == "immunoct" else ()

    @property
    def elsewhere(self) -> str:
        """The entry of `ELSEWHERE` for it, or nothing."""
        line = " ".join(shlex.split(self.line, comments=True))
        return next((b for b in ELSEWHERE if self.line.startswith(b) or line == b), "")


def shown(document: str) -> Iterator[Shown]:
    """Yield the commands of a document, those of a line joined by ``&&`` one by one."""
    text = (ROOT / document).read_text(encoding="utf-8")
    joined = re.sub(r"\\\n\s*", " ", text)
    for line in re.findall(r"^ {4}(\S.*)$", joined, re.MULTILINE):
        line = re.sub(r"^(?:node |/opt/immunoct/bin/)(?=immunoct )", "", line)
        if line.startswith("immunoct "):
            yield from (Shown(document, part, True) for part in line.split(" && "))
        elif SHELL.search(line):
            yield Shown(document, line, True)
    for code in re.findall(r"`([^`]+)`", re.sub(r"\s+", " ", joined)):
        if found := re.search(r"(?:^|exec node )(immunoct [a-z].*)$", code):
            yield Shown(document, found[1], False)
        elif re.match(r"(?:pip|uv tool|curl|make|docker compose) ", code):
            yield Shown(document, code, False)


ALL = [found for name in DOCUMENTS for found in shown(name)]
UNFINISHED = re.compile("arguments are required|expected (?:one|at least one) argument")


def code_of_parsing(words: tuple[str, ...]) -> object:
    """Return what a parser ends with, 0 if it takes the words."""
    try:
        commands.parser(words).parse_args([w for w in words if w not in ("-h", "--help")])
    except SystemExit as end:
        return end.code
    return 0


@dataclasses.dataclass(frozen=True)
class Place:
    """The sample with a node that works in it, and what stands for the reader's own."""

    folder: Path
    node: RunningNode
    study: str
    pacs: int

    def words(self, found: Shown) -> list[str]:
        """Return the arguments with names for places that the reader has and the sample not."""
        name = found.words[0]
        instead = {
            "STUDY": self.study,
            "STUDY|all": "all",
            "ID": "DEMO-0001",
            "ORTHANC@127.0.0.1:4242": f"ORTHANC@127.0.0.1:{self.pacs}",
            "IMMUNOCT@127.0.0.1:11112": f"IMMUNOCT@127.0.0.1:{self.node.port}",
            "/etc/immunoct/immunoct.toml": "new.toml" if name == "init" else "immunoct.toml",
            "OUR-CASES/": "OUR-CASES",
            "FOLDER": "OUR-CASES",
        }
        words = [instead.get(word, word) for word in found.words]
        if name == "init" and len(words) == 1:
            words += ["immunoct-2.toml"]
        if "*.dcm" in words:
            words[words.index("*.dcm")] = str(next((self.folder / REPORTS).rglob("*.dcm")))
        return words


def write_reports(folder: Path, sample: Path) -> None:
    """Write reports of four patients, as of two readers, and the table of these patients."""
    (folder / "immunoct.toml").write_text(
        '[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 104\n'
        '[case]\nstability = "off"\n'
    )
    rows = ["patient,outcome"]
    for number in range(1, 5):
        case, out = sample / "OUR-CASES" / f"case-{number:02d}", folder / f"case-{number}"
        words = ["--ct", str(case / "CT"), "--seg", str(case / "lesions.dcm"), "--out", str(out)]
        config = ["--config", str(folder / "immunoct.toml")]
        assert main(["score", *words, *config, "--treatment-start", "2024-03-14"]) == 0
        report = (out / "report.dcm").read_bytes()
        for reader in ("SR-FOLDER", "reader-1", "reader-2"):
            (folder / reader).mkdir(exist_ok=True)
            (folder / reader / f"{number}.dcm").write_bytes(report)
        rows.append(f"SAMPLE-{number:04d},{number % 2}")
    (folder / "patients.csv").write_text("\n".join([*rows, ""]))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The sample that README has one write, and a node with its first small case."""
    root = tmp_path_factory.mktemp("documents")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["sample", "try/"]) == 0
    sample = root / "try"
    (sample / REPORTS).mkdir()
    write_reports(sample / REPORTS, sample)
    files = sorted((sample / "OUR-CASES" / "case-01").rglob("*.dcm"))
    objects = [pydicom.dcmread(f) for f in files]
    with SmallPacs(root / "pacs", "PACS") as pacs, hook_server() as hook:
        extra = (
            f'[web]\nusers = "web-users"\n'
            f'[notify.webhook]\nurl = "http://127.0.0.1:{hook.server_port}/"\n'
        )
        case = 'quiet_seconds = 0.2\nstability = "full"'
        with running_node(sample, pacs.port, extra=extra, case=case) as node:
            store_all(node.port, objects)
            study = str(objects[0].StudyInstanceUID)
            node.wait_for_state(study, "report sent")
            yield Place(sample, node, study, pacs.port)


def test_documents_show_commands() -> None:
    assert {x.document for x in ALL} >= {"README.md", "scoring/cohort/COHORT.md"}
    assert len(ALL) > 60


@pytest.mark.parametrize("name", [*DOCUMENTS, "CHANGELOG.md"])
def test_nothing_is_left_to_be_filled_in(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"@[A-Z_]+@|\b(?:TODO|FIXME|XXX)\b", text) == []
    heads = re.findall(r"^(\|.*\|)\n\|[-| ]+\|\n(.?)", text, re.MULTILINE)
    assert [head for head, row in heads if row != "|"] == []


def test_every_reason_for_not_running_a_command_is_needed() -> None:
    assert {x.elsewhere for x in ALL if x.elsewhere} == set(ELSEWHERE)


@pytest.mark.parametrize("found", [x for x in ALL if x.elsewhere], ids=lambda x: x.line[:60])
def test_a_command_that_cannot_run_here_is_a_command(found: Shown) -> None:
    line = found.line + (" true; done" if found.line.startswith("for ") else "")
    subprocess.run(["bash", "-n", "-c", line], check=True)
    for target in re.findall(r"\bmake ([a-z-]+)", found.line):
        assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")
    for file in re.findall(r"(?:-f|-r|cp) ((?:docker/)?[a-z.]+)", found.line):
        assert (ROOT / file).exists()


OURS = {x.words: x for x in ALL if x.words and not x.elsewhere}


def rank(words: tuple[str, ...]) -> int:
    return LAST.index(words[0]) if words[0] in LAST else -1


@pytest.mark.parametrize("words", sorted(OURS, key=rank), ids=lambda x: " ".join(x)[:60])
def test_commands_of_the_documents_run_on_the_sample(
    words: tuple[str, ...],
    place: Place,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = OURS[words]
    monkeypatch.chdir(place.folder / (REPORTS if "--reports" in words else ""))
    given = place.words(found)
    given += shlex.split(next((v for k, v in LESS.items() if " ".join(words).startswith(k)), ""))
    if not found.whole and code_of_parsing(tuple(given)) == 2:
        assert UNFINISHED.search(capsys.readouterr().err), "it is neither whole nor an option alone"
        return
    if given[0] == "replay":  # `assign` has the case scored again
        place.node.wait_for_state(place.study, "report sent")
    if given[0] == "web-user":
        monkeypatch.setattr(sys, "stdin", io.StringIO("a long enough password\n"))
    try:
        code: object = main(given)
    except SystemExit as end:  # of --help
        code = end.code
    said = capsys.readouterr()
    assert code == CODES.get(words[0], 0), (
        f"{found.document} shows {shlex.join(given)}: {said.err}{said.out}"
    )


@pytest.mark.parametrize(
    "found", [x for x in ALL if not x.words and not x.elsewhere], ids=lambda x: x.line[:60]
)
def test_other_programs_of_the_documents_run_on_the_spool(found: Shown, place: Place) -> None:
    for part in found.line.split(" && "):
        program = shlex.split(part)[0]
        if program != "umask":  # of the shell
            need_program(program, program)
    (place.folder / "BACKUP").mkdir(exist_ok=True)
    line = found.line.replace("SPOOL", "spool")
    subprocess.run(["bash", "-ec", line], check=True, cwd=place.folder, capture_output=True)


def test_python_snippet_of_the_readme_runs(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place.folder)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^ {4}((?:from|import|clinical|case|print).*)$", text, re.MULTILINE)
    assert len(lines) == 5
    exec("\n".join(lines), {})
    assert re.search(r"0\.\d+ \[0\.\d+", capsys.readouterr().out)


def test_picture_of_the_report_in_the_readme_shows_the_report_that_the_readme_prints() -> None:
    """`tests/peers/test_viewers.py` draws it anew in tests/artefacts, with its first sentence."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (name,) = re.findall(r"\((\S+report_in_ohif\.png)\)", text)
    with Image.open(ROOT / name) as picture:
        shown = picture.info["Description"]
    assert shown in " ".join(text.split("    RESULT\n")[1].split())


def test_report_that_the_readme_prints_is_that_of_the_sample(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The demo's patient is the sample's, whose report README's `immunoct score` writes."""
    monkeypatch.chdir(place.folder)
    report = Path("result", "report.dcm")
    if not report.exists():  # where this test runs alone
        (words,) = [w for w in OURS if w[0] == "score" and w[-2:] == ("--out", "result/")]
        assert main(place.words(OURS[words])) == 0
        capsys.readouterr()
    assert main(["read", str(report)]) == 0
    printed = [" ".join(x.split()) for x in capsys.readouterr().out.splitlines()]
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = text.split("    RESULT\n")[1].split("      ...")[0]
    for line in block.splitlines():
        assert " ".join(line.split()) in printed
