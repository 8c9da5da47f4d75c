"""Cross-validation of the whole development, and of the paper's procedure.

A selection that used the test lesions makes the cross-validated AUC too high; so do lesions of one
patient in both parts. Each scheme is run on the same cohort, for comparison. AUCs are computed
within each fold and averaged: pooled predictions of different models have different intercepts, and
without any signal their AUC is below one half.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable

import numpy as np
from joblib import Parallel, delayed
from sklearn.metrics import roc_auc_score

from scoring.cohort.data.standardisation import fit_standardisation
from scoring.cohort.develop.lesion_model import (
    LesionData,
    SelectionOptions,
    fit_lesion_model,
    folds_of,
    patient_means,
    select_columns,
)
from scoring.errors import CohortError
from scoring.model import signature

FOLDS = 10


class Scheme(enum.Enum):
    """What is repeated inside the folds."""

    NESTED = signature.NESTED
    SELECTED_BEFORE = "selection before the folds, patients never split"
    # Appendix E1, which describes the paper's cross-validation, is not available; its scripts
    # select on all lesions and treat lesions as independent.
    PAPER = "selection before the folds, lesions of a patient in any fold (as the paper)"


@dataclasses.dataclass(frozen=True)
class Fold:
    """One fold: its AUCs (None if its test part has one outcome only), or why it failed."""

    lesions: int
    selected: tuple[str, ...]
    lesion_auc: float | None
    patient_auc: float | None
    failure: str | None = None


@dataclasses.dataclass(frozen=True)
class CrossValidated:
    """AUCs of test parts, averaged over the folds; patients' only where patients are not split."""

    scheme: Scheme
    folds: tuple[Fold, ...]

    def _values(self, name: str) -> np.ndarray:
        values = [getattr(f, name) for f in self.folds]
        return np.array([v for v in values if v is not None])

    @property
    def lesion_auc(self) -> float:
        """Mean over the folds."""
        return float(self._values("lesion_auc").mean())

    @property
    def lesion_auc_sd(self) -> float:
        """Standard deviation between folds; not an interval, because folds share training data."""
        values = self._values("lesion_auc")
        return float(values.std(ddof=1)) if len(values) > 1 else 0.0

    @property
    def patient_auc(self) -> float | None:
        """Mean over the folds."""
        values = self._values("patient_auc")
        return float(values.mean()) if len(values) else None

    @property
    def failed(self) -> tuple[str, ...]:
        """Reasons why folds gave no model."""
        return tuple(f.failure for f in self.folds if f.failure is not None)

    @property
    def empty(self) -> int:
        """In how many folds nothing was selected: every score is the same, the AUC one half."""
        return sum(f.failure is None and not f.selected for f in self.folds)

    @property
    def chosen(self) -> dict[str, int]:
        """In how many folds each column was selected, most often first."""
        counts: dict[str, int] = {}
        for fold in self.folds:
            for name in fold.selected:
                counts[name] = counts.get(name, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _auc(outcome: np.ndarray, score: np.ndarray) -> float | None:
    if len(np.unique(outcome)) < 2:
        return None
    return float(roc_auc_score(outcome, score))


def _run_fold(
    data: LesionData,
    train: np.ndarray,
    test: np.ndarray,
    selected: tuple[str, ...] | None,
    options: SelectionOptions,
    seed: int,
    split: bool,
) -> Fold:
    """Develop on the training rows (selecting where ``selected`` is None), test on the others."""
    part, held_out = data.take(train), data.take(test)
    try:
        if selected is None:
            _, chosen = select_columns(part, options, seed)
            model = fit_lesion_model(part, chosen, standard_errors=False)
        else:
            chosen = selected
            everything = fit_standardisation(data.logs, data.features)
            model = fit_lesion_model(
                part, chosen, standardisation=everything, standard_errors=False
            )
    except CohortError as e:
        return Fold(len(test), (), None, None, str(e))
    patient_auc = None
    if not split:
        means = patient_means(model.scores(held_out), held_out.patient)
        # A patient's lesions may have separate outcomes; the patient's is then their majority.
        outcome = patient_means(held_out.outcome.astype(float), held_out.patient) >= 0.5
        patient_auc = _auc(outcome.to_numpy(), means.to_numpy())
    lesion_auc = _auc(held_out.outcome, model.predictor(held_out))
    return Fold(len(test), chosen, lesion_auc, patient_auc)


def cross_validate(
    data: LesionData,
    scheme: Scheme,
    options: SelectionOptions,
    seed: int,
    *,
    folds: int = FOLDS,
    jobs: int = 1,
    advance: Callable[[], object] = lambda: None,
) -> CrossValidated:
    """Cross-validate selection and fit.

    Parameters
    ----------
    seed
        Every fold has its own, derived from it: the result does not depend on ``jobs``.
    advance
        Called after each fold.

    Raises
    ------
    CohortError
        If a class is too small for the folds, or no fold gives a model that can be tested.
    """
    split = scheme is Scheme.PAPER
    selected = None
    if scheme is not Scheme.NESTED:
        _, selected = select_columns(data, options, seed, together=not split)
    tasks = [
        delayed(_run_fold)(data, train, test, selected, options, seed + 1 + k, split)
        for k, (train, test) in enumerate(folds_of(data, folds, seed, together=not split))
    ]
    found = []
    for fold in Parallel(n_jobs=jobs, return_as="generator")(tasks):
        found.append(fold)
        advance()
    result = CrossValidated(scheme, tuple(found))
    if all(f.lesion_auc is None for f in found):
        why = result.failed[0] if result.failed else "each test part has one outcome only"
        raise CohortError(f"cross-validation ({scheme.value}): no fold could be tested: {why}")
    return result
