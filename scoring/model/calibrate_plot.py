"""Plots a new reference against the bundled one for visual inspection."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from scoring.model.reference import Reference
from scoring.model.signature import Signature
from scoring.results import Location

SITE, BUNDLED, NEUTRAL = "#1b5e8c", "#b5651d", "#777777"


def plot_reference(site: Reference, bundled: Reference, signature: Signature, path: Path) -> None:
    """Draw each feature and the linear predictor of ``site`` against ``bundled`` into a PNG.

    Parameters
    ----------
    site, bundled
        The new reference and the one to compare it with, for the same signature.
    path
        Path of the PNG.
    """
    figure = Figure(figsize=(11, 6.2), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(3, 2))
    names = list(signature.features)
    ends = signature.terms(np.array([[p[n] for n in names] for p in (site.p01, site.p99)])).T
    rows = np.arange(len(names))[::-1]
    for row, name, end in zip(rows, names, ends, strict=True):
        mean, sd = bundled.mean[name], bundled.sd[name]

        def scaled(value: float, mean: float = mean, sd: float = sd) -> float:
            return (value - mean) / sd

        left.plot([-1, 1], [row - 0.16] * 2, color=BUNDLED, lw=5, alpha=0.6)
        left.plot(0, row - 0.16, "o", color=BUNDLED, ms=6)
        low, high = (scaled(float(v)) for v in end)
        centre, spread = scaled(site.mean[name]), site.sd[name] / sd
        left.plot([low, high], [row + 0.16] * 2, color=SITE, lw=1)
        left.plot([centre - spread, centre + spread], [row + 0.16] * 2, color=SITE, lw=5, alpha=0.7)
        left.plot(centre, row + 0.16, "o", color=SITE, ms=6)
    left.set_yticks(rows, [n.removeprefix("original_") for n in names], fontsize=9)
    left.axvline(0, color=NEUTRAL, lw=0.6)
    left.set_xlabel(
        "feature as the model takes it, in standard deviations of the bundled reference"
    )
    left.set_title("mean and one standard deviation (thin: 1st to 99th percentile)", fontsize=10)
    levels = np.arange(101)
    for reference, colour, label in (
        (site, SITE, f"{site.name}: {site.lesions} lesions"),
        (bundled, BUNDLED, f"{bundled.name}: {bundled.lesions} lesions"),
    ):
        right.plot(reference.percentiles, levels, color=colour, lw=2, label=label)
    right.axhline(
        100 * (1 - signature.training["lesions_above_cutoff"] / signature.training["lesions"]),
        color=NEUTRAL,
        lw=0.8,
        ls="--",
        label=f"cut-off {signature.radiomics_cutoff:g}",
    )
    right.set_xlabel("linear predictor, each by its own reference")
    right.set_ylabel("percentile of the lesions")
    right.legend(fontsize=9, loc="upper left")
    right.set_title(f"b0 {site.intercept:.3f} (bundled {bundled.intercept:.3f})", fontsize=10)
    figure.suptitle(f"Reference population {site.name} - research use only", fontsize=12)
    figure.savefig(path, dpi=110)


def location_line(counts: dict[str, int]) -> str:
    """Return location counts in one line."""
    names = [*(x.value for x in Location), "unknown"]
    return ", ".join(f"{counts.get(name, 0)} {name}" for name in names)
