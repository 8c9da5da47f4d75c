"""The scores in parts of a cohort: by lesion location and by tumour type."""

from __future__ import annotations

import dataclasses

import numpy as np

from scoring.cohort.data.scores import ScoredCohort
from scoring.cohort.statistics.association import OddsRatio, odds_ratio
from scoring.cohort.statistics.discrimination import Discrimination, discriminate
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.errors import CohortError
from scoring.results import Location

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
    """Return the radiomics score by location, and the patient scores by tumour type.

    Parameters
    ----------
    scored
        The cohort; without a column ``tumour_type`` there are locations alone.
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
    if "tumour_type" not in scored.patients:
        return found
    columns = {"radiomics, patients": "radiomics_score"}
    if has_laboratory:
        columns["radiomics-clinical"] = "radiomics_clinical_score"
    for level, part in scored.patients.groupby("tumour_type", dropna=True):
        for name, column in columns.items():
            frame = part.dropna(subset=[column])
            score, outcome = frame[column].to_numpy(dtype=float), frame["outcome"].to_numpy()
            auc = attempt(_in_subgroup, score, outcome)
            found.append(
                Subgroup(
                    "tumour type",
                    str(level),
                    name,
                    len(frame),
                    int(outcome.sum()),
                    auc,
                    auc
                    if isinstance(auc, Unavailable)
                    else attempt(odds_ratio, score, outcome, name),
                )
            )
    return found
