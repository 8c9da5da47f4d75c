"""Calibration of a score as a probability: Hosmer-Lemeshow, intercept and slope, bins.

Not to be confused with the calibration of the model to a site (`scoring.model.calibrate`).
"""

from __future__ import annotations

import dataclasses

import numpy as np
from scipy import special, stats

from scoring.cohort.statistics.clustered import are_clustered, sandwich_errors, share_estimate
from scoring.cohort.statistics.discrimination import check_two_classes
from scoring.cohort.statistics.estimates import Estimate, Unavailable, Z, attempt
from scoring.cohort.statistics.logistic import maximum, separated, standard_errors
from scoring.cohort.statistics.operating_point import proportion
from scoring.errors import CohortError
from scoring.wording import counted

# A score that rounds to 0 or 1 has no logit; so far from one half, another digit changes nothing.
NEAREST_TO_CERTAIN = 1e-12


@dataclasses.dataclass(frozen=True)
class Bin:
    """One group of subjects with similar scores; ``observed`` has an exact interval."""

    subjects: int
    events: int
    mean_score: float
    observed: Estimate


@dataclasses.dataclass(frozen=True)
class HosmerLemeshow:
    """Chi-square over groups of similar scores.

    ``degrees_of_freedom`` is the number of groups for a score that was not fitted to these
    subjects, and two fewer for one that was (Hosmer, Lemeshow and Sturdivant 2013);
    ``asked_groups`` is more than ``groups`` where ties merged some.
    """

    chi_square: float
    degrees_of_freedom: int
    p: float
    groups: int
    asked_groups: int
    smallest_expected: float


@dataclasses.dataclass(frozen=True)
class Calibration:
    """Calibration of a score as a probability of benefit.

    Parameters
    ----------
    mean_score, observed
        Mean score, and share of subjects with benefit.
    intercept
        With the slope held at 1 ("in the large"); 0 is ideal, above it the score is too low.
    slope
        1 is ideal; below it high scores are too high and low ones too low.
    """

    subjects: int
    mean_score: float
    observed: float
    hosmer_lemeshow: HosmerLemeshow | Unavailable
    intercept: Estimate | Unavailable
    slope: Estimate | Unavailable
    bins: tuple[Bin, ...]


def _groups(score: np.ndarray, groups: int) -> np.ndarray:
    """Return the group of each subject: by quantiles, closed on the right, as R's ``cut``."""
    inner = np.unique(np.quantile(score, np.linspace(0, 1, groups + 1)))[1:-1]
    return np.unique(np.searchsorted(inner, score, side="left"), return_inverse=True)[1]


def hosmer_lemeshow(
    score: np.ndarray, outcome: np.ndarray, groups: int, fitted: bool = False
) -> HosmerLemeshow:
    """Return the Hosmer-Lemeshow test.

    Parameters
    ----------
    score
        Probabilities.
    groups
        How many; the paper used 15 for the radiomics score and 5 for the clinical ones.
    fitted
        Whether the score was fitted to these subjects.

    Raises
    ------
    CohortError
        If there are fewer subjects than groups, ties leave fewer than three groups, or a group is
        expected to hold no event at all.
    """
    check_two_classes(outcome)
    if len(score) < groups:
        raise CohortError(f"{len(score)} subjects cannot make {groups} groups")
    code = _groups(score, groups)
    found = int(code.max()) + 1
    if found < 3:
        raise CohortError(
            f"ties in the score leave {counted(found, 'group')} of {groups}; 3 are needed"
        )
    size = np.bincount(code)
    expected, observed = np.bincount(code, score), np.bincount(code, outcome)
    smallest = float(np.minimum(expected, size - expected).min())
    if smallest <= 0:
        raise CohortError("a group's scores are all 0 or all 1: its expectation is certain")
    chi_square = float(((observed - expected) ** 2 / (expected * (1 - expected / size))).sum())
    freedom = found - 2 if fitted else found
    p = float(stats.chi2.sf(chi_square, freedom))
    return HosmerLemeshow(chi_square, freedom, p, found, groups, smallest)


def logit_of(score: np.ndarray) -> np.ndarray:
    """Return the logit of scores as probabilities; of 0 and 1 a very large one."""
    found: np.ndarray = special.logit(score.clip(NEAREST_TO_CERTAIN, 1 - NEAREST_TO_CERTAIN))
    return found


def _logistic(
    design: np.ndarray, outcome: np.ndarray, offset: np.ndarray | None, owner: np.ndarray | None
) -> Estimate:
    """Return the last coefficient with its Wald interval, robust to clustering by owner."""
    params, _ = maximum(design, outcome, offset)
    errors = (
        standard_errors(design, params, offset)
        if owner is None
        else sandwich_errors(design, outcome, params, offset, owner)
    )
    beta, error = float(params[-1]), float(errors[-1])
    return Estimate(beta, beta - Z * error, beta + Z * error)


def _slope(logit: np.ndarray, outcome: np.ndarray, owner: np.ndarray | None) -> Estimate:
    design = np.column_stack([np.ones(len(logit)), logit])
    if np.ptp(logit) == 0:
        raise CohortError("all scores are the same: there is no slope")
    if separated(design, outcome):
        raise CohortError("the score separates the outcomes completely: the slope is infinite")
    return _logistic(design, outcome, None, owner)


def _observed(events: np.ndarray, owner: np.ndarray | None) -> Estimate:
    if owner is not None:
        found = attempt(share_estimate, events == 1, owner)
        if not isinstance(found, Unavailable):
            return found
    # The lesions of one patient say no more than that patient.
    independent = len(events) if owner is None else 1
    return proportion(round(float(events.mean()) * independent), independent).share


def bins(
    score: np.ndarray, outcome: np.ndarray, groups: int, owner: np.ndarray | None = None
) -> tuple[Bin, ...]:
    """Return groups of subjects with similar scores, for the plot."""
    code = _groups(score, min(groups, len(score)))
    return tuple(
        Bin(
            int(here.sum()),
            int(outcome[here].sum()),
            float(score[here].mean()),
            _observed(outcome[here], None if owner is None else owner[here]),
        )
        for here in (code == group for group in np.unique(code))
    )


def calibrate_risk(
    score: np.ndarray,
    outcome: np.ndarray,
    groups: int,
    plot_groups: int = 5,
    fitted: bool = False,
    owner: np.ndarray | None = None,
) -> Calibration:
    """Return the calibration of a score as a probability of benefit.

    Parameters
    ----------
    score, outcome
        (subject,): probabilities, and 0 or 1.
    groups, plot_groups
        Of the Hosmer-Lemeshow test and of the plot.
    fitted
        Whether the score was fitted to these subjects.
    owner
        (subject,) the patient, where a patient can have several subjects: intervals then allow
        for it, and there is no Hosmer-Lemeshow test, which cannot.

    Raises
    ------
    CohortError
        If there is one outcome class only.
    """
    check_two_classes(outcome)
    logit = logit_of(score)
    owner = owner if are_clustered(owner) else None
    return Calibration(
        subjects=len(score),
        mean_score=float(score.mean()),
        observed=float(outcome.mean()),
        hosmer_lemeshow=attempt(hosmer_lemeshow, score, outcome, groups, fitted)
        if owner is None
        else Unavailable("lesions of one patient are not independent, which the test assumes"),
        intercept=attempt(_logistic, np.ones((len(score), 1)), outcome, logit, owner),
        slope=attempt(_slope, logit, outcome, owner),
        bins=bins(score, outcome, plot_groups, owner),
    )
