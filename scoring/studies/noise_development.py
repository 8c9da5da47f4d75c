"""Development of a signature on outcomes that nothing predicts: its AUC inside and outside.

Develops on simulated cohorts whose outcome is independent of every feature and laboratory value,
and prints the AUCs that the report would state, and those on a new cohort. Run with

    python -m scoring.studies.noise_development --cohorts 60

Most noise gives no model. The cohorts that give one are those whose lesions happen to look as if
there were a signal, which their cross-validation sees as well: over these alone it is above one
half. What the procedure is worth shows over all cohorts, and those without a model are therefore
cross-validated too. The numbers are in COHORT.md.
"""

from __future__ import annotations

import argparse

import numpy as np

from scoring.cohort.data.tables import Cohort, make_cohort
from scoring.cohort.develop.cross_validation import CrossValidated, Scheme, cross_validate
from scoring.cohort.develop.develop import (
    Development,
    Options,
    candidate_features,
    develop,
    lesion_data,
)
from scoring.cohort.develop.lesion_model import SelectionOptions
from scoring.cohort.develop.optimism import LEVELS, aucs_of
from scoring.cohort.develop.procedure import Trained
from scoring.cohort.statistics.elastic_net import Measure, Rule
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.errors import CohortError
from scoring.studies.simulated_cohort import OutcomeModel, simulate

FURTHER_FEATURES = 16
LIKENESS = 0.3
NEW_PATIENTS = 300
OPTIONS = Options(
    selection=SelectionOptions(alphas=(0.5,), rule=Rule.MINIMUM, measure=Measure.DEVIANCE),
    folds=5,
    bootstrap=10,
)


def _outside(found: Development, seed: int) -> list[float | None]:
    new = simulate(
        NEW_PATIENTS,
        seed=seed,
        outcome=OutcomeModel.NOISE,
        further_features=FURTHER_FEATURES,
        likeness=LIKENESS,
    )
    cohort = make_cohort(new.lesions, new.patients)
    data = lesion_data(cohort, candidate_features(cohort)[0], False)
    trained = Trained(
        found.selection,
        found.model,
        found.shrinkage,
        found.lesion_scores,
        found.cutoff,
        found.clinical,
    )
    return aucs_of(trained, data, cohort.patients)


def _nested(cohort: Cohort) -> CrossValidated | Unavailable:
    """Return the nested cross-validation of a cohort that gives no model."""
    return attempt(
        cross_validate,
        lesion_data(cohort, candidate_features(cohort)[0], False),
        Scheme.NESTED,
        OPTIONS.selection,
        1,
        patients=cohort.patients,
        folds=OPTIONS.folds,
    )


def _aucs(found: CrossValidated | Unavailable) -> list[float | None]:
    if isinstance(found, Unavailable):
        return [None, None, None]
    return [found.lesion_auc, found.patient_auc, found.clinical_auc]


def study(cohorts: int, seed: int) -> dict[str, dict[str, list[float]]]:
    """Return the AUCs by kind and score, one per cohort.

    The kinds are apparent, nested, .632+ and outside, of the cohorts that give a model; and nested
    over all cohorts.
    """
    aucs: dict[str, dict[str, list[float]]] = {}

    def add(kind: str, values: list[float | None]) -> None:
        for name, value in zip(LEVELS, values, strict=True):
            if value is not None:
                aucs.setdefault(kind, {}).setdefault(name, []).append(value)

    for number in range(cohorts):
        drawn = simulate(
            seed=seed + number,
            outcome=OutcomeModel.NOISE,
            further_features=FURTHER_FEATURES,
            likeness=LIKENESS,
        )
        cohort = make_cohort(drawn.lesions, drawn.patients)
        try:
            found = develop(cohort, seed=1, options=OPTIONS)
        except CohortError as e:
            print(f"cohort {number}: no model: {e}")
            add("nested, all", _aucs(_nested(cohort)))
            continue
        nested, c = found.cross_validated[Scheme.NESTED], found.clinical
        apparent = [found.lesion_discrimination.auc.value, found.patient_discrimination.auc.value]
        clinical = None if isinstance(c, Unavailable) else c.discrimination.auc.value
        add("apparent", [*apparent, clinical])
        for kind in ("nested", "nested, all"):
            add(kind, _aucs(nested))
        if not isinstance(found.bootstrap, Unavailable):
            corrected = found.bootstrap
            add(
                ".632+",
                [corrected[n].point_632_plus if n in corrected else None for n in LEVELS],
            )
        add("outside", _outside(found, seed + 10_000 + number))
    return aucs


def main() -> None:
    """Run the study and print the means with their standard errors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cohorts", type=int, default=60)
    parser.add_argument("--seed", type=int, default=500)
    args = parser.parse_args()
    for kind, scores in study(args.cohorts, args.seed).items():
        for name, values in scores.items():
            error = np.std(values, ddof=1) / np.sqrt(len(values))
            print(f"{kind:12s} {name:20s} {np.mean(values):.3f} ({error:.3f}), n {len(values)}")


if __name__ == "__main__":
    main()
