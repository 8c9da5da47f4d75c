"""A case's result as a Comprehensive 3D SR, root template TID 1500 (PS3.16).

The reader meets the sentences first, then the patient's group (TID 1501), then a group for each
lesion (TID 1411). There is no Image Library: viewers print one line for each slice of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import highdicom as hd
import pydicom
from highdicom import sr
from pydicom.sr.coding import Code

from scoring.results import CaseResult, InstanceReference, LesionResult, Location, Verdict
from sr_templates import codes, sentences
from sr_templates.errors import ReportError
from sr_templates.uids import derived_uid

SERIES_DESCRIPTION = "CT radiomics score - RESEARCH USE ONLY"
SERIES_NUMBER = 9901
MANUFACTURER = "immunoct"
_VERDICTS = {Verdict.MET: codes.YES, Verdict.NOT_MET: codes.NO, Verdict.CANNOT_TELL: codes.UNKNOWN}
_LOCATIONS = {
    Location.NODE: codes.LYMPH_NODE,
    Location.LIVER: codes.LIVER,
    Location.LUNG: codes.LUNG,
    Location.OTHER: codes.OTHER_LOCATION,
}
_UT_LENGTH = 128  # Tracking Identifier is shown in one line; longer ones are of no use to a reader


def report_uid(result: CaseResult) -> str:
    """Return the SOP Instance UID of a result's report; it follows from the inputs alone."""
    return derived_uid("report", result.study_instance_uid, result.input_sha256)


def build_report(
    result: CaseResult,
    source: pydicom.Dataset,
    now: dt.datetime | None = None,
    previous: Sequence[InstanceReference] = (),
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
    try:
        content = _content(result)
        dataset = sr.Comprehensive3DSR(
            evidence=[_as_dataset(r, source) for r in result.evidence],
            content=content,
            series_instance_uid=derived_uid(
                "series", result.study_instance_uid, result.input_sha256
            ),
            series_number=SERIES_NUMBER,
            sop_instance_uid=report_uid(result),
            instance_number=1,
            manufacturer=MANUFACTURER,
            manufacturer_model_name="immunoct",
            software_versions=result.model.software[:64],
            device_serial_number="0",
            series_description=SERIES_DESCRIPTION,
            is_complete=True,
            is_final=False,
            is_verified=False,
            previous_versions=[_as_dataset(r, source) for r in previous] or None,
            contributing_equipment=[
                hd.ContributingEquipment(
                    MANUFACTURER,
                    codes.PROCESSING_EQUIPMENT,
                    manufacturer_model_name=result.model.name,
                    software_versions=result.model.software[:64],
                    contribution_description=f"Radiomics signature {result.model.name}, "
                    f"SHA-256 {result.model.sha256}",
                )
            ],
        )
    except (ValueError, TypeError, AttributeError, KeyError) as e:
        raise ReportError(f"the report cannot be built: {e}") from e
    _complete_header(dataset, source, now or dt.datetime.now())
    return dataset


def _content(result: CaseResult) -> sr.ContentSequence:
    report = sr.MeasurementReport(
        observation_context=sr.ObservationContext(
            observer_device_context=sr.ObserverContext(
                observer_type=codes.DEVICE,
                observer_identifying_attributes=sr.DeviceObserverIdentifyingAttributes(
                    uid=derived_uid("device", result.model.sha256, result.reference.sha256),
                    name="immunoct",
                    manufacturer_name=MANUFACTURER,
                    model_name=result.model.name,
                ),
            )
        ),
        procedure_reported=codes.CT_PROCEDURE,
        imaging_measurements=[
            _patient_group(result),
            *(_lesion_group(result, s) for s in result.lesions),
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
        if item.ConceptNameCodeSequence[0].CodeValue == "126010"  # Imaging Measurements
    )
    items.insert(at, _sentence_container(result))
    root.ContentSequence = pydicom.Sequence(items)
    _separate(root)
    return report


def _sentence_container(result: CaseResult) -> sr.ContainerContentItem:
    container = sr.ContainerContentItem(
        codes.QUALITATIVE_EVALUATIONS, is_content_continuous=False, relationship_type="CONTAINS"
    )
    container.ContentSequence = sr.ContentSequence(
        [
            sr.TextContentItem(codes.COMMENT, text, relationship_type="CONTAINS")
            for text in sentences.report_sentences(result)
        ]
    )
    return container


def _separate(item: pydicom.Dataset) -> None:
    """Mark every container SEPARATE; viewers print CONTINUOUS ones as values without names."""
    if item.get("ValueType") == "CONTAINER":
        item.ContinuityOfContent = "SEPARATE"
    for child in item.get("ContentSequence") or []:
        _separate(child)


def _algorithm(result: CaseResult) -> sr.AlgorithmIdentification:
    return sr.AlgorithmIdentification(
        name=f"immunoct {result.model.name}",
        version=result.model.version,
        parameters=[
            f"model SHA-256 {result.model.sha256}",
            f"reference {result.reference.name} SHA-256 {result.reference.sha256}",
            result.model.extraction,
            result.model.software,
        ],
    )


def _evaluation(name: Code, value: Code) -> sr.QualitativeEvaluation:
    return sr.QualitativeEvaluation(name, value)


def _patient_group(result: CaseResult) -> sr.MeasurementsAndQualitativeEvaluations:
    p, m, c = result.patient, result.model, result.clinical
    measurements = []
    evaluations = [
        _evaluation(
            codes.ELIGIBLE,
            codes.NO if any(f.excludes for f in result.eligibility) else codes.YES,
        )
    ]
    if p.radiomics_score is not None and p.radiomics_score_high is not None:
        measurements += [
            sr.Measurement(
                codes.RADIOMICS_SCORE, p.radiomics_score, codes.NO_UNITS, derivation=codes.MEAN
            ),
            sr.Measurement(codes.RADIOMICS_SCORE_CUTOFF, m.radiomics_cutoff, codes.NO_UNITS),
        ]
        evaluations.append(
            _evaluation(codes.RADIOMICS_SCORE_CATEGORY, _high_low(p.radiomics_score_high))
        )
    if p.percentile is not None:
        measurements.append(sr.Measurement(codes.PERCENTILE, p.percentile, codes.PERCENT))
    if p.call_flip_share is not None:
        measurements.append(
            sr.Measurement(codes.CALL_FLIP_SHARE, 100 * p.call_flip_share, codes.PERCENT)
        )
    if p.radiomics_clinical_score is not None and p.radiomics_clinical_score_high is not None:
        measurements += [
            sr.Measurement(
                codes.RADIOMICS_CLINICAL_SCORE, p.radiomics_clinical_score, codes.NO_UNITS
            ),
            sr.Measurement(
                codes.RADIOMICS_CLINICAL_CUTOFF, m.radiomics_clinical_cutoff, codes.NO_UNITS
            ),
        ]
        evaluations.append(
            _evaluation(
                codes.RADIOMICS_CLINICAL_CATEGORY, _high_low(p.radiomics_clinical_score_high)
            )
        )
    if c.albumin is not None:
        measurements.append(sr.Measurement(codes.ALBUMIN, c.albumin.value, codes.G_PER_DL))
    if c.lymphocytes is not None:
        measurements.append(
            sr.Measurement(codes.LYMPHOCYTES, c.lymphocytes.value, codes.GIGA_PER_L)
        )
    # With several CT series a rule has a finding for each; one that is not met speaks for all.
    for code in dict.fromkeys(f.code for f in result.eligibility):
        verdicts = {f.verdict for f in result.eligibility if f.code == code}
        worst = next(
            v for v in (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.MET) if v in verdicts
        )
        evaluations.append(_evaluation(codes.ELIGIBILITY[code], _VERDICTS[worst]))
    return sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=derived_uid("patient", result.study_instance_uid, result.model.sha256),
            identifier="Patient",
        ),
        finding_type=codes.PATIENT_FINDING,
        algorithm_id=_algorithm(result),
        measurements=measurements or None,
        qualitative_evaluations=evaluations,
    )


def _high_low(high: bool) -> Code:
    return codes.HIGH if high else codes.LOW


def _lesion_group(
    result: CaseResult, lesion: LesionResult
) -> sr.VolumetricROIMeasurementsAndQualitativeEvaluations:
    measurements = []
    scored = lesion.radiomics_score is not None
    evaluations = [_evaluation(codes.SCORED, codes.YES if scored else codes.NO)]
    if lesion.radiomics_score is not None:
        cutoff = result.model.radiomics_cutoff
        measurements += [
            sr.Measurement(codes.RADIOMICS_SCORE, lesion.radiomics_score, codes.NO_UNITS),
            sr.Measurement(codes.RADIOMICS_SCORE_CUTOFF, cutoff, codes.NO_UNITS),
        ]
        if lesion.percentile is not None:
            measurements.append(sr.Measurement(codes.PERCENTILE, lesion.percentile, codes.PERCENT))
        evaluations.append(
            _evaluation(codes.RADIOMICS_SCORE_CATEGORY, _high_low(lesion.radiomics_score > cutoff))
        )
    elif lesion.reason_code is not None:
        evaluations.append(_evaluation(codes.REASON, codes.REASONS[lesion.reason_code]))
    if lesion.location is not None:
        evaluations.append(_evaluation(codes.LESION_LOCATION, _LOCATIONS[lesion.location]))
    for code, value in (
        (codes.LONG_AXIS, lesion.long_axis_mm),
        (codes.SHORT_AXIS, lesion.short_axis_mm),
    ):
        if value is not None:
            measurements.append(sr.Measurement(code, value, codes.MILLIMETRE))
    for name, number in lesion.features.items():
        code, unit = codes.feature_code(name)
        measurements.append(sr.Measurement(code, number, unit))
    site = lesion.finding_site_code
    return sr.VolumetricROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=lesion.tracking_uid, identifier=lesion.tracking_id[:_UT_LENGTH]
        ),
        referenced_segment=sr.ReferencedSegment(
            sop_class_uid="1.2.840.10008.5.1.4.1.1.66.4",
            sop_instance_uid=lesion.seg_sop_instance_uid,
            segment_number=lesion.segment_number,
            source_series=sr.SourceSeriesForSegmentation(lesion.ct_series_instance_uid),
        ),
        finding_type=Code(*lesion.finding_code) if lesion.finding_code else codes.NEOPLASM,
        finding_category=codes.MORPHOLOGICALLY_ABNORMAL,
        finding_sites=[sr.FindingSite(Code(*site))] if site else None,
        algorithm_id=_algorithm(result),
        measurements=measurements or None,
        qualitative_evaluations=evaluations,
    )


def _as_dataset(reference: InstanceReference, source: pydicom.Dataset) -> pydicom.Dataset:
    """Return the little of an object that highdicom needs to list it as evidence."""
    dataset = pydicom.Dataset()
    for keyword in (
        "PatientID",
        "PatientName",
        "PatientBirthDate",
        "PatientSex",
        "StudyID",
        "StudyDate",
        "StudyTime",
        "AccessionNumber",
        "ReferringPhysicianName",
    ):
        setattr(dataset, keyword, source.get(keyword))
    dataset.SOPClassUID = reference.sop_class_uid
    dataset.SOPInstanceUID = reference.sop_instance_uid
    dataset.SeriesInstanceUID = reference.series_instance_uid
    dataset.StudyInstanceUID = reference.study_instance_uid
    return dataset


def _complete_header(dataset: pydicom.Dataset, source: pydicom.Dataset, now: dt.datetime) -> None:
    """Set what highdicom leaves out: character set, dates of the run, issuer, coding schemes."""
    dataset.SpecificCharacterSet = "ISO_IR 192"  # whatever the source's was: names are re-encoded
    for keyword in (
        "IssuerOfPatientID",
        "OtherPatientIDsSequence",
        "StudyDescription",
        "PatientAge",
        "IssuerOfAccessionNumberSequence",
    ):
        if keyword in source:
            dataset[keyword] = source[keyword]
    date, time = now.strftime("%Y%m%d"), now.strftime("%H%M%S")
    for keyword in ("ContentDate", "SeriesDate", "InstanceCreationDate"):
        setattr(dataset, keyword, date)
    for keyword in ("ContentTime", "SeriesTime", "InstanceCreationTime"):
        setattr(dataset, keyword, time)
    private = pydicom.Dataset()
    private.CodingSchemeDesignator = codes.PRIVATE_SCHEME
    private.CodingSchemeName = codes.PRIVATE_SCHEME_NAME
    private.CodingSchemeResponsibleOrganization = "immunoct"
    ibsi = pydicom.Dataset()
    ibsi.CodingSchemeDesignator = "IBSI"
    ibsi.CodingSchemeUID = codes.IBSI_UID
    ibsi.CodingSchemeName = "Image Biomarker Standardisation Initiative"
    dataset.CodingSchemeIdentificationSequence = pydicom.Sequence([private, ibsi])
