"""Reading SEGs of many segments and frames."""

from __future__ import annotations

import tempfile
from pathlib import Path

from scoring.ct.series import build_series
from scoring.ct.slice import read_slice
from scoring.segmentation.read import read_segmentation, segment_masks
from tests.bench.made_series import write_seg, write_series
from tests.bench.measure import Row, cpu_of, in_turn

SEGMENTS = 100


def run(rounds: int) -> list[Row]:
    """Return the rows of reading 100 segments, in 500 and in 1,000 frames."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ct = write_series(folder / "ct", 120, size=256, spacing=(1.2, 1.2, 2.0))
        series = build_series([read_slice(path) for path in sorted((folder / "ct").iterdir())])
        for frames, radius in ((500, 5.0), (1000, 10.0)):  # 5 and 10 slices a lesion
            balls = [
                ((20 + 22 * (n % 10), 20 + 22 * (n // 10), 12 + n), radius - 0.01)
                for n in range(SEGMENTS)
            ]
            write_seg(folder / f"{frames}.dcm", ct, balls)

        def read(file: Path) -> int:
            seg = read_segmentation(file)
            return sum(mask is not None for mask in segment_masks(seg, series).values())

        times = in_turn(
            {
                "1000": lambda: read(folder / "1000.dcm"),
                "500": lambda: read(folder / "500.dcm"),
            },
            rounds,
        )
        frames = {
            n: int(read_segmentation(folder / f"{n}.dcm").header.NumberOfFrames)
            for n in ("500", "1000")
        }
    return [
        Row(
            f"SEG of {SEGMENTS} segments, {frames['1000']} frames, per frame",
            "ms CPU",
            tuple(1e3 * cpu / frames["1000"] for cpu in cpu_of(times["1000"])),
            tuple(1e3 * cpu / frames["500"] for cpu in cpu_of(times["500"])),
            f"{frames['500']} frames, per frame",
            "at least 1 (linear)",
        )
    ]
