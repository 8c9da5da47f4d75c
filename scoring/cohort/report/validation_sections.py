"""Sections of a validation's report: survival, subgroups, sites, the check against the paper."""

from __future__ import annotations

import functools

from scoring.cohort.paper.published import C_INDEX, HAZARD_RATIO
from scoring.cohort.paper.recomputation import (
    CellComparison,
    compare_p_values,
    compare_table_1,
    compare_table_3,
    limits_reproduced,
    range_text,
)
from scoring.cohort.report.cells import NONE, text_of
from scoring.cohort.report.figures import (
    ForestRow,
    decision_figure,
    forest_figure,
    kaplan_meier_figure,
    smooth_calibration_figure,
)
from scoring.cohort.report.html import Picture, Section, Table
from scoring.cohort.statistics.association import OddsRatio
from scoring.cohort.statistics.calibration_of_risk import Calibration
from scoring.cohort.statistics.discrimination import Discrimination
from scoring.cohort.statistics.estimates import Estimate, Unavailable, number_text, p_text
from scoring.cohort.statistics.operating_point import OperatingPoint
from scoring.cohort.statistics.risk import RiskPerformance, SmoothCalibration
from scoring.cohort.statistics.survival import Concordance, CoxModel, KaplanMeier, Survival
from scoring.cohort.validate.sites import HeldOutSite, Sites
from scoring.cohort.validate.subgroups import FEWEST_IN_SUBGROUP, Subgroup
from scoring.wording import counted

COLUMN_NAMES = {
    "npv": "NPV",
    "ppv": "PPV",
    "positive_lr": "positive LR",
    "negative_lr": "negative LR",
}


NAMES = {
    "radiomics_score": "radiomics",
    "radiomics_clinical_score": "radiomics-clinical",
    "lymphocytes": "lymphocytes (10⁹/L)",
    "albumin": "albumin (g/dL)",
}


def survival_section(found: Survival | Unavailable) -> Section:
    """Return the section; without survival times it states so."""
    heading = "Overall survival"
    if isinstance(found, Unavailable):
        return Section(heading, warnings=(f"Not analysed: {found.reason}.",))
    missing: list[tuple[str, object]] = [
        *((f"Cox, {NAMES[n]}", m) for n, m in found.univariate.items()),
        ("Cox, multivariate", found.multivariate),
        *((f"C-index, {NAMES[n]}", c) for n, c in found.c_index.items()),
        *((f"Kaplan-Meier, {NAMES[n]}", k) for n, k in found.kaplan_meier.items()),
    ]
    curves = {n: k for n, k in found.kaplan_meier.items() if isinstance(k, KaplanMeier)}
    for name, k in curves.items():
        missing += [(f"Survival, {NAMES[name]}", c.at_horizon) for c in (k.high, k.low)]
    return Section(
        heading=heading,
        paragraphs=(f"{found.patients} patients with survival times, {found.deaths} deaths.",),
        warnings=tuple(f"{n}: {v.reason}." for n, v in missing if isinstance(v, Unavailable)),
        tables=(_cox_table(found), *((_curve_table(curves),) if curves else ())),
        pictures=tuple(
            Picture(
                f"Overall survival by the {NAMES[n]} score, high above {k.cutoff:g}. Shaded: 95 % "
                f"confidence intervals (log scale); ticks: censored; dotted: {k.horizon:g} months; "
                "below: patients at risk.",
                functools.partial(kaplan_meier_figure, k),
            )
            for n, k in curves.items()
        ),
    )


def _cox_rows(model: CoxModel, name: str, c: Concordance | Unavailable) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for h in model.hazard_ratios:
        index = c.c_index.text() if isinstance(c, Concordance) else NONE
        rows.append(
            (name, NAMES[h.variable], str(model.patients), str(model.deaths), h.hazard_ratio.text(),
             p_text(h.p), NONE if h.proportional_p is None else p_text(h.proportional_p),
             p_text(h.schoenfeld_p), index)
        )  # fmt: skip
    return rows


def _cox_table(found: Survival) -> Table:
    rows: list[tuple[str, ...]] = []
    absent = Unavailable("no C-index of this variable alone")
    for name, model in found.univariate.items():
        if isinstance(model, CoxModel):
            rows += _cox_rows(model, "univariate", found.c_index.get(name, absent))
        for cohort, hazard in HAZARD_RATIO.get(NAMES[name], {}).items():
            index = C_INDEX[NAMES[name]][cohort]
            rows.append(
                (f"  paper, cohort {cohort}", NAMES[name], "", "", hazard.text(), "", "",
                 "", index.text())
            )  # fmt: skip
    if isinstance(found.multivariate, CoxModel):
        rows += _cox_rows(found.multivariate, "multivariate", absent)
    return Table(
        "hazard_ratios",
        "Hazard ratios of death and C-indices",
        (
            "Model",
            "Variable",
            "n",
            "Deaths",
            "Hazard ratio",
            "P",
            "Proportional hazards P",
            "Schoenfeld P (1994)",
            "C-index",
        ),
        tuple(rows),
        "Brackets hold 95 % confidence intervals. Hazard ratio for a score of 1 against 0, or one "
        "unit more (Wald). A small P of proportional hazards speaks against them: the score test "
        "of R's survival 3, and beside it the approximation of Grambsch and Therneau 1994 that the "
        "paper's version used. C-index: Harrell's, above 0.5 where a higher score goes with "
        "longer survival; interval by infinitesimal jackknife.",
    )


def _curve_table(curves: dict[str, KaplanMeier]) -> Table:
    rows: list[tuple[str, ...]] = []
    for name, k in curves.items():
        for curve, sign in ((k.high, ">"), (k.low, "≤")):
            at = curve.at_horizon
            rows.append(
                (NAMES[name], f"{curve.group} ({sign} {k.cutoff:g})", str(curve.patients),
                 str(curve.deaths), NONE if curve.median is None else f"{curve.median:.1f}",
                 Estimate(100 * at.value, 100 * at.low, 100 * at.high).text(0)
                 if isinstance(at, Estimate) else NONE,
                 p_text(k.p))
            )  # fmt: skip
    return Table(
        "survival",
        "Overall survival by cut-off",
        (
            "Score",
            "Group",
            "n",
            "Deaths",
            "Median (months)",
            "Alive at 24 months (%)",
            "Log-rank P",
        ),
        tuple(rows),
        "Kaplan-Meier; brackets hold 95 % confidence intervals (log scale). The paper's "
        "radiomics-clinical score at 24 months: cohort 2, 53 % [35, 79] against 25 % [10, 62]; "
        "cohort 3, 36 % [21, 60] against 5 % [1, 34]. By the authors' scripts the groups of "
        "cohort 2 are those of the radiomics score against the cut-off of the radiomics-clinical "
        "one, so that they are not the groups shown here.",
    )


def sites_section(found: Sites) -> Section:
    """Return the results by site; states why there are none."""
    heading = "Sites"
    if not found.held_out:
        known = f"one site only ({found.names[0]})" if found.names else "there is no column site"
        return Section(heading, paragraphs=(f"Not analysed: {known}.",))
    pooled = tuple(
        (
            p.score, p.figure, str(p.sites), p.value.text(), text_of(p.further_site),
            f"{p.q:.2f}", p_text(p.p), f"{100 * p.i_squared:.0f} %",
        )
        for p in found.pooled
    )  # fmt: skip
    return Section(
        heading,
        paragraphs=(
            f"{len(found.names)} sites, each held out in turn: what is estimated from data, the "
            "logistic recalibration of a score and a cut-off by the paper's rule, is estimated at "
            "the other sites. The score itself is not fitted here.",
            *(
                (f"{counted(found.without_site, 'patient')} without a site: left out here.",)
                if found.without_site
                else ()
            ),
        ),
        warnings=_site_reasons(found),
        tables=(
            Table(
                "sites",
                "Each site held out",
                (
                    "Score", "Site", "n", "Events", "AUC", "Intercept", "Slope", "Brier",
                    "Brier of prevalence", "Cut-off", "Sensitivity (%)", "Specificity (%)",
                ),
                tuple(map(_site_row, found.held_out)),
                "Brackets hold 95 % confidence intervals. Intercept (at slope 1; 0 is ideal) and "
                "slope (1 is ideal) of the score recalibrated at the other sites. Brier: mean "
                "squared error of its risk, and of the other sites' share of benefit; the score "
                "adds something where the first is smaller.",
            ),
            Table(
                "sites_pooled",
                "Pooled over the sites",
                ("Score", "Figure", "Sites", "Mean", "Further site", "Q", "P", "I²"),
                pooled,
                "Random effects (Paule and Mandel; Hartung, Knapp, Sidik and Jonkman; AUC on the "
                "logit). Further site: 95 % prediction interval, from 3 sites. Q and I² tell "
                "whether sites differ; with few sites their power is low.",
            ),
        ),
    )  # fmt: skip


def _site_row(s: HeldOutSite) -> tuple[str, ...]:
    d, c, o = s.discrimination, s.calibration, s.operating_point
    return (
        s.score,
        s.site,
        str(s.subjects),
        str(s.events),
        d.auc.text() if isinstance(d, Discrimination) else NONE,
        *((text_of(c.intercept), text_of(c.slope)) if isinstance(c, Calibration) else (NONE, NONE)),
        NONE if s.brier is None else number_text(s.brier, 3),
        NONE if s.brier_of_prevalence is None else number_text(s.brier_of_prevalence, 3),
        *(
            (number_text(o.cutoff), text_of(o.sensitivity), text_of(o.specificity))
            if isinstance(o, OperatingPoint)
            else (NONE, NONE, NONE)
        ),
    )


def _site_reasons(found: Sites) -> tuple[str, ...]:
    """Return why figures are missing, once for each site and reason."""
    missing = [
        f"{s.site}: {value.reason}."
        for s in found.held_out
        for value in (s.discrimination, s.calibration, s.operating_point)
        if isinstance(value, Unavailable)
    ]
    return tuple(dict.fromkeys(missing))


def risk_section(found: dict[str, RiskPerformance | Unavailable]) -> Section:
    """Return the scores as risks: Brier score, smooth calibration and decision curves."""
    heading = "The scores as risks"
    known = {n: r for n, r in found.items() if isinstance(r, RiskPerformance)}
    curves = {n: r.smooth for n, r in known.items() if isinstance(r.smooth, SmoothCalibration)}
    missing: list[tuple[str, object]] = [(n, r) for n, r in found.items() if n not in known]
    missing += [(f"Smooth calibration, {n}", r.smooth) for n, r in known.items()]
    pictures = []
    if curves:
        pictures.append(
            Picture(
                "Share with benefit as a smooth function of the score (restricted cubic spline), "
                "with its pointwise 95 % confidence interval; dotted: perfect calibration.",
                functools.partial(smooth_calibration_figure, curves),
            )
        )
    if known:
        pictures.append(
            Picture(
                "Net benefit of treating patients with a score above the threshold, with its 95 % "
                "confidence interval, of treating everybody and of treating nobody.",
                functools.partial(decision_figure, {n: r.net_benefit for n, r in known.items()}),
            )
        )
    return Section(
        heading,
        paragraphs=(
            "The scores are indices from 0 to 1; this section shows how far they are from being "
            "probabilities of benefit in this cohort. Net benefit is shown because TRIPOD+AI asks "
            "for measures of clinical utility; no treatment should be decided by these scores.",
        ),
        warnings=tuple(f"{n}: {v.reason}." for n, v in missing if isinstance(v, Unavailable)),
        tables=(_risk_table(known, curves), _net_benefit_table(known)) if known else (),
        pictures=tuple(pictures),
    )


def _risk_table(known: dict[str, RiskPerformance], curves: dict[str, SmoothCalibration]) -> Table:
    def distances(name: str) -> tuple[str, str, str]:
        if name not in curves:
            return NONE, NONE, NONE
        c = curves[name]
        return number_text(c.ici), number_text(c.e50), number_text(c.e90)

    return Table(
        "risk",
        "Brier score and distance from calibration",
        ("Score", "Brier", "Scaled Brier", "ICI", "E50", "E90"),
        tuple(
            (n, r.brier.text(3), number_text(r.scaled_brier), *distances(n))
            for n, r in known.items()
        ),
        "Brackets hold 95 % confidence intervals. Scaled Brier: 1 is perfect, 0 is no better than "
        "the share with benefit, below 0 worse. ICI, E50, E90: mean, median and 90 % quantile of "
        "the distance between score and smooth curve.",
    )


def _net_benefit_table(known: dict[str, RiskPerformance]) -> Table:
    first = next(iter(known.values())).net_benefit
    return Table(
        "net_benefit",
        "Net benefit by threshold",
        ("Threshold", *known, "Everybody"),
        tuple(
            (
                f"{n.threshold:.2f}",
                *(r.net_benefit[k].score.text() for r in known.values()),
                n.everybody.text(),
            )
            for k, n in enumerate(first)
        ),
        "Brackets hold 95 % confidence intervals. Treating nobody is 0.",
    )


def subgroup_section(found: list[Subgroup]) -> Section:
    """Return the section."""

    def auc(group: Subgroup) -> Estimate | None:
        d = group.discrimination
        return d.auc if isinstance(d, Discrimination) else None

    rows, forest = [], []
    for g in found:
        estimate, d = auc(g), g.discrimination
        why = d.reason if isinstance(d, Unavailable) else ""
        rows.append(
            (
                g.by, g.level, g.score, str(g.subjects), str(g.events),
                estimate.text() if estimate else NONE,
                p_text(d.p) if isinstance(d, Discrimination) else NONE,
                g.odds_ratio.odds_ratio.text() if isinstance(g.odds_ratio, OddsRatio) else NONE,
                why,
            )
        )  # fmt: skip
        name = f"{g.level}: {g.score} ({g.events}/{g.subjects})"
        if estimate:
            forest.append(ForestRow(name, estimate))
    table = Table(
        "subgroups",
        "Subgroups",
        ("By", "Group", "Score", "n", "Events", "AUC", "P", "Odds ratio per 0.1", "Remark"),
        tuple(rows),
        "Brackets hold 95 % confidence intervals. Of lesions: clustered by patient. Exploratory: "
        "the groups are small, and nothing is adjusted for their number. Too few: fewer than "
        f"{FEWEST_IN_SUBGROUP} with or without benefit.",
    )
    pictures = (
        (
            Picture(
                "AUC in subgroups, with events and subjects; dotted: no discrimination.",
                functools.partial(
                    forest_figure, forest, "AUC", log=False, null=0.5, within=(0.0, 1.0)
                ),
            ),
        )
        if forest
        else ()
    )
    return Section(heading="Subgroups", tables=(table,), pictures=pictures)


def _table(name: str, caption: str, cells: list[CellComparison]) -> Table:
    differing = [c for c in cells if not c.agrees]
    return Table(
        name,
        caption,
        ("Row", "Column", "Printed", "Recomputed", "Why they differ"),
        tuple(
            (c.row, COLUMN_NAMES.get(c.column, c.column), c.printed, c.recomputed, c.explanation)
            for c in differing
        ),
        f"{len(cells) - len(differing)} of {len(cells)} cells are as printed and not shown.",
    )


@functools.cache
def paper_section() -> Section:
    """Return the recomputation of the paper's Tables 3 and 1 by this program."""
    return Section(
        heading="Check against the paper",
        paragraphs=(
            "The paper prints numerators and denominators in Table 3 and counts in Table 1, from "
            "which this program recomputes its shares, likelihood ratios and intervals. Which "
            "methods the paper used is not said; the first table finds them.",
            "In two rows of cohort 1 no method gives the printed intervals from the printed counts "
            "of 85 patients. Counts of 83 patients give all 24 limits, and no other counts from "
            "34 to 47 patients of each outcome do: two patients seem to be counted in some cells "
            "only.",
            "The P values follow, but for ties and rounding, from the AUCs and the numbers of "
            "subjects. Those of the clinical signature are one-sided; this report's are two-sided, "
            "about twice as large. Three that are printed <.001 come out larger by either test; "
            "for one of them, the radiomics-clinical signature in cohort 3, the text gives .002.",
        ),
        tables=(
            Table(
                "paper_methods",
                "Printed limits of Table 3 that each method reproduces",
                ("Interval", "Limits as printed", "Of"),
                tuple((n, str(hits), str(of)) for n, (hits, of) in limits_reproduced().items()),
                "The seven rows whose counts are beyond doubt.",
            ),
            _table("paper_table_3", "Cells of Table 3 that differ", compare_table_3()),
            Table(
                "paper_p_values",
                "P values of Table 3",
                ("Row", "AUC", "Printed", "One-sided", "Two-sided", "Printed follows from"),
                tuple(
                    (
                        c.row,
                        c.auc,
                        c.printed,
                        range_text(c.one_sided),
                        range_text(c.two_sided),
                        c.follows_from,
                    )
                    for c in compare_p_values()
                ),
                "Mann-Whitney, normal approximation without ties, over the AUCs that round to the "
                "printed one.",
            ),
            _table("paper_table_1", "Cells of Table 1 that differ", compare_table_1()),
        ),
    )
