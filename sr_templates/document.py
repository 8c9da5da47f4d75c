"""The content of a report as plain records, which `report` encodes in DICOM and `reader` reads."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from pydicom.sr.coding import Code

from scoring.results import (
    AlternativeScore,
    CaseResult,
    InstanceReference,
    LesionResult,
    Location,
    Stability,
    Verdict,
)
from sr_templates import codes, sentences
from sr_templates.copied import CodeTriple, shown
from sr_templates.identity import derived_uid
from sr_templates.sentences import Sentence
from sr_templates.sr_class import SrClass, uid_in_class
from sr_templates.valid import valid_result

_UT_LENGTH = 128  # Tracking Identifier is displayed on one line; readers cannot use longer ones
_PN_LENGTH = 63  # with the caret that follows a name of a single component (PS3.5 6.2.1)
_NOT_IN_A_NAME = re.compile(r"[\\^=\x00-\x1f\x7f]")
_LOCATIONS = {
    Location.NODE: codes.LYMPH_NODE,
    Location.LIVER: codes.LIVER,
    Location.LUNG: codes.LUNG,
    Location.OTHER: codes.OTHER_LOCATION,
}
_ANSWERS = {Verdict.MET: codes.YES, Verdict.NOT_MET: codes.NO, Verdict.CANNOT_TELL: codes.UNKNOWN}
# How the texts of the algorithm identification (TID 4019) begin.
ALGORITHM = "immunoct "
MODEL_SHA256 = "model SHA-256 "
REFERENCE = "reference "
REFERENCE_SHA256 = "reference SHA-256 "
EXTRACTION = "extraction "
SOFTWARE = "software "


@dataclasses.dataclass(frozen=True)
class FirmnessContent:
    """Stability of a call: the meaning of the verdict's code, and the counts it is based on.

    ``variants`` were scored, ``changed`` of them give the other call, ``failed`` more could not be
    scored. ``coefficient_percent`` is how often the call changes when the coefficients are drawn
    within their published intervals, None where the model states none. ``readings`` are other
    segmentations that have a score, ``contrary`` those of them that give the other call.
    """

    verdict: str
    variants: float
    changed: float
    failed: float
    coefficient_percent: float | None
    readings: float
    contrary: float


@dataclasses.dataclass(frozen=True)
class ReadingContent:
    """Another segmentation of a lesion: its segment, Dice with the one in use, and its score."""

    seg_sop_instance_uid: str
    segment_number: int
    dice: float
    radiomics_score: float | None


@dataclasses.dataclass(frozen=True)
class LesionContent:
    """The content of a lesion's group in the report.

    ``features`` are under pyradiomics' names; ``location``, ``category`` and ``reason`` are the
    meanings of their codes (`sr_templates.codes`), ``finding`` and ``finding_site`` codes as
    (value, scheme, meaning). Lengths are in mm. ``seg_sop_class_uid`` is that of RT Structure Set
    where the lesion is an ROI of one; ``segment_number`` is its ROI Number then.
    ``outside_reference`` is Yes or No where there is a score, ``measurable`` where it was examined.
    ``further_segments`` are the other segments of the lesion, as (SOP Class UID, SOP Instance UID,
    number). ``alternatives`` are the scores under other choices of logged features, by the
    choice's name.
    """

    tracking_id: str
    tracking_uid: str
    seg_sop_class_uid: str
    seg_sop_instance_uid: str
    segment_number: int
    further_segments: tuple[tuple[str, str, int], ...]
    ct_series_instance_uid: str
    finding: CodeTriple
    finding_site: CodeTriple | None
    scored: bool
    location: str | None
    radiomics_score: float | None
    category: str | None
    percentile: float | None
    reason: str | None
    long_axis_mm: float | None
    short_axis_mm: float | None
    features: dict[str, float]
    firmness: FirmnessContent | None
    outside_reference: str | None
    alternatives: dict[str, float]
    readings: tuple[ReadingContent, ...]
    measurable: str | None


@dataclasses.dataclass(frozen=True)
class PatientContent:
    """The content of the patient's group: scores, percentile, laboratory values, eligibility.

    A score's cut-off and category are there when the score is. ``percentile`` is one among
    simulated patients with as many lesions, of whom ``above_cutoff_percent`` lie above the
    cut-off. ``eligibility`` maps the meaning of each rule's code to Yes, No or Unknown;
    ``call_flip_percent`` is how often the high/low call changes when the reference is resampled;
    ``problem`` is why the objects cannot be used; ``contrast_strength`` is the meaning of the
    strength of the evidence on contrast, the weakest where there are several series. ``calibrated``
    and ``outside_reference`` are Yes or No where there is a score; a patient is outside the
    reference if any scored lesion is. ``alternatives`` are as for a lesion. Albumin is in g/dL,
    lymphocytes in 10^9/L. ``days_to_treatment`` are those from the CT to the treatment's start;
    where the series are of several days, from the first.
    """

    radiomics_score: float | None
    radiomics_cutoff: float | None
    radiomics_category: str | None
    radiomics_clinical_score: float | None
    radiomics_clinical_cutoff: float | None
    radiomics_clinical_lowest: float | None
    radiomics_clinical_highest: float | None
    radiomics_clinical_category: str | None
    percentile: float | None
    above_cutoff_percent: float | None
    call_flip_percent: float | None
    albumin: float | None
    lymphocytes: float | None
    albumin_date: dt.date | None
    lymphocytes_date: dt.date | None
    treatment_start: dt.date | None
    days_to_treatment: float | None
    eligible: bool
    eligibility: dict[str, str]
    problem: str | None
    contrast_strength: str | None
    firmness: FirmnessContent | None
    calibrated: str | None
    outside_reference: str | None
    alternatives: dict[str, float]


@dataclasses.dataclass(frozen=True)
class ModelContent:
    """The model, reference and program with which the scores were computed."""

    name: str
    version: str
    sha256: str
    reference: str
    reference_sha256: str
    extraction: str
    software: str


@dataclasses.dataclass(frozen=True)
class PersonContent:
    """Statements of one person on segments: the name to show, and a sentence for each lesion."""

    name: str
    said: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class ReportContent:
    """All content of a report, as returned by `content_of` and by `reader.read_report`.

    Parameters
    ----------
    sop_instance_uid, sop_class, study_instance_uid
        The report's own, and the study it belongs to.
    statements
        The sentences in the order of the report.
    patient, lesions, model
        The coded content.
    evidence
        The CT images and SEGs that the report is based on.
    persons
        What persons said of lesions.
    """

    sop_instance_uid: str
    sop_class: SrClass
    study_instance_uid: str
    statements: tuple[Sentence, ...]
    patient: PatientContent
    lesions: tuple[LesionContent, ...]
    model: ModelContent
    evidence: frozenset[InstanceReference]
    persons: tuple[PersonContent, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The texts of the statements."""
        return tuple(s.text for s in self.statements)

    @property
    def radiomics_score(self) -> float | None:
        """The patient's radiomics score."""
        return self.patient.radiomics_score

    @property
    def radiomics_clinical_score(self) -> float | None:
        """The patient's radiomics-clinical score."""
        return self.patient.radiomics_clinical_score

    @property
    def eligible(self) -> bool:
        """True when no rule excluded the case."""
        return self.patient.eligible

    @property
    def eligibility(self) -> dict[str, str]:
        """Meaning of each rule's code to its answer."""
        return self.patient.eligibility


def report_uid(result: CaseResult, sop_class: SrClass = SrClass.COMPREHENSIVE_3D) -> str:
    """Return the SOP Instance UID of a result's report, derived from its inputs and class alone."""
    uid = derived_uid("report", result.study_instance_uid, result.input_sha256)
    return uid_in_class(uid, sop_class)


def content_of(
    result: CaseResult,
    sop_class: SrClass = SrClass.COMPREHENSIVE_3D,
    notices: Sequence[str] = (),
) -> ReportContent:
    """Return the content of a result's report, with further notices about its inputs."""
    result = valid_result(result)
    m = result.model
    said = sentences.report_sentences(result, notices)
    return ReportContent(
        sop_instance_uid=report_uid(result, sop_class),
        sop_class=sop_class,
        study_instance_uid=result.study_instance_uid,
        statements=tuple(dataclasses.replace(s, text=shown(s.text)) for s in said),
        patient=_patient(result),
        lesions=tuple(_lesion(item, m.radiomics_cutoff) for item in result.lesions),
        model=ModelContent(
            name=m.name,
            version=m.version,
            sha256=m.sha256,
            reference=result.reference.name,
            reference_sha256=result.reference.sha256,
            extraction=m.extraction,
            software=m.software,
        ),
        evidence=frozenset(result.evidence),
        persons=_persons(result),
    )


def _persons(result: CaseResult) -> tuple[PersonContent, ...]:
    """Return what persons said of the lesions in a result, by person."""
    said: dict[str, list[str]] = {}
    for lesion in result.lesions:
        if lesion.assignment is not None:
            name = _NOT_IN_A_NAME.sub(" ", lesion.assignment.by).strip()[:_PN_LENGTH].strip()
            said.setdefault(name or "not named", []).append(shown(sentences.assigned(lesion)))
    return tuple(PersonContent(name, tuple(texts)) for name, texts in said.items())


def _high_low(high: bool | None) -> str | None:
    return None if high is None else str((codes.HIGH if high else codes.LOW).meaning)


def _yes_no(yes: bool) -> str:
    return str((codes.YES if yes else codes.NO).meaning)


def _firmness(stability: Stability | None) -> FirmnessContent | None:
    if stability is None:
        return None
    share = stability.coefficient_share
    return FirmnessContent(
        verdict=str(codes.FIRMNESSES[stability.firmness.value].meaning),
        variants=float(len(stability.scores)),
        changed=float(stability.changed),
        failed=float(stability.failed),
        coefficient_percent=None if share is None else 100 * share,
        readings=float(stability.readings),
        contrary=float(stability.contrary),
    )


def _alternatives(scores: Sequence[AlternativeScore]) -> dict[str, float]:
    return {a.name: a.score for a in scores if a.score is not None}


def _patient(result: CaseResult) -> PatientContent:
    p, c, m = result.patient, result.clinical, result.model
    answers = {}
    # With several CT series a rule has a finding for each; the worst one counts.
    for code in dict.fromkeys(f.code for f in result.eligibility):
        verdicts = {f.verdict for f in result.eligibility if f.code == code}
        worst = next(
            v for v in (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.MET) if v in verdicts
        )
        answers[codes.ELIGIBILITY[code].meaning] = _ANSWERS[worst].meaning
    strengths = {f.strength for f in result.eligibility if f.code == "contrast_enhanced"}
    days = [s.acquisition_date for s in result.series if s.acquisition_date is not None]
    window = codes.ELIGIBILITY["scan_before_treatment"].meaning
    if answers.get(window) == codes.UNKNOWN.meaning:
        days = []  # dates that cannot tell give no number
    start = c.treatment_start
    scored, clinical = p.radiomics_score is not None, p.radiomics_clinical_score is not None
    lowest, highest = p.radiomics_clinical_range or (None, None)
    return PatientContent(
        radiomics_score=p.radiomics_score,
        radiomics_cutoff=m.radiomics_cutoff if scored else None,
        radiomics_category=_high_low(p.radiomics_score_high),
        radiomics_clinical_score=p.radiomics_clinical_score,
        radiomics_clinical_cutoff=m.radiomics_clinical_cutoff if clinical else None,
        radiomics_clinical_lowest=lowest,
        radiomics_clinical_highest=highest,
        radiomics_clinical_category=_high_low(p.radiomics_clinical_score_high),
        percentile=None if p.simulated is None else p.simulated.percentile,
        above_cutoff_percent=None if p.simulated is None else 100 * p.simulated.share_above,
        call_flip_percent=None if p.call_flip_share is None else 100 * p.call_flip_share,
        albumin=None if c.albumin is None else c.albumin.value,
        lymphocytes=None if c.lymphocytes is None else c.lymphocytes.value,
        albumin_date=None if c.albumin is None else c.albumin.date,
        lymphocytes_date=None if c.lymphocytes is None else c.lymphocytes.date,
        treatment_start=start,
        days_to_treatment=float((start - min(days)).days) if start and days else None,
        eligible=not any(f.excludes for f in result.eligibility),
        eligibility=answers,
        problem=None if result.problem is None else codes.PROBLEMS[result.problem].meaning,
        contrast_strength=next(
            (c.meaning for s, c in codes.STRENGTHS.items() if s in strengths), None
        ),
        firmness=_firmness(p.stability),
        calibrated=_yes_no(result.reference.calibrated_to_site) if scored else None,
        outside_reference=_yes_no(bool(sentences.outside_lesions(result))) if scored else None,
        alternatives=_alternatives(p.alternatives),
    )


def _lesion(lesion: LesionResult, cutoff: float) -> LesionContent:
    score = lesion.radiomics_score
    neoplasm: Code = codes.NEOPLASM
    return LesionContent(
        tracking_id=lesion.tracking_id[:_UT_LENGTH],
        tracking_uid=lesion.tracking_uid,
        seg_sop_class_uid=lesion.seg_sop_class_uid,
        seg_sop_instance_uid=lesion.seg_sop_instance_uid,
        segment_number=lesion.segment_number,
        further_segments=_by_object(lesion),
        ct_series_instance_uid=lesion.ct_series_instance_uid,
        finding=codes.modern(
            lesion.finding_code or (neoplasm.value, neoplasm.scheme_designator, neoplasm.meaning)
        ),
        finding_site=None
        if lesion.finding_site_code is None
        else codes.modern(lesion.finding_site_code),
        scored=score is not None,
        location=None if lesion.location is None else _LOCATIONS[lesion.location].meaning,
        radiomics_score=score,
        category=None if score is None else _high_low(score > cutoff),
        percentile=None if score is None else lesion.percentile,
        reason=None
        if score is not None or lesion.reason_code is None
        else codes.REASONS[lesion.reason_code].meaning,
        long_axis_mm=lesion.long_axis_mm,
        short_axis_mm=lesion.short_axis_mm,
        features=dict(lesion.features),
        firmness=None if score is None else _firmness(lesion.stability),
        outside_reference=None if score is None else _yes_no(bool(lesion.outside_reference)),
        alternatives={} if score is None else _alternatives(lesion.alternatives),
        readings=tuple(
            ReadingContent(
                seg_sop_instance_uid=r.seg_sop_instance_uid,
                segment_number=r.segment_number,
                dice=r.dice,
                radiomics_score=r.radiomics_score,
            )
            for r in lesion.readings
        ),
        measurable=None if lesion.measurable is None else _yes_no(lesion.measurable),
    )


def _by_object(lesion: LesionResult) -> tuple[tuple[str, str, int], ...]:
    """Return a lesion's further segments, those of the first one's object first."""
    further = [
        (s.sop_class_uid, s.sop_instance_uid, s.segment_number) for s in lesion.further_segments
    ]
    objects = dict.fromkeys([lesion.seg_sop_instance_uid, *(uid for _, uid, _ in further)])
    return tuple(sorted(further, key=lambda s: list(objects).index(s[1])))
