"""RT Structure Set: its ROIs as segments, and their contours on the CT grid (PS3.3 A.19).

The contours of lesions must be closed and planar and lie on CT slices, as they were drawn; none is
moved, interpolated or guessed.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np
import pydicom
import shapely

from scoring.attributes import as_whole
from scoring.ct.dicom_file import items, text_of, value_of, whole_number
from scoring.ct.series import CtSeries
from scoring.ct.tolerance import SLICE_MM, half_unit
from scoring.errors import InputError
from scoring.escaping import uid_words
from scoring.grid import LesionMask, Tile, mask_of_tiles
from scoring.policy import SegmentationPolicy
from scoring.reasons import Problem
from scoring.segmentation.contour_raster import (
    AmbiguousContoursError,
    edge_width,
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
    tracking,
)
from scoring.wording import counted

CLOSED, EXCLUSIVE_OR = "CLOSED_PLANAR", "CLOSEDPLANAR_XOR"
# The defined term of RT ROI Interpreted Type (PS3.3 C.8.8.8.1) for a lesion's own extent. CTV and
# PTV add margins to it.
LESION_TYPE = "GTV"
# A contour through every second pixel of a slice of 512 squared has fewer.
MOST_POINTS = 100_000


@dataclasses.dataclass(frozen=True)
class Contour:
    """Region that a closed contour encloses on a CT slice, mm from the first voxel's centre.

    ``edge`` is the distance within which a voxel's centre counts as on the contour.
    """

    z: int
    polygon: shapely.Geometry
    exclusive_or: bool
    edge: float


@dataclasses.dataclass(frozen=True)
class RoiVoxels:
    """An ROI's voxels on the CT grid.

    Parameters
    ----------
    mask
        None for an ROI that encloses no voxel centre.
    on_edge
        Number of voxels that lie on its contours, so that a rule decides whether they belong to it.
    otherwise
        The mask under the opposite rule.
    edge
        Largest distance that counts as on a contour, mm.
    problem
        Why the contours cannot be used; empty where they can.
    """

    mask: LesionMask | None
    on_edge: int = 0
    otherwise: LesionMask | None = None
    edge: float = 0.0
    problem: str = ""


def read_rois(header: pydicom.Dataset, uid: str) -> tuple[Segment, ...]:
    """Return the ROIs of an RTSTRUCT, each with the attributes of its observation.

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
        return whole_number(item, keyword)
    except ValueError as e:
        raise InputError(Problem.RTSTRUCT_MALFORMED, f"RTSTRUCT {uid}: {keyword} {e}") from e


def _roi(item: pydicom.Dataset, observations: dict[int, pydicom.Dataset], uid: str) -> Segment:
    number = _number(item, "ROINumber", uid)
    seen = observations.get(number, pydicom.Dataset())
    label = text_of(item, "ROIName") or f"ROI {number}"
    tracking_id, tracking_uid = tracking(seen, label, uid, number)
    return Segment(
        number=number,
        label=label,
        tracking_id=tracking_id,
        tracking_uid=tracking_uid,
        category=first_code(seen, "SegmentedPropertyCategoryCodeSequence"),
        property_type=first_code(seen, "RTROIIdentificationCodeSequence"),
        anatomic_regions=anatomic_regions(seen),
        interpreted_type=text_of(seen, "RTROIInterpretedType").upper(),
        algorithm_type=text_of(item, "ROIGenerationAlgorithm").upper(),
        algorithm_name=text_of(item, "ROIGenerationDescription"),
        description=" ".join(
            text
            for dataset, keyword in (
                (item, "ROIDescription"),
                (seen, "ROIObservationLabel"),
                (seen, "ROIObservationDescription"),
            )
            if (text := text_of(dataset, keyword))
        ),
    )


def is_lesion_name(segment: Segment, pattern: str) -> bool:
    """Return whether an ROI's name identifies a lesion."""
    return re.search(pattern, segment.label, re.IGNORECASE) is not None


def roi_masks(
    seg: Segmentation, numbers: Collection[int], series: CtSeries, policy: SegmentationPolicy
) -> tuple[dict[int, RoiVoxels], tuple[str, ...]]:
    """Rasterise the contours of ROIs.

    Returns
    -------
    voxels, notes
        ROI Number to voxels, and sentences about the rasterisation.

    Raises
    ------
    InputError
        If contours of no ROI fit the CT and have a clear meaning.
    """
    rois = {_number(i, "ROINumber", seg.sop_instance_uid): i for i in _rois(seg)}
    contours: dict[int, list[pydicom.Dataset]] = {n: [] for n in numbers}
    for item in items(seg.header, "ROIContourSequence"):
        number = _number(item, "ReferencedROINumber", seg.sop_instance_uid)
        if number not in rois:
            raise InputError(
                Problem.RTSTRUCT_MALFORMED,
                f"{seg.name}: contours of ROI {number}, which is not in the Structure Set ROI "
                "Sequence",
            )
        if number in contours:
            contours[number] += items(item, "ContourSequence")
    found: dict[int, RoiVoxels] = {}
    problems: list[InputError] = []
    left_out = 0
    for number, drawn in contours.items():
        name = f"{seg.name} ROI {number}"
        try:
            _check_frame_of_reference(rois[number], name, series)
            placed = [c for c in _contours(drawn, name, series) if c is not None]
            found[number] = _voxels(placed, name, series, policy.contour_edge != "outside")
        except InputError as e:
            problems.append(e)
            found[number] = RoiVoxels(None, problem=str(e))
            continue
        left_out += len(drawn) - len(placed)
    if problems and len(problems) == len(found):
        raise problems[0]
    edge = max((roi.edge for roi in found.values()), default=0.0)
    notes = [
        f"{seg.name}: contours were rasterised to the CT grid; a voxel belongs to a lesion when "
        f"its centre lies within the contour; on it (to {edge:.2g} mm, by Pixel Spacing and the "
        "contours' decimals) counts as "
        f"{'outside' if policy.contour_edge == 'outside' else 'inside'} "
        "(segmentation.contour_edge); a contour within another is a hole."
    ]
    if left_out:
        notes.append(
            f"{seg.name}: {counted(left_out, 'contour')} with fewer than three points, or "
            "all of them in a "
            "line, enclose nothing and were left out."
        )
    return found, tuple(notes)


def _rois(seg: Segmentation) -> list[pydicom.Dataset]:
    return items(seg.header, "StructureSetROISequence")


def _check_frame_of_reference(roi: pydicom.Dataset, name: str, series: CtSeries) -> None:
    found = text_of(roi, "ReferencedFrameOfReferenceUID")
    if found != series.frame_of_reference_uid:
        raise InputError(
            Problem.SEG_FRAME_OF_REFERENCE,
            f"{name}: Referenced Frame of Reference UID is {found}, the CT's "
            f"{series.frame_of_reference_uid}",
        )


def _contours(
    drawn: list[pydicom.Dataset], name: str, series: CtSeries
) -> Iterator[Contour | None]:
    """Yield each contour on its slice; None for a contour that encloses no area."""
    for number, item in enumerate(drawn, start=1):
        where = f"{name} contour {number}"
        kind = text_of(item, "ContourGeometricType")
        if kind not in (CLOSED, EXCLUSIVE_OR):
            raise InputError(
                Problem.CONTOUR_TYPE,
                f"{where}: Contour Geometric Type is {kind!r}, expected {CLOSED!r} or "
                f"{EXCLUSIVE_OR!r}",
            )
        points, rounded = _points(item, where)
        if len(points) == 0:
            yield None
            continue
        z = _slice_of(points, rounded, item, where, series)
        in_plane = ((points - series.positions[z]) @ series.direction)[:, :2]
        polygon = polygon_of(in_plane)
        if polygon is None:
            yield None
            continue
        edge = edge_width(series.spacing[:2], rounded)
        _check_inside_image(in_plane, edge, where, series)
        yield Contour(z, polygon, kind == EXCLUSIVE_OR, edge)


def _points(item: pydicom.Dataset, where: str) -> tuple[np.ndarray, float]:
    """Return a contour's points, (point, axis) in mm, and half a unit of their last decimal."""
    printed = _contour_data(item, where)
    try:
        data = np.array([float(v) for v in printed])
    except (TypeError, ValueError) as e:
        raise InputError(Problem.RTSTRUCT_MALFORMED, f"{where}: Contour Data is not numeric") from e
    declared = value_of(item, "NumberOfContourPoints")
    count = data.size // 3 if declared in (None, "") else as_whole(declared)
    if data.size % 3 or not np.isfinite(data).all():
        raise InputError(
            Problem.RTSTRUCT_MALFORMED,
            f"{where}: Contour Data has {data.size} values, expected finite (x, y, z) triplets",
        )
    if count != data.size // 3:
        raise InputError(
            Problem.RTSTRUCT_MALFORMED,
            f"{where}: Number of Contour Points is {declared}, Contour Data has {data.size // 3}",
        )
    return data.reshape(-1, 3), half_unit(printed)


def _contour_data(item: pydicom.Dataset, where: str) -> Sequence[Any]:
    """Return the numbers of a contour as they are printed.

    Not as pydicom converts them: it makes an object of some hundred bytes of each, and keeps it.
    """
    raw = item.get_item("ContourData")
    value = None if raw is None else raw.value
    if not isinstance(value, bytes):
        return [] if value is None else value
    points = (value.count(b"\\") + 1) // 3
    if points > MOST_POINTS:
        raise InputError(
            Problem.RTSTRUCT_MALFORMED,
            f"{where}: Contour Data has {points} points, expected at most {MOST_POINTS}",
        )
    text = value.decode("latin-1").strip(" \0")
    return text.split("\\") if text else []


def _slice_of(
    points: np.ndarray, rounded: float, item: pydicom.Dataset, where: str, series: CtSeries
) -> int:
    """Return the index of the CT slice on which a contour lies."""
    normal = series.direction[:, 2]
    along = points @ normal
    slices = series.positions @ normal
    z = int(np.abs(slices - along.mean()).argmin())
    off = float(np.abs(along - slices[z]).max())
    uid = series.slices[z].sop_instance_uid
    if off > max(SLICE_MM + 1e-9, series.printed.off_plane(rounded)):
        raise InputError(
            Problem.CONTOUR_OFF_SLICE,
            f"{where}: lies {off:.3f} mm off the nearest CT slice {uid} (its points are at "
            f"{along.min():.3f} to {along.max():.3f} mm along the slice normal, the slice at "
            f"{slices[z]:.3f} mm)",
        )
    images = {source for _, source in contour_images(item)}
    if len(images) == 1 and uid not in images:
        raise InputError(
            Problem.SEG_SOURCE_MISMATCH,
            f"{where}: was drawn on image {uid_words(images.pop())}, but it lies on CT slice {uid}",
        )
    return z


def _check_inside_image(in_plane: np.ndarray, edge: float, where: str, series: CtSeries) -> None:
    _, rows, columns = series.shape
    index = in_plane / np.array(series.spacing[:2])
    slack = edge / np.array(series.spacing[:2])
    beyond = np.maximum(-0.5 - slack - index, index - (np.array([columns, rows]) - 0.5 + slack))
    if beyond.max() > 0:
        worst = int(beyond.max(axis=1).argmax())
        raise InputError(
            Problem.CONTOUR_OUTSIDE_IMAGE,
            f"{where}: point {worst + 1} lies outside the CT image, at column "
            f"{index[worst, 0]:.1f} and row {index[worst, 1]:.1f} of {columns} x {rows}",
        )


def _voxels(contours: list[Contour], name: str, series: CtSeries, edge_inside: bool) -> RoiVoxels:
    by_slice: dict[int, list[Contour]] = {}
    for contour in contours:
        by_slice.setdefault(contour.z, []).append(contour)
    regions: dict[int, shapely.Geometry] = {}
    edges = {z: max(c.edge for c in drawn) for z, drawn in by_slice.items()}
    for z, drawn in by_slice.items():
        try:
            regions[z] = region_of(
                [c.polygon for c in drawn], any(c.exclusive_or for c in drawn), edges[z]
            )
        except AmbiguousContoursError as e:
            raise InputError(
                Problem.CONTOUR_AMBIGUOUS,
                f"{name}: on CT slice {series.slices[z].sop_instance_uid} {e}; what they enclose "
                f"together is not said ({CLOSED!r}, not {EXCLUSIVE_OR!r})",
            ) from e
    _check_no_gap(regions, name, series)
    spacing, shape = series.spacing[:2], (series.shape[1], series.shape[2])
    with_edge, without, on_edge = [], [], 0
    for z, region in regions.items():
        found = voxels_inside(region, spacing, shape, edges[z])
        if found is None:
            continue
        y, x, voxels, edge = found
        with_edge.append(Tile(z, y, x, voxels))
        without.append(Tile(z, y, x, voxels & ~edge))
        on_edge += int(np.count_nonzero(voxels & edge))
    masks = mask_of_tiles(with_edge), mask_of_tiles(without)
    mask, otherwise = masks if edge_inside else masks[::-1]
    return RoiVoxels(mask, on_edge, otherwise, max(edges.values(), default=0.0))


def _check_no_gap(regions: dict[int, shapely.Geometry], name: str, series: CtSeries) -> None:
    """Refuse contours that leave out a slice: drawn on every second slice, they form stripes."""
    drawn = sorted(regions)
    for below, above in itertools.pairwise(drawn):
        if above - below > 1 and shapely.intersects(regions[below], regions[above]):
            raise InputError(
                Problem.CONTOUR_GAP,
                f"{name}: has contours above and below each other on CT slices "
                f"{series.slices[below].sop_instance_uid} and "
                f"{series.slices[above].sop_instance_uid}, but none on the "
                f"{counted(above - below - 1, 'slice')} between",
            )
