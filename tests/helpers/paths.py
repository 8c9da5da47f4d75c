"""Paths of the tests' input files and results."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
# Real cases in a folder beside the project; tests that use them skip if it is missing.
SHARED = ROOT.parent / "shared"
DATA = TESTS / "data"
ARTEFACTS = TESTS / "artefacts"
CACHE = TESTS / ".cache"
