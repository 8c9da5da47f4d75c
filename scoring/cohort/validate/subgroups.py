"""The scores in parts of a cohort: by lesion location, tumour type, site, sex, age, any column."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from scoring.cohort.data.cells import check_spelt_alike
from scoring.cohort.data.scores import ScoredCohort
from scoring.cohort.data.tables import SITE, nearest
from scoring.cohort.statistics.association import OddsRatio, odds_ratio
from scoring.cohort.statistics.discrimination import Discrimination, discriminate
from scoring.cohort.statistics.estimates import Unavailable, attempt
from scoring.cohort.validate.characteristics import MOST_LEVELS
from scoring.errors import CohortError
from scoring.results import Location
from scoring.wording import counted

MOST_NUMBER_LEVELS = 5  # a column of numbers with more is split at its median
# Names the patient, or what is predicted.
NO_SUBGROUP = ("patient", "outcome", "time", "status", "outcome_time")
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


def check_enough(outcome: np.ndarray) -> None:
    """Refuse groups whose interval would say nothing.

    Raises
    ------
    CohortError
        If there are fewer than `FEWEST_IN_SUBGROUP` of an outcome.
    """
    events = int(outcome.sum())
    if min(events, len(outcome) - events) < FEWEST_IN_SUBGROUP:
        raise CohortError(f"too few: {events} with and {len(outcome) - events} without benefit")


def discriminate_group(
    score: np.ndarray, outcome: np.ndarray, owner: np.ndarray | None = None
) -> Discrimination:
    """Return the discrimination in a group; arguments and errors as `discriminate`'s.

    Raises
    ------
    CohortError
        As `check_enough` and `discriminate`.
    """
    check_enough(outcome)
    return discriminate(score, outcome, owner)


def groupings_of(patients: pd.DataFrame, columns: Sequence[str] = ()) -> dict[str, pd.Series]:
    """Return the group of each patient, by the name of the grouping.

    Parameters
    ----------
    patients
        With ``tumour_type``, ``site``, ``sex`` and ``age`` (at its median) where they are known.
    columns
        Further columns: numbers at their median, texts by their entries.

    Raises
    ------
    CohortError
        If there is no such column, or it does not make groups.
    """
    return _groupings(patients) | {name: _named_grouping(patients, name) for name in columns}


def analyse_subgroups(
    scored: ScoredCohort, has_laboratory: bool, groupings: Mapping[str, pd.Series]
) -> list[Subgroup]:
    """Return the radiomics score by location, and the patient scores by other groups.

    Parameters
    ----------
    has_laboratory
        Whether there is a radiomics-clinical score.
    groupings
        As `groupings_of` returns them.
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
                attempt(discriminate_group, score, outcome, frame["patient"].to_numpy()),
                Unavailable("lesions of one patient are not independent"),
            )
        )
    scores = {"radiomics, patients": "radiomics_score"}
    if has_laboratory:
        scores["radiomics-clinical"] = "radiomics_clinical_score"
    for by, levels in groupings.items():
        for level, part in scored.patients.groupby(levels, dropna=True):
            text = f"{level:g}" if isinstance(level, float) else str(level)
            found += [_of_patients(part, by, text, n, c) for n, c in scores.items()]
    return found


def _groupings(patients: pd.DataFrame) -> dict[str, pd.Series]:
    found = {
        by: patients[column]
        for by, column in (("tumour type", "tumour_type"), ("site", SITE), ("sex", "sex"))
        if column in patients
    }
    if "age" in patients and patients["age"].notna().any():
        found["age"] = _at_median(patients["age"], " years")
    return found


def _at_median(values: pd.Series, unit: str = "") -> pd.Series:
    middle = float(values.median())
    above = values.gt(middle).map(
        {True: f"above {middle:g}{unit}", False: f"up to {middle:g}{unit}"}
    )
    return above.where(values.notna())


def _named_grouping(patients: pd.DataFrame, name: str) -> pd.Series:
    """Return the groups by a column that the user names."""
    if name not in patients or name in NO_SUBGROUP:
        raise CohortError(
            f"patients: there is no column {name!r} to make subgroups of{nearest(name, patients)}"
        )
    values = patients[name]
    if pd.api.types.is_datetime64_any_dtype(values):
        values = values.dt.year
    if not pd.api.types.is_numeric_dtype(values):
        check_spelt_alike(values, "patients")
    levels = values.nunique()
    if levels < 2:
        raise CohortError(f"patients: column {name!r} makes {counted(levels, 'group')}, not two")
    if pd.api.types.is_numeric_dtype(values) and levels > MOST_NUMBER_LEVELS:
        return _at_median(values)
    if levels > MOST_LEVELS:
        raise CohortError(
            f"patients: column {name!r} has {levels} different entries, at most {MOST_LEVELS} can "
            "be subgroups; make groups of them in a column of their own"
        )
    return values


def _of_patients(part: pd.DataFrame, by: str, level: str, name: str, column: str) -> Subgroup:
    frame = part.dropna(subset=[column])
    score, outcome = frame[column].to_numpy(dtype=float), frame["outcome"].to_numpy()
    auc = attempt(discriminate_group, score, outcome)
    return Subgroup(
        by,
        level,
        name,
        len(frame),
        int(outcome.sum()),
        auc,
        auc if isinstance(auc, Unavailable) else attempt(odds_ratio, score, outcome, name),
    )
