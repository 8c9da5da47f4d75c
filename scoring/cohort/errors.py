"""Errors of the cohort tool."""

from __future__ import annotations

from scoring.errors import ScoringError


class CohortError(ScoringError):
    """A table cannot be used, or a statistic does not exist for it; the message says which."""
