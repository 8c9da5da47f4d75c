"""Elastic-net logistic regression over alpha and lambda, chosen by cross-validation.

The same problem as R's glmnet (Friedman 2010): minimise

    - log-likelihood / n + lambda * (alpha * |w|_1 + (1 - alpha) / 2 * |w|_2^2)

where ``w`` belongs to columns standardised with their 1/n standard deviation, the intercept is not
penalised, and lambda goes down from the value at which all ``w`` are zero. Each step of the
iteratively reweighted least squares is a weighted linear elastic net, solved by scikit-learn's
coordinate descent.
"""

from __future__ import annotations

import dataclasses
import enum
import warnings
from collections.abc import Sequence

import numpy as np
import sklearn
from scipy import special
from scipy.linalg import lapack
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import enet_path

from scoring.errors import CohortError

ALPHAS = tuple(round(0.1 * k, 1) for k in range(1, 11))
# glmnet's default is 100 lambdas down to 1e-4 of the first. On a hundred correlated features the
# last of them are nearly unpenalised and nearly separated fits, on which neither program converges.
LAMBDAS = 50
LAMBDA_RATIO = 1e-2
SMALLEST_PROBABILITY = 1e-9
TOLERANCE = 1e-6  # of the inner problem's duality gap, relative
SUBGRADIENT = 1e-9  # of a minimum, relative to the penalty
CONVERGED = 1e-8  # change of the standardised coefficients, weighted as in glmnet
MOST_STEPS = 50
ENOUGH_EXPLAINED = 0.999  # share of the deviance at which the path ends, as in glmnet
TOO_LITTLE_GAINED = 1e-5


class Measure(enum.Enum):
    """Error measure that cross-validation minimises."""

    CLASS = "class"  # share of wrong calls at a probability of one half
    DEVIANCE = "deviance"  # -2 log-likelihood a row


class Rule(enum.Enum):
    """The lambda that is selected."""

    ONE_SE = "1se"  # the largest within one standard error of the best
    MINIMUM = "min"  # the best


@dataclasses.dataclass(frozen=True, eq=False)
class Path:
    """Coefficients for falling lambda, in the units of the given columns.

    ``coefficients`` is (lambda, column), ``intercepts`` and ``lambdas`` are (lambda,).
    """

    alpha: float
    lambdas: np.ndarray
    intercepts: np.ndarray
    coefficients: np.ndarray

    def probabilities(self, x: np.ndarray) -> np.ndarray:
        """Return (lambda, row) probabilities."""
        p: np.ndarray = special.expit(self.intercepts[:, None] + self.coefficients @ x.T)
        return p


@dataclasses.dataclass(frozen=True, eq=False)
class CrossValidation:
    """Cross-validated error along a path.

    ``error`` and ``standard_error`` are (lambda,); ``best`` and ``one_se`` index them.
    """

    path: Path
    error: np.ndarray
    standard_error: np.ndarray
    best: int
    one_se: int


@dataclasses.dataclass(frozen=True)
class Selection:
    """The selection of the elastic net.

    Parameters
    ----------
    columns
        Indices of the columns whose coefficient is not zero.
    error
        Cross-validated error at the chosen alpha and lambda.
    """

    alpha: float
    lambda_: float
    error: float
    columns: tuple[int, ...]


def _check(x: np.ndarray, y: np.ndarray) -> None:
    if not np.isfinite(x).all():
        raise CohortError("elastic net: a value is blank or infinite")
    if len(np.unique(y)) != 2:
        raise CohortError(
            f"elastic net: all {len(y)} outcomes are {y[0] if len(y) else 'absent'}, expected both"
        )


def _columns_sd(x: np.ndarray) -> np.ndarray:
    sd: np.ndarray = x.std(axis=0)
    return np.where(sd > 1e-12, sd, np.inf)  # a constant column gets no coefficient


def lambda_sequence(x: np.ndarray, y: np.ndarray, alpha: float, count: int = LAMBDAS) -> np.ndarray:
    """Return lambdas that fall by equal factors from the first at which there is a coefficient."""
    n = len(x)
    z = (x - x.mean(axis=0)) / _columns_sd(x)
    largest = float(np.abs(z.T @ (y - y.mean())).max()) / (n * max(alpha, 1e-3))
    if largest == 0:
        raise CohortError("elastic net: no column has anything to do with the outcome")
    return np.geomspace(largest, largest * LAMBDA_RATIO, count)


def _deviance(y: np.ndarray, p: np.ndarray) -> np.ndarray:
    p = p.clip(SMALLEST_PROBABILITY, 1 - SMALLEST_PROBABILITY)
    deviance: np.ndarray = -2 * (y * np.log(p) + (1 - y) * np.log1p(-p))
    return deviance


@dataclasses.dataclass(frozen=True, eq=False)
class _Quadratic:
    """The weighted linear elastic net of one step: (column, row) ``z``, and its (row,) target.

    ``centre`` are the columns' weighted means, ``root`` the square roots of the weights; ``target``
    is centred and multiplied by them.
    """

    z: np.ndarray
    centre: np.ndarray
    root: np.ndarray
    target: np.ndarray
    alpha: float
    lambda_: float

    def columns(self, kept: np.ndarray | slice) -> np.ndarray:
        """Return some columns of ``z``, centred and weighted."""
        return np.asarray((self.z[kept] - self.centre[kept, None]) * self.root)

    def minimum_at_columns_of(self, w: np.ndarray) -> np.ndarray | None:
        """Return the minimum if the columns in use and their signs are those of ``w``.

        A solution of linear equations then takes the place of rounds of coordinate descent. The
        problem is convex: coefficients that meet the subgradient conditions, which are checked, are
        its minimum.
        """
        penalty = self.lambda_ * len(self.target)
        l1, l2 = self.alpha * penalty, (1 - self.alpha) * penalty
        kept = np.flatnonzero(w)
        if not len(kept):
            return None
        columns, sign = self.columns(kept), np.sign(w[kept])
        hessian = columns @ columns.T
        hessian.flat[:: len(kept) + 1] += l2
        _, values, singular = lapack.dposv(hessian, columns @ self.target - l1 * sign)
        if singular or (values * sign).min() <= 0:
            return None
        new = np.zeros(len(w))
        new[kept] = values
        # The residuals' weighted mean is zero: they need no centred columns.
        slope = self.z @ ((self.target - values @ columns) * self.root)
        beyond = np.abs(slope) - l1
        beyond[kept] = np.abs(slope[kept] - l1 * sign - l2 * values)
        return new if beyond.max() <= SUBGRADIENT * l1 else None

    def minimum(self, w: np.ndarray) -> np.ndarray:
        """Return the minimum; ``w`` is where the search starts."""
        found = self.minimum_at_columns_of(w)
        if found is not None:
            return found
        columns = self.columns(slice(None)).T
        _, coefficients, _ = enet_path(
            columns,
            self.target,
            l1_ratio=self.alpha,
            alphas=[self.lambda_],
            coef_init=w.copy(),  # it is written to
            precompute=columns.T @ columns,
            Xy=columns.T @ self.target,
            check_input=False,
            tol=TOLERANCE,
            max_iter=20_000,
        )
        return np.asarray(coefficients[:, 0])


def _weighted_step(
    z: np.ndarray,
    squares: np.ndarray,
    y: np.ndarray,
    w: np.ndarray,
    b: float,
    alpha: float,
    lambda_: float,
) -> tuple[np.ndarray, float, float]:
    """Return new standardised coefficients and intercept, and how far they moved."""
    eta = b + w @ z
    p = special.expit(eta).clip(SMALLEST_PROBABILITY, 1 - SMALLEST_PROBABILITY)
    weight = p * (1 - p)
    response = eta + (y - p) / weight
    total = float(weight.sum())
    centre, mean = z @ weight / total, float(weight @ response) / total
    root = np.sqrt(weight)
    new = _Quadratic(z, centre, root, (response - mean) * root, alpha, lambda_).minimum(w)
    intercept = mean - float(centre @ new)
    moved = max(
        float(((squares @ weight) * (new - w) ** 2).max(initial=0)) / len(y),
        total / len(y) * (intercept - b) ** 2,
    )
    return new, intercept, moved


def fit_path(x: np.ndarray, y: np.ndarray, alpha: float, lambdas: np.ndarray | None = None) -> Path:
    """Fit the elastic net for decreasing lambdas.

    Parameters
    ----------
    x
        (row, column).
    y
        0 or 1 for each row.
    alpha
        1 is the lasso, towards 0 the ridge.
    lambdas
        Falling; by default `lambda_sequence`, ended where glmnet ends it.

    Raises
    ------
    CohortError
        If a value is not finite or the outcomes are of one class.
    """
    _check(x, y)
    own = lambdas is None
    lambdas = lambda_sequence(x, y, alpha) if lambdas is None else lambdas
    centre, sd = x.mean(axis=0), _columns_sd(x)
    z = np.ascontiguousarray(((x - centre) / sd).T)
    squares = z**2
    w, b = np.zeros(x.shape[1]), float(special.logit(y.mean()))
    null = float(_deviance(y, np.full(len(y), y.mean())).sum())
    explained = 0.0
    rows: list[tuple[np.ndarray, float]] = []
    # The parameters are checked here; checking them again takes half of the time.
    with warnings.catch_warnings(), sklearn.config_context(skip_parameter_validation=True):
        warnings.simplefilter("ignore", ConvergenceWarning)  # the outer loop goes on until it is
        for lambda_ in lambdas:
            for _ in range(MOST_STEPS):
                w, b, moved = _weighted_step(z, squares, y, w, b, alpha, float(lambda_))
                if moved < CONVERGED:
                    break
            rows.append((w, b))
            if not own:
                continue
            before, explained = (
                explained,
                1 - float(_deviance(y, special.expit(b + w @ z)).sum()) / null,
            )
            ended = explained > ENOUGH_EXPLAINED or (
                len(rows) > 5 and explained - before < TOO_LITTLE_GAINED * explained
            )
            if ended:
                break
    standardised = np.array([w for w, _ in rows])
    coefficients = standardised / sd
    intercepts = np.array([b for _, b in rows]) - coefficients @ centre
    return Path(alpha, np.asarray(lambdas[: len(rows)]), intercepts, coefficients)


def _fold_errors(path: Path, x: np.ndarray, y: np.ndarray, measure: Measure) -> np.ndarray:
    p = path.probabilities(x)
    if measure is Measure.CLASS:
        return np.asarray(((p > 0.5) != (y == 1)).mean(axis=1))
    return np.asarray(_deviance(y, p.clip(1e-5, 1 - 1e-5)).mean(axis=1))


def cross_validate(
    x: np.ndarray, y: np.ndarray, alpha: float, folds: np.ndarray, measure: Measure
) -> CrossValidation:
    """Cross-validate the path of one alpha, as R's ``cv.glmnet``.

    Parameters
    ----------
    folds
        Fold number of each row.

    Raises
    ------
    CohortError
        If a training part has one outcome only.
    """
    path = fit_path(x, y, alpha)
    numbers, sizes = np.unique(folds, return_counts=True)
    errors = np.array(
        [
            _fold_errors(
                fit_path(x[folds != k], y[folds != k], alpha, path.lambdas),
                x[folds == k],
                y[folds == k],
                measure,
            )
            for k in numbers
        ]
    )
    mean = np.average(errors, axis=0, weights=sizes)
    variance = np.average((errors - mean) ** 2, axis=0, weights=sizes) / (len(numbers) - 1)
    error, standard_error = mean, np.sqrt(variance)
    # Equal errors differ in the last bit by the order of a sum; the largest lambda is wanted.
    best = int(np.flatnonzero(error <= error.min() + 1e-12)[0])
    one_se = int(np.flatnonzero(error <= error[best] + standard_error[best] + 1e-12)[0])
    return CrossValidation(path, error, standard_error, best, one_se)


def select(
    x: np.ndarray,
    y: np.ndarray,
    folds: np.ndarray,
    *,
    alphas: Sequence[float] = ALPHAS,
    rule: Rule = Rule.ONE_SE,
    measure: Measure = Measure.CLASS,
) -> Selection:
    """Choose alpha and lambda and return the selected columns.

    Among the alphas that with smallest error at its chosen lambda is taken, of equal ones the
    largest (fewest columns). The folds are the same for every alpha.

    Raises
    ------
    CohortError
        As `cross_validate`.
    """
    found: list[Selection] = []
    for alpha in sorted(alphas, reverse=True):
        cv = cross_validate(x, y, alpha, folds, measure)
        index = cv.one_se if rule is Rule.ONE_SE else cv.best
        columns = np.flatnonzero(cv.path.coefficients[index])
        found.append(
            Selection(
                alpha,
                float(cv.path.lambdas[index]),
                float(cv.error[index]),
                tuple(int(c) for c in columns),
            )
        )
    return min(found, key=lambda s: round(s.error, 12))
