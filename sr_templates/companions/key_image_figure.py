"""Draws a key image: the windowed slice, the lesion's contour, a scale bar."""

from __future__ import annotations

import numpy as np
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scoring.results import KeyImage, Location
from sr_templates import sentences
from sr_templates.companions.printable import printable

# Window centre and width in HU.
SOFT_TISSUE = (40.0, 400.0)
LUNG = (-600.0, 1500.0)
CONTOUR = "#ffd21f"
SCALES_MM = (100, 50, 20, 10, 5)
MOST_OF_WHO = 90  # characters, in one line below the notice
LINE = 0.025  # a line of the caption, as a share of the height
SURROUNDINGS_MM = 40.0  # shown around a lesion unless the whole slice is shown


def window(image: KeyImage) -> tuple[float, float]:
    """Return window centre and width in HU: the lung's for lung lesions, else soft tissue's."""
    return LUNG if image.lesion.location is Location.LUNG else SOFT_TISSUE


def draw(axes: Axes, image: KeyImage, whole_slice: bool) -> None:
    """Draw a key image into axes, cropped around the lesion or whole, to scale in mm."""
    centre, width = window(image)
    dx, dy = image.spacing
    rows, columns = image.pixels.shape
    extent = (-0.5 * dx, (columns - 0.5) * dx, (rows - 0.5) * dy, -0.5 * dy)
    axes.imshow(
        image.pixels,
        cmap="gray",
        vmin=centre - width / 2,
        vmax=centre + width / 2,
        extent=extent,
        interpolation="nearest",
    )
    axes.contour(
        np.arange(columns) * dx,
        np.arange(rows) * dy,
        image.mask.astype(float),
        levels=[0.5],
        colors=[CONTOUR],
        linewidths=1.0,
    )
    left, right, bottom, top = extent
    if not whole_slice:
        left, right, bottom, top = _surroundings(image, extent)
        axes.set_xlim(left, right)
        axes.set_ylim(bottom, top)
    length = next((s for s in SCALES_MM if s <= 0.6 * (right - left)), SCALES_MM[-1])
    at = bottom - 0.05 * (bottom - top)
    start = left + 0.05 * (right - left)
    outlined = [patheffects.withStroke(linewidth=2, foreground="black")]
    axes.plot([start, start + length], [at, at], color="white", linewidth=2, path_effects=outlined)
    row, column = image.orientation
    for x, y, text, place in (
        (start, at - 0.02 * (bottom - top), f"{length} mm", ("left", "bottom")),
        (left + 0.02 * (right - left), (top + bottom) / 2, opposite(row), ("left", "center")),
        ((left + right) / 2, top + 0.02 * (bottom - top), opposite(column), ("center", "top")),
    ):
        axes.text(
            x,
            y,
            text,
            color="white",
            fontsize=7,
            horizontalalignment=place[0],
            verticalalignment=place[1],
            path_effects=outlined,
        )
    axes.set_axis_off()


def opposite(letters: str) -> str:
    """Return the letters of the opposite direction."""
    return letters.translate(str.maketrans("LRPAHF", "RLAPFH"))


def _surroundings(
    image: KeyImage, extent: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top in mm of a square around the lesion, in the image."""
    dx, dy = image.spacing
    rows, columns = np.nonzero(image.mask)
    x, y = (columns.min() + columns.max()) / 2 * dx, (rows.min() + rows.max()) / 2 * dy
    size = max(np.ptp(columns) * dx, np.ptp(rows) * dy)
    left, right, bottom, top = extent
    half = min(size / 2 + SURROUNDINGS_MM, (right - left) / 2, (bottom - top) / 2)
    x = min(max(x, left + half), right - half)
    y = min(max(y, top + half), bottom - half)
    return x - half, x + half, y + half, y - half


def caption(image: KeyImage) -> str:
    """Return the caption of a key image: the lesion, its size and its score."""
    lesion = image.lesion
    score = (
        "not scored"
        if lesion.radiomics_score is None
        else f"score {sentences.score_text(lesion.radiomics_score)}"
    )
    size = "" if lesion.long_axis_mm is None else f", {lesion.long_axis_mm:.0f} mm"
    place = lesion.location.value if lesion.location else "location unknown"
    slice_ = f"image {image.instance_number}, " if image.instance_number is not None else ""
    label = printable(lesion.segment_label[:30])
    return f"{label}\n{slice_}{place}{size}, {score}"


def whole_slice_rgb(image: KeyImage, who: str, size: int = 640) -> np.ndarray:
    """Return a key image as (size, size, 3) pixels of uint8, with its caption and its patient."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure = Figure(figsize=(size / 128, size / 128), dpi=128, facecolor="black")
    canvas = FigureCanvasAgg(figure)
    draw(figure.add_axes((0.0, 0.08, 1.0, 0.92)), image, whole_slice=True)
    centre, width = window(image)
    figure.text(
        0.01,
        0.01,
        f"{caption(image)}; window {centre:.0f}/{width:.0f} HU\n{who[:MOST_OF_WHO]}",
        color="white",
        fontsize=7,
        parse_math=False,
        verticalalignment="bottom",
    )
    figure.text(
        0.99,
        0.01 + LINE,
        "immunoct\nRESEARCH USE ONLY",
        color="#ff8080",
        fontsize=7,
        horizontalalignment="right",
        verticalalignment="bottom",
    )
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3].copy()
