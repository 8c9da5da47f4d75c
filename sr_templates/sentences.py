"""The sentences about a result, composed in one place so that report, table and log agree."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Sequence

from scoring.results import (
    AlternativeScore,
    CaseResult,
    Finding,
    Firmness,
    LesionResult,
    PatientResult,
    ReferenceSummary,
    SeriesSummary,
    SimulatedPatients,
    Stability,
    Verdict,
)
from scoring.wording import moment
from sr_templates import advice

RESEARCH_USE = (
    "RESEARCH USE ONLY. Not a medical device; not for diagnosis or for choosing a treatment."
)
INDEX = (
    "The radiomics score is an index from 0 to 1, not a probability of benefit; it does not "
    "predict whether this patient will benefit."
)
NOT_OF_MEANS = "The radiomics cut-off was chosen on lesions and not validated on patients' means."
FIRM_MEANS = (
    "Firm means that few of these changes alter the call, not that another reader's contour or "
    "another scan would give the same one."
)
# `scoring.stability.variants.KINDS`, for a reader.
KINDS = {
    "size": "contour grown or shrunk",
    "boundary": "pieces of the contour moved at random",
    "shift": "contour shifted",
    "rotation": "contour turned",
    "slices": "end slice added or left out",
    "grid": "resampling grid shifted",
    "noise": "noise added",
    "kernel": "smoother or sharper kernel",
    "thickness": "thicker slices",
    "intensity": "HU offset",
    "chain": "contour, grid and noise together",
}
# In percent: none, the thresholds of the rule (`scoring.stability.rule`), all.
LIMITS = (0.0, 5.0, 20.0, 100.0)
# How the names of the package's own references end.
BUNDLED = "(bundled)"
# A sentence lists at most this many other segmentations; all of them are coded.
MOST_READINGS = 6
# The first sentence lists at most this many rules; the others have sentences of their own.
MOST_RULES = 3
# A sentence lists at most this many; screening protocols have a dozen series.
MOST_OTHER_SERIES = 6


@dataclasses.dataclass(frozen=True)
class Sentence:
    """A sentence of a report and its topic, a key of `codes.TOPICS`."""

    topic: str
    text: str


def score_text(value: float, cutoff: float | None = None) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1.

    Beside a call, with as many decimals as tell it from the cut-off: 0.2904 is high, 0.29 is not.
    """
    if value < 0.005:
        return "below 0.01"
    if value > 0.995:
        return "above 0.99"
    texts = [f"{value:.{decimals}f}" for decimals in range(2, 7)]
    apart = next((text for text in texts if float(text) != cutoff), None)
    if apart is not None or cutoff is None or value == cutoff:
        return apart or texts[0]
    return f"just {'above' if value > cutoff else 'below'} {texts[0]}"


def percent(share: float) -> str:
    """Return a share in percent, with as many decimals as tell it from the limits of the rule.

    A share of 1 in 300 is not 0 %, and a call that 5.3 % change is not firm, one that 5 % do is.
    """
    value = 100 * share
    texts = [f"{value:.{decimals}f}" for decimals in range(4)]
    apart = (
        text
        for text in texts
        if not any(float(text) == limit and not math.isclose(value, limit) for limit in LIMITS)
    )
    return f"{next(apart, texts[-1])} %"


def category(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if high else "low"


def verdict(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    return (
        f"Radiomics score {score_text(p.radiomics_score, m.radiomics_cutoff)}, "
        f"{category(p.radiomics_score_high)}, "
        f"{_patients_firmness(p)} (cut-off {m.radiomics_cutoff:g}; high is above it); "
        f"{p.lesions_scored} of {p.lesions_total} lesions scored. {applicability(result)}"
    )


def replaced(uids: Sequence[str]) -> list[str]:
    """Return what a report says of the reports that it replaces; none where there are none."""
    if not uids:
        return []
    return [f"This report replaces an earlier one, which is withdrawn: {', '.join(uids)}."]


def _patients_firmness(patient: PatientResult) -> str:
    """Return the verdict on the stability of the patient's call, or that there is none.

    What other segmentations give is known without any variants.
    """
    if patient.stability is not None:
        return firm_words(patient.stability)
    contrary = sum(r.high is not patient.radiomics_score_high for r in patient.readings)
    others = _other_readings(len(patient.readings), contrary)
    return f"stability not examined{others and ', '}{others}"


def firm_words(stability: Stability) -> str:
    """Return the verdict on a call's stability, with the counts that it is based on."""
    word = stability.firmness.value
    if stability.firmness is Firmness.NOT_FIRM:
        word = word.upper()
    count = len(stability.scores)
    parts = [f"{stability.changed} of {count} variants of contour and image change the call"]
    if not count:
        parts = [f"none of {stability.failed} variants of contour and image could be scored"]
    elif stability.failed:
        parts.append(f"{stability.failed} more could not be scored")
    if stability.decisive_kinds:
        kinds = " and of ".join(f"{KINDS.get(k, k)!r}" for k in stability.decisive_kinds)
        parts.append(f"half or more of the kind {kinds} among them")
    if stability.reference_share > stability.changed / max(count, 1):
        changing = "do" if count else "change the call"
        parts.append(
            f"{percent(stability.reference_share)} of resamplings of the reference {changing}"
        )
    if stability.readings:
        parts.append(_other_readings(stability.readings, stability.contrary))
    return f"{word}: {', '.join(parts)}"


def stated_firmness(said: str) -> Firmness | None:
    """Return the firmness that a sentence of `verdict` states; None if it states none.

    For the node's list of cases, which keeps only this sentence.
    """
    found = re.match(r"Radiomics score [\w. ]+, (?:high|low), ([a-z ]+): ", said, re.IGNORECASE)
    words = {f.value: f for f in Firmness}
    return words.get(found.group(1).lower()) if found else None


def _other_readings(count: int, contrary: int) -> str:
    """Return how many other segmentations give the same call, or the other one; "" if none."""
    if not count:
        return ""
    if count == 1:
        return f"another segmentation {'GIVES THE OTHER' if contrary else 'gives the same'} call"
    if not contrary:
        return f"{count} other segmentations give the same call"
    return f"{contrary} of {count} other segmentations GIVE THE OTHER CALL"


def outside_lesions(result: CaseResult) -> int:
    """Return the number of scored lesions outside the reference."""
    return sum(bool(x.outside_reference) for x in result.lesions if x.radiomics_score is not None)


def applicability(result: CaseResult) -> str:
    """Return whether the score applies here.

    That is the site's calibration, the reference's range, and the rules of eligibility in spite of
    which the site's settings have the case scored.
    """
    words = (
        "Calibrated to this site."
        if result.reference.calibrated_to_site
        else "NOT CALIBRATED TO THIS SITE."
    )
    far = outside_lesions(result)
    if far:
        words += (
            f" OUTSIDE THE REFERENCE: {far} of {result.patient.lesions_scored} scored lesions; do "
            "not rely on the score."
        )
    return words + _in_spite_of(result)


def _in_spite_of(result: CaseResult) -> str:
    """Return which rules are not met, or not known to be, although the case is scored.

    Not those on single lesions that only lesions without a score do not meet.
    """
    scored = [x for x in result.lesions if x.radiomics_score is not None]
    doubted = {
        "lesion_images": any(x.image_warnings for x in scored),
        "lesion_locations": any(x.location_doubt for x in scored),
    }
    findings = [f for f in result.eligibility if doubted.get(f.code, True)]
    said = ""
    for verdict, word in ((Verdict.NOT_MET, "NOT MET"), (Verdict.CANNOT_TELL, "NOT KNOWN")):
        rules = dict.fromkeys(
            f.statement.partition(": ")[0]
            for f in findings
            if f.verdict is verdict and not f.excludes
        )
        named = [*rules][:MOST_RULES]
        if named:
            said += f" SCORED ALTHOUGH {word}: {'; '.join(named)}{_more(len(rules) - len(named))}."
    return said


def ordinal(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def firmness(result: CaseResult, short: bool = False) -> str | None:
    """Return the stability of the patient's call, or None if there is no score.

    ``short`` leaves out everything but counts, for a page that shows the variants as a figure.
    """
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    cutoff = result.model.radiomics_cutoff
    parts = []
    if p.lesions_scored > 1:
        parts.append(f"Lesion scores {_from_to(p.score_range, cutoff)}.")
    if p.simulated is not None:
        among = simulated_patients(p.simulated)
        parts.append(f"{_capital(ordinal(p.simulated.percentile))} percentile among {among}.")
    stability = p.stability
    if stability is not None and stability.scores:
        ends = min(stability.scores), max(stability.scores)
        parts.append(f"Variants' scores {_from_to(ends, cutoff)}.")
        parts += _changing(stability, result)
        absent = [KINDS.get(k.kind, k.kind) for k in stability.variants if not k.made]
        if absent:
            parts.append(f"Not examined, as contour or image do not allow it: {'; '.join(absent)}.")
    if stability is not None and stability.firmness is Firmness.FIRM and not short:
        parts.append(FIRM_MEANS)
    if stability is not None and stability.reduced:
        parts.append(
            "Fewer variants than usual were made, because there are many or large lesions."
        )
    parts.append(
        f"The high/low call changes in {percent(p.call_flip_share)} of resamplings of the "
        "reference."
    )
    if stability is not None and stability.coefficient_share is not None:
        parts.append(_of_coefficients(stability.coefficient_share, stability.firmness, short))
    if p.readings:
        parts.append(_patients_readings(p, cutoff, short))
    if p.alternatives:
        inferred = "" if short else "Which features enter as logarithms is inferred. "
        parts.append(
            f"{inferred}Under the other choices that the model card names, the score is "
            f"{alternatives(p.alternatives, cutoff)}."
        )
    return " ".join(parts)


def _from_to(ends: tuple[float, float], cutoff: float) -> str:
    """Return the lowest and the highest of several scores."""
    low, high = (score_text(x, cutoff) for x in ends)
    return f"all {low}" if low == high else f"{low} to {high}"


def _of_coefficients(share: float, firmness: Firmness, short: bool) -> str:
    """Return how often the call changes when the coefficients are drawn."""
    said = (
        f"The call changes in {percent(share)} of draws of the coefficients within their "
        "published intervals"
    )
    if short:
        return f"{said}."
    return (
        f"{said} (covariance approximated). The verdict {firmness.value} does not include this "
        "uncertainty, which is that of the signature, whoever contours or scans."
    )


def _patients_readings(patient: PatientResult, cutoff: float, short: bool) -> str:
    """Return the patient's score with each other segmentation."""
    said = "; ".join(
        f"{score_text(r.radiomics_score, cutoff)}, {category(r.high)}"
        + (
            ""
            if short
            else f" with {r.seg_sop_instance_uid} ({r.lesions} of {patient.lesions_scored} lesions)"
        )
        for r in patient.readings[:MOST_READINGS]
    )
    return (
        "The newest segmentation is used; with the others of the study the score is "
        f"{said}{_more(len(patient.readings) - MOST_READINGS)}."
    )


def alternatives(scores: Sequence[AlternativeScore], cutoff: float) -> str:
    """Return the scores and calls under other choices of logged features."""
    said = []
    for a in scores:
        words = "not available"
        if a.score is not None and a.high is not None:
            words = f"{score_text(a.score, cutoff)}, {category(a.high)}"
        said.append(f"{words} with logged features {a.name}")
    return "; ".join(said)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _changing(stability: Stability, result: CaseResult) -> list[str]:
    """Return the kinds of variants that change the patient's call, if any."""
    cutoff, high = result.model.radiomics_cutoff, result.patient.radiomics_score_high
    counts = {}
    for kind in stability.variants:
        changed = kind.changed(cutoff, bool(high))
        if changed:
            counts[KINDS.get(kind.kind, kind.kind)] = f"{changed} of {kind.made}"
    if not counts:
        return []
    return [f"The call changes with: {'; '.join(f'{k} ({n})' for k, n in counts.items())}."]


def delineated(result: CaseResult) -> str | None:
    """Return how many lesions the patient's mean includes; None if there is no score."""
    p = result.patient
    if p.radiomics_score is None:
        return None
    return (
        f"The patient's score is the mean of {p.lesions_scored} of the {p.lesions_total} lesions "
        "that were delineated. The signature uses all well-defined lesions; the program has no "
        "information about lesions that were not delineated."
    )


def clinical_verdict(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        "Radiomics-clinical score "
        f"{score_text(p.radiomics_clinical_score, m.radiomics_clinical_cutoff)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        f"high is above it){_clinical_range(result)}."
    )


def _clinical_range(result: CaseResult) -> str:
    """Return what the score would be with another intercept, and whether the call would change."""
    p, cutoff = result.patient, result.model.radiomics_clinical_cutoff
    if p.radiomics_clinical_range is None:
        return ""
    low, high = p.radiomics_clinical_range
    calls = [category(x > cutoff) for x in (low, high)]
    call = f"{calls[0]} throughout" if calls[0] == calls[1] else f"{calls[0]} to {calls[1]}"
    return (
        f"; {score_text(low, cutoff)} to {score_text(high, cutoff)}, {call}, if only its assumed "
        "intercept varies"
    )


def eligibility(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def calibration(result: CaseResult) -> str:
    """Return the reference that the features were standardised with, and the consequence."""
    r = result.reference
    known = (
        f"Calibrated to this site with {r.name} ({r.lesions} lesions of {r.patients} patients)."
        if r.calibrated_to_site
        else f"NOT CALIBRATED TO THIS SITE: standardised with the reference {r.name} "
        f"({r.lesions} lesions {_not_of_the_site(r)})."
    )
    intercepts = f"b0 {r.intercept:g}, c0 {r.clinical_intercept:g}"
    if result.model.published:
        return (
            f"{known} The paper published neither means and standard deviations nor intercepts; "
            f"these are derived ({intercepts})."
        )
    return f"{known} Intercepts: {intercepts}."


def _not_of_the_site(reference: ReferenceSummary) -> str:
    """Return whose lesions a reference has that is not calibrated to the site.

    They may be the site's own: `scoring.model.site_check` found that they do not represent it.
    """
    if reference.name.endswith(BUNDLED):
        return "of other hospitals"
    return "that are not known to represent this site"


def simulated_patients(simulated: SimulatedPatients) -> str:
    """Return which patients a score is compared with."""
    if simulated.lesions == 1:
        return "the reference's lesions"
    return f"simulated patients with {simulated.lesions} lesions"


def means_above_cutoff(result: CaseResult) -> str:
    """Return how often patients with as many lesions lie above the cut-off."""
    s = result.patient.simulated
    if s is None:
        return NOT_OF_MEANS
    if s.lesions == 1:
        single = f"{100 * s.share_of_lesions:.0f} %"
        return f"{NOT_OF_MEANS} Of the reference's lesions, {single} lie above it."
    above, independent, single = (
        f"{100 * share:.0f} %"
        for share in (s.share_above, s.share_above_independent, s.share_of_lesions)
    )
    return (
        f"{NOT_OF_MEANS} The more lesions are averaged, the more often the mean exceeds it: in "
        f"{above} of {simulated_patients(s)} ({independent} if the lesions of a patient were "
        f"independent; how alike they are is assumed), compared with {single} of the reference's "
        "single lesions."
    )


def trust(result: CaseResult) -> str:
    """Return how well the model was seen to do, and what that does not say."""
    return f"{INDEX} {result.model.performance} {means_above_cutoff(result)}"


def model(result: CaseResult) -> str:
    """Return the model, reference and program with which the scores were computed."""
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
        "CT series that are there and were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def lesion(item: LesionResult, cutoff: float) -> str:
    """Return one lesion in one sentence; its call is by the cut-off."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score, cutoff)}, {category(item.radiomics_score > cutoff)}"
        + (f", {firm_words(item.stability)}" if item.stability else "")
        + (
            f"; {ordinal(item.percentile)} percentile among the reference's lesions"
            if item.percentile is not None
            else ""
        )
        + (f"; {alternatives(item.alternatives, cutoff)}" if item.alternatives else "")
        + "."
        + outside(item)
        + _readings(item, cutoff)
    )


def assigned(item: LesionResult) -> str:
    """Return what a person said of a lesion; empty where nobody did."""
    said = item.assignment
    if said is None:
        return ""
    where = f" in location {said.location.value}" if said.location else ""
    parts = {"separate": "; each separate part is a lesion", "one": "; its parts are one lesion"}
    return (
        f"{item.segment_label}: segment {item.segment_number} is a lesion{where}"
        f"{parts.get(said.parts, '')} ({moment(said.at)})."
    )


def _more(count: int) -> str:
    return f"; and {count} more" if count > 0 else ""


def _readings(item: LesionResult, cutoff: float) -> str:
    """Return what other segmentations of a lesion give, or nothing."""
    if not item.readings:
        return ""
    said = []
    for r in item.readings[:MOST_READINGS]:
        score = f"not scored, {r.reason}"
        if r.radiomics_score is not None and r.high is not None:
            score = f"{score_text(r.radiomics_score, cutoff)}, {category(r.high)}"
        said.append(
            f"segment {r.segment_number} of {r.seg_sop_instance_uid}, Dice {r.dice:.2f}: {score}"
        )
    more = _more(len(item.readings) - MOST_READINGS)
    return f" Other segmentations of it: {'; '.join(said)}{more}."


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


def report_sentences(result: CaseResult, notices: Sequence[str] = ()) -> list[Sentence]:
    """Return all sentences of a report in their order.

    Parameters
    ----------
    result
        The case.
    notices
        Sentences about patient and study attributes that were not copied. They quote patient data,
        which a result does not contain.
    """
    firm, unused, basis = firmness(result), other_series(result), delineated(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *([Sentence("reliability", firm)] if firm else []),
        *([Sentence("reliability", basis)] if basis else []),
        *(
            Sentence("lesion", lesion(item, result.model.radiomics_cutoff))
            for item in result.lesions
        ),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("notice", text) for text in notices),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]
