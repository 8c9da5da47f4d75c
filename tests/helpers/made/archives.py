"""Unpacks the tests' archives in the same way on every supported Python."""

from __future__ import annotations

import tarfile
from pathlib import Path


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the files and folders of a tar archive; refuse other entries and paths outside.

    ``TarFile.extractall`` does it from Python 3.11.4 on, with ``filter``; Debian 12 has 3.11.2.
    """
    with tarfile.open(archive) as content:
        for member in content:
            target = (folder / member.name).resolve()
            assert target.is_relative_to(folder.resolve()), f"{member.name} leaves the folder"
            if member.isdir():
                target.mkdir(parents=True, exist_ok=True)
                continue
            file = content.extractfile(member) if member.isfile() else None
            assert file is not None, f"{member.name} is neither a file nor a folder"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read())
            target.chmod(member.mode & 0o755 | 0o600)
