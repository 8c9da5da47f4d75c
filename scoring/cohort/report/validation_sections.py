"""The section of a report on overall survival, as the paper's Table 4 and Figure 5."""

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
from scoring.cohort.report.cells import NONE
from scoring.cohort.report.figures import ForestRow, forest_figure, kaplan_meier_figure
from scoring.cohort.report.html import Picture, Section, Table
from scoring.cohort.statistics.association import OddsRatio
from scoring.cohort.statistics.discrimination import Discrimination
from scoring.cohort.statistics.estimates import Estimate, Unavailable, p_text
from scoring.cohort.statistics.survival import Concordance, CoxModel, KaplanMeier, Survival
from scoring.cohort.validate.subgroups import FEWEST_IN_SUBGROUP, Heterogeneity, Subgroup

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
                kaplan_meier_figure(k),
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
             p_text(h.p), p_text(h.schoenfeld_p), index)
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
                 index.text())
            )  # fmt: skip
    if isinstance(found.multivariate, CoxModel):
        rows += _cox_rows(found.multivariate, "multivariate", absent)
    return Table(
        "hazard_ratios",
        "Hazard ratios of death and C-indices",
        ("Model", "Variable", "n", "Deaths", "Hazard ratio", "P", "Schoenfeld P", "C-index"),
        tuple(rows),
        "Brackets hold 95 % confidence intervals. Hazard ratio for a score of 1 against 0, or one "
        "unit more (Wald). A small Schoenfeld P speaks against proportional hazards (test of "
        "Grambsch and Therneau 1994). C-index: Harrell's, above 0.5 where a higher score goes with "
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


def subgroup_section(found: list[Subgroup], between: list[Heterogeneity]) -> Section:
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
                forest_figure(forest, "AUC", log=False, null=0.5, within=(0.0, 1.0)),
            ),
        )
        if forest
        else ()
    )
    sites = tuple(
        f"AUC of {h.score} over {h.sites} sites: Cochran's Q {h.q:.2f}, P {p_text(h.p)}, I² "
        f"{100 * h.i_squared:.0f} % (low power with few sites)."
        for h in between
    )
    return Section(heading="Subgroups", paragraphs=sites, tables=(table,), pictures=pictures)


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
