"""Logistic regression on a few variables: Wald and profile-likelihood intervals, separation.

The fit is statsmodels'. Profile-likelihood intervals are in no kept Python library; these are
tested against R's ``confint``.
"""

from __future__ import annotations

import dataclasses
import warnings

import numpy as np
import statsmodels.api as sm
from scipy import optimize, stats

from scoring.cohort.discrimination import check_two_classes
from scoring.cohort.errors import CohortError
from scoring.cohort.estimates import CONFIDENCE, Estimate

# One subject of the rarer outcome for each coefficient is far too few; ten is the usual rule
# (Peduzzi 1996), which is said as a warning and not enforced.
EVENTS_PER_VARIABLE = 10
# Of the deviance, absolute; smaller ones are lost in rounding with some ten thousand subjects.
DEVIANCE_TOLERANCE = 1e-10
WIDEST = 40.0  # how many standard errors from the estimate a profile limit is looked for


@dataclasses.dataclass(frozen=True)
class Coefficient:
    """One coefficient on the logit: its profile-likelihood interval and its Wald P value."""

    name: str
    beta: Estimate
    standard_error: float
    p: float


@dataclasses.dataclass(frozen=True)
class LogisticFit:
    """A logistic regression.

    Parameters
    ----------
    coefficients
        Without the intercept.
    aic
        Akaike's information criterion, the intercept counted.
    events_per_variable
        Subjects of the rarer outcome for each coefficient.
    """

    subjects: int
    events: int
    intercept: float
    coefficients: tuple[Coefficient, ...]
    log_likelihood: float
    aic: float
    events_per_variable: float


def separated(design: np.ndarray, outcome: np.ndarray) -> bool:
    """Return whether a hyperplane separates the outcomes, completely or but for ties.

    Then the likelihood has no maximum and no coefficient exists. Decided by a linear programme
    (Konis 2007): is there a direction along which no subject is on the wrong side, and some subject
    is on the right one?

    Parameters
    ----------
    design
        (subject, column), the intercept's column included.
    outcome
        0 or 1.
    """
    scale = np.abs(design).max(axis=0)
    signed = (2 * outcome - 1)[:, None] * design / np.where(scale > 0, scale, 1)
    result = optimize.linprog(
        -signed.sum(axis=0), A_ub=-signed, b_ub=np.zeros(len(signed)), bounds=(-1, 1)
    )
    return bool(result.status == 0 and -result.fun > 1e-7)


def _largest_log_likelihood(
    design: np.ndarray, outcome: np.ndarray, offset: np.ndarray, start: np.ndarray
) -> float:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = sm.GLM(outcome, design, family=sm.families.Binomial(), offset=offset)
        try:
            log_likelihood = float(
                model.fit(start_params=start, maxiter=200, tol=DEVIANCE_TOLERANCE).llf
            )
        except (np.linalg.LinAlgError, ValueError) as e:
            raise CohortError(f"the logistic regression cannot be fitted: {e}") from e
    if not np.isfinite(log_likelihood):
        raise CohortError("the profile likelihood cannot be followed")
    return log_likelihood


def _profile(
    design: np.ndarray,
    outcome: np.ndarray,
    index: int,
    params: np.ndarray,
    error: float,
    best: float,
) -> Estimate:
    """Return the interval of one coefficient: where the deviance rises by the chi-square's 95 %."""
    rest, start = np.delete(design, index, axis=1), np.delete(params, index)
    beta, drop = float(params[index]), float(stats.chi2.ppf(CONFIDENCE, 1)) / 2

    def excess(value: float) -> float:
        offset = design[:, index] * value
        return float(best - _largest_log_likelihood(rest, outcome, offset, start) - drop)

    limits = []
    for sign in (-1, 1):
        side, step = "lower" if sign < 0 else "upper", 1.0
        while excess(beta + sign * step * error) < 0:
            step *= 2
            if step > WIDEST:
                raise CohortError(f"the profile likelihood has no {side} limit")
        ends = sorted((beta, beta + sign * step * error))
        try:
            limits.append(float(optimize.brentq(excess, *ends, xtol=1e-10 * max(1, abs(beta)))))
        except ValueError as e:
            raise CohortError(
                f"the profile likelihood has no {side} limit that can be found"
            ) from e
    return Estimate(beta, *limits)


def fit_logistic(variables: dict[str, np.ndarray], outcome: np.ndarray) -> LogisticFit:
    """Fit a logistic regression of the outcome on the variables.

    Raises
    ------
    CohortError
        If there is one outcome class only, a variable is constant or a sum of others, the
        outcomes are separated, or there are no more subjects than coefficients.
    """
    check_two_classes(outcome)
    names = list(variables)
    design = np.column_stack([np.ones(len(outcome)), *variables.values()])
    for name, values in variables.items():
        if np.ptp(values) == 0:
            raise CohortError(f"{name} is {values[0]:g} for every subject: it can explain nothing")
    if len(outcome) <= design.shape[1]:
        raise CohortError(
            f"{len(outcome)} subjects for {design.shape[1]} coefficients: too few to fit"
        )
    if np.linalg.matrix_rank(design / np.abs(design).max(axis=0)) < design.shape[1]:
        raise CohortError(f"{', '.join(names)} determine each other: no single fit exists")
    if separated(design, outcome):
        raise CohortError(
            f"{', '.join(names)} separate{'s' if len(names) == 1 else ''} those with from those "
            "without benefit completely: the odds ratio is infinite and has no interval"
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = sm.GLM(outcome, design, family=sm.families.Binomial()).fit(
            maxiter=200, tol=DEVIANCE_TOLERANCE
        )
        log_likelihood = float(fit.llf)  # computed when it is asked for
    if not fit.converged:
        raise CohortError("the logistic regression did not converge")
    coefficients = tuple(
        Coefficient(
            name,
            _profile(design, outcome, i, np.asarray(fit.params), float(fit.bse[i]), log_likelihood),
            float(fit.bse[i]),
            float(fit.pvalues[i]),
        )
        for i, name in enumerate(names, start=1)
    )
    events = int(min(outcome.sum(), (1 - outcome).sum()))
    return LogisticFit(
        subjects=len(outcome),
        events=events,
        intercept=float(fit.params[0]),
        coefficients=coefficients,
        log_likelihood=log_likelihood,
        aic=2 * design.shape[1] - 2 * log_likelihood,
        events_per_variable=events / len(names),
    )


def few_events(events: int, variables: int, what: str) -> str | None:
    """Return a warning where there are fewer than ten events for each variable."""
    if events >= EVENTS_PER_VARIABLE * variables:
        return None
    return (
        f"{what}: {events} events for {variables} variable{'s' if variables > 1 else ''}, "
        f"{events / variables:.1f} for each; fewer than {EVENTS_PER_VARIABLE} make coefficients "
        "and intervals unreliable."
    )
