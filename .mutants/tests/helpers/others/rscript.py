"""Runs the R scripts of ``tests/r`` on tables; skips without R or one of its packages."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from tests.helpers.others.programs import need_program
from tests.helpers.paths import TESTS

SCRIPTS = TESTS / "r"
DEBIAN = {p: f"r-cran-{p.lower()}" for p in ("lme4", "glmnet", "pROC", "survival")}


def need_r(*packages: str) -> str:
    """Return Rscript's path; without it or a package skip, or fail where REQUIRE_PEERS=1."""
    program = need_program("Rscript", "r-base-core")
    for package in packages:
        check = [program, "-e", f"quit(status = !requireNamespace('{package}', quietly = TRUE))"]
        if subprocess.run(check, capture_output=True, timeout=120).returncode:
            message = f"R has no package {package} (Debian package {DEBIAN[package]})"
            if os.environ.get("REQUIRE_PEERS") == "1":
                pytest.fail(f"REQUIRE_PEERS=1, but {message}")
            pytest.skip(message)
    return program


def run_r(script: str, directory: Path, *packages: str, **tables: pd.DataFrame) -> pd.DataFrame:
    """Run a script in a folder with tables as ``NAME.csv``; return the ``result.csv`` it wrote."""
    program = need_r(*packages)
    for name, table in tables.items():
        table.to_csv(directory / f"{name}.csv", index=False, float_format="%.17g")
    run = subprocess.run(
        [program, "--vanilla", SCRIPTS / script],
        cwd=directory,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    return pd.read_csv(directory / "result.csv")
