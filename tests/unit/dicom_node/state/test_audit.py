"""The audit trail: what it records of a case, what it never says, and how it survives."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from dicom_node.state import audit
from dicom_node.state.audit import AuditTrail


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.startswith("{")]


def test_a_line_cut_short_does_not_spoil_the_next(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = AuditTrail(path, tmp_path / "key", "A")
    trail.record(audit.application(starts=True))
    with path.open("ab") as file:
        file.write(b'{"time": "2026-')
    trail.record(audit.application(starts=False))
    whole = path.read_text().splitlines()
    assert len(whole) == 3
    assert json.loads(whole[2])["event_type"]["display"] == "Application Stop"


def test_a_trail_that_was_renamed_goes_on_in_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = AuditTrail(path, tmp_path / "key", "A")
    trail.record(audit.application(starts=True))
    path.rename(tmp_path / "audit.jsonl.1")
    trail.record(audit.application(starts=False))
    assert len(lines(path)) == 1
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_trail_that_cannot_be_written_does_not_stop_the_node(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path / "missing" / "audit.jsonl", tmp_path / "key", "A")
    trail.record(audit.application(starts=True))


def test_the_key_is_made_once_and_again_only_if_it_was_cut_short(tmp_path: Path) -> None:
    key = tmp_path / "key"
    first = AuditTrail(tmp_path / "a", key, "A").patient_hash("P", "")
    assert AuditTrail(tmp_path / "a", key, "A").patient_hash("P", "") == first
    os.truncate(key, 7)
    assert AuditTrail(tmp_path / "a", key, "A").patient_hash("P", "") != first
    assert len(key.read_bytes()) == 32
