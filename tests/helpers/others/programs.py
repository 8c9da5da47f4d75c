"""External programs used by the tests, each from a Debian package."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest


def need_program(name: str, package: str) -> str:
    """Return a program's path; without it skip, or fail where REQUIRE_PEERS=1."""
    tools = f"{Path(sys.executable).parent}:/usr/sbin:/usr/bin:/sbin:/bin"
    path = shutil.which(name) or shutil.which(name, path=tools)
    if path is None:
        message = f"{name} is not installed (Debian package {package})"
        if os.environ.get("REQUIRE_PEERS") == "1":
            pytest.fail(f"REQUIRE_PEERS=1, but {message}")
        pytest.skip(message)
    return path
