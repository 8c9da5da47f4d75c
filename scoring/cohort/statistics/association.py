"""Association of a score with clinical benefit: odds ratio per 0.1, models compared by AIC."""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd

from scoring.cohort.statistics.estimates import Estimate, Unavailable, attempt
from scoring.cohort.statistics.logistic import LogisticFit, fit_logistic
from scoring.errors import CohortError

STEP = 0.1  # the paper's odds ratio is for a mean score higher by 0.1 (Figure 4)


@dataclasses.dataclass(frozen=True)
class OddsRatio:
    """Odds ratio for a step of a variable, profile-likelihood interval, Wald P value.

    ``events`` are the subjects with benefit.
    """

    variable: str
    step: float
    odds_ratio: Estimate
    p: float
    subjects: int
    events: int


@dataclasses.dataclass(frozen=True)
class ModelComparison:
    """Logistic models refitted to the same patients, as the paper compares them.

    Parameters
    ----------
    patients
        Those with every variable of the largest model.
    models
        Name to fit, or why there is none. Lower AIC is better; a difference below 2 means little.
    """

    patients: int
    models: dict[str, LogisticFit | Unavailable]


def scaled(estimate: Estimate, step: float) -> Estimate:
    """Return the ratio ``exp(step * beta)`` of a coefficient and its interval.

    Raises
    ------
    CohortError
        If it is too large or too small to be represented.
    """
    with np.errstate(over="ignore"):
        values = [float(np.exp(step * x)) for x in dataclasses.astuple(estimate)]
    if not all(np.isfinite(v) and v > 0 for v in values):
        raise CohortError("the ratio or its interval is beyond what a number can hold")
    return Estimate(*values)


def odds_ratio(
    score: np.ndarray, outcome: np.ndarray, name: str = "score", step: float = STEP
) -> OddsRatio:
    """Return the odds ratio of benefit for a score higher by ``step``.

    Raises
    ------
    CohortError
        As `fit_logistic`.
    """
    fit = fit_logistic({name: score}, outcome)
    coefficient = fit.coefficients[0]
    return OddsRatio(
        name,
        step,
        scaled(coefficient.beta, step),
        coefficient.p,
        fit.subjects,
        int(outcome.sum()),
    )


def compare_models(patients: pd.DataFrame, models: dict[str, tuple[str, ...]]) -> ModelComparison:
    """Fit each model's variables to the patients who have all variables of all models.

    Parameters
    ----------
    patients
        With the column ``outcome`` and the variables.
    models
        Name of a model to its columns.

    Raises
    ------
    CohortError
        If no patient has all variables.
    """
    columns = list(dict.fromkeys(c for variables in models.values() for c in variables))
    complete = patients.dropna(subset=columns)
    if complete.empty:
        raise CohortError(f"no patient has all of {', '.join(columns)}")
    outcome = complete["outcome"].to_numpy()
    return ModelComparison(
        len(complete),
        {
            name: attempt(
                fit_logistic, {c: complete[c].to_numpy(dtype=float) for c in variables}, outcome
            )
            for name, variables in models.items()
        },
    )
