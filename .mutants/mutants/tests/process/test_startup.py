"""A command loads what it uses, and no more; how long that takes, `make bench` tells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.made.cases import Case

# Each takes long to load, or has no business there.
NETWORK = {"pynetdicom", "fastapi", "uvicorn", "dicomweb_client", "hl7", "prometheus_client"}
STATISTICS = {"pandas", "sklearn", "statsmodels", "lifelines", "gpboost", "scipy", "jinja2"}
NOT_NEEDED = {"radiomics", "distributed", "joblib"}
DICOM = {"pydicom", "highdicom", "SimpleITK", "numpy", "scoring", "sr_templates"}


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


@pytest.mark.parametrize("words", [["--help"], ["score", "--help"], ["serve", "--help"]])
def test_help_loads_nothing_that_computes(words: list[str], tmp_path: Path) -> None:
    found = loaded(command(*words), tmp_path)
    assert "dicom_node" in found
    assert found & (DICOM | NETWORK | STATISTICS | NOT_NEEDED | {"matplotlib", "scipy"}) == set()


def test_library_loads_what_features_need(tmp_path: Path) -> None:
    found = loaded("import scoring", tmp_path)
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
