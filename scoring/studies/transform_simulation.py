"""Study of whether the search recovers a known transform, in simulated cohorts like the paper's.

236 lesions of 85 patients with the paper's location shares; outcomes from the published
coefficients (a sixth of them: published as fitted they would give an AUC far above the published
0.70); a regression with the location terms; then the same search on its standard errors.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from scoring.model.signature import Signature
from scoring.results import Location
from scoring.studies.populations import Population, both
from scoring.studies.transform_search import SEED, Published, Search, columns, normal_columns

COHORTS = 60
SHRINKAGE = 6.0
# Share of a feature's variance that is between patients, where lesions share an outcome; assumed.
BETWEEN_PATIENTS = 0.3
# Of the patients' intercepts. The published standard errors are about five times those of an
# ordinary logistic regression of 236 lesions, which is what such an sd makes of them.
PATIENT_SD = 8.0
STEPS = 100
CONVERGED = 1e-6


@dataclasses.dataclass(frozen=True)
class Cohort:
    """Lesions with their outcomes; ``design`` is (lesion, 1 + features + 2)."""

    design: np.ndarray
    outcome: np.ndarray
    patient: np.ndarray


def draw_columns(
    population: Population, patient: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return (lesion, 28) columns: lesions drawn with replacement, or from a normal distribution.

    In the latter case lesions of one patient are correlated.
    """
    if population.features is not None:
        rows = rng.integers(0, population.lesions, len(patient))
        return both(population.features[rows])
    own = normal_columns(population.correlation, len(patient), rng)
    shared = normal_columns(population.correlation, int(patient.max()) + 1, rng)[patient]
    mixed: np.ndarray = np.sqrt(BETWEEN_PATIENTS) * shared + np.sqrt(1 - BETWEEN_PATIENTS) * own
    return mixed


def draw_cohort(
    population: Population,
    truth: int,
    terms: Published,
    signature: Signature,
    rng: np.random.Generator,
    by_patient: bool,
) -> Cohort:
    """Draw a cohort whose outcomes follow the choice ``truth``.

    Parameters
    ----------
    by_patient
        The outcome is the patient's, as in the paper, by the mean over the lesions; else each
        lesion has its own.
    """
    training = signature.training
    lesions, patients = training["lesions"], training["patients"]
    patient = np.concatenate([np.arange(patients), rng.integers(0, patients, lesions - patients)])
    counts = np.array([training["location_counts"][x.value] for x in Location])
    location = rng.choice(len(counts), lesions, p=counts / counts.sum())
    x = draw_columns(population, patient, rng)
    x = x[:, columns(np.array([truth]), len(terms.names))[0]]
    x = (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)
    effect = np.array([signature.locations[place] for place in Location])[location]
    predictor = (x @ terms.beta + effect) / SHRINKAGE
    uniform = rng.random(lesions)
    if by_patient:
        sizes = np.bincount(patient)
        predictor = (np.bincount(patient, predictor) / sizes)[patient]
        uniform = uniform[patient]
    predictor = predictor - np.median(predictor)
    outcome = (uniform < 1 / (1 + np.exp(-predictor))).astype(float)
    placed = [location == i for i, place in enumerate(Location) if signature.locations[place] != 0]
    return Cohort(np.column_stack([np.ones(lesions), x, *placed]), outcome, patient)


def log_standard_errors(cohort: Cohort, patient_sd: float) -> np.ndarray | None:
    """Return ln SE of the features in a logistic regression, or None where it does not converge.

    Parameters
    ----------
    patient_sd
        Of a normal intercept for each patient (penalised quasi-likelihood, the sd being given);
        0 for none.
    """
    same = (cohort.patient[:, None] == cohort.patient[None, :]) * patient_sd**2
    x, y = cohort.design, cohort.outcome
    eta = np.zeros(len(y))
    beta = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-eta.clip(-20, 20)))
        weight = (p * (1 - p)).clip(1e-6)
        working = eta + (y - p) / weight
        covariance = same + np.diag(1 / weight)
        solved = np.linalg.solve(covariance, np.column_stack([x, working]))
        information = x.T @ solved[:, :-1]
        before, beta = beta, np.linalg.solve(information, x.T @ solved[:, -1])
        residual = solved[:, -1] - solved[:, :-1] @ beta
        eta = x @ beta + same @ residual
        if np.abs(beta - before).max() < CONVERGED * max(1.0, float(np.abs(beta).max())):
            break
    else:
        return None
    variance = np.diag(np.linalg.inv(information))
    if np.abs(beta).max() > 100 or (variance <= 0).any():
        return None
    features = slice(1, 1 + len(variance) - 1 - 2)
    logs: np.ndarray = 0.5 * np.log(variance[features])
    return logs


def _one_world(
    found: Search, sets: np.ndarray, truth: int, named: dict[str, int], paper: dict[str, np.ndarray]
) -> dict[str, Any]:
    """Return the results of the search for (set, feature) ln SE whose true choice is known."""
    misfits = found.misfits(sets)
    chosen = found.choices[misfits["sum"].argmin(axis=0)]
    wrong = chosen ^ truth
    bits = wrong[:, None] >> np.arange(sets.shape[1]) & 1
    row = found.row(truth)
    return {
        "cohorts": len(sets),
        "chosen_exactly": round(float((wrong == 0).mean()), 3),
        "features_right": [round(float(v), 3) for v in 1 - bits.mean(axis=0)],
        "misfit_of_truth": {
            key: [round(float(v), 3) for v in np.percentile(m[row], [50, 5, 95])]
            for key, m in misfits.items()
        },
        "share_with_misfit_of_truth_up_to_the_published": {
            key: round(float((m[row] <= paper[key][row, 0]).mean()), 3)
            for key, m in misfits.items()
        },
        "median_misfit_of": {
            name: {
                key: round(float(np.median(m[found.row(choice)])), 3) for key, m in misfits.items()
            }
            for name, choice in named.items()
        },
    }


def simulate(
    populations: tuple[Population, ...],
    found: Search,
    terms: Published,
    signature: Signature,
    named: dict[str, int],
    cohorts: int = COHORTS,
) -> list[dict[str, Any]]:
    """Return the results of the search by true choice, kind of lesions and kind of outcome."""
    paper = found.misfits(terms.log_se[None])
    results = []
    for population in populations:
        for by_patient in (False, True):
            for name, truth in named.items():
                rng = np.random.default_rng([SEED, truth, by_patient])
                sets: list[np.ndarray] = []
                while len(sets) < cohorts:
                    cohort = draw_cohort(population, truth, terms, signature, rng, by_patient)
                    logs = log_standard_errors(cohort, PATIENT_SD if by_patient else 0.0)
                    if logs is not None:
                        sets.append(logs)
                half = found.half[population.name][found.row(truth)]
                results.append(
                    {
                        "lesions_like": population.name,
                        "outcome_of": "patient" if by_patient else "lesion",
                        "truth": name,
                        "factor": round(float(np.exp((np.array(sets) - half).mean())), 3),
                        **_one_world(found, np.array(sets), truth, named, paper),
                    }
                )
    return results
