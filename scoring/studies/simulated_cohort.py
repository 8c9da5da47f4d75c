"""Simulated cohorts: synthetic patients whose outcome is drawn from the published model.

The features are log-normal with the moments and correlations of 351 real lung tumours
(``model/data/nsclc_summary.json``), the locations have the paper's shares (Ligero 2021, Table 1)
and the coefficients are the published ones (Table 2).

"Drawn from the published model" requires a definition. The paper fits a mixed logistic model to
*lesion rows* and gives every lesion of a patient the *patient's* outcome. Such rows violate the
assumption of the mixed model: given the patient's intercept, rows are independent. No mechanism
produces both, so two outcomes are drawn:

- ``lesion_outcome`` (lesions table) follows the assumption of the mixed model: independent draws
  with ``logit p = b0 + sum(beta z) + location + u`` and one normal ``u`` for each patient. A fit of
  the mixed model to it recovers the published coefficients.
- ``outcome`` (patients table) is that of one of the patient's lesions, drawn at random, so that a
  patient's probability is the mean over the lesions (equation 2 taken literally). The paper
  observed only this outcome. A mixed model of it, repeated on each lesion, does *not* estimate the
  coefficients: without differences within patients the variance of ``u`` has no upper bound.

With ``u`` = 0 the patients' mean score has an AUC of 0.86 for such an outcome; lower ones come
from an intercept that varies widely between patients, see `patient_sd_for_auc`.
"""

from __future__ import annotations

import dataclasses
import enum
import json
from typing import Any

import numpy as np
import pandas as pd
import radiomics
from scipy import special, stats

from scoring.errors import CohortError
from scoring.model.bundled import ALL_LOGGED_MODEL
from scoring.model.reference import bundled_reference
from scoring.model.reference_file import ASSUMED_ALBUMIN_G_DL, ASSUMED_LYMPHOCYTES_10_9_L
from scoring.model.signature import Signature, bundled_signature
from scoring.results import Location
from scoring.studies.populations import FOLDER

SUMMARY = "nsclc_summary.json"
PAPER_PATIENTS, PAPER_LESIONS = 85, 236  # Table 1, cohort 1
MOST_LESIONS = 17  # of one patient; Table 1
PREVALENCE = 43 / 85
# Table 1, cohort 1.
TUMOUR_TYPES = {
    "breast": 14,
    "cervix": 10,
    "other": 10,
    "gastrointestinal": 9,
    "melanoma": 8,
    "thyroid": 6,
    "lung": 6,
    "bladder": 6,
    "head and neck": 5,
    "ovary": 3,
    "pleura": 2,
    "thymus": 2,
    "kidney": 2,
    "adrenal": 2,
}
# Features that can be negative, in HU or by their definition; they have no logarithm.
SIGNED = frozenset(
    {
        "original_firstorder_10Percentile",
        "original_firstorder_90Percentile",
        "original_firstorder_Maximum",
        "original_firstorder_Mean",
        "original_firstorder_Median",
        "original_firstorder_Minimum",
        "original_firstorder_Skewness",
        "original_glcm_ClusterShade",
        "original_glcm_Correlation",
        "original_glcm_Imc1",
    }
)
# Not published; chosen so that about half of the patients die within two years of follow-up.
MEDIAN_SURVIVAL_MONTHS = 14.0
LOG_HAZARD_RATIO = -1.5  # for a score of 1 against a score of 0
FOLLOW_UP_MONTHS = (12.0, 48.0)


class OutcomeModel(enum.Enum):
    """Model from which the patients' outcome is drawn."""

    RADIOMICS = "radiomics"  # the lesion model
    RADIOMICS_CLINICAL = "radiomics-clinical"  # mean score, lymphocytes and albumin
    NOISE = "noise"  # no model: independent of every feature, location and laboratory value


@dataclasses.dataclass(frozen=True)
class Simulation:
    """A simulated cohort and its true scores and probabilities.

    Parameters
    ----------
    patients
        patient, outcome, albumin [g/dL], lymphocytes [10^9/L], time [months], status, tumour_type,
        age, sex.
    lesions
        patient, lesion, location, the features, radiomics_score (fixed effects only, with the
        true means and sds), lesion_outcome.
    patient_score, patient_probability
        Per patient: the score that the simulation is built on, and the probability of benefit
        given the features (``u`` integrated out).
    patient_auc
        The AUC to expect of ``patient_score`` for the outcome, given the features.
    """

    patients: pd.DataFrame
    lesions: pd.DataFrame
    patient_score: np.ndarray
    patient_probability: np.ndarray

    @property
    def patient_auc(self) -> float:
        """The AUC that the score must have for the outcome, apart from chance in the outcome."""
        return expected_auc(self.patient_score, self.patient_probability)

    @property
    def lesion_auc(self) -> float:
        """The AUC of the lesions' scores (as `patient_auc`), each with its patient's outcome."""
        owner = pd.factorize(self.lesions["patient"])[0]
        scores = self.lesions["radiomics_score"].to_numpy()
        return expected_auc(scores, self.patient_probability[owner])


def expected_auc(scores: np.ndarray, probabilities: np.ndarray) -> float:
    """Return the AUC of scores for outcomes that are drawn with known probabilities.

    The chance that of a subject with and one without benefit, drawn in proportion to their
    probabilities, the first has the higher score; ties count one half.
    """
    order = np.argsort(scores, kind="stable")
    s, p = scores[order], probabilities[order]
    _, start = np.unique(s, return_index=True)
    positive = np.add.reduceat(p, start)
    negative = np.add.reduceat(1 - p, start)
    below = np.cumsum(negative) - negative
    return float((positive * (below + negative / 2)).sum() / (positive.sum() * negative.sum()))


def read_summary() -> dict[str, Any]:
    """Return the published summary numbers of the 351 lesions."""
    text = (FOLDER / SUMMARY).read_text(encoding="utf-8")
    summary: dict[str, Any] = json.loads(text)
    return summary


def draw_logs(
    summary: dict[str, Any], signature: Signature, lesions: int, rng: np.random.Generator
) -> np.ndarray:
    """Draw (lesion, feature) logarithms from a normal with the summary's moments."""
    names = list(signature.features)
    mean = np.array([summary["features"][f]["log_mean"] for f in names])
    sd = np.array([summary["features"][f]["log_sd"] for f in names])
    correlation = np.array([[summary["correlation_of_logs"][a][b] for b in names] for a in names])
    values, vectors = np.linalg.eigh(correlation)
    root = vectors * np.sqrt(values.clip(0))
    logs: np.ndarray = mean + sd * (rng.standard_normal((lesions, len(names))) @ root.T)
    return logs


def draw_locations(
    signature: Signature, lesions: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Draw locations by the paper's shares; return their indices in `Location` and their terms."""
    counts = np.array([signature.training["location_counts"][x.value] for x in Location])
    index = rng.choice(len(counts), size=lesions, p=counts / counts.sum())
    return index, np.array([signature.locations[x] for x in Location])[index]


def _lesion_counts(patients: int, lesions: int, rng: np.random.Generator) -> np.ndarray:
    """Return lesions per patient, 1 to 17, with the wanted sum; most patients have few."""
    counts = rng.geometric(patients / lesions, patients).clip(1, MOST_LESIONS)
    while (missing := lesions - int(counts.sum())) != 0:
        step = int(np.sign(missing))
        movable = np.flatnonzero((counts + step >= 1) & (counts + step <= MOST_LESIONS))
        counts[rng.choice(movable, min(abs(missing), len(movable)), replace=False)] += step
    return counts


def further_feature_names(count: int, signature: Signature) -> list[str]:
    """Return names of pyradiomics features above zero that the signature does not use."""
    names = []
    for name, feature_class in radiomics.getFeatureClasses().items():
        for feature, deprecated in feature_class.getFeatureNames().items():
            full = f"original_{name}_{feature}"
            used = full in signature.features or full in SIGNED
            if not (deprecated or used or name == "shape2D"):
                names.append(full)
    if count > len(names):
        raise CohortError(f"pyradiomics has {len(names)} further features, {count} were asked for")
    return sorted(names)[:count]


def _draw_normal_logs(
    names: list[str],
    signature: Signature,
    owner: np.ndarray,
    likeness: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """Draw (lesion, feature) logarithms; lesions of one patient correlate by ``likeness``."""
    summary, patients = read_summary(), int(owner.max()) + 1
    mean = np.array([summary["features"][f]["log_mean"] for f in signature.features])
    own = draw_logs(summary, signature, len(owner), rng) - mean
    shared = draw_logs(summary, signature, patients, rng) - mean
    logs = mean + np.sqrt(1 - likeness) * own + np.sqrt(likeness) * shared[owner]
    # By definition; the summary's rounded correlations say so to six digits only.
    minor, major, ratio = (
        names.index(f"original_shape_{n}")
        for n in ("MinorAxisLength", "MajorAxisLength", "Elongation")
    )
    logs[:, ratio] = logs[:, minor] - logs[:, major]
    further = len(names) - len(mean)
    more = np.sqrt(1 - likeness) * rng.standard_normal((len(owner), further))
    more += np.sqrt(likeness) * rng.standard_normal((patients, further))[owner]
    return np.hstack([logs, more])


def _mean_over_patient(values: np.ndarray, owner: np.ndarray) -> np.ndarray:
    means: np.ndarray = np.bincount(owner, values) / np.bincount(owner)
    return means


def _without_intercept_known(predictor: np.ndarray, sd: float) -> np.ndarray:
    """Return the probability with a normal intercept of this sd integrated out."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(101)
    probability: np.ndarray = special.expit(predictor[:, None] + sd * nodes) @ (
        weights / weights.sum()
    )
    return probability


def _survival(score: np.ndarray, rng: np.random.Generator, related: bool) -> pd.DataFrame:
    """Draw exponential survival times, censored at the end of a uniform follow-up."""
    slope = LOG_HAZARD_RATIO if related else 0.0
    hazard = np.log(2) / MEDIAN_SURVIVAL_MONTHS * np.exp(slope * (score - 0.5))
    death = rng.exponential(1 / hazard)
    follow_up = rng.uniform(*FOLLOW_UP_MONTHS, len(score))
    time = np.minimum(death, follow_up).clip(0.1)
    return pd.DataFrame({"time": time.round(2), "status": (death <= follow_up).astype(int)})


def simulate(
    patients: int = PAPER_PATIENTS,
    lesions: int | None = None,
    *,
    seed: int,
    outcome: OutcomeModel = OutcomeModel.RADIOMICS,
    patient_sd: float = 1.0,
    further_features: int = 0,
    likeness: float = 0.0,
) -> Simulation:
    """Draw a cohort.

    Parameters
    ----------
    patients, lesions
        Numbers; by default the ratio of cohort 1 (236 lesions of 85 patients).
    seed
        The same seed gives the same cohort.
    outcome
        Model of the outcome. With NOISE the survival times are independent of the
        score, too.
    patient_sd
        Standard deviation of the patients' intercepts ``u`` on the logit; not published.
    further_features
        Number of additional features that are unrelated to the outcome.
    likeness
        Correlation of a feature between lesions of one patient, 0 to 1; not published.

    Raises
    ------
    CohortError
        If the sizes are impossible.
    """
    lesions = lesions if lesions is not None else round(patients * PAPER_LESIONS / PAPER_PATIENTS)
    _check_parameters(patients, lesions, likeness, patient_sd)
    rng = np.random.default_rng(seed)
    owner = np.repeat(np.arange(patients), _lesion_counts(patients, lesions, rng))
    drawn = _draw(owner, further_features, likeness, rng)
    intercept = rng.normal(0, patient_sd, patients)
    if outcome is OutcomeModel.NOISE:
        lesion_probability = np.full(lesions, PREVALENCE)
    else:
        lesion_probability = special.expit(drawn.fixed + intercept[owner])
    lesion_outcome = (rng.uniform(size=lesions) < lesion_probability).astype(int)
    first = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    chosen = first + (rng.uniform(size=patients) * np.bincount(owner)).astype(int)
    result, patient_score = lesion_outcome[chosen], drawn.score
    if outcome is OutcomeModel.RADIOMICS_CLINICAL:
        probability = patient_score = special.expit(_clinical_predictor(drawn))
        result = (rng.uniform(size=patients) < probability).astype(int)
    elif outcome is OutcomeModel.NOISE:
        probability = np.full(patients, PREVALENCE)
    else:
        probability = _mean_over_patient(_without_intercept_known(drawn.fixed, patient_sd), owner)
    identifiers = np.array([f"P{i + 1:0{len(str(patients))}}" for i in range(patients)])
    lesion_table = _lesion_table(drawn, identifiers, lesion_outcome)
    survival = _survival(drawn.score, rng, outcome is not OutcomeModel.NOISE)
    patient_table = _patient_table(drawn, identifiers, result, survival, rng)
    return Simulation(patient_table, lesion_table, patient_score, probability)


def _check_parameters(patients: int, lesions: int, likeness: float, patient_sd: float) -> None:
    if patients < 1 or not patients <= lesions <= patients * MOST_LESIONS:
        raise CohortError(
            f"{lesions} lesions of {patients} patients: expected 1 to {MOST_LESIONS} for each"
        )
    if not 0 <= likeness <= 1 or patient_sd < 0:
        raise CohortError(f"likeness {likeness} and patient_sd {patient_sd}: expected 0-1 and >= 0")


@dataclasses.dataclass(frozen=True)
class _Drawn:
    """Drawn features and laboratory values, and the scores by the published model.

    ``logs`` is (lesion, feature) with ``names``; ``owner``, ``location`` and ``fixed`` (the linear
    predictor) are (lesion,); ``score``, ``albumin`` and ``lymphocytes`` are (patient,).
    """

    names: list[str]
    owner: np.ndarray
    logs: np.ndarray
    location: np.ndarray
    fixed: np.ndarray
    score: np.ndarray
    albumin: np.ndarray
    lymphocytes: np.ndarray


def _draw(
    owner: np.ndarray, further_features: int, likeness: float, rng: np.random.Generator
) -> _Drawn:
    signature, reference = bundled_signature(ALL_LOGGED_MODEL), bundled_reference(ALL_LOGGED_MODEL)
    names = [*signature.features, *further_feature_names(further_features, signature)]
    logs = _draw_normal_logs(names, signature, owner, likeness, rng)
    location, term = draw_locations(signature, len(owner), rng)
    beta = np.array([b / reference.sd[f] for f, b in signature.features.items()])
    mean = np.array(list(reference.mean.values()))
    fixed = reference.intercept + (logs[:, : len(beta)] - mean) @ beta + term
    score = _mean_over_patient(special.expit(fixed), owner)
    albumin = rng.normal(*ASSUMED_ALBUMIN_G_DL, len(score)).clip(1.5, 5.5).round(2)
    lymphocytes = rng.normal(*ASSUMED_LYMPHOCYTES_10_9_L, len(score)).clip(0.1, 4.0).round(2)
    return _Drawn(names, owner, logs, location, fixed, score, albumin, lymphocytes)


def _clinical_predictor(drawn: _Drawn) -> np.ndarray:
    signature, reference = bundled_signature(ALL_LOGGED_MODEL), bundled_reference(ALL_LOGGED_MODEL)
    return np.asarray(
        reference.clinical_intercept
        + signature.radiomics_score_beta * drawn.score
        + signature.albumin_beta * drawn.albumin
        + signature.lymphocytes_beta * drawn.lymphocytes
    )


def _patient_table(
    drawn: _Drawn,
    identifiers: np.ndarray,
    outcome: np.ndarray,
    survival: pd.DataFrame,
    rng: np.random.Generator,
) -> pd.DataFrame:
    patients = len(identifiers)
    types, counts = list(TUMOUR_TYPES), np.array(list(TUMOUR_TYPES.values()))
    return pd.DataFrame(
        {
            "patient": identifiers,
            "outcome": outcome,
            "albumin": drawn.albumin,
            "lymphocytes": drawn.lymphocytes,
            **survival,
            "tumour_type": rng.choice(types, patients, p=counts / counts.sum()),
            "age": rng.normal(58, 13, patients).clip(29, 85).round().astype(int),
            "sex": rng.choice(["F", "M"], patients, p=[42 / 85, 43 / 85]),
        }
    )


def _lesion_table(
    drawn: _Drawn, identifiers: np.ndarray, lesion_outcome: np.ndarray
) -> pd.DataFrame:
    owner = drawn.owner
    first = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    number = np.arange(len(owner)) - first[owner] + 1
    table = pd.DataFrame(np.exp(drawn.logs), columns=drawn.names)
    table.insert(0, "patient", identifiers[owner])
    table.insert(1, "lesion", [f"L{n:02}" for n in number])
    table.insert(2, "location", np.array([x.value for x in Location])[drawn.location])
    table["radiomics_score"] = special.expit(drawn.fixed)
    table["lesion_outcome"] = lesion_outcome
    return table


def patient_sd_for_auc(target: float, *, patients: int = 4000, seed: int = 1) -> float:
    """Return the patients' intercept sd with which the patient score has the wanted AUC.

    Solved by bisection on one large simulated cohort, whose features do not change with the sd.

    Raises
    ------
    CohortError
        If no sd between 0 and 100 gives the AUC.
    """
    cohort = simulate(patients, seed=seed, patient_sd=0)
    owner = pd.factorize(cohort.lesions["patient"])[0]
    fixed = special.logit(cohort.lesions["radiomics_score"].to_numpy())

    def auc(sd: float) -> float:
        # The normal approximation of the logistic (variance pi^2 / 3) is exact enough in the tails
        # of a large sd, where a quadrature of few nodes is not.
        probability = stats.norm.cdf(fixed / np.hypot(sd, np.pi / np.sqrt(3)))
        return expected_auc(cohort.patient_score, _mean_over_patient(probability, owner))

    low, high = 0.0, 100.0
    if not auc(high) < target < auc(low):
        raise CohortError(
            f"no patient sd gives an AUC of {target:g}; between 0 and 100 it is "
            f"{auc(low):.2f} to {auc(high):.2f}"
        )
    while high - low > 1e-3:
        middle = (low + high) / 2
        low, high = (middle, high) if auc(middle) > target else (low, middle)
    return (low + high) / 2
