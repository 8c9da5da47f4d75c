"""The sentences about a result, made in one place so that report, table and log say the same."""

from __future__ import annotations

import dataclasses

from scoring.results import CaseResult, Finding, LesionResult, SeriesSummary
from sr_templates import advice

RESEARCH_USE = (
    "RESEARCH USE ONLY. Not a medical device; not for diagnosis or for choosing a treatment."
)
NOT_INDIVIDUAL = (
    "A score says how likely benefit is in a group of such patients, not whether this patient "
    "benefits."
)
# A line of a report names no more; screening protocols have a dozen.
MOST_OTHER_SERIES = 6


@dataclasses.dataclass(frozen=True)
class Sentence:
    """A sentence of a report, and what it is about: a key of `codes.TOPICS`."""

    topic: str
    text: str


def score_text(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def category(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if high else "low"


def verdict(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def ordinal(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def firmness(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low == high else f"Lesion scores {low} to {high}. "
    far = sum(bool(x.outside_reference) for x in result.lesions if x.radiomics_score is not None)
    warning = (
        f" {far} of {p.lesions_scored} scored lesions lie outside the reference: do not rely on "
        "the patient's score."
        if far
        else ""
    )
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def clinical_verdict(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def eligibility(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def calibration(result: CaseResult) -> str:
    """Return what the features were standardised with, and what that means."""
    r = result.reference
    known = (
        f"Calibrated to this site with {r.name} ({r.lesions} lesions of {r.patients} patients)."
        if r.calibrated_to_site
        else f"NOT CALIBRATED TO THIS SITE: standardised with the reference {r.name} "
        f"({r.lesions} lesions of other hospitals)."
    )
    intercepts = f"b0 {r.intercept:g}, c0 {r.clinical_intercept:g}"
    if result.model.published:
        return (
            f"{known} The paper published neither means and standard deviations nor intercepts; "
            f"these are derived ({intercepts})."
        )
    return f"{known} Intercepts: {intercepts}."


def trust(result: CaseResult) -> str:
    """Return how well the model was seen to do, and what that does not say."""
    return f"{result.model.performance} {NOT_INDIVIDUAL}"


def model(result: CaseResult) -> str:
    """Return which model and program made the numbers."""
    m, r = result.model, result.reference
    return (
        f"Model {m.name} version {m.version} ({m.source}), SHA-256 {m.sha256[:16]}; reference "
        f"SHA-256 {r.sha256[:16]}; {m.extraction}; {m.software}."
    )


def series(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def other_series(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if item.convolution_kernel else "",
            f"thickness {item.slice_thickness:g} mm" if item.slice_thickness else "",
        ]
        named.append(f"{item.series_instance_uid} ({', '.join(d for d in details if d)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def lesion(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def outside(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def clinical(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("albumin", c.albumin), ("lymphocytes", c.lymphocytes)):
        if value is None:
            parts.append(f"{name} not available")
        else:
            date = f" of {value.date}" if value.date else " (no date)"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def report_sentences(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]
