"""The section of a report that checks the program against the paper's own counts."""

from __future__ import annotations

import functools

from scoring.cohort.paper.published_p_values import compare_p_values, range_text
from scoring.cohort.paper.recomputation import (
    CellComparison,
    compare_table_1,
    compare_table_3,
    limits_reproduced,
)
from scoring.cohort.report.html import Section, Table

COLUMN_NAMES = {
    "npv": "NPV",
    "ppv": "PPV",
    "positive_lr": "positive LR",
    "negative_lr": "negative LR",
}


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
