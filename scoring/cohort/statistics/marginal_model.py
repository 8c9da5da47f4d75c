"""Logistic regression of lesions averaged over patients, with errors that know the patients.

Where every lesion has its patient's outcome, as in Ligero 2021, a mixed model's variance has no
upper bound (`scoring.cohort.statistics.mixed_model`). The marginal model asks another question, one
with an answer: the probability of benefit of a lesion drawn from all patients' lesions. Generalised
estimating equations with independent working correlation; intervals from the sandwich variance
clustered by patient.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import statsmodels.api as sm

from scoring.cohort.errors import CohortError
from scoring.cohort.statistics.estimates import Estimate, Z
from scoring.cohort.statistics.mixed_model import FixedEffect


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
