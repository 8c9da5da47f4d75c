"""Where the tests find their files, and what they leave."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
# Real cases, laid beside the project; tests that use them skip where the folder is absent.
SHARED = ROOT.parent / "shared"
DATA = TESTS / "data"
ARTEFACTS = TESTS / "artefacts"
CACHE = TESTS / ".cache"
