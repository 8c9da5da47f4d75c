"""The report of the biologic validation."""

from __future__ import annotations

from collections.abc import Mapping

from scoring.cohort.develop.model_file import software
from scoring.cohort.report.html import Report, Section, Table
from scoring.cohort.statistics.estimates import Unavailable, number_text, p_text
from scoring.cohort.validate.biology import CYTOTOXIC, Biology, GroupDifference


def _row(quantity: str, found: GroupDifference | Unavailable) -> tuple[str, ...]:
    if isinstance(found, Unavailable):
        return (quantity, found.reason, "", "", "", "")
    return (
        quantity,
        f"{found.high} / {found.low}",
        found.high_median.text(),
        found.low_median.text(),
        p_text(found.p),
        found.superiority.reason
        if isinstance(found.superiority, Unavailable)
        else found.superiority.text(),
    )


def biology_report(found: Biology, title: str, tables: Mapping[str, str]) -> Report:
    """Return the report; ``tables`` is the name of each input table to its SHA-256."""
    samples = len(found.samples)
    high = int(found.samples["high"].sum())
    summary = [
        f"{samples} biopsied lesions, {high} with a score above {number_text(found.cutoff, 4)}."
    ]
    if isinstance(found.cytotoxic, GroupDifference):
        summary.append(
            "Cytotoxic enrichment of lesions with high against low score: P "
            f"{p_text(found.cytotoxic.p)} (Mann-Whitney)."
        )
    return Report(
        title=title,
        summary=tuple(summary),
        sections=(
            Section(
                "Association with the radiomics score",
                (
                    f"Cytotoxic enrichment: mean of the log2 z-scores of {', '.join(CYTOTOXIC)} "
                    "after background thresholding (mean + 2 sd of the negative controls) and "
                    "housekeeping adjustment; z-scores within these samples.",
                ),
                warnings=found.warnings,
                tables=(
                    Table(
                        "association",
                        "Lesions with high and low score",
                        (
                            "Quantity",
                            "High / low",
                            "Median, high [quartiles]",
                            "Median, low [quartiles]",
                            "P",
                            "Chance that high is above low [95 % CI]",
                        ),
                        (
                            _row("Cytotoxic enrichment", found.cytotoxic),
                            _row("Tumour-infiltrating lymphocytes", found.lymphocytes),
                        ),
                        "Mann-Whitney U test, two-sided; two tests, not adjusted.",
                    ),
                ),
            ),
        ),
        provenance=(
            ("Software", software()),
            *((f"Table {name}", f"SHA-256 {digest}") for name, digest in tables.items()),
        ),
    )
