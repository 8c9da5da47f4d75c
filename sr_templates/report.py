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
from collections.abc import Collection, Iterator, Sequence

import highdicom as hd
import pydicom
from highdicom import sr
from pydicom.sr.coding import Code
from pydicom.uid import RTStructureSetStorage, SegmentationStorage

from scoring.reasons import Problem
from scoring.results import (
    NOT_SCORED,
    CaseResult,
    Evidence,
    Finding,
    InstanceReference,
    PatientResult,
    Verdict,
)
from sr_templates import codes, sentences
from sr_templates.copied import without_backslash
from sr_templates.document import (
    PersonContent,
    ReportContent,
    content_of,
)
from sr_templates.errors import ReportError
from sr_templates.groups import lesion_group, patient_group
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
    dataset.ContributingEquipmentSequence[0].DeviceUID = device_uid(result)
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
        status=NOT_SCORED,
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
            patient_group(content, result),
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


def _separate(item: pydicom.Dataset) -> None:
    """Mark every container SEPARATE; viewers print CONTINUOUS ones as values without names."""
    if item.get("ValueType") == "CONTAINER":
        item.ContinuityOfContent = "SEPARATE"
    for child in item.get("ContentSequence") or []:
        _separate(child)


def _lesion_groups(
    content: ReportContent,
) -> Iterator[sr.VolumetricROIMeasurementsAndQualitativeEvaluations]:
    for lesion in content.lesions:
        number, uid = lesion.segment_number, lesion.seg_sop_instance_uid
        with _part(f"label, codes or identifiers of segment {number} of {uid}"):
            yield lesion_group(content, lesion)


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
