"""Redevelop the signature on a cohort, step by step as Ligero 2021 did."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from scoring.cohort.data.standardisation import logarithms
from scoring.cohort.data.tables import LABORATORY, Cohort
from scoring.cohort.develop.cross_validation import (
    FOLDS,
    CrossValidated,
    Scheme,
    cross_validate,
    schemes_of,
    sites_of,
)
from scoring.cohort.develop.lesion_model import (
    LesionData,
    LesionModel,
    SelectionOptions,
    patient_means,
)
from scoring.cohort.develop.optimism import Optimism, bootstrap_optimism
from scoring.cohort.develop.procedure import CLINICAL_VARIABLES, ClinicalModel, Trained, train
from scoring.cohort.statistics.discrimination import Discrimination, discriminate
from scoring.cohort.statistics.elastic_net import Selection
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.cohort.statistics.icc import THRESHOLD, Form, Repeatability, repeatability, repeatable
from scoring.cohort.statistics.logistic import RARER, few_events
from scoring.cohort.statistics.operating_point import MINIMUM_SPECIFICITY, Cutoff
from scoring.cohort.statistics.sample_size import SampleSize, sample_size
from scoring.errors import CohortError, ModelError
from scoring.model.score import SMALLEST_MEANINGFUL
from scoring.model.signature import check_feature
from scoring.results import Location

LESION_OUTCOME = "lesion_outcome"
BOOTSTRAP = 50
LITTLE_SIGNAL = 0.3  # shrinkage below it


@dataclasses.dataclass(frozen=True)
class Options:
    """Options of a development; the defaults follow the paper, except as `Scheme` describes.

    Parameters
    ----------
    icc_form, icc_threshold
        Which intraclass correlation must be above the threshold in every table.
    lesion_outcomes
        Take each lesion's own outcome (column ``lesion_outcome``) instead of its patient's.
    bootstrap
        Draws of the patients for the optimism; 0 for none.
    jobs
        Processes for the folds; the result does not depend on it.
    """

    selection: SelectionOptions = dataclasses.field(default_factory=SelectionOptions)
    icc_form: Form = Form.AGREEMENT
    icc_threshold: float = THRESHOLD
    minimum_specificity: float = MINIMUM_SPECIFICITY
    folds: int = FOLDS
    bootstrap: int = BOOTSTRAP
    lesion_outcomes: bool = False
    jobs: int = 1


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
    shrinkage
        Factor of the lesion model's coefficients: the calibration slope of out-of-fold scores.
    cutoff
        Of the lesion score, chosen on out-of-fold scores.
    sample_sizes
        What the lesion model and the radiomics-clinical model need.
    bootstrap
        Optimism by the bootstrap, or why there is none.
    lesion_discrimination, patient_discrimination
        Apparent: on the cohort on which the model was fitted, and therefore too high.
    cross_validated
        One for each scheme that the cohort allows, or why there is none.
    """

    seed: int
    options: Options
    cohort: Cohort
    candidates: tuple[str, ...]
    repeatability: tuple[Repeatability, ...]
    repeatable: tuple[str, ...]
    selection: Selection
    model: LesionModel
    shrinkage: float
    lesion_scores: np.ndarray
    patient_scores: pd.Series
    cutoff: Cutoff
    lesion_discrimination: Discrimination
    patient_discrimination: Discrimination
    clinical: ClinicalModel | Unavailable
    cross_validated: Mapping[Scheme, CrossValidated | Unavailable]
    sample_sizes: tuple[SampleSize, ...]
    bootstrap: Mapping[str, Optimism] | Unavailable
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
        If there is none, or one has a name that pyradiomics does not know.
    """
    names = [f for f in cohort.features if f.startswith("original_")]
    if not names:
        raise CohortError(
            "lesions: no column is a feature under pyradiomics' name (original_CLASS_Name)"
        )
    for name in names:
        try:
            check_feature(name)
        except ModelError as e:
            raise CohortError(f"lesions: {e}; rename or remove the column") from e
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


def _clinical_warnings(clinical: ClinicalModel | Unavailable) -> list[str]:
    if isinstance(clinical, Unavailable):
        return [f"no radiomics-clinical model: {clinical.reason}"]
    said = []
    if clinical.left_out:
        said.append(
            f"radiomics-clinical model: {clinical.left_out} patients without both laboratory "
            "values left out"
        )
    few = few_events(clinical.fit.rarer, RARER, len(CLINICAL_VARIABLES), "radiomics-clinical model")
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
    sizes = sample_sizes(cohort)
    found, passed = _repeatability(repeated, candidates, options, advance)
    data, patients = lesion_data(cohort, passed, options.lesion_outcomes), cohort.patients
    trained = _trained(data, patients, options, seed)
    advance()
    model = trained.model
    scores = model.scores(data)
    patient_scores = patient_means(scores, data.patient)
    mean_scores = patients["patient"].map(patient_scores).to_numpy(dtype=float)
    if isinstance(trained.cutoff, Unavailable):
        raise CohortError(trained.cutoff.reason)
    result = Development(
        seed=seed,
        options=options,
        cohort=cohort,
        candidates=candidates,
        repeatability=found,
        repeatable=passed,
        selection=trained.selection,
        model=model,
        shrinkage=trained.shrinkage,
        lesion_scores=scores,
        patient_scores=patient_scores,
        cutoff=trained.cutoff,
        lesion_discrimination=discriminate(scores, data.outcome, data.patient),
        patient_discrimination=discriminate(mean_scores, patients["outcome"].to_numpy()),
        clinical=trained.clinical,
        cross_validated=_cross_validated(data, patients, options, seed, advance),
        sample_sizes=sizes,
        bootstrap=_bootstrap(data, patients, trained, options, seed, advance),
        warnings=(),
    )
    return dataclasses.replace(result, warnings=_warnings(result, bool(repeated), below))


def sample_sizes(cohort: Cohort) -> tuple[SampleSize, ...]:
    """Return what the models need by Riley's criteria, for a statement before the run.

    Raises
    ------
    CohortError
        As `candidate_features`; or if all patients have the same outcome.
    """
    patients, events = len(cohort.patients), int(cohort.patients["outcome"].sum())
    locations = cohort.lesions["location"].nunique() - 1
    parameters = len(candidate_features(cohort)[0]) + locations
    found = [sample_size("lesion model", patients, events, parameters)]
    if cohort.has(*LABORATORY):
        complete = cohort.patients.dropna(subset=list(LABORATORY))["outcome"]
        size = attempt(
            sample_size, "radiomics-clinical model", len(complete), int(complete.sum()),
            len(CLINICAL_VARIABLES),
        )  # fmt: skip
        found += [] if isinstance(size, Unavailable) else [size]
    return tuple(found)


def _trained(data: LesionData, patients: pd.DataFrame, options: Options, seed: int) -> Trained:
    """Run the procedure on the whole cohort; a signature needs at least one feature."""
    found = train(
        data,
        patients,
        options.selection,
        seed,
        minimum_specificity=options.minimum_specificity,
        standard_errors=True,
    )
    if not any(name in data.features for name in found.model.selected):
        how = options.selection
        raise CohortError(
            f"the elastic net selects no feature of {len(data.features)} (rule {how.rule.value}, "
            f"{how.measure.value} error {found.selection.error:.3f}): this cohort does not support "
            "a signature by this rule; the rule 'min' and the measure 'deviance' are less strict"
        )
    return found


def _bootstrap(
    data: LesionData,
    patients: pd.DataFrame,
    trained: Trained,
    options: Options,
    seed: int,
    advance: Callable[[], object],
) -> Mapping[str, Optimism] | Unavailable:
    if not options.bootstrap:
        return Unavailable("no bootstrap was asked for")
    return attempt(
        bootstrap_optimism,
        data,
        patients,
        trained,
        options.selection,
        seed,
        minimum_specificity=options.minimum_specificity,
        replicates=options.bootstrap,
        jobs=options.jobs,
        advance=advance,
    )


def _cross_validated(
    data: LesionData,
    patients: pd.DataFrame,
    options: Options,
    seed: int,
    advance: Callable[[], object],
) -> dict[Scheme, CrossValidated | Unavailable]:
    return {
        scheme: attempt(
            cross_validate,
            data,
            scheme,
            options.selection,
            seed,
            patients=patients,
            minimum_specificity=options.minimum_specificity,
            folds=options.folds,
            jobs=options.jobs,
            advance=advance,
        )
        for scheme in schemes_of(patients)
    }


def work(cohort: Cohort, tables: int, options: Options) -> int:
    """Return the number of steps that `develop` reports."""
    sites = sites_of(cohort.patients).nunique()
    return (
        tables * len(candidate_features(cohort)[0])
        + 1
        + (len(schemes_of(cohort.patients)) - bool(sites)) * options.folds
        + sites
        + options.bootstrap
    )


def _warnings(found: Development, filtered: bool, below: tuple[str, ...]) -> tuple[str, ...]:
    said = [size.sentence() for size in found.sample_sizes if not size.enough]
    if found.shrinkage < LITTLE_SIGNAL:
        said.append(
            f"out-of-fold scores have a calibration slope of {found.shrinkage:.2f} or less: the "
            "cohort shows little or no signal, and the coefficients are shrunk to it"
        )
    said += [] if filtered else ["no table of repeated extractions: no feature was filtered"]
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
    absent = [x.value for x in Location if x.value not in present]
    if absent:
        said.append(
            f"no lesion lies in {', '.join(absent)}: the model has no term for it and will score "
            "such lesions as the others"
        )
    return tuple(said)
