"""The helper's journal is the one that the node creates."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from dicom_node.state.journal import Journal
from tests.helpers.made.empty_journal import empty_journal


def described(path: Path) -> list[object]:
    db = sqlite3.connect(path)
    facts = [db.execute(f"PRAGMA {name}").fetchone() for name in ("user_version", "journal_mode")]
    facts += db.iterdump()
    db.close()
    return [path.stat().st_mode, *facts]


def test_an_empty_journal_is_what_the_node_creates(tmp_path: Path) -> None:
    empty_journal(tmp_path / "copied.sqlite").close()
    Journal(tmp_path / "created.sqlite").close()
    assert described(tmp_path / "copied.sqlite") == described(tmp_path / "created.sqlite")
