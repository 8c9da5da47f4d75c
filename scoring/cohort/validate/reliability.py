"""Reliability of the score and its features over repeated scans, readers or reconstructions."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy import stats

from scoring.cohort.data.cells import rows_text, texts
from scoring.cohort.data.tables import SCORE, check_lesions, nearest
from scoring.cohort.statistics.clustered import are_clustered
from scoring.cohort.statistics.estimates import Estimate, Unavailable, above, attempt
from scoring.cohort.statistics.reliability import (
    CORRELATION,
    POSITIVE,
    Agreement,
    agreement_of,
    bland_altman,
    coefficient_of,
    consistency_of,
    fleiss_kappa,
    icc_agreement,
    icc_consistency,
    over_patients,
    repeatability_coefficient,
)
from scoring.errors import CohortError

EVERYWHERE = "all"
FEWEST_PAIRS = 5
DICE = "dice"
# Lower limits of the bands of Dice in which differences of the score are told.
DICE_BANDS = (0.9, 0.8, 0.7, 0.0)


@dataclasses.dataclass(frozen=True)
class Figures:
    """ICC(A,1), ICC(C,1) and repeatability coefficient."""

    agreement: Estimate | Unavailable
    consistency: Estimate | Unavailable
    coefficient: Estimate


@dataclasses.dataclass(frozen=True)
class VariableReliability(Figures):
    """Reliability of the score or of a feature, in one location or in all.

    Parameters
    ----------
    patients
        Whose lesions these are, where a patient has several and the intervals allow for that.
    as_independent
        The same with lesions as independent, beside the first or in place of it: None where no
        patient has several.
    """

    variable: str
    location: str
    lesions: int
    repetitions: int
    patients: int | None
    as_independent: Figures | None


@dataclasses.dataclass(frozen=True)
class CallReliability:
    """Agreement of high and low in one location or in all."""

    location: str
    lesions: int
    same_call: int
    kappa: Estimate | Unavailable


@dataclasses.dataclass(frozen=True)
class OverlapBand:
    """Pairs of segmentations of one lesion whose Dice is from ``low`` to below ``high``.

    Parameters
    ----------
    pairs, other_call
        How many, and in how many of them the call is another.
    median, largest
        Of the absolute difference of the two scores.
    """

    low: float
    high: float
    pairs: int
    other_call: int
    median: float
    largest: float


@dataclasses.dataclass(frozen=True)
class Overlap:
    """Dice against the difference of the score, each repetition against the lesion's first.

    Parameters
    ----------
    pairs
        (Dice, absolute difference of the score) of each pair.
    correlation
        Spearman's. It has no interval: the pairs of one lesion share its first segmentation.
    """

    pairs: tuple[tuple[float, float], ...]
    bands: tuple[OverlapBand, ...]
    correlation: float | Unavailable


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
    overlap: Overlap | Unavailable
    notes: tuple[str, ...]


@dataclasses.dataclass(frozen=True, eq=False)
class _Repeated:
    """Lesions with every repetition: (lesion, repetition) tables by variable."""

    owner: np.ndarray
    location: np.ndarray
    names: tuple[str, ...]
    tables: dict[str, np.ndarray]
    dice: np.ndarray | None


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
    overlap = np.column_stack([p[DICE] for p in parts]) if DICE in parts[0] else None
    if overlap is not None and ((overlap < 0) | (overlap > 1)).any():
        raise CohortError(f"a value of {DICE!r} is not between 0 and 1")
    return _Repeated(owner, parts[0]["location"].to_numpy(), names, logged, overlap), notes


def _overlap(data: _Repeated, cutoff: float) -> Overlap:
    """Return Dice against difference of score.

    Raises
    ------
    CohortError
        If no Dice is known.
    """
    if data.dice is None or np.isnan(data.dice[:, 1:]).all():
        raise CohortError(f"no Dice coefficient is known (column {DICE!r})")
    score = data.tables[SCORE]
    known = ~np.isnan(data.dice[:, 1:])
    overlap = data.dice[:, 1:][known]
    difference = np.abs(score[:, 1:] - score[:, :1])[known]
    other = (above(score[:, 1:], cutoff) != above(score[:, :1], cutoff))[known]
    bands, high = [], np.inf
    for low in DICE_BANDS:
        here = (overlap >= low) & (overlap < high)
        if here.any():
            bands.append(
                OverlapBand(
                    low,
                    min(high, 1.0),
                    int(here.sum()),
                    int(other[here].sum()),
                    float(np.median(difference[here])),
                    float(difference[here].max()),
                )
            )
        high = low
    correlation: float | Unavailable = Unavailable("fewer than five pairs, or all alike")
    if len(overlap) >= FEWEST_PAIRS and np.ptp(overlap) > 0 and np.ptp(difference) > 0:
        correlation = float(stats.spearmanr(overlap, difference).statistic)
    pairs = tuple((float(d), float(x)) for d, x in zip(overlap, difference, strict=True))
    return Overlap(pairs, tuple(bands), correlation)


def _variable(
    name: str, location: str, table: np.ndarray, owner: np.ndarray
) -> VariableReliability:
    """Return the figures of one variable, with intervals over patients where that is possible."""
    simple = Figures(
        attempt(icc_agreement, table),
        attempt(icc_consistency, table),
        repeatability_coefficient(table),
    )
    found, several = simple, are_clustered(owner)
    if several:
        coefficient = attempt(over_patients, coefficient_of, table, owner, POSITIVE)
        if not isinstance(coefficient, Unavailable):

            def correlation(
                statistic: Callable[[np.ndarray], float], first: Estimate | Unavailable
            ) -> Estimate | Unavailable:
                if isinstance(first, Unavailable):
                    return first
                return attempt(over_patients, statistic, table, owner, CORRELATION)

            found = Figures(
                correlation(agreement_of, simple.agreement),
                correlation(consistency_of, simple.consistency),
                coefficient,
            )
    return VariableReliability(
        found.agreement,
        found.consistency,
        found.coefficient,
        name,
        location,
        table.shape[0],
        table.shape[1],
        patients=None if found is simple else len(np.unique(owner)),
        as_independent=simple if several else None,
    )


def analyse_reliability(frame: pd.DataFrame, cutoff: float) -> ReliabilityStudy:
    """Return the reliability of the score and its features.

    Parameters
    ----------
    frame
        One row per lesion and repetition: ``patient``, ``lesion``, ``location``, ``repetition``,
        ``radiomics_score`` and features; where known ``dice``, the Dice coefficient of the
        repetition's segmentation with that of the first (in the order of their names).
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
            variables.append(_variable(name, location, table, data.owner[here]))
        high = above(data.tables[SCORE][here], cutoff)
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
        attempt(
            bland_altman,
            data.tables[SCORE],
            data.names,
            data.owner if variables[0].patients else None,
        ),
        attempt(_overlap, data, cutoff),
        tuple(notes),
    )
