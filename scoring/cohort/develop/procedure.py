"""The whole development on some patients: lesion model, shrinkage, cut-offs, clinical model.

It is repeated as a whole inside every fold and every bootstrap sample. What is chosen by looking at
lesion scores - the shrinkage, the cut-offs, the radiomics-clinical model - looks at out-of-fold
scores: in-sample ones are too good, and a clinical model fitted on them relies on them too much.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd
from scipy import special

from scoring.cohort.data.tables import LABORATORY
from scoring.cohort.develop.lesion_model import (
    LesionData,
    LesionModel,
    SelectionOptions,
    fit_lesion_model,
    folds_of,
    patient_means,
    select_columns,
)
from scoring.cohort.statistics.discrimination import Discrimination, discriminate
from scoring.cohort.statistics.elastic_net import Selection
from scoring.cohort.statistics.estimates import Estimate, Unavailable, attempt
from scoring.cohort.statistics.logistic import Coefficient, LogisticFit, fit_logistic, maximum
from scoring.cohort.statistics.mixed_model import FixedEffect
from scoring.cohort.statistics.operating_point import Cutoff, choose_cutoff
from scoring.errors import CohortError

CLINICAL_VARIABLES = ("radiomics_score", "lymphocytes", "albumin")
# A model without any signal has a slope of zero or below; its order of lesions is kept.
LEAST_SHRINKAGE = 0.05


@dataclasses.dataclass(frozen=True, eq=False)
class ClinicalModel:
    """Logistic model of patients: mean radiomics score, lymphocytes [10^9/L], albumin [g/dL].

    Parameters
    ----------
    fit
        On out-of-fold radiomics scores, its coefficients shrunk by ``shrinkage`` (heuristic factor
        of van Houwelingen and Le Cessie 1990) and its intercept refitted.
    left_out
        Patients without both laboratory values.
    scores
        Of the others, by patient.
    discrimination
        Apparent, of ``scores``.
    """

    fit: LogisticFit
    shrinkage: float
    left_out: int
    cutoff: Cutoff
    scores: pd.Series
    discrimination: Discrimination

    def predict(self, patients: pd.DataFrame, scores: pd.Series) -> pd.Series:
        """Return the score by patient, of those with both laboratory values."""
        complete, variables = _clinical_variables(patients, scores)
        return _probability(self.fit, variables, complete)


@dataclasses.dataclass(frozen=True, eq=False)
class Trained:
    """The result of the procedure.

    Parameters
    ----------
    model
        The lesion model, shrunk by ``shrinkage``.
    out_of_fold
        (lesion,) scores of its lesions, each by models that were not fitted to its patient.
    cutoff
        Of the lesion score, chosen on ``out_of_fold``.
    """

    selection: Selection
    model: LesionModel
    shrinkage: float
    out_of_fold: np.ndarray
    cutoff: Cutoff | Unavailable
    clinical: ClinicalModel | Unavailable


def _clinical_variables(
    patients: pd.DataFrame, scores: pd.Series
) -> tuple[pd.DataFrame, dict[str, np.ndarray]]:
    missing = [c for c in LABORATORY if c not in patients]
    if missing:
        raise CohortError(f"the patients have no {' and no '.join(missing)}")
    table = patients.assign(radiomics_score=patients["patient"].map(scores))
    complete = table.dropna(subset=list(CLINICAL_VARIABLES))
    if complete.empty:
        raise CohortError("no patient has both laboratory values")
    return complete, {c: complete[c].to_numpy(dtype=float) for c in CLINICAL_VARIABLES}


def _probability(
    fit: LogisticFit, variables: dict[str, np.ndarray], complete: pd.DataFrame
) -> pd.Series:
    predictor = fit.intercept + sum(c.beta.value * variables[c.name] for c in fit.coefficients)
    return pd.Series(special.expit(predictor), index=complete["patient"].to_numpy())


def _shrunk_fit(
    fit: LogisticFit, variables: dict[str, np.ndarray], outcome: np.ndarray
) -> tuple[LogisticFit, float]:
    """Return the fit with its coefficients shrunk uniformly, and the factor."""
    share = float(outcome.mean())
    without = len(outcome) * (share * np.log(share) + (1 - share) * np.log(1 - share))
    chi_square = 2 * (fit.log_likelihood - without)
    degrees = len(fit.coefficients)
    factor = max(LEAST_SHRINKAGE, (chi_square - degrees) / chi_square) if chi_square > 0 else (
        LEAST_SHRINKAGE
    )  # fmt: skip
    coefficients = tuple(
        Coefficient(
            c.name,
            Estimate(factor * c.beta.value, factor * c.beta.low, factor * c.beta.high),
            factor * c.standard_error,
            c.p,
        )
        for c in fit.coefficients
    )
    offset = sum(c.beta.value * variables[c.name] for c in coefficients)
    intercept = float(maximum(np.ones((len(outcome), 1)), outcome, np.asarray(offset))[0][0])
    return dataclasses.replace(fit, intercept=intercept, coefficients=coefficients), factor


def fit_clinical(
    patients: pd.DataFrame, scores: pd.Series, minimum_specificity: float
) -> ClinicalModel:
    """Fit the radiomics-clinical model on the patients with both laboratory values.

    Parameters
    ----------
    patients
        With ``patient``, ``outcome`` and the laboratory values.
    scores
        Out-of-fold radiomics scores by patient.
    minimum_specificity
        Of the cut-off.

    Raises
    ------
    CohortError
        If there are no laboratory values, or the model cannot be fitted.
    """
    complete, variables = _clinical_variables(patients, scores)
    outcome = complete["outcome"].to_numpy()
    fit, shrinkage = _shrunk_fit(fit_logistic(variables, outcome), variables, outcome)
    probability = _probability(fit, variables, complete)
    return ClinicalModel(
        fit=fit,
        shrinkage=shrinkage,
        left_out=len(patients) - len(complete),
        cutoff=choose_cutoff(probability.to_numpy(), outcome, minimum_specificity),
        scores=probability,
        discrimination=discriminate(probability.to_numpy(), outcome),
    )


def out_of_fold(data: LesionData, options: SelectionOptions, seed: int) -> np.ndarray:
    """Return (lesion,) linear predictors by models fitted, selection included, without its patient.

    Raises
    ------
    CohortError
        If a class is too small for the folds, or a fold gives no model.
    """
    predictor = np.empty(len(data.outcome))
    for k, (train, test) in enumerate(folds_of(data, options.folds, seed, together=True)):
        part = data.take(train)
        _, selected = select_columns(part, options, seed + k)
        model = fit_lesion_model(part, selected, standard_errors=False)
        predictor[test] = model.predictor(data.take(test))
    return predictor


def _intercept(outcome: np.ndarray, offset: np.ndarray) -> float:
    return float(maximum(np.ones((len(outcome), 1)), outcome, offset)[0][0])


def _shrinkage(predictor: np.ndarray, outcome: np.ndarray) -> float:
    """Return the calibration slope of out-of-fold predictors, between 0.05 and 1."""
    if np.ptp(predictor) < 1e-9:
        return 1.0
    design = np.column_stack([np.ones(len(outcome)), predictor])
    return float(np.clip(maximum(design, outcome)[0][1], LEAST_SHRINKAGE, 1.0))


def shrink(model: LesionModel, data: LesionData, factor: float) -> LesionModel:
    """Return the model with all coefficients multiplied by a factor, the intercept refitted."""

    def scaled(c: FixedEffect) -> FixedEffect:
        i = c.interval
        interval = None if i is None else Estimate(*(factor * x for x in (i.value, i.low, i.high)))
        return FixedEffect(c.name, factor * c.value, interval)

    offset = factor * (model.predictor(data) - model.intercept.value)
    return dataclasses.replace(
        model,
        intercept=FixedEffect("intercept", _intercept(data.outcome, offset), None),
        coefficients=tuple(map(scaled, model.coefficients)),
    )


def train(
    data: LesionData,
    patients: pd.DataFrame,
    options: SelectionOptions,
    seed: int,
    *,
    minimum_specificity: float,
    standard_errors: bool = False,
) -> Trained:
    """Develop on some patients.

    The inner folds repeat the selection at the alpha that the whole part chose.

    Parameters
    ----------
    data, patients
        The lesions, and their patients with ``patient``, ``outcome`` and laboratory values.
    minimum_specificity
        Of the cut-offs.
    standard_errors
        Whether the lesion model needs them, which takes longer.

    Raises
    ------
    CohortError
        If a model cannot be selected or fitted.
    """
    selection, selected = select_columns(data, options, seed)
    model = fit_lesion_model(data, selected, standard_errors=standard_errors)
    at_alpha = dataclasses.replace(options, alphas=(selection.alpha,))
    predictor = out_of_fold(data, at_alpha, seed)
    factor = _shrinkage(predictor, data.outcome)
    scores = special.expit(factor * predictor + _intercept(data.outcome, factor * predictor))
    return Trained(
        selection,
        shrink(model, data, factor) if selected else model,
        factor,
        scores,
        attempt(choose_cutoff, scores, data.outcome, minimum_specificity),
        attempt(fit_clinical, patients, patient_means(scores, data.patient), minimum_specificity),
    )
