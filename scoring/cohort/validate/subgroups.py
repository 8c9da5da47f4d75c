"""The scores in parts of a cohort: by lesion location, tumour type, site, sex and age."""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd
from scipy import stats

from scoring.cohort.data.scores import ScoredCohort
from scoring.cohort.statistics.association import OddsRatio, odds_ratio
from scoring.cohort.statistics.discrimination import Discrimination, discriminate
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.errors import CohortError
from scoring.results import Location

SITE = "site"
FEWEST_IN_SUBGROUP = 5  # of each outcome; with fewer, an interval is not informative


@dataclasses.dataclass(frozen=True)
class Subgroup:
    """The AUC and the odds ratio in a part of the cohort."""

    by: str
    level: str
    score: str
    subjects: int
    events: int
    discrimination: Discrimination | Unavailable
    odds_ratio: OddsRatio | Unavailable


def _in_subgroup(
    score: np.ndarray, outcome: np.ndarray, owner: np.ndarray | None = None
) -> Discrimination:
    events = int(outcome.sum())
    if min(events, len(outcome) - events) < FEWEST_IN_SUBGROUP:
        raise CohortError(f"too few: {events} with and {len(outcome) - events} without benefit")
    return discriminate(score, outcome, owner)


def analyse_subgroups(scored: ScoredCohort, has_laboratory: bool) -> list[Subgroup]:
    """Return the radiomics score by location, and the patient scores by other groups.

    Parameters
    ----------
    scored
        The cohort; ``tumour_type``, ``site``, ``sex`` and ``age`` (at its median) where it has
        them.
    has_laboratory
        Whether there is a radiomics-clinical score.
    """
    found = []
    for location in Location:
        frame = scored.lesions[scored.lesions["location"] == location.value]
        if frame.empty:
            continue
        score, outcome = frame["radiomics_score"].to_numpy(), frame["outcome"].to_numpy()
        found.append(
            Subgroup(
                "location",
                location.value,
                "radiomics, lesions",
                len(frame),
                int(outcome.sum()),
                attempt(_in_subgroup, score, outcome, frame["patient"].to_numpy()),
                Unavailable("lesions of one patient are not independent"),
            )
        )
    columns = {"radiomics, patients": "radiomics_score"}
    if has_laboratory:
        columns["radiomics-clinical"] = "radiomics_clinical_score"
    for by, levels in _groupings(scored.patients).items():
        for level, part in scored.patients.groupby(levels, dropna=True):
            text = f"{level:g}" if isinstance(level, float) else str(level)
            found += [_of_patients(part, by, text, n, c) for n, c in columns.items()]
    return found


def _groupings(patients: pd.DataFrame) -> dict[str, pd.Series]:
    """Return the group of each patient, by the name of the grouping."""
    found = {
        by: patients[column]
        for by, column in (("tumour type", "tumour_type"), (SITE, "site"), ("sex", "sex"))
        if column in patients
    }
    if "age" in patients and patients["age"].notna().any():
        middle = float(patients["age"].median())
        older = (
            patients["age"]
            .gt(middle)
            .map({True: f"above {middle:g} years", False: f"up to {middle:g} years"})
        )
        found["age"] = older.where(patients["age"].notna())
    return found


def _of_patients(part: pd.DataFrame, by: str, level: str, name: str, column: str) -> Subgroup:
    frame = part.dropna(subset=[column])
    score, outcome = frame[column].to_numpy(dtype=float), frame["outcome"].to_numpy()
    auc = attempt(_in_subgroup, score, outcome)
    return Subgroup(
        by,
        level,
        name,
        len(frame),
        int(outcome.sum()),
        auc,
        auc if isinstance(auc, Unavailable) else attempt(odds_ratio, score, outcome, name),
    )


@dataclasses.dataclass(frozen=True)
class Heterogeneity:
    """Cochran's Q of the AUC over sites, and the share I2 of the variance that is between them."""

    score: str
    sites: int
    q: float
    p: float
    i_squared: float


def heterogeneity(found: list[Subgroup]) -> list[Heterogeneity]:
    """Return the heterogeneity of each score over the sites that have an AUC; at least two."""
    result = []
    for score in dict.fromkeys(g.score for g in found if g.by == SITE):
        aucs = [
            g.discrimination
            for g in found
            if (g.by, g.score) == (SITE, score) and isinstance(g.discrimination, Discrimination)
        ]
        if len(aucs) < 2:
            continue
        values = np.array([d.auc.value for d in aucs])
        weights = 1 / np.array([d.standard_error for d in aucs]) ** 2
        q = float((weights * (values - np.average(values, weights=weights)) ** 2).sum())
        freedom = len(aucs) - 1
        share = max(0.0, (q - freedom) / q) if q > 0 else 0.0
        result.append(Heterogeneity(score, len(aucs), q, float(stats.chi2.sf(q, freedom)), share))
    return result
