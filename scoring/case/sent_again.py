"""Differences between two objects with one SOP Instance UID, in the attributes that are read.

Archives and gateways send objects again with private elements added, a name in capitals or the
pixel data compressed without loss. Two objects are the same here if everything that a rule or a
report reads is: the decoded pixel values, the geometry and the attributes listed below, the only
list of what is read. Encoding, file meta information, private and all other attributes do not
count.
"""

from __future__ import annotations

import dataclasses
import enum
import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pydicom
from pydicom.datadict import tag_for_keyword
from pydicom.dataelem import RawDataElement
from pydicom.multival import MultiValue
from pydicom.tag import BaseTag
from pydicom.uid import RTStructureSetStorage

from scoring.case.identity import name_components
from scoring.ct.dicom_file import UNREADABLE, raise_if_machine, read_header, text_of
from scoring.ct.slice import CT_CLASSES, slices_of
from scoring.errors import InputError
from scoring.reasons import Problem


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PATIENT_OR_STUDY = _names(
    """
    PatientID IssuerOfPatientID PatientName PatientBirthDate PatientSex PatientAge
    OtherPatientIDsSequence PatientIdentityRemoved DeidentificationMethod
    DeidentificationMethodCodeSequence LongitudinalTemporalInformationModified
    ClinicalTrialSponsorName ClinicalTrialProtocolID ClinicalTrialProtocolName ClinicalTrialSiteID
    ClinicalTrialSiteName ClinicalTrialSubjectID ClinicalTrialSubjectReadingID
    ClinicalTrialTimePointID ClinicalTrialTimePointDescription StudyInstanceUID StudyID StudyDate
    StudyTime StudyDescription AccessionNumber IssuerOfAccessionNumberSequence
    ReferringPhysicianName ProcedureCodeSequence RequestedProcedureDescription
    RequestedProcedureCodeSequence RequestAttributesSequence InstitutionName TimezoneOffsetFromUTC
    """
)
"""Attributes that are corrected after an examination: the patient's and the study's."""

CONTENT = _names(
    """
    SOPClassUID SOPInstanceUID SeriesInstanceUID FrameOfReferenceUID Modality ImageType
    InstanceNumber Manufacturer ManufacturerModelName SoftwareVersions Rows Columns NumberOfFrames
    ImagePositionPatient ImageOrientationPatient PixelSpacing SliceThickness GantryDetectorTilt
    ConcatenationUID SharedFunctionalGroupsSequence PerFrameFunctionalGroupsSequence RescaleSlope
    RescaleIntercept RescaleType PixelPaddingValue PixelPaddingRangeLimit LossyImageCompression
    LossyImageCompressionRatio LossyImageCompressionMethod KVP ConvolutionKernel AcquisitionNumber
    AcquisitionDate AcquisitionTime AcquisitionDateTime FrameAcquisitionDateTime SeriesDate
    ContentDate ContentTime TemporalPositionIdentifier TemporalPositionIndex StackID
    NominalPercentageOfCardiacPhase LongitudinalTemporalOffsetFromEvent
    LongitudinalTemporalEventType VolumeBasedCalculationTechnique DerivationDescription
    DerivationCodeSequence SeriesDescription SeriesDescriptionCodeSequence ProtocolName
    PerformedProcedureStepDescription AcquisitionProtocolDescription ImageComments
    ContrastBolusAgent ContrastBolusAgentSequence ContrastBolusAgentAdministered
    ContrastBolusAgentPhase ContrastBolusRoute ContrastBolusAdministrationRouteSequence
    ContrastBolusVolume ContrastBolusTotalDose ContrastFlowRate ContrastFlowDuration
    ContrastBolusStartTime ContrastBolusStopTime ContrastBolusIngredient
    ContrastBolusIngredientConcentration ContrastBolusIngredientCodeSequence
    ContrastBolusUsageSequence ContentLabel ContentDescription CompletionFlag VerificationFlag
    SegmentationType SegmentationFractionalType MaximumFractionalValue SegmentSequence
    ReferencedSeriesSequence StudiesContainingOtherReferencedInstancesSequence SourceImageSequence
    ApprovalStatus StructureSetLabel StructureSetName StructureSetDescription StructureSetDate
    StructureSetTime StructureSetROISequence ROIContourSequence RTROIObservationsSequence
    ReferencedFrameOfReferenceSequence PatientPosition QualityControlSubject QualityControlImage
    DeviceSerialNumber PatientSpeciesDescription PatientSpeciesCodeSequence PatientBreedDescription
    PatientBreedCodeSequence PatientSexNeutered PatientState BodyPartExamined SpacingBetweenSlices
    BurnedInAnnotation
    """
)
"""All other attributes that are read."""

ENCODING = _names(
    """
    SpecificCharacterSet SamplesPerPixel PhotometricInterpretation BitsAllocated BitsStored HighBit
    PixelRepresentation PlanarConfiguration PixelData FloatPixelData DoubleFloatPixelData
    ExtendedOffsetTable ExtendedOffsetTableLengths TransferSyntaxUID
    """
)
"""Attributes that are read to decode others: the decoded texts and pixel values are compared."""

PIXEL_VALUES = "PixelData"
# Case and spacing mean nothing in them, nor in any name of a person.
_LOOSE = ("StudyDescription", "RequestedProcedureDescription")
# Written by programs that compress without loss; DCMTK puts the text before one that is there.
_COMPRESSED = {
    "LossyImageCompression": re.compile(r"00"),
    "DerivationDescription": re.compile(r"Lossless JPEG compression, [^\[]*(?:\[(.*)\])?"),
}
_BITS_ALONE = ("PixelPaddingValue", "PixelPaddingRangeLimit")  # US or SS, whatever the file says
_AS_BITS = ("Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation")


class Change(enum.Enum):
    """Kind of the attributes in which two objects differ."""

    NOTHING = "nothing that is read"
    PATIENT_OR_STUDY = "patient or study attributes alone"
    CONTENT = "pixel values, geometry or other attributes that are read"


@dataclasses.dataclass(frozen=True)
class Difference:
    """The keywords of what differs; ``PixelData`` stands for the decoded pixel values."""

    patient_or_study: tuple[str, ...] = ()
    content: tuple[str, ...] = ()

    @property
    def change(self) -> Change:
        """Content, if any of it differs; else patient or study; else nothing."""
        if self.content:
            return Change.CONTENT
        return Change.PATIENT_OR_STUDY if self.patient_or_study else Change.NOTHING

    @property
    def attributes(self) -> str:
        """The differing attributes as a text."""
        return ", ".join((*self.patient_or_study, *self.content))


def difference(first: Path, again: Path) -> Difference:
    """Return what differs between two files of one SOP Instance UID.

    Pixel data that cannot be decoded differs from all other.

    Raises
    ------
    InputError
        If a file is not DICOM, or damaged.
    StorageError
        If this machine cannot read a file.
    """
    headers = read_header(first), read_header(again)
    found = header_difference(*headers)
    if PIXEL_VALUES in found.content or _same_pixels(first, again):
        return found
    return dataclasses.replace(found, content=(*found.content, PIXEL_VALUES))


def header_difference(one: pydicom.Dataset, other: pydicom.Dataset) -> Difference:
    """Return what differs between two headers."""
    return Difference(
        *(tuple(_differing(one, other, group)) for group in (PATIENT_OR_STUDY, CONTENT))
    )


def _differing(
    one: pydicom.Dataset, other: pydicom.Dataset, keywords: Iterable[str]
) -> Iterator[str]:
    for keyword in sorted(keywords):
        tag = tag_for_keyword(keyword)
        assert tag is not None
        if not _same_element(one, other, BaseTag(tag), keyword):
            yield keyword


def _same_element(
    one: pydicom.Dataset, other: pydicom.Dataset, tag: BaseTag, keyword: str = ""
) -> bool:
    raw = [d.get_item(tag) if tag in d else None for d in (one, other)]
    if raw[0] is raw[1] is None or _same_bytes(*raw):
        return True
    return _value(one, tag, keyword) == _value(other, tag, keyword)


def _same_bytes(one: object, other: object) -> bool:
    """Return whether two elements, not parsed yet, have the same bytes and so the same value."""
    return (
        isinstance(one, RawDataElement)
        and isinstance(other, RawDataElement)
        and isinstance(one.value, bytes)
        and one.value.isascii()  # other bytes depend on the character set
        and one[1:] == other[1:]
        and one.VR != "SQ"
    )


def _value(dataset: pydicom.Dataset, tag: BaseTag, keyword: str) -> object:
    """Return a value to be compared; absent and empty are the same."""
    if tag not in dataset:
        return ""
    try:
        element = dataset[tag]
    except UNREADABLE:
        raw = dataset.get_item(tag)
        return None if raw is None else raw.value
    value = element.value
    if isinstance(value, pydicom.Sequence):
        return tuple(_item(item) for item in value) or ""
    if keyword in _BITS_ALONE:
        bits = int.from_bytes(value[:2], "little") if isinstance(value, bytes) else value
        return bits & 0xFFFF if isinstance(bits, int) else str(bits)
    if isinstance(value, bytes):
        return value.rstrip(b"\0 ") or ""
    values = value if isinstance(value, MultiValue) else [value]
    texts = ["" if v is None else str(v).strip(" \0") for v in values]
    if element.VR == "PN":
        texts = ["=".join(map(name_components, t.split("="))).rstrip("=") for t in texts]
    if element.VR == "PN" or keyword in _LOOSE:
        texts = [" ".join(t.casefold().split()) for t in texts]
    text = "\\".join(texts)
    by_compression = _COMPRESSED[keyword].fullmatch(text) if keyword in _COMPRESSED else None
    return (by_compression.groups() or ("",))[0] or "" if by_compression else text


def _item(item: pydicom.Dataset) -> tuple[tuple[int, object], ...]:
    """Return the values of a sequence's item, without private and empty elements."""
    tags = [BaseTag(tag) for tag in item.keys()]  # noqa: SIM118 (items are elements)
    found = ((int(tag), _value(item, tag, "")) for tag in tags if not tag.is_private)
    return tuple((tag, value) for tag, value in found if value != "")


def _same_pixels(first: Path, again: Path) -> bool:
    whole = [_with_pixels(path) for path in (first, again)]
    if whole[0].SOPClassUID == RTStructureSetStorage:
        return True
    if _stored(whole[0]) == _stored(whole[1]):
        return True
    try:
        pairs = itertools.zip_longest(*(_decoded(path) for path in (first, again)))
        return all(a is not None and b is not None and np.array_equal(a, b) for a, b in pairs)
    except InputError:
        return False


def _with_pixels(path: Path) -> pydicom.Dataset:
    tags = ["SOPClassUID", *_AS_BITS, PIXEL_VALUES]
    try:
        return pydicom.dcmread(path, specific_tags=tags)
    except UNREADABLE as e:
        raise_if_machine(e, path.name)
        raise InputError(Problem.NOT_DICOM, f"{path.name} cannot be read: {e}") from e


def _stored(dataset: pydicom.Dataset) -> tuple[object, ...]:
    """Return the pixel data as stored, with all that its meaning depends on."""
    syntax = text_of(dataset.file_meta, "TransferSyntaxUID")
    return syntax, *(text_of(dataset, k) for k in _AS_BITS), dataset.get(PIXEL_VALUES)


def _decoded(path: Path) -> Iterator[np.ndarray]:
    # Imported here: a receiver needs none of it, because another process decodes for it.
    from scoring.ct.pixels import read_hounsfield
    from scoring.segmentation.frames import stored_frames
    from scoring.segmentation.read import read_segmentation

    header = read_header(path)
    if header.SOPClassUID in CT_CLASSES:
        return read_hounsfield(slices_of(path, header))
    return stored_frames(read_segmentation(path))
