"""What installs, where, and what is said where it does not."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from dicom_node import extras
from dicom_node.cli import main
from tests.helpers.paths import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SUPPORTED = "immunoct needs Python 3.11, 3.12 or 3.13"


def stand_in(folder: Path, version: str, name: str = "python3") -> Path:
    """Make a program that says of itself, as the scripts ask it, that it is some Python."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def shell(script: str, path: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", script],
        cwd=ROOT,
        env={"PATH": path, "HOME": "/nonexistent", **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_supported_versions_are_the_same_everywhere() -> None:
    assert PROJECT["project"]["requires-python"] == ">=3.11,<3.14"
    answer = shell('. .ci/pythons.sh; echo "$SUPPORTED_MINORS|$SUPPORTED"', "/usr/bin:/bin")
    assert answer.stdout == "3.11 3.12 3.13|3.11, 3.12 or 3.13\n"


@pytest.mark.parametrize("version", ["3.10", "3.14"])
def test_set_up_refuses_another_python_in_a_sentence(tmp_path: Path, version: str) -> None:
    python = stand_in(tmp_path / "bin", version)
    for name in ("dirname", "cat", "cksum", "cut"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))
    for more in ({}, {"BASE_PYTHON": str(python)}):
        done = shell("/bin/sh .ci/setup.sh", str(tmp_path / "bin"), **more)
        assert done.returncode == 1
        assert f"{python} is Python {version}, which is not supported; {SUPPORTED}" in done.stderr


def test_set_up_takes_a_supported_python_beside_another_one(tmp_path: Path) -> None:
    stand_in(tmp_path / "bin", "3.14")
    python = stand_in(tmp_path / "bin", "3.12", "python3.12")
    done = shell(". .ci/pythons.sh; first_supported", str(tmp_path / "bin"))
    assert done.stdout == f"{python}\n"


def test_a_checkout_refuses_another_python_in_a_sentence() -> None:
    code = (
        "import sys; sys.version_info = (3, 14, 0); sys.argv = ['immunoct', '--help']\n"
        "import dicom_node.cli"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert f"is Python 3.14, which is not supported; {SUPPORTED}" in done.stderr
    assert "Traceback" not in done.stderr


def test_lock_files_have_digests_and_name_no_registry() -> None:
    for name in ("requirements.lock", "tests/requirements.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[\w.-]+==.*$", text, re.MULTILINE)
        assert len(pins) > 30
        assert all(pin.endswith("\\") for pin in pins)  # the digests follow
        assert "://" not in text
        assert "--index-url" not in text


def test_the_plain_installation_has_no_statistics() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))
    assert {"pydicom", "pynetdicom", "pandas", "pyradiomics-bhklab"} <= pinned
    assert pinned & {"scipy", "scikit-learn", "statsmodels", "lifelines", "gpboost"} == set()


# ------------------------------------------------------------------------------- missing extras


def run_without(packages: list[str], words: list[str], cwd: Path) -> tuple[int, str]:
    """Return the exit code and stderr of a command where some packages are not installed."""
    code = (
        "import importlib.abc, sys\n"
        "class Missing(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        f"        if name.partition('.')[0] in {packages!r}:\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Missing())\n"
        "from dicom_node.cli import main\n"
        f"sys.exit(main({words!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["validate", "--lesions", "l.csv", "--patients", "p.csv"],
        ["develop", "--lesions", "l", "--patients", "p", "--seed", "1", "--name", "n"],
        ["biology", "--lesions", "l.csv", "--expression", "e.csv", "--housekeeping", "A,B"],
    ],
    ids=lambda words: str(words[0]),
)
def test_a_cohort_command_without_its_extra_says_what_to_install(
    words: list[str], tmp_path: Path
) -> None:
    for name in ("l.csv", "p.csv", "e.csv", "l", "p"):
        (tmp_path / name).touch()
    packages = [p for p, extra in extras.EXTRA_OF.items() if extra == "cohort"]
    code, told = run_without(packages, ["cohort", *words, "--out", "out"], tmp_path)
    assert code == 2, told
    assert re.fullmatch(
        r"immunoct: this command needs the extra 'cohort' \(\w+ is not installed\): "
        r".*pip install .*\[cohort\].*\n",
        told,
    ), told


def test_scoring_a_manifest_needs_no_extra(tmp_path: Path) -> None:
    words = ["cohort", "score", "missing.csv", "--out", "out"]
    code, told = run_without(list(extras.EXTRA_OF), words, tmp_path)
    assert code == 2
    assert "missing.csv" in told
    assert "extra" not in told


def test_every_package_of_an_extra_is_known() -> None:
    optional = PROJECT["project"]["optional-dependencies"]
    assert set(extras.EXTRA_OF.values()) == {"cohort", "dask", "parquet"}
    for extra in set(extras.EXTRA_OF.values()):
        names = {
            re.split(r"[<>=]", r)[0].replace("scikit-learn", "sklearn") for r in optional[extra]
        }
        assert {p for p, e in extras.EXTRA_OF.items() if e == extra} == names


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (None, "'immunoct[dask]'"),
        ({"url": "file:///src/a%20b", "dir_info": {}}, "'immunoct[dask] @ file:///src/a%20b'"),
        ({"url": "file:///src/a%20b", "dir_info": {"editable": True}}, "-e '/src/a b[dask]'"),
        (
            {"url": "https://host/x", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "'immunoct[dask] @ git+https://host/x@abc'",
        ),
    ],
)
@pytest.mark.parametrize("tool", [False, True])
def test_the_command_fits_the_way_immunoct_was_installed(
    origin: dict[str, object] | None,
    expected: str,
    tool: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    info = tmp_path / "immunoct-9.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: immunoct\nVersion: 9\n")
    if origin is not None:
        (info / "direct_url.json").write_text(json.dumps(origin))
    monkeypatch.syspath_prepend(tmp_path)
    assert metadata.version("immunoct") == "9"
    if tool:
        (tmp_path / "uv-receipt.toml").touch()
        monkeypatch.setattr(sys, "prefix", str(tmp_path))
    command = extras.install_command("dask")
    assert command.endswith(expected)
    assert command.startswith("uv tool install --force ") == tool
    assert tool or f"{sys.executable} " in command


def test_a_missing_package_of_no_extra_is_a_defect_and_shows_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> int:
        raise ModuleNotFoundError("No module named 'zip_zap'", name="zip_zap")

    monkeypatch.setattr("dicom_node.commands.run", broken)
    with (
        contextlib.redirect_stderr(io.StringIO()),
        pytest.raises(ModuleNotFoundError, match="zip_zap"),
    ):
        main(["init", os.devnull])
