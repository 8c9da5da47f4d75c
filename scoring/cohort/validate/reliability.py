"""Reliability of the score and its features over repeated scans, readers or reconstructions."""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd

from scoring.cohort.data.cells import rows_text, texts
from scoring.cohort.data.tables import SCORE, check_lesions, nearest
from scoring.cohort.statistics.estimates import Estimate, Unavailable, attempt
from scoring.cohort.statistics.reliability import (
    Agreement,
    bland_altman,
    fleiss_kappa,
    icc_agreement,
    icc_consistency,
    repeatability_coefficient,
)
from scoring.errors import CohortError

EVERYWHERE = "all"
SEPARATOR = "\x1f"


@dataclasses.dataclass(frozen=True)
class VariableReliability:
    """Reliability of the score or of a feature, in one location or in all."""

    variable: str
    location: str
    lesions: int
    repetitions: int
    agreement: Estimate | Unavailable
    consistency: Estimate | Unavailable
    coefficient: Estimate


@dataclasses.dataclass(frozen=True)
class CallReliability:
    """Agreement of high and low in one location or in all."""

    location: str
    lesions: int
    same_call: int
    kappa: Estimate | Unavailable


@dataclasses.dataclass(frozen=True)
class ReliabilityStudy:
    """Results of `analyse_reliability`; features are taken as logarithms."""

    cutoff: float
    patients: int
    lesions: int
    repetitions: tuple[str, ...]
    variables: tuple[VariableReliability, ...]
    calls: tuple[CallReliability, ...]
    bland_altman: tuple[Agreement, ...] | Unavailable
    notes: tuple[str, ...]


@dataclasses.dataclass(frozen=True, eq=False)
class _Repeated:
    """Lesions with every repetition: (lesion, repetition) tables by variable."""

    owner: np.ndarray
    location: np.ndarray
    names: tuple[str, ...]
    tables: dict[str, np.ndarray]


def _pivoted(frame: pd.DataFrame) -> tuple[_Repeated, list[str]]:
    if "repetition" not in frame:
        raise CohortError(f"column 'repetition' is missing{nearest('repetition', frame)}")
    repetition = texts(frame["repetition"])
    if (blank := repetition == "").any():
        raise CohortError(f"{rows_text(blank)}: repetition is blank")
    names = tuple(sorted(repetition.unique()))
    if len(names) < 2:
        raise CohortError(f"one repetition only ({names[0]!r}), expected at least two")
    parts = []
    for name in names:
        part, features, _ = check_lesions(frame[repetition == name], f"repetition {name!r}")
        if SCORE not in part:
            raise CohortError(f"column {SCORE!r} is missing{nearest(SCORE, frame)}")
        parts.append(part.dropna(subset=[SCORE]).set_index(["patient", "lesion"]))
    shared = sorted(set.intersection(*(set(p.index) for p in parts)))
    every = set.union(*(set(p.index) for p in parts))
    if not shared:
        raise CohortError("no lesion has a score in every repetition")
    notes = []
    if missing := len(every) - len(shared):
        notes.append(
            f"{missing} of {len(every)} lesions do not have a score in every repetition: left out."
        )
    parts = [p.loc[shared] for p in parts]
    columns = [SCORE] + [f for f in features if f.startswith("original_")]
    tables = {c: np.column_stack([p[c] for p in parts]) for c in columns}
    logged = {
        c: t if c == SCORE else np.log(t) for c, t in tables.items() if c == SCORE or (t > 0).all()
    }
    if unlogged := len(tables) - len(logged):
        notes.append(f"{unlogged} features are blank or not above zero somewhere: left out.")
    owner = np.array([p for p, _ in shared])
    return _Repeated(owner, parts[0]["location"].to_numpy(), names, logged), notes


def analyse_reliability(frame: pd.DataFrame, cutoff: float) -> ReliabilityStudy:
    """Return the reliability of the score and its features.

    Parameters
    ----------
    frame
        One row per lesion and repetition: ``patient``, ``lesion``, ``location``, ``repetition``,
        ``radiomics_score`` and features.
    cutoff
        Above it a score is high.

    Raises
    ------
    CohortError
        If a column is missing, a lesion is twice in a repetition, or no lesion is in all.
    """
    data, notes = _pivoted(frame)
    variables, calls = [], []
    for location in (EVERYWHERE, *sorted(set(data.location))):
        here = np.ones(len(data.owner), bool) if location == EVERYWHERE else (
            data.location == location
        )  # fmt: skip
        for name, whole in data.tables.items():
            table = whole[here]
            variables.append(
                VariableReliability(
                    name, location, len(table), table.shape[1],
                    attempt(icc_agreement, table), attempt(icc_consistency, table),
                    repeatability_coefficient(table),
                )
            )  # fmt: skip
        high = data.tables[SCORE][here] > cutoff
        same = int((high.all(axis=1) | ~high.any(axis=1)).sum())
        kappa = attempt(fleiss_kappa, high, data.owner[here])
        calls.append(CallReliability(location, len(high), same, kappa))
    return ReliabilityStudy(
        cutoff,
        len(np.unique(data.owner)),
        len(data.owner),
        data.names,
        tuple(variables),
        tuple(calls),
        attempt(bland_altman, data.tables[SCORE], data.names),
        tuple(notes),
    )
