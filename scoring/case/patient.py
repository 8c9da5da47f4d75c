"""Patient scores from lesion scores: mean, radiomics-clinical score, and their stability."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence

from scoring.case.readings import patient_readings
from scoring.case.setup import ScoringSetup
from scoring.clinical.values import baseline_doubt, baseline_problem
from scoring.model.interpretation import among_simulated, call_flip_share
from scoring.model.score import clinical_score, patient_score
from scoring.results import (
    AlternativeScore,
    ClinicalRecord,
    Finding,
    LesionResult,
    PatientResult,
)
from scoring.stability.assess import patient_stability


def baseline_problems(clinical: ClinicalRecord, setup: ScoringSetup) -> list[str]:
    """Return why albumin or lymphocytes cannot serve as baseline values; empty if both can."""
    days = setup.policy.laboratory_window_days
    values = (("albumin", clinical.albumin), ("lymphocytes", clinical.lymphocytes))
    problems = (baseline_problem(value, name, clinical, days) for name, value in values)
    return [p for p in problems if p]


def baseline_doubts(clinical: ClinicalRecord, setup: ScoringSetup) -> list[str]:
    """Return sentences on what is unknown about the baseline values; none if none is used."""
    if baseline_problems(clinical, setup):
        return []
    days = setup.policy.laboratory_window_days
    values = (("albumin", clinical.albumin), ("lymphocytes", clinical.lymphocytes))
    doubts = (baseline_doubt(value, name, clinical, days) for name, value in values)
    return [d for d in doubts if d]


def patient_result(
    lesions: Sequence[LesionResult],
    excluding: Sequence[Finding],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
) -> PatientResult:
    """Return the patient's scores from the lesions', or the reason why there are none."""
    signature = setup.signature
    scored = [s for s in lesions if s.radiomics_score is not None]
    scores = [s.radiomics_score for s in scored if s.radiomics_score is not None]
    reason = None
    if excluding:
        reason = "not eligible: " + " ".join(f.statement for f in excluding)
    elif not lesions:
        reason = "no segment is a lesion"
    elif not scores:
        counts = Counter(s.reason_code for s in lesions if s.reason_code is not None)
        reason = "no lesion could be scored: " + "; ".join(
            f"{n} of {len(lesions)}: {code.words}" for code, n in counts.items()
        )
    if reason is not None:
        return PatientResult(None, None, reason, None, None, reason, 0, len(lesions))
    mean = patient_score(scores)
    missing = baseline_problems(clinical, setup)
    combined, combined_range = None, None
    error = setup.reference.clinical_intercept_error
    if not missing and clinical.albumin and clinical.lymphocytes:
        values = (mean, clinical.albumin.value, clinical.lymphocytes.value)
        lowest, combined, highest = (
            clinical_score(*values, signature, setup.reference, away) for away in (-error, 0, error)
        )
        combined_range = (lowest, highest) if error else None
    readings = patient_readings(scored, signature.radiomics_cutoff)
    return PatientResult(
        radiomics_score=mean,
        radiomics_score_high=mean > signature.radiomics_cutoff,
        radiomics_score_reason=None,
        radiomics_clinical_score=combined,
        radiomics_clinical_score_high=None
        if combined is None
        else combined > signature.radiomics_clinical_cutoff,
        radiomics_clinical_score_reason="; ".join(missing) or None,
        lesions_scored=len(scores),
        lesions_total=len(lesions),
        score_range=(min(scores), max(scores)),
        score_sd=statistics.stdev(scores) if len(scores) > 1 else None,
        simulated=among_simulated(mean, len(scores), signature.radiomics_cutoff, setup.reference),
        call_flip_share=call_flip_share(
            [(s.features, s.location) for s in scored if s.location],
            signature,
            setup.reference,
            mean > signature.radiomics_cutoff,
        ),
        stability=patient_stability(scored, readings, signature, setup.reference),
        alternatives=_alternatives(scored, signature.radiomics_cutoff),
        readings=readings,
        radiomics_clinical_range=combined_range,
    )


def clinical_call_notes(
    patient: PatientResult, clinical: ClinicalRecord, setup: ScoringSetup
) -> list[str]:
    """Return how often variants and other segmentations change the radiomics-clinical call.

    The laboratory values are held. Nothing where neither were scored, or there is no such call.
    """
    albumin, lymphocytes = clinical.albumin, clinical.lymphocytes
    high, stability = patient.radiomics_clinical_score_high, patient.stability
    if high is None or albumin is None or lymphocytes is None:
        return []
    cutoff = setup.signature.radiomics_clinical_cutoff
    examined = (
        ("variants of contour and image", stability.scores if stability else (), stability),
        ("other segmentations", [r.radiomics_score for r in patient.readings], None),
    )
    said = []
    for what, scores, of in examined:
        others = [
            clinical_score(x, albumin.value, lymphocytes.value, setup.signature, setup.reference)
            for x in scores
        ]
        if others:
            said.append(f"{sum((x > cutoff) != high for x in others)} of {len(others)} {what}")
            if of is not None and of.failed:
                said[-1] += f" ({of.failed} more could not be scored)"
    if not said:
        return []
    return [
        f"The radiomics-clinical call, {'high' if high else 'low'}, changes with "
        f"{' and with '.join(said)}. How firm a call is said to be concerns the radiomics score."
    ]


def _alternatives(scored: Sequence[LesionResult], cutoff: float) -> tuple[AlternativeScore, ...]:
    """Return the mean score under each choice of logged features; None where a lesion has none."""
    found = []
    for number, first in enumerate(scored[0].alternatives):
        scores = [x.alternatives[number].score for x in scored]
        known = [s for s in scores if s is not None]
        mean = patient_score(known) if len(known) == len(scores) else None
        found.append(AlternativeScore(first.name, mean, None if mean is None else mean > cutoff))
    return tuple(found)
