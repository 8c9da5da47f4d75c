"""Cost by the size of a lesion, and by the number of lesions."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from scoring import score_case
from scoring.case.extract import lesion_features
from scoring.clinical.values import parse_record
from scoring.model.signature import bundled_signature
from tests.bench.made_series import write_seg, write_series
from tests.bench.measure import Row, cpu_of, in_turn
from tests.bench.scans import ball, noise_scan

SPACING = (0.703125, 0.703125, 2.5)
RECORD = {"treatment_start": "2024-03-14", "prior_immunotherapy": "no"}


def _size_row(rounds: int) -> Row:
    image = noise_scan((400, 400, 140), SPACING)
    large, small = ball(SPACING, 50.0, (120, 120, 45)), ball(SPACING, 15.0, (180, 180, 60))
    signature = bundled_signature()
    times = in_turn(
        {
            "large": lambda: lesion_features(image, large, signature),
            "small": lambda: lesion_features(image, small, signature),
        },
        rounds,
    )
    return Row(
        "lesion of 10 cm, per voxel",
        "us CPU",
        tuple(1e6 * cpu / large.count for cpu in cpu_of(times["large"])),
        tuple(1e6 * cpu / small.count for cpu in cpu_of(times["small"])),
        "lesion of 3 cm, per voxel",
        "at least 1",
    )


def _number_row(rounds: int) -> Row:
    """Score one case with 1, 10 and 100 lesions of 16 mm that touch the same slices."""
    record = parse_record(RECORD, "bench")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ct = write_series(folder / "ct", 60, spacing=(0.7, 0.7, 2.5))
        files = sorted((folder / "ct").iterdir())
        works = {}
        for count in (1, 10, 100):
            balls = [
                ((50 + 45 * (n % 10), 50 + 45 * (n // 10), 25 + n % 5), 8.0) for n in range(count)
            ]
            write_seg(folder / f"{count}.dcm", ct, balls)
            works[str(count)] = functools.partial(
                score_case, files, [folder / f"{count}.dcm"], record
            )
        times = {name: cpu_of(found) for name, found in in_turn(works, rounds).items()}
    return Row(
        "whole case, each lesion from the 11th to the 100th",
        "ms CPU",
        tuple(1e3 * (b - a) / 90 for a, b in zip(times["10"], times["100"], strict=True)),
        tuple(1e3 * (b - a) / 9 for a, b in zip(times["1"], times["10"], strict=True)),
        "each from the 2nd to the 10th",
        "about 1 (flat)",
        note=f"case of 60 slices with one lesion: {min(times['1']):.2f} s CPU",
    )


def run(rounds: int) -> list[Row]:
    """Return the rows of lesions by size and number."""
    return [_size_row(rounds), _number_row(rounds)]
