"""The SR storage classes a report can take; its content is the same in each."""

from __future__ import annotations

import copy
import enum
from collections.abc import Collection

import pydicom

from sr_templates.errors import ReportError
from sr_templates.identity import derived_uid


class SrClass(enum.Enum):
    """SR storage classes, the most general first (PS3.4 B.5).

    The reports use only value types and relationships that all three allow (PS3.3 A.35.2, A.35.3,
    A.35.13), so that the choice depends only on the destination.
    """

    COMPREHENSIVE_3D = "1.2.840.10008.5.1.4.1.1.88.34"
    COMPREHENSIVE = "1.2.840.10008.5.1.4.1.1.88.33"
    ENHANCED = "1.2.840.10008.5.1.4.1.1.88.22"

    @property
    def word(self) -> str:
        """Its name in the configuration and on the command line."""
        return self.name.lower().replace("_", "-")


def sr_class(word: str) -> SrClass:
    """Return the class of a `SrClass.word`."""
    return next(c for c in SrClass if c.word == word)


def best_of(accepted: Collection[str]) -> SrClass | None:
    """Return the most general class among the accepted SOP Class UIDs, if there is one."""
    return next((c for c in SrClass if c.value in accepted), None)


def uid_in_class(uid: str, sop_class: SrClass) -> str:
    """Return the SOP Instance UID of a report in a class, given that of the Comprehensive 3D one.

    Objects of different classes must not share a UID.
    """
    if sop_class is SrClass.COMPREHENSIVE_3D:
        return uid
    return derived_uid("report in class", uid, sop_class.value)


def in_class(report: pydicom.Dataset, sop_class: SrClass) -> pydicom.Dataset:
    """Return a Comprehensive 3D report converted to another class.

    Raises
    ------
    ReportError
        If ``report`` is not a Comprehensive 3D SR.
    """
    if report.get("SOPClassUID") != SrClass.COMPREHENSIVE_3D.value:
        raise ReportError(
            f"the report's SOP Class UID is {report.get('SOPClassUID')}, expected "
            f"{SrClass.COMPREHENSIVE_3D.value}"
        )
    other = copy.deepcopy(report)
    other.SOPClassUID = sop_class.value
    other.SOPInstanceUID = uid_in_class(str(report.SOPInstanceUID), sop_class)
    other.file_meta.MediaStorageSOPClassUID = other.SOPClassUID
    other.file_meta.MediaStorageSOPInstanceUID = other.SOPInstanceUID
    return other
