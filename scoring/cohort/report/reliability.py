"""The report of a reliability study."""

from __future__ import annotations

import functools

from scoring.cohort.report.cells import text_of
from scoring.cohort.report.figures import scatter_figure
from scoring.cohort.report.html import Picture, Report, Section, Table
from scoring.cohort.statistics.estimates import Estimate, Unavailable, number_text
from scoring.cohort.validate.reliability import (
    EVERYWHERE,
    Figures,
    Overlap,
    ReliabilityStudy,
    VariableReliability,
)
from scoring.wording import counted

SCORE = "radiomics_score"


def reliability_report(found: ReliabilityStudy, title: str, sources: dict[str, str]) -> Report:
    """Return the report; ``sources`` are the inputs and their digests or places."""
    reasons = {
        v.agreement.reason for v in found.variables if isinstance(v.agreement, Unavailable)
    } | {
        f"kappa, {c.location}: {c.kappa.reason}"
        for c in found.calls
        if isinstance(c.kappa, Unavailable)
    }
    tables = [_variables(found), _calls(found)]
    if not isinstance(found.bland_altman, Unavailable):
        tables.append(_bland_altman(found))
    return Report(
        title=title,
        summary=_summary(found),
        sections=(
            Section(
                "Reliability",
                paragraphs=found.notes,
                warnings=tuple(sorted(f"Not estimated: {r}." for r in reasons)),
                tables=tuple(tables),
            ),
            *([_overlap(found.overlap)] if isinstance(found.overlap, Overlap) else []),
        ),
        provenance=tuple(sources.items()),
    )


def _summary(found: ReliabilityStudy) -> tuple[str, ...]:
    score = next(v for v in found.variables if (v.variable, v.location) == (SCORE, EVERYWHERE))
    calls = found.calls[0]
    taken = ""
    if score.as_independent is not None and score.patients is None:
        taken = " (lesions of one patient taken as independent: intervals are too narrow)"
    return (
        f"{counted(found.lesions, 'lesion')} of {counted(found.patients, 'patient')}, each "
        f"measured {len(found.repetitions)} times.",
        f"Radiomics score{taken}: ICC(A,1) {_estimated(score.agreement)}; two measurements of a "
        f"lesion differ by less than {text_of(score.coefficient)} in 95 % (repeatability "
        "coefficient).",
        f"All repetitions agree on high or low (above {found.cutoff:g}) in {calls.same_call} of "
        f"{calls.lesions} lesions; kappa {_estimated(calls.kappa)}.",
    )


def _estimated(value: Estimate | Unavailable) -> str:
    return "not estimated" if isinstance(value, Unavailable) else text_of(value)


def _variables(found: ReliabilityStudy) -> Table:
    return Table(
        "reliability",
        "Score and features (logarithms), by location",
        ("Variable", "Location", "Lesions", "ICC(A,1)", "ICC(C,1)", "Repeatability coefficient"),
        tuple(
            row for v in found.variables for row in _rows(v)
        ),
        "Brackets hold 95 % confidence intervals. A: absolute agreement, C: consistency; two-way, "
        "single measurement. Lesions of one patient are alike: the intervals are the jackknife's "
        "over patients. *Fewer than five patients: lesions are taken as independent (McGraw and "
        "Wong; chi-square), which makes intervals too narrow where a patient has several.",
    )  # fmt: skip


def _rows(v: VariableReliability) -> list[tuple[str, ...]]:
    """Return the row of a variable; for the score also that with lesions as independent."""

    def cells(f: Figures) -> tuple[str, ...]:
        return tuple(text_of(x, 3) for x in (f.agreement, f.consistency, f.coefficient))

    mark = "*" if v.as_independent is not None and v.patients is None else ""
    rows = [(f"{v.variable}{mark}", v.location, str(v.lesions), *cells(v))]
    if v.variable == SCORE and v.as_independent is not None and not mark:
        rows.append(("  lesions as independent", "", "", *cells(v.as_independent)))
    return rows


def _calls(found: ReliabilityStudy) -> Table:
    return Table(
        "calls",
        f"Agreement of high and low (above {found.cutoff:g})",
        ("Location", "Lesions", "Same call in every repetition", "Fleiss' kappa"),
        tuple(
            (c.location, str(c.lesions), str(c.same_call), text_of(c.kappa)) for c in found.calls
        ),
        "Interval: jackknife over patients.",
    )


def _bland_altman(found: ReliabilityStudy) -> Table:
    assert not isinstance(found.bland_altman, Unavailable)
    return Table(
        "bland_altman",
        "Radiomics score, every two repetitions (Bland and Altman)",
        ("Second less first", "Lesions", "Bias", "Lower limit of agreement", "Upper limit"),
        tuple(
            (f"{a.second} - {a.first}", str(a.lesions), text_of(a.bias, 3), text_of(a.lower, 3),
             text_of(a.upper, 3))
            for a in found.bland_altman
        ),
        "Brackets hold 95 % confidence intervals"
        + (", of the jackknife over patients" if found.variables[0].patients else "")
        + "; limits hold 95 % of the differences.",
    )  # fmt: skip


def _overlap(found: Overlap) -> Section:
    correlation = (
        f"Spearman's correlation {number_text(found.correlation)}, of pairs that are not "
        "independent, hence without an interval."
        if not isinstance(found.correlation, Unavailable)
        else f"No correlation: {found.correlation.reason}."
    )
    return Section(
        "Overlap of the segmentations and difference of the score",
        (f"Each repetition against the first of its lesion. {correlation}",),
        tables=(
            Table(
                "dice",
                "Difference of the score by Dice coefficient",
                ("Dice", "Pairs", "Median difference", "Largest", "Other call"),
                tuple(
                    (
                        f"{b.low:g} to {b.high:g}",
                        str(b.pairs),
                        number_text(b.median),
                        number_text(b.largest),
                        f"{b.other_call} of {b.pairs}",
                    )
                    for b in found.bands
                ),
                "A high Dice does not make the score certain: see the largest difference.",
            ),
        ),
        pictures=(
            Picture(
                "Absolute difference of the score against the Dice coefficient, one point for "
                "each pair.",
                functools.partial(
                    scatter_figure, found.pairs, "Dice coefficient", "Difference of the score"
                ),
            ),
        ),
    )
