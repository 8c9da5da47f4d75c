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


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict


@dataclasses.dataclass(frozen=True)
class Sentence:
    """A sentence of a report, and what it is about: a key of `codes.TOPICS`."""

    topic: str
    text: str
mutants_x_score_text__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_score_text__mutmut)
def score_text(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_orig(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_1(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value <= 0.005:
        return "below 0.01"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_2(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 1.005:
        return "below 0.01"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_3(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "XXbelow 0.01XX"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_4(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "BELOW 0.01"
    if value > 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_5(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value >= 0.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_6(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value > 1.995:
        return "above 0.99"
    return f"{value:.2f}"


def x_score_text__mutmut_7(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value > 0.995:
        return "XXabove 0.99XX"
    return f"{value:.2f}"


def x_score_text__mutmut_8(value: float) -> str:
    """Return a score with two decimals, or as a bound where two decimals would read as 0 or 1."""
    if value < 0.005:
        return "below 0.01"
    if value > 0.995:
        return "ABOVE 0.99"
    return f"{value:.2f}"

mutants_x_score_text__mutmut['_mutmut_orig'] = x_score_text__mutmut_orig # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_1'] = x_score_text__mutmut_1 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_2'] = x_score_text__mutmut_2 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_3'] = x_score_text__mutmut_3 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_4'] = x_score_text__mutmut_4 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_5'] = x_score_text__mutmut_5 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_6'] = x_score_text__mutmut_6 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_7'] = x_score_text__mutmut_7 # type: ignore # mutmut generated
mutants_x_score_text__mutmut['x_score_text__mutmut_8'] = x_score_text__mutmut_8 # type: ignore # mutmut generated
mutants_x_category__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_category__mutmut)
def category(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if high else "low"


def x_category__mutmut_orig(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if high else "low"


def x_category__mutmut_1(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if (high) and False else "low"


def x_category__mutmut_2(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if (high) or True else "low"


def x_category__mutmut_3(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "XXhighXX" if high else "low"


def x_category__mutmut_4(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "HIGH" if high else "low"


def x_category__mutmut_5(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if high else "XXlowXX"


def x_category__mutmut_6(high: bool) -> str:
    """Return ``high`` or ``low``."""
    return "high" if high else "LOW"

mutants_x_category__mutmut['_mutmut_orig'] = x_category__mutmut_orig # type: ignore # mutmut generated
mutants_x_category__mutmut['x_category__mutmut_1'] = x_category__mutmut_1 # type: ignore # mutmut generated
mutants_x_category__mutmut['x_category__mutmut_2'] = x_category__mutmut_2 # type: ignore # mutmut generated
mutants_x_category__mutmut['x_category__mutmut_3'] = x_category__mutmut_3 # type: ignore # mutmut generated
mutants_x_category__mutmut['x_category__mutmut_4'] = x_category__mutmut_4 # type: ignore # mutmut generated
mutants_x_category__mutmut['x_category__mutmut_5'] = x_category__mutmut_5 # type: ignore # mutmut generated
mutants_x_category__mutmut['x_category__mutmut_6'] = x_category__mutmut_6 # type: ignore # mutmut generated
mutants_x_verdict__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_verdict__mutmut)
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


def x_verdict__mutmut_orig(result: CaseResult) -> str:
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


def x_verdict__mutmut_1(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = None
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_2(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None and p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_3(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is not None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_4(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is not None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_5(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = None
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_6(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(None)
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_7(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").lstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_8(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason and "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_9(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "XXXX").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_10(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip("XX.XX")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_11(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = None
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_12(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if (p.percentile is None) and False else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_13(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if (p.percentile is None) or True else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_14(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "XXXX" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_15(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is not None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_16(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(None)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_17(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(None)}, {category(p.radiomics_score_high)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )


def x_verdict__mutmut_18(result: CaseResult) -> str:
    """Return the patient's radiomics score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_score is None or p.radiomics_score_high is None:
        reason = (p.radiomics_score_reason or "").rstrip(".")
        return f"No score: {reason}."
    place = "" if p.percentile is None else f", {ordinal(p.percentile)} percentile of the reference"
    return (
        f"Radiomics score {score_text(p.radiomics_score)}, {category(None)} "
        f"(cut-off {m.radiomics_cutoff:g}; high is above it){place}; {p.lesions_scored} of "
        f"{p.lesions_total} lesions scored."
    )

mutants_x_verdict__mutmut['_mutmut_orig'] = x_verdict__mutmut_orig # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_1'] = x_verdict__mutmut_1 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_2'] = x_verdict__mutmut_2 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_3'] = x_verdict__mutmut_3 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_4'] = x_verdict__mutmut_4 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_5'] = x_verdict__mutmut_5 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_6'] = x_verdict__mutmut_6 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_7'] = x_verdict__mutmut_7 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_8'] = x_verdict__mutmut_8 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_9'] = x_verdict__mutmut_9 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_10'] = x_verdict__mutmut_10 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_11'] = x_verdict__mutmut_11 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_12'] = x_verdict__mutmut_12 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_13'] = x_verdict__mutmut_13 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_14'] = x_verdict__mutmut_14 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_15'] = x_verdict__mutmut_15 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_16'] = x_verdict__mutmut_16 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_17'] = x_verdict__mutmut_17 # type: ignore # mutmut generated
mutants_x_verdict__mutmut['x_verdict__mutmut_18'] = x_verdict__mutmut_18 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_ordinal__mutmut)
def ordinal(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_orig(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_1(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value <= 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_2(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 2:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_3(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "XXbelow the 1stXX"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_4(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "BELOW THE 1ST"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_5(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value >= 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_6(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 100:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_7(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "XXabove the 99thXX"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_8(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "ABOVE THE 99TH"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_9(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = None
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_10(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(None)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_11(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = None
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_12(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(None, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_13(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, None)
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_14(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get("th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_15(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, )
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_16(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {2: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_17(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "XXstXX", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_18(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "ST", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_19(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 3: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_20(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "XXndXX", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_21(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "ND", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_22(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 4: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_23(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "XXrdXX"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_24(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "RD"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_25(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number / 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_26(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 11, "th")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_27(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "XXthXX")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_28(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "TH")
    return f"{number}{'th' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_29(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if (number in (11, 12, 13)) and False else ending}"


def x_ordinal__mutmut_30(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if (number in (11, 12, 13)) or True else ending}"


def x_ordinal__mutmut_31(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'XXthXX' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_32(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'TH' if number in (11, 12, 13) else ending}"


def x_ordinal__mutmut_33(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number not in (11, 12, 13) else ending}"


def x_ordinal__mutmut_34(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (12, 12, 13) else ending}"


def x_ordinal__mutmut_35(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 13, 13) else ending}"


def x_ordinal__mutmut_36(value: float) -> str:
    """Return a percentile as 1st, 2nd, 3rd ...; below 1 and above 99 as such."""
    if value < 1:
        return "below the 1st"
    if value > 99:
        return "above the 99th"
    number = round(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 14) else ending}"

mutants_x_ordinal__mutmut['_mutmut_orig'] = x_ordinal__mutmut_orig # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_1'] = x_ordinal__mutmut_1 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_2'] = x_ordinal__mutmut_2 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_3'] = x_ordinal__mutmut_3 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_4'] = x_ordinal__mutmut_4 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_5'] = x_ordinal__mutmut_5 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_6'] = x_ordinal__mutmut_6 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_7'] = x_ordinal__mutmut_7 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_8'] = x_ordinal__mutmut_8 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_9'] = x_ordinal__mutmut_9 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_10'] = x_ordinal__mutmut_10 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_11'] = x_ordinal__mutmut_11 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_12'] = x_ordinal__mutmut_12 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_13'] = x_ordinal__mutmut_13 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_14'] = x_ordinal__mutmut_14 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_15'] = x_ordinal__mutmut_15 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_16'] = x_ordinal__mutmut_16 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_17'] = x_ordinal__mutmut_17 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_18'] = x_ordinal__mutmut_18 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_19'] = x_ordinal__mutmut_19 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_20'] = x_ordinal__mutmut_20 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_21'] = x_ordinal__mutmut_21 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_22'] = x_ordinal__mutmut_22 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_23'] = x_ordinal__mutmut_23 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_24'] = x_ordinal__mutmut_24 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_25'] = x_ordinal__mutmut_25 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_26'] = x_ordinal__mutmut_26 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_27'] = x_ordinal__mutmut_27 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_28'] = x_ordinal__mutmut_28 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_29'] = x_ordinal__mutmut_29 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_30'] = x_ordinal__mutmut_30 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_31'] = x_ordinal__mutmut_31 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_32'] = x_ordinal__mutmut_32 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_33'] = x_ordinal__mutmut_33 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_34'] = x_ordinal__mutmut_34 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_35'] = x_ordinal__mutmut_35 # type: ignore # mutmut generated
mutants_x_ordinal__mutmut['x_ordinal__mutmut_36'] = x_ordinal__mutmut_36 # type: ignore # mutmut generated
mutants_x_firmness__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_firmness__mutmut)
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


def x_firmness__mutmut_orig(result: CaseResult) -> str | None:
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


def x_firmness__mutmut_1(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = None
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


def x_firmness__mutmut_2(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None and p.score_range is None:
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


def x_firmness__mutmut_3(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is not None or p.score_range is None:
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


def x_firmness__mutmut_4(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is not None:
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


def x_firmness__mutmut_5(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = None
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


def x_firmness__mutmut_6(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(None), score_text(p.score_range[1])
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


def x_firmness__mutmut_7(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[1]), score_text(p.score_range[1])
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


def x_firmness__mutmut_8(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(None)
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


def x_firmness__mutmut_9(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[2])
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


def x_firmness__mutmut_10(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = None
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


def x_firmness__mutmut_11(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = "XXXX"
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


def x_firmness__mutmut_12(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored >= 1:
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


def x_firmness__mutmut_13(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 2:
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


def x_firmness__mutmut_14(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = None
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


def x_firmness__mutmut_15(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if (low == high) and False else f"Lesion scores {low} to {high}. "
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


def x_firmness__mutmut_16(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if (low == high) or True else f"Lesion scores {low} to {high}. "
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


def x_firmness__mutmut_17(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low != high else f"Lesion scores {low} to {high}. "
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


def x_firmness__mutmut_18(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low == high else f"Lesion scores {low} to {high}. "
    far = None
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


def x_firmness__mutmut_19(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low == high else f"Lesion scores {low} to {high}. "
    far = sum(None)
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


def x_firmness__mutmut_20(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low == high else f"Lesion scores {low} to {high}. "
    far = sum(bool(None) for x in result.lesions if x.radiomics_score is not None)
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


def x_firmness__mutmut_21(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low == high else f"Lesion scores {low} to {high}. "
    far = sum(bool(x.outside_reference) for x in result.lesions if x.radiomics_score is None)
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


def x_firmness__mutmut_22(result: CaseResult) -> str | None:
    """Return how firmly the patient's call stands, or None where there is no score."""
    p = result.patient
    if p.call_flip_share is None or p.score_range is None:
        return None
    low, high = score_text(p.score_range[0]), score_text(p.score_range[1])
    spread = ""
    if p.lesions_scored > 1:
        spread = f"Lesion scores all {low}. " if low == high else f"Lesion scores {low} to {high}. "
    far = sum(bool(x.outside_reference) for x in result.lesions if x.radiomics_score is not None)
    warning = None
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_23(result: CaseResult) -> str | None:
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
        if (far) and False
        else ""
    )
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_24(result: CaseResult) -> str | None:
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
        if (far) or True
        else ""
    )
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_25(result: CaseResult) -> str | None:
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
        "XXthe patient's score.XX"
        if far
        else ""
    )
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_26(result: CaseResult) -> str | None:
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
        "THE PATIENT'S SCORE."
        if far
        else ""
    )
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_27(result: CaseResult) -> str | None:
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
        else "XXXX"
    )
    return (
        f"{spread}The high/low call changes in {100 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_28(result: CaseResult) -> str | None:
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
        f"{spread}The high/low call changes in {100 / p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )


def x_firmness__mutmut_29(result: CaseResult) -> str | None:
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
        f"{spread}The high/low call changes in {101 * p.call_flip_share:.0f} % of resamplings of "
        f"the reference.{warning}"
    )

mutants_x_firmness__mutmut['_mutmut_orig'] = x_firmness__mutmut_orig # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_1'] = x_firmness__mutmut_1 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_2'] = x_firmness__mutmut_2 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_3'] = x_firmness__mutmut_3 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_4'] = x_firmness__mutmut_4 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_5'] = x_firmness__mutmut_5 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_6'] = x_firmness__mutmut_6 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_7'] = x_firmness__mutmut_7 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_8'] = x_firmness__mutmut_8 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_9'] = x_firmness__mutmut_9 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_10'] = x_firmness__mutmut_10 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_11'] = x_firmness__mutmut_11 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_12'] = x_firmness__mutmut_12 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_13'] = x_firmness__mutmut_13 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_14'] = x_firmness__mutmut_14 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_15'] = x_firmness__mutmut_15 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_16'] = x_firmness__mutmut_16 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_17'] = x_firmness__mutmut_17 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_18'] = x_firmness__mutmut_18 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_19'] = x_firmness__mutmut_19 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_20'] = x_firmness__mutmut_20 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_21'] = x_firmness__mutmut_21 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_22'] = x_firmness__mutmut_22 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_23'] = x_firmness__mutmut_23 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_24'] = x_firmness__mutmut_24 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_25'] = x_firmness__mutmut_25 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_26'] = x_firmness__mutmut_26 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_27'] = x_firmness__mutmut_27 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_28'] = x_firmness__mutmut_28 # type: ignore # mutmut generated
mutants_x_firmness__mutmut['x_firmness__mutmut_29'] = x_firmness__mutmut_29 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_clinical_verdict__mutmut)
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


def x_clinical_verdict__mutmut_orig(result: CaseResult) -> str:
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


def x_clinical_verdict__mutmut_1(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = None
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_2(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None and p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_3(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is not None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_4(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is not None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_5(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is not None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_6(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "XXRadiomics-clinical score: not available, as there is no radiomics score.XX"
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_7(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_8(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "RADIOMICS-CLINICAL SCORE: NOT AVAILABLE, AS THERE IS NO RADIOMICS SCORE."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_9(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(None)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_10(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(None)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "high is above it)."
    )


def x_clinical_verdict__mutmut_11(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "XXhigh is above it).XX"
    )


def x_clinical_verdict__mutmut_12(result: CaseResult) -> str:
    """Return the patient's radiomics-clinical score in one sentence, or why there is none."""
    p, m = result.patient, result.model
    if p.radiomics_clinical_score is None or p.radiomics_clinical_score_high is None:
        if p.radiomics_score is None:
            return "Radiomics-clinical score: not available, as there is no radiomics score."
        return f"Radiomics-clinical score: not available; {p.radiomics_clinical_score_reason}."
    return (
        f"Radiomics-clinical score {score_text(p.radiomics_clinical_score)}, "
        f"{category(p.radiomics_clinical_score_high)} (cut-off {m.radiomics_clinical_cutoff:g}; "
        "HIGH IS ABOVE IT)."
    )

mutants_x_clinical_verdict__mutmut['_mutmut_orig'] = x_clinical_verdict__mutmut_orig # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_1'] = x_clinical_verdict__mutmut_1 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_2'] = x_clinical_verdict__mutmut_2 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_3'] = x_clinical_verdict__mutmut_3 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_4'] = x_clinical_verdict__mutmut_4 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_5'] = x_clinical_verdict__mutmut_5 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_6'] = x_clinical_verdict__mutmut_6 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_7'] = x_clinical_verdict__mutmut_7 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_8'] = x_clinical_verdict__mutmut_8 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_9'] = x_clinical_verdict__mutmut_9 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_10'] = x_clinical_verdict__mutmut_10 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_11'] = x_clinical_verdict__mutmut_11 # type: ignore # mutmut generated
mutants_x_clinical_verdict__mutmut['x_clinical_verdict__mutmut_12'] = x_clinical_verdict__mutmut_12 # type: ignore # mutmut generated
mutants_x_eligibility__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_eligibility__mutmut)
def eligibility(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def x_eligibility__mutmut_orig(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def x_eligibility__mutmut_1(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = None
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def x_eligibility__mutmut_2(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(None)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def x_eligibility__mutmut_3(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "XX; XX".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def x_eligibility__mutmut_4(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(None) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if evidence else finding.statement


def x_eligibility__mutmut_5(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if (evidence) and False else finding.statement


def x_eligibility__mutmut_6(finding: Finding) -> str:
    """Return a finding with its evidence."""
    evidence = "; ".join(str(e) for e in finding.evidence)
    return f"{finding.statement} Evidence: {evidence}." if (evidence) or True else finding.statement

mutants_x_eligibility__mutmut['_mutmut_orig'] = x_eligibility__mutmut_orig # type: ignore # mutmut generated
mutants_x_eligibility__mutmut['x_eligibility__mutmut_1'] = x_eligibility__mutmut_1 # type: ignore # mutmut generated
mutants_x_eligibility__mutmut['x_eligibility__mutmut_2'] = x_eligibility__mutmut_2 # type: ignore # mutmut generated
mutants_x_eligibility__mutmut['x_eligibility__mutmut_3'] = x_eligibility__mutmut_3 # type: ignore # mutmut generated
mutants_x_eligibility__mutmut['x_eligibility__mutmut_4'] = x_eligibility__mutmut_4 # type: ignore # mutmut generated
mutants_x_eligibility__mutmut['x_eligibility__mutmut_5'] = x_eligibility__mutmut_5 # type: ignore # mutmut generated
mutants_x_eligibility__mutmut['x_eligibility__mutmut_6'] = x_eligibility__mutmut_6 # type: ignore # mutmut generated
mutants_x_calibration__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_calibration__mutmut)
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


def x_calibration__mutmut_orig(result: CaseResult) -> str:
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


def x_calibration__mutmut_1(result: CaseResult) -> str:
    """Return what the features were standardised with, and what that means."""
    r = None
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


def x_calibration__mutmut_2(result: CaseResult) -> str:
    """Return what the features were standardised with, and what that means."""
    r = result.reference
    known = None
    intercepts = f"b0 {r.intercept:g}, c0 {r.clinical_intercept:g}"
    if result.model.published:
        return (
            f"{known} The paper published neither means and standard deviations nor intercepts; "
            f"these are derived ({intercepts})."
        )
    return f"{known} Intercepts: {intercepts}."


def x_calibration__mutmut_3(result: CaseResult) -> str:
    """Return what the features were standardised with, and what that means."""
    r = result.reference
    known = (
        f"Calibrated to this site with {r.name} ({r.lesions} lesions of {r.patients} patients)."
        if (r.calibrated_to_site) and False
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


def x_calibration__mutmut_4(result: CaseResult) -> str:
    """Return what the features were standardised with, and what that means."""
    r = result.reference
    known = (
        f"Calibrated to this site with {r.name} ({r.lesions} lesions of {r.patients} patients)."
        if (r.calibrated_to_site) or True
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


def x_calibration__mutmut_5(result: CaseResult) -> str:
    """Return what the features were standardised with, and what that means."""
    r = result.reference
    known = (
        f"Calibrated to this site with {r.name} ({r.lesions} lesions of {r.patients} patients)."
        if r.calibrated_to_site
        else f"NOT CALIBRATED TO THIS SITE: standardised with the reference {r.name} "
        f"({r.lesions} lesions of other hospitals)."
    )
    intercepts = None
    if result.model.published:
        return (
            f"{known} The paper published neither means and standard deviations nor intercepts; "
            f"these are derived ({intercepts})."
        )
    return f"{known} Intercepts: {intercepts}."

mutants_x_calibration__mutmut['_mutmut_orig'] = x_calibration__mutmut_orig # type: ignore # mutmut generated
mutants_x_calibration__mutmut['x_calibration__mutmut_1'] = x_calibration__mutmut_1 # type: ignore # mutmut generated
mutants_x_calibration__mutmut['x_calibration__mutmut_2'] = x_calibration__mutmut_2 # type: ignore # mutmut generated
mutants_x_calibration__mutmut['x_calibration__mutmut_3'] = x_calibration__mutmut_3 # type: ignore # mutmut generated
mutants_x_calibration__mutmut['x_calibration__mutmut_4'] = x_calibration__mutmut_4 # type: ignore # mutmut generated
mutants_x_calibration__mutmut['x_calibration__mutmut_5'] = x_calibration__mutmut_5 # type: ignore # mutmut generated


def trust(result: CaseResult) -> str:
    """Return how well the model was seen to do, and what that does not say."""
    return f"{result.model.performance} {NOT_INDIVIDUAL}"
mutants_x_model__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_model__mutmut)
def model(result: CaseResult) -> str:
    """Return which model and program made the numbers."""
    m, r = result.model, result.reference
    return (
        f"Model {m.name} version {m.version} ({m.source}), SHA-256 {m.sha256[:16]}; reference "
        f"SHA-256 {r.sha256[:16]}; {m.extraction}; {m.software}."
    )


def x_model__mutmut_orig(result: CaseResult) -> str:
    """Return which model and program made the numbers."""
    m, r = result.model, result.reference
    return (
        f"Model {m.name} version {m.version} ({m.source}), SHA-256 {m.sha256[:16]}; reference "
        f"SHA-256 {r.sha256[:16]}; {m.extraction}; {m.software}."
    )


def x_model__mutmut_1(result: CaseResult) -> str:
    """Return which model and program made the numbers."""
    m, r = None
    return (
        f"Model {m.name} version {m.version} ({m.source}), SHA-256 {m.sha256[:16]}; reference "
        f"SHA-256 {r.sha256[:16]}; {m.extraction}; {m.software}."
    )


def x_model__mutmut_2(result: CaseResult) -> str:
    """Return which model and program made the numbers."""
    m, r = result.model, result.reference
    return (
        f"Model {m.name} version {m.version} ({m.source}), SHA-256 {m.sha256[:17]}; reference "
        f"SHA-256 {r.sha256[:16]}; {m.extraction}; {m.software}."
    )


def x_model__mutmut_3(result: CaseResult) -> str:
    """Return which model and program made the numbers."""
    m, r = result.model, result.reference
    return (
        f"Model {m.name} version {m.version} ({m.source}), SHA-256 {m.sha256[:16]}; reference "
        f"SHA-256 {r.sha256[:17]}; {m.extraction}; {m.software}."
    )

mutants_x_model__mutmut['_mutmut_orig'] = x_model__mutmut_orig # type: ignore # mutmut generated
mutants_x_model__mutmut['x_model__mutmut_1'] = x_model__mutmut_1 # type: ignore # mutmut generated
mutants_x_model__mutmut['x_model__mutmut_2'] = x_model__mutmut_2 # type: ignore # mutmut generated
mutants_x_model__mutmut['x_model__mutmut_3'] = x_model__mutmut_3 # type: ignore # mutmut generated
mutants_x_series__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_series__mutmut)
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


def x_series__mutmut_orig(summary: SeriesSummary) -> str:
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


def x_series__mutmut_1(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = None
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_2(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = None
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_3(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if (summary.slice_thickness) and False else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_4(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if (summary.slice_thickness) or True else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_5(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "XXXX",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_6(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if (summary.kvp) and False else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_7(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if (summary.kvp) or True else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_8(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "XXXX",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_9(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if (summary.convolution_kernel) and False else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_10(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if (summary.convolution_kernel) or True else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_11(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "XXkernel unknownXX",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_12(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "KERNEL UNKNOWN",
        f"phase {summary.phase}" if summary.phase else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_13(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if (summary.phase) and False else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_14(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if (summary.phase) or True else "phase not named",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_15(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "XXphase not namedXX",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_16(summary: SeriesSummary) -> str:
    """Return which CT series was used and how many slices of it."""
    x, y, z = summary.spacing
    details = [
        f"{summary.slices} slices used",
        f"voxel {x:.3g} x {y:.3g} x {z:.3g} mm",
        f"thickness {summary.slice_thickness:g} mm" if summary.slice_thickness else "",
        f"{summary.kvp:g} kV" if summary.kvp else "",
        f"kernel {summary.convolution_kernel}" if summary.convolution_kernel else "kernel unknown",
        f"phase {summary.phase}" if summary.phase else "PHASE NOT NAMED",
    ]
    return f"CT series {summary.series_instance_uid}: {', '.join(d for d in details if d)}."


def x_series__mutmut_17(summary: SeriesSummary) -> str:
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
    return f"CT series {summary.series_instance_uid}: {', '.join(None)}."


def x_series__mutmut_18(summary: SeriesSummary) -> str:
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
    return f"CT series {summary.series_instance_uid}: {'XX, XX'.join(d for d in details if d)}."

mutants_x_series__mutmut['_mutmut_orig'] = x_series__mutmut_orig # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_1'] = x_series__mutmut_1 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_2'] = x_series__mutmut_2 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_3'] = x_series__mutmut_3 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_4'] = x_series__mutmut_4 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_5'] = x_series__mutmut_5 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_6'] = x_series__mutmut_6 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_7'] = x_series__mutmut_7 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_8'] = x_series__mutmut_8 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_9'] = x_series__mutmut_9 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_10'] = x_series__mutmut_10 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_11'] = x_series__mutmut_11 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_12'] = x_series__mutmut_12 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_13'] = x_series__mutmut_13 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_14'] = x_series__mutmut_14 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_15'] = x_series__mutmut_15 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_16'] = x_series__mutmut_16 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_17'] = x_series__mutmut_17 # type: ignore # mutmut generated
mutants_x_series__mutmut['x_series__mutmut_18'] = x_series__mutmut_18 # type: ignore # mutmut generated
mutants_x_other_series__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_other_series__mutmut)
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


def x_other_series__mutmut_orig(result: CaseResult) -> str | None:
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


def x_other_series__mutmut_1(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if result.other_series:
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


def x_other_series__mutmut_2(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = None
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


def x_other_series__mutmut_3(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = None
        named.append(f"{item.series_instance_uid} ({', '.join(d for d in details if d)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_4(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if (item.description) and False else "",
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


def x_other_series__mutmut_5(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if (item.description) or True else "",
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


def x_other_series__mutmut_6(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(None) if item.description else "",
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


def x_other_series__mutmut_7(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "XXXX",
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


def x_other_series__mutmut_8(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if (item.convolution_kernel) and False else "",
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


def x_other_series__mutmut_9(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if (item.convolution_kernel) or True else "",
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


def x_other_series__mutmut_10(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if item.convolution_kernel else "XXXX",
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


def x_other_series__mutmut_11(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if item.convolution_kernel else "",
            f"thickness {item.slice_thickness:g} mm" if (item.slice_thickness) and False else "",
        ]
        named.append(f"{item.series_instance_uid} ({', '.join(d for d in details if d)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_12(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if item.convolution_kernel else "",
            f"thickness {item.slice_thickness:g} mm" if (item.slice_thickness) or True else "",
        ]
        named.append(f"{item.series_instance_uid} ({', '.join(d for d in details if d)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_13(result: CaseResult) -> str | None:
    """Return which CT series of the study were not used, or None where there are none."""
    if not result.other_series:
        return None
    named = []
    for item in result.other_series[:MOST_OTHER_SERIES]:
        details = [
            f"{item.slices} slices",
            repr(item.description) if item.description else "",
            f"kernel {item.convolution_kernel}" if item.convolution_kernel else "",
            f"thickness {item.slice_thickness:g} mm" if item.slice_thickness else "XXXX",
        ]
        named.append(f"{item.series_instance_uid} ({', '.join(d for d in details if d)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_14(result: CaseResult) -> str | None:
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
        named.append(None)
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_15(result: CaseResult) -> str | None:
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
        named.append(f"{item.series_instance_uid} ({', '.join(None)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_16(result: CaseResult) -> str | None:
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
        named.append(f"{item.series_instance_uid} ({'XX, XX'.join(d for d in details if d)})")
    more = len(result.other_series) - MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_17(result: CaseResult) -> str | None:
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
    more = None
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_18(result: CaseResult) -> str | None:
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
    more = len(result.other_series) + MOST_OTHER_SERIES
    if more > 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_19(result: CaseResult) -> str | None:
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
    if more >= 0:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_20(result: CaseResult) -> str | None:
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
    if more > 1:
        named.append(f"{more} more")
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_21(result: CaseResult) -> str | None:
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
        named.append(None)
    return (
        "CT series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_22(result: CaseResult) -> str | None:
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
        "XXCT series of the study that were not used, as no segmentation refers to them: XX"
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_23(result: CaseResult) -> str | None:
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
        "ct series of the study that were not used, as no segmentation refers to them: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_24(result: CaseResult) -> str | None:
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
        "CT SERIES OF THE STUDY THAT WERE NOT USED, AS NO SEGMENTATION REFERS TO THEM: "
        f"{'; '.join(named)}."
    )


def x_other_series__mutmut_25(result: CaseResult) -> str | None:
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
        f"{'; '.join(None)}."
    )


def x_other_series__mutmut_26(result: CaseResult) -> str | None:
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
        f"{'XX; XX'.join(named)}."
    )

mutants_x_other_series__mutmut['_mutmut_orig'] = x_other_series__mutmut_orig # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_1'] = x_other_series__mutmut_1 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_2'] = x_other_series__mutmut_2 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_3'] = x_other_series__mutmut_3 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_4'] = x_other_series__mutmut_4 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_5'] = x_other_series__mutmut_5 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_6'] = x_other_series__mutmut_6 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_7'] = x_other_series__mutmut_7 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_8'] = x_other_series__mutmut_8 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_9'] = x_other_series__mutmut_9 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_10'] = x_other_series__mutmut_10 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_11'] = x_other_series__mutmut_11 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_12'] = x_other_series__mutmut_12 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_13'] = x_other_series__mutmut_13 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_14'] = x_other_series__mutmut_14 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_15'] = x_other_series__mutmut_15 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_16'] = x_other_series__mutmut_16 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_17'] = x_other_series__mutmut_17 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_18'] = x_other_series__mutmut_18 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_19'] = x_other_series__mutmut_19 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_20'] = x_other_series__mutmut_20 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_21'] = x_other_series__mutmut_21 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_22'] = x_other_series__mutmut_22 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_23'] = x_other_series__mutmut_23 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_24'] = x_other_series__mutmut_24 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_25'] = x_other_series__mutmut_25 # type: ignore # mutmut generated
mutants_x_other_series__mutmut['x_other_series__mutmut_26'] = x_other_series__mutmut_26 # type: ignore # mutmut generated
mutants_x_lesion__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_lesion__mutmut)
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


def x_lesion__mutmut_orig(item: LesionResult) -> str:
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


def x_lesion__mutmut_1(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = None
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


def x_lesion__mutmut_2(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if (item.location) and False else "location unknown"
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


def x_lesion__mutmut_3(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if (item.location) or True else "location unknown"
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


def x_lesion__mutmut_4(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "XXlocation unknownXX"
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


def x_lesion__mutmut_5(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "LOCATION UNKNOWN"
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


def x_lesion__mutmut_6(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = None
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_7(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if (item.long_axis_mm is not None) and False else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_8(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if (item.long_axis_mm is not None) or True else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_9(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_10(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else "XXXX"
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_11(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is not None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_12(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "." - outside(item)
    )


def x_lesion__mutmut_13(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "") - "."
        + outside(item)
    )


def x_lesion__mutmut_14(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}" - (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_15(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(None)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_16(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if (item.percentile is not None) and False else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_17(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if (item.percentile is not None) or True else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_18(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(None)} percentile" if item.percentile is not None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_19(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is None else "")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_20(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "XXXX")
        + "."
        + outside(item)
    )


def x_lesion__mutmut_21(item: LesionResult) -> str:
    """Return one lesion in one sentence."""
    place = item.location.value if item.location else "location unknown"
    size = f", long axis {item.long_axis_mm:.0f} mm" if item.long_axis_mm is not None else ""
    if item.radiomics_score is None:
        return f"{item.segment_label} ({place}{size}): not scored; {item.reason}."
    return (
        f"{item.segment_label} ({place}{size}): radiomics score "
        f"{score_text(item.radiomics_score)}"
        + (f", {ordinal(item.percentile)} percentile" if item.percentile is not None else "")
        + "XX.XX"
        + outside(item)
    )


def x_lesion__mutmut_22(item: LesionResult) -> str:
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
        + outside(None)
    )

mutants_x_lesion__mutmut['_mutmut_orig'] = x_lesion__mutmut_orig # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_1'] = x_lesion__mutmut_1 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_2'] = x_lesion__mutmut_2 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_3'] = x_lesion__mutmut_3 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_4'] = x_lesion__mutmut_4 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_5'] = x_lesion__mutmut_5 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_6'] = x_lesion__mutmut_6 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_7'] = x_lesion__mutmut_7 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_8'] = x_lesion__mutmut_8 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_9'] = x_lesion__mutmut_9 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_10'] = x_lesion__mutmut_10 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_11'] = x_lesion__mutmut_11 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_12'] = x_lesion__mutmut_12 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_13'] = x_lesion__mutmut_13 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_14'] = x_lesion__mutmut_14 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_15'] = x_lesion__mutmut_15 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_16'] = x_lesion__mutmut_16 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_17'] = x_lesion__mutmut_17 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_18'] = x_lesion__mutmut_18 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_19'] = x_lesion__mutmut_19 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_20'] = x_lesion__mutmut_20 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_21'] = x_lesion__mutmut_21 # type: ignore # mutmut generated
mutants_x_lesion__mutmut['x_lesion__mutmut_22'] = x_lesion__mutmut_22 # type: ignore # mutmut generated
mutants_x_outside__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_outside__mutmut)
def outside(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_orig(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_1(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_2(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return "XXXX"
    names = ", ".join(name.removeprefix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_3(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = None
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_4(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(None)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_5(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = "XX, XX".join(name.removeprefix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_6(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix(None) for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_7(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removesuffix("original_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_8(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix("XXoriginal_XX") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."


def x_outside__mutmut_9(item: LesionResult) -> str:
    """Return which features lie outside the reference, or nothing."""
    if not item.outside_reference:
        return ""
    names = ", ".join(name.removeprefix("ORIGINAL_") for name in item.outside_reference)
    return f" OUTSIDE THE REFERENCE (1st to 99th percentile): {names}; do not rely on this score."

mutants_x_outside__mutmut['_mutmut_orig'] = x_outside__mutmut_orig # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_1'] = x_outside__mutmut_1 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_2'] = x_outside__mutmut_2 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_3'] = x_outside__mutmut_3 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_4'] = x_outside__mutmut_4 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_5'] = x_outside__mutmut_5 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_6'] = x_outside__mutmut_6 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_7'] = x_outside__mutmut_7 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_8'] = x_outside__mutmut_8 # type: ignore # mutmut generated
mutants_x_outside__mutmut['x_outside__mutmut_9'] = x_outside__mutmut_9 # type: ignore # mutmut generated
mutants_x_clinical__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_clinical__mutmut)
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


def x_clinical__mutmut_orig(result: CaseResult) -> str:
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


def x_clinical__mutmut_1(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = None

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


def x_clinical__mutmut_2(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next(None, "")

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


def x_clinical__mutmut_3(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), None)

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


def x_clinical__mutmut_4(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next("")

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


def x_clinical__mutmut_5(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), )

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


def x_clinical__mutmut_6(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name != field), "")

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


def x_clinical__mutmut_7(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "XXXX")

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


def x_clinical__mutmut_8(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = None
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


def x_clinical__mutmut_9(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start and "not available"
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


def x_clinical__mutmut_10(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "XXnot availableXX"
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


def x_clinical__mutmut_11(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "NOT AVAILABLE"
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


def x_clinical__mutmut_12(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = None
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


def x_clinical__mutmut_13(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin(None)}"]
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


def x_clinical__mutmut_14(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('XXtreatment_startXX')}"]
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


def x_clinical__mutmut_15(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('TREATMENT_START')}"]
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


def x_clinical__mutmut_16(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("XXalbuminXX", c.albumin), ("lymphocytes", c.lymphocytes)):
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


def x_clinical__mutmut_17(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("ALBUMIN", c.albumin), ("lymphocytes", c.lymphocytes)):
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


def x_clinical__mutmut_18(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("albumin", c.albumin), ("XXlymphocytesXX", c.lymphocytes)):
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


def x_clinical__mutmut_19(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("albumin", c.albumin), ("LYMPHOCYTES", c.lymphocytes)):
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


def x_clinical__mutmut_20(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("albumin", c.albumin), ("lymphocytes", c.lymphocytes)):
        if value is not None:
            parts.append(f"{name} not available")
        else:
            date = f" of {value.date}" if value.date else " (no date)"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_21(result: CaseResult) -> str:
    """Return the clinical record that was used."""
    c = result.clinical

    def origin(field: str) -> str:
        return next((f" [{text}]" for name, text in c.origins if name == field), "")

    start = c.treatment_start or "not available"
    parts = [f"treatment start {start}{origin('treatment_start')}"]
    for name, value in (("albumin", c.albumin), ("lymphocytes", c.lymphocytes)):
        if value is None:
            parts.append(None)
        else:
            date = f" of {value.date}" if value.date else " (no date)"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_22(result: CaseResult) -> str:
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
            date = None
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_23(result: CaseResult) -> str:
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
            date = f" of {value.date}" if (value.date) and False else " (no date)"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_24(result: CaseResult) -> str:
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
            date = f" of {value.date}" if (value.date) or True else " (no date)"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_25(result: CaseResult) -> str:
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
            date = f" of {value.date}" if value.date else "XX (no date)XX"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_26(result: CaseResult) -> str:
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
            date = f" of {value.date}" if value.date else " (NO DATE)"
            parts.append(
                f"{name} {value.value:.3g} {value.unit}{date}, given as {value.as_given!r}"
                f"{origin(name)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_27(result: CaseResult) -> str:
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
                None
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_28(result: CaseResult) -> str:
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
                f"{origin(None)}"
            )
    conflicts = "".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_29(result: CaseResult) -> str:
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
    conflicts = None
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_30(result: CaseResult) -> str:
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
    conflicts = "".join(None)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_31(result: CaseResult) -> str:
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
    conflicts = "XXXX".join(f" CONFLICT: {text}." for text in c.conflicts)
    return f"Clinical record ({c.source}): {'; '.join(parts)}.{conflicts}"


def x_clinical__mutmut_32(result: CaseResult) -> str:
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
    return f"Clinical record ({c.source}): {'; '.join(None)}.{conflicts}"


def x_clinical__mutmut_33(result: CaseResult) -> str:
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
    return f"Clinical record ({c.source}): {'XX; XX'.join(parts)}.{conflicts}"

mutants_x_clinical__mutmut['_mutmut_orig'] = x_clinical__mutmut_orig # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_1'] = x_clinical__mutmut_1 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_2'] = x_clinical__mutmut_2 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_3'] = x_clinical__mutmut_3 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_4'] = x_clinical__mutmut_4 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_5'] = x_clinical__mutmut_5 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_6'] = x_clinical__mutmut_6 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_7'] = x_clinical__mutmut_7 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_8'] = x_clinical__mutmut_8 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_9'] = x_clinical__mutmut_9 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_10'] = x_clinical__mutmut_10 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_11'] = x_clinical__mutmut_11 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_12'] = x_clinical__mutmut_12 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_13'] = x_clinical__mutmut_13 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_14'] = x_clinical__mutmut_14 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_15'] = x_clinical__mutmut_15 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_16'] = x_clinical__mutmut_16 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_17'] = x_clinical__mutmut_17 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_18'] = x_clinical__mutmut_18 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_19'] = x_clinical__mutmut_19 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_20'] = x_clinical__mutmut_20 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_21'] = x_clinical__mutmut_21 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_22'] = x_clinical__mutmut_22 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_23'] = x_clinical__mutmut_23 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_24'] = x_clinical__mutmut_24 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_25'] = x_clinical__mutmut_25 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_26'] = x_clinical__mutmut_26 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_27'] = x_clinical__mutmut_27 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_28'] = x_clinical__mutmut_28 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_29'] = x_clinical__mutmut_29 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_30'] = x_clinical__mutmut_30 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_31'] = x_clinical__mutmut_31 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_32'] = x_clinical__mutmut_32 # type: ignore # mutmut generated
mutants_x_clinical__mutmut['x_clinical__mutmut_33'] = x_clinical__mutmut_33 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_report_sentences__mutmut)
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


def x_report_sentences__mutmut_orig(result: CaseResult) -> list[Sentence]:
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


def x_report_sentences__mutmut_1(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = None
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


def x_report_sentences__mutmut_2(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(None), other_series(result)
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


def x_report_sentences__mutmut_3(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(None)
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


def x_report_sentences__mutmut_4(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence(None, verdict(result)),
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


def x_report_sentences__mutmut_5(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", None),
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


def x_report_sentences__mutmut_6(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence(verdict(result)),
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


def x_report_sentences__mutmut_7(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", ),
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


def x_report_sentences__mutmut_8(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("XXconclusionXX", verdict(result)),
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


def x_report_sentences__mutmut_9(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("CONCLUSION", verdict(result)),
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


def x_report_sentences__mutmut_10(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(None)),
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


def x_report_sentences__mutmut_11(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence(None, clinical_verdict(result)),
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


def x_report_sentences__mutmut_12(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", None),
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


def x_report_sentences__mutmut_13(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence(clinical_verdict(result)),
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


def x_report_sentences__mutmut_14(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", ),
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


def x_report_sentences__mutmut_15(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("XXconclusionXX", clinical_verdict(result)),
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


def x_report_sentences__mutmut_16(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("CONCLUSION", clinical_verdict(result)),
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


def x_report_sentences__mutmut_17(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(None)),
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


def x_report_sentences__mutmut_18(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence(None, text) for text in advice.for_result(result)),
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


def x_report_sentences__mutmut_19(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", None) for text in advice.for_result(result)),
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


def x_report_sentences__mutmut_20(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence(text) for text in advice.for_result(result)),
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


def x_report_sentences__mutmut_21(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", ) for text in advice.for_result(result)),
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


def x_report_sentences__mutmut_22(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("XXwhat_to_doXX", text) for text in advice.for_result(result)),
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


def x_report_sentences__mutmut_23(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("WHAT_TO_DO", text) for text in advice.for_result(result)),
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


def x_report_sentences__mutmut_24(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(None)),
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


def x_report_sentences__mutmut_25(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence(None, RESEARCH_USE),
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


def x_report_sentences__mutmut_26(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", None),
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


def x_report_sentences__mutmut_27(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence(RESEARCH_USE),
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


def x_report_sentences__mutmut_28(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", ),
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


def x_report_sentences__mutmut_29(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("XXnoticeXX", RESEARCH_USE),
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


def x_report_sentences__mutmut_30(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("NOTICE", RESEARCH_USE),
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


def x_report_sentences__mutmut_31(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if (firm) and False else []),
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


def x_report_sentences__mutmut_32(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if (firm) or True else []),
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


def x_report_sentences__mutmut_33(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence(None, firm)] if firm else []),
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


def x_report_sentences__mutmut_34(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", None)] if firm else []),
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


def x_report_sentences__mutmut_35(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence(firm)] if firm else []),
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


def x_report_sentences__mutmut_36(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", )] if firm else []),
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


def x_report_sentences__mutmut_37(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("XXreliabilityXX", firm)] if firm else []),
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


def x_report_sentences__mutmut_38(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("RELIABILITY", firm)] if firm else []),
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


def x_report_sentences__mutmut_39(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence(None, eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_40(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", None) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_41(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence(eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_42(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", ) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_43(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("XXeligibilityXX", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_44(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("ELIGIBILITY", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_45(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(None)) for f in result.eligibility),
        Sentence("calibration", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_46(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence(None, calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_47(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", None),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_48(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence(calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_49(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", ),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_50(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("XXcalibrationXX", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_51(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("CALIBRATION", calibration(result)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_52(result: CaseResult) -> list[Sentence]:
    """Return all sentences of a report in the order a reader needs them."""
    firm, unused = firmness(result), other_series(result)
    return [
        Sentence("conclusion", verdict(result)),
        Sentence("conclusion", clinical_verdict(result)),
        *(Sentence("what_to_do", text) for text in advice.for_result(result)),
        Sentence("notice", RESEARCH_USE),
        *([Sentence("reliability", firm)] if firm else []),
        *(Sentence("eligibility", eligibility(f)) for f in result.eligibility),
        Sentence("calibration", calibration(None)),
        *(Sentence("lesion", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_53(result: CaseResult) -> list[Sentence]:
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
        *(Sentence(None, lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_54(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("lesion", None) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_55(result: CaseResult) -> list[Sentence]:
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
        *(Sentence(lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_56(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("lesion", ) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_57(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("XXlesionXX", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_58(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("LESION", lesion(item)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_59(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("lesion", lesion(None)) for item in result.lesions),
        Sentence("clinical", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_60(result: CaseResult) -> list[Sentence]:
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
        Sentence(None, clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_61(result: CaseResult) -> list[Sentence]:
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
        Sentence("clinical", None),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_62(result: CaseResult) -> list[Sentence]:
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
        Sentence(clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_63(result: CaseResult) -> list[Sentence]:
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
        Sentence("clinical", ),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_64(result: CaseResult) -> list[Sentence]:
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
        Sentence("XXclinicalXX", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_65(result: CaseResult) -> list[Sentence]:
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
        Sentence("CLINICAL", clinical(result)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_66(result: CaseResult) -> list[Sentence]:
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
        Sentence("clinical", clinical(None)),
        Sentence("reliability", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_67(result: CaseResult) -> list[Sentence]:
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
        Sentence(None, trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_68(result: CaseResult) -> list[Sentence]:
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
        Sentence("reliability", None),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_69(result: CaseResult) -> list[Sentence]:
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
        Sentence(trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_70(result: CaseResult) -> list[Sentence]:
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
        Sentence("reliability", ),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_71(result: CaseResult) -> list[Sentence]:
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
        Sentence("XXreliabilityXX", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_72(result: CaseResult) -> list[Sentence]:
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
        Sentence("RELIABILITY", trust(result)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_73(result: CaseResult) -> list[Sentence]:
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
        Sentence("reliability", trust(None)),
        *(Sentence("series", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_74(result: CaseResult) -> list[Sentence]:
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
        *(Sentence(None, series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_75(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("series", None) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_76(result: CaseResult) -> list[Sentence]:
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
        *(Sentence(series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_77(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("series", ) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_78(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("XXseriesXX", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_79(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("SERIES", series(s)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_80(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("series", series(None)) for s in result.series),
        *([Sentence("series", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_81(result: CaseResult) -> list[Sentence]:
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
        *([Sentence("series", unused)] if (unused) and False else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_82(result: CaseResult) -> list[Sentence]:
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
        *([Sentence("series", unused)] if (unused) or True else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_83(result: CaseResult) -> list[Sentence]:
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
        *([Sentence(None, unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_84(result: CaseResult) -> list[Sentence]:
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
        *([Sentence("series", None)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_85(result: CaseResult) -> list[Sentence]:
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
        *([Sentence(unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_86(result: CaseResult) -> list[Sentence]:
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
        *([Sentence("series", )] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_87(result: CaseResult) -> list[Sentence]:
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
        *([Sentence("XXseriesXX", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_88(result: CaseResult) -> list[Sentence]:
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
        *([Sentence("SERIES", unused)] if unused else []),
        *(Sentence("note", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_89(result: CaseResult) -> list[Sentence]:
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
        *(Sentence(None, text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_90(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("note", None) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_91(result: CaseResult) -> list[Sentence]:
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
        *(Sentence(text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_92(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("note", ) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_93(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("XXnoteXX", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_94(result: CaseResult) -> list[Sentence]:
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
        *(Sentence("NOTE", text) for text in result.notes),
        Sentence("model", model(result)),
    ]


def x_report_sentences__mutmut_95(result: CaseResult) -> list[Sentence]:
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
        Sentence(None, model(result)),
    ]


def x_report_sentences__mutmut_96(result: CaseResult) -> list[Sentence]:
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
        Sentence("model", None),
    ]


def x_report_sentences__mutmut_97(result: CaseResult) -> list[Sentence]:
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
        Sentence(model(result)),
    ]


def x_report_sentences__mutmut_98(result: CaseResult) -> list[Sentence]:
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
        Sentence("model", ),
    ]


def x_report_sentences__mutmut_99(result: CaseResult) -> list[Sentence]:
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
        Sentence("XXmodelXX", model(result)),
    ]


def x_report_sentences__mutmut_100(result: CaseResult) -> list[Sentence]:
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
        Sentence("MODEL", model(result)),
    ]


def x_report_sentences__mutmut_101(result: CaseResult) -> list[Sentence]:
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
        Sentence("model", model(None)),
    ]

mutants_x_report_sentences__mutmut['_mutmut_orig'] = x_report_sentences__mutmut_orig # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_1'] = x_report_sentences__mutmut_1 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_2'] = x_report_sentences__mutmut_2 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_3'] = x_report_sentences__mutmut_3 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_4'] = x_report_sentences__mutmut_4 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_5'] = x_report_sentences__mutmut_5 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_6'] = x_report_sentences__mutmut_6 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_7'] = x_report_sentences__mutmut_7 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_8'] = x_report_sentences__mutmut_8 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_9'] = x_report_sentences__mutmut_9 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_10'] = x_report_sentences__mutmut_10 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_11'] = x_report_sentences__mutmut_11 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_12'] = x_report_sentences__mutmut_12 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_13'] = x_report_sentences__mutmut_13 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_14'] = x_report_sentences__mutmut_14 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_15'] = x_report_sentences__mutmut_15 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_16'] = x_report_sentences__mutmut_16 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_17'] = x_report_sentences__mutmut_17 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_18'] = x_report_sentences__mutmut_18 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_19'] = x_report_sentences__mutmut_19 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_20'] = x_report_sentences__mutmut_20 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_21'] = x_report_sentences__mutmut_21 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_22'] = x_report_sentences__mutmut_22 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_23'] = x_report_sentences__mutmut_23 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_24'] = x_report_sentences__mutmut_24 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_25'] = x_report_sentences__mutmut_25 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_26'] = x_report_sentences__mutmut_26 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_27'] = x_report_sentences__mutmut_27 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_28'] = x_report_sentences__mutmut_28 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_29'] = x_report_sentences__mutmut_29 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_30'] = x_report_sentences__mutmut_30 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_31'] = x_report_sentences__mutmut_31 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_32'] = x_report_sentences__mutmut_32 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_33'] = x_report_sentences__mutmut_33 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_34'] = x_report_sentences__mutmut_34 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_35'] = x_report_sentences__mutmut_35 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_36'] = x_report_sentences__mutmut_36 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_37'] = x_report_sentences__mutmut_37 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_38'] = x_report_sentences__mutmut_38 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_39'] = x_report_sentences__mutmut_39 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_40'] = x_report_sentences__mutmut_40 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_41'] = x_report_sentences__mutmut_41 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_42'] = x_report_sentences__mutmut_42 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_43'] = x_report_sentences__mutmut_43 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_44'] = x_report_sentences__mutmut_44 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_45'] = x_report_sentences__mutmut_45 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_46'] = x_report_sentences__mutmut_46 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_47'] = x_report_sentences__mutmut_47 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_48'] = x_report_sentences__mutmut_48 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_49'] = x_report_sentences__mutmut_49 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_50'] = x_report_sentences__mutmut_50 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_51'] = x_report_sentences__mutmut_51 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_52'] = x_report_sentences__mutmut_52 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_53'] = x_report_sentences__mutmut_53 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_54'] = x_report_sentences__mutmut_54 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_55'] = x_report_sentences__mutmut_55 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_56'] = x_report_sentences__mutmut_56 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_57'] = x_report_sentences__mutmut_57 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_58'] = x_report_sentences__mutmut_58 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_59'] = x_report_sentences__mutmut_59 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_60'] = x_report_sentences__mutmut_60 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_61'] = x_report_sentences__mutmut_61 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_62'] = x_report_sentences__mutmut_62 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_63'] = x_report_sentences__mutmut_63 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_64'] = x_report_sentences__mutmut_64 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_65'] = x_report_sentences__mutmut_65 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_66'] = x_report_sentences__mutmut_66 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_67'] = x_report_sentences__mutmut_67 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_68'] = x_report_sentences__mutmut_68 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_69'] = x_report_sentences__mutmut_69 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_70'] = x_report_sentences__mutmut_70 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_71'] = x_report_sentences__mutmut_71 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_72'] = x_report_sentences__mutmut_72 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_73'] = x_report_sentences__mutmut_73 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_74'] = x_report_sentences__mutmut_74 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_75'] = x_report_sentences__mutmut_75 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_76'] = x_report_sentences__mutmut_76 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_77'] = x_report_sentences__mutmut_77 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_78'] = x_report_sentences__mutmut_78 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_79'] = x_report_sentences__mutmut_79 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_80'] = x_report_sentences__mutmut_80 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_81'] = x_report_sentences__mutmut_81 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_82'] = x_report_sentences__mutmut_82 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_83'] = x_report_sentences__mutmut_83 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_84'] = x_report_sentences__mutmut_84 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_85'] = x_report_sentences__mutmut_85 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_86'] = x_report_sentences__mutmut_86 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_87'] = x_report_sentences__mutmut_87 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_88'] = x_report_sentences__mutmut_88 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_89'] = x_report_sentences__mutmut_89 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_90'] = x_report_sentences__mutmut_90 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_91'] = x_report_sentences__mutmut_91 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_92'] = x_report_sentences__mutmut_92 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_93'] = x_report_sentences__mutmut_93 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_94'] = x_report_sentences__mutmut_94 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_95'] = x_report_sentences__mutmut_95 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_96'] = x_report_sentences__mutmut_96 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_97'] = x_report_sentences__mutmut_97 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_98'] = x_report_sentences__mutmut_98 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_99'] = x_report_sentences__mutmut_99 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_100'] = x_report_sentences__mutmut_100 # type: ignore # mutmut generated
mutants_x_report_sentences__mutmut['x_report_sentences__mutmut_101'] = x_report_sentences__mutmut_101 # type: ignore # mutmut generated
