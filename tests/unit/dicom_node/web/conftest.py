"""Passwords are hashed at little cost where a test is not about that cost."""

from __future__ import annotations

import dataclasses

import pytest

from dicom_node.web import accounts


@pytest.fixture(autouse=True)
def _cheap_hashes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash with the same function and small parameters, but for tests that use ``real_cost``."""
    if "real_cost" not in request.fixturenames:
        cheap = accounts.Cost(2**4, 8, 1)
        monkeypatch.setattr(accounts, "COST", cheap)
        monkeypatch.setattr(accounts, "_NOBODY", dataclasses.replace(accounts._NOBODY, cost=cheap))


@pytest.fixture
def real_cost() -> accounts.Cost:
    """The parameters that the page uses."""
    return accounts.COST
