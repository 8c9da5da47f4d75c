"""Several sites: each held out in turn, and the results pooled over sites.

Internal-external cross-validation (Steyerberg and Harrell, J Clin Epidemiol 2016;69:245): whatever
is estimated from data - the recalibration of the score, the cut-off - is estimated at the other
sites and evaluated at the one that is held out. Pooling is a random-effects meta-analysis (Debray
et al., BMJ 2017;356:i6460): between-site variance of Paule and Mandel, interval of Hartung, Knapp,
Sidik and Jonkman, never narrower than the usual one, and a prediction interval for a further site.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd
from scipy import special, stats
from statsmodels.stats.meta_analysis import combine_effects

from scoring.cohort.data.scores import ScoredCohort
from scoring.cohort.data.tables import SITE, site_name
from scoring.cohort.statistics.calibration_of_risk import Calibration, calibrate_risk, logit_of
from scoring.cohort.statistics.discrimination import Discrimination
from scoring.cohort.statistics.estimates import Estimate, Unavailable, Z, attempt
from scoring.cohort.statistics.logistic import maximum, separated
from scoring.cohort.statistics.operating_point import OperatingPoint, at_cutoff, choose_cutoff
from scoring.cohort.validate.subgroups import check_enough, discriminate_group
from scoring.errors import CohortError
from scoring.wording import counted

GROUPS = 5
AUC, INTERCEPT, SLOPE = "AUC", "calibration intercept", "calibration slope"


@dataclasses.dataclass(frozen=True)
class HeldOutSite:
    """One score at one site, with what was estimated at all other sites.

    Parameters
    ----------
    discrimination
        Of the score itself; no other site is needed for it.
    calibration
        Of the score after logistic recalibration at the other sites.
    brier, brier_of_prevalence
        Mean squared difference between outcome and recalibrated score, and between outcome and
        the other sites' share of benefit; the score is useful where the first is smaller. None
        where there is no recalibration, or the site is too small for a comparison.
    operating_point
        At the cut-off chosen at the other sites by the paper's rule.
    """

    score: str
    site: str
    subjects: int
    events: int
    discrimination: Discrimination | Unavailable
    calibration: Calibration | Unavailable
    brier: float | None
    brier_of_prevalence: float | None
    operating_point: OperatingPoint | Unavailable


@dataclasses.dataclass(frozen=True)
class Pooled:
    """One figure of a score over sites.

    Parameters
    ----------
    value
        Mean over sites; an AUC is pooled on the logit.
    further_site
        Prediction interval: where the figure of a further such site is expected.
    q, p, i_squared
        Cochran's Q, its P, and the share of the variance that is between the sites.
    """

    score: str
    figure: str
    sites: int
    value: Estimate
    further_site: Estimate | Unavailable
    q: float
    p: float
    i_squared: float


@dataclasses.dataclass(frozen=True)
class Sites:
    """The results by site; ``held_out`` is empty where there are fewer than two.

    ``without_site`` is the number of patients whose site is blank.
    """

    names: tuple[str, ...]
    held_out: tuple[HeldOutSite, ...] = ()
    pooled: tuple[Pooled, ...] = ()
    without_site: int = 0


def analyse_sites(scored: ScoredCohort, has_laboratory: bool) -> Sites:
    """Return the patient scores at each site, held out in turn, and pooled over the sites.

    Parameters
    ----------
    scored
        The cohort, with a column ``site`` where it has several.
    has_laboratory
        Whether there is a radiomics-clinical score.
    """
    patients = scored.patients
    if SITE not in patients or patients[SITE].isna().all():
        return Sites(())
    without = int(patients[SITE].isna().sum())
    patients = patients[patients[SITE].notna()].assign(**{SITE: patients[SITE].map(site_name)})
    names = tuple(sorted(patients[SITE].unique()))
    if len(names) < 2:
        return Sites(names, without_site=without)
    columns = {"radiomics, patients": "radiomics_score"}
    if has_laboratory:
        columns["radiomics-clinical"] = "radiomics_clinical_score"
    held_out = tuple(
        _held_out(patients.dropna(subset=[column]), name, column, site)
        for name, column in columns.items()
        for site in names
    )
    pooled = (
        attempt(pool, held_out, name, figure)
        for name in columns
        for figure in (AUC, INTERCEPT, SLOPE)
    )
    figures = tuple(p for p in pooled if not isinstance(p, Unavailable))
    return Sites(names, held_out, figures, without)


def recalibration(score: np.ndarray, outcome: np.ndarray) -> tuple[float, float]:
    """Return intercept and slope of the outcome on the logit of a score, both (subject,).

    Raises
    ------
    CohortError
        If all scores are the same, or they separate the outcomes completely.
    """
    design = np.column_stack([np.ones(len(score)), logit_of(score)])
    if np.ptp(score) == 0 or separated(design, outcome):
        raise CohortError("the other sites' scores do not allow a recalibration")
    intercept, slope = maximum(design, outcome)[0]
    return float(intercept), float(slope)


def _held_out(patients: pd.DataFrame, name: str, column: str, site: str) -> HeldOutSite:
    here = (patients[SITE] == site).to_numpy()
    score, outcome = patients[column].to_numpy(dtype=float), patients["outcome"].to_numpy()
    own, elsewhere = (score[here], outcome[here]), (score[~here], outcome[~here])
    line, cutoff = attempt(recalibration, *elsewhere), attempt(choose_cutoff, *elsewhere)
    few = isinstance(attempt(check_enough, own[1]), Unavailable)
    calibration: Calibration | Unavailable
    if isinstance(line, Unavailable):
        calibration, brier = line, None
    else:
        risk = special.expit(line[0] + line[1] * logit_of(own[0]))
        calibration = attempt(_calibration, risk, own[1])
        brier = float(((own[1] - risk) ** 2).mean())
    return HeldOutSite(
        score=name,
        site=site,
        subjects=int(here.sum()),
        events=int(own[1].sum()),
        discrimination=attempt(discriminate_group, *own),
        calibration=calibration,
        brier=None if few else brier,
        brier_of_prevalence=None if few else float(((own[1] - elsewhere[1].mean()) ** 2).mean()),
        operating_point=cutoff
        if isinstance(cutoff, Unavailable)
        else attempt(at_cutoff, *own, cutoff.value),
    )


def _calibration(risk: np.ndarray, outcome: np.ndarray) -> Calibration:
    check_enough(outcome)
    return calibrate_risk(risk, outcome, GROUPS)


def pool(held_out: tuple[HeldOutSite, ...], score: str, figure: str) -> Pooled:
    """Return one figure of a score over the sites that have it.

    Raises
    ------
    CohortError
        If fewer than two sites have it.
    """
    known = [f for s in held_out if s.score == score and (f := _figure(s, figure)) is not None]
    if len(known) < 2:
        raise CohortError(f"{counted(len(known), 'site')} with {figure}, at least 2 are needed")
    effects, errors = np.array(known).T
    found = combine_effects(effects, errors**2, method_re="pm")
    mean, between, freedom = found.mean_effect_re, max(0.0, float(found.tau2)), len(known) - 1
    # With little heterogeneity the interval of Hartung and others can be too narrow.
    error = float(np.sqrt(max(found.var_hksj_re, found.var_eff_w_re)))
    back = special.expit if figure == AUC else float

    def around(width: float) -> Estimate:
        return Estimate(*(float(back(x)) for x in (mean, mean - width, mean + width)))

    further: Estimate | Unavailable = Unavailable("a prediction interval needs 3 sites")
    if len(known) > 2:
        spread = float(np.sqrt(between + error**2))
        further = around(stats.t.ppf(0.975, freedom - 1) * spread)
    return Pooled(
        score=score,
        figure=figure,
        sites=len(known),
        value=around(stats.t.ppf(0.975, freedom) * error),
        further_site=further,
        q=float(found.q),
        p=float(stats.chi2.sf(found.q, freedom)),
        i_squared=max(0.0, 1 - freedom / float(found.q)) if found.q > 0 else 0.0,
    )


def _figure(site: HeldOutSite, figure: str) -> tuple[float, float] | None:
    """Return a figure and its standard error on the scale on which it is pooled."""
    if figure == AUC:
        d = site.discrimination
        if isinstance(d, Unavailable):
            return None
        return float(special.logit(d.auc.value)), d.standard_error / (
            d.auc.value * (1 - d.auc.value)
        )
    if isinstance(site.calibration, Unavailable):
        return None
    found = site.calibration.slope if figure == SLOPE else site.calibration.intercept
    if isinstance(found, Unavailable):
        return None
    return found.value, (found.high - found.low) / (2 * Z)
