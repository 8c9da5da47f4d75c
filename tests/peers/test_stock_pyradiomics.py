"""Bit equality once more, with pyradiomics 3.0.1 itself in the place of the fork."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT, TESTS

FEATURES = TESTS / "unit" / "scoring" / "features"
COMPARED = (
    Path(__file__).parent / "test_lung_tumours.py",
    FEATURES / "test_features.py",
    FEATURES / "test_features_generated.py",
    TESTS / "study" / "test_features_generated.py",
)


def stock_folder(folder: Path) -> str:
    """Compile pyradiomics 3.0.1 into a folder, once; return why that failed, or nothing.

    It needs what pyproject.toml adds to its build, which only uv reads.
    """
    if (folder / "radiomics").is_dir():
        return ""
    uv = shutil.which("uv") or shutil.which("uv", path=ROOT / ".uv" / "bin")
    if uv is None:
        return "uv is not on PATH"
    command = [uv, "pip", "install", "--quiet", "--no-deps", "--python", sys.executable]
    part = folder.with_name(f"{folder.name}.part")
    done = subprocess.run(
        [*command, "--target", str(part), "pyradiomics==3.0.1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    if done.returncode == 0:
        shutil.rmtree(folder)
        part.rename(folder)
    return done.stderr.strip()


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="pyradiomics 3.0.1 builds up to Python 3.11"
)
@pytest.mark.timeout(600)
def test_features_are_those_of_pyradiomics_3_0_1(pytestconfig: pytest.Config) -> None:
    folder = pytestconfig.cache.mkdir("pyradiomics-3.0.1")
    if problem := stock_folder(folder):
        message = f"pyradiomics 3.0.1 cannot be installed: {problem}"
        if os.environ.get("REQUIRE_PEERS") == "1":
            pytest.fail(f"REQUIRE_PEERS=1, but {message}")
        pytest.skip(message)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    environment["PYTHONPATH"] = str(folder)
    which = [sys.executable, "-c", "import radiomics; print(radiomics.__version__)"]
    version = subprocess.run(which, env=environment, capture_output=True, text=True, check=True)
    assert version.stdout.strip() == "v3.0.1"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", "--show-capture=no", *COMPARED],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
