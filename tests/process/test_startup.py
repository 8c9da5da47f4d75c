"""A command loads what it uses, and no more; how long that takes, `make bench` tells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.commands import COMMANDS, parser
from dicom_node.commands.cohort import STEPS
from dicom_node.state.journal import Journal
from tests.helpers.made.cases import Case

# Each takes long to load, or has no business there.
NETWORK = {"pynetdicom", "fastapi", "uvicorn", "dicomweb_client", "hl7", "prometheus_client"}
STATISTICS = {"pandas", "sklearn", "statsmodels", "lifelines", "gpboost", "scipy", "jinja2"}
NOT_NEEDED = {"radiomics", "distributed", "joblib"}
DICOM = {"pydicom", "highdicom", "SimpleITK", "numpy"}
HEAVY = DICOM | NETWORK | STATISTICS | NOT_NEEDED | {"matplotlib", "scipy", "requests"}


def loaded(code: str, cwd: Path) -> set[str]:
    """Return the top-level modules that are loaded after some code ran in a new process."""
    told = f"{code}\nimport sys\nprint('LOADED', *{{m.split('.')[0] for m in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=cwd, capture_output=True, text=True, check=True
    )
    line = next(x for x in done.stdout.splitlines() if x.startswith("LOADED "))
    return set(line.split()[1:])


def command(*arguments: str) -> str:
    return (
        "import contextlib, os\n"
        "from dicom_node.cli import main\n"
        "with contextlib.suppress(SystemExit):\n"
        f"    main({list(arguments)!r})\n"
    )


def test_help_of_every_command_loads_nothing_that_computes(tmp_path: Path) -> None:
    found = loaded(command("--help"), tmp_path)
    assert "dicom_node" in found
    assert found & HEAVY == set()
    # One process for all of them: a process for each takes six seconds.
    every = [[name, "--help"] for name in COMMANDS] + [["cohort", s, "--help"] for s in STEPS]
    found = loaded("\n".join(command(*words) for words in every), tmp_path)
    assert found & HEAVY == set()


def test_the_main_process_of_a_node_loads_nothing_that_scores(tmp_path: Path) -> None:
    found = loaded("import dicom_node.node", tmp_path)
    assert {"pydicom", "pynetdicom"} <= found
    computing = {"SimpleITK", "highdicom", "matplotlib", "shapely"}
    assert found & (computing | NOT_NEEDED | STATISTICS) == set()


PEER = '[[peers]]\nname = "PACS"\nae_title = "ORTHANC"\nhost = "127.0.0.1"\nport = 4242\n'
MOST_MEGABYTES = 80


@pytest.mark.parametrize("words", [["status"], ["check-config", "--offline"], ["init", "new.toml"]])
def test_light_commands_load_nothing_that_computes_and_stay_small(
    words: list[str], tmp_path: Path
) -> None:
    (tmp_path / "immunoct.toml").write_text(PEER)
    (tmp_path / "immunoct-spool").mkdir()
    Journal(tmp_path / "immunoct-spool" / "journal.sqlite").close()
    # Not ru_maxrss, which begins with that of the process that forked this one.
    code = (
        f"from dicom_node.cli import main\nassert main({words!r}) == 0\n"
        "print(open('/proc/self/status').read())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    most = next(x.split()[1] for x in done.stdout.splitlines() if x.startswith("VmHWM:"))
    assert int(most) < MOST_MEGABYTES * 1024
    (tmp_path / "new.toml").unlink(missing_ok=True)
    assert loaded(command(*words), tmp_path) & HEAVY == set()


@pytest.mark.parametrize("name", [n for n in COMMANDS if n != "cohort"])
def test_help_of_a_command_tells_its_exit_codes(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([name, "--help"])
    assert stop.value.code == 0
    text = capsys.readouterr().out
    assert "exit codes:\n  0  " in text
    assert "\n  2  " in text


def test_every_listed_command_is_added_by_its_module() -> None:
    for name in COMMANDS:
        group = parser([name])._subparsers._group_actions[0]  # type: ignore[union-attr]
        assert set(group.choices) == set(COMMANDS), name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "module",
    ["scoring", "scoring.results", "scoring.policy", "scoring.errors", "scoring.results_json"],
)
def test_results_policies_and_errors_load_nothing_that_computes(
    module: str, tmp_path: Path
) -> None:
    found = loaded(f"import {module}", tmp_path)
    assert "scoring" in found
    assert found & (DICOM | NETWORK | STATISTICS | NOT_NEEDED | {"pydantic"}) == set()


def test_every_public_name_of_the_library_is_there(tmp_path: Path) -> None:
    code = "import scoring\nassert all(getattr(scoring, name) for name in scoring.__all__)"
    assert "SimpleITK" in loaded(code, tmp_path)


def test_library_loads_what_features_need(tmp_path: Path) -> None:
    found = loaded("from scoring import extract_features", tmp_path)
    assert "SimpleITK" in found
    assert found & (NETWORK | STATISTICS | NOT_NEEDED | {"highdicom", "matplotlib"}) == set()


def test_scoring_a_case_loads_no_network_and_no_statistics(case: Case, tmp_path: Path) -> None:
    ct, seg = case.write(tmp_path)
    out = tmp_path / "out"
    found = loaded(
        command(
            "score", "--ct", str(ct), "--seg", str(seg), "--treatment-start", "2024-03-14",
            "--out", str(out),
        ),
        tmp_path,
    )  # fmt: skip
    assert list(out.iterdir())
    assert found & (NETWORK | STATISTICS | NOT_NEEDED) == set()
