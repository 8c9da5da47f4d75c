"""``immunoct verify --check-only`` on the copy of a spool: it says, and changes nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dicom_node.cli import main
from dicom_node.settings.sections import NodeSettings, Settings
from dicom_node.state.journal import Journal
from dicom_node.state.records import ObjectRecord
from dicom_node.state.resources import audit_trail
from dicom_node.state.spool import Spool


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration with a spool of which one object is gone."""
    path, spool = tmp_path / "immunoct.toml", Spool(tmp_path / "spool")
    path.write_text(
        '[node]\nspool = "spool"\n[report]\ndestination = "PACS"\n'
        '[[peers]]\nname = "PACS"\nae_title = "PACS"\nhost = "127.0.0.1"\nport = 1\n'
    )
    audit_trail(Settings(node=NodeSettings(spool=spool.root)))
    journal = Journal(spool.journal_path)
    journal.add_object(
        ObjectRecord("1.1", "1.2", "1.0", "1", "CT", "objects/1", "ab", 9, 0.0, "A", "h", 5.0),
        [],
        "P",
        "",
    )
    journal.close()
    return path


def tree(folder: Path) -> dict[Path, tuple[str, int]]:
    """Return what is in a folder, except what SQLite needs beside a database to read it."""
    return {
        p: (hashlib.sha256(p.read_bytes()).hexdigest(), p.stat().st_mtime_ns)
        for p in folder.rglob("*")
        if p.is_file() and p.suffix != ".sqlite-shm"
        if p.stat().st_size or p.suffix != ".sqlite-wal"
    }


def test_a_copy_is_checked_without_a_change(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(config.parent)
    assert main(["verify", "--check-only", "--config", str(config)]) == 2
    assert "TO DO    object 1.1" in capsys.readouterr().out
    assert tree(config.parent) == before


def test_a_copy_without_its_key_is_incomplete(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = config.parent / "spool" / "audit.key"
    key.unlink()
    assert main(["verify", "--check-only", "--config", str(config)]) == 2
    assert "audit.key" in capsys.readouterr().err
    assert not key.exists()
