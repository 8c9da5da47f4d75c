"""Repeatability filter: intraclass correlation of features extracted more than once.

Two-way models, single measurement (McGraw and Wong 1996): absolute agreement ICC(A,1) counts a
shift between the repetitions as error, consistency ICC(C,1) does not. Taken of the logarithms, the
scale that the signature uses.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from scoring.cohort.data.cells import rows_text
from scoring.cohort.data.standardisation import logarithms
from scoring.errors import CohortError
from scoring.wording import counted

THRESHOLD = 0.7
FEWEST_LESIONS = 5  # below, the correlation says nothing


class Form(enum.Enum):
    """Form of the intraclass correlation."""

    AGREEMENT = "agreement"
    CONSISTENCY = "consistency"


@dataclasses.dataclass(frozen=True)
class Repeatability:
    """A feature's intraclass correlations in one table."""

    feature: str
    table: str
    lesions: int
    repetitions: int
    agreement: float
    consistency: float

    def of(self, form: Form) -> float:
        """Return the correlation of the given form."""
        return self.agreement if form is Form.AGREEMENT else self.consistency


def _subjects(table: pd.DataFrame, name: str) -> pd.Series:
    for column in ("lesion", "repetition"):
        if column not in table:
            raise CohortError(f"{name}: column {column!r} is missing")
        if (blank := table[column].isna() | (table[column].astype(str) == "")).any():
            raise CohortError(f"{name}, {rows_text(blank)}: {column} is blank")
    subject = table["lesion"].astype(str)
    if "patient" in table:
        subject = table["patient"].astype(str) + "\x1f" + subject
    return subject


def check_repeated(table: pd.DataFrame, name: str) -> tuple[pd.Series, pd.Series]:
    """Return each row's lesion and repetition of a table of repeated extractions.

    Raises
    ------
    CohortError
        If a column is missing, or not every lesion has every repetition exactly once.
    """
    subject, repetition = _subjects(table, name), table["repetition"].astype(str)
    counts = pd.crosstab(subject.to_numpy(), repetition.to_numpy())
    if counts.shape[1] < 2 or counts.shape[0] < FEWEST_LESIONS:
        raise CohortError(
            f"{name}: {counts.shape[0]} lesions and {counted(counts.shape[1], 'repetition')}, "
            "expected at "
            f"least {FEWEST_LESIONS} and 2"
        )
    uneven = (counts != 1).any(axis=1)
    if uneven.any():
        raise CohortError(
            f"{name}: {int(uneven.sum())} of {len(counts)} lesions do not have each of the "
            f"{counts.shape[1]} repetitions exactly once"
        )
    return subject, repetition


def intraclass_correlations(
    values: np.ndarray, subject: pd.Series, repetition: pd.Series
) -> tuple[float, float]:
    """Return ICC(A,1) and ICC(C,1) of one feature; 0 where it does not vary between lesions.

    Of the mean squares of a two-way analysis of variance without replication, as table 4 of McGraw
    and Wong (1996) gives them.

    Parameters
    ----------
    values
        (lesions x repetitions,), each combination exactly once, in any order.
    subject, repetition
        The lesion and the repetition of each value.
    """
    rows, row = np.unique(subject.to_numpy(), return_inverse=True)
    columns, column = np.unique(repetition.to_numpy(), return_inverse=True)
    n, k = len(rows), len(columns)
    table = np.empty((n, k))
    table[row, column] = values
    if np.ptp(table) == 0:
        return 0.0, 0.0
    of_row, of_column = table.mean(axis=1), table.mean(axis=0)
    residual = table - of_row[:, None] - of_column + table.mean()
    between_lesions = k * float(np.var(of_row, ddof=1))
    between_repetitions = n * float(np.var(of_column, ddof=1))
    error = float((residual**2).sum()) / ((n - 1) * (k - 1))
    within = between_lesions + (k - 1) * error
    shift = k * (between_repetitions - error) / n
    with np.errstate(divide="ignore", invalid="ignore"):  # the caller refuses what is not finite
        found = (between_lesions - error) / np.array([within + shift, within])
    return float(found[0]), float(found[1])


def repeatability(
    tables: Mapping[str, pd.DataFrame],
    features: Sequence[str],
    advance: Callable[[], object] = lambda: None,
) -> list[Repeatability]:
    """Return the intraclass correlations of every feature in every table.

    Parameters
    ----------
    tables
        Name to table of repeated extractions: ``lesion`` (with ``patient`` where lesion names
        repeat), ``repetition`` and the features; every lesion with every repetition once.
    features
        Which columns.
    advance
        Called after each feature of each table.

    Raises
    ------
    CohortError
        As `check_repeated`; or if a feature is missing or cannot be taken the logarithm of.
    """
    found = []
    for name, table in tables.items():
        subject, repetition = check_repeated(table, name)
        logs = _table_logarithms(table, features, name)
        for k, feature in enumerate(features):
            agreement, consistency = intraclass_correlations(logs[:, k], subject, repetition)
            if not np.isfinite([agreement, consistency]).all():
                raise CohortError(f"{name}: {feature} has no intraclass correlation")
            found.append(
                Repeatability(
                    feature,
                    name,
                    subject.nunique(),
                    repetition.nunique(),
                    agreement,
                    consistency,
                )
            )
            advance()
    return found


def _table_logarithms(table: pd.DataFrame, features: Sequence[str], name: str) -> np.ndarray:
    try:
        return logarithms(table, features)
    except CohortError as e:
        raise CohortError(str(e).replace("lesions", name, 1)) from e


def repeatable(
    found: Sequence[Repeatability], form: Form = Form.AGREEMENT, threshold: float = THRESHOLD
) -> list[str]:
    """Return the features whose correlation is above the threshold in every table."""
    lowest: dict[str, float] = {}
    for r in found:
        lowest[r.feature] = min(lowest.get(r.feature, np.inf), r.of(form))
    return [feature for feature, value in lowest.items() if value > threshold]
