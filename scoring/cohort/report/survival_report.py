"""The section of a report on overall survival, as the paper's Table 4 and Figure 5."""

from __future__ import annotations

from scoring.cohort.paper.published import C_INDEX, HAZARD_RATIO
from scoring.cohort.report.figures import kaplan_meier_figure
from scoring.cohort.report.html import Picture, Section, Table
from scoring.cohort.statistics.estimates import Estimate, Unavailable, p_text
from scoring.cohort.statistics.survival import Concordance, CoxModel, KaplanMeier, Survival

NAMES = {
    "radiomics_score": "radiomics",
    "radiomics_clinical_score": "radiomics-clinical",
    "lymphocytes": "lymphocytes (10⁹/L)",
    "albumin": "albumin (g/dL)",
}
NONE = "–"


def survival_section(found: Survival | Unavailable) -> Section:
    """Return the section; without survival times it says so."""
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
        "cohort 3, 36 % [21, 60] against 5 % [1, 34].",
    )
