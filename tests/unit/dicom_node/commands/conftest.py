"""What the tests of the commands share."""

from __future__ import annotations

import pytest

from tests.helpers.made.command_files import Files, write_files


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The case as files; a test that changes one copies it first."""
    return write_files(tmp_path_factory.mktemp("files"))
