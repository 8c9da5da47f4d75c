"""The real lesions at hand, placed on their CT."""

from __future__ import annotations

import dataclasses
import functools
from pathlib import Path

from scoring.case.series_choice import series_in_use
from scoring.case.setup import ScoringSetup
from scoring.ct.folder import read_ct_directory
from scoring.ct.region import CtRegion, scan_geometry
from scoring.grid import LesionMask, ScanGeometry
from scoring.lesions.decision import decide_segments
from scoring.lesions.parts import lesions_of, place_lesions
from scoring.segmentation.read import read_segmentation

REAL = {
    **{
        f"LIDC {reader}": ("LIDC-IDRI-0001/ct", f"LIDC-IDRI-0001/seg/seg_{reader}.dcm", 0)
        for reader in (1, 2, 3, 4)
    },
    **{
        f"CRLM {n + 1}": ("CRLM-CT-1006/ct", "CRLM-CT-1006/seg_approx/seg_tumors_approx.dcm", n)
        for n in range(8)
    },
}


@dataclasses.dataclass(frozen=True)
class RealLesion:
    """A lesion on its CT."""

    ct: CtRegion
    scan: ScanGeometry
    mask: LesionMask


def real_lesion(shared: Path, name: str) -> RealLesion:
    """Return one of the lesions named in `REAL`."""
    ct, segmentation, index = REAL[name]
    return _lesions(shared / "data", ct, segmentation)[index]


@functools.cache
def _lesions(folder: Path, ct: str, segmentation: str) -> list[RealLesion]:
    slices, _ = read_ct_directory(folder / ct)
    segs = [read_segmentation(folder / segmentation)]
    series, series_of = series_in_use(slices, segs)
    (found,) = series.values()
    region = CtRegion(found)
    region.fetch(range(len(found.slices)))
    lesions = lesions_of(segs, decide_segments(segs))
    placed, _ = place_lesions(lesions, found, series_of, ScoringSetup().segmentation)
    scan = scan_geometry(found)
    return [RealLesion(region, scan, x.mask) for x in placed if x.mask is not None]
