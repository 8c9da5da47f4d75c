"""What the tests of the commands share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.made.command_files import Files, write_files
from tests.helpers.made.measured_once import equal_cuts_measured_once


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The case as files; a test that changes one copies it first."""
    return write_files(tmp_path_factory.mktemp("files"))


@pytest.fixture(autouse=True, scope="package")
def _lesions_measured_once() -> Iterator[None]:
    """Most of these tests score the same case: each of its lesions is measured once."""
    with equal_cuts_measured_once():
        yield
