"""The lesion model of a redevelopment: select columns by elastic net, fit the mixed model."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np
import pandas as pd
from scipy import special
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

from scoring.cohort.data.standardisation import Standardisation, fit_standardisation
from scoring.cohort.statistics.elastic_net import ALPHAS, Measure, Rule, Selection, select
from scoring.cohort.statistics.mixed_model import (
    FixedEffect,
    MixedModel,
    fit_marginal_model,
    fit_mixed_model,
)
from scoring.errors import CohortError
from scoring.results import Location

LOCATIONS = tuple(x.value for x in Location)


@dataclasses.dataclass(frozen=True, eq=False)
class LesionData:
    """Input of the lesion model; one row per lesion.

    Parameters
    ----------
    features
        Names of the columns of ``logs``.
    logs
        (lesion, feature) natural logarithms.
    location, outcome, patient
        (lesion,): node, liver, lung or other; 0 or 1; identifier.
    """

    features: tuple[str, ...]
    logs: np.ndarray
    location: np.ndarray
    outcome: np.ndarray
    patient: np.ndarray

    def take(self, rows: np.ndarray) -> LesionData:
        """Return some of the lesions."""
        return LesionData(
            self.features,
            self.logs[rows],
            self.location[rows],
            self.outcome[rows],
            self.patient[rows],
        )

    def columns(self, standardisation: Standardisation) -> np.ndarray:
        """Return (lesion, column): standardised features, then a 0/1 column for each location."""
        dummies = [self.location == x for x in LOCATIONS]
        return np.column_stack([standardisation.z(self.logs), *dummies]).astype(float)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of `columns`; locations by their value."""
        return (*self.features, *LOCATIONS)


@dataclasses.dataclass(frozen=True)
class SelectionOptions:
    """Options of the column selection; the defaults follow the paper."""

    alphas: tuple[float, ...] = ALPHAS
    folds: int = 4
    rule: Rule = Rule.ONE_SE
    measure: Measure = Measure.CLASS


@dataclasses.dataclass(frozen=True, eq=False)
class LesionModel:
    """A fitted lesion model.

    Parameters
    ----------
    standardisation
        Of the candidate features.
    selected
        Names of the columns that the mixed model was given.
    intercept, coefficients
        Those in use: the mixed model's own, or those of the marginal model where the variance
        between patients is not identified.
    mixed
        The fitted mixed model; None if no column was selected.
    """

    standardisation: Standardisation
    selected: tuple[str, ...]
    intercept: FixedEffect
    coefficients: tuple[FixedEffect, ...]
    mixed: MixedModel | None

    def predictor(self, data: LesionData) -> np.ndarray:
        """Return the linear predictor of lesions, the intercept included."""
        at = {name: k for k, name in enumerate(data.names)}
        x = data.columns(self.standardisation)
        beta = np.zeros(x.shape[1])
        for c in self.coefficients:
            beta[at[c.name]] = c.value
        predictor: np.ndarray = self.intercept.value + x @ beta
        return predictor

    def scores(self, data: LesionData) -> np.ndarray:
        """Return the lesion radiomics scores, 0 to 1."""
        scores: np.ndarray = special.expit(self.predictor(data))
        return scores


def patient_means(scores: np.ndarray, patient: np.ndarray) -> pd.Series:
    """Return the mean score of each patient, by identifier (equation 2)."""
    means: pd.Series = pd.Series(scores).groupby(np.asarray(patient)).mean()
    return means


def folds_of(
    data: LesionData, count: int, seed: int, *, together: bool
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield training and test rows of folds stratified by outcome.

    Parameters
    ----------
    together
        Whether all lesions of a patient are in one fold.

    Raises
    ------
    CohortError
        If an outcome class is too small for the number of folds.
    """
    y = data.outcome
    units = [
        len(np.unique(data.patient[y == k])) if together else int((y == k).sum()) for k in (0, 1)
    ]
    if min(units) < count:
        what = "patients" if together else "lesions"
        raise CohortError(
            f"{count}-fold cross-validation: only {min(units)} {what} of one outcome class, "
            f"expected at least {count}"
        )
    if together:
        grouped = StratifiedGroupKFold(count, shuffle=True, random_state=seed)
        yield from grouped.split(data.logs, y, data.patient)
    else:
        yield from StratifiedKFold(count, shuffle=True, random_state=seed).split(data.logs, y)


def fold_numbers(data: LesionData, count: int, seed: int, *, together: bool) -> np.ndarray:
    """Return the fold number of each lesion, as `folds_of`."""
    numbers = np.empty(len(data.outcome), dtype=int)
    for k, (_, test) in enumerate(folds_of(data, count, seed, together=together)):
        numbers[test] = k
    return numbers


def select_columns(
    data: LesionData, options: SelectionOptions, seed: int, *, together: bool = True
) -> tuple[Selection, tuple[str, ...]]:
    """Select columns by elastic net.

    Raises
    ------
    CohortError
        As `folds_of`, `fit_standardisation` and `select`.
    """
    x = data.columns(fit_standardisation(data.logs, data.features))
    folds = fold_numbers(data, options.folds, seed, together=together)
    chosen = select(
        x,
        data.outcome.astype(float),
        folds,
        alphas=options.alphas,
        rule=options.rule,
        measure=options.measure,
    )
    return chosen, tuple(data.names[c] for c in chosen.columns)


def fit_lesion_model(
    data: LesionData,
    selected: tuple[str, ...],
    *,
    standardisation: Standardisation | None = None,
    standard_errors: bool = True,
) -> LesionModel:
    """Fit the mixed model to selected columns.

    Parameters
    ----------
    standardisation
        By default the data's own.

    Raises
    ------
    CohortError
        As `fit_mixed_model` and `fit_standardisation`.
    """
    standardisation = standardisation or fit_standardisation(data.logs, data.features)
    if not selected:
        share = float(data.outcome.mean())
        intercept = FixedEffect("intercept", float(special.logit(share)), None)
        return LesionModel(standardisation, (), intercept, (), None)
    at = [data.names.index(name) for name in selected]
    x = data.columns(standardisation)[:, at]
    mixed = fit_mixed_model(
        x,
        selected,
        data.outcome,
        data.patient,
        standard_errors=standard_errors,
    )
    intercept, coefficients = mixed.intercept, mixed.coefficients
    if not mixed.identified:
        kept = [k for k, name in enumerate(selected) if name not in mixed.dropped]
        intercept, coefficients = fit_marginal_model(
            x[:, kept], [selected[k] for k in kept], data.outcome, data.patient
        )
    return LesionModel(standardisation, selected, intercept, coefficients, mixed)
