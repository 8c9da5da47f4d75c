"""Positions of the dots in a figure of variants: stacked in columns that begin at the cut-off."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

COLUMNS = 50  # of the whole range, 0 to 1


def dots(scores: Iterable[float], cutoff: float) -> list[tuple[float, int]]:
    """Return for each score the place of its dot, 0 to 1, and the number of dots below it.

    No column lies on both sides of the cut-off, so that a dot is on the side of its call.
    """
    placed = []
    filled: Counter[int] = Counter()
    for score in scores:
        # Scores have four decimals; rounding keeps binary errors from moving one on an edge.
        column = math.ceil(round((score - cutoff) * COLUMNS, 6))
        place = round(cutoff + (column - 0.5) / COLUMNS, 4)
        placed.append((min(max(place, 0.0), 1.0), filled[column]))
        filled[column] += 1
    return placed
