"""An empty journal for the tests of the node's parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dicom_node.state.journal import Journal
from tests.helpers.made.empty_journal import empty_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A new journal, closed after the test."""
    journal = empty_journal(tmp_path / "journal.sqlite")
    yield journal
    journal.close()
