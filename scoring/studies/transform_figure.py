"""The figure of the study in `transform`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, ORANGE, GREY = "#1b5e8c", "#b5651d", "#777777"
SHADE = {"color": "white", "alpha": 0.7, "pad": 1}


def _errors(axes: Axes, study: dict[str, Any]) -> None:
    """Draw published standard errors against those that choice A predicts."""
    actual = np.array(study["published_se"])
    for key, colour, marker in (("lung", BLUE, "o"), ("sarcomas", ORANGE, "s")):
        axes.plot(study["predicted_se_A"][key], actual, marker, color=colour, ms=5, label=key)
    ends = [1.5, 25]
    axes.plot(ends, ends, color=GREY, lw=0.8)
    axes.set(xscale="log", yscale="log", xlim=ends, ylim=ends)
    ticks = [2, 5, 10, 20]
    axes.set_xticks(ticks, [str(t) for t in ticks])
    axes.set_yticks(ticks, [str(t) for t in ticks])
    axes.minorticks_off()
    axes.set_xlabel("predicted by A: factor × √VIF")
    axes.set_ylabel("published (interval / 3.92)")
    axes.set_title("the 14 standard errors", fontsize=10)
    axes.legend(fontsize=8, loc="lower right")


def _chance(axes: Axes, study: dict[str, Any]) -> None:
    """Draw the best sums of misfits of permuted standard errors, and the named choices."""
    axes.hist(study["permuted_sums"], bins=40, color=GREY, alpha=0.6)
    top = axes.get_ylim()[1]
    for k, (name, x) in enumerate(study["named"].items()):
        value = x["misfit"]["sum"]
        colour = BLUE if name == "A" else ORANGE
        axes.axvline(value, color=colour, lw=1.2)
        axes.text(
            value + 0.015, top * (0.97 - 0.08 * k), name, color=colour, fontsize=9, bbox=SHADE
        )
    axes.set_xlabel("sum of misfits, lung + sarcomas")
    axes.set_ylabel("permutations")
    axes.set_title("best of all choices for permuted SEs (grey)", fontsize=10)


def _firm(axes: Axes, study: dict[str, Any]) -> None:
    """Draw how often each feature is left untransformed when the populations are redrawn."""
    names = [n.rsplit("_", 1)[1] for n in study["features"]]
    at = np.arange(len(names))
    shares = study["untransformed_in_bootstraps"]
    for k, (key, colour) in enumerate((("lung", BLUE), ("sarcomas", ORANGE), ("sum", "#3c7a3c"))):
        axes.barh(at + 0.26 * (k - 1), shares[key], 0.25, color=colour, label=key)
    kept = set(study["named"]["A"]["untransformed"])
    labels = [
        f"{n}{' *' if f in kept else ''}" for n, f in zip(names, study["features"], strict=True)
    ]
    axes.set_yticks(at, labels, fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.set_xlabel("share of bootstraps: untransformed")
    axes.set_title("how firm (* untransformed in A)", fontsize=10)
    axes.legend(fontsize=8, loc="lower right")


def draw_figure(study: dict[str, Any], path: Path) -> None:
    """Draw the study into a PNG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(13, 4.6), layout="constrained")
    left, middle, right = figure.subplots(1, 3)
    _errors(left, study)
    _chance(middle, study)
    _firm(right, study)
    figure.suptitle("Which features were log-transformed: what the published intervals say")
    figure.savefig(path, dpi=110)
