"""Builds a case's result as a structured report, root template TID 1500 (PS3.16).

The sentences come first, then the patient's group (TID 1501), then a group for each
lesion (TID 1411). There is no Image Library, because viewers print a line for each of its slices.
"""

from __future__ import annotations

import contextlib
import copy
import dataclasses
import datetime as dt
import hashlib
import struct
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import highdicom as hd
import pydicom
from highdicom import sr
from pydicom.sr.coding import Code
from pydicom.uid import RTStructureSetStorage, SegmentationStorage

from scoring.reasons import Problem, Reason
from scoring.results import (
    CaseResult,
    Evidence,
    Finding,
    InstanceReference,
    PatientResult,
    Verdict,
)
from sr_templates import codes, sentences
from sr_templates.copied import shown
from sr_templates.document import (
    ALGORITHM,
    EXTRACTION,
    MODEL_SHA256,
    REFERENCE,
    REFERENCE_SHA256,
    SOFTWARE,
    FirmnessContent,
    LesionContent,
    ModelContent,
    PatientContent,
    PersonContent,
    ReadingContent,
    ReportContent,
    content_of,
)
from sr_templates.errors import ReportError
from sr_templates.identity import (
    CT_CLASSES,
    MANUFACTURER,
    REQUIRED,
    SERIES_DESCRIPTION,
    as_file,
    derived_uid,
    patient_and_study,
    requests,
    stamp,
)
from sr_templates.regions import refer_to_regions
from sr_templates.sr_class import SrClass

SERIES_NUMBER = 9901
# Exceptions of pydicom and highdicom for values that an object cannot hold.
_REFUSALS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,  # raised by pydicom for numbers that do not fit; no file is written here
    TypeError,
    ValueError,
    struct.error,
)
_KNOWN = (*CT_CLASSES, SegmentationStorage, RTStructureSetStorage)
_CODE = ("CodeValue", "CodingSchemeDesignator", "CodeMeaning")
# Reasons of a lesion whose score was attempted.
_FAILURES = (Reason.EXTRACTION_FAILED, Reason.FEATURE_NOT_POSITIVE, Reason.FEATURE_MISSING)
HIGHDICOM = {
    SrClass.COMPREHENSIVE_3D: sr.Comprehensive3DSR,
    SrClass.COMPREHENSIVE: sr.ComprehensiveSR,
    SrClass.ENHANCED: sr.EnhancedSR,
}


def build_report(
    result: CaseResult,
    source: pydicom.Dataset,
    now: dt.datetime | None = None,
    previous: Sequence[InstanceReference] = (),
    sop_class: SrClass = SrClass.COMPREHENSIVE_3D,
) -> pydicom.Dataset:
    """Build the SR of a result, scored or refused.

    Parameters
    ----------
    result
        What to report.
    source
        Header of a CT image or SEG of the case; the patient and study attributes are copied from
        it, none is invented.
    now
        Content Date and Time; the present by default.
    previous
        Earlier reports of the same case, named as predecessors.
    sop_class
        The SR class; the content is the same in each.

    Returns
    -------
    pydicom.Dataset
        Ready to be written with ``save_as(path, enforce_file_format=True)``.

    Raises
    ------
    ReportError
        If ``source`` is of another study, or the content cannot be expressed.
    """
    if source.get("StudyInstanceUID") != result.study_instance_uid:
        raise ReportError(
            f"the source object's Study Instance UID is {source.get('StudyInstanceUID')}, the "
            f"result's {result.study_instance_uid}"
        )
    with _part("patient, study or lesion attributes"):
        patient = patient_and_study(source)
        notices = (*patient.notices, *sentences.replaced([r.sop_instance_uid for r in previous]))
        content = content_of(result, sop_class, notices)
        root = _content(content, result, _procedures(patient.dataset))[0]
    with _part("the list of images and segmentations"):
        _check_references(root, {r.sop_instance_uid for r in result.evidence})
        frame = _frame(result, root, content.sop_instance_uid, previous, sop_class)
    # A plain data set: highdicom would interpret the content by the root alone.
    dataset = pydicom.Dataset(frame)
    dataset.file_meta = frame.file_meta
    dataset.ContentSequence = root.ContentSequence
    dataset.update(patient.dataset)
    dataset.DeviceUID = device_uid(result)
    dataset.PerformedProcedureCodeSequence = copy.deepcopy(
        patient.dataset.get("ProcedureCodeSequence", pydicom.Sequence())
    )
    if referenced := requests(source):
        dataset.ReferencedRequestSequence = pydicom.Sequence(referenced)
    stamp(dataset, now or dt.datetime.now())
    _declare_schemes(dataset)
    return dataset


def _frame(
    result: CaseResult,
    root: pydicom.Dataset,
    sop_instance_uid: str,
    previous: Sequence[InstanceReference],
    sop_class: SrClass,
) -> pydicom.Dataset:
    """Return highdicom's SR of a result, with the root of the content alone."""
    frame: pydicom.Dataset = HIGHDICOM[sop_class](
        evidence=[_as_dataset(r) for r in sorted(result.evidence, key=_unknown)],
        content=_without_children(root),
        series_instance_uid=derived_uid("series", result.study_instance_uid, result.input_sha256),
        series_number=SERIES_NUMBER,
        sop_instance_uid=sop_instance_uid,
        instance_number=1,
        manufacturer=MANUFACTURER,
        manufacturer_model_name="immunoct",
        software_versions=result.model.software[:64],
        device_serial_number="0",
        series_description=SERIES_DESCRIPTION,
        is_complete=True,
        is_final=False,
        is_verified=False,
        previous_versions=[_as_dataset(r) for r in previous] or None,
        contributing_equipment=[
            hd.ContributingEquipment(
                MANUFACTURER,
                codes.PROCESSING_EQUIPMENT,
                manufacturer_model_name=result.model.name[:64],
                software_versions=result.model.software[:64],
                contribution_description=f"Radiomics signature {result.model.name}, "
                f"SHA-256 {result.model.sha256}",
            )
        ],
    )
    return frame


@contextlib.contextmanager
def _part(attribute: str) -> Iterator[None]:
    """Name the part that was being written when pydicom or highdicom refused it."""
    try:
        yield
    except _REFUSALS as e:
        raise ReportError(f"{attribute}: {e}", attribute) from e


@dataclasses.dataclass(frozen=True)
class WrittenReport:
    """A report, the bytes of its file, and the result that it states."""

    dataset: pydicom.Dataset
    content: bytes
    result: CaseResult


def write_report(
    result: CaseResult,
    source: pydicom.Dataset,
    now: dt.datetime | None = None,
    previous: Sequence[InstanceReference] = (),
    sop_class: SrClass = SrClass.COMPREHENSIVE_3D,
) -> WrittenReport:
    """Build the report of a result as a file or, if that fails, the report of a refusal.

    Every case thus gets a report: a refusal names the attribute that could not be written.

    Parameters
    ----------
    result, source, now, previous, sop_class
        As in `build_report`.

    Raises
    ------
    ReportError
        If not even the refusal's report can be built: ``source`` is of another study.
    """
    try:
        return _written(result, source, now, previous, sop_class)
    except ReportError as e:
        bare = pydicom.Dataset()
        bare.StudyInstanceUID = str(source.get("StudyInstanceUID"))
        # Patient and study attributes are valid or empty here, unless one of them is the cause.
        for header in (source, bare):
            with contextlib.suppress(ReportError):
                return _written(refused_report(result, e), header, now, previous, sop_class)
        raise


def _written(
    result: CaseResult,
    source: pydicom.Dataset,
    now: dt.datetime | None,
    previous: Sequence[InstanceReference],
    sop_class: SrClass,
) -> WrittenReport:
    report = build_report(result, source, now, previous, sop_class)
    try:
        return WrittenReport(report, as_file(report), result)
    except _REFUSALS as e:
        attribute = _unwritable(report)
        raise ReportError(f"{attribute}: {e}", attribute) from e


def _unwritable(report: pydicom.Dataset) -> str:
    """Return the name of the attribute that cannot be encoded."""
    for element in report.iterall():
        alone = pydicom.Dataset()
        alone.add(element)
        try:
            pydicom.filewriter.write_dataset(_little_endian(), alone)
        except _REFUSALS:
            if element.VR != "SQ":
                return str(element.name)
    return "the content"


def _little_endian() -> pydicom.filebase.DicomBytesIO:
    buffer = pydicom.filebase.DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = True, False
    return buffer


def refused_report(result: CaseResult, error: ReportError) -> CaseResult:
    """Return the minimal result of a case whose report cannot be written, with the reason.

    Its report is a different object than the one that could not be built, so its UID differs.
    """
    reason = f"the report cannot be written: {error.attribute}"
    finding = Finding(
        "input_usable",
        Verdict.NOT_MET,
        True,
        f"Objects usable: {Verdict.NOT_MET.value}; {reason}.",
        (Evidence("report", "refused", error.attribute),),
    )
    return dataclasses.replace(
        result,
        status="not scored",
        reason=reason,
        eligibility=(finding,),
        lesions=(),
        patient=PatientResult(None, None, reason, None, None, reason, 0, 0),
        series=(),
        other_series=(),
        notes=(),
        problem=Problem.REPORT_NOT_WRITABLE,
        input_sha256=hashlib.sha256(f"{result.input_sha256} {reason}".encode()).hexdigest(),
    )


def _without_children(root: pydicom.Dataset) -> pydicom.Dataset:
    """Return a root container with an empty Content Sequence.

    highdicom copies the content of a document and searches it twice for references, rebuilding
    every item: most of the cost of a report with many lesions.
    """
    bare = pydicom.Dataset()
    bare.update({e.tag: e for e in root if e.keyword != "ContentSequence"})
    bare.ContentSequence = pydicom.Sequence()
    return bare


def _check_references(item: pydicom.Dataset, evidence: Collection[str]) -> None:
    """Check that the evidence lists every object that the content refers to."""
    for reference in item.get("ReferencedSOPSequence") or []:
        if reference.ReferencedSOPInstanceUID not in evidence:
            raise ReportError(
                f"the content refers to object {reference.ReferencedSOPInstanceUID}, which is not "
                "among the evidence",
                "Referenced SOP Instance UID",
            )
    for child in item.get("ContentSequence") or []:
        _check_references(child, evidence)


def _content(
    content: ReportContent, result: CaseResult, procedures: Sequence[Code]
) -> sr.ContentSequence:
    report = sr.MeasurementReport(
        observation_context=sr.ObservationContext(
            observer_device_context=sr.ObserverContext(
                observer_type=codes.DEVICE,
                observer_identifying_attributes=sr.DeviceObserverIdentifyingAttributes(
                    uid=device_uid(result),
                    name="immunoct",
                    manufacturer_name=MANUFACTURER,
                    model_name=content.model.name,
                ),
            )
        ),
        procedure_reported=procedures,
        imaging_measurements=[
            _patient_group(content, result),
            *_lesion_groups(content),
        ],
        title=codes.ONCOLOGY_MEASUREMENT_REPORT,
        language_of_content_item_and_descendants=sr.LanguageOfContentItemAndDescendants(
            codes.ENGLISH
        ),
    )
    root = report[0]
    items = list(root.ContentSequence)
    at = next(
        i
        for i, item in enumerate(items)
        if item.ConceptNameCodeSequence[0].CodeValue == codes.IMAGING_MEASUREMENTS.value
    )
    items.insert(at, _sentence_container(content))
    root.ContentSequence = pydicom.Sequence(items)
    _separate(root)
    return report


def device_uid(result: CaseResult) -> str:
    """Return the UID of the program with its model and reference, as observer and as equipment."""
    return derived_uid("device", result.model.sha256, result.reference.sha256)


def _procedures(study: pydicom.Dataset) -> list[Code]:
    """Return the procedures that the study's objects name, or the CT of any region."""
    named = []
    for item in study.get("ProcedureCodeSequence") or []:
        code = tuple(str(item.get(k, "")) for k in _CODE)
        if all(code):
            named.append(Code(*codes.modern((code[0], code[1], code[2]))))
    return named or [codes.CT_PROCEDURE]


def _sentence_container(content: ReportContent) -> sr.ContainerContentItem:
    container = sr.ContainerContentItem(
        codes.QUALITATIVE_EVALUATIONS, is_content_continuous=False, relationship_type="CONTAINS"
    )
    container.ContentSequence = sr.ContentSequence(
        [
            *(
                sr.TextContentItem(
                    codes.TOPICS[s.topic], without_backslash(s.text), relationship_type="CONTAINS"
                )
                for s in content.statements
            ),
            *(_person_container(person) for person in content.persons),
        ]
    )
    return container


def _person_container(person: PersonContent) -> sr.ContainerContentItem:
    """Return what a person said, observed by that person (TID 1002) and not by the device."""
    container = sr.ContainerContentItem(
        codes.QUALITATIVE_EVALUATIONS, is_content_continuous=False, relationship_type="CONTAINS"
    )
    observer = sr.ObserverContext(
        observer_type=codes.PERSON,
        observer_identifying_attributes=sr.PersonObserverIdentifyingAttributes(
            # The caret says that a single component is meant; dciodvfy asks for it.
            name=f"{person.name}^"
        ),
    )
    container.ContentSequence = sr.ContentSequence(
        [
            *observer,
            *(
                sr.TextContentItem(
                    codes.COMMENT, without_backslash(text), relationship_type="CONTAINS"
                )
                for text in person.said
            ),
        ]
    )
    return container


def without_backslash(text: str) -> str:
    """Return a text with the values of a multi-valued attribute separated by a slash.

    A backslash is allowed in Text Value (UT, PS3.5 6.2), but Orthanc's DICOMweb takes it for the
    separator of values, and OHIF then shows the first part alone.
    """
    return text.replace("\\", "/")


def _separate(item: pydicom.Dataset) -> None:
    """Mark every container SEPARATE; viewers print CONTINUOUS ones as values without names."""
    if item.get("ValueType") == "CONTAINER":
        item.ContinuityOfContent = "SEPARATE"
    for child in item.get("ContentSequence") or []:
        _separate(child)


def _algorithm(model: ModelContent) -> sr.AlgorithmIdentification:
    # `reader` parses these texts.
    parameters = [
        f"{MODEL_SHA256}{model.sha256}",
        f"{REFERENCE}{model.reference}",
        f"{REFERENCE_SHA256}{model.reference_sha256}",
        f"{EXTRACTION}{model.extraction}",
        f"{SOFTWARE}{model.software}",
    ]
    return sr.AlgorithmIdentification(
        name=f"{ALGORITHM}{model.name}", version=model.version, parameters=parameters
    )


def _measurements(
    values: Iterable[tuple[Code, float | None, Code]],
) -> list[sr.Measurement]:
    """Return a NUM item for each (name, value, unit) whose value is known."""
    return [sr.Measurement(name, value, unit) for name, value, unit in values if value is not None]


def _evaluations(answers: Iterable[tuple[Code, str | None]]) -> list[sr.QualitativeEvaluation]:
    """Return a CODE item for each (name, meaning of the answer's code) that is not None."""
    return [
        sr.QualitativeEvaluation(name, codes.ANSWERS[meaning])
        for name, meaning in answers
        if meaning is not None
    ]


def _patient_group(
    content: ReportContent, result: CaseResult
) -> sr.MeasurementsAndQualitativeEvaluations:
    p = content.patient
    score = (
        []
        if p.radiomics_score is None
        else [
            sr.Measurement(
                codes.RADIOMICS_SCORE, p.radiomics_score, codes.NO_UNITS, derivation=codes.MEAN
            )
        ]
    )
    measurements = score + _threshold(codes.RADIOMICS_SCORE, p.radiomics_cutoff)
    measurements += _measurements(
        (
            (codes.PATIENT_PERCENTILE, p.percentile, codes.PERCENT),
            (codes.SHARE_ABOVE, p.above_cutoff_percent, codes.PERCENT),
            (codes.CALL_FLIP_SHARE, p.call_flip_percent, codes.PERCENT),
            (codes.RADIOMICS_CLINICAL_SCORE, p.radiomics_clinical_score, codes.NO_UNITS),
            (codes.RADIOMICS_CLINICAL_LOWEST, p.radiomics_clinical_lowest, codes.NO_UNITS),
            (codes.RADIOMICS_CLINICAL_HIGHEST, p.radiomics_clinical_highest, codes.NO_UNITS),
            (codes.ALBUMIN, p.albumin, codes.G_PER_DL),
            (codes.LYMPHOCYTES, p.lymphocytes, codes.GIGA_PER_L),
            (codes.DAYS_TO_TREATMENT, p.days_to_treatment, codes.DAYS),
        )
    )
    measurements += _threshold(codes.RADIOMICS_CLINICAL_SCORE, p.radiomics_clinical_cutoff)
    measurements += _firmness_numbers(p.firmness) + _alternative_scores(p.alternatives)
    group = sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=derived_uid("patient", content.study_instance_uid, result.model.sha256),
            identifier="Patient",
        ),
        finding_type=codes.PATIENT_FINDING,
        algorithm_id=_algorithm(content.model),
        measurements=measurements or None,
        qualitative_evaluations=_patient_answers(p),
    )
    group[0].ContentSequence.extend(_dates(p))
    return group


def _patient_answers(p: PatientContent) -> list[sr.QualitativeEvaluation]:
    rules = {code.meaning: code for code in codes.ELIGIBILITY.values()}
    missing = (
        (codes.RADIOMICS_SCORE, codes.NOT_ATTEMPTED, p.radiomics_score),
        (codes.RADIOMICS_CLINICAL_SCORE, codes.NOT_ATTEMPTED, p.radiomics_clinical_score),
        (codes.ALBUMIN, codes.VALUE_UNKNOWN, p.albumin),
        (codes.LYMPHOCYTES, codes.VALUE_UNKNOWN, p.lymphocytes),
    )
    return _evaluations(
        (
            (codes.ELIGIBLE, _yes_no(p.eligible)),
            (codes.PATIENT_SCORED, _yes_no(p.radiomics_score is not None)),
            (codes.RADIOMICS_SCORE_CATEGORY, p.radiomics_category),
            (codes.FIRMNESS, p.firmness.verdict if p.firmness else None),
            (codes.CALIBRATED, p.calibrated),
            (codes.OUTSIDE_REFERENCE, p.outside_reference),
            (codes.RADIOMICS_CLINICAL_CATEGORY, p.radiomics_clinical_category),
            *((rules[rule], answer) for rule, answer in p.eligibility.items()),
            (codes.CONTRAST_STRENGTH, p.contrast_strength),
            (codes.PROBLEM, p.problem),
        )
    ) + [sr.QualitativeEvaluation(name, why) for name, why, value in missing if value is None]


def _missing_score(name: Code, lesion: LesionContent) -> list[sr.QualitativeEvaluation]:
    """Return why a lesion has no score, as one of the qualifiers of a number (CID 42).

    It is an answer under the score's name: the number without a value that the qualifier is made
    for makes highdicom 0.28.2 read nothing of a report.
    """
    if lesion.scored:
        return []
    failed = {codes.REASONS[r].meaning for r in _FAILURES}
    why = codes.CALCULATION_FAILURE if lesion.reason in failed else codes.NOT_ATTEMPTED
    return [sr.QualitativeEvaluation(name, why)]


def _threshold(score: Code, cutoff: float | None) -> list[sr.Measurement]:
    """Return the cut-off of a score, with the score that it is of."""
    measurements = _measurements(((codes.THRESHOLD, cutoff, codes.NO_UNITS),))
    for measurement in measurements:
        of = sr.CodeContentItem(codes.THRESHOLD_OF, score, relationship_type="HAS CONCEPT MOD")
        measurement[0].ContentSequence = sr.ContentSequence([of])
    return measurements


def _percentile(percentile: float | None, model: ModelContent) -> list[sr.Measurement]:
    """Return a percentile with its population."""
    measurements = _measurements(((codes.PERCENTILE, percentile, codes.PERCENT),))
    for measurement in measurements:
        population = sr.TextContentItem(
            codes.POPULATION,
            without_backslash(shown(f"Lesions of the reference {model.reference}")),
            relationship_type="HAS CONCEPT MOD",
        )
        measurement[0].ContentSequence = sr.ContentSequence([population])
    return measurements


def _dates(p: PatientContent) -> Iterator[sr.DateContentItem]:
    for name, day in (
        (codes.TREATMENT_START, p.treatment_start),
        (codes.ALBUMIN_DATE, p.albumin_date),
        (codes.LYMPHOCYTES_DATE, p.lymphocytes_date),
    ):
        if day is not None:
            yield sr.DateContentItem(name, day, relationship_type="CONTAINS")


def _firmness_numbers(firmness: FirmnessContent | None) -> list[sr.Measurement]:
    if firmness is None:
        return []
    return _measurements(
        (
            (codes.VARIANTS, firmness.variants, codes.NO_UNITS),
            (codes.VARIANTS_CHANGED, firmness.changed, codes.NO_UNITS),
            (codes.VARIANTS_FAILED, firmness.failed, codes.NO_UNITS),
            (codes.COEFFICIENT_SHARE, firmness.coefficient_percent, codes.PERCENT),
            (codes.READINGS, firmness.readings or None, codes.NO_UNITS),
            (codes.READINGS_CONTRARY, firmness.contrary or None, codes.NO_UNITS),
        )
    )


def _readings(readings: Sequence[ReadingContent]) -> Iterator[sr.Measurement]:
    """Return Dice and score of other segmentations, each with its object and segment.

    Object and segment are a concept modifier, because Enhanced SR allows no other relationship that
    could hold them below a number.
    """
    for r in readings:
        for name, value in (
            (codes.READING_DICE, r.dice),
            (codes.READING_SCORE, r.radiomics_score),
        ):
            if value is not None:
                measurement = sr.Measurement(name, value, codes.NO_UNITS)
                segment = sr.TextContentItem(
                    codes.READING_SEGMENT,
                    f"{r.seg_sop_instance_uid} {r.segment_number}",
                    relationship_type="HAS CONCEPT MOD",
                )
                measurement[0].ContentSequence = sr.ContentSequence([segment])
                yield measurement


def _alternative_scores(scores: Mapping[str, float]) -> list[sr.Measurement]:
    return _measurements(
        (codes.ALTERNATIVE_SCORES[name], score, codes.NO_UNITS) for name, score in scores.items()
    )


def _yes_no(yes: bool) -> str:
    return str((codes.YES if yes else codes.NO).meaning)


def _lesion_group(
    content: ReportContent, lesion: LesionContent
) -> sr.VolumetricROIMeasurementsAndQualitativeEvaluations:
    p = content.patient
    measurements = _measurements(((codes.RADIOMICS_SCORE, lesion.radiomics_score, codes.NO_UNITS),))
    measurements += _threshold(codes.RADIOMICS_SCORE, p.radiomics_cutoff if lesion.scored else None)
    measurements += _percentile(lesion.percentile, content.model)
    measurements += _measurements(
        (
            (codes.LONG_AXIS, lesion.long_axis_mm, codes.MILLIMETRE),
            (codes.SHORT_AXIS, lesion.short_axis_mm, codes.MILLIMETRE),
        )
    )
    measurements += _firmness_numbers(lesion.firmness) + _alternative_scores(lesion.alternatives)
    measurements += _readings(lesion.readings)
    for name, value in lesion.features.items():
        code, unit = codes.feature_code(name)
        measurements.append(sr.Measurement(code, value, unit))
    site = lesion.finding_site
    group = sr.VolumetricROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=lesion.tracking_uid, identifier=lesion.tracking_id
        ),
        referenced_segment=sr.ReferencedSegment(
            sop_class_uid=lesion.seg_sop_class_uid,
            sop_instance_uid=lesion.seg_sop_instance_uid,
            segment_number=lesion.segment_number,
            source_series=sr.SourceSeriesForSegmentation(lesion.ct_series_instance_uid),
        ),
        finding_type=Code(*lesion.finding),
        finding_category=codes.MORPHOLOGICALLY_ABNORMAL,
        finding_sites=[sr.FindingSite(Code(*site))] if site else None,
        algorithm_id=_algorithm(content.model),
        measurements=measurements or None,
        qualitative_evaluations=_missing_score(codes.RADIOMICS_SCORE, lesion)
        + _evaluations(
            (
                (codes.SCORED, _yes_no(lesion.scored)),
                (codes.RADIOMICS_SCORE_CATEGORY, lesion.category),
                (codes.FIRMNESS, lesion.firmness.verdict if lesion.firmness else None),
                (codes.CALIBRATED, p.calibrated if lesion.scored else None),
                (codes.OUTSIDE_REFERENCE, lesion.outside_reference),
                (codes.MEASURABLE, lesion.measurable),
                (codes.REASON, lesion.reason),
                (codes.LESION_LOCATION, lesion.location),
            )
        ),
    )
    refer_to_regions(group[0], lesion)
    return group


def _lesion_groups(
    content: ReportContent,
) -> Iterator[sr.VolumetricROIMeasurementsAndQualitativeEvaluations]:
    for lesion in content.lesions:
        number, uid = lesion.segment_number, lesion.seg_sop_instance_uid
        with _part(f"label, codes or identifiers of segment {number} of {uid}"):
            yield _lesion_group(content, lesion)


def _unknown(reference: InstanceReference) -> bool:
    """Return whether highdicom may not know an object's class; it must know the first one's."""
    return reference.sop_class_uid not in _KNOWN


def _as_dataset(reference: InstanceReference) -> pydicom.Dataset:
    """Return the minimal data set that highdicom needs to list an object as evidence.

    highdicom copies patient and study from it, which `patient_and_study` has checked.
    """
    dataset = pydicom.Dataset()
    for keyword in REQUIRED:
        setattr(dataset, keyword, None)
    dataset.SOPClassUID = reference.sop_class_uid
    dataset.SOPInstanceUID = reference.sop_instance_uid
    dataset.SeriesInstanceUID = reference.series_instance_uid
    dataset.StudyInstanceUID = reference.study_instance_uid
    return dataset


def _declare_schemes(dataset: pydicom.Dataset) -> None:
    private = pydicom.Dataset()
    private.CodingSchemeDesignator = codes.PRIVATE_SCHEME
    private.CodingSchemeName = codes.PRIVATE_SCHEME_NAME
    private.CodingSchemeResponsibleOrganization = "immunoct"
    ibsi = pydicom.Dataset()
    ibsi.CodingSchemeDesignator = "IBSI"
    ibsi.CodingSchemeUID = codes.IBSI_UID
    ibsi.CodingSchemeName = "Image Biomarker Standardisation Initiative"
    dataset.CodingSchemeIdentificationSequence = pydicom.Sequence([private, ibsi])
