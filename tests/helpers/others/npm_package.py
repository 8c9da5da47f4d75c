"""A package of the npm registry, downloaded once and verified by its digest."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.helpers.made.archives import unpack
from tests.helpers.others.programs import need_program


def unpacked(name: str, version: str, sha256: str, folder: Path) -> Path:
    """Return the folder of a package's files, downloaded if missing.

    It gets its name once it is complete, so that an interrupted or a concurrent run leaves no
    partial folder.
    """
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))
        try:
            unpack(_fetched(name, version, sha256, made), made / "files")
            with contextlib.suppress(OSError):  # another run was first
                os.rename(made / "files", folder)
        finally:
            shutil.rmtree(made)
    return folder / "package"


def _fetched(name: str, version: str, sha256: str, folder: Path) -> Path:
    """Return a package's archive in a folder, after comparing its SHA-256."""
    npm = need_program("npm", "npm")
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
