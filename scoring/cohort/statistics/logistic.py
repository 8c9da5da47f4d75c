"""Logistic regression on a few variables: Wald and profile-likelihood intervals, separation.

The fit is statsmodels'. Profile-likelihood intervals are in no maintained Python library; these are
tested against R's ``confint``.
"""

from __future__ import annotations

import dataclasses
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import statsmodels.api as sm
from scipy import optimize, special, stats

from scoring.cohort.statistics.discrimination import check_two_classes
from scoring.cohort.statistics.estimates import CONFIDENCE, Estimate
from scoring.errors import CohortError

# One subject of the rarer outcome for each coefficient is far too few; ten is the usual rule
# (Peduzzi 1996), which is a warning only.
EVENTS_PER_VARIABLE = 10
RARER = "patients of the rarer outcome"  # what is counted, of patients
# Of the deviance, absolute; smaller ones are lost in rounding with some ten thousand subjects.
DEVIANCE_TOLERANCE = 1e-10
# Newton's method needs four to eight where there is a maximum that it can reach.
NEWTON_STEPS, HALVINGS = 12, 10
WIDEST = 40.0  # standard errors from the estimate within which a profile limit is searched


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
    rarer
        Subjects of the rarer outcome, with or without benefit.
    coefficients
        Without the intercept.
    aic
        Akaike's information criterion, the intercept counted.
    events_per_variable
        ``rarer`` for each coefficient.
    """

    subjects: int
    rarer: int
    intercept: float
    coefficients: tuple[Coefficient, ...]
    log_likelihood: float
    aic: float
    events_per_variable: float


def separated(design: np.ndarray, outcome: np.ndarray) -> bool:
    """Return whether a hyperplane separates the outcomes, completely or except for ties.

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


def maximum(
    design: np.ndarray, outcome: np.ndarray, offset: np.ndarray | None = None
) -> tuple[np.ndarray, float]:
    """Return the coefficients of largest log likelihood, and that log likelihood.

    Iteratively reweighted least squares, which statsmodels uses, takes full steps and can diverge
    if an offset is large. Here a step that loses likelihood is halved, and where that does not end
    soon, a trust region is used: the likelihood is concave, so that it always converges.

    Raises
    ------
    CohortError
        If it does not.
    """
    scale = np.abs(design).max(axis=0)
    scale[scale == 0] = 1  # a column of zeros keeps the coefficient 0
    columns, fixed = design / scale, np.zeros(len(outcome)) if offset is None else offset
    sign = 2 * outcome - 1

    def loss(params: np.ndarray) -> float:
        return float(np.logaddexp(0, -sign * (columns @ params + fixed)).sum())

    def gradient(params: np.ndarray) -> np.ndarray:
        return np.asarray(columns.T @ (special.expit(columns @ params + fixed) - outcome))

    def hessian(params: np.ndarray) -> np.ndarray:
        p = special.expit(columns @ params + fixed)
        return np.asarray((columns.T * (p * (1 - p))) @ columns)

    start, enough = np.zeros(columns.shape[1]), 1e-9 * len(outcome)
    reached = _newton(loss, gradient, hessian, start, enough)
    if reached is not None:
        return reached / scale, -loss(reached)
    found = optimize.minimize(
        loss,
        start,
        jac=gradient,
        hess=hessian,
        method="trust-exact",
        options={"gtol": enough, "maxiter": 1000, "max_trust_radius": 1e6},
    )
    if not np.isfinite(found.fun) or np.abs(found.jac).max() > 1e-6 * len(outcome):
        raise CohortError("the logistic regression did not converge")
    return found.x / scale, -float(found.fun)


def _newton(
    loss: Callable[[np.ndarray], float],
    gradient: Callable[[np.ndarray], np.ndarray],
    hessian: Callable[[np.ndarray], np.ndarray],
    params: np.ndarray,
    enough: float,
) -> np.ndarray | None:
    """Return where the gradient is small enough, or nothing if that is not reached soon.

    It takes less time than a trust region.
    """
    value = loss(params)
    for _ in range(NEWTON_STEPS):
        slope = gradient(params)
        if np.abs(slope).max() < enough:
            return params
        try:
            step = np.linalg.solve(hessian(params), slope)
        except np.linalg.LinAlgError:
            return None
        rounding = 1e-12 * max(1.0, value)
        for _ in range(HALVINGS):
            if (after := loss(params - step)) <= value + rounding:
                break
            step = step / 2
        else:
            return None
        params, value = params - step, after
    return None


def standard_errors(
    design: np.ndarray, params: np.ndarray, offset: np.ndarray | None = None
) -> np.ndarray:
    """Return the coefficients' standard errors from the information at the maximum.

    Raises
    ------
    CohortError
        If the information is singular.
    """
    p = special.expit(design @ params + (0 if offset is None else offset))
    try:
        covariance = np.linalg.inv((design.T * (p * (1 - p))) @ design)
    except np.linalg.LinAlgError as e:
        raise CohortError("the logistic regression has no standard errors") from e
    return np.asarray(np.sqrt(np.diag(covariance)))


def _fit_glm(design: np.ndarray, outcome: np.ndarray) -> Any:
    """Return statsmodels' logistic fit at the maximum.

    Raises
    ------
    CohortError
        If there is none.
    """
    start, log_likelihood = maximum(design, outcome)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = sm.GLM(outcome, design, family=sm.families.Binomial())
        try:
            fit = model.fit(start_params=start, maxiter=200, tol=DEVIANCE_TOLERANCE)
            wrong = abs(float(fit.llf) - log_likelihood) > 1e-6 * max(1, abs(log_likelihood))
        except (np.linalg.LinAlgError, ValueError) as e:
            raise CohortError(f"the logistic regression cannot be fitted: {e}") from e
    if not fit.converged or wrong or not np.isfinite(fit.bse).all():
        raise CohortError("the logistic regression did not converge")
    return fit


def _profile(
    design: np.ndarray, outcome: np.ndarray, index: int, beta: float, error: float, best: float
) -> Estimate:
    """Return the interval of one coefficient: where the deviance rises by the chi-square's 95 %."""
    rest, drop = np.delete(design, index, axis=1), float(stats.chi2.ppf(CONFIDENCE, 1)) / 2

    def excess(value: float) -> float:
        return best - maximum(rest, outcome, design[:, index] * value)[1] - drop

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
    fit = _fit_glm(design, outcome)
    log_likelihood = float(fit.llf)
    coefficients = tuple(
        Coefficient(
            name,
            _profile(design, outcome, i, float(fit.params[i]), float(fit.bse[i]), log_likelihood),
            float(fit.bse[i]),
            float(fit.pvalues[i]),
        )
        for i, name in enumerate(names, start=1)
    )
    rarer = int(min(outcome.sum(), (1 - outcome).sum()))
    return LogisticFit(
        subjects=len(outcome),
        rarer=rarer,
        intercept=float(fit.params[0]),
        coefficients=coefficients,
        log_likelihood=log_likelihood,
        aic=2 * design.shape[1] - 2 * log_likelihood,
        events_per_variable=rarer / len(names),
    )


def few_events(count: int, of: str, variables: int, what: str) -> str | None:
    """Return a warning where there are fewer than ten events for each variable.

    ``of`` says what is counted, such as ``deaths`` or ``patients of the rarer outcome``.
    """
    if count >= EVENTS_PER_VARIABLE * variables:
        return None
    return (
        f"{what}: {count} {of} for {variables} variable{'s' if variables > 1 else ''}, "
        f"{count / variables:.1f} for each; fewer than {EVENTS_PER_VARIABLE} make coefficients "
        "and intervals unreliable."
    )
