"""Scores a case from its files: CT series, SEGs and a clinical record in, a `CaseResult` out."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pydicom

from scoring.case.contrast_measure import contrast_opinions
from scoring.case.firmness import with_stability
from scoring.case.lesion_image import (
    image_findings,
    location_findings,
    side_notes,
    with_image_warnings,
    with_surroundings,
    without_padding,
)
from scoring.case.patient import clinical_call_notes, patient_result
from scoring.case.plan import CasePlan, located_lesion, measured_lesion, plan_case
from scoring.case.readings import edge_notes, with_edge, with_readings
from scoring.case.series_choice import other_series, series_in_use
from scoring.case.setup import ScoringSetup, input_digest
from scoring.case.usable import usable
from scoring.ct.altered_values import altered_values, altered_values_in_words
from scoring.ct.dicom_file import read_hashed_header, reference_to, text_of
from scoring.ct.lost_pixels import (
    BLANK,
    check_parts,
    lost_parts,
    lost_pixels,
    lost_pixels_notes,
)
from scoring.ct.region import CtRegion, scan_geometry
from scoring.ct.series import CtSeries
from scoring.ct.slice import CtSlice, read_slices
from scoring.ct.tissue_peaks import displaced_peaks
from scoring.ct.value_check import check_values, values_of
from scoring.eligibility.hounsfield import altered, peaks_show_it, values_show_it
from scoring.eligibility.rules import unfit_for_reference
from scoring.errors import FeatureError, InputError
from scoring.escaping import is_uid
from scoring.features.cut import LesionCut, attempted_cut
from scoring.features.features import Measure, Measured, in_this_process
from scoring.features.grid import needed_region
from scoring.grid import LesionMask, ScanGeometry
from scoring.lesions.decision import decide_segments
from scoring.lesions.image_warnings import ImageShares, image_shares
from scoring.lesions.parts import Lesion, lesions_of, place_lesions
from scoring.lesions.selection import lesion_findings
from scoring.lesions.surroundings import Surroundings, measure_surroundings, needed_box
from scoring.model.alternatives import alternative_scores
from scoring.model.interpretation import interpret
from scoring.model.score import lesion_score, linear_predictor
from scoring.policy import EligibilityPolicy
from scoring.reasons import Reason
from scoring.results import (
    NOT_SCORED,
    SCORED,
    Assignment,
    CaseResult,
    ClinicalRecord,
    Evidence,
    Finding,
    InstanceReference,
    LesionResult,
    PatientResult,
    SeriesSummary,
    Verdict,
)
from scoring.segmentation.read import read_segmentation
from scoring.segmentation.references import referenced_instances
from scoring.segmentation.segment import Segmentation

Progress = Callable[[str], None]


def _quiet(_: str) -> None:
    return None


def _file_digests(slices: Sequence[CtSlice], segs: Sequence[Segmentation]) -> dict[str, str]:
    found = {s.sop_instance_uid: s.sha256 or _file_digest(s.path) for s in slices}
    return found | {s.sop_instance_uid: s.sha256 for s in segs}


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def score_case(
    ct: Sequence[Path | CtSlice],
    segs: Sequence[Path | Segmentation],
    clinical: ClinicalRecord | None = None,
    setup: ScoringSetup | None = None,
    progress: Progress = _quiet,
    measure: Measure = in_this_process,
    assignments: Sequence[Assignment] = (),
) -> CaseResult:
    """Score every lesion of a case, or state why it must not be scored.

    Parameters
    ----------
    ct
        The CT images, of all series of the study if necessary; the SEGs' references select the
        series. Every slice of the series matters, not only those with lesions.
    segs
        The SEGs of one study.
    clinical
        The patient's clinical record; unknown when left out, so that the case is refused.
    setup
        Model, reference and the site's decisions; the bundled ones by default.
    progress
        Called with a short text at every step.
    measure
        Measures the lesions' cuts; in this process by default.
    assignments
        What persons said of the case's segments, the latest last.

    Returns
    -------
    CaseResult
        With status ``scored``, or ``not scored`` and the reason.

    Raises
    ------
    InputError
        If the objects cannot be used; `refused_case` converts it to a result.
    """
    clinical, setup = clinical or ClinicalRecord(), setup or ScoringSetup()
    slices = [s for c in ct for s in ([c] if isinstance(c, CtSlice) else read_slices(c))]
    segmentations = [s if isinstance(s, Segmentation) else read_segmentation(s) for s in segs]
    progress("checking the CT geometry")
    plan = plan_case(slices, segmentations, clinical, setup, assignments)
    setup = dataclasses.replace(setup, reference=plan.reference)
    lesions, of_values, notes = _lesions_of_plan(plan, setup, measure, progress)
    series = tuple(plan.series.values())
    patient = patient_result(lesions, plan.excluding, clinical, setup)
    return CaseResult(
        study_instance_uid=str(segmentations[0].header.StudyInstanceUID),
        status=SCORED if patient.radiomics_score is not None else NOT_SCORED,
        reason=patient.radiomics_score_reason,
        eligibility=(
            *plan.findings,
            *of_values,
            *lesion_findings(plan.decisions),
            *image_findings(lesions, setup.policy),
            *location_findings(lesions, setup.policy),
        ),
        lesions=tuple(lesions),
        patient=patient,
        series=tuple(item.summary() for item in series),
        other_series=other_series(slices, list(plan.series)),
        clinical=clinical,
        model=setup.model_summary(),
        reference=setup.reference_summary(),
        evidence=_evidence(series, segmentations),
        input_sha256=_input_digest(series, segmentations, clinical, setup, assignments),
        notes=(*clinical_call_notes(patient, clinical, setup), *plan.notes, *notes),
    )


def _input_digest(
    series: Sequence[CtSeries],
    segmentations: Sequence[Segmentation],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
    assignments: Sequence[Assignment],
) -> str:
    used = [s for item in series for s in item.slices]
    return input_digest(_file_digests(used, segmentations), clinical, setup, assignments)


def _evidence(
    series: Sequence[CtSeries], segmentations: Sequence[Segmentation]
) -> tuple[InstanceReference, ...]:
    images = (reference for item in series for reference in item.references())
    return tuple(dict.fromkeys((*images, *(s.reference() for s in segmentations))))


def _lesions_of_plan(
    plan: CasePlan, setup: ScoringSetup, measure: Measure, progress: Progress
) -> tuple[list[LesionResult], list[Finding], list[str]]:
    """Return the lesions of a case, scored unless it is excluded, with findings and notes."""
    lesions: list[LesionResult] = []
    findings: list[Finding] = []
    notes: list[str] = []
    for uid, ct_series in plan.series.items():
        of_series = plan.lesions_on(uid)
        if plan.excluding:
            lesions += [
                _not_scored(x, uid, Reason.CASE_NOT_ELIGIBLE, "the case is not eligible")
                for x in of_series
            ]
        elif of_series:
            placed, said = place_lesions(of_series, ct_series, plan.series_of, setup.segmentation)
            scored = _score_lesions(placed, ct_series, setup, measure, progress)
            findings += scored.findings
            notes += [*said, *scored.notes, *edge_notes(scored.lesions, setup)]
            lesions += scored.lesions
    return lesions, findings, notes


@dataclasses.dataclass(frozen=True)
class MeasuredCase:
    """Lesions with their features, and the series that they were drawn on by UID."""

    lesions: tuple[LesionResult, ...]
    series: dict[str, SeriesSummary]


def measure_case(
    ct: Sequence[CtSlice], segs: Sequence[Segmentation], setup: ScoringSetup
) -> MeasuredCase:
    """Return the lesions of a case with their features, treated or not.

    For calibration. Lesions of a CT that no reference must be made of are not measured.

    Raises
    ------
    InputError
        If the objects cannot be used.
    """
    setup = dataclasses.replace(setup, stability="off")
    segs, _ = usable(segs)
    series, series_of = series_in_use(ct, segs)
    decisions = decide_segments(segs, setup.rules_on_segments)
    found = lesions_of(segs, decisions)
    opinions = contrast_opinions(series, series_of, decisions, setup)
    lesions: list[LesionResult] = []
    for uid, ct_series in series.items():
        of_series = [x for x in found if series_of[x.seg.sop_instance_uid] == uid]
        unfit = unfit_for_reference(
            ct_series, setup.policy, setup.contrast_rules, opinions.get(uid)
        )
        if unfit:
            why = " ".join(unfit)
            lesions += [_not_scored(x, uid, Reason.CASE_NOT_ELIGIBLE, why) for x in of_series]
        elif of_series:
            placed, _ = place_lesions(of_series, ct_series, series_of, setup.segmentation)
            scored = _score_lesions(placed, ct_series, setup, in_this_process, _quiet)
            lesions += scored.lesions
    return MeasuredCase(tuple(lesions), {uid: s.summary() for uid, s in series.items()})


def refused_case(
    error: InputError,
    ct: Sequence[Path],
    segs: Sequence[Path],
    clinical: ClinicalRecord,
    setup: ScoringSetup,
) -> CaseResult:
    """Return the result of a case whose objects cannot be used, for a report that states why.

    Files that cannot be read at all are left out of the evidence.

    Raises
    ------
    InputError
        ``error`` itself, if no file is readable: there is nothing to attach a report to.
    """
    headers: list[pydicom.Dataset] = []
    digests: dict[str, str] = {}
    for path in [*segs, *ct]:
        try:
            header, sha256 = read_hashed_header(path)
        except InputError:
            continue
        if not is_uid(text_of(header, "StudyInstanceUID")):
            continue
        headers.append(header)
        digests[text_of(header, "SOPInstanceUID")] = sha256
    if not headers:
        raise error
    finding = Finding(
        "input_usable",
        Verdict.NOT_MET,
        True,
        f"Objects usable: {Verdict.NOT_MET.value}; {error}.",
        (Evidence("objects", error.code, str(error)),),
    )
    reason = f"the objects cannot be used: {error}"
    references = {
        r.sop_instance_uid: r
        for header in headers
        for r in (*referenced_instances(header), reference_to(header))
        if all(is_uid(uid) for uid in dataclasses.astuple(r))
    }
    return CaseResult(
        study_instance_uid=str(headers[0].StudyInstanceUID),
        status=NOT_SCORED,
        reason=reason,
        eligibility=(finding,),
        lesions=(),
        patient=PatientResult(None, None, reason, None, None, reason, 0, 0),
        series=(),
        clinical=clinical,
        model=setup.model_summary(),
        reference=setup.reference_summary(),
        evidence=tuple(references.values()),
        input_sha256=input_digest(digests, clinical, setup),
        problem=error.code,
    )


def _not_scored(lesion: Lesion, series_uid: str, code: Reason, why: str) -> LesionResult:
    located = located_lesion(lesion, series_uid)
    return dataclasses.replace(located, reason_code=code, reason=why)


@dataclasses.dataclass(frozen=True)
class _OfSeries:
    """The lesions on a series, and what is found and to be noted of its pixels."""

    lesions: Sequence[LesionResult]
    findings: Sequence[Finding]
    notes: Sequence[str]


def _score_lesions(
    placed: Sequence[Lesion],
    series: CtSeries,
    setup: ScoringSetup,
    measure: Measure,
    progress: Progress,
) -> _OfSeries:
    """Cut the lesions out of a series, have them measured, and score them.

    Raises
    ------
    InputError
        If pixels at a lesion were lost, or the values are altered or not Hounsfield units.
    """
    ct, scan, extraction = CtRegion(series), scan_geometry(series), setup.signature.extraction
    ct.fetch(_needed_slices(placed, scan, setup))
    progress(f"{ct.slices} of {len(series.slices)} CT slices read")
    findings, notes = _of_pixels(placed, series, ct, setup.policy)

    def cut(mask: LesionMask | None) -> LesionCut | FeatureError:
        if mask is None:
            return FeatureError(Reason.EMPTY_SEGMENT, "the segment has no voxel")
        return without_padding(attempted_cut(ct.read, scan, mask, extraction), series)

    seen: list[tuple[ImageShares | None, Surroundings | None]] = []
    edged = [index for index, lesion in enumerate(placed) if lesion.on_edge]

    def cuts() -> Iterator[LesionCut | FeatureError]:
        for number, lesion in enumerate(placed, start=1):
            progress(f"lesion {number} of {len(placed)}: {lesion.label}")
            found = cut(lesion.mask)
            shares = None if isinstance(found, FeatureError) else image_shares(found)
            seen.append((shares, _around(lesion, ct, scan)))
            yield found
        for index in edged:
            progress(f"lesion {index + 1} of {len(placed)}: the opposite rule for its contours")
            yield cut(placed[index].otherwise)

    found = list(measure(cuts()))
    otherwise = dict(zip(edged, found[len(placed) :], strict=True))
    lesions = []
    for index, lesion in enumerate(placed):
        unscored = measured_lesion(lesion, series, setup)
        shares, around = seen[index]
        unscored = with_image_warnings(unscored, shares, setup.policy)
        unscored = with_surroundings(unscored, around, setup.policy)
        scored = _score_lesion(unscored, found[index], setup)
        if scored.radiomics_score is not None and index in otherwise:
            scored = with_edge(scored, otherwise[index], setup)
        lesions.append(scored)
    notes += side_notes(lesions, [around for _, around in seen])
    lesions = with_readings(lesions, placed, cut, setup, measure)
    masks = [lesion.mask for lesion in placed]
    lesions = with_stability(lesions, masks, ct.read, scan, setup, measure, progress)
    return _OfSeries(lesions, findings, notes)


def _masks(placed: Sequence[Lesion]) -> list[LesionMask]:
    """Return all masks that are measured of lesions."""
    return [
        mask
        for lesion in placed
        for mask in (lesion.mask, lesion.otherwise, *(r.mask for r in lesion.readings))
        if mask is not None
    ]


def _needed_slices(
    placed: Sequence[Lesion], scan: ScanGeometry, setup: ScoringSetup
) -> Iterator[int]:
    spacing = setup.signature.extraction.resampled_spacing
    boxes = [needed_region(scan, mask, spacing)[0] for mask in _masks(placed)]
    boxes += [needed_box(scan, lesion.mask) for lesion in placed if lesion.mask is not None]
    return (z for box in boxes for z in range(box.lower[2], box.upper[2]))


def _of_pixels(
    placed: Sequence[Lesion], series: CtSeries, ct: CtRegion, policy: EligibilityPolicy
) -> tuple[list[Finding], list[str]]:
    """Check the pixels of the slices near lesions; return what is found of them, and notes."""
    lost = lost_pixels(ct.decoded)
    on = {z for m in _masks(placed) for z in range(m.box.lower[2], m.box.upper[2])}
    notes = lost_pixels_notes(series, lost, on)
    medians = [
        (x.label, float(np.median(ct.read(x.mask.box)[x.mask.voxels])))
        for x in placed
        if x.mask is not None
    ]
    check_parts(series, lost_parts(ct.decoded, _masks(placed)))
    blank = {index for item in lost if item.what is BLANK for index in item.slices}
    whole = {i: v for i, v in ct.decoded.items() if i not in blank}
    found = values_of(series, whole)
    check_values(series, found, [hu for _, hu in medians])
    changed = altered_values_in_words(
        series, altered_values(series, whole), exclude=policy.altered_values == "exclude"
    )
    findings = [
        *values_show_it(found, medians, series),
        *peaks_show_it(displaced_peaks(series, whole), series),
        *altered(changed, series),
    ]
    return findings, notes


def _around(lesion: Lesion, ct: CtRegion, scan: ScanGeometry) -> Surroundings | None:
    return None if lesion.mask is None else measure_surroundings(ct.read, scan, lesion.mask)


def _score_lesion(lesion: LesionResult, measured: Measured, setup: ScoringSetup) -> LesionResult:
    """Score one lesion; the result names every reason against a score."""
    if lesion.reason_code in (Reason.EMPTY_SEGMENT, Reason.CONTOURS_UNUSABLE):
        return lesion
    try:
        if isinstance(measured, FeatureError):
            raise measured
        lesion = dataclasses.replace(lesion, features=measured)
        if lesion.reason_code is not None or lesion.location is None:
            return lesion
        predictor = linear_predictor(measured, lesion.location, setup.signature, setup.reference)
    except FeatureError as e:
        return dataclasses.replace(lesion, reason_code=Reason(e.code), reason=str(e))
    behind = interpret(measured, lesion.location, setup.signature, setup.reference)
    return dataclasses.replace(
        lesion,
        status=SCORED,
        linear_predictor=predictor,
        radiomics_score=lesion_score(predictor, setup.reference),
        contributions=behind.contributions,
        percentile=behind.percentile,
        outside_reference=behind.outside_reference,
        alternatives=alternative_scores(
            measured, lesion.location, setup.signature, setup.reference
        ),
    )
