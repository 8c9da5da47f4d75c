"""The texts of estimates in the cells of a report's tables."""

from __future__ import annotations

from scoring.cohort.statistics.estimates import Estimate
from scoring.cohort.statistics.operating_point import Proportion

NONE = "–"


def text_of(value: object, digits: int = 2) -> str:
    """Return an estimate or a share as text, a dash if there is none."""
    if isinstance(value, Estimate):
        return value.text(digits)
    if isinstance(value, Proportion):
        return value.text()
    return NONE
