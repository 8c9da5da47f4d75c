"""Selects the images of a series that form the volume on which a segmentation was drawn.

Scanners and archives put more into a series than one volume: localizers, dose sheets, a second
phase, the same object twice. If all images form one regular volume, all are used. Otherwise the
images that the segmentation names decide: the complete regular stack that contains them is used,
and the images left out are named.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

import numpy as np

from scoring.case.sent_again import Change, difference
from scoring.ct.dicom_file import text_of
from scoring.ct.series import CtSeries, build_series
from scoring.ct.slice import CtSlice, check_slice
from scoring.errors import InputError
from scoring.reasons import Problem
from scoring.wording import counted

# Attributes that distinguish the stacks of one series, tried in this order until one fits.
_DISTINGUISHING: tuple[tuple[str, ...], ...] = (
    (),
    ("AcquisitionNumber",),
    ("AcquisitionDate", "AcquisitionTime", "AcquisitionDateTime"),
    ("ImageType", "ConvolutionKernel", "SliceThickness"),
    ("TemporalPositionIdentifier", "NominalPercentageOfCardiacPhase"),
    ("ContentTime",),
)
_NAMED = 3  # most of the images left out that a note names


@dataclasses.dataclass(frozen=True)
class Named:
    """The images that segmentations name: as sources of single frames, and at all."""

    by_frames: frozenset[str]
    at_all: frozenset[str]


def build_stack(slices: Sequence[CtSlice], uid: str, named: Named) -> CtSeries:
    """Return the volume of a series that segmentations were drawn on.

    Parameters
    ----------
    slices
        The images of the series, each a slice of its own.
    uid
        Series Instance UID.
    named
        The images that the segmentations name; none where they name the series alone.

    Raises
    ------
    InputError
        ``two_stacks`` where the intended stack is ambiguous, ``object_differs`` where an object is
        present twice with different content; otherwise as `build_series` for all images.
    """
    once = _once(slices)
    notes: tuple[str, ...] = ()
    if len(once) < len(slices):
        notes = (
            f"CT series {uid}: {counted(len(slices) - len(once), 'image was', 'images were')} "
            "there twice, with the same "
            "content, and were used once.",
        )
    try:
        series = _of_one_acquisition(build_series(once), named)
    except InputError as e:
        series = _chosen(once, uid, named, e)
    return dataclasses.replace(series, notes=(*notes, *left_out(once, series, uid)))


def _once(slices: Sequence[CtSlice]) -> list[CtSlice]:
    """Return the objects without duplicates."""
    found: dict[tuple[str, int | None], CtSlice] = {}
    for item in slices:
        first = found.setdefault((item.sop_instance_uid, item.frame), item)
        if first is not item and first.path != item.path:
            _check_same(first, item)
    return list(found.values())


def _check_same(first: CtSlice, again: CtSlice) -> None:
    if first.sha256 and first.sha256 == again.sha256:
        return
    found = difference(first.path, again.path)
    if found.change is not Change.NOTHING:
        raise InputError(
            Problem.OBJECT_DIFFERS,
            f"CT image {again.name} is there twice, with different {found.attributes}",
        )


def _of_one_acquisition(series: CtSeries, named: Named) -> CtSeries:
    """Return every second slice if two volumes are interleaved and one of them is named.

    Two phases or reconstructions half a spacing apart form a regular volume together, although
    neighbouring slices were not scanned at the same time or not reconstructed alike.
    """
    kinds = [
        tuple(text_of(s.header, k) for k in ("AcquisitionNumber", "ConvolutionKernel"))
        for s in series.slices
    ]
    if len(set(kinds)) == 2 and all(a != b for a, b in itertools.pairwise(kinds)):
        for half in (series.slices[::2], series.slices[1::2]):
            if named.at_all == {item.sop_instance_uid for item in half}:
                return _built(half) or series
    return series


def _chosen(slices: Sequence[CtSlice], uid: str, named: Named, error: InputError) -> CtSeries:
    """Return the intended stack if all images together do not form one."""
    usable = [item for item in slices if _defect(item) is None]
    scouts = {item.sop_instance_uid for item in slices if _is_localizer(item)}
    # Programs name all images of a series as a matter of course, its localizers among them.
    for names in (named.by_frames, named.at_all - scouts):
        for item in slices:
            if item.sop_instance_uid in names:
                check_slice(item)
        if not names and named.at_all:
            continue
        for attributes in _DISTINGUISHING:
            fitting = [
                built
                for stack in _stacks(usable, attributes)
                if _contains(stack, names) and (built := _built(stack)) is not None
            ]
            if len(fitting) > 1:
                raise _two_stacks(fitting, uid)
            if fitting and not (names and _leaves_out(fitting[0], slices, names)):
                return fitting[0]
        alone = [item for item in usable if item.sop_instance_uid in names]
        if (own := _built(alone)) is not None and _covers(own, usable):
            return own
    # What is wrong with the slices themselves, not that there are others beside them.
    raise _refusal(usable) or error


def _refusal(slices: Sequence[CtSlice]) -> InputError | None:
    if len(slices) < 2:
        return None
    try:
        build_series(slices)
    except InputError as e:
        return e
    return None


def _is_localizer(item: CtSlice) -> bool:
    defect = _defect(item)
    return defect is not None and defect.code == Problem.LOCALIZER


def _defect(item: CtSlice) -> InputError | None:
    try:
        check_slice(item)
    except InputError as e:
        return e
    return None


def _built(stack: Sequence[CtSlice]) -> CtSeries | None:
    try:
        return build_series(stack)
    except InputError:
        return None


def _contains(stack: Sequence[CtSlice], names: Set[str]) -> bool:
    """Return whether a stack has one of the named images; True if none is named."""
    return not names or any(item.sop_instance_uid in names for item in stack)


def _leaves_out(series: CtSeries, slices: Sequence[CtSlice], names: Set[str]) -> bool:
    """Return whether some of the named images are outside a stack."""
    here = {item.sop_instance_uid for item in series.slices}
    return any(item.sop_instance_uid in names - here for item in slices)


def _covers(series: CtSeries, slices: Sequence[CtSlice]) -> bool:
    """Return whether a stack covers the full extent of all images with its orientation."""
    normal = series.direction[:, 2]
    key = _geometry(series.slices[0])
    along = [
        float(np.array(s.header.ImagePositionPatient, dtype=float) @ normal)
        for s in slices
        if _geometry(s) == key
    ]
    ends = series.positions[[0, -1]] @ normal
    near = series.spacing[2] / 2
    return bool(min(along) > ends[0] - near and max(along) < ends[1] + near)


def _stacks(slices: Sequence[CtSlice], attributes: tuple[str, ...]) -> Iterator[list[CtSlice]]:
    """Yield the images grouped by geometry and by the attributes that distinguish stacks."""
    found: dict[tuple[object, ...], list[CtSlice]] = {}
    for item in slices:
        key = (*_geometry(item), *(text_of(item.header, k) for k in attributes))
        found.setdefault(key, []).append(item)
    yield from found.values()


def _geometry(item: CtSlice) -> tuple[object, ...]:
    """Return the geometry that slices of one volume share, rounded."""
    header = item.header
    axes = _rounded(header.ImageOrientationPatient, 2)
    spacing = _rounded(header.PixelSpacing, 4)
    return (str(header.FrameOfReferenceUID), header.Rows, header.Columns, *axes, *spacing)


def _rounded(values: Iterable[object], digits: int) -> list[object]:
    """Return numbers rounded; other values are left for `build_series` to refuse."""
    try:
        return [round(float(str(v)), digits) + 0.0 for v in values]
    except (TypeError, ValueError):  # a single value has no parts
        return [str(values)]


def _two_stacks(fitting: Sequence[CtSeries], uid: str) -> InputError:
    return InputError(
        Problem.TWO_STACKS,
        f"CT series {uid} holds {len(fitting)} volumes, and the segmentation does not name the "
        f"images of one: {'; '.join(_described(series.slices) for series in fitting)}",
    )


def _described(slices: Sequence[CtSlice]) -> str:
    """Return the acquisition of images, and their number, in words."""
    header = slices[0].header
    time = text_of(header, "AcquisitionTime") or text_of(header, "ContentTime") or "not given"
    which = text_of(header, "AcquisitionNumber") or "not given"
    return f"Acquisition Number {which}, time {time}, {counted(len(slices), 'image')}"


def left_out(slices: Sequence[CtSlice], series: CtSeries, uid: str) -> tuple[str, ...]:
    """Return a sentence about the images of a series that are not part of its volume.

    Of a multi-frame image, each frame counts.
    """
    used = {(s.sop_instance_uid, s.frame) for s in series.slices}
    others = [s for s in slices if (s.sop_instance_uid, s.frame) not in used]
    if not others:
        return ()
    words = Counter(_why(item) for item in others)
    by_kind = "; ".join(f"{count} {what}" for what, count in words.items())
    names = ", ".join(item.name for item in others[:_NAMED])
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return (
        f"CT series {uid}: {len(others)} of {len(slices)} images are not of the volume that the "
        f"segmentation was drawn on ({_described(series.slices)}) and were left out: {by_kind} "
        f"({names}{more}).",
    )


def _why(item: CtSlice) -> str:
    error = _defect(item)
    if error is None:
        header = item.header
        time = text_of(header, "AcquisitionTime") or text_of(header, "ContentTime") or "not given"
        which = text_of(header, "AcquisitionNumber") or "not given"
        return f"of Acquisition Number {which}, time {time}"
    if error.code == Problem.LOCALIZER:
        return "localizer"
    return {"missing_attribute": "without a place"}.get(error.code, "not in Hounsfield units")
