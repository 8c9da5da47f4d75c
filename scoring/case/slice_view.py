"""The slices of a case as pictures, with the contours of its segments."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from scoring.case.series_choice import series_in_use
from scoring.case.usable import usable
from scoring.ct.pixels import hounsfield
from scoring.ct.slice import CtSlice
from scoring.grid import LesionMask
from scoring.policy import SegmentationPolicy
from scoring.segmentation.read import segment_masks
from scoring.segmentation.segment import Segmentation

CONTOUR = (255, 210, 31)
# Window centre and width in HU, by name.
WINDOWS = {
    "soft tissue": (40.0, 400.0),
    "lung": (-600.0, 1500.0),
    "liver": (80.0, 150.0),
    "bone": (400.0, 1800.0),
}


@dataclasses.dataclass(frozen=True)
class StackSegment:
    """A segment on the slices, counted from 1: from where to where it goes, and where it is most.

    ``mask`` is on the grid of the CT.
    """

    label: str
    first: int
    last: int
    largest: int
    mask: LesionMask


@dataclasses.dataclass(frozen=True)
class Stack:
    """The slices of the CT series that is in use, in their order, and what is outlined on them."""

    slices: Sequence[CtSlice]
    segments: tuple[StackSegment, ...]


def stack_of(
    ct: Sequence[CtSlice], segs: Sequence[Segmentation], policy: SegmentationPolicy
) -> Stack:
    """Return the slices on which the first segmentation was drawn, with all segments on them.

    Segmentations that were rejected are left out.

    Raises
    ------
    InputError
        If there is no segmentation, or the objects cannot be used.
    """
    segs, _ = usable(segs)
    series, series_of = series_in_use(ct, segs)
    used = series_of[segs[0].sop_instance_uid]
    chosen = series[used]
    found = []
    for seg in segs:
        if series_of[seg.sop_instance_uid] != used:
            continue
        labels = {s.number: s.label for s in seg.segments}
        for number, mask in segment_masks(seg, chosen, policy).items():
            if mask is None:
                continue
            sizes = mask.voxels.sum(axis=(1, 2))
            first = mask.lower[2] + 1
            largest = first + int(np.argmax(sizes))
            label = labels[number] or f"segment {number}"
            found.append(StackSegment(label, first, first + len(sizes) - 1, largest, mask))
    return Stack(chosen.slices, tuple(found))


def picture(stack: Stack, number: int, window: str, contour: bool) -> np.ndarray:
    """Return a slice, counted from 1, as uint8, (row, column, colour).

    Raises
    ------
    InputError
        If it cannot be decoded.
    """
    centre, width = WINDOWS[window]
    pixels = hounsfield(stack.slices[number - 1]).astype(np.float32)
    grey = np.clip((pixels - centre + width / 2) * (255 / width), 0, 255).astype(np.uint8)
    shown = np.repeat(grey[:, :, None], 3, axis=2)
    for segment in stack.segments if contour else ():
        if segment.first <= number <= segment.last:
            x, y, _ = segment.mask.lower
            edge = _edge(segment.mask.voxels[number - segment.first])
            rows, columns = np.nonzero(edge)
            shown[rows + y, columns + x] = CONTOUR
    return shown


def _edge(mask: np.ndarray) -> np.ndarray:
    """Return the pixels of a mask that have a neighbour outside."""
    padded = np.pad(mask, 1)
    inner = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    edge: np.ndarray = mask & ~inner
    return edge
