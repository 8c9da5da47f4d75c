"""Cross-validation of the whole development, and of the paper's procedure.

A selection that used the test lesions makes the cross-validated AUC too high; so do lesions of one
patient in both parts. Each scheme is run on the same cohort, for comparison. AUCs are computed
within each fold and averaged: pooled predictions of different models have different intercepts, and
without any signal their AUC is below one half.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd
from joblib import Parallel, delayed
from sklearn.metrics import roc_auc_score

from scoring.cohort.data.standardisation import fit_standardisation
from scoring.cohort.data.tables import SITE, site_name
from scoring.cohort.develop.lesion_model import (
    LesionData,
    SelectionOptions,
    fit_lesion_model,
    folds_of,
    patient_means,
    select_columns,
)
from scoring.cohort.develop.procedure import train
from scoring.cohort.statistics.discrimination import discriminate
from scoring.cohort.statistics.estimates import (
    Estimate,
    Unavailable,
    above,
    attempt,
    for_ranking,
)
from scoring.cohort.statistics.operating_point import (
    MINIMUM_SPECIFICITY,
    OperatingPoint,
    at_cutoff,
)
from scoring.errors import CohortError
from scoring.model import signature

FOLDS = 10


class Scheme(enum.Enum):
    """Steps that are repeated inside the folds."""

    NESTED = signature.NESTED
    SELECTED_BEFORE = "selection before the folds, patients never split"
    # Appendix E1, which describes the paper's cross-validation, is not available; its scripts
    # select on all lesions and treat lesions as independent.
    PAPER = "selection before the folds, lesions of a patient in any fold (as the paper)"
    SITES = "each site held out, selection at the other sites"

    @property
    def nested(self) -> bool:
        """Whether the whole procedure is repeated inside."""
        return self in (Scheme.NESTED, Scheme.SITES)


@dataclasses.dataclass(frozen=True)
class Calls:
    """Calls of subjects that the model and its cut-off had not seen; owners are numbers."""

    high: tuple[bool, ...] = ()
    outcome: tuple[int, ...] = ()
    owner: tuple[int, ...] = ()

    def with_(self, other: Calls) -> Calls:
        """Return both together."""
        return Calls(self.high + other.high, self.outcome + other.outcome, self.owner + other.owner)

    def operating_point(self) -> OperatingPoint:
        """Return the performance; the cut-off differs between folds.

        Raises
        ------
        CohortError
            If there is one outcome class only.
        """
        return at_cutoff(
            np.array(self.high, dtype=float), np.array(self.outcome), 0.5, np.array(self.owner)
        )


@dataclasses.dataclass(frozen=True)
class Fold:
    """One fold: its AUCs (None if its test part has one outcome only), or why it failed.

    ``shrinkage`` and the calls at the cut-offs chosen in the training part are of nested schemes
    only; ``site`` is the one that was held out. ``estimates`` are the AUCs, by the name of their
    field, that have an interval (`discriminate`); also of nested schemes only.
    """

    lesions: int
    selected: tuple[str, ...]
    lesion_auc: float | None
    patient_auc: float | None
    failure: str | None = None
    clinical_auc: float | None = None
    shrinkage: float | None = None
    lesion_calls: Calls | None = None
    clinical_calls: Calls | None = None
    site: str | None = None
    estimates: Mapping[str, Estimate] = dataclasses.field(default_factory=dict)


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
    def clinical_auc(self) -> float | None:
        """Of the radiomics-clinical score, mean over the folds; nested only."""
        values = self._values("clinical_auc")
        return float(values.mean()) if len(values) else None

    @property
    def outside(self) -> dict[str, OperatingPoint | Unavailable]:
        """Performance at cut-offs chosen without the patients they are applied to; nested only."""
        found: dict[str, OperatingPoint | Unavailable] = {}
        for name, field in (("lesions", "lesion_calls"), ("radiomics-clinical", "clinical_calls")):
            parts = (c for f in self.folds if (c := getattr(f, field)) is not None)
            calls = functools.reduce(Calls.with_, parts, Calls())
            found[name] = attempt(calls.operating_point)
        return found

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


def auc_or_none(outcome: np.ndarray, score: np.ndarray) -> float | None:
    """Return the AUC, None where there is one outcome only."""
    if len(np.unique(outcome)) < 2:
        return None
    return float(roc_auc_score(outcome, for_ranking(score)))


def _nested_fold(
    data: LesionData,
    patients: pd.DataFrame,
    rows: tuple[np.ndarray, np.ndarray],
    options: SelectionOptions,
    seed: int,
    minimum_specificity: float,
) -> Fold:
    """Repeat the whole procedure on the training rows, test on the others."""
    part, held_out = (data.take(r) for r in rows)
    inside = patients["patient"].isin(np.unique(part.patient))
    try:
        found = train(
            part, patients[inside], options, seed, minimum_specificity=minimum_specificity
        )
    except CohortError as e:
        return Fold(len(rows[1]), (), None, None, str(e))
    scores = found.model.scores(held_out)
    means = patient_means(scores, held_out.patient)
    others = patients[~inside & patients["patient"].isin(means.index)]
    outcome = others["outcome"].to_numpy()
    number = {name: k for k, name in enumerate(patients["patient"])}
    of_patients = others["patient"].map(means).to_numpy(dtype=float)
    predictor = found.model.predictor(held_out)
    tested: dict[str, tuple[np.ndarray, ...]] = {
        "lesion_auc": (predictor, held_out.outcome, held_out.patient),
        "patient_auc": (of_patients, outcome),
    }
    lesion_calls, clinical_calls, clinical_auc = None, None, None
    if not isinstance(found.cutoff, Unavailable):
        lesion_calls = Calls(
            tuple(bool(h) for h in above(scores, found.cutoff.value)),
            tuple(int(y) for y in held_out.outcome),
            tuple(number[p] for p in held_out.patient),
        )
    if not isinstance(found.clinical, Unavailable):
        clinical = found.clinical.predict(others, means)
        own = others.set_index("patient")["outcome"].loc[clinical.index].to_numpy()
        clinical_auc = auc_or_none(own, clinical.to_numpy())
        tested["clinical_auc"] = (clinical.to_numpy(), own)
        clinical_calls = Calls(
            tuple(bool(h) for h in above(clinical.to_numpy(), found.clinical.cutoff.value)),
            tuple(int(y) for y in own),
            tuple(number[p] for p in clinical.index),
        )
    return Fold(
        len(rows[1]),
        found.model.selected,
        auc_or_none(held_out.outcome, predictor),
        auc_or_none(outcome, of_patients),
        None,
        clinical_auc,
        found.shrinkage,
        lesion_calls,
        clinical_calls,
        estimates={
            name: estimate.auc
            for name, subjects in tested.items()
            if not isinstance(estimate := attempt(discriminate, *subjects), Unavailable)
        },
    )


def _run_fold(
    data: LesionData,
    rows: tuple[np.ndarray, np.ndarray],
    selected: tuple[str, ...],
    split: bool,
) -> Fold:
    """Fit the columns selected before on the training rows, test on the others."""
    part, held_out = (data.take(r) for r in rows)
    try:
        everything = fit_standardisation(data.logs, data.features)
        model = fit_lesion_model(part, selected, standardisation=everything, standard_errors=False)
    except CohortError as e:
        return Fold(len(rows[1]), (), None, None, str(e))
    patient_auc = None
    if not split:
        means = patient_means(model.scores(held_out), held_out.patient)
        # A patient's lesions may have separate outcomes; the patient's is then their majority.
        outcome = patient_means(held_out.outcome.astype(float), held_out.patient) >= 0.5
        patient_auc = auc_or_none(outcome.to_numpy(), means.to_numpy())
    lesion_auc = auc_or_none(held_out.outcome, model.predictor(held_out))
    return Fold(len(rows[1]), selected, lesion_auc, patient_auc)


def _patients_of(data: LesionData) -> pd.DataFrame:
    # A patient's lesions may have separate outcomes; the patient's is then their majority.
    outcome = patient_means(data.outcome.astype(float), data.patient) >= 0.5
    return pd.DataFrame({"patient": outcome.index, "outcome": outcome.to_numpy().astype(int)})


def sites_of(patients: pd.DataFrame) -> pd.Series:
    """Return the site by patient, of those with one; empty without at least two sites."""
    if SITE not in patients:
        return pd.Series(dtype=object)
    known = patients[patients[SITE].notna()]
    found = known[SITE].map(site_name).set_axis(known["patient"])
    return found if found.nunique() > 1 else pd.Series(dtype=object)


def schemes_of(patients: pd.DataFrame) -> tuple[Scheme, ...]:
    """Return the schemes that a cohort allows: sites are held out where there are several."""
    several = len(sites_of(patients)) > 0
    return tuple(s for s in Scheme if several or s is not Scheme.SITES)


def _site_folds(
    data: LesionData, patients: pd.DataFrame
) -> list[tuple[str, tuple[np.ndarray, np.ndarray]]]:
    """Return each site with its rows: all others, its own. Patients without a site train always."""
    site = pd.Series(data.patient).map(sites_of(patients))
    return [
        (name, (np.flatnonzero(site != name), np.flatnonzero(site == name)))
        for name in sorted(site.dropna().unique())
    ]


def cross_validate(
    data: LesionData,
    scheme: Scheme,
    options: SelectionOptions,
    seed: int,
    *,
    patients: pd.DataFrame | None = None,
    minimum_specificity: float = MINIMUM_SPECIFICITY,
    folds: int = FOLDS,
    jobs: int = 1,
    advance: Callable[[], object] = lambda: None,
) -> CrossValidated:
    """Cross-validate selection and fit; nested also shrinkage, cut-offs and clinical model.

    Parameters
    ----------
    patients
        The patients' table with ``patient``, ``outcome``, laboratory values and, for the scheme
        that holds them out, ``site``; by default the patients of the lesions, without any.
    minimum_specificity
        Of the cut-offs.
    seed
        Every fold has its own, derived from it: the result does not depend on ``jobs``.
    advance
        Called after each fold.

    Raises
    ------
    CohortError
        If a class is too small for the folds, there are not two sites to hold out, or no fold
        gives a model that can be tested.
    """
    split, table = scheme is Scheme.PAPER, _patients_of(data) if patients is None else patients
    parts: list[tuple[str | None, tuple[np.ndarray, np.ndarray]]]
    if scheme is Scheme.SITES:
        parts = list(_site_folds(data, table))
    else:
        parts = [(None, rows) for rows in folds_of(data, folds, seed, together=not split)]
    if scheme.nested:
        tasks = [
            delayed(_nested_fold)(data, table, rows, options, seed + 1 + k, minimum_specificity)
            for k, (_, rows) in enumerate(parts)
        ]
    else:
        _, selected = select_columns(data, options, seed, together=not split)
        tasks = [delayed(_run_fold)(data, rows, selected, split) for _, rows in parts]
    found = []
    for (site, _), fold in zip(
        parts, Parallel(n_jobs=jobs, return_as="generator")(tasks), strict=True
    ):
        found.append(dataclasses.replace(fold, site=site))
        advance()
    result = CrossValidated(scheme, tuple(found))
    if not found:
        raise CohortError("there are not two sites to hold out (column site of the patients)")
    if all(f.lesion_auc is None for f in found):
        why = result.failed[0] if result.failed else "each test part has one outcome only"
        raise CohortError(f"cross-validation ({scheme.value}): no fold could be tested: {why}")
    return result
