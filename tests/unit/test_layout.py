"""The README and the rooms' own words name what is there."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MODULES = sorted(
    path
    for package in ("dicom_node", "scoring", "sr_templates")
    for path in (ROOT / package).rglob("*.py")
)
ROOMS = [path.parent.relative_to(ROOT) for path in MODULES if path.name == "__init__.py"]


def purpose(room: Path) -> str:
    text = ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8")))
    assert text, f"{room} does not say what it is for"
    return text


def test_the_index_has_an_answer_to_each_question() -> None:
    table = README.split("| where is ...? | there |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| [^|`]+ \| `(.+)` \|$", table, re.M)
    assert len(rows) >= 25
    for target in rows:
        assert (ROOT / target).is_file(), target


def test_the_readme_stays_short() -> None:
    """What it would grow by belongs in the document of its subject."""
    assert len(README.encode()) < 17_200


def test_the_glossary_has_twenty_terms() -> None:
    table = README.split("| term | meaning |")[1].split("\n\n")[0]
    assert len(re.findall(r"^\| [^|-]+ \| [^|]+ \|$", table, re.M)) >= 20


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).exists(), target


def test_the_readme_describes_each_room_in_its_own_words() -> None:
    for room in ROOMS:
        if len(room.parts) == 2:
            line = f"  - `{room.name}/` {purpose(room).splitlines()[0]}"
            assert line in README.splitlines(), line


def test_the_reading_order_names_files() -> None:
    order = README.split("**Reading order:**")[1].split("\n\n")[0]
    for name in re.findall(r"`([\w/]+\.py)`", order):
        assert [p for p in MODULES if str(p).endswith(f"/{name}")], name


def _resolves(name: str) -> bool:
    """Return whether a dotted name is a module, or something in one."""
    module, rest = name, list[str]()
    while module:
        try:
            found = importlib.import_module(module)
        except ModuleNotFoundError:
            module, _, last = module.rpartition(".")
            rest.insert(0, last)
            continue
        for part in rest:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_what_a_room_names_is_there(room: Path) -> None:
    """A name is a full one, one in the room, or a neighbour's."""
    for name in re.findall(r"(?<!`)`([A-Za-z_][\w.]*)`(?!`)", purpose(room)):
        bases = ["", *(".".join(room.parts[:n]) + "." for n in range(len(room.parts), 0, -1))]
        assert any(_resolves(base + name) for base in bases), name


def siblings_in_use(room: Path) -> set[str]:
    """Return the rooms beside a room that its modules import."""
    beside = f"{'.'.join(room.parts[:-1])}."
    names = {
        name
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in (f"{node.module}.{alias.name}" for alias in node.names)
        if name.startswith(beside)
    }
    found = {name.removeprefix(beside).partition(".")[0] for name in names}
    return {name for name in found if room.with_name(name) in ROOMS} - {room.name}


@pytest.mark.parametrize("room", [r for r in ROOMS if len(r.parts) > 1], ids=str)
def test_a_room_says_what_it_may_import(room: Path) -> None:
    clause = re.search(r"may import (.*?)[.;](?:\s|$)", purpose(room).replace("\n", " "))
    assert clause, f"{room} does not say what it may import"
    named = set(re.findall(r"`(\w+)`", clause[1]))
    used = siblings_in_use(room)
    if clause[1].startswith("every"):
        assert used.isdisjoint(named), "imports what it excepts"
    else:
        assert used <= named


MOST_LINES = 60


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has without its docstring and decorators."""
    assert function.end_lineno
    lines = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None and first.end_lineno:
        lines -= first.end_lineno - first.lineno + 1
    return lines


@pytest.mark.parametrize("folder", ["dicom_node", "scoring", "sr_templates", "tests"])
def test_no_function_is_longer_than_a_screen(folder: str) -> None:
    long = [
        f"{path.relative_to(ROOT)}: {node.name} has {code_lines(node)} lines"
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and code_lines(node) > MOST_LINES
    ]
    assert long == []


def test_no_test_module_imports_another() -> None:
    """What two of them need is in tests.helpers, or a fixture of a conftest.py."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(
            r"^\s*(?:from|import) (\S*\btest_\w+|tests\.(?!helpers|soak)\S*)", text, re.M
        )
        assert found == [], path.relative_to(ROOT)


# A docstring names the thing, or says what a function does; it is not a clause about it.
CLAUSES = {"What", "Who", "Which", "How", "Where", "When", "Why", "As", "That", "Tell", "Tells"}


def _summaries(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the summary of all that a file documents."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node)
            if text:
                yield getattr(node, "name", "module"), text.splitlines()[0]


def test_summaries_of_docstrings_name_their_subject() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {name}: {summary}"
        for path in MODULES
        for name, summary in _summaries(path)
        if summary.split()[0].rstrip(",:") in CLAUSES
    ]
    assert found == []
