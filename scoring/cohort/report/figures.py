"""The figures of a cohort's report, as SVG text."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.ticker import MaxNLocator

from scoring.cohort.statistics.calibration_of_risk import Calibration
from scoring.cohort.statistics.estimates import Estimate, p_text
from scoring.cohort.statistics.operating_point import Distribution
from scoring.cohort.statistics.risk import NetBenefit, SmoothCalibration
from scoring.cohort.statistics.survival import Curve, KaplanMeier

Result = TypeVar("Result")

# Distinguishable in print and by colour-blind readers (Okabe and Ito 2008).
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
WITH_BENEFIT, WITHOUT_BENEFIT, GREY = COLOURS[0], COLOURS[1], "#666666"
STYLE: dict[Any, Any] = {
    "font.size": 9.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 10,
    "legend.frameon": False,
    "legend.fontsize": 8.5,
    "svg.hashsalt": "immunoct",
    "text.parse_math": False,  # a "$" in a label is a dollar
}


@dataclasses.dataclass(frozen=True)
class ForestRow:
    """One line of a forest plot; a heading where there is no estimate and no remark."""

    label: str
    estimate: Estimate | None
    remark: str = ""
    published: bool = False


def _svg(figure: Figure) -> str:
    buffer = io.StringIO()
    with matplotlib.rc_context(STYLE):
        # savefig draws a figure that has a layout twice, the first time for the layout alone.
        FigureCanvasSVG(figure)
        ConstrainedLayoutEngine().execute(figure)
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    text = buffer.getvalue()
    return text[text.index("<svg") :]


def _figure(width: float, height: float) -> Figure:
    return Figure(figsize=(width, height))


def scatter_figure(points: Sequence[tuple[float, float]], x: str, y: str) -> str:
    """Draw points whose coordinates are from 0 to 1; ``x`` and ``y`` name the axes."""
    with matplotlib.rc_context(STYLE):
        figure = _figure(4.6, 3.4)
        axes = figure.subplots()
        axes.plot(*zip(*points, strict=True), "o", color=COLOURS[0], alpha=0.6, markersize=5)
        axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel=x, ylabel=y)
        return _svg(figure)


def roc_figure(curves: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """Draw ROC curves; the names are the legend."""
    with matplotlib.rc_context(STYLE):
        figure = _figure(5.2, 5)
        axes = figure.subplots()
        axes.plot([0, 1], [0, 1], color=GREY, lw=0.8, ls=":")
        for (name, points), colour in zip(curves.items(), COLOURS, strict=False):
            x, y = zip(*points, strict=True)
            axes.plot(x, y, color=colour, lw=1.8, label=name)
        axes.set(xlim=(-0.01, 1.01), ylim=(-0.01, 1.01), aspect="equal")
        axes.set(xlabel="1 - specificity", ylabel="sensitivity")
        axes.legend(loc="lower right")
        return _svg(figure)


def forest_figure(
    rows: Sequence[ForestRow],
    label: str,
    log: bool = True,
    null: float = 1,
    within: tuple[float, float] | None = None,
) -> str:
    """Draw estimates with their intervals, one per line, top to bottom.

    Parameters
    ----------
    rows
        Published ones are drawn hollow.
    label
        Of the axis.
    log
        Logarithmic axis, for ratios.
    null
        Where there is no effect.
    within
        Ends of a linear axis; None for as far as the intervals reach.
    """
    with matplotlib.rc_context(STYLE):
        figure = _figure(8.2, 0.9 + 0.3 * len(rows))
        axes = figure.subplots()
        shown = [r.estimate for r in rows if r.estimate is not None]
        limits = _ratio_limits(shown) if log else within or _linear_limits(shown, null)
        for y, row in enumerate(reversed(rows)):
            text = row.remark
            if row.estimate is not None:
                low, high = (
                    float(np.clip(v, *limits)) for v in (row.estimate.low, row.estimate.high)
                )
                colour = GREY if row.published else COLOURS[0]
                axes.plot([low, high], [y, y], color=colour, lw=1.4)
                if limits[0] <= row.estimate.value <= limits[1]:
                    face = "white" if row.published else colour
                    axes.plot(row.estimate.value, y, "s", color=colour, mfc=face, ms=6)
                text = f"{row.estimate.text()} {row.remark}".rstrip()
            axes.annotate(
                text, (1.01, y), xycoords=("axes fraction", "data"), va="center", fontsize=8.5
            )
        axes.axvline(null, color=GREY, lw=0.8, ls=":")
        if log:
            axes.set_xscale("log")
            ticks = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
            axes.set_xticks(
                [t for t in ticks if limits[0] <= t <= limits[1]],
                [f"{t:g}" for t in ticks if limits[0] <= t <= limits[1]],
            )
            axes.minorticks_off()
        axes.set(xlim=limits, ylim=(-0.7, len(rows) - 0.3), xlabel=label)
        axes.set_yticks(range(len(rows)), [r.label for r in reversed(rows)])
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        return _svg(figure)


def _linear_limits(shown: Sequence[Estimate], null: float) -> tuple[float, float]:
    low, high = min([null, *(e.low for e in shown)]), max([null, *(e.high for e in shown)])
    margin = 0.05 * (high - low) or 1.0
    return low - margin, high + margin


def _ratio_limits(shown: Sequence[Estimate]) -> tuple[float, float]:
    """Return the axis limits: all values, and as much of the intervals as keeps them readable."""
    low = min([0.5, *(max(e.low, e.value / 20, 1e-3) for e in shown)])
    high = max([2.0, *(min(e.high, e.value * 20, 1e3) for e in shown)])
    return low * 0.9, high * 1.1


def _step(axes: Axes, curve: Curve, colour: str, label: str) -> None:
    times = (0.0, *curve.times)
    last = max((*times, *(t for t, _ in curve.censored)))
    x = (*times, last)

    def stepped(values: tuple[float, ...]) -> tuple[float, ...]:
        with_start = (1.0, *values)
        return (*with_start, with_start[-1])

    axes.fill_between(
        x, stepped(curve.low), stepped(curve.high), step="post", color=colour, alpha=0.12, lw=0
    )
    axes.step(x, stepped(curve.survival), where="post", color=colour, lw=1.8, label=label)
    if curve.censored:
        cx, cy = zip(*curve.censored, strict=True)
        axes.plot(cx, cy, "|", color=colour, ms=6, mew=1)


def kaplan_meier_figure(km: KaplanMeier) -> str:
    """Draw survival of both groups with the numbers at risk."""
    with matplotlib.rc_context(STYLE):
        figure = _figure(6.6, 4.6)
        axes, table = figure.subplots(2, 1, height_ratios=(5, 1), sharex=True)
        for curve, colour, sign in (
            (km.high, COLOURS[0], ">"),
            (km.low, COLOURS[1], "≤"),
        ):
            _step(
                axes, curve, colour, f"{curve.group} ({sign} {km.cutoff:g}), n = {curve.patients}"
            )
        axes.axvline(km.horizon, color=GREY, lw=0.8, ls=":")
        axes.set(ylim=(0, 1.02), ylabel="overall survival")
        axes.legend(loc="upper right", title=f"log-rank P {_equals(km.p)}", title_fontsize=8.5)
        for y, counts, colour in (
            (1, km.at_risk_high, COLOURS[0]),
            (0, km.at_risk_low, COLOURS[1]),
        ):
            for time, number in zip(km.at_risk_times, counts, strict=True):
                table.text(time, y, str(number), ha="center", va="center", color=colour, fontsize=9)
        table.set_yticks([1, 0], ["high", "low"])
        table.set(ylim=(-0.6, 1.6), xlabel="months; below the curve: patients at risk")
        table.set_xticks(km.at_risk_times)
        table.tick_params(axis="y", length=0)
        for side in ("left", "bottom"):
            table.spines[side].set_visible(False)
        return _svg(figure)


def _equals(p: float) -> str:
    text = p_text(p)
    return text if text[0] in "<>" else f"= {text}"


def calibration_figure(scores: Mapping[str, Calibration]) -> str:
    """Draw observed shares of benefit against mean scores, one panel per score."""

    def draw(axes: Axes, found: Calibration) -> None:
        x = np.array([b.mean_score for b in found.bins])
        y = np.array([b.observed.value for b in found.bins])
        error = np.array(
            [
                [b.observed.value - b.observed.low for b in found.bins],
                [b.observed.high - b.observed.value for b in found.bins],
            ]
        )
        axes.errorbar(x, y, error.clip(0), fmt="o", color=COLOURS[0], ms=5, lw=1.2)

    return _calibration_panels(scores, draw, "mean score", "observed share with benefit")


def smooth_calibration_figure(scores: Mapping[str, SmoothCalibration]) -> str:
    """Draw the smooth observed share with benefit against the score, one panel per score."""

    def draw(axes: Axes, found: SmoothCalibration) -> None:
        axes.fill_between(found.scores, found.low, found.high, color=COLOURS[0], alpha=0.15, lw=0)
        axes.plot(found.scores, found.observed, color=COLOURS[0], lw=1.8)

    return _calibration_panels(scores, draw, "score", "share with benefit")


def _calibration_panels(
    scores: Mapping[str, Result], draw: Callable[[Axes, Result], None], x: str, y: str
) -> str:
    """Draw one square panel per score, with the line of perfect calibration."""
    with matplotlib.rc_context(STYLE):
        figure = _figure(3.1 * len(scores), 3.7)
        panels = np.atleast_1d(figure.subplots(1, len(scores), sharey=True))
        for axes, (name, found) in zip(panels, scores.items(), strict=True):
            axes.plot([0, 1], [0, 1], color=GREY, lw=0.8, ls=":")
            draw(axes, found)
            axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), title=name, xlabel=x)
            axes.set_box_aspect(1)
        panels[0].set_ylabel(y)
        return _svg(figure)


def decision_figure(curves: Mapping[str, Sequence[NetBenefit]]) -> str:
    """Draw net benefit against the threshold, with those of acting on everybody and on nobody."""
    with matplotlib.rc_context(STYLE):
        figure = _figure(5.4, 3.8)
        axes = figure.subplots()
        first = next(iter(curves.values()))
        x = [n.threshold for n in first]
        everybody = [n.everybody.value for n in first]
        axes.plot(x, everybody, color=GREY, lw=1.2, ls="--", label="everybody")
        axes.axhline(0, color="black", lw=0.8, label="nobody")
        for (name, curve), colour in zip(curves.items(), COLOURS, strict=False):
            axes.fill_between(
                x,
                [n.score.low for n in curve],
                [n.score.high for n in curve],
                color=colour,
                alpha=0.12,
                lw=0,
            )
            axes.plot(x, [n.score.value for n in curve], color=colour, lw=1.8, label=name)
        axes.set(xlabel="threshold (score above which one would act)", ylabel="net benefit")
        axes.set_ylim(bottom=max(-0.3, min(everybody)))
        axes.legend(loc="upper right")
        return _svg(figure)


def distribution_figure(scores: dict[str, Distribution]) -> str:
    """Draw histograms of the scores, with benefit upwards and without downwards."""
    with matplotlib.rc_context(STYLE):
        columns = min(2, len(scores))
        rows = -(-len(scores) // columns)
        figure = _figure(4 * columns, 2.7 * rows)
        panels = figure.subplots(rows, columns, squeeze=False).ravel()
        for spare in panels[len(scores) :]:
            spare.remove()
        for axes, (name, found) in zip(panels, scores.items(), strict=False):
            for counts, colour, label in (
                (np.array(found.with_benefit), WITH_BENEFIT, "benefit"),
                (-np.array(found.without_benefit), WITHOUT_BENEFIT, "no benefit"),
            ):
                axes.stairs(counts, found.edges, fill=True, color=colour, label=label, lw=0)
            axes.axhline(0, color="black", lw=0.6)
            if found.cutoff is not None:
                axes.axvline(found.cutoff, color=GREY, lw=1, ls="--")
            axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
            axes.yaxis.set_major_formatter(lambda v, _: f"{abs(v):g}")
            axes.set(title=name, xlabel="score")
        panels[0].set_ylabel("number")
        panels[0].legend(loc="best")
        return _svg(figure)
