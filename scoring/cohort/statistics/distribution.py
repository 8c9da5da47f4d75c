"""How often each score occurs, with and without benefit."""

from __future__ import annotations

import dataclasses

import numpy as np


@dataclasses.dataclass(frozen=True)
class Distribution:
    """Counts of subjects by score, with and without benefit; one edge more than counts."""

    edges: tuple[float, ...]
    with_benefit: tuple[int, ...]
    without_benefit: tuple[int, ...]
    cutoff: float | None


def distribution(score: np.ndarray, outcome: np.ndarray, cutoff: float | None) -> Distribution:
    """Count subjects in 20 steps of the score; probabilities from 0 to 1."""
    inside = score.min() >= 0 and score.max() <= 1
    edges = np.linspace(0, 1, 21) if inside else np.histogram_bin_edges(score, 20)
    counts = [np.histogram(score[outcome == value], edges)[0] for value in (1, 0)]
    return Distribution(
        tuple(float(e) for e in edges),
        tuple(int(c) for c in counts[0]),
        tuple(int(c) for c in counts[1]),
        cutoff,
    )
