"""Cohort characteristics, laid out as the paper's Table 1."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from scoring.cohort.paper.published import (
    LESIONS,
    LESIONS_PER_PATIENT,
    PATIENTS,
    PATIENTS_WITH_BENEFIT,
    TABLE_1,
)
from scoring.cohort.statistics.estimates import half_up, number_text
from scoring.results import Location

PAPER_COHORTS = (1, 2, 3)
# a text column with more distinct entries holds remarks or names and is not printed
MOST_LEVELS = 15
PARAMETER_NAMES = {
    "age": "age (y)",
    "albumin": "albumin (g/dL)",
    "lymphocytes": "lymphocytes (10⁹/L)",
    "time": "time to death or censoring (months)",
    "status": "deaths",
    "outcome": "clinical benefit",
    "tumour_type": "tumour type",
}


@dataclasses.dataclass(frozen=True)
class Characteristic:
    """One row: a parameter, or one level of it, in this cohort and in the paper's three."""

    parameter: str
    level: str
    text: str
    missing: int
    paper: tuple[str, str, str] = ("", "", "")


def _share(count: int, of: int) -> str:
    return f"{count} ({half_up(100 * count / of):.0f})" if of else f"{count}"


def _spread(values: pd.Series, digits: int) -> str:
    low, high = number_text(values.min(), digits), number_text(values.max(), digits)
    sd = number_text(float(values.std(ddof=1)), digits) if len(values) > 1 else "-"
    return f"{number_text(float(values.mean()), digits)} ± {sd} ({low} to {high})"


def _paper_levels(parameter: str, level: str) -> tuple[str, str, str]:
    cells = TABLE_1.get((parameter, level), {})
    texts = [f"{cells[c][0]} ({cells[c][1]})" if c in cells else "" for c in PAPER_COHORTS]
    return texts[0], texts[1], texts[2]


def _column(name: str, values: pd.Series) -> Iterator[Characteristic]:
    parameter = PARAMETER_NAMES.get(name, name.replace("_", " "))
    known, missing = values.dropna(), int(values.isna().sum())
    if known.empty:
        yield Characteristic(parameter, "", "not known for any patient", missing)
    elif pd.api.types.is_numeric_dtype(known) and not set(known.unique()) <= {0, 1}:
        digits = 0 if np.allclose(known, known.round()) else 2
        yield Characteristic(parameter, "mean ± sd (range)", _spread(known, digits), missing)
    elif pd.api.types.is_numeric_dtype(known):
        yield Characteristic(parameter, "", _share(int(known.sum()), len(known)), missing)
    elif known.nunique() > MOST_LEVELS:
        yield Characteristic(parameter, "", f"{known.nunique()} different entries", missing)
    else:
        counts = known.value_counts()
        for level, count in counts.items():
            yield Characteristic(
                parameter,
                str(level),
                _share(int(count), len(known)),
                missing,
                _paper_levels(parameter, _level_of_paper(parameter, str(level))),
            )


def _level_of_paper(parameter: str, level: str) -> str:
    if parameter == "sex":
        return {"f": "female", "m": "male"}.get(level.lower(), level.lower())
    return level.lower()


def characteristics(lesions: pd.DataFrame, patients: pd.DataFrame) -> list[Characteristic]:
    """Return the rows of the table of characteristics.

    Numbers as mean ± sd (range), the rest as count (percent of those known). A text column with
    more than 15 different entries is counted, not printed.

    Parameters
    ----------
    lesions, patients
        As `Cohort` describes; columns that end in ``_score`` are left out.
    """
    per_patient = lesions.groupby("patient").size()
    benefit = int(patients["outcome"].sum())
    rows = [
        Characteristic("patients", "", str(len(patients)), 0, _of(PATIENTS)),
        Characteristic(
            "clinical benefit",
            "",
            _share(benefit, len(patients)),
            0,
            _of({c: _share(PATIENTS_WITH_BENEFIT[c], PATIENTS[c]) for c in PAPER_COHORTS}),
        ),
    ]
    for name in patients.columns:
        if name not in ("patient", "outcome") and not str(name).endswith("_score"):
            rows += _column(str(name), patients[name])
    for location in Location:
        count = int((lesions["location"] == location.value).sum())
        rows.append(
            Characteristic(
                "lesion location",
                location.value,
                _share(count, len(lesions)),
                0,
                _paper_levels("lesion location", location.value),
            )
        )
    rows.append(Characteristic("lesions", "", str(len(lesions)), 0, _of(LESIONS)))
    rows.append(
        Characteristic(
            "lesions per patient",
            "mean (range)",
            f"{per_patient.mean():.2f} ({per_patient.min()} to {per_patient.max()})",
            0,
            _of(LESIONS_PER_PATIENT),
        )
    )
    return rows


def _of(cells: Mapping[int, object]) -> tuple[str, str, str]:
    return str(cells[1]), str(cells[2]), str(cells[3])
