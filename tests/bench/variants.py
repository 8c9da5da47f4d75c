"""What the variants cost that tell how firm a call is: against stock pyradiomics, and in the node.

Stock pyradiomics is measured on one lesion as it is, and taken for each variant of each lesion:
making the variants' images and contours is left out of it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import SimpleITK as sitk

from dicom_node.demo.pacs import SmallPacs
from scoring.case.firmness import with_stability
from scoring.case.setup import ScoringSetup
from scoring.features.cut import Region, cut_lesion
from scoring.features.features import cut_features, in_this_process
from scoring.grid import Box, LesionMask, ScanGeometry
from scoring.model.score import lesion_score, linear_predictor
from scoring.results import LesionResult, Location
from tests.bench.features import stock
from tests.bench.latency import BALLS, CLINICAL, made_case, node_latency
from tests.bench.measure import Row, cpu_of, cpu_seconds, in_turn
from tests.bench.scans import ball, mask_image, noise_scan
from tests.helpers.running.running import running_node

SPACING = (0.7, 0.7, 1.0)
SIZE = (512, 512, 300)
MANY = 300


def _lesions(region: Region, scan: ScanGeometry, masks: list[LesionMask]) -> list[LesionResult]:
    setup = ScoringSetup()
    found = []
    for number, mask in enumerate(masks, start=1):
        features = cut_features(cut_lesion(region, scan, mask, setup.signature.extraction))
        predictor = linear_predictor(features, Location.LUNG, setup.signature, setup.reference)
        score = lesion_score(predictor, setup.reference)
        found.append(
            LesionResult(
                "2.25.1",
                number,
                f"Lesion {number}",
                "",
                "2.25.2",
                "2.25.3",
                Location.LUNG,
                "made",
                "scored",
                features=features,
                radiomics_score=score,
            )
        )
    return found


def _stock_row(rounds: int) -> Row:
    image = noise_scan(SIZE, SPACING)
    masks = [
        ball(SPACING, radius, tuple(int(c - radius // s) for c, s in zip(at, SPACING, strict=True)))  # type: ignore[arg-type]
        for at, radius in BALLS
    ]
    voxels = sitk.GetArrayViewFromImage(image)
    scan = ScanGeometry(SIZE, SPACING, image.GetOrigin(), image.GetDirection())

    def region(box: Box) -> np.ndarray:
        return voxels[box.slices(np.zeros(3, dtype=int))]

    lesions, setup = _lesions(region, scan, masks), ScoringSetup()
    assessed = with_stability(lesions, masks, region, scan, setup, in_this_process)
    counts = [len(x.stability.scores) for x in assessed if x.stability is not None]
    times = in_turn(
        {
            "here": lambda: with_stability(lesions, masks, region, scan, setup, in_this_process),
            "once": lambda: _lesions(region, scan, masks),
            "stock": stock(image, mask_image(image, masks[4])),
        },
        min(rounds, 3),
    )
    here, once = np.median(cpu_of(times["here"])), np.median(cpu_of(times["once"]))
    return Row(
        f"variants of {len(BALLS)} lesions of 2.4 to 5 cm, {min(counts)} to {max(counts)} each",
        "s CPU",
        cpu_of(times["here"]),
        tuple(sum(counts) * cpu for cpu in cpu_of(times["stock"])),
        "stock pyradiomics",
        "at least 200",
        note=f"stock: one lesion times {sum(counts)}; each variant costs "
        f"{here / sum(counts) / (once / len(BALLS)):.2f} of measuring a lesion",
    )


def _node_row(rounds: int) -> Row:
    """Return the latency of the node with and without variants, each case done by both in turn."""
    found: dict[str, list[float]] = {"full": [], "off": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(rounds + 1):  # the first does not count
            for extent in ("full", "off") if number % 2 else ("off", "full"):
                case = f'quiet_seconds = 0\nstability = "{extent}"'
                home = folder / f"node-{extent}-{number}"
                home.mkdir()
                (home / "clinical.csv").write_text(CLINICAL, encoding="utf-8")
                ct, seg = made_case(folder / f"{extent}-{number}")
                with (
                    SmallPacs(folder / f"pacs-{extent}-{number}", "PACS") as pacs,
                    running_node(home, pacs.port, case=case) as node,
                ):
                    found[extent].append(node_latency(node, pacs, [*ct, seg]))
    return Row(
        f"last C-STORE response to report with variants, {len(BALLS)} lesions, 300 slices",
        "s wall",
        tuple(found["full"][1:]),
        tuple(found["off"][1:]),
        "without variants",
        "3.5 s, and 1.2 s without",
    )


_MANY = """
import sys
import numpy as np
from scoring.case.firmness import with_stability
from scoring.case.setup import ScoringSetup
from scoring.features.features import in_this_process
from scoring.grid import ScanGeometry
from tests.bench.scans import ball
from tests.bench.variants import SPACING, _lesions
count = int(sys.argv[1])
hu = np.random.default_rng(1).integers(-100, 200, (60, 512, 512), dtype=np.int16)
scan = ScanGeometry((512, 512, 60), SPACING, (0.0, 0.0, 0.0), (1.0, 0, 0, 0, 1.0, 0, 0, 0, 1.0))
masks = [ball(SPACING, 5.0, (20 + 24 * (n % 20), 20 + 24 * (n // 20), 25)) for n in range(count)]
region = lambda box: hu[box.slices(np.zeros(3, dtype=int))]
found = with_stability(
    _lesions(region, scan, masks), masks, region, scan, ScoringSetup(), in_this_process
)
made = sum(len(x.stability.scores) + x.stability.failed for x in found)
peak = open("/proc/self/status").read().split("VmHWM:")[1].split()[0]
print(made, sum(x.stability.reduced for x in found), peak)
"""


def _many_row() -> Row:
    """Return time of a case of many lesions, and of a tenth of them; each in its own process."""
    figures, peaks, made = [], [], []
    for count in (MANY, MANY // 10):
        before = cpu_seconds()
        done = subprocess.run(
            [sys.executable, "-c", _MANY, str(count)], capture_output=True, text=True, check=True
        )
        figures.append(cpu_seconds() - before)
        variants, reduced, peak = (int(v) for v in done.stdout.split())
        made.append(f"{variants} variants in {count} lesions ({reduced} with fewer)")
        peaks.append(peak / 1024)
    return Row(
        f"case of {MANY} lesions of 1 cm, with variants",
        "s CPU",
        (figures[0],),
        (figures[1],),
        f"{MANY // 10} lesions",
        "at least 0.1",
        note=f"{'; '.join(made)}; peak {peaks[0]:.0f} and {peaks[1]:.0f} MiB",
    )


def run(rounds: int) -> list[Row]:
    """Return the rows of variants."""
    return [_stock_row(rounds), _node_row(rounds), _many_row()]
