"""The P values of the paper's Table 3, recomputed from its AUCs and numbers of subjects.

Without ties the Mann-Whitney P value follows from the AUC and the two group sizes by the normal
approximation (no continuity correction). The AUC is printed with two decimals, so that each P is a
range.
"""

from __future__ import annotations

import dataclasses
import math

from scipy import stats

from scoring.cohort.paper.published import TABLE_3, parse_cell
from scoring.cohort.paper.recomputation import printed_counts
from scoring.cohort.statistics.estimates import p_text

HALF_OF_LAST_DIGIT = 0.005


@dataclasses.dataclass(frozen=True)
class PValueComparison:
    """A printed P value, and the ranges that one- and two-sided tests give."""

    row: str
    auc: str
    printed: str
    one_sided: tuple[float, float]
    two_sided: tuple[float, float]

    @property
    def follows_from(self) -> str:
        """Which test gives what is printed: both, one-sided, two-sided or neither."""
        one, two = (_covers(r, self.printed) for r in (self.one_sided, self.two_sided))
        if one and two:
            return "both"
        return "one-sided" if one else "two-sided" if two else "neither"


def _covers(limits: tuple[float, float], printed: str) -> bool:
    low, high = limits
    if printed.startswith("<"):
        return low < float(printed[1:])
    half = 0.5 * 10.0 ** -len(printed.partition(".")[2])
    return low < float(printed) + half and high >= float(printed) - half


def mann_whitney_p(auc: float, positives: int, negatives: int) -> float:
    """Return the one-sided P value of an AUC above one half, without ties."""
    sd = math.sqrt((positives + negatives + 1) / (12 * positives * negatives))
    return float(stats.norm.sf((auc - 0.5) / sd))


def compare_p_values() -> list[PValueComparison]:
    """Recompute the nine P values of Table 3."""
    found = []
    for row in TABLE_3:
        counts = printed_counts(row)
        auc = float(parse_cell(row.auc)[0])
        low, high = (
            mann_whitney_p(a, counts.positives, counts.negatives)
            for a in (auc + HALF_OF_LAST_DIGIT, auc - HALF_OF_LAST_DIGIT)
        )
        found.append(
            PValueComparison(
                f"{row.signature}, cohort {row.cohort}",
                row.auc,
                row.p,
                (low, high),
                (2 * low, 2 * high),
            )
        )
    return found


def range_text(limits: tuple[float, float]) -> str:
    """Return ``.02 to .03``, or one value where both ends print alike."""
    low, high = p_text(limits[0]), p_text(limits[1])
    return low if low == high else f"{low} to {high}"
