"""A segmentation and its segments as records, independent of the kind of object."""

from __future__ import annotations

import dataclasses
import uuid
from pathlib import Path

import pydicom
from pydicom.sr.coding import Code
from pydicom.uid import RTStructureSetStorage

from scoring.ct.dicom_file import items, reference_to, text_of
from scoring.results import InstanceReference


@dataclasses.dataclass(frozen=True)
class Segment:
    """One item of the Segment Sequence (PS3.3 C.8.20.4), or one ROI of an RTSTRUCT.

    ``interpreted_type`` is an ROI's RT ROI Interpreted Type (PS3.3 C.8.8.8.1), empty where it has
    none; None for a segment of a SEG. ``algorithm_type`` is Segment Algorithm Type (AUTOMATIC,
    SEMIAUTOMATIC, MANUAL) or an ROI's ROI Generation Algorithm, ``algorithm_name`` its name,
    ``description`` Segment Description, or an ROI's ROI Description and that of its observation.
    """

    number: int
    label: str
    tracking_id: str
    tracking_uid: str
    category: Code | None
    property_type: Code | None
    anatomic_regions: tuple[Code, ...]
    interpreted_type: str | None = None
    algorithm_type: str = ""
    algorithm_name: str = ""
    description: str = ""


@dataclasses.dataclass(frozen=True)
class Segmentation:
    """A SEG or RTSTRUCT object read from a file, pixels and contours not yet decoded.

    ``sha256`` is the digest of the file.
    """

    path: Path
    header: pydicom.Dataset
    segments: tuple[Segment, ...]
    references: tuple[InstanceReference, ...]
    sha256: str

    @property
    def sop_instance_uid(self) -> str:
        """SOP Instance UID."""
        return str(self.header.SOPInstanceUID)

    @property
    def sop_class_uid(self) -> str:
        """SOP Class UID."""
        return str(self.header.SOPClassUID)

    @property
    def kind(self) -> str:
        """Segmentation Type, or ``RTSTRUCT``."""
        if self.sop_class_uid == RTStructureSetStorage:
            return "RTSTRUCT"
        return text_of(self.header, "SegmentationType")

    @property
    def frame_of_reference(self) -> str:
        """Frame of Reference UID; that of an RTSTRUCT's first ROI."""
        rois = items(self.header, "StructureSetROISequence")
        if rois:
            return text_of(rois[0], "ReferencedFrameOfReferenceUID")
        return text_of(self.header, "FrameOfReferenceUID")

    @property
    def name(self) -> str:
        """Its name in messages: ``SEG`` or ``RTSTRUCT``, with its UID."""
        return f"{'RTSTRUCT' if self.kind == 'RTSTRUCT' else 'SEG'} {self.sop_instance_uid}"

    @property
    def written(self) -> tuple[str, str]:
        """Date and time of its content as text; they show which of two is newer."""
        what = "StructureSet" if self.kind == "RTSTRUCT" else "Content"
        return text_of(self.header, f"{what}Date"), text_of(self.header, f"{what}Time")

    def reference(self) -> InstanceReference:
        """Return the identifiers of the object itself."""
        return reference_to(self.header)


def code_of(item: pydicom.Dataset) -> Code | None:
    """Return the code in an item, if it is complete (PS3.3 8.8)."""
    keywords = ("CodeValue", "LongCodeValue", "URNCodeValue")
    value = next((text for k in keywords if (text := text_of(item, k))), "")
    scheme = text_of(item, "CodingSchemeDesignator")
    return Code(value, scheme, text_of(item, "CodeMeaning")) if value and scheme else None


def first_code(dataset: pydicom.Dataset, keyword: str) -> Code | None:
    """Return the code in the first item of a sequence."""
    return next((code_of(item) for item in items(dataset, keyword)), None)


def anatomic_regions(dataset: pydicom.Dataset) -> tuple[Code, ...]:
    """Return the codes of Anatomic Region Sequence and its modifiers (PS3.3 table 10-7)."""
    return tuple(
        code
        for region in items(dataset, "AnatomicRegionSequence")
        for code in (code_of(region), first_code(region, "AnatomicRegionModifierSequence"))
        if code is not None
    )


def tracking(dataset: pydicom.Dataset, label: str, object_uid: str, number: int) -> tuple[str, str]:
    """Return Tracking ID and UID.

    A segment without a Tracking UID is a separate lesion, identified by its object and number.
    """
    made = uuid.uuid5(uuid.NAMESPACE_OID, f"{object_uid}#{number}").int
    return (
        text_of(dataset, "TrackingID") or label,
        text_of(dataset, "TrackingUID") or f"2.25.{made}",
    )
