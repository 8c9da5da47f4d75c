"""Error rates of the rule on slice positions, on synthetic series with known geometry.

Run as ``python -m scoring.studies.slice_positions [SERIES]``. Regular series are printed in the
ways of scanners: single precision, one to six decimals, rounded or cut off towards zero, axial or
oblique with direction cosines of three to eight decimals. Irregular ones have a defect on top: a
slice missing or off its place, a spacing that changes, a tilt, a slice twice, couch jitter. For
comparison, the same series are judged by fixed tolerances, as is common: 0.05 mm from the line
through the first and the last slice, cosines to 1e-4.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
from pydicom.uid import CTImageStorage

from scoring.ct.series import build_series
from scoring.ct.slice import CtSlice
from scoring.errors import InputError
from scoring.wording import counted

SPACINGS = (0.5, 0.6, 0.625, 0.7, 0.75, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 3.75, 5.0)
MOST_SLICES = 80


class Series:
    """A synthetic series: its slice positions, and how they are printed.

    Parameters
    ----------
    rng
        Source of all random numbers.
    """

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        self.spacing = float(rng.choice(SPACINGS))
        self.count = int(rng.integers(20, MOST_SLICES + 1))
        self.decimals = int(rng.choice([1, 2, 3, 6], p=[0.4, 0.2, 0.2, 0.2]))
        self.cosines = int(rng.choice([3, 4, 6, 8]))
        self.cut_off = bool(rng.random() < 0.25)
        angle = np.radians(rng.uniform(-30, 30)) if rng.random() < 0.3 else 0.0
        self.row = np.array([1.0, 0.0, 0.0])
        self.column = np.array([0.0, np.cos(angle), np.sin(angle)])
        self.normal = np.cross(self.row, self.column)
        start = rng.uniform(-400, 400, 3)
        self.positions = start + np.outer(np.arange(self.count) * self.spacing, self.normal)

    def printed(self) -> tuple[list[list[str]], list[str]]:
        """Return Image Position (Patient) of each slice, and their orientation."""
        scale = 10.0**self.decimals
        places = self.positions.astype(np.float32).astype(float)
        rounded = np.trunc(places * scale) / scale if self.cut_off else places
        cosines = np.concatenate([self.row, self.column])
        return (
            [[f"{v:.{self.decimals}f}" for v in place] for place in rounded],
            [f"{v:.{self.cosines}f}" for v in cosines],
        )


def missing(series: Series) -> None:
    """Remove one inner slice."""
    gone = int(series.rng.integers(1, series.count - 1))
    series.positions = np.delete(series.positions, gone, axis=0)


def off_its_place(series: Series) -> None:
    """Move one slice by 0.2 mm at least, by half the spacing at most."""
    by = series.rng.uniform(0.2, max(0.25, series.spacing / 2)) * series.rng.choice([-1, 1])
    series.positions[int(series.rng.integers(1, series.count - 1))] += by * series.normal


def other_spacing(series: Series) -> None:
    """Change the spacing half-way by a tenth at least."""
    by = series.spacing * series.rng.uniform(0.1, 1.0)
    steps = np.maximum(np.arange(series.count) - series.count // 2, 0)
    series.positions += np.outer(steps * by, series.normal)


def tilt(series: Series) -> None:
    """Shear the stack by a gantry tilt of one degree at least."""
    angle = np.radians(series.rng.uniform(1, 25)) * series.rng.choice([-1, 1])
    beside = np.arange(series.count) * series.spacing * np.tan(angle)
    series.positions += np.outer(beside, series.column)


def twice(series: Series) -> None:
    """Move one slice to the position of another."""
    index = int(series.rng.integers(1, series.count))
    series.positions[index] = series.positions[index - 1]


def jitter(series: Series) -> None:
    """Move every slice by up to a third of the spacing, 0.2 mm at least."""
    most = max(0.2, series.spacing / 3)
    series.positions += np.outer(series.rng.uniform(-most, most, series.count), series.normal)


DEFECTS: tuple[Callable[[Series], None], ...] = (
    missing,
    off_its_place,
    other_spacing,
    tilt,
    twice,
    jitter,
)


def headers() -> list[pydicom.Dataset]:
    """Return headers of CT images without a place."""
    made = []
    for index in range(MOST_SLICES):
        header = pydicom.Dataset()
        header.SOPClassUID, header.SOPInstanceUID = CTImageStorage, f"1.2.3.{index + 1}"
        header.SeriesInstanceUID = header.StudyInstanceUID = header.FrameOfReferenceUID = "1.2.3"
        header.PatientID, header.Modality = "P", "CT"
        header.Rows = header.Columns = 512
        header.PixelSpacing = ["0.75", "0.75"]
        header.RescaleSlope, header.RescaleIntercept = "1", "-1024"
        made.append(header)
    return made


def refused(places: list[list[str]], cosines: list[str], made: list[pydicom.Dataset]) -> str:
    """Return the code under which a series is refused, or an empty text."""
    slices = []
    for place, header in zip(places, made, strict=False):
        header.ImagePositionPatient, header.ImageOrientationPatient = place, cosines
        slices.append(CtSlice(Path("none"), header))
    try:
        build_series(slices)
    except InputError as e:
        return e.code
    return ""


def refused_by_fixed_tolerances(places: list[list[str]], cosines: list[str]) -> bool:
    """Return whether a rule that ignores the decimals refuses a series."""
    axes = np.array(cosines, dtype=float).reshape(2, 3)
    if np.abs(axes @ axes.T - np.eye(2)).max() > 2e-4:
        return True
    normal = np.cross(axes[0], axes[1])
    relative = np.array(places, dtype=float)
    relative = relative[np.argsort(relative @ normal)]
    relative -= relative[0]
    along = relative @ normal
    off = along - along[-1] / (len(along) - 1) * np.arange(len(along))
    beside = np.abs(relative @ axes.T).max()
    return bool(np.diff(along).min() <= 0.05 or beside > 0.05 or np.ptp(off) / 2 > 0.05 + 1e-9)


def table(count: int, seed: int = 1) -> list[tuple[str, int, int, int]]:
    """Return (kind, series, refused, refused by fixed tolerances) for each kind of series.

    Parameters
    ----------
    count
        How many regular series, and how many irregular ones.
    seed
        Seed of all random numbers.
    """
    rng = np.random.default_rng(seed)
    made = headers()
    seen: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    fixed: Counter[str] = Counter()
    for index in range(2 * count):
        series = Series(rng)
        defect = DEFECTS[index // 2 % len(DEFECTS)] if index % 2 else None
        if defect is not None:
            defect(series)
        kind = (
            f"irregular: {defect.__name__.replace('_', ' ')}"
            if defect is not None
            else f"regular, {counted(series.decimals, 'decimal')}, "
            + ("axial" if series.column[1] == 1 else f"cosines of {series.cosines}")
            + (", cut off" if series.cut_off else "")
        )
        places, cosines = series.printed()
        seen[kind] += 1
        ours[kind] += bool(refused(places, cosines, made))
        fixed[kind] += refused_by_fixed_tolerances(places, cosines)
    return [(kind, seen[kind], ours[kind], fixed[kind]) for kind in sorted(seen)]


def main() -> None:
    """Print the table."""
    rows = table(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    print(f"{'kind':45} {'series':>7} {'refused':>8} {'fixed':>7}")
    for word in ("irregular", "regular"):
        chosen = [row for row in rows if row[0].startswith(word)]
        for kind, *numbers in chosen:
            print(f"{kind:45} {numbers[0]:7} {numbers[1]:8} {numbers[2]:7}")
        sums = [sum(counts) for counts in zip(*(row[1:] for row in chosen), strict=True)]
        share = ", ".join(f"{100 * n / sums[0]:.2f} %" for n in sums[1:])
        print(f"{f'all {word}':45} {sums[0]:7} {sums[1]:8} {sums[2]:7}  ({share})")


if __name__ == "__main__":
    main()
