"""Cost by the size of a lesion, and by the number of lesions."""

from __future__ import annotations

from scoring.features import lesion_features
from scoring.signature import bundled_signature
from tests.bench.measure import Row, cpu_of, in_turn
from tests.bench.scans import ball, noise_scan

SPACING = (0.703125, 0.703125, 2.5)


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


def run(rounds: int) -> list[Row]:
    """Return the rows of lesions by size and number."""
    return [_size_row(rounds)]
