"""RT Structure Set: its ROIs as segments, and their contours on the CT grid (PS3.3 A.19).

The contours of lesions must be closed and planar and lie on CT slices, as they were drawn; none is
moved, interpolated or guessed.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Collection, Iterator

import numpy as np
import pydicom
import shapely

from scoring.ct.series import SLICE_POSITION_TOLERANCE_MM, CtSeries
from scoring.errors import InputError
from scoring.grid import LesionMask, Tile, mask_of_tiles
from scoring.policy import SegmentationPolicy
from scoring.segmentation.contour_raster import (
    CONTOUR_TOLERANCE_MM,
    AmbiguousContoursError,
    polygon_of,
    region_of,
    voxels_inside,
)
from scoring.segmentation.references import contour_images
from scoring.segmentation.segment import (
    Segment,
    Segmentation,
    anatomic_regions,
    first_code,
    items,
    tracking,
)

CLOSED, EXCLUSIVE_OR = "CLOSED_PLANAR", "CLOSEDPLANAR_XOR"
# Of the defined terms of RT ROI Interpreted Type (PS3.3 C.8.8.8.1) the one that is a lesion's own
# extent. CTV and PTV are grown around it.
LESION_TYPE = "GTV"


@dataclasses.dataclass(frozen=True)
class Contour:
    """What a closed contour encloses on a CT slice, mm from the first voxel's centre."""

    z: int
    polygon: shapely.Geometry
    exclusive_or: bool


def read_rois(header: pydicom.Dataset, uid: str) -> tuple[Segment, ...]:
    """Return the ROIs of an RTSTRUCT, each with what its observation says of it.

    Raises
    ------
    InputError
        If an ROI has no number.
    """
    observations: dict[int, pydicom.Dataset] = {}
    for item in items(header, "RTROIObservationsSequence"):
        observations.setdefault(_number(item, "ReferencedROINumber", uid), item)
    return tuple(_roi(item, observations, uid) for item in items(header, "StructureSetROISequence"))


def _number(item: pydicom.Dataset, keyword: str, uid: str) -> int:
    try:
        return int(item[keyword].value)
    except (KeyError, TypeError, ValueError) as e:
        raise InputError(
            "rtstruct_malformed", f"RTSTRUCT {uid}: {keyword} is {item.get(keyword)!r}"
        ) from e


def _roi(item: pydicom.Dataset, observations: dict[int, pydicom.Dataset], uid: str) -> Segment:
    number = _number(item, "ROINumber", uid)
    seen = observations.get(number, pydicom.Dataset())
    label = str(item.get("ROIName") or f"ROI {number}")
    tracking_id, tracking_uid = tracking(seen, label, uid, number)
    return Segment(
        number=number,
        label=label,
        tracking_id=tracking_id,
        tracking_uid=tracking_uid,
        category=first_code(seen, "SegmentedPropertyCategoryCodeSequence"),
        property_type=first_code(seen, "RTROIIdentificationCodeSequence"),
        anatomic_regions=anatomic_regions(seen),
        interpreted_type=str(seen.get("RTROIInterpretedType") or "").strip().upper(),
    )


def is_lesion_name(segment: Segment, pattern: str) -> bool:
    """Tell whether an ROI's name says that it is a lesion."""
    return re.search(pattern, segment.label, re.IGNORECASE) is not None


def roi_masks(
    seg: Segmentation, numbers: Collection[int], series: CtSeries, policy: SegmentationPolicy
) -> tuple[dict[int, LesionMask | None], tuple[str, ...]]:
    """Rasterise the contours of ROIs.

    Returns
    -------
    masks, notes
        ROI Number to mask, None for an ROI that encloses no voxel centre; and sentences on how it
        was done.

    Raises
    ------
    InputError
        If a contour does not fit the CT, or has no clear meaning.
    """
    rois = {_number(i, "ROINumber", seg.sop_instance_uid): i for i in _rois(seg)}
    contours: dict[int, list[pydicom.Dataset]] = {n: [] for n in numbers}
    for item in items(seg.header, "ROIContourSequence"):
        number = _number(item, "ReferencedROINumber", seg.sop_instance_uid)
        if number not in rois:
            raise InputError(
                "rtstruct_malformed",
                f"{seg.name}: contours of ROI {number}, which is not in the Structure Set ROI "
                "Sequence",
            )
        if number in contours:
            contours[number] += items(item, "ContourSequence")
    masks: dict[int, LesionMask | None] = {}
    left_out = 0
    for number, drawn in contours.items():
        name = f"{seg.name} ROI {number}"
        _check_frame_of_reference(rois[number], name, series)
        placed = [c for c in _contours(drawn, name, series) if c is not None]
        left_out += len(drawn) - len(placed)
        masks[number] = _mask(placed, name, series, policy.contour_edge == "inside")
    notes = [
        f"{seg.name}: contours were rasterised to the CT grid; a voxel belongs to a lesion when "
        f"its centre lies within the contour; on it (to {CONTOUR_TOLERANCE_MM:g} mm) counts as "
        f"{policy.contour_edge} (segmentation.contour_edge); a contour within another is a hole."
    ]
    if left_out:
        notes.append(
            f"{seg.name}: {left_out} contour(s) with fewer than three points, or all of them in a "
            "line, enclose nothing and were left out."
        )
    return masks, tuple(notes)


def _rois(seg: Segmentation) -> list[pydicom.Dataset]:
    return items(seg.header, "StructureSetROISequence")


def _check_frame_of_reference(roi: pydicom.Dataset, name: str, series: CtSeries) -> None:
    found = roi.get("ReferencedFrameOfReferenceUID")
    if found != series.header.FrameOfReferenceUID:
        raise InputError(
            "seg_frame_of_reference",
            f"{name}: Referenced Frame of Reference UID is {found}, the CT's "
            f"{series.header.FrameOfReferenceUID}",
        )


def _contours(
    drawn: list[pydicom.Dataset], name: str, series: CtSeries
) -> Iterator[Contour | None]:
    """Yield each contour on its slice; None for one that encloses nothing."""
    for number, item in enumerate(drawn, start=1):
        where = f"{name} contour {number}"
        kind = str(item.get("ContourGeometricType") or "")
        if kind not in (CLOSED, EXCLUSIVE_OR):
            raise InputError(
                "contour_type",
                f"{where}: Contour Geometric Type is {kind!r}, expected {CLOSED!r} or "
                f"{EXCLUSIVE_OR!r}",
            )
        points = _points(item, where)
        if len(points) == 0:
            yield None
            continue
        z = _slice_of(points, item, where, series)
        in_plane = ((points - series.positions[z]) @ series.direction)[:, :2]
        polygon = polygon_of(in_plane)
        if polygon is None:
            yield None
            continue
        _check_inside_image(in_plane, where, series)
        yield Contour(z, polygon, kind == EXCLUSIVE_OR)


def _points(item: pydicom.Dataset, where: str) -> np.ndarray:
    value = item.get("ContourData")
    try:
        data = np.array([float(v) for v in ([] if value is None else value)])
    except (TypeError, ValueError) as e:
        raise InputError("rtstruct_malformed", f"{where}: Contour Data is not numeric") from e
    declared = item.get("NumberOfContourPoints")
    if data.size % 3 or not np.isfinite(data).all():
        raise InputError(
            "rtstruct_malformed",
            f"{where}: Contour Data has {data.size} values, expected finite (x, y, z) triplets",
        )
    if declared not in (None, "") and int(declared) != data.size // 3:
        raise InputError(
            "rtstruct_malformed",
            f"{where}: Number of Contour Points is {declared}, Contour Data has {data.size // 3}",
        )
    return data.reshape(-1, 3)


def _slice_of(points: np.ndarray, item: pydicom.Dataset, where: str, series: CtSeries) -> int:
    """Return the index of the CT slice that a contour lies on."""
    normal = series.direction[:, 2]
    along = points @ normal
    slices = series.positions @ normal
    z = int(np.abs(slices - along.mean()).argmin())
    off = float(np.abs(along - slices[z]).max())
    uid = series.slices[z].sop_instance_uid
    if off > SLICE_POSITION_TOLERANCE_MM + 1e-9:
        raise InputError(
            "contour_off_slice",
            f"{where}: lies {off:.3f} mm off the nearest CT slice {uid} (its points are at "
            f"{along.min():.3f} to {along.max():.3f} mm along the slice normal, the slice at "
            f"{slices[z]:.3f} mm)",
        )
    images = {source for _, source in contour_images(item)}
    if len(images) == 1 and uid not in images:
        raise InputError(
            "seg_source_mismatch",
            f"{where}: was drawn on image {images.pop()}, but it lies on CT slice {uid}",
        )
    return z


def _check_inside_image(in_plane: np.ndarray, where: str, series: CtSeries) -> None:
    _, rows, columns = series.shape
    index = in_plane / np.array(series.spacing[:2])
    slack = CONTOUR_TOLERANCE_MM / np.array(series.spacing[:2])
    beyond = np.maximum(-0.5 - slack - index, index - (np.array([columns, rows]) - 0.5 + slack))
    if beyond.max() > 0:
        worst = int(beyond.max(axis=1).argmax())
        raise InputError(
            "contour_outside_image",
            f"{where}: point {worst + 1} lies outside the CT image, at column "
            f"{index[worst, 0]:.1f} and row {index[worst, 1]:.1f} of {columns} x {rows}",
        )


def _mask(
    contours: list[Contour], name: str, series: CtSeries, edge_inside: bool
) -> LesionMask | None:
    by_slice: dict[int, list[Contour]] = {}
    for contour in contours:
        by_slice.setdefault(contour.z, []).append(contour)
    regions: dict[int, shapely.Geometry] = {}
    for z, drawn in by_slice.items():
        try:
            regions[z] = region_of([c.polygon for c in drawn], any(c.exclusive_or for c in drawn))
        except AmbiguousContoursError as e:
            raise InputError(
                "contour_ambiguous",
                f"{name}: on CT slice {series.slices[z].sop_instance_uid} {e}; what they enclose "
                f"together is not said ({CLOSED!r}, not {EXCLUSIVE_OR!r})",
            ) from e
    _check_no_gap(regions, name, series)
    spacing, shape = series.spacing[:2], (series.shape[1], series.shape[2])
    tiles = []
    for z, region in regions.items():
        found = voxels_inside(region, spacing, shape, edge_inside)
        if found is not None:
            tiles.append(Tile(z, *found))
    return mask_of_tiles(tiles)


def _check_no_gap(regions: dict[int, shapely.Geometry], name: str, series: CtSeries) -> None:
    """Refuse contours that leave out a slice: drawn on every second one, they make stripes."""
    drawn = sorted(regions)
    for below, above in itertools.pairwise(drawn):
        if above - below > 1 and shapely.intersects(regions[below], regions[above]):
            raise InputError(
                "contour_gap",
                f"{name}: has contours above and below each other on CT slices "
                f"{series.slices[below].sop_instance_uid} and "
                f"{series.slices[above].sop_instance_uid}, but none on the {above - below - 1} "
                "slice(s) between",
            )
