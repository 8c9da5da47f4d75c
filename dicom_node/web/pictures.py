"""Key images of lesions as PNG, drawn on request and cached."""

from __future__ import annotations

import collections
import io
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.errors import ScoringError

if TYPE_CHECKING:
    import numpy as np

    from scoring.ct.slice import CtSlice
    from scoring.policy import SegmentationPolicy
    from scoring.results import CaseResult, KeyImage
    from scoring.segmentation.segment import Segmentation

MOST_PICTURES = 12  # of one case
MOST_CASES = 16  # kept
INCHES, DPI = 2.4, 200


class Pictures:
    """Draws all lesions of a case together, because they share the CT; one case at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: collections.OrderedDict[str, dict[int, bytes]] = collections.OrderedDict()

    def of(
        self, report_uid: str, number: int, make: Callable[[], dict[int, bytes]]
    ) -> bytes | None:
        """Return the picture of a lesion, or None if it has none.

        Parameters
        ----------
        report_uid
            The report of the lesion; its UID is derived from its inputs.
        number
            The lesion, counted from 1.
        make
            Draws the case's pictures; called if they are not cached.
        """
        with self._lock:
            if report_uid not in self._kept:
                made = make()
                if not made:
                    return None  # not cached: the disk may be readable next time
                self._kept[report_uid] = made
                while len(self._kept) > MOST_CASES:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(report_uid)
            return self._kept[report_uid].get(number)


def draw_all(
    result: CaseResult,
    ct: Sequence[Path],
    segs: Sequence[Path],
    policy: SegmentationPolicy | None = None,
) -> dict[int, bytes]:
    """Return a PNG of each lesion that can be drawn, by number; empty if objects are damaged."""
    from scoring.case.key_image import key_images
    from scoring.ct.slice import read_slices
    from scoring.segmentation.read import read_segmentation

    try:
        images = key_images(
            result,
            [s for p in ct for s in read_slices(p)],
            [read_segmentation(p) for p in segs],
            MOST_PICTURES,
            policy,
        )
    except (ScoringError, OSError):
        return {}
    return {result.lesions.index(image.lesion) + 1: _png(image) for image in images}


def draw_one(
    ct: Sequence[CtSlice],
    segs: Sequence[Segmentation],
    seg: Segmentation,
    number: int,
    policy: SegmentationPolicy,
) -> bytes | None:
    """Return a PNG of a segment, lesion or not; None if it has no voxel or cannot be drawn."""
    from scoring.case.key_image import segment_image
    from scoring.lesions.decision import decide_segments

    decision = next((d for d in decide_segments([seg]) if d.segment.number == number), None)
    try:
        image = segment_image(decision, ct, segs, policy) if decision is not None else None
    except (ScoringError, OSError):
        return None
    return None if image is None else _png(image)


def png(pixels: np.ndarray) -> bytes:
    """Return a picture, uint8 (row, column, colour), as PNG."""
    from matplotlib.image import imsave

    buffer = io.BytesIO()
    imsave(buffer, pixels, format="png")
    return buffer.getvalue()


def _png(image: KeyImage) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from sr_templates.companions.key_image_figure import draw

    figure = Figure(figsize=(INCHES, INCHES), dpi=DPI, facecolor="black")
    canvas = FigureCanvasAgg(figure)
    draw(figure.add_axes((0.0, 0.0, 1.0, 1.0)), image, whole_slice=False)
    buffer = io.BytesIO()
    canvas.print_png(buffer)
    return buffer.getvalue()
