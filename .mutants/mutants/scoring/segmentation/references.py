"""Which images a segmentation says that it was drawn on."""

from __future__ import annotations

from collections.abc import Iterator

import pydicom
from pydicom.uid import RTStructureSetStorage

from scoring.results import InstanceReference
from scoring.segmentation.segment import items


def referenced_instances(header: pydicom.Dataset) -> tuple[InstanceReference, ...]:
    """Return every image that a SEG or RTSTRUCT names as drawn on, without repetition.

    Those that come with their series first (PS3.3 C.12.1.1.2, C.8.8.5), then the source images of
    frames (PS3.3 C.7.6.16.2.6) and contours (PS3.3 C.8.8.6); the latter carry no series, which is
    then empty unless known from the former. Images of other studies are found in Studies
    Containing Other Referenced Instances.
    """
    found: dict[str, InstanceReference] = {}
    study = str(header.get("StudyInstanceUID", ""))
    structure_set = header.get("SOPClassUID") == RTStructureSetStorage
    for study_uid, series_uid, item in (
        _by_structure_set(header) if structure_set else _by_series(header, study)
    ):
        reference = InstanceReference(*_identity(item), series_uid, study_uid or study)
        found[reference.sop_instance_uid] = reference
    drawn_on = (
        (source for contour in _contours(header) for source in contour_images(contour))
        if structure_set
        else (
            source
            for frame in items(header, "PerFrameFunctionalGroupsSequence")
            for source in frame_sources(frame)
        )
    )
    for class_uid, uid in drawn_on:
        if uid not in found:
            found[uid] = InstanceReference(class_uid, uid, "", study)
    found.pop("", None)
    return tuple(found.values())


def referenced_series(header: pydicom.Dataset) -> tuple[str, ...]:
    """Return every series that a SEG or RTSTRUCT names, with or without its instances."""
    own = items(header, "ReferencedSeriesSequence")
    for frame_of_reference in items(header, "ReferencedFrameOfReferenceSequence"):
        for study in items(frame_of_reference, "RTReferencedStudySequence"):
            own += items(study, "RTReferencedSeriesSequence")
    uids = (str(series.get("SeriesInstanceUID") or "") for series in own)
    return tuple(dict.fromkeys(uid for uid in uids if uid))


def frame_sources(frame: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    """Yield SOP Class and Instance UID of a frame's source images."""
    for derivation in items(frame, "DerivationImageSequence"):
        for source in items(derivation, "SourceImageSequence"):
            yield _identity(source)


def contour_images(contour: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    """Yield SOP Class and Instance UID of the images that a contour was drawn on."""
    for image in items(contour, "ContourImageSequence"):
        yield _identity(image)


def _identity(item: pydicom.Dataset) -> tuple[str, str]:
    return (
        str(item.get("ReferencedSOPClassUID", "")),
        str(item.get("ReferencedSOPInstanceUID", "")),
    )


def _contours(header: pydicom.Dataset) -> Iterator[pydicom.Dataset]:
    for roi in items(header, "ROIContourSequence"):
        yield from items(roi, "ContourSequence")


def _by_series(
    header: pydicom.Dataset, study_uid: str
) -> Iterator[tuple[str, str, pydicom.Dataset]]:
    studies = [(study_uid, items(header, "ReferencedSeriesSequence"))] + [
        (str(study.get("StudyInstanceUID", "")), items(study, "ReferencedSeriesSequence"))
        for study in items(header, "StudiesContainingOtherReferencedInstancesSequence")
    ]
    for uid, series_items in studies:
        for series in series_items:
            for item in items(series, "ReferencedInstanceSequence") or items(
                series, "ReferencedSOPSequence"
            ):
                yield uid, str(series.get("SeriesInstanceUID", "")), item


def _by_structure_set(header: pydicom.Dataset) -> Iterator[tuple[str, str, pydicom.Dataset]]:
    for frame_of_reference in items(header, "ReferencedFrameOfReferenceSequence"):
        for study in items(frame_of_reference, "RTReferencedStudySequence"):
            uid = str(study.get("ReferencedSOPInstanceUID", ""))
            for series in items(study, "RTReferencedSeriesSequence"):
                for item in items(series, "ContourImageSequence"):
                    yield uid, str(series.get("SeriesInstanceUID", "")), item
