"""Optional dependencies: the extra of each package, and how to install it in this environment."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import shlex
import shutil
import sys
import urllib.parse
import urllib.request
from pathlib import Path

EXTRA_OF = {
    "scipy": "cohort",
    "sklearn": "cohort",
    "statsmodels": "cohort",
    "lifelines": "cohort",
    "gpboost": "cohort",
    "distributed": "dask",
    "pyarrow": "parquet",
}


def _origin() -> tuple[str, bool]:
    """Return where immunoct was installed from, and whether as an editable checkout (PEP 610).

    The path is empty for an installation from a package index.
    """
    text = importlib.metadata.distribution("immunoct").read_text("direct_url.json")
    found = json.loads(text) if text else {}
    if "vcs_info" in found:
        vcs = found["vcs_info"]
        return f"{vcs['vcs']}+{found['url']}@{vcs['commit_id']}", False
    return found.get("url", ""), found.get("dir_info", {}).get("editable", False)


def _uv(folder: str) -> str:
    """Return uv's command name, or its path if `make setup` installed it inside the checkout."""
    own = Path(folder, ".uv", "bin", "uv")
    return "uv" if shutil.which("uv") or not own.is_file() else str(own)


def install_command(extra: str) -> str:
    """Return the shell command that adds an extra to this installation (pip, uv or checkout).

    Parameters
    ----------
    extra
        Its name in pyproject.toml.
    """
    url, editable = _origin()
    folder = urllib.request.url2pathname(urllib.parse.urlsplit(url).path) if editable else ""
    if editable:
        target = ["-e", f"{folder}[{extra}]"]
    else:
        target = [f"immunoct[{extra}] @ {url}" if url else f"immunoct[{extra}]"]
    if (Path(sys.prefix) / "uv-receipt.toml").is_file():
        return shlex.join(["uv", "tool", "install", "--force", *target])
    if importlib.util.find_spec("pip") is not None:
        return shlex.join([sys.executable, "-m", "pip", "install", *target])
    return shlex.join([_uv(folder), "pip", "install", "--python", sys.executable, *target])


def needed(package: str) -> str:
    """Return a phrase that names the extra of a package and the command that installs it.

    Parameters
    ----------
    package
        A key of `EXTRA_OF`.
    """
    extra = EXTRA_OF[package]
    return f"the extra {extra!r} ({package} is not installed): {install_command(extra)}"
