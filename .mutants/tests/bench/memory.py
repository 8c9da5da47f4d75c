"""Peak memory of a process that scores a case of 1,000 slices, against what is allowed."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.made_series import write_seg, write_series
from tests.bench.measure import Row

SLICES = 1000
# In voxels and mm; they touch some 120 slices.
BALLS = [((150, 180, 300), 12.0), ((330, 300, 340), 20.0), ((250, 250, 390), 15.0)]
_SCORE = """
import sys
from pathlib import Path
from scoring import score_case
from scoring.clinical.values import parse_record
record = parse_record({"treatment_start": "2024-03-14", "prior_immunotherapy": "no"}, "bench")
case = score_case(sorted(Path(sys.argv[1]).iterdir()), [Path(sys.argv[2])], record)
# Not getrusage's: that begins with the memory of the process this one was started from.
peak = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
print(sum(bool(x.features) for x in case.lesions), peak)
"""


def run(rounds: int) -> list[Row]:
    """Return the row of memory; one case scored ``rounds`` times, twice at most."""
    touched = set().union(*(range(z - int(r), z + int(r) + 1) for (_, _, z), r in BALLS))
    slice_bytes = 512 * 512 * 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ct = write_series(folder / "ct", SLICES)
        write_seg(folder / "seg.dcm", ct, BALLS)
        found = []
        for _ in range(min(rounds, 2)):
            done = subprocess.run(
                [sys.executable, "-c", _SCORE, str(folder / "ct"), str(folder / "seg.dcm")],
                capture_output=True,
                text=True,
                check=True,
            )
            measured, kilobytes = done.stdout.split()[-2:]
            found.append(float(kilobytes) / 1024)
    allowed = 300 + 2 * len(touched) * slice_bytes / 2**20
    return [
        Row(
            f"scoring {SLICES} slices, {len(touched)} with lesions",
            "MiB peak",
            tuple(found),
            (allowed,) * len(found),
            "300 MiB and twice those slices",
            "at least 1",
            note=f"{measured} of {len(BALLS)} lesions measured; the whole series has "
            f"{SLICES * slice_bytes / 2**20:.0f} MiB",
        )
    ]
