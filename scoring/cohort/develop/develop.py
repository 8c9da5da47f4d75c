"""Redevelop the signature on a cohort, step by step as Ligero 2021 did."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from scoring.cohort.data.standardisation import logarithms
from scoring.cohort.data.tables import LABORATORY, Cohort
from scoring.cohort.develop.cross_validation import FOLDS, CrossValidated, Scheme, cross_validate
from scoring.cohort.develop.lesion_model import (
    LesionData,
    LesionModel,
    SelectionOptions,
    fit_lesion_model,
    patient_means,
    select_columns,
)
from scoring.cohort.statistics.discrimination import Discrimination, discriminate
from scoring.cohort.statistics.elastic_net import Selection
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.cohort.statistics.icc import THRESHOLD, Form, Repeatability, repeatability, repeatable
from scoring.cohort.statistics.logistic import LogisticFit, few_events, fit_logistic
from scoring.cohort.statistics.operating_point import MINIMUM_SPECIFICITY, Cutoff, choose_cutoff
from scoring.errors import CohortError
from scoring.model.score import SMALLEST_MEANINGFUL

CLINICAL_VARIABLES = ("radiomics_score", "lymphocytes", "albumin")
LESION_OUTCOME = "lesion_outcome"


@dataclasses.dataclass(frozen=True)
class Options:
    """Options of a development; the defaults follow the paper, except as `Scheme` describes.

    Parameters
    ----------
    icc_form, icc_threshold
        Which intraclass correlation must be above the threshold in every table.
    lesion_outcomes
        Take each lesion's own outcome (column ``lesion_outcome``) instead of its patient's.
    jobs
        Processes for the folds; the result does not depend on it.
    """

    selection: SelectionOptions = dataclasses.field(default_factory=SelectionOptions)
    icc_form: Form = Form.AGREEMENT
    icc_threshold: float = THRESHOLD
    minimum_specificity: float = MINIMUM_SPECIFICITY
    folds: int = FOLDS
    lesion_outcomes: bool = False
    jobs: int = 1


@dataclasses.dataclass(frozen=True, eq=False)
class ClinicalModel:
    """Logistic model of patients: mean radiomics score, lymphocytes [10^9/L], albumin [g/dL].

    ``left_out`` are patients without both laboratory values; ``scores`` are the others'.
    """

    fit: LogisticFit
    left_out: int
    cutoff: Cutoff
    scores: pd.Series
    discrimination: Discrimination


@dataclasses.dataclass(frozen=True, eq=False)
class Development:
    """A developed signature and its performance.

    Parameters
    ----------
    candidates, repeatability, repeatable
        Features at the start; their intraclass correlations; those that passed.
    selection
        Of the elastic net on the whole cohort.
    model
        The lesion model.
    lesion_scores, patient_scores
        Of the cohort on which the model was fitted.
    cutoff
        Of the lesion score.
    lesion_discrimination, patient_discrimination
        Apparent: on the cohort on which the model was fitted, and therefore too high.
    cross_validated
        One for each `Scheme`, or why there is none.
    """

    seed: int
    options: Options
    cohort: Cohort
    candidates: tuple[str, ...]
    repeatability: tuple[Repeatability, ...]
    repeatable: tuple[str, ...]
    selection: Selection
    model: LesionModel
    lesion_scores: np.ndarray
    patient_scores: pd.Series
    cutoff: Cutoff
    lesion_discrimination: Discrimination
    patient_discrimination: Discrimination
    clinical: ClinicalModel | Unavailable
    cross_validated: Mapping[Scheme, CrossValidated | Unavailable]
    warnings: tuple[str, ...]

    @property
    def optimism(self) -> dict[str, float]:
        """Optimism of the lesions' AUC: apparent, and in each of the two schemes."""
        nested = self.cross_validated[Scheme.NESTED]
        if isinstance(nested, Unavailable):
            return {}
        found = {"apparent": self.lesion_discrimination.auc.value - nested.lesion_auc}
        for scheme in (Scheme.SELECTED_BEFORE, Scheme.PAPER):
            other = self.cross_validated[scheme]
            if not isinstance(other, Unavailable):
                found[scheme.value] = other.lesion_auc - nested.lesion_auc
        return found


def candidate_features(cohort: Cohort) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the features that a node can compute and take the logarithm of, and the others.

    The first are those under pyradiomics' names that are above zero in every lesion; the second
    are not above zero somewhere (a skewness, a percentile in HU ...).

    Raises
    ------
    CohortError
        If there is none.
    """
    names = [f for f in cohort.features if f.startswith("original_")]
    if not names:
        raise CohortError(
            "lesions: no column is a feature under pyradiomics' name (original_CLASS_Name)"
        )
    # A blank value does not count here: the logarithm refuses it later and names the row.
    below = tuple(f for f in names if (cohort.lesions[f] < SMALLEST_MEANINGFUL).any())
    above = tuple(f for f in names if f not in below)
    if not above:
        raise CohortError(f"lesions: none of {len(names)} features is above zero in every lesion")
    return above, below


def lesion_data(cohort: Cohort, features: tuple[str, ...], own_outcomes: bool) -> LesionData:
    """Return the lesions as the model takes them.

    Raises
    ------
    CohortError
        If a feature has no logarithm, or a lesion's own outcome is asked for and is not 0 or 1.
    """
    lesions = cohort.lesions
    if own_outcomes:
        if LESION_OUTCOME not in lesions or not lesions[LESION_OUTCOME].isin([0, 1]).all():
            raise CohortError(f"lesions: {LESION_OUTCOME!r} is missing, or not 0 or 1 everywhere")
        outcome = lesions[LESION_OUTCOME]
    else:
        of = cohort.patients.set_index("patient")["outcome"]
        outcome = lesions["patient"].map(of)
    return LesionData(
        features,
        logarithms(lesions, features),
        lesions["location"].to_numpy(),
        outcome.to_numpy(dtype=int),
        lesions["patient"].to_numpy(),
    )


def _repeatability(
    tables: Mapping[str, pd.DataFrame],
    candidates: tuple[str, ...],
    options: Options,
    advance: Callable[[], object],
) -> tuple[tuple[Repeatability, ...], tuple[str, ...]]:
    if not tables:
        return (), candidates
    found = repeatability(tables, candidates, advance)
    passed = tuple(repeatable(found, options.icc_form, options.icc_threshold))
    if not passed:
        raise CohortError(
            f"none of the {len(candidates)} features has an intraclass correlation above "
            f"{options.icc_threshold:g} in every one of the {len(tables)} tables"
        )
    return tuple(found), passed


def fit_clinical(
    patients: pd.DataFrame, scores: pd.Series, minimum_specificity: float
) -> ClinicalModel:
    """Fit the radiomics-clinical model on the patients with both laboratory values.

    Raises
    ------
    CohortError
        If there are no laboratory values, or the model cannot be fitted.
    """
    missing = [c for c in LABORATORY if c not in patients]
    if missing:
        raise CohortError(f"the patients have no {' and no '.join(missing)}")
    table = patients.assign(radiomics_score=patients["patient"].map(scores))
    complete = table.dropna(subset=list(LABORATORY))
    if complete.empty:
        raise CohortError("no patient has both laboratory values")
    variables = {c: complete[c].to_numpy(dtype=float) for c in CLINICAL_VARIABLES}
    outcome = complete["outcome"].to_numpy()
    fit = fit_logistic(variables, outcome)
    predictor = fit.intercept + sum(c.beta.value * variables[c.name] for c in fit.coefficients)
    probability = 1 / (1 + np.exp(-predictor))
    return ClinicalModel(
        fit=fit,
        left_out=len(table) - len(complete),
        cutoff=choose_cutoff(probability, outcome, minimum_specificity),
        scores=pd.Series(probability, index=complete["patient"].to_numpy()),
        discrimination=discriminate(probability, outcome),
    )


def _clinical_warnings(clinical: ClinicalModel | Unavailable) -> list[str]:
    if isinstance(clinical, Unavailable):
        return [f"no radiomics-clinical model: {clinical.reason}"]
    said = []
    if clinical.left_out:
        said.append(
            f"radiomics-clinical model: {clinical.left_out} patients without both laboratory "
            "values left out"
        )
    few = few_events(clinical.fit.events, len(CLINICAL_VARIABLES), "radiomics-clinical model")
    return said + ([few] if few else [])


def develop(
    cohort: Cohort,
    repeated: Mapping[str, pd.DataFrame] | None = None,
    *,
    seed: int,
    options: Options | None = None,
    advance: Callable[[], object] = lambda: None,
) -> Development:
    """Develop a signature.

    Parameters
    ----------
    cohort
        Checked tables; every column of lesions that has a pyradiomics name is a candidate.
    repeated
        Name to table of repeated extractions, see `scoring.cohort.statistics.icc`; none means no
        filter.
    seed
        Of all folds; the same seed gives the same result.
    advance
        Called `work` times in all.

    Raises
    ------
    CohortError
        If a table cannot be used, no feature is repeatable, nothing is selected, or the model has
        no estimate; the message says which.
    """
    options, repeated = options or Options(), repeated or {}
    candidates, below = candidate_features(cohort)
    found, passed = _repeatability(repeated, candidates, options, advance)
    data = lesion_data(cohort, passed, options.lesion_outcomes)
    selection, selected = _selected(data, options, seed)
    advance()
    model = fit_lesion_model(data, selected)
    scores = model.scores(data)
    cutoff = choose_cutoff(scores, data.outcome, options.minimum_specificity)
    patient_scores = patient_means(scores, data.patient)
    patients = cohort.patients
    clinical = attempt(fit_clinical, patients, patient_scores, options.minimum_specificity)
    mean_scores = patients["patient"].map(patient_scores).to_numpy(dtype=float)
    result = Development(
        seed=seed,
        options=options,
        cohort=cohort,
        candidates=candidates,
        repeatability=found,
        repeatable=passed,
        selection=selection,
        model=model,
        lesion_scores=scores,
        patient_scores=patient_scores,
        cutoff=cutoff,
        lesion_discrimination=discriminate(scores, data.outcome, data.patient),
        patient_discrimination=discriminate(mean_scores, patients["outcome"].to_numpy()),
        clinical=clinical,
        cross_validated=_cross_validated(data, options, seed, advance),
        warnings=(),
    )
    return dataclasses.replace(result, warnings=_warnings(result, bool(repeated), below))


def _selected(data: LesionData, options: Options, seed: int) -> tuple[Selection, tuple[str, ...]]:
    """Select columns by elastic net; a signature needs at least one feature."""
    selection, selected = select_columns(data, options.selection, seed)
    if not any(name in data.features for name in selected):
        how = options.selection
        raise CohortError(
            f"the elastic net selects no feature of {len(data.features)} (rule {how.rule.value}, "
            f"{how.measure.value} error {selection.error:.3f}): this cohort does not support a "
            "signature by this rule; the rule 'min' and the measure 'deviance' are less strict"
        )
    return selection, selected


def _cross_validated(
    data: LesionData, options: Options, seed: int, advance: Callable[[], object]
) -> dict[Scheme, CrossValidated | Unavailable]:
    return {
        scheme: attempt(
            cross_validate,
            data,
            scheme,
            options.selection,
            seed,
            folds=options.folds,
            jobs=options.jobs,
            advance=advance,
        )
        for scheme in Scheme
    }


def work(cohort: Cohort, tables: int, options: Options) -> int:
    """Return the number of steps that `develop` reports."""
    return tables * len(candidate_features(cohort)[0]) + 1 + len(Scheme) * options.folds


def _warnings(found: Development, filtered: bool, below: tuple[str, ...]) -> tuple[str, ...]:
    said = [] if filtered else ["no table of repeated extractions: no feature was filtered"]
    if below:
        said.append(
            f"{len(below)} features are not above zero in every lesion and have no logarithm: no "
            f"candidates ({', '.join(below[:3])}{' ...' if len(below) > 3 else ''})"
        )
    if found.model.mixed is not None:
        said += found.model.mixed.warnings
    said += _clinical_warnings(found.clinical)
    for scheme, cv in found.cross_validated.items():
        if isinstance(cv, Unavailable):
            said.append(f"not cross-validated ({scheme.value}): {cv.reason}")
            continue
        if cv.failed:
            said.append(
                f"{len(cv.failed)} of {len(cv.folds)} folds failed ({scheme.value}): {cv.failed[0]}"
            )
        if cv.empty:
            said.append(
                f"in {cv.empty} of {len(cv.folds)} folds nothing was selected ({scheme.value})"
            )
    present = set(found.cohort.lesions["location"])
    absent = [x for x in ("node", "liver", "lung", "other") if x not in present]
    if absent:
        said.append(
            f"no lesion lies in {', '.join(absent)}: the model has no term for it and will score "
            "such lesions as the others"
        )
    return tuple(said)
