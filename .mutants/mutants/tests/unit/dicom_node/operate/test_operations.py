"""The administrator's documents against the code: nothing undocumented, nothing invented."""

from __future__ import annotations

import dataclasses
import re
import typing

import pytest

from dicom_node.commands.arguments import parser
from dicom_node.events import Event
from dicom_node.settings.sections import Settings
from dicom_node.state.facts import State
from tests.helpers.paths import ROOT

OPERATIONS = (ROOT / "dicom_node" / "OPERATIONS.md").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "dicom_node/OPERATIONS.md", "dicom_node/CONFORMANCE.md")
DOCKER = "docker/README.md"
# Look like keys of the configuration, and are none.
OTHERS = {"audit.jsonl", "audit.key", "report.html", *(e.value for e in Event)}


def section(number: int) -> str:
    return OPERATIONS.split(f"\n## {number}. ")[1].split("\n## ")[0]


def first_column(text: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", text, flags=re.M)


def test_every_event_has_its_row_with_a_meaning() -> None:
    assert sorted(first_column(section(3))) == sorted(e.value for e in Event)
    for row in re.findall(r"^\| `.*$", section(3), flags=re.M):
        _, _, level, meaning, *_ = (cell.strip() for cell in row.split("|"))
        assert level in ("debug", "info", "warning", "error"), row
        assert meaning, row


def test_every_state_has_its_row() -> None:
    assert first_column(section(4)) == [s.value for s in State]


@pytest.mark.parametrize("document", [*DOCUMENTS, DOCKER])
def test_commands_in_a_document_exist(document: str) -> None:
    commands = parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    text = (ROOT / document).read_text(encoding="utf-8")
    used = set(re.findall(r"immunoct ([a-z][a-z-]+)\b", "\n".join(re.findall(r"`[^`]+`", text))))
    assert used <= set(commands), used - set(commands)  # type: ignore[arg-type]


@pytest.mark.parametrize("document", [*DOCUMENTS, DOCKER])
def test_keys_in_a_document_exist(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    hints = typing.get_type_hints(Settings)
    for name, key in re.findall(r"`([a-z_]+)\.([a-z_-]+)(?: = [^`]*)?`", text):
        if dataclasses.is_dataclass(hints.get(name)) and f"{name}.{key}" not in OTHERS:
            known = {f.name for f in dataclasses.fields(hints[name])}
            assert key in known, f"{name}.{key} in {document}"


@pytest.mark.parametrize("document", [*DOCUMENTS, DOCKER])
def test_links_lead_somewhere(document: str) -> None:
    path = ROOT / document
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    for link in links:
        assert link.startswith("https://") or (path.parent / link).exists(), link
