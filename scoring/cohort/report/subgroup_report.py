"""The section of a report on subgroups."""

from __future__ import annotations

from scoring.cohort.report.figures import ForestRow, forest_figure
from scoring.cohort.report.html import Picture, Section, Table
from scoring.cohort.statistics.association import OddsRatio
from scoring.cohort.statistics.discrimination import Discrimination
from scoring.cohort.statistics.estimates import Estimate, Unavailable, p_text
from scoring.cohort.validate.subgroups import FEWEST_IN_SUBGROUP, Subgroup

NONE = "–"


def subgroup_section(found: list[Subgroup]) -> Section:
    """Return the section."""

    def auc(group: Subgroup) -> Estimate | None:
        d = group.discrimination
        return (d.clustered or d.auc) if isinstance(d, Discrimination) else None

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
    return Section(heading="Subgroups", tables=(table,), pictures=pictures)
