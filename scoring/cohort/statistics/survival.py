"""Overall survival: Cox models, Schoenfeld tests, Harrell's C, Kaplan-Meier by cut-off.

Cox, log-rank and the older Schoenfeld test are lifelines', Kaplan-Meier is statsmodels'. The score
test of proportional hazards and the interval of Harrell's C are in no maintained Python library;
they are tested against R's ``survival::cox.zph`` and ``survival::concordance``.
"""

from __future__ import annotations

import dataclasses
import warnings

import numpy as np
import pandas as pd
from lifelines import CoxPHFitter
from lifelines.exceptions import ConvergenceError
from lifelines.statistics import logrank_test, proportional_hazard_test
from scipy import stats
from statsmodels.duration.survfunc import SurvfuncRight

from scoring.cohort.statistics.association import scaled
from scoring.cohort.statistics.estimates import (
    Estimate,
    Unavailable,
    Z,
    above,
    attempt,
    for_ranking,
)
from scoring.errors import CohortError
from scoring.wording import counted

MONTHS = 24.0  # the paper's Kaplan-Meier estimate
# A coefficient with so large a standard error is one whose likelihood has no maximum.
LARGEST_STANDARD_ERROR = 50.0
LEAST_INFORMATION = 1e-9  # share that is left of a sum after a subtraction; less is rounding


@dataclasses.dataclass(frozen=True)
class HazardRatio:
    """Hazard ratio for a variable higher by 1, Wald interval and P value.

    ``proportional_p`` tests proportional hazards by the score test on Kaplan-Meier transformed time
    (``cox.zph`` of R's survival 3; None where a single time of death tells anything of the
    variable), ``schoenfeld_p`` by the approximation of Grambsch and Therneau
    1994 that survival used up to version 2 (the paper's).
    """

    variable: str
    hazard_ratio: Estimate
    beta: Estimate
    p: float
    proportional_p: float | None
    schoenfeld_p: float


@dataclasses.dataclass(frozen=True)
class CoxModel:
    """A Cox proportional hazards model (Efron's ties)."""

    patients: int
    deaths: int
    hazard_ratios: tuple[HazardRatio, ...]
    log_likelihood: float


@dataclasses.dataclass(frozen=True)
class Concordance:
    """Harrell's C: of two patients, the chance that the higher score lives longer."""

    patients: int
    pairs: int
    c_index: Estimate


@dataclasses.dataclass(frozen=True)
class Curve:
    """A Kaplan-Meier curve of one group.

    Parameters
    ----------
    times, survival, low, high
        Steps: survival from each time on, with the interval on the log scale, as R's default.
    censored
        Times at which patients were censored, with the survival there.
    at_horizon
        Survival at 24 months, or why it cannot be estimated.
    median
        Months after which half have died; None where not reached.
    """

    group: str
    patients: int
    deaths: int
    times: tuple[float, ...]
    survival: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    censored: tuple[tuple[float, float], ...]
    at_horizon: Estimate | Unavailable
    median: float | None


@dataclasses.dataclass(frozen=True)
class KaplanMeier:
    """Survival above and not above a cut-off, with the log-rank test between them."""

    score: str
    cutoff: float
    horizon: float
    high: Curve
    low: Curve
    chi_square: float
    p: float
    at_risk_times: tuple[float, ...]
    at_risk_high: tuple[int, ...]
    at_risk_low: tuple[int, ...]


def _complete(patients: pd.DataFrame, variables: tuple[str, ...]) -> pd.DataFrame:
    table: pd.DataFrame = patients[["time", "status", *variables]].dropna().astype(float)
    deaths = int(table["status"].sum())
    if deaths < 2:
        raise CohortError(
            f"{counted(deaths, 'death')} among {len(table)} patients with {', '.join(variables)} "
            "and "
            "survival: nothing can be estimated"
        )
    if table.loc[table["status"] == 1, "time"].nunique() < 2:
        raise CohortError(f"all {deaths} deaths are at one time: nothing can be estimated")
    return table


def cox(patients: pd.DataFrame, variables: tuple[str, ...]) -> CoxModel:
    """Fit a Cox model to the patients who have all variables.

    Parameters
    ----------
    patients
        With ``time`` in months, ``status`` (1 is death) and the variables.

    Raises
    ------
    CohortError
        If there are fewer than two deaths, a variable is constant, or the likelihood has no
        maximum (a variable orders the deaths perfectly).
    """
    table = _complete(patients, variables)
    for name in variables:
        if np.ptp(table[name].to_numpy()) == 0:
            raise CohortError(f"{name} is the same for every patient: it can explain nothing")
    centred = table.copy()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            model = CoxPHFitter().fit(
                centred, "time", "status", fit_options={"precision": 1e-10, "max_steps": 200}
            )
            test = proportional_hazard_test(model, centred, time_transform="km")
        except (ConvergenceError, ValueError, np.linalg.LinAlgError) as e:
            raise CohortError(
                f"the Cox model of {', '.join(variables)} has no maximum or cannot be fitted"
            ) from e
    summary = model.summary
    if (
        not np.isfinite(summary["se(coef)"]).all()
        or (summary["se(coef)"] * table[list(variables)].std() > LARGEST_STANDARD_ERROR).any()
    ):
        raise CohortError(f"the Cox model of {', '.join(variables)} has no maximum")
    ratios = []
    proportional = proportional_hazards(
        table[list(variables)].to_numpy(),
        table["time"].to_numpy(),
        table["status"].to_numpy(),
        summary.loc[list(variables), "coef"].to_numpy(dtype=float),
    )
    for index, name in enumerate(variables):
        beta, error = float(summary.loc[name, "coef"]), float(summary.loc[name, "se(coef)"])
        estimate = Estimate(beta, beta - Z * error, beta + Z * error)
        ratios.append(
            HazardRatio(
                name,
                scaled(estimate, 1),
                estimate,
                float(summary.loc[name, "p"]),
                proportional[index],
                float(np.atleast_1d(test.p_value)[index]),
            )
        )
    return CoxModel(
        len(table), int(table["status"].sum()), tuple(ratios), float(model.log_likelihood_)
    )


def proportional_hazards(
    values: np.ndarray, time: np.ndarray, status: np.ndarray, beta: np.ndarray
) -> list[float | None]:
    """Return P values of proportional hazards by variable, each against a slope over time.

    The score test of the terms ``x g(t)`` added to a fitted Cox model (Efron's ties), where g is 1
    less the Kaplan-Meier survival just before t: ``cox.zph(transform="km", terms=FALSE)`` of
    survival 3 (Therneau, Approximating a Cox model, and the package's vignette on validation).

    Parameters
    ----------
    values
        (patient, variable).
    time, status
        (patient,); 1 is death.
    beta
        (variable,) coefficients at the maximum of the likelihood.
    """
    order = np.argsort(time, kind="stable")
    time, dead = time[order], status[order] == 1
    values = values[order] - values.mean(axis=0)
    weight = np.exp(values @ beta)
    products = values[:, :, None] * values[:, None, :]
    moments = [weight, weight[:, None] * values, weight[:, None, None] * products]
    # Of all whose time is the same or later: those at risk.
    at_risk = [np.cumsum(m[::-1], axis=0)[::-1] for m in moments]
    deaths_at, deaths = np.unique(time[dead], return_counts=True)
    first = np.searchsorted(time, deaths_at)
    survival = np.cumprod(1 - deaths / (len(time) - first))
    g = 1 - np.concatenate([[1.0], survival[:-1]])
    # The test does not depend on where g is zero; centred, the sums stay small.
    g -= np.average(g, weights=deaths)
    count = values.shape[1]
    score = np.zeros(count)
    within, mixed, across = (np.zeros((count, count)) for _ in range(3))
    for t, start, tied, now in zip(deaths_at, first, deaths, g, strict=True):
        last = np.searchsorted(time, t, side="right")
        here = np.flatnonzero(dead[start:last]) + start
        score += now * values[here].sum(axis=0)
        of_dead = [m[here].sum(axis=0) for m in moments]
        for step in range(tied):
            total, sums, squares = (
                r[start] - step / tied * d for r, d in zip(at_risk, of_dead, strict=True)
            )
            mean = sums / total
            variance = squares / total - np.outer(mean, mean)
            score -= now * mean
            within += variance
            mixed += now * variance
            across += now**2 * variance
    found: list[float | None] = []
    for j in range(count):
        information = across[j, j] - mixed[j] @ np.linalg.solve(within, mixed[j])
        # It is 0 if the variable differs among those at risk at one time of death only.
        usable = information > LEAST_INFORMATION * across[j, j]
        found.append(float(stats.chi2.sf(score[j] ** 2 / information, 1)) if usable else None)
    return found


def concordance(score: np.ndarray, time: np.ndarray, status: np.ndarray) -> Concordance:
    """Return Harrell's C of a score for which higher should mean longer survival.

    A pair can be ordered when the shorter time ends in death; a death and a censoring at one time
    count as the death being first. Ties in the score count one half. The variance is that of the
    infinitesimal jackknife, as in R's ``survival::concordance``.

    Raises
    ------
    CohortError
        If no pair can be ordered.
    """
    n, score = len(score), for_ranking(score)
    weight, pairs = np.zeros(n), np.zeros(n)
    for i in np.flatnonzero(status == 1):
        later = (time > time[i]) | ((time == time[i]) & (status == 0))
        agree = np.where(score > score[i], 1.0, np.where(score == score[i], 0.5, 0.0)) * later
        weight[i] += agree.sum()
        weight += agree
        pairs[i] += later.sum()
        pairs += later
    total = pairs.sum() / 2
    if total == 0:
        raise CohortError("no two patients can be ordered by their survival")
    c = float(weight.sum() / pairs.sum())
    sd = float(np.sqrt((((weight - c * pairs) / total) ** 2).sum()))
    return Concordance(n, int(total), Estimate(c, max(0.0, c - Z * sd), min(1.0, c + Z * sd)))


def _log_interval(survival: np.ndarray, error: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the interval on the log scale; where nobody is left it is the estimate itself."""
    relative = np.divide(error, survival, out=np.zeros_like(error), where=survival > 0)
    return survival * np.exp(-Z * relative), np.minimum(1.0, survival * np.exp(Z * relative))


def _median(times: np.ndarray, survival: np.ndarray) -> float | None:
    """Return when half have died; the middle of a stretch at exactly one half, as R has it."""
    half = times[survival <= 0.5 + 1e-9]
    below = times[survival < 0.5 - 1e-9]
    if not len(half):
        return None
    return float((half[0] + below[0]) / 2) if len(below) else float(half[0])


def curve(group: str, time: np.ndarray, status: np.ndarray, horizon: float = MONTHS) -> Curve:
    """Return the Kaplan-Meier curve of one group.

    Raises
    ------
    CohortError
        If the group is empty.
    """
    if len(time) == 0:
        raise CohortError(f"nobody is in the group {group}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the standard error at survival 0
        fit = SurvfuncRight(time, status)
    times = np.asarray(fit.surv_times, dtype=float)
    survival = np.asarray(fit.surv_prob, dtype=float)
    error = np.nan_to_num(np.asarray(fit.surv_prob_se, dtype=float))
    low, high = _log_interval(survival, error)

    def value_at(month: float) -> float:
        reached = np.flatnonzero(times <= month)
        return float(survival[reached[-1]]) if len(reached) else 1.0

    at_horizon: Estimate | Unavailable
    reached = np.flatnonzero(times <= horizon)
    if not len(reached) and time.max() >= horizon:
        at_horizon = Unavailable(
            f"no death in the group {group} by {horizon:g} months: 100 %, without an interval"
        )
    elif len(reached) and survival[reached[-1]] <= 0:
        at_horizon = Unavailable(
            f"all of the group {group} had died by {horizon:g} months: 0 %, without an interval"
        )
    elif time.max() < horizon:
        at_horizon = Unavailable(
            f"follow-up of the group {group} ends at {time.max():.1f} months, before {horizon:g}"
        )
    else:
        i = reached[-1]
        at_horizon = Estimate(float(survival[i]), float(low[i]), float(high[i]))
    return Curve(
        group=group,
        patients=len(time),
        deaths=int(status.sum()),
        times=tuple(float(t) for t in times),
        survival=tuple(float(s) for s in survival),
        low=tuple(float(s) for s in low),
        high=tuple(float(s) for s in high),
        censored=tuple((float(t), value_at(t)) for t in np.sort(time[status == 0])),
        at_horizon=at_horizon,
        median=_median(times, survival),
    )


def kaplan_meier(
    patients: pd.DataFrame, score: str, cutoff: float, horizon: float = MONTHS
) -> KaplanMeier:
    """Compare survival of patients above and not above a cut-off.

    Raises
    ------
    CohortError
        If one of the groups is empty, or there are fewer than two deaths.
    """
    table = _complete(patients, (score,))
    high = above(table[score].to_numpy(), cutoff)
    if high.all() or not high.any():
        where = "above" if high.all() else "at or below"
        raise CohortError(
            f"all {len(table)} patients with survival are {where} {cutoff:g}: no groups to compare"
        )
    time, status = table["time"].to_numpy(), table["status"].to_numpy().astype(int)
    test = logrank_test(time[high], time[~high], status[high], status[~high])
    ticks = np.arange(0, time.max() + 6, 6.0)
    ticks = ticks[ticks <= time.max()]
    return KaplanMeier(
        score=score,
        cutoff=cutoff,
        horizon=horizon,
        high=curve("high", time[high], status[high], horizon),
        low=curve("low", time[~high], status[~high], horizon),
        chi_square=float(test.test_statistic),
        p=float(test.p_value),
        at_risk_times=tuple(float(t) for t in ticks),
        at_risk_high=tuple(int((time[high] >= t).sum()) for t in ticks),
        at_risk_low=tuple(int((time[~high] >= t).sum()) for t in ticks),
    )


@dataclasses.dataclass(frozen=True)
class Survival:
    """Results on overall survival: by score, and by the radiomics-clinical model's variables."""

    patients: int
    deaths: int
    univariate: dict[str, CoxModel | Unavailable]
    multivariate: CoxModel | Unavailable
    c_index: dict[str, Concordance | Unavailable]
    kaplan_meier: dict[str, KaplanMeier | Unavailable]


def _concordance_of(patients: pd.DataFrame, score: str) -> Concordance:
    table = _complete(patients, (score,))
    return concordance(*(table[c].to_numpy() for c in (score, "time", "status")))


def analyse_survival(
    patients: pd.DataFrame,
    scores: dict[str, float | None],
    variables: tuple[str, ...],
) -> Survival:
    """Return all results on overall survival.

    Parameters
    ----------
    patients
        With time and status.
    scores
        Column of a score to its cut-off, None where it has none.
    variables
        Of the multivariate model; each also gets a univariate one.
    """
    known = patients.dropna(subset=["time", "status"])
    each = dict.fromkeys([*scores, *variables])
    return Survival(
        patients=len(known),
        deaths=int(known["status"].sum()),
        univariate={name: attempt(cox, known, (name,)) for name in each},
        multivariate=attempt(cox, known, variables),
        c_index={name: attempt(_concordance_of, known, name) for name in scores},
        kaplan_meier={
            name: attempt(kaplan_meier, known, name, cutoff)
            for name, cutoff in scores.items()
            if cutoff is not None
        },
    )
