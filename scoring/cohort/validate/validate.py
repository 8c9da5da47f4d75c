"""Validation of the scores on a cohort: all analyses that the paper printed for its cohorts."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version

import numpy as np

from scoring.cohort.data.scores import ScoredCohort, score_cohort
from scoring.cohort.data.tables import LABORATORY, SURVIVAL, Cohort
from scoring.cohort.statistics.association import (
    ModelComparison,
    OddsRatio,
    compare_models,
    odds_ratio,
)
from scoring.cohort.statistics.calibration_of_risk import Calibration, calibrate_risk, logit_of
from scoring.cohort.statistics.cluster_bootstrap import Bootstrap, of_score
from scoring.cohort.statistics.clustered import are_clustered
from scoring.cohort.statistics.discrimination import (
    Comparison,
    Discrimination,
    check_two_classes,
    compare,
    discriminate,
    roc_points,
)
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.cohort.statistics.logistic import RARER, few_events
from scoring.cohort.statistics.operating_point import (
    Distribution,
    OperatingPoint,
    at_cutoff,
    choose_cutoff,
    count,
    distribution,
    operating_point,
)
from scoring.cohort.statistics.risk import RiskPerformance, risk_performance
from scoring.cohort.statistics.survival import CoxModel, Survival, analyse_survival
from scoring.cohort.validate.characteristics import Characteristic, characteristics
from scoring.cohort.validate.sites import Sites, analyse_sites
from scoring.cohort.validate.subgroups import Subgroup, analyse_subgroups, groupings_of
from scoring.model.reference import Reference, bundled_reference
from scoring.model.signature import Signature, bundled_signature
from scoring.wording import counted

# Groups of the Hosmer-Lemeshow test, as the paper's.
LESION_GROUPS, PATIENT_GROUPS = 15, 5
MANY_TIES = 0.05
FEW_OF_A_CLASS = 10
CLINICAL_MODEL = ("radiomics_score", "lymphocytes", "albumin")


@dataclasses.dataclass(frozen=True)
class AsIndependent:
    """The paper's way with lesions: every lesion counts as a patient; intervals are too narrow."""

    discrimination: Discrimination | Unavailable
    operating_point: OperatingPoint | Unavailable
    calibration: Calibration | Unavailable


@dataclasses.dataclass(frozen=True)
class ScoreValidation:
    """Performance of one score.

    Parameters
    ----------
    name, level
        Which score, and whether a subject is a lesion or a patient.
    subjects, events
        How many, and how many with benefit.
    left_out
        Patients without the laboratory values that the score needs.
    odds_ratio
        Of patient scores only.
    as_independent, bootstrap
        Of lesions, where patients have several, beside the intervals that are robust to it.
    risk
        Of patient scores that have a published intercept.
    """

    name: str
    level: str
    subjects: int
    events: int
    left_out: int
    discrimination: Discrimination | Unavailable
    roc: list[tuple[float, float]] | Unavailable
    operating_point: OperatingPoint | Unavailable
    calibration: Calibration | Unavailable
    distribution: Distribution
    odds_ratio: OddsRatio | Unavailable
    as_independent: AsIndependent | None = None
    bootstrap: Bootstrap | None = None
    risk: RiskPerformance | Unavailable | None = None


@dataclasses.dataclass(frozen=True)
class Provenance:
    """Model, reference and program of the results."""

    software: str
    model: str
    model_sha256: str
    reference: str
    reference_sha256: str
    reference_calibrated_to_site: bool
    scores_computed: bool
    score_source: str


@dataclasses.dataclass(frozen=True)
class Validation:
    """All results of `validate`."""

    provenance: Provenance
    patients: int
    lesions: int
    characteristics: list[Characteristic]
    scores: list[ScoreValidation]
    comparisons: dict[str, Comparison | Unavailable]
    models: ModelComparison | Unavailable
    survival: Survival | Unavailable
    subgroups: list[Subgroup]
    sites: Sites
    warnings: list[str]
    notes: list[str]


STEPS = 6  # the tables scored, survival, scores, comparisons, subgroups, sites


def validate(
    cohort: Cohort,
    signature: Signature | None = None,
    reference: Reference | None = None,
    subgroups: Sequence[str] = (),
    advance: Callable[[], None] = lambda: None,
) -> Validation:
    """Validate the signature on a cohort.

    Parameters
    ----------
    cohort
        Checked tables.
    signature, reference
        The model, and the population that features are standardised with; by default the bundled
        ones. The reference also holds the intercept of the radiomics-clinical model.
    subgroups
        Columns of the patients to show the scores by, beside those that are known.
    advance
        Called after each of the `STEPS`.

    Raises
    ------
    CohortError
        If no lesion can be scored, there is one outcome class only, or a column makes no groups.
        Every other statistic that cannot be estimated is `Unavailable`, with the reason.
    """
    signature, reference = signature or bundled_signature(), reference or bundled_reference()
    scored = score_cohort(cohort, signature, reference)
    check_two_classes(scored.patients["outcome"].to_numpy())
    groupings = groupings_of(scored.patients, subgroups)
    has_laboratory = bool(
        cohort.has(*LABORATORY) and scored.patients["radiomics_clinical_score"].notna().any()
    )
    advance()
    survival = _survival(cohort, scored, signature, has_laboratory)
    advance()
    scores = _scores(scored, signature, has_laboratory)
    advance()
    comparisons = _comparisons(scored) if has_laboratory else {}
    advance()
    of_groups = analyse_subgroups(scored, has_laboratory, groupings)
    advance()
    sites = analyse_sites(scored, has_laboratory)
    advance()
    result = Validation(
        provenance=_provenance(scored, signature, reference),
        patients=len(scored.patients),
        lesions=len(scored.lesions),
        characteristics=characteristics(scored.lesions, scored.patients),
        scores=scores,
        comparisons=comparisons,
        models=_models(scored) if has_laboratory else Unavailable(_no_laboratory()),
        survival=survival,
        subgroups=of_groups,
        sites=sites,
        warnings=[],
        notes=list(scored.notes),
    )
    warnings = _warnings(result, scored, reference, has_laboratory)
    return dataclasses.replace(result, warnings=warnings)


def _survival(
    cohort: Cohort, scored: ScoredCohort, signature: Signature, has_laboratory: bool
) -> Survival | Unavailable:
    if not cohort.has(*SURVIVAL):
        return Unavailable("the patients have no time and status")
    cutoffs: dict[str, float | None] = {"radiomics_score": signature.radiomics_cutoff}
    if has_laboratory:
        cutoffs["radiomics_clinical_score"] = signature.radiomics_clinical_cutoff
    columns = CLINICAL_MODEL if has_laboratory else CLINICAL_MODEL[:1]
    return analyse_survival(scored.patients, cutoffs, columns)


def _scores(
    scored: ScoredCohort, signature: Signature, has_laboratory: bool
) -> list[ScoreValidation]:
    found = [
        _lesions(scored, signature),
        _at_published_cutoff(scored, "radiomics", "radiomics_score", signature.radiomics_cutoff),
    ]
    if has_laboratory:
        cutoff = signature.radiomics_clinical_cutoff
        found += [
            _at_published_cutoff(scored, "radiomics-clinical", "radiomics_clinical_score", cutoff),
            _clinical(scored),
        ]
    return found


def _no_laboratory() -> str:
    return "the patients have no albumin and lymphocytes"


def _provenance(scored: ScoredCohort, signature: Signature, reference: Reference) -> Provenance:
    libraries = ("scipy", "statsmodels", "lifelines", "scikit-learn")
    return Provenance(
        software=f"immunoct {version('immunoct')}, "
        + ", ".join(f"{name} {version(name)}" for name in libraries),
        model=signature.name,
        model_sha256=signature.sha256,
        reference=reference.name,
        reference_sha256=reference.sha256,
        reference_calibrated_to_site=reference.calibrated_to_site,
        scores_computed=scored.computed,
        score_source=scored.score_source,
    )


def _lesions(scored: ScoredCohort, signature: Signature) -> ScoreValidation:
    frame, cutoff = scored.lesions, signature.radiomics_cutoff
    score, outcome = frame["radiomics_score"].to_numpy(), frame["outcome"].to_numpy()
    owner = frame["patient"].to_numpy()
    found = ScoreValidation(
        name="radiomics",
        level="lesion",
        subjects=len(frame),
        events=int(outcome.sum()),
        left_out=0,
        discrimination=attempt(discriminate, score, outcome, owner),
        roc=attempt(roc_points, score, outcome),
        operating_point=attempt(at_cutoff, score, outcome, cutoff, owner),
        calibration=attempt(calibrate_risk, score, outcome, LESION_GROUPS, 10, owner=owner),
        distribution=distribution(score, outcome, cutoff),
        odds_ratio=Unavailable("lesions of one patient are not independent; see the patient score"),
    )
    if not are_clustered(owner):
        return found
    return dataclasses.replace(
        found,
        as_independent=AsIndependent(
            attempt(discriminate, score, outcome),
            attempt(at_cutoff, score, outcome, cutoff),
            attempt(calibrate_risk, score, outcome, LESION_GROUPS, 10),
        ),
        bootstrap=of_score(score, outcome, owner, cutoff, logit_of(score)),
    )


def _of_patients(
    scored: ScoredCohort, name: str, column: str
) -> tuple[ScoreValidation, np.ndarray, np.ndarray]:
    """Return the results common to all patient scores, without operating point and calibration."""
    frame = scored.patients.dropna(subset=[column])
    score, outcome = frame[column].to_numpy(dtype=float), frame["outcome"].to_numpy()
    missing = Unavailable("not computed")
    return (
        ScoreValidation(
            name=name,
            level="patient",
            subjects=len(frame),
            events=int(outcome.sum()),
            left_out=len(scored.patients) - len(frame),
            discrimination=attempt(discriminate, score, outcome),
            roc=attempt(roc_points, score, outcome),
            operating_point=missing,
            calibration=missing,
            distribution=distribution(score, outcome, None),
            odds_ratio=attempt(odds_ratio, score, outcome, name),
        ),
        score,
        outcome,
    )


def _at_published_cutoff(
    scored: ScoredCohort, name: str, column: str, cutoff: float
) -> ScoreValidation:
    result, score, outcome = _of_patients(scored, name, column)
    return dataclasses.replace(
        result,
        distribution=distribution(score, outcome, cutoff),
        operating_point=attempt(at_cutoff, score, outcome, cutoff),
        calibration=attempt(calibrate_risk, score, outcome, PATIENT_GROUPS),
        risk=attempt(risk_performance, score, outcome),
    )


def _clinical(scored: ScoredCohort) -> ScoreValidation:
    result, score, outcome = _of_patients(scored, "clinical", "clinical_score")
    return dataclasses.replace(
        result,
        operating_point=attempt(_chosen_point, score, outcome),
        calibration=Unavailable("the clinical-only score has no published intercept"),
        odds_ratio=attempt(odds_ratio, score, outcome, "clinical", 1.0),
    )


def _chosen_point(score: np.ndarray, outcome: np.ndarray) -> OperatingPoint:
    """Return the operating point at the paper's rule, as no clinical-only cut-off is published."""
    cutoff = choose_cutoff(score, outcome).value
    return operating_point(count(score, outcome, cutoff), cutoff, in_sample=True)


def _comparisons(scored: ScoredCohort) -> dict[str, Comparison | Unavailable]:
    names = {
        "radiomics-clinical": "radiomics_clinical_score",
        "radiomics": "radiomics_score",
        "clinical": "clinical_score",
    }
    frame = scored.patients.dropna(subset=list(names.values()))
    outcome = frame["outcome"].to_numpy()
    values = {n: frame[c].to_numpy(dtype=float) for n, c in names.items()}
    pairs = (
        ("radiomics-clinical", "radiomics"),
        ("radiomics-clinical", "clinical"),
        ("radiomics", "clinical"),
    )
    return {f"{a} vs {b}": attempt(compare, values[a], values[b], outcome) for a, b in pairs}


def _models(scored: ScoredCohort) -> ModelComparison | Unavailable:
    return attempt(
        compare_models,
        scored.patients,
        {
            "radiomics": ("radiomics_score",),
            "radiomics-clinical": CLINICAL_MODEL,
            "clinical": ("lymphocytes", "albumin"),
        },
    )


def _warnings_of_score(score: ScoreValidation, scored: ScoredCohort) -> Iterator[str]:
    """Yield what limits the statistics of one score."""
    # Lesions have their patient's outcome: there are as many independent ones as patients.
    with_benefit = int(scored.patients["outcome"].sum())
    counts = (with_benefit, len(scored.patients) - with_benefit)
    if score.level == "patient":
        counts = (score.events, score.subjects - score.events)
    rarer = min(counts)
    if rarer < FEW_OF_A_CLASS:
        yield (
            f"{score.name} ({score.level}): only {counted(rarer, 'patient')} of the rarer "
            "outcome; intervals are wide and their coverage is not assured."
        )
    if (
        isinstance(score.discrimination, Discrimination)
        and score.discrimination.tied_share > MANY_TIES
    ):
        yield (
            f"{score.name} ({score.level}): {100 * score.discrimination.tied_share:.0f} % of "
            "the pairs with and without benefit have the same score; they count one half."
        )


def _warnings(
    result: Validation, scored: ScoredCohort, reference: Reference, has_laboratory: bool
) -> list[str]:
    found = []
    if scored.computed and not reference.calibrated_to_site:
        found.append(
            f"The lesion scores were computed with the reference {reference.name}, which is not "
            "calibrated to this site: high and low calls and probabilities may be off."
        )
    if not scored.computed:
        found.append(
            "The lesion scores came with the data: what their features were standardised with is "
            "not known here."
            + (
                " The radiomics-clinical score takes its intercept from the reference "
                f"{reference.name}."
                if has_laboratory
                else ""
            )
        )
    if not has_laboratory:
        found.append(f"No radiomics-clinical or clinical score: {_no_laboratory()}.")
    for score in result.scores:
        if score.left_out:
            found.append(
                f"{score.name}: complete cases only; {score.left_out} of "
                f"{score.left_out + score.subjects} patients lack albumin or lymphocytes."
            )
    found += [words for score in result.scores for words in _warnings_of_score(score, scored)]
    if scored.lesions["location"].nunique() == 1:
        only = scored.lesions["location"].iloc[0]
        found.append(f"All lesions are in one location ({only}): nothing is said of the others.")
    if isinstance(result.models, ModelComparison):
        for name, fit in result.models.models.items():
            if not isinstance(fit, Unavailable):
                few = few_events(fit.rarer, RARER, len(fit.coefficients), f"AIC, {name}")
                found.append(few or "")
    if isinstance(result.survival, Survival) and isinstance(result.survival.multivariate, CoxModel):
        model = result.survival.multivariate
        few = few_events(model.deaths, "deaths", len(model.hazard_ratios), "Multivariate Cox")
        found.append(few or "")
    return [w for w in found if w]
