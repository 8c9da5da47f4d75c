"""Optimism of a development by the bootstrap: Harrell's correction and the .632+ estimate.

Whole patients are drawn, and the whole procedure is repeated on each draw, at the alpha of the
elastic net that the cohort chose. The .632+ estimate (Efron and Tibshirani 1997) weighs the
apparent AUC and that of the patients who were not drawn; without information the AUC is one half.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pandas as pd
from joblib import Parallel, delayed

from scoring.cohort.develop.cross_validation import auc_or_none
from scoring.cohort.develop.lesion_model import LesionData, SelectionOptions, patient_means
from scoring.cohort.develop.procedure import Trained, train
from scoring.cohort.statistics.estimates import Unavailable
from scoring.errors import CohortError

LEVELS = ("lesions", "patients", "radiomics-clinical")
FEWEST = 5  # replicates with a model


@dataclasses.dataclass(frozen=True)
class Optimism:
    """AUCs of one score: apparent, of the patients left out of the draws, and corrected."""

    replicates: int
    apparent: float
    left_out: float
    corrected: float
    point_632_plus: float


def point_632_plus(apparent: float, left_out: float, uninformed: float = 0.5) -> float:
    """Return the .632+ estimate of an AUC.

    Parameters
    ----------
    apparent, left_out
        AUC on the subjects of the fit, and on those left out of the draws.
    uninformed
        AUC without information.
    """
    bounded = max(left_out, uninformed)
    overfitting = 0.0
    if apparent > bounded and apparent > uninformed:
        overfitting = (apparent - bounded) / (apparent - uninformed)
    weight = 0.632 / (1 - 0.368 * overfitting)
    return (1 - weight) * apparent + weight * bounded


def aucs_of(found: Trained, data: LesionData, patients: pd.DataFrame) -> list[float | None]:
    """Return the AUCs of a development on some patients, in the order of `LEVELS`."""
    scores = found.model.scores(data)
    means = patient_means(scores, data.patient)
    outcome = patients["outcome"].to_numpy()
    aucs = [
        auc_or_none(data.outcome, found.model.predictor(data)),
        auc_or_none(outcome, patients["patient"].map(means).to_numpy(dtype=float)),
        None,
    ]
    if not isinstance(found.clinical, Unavailable):
        clinical = found.clinical.predict(patients, means)
        of = patients.drop_duplicates("patient").set_index("patient")["outcome"]
        aucs[2] = auc_or_none(of.loc[clinical.index].to_numpy(), clinical.to_numpy())
    return aucs


def _replicate(
    data: LesionData,
    patients: pd.DataFrame,
    options: SelectionOptions,
    minimum_specificity: float,
    seed: int,
) -> tuple[list[float | None], ...] | None:
    """Return the AUCs on the draw, on the cohort and on those left out; None without a model."""
    rng = np.random.default_rng(seed)
    drawn = rng.integers(0, len(patients), len(patients))
    names = patients["patient"].to_numpy()
    rows_of = {name: np.flatnonzero(data.patient == name) for name in names}
    part = data.take(np.concatenate([rows_of[names[i]] for i in drawn]))
    try:
        found = train(
            part, patients.iloc[drawn], options, seed, minimum_specificity=minimum_specificity
        )
        out = np.setdiff1d(np.arange(len(patients)), drawn)
        rest = data.take(np.flatnonzero(np.isin(data.patient, names[out])))
        return (
            aucs_of(found, part, patients.iloc[drawn]),
            aucs_of(found, data, patients),
            aucs_of(found, rest, patients.iloc[out]),
        )
    except CohortError:
        return None


def bootstrap_optimism(
    data: LesionData,
    patients: pd.DataFrame,
    found: Trained,
    options: SelectionOptions,
    seed: int,
    *,
    minimum_specificity: float,
    replicates: int,
    jobs: int = 1,
    advance: Callable[[], object] = lambda: None,
) -> dict[str, Optimism]:
    """Return the optimism of each score that has one, by the names of `LEVELS`.

    Parameters
    ----------
    found
        The development on all patients.
    replicates
        Draws; those without a model are left out.
    advance
        Called after each.

    Raises
    ------
    CohortError
        If fewer than five draws give a model.
    """
    at_alpha = dataclasses.replace(options, alphas=(found.selection.alpha,))
    tasks = [
        delayed(_replicate)(data, patients, at_alpha, minimum_specificity, seed + 10_000 + k)
        for k in range(replicates)
    ]
    drawn = []
    for replicate in Parallel(n_jobs=jobs, return_as="generator")(tasks):
        advance()
        if replicate is not None:
            drawn.append(replicate)
    if len(drawn) < FEWEST:
        raise CohortError(
            f"bootstrap: {len(drawn)} of {replicates} draws give a model, expected at least "
            f"{FEWEST}"
        )
    result = {}
    for level, apparent in enumerate(aucs_of(found, data, patients)):
        rows = [tuple(part[level] for part in replicate) for replicate in drawn]
        whole = np.array([row for row in rows if None not in row], dtype=float)
        if apparent is None or len(whole) < FEWEST:
            continue
        on_draw, on_cohort, left_out = whole.mean(axis=0)
        result[LEVELS[level]] = Optimism(
            len(whole),
            apparent,
            float(left_out),
            float(apparent - (on_draw - on_cohort)),
            point_632_plus(apparent, float(left_out)),
        )
    return result
