"""A package of the npm registry, fetched once and known by its digest."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

from conftest import need_program


def fetched(name: str, version: str, sha256: str, folder: Path) -> Path:
    """Return a package's archive in a folder, after comparing its SHA-256."""
    npm = need_program("npm", "npm")
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [npm, "pack", "--silent", f"{name}@{version}"],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=250,
    )
    (archive,) = folder.glob("*.tgz")
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert digest == sha256, f"{archive.name} has SHA-256 {digest}, expected {sha256}"
    return archive
