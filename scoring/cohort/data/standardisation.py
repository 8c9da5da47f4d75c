"""Natural logarithm and z-score (sd over n - 1) of a cohort's features, as the paper."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import pandas as pd

from scoring.cohort.data.cells import rows_text
from scoring.errors import CohortError
from scoring.model.calibrate import SMALLEST_SD
from scoring.model.score import SMALLEST_MEANINGFUL
from scoring.wording import counted


@dataclasses.dataclass(frozen=True, eq=False)
class Standardisation:
    """Means and standard deviations of the logarithms of some lesions.

    ``log_mean`` and ``log_sd`` are (feature,); the sd is over n - 1.
    """

    features: tuple[str, ...]
    log_mean: np.ndarray
    log_sd: np.ndarray

    def z(self, logs: np.ndarray) -> np.ndarray:
        """Return (lesion, feature) z-scores of (lesion, feature) logarithms."""
        scores: np.ndarray = (logs - self.log_mean) / self.log_sd
        return scores


def logarithms(lesions: pd.DataFrame, features: Sequence[str]) -> np.ndarray:
    """Return the (lesion, feature) natural logarithms.

    Raises
    ------
    CohortError
        If a feature is missing, or a value is blank, infinite or not above zero.
    """
    for name in features:
        if name not in lesions:
            raise CohortError(f"lesions: feature {name} is missing")
        values = lesions[name].to_numpy(dtype=float)
        bad = ~(np.isfinite(values) & (values >= SMALLEST_MEANINGFUL))
        if bad.any():
            found = "blank" if np.isnan(values[bad][0]) else f"{values[bad][0]:g}"
            raise CohortError(
                f"lesions, {rows_text(bad)}: {name} is {found}, expected "
                "a number above zero (its logarithm is taken); leave such lesions out"
            )
    logs: np.ndarray = np.log(lesions[list(features)].to_numpy(dtype=float))
    return logs


def fit_standardisation(logs: np.ndarray, features: Sequence[str]) -> Standardisation:
    """Return the standardisation of (lesion, feature) logarithms.

    Raises
    ------
    CohortError
        If there are fewer than two lesions, or a feature is the same in all of them.
    """
    if len(logs) < 2:
        raise CohortError(
            f"{counted(len(logs), 'lesion')}, expected at least 2 to standardise with"
        )
    sd = logs.std(axis=0, ddof=1)
    constant = [f for f, s in zip(features, sd, strict=True) if s < SMALLEST_SD]
    if constant:
        raise CohortError(
            f"{constant[0]} is the same in all {len(logs)} lesions; it cannot be standardised"
            + (f" (nor can {len(constant) - 1} more)" if len(constant) > 1 else "")
        )
    return Standardisation(tuple(features), logs.mean(axis=0), sd)
