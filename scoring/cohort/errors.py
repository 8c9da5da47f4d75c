"""The one error of the cohort tool."""

from __future__ import annotations

from scoring.errors import ScoringError


class CohortError(ScoringError):
    """A cohort's tables cannot be used, or a step of the study cannot be carried out on them."""
