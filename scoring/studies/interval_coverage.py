"""Coverage of 95 % intervals of lesion-level figures, where patients have several lesions.

Draws cohorts of the paper's size in which the lesions of a patient have the patient's outcome and
are alike, and counts for each statistic how often the interval that allows for it, and the one of
independent lesions, hold the value of a very large cohort. Run with

    python -m scoring.studies.interval_coverage --cohorts 2000 --out FILE.json

The numbers are in COHORT.md.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from scipy import special

from scoring.cohort.statistics.calibration_of_risk import logit_of
from scoring.cohort.statistics.cluster_bootstrap import bootstrap, weighted_auc
from scoring.cohort.statistics.clustered import sandwich_errors
from scoring.cohort.statistics.discrimination import discriminate
from scoring.cohort.statistics.estimates import Estimate, Unavailable, Z, attempt
from scoring.cohort.statistics.logistic import maximum, standard_errors
from scoring.cohort.statistics.operating_point import OperatingPoint, Proportion, at_cutoff

PATIENTS, MEAN_LESIONS, MOST_LESIONS = 85, 2.8, 17
PREVALENCE, CUTOFF = 0.5, 0.5
SHIFT = 0.6  # between outcomes, in sds of the score on the logit
LIKENESS = 0.5  # correlation of the lesions of a patient
LARGE = 200_000  # patients of the cohort that gives the true values
COLUMNS = ("sensitivity", "specificity", "npv", "ppv", "positive_lr", "negative_lr")

Drawn = tuple[np.ndarray, np.ndarray, np.ndarray]


def draw(patients: int, rng: np.random.Generator, likeness: float = LIKENESS) -> Drawn:
    """Return score, outcome and owner of the lesions of a cohort."""
    counts = rng.geometric(1 / MEAN_LESIONS, patients).clip(1, MOST_LESIONS)
    owner = np.repeat(np.arange(patients), counts)
    outcome = (rng.uniform(size=patients) < PREVALENCE).astype(int)[owner]
    shared, own = rng.normal(size=patients)[owner], rng.normal(size=len(owner))
    logit = np.sqrt(likeness) * shared + np.sqrt(1 - likeness) * own + SHIFT * (outcome - 0.5)
    return special.expit(logit), outcome, owner


def _estimates(
    score: np.ndarray, outcome: np.ndarray, owner: np.ndarray | None
) -> dict[str, object]:
    """Return the estimates, robust to clustering where owner is given, by name."""
    found: dict[str, object] = {}
    discrimination = attempt(discriminate, score, outcome, owner)
    if not isinstance(discrimination, Unavailable):
        found["AUC"] = discrimination.auc
    point = attempt(at_cutoff, score, outcome, CUTOFF, owner)
    if isinstance(point, OperatingPoint):
        for name in COLUMNS:
            value = getattr(point, name)
            found[name] = value.share if isinstance(value, Proportion) else value
    design = np.column_stack([np.ones(len(score)), logit_of(score)])
    params, _ = maximum(design, outcome)
    errors = (
        standard_errors(design, params)
        if owner is None
        else sandwich_errors(design, outcome, params, None, owner)
    )
    slope, error = float(params[1]), float(errors[1])
    found["calibration slope"] = Estimate(slope, slope - Z * error, slope + Z * error)
    return found


def true_values(rng: np.random.Generator) -> dict[str, float]:
    """Return the statistics of a cohort so large that chance does not matter."""
    score, outcome, _ = draw(LARGE, rng)
    ones = np.ones((1, len(score)))
    high, benefit = score > CUTOFF, outcome == 1
    sensitivity, specificity = float(high[benefit].mean()), float((~high)[~benefit].mean())
    slope = maximum(np.column_stack([np.ones(len(score)), logit_of(score)]), outcome)[0][1]
    return {
        "AUC": float(weighted_auc(score, outcome, ones)[0]),
        "sensitivity": sensitivity,
        "specificity": specificity,
        "npv": float((~benefit)[~high].mean()),
        "ppv": float(benefit[high].mean()),
        "positive_lr": sensitivity / (1 - specificity),
        "negative_lr": (1 - sensitivity) / specificity,
        "calibration slope": float(slope),
    }


def _count(held: dict[str, list[bool]], found: dict[str, object], truth: dict[str, float]) -> None:
    for name, value in found.items():
        if isinstance(value, Estimate):
            held.setdefault(name, []).append(value.low <= truth[name] <= value.high)


def coverage(cohorts: int, seed: int, drawn: int = 0) -> dict[str, dict[str, float]]:
    """Return for each way the share of cohorts whose interval holds the true value.

    Parameters
    ----------
    cohorts
        How many are drawn.
    drawn
        In how many of them the AUC's cluster bootstrap is run, which takes longer.
    """
    rng = np.random.default_rng(seed)
    truth = true_values(rng)
    ways: dict[str, dict[str, list[bool]]] = {"clustered": {}, "independent": {}, "bootstrap": {}}
    for number in range(cohorts):
        score, outcome, owner = draw(PATIENTS, rng)
        _count(ways["clustered"], _estimates(score, outcome, owner), truth)
        _count(ways["independent"], _estimates(score, outcome, None), truth)
        if number < drawn:
            sampled = bootstrap(
                owner,
                lambda w, s=score, y=outcome: {"AUC": weighted_auc(s, y, w)},  # type: ignore[misc]
                seed=number,
            )
            _count(ways["bootstrap"], dict(sampled.intervals), truth)
    return {
        way: {name: float(np.mean(values)) for name, values in held.items()}
        for way, held in ways.items()
    }


def main() -> None:
    """Run the study and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cohorts", type=int, default=2000)
    parser.add_argument("--bootstrap", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    found = coverage(args.cohorts, args.seed, args.bootstrap)
    for way, shares in found.items():
        print(way, ", ".join(f"{name} {100 * share:.1f}" for name, share in shares.items()))
    if args.out is not None:
        args.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
