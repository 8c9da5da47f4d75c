"""Results of analyses of a cohort: a number with its interval, or why there is none."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np

from scoring.errors import CohortError

Result = TypeVar("Result")
CONFIDENCE = 0.95
RANKED_DIGITS = 9
Z = 1.959963984540054  # the normal's 97.5th percentile


@dataclasses.dataclass(frozen=True)
class Estimate:
    """A number with its 95 % confidence interval."""

    value: float
    low: float
    high: float

    def text(self, digits: int = 2) -> str:
        """Return ``0.70 [0.64, 0.77]``."""
        return (
            f"{number_text(self.value, digits)} [{number_text(self.low, digits)}, "
            f"{number_text(self.high, digits)}]"
        )


@dataclasses.dataclass(frozen=True)
class Unavailable:
    """A statistic that does not exist for this cohort, and why."""

    reason: str


def attempt(analysis: Callable[..., Result], *args: Any, **more: Any) -> Result | Unavailable:
    """Return the result of an analysis, or the reason why there is none."""
    try:
        return analysis(*args, **more)
    except CohortError as e:
        return Unavailable(str(e))


def for_ranking(score: np.ndarray) -> np.ndarray:
    """Return scores rounded to nine digits of the largest, so that rounding breaks no ties.

    The mean of the same lesion scores in another order differs in its last bit.
    """
    largest = float(np.abs(score).max(initial=0.0))
    if largest == 0 or not math.isfinite(largest):
        return score
    digits = RANKED_DIGITS - 1 - math.floor(math.log10(largest))
    rounded: np.ndarray = np.round(score.astype(float), digits)
    return rounded


def above(score: np.ndarray, cutoff: float) -> np.ndarray:
    """Return which scores are above a cut-off by more than rounding of the last bits."""
    return np.asarray(np.round(score - cutoff, 12) > 0)


def number_text(value: float, digits: int = 2) -> str:
    """Return a number rounded half up, as papers print; very large ones with an exponent."""
    if abs(value) >= 1e5:
        return f"{value:.1e}"
    return f"{half_up(value, digits):.{digits}f}"


def half_up(value: float, digits: int = 0) -> float:
    """Round half away from zero, as R's ``sprintf`` of a decimal fraction and most papers do."""
    scale = 10.0**digits
    rounded = math.floor(abs(value) * scale + 0.5 + 1e-9) / scale
    return math.copysign(rounded, value) if rounded else 0.0


def p_text(p: float) -> str:
    """Return a P value as *Radiology* prints it: ``<.001``, ``.004``, ``.03``."""
    if p < 0.001:
        return "<.001"
    if p < 0.01:
        return f"{p:.3f}".removeprefix("0")
    return ">.99" if p > 0.99 else f"{half_up(p, 2):.2f}".removeprefix("0")


def plain(value: Any) -> Any:
    """Return dataclasses, mappings and numpy numbers as JSON types.

    Raises
    ------
    CohortError
        If a number is not finite: a missing result must state its reason.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list | np.ndarray):
        return [plain(v) for v in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        raise CohortError(f"a result is {value}, which is not a number")
    return value
