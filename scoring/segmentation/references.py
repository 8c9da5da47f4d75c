"""The classes of segmentations, and the images on which one states that it was drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pydicom
from pydicom.uid import RTStructureSetStorage, SegmentationStorage

from scoring.ct.dicom_file import items, text_of
from scoring.results import InstanceReference

# Not yet named in pydicom 3.0.
LABEL_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.66.7"
SEGMENTATION_CLASSES: tuple[str, ...] = (
    SegmentationStorage,
    LABEL_MAP_STORAGE,
    RTStructureSetStorage,
)


def referenced_instances(header: pydicom.Dataset) -> tuple[InstanceReference, ...]:
    """Return every image on which a SEG or RTSTRUCT states that it was drawn, without repetition.

    References with a series come first (PS3.3 C.12.1.1.2, C.8.8.5), then the source images of
    frames (PS3.3 C.7.6.16.2.6), contours (PS3.3 C.8.8.6) and the object as a whole (PS3.3
    C.7.6.1.1.4, if nothing else names any). The latter have no series, which is left empty unless
    a reference with a series names the same image. Images of other studies are found in Studies
    Containing Other Referenced Instances.
    """
    found: dict[str, InstanceReference] = {}
    study = text_of(header, "StudyInstanceUID")
    structure_set = text_of(header, "SOPClassUID") == RTStructureSetStorage
    for study_uid, series_uid, item in (
        _by_structure_set(header) if structure_set else _by_series(header, study)
    ):
        reference = InstanceReference(*_identity(item), series_uid, study_uid or study)
        found[reference.sop_instance_uid] = reference
    for class_uid, uid in segment_sources(header):
        found.setdefault(uid, InstanceReference(class_uid, uid, "", study))
    if not found and not structure_set:
        for class_uid, uid in _sources(header):
            found.setdefault(uid, InstanceReference(class_uid, uid, "", study))
    found.pop("", None)
    return tuple(found.values())


def referenced_series(header: pydicom.Dataset) -> tuple[str, ...]:
    """Return every series that a SEG or RTSTRUCT names, with or without its instances."""
    own = items(header, "ReferencedSeriesSequence")
    for frame_of_reference in items(header, "ReferencedFrameOfReferenceSequence"):
        for study in items(frame_of_reference, "RTReferencedStudySequence"):
            own += items(study, "RTReferencedSeriesSequence")
    uids = (text_of(series, "SeriesInstanceUID") for series in own)
    return tuple(dict.fromkeys(uid for uid in uids if uid))


def frame_sources(frame: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    """Yield SOP Class and Instance UID of a frame's source images."""
    for derivation in items(frame, "DerivationImageSequence"):
        yield from _sources(derivation)


def segment_sources(header: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    """Yield SOP Class and Instance UID of the images on which frames or contours were drawn.

    Those of the shared functional groups are used if no frame has its own.
    """
    own = [
        source
        for frame in items(header, "PerFrameFunctionalGroupsSequence")
        for source in frame_sources(frame)
    ]
    yield from own
    if not own:
        for shared in items(header, "SharedFunctionalGroupsSequence"):
            yield from frame_sources(shared)
    for contour in _contours(header):
        yield from contour_images(contour)


def _sources(dataset: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    for source in items(dataset, "SourceImageSequence"):
        yield _identity(source)


def contour_images(contour: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    """Yield SOP Class and Instance UID of the images on which a contour was drawn."""
    for image in items(contour, "ContourImageSequence"):
        yield _identity(image)


def _identity(item: pydicom.Dataset) -> tuple[str, str]:
    return (
        text_of(item, "ReferencedSOPClassUID"),
        text_of(item, "ReferencedSOPInstanceUID"),
    )


def _contours(header: pydicom.Dataset) -> Iterator[pydicom.Dataset]:
    for roi in items(header, "ROIContourSequence"):
        yield from items(roi, "ContourSequence")


def _by_series(
    header: pydicom.Dataset, study_uid: str
) -> Iterator[tuple[str, str, pydicom.Dataset]]:
    studies = [(study_uid, items(header, "ReferencedSeriesSequence"))] + [
        (text_of(study, "StudyInstanceUID"), items(study, "ReferencedSeriesSequence"))
        for study in items(header, "StudiesContainingOtherReferencedInstancesSequence")
    ]
    for uid, series_items in studies:
        for series in series_items:
            for item in items(series, "ReferencedInstanceSequence") or items(
                series, "ReferencedSOPSequence"
            ):
                yield uid, text_of(series, "SeriesInstanceUID"), item


def _by_structure_set(header: pydicom.Dataset) -> Iterator[tuple[str, str, pydicom.Dataset]]:
    for frame_of_reference in items(header, "ReferencedFrameOfReferenceSequence"):
        for study in items(frame_of_reference, "RTReferencedStudySequence"):
            uid = text_of(study, "ReferencedSOPInstanceUID")
            for series in items(study, "RTReferencedSeriesSequence"):
                for item in items(series, "ContourImageSequence"):
                    yield uid, text_of(series, "SeriesInstanceUID"), item
