"""DICOM Segmentation: which CT images it was drawn on, and each segment's voxels on the CT grid.

Frames are placed by their own position and orientation (PS3.3 C.8.20), never by their order.
"""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from pydicom.pixels import iter_pixels  # type: ignore[attr-defined]
from pydicom.sr.coding import Code
from pydicom.uid import SegmentationStorage

from scoring.ct_series import CtSeries
from scoring.dicom_file import UNREADABLE, class_name, read_header, reference_to
from scoring.errors import InputError
from scoring.lesion_mask import LesionMask, mask_of_indices
from scoring.results import InstanceReference

# A frame's corners must lie on the CT slice to within this; it covers positions and spacings
# printed with six digits, no more.
FRAME_TOLERANCE_MM = 0.01


@dataclasses.dataclass(frozen=True)
class Segment:
    """One item of the Segment Sequence (PS3.3 C.8.20.4)."""

    number: int
    label: str
    tracking_id: str
    tracking_uid: str
    category: Code | None
    property_type: Code | None
    anatomic_regions: tuple[Code, ...]


@dataclasses.dataclass(frozen=True)
class Segmentation:
    """A SEG object read from a file, pixels not yet decoded."""

    path: Path
    header: pydicom.Dataset
    segments: tuple[Segment, ...]
    references: tuple[InstanceReference, ...]

    @property
    def sop_instance_uid(self) -> str:
        """SOP Instance UID."""
        return str(self.header.SOPInstanceUID)

    @property
    def written(self) -> tuple[str, str]:
        """Content Date and Time as text, by which the newer of two SEGs is told."""
        return str(self.header.get("ContentDate") or ""), str(self.header.get("ContentTime") or "")

    def reference(self) -> InstanceReference:
        """Return the identifiers of the SEG itself."""
        return reference_to(self.header)


def _items(dataset: pydicom.Dataset, keyword: str) -> list[pydicom.Dataset]:
    return list(dataset.get(keyword) or [])


def _code(items: list[pydicom.Dataset]) -> Code | None:
    if not items:
        return None
    item = items[0]
    value = item.get("CodeValue") or item.get("LongCodeValue") or item.get("URNCodeValue")
    if not value or not item.get("CodingSchemeDesignator"):
        return None
    return Code(str(value), str(item.CodingSchemeDesignator), str(item.get("CodeMeaning") or ""))


def referenced_instances(header: pydicom.Dataset) -> tuple[InstanceReference, ...]:
    """Return every image that a SEG names as drawn on, without repetition.

    Referenced Series Sequence first (PS3.3 C.12.1.1.2), then the source images of the frames
    (PS3.3 C.7.6.16.2.6); the latter carry no series, which is then empty unless known from the
    former. Images of other studies are found in Studies Containing Other Referenced Instances.
    """
    found: dict[str, InstanceReference] = {}
    studies: list[tuple[str, list[pydicom.Dataset]]] = [
        (str(header.get("StudyInstanceUID", "")), _items(header, "ReferencedSeriesSequence"))
    ]
    for study in _items(header, "StudiesContainingOtherReferencedInstancesSequence"):
        studies.append(
            (str(study.get("StudyInstanceUID", "")), _items(study, "ReferencedSeriesSequence"))
        )
    for study_uid, series_items in studies:
        for series in series_items:
            for item in _items(series, "ReferencedInstanceSequence") or _items(
                series, "ReferencedSOPSequence"
            ):
                uid = str(item.get("ReferencedSOPInstanceUID", ""))
                found[uid] = InstanceReference(
                    str(item.get("ReferencedSOPClassUID", "")),
                    uid,
                    str(series.get("SeriesInstanceUID", "")),
                    study_uid,
                )
    for frame in _items(header, "PerFrameFunctionalGroupsSequence"):
        for class_uid, uid in _frame_sources(frame):
            found.setdefault(
                uid, InstanceReference(class_uid, uid, "", str(header.get("StudyInstanceUID", "")))
            )
    found.pop("", None)
    return tuple(found.values())


def _frame_sources(frame: pydicom.Dataset) -> Iterator[tuple[str, str]]:
    for derivation in _items(frame, "DerivationImageSequence"):
        for source in _items(derivation, "SourceImageSequence"):
            yield (
                str(source.get("ReferencedSOPClassUID", "")),
                str(source.get("ReferencedSOPInstanceUID", "")),
            )


def _segment(item: pydicom.Dataset, seg_uid: str) -> Segment:
    try:
        number = int(item.SegmentNumber)
    except (AttributeError, TypeError, ValueError) as e:
        raise InputError("seg_malformed", f"SEG {seg_uid}: a segment has no Segment Number") from e
    label = str(item.get("SegmentLabel") or f"Segment {number}")
    return Segment(
        number=number,
        label=label,
        tracking_id=str(item.get("TrackingID") or label),
        # A segment without a Tracking UID is a lesion of its own: its identity is the SEG's.
        tracking_uid=str(
            item.get("TrackingUID")
            or f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, f'{seg_uid}#{number}').int}"
        ),
        category=_code(_items(item, "SegmentedPropertyCategoryCodeSequence")),
        property_type=_code(_items(item, "SegmentedPropertyTypeCodeSequence")),
        anatomic_regions=tuple(
            code
            for region in _items(item, "AnatomicRegionSequence")
            for code in (
                _code([region]),
                _code(_items(region, "AnatomicRegionModifierSequence")),
            )
            if code is not None
        ),
    )


def read_segmentation(path: Path) -> Segmentation:
    """Read the header of a SEG file.

    Raises
    ------
    InputError
        If the file is not DICOM, not a binary Segmentation, or names no segment or image.
    """
    header = read_header(path)
    uid = str(header.get("SOPInstanceUID", path.name))
    if header.SOPClassUID != SegmentationStorage:
        raise InputError(
            "not_seg",
            f"{path.name}: SOP Class is {class_name(header)}, expected Segmentation Storage "
            f"({SegmentationStorage})",
        )
    if header.get("SegmentationType") != "BINARY":
        raise InputError(
            "seg_type",
            f"SEG {uid}: Segmentation Type is {header.get('SegmentationType')!r}, expected "
            "'BINARY'",
        )
    segments = tuple(_segment(item, uid) for item in _items(header, "SegmentSequence"))
    if not segments:
        raise InputError("seg_malformed", f"SEG {uid}: the Segment Sequence is empty")
    references = referenced_instances(header)
    if not references:
        raise InputError(
            "seg_without_references",
            f"SEG {uid}: neither Referenced Series Sequence nor source images of its frames name "
            "the CT it was drawn on",
        )
    return Segmentation(path, header, segments, references)


def segment_masks(seg: Segmentation, series: CtSeries) -> dict[int, LesionMask | None]:
    """Place every frame on the CT grid and return each segment's voxels.

    Returns
    -------
    dict
        Segment Number to mask; None for a segment without a voxel.

    Raises
    ------
    InputError
        If frame of reference, orientation, spacing or position of a frame do not fit the CT, if a
        frame's source image is another slice than the one it lies on, or if the pixel data cannot
        be decoded.
    """
    header = seg.header
    uid = seg.sop_instance_uid
    if header.get("FrameOfReferenceUID") != series.header.FrameOfReferenceUID:
        raise InputError(
            "seg_frame_of_reference",
            f"SEG {uid}: Frame of Reference UID is {header.get('FrameOfReferenceUID')}, the CT's "
            f"{series.header.FrameOfReferenceUID}",
        )
    frames = _items(header, "PerFrameFunctionalGroupsSequence")
    declared = int(header.get("NumberOfFrames") or 0)
    if len(frames) != declared:
        raise InputError(
            "seg_malformed",
            f"SEG {uid}: Number of Frames is {declared}, but {len(frames)} frames are described",
        )
    shared = (_items(header, "SharedFunctionalGroupsSequence") or [pydicom.Dataset()])[0]
    indices: dict[int, list[np.ndarray]] = {s.number: [] for s in seg.segments}
    seen = 0
    try:
        for number, (frame, pixels) in enumerate(
            zip(frames, _frame_pixels(pydicom.dcmread(seg.path)), strict=False), start=1
        ):
            seen = number
            rows, columns = np.nonzero(pixels)
            segment = _segment_number(frame, shared, uid, number)
            if segment not in indices:
                raise InputError(
                    "seg_malformed",
                    f"SEG {uid} frame {number}: Referenced Segment Number {segment} is not in the "
                    "Segment Sequence",
                )
            if rows.size:
                indices[segment].append(
                    _place(frame, shared, series, (uid, number), rows, columns, pixels.shape)
                )
    except UNREADABLE as e:
        raise InputError(
            "unreadable_pixels", f"SEG {uid}: the pixel data cannot be decoded: {e}"
        ) from e
    if seen != declared:
        raise InputError(
            "unreadable_pixels", f"SEG {uid}: {declared} frames declared, {seen} in the pixel data"
        )
    return {n: mask_of_indices(np.concatenate(i)) if i else None for n, i in indices.items()}


def _frame_pixels(dataset: pydicom.Dataset) -> Iterator[np.ndarray]:
    """Yield each frame's pixels, (row, column).

    Bits are packed across frames (PS3.5 8.1.1); pydicom 3.0.2 loses the last ones of a frame that
    begins and ends within a byte, so they are unpacked here.
    """
    if dataset.file_meta.TransferSyntaxUID.is_encapsulated or dataset.BitsAllocated != 1:
        yield from iter_pixels(dataset)
        return
    packed = np.frombuffer(dataset.PixelData, dtype=np.uint8)
    shape = int(dataset.Rows), int(dataset.Columns)
    count = shape[0] * shape[1]
    for first in range(0, int(dataset.NumberOfFrames) * count, count):
        bits = np.unpackbits(packed[first // 8 : -(-(first + count) // 8)], bitorder="little")
        pixels = bits[first % 8 : first % 8 + count]
        if pixels.size < count:
            return
        yield pixels.reshape(shape)


def _group(
    frame: pydicom.Dataset, shared: pydicom.Dataset, keyword: str, where: tuple[str, int]
) -> pydicom.Dataset:
    items = _items(frame, keyword) or _items(shared, keyword)
    if not items:
        raise InputError("seg_malformed", f"SEG {where[0]} frame {where[1]}: no {keyword}")
    return items[0]


def _segment_number(frame: pydicom.Dataset, shared: pydicom.Dataset, uid: str, number: int) -> int:
    item = _group(frame, shared, "SegmentIdentificationSequence", (uid, number))
    try:
        return int(item.ReferencedSegmentNumber)
    except (AttributeError, TypeError, ValueError) as e:
        raise InputError(
            "seg_malformed", f"SEG {uid} frame {number}: no Referenced Segment Number"
        ) from e


def _vector(item: pydicom.Dataset, keyword: str, count: int, where: tuple[str, int]) -> np.ndarray:
    value: Any = item.get(keyword)
    try:
        vector = np.array([float(v) for v in value])
    except (TypeError, ValueError) as e:
        raise InputError(
            "seg_malformed", f"SEG {where[0]} frame {where[1]}: {keyword} is {value!r}"
        ) from e
    if vector.shape != (count,) or not np.isfinite(vector).all():
        raise InputError(
            "seg_malformed", f"SEG {where[0]} frame {where[1]}: {keyword} is {value!r}"
        )
    return vector


def _place(
    frame: pydicom.Dataset,
    shared: pydicom.Dataset,
    series: CtSeries,
    where: tuple[str, int],
    rows: np.ndarray,
    columns: np.ndarray,
    shape: tuple[int, ...],
) -> np.ndarray:
    """Return the (z, y, x) CT indices of a frame's set pixels, after checking the frame's grid."""
    name = f"SEG {where[0]} frame {where[1]}"
    position = _vector(
        _group(frame, shared, "PlanePositionSequence", where), "ImagePositionPatient", 3, where
    )
    orientation = _vector(
        _group(frame, shared, "PlaneOrientationSequence", where),
        "ImageOrientationPatient",
        6,
        where,
    )
    spacing = _vector(
        _group(frame, shared, "PixelMeasuresSequence", where), "PixelSpacing", 2, where
    )
    normal = series.direction[:, 2]
    distance = (series.positions - position) @ normal
    z = int(np.abs(distance).argmin())
    # One step along a column index, and along a row index, in CT voxels (x, y) and mm off-plane.
    steps = np.stack([orientation[:3] * spacing[1], orientation[3:] * spacing[0]])
    last_row, last_column = shape[0] - 1, shape[1] - 1
    corners = np.array([[0, 0], [last_column, 0], [0, last_row], [last_column, last_row]])
    relative = position + corners @ steps - series.positions[z]
    voxel = relative @ series.direction  # mm along x, y, z of the CT
    off_plane = np.abs(voxel[:, 2]).max()
    if off_plane > FRAME_TOLERANCE_MM:
        raise InputError(
            "seg_geometry",
            f"{name}: lies {off_plane:.3f} mm off the nearest CT slice "
            f"{series.slices[z].sop_instance_uid} (Image Position (Patient) {position.tolist()}, "
            f"Image Orientation (Patient) {orientation.tolist()})",
        )
    in_plane = np.array(series.spacing[:2])
    index = np.rint(voxel[:, :2] / in_plane)
    step_index = np.rint((steps @ series.direction)[:, :2] / in_plane)
    # Each corner must lie where whole steps from the first pixel lead to; a spacing of one pixel
    # more or less over the image's width would lead from grid point to grid point as well.
    off_grid = np.abs(voxel[:, :2] - (index[0] + corners @ step_index) * in_plane).max()
    turned = np.abs(step_index).tolist()
    if off_grid > FRAME_TOLERANCE_MM or turned not in ([[1, 0], [0, 1]], [[0, 1], [1, 0]]):
        raise InputError(
            "seg_geometry",
            f"{name}: its pixel grid (Pixel Spacing {spacing.tolist()}, Image Position (Patient) "
            f"{position.tolist()}) is not the CT's (Pixel Spacing "
            f"{[series.spacing[1], series.spacing[0]]}, Image Position (Patient) "
            f"{series.positions[z].tolist()})",
        )
    sources = {source for _, source in _frame_sources(frame)}
    if len(sources) == 1 and series.slices[z].sop_instance_uid not in sources:
        raise InputError(
            "seg_source_mismatch",
            f"{name}: its source image is {sources.pop()}, but it lies on CT slice "
            f"{series.slices[z].sop_instance_uid}",
        )
    xy = (index[0] + np.column_stack([columns, rows]) @ step_index).astype(int)
    _, height, width = series.shape
    if (xy < 0).any() or (xy >= [width, height]).any():
        raise InputError("seg_geometry", f"{name}: marks pixels outside the CT image")
    return np.column_stack([np.full(len(xy), z), xy[:, 1], xy[:, 0]])
