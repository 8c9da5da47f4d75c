"""Prints a report as a table on the terminal, read from the DICOM object itself."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from sr_templates.sentences import score_text

if TYPE_CHECKING:
    from sr_templates.document import ReportContent

WIDTH = 100


def report_table(report: ReportContent) -> str:
    """Return a report in lines of at most `WIDTH` characters."""
    lines = ["RESULT"]
    head, rest = list(report.sentences[:3]), list(report.sentences[3:])
    lines += [_wrapped(s, "  ") for s in head]
    lines += ["", "LESIONS"]
    if report.lesions:
        lines.append(f"  {'lesion':<28} {'location':<16} {'long axis':>10} {'score':>11}  ")
    for lesion in report.lesions:
        size = "-" if lesion.long_axis_mm is None else f"{lesion.long_axis_mm:.1f} mm"
        score = "-"
        if lesion.radiomics_score is not None:
            score = score_text(lesion.radiomics_score, report.patient.radiomics_cutoff)
        end = lesion.category.lower() if lesion.category else (lesion.reason or "")
        if lesion.firmness:
            end += f", {lesion.firmness.verdict.lower()}"
        if lesion.outside_reference == "Yes":
            end += ", OUTSIDE THE REFERENCE"
        lines.append(
            f"  {lesion.tracking_id[:28]:<28} {lesion.location or 'unknown':<16} {size:>10} "
            f"{score:>11}  {end}"
        )
    if not report.lesions:
        lines.append("  none")
    lines += ["", "ELIGIBILITY"]
    for name, answer in report.eligibility.items():
        lines.append(f"  {answer:<8} {name}")
    lines += ["", "DETAILS"]
    lines += [_wrapped(s, "  - ") for s in rest]
    return "\n".join(lines)


def _wrapped(text: str, lead: str) -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False
    )
