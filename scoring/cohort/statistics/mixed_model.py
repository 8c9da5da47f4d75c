"""Mixed logistic regression of lesions with a random intercept for each patient (Ligero 2021).

Fitted by gpboost with Laplace's approximation, as R's lme4 ``glmer``. The standard errors are from
the Hessian of the same likelihood over coefficients and intercept sd, as lme4's; gpboost's own
leave the sd out and are smaller.
"""

from __future__ import annotations

import dataclasses
import math
import warnings
from collections.abc import Sequence

import gpboost
import numpy as np
import statsmodels.api as sm
from gpboost.basic import GPBoostError
from statsmodels.tools.numdiff import approx_hess
from statsmodels.tools.sm_exceptions import PerfectSeparationError, PerfectSeparationWarning

from scoring.cohort.statistics.estimates import Estimate, Z
from scoring.cohort.statistics.logistic import RARER, few_events, separated
from scoring.errors import CohortError

RANK_TOLERANCE = 1e-7  # as R's
SINGULAR_GAIN = 1e-3  # log-likelihood that an intercept variance must add to count as above zero
# Between patients one sd apart the odds would differ by e^10: no such patients exist. An estimate
# beyond is a variance without an upper bound, stopped by Laplace's approximation.
LARGEST_CREDIBLE_SD = 10.0
MOST_STEPS = 5000


@dataclasses.dataclass(frozen=True)
class FixedEffect:
    """A coefficient on the logit; ``interval`` is None where no standard error exists."""

    name: str
    value: float
    interval: Estimate | None


@dataclasses.dataclass(frozen=True)
class MixedModel:
    """A fitted model.

    Parameters
    ----------
    intercept, coefficients
        Fixed effects, on the logit.
    patient_sd
        Standard deviation of the patients' intercepts; 0 for a singular fit.
    log_likelihood
        Laplace's approximation.
    dropped
        Columns that are a combination of earlier ones (or constant) and were left out.
    events, rows, patients
        Size of the smaller outcome class, rows and patients. Events are counted in patients where
        the outcome does not vary within patients.
    singular
        The variance is zero: no detectable patient effect; the model is an ordinary logistic one.
    identified
        False where the variance has no upper bound; the coefficients then belong to one patient
        among enormous differences and cannot be used: see
        `scoring.cohort.statistics.marginal_model`.
    warnings
        Sentences for the reader of the result.
    """

    intercept: FixedEffect
    coefficients: tuple[FixedEffect, ...]
    patient_sd: float
    log_likelihood: float
    dropped: tuple[str, ...]
    events: int
    rows: int
    patients: int
    singular: bool
    identified: bool
    warnings: tuple[str, ...]


def independent_columns(x: np.ndarray) -> list[int]:
    """Return the columns that are no combination of an intercept and earlier columns.

    As R does, a column is dropped in favour of those before it.
    """
    basis = [np.ones(len(x)) / math.sqrt(len(x))]
    kept = []
    for k in range(x.shape[1]):
        column = x[:, k].astype(float)
        length = float(np.linalg.norm(column))
        rest = column
        for _ in range(2):  # twice is enough (Kahan)
            rest = rest - np.array(basis).T @ (np.array(basis) @ rest)
        left = float(np.linalg.norm(rest))
        if left > RANK_TOLERANCE * length:
            basis.append(rest / left)
            kept.append(k)
    return kept


def _check(x: np.ndarray, y: np.ndarray, patients: np.ndarray) -> None:
    if not np.isfinite(x).all() or not np.isin(y, (0, 1)).all():
        raise CohortError("mixed model: a value is blank or infinite, or an outcome is not 0 or 1")
    if len(np.unique(y)) < 2:
        raise CohortError(
            f"mixed model: all {len(y)} lesions have outcome {int(y[0])}, expected both"
        )
    if len(np.unique(patients)) < 2:
        raise CohortError("mixed model: all lesions are one patient's, expected several patients")


def _logistic(design: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Return coefficients, standard errors and log-likelihood of the ordinary logistic model."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", PerfectSeparationWarning)
            fit = sm.GLM(y, design, family=sm.families.Binomial()).fit()
    except (PerfectSeparationError, PerfectSeparationWarning, np.linalg.LinAlgError) as e:
        raise CohortError(f"mixed model: the logistic start could not be fitted: {e}") from e
    return np.asarray(fit.params), np.asarray(fit.bse), float(fit.llf)


def _gp_model(groups: np.ndarray) -> gpboost.GPModel:
    # One thread: the sums, and so the last digits, do not depend on the machine.
    return gpboost.GPModel(group_data=groups, likelihood="bernoulli_logit", num_parallel_threads=1)


def _laplace_fit(
    design: np.ndarray, y: np.ndarray, groups: np.ndarray, start: np.ndarray
) -> tuple[np.ndarray, float, float, bool]:
    """Return coefficients, intercept variance, log-likelihood and whether the fit ended."""
    try:
        model = _gp_model(groups)
        model.fit(
            y=y,
            X=design,
            params={
                "init_cov_pars": np.array([1.0]),
                "init_coef": start,
                "delta_rel_conv": 1e-10,
                "maxit": MOST_STEPS,
            },
        )
        coefficients = np.ravel(np.asarray(model.get_coef(), dtype=float))
        variance = float(np.ravel(model.get_cov_pars())[0])
        log_likelihood = -float(model.get_current_neg_log_likelihood())
        # gpboost reports it only in a line on stdout.
        ended = int(model._get_num_optim_iter()) < MOST_STEPS  # noqa: SLF001
    except GPBoostError as e:
        raise CohortError(f"mixed model: gpboost could not fit it: {str(e).strip()}") from e
    if not np.isfinite([*coefficients, variance, log_likelihood]).all():
        raise CohortError("mixed model: gpboost's fit is not finite; the data do not determine it")
    return coefficients, variance, log_likelihood, ended


def _standard_errors(
    design: np.ndarray,
    y: np.ndarray,
    groups: np.ndarray,
    coefficients: np.ndarray,
    sd: float,
    scale: np.ndarray,
) -> np.ndarray | None:
    """Return the coefficients' standard errors, or None where the Hessian gives none."""
    model = _gp_model(groups)
    model.set_optim_params({"delta_conv_mode_finding": 1e-13})
    step = 1e-2 * np.append(scale, max(sd, 0.1))

    def objective(move: np.ndarray) -> float:
        moved = move * step
        value: float = model.neg_log_likelihood(
            cov_pars=np.array([(sd + moved[-1]) ** 2]),
            y=y,
            fixed_effects=design @ (coefficients + moved[:-1]),
        )
        return value

    hessian = approx_hess(np.zeros(len(step)), objective, epsilon=1.0) / np.outer(step, step)
    try:
        np.linalg.cholesky(hessian)
        variances = np.diag(np.linalg.inv(hessian))[:-1]
    except np.linalg.LinAlgError:
        return None
    return np.sqrt(variances) if np.isfinite(variances).all() and (variances > 0).all() else None


def _events(y: np.ndarray, groups: np.ndarray, constant: bool) -> int:
    counted = y[np.unique(groups, return_index=True)[1]] if constant else y
    return int(min((counted == 1).sum(), (counted == 0).sum()))


def fit_mixed_model(
    x: np.ndarray,
    names: Sequence[str],
    outcome: np.ndarray,
    patients: np.ndarray,
    *,
    standard_errors: bool = True,
) -> MixedModel:
    """Fit the model.

    Parameters
    ----------
    x
        (lesion, column): standardised features and 0/1 locations, without an intercept.
    names
        Of the columns.
    outcome
        0 or 1 for each lesion.
    patients
        Patient of each lesion.

    Raises
    ------
    CohortError
        If a value is missing, there is one outcome or one patient only, no column is left, the
        outcomes are separated, or the fit does not end.
    """
    y = np.asarray(outcome, dtype=float)
    groups = np.unique(np.asarray(patients).astype(str), return_inverse=True)[1]
    _check(x, y, groups)
    kept, design = _design(x, y)
    fit = _estimate(design, y, groups, standard_errors)
    intercept, *coefficients = _effects(["intercept", *(names[k] for k in kept)], fit)
    identified = fit.sd <= LARGEST_CREDIBLE_SD
    constant = all(len(np.unique(y[groups == g])) == 1 for g in np.unique(groups))
    events = _events(y, groups, constant)
    dropped = tuple(n for k, n in enumerate(names) if k not in kept)
    said = _warnings(fit.sd, fit.singular, identified, constant, events, len(kept), dropped)
    if not (fit.singular or fit.ended):
        said.append(f"the mixed model's fit did not end within {MOST_STEPS} steps")
    if standard_errors and fit.errors is None:
        said.append(
            "the mixed model has no standard errors: its likelihood is flat at the estimate"
        )
    return MixedModel(
        intercept=intercept,
        coefficients=tuple(coefficients),
        patient_sd=fit.sd,
        log_likelihood=fit.log_likelihood,
        dropped=dropped,
        events=events,
        rows=len(y),
        patients=len(np.unique(groups)),
        singular=fit.singular,
        identified=identified,
        warnings=tuple(said),
    )


def _design(x: np.ndarray, y: np.ndarray) -> tuple[list[int], np.ndarray]:
    """Return the independent columns' indices, and the design matrix with the intercept."""
    kept = independent_columns(x)
    if not kept:
        raise CohortError("mixed model: no column varies between the lesions")
    design = np.column_stack([np.ones(len(y)), x[:, kept]])
    if separated(design, y):
        raise CohortError(
            f"mixed model: the outcomes of the {len(y)} lesions are separated by a combination of "
            f"the {len(kept)} columns, so that a coefficient is infinite; select fewer columns or "
            "bring more patients"
        )
    return kept, design


@dataclasses.dataclass(frozen=True)
class _Fit:
    """Estimates of the mixed model, or of the ordinary logistic one where it is singular.

    ``coefficients`` and ``errors`` (None where there are none) begin with the intercept; ``ended``
    tells whether the fit converged.
    """

    coefficients: np.ndarray
    errors: np.ndarray | None
    sd: float
    log_likelihood: float
    singular: bool
    ended: bool


def _estimate(design: np.ndarray, y: np.ndarray, groups: np.ndarray, standard_errors: bool) -> _Fit:
    start, start_se, without = _logistic(design, y)
    coefficients, variance, log_likelihood, ended = _laplace_fit(design, y, groups, start)
    if log_likelihood - without < SINGULAR_GAIN:
        return _Fit(start, start_se, 0.0, without, True, ended)
    sd = math.sqrt(variance)
    errors = None
    if standard_errors:
        errors = _standard_errors(design, y, groups, coefficients, sd, start_se)
    return _Fit(coefficients, errors, sd, log_likelihood, False, ended)


def _effects(names: Sequence[str], fit: _Fit) -> list[FixedEffect]:
    named = zip(names, fit.coefficients, strict=True)
    if fit.errors is None:
        return [FixedEffect(name, float(b), None) for name, b in named]
    return [
        FixedEffect(name, float(b), Estimate(float(b), b - Z * s, b + Z * s))
        for (name, b), s in zip(named, fit.errors, strict=True)
    ]


def _warnings(
    sd: float,
    singular: bool,
    identified: bool,
    constant: bool,
    events: int,
    columns: int,
    dropped: tuple[str, ...],
) -> list[str]:
    said = []
    if not identified:
        why = (
            "the outcome does not vary within any patient" if constant else "few lesions a patient"
        )
        said.append(
            f"the variance between patients is not identified (sd {sd:.1f} on the logit): {why}; "
            "the marginal logistic model takes its place"
        )
    if dropped:
        said.append(
            f"{', '.join(dropped)} left out of the mixed model: a combination of the other columns"
        )
    if (few := few_events(events, RARER, columns, "mixed model")) is not None:
        said.append(few)
    if singular:
        said.append(
            "singular fit: the variance between patients is zero; the model is an ordinary "
            "logistic regression"
        )
    return said


def fit_marginal_model(
    x: np.ndarray, names: Sequence[str], outcome: np.ndarray, patients: np.ndarray
) -> tuple[FixedEffect, tuple[FixedEffect, ...]]:
    """Return intercept and coefficients.

    Parameters
    ----------
    x
        (lesion, column) of full rank, without an intercept; outcomes must not be separated.

    Raises
    ------
    CohortError
        If the fit is not finite.
    """
    design = np.column_stack([np.ones(len(x)), x])
    model = sm.GEE(
        outcome,
        design,
        groups=np.unique(patients.astype(str), return_inverse=True)[1],
        family=sm.families.Binomial(),
        cov_struct=sm.cov_struct.Independence(),
    )
    try:
        fit = model.fit(maxiter=200, ctol=1e-10)
    except (np.linalg.LinAlgError, ValueError) as e:
        raise CohortError(f"marginal model: it cannot be fitted: {e}") from e
    if not np.isfinite([*fit.params, *fit.bse]).all():
        raise CohortError("marginal model: the fit is not finite")
    found = tuple(
        FixedEffect(name, float(b), Estimate(float(b), float(b - Z * s), float(b + Z * s)))
        for name, b, s in zip(("intercept", *names), fit.params, fit.bse, strict=True)
    )
    return found[0], found[1:]
