"""A node and a PACS for the tests that need no settings of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dicom_node.demo.pacs import SmallPacs
from tests.helpers.running.running import RunningNode, running_node


@pytest.fixture(scope="module")
def pacs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallPacs]:
    """A PACS in this process."""
    with SmallPacs(tmp_path_factory.mktemp("pacs"), "PACS") as pacs:
        yield pacs


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory, pacs: SmallPacs) -> Iterator[RunningNode]:
    """One node for the tests of a file, which sends to that PACS; each test sends its own study.

    A file whose tests need another node defines its own under this name.
    """
    with running_node(tmp_path_factory.mktemp("node"), pacs.port) as node:
        yield node
