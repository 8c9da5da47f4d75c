from __future__ import annotations

import ast
import threading
from pathlib import Path
from typing import TypeGuard

import pynetdicom
import pytest
from pynetdicom.dul import DULServiceProvider
from pynetdicom.transport import RequestHandler

from dicom_node.errors import NodeError
from dicom_node.peers import checkpoint
from dicom_node.peers.checkpoint import TESTED, check_pynetdicom
from tests.helpers.paths import ROOT


def test_the_installed_pynetdicom_is_the_tested_one_and_has_all_names() -> None:
    threads = threading.active_count()
    check_pynetdicom()
    assert pynetdicom.__version__ == TESTED
    assert threading.active_count() == threads


@pytest.mark.parametrize(
    ("part", "name"),
    [(DULServiceProvider, "_read_pdu_data"), (RequestHandler, "_create_association")],
)
def test_a_missing_name_is_reported_with_the_tested_version(
    part: type, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(part, name)
    with pytest.raises(NodeError) as e:
        check_pynetdicom()
    assert f"has no {part.__name__}.{name}" in str(e.value)
    assert f"pip install pynetdicom=={TESTED}" in str(e.value)


def test_every_private_name_that_the_node_uses_is_looked_for_at_the_start() -> None:
    used: set[str] = set()
    for path in (ROOT / "dicom_node").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any("pynetdicom" in (n.module or "") for n in ast.walk(tree) if is_import_from(n)):
            used |= {n.attr for n in ast.walk(tree) if is_private_of_another(n)}
    looked_for = ast.parse(Path(checkpoint.__file__).read_text(encoding="utf-8"))
    names = {n.value for n in ast.walk(looked_for) if isinstance(n, ast.Constant)}
    assert len(used) > 5
    assert used <= names


def is_import_from(node: ast.AST) -> TypeGuard[ast.ImportFrom]:
    return isinstance(node, ast.ImportFrom)


def is_private_of_another(node: ast.AST) -> TypeGuard[ast.Attribute]:
    if not isinstance(node, ast.Attribute) or not node.attr.startswith("_"):
        return False
    own = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
    return not own and not node.attr.startswith("__")
